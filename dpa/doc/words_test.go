package doc_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/doc"
)

// The words of a line are those that it shows, in every kind of inline, and none
// of what only a renderer knows.
func TestTheWordsOfALine(t *testing.T) {
	assert.Equal(t, "text term label aside gap fill ref link .", doc.Plain([]doc.Inline{
		doc.Text("text "), doc.Term("term "), doc.Label("label "), doc.Aside("aside "), doc.Gap("gap "),
		doc.Fill{Text: "fill "}, doc.Ref{Text: "ref "}, doc.Link{Text: "link "}, doc.Page{}, doc.Extent{}, doc.Text("."),
	}))
	assert.Empty(t, doc.Plain(nil))
}

// Every line of a document is visited once, in the order in which it is read,
// whatever it stands in.
func TestWalkVisitsEveryLineInOrder(t *testing.T) {
	n := 0
	line := func() []doc.Inline { n++; return []doc.Inline{doc.Text(fmt.Sprint(n))} }
	paragraph := func() doc.Block { return &doc.Paragraph{Text: line()} }
	d := &doc.Document{}
	for range 2 {
		s := &doc.Section{Title: line()}
		s.Blocks = append(s.Blocks, paragraph(),
			&doc.List{Items: []*doc.Item{{Blocks: []doc.Block{paragraph(), &doc.List{Items: []*doc.Item{{Blocks: []doc.Block{paragraph()}}}}}}, {Blocks: []doc.Block{paragraph()}}}},
			&doc.Table{Head: []doc.Cell{{Blocks: []doc.Block{paragraph()}}, {Blocks: []doc.Block{paragraph()}}},
				Rows: []doc.Row{{Cells: []doc.Cell{{Blocks: []doc.Block{paragraph()}}, {}}}, {Cells: []doc.Cell{{Blocks: []doc.Block{paragraph()}}}}}},
			&doc.Section{Title: line(), Blocks: []doc.Block{paragraph()}},
			&doc.Signatures{Parties: []doc.Signatory{{Role: line()}, {Role: line()}}})
		d.Sections = append(d.Sections, s)
	}
	var got, want []string
	doc.Walk(d, func(text []doc.Inline) { got = append(got, doc.Plain(text)) })
	for i := range n {
		want = append(want, fmt.Sprint(i+1))
	}
	assert.Equal(t, want, got)
}

// What identifies a document stands in its order, and what is not there leaves
// no gap.
func TestParticulars(t *testing.T) {
	d := &doc.Document{Reference: "R", Version: "V", Date: "D", Secrecy: "S"}
	assert.Equal(t, "R V D S", strings.Join(d.Particulars(), " "))
	d.Version, d.Secrecy = "", ""
	assert.Equal(t, []string{"R", "D"}, d.Particulars())
	assert.Empty(t, (&doc.Document{}).Particulars())
}

// Blocks of two kinds never stand beside each other, though both have no
// identifier, or the same one; rows and sections are found by theirs.
func TestOnlyTheSameKindIsAligned(t *testing.T) {
	kinds := []doc.Block{&doc.Section{ID: "x"}, &doc.Paragraph{ID: "x"}, &doc.List{}, &doc.Table{}, &doc.Signatures{}, &doc.Section{ID: "y"}, &doc.Paragraph{ID: "y"}}
	for i, left := range kinds {
		for j, right := range kinds {
			pairs := doc.AlignBlocks([]doc.Block{left}, []doc.Block{right})
			assert.Len(t, pairs, map[bool]int{true: 1, false: 2}[i == j], "%T %T", left, right)
		}
	}
	left, right := []doc.Row{{ID: "a"}, {ID: "b"}}, []doc.Row{{ID: "b"}, {ID: "c"}}
	var got []string
	for _, p := range doc.AlignRows(left, right) {
		for _, r := range p {
			if r == nil {
				r = &doc.Row{ID: "-"}
			}
			got = append(got, r.ID)
		}
	}
	assert.Equal(t, "a - b b - c", strings.Join(got, " "))
	assert.Same(t, &left[0], doc.AlignRows(left, right)[0][0], "the row itself")
	assert.Len(t, doc.AlignSections([]*doc.Section{{ID: "a"}}, []*doc.Section{{ID: "a"}, {ID: "b"}}), 2)
}
