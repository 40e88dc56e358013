package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// Text that is no link is not made one, whoever made the document.
func TestOnlyLinksAreLinks(t *testing.T) {
	for url, want := range map[string]string{
		"javascript:alert(1)":             `javascript:alert(1)`,
		"file:///etc/passwd":              `file\:///etc/passwd`,
		"script>alert(1)</script":         `script\>alert(1)\</script`,
		"https://a.example\n# Injected":   `https\://a.example # Injected`,
		"https://user@a.example":          `https\://user\@a.example`,
		"https://a.example/x?a=1&copy;=2": `<https://a.example/x?a=1&copy;=2>`,
		"HTTPS://A.example/<b>":           `[HTTPS\://A.example/\<b\>](<https://a.example/%3Cb%3E>)`,
		"https://a.example/é?a=1&amp;b=2": `[https\://a.example/é?a=1\&amp;b=2](<https://a.example/%C3%A9?a=1&amp;amp;b=2>)`,
		"mailto:dpo@example.org":          `<mailto:dpo@example.org>`,
	} {
		assert.Equal(t, want+"\n", write(t, para(doc.Link{URL: url, Text: url})))
	}
}

// Every place that begins a line, and the marks around words.
func TestLinesBeginWithWords(t *testing.T) {
	var b strings.Builder
	d := &doc.Document{Title: "# T #", Parties: []doc.Line{{Label: "# L", Value: "S"}, {Value: "# S"}}, Reference: "1. R", Date: "- D", Draft: "    code", Sections: []*doc.Section{{Title: []doc.Inline{doc.Text("x ##")}, Blocks: []doc.Block{
		&doc.List{Items: []*doc.Item{{Number: "1.", Blocks: []doc.Block{para(doc.Text("- x"))}}}},
		&doc.Signatures{Parties: []doc.Signatory{{Role: []doc.Inline{doc.Text(" R ")}, Party: "+ P", Signers: []doc.Signer{{Lines: []doc.Line{{Label: "1) L", Value: "v"}}, Mention: "* m *", Sign: "=== "}}}}},
		para(doc.Aside(" a "), doc.Term("  "), doc.Gap("g ")),
	}}}}
	require.NoError(t, markdown.Write(&b, d))
	assert.Equal(t, "# # T \\#\n\n\\# L **S**\n\n**# S**\n\n1\\. R\n\n\\- D\n\ncode\n\n# x #\\#\n\n- 1\\. \\- x\n\n **R** \n\n\\+ P\n\n1\\) L v\n\n*\\* m \\**\n\n\\=== \n\n*a*   *g* \n", b.String())
}
