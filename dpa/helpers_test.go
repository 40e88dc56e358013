package dpa_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
)

// vendor is a whole agreement, in French, on which the deals of the tests are
// laid.
func vendor(t *testing.T) string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(repository, "testdata", "deals", "vendor.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// brief writes findings as "line:column check", with the file when it is not
// the deal.
func brief(l diag.List) []string {
	out := []string{}
	for _, f := range l {
		out = append(out, strings.TrimPrefix(f.Pos.String(), "deal.toml:")+" "+f.Check)
	}
	return out
}

// checkWords checks that the findings are said in whole sentences: no
// placeholder is left in either language.
func checkWords(t *testing.T, l diag.List, en string, fired map[string]bool) {
	t.Helper()
	all := ""
	for _, f := range l {
		fired[f.Check] = true
		for _, lang := range []string{"fr", "en"} {
			assert.NotRegexp(t, `\{[a-z_]+\}|%!|map\[`, f.Text(lang))
		}
		all += f.Text("en") + "\n"
	}
	assert.Contains(t, all, en)
}

// paths writes findings as "path check".
func paths(l diag.List) []string {
	out := []string{}
	for _, f := range l {
		out = append(out, f.Pos.Path+" "+f.Check)
	}
	return out
}

// exampleFiles returns the files of an example of the catalogue, Bad or Good,
// by name: deal.toml, example.toml on which it is laid, and those that the
// example adds; with texts of the user's own, also those of diag.ExampleClause.
func exampleFiles(example string) map[string]string {
	files := map[string]string{"deal.toml": "extends = \"example.toml\"\n", "example.toml": diag.ExampleDeal}
	if strings.Contains(example, "-- library/") {
		example = diag.ExampleClause + "-- deal.toml, adding --\n" + example
	}
	name, how := "deal.toml", "adding"
	for line := range strings.Lines(example) {
		if head, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- "); ok && strings.HasSuffix(line, " --\n") {
			name, how, _ = strings.Cut(head, ", ")
			if how == "" {
				files[name] = ""
			}
			continue
		}
		if how == "without" {
			files[name] = strings.Replace(files[name], line, "", 1)
		} else {
			files[name] += line
		}
	}
	return files
}
