package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/markdown"
)

func write(t *testing.T, blocks ...doc.Block) string {
	t.Helper()
	var b strings.Builder
	d := &doc.Document{Title: "T", Sections: []*doc.Section{{Level: 1, Label: "1.", Title: []doc.Inline{doc.Text("S")}, Blocks: blocks}}}
	require.NoError(t, markdown.Write(&b, d))
	return strings.TrimPrefix(b.String(), "# T\n\n## 1. S\n\n")
}

func para(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Text: in} }

func TestUserTextStaysLiteral(t *testing.T) {
	for _, text := range []string{"{{notice}} **Foo** & <b>", "# no heading", "1. no list", "- no bullet", "a_b_c `code` [x](y)", `back\slash`, "pipe | here", "~~no~~"} {
		got := write(t, para(doc.Fill{Name: "x", Text: text}))
		assert.Equal(t, text+"\n", markdown.Plain(got), "written as %s", got)
		assert.NotContains(t, strings.ReplaceAll(got, `\*`, ""), "**")
	}
}

func TestMarksOfEachInline(t *testing.T) {
	got := write(t, para(doc.Text("a "), doc.Term("« T »"), doc.Text(" "), doc.Label("L"), doc.Text(" "), doc.Aside("i"), doc.Text(" "),
		doc.Gap("?"), doc.Text(" "), doc.Ref{ID: "x", Text: "article 9"}, doc.Text(" "), doc.Link{URL: "https://a.example/b_c", Text: "https://a.example/b_c"}))
	assert.Equal(t, "a **« T »** **L** *i* *?* article 9 <https://a.example/b_c>\n", got)
	assert.Equal(t, "a « T » L i ? article 9 https://a.example/b_c\n", markdown.Plain(got))
}

// Neighbours in bold are within one pair of marks: the marks of each would close
// those of the one before it.
func TestBoldNeighbours(t *testing.T) {
	got := write(t, para(doc.Aside("[1]"), doc.Text(" "), doc.Label("Courts: "), doc.Fill{Text: "* Lyon", Strong: true}, doc.Label("."), doc.Text(" "), doc.Fill{Text: "Paris"}))
	assert.Equal(t, "*\\[1\\]* **Courts: \\* Lyon.** Paris\n", got)
	assert.Equal(t, "[1] Courts: * Lyon. Paris\n", markdown.Plain(got))
	assert.Equal(t, "**Courts** \n", write(t, para(doc.Label("Courts"), doc.Label(" "))))
}

func TestNestedLists(t *testing.T) {
	got := write(t, &doc.List{Items: []*doc.Item{
		{Number: "1.1", Blocks: []doc.Block{para(doc.Text("first")), &doc.List{Items: []*doc.Item{
			{Number: "a)", Blocks: []doc.Block{para(doc.Text("inner"))}},
		}}}},
		{Number: "1.2", Blocks: []doc.Block{para(doc.Text("second")), &doc.List{Numbering: doc.Bullets, Items: []*doc.Item{
			{Blocks: []doc.Block{para(doc.Text("dot"))}},
		}}}},
	}})
	assert.Equal(t, "- 1.1 first\n\n  - a) inner\n\n- 1.2 second\n\n  - dot\n", got)
}

func TestTables(t *testing.T) {
	cell := func(blocks ...doc.Block) doc.Cell { return doc.Cell{Blocks: blocks} }
	got := write(t, &doc.Table{Widths: []int{1, 2}, Rows: []doc.Row{
		{Cells: []doc.Cell{cell(para(doc.Label("Head|er"))), cell(para(doc.Text("one")), &doc.List{Numbering: doc.Bullets, Items: []*doc.Item{{Blocks: []doc.Block{para(doc.Text("two"))}}}})}},
		{Cells: []doc.Cell{cell()}},
	}})
	assert.Equal(t, "|  |  |\n|---|---|\n| **Head\\|er** | one<br>• two |\n|  |  |\n", got)
	assert.Equal(t, "Head|er one • two", strings.Join(strings.Fields(markdown.Plain(got)), " "))
}

func TestSignatures(t *testing.T) {
	got := write(t, &doc.Signatures{Parties: []doc.Signatory{{Role: []doc.Inline{doc.Text("For the Processor")}, Party: "ACME",
		Signers: []doc.Signer{
			{Lines: []doc.Line{{Label: "Name:", Value: "Ann"}, {Label: "Date:"}}, Sign: "Signature"},
			{Lines: []doc.Line{{Label: "Name:", Value: "Bob"}}, Mention: "Read and approved", Sign: "Signature"},
		}}}})
	assert.Equal(t, "**For the Processor**\n\nACME\n\nName: Ann\n\nDate: \\_\\_\\_\\_\n\nSignature\n\nName: Bob\n\n*Read and approved*\n\nSignature\n", got)
}
