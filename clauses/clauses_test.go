package clauses_test

import (
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/prose"
)

// Loading checks everything that WRITING.md asks of a text: its form, the
// names in it, and that the languages of a clause agree.
func TestTheTextsHaveNoFindings(t *testing.T) {
	_, found, err := library.Load(library.BuiltinLayer())
	require.NoError(t, err)
	for _, f := range found {
		t.Error(f.Text("fr"))
	}
}

// Texts in one form differ where their words differ, and nowhere else.
func TestTheTextsAreInTheirCanonicalForm(t *testing.T) {
	fsys, seen := library.BuiltinLayer().FS, 0
	for _, dir := range []string{"clauses", "annexes"} {
		files, err := fs.Glob(fsys, dir+"/*/*.md")
		require.NoError(t, err)
		for _, file := range files {
			src, err := fs.ReadFile(fsys, file)
			require.NoError(t, err)
			var l diag.List
			assert.Equal(t, prose.Format(prose.Parse(file, string(src), &l)), string(src), "%s: go run ./cmd/dpa fmt clauses annexes", file)
			seen++
		}
	}
	assert.NotZero(t, seen)
}
