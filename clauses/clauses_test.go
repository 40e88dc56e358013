package clauses_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
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
