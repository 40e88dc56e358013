package compose

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Of a conspicuous paragraph all words are in bold, also in what stands in it as
// further paragraphs; what is around it, and the marks of a draft, are not.
func TestConspicuousParagraphs(t *testing.T) {
	text := func() *doc.Paragraph {
		return &doc.Paragraph{Text: []doc.Inline{doc.Aside("[1]"), doc.Text("the courts of "), doc.Fill{Name: "courts", Text: "Lyon"}, doc.Ref{ID: "a", Text: "Article 2"}}}
	}
	plain := text()
	bold := &doc.Paragraph{Text: []doc.Inline{doc.Aside("[1]"), doc.Label("the courts of "), doc.Fill{Name: "courts", Text: "Lyon", Strong: true}, doc.Ref{ID: "a", Text: "Article 2"}}}
	blocks := []doc.Block{text(), &doc.List{Items: []*doc.Item{
		{ID: "law_forum.law", Blocks: []doc.Block{text(), &doc.List{Items: []*doc.Item{{ID: "law_forum.inner", Blocks: []doc.Block{text()}}}}}},
		{ID: "law_forum.courts", Blocks: []doc.Block{text(), text()}},
	}}}
	setInBold(blocks, "law_forum.courts")
	setInBold(blocks, "law_forum.inner")
	assert.Equal(t, []doc.Block{plain, &doc.List{Items: []*doc.Item{
		{ID: "law_forum.law", Blocks: []doc.Block{plain, &doc.List{Items: []*doc.Item{{ID: "law_forum.inner", Blocks: []doc.Block{bold}}}}}},
		{ID: "law_forum.courts", Blocks: []doc.Block{bold, bold}},
	}}}, blocks)
}
