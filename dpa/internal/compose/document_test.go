package compose

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A draft is made with the errors that it may carry, and marks what the document that
// it renders has not; a final is made without either, and no document with others.
func TestAFinalIsMadeWithoutErrors(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for _, c := range []struct {
		status         agreement.Status
		law            value.Country
		notInSource    string
		made           bool
		found, nearest string
		marks          int
	}{
		{agreement.Draft, "FR", "breach.notify", true, "", "", 1},
		{agreement.Draft, "US", "breach.notify", true, "DPA420", "", 1},
		{agreement.Draft, "FR", "breach.notfy", false, "DPA410", "breach.notify", 0},
		{agreement.Final, "FR", "breach.notify", true, "", "", 0},
		{agreement.Final, "US", "breach.notify", false, "DPA420", "", 0},
	} {
		a := &agreement.Agreement{
			Status: c.status, NotInSource: []string{c.notInSource}, Controller: agreement.Party{Name: "A"}, Processor: agreement.Party{Name: "B"},
			Stated: agreement.Stated{Unknown: []string{"measures"}}, Clauses: map[string]*agreement.ClauseSettings{"law_forum": {Params: map[string]library.Value{
				"law": {Type: library.LawType, Law: c.law}, "courts": {Type: library.TextType, Text: value.Text{Plain: "the courts of Lyon"}}}}},
		}
		d, found := Document(a, lib, "en")
		assert.Equal(t, c.made, d != nil, "%+v", c)
		said, nearest, marks := "", "", 0
		for _, f := range found {
			if f.Severity() == diag.Error {
				said, nearest = said+f.Check, f.Nearest
			}
		}
		if d != nil {
			doc.Walk(d, func(text []doc.Inline) {
				for _, in := range text {
					if _, ok := in.(doc.Aside); ok {
						marks++
					}
				}
			})
		}
		assert.Equal(t, []any{c.found, c.nearest, c.marks}, []any{said, nearest, marks}, "%+v", c)
	}
}

// A reference to what is nowhere is found where it is written, with what is called
// nearly so.
func TestAReferenceToNothingIsFound(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	c := newComposer(&agreement.Agreement{}, lib, "en")
	c.diags = nil
	c.targets = map[string]string{"audit": "5", "breach": "7"}
	c.spoken = []spoken{{"x", prose.Words("words")}, {"x", prose.Ref{ID: "breach"}}, {"x", prose.Ref{ID: "breech"}}}
	c.resolve(&doc.Document{})
	require.Len(t, c.diags, 1)
	assert.Equal(t, "DPA403 breach", c.diags[0].Check+" "+c.diags[0].Nearest)
}
