package diag_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

var update = flag.Bool("update", false, "write the generated files anew")

// docs/checks.md and docs/checks.fr.md are the catalogue.
func TestGenerated(t *testing.T) {
	for lang, file := range map[string]string{"en": "../../docs/checks.md", "fr": "../../docs/checks.fr.md"} {
		var want bytes.Buffer
		require.NoError(t, diag.WriteCatalogue(&want, lang))
		if *update {
			require.NoError(t, os.WriteFile(file, want.Bytes(), 0o644))
		}
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want.Bytes(), got), "%s is older than its source: make generate", file)
		for _, c := range diag.Catalogue() {
			assert.Contains(t, want.String(), "### "+c.ID+"\n")
		}
	}
}

// A reason is said in both languages, in whole sentences and in their
// typography.
func TestReasons(t *testing.T) {
	for _, c := range diag.Catalogue() {
		assert.Equal(t, c.Bad == "", c.Good == "", c.ID)
		assert.NotRegexp(t, `« |[^\x{00A0}]»|[^\x{00A0}]:( |$)|[^\x{202F}][;!?]( |$)|[a-zà-ÿ]'[a-zà-ÿ]`, c.Why.FR, c.ID)
		assert.Regexp(t, `^(\p{Lu}|“)(?s:.*)[.?]$`, c.Why.EN, c.ID)
		assert.Regexp(t, `^(\p{Lu}|«)(?s:.*)[.?]$`, c.Why.FR, c.ID)
		assert.NotEmpty(t, c.Since)
	}
}

func TestExampleFiles(t *testing.T) {
	files := diag.ExampleFiles("status = \"draft\"\n-- example.toml, without --\ndate      = 2026-11-22\n-- example.toml, adding --\nx = 1\n-- deal.toml, adding --\ny = 2\n-- more.toml --\nz = 3\n")
	assert.Equal(t, "extends = \"example.toml\"\nstatus = \"draft\"\ny = 2\n", files["deal.toml"])
	assert.Equal(t, "z = 3\n", files["more.toml"])
	assert.NotContains(t, files["example.toml"], "2026-11-22\n")
	assert.True(t, strings.HasSuffix(files["example.toml"], "x = 1\n"))
	assert.Len(t, files, 3)

	files = diag.ExampleFiles("-- library/clauses/oncall/clause.toml, adding --\ny = 2\n")
	assert.True(t, strings.HasSuffix(files["library/clauses/oncall/clause.toml"], "y = 2\n"))
	assert.Contains(t, files["library/clauses/oncall/en.md"], "# On-call service\n")
}
