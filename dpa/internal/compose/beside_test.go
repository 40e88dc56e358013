package compose

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Definitions of the right column stand in the order of the left one and end by
// their place there; the document by itself stays as it was.
func TestDefinitionsBesideOthersEndByTheirPlace(t *testing.T) {
	term := func(id, name, end string) *doc.Item {
		return &doc.Item{ID: id, Blocks: []doc.Block{paragraph(doc.Term(name), doc.Text(" : x"+end))}}
	}
	in := func(items ...*doc.Item) *doc.Document {
		list := &doc.List{Numbering: doc.Terms, Items: items}
		outer := &doc.List{Items: []*doc.Item{{ID: "terms", Blocks: []doc.Block{list}}}}
		part := &doc.Section{ID: "part", Level: 2, Blocks: []doc.Block{outer}}
		return &doc.Document{Sections: []*doc.Section{{ID: "s", Level: 1, Blocks: []doc.Block{part}}, {ID: "alone", Level: 1}}}
	}
	said := func(d *doc.Document) (out []string) {
		doc.Walk(d, func(text []doc.Inline) {
			if len(text) > 0 {
				out = append(out, doc.Plain(text))
			}
		})
		return out
	}
	left := in(term("c", "Gamma", " ;"), term("a", "Alpha", " ;"), term("b", "Beta", "."))
	left.Sections = left.Sections[:1]
	right := in(term("a", "A", ";"), term("b", "B", ";"), term("d", "D", "; and"), term("c", "C", "."))
	before := said(right)
	both := Beside(left, right)
	assert.Equal(t, []string{"C : x;", "A : x;", "B : x; and", "D : x."}, said(both.Beside))
	assert.Len(t, both.Beside.Sections, 2)
	assert.Equal(t, before, said(right))
	assert.Nil(t, left.Beside)
}
