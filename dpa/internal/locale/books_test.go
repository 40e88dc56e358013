package locale

import (
	"flag"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

var write = flag.Bool("write", false, "write the compact forms of our lists of words anew")

// The compact form that a language of ours is used by is what its file says.
func TestBooksSayWhatTheFilesDo(t *testing.T) {
	names, err := fs.Glob(dpakit.Texts, "locales/*.toml")
	require.NoError(t, err)
	languages := 0
	for _, name := range names {
		lang := strings.TrimSuffix(path.Base(name), ".toml")
		if lang == "vocabulary" {
			continue
		}
		languages++
		var found diag.List
		n, err := input.Read(dpakit.Texts, name, &found)
		require.NoError(t, err)
		l := load(Source{Lang: lang, Node: n}, &found)
		require.Empty(t, found)
		want := l.compact()
		if *write {
			require.NoError(t, os.WriteFile(path.Join("books", lang), []byte(want), 0o644))
			continue
		}
		assert.Truef(t, want == ours(lang), "[phrases], [groups] or [verbs] of %s changed: go generate ./dpa/internal/locale", name)
	}
	assert.GreaterOrEqual(t, languages, 2)
}

// What the program reads of a file of ours is all of it but the tables of which
// the compact form is made.
func TestOursAreReadButForWhatIsCompact(t *testing.T) {
	src, err := fs.ReadFile(dpakit.Texts, "locales/fr.toml")
	require.NoError(t, err)
	var found diag.List
	whole := input.ParseValid("fr.toml", string(src), &found)
	read := input.ParseValid("fr.toml", string(src), &found, Compacted...)
	require.Empty(t, found)
	require.Equal(t, whole.Keys(), read.Keys())
	for _, want := range whole.Items {
		if got := read.Get(want.Key); slices.Contains(Compacted, want.Key) {
			assert.NotEmpty(t, want.Items)
			assert.Empty(t, got.Items)
		} else {
			assert.Equal(t, want, got)
		}
	}
}
