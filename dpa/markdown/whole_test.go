package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/markdown"
)

func words(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

// whole is a document with each kind of block, in a language of which say makes
// the words.
func whole(lang string, say func(string) string) *doc.Document {
	w := func(s string) *doc.Paragraph { return para(doc.Text(say(s))) }
	cell := func(blocks ...doc.Block) doc.Cell { return doc.Cell{Blocks: blocks} }
	return &doc.Document{
		Lang: lang, Title: say("Title #"), Parties: []doc.Line{{Label: say("Role:"), Value: say("# Party")}}, Reference: "R-1", Date: say("1. May"), Draft: say("DRAFT"),
		Sections: []*doc.Section{
			{Level: 1, Blocks: []doc.Block{w("Preamble")}},
			{Level: 1, Label: "1.", ID: "one", Title: words(say("One")), Blocks: []doc.Block{
				&doc.List{Items: []*doc.Item{{ID: "one.a", Number: "1.1", Blocks: []doc.Block{w("first"), w("more of it")}}, {ID: "one.b", Number: "1.2"}}},
				&doc.Section{Level: 7, ID: "deep", Title: words(say("Deep")), Blocks: []doc.Block{w("under it")}},
			}},
			{Level: 1, ID: "annex", Title: words(say("Annex")), Blocks: []doc.Block{
				&doc.Table{Widths: []int{1, 1}, Head: []doc.Cell{cell(w("Head"))}, Rows: []doc.Row{{ID: "r", Cells: []doc.Cell{
					cell(w("one"), w("two")), cell(&doc.List{Items: []*doc.Item{{Number: "a)", Blocks: []doc.Block{w("x")}}, {Blocks: []doc.Block{w("y")}}}})}}}},
				w("behind the table"),
				&doc.Signatures{Parties: []doc.Signatory{{Role: words(say("For")), Party: "- ACME", Signers: []doc.Signer{
					{Lines: []doc.Line{{Label: say("Name") + " :", Value: "Ann"}, {Label: "Date :"}}, Mention: say("Read"), Sign: say("Signature")},
				}}, {Role: words(say("With"))}}},
			}},
		},
	}
}

const wholeWant = `# Title \#

Role: **# Party**

R-1

1\. May

DRAFT

Preamble

## 1. One

- 1.1 first

  more of it

- 1.2 

###### Deep

under it

## Annex

| Head |  |
|---|---|
| one<br>two | a) x<br>• y |

behind the table

**For**

\- ACME

Name : Ann

Date : \_\_\_\_

*Read*

Signature

**With**
`

func TestWholeDocument(t *testing.T) {
	var b strings.Builder
	require.NoError(t, markdown.Write(&b, whole("en", func(s string) string { return s })))
	assert.Equal(t, wholeWant, b.String())
}

const twinsWant = `# TITLE # / Title \#

ROLE / Role: **# PARTY / # Party**

R-1

1\. MAY

DRAFT

| fr | en |
|---|---|
| PREAMBLE | Preamble |

### Seul

| fr | en |
|---|---|
| gauche |  |

## 1. ONE / 1. One

| fr | en |
|---|---|
| 1.1 FIRST<br>MORE OF IT | 1.1 first<br>more of it |
| 1.2  | 1.2 second |

###### DEEP / Deep

| fr | en |
|---|---|
| UNDER IT | under it |

## ANNEX / Annex

| HEAD |  |
|---|---|
| ONE<br>TWO | a) X<br>• Y |

| Head |  |
|---|---|
| one<br>two | a) x<br>• y |

| fr | en |
|---|---|
| BEHIND THE TABLE | behind the table |

**FOR**

**For**

\- ACME

NAME / Name : Ann

Date : \_\_\_\_

*READ / Read*

SIGNATURE / Signature

**WITH**

**With**

## More

| fr | en |
|---|---|
|  | right alone |

**Witness**

Signature
`

// Two languages stand beside each other, also where one of them lacks something.
func TestTwins(t *testing.T) {
	left, right := whole("fr", strings.ToUpper), whole("en", func(s string) string { return s })
	left.Beside = right
	one := right.Sections[1]
	one.Blocks[0].(*doc.List).Items[1].Blocks = []doc.Block{para(doc.Text("second"))}
	right.Date = ""
	left.Sections[0].Blocks = append(left.Sections[0].Blocks, &doc.Section{Level: 2, ID: "alone", Title: words("Seul"), Blocks: []doc.Block{para(doc.Text("gauche"))}})
	right.Sections = append(right.Sections, &doc.Section{Level: 1, ID: "more", Title: words("More"), Blocks: []doc.Block{
		para(doc.Text("right alone")), &doc.Signatures{Parties: []doc.Signatory{{Role: words("Witness"), Signers: []doc.Signer{{Sign: "Signature"}}}}}}})
	var b strings.Builder
	require.NoError(t, markdown.Write(&b, left))
	assert.Equal(t, twinsWant, b.String())
}

// A link stands as one only where it is one; other text stays text.
func TestLinks(t *testing.T) {
	for want, link := range map[string]doc.Link{
		"<https://a.example/b>":                          {URL: "https://a.example/b", Text: "https://a.example/b"},
		"[the \\*page\\*](<https://a.example/b>)":        {URL: "https://a.example/b", Text: "the *page*"},
		"[x](<https://a.example/?b&amp;c>)":              {URL: "https://a.example/?b&c", Text: "x"},
		"[https\\://A.example/b](<https://a.example/b>)": {URL: "https://A.example/b", Text: "https://A.example/b"},
		"click": {URL: "javascript:alert(1)", Text: "click"},
	} {
		assert.Equal(t, want+"\n", write(t, para(link)))
	}
}

// What means something at the start of a line alone is escaped there alone; the
// spaces at the ends of what is marked stand outside of the marks.
func TestStartsOfLines(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " x": "x", "# x": `\# x`, "+ x": `\+ x`, "- x": `\- x`, "= x": `\= x`, ": x": `\: x`, "1. x": `1\. x`, "12) x": `12\) x`, "1.": `1\.`, "1.x": "1.x", "1x": "1x", "1": "1", ". x": ". x",
		"a # x": "a # x", "a - 1. x": "a - 1. x", "www.x WWW.y awww.z": `www\.x WWW\.y awww.z`, "a\r\nb\tc\u2028d\u2029e": "a b c d e",
	} {
		assert.Equal(t, want, markdown.Line(s), "%q", s)
	}
	assert.Equal(t, "# x", markdown.Text("# x"))
	assert.Equal(t, "a **b** c\n", write(t, para(doc.Text("a"), doc.Term(" b "), doc.Text("c"))))
	assert.Equal(t, "a c\n", write(t, para(doc.Text("a"), doc.Term(" "), doc.Text("c"))))
}

func TestPlain(t *testing.T) {
	for src, want := range map[string]string{
		"## T": " T\n", "  - x": "x\n", "|---|---|\n| a | **b** |": "  a   b  \n", `a\*b\`: "a*b\\\n", "a<br>b <https://x>": "a b https://x\n",
	} {
		assert.Equal(t, want, markdown.Plain(src), "%q", src)
	}
}
