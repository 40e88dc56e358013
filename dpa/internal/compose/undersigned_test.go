package compose

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/doc"
)

func TestWhereTheDescriptionOfAPartyBegins(t *testing.T) {
	name := doc.Fill{Name: "controller_identity", Text: "Clinique des Lilas"}
	for _, c := range []struct {
		text []doc.Inline
		want int
	}{
		{[]doc.Inline{name, doc.Text(", ci-après")}, 0},
		{[]doc.Inline{doc.Aside("[absent]"), doc.Text(" "), name}, 2},
		{[]doc.Inline{doc.Gap("nom inconnu"), doc.Text(", "), name}, 0},
		{[]doc.Inline{doc.Text("ci-après "), doc.Term("« Parties »")}, -1},
		{[]doc.Inline{doc.Fill{Name: "processor", Text: "Exemple"}}, -1},
		{nil, -1},
	} {
		assert.Equal(t, c.want, partyAt(c.text), "%v", c.text)
	}
}

// A list of which one item says something else keeps its dashes.
func TestOnlyPartiesAreSetAsParties(t *testing.T) {
	item := func(in ...doc.Inline) *doc.Item {
		return &doc.Item{Blocks: []doc.Block{&doc.Paragraph{Text: in}}}
	}
	name := doc.Fill{Name: "identity", Text: "A"}
	assert.True(t, allParties(&doc.List{Items: []*doc.Item{item(name), item(doc.Gap("?"), name)}}))
	assert.False(t, allParties(&doc.List{Items: []*doc.Item{item(name), item(doc.Text("autre"))}}))
	assert.False(t, allParties(&doc.List{Items: []*doc.Item{{Blocks: []doc.Block{&doc.Table{}}}}}))
}
