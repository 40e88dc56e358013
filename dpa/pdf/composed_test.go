package pdf_test

import (
	"io/fs"
	"os"
	"path"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// composed returns every agreement of the repository in each of its languages.
func composed(t testing.TB) map[string]*doc.Document {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	root := os.DirFS("../..")
	out := map[string]*doc.Document{}
	for _, pattern := range []string{"examples/*/deal.toml", "testdata/agreements/*/deal.toml"} {
		deals, err := fs.Glob(root, pattern)
		require.NoError(t, err)
		require.NotEmpty(t, deals)
		for _, deal := range deals {
			name := path.Base(path.Dir(deal))
			if name == "mistakes" {
				continue // what does not load
			}
			a, found, err := dpa.Open(root, deal, lib)
			require.NoError(t, err)
			require.NotNil(t, a, "%s %v", name, found)
			for _, lang := range a.Languages() {
				d, _ := a.Document(lang)
				require.NotNil(t, d, name)
				out[name+"."+lang] = d
			}
		}
	}
	require.Greater(t, len(out), 25)
	return out
}

// The pages of real agreements are such that a law firm would send them.
func TestPagesOfComposedAgreements(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lines, loose, letters, pages, hyphens := 0, 0, 0, 0, 0
	for name, d := range composed(t) {
		ps, err := pdf.Pages(d)
		require.NoError(t, err, name)
		for i, p := range ps {
			pages++
			hyphens += p.Hyphens
			lines, loose, letters = lines+p.Lines, loose+p.Loose, letters+p.Letters
			assert.False(t, p.Table, "%s, page %d begins inside a table that has no name: %s", name, i+1, p.Begins)
			if p.Full < 0.25 {
				t.Logf("%s, page %d of %d is %.0f %% full: %s", name, i+1, len(ps), 100*p.Full, p.Begins)
			}
		}
	}
	average := float64(letters) / float64(lines)
	t.Logf("%d pages; %d justified lines of %.1f characters, %.2f %% with spaces wider than half an em, %.1f %% that end with a hyphen", pages, lines, average, 100*float64(loose)/float64(lines), 100*float64(hyphens)/float64(lines))
	assert.InDelta(t, 83.5, average, 8.5, "characters a line")
	assert.Less(t, float64(loose), 0.014*float64(lines))
}
