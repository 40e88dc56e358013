package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

const breach = `# Violation de données

Un alinéa sur
deux lignes.

1. {#notify} Le Sous-traitant notifie toute **Violation de données** dans un
   délai de {{notice}} (voir [[audit.notice]]).

   Une suite.
2. {#content} La notification contient :
   a. la nature ;
   {{if not transfers}}
   b. ses conséquences :
      i. probables ;
      ii. certaines ;
   {{end}}
   c. {#last} le reste.
{{if cost is controller}}
3. {#cost} À ses frais.
{{end}}

- un
- deux

{{each subprocessors}}
## {{name}}

|-----|---|
| Entité | {{legal_entity}} |

| Service | Lieu |
|---|---|
| {{each services}} {{purpose}} | {{locations}} |
{{end}}
`

func parse(t *testing.T, src string) *prose.Text {
	var l diag.List
	text := prose.Parse("fr.md", src, &l)
	for _, f := range l {
		t.Error(f.Text("fr"))
	}
	return text
}

func TestEveryConstruct(t *testing.T) {
	want := `title 1:1 "Violation de données"
paragraph 3:1 "Un alinéa sur deux lignes."
list 6:1 numbered
  item 6:1 notify
    paragraph 6:14 "Le Sous-traitant notifie toute " term(Violation de données) " dans un délai de " blank(7:13 notice) " (voir " ref(7:30 audit.notice) ")."
    paragraph 9:4 "Une suite."
  item 10:1 content
    paragraph 10:15 "La notification contient :"
    list 11:4 numbered
      item 11:4
        paragraph 11:7 "la nature ;"
    if 12:4 transfers not=true is=""
      list 13:4 numbered
        item 13:4
          paragraph 13:7 "ses conséquences :"
          list 14:7 numbered
            item 14:7
              paragraph 14:10 "probables ;"
            item 15:7
              paragraph 15:11 "certaines ;"
    list 17:4 numbered
      item 17:4 last
        paragraph 17:15 "le reste."
if 18:1 cost not=false is="controller"
  list 19:1 numbered
    item 19:1 cost
      paragraph 19:12 "À ses frais."
list 22:1 bulleted
  item 22:1
    paragraph 22:3 "un"
  item 23:1
    paragraph 23:3 "deux"
each 25:1 subprocessors
  heading 26:1 2 blank(26:4 name)
  table 28:1 [5 3]
    row 29:1 each=""
      cell 29:3 "Entité"
      cell 29:12 blank(29:12 legal_entity)
  table 31:1 [3 3]
    head 31:3 "Service"
    head 31:13 "Lieu"
    row 33:1 each="services"
      cell 33:21 blank(33:21 purpose)
      cell 33:35 blank(33:35 locations)
`
	assert.Equal(t, want, dump(parse(t, breach), true))
}

func TestLineEndsAndByteOrderMarkDoNotMatter(t *testing.T) {
	want := dump(parse(t, breach), true)
	assert.Equal(t, want, dump(parse(t, strings.ReplaceAll(breach, "\n", "\r\n")), true))
	assert.Equal(t, want, dump(parse(t, "\ufeff"+breach), true))
}

func TestAllAndLinesVisitEverything(t *testing.T) {
	text := parse(t, breach)
	blocks, blanks := 0, 0
	for range text.All() {
		blocks++
	}
	for pos, line := range text.Lines() {
		assert.NotZero(t, pos.Line)
		for _, in := range line {
			if _, ok := in.(prose.Blank); ok {
				blanks++
			}
		}
	}
	assert.Equal(t, 25, blocks)
	assert.Equal(t, 5, blanks)
	more := parse(t, "# X\n\n{{if cost is controller}}\n{{each subprocessors}}\n{{name}}\n{{end}}\n\nUne suite.\n{{end}}\n\n"+strings.TrimPrefix(breach, "# Violation de données\n"))
	for most := 1; most <= blocks; most++ { // whoever stops anywhere is left alone
		seen := 0
		for range more.All() {
			if seen++; seen == most {
				break
			}
		}
		assert.Equal(t, most, seen)
	}
	for range text.Lines() {
		break
	}
}

// Each case is a text and the places and checks of its findings, all of them.
func TestFindings(t *testing.T) {
	for what, c := range map[string]struct{ src, want string }{
		"no heading":                      {"Texte.\n", "1:1 DPA201"},
		"empty file":                      {"", "1:1 DPA201"},
		"heading of an annex only":        {"## Titre\n", "1:1 DPA201"},
		"two headings":                    {"# A\n\n# B\n", "3:1 DPA202"},
		"heading after text":              {"Texte.\n\n# A\n", "3:1 DPA203"},
		"heading in a condition":          {"{{if x}}\n# A\n{{end}}\n", "1:1 DPA216, 2:1 DPA203"},
		"heading without space":           {"#A\n", "1:1 DPA201, 1:1 DPA206"},
		"heading too deep":                {"# A\n#### B\n", "2:1 DPA206"},
		"zero-width space":                {"# A\n\nab\u200bc\n", "3:3 DPA204"},
		"right-to-left override":          {"# A\n\nab\u202ec\n", "3:3 DPA204"},
		"soft hyphen":                     {"# A\n\nco\u00adopère\n", "3:3 DPA204"},
		"byte order mark inside":          {"# A\n\na\ufeff\n", "3:2 DPA204"},
		"not UTF-8":                       {"# A\n\né\xff\n", "3:2 DPA204"},
		"lone carriage return":            {"# A\n\na\rb\n", "3:2 DPA204"},
		"no-break spaces are fine":        {"# A\n\n«\u00a0a\u00a0»\u202f;\n", ""},
		"tab":                             {"# A\n\n1.\t{#x} a\n", "3:3 DPA205"},
		"emphasis":                        {"# A\n\nUn *mot*.\n", "3:4 DPA206, 3:8 DPA206"},
		"emphasis by underscore":          {"# A\n\nUn _mot_.\n", "3:4 DPA206"},
		"underscore in a name":            {"# A\n\nUn a_b.\n", ""},
		"code":                            {"# A\n\nUn `x`.\n", "3:4 DPA206, 3:6 DPA206"},
		"tag":                             {"# A\n\nUn <b>x</b>.\n", "3:4 DPA206, 3:8 DPA206"},
		"comment":                         {"# A\n\n<!-- x -->\n", "3:1 DPA206"},
		"less than":                       {"# A\n\n3 < 4\n", ""},
		"entity":                          {"# A\n\na&nbsp;b AT&T; R&D\n", "3:2 DPA206"},
		"quotation":                       {"# A\n\n> cité\n", "3:1 DPA206"},
		"link":                            {"# A\n\nVoir [ici](http://x).\n", "3:6 DPA206, 3:10 DPA206"},
		"placeholder in brackets":         {"# A\n\n[à compléter]\n", "3:1 DPA206, 3:13 DPA206"},
		"escape":                          {"# A\n\na\\*b\n", "3:2 DPA206, 3:3 DPA206"},
		"rule":                            {"# A\n\n---\n", "3:1 DPA206"},
		"underlined heading":              {"# A\n\nTitre\n=====\n", "4:1 DPA206"},
		"other bullets":                   {"# A\n\n+ a\n\n• b\n\n* c\n\n– d\n", "3:1 DPA206, 5:1 DPA206, 7:1 DPA206, 9:1 DPA206"},
		"dash in a wrapped line":          {"# A\n\na\n– b – c\n", ""},
		"other numbers":                   {"# A\n\n1) a\n", "3:1 DPA206"},
		"item in an item's line":          {"# A\n\n1. - a\n", "3:4 DPA206"},
		"bar in a line":                   {"# A\n\na | b\n", "3:3 DPA206"},
		"stray closing":                   {"# A\n\na }} b ]] c\n", "3:3 DPA206, 3:8 DPA206"},
		"identifier in the wrong place":   {"# A\n\na {#x} b\n", "3:3 DPA206, 3:6 DPA206"},
		"strikethrough":                   {"# A\n\n~~a~~\n", "3:1 DPA206, 3:4 DPA206"},
		"unclosed term":                   {"# A\n\n1. {#x} un **mot.\n", "3:12 DPA207"},
		"unclosed blank":                  {"# A\n\nun {{mot.\n", "3:4 DPA207"},
		"unclosed blank before another":   {"# A\n\nun {{a et {{b}}.\n", "3:4 DPA207"},
		"unclosed reference":              {"# A\n\nun [[mot.\n", "3:4 DPA207"},
		"marks do not cross paragraphs":   {"# A\n\nun **mot\n\nfin**.\n", "3:4 DPA207, 5:4 DPA207"},
		"unclosed condition":              {"# A\n\n{{if x}}\na\n", "3:1 DPA208"},
		"unclosed repetition":             {"# A\n\n{{if x}}\n{{each y}}\na\n{{end}}\n", "3:1 DPA208"},
		"condition cut by the margin":     {"# A\n\n1. {#x} a\n   {{if x}}\n   b\n\nc\n", "4:4 DPA208"},
		"end without opener":              {"# A\n\na\n{{end}}\n", "4:1 DPA209"},
		"blank with a capital":            {"# A\n\n{{Notice}}\n", "3:1 DPA210"},
		"blank with a space":              {"# A\n\nun {{no tice}} ou {{ x }}\n", "3:4 DPA210, 3:19 DPA210"},
		"blank without a name":            {"# A\n\nun {{}}\n", "3:4 DPA210"},
		"bad reference":                   {"# A\n\n[[Audit]] [[a b]] [[a.]]\n", "3:1 DPA210, 3:11 DPA210, 3:19 DPA210"},
		"bad identifier":                  {"# A\n\n1. {#É} a\n", "3:4 DPA210"},
		"unknown directive":               {"# A\n\n{{when x}}\na\n{{end}}\n", "3:1 DPA211"},
		"else":                            {"# A\n\n{{if x}}\na\n{{else}}\nb\n{{end}}\n", "5:1 DPA211"},
		"endif":                           {"# A\n\n{{if x}}\na\n{{endif}}\n", "5:1 DPA211"},
		"directive that is not one":       {"# A\n\n{{print x}}\n", "3:1 DPA211"},
		"expression":                      {"# A\n\n{{if x and y}}\na\n{{end}}\n", "3:1 DPA212"},
		"condition without a name":        {"# A\n\n{{if}}\na\n{{end}}\n", "3:1 DPA212"},
		"not and is":                      {"# A\n\n{{if not x is y}}\na\n{{end}}\n", "3:1 DPA212"},
		"repetition of two":               {"# A\n\n{{each x y}}\na\n{{end x}}\n", "3:1 DPA212, 5:1 DPA212"},
		"item continued at the margin":    {"# A\n\n1. {#x} a\nb\n", "4:1 DPA213"},
		"paragraph continued indented":    {"# A\n\na\n  b\n", "4:3 DPA213"},
		"indented paragraph":              {"# A\n\n  a\n", "3:3 DPA214"},
		"indented heading":                {"# A\n\n1. {#x} a\n   ## b\n", "4:4 DPA214"},
		"indented table":                  {"# A\n\n - a\n\n   |--|\n   | a |\n", "3:2 DPA214, 5:4 DPA214"},
		"items out of line":               {"# A\n\n1. {#x} a\n   a. b\n    b. c\n", "5:5 DPA214"},
		"end out of line":                 {"# A\n\n1. {#x} a\n   {{if x}}\n   b\n  {{end}}\n", "6:3 DPA214"},
		"letter at the margin":            {"# A\n\na. b\n", "3:1 DPA215"},
		"number under a number":           {"# A\n\n1. {#x} a\n   1. b\n", "4:4 DPA215"},
		"letter under a letter":           {"# A\n\n1. {#x} a\n   a. b\n      a. c\n", "5:7 DPA215"},
		"number under a roman number":     {"# A\n\n1. {#x} a\n   a. b\n      i. c\n         i. d\n", "6:10 DPA215"},
		"letters under a bullet":          {"# A\n\n- a\n  a. b\n     i. c\n", ""},
		"empty item":                      {"# A\n\n1. {#x}\n2. {#y} b\n", "3:1 DPA216"},
		"empty condition":                 {"# A\n\n{{if x}}\n{{end}}\n", "3:1 DPA216"},
		"table without rows":              {"# A\n\n| a |\n|---|\n", "3:1 DPA216"},
		"row too long, row too short":     {"# A\n\n| a | b |\n|---|---|\n| c |\n| d | e | f |\n", "5:1 DPA217, 6:1 DPA217"},
		"dashes too short":                {"# A\n\n| a | b |\n|---|\n| c |\n", "4:1 DPA217"},
		"table without dashes":            {"# A\n\n| a | b |\n| c | d |\n", "4:1 DPA218"},
		"table of one line":               {"# A\n\n| a | b |\n", "3:1 DPA218"},
		"two lines of dashes":             {"# A\n\n|---|\n| a |\n|---|\n", "5:1 DPA218"},
		"alignment":                       {"# A\n\n| a |\n|:--|\n| b |\n", "4:1 DPA218"},
		"open row":                        {"# A\n\n|---|\n| a\n| b |\n", "4:4 DPA218"},
		"lone bar":                        {"# A\n\n|---|\n|\n| b |\n", "4:2 DPA218"},
		"bold heading":                    {"# **A**\n", "1:1 DPA219"},
		"spaces in a term":                {"# A\n\n** a ** et **{{b}}** et ****\n", "3:1 DPA219, 3:12 DPA219, 3:25 DPA219"},
		"condition in a line":             {"# A\n\na {{if x}} b {{end}}\n", "3:3 DPA220, 3:14 DPA220"},
		"repetition in a cell":            {"# A\n\n|-|-|\n| a | {{each b}} |\n", "4:7 DPA220"},
		"several at once, in their order": {"Texte *gras*.\n\n{{if x}}\n1. a {{B}}\n", "1:1 DPA201, 1:7 DPA206, 1:12 DPA206, 3:1 DPA208, 4:6 DPA210"},
	} {
		t.Run(what, func(t *testing.T) {
			var l diag.List
			prose.Parse("fr.md", c.src, &l)
			l.Sort()
			assert.Equal(t, c.want, places(l))
			for _, f := range l {
				assert.NotContains(t, f.Message("fr")+f.Hint("fr"), "<nil>")
			}
		})
	}
}

func TestNearestDirective(t *testing.T) {
	for src, want := range map[string]string{"si x": "if", "foreach x": "each", "endif": "end"} {
		var l diag.List
		prose.Parse("fr.md", "# A\n\n{{"+src+"}}\na\n{{end}}\n", &l)
		require.NotEmpty(t, l)
		// {{endif}} closes nothing here; as {{end}} would.
		if want != "end" {
			assert.Equal(t, want, l[0].Nearest)
			assert.Contains(t, l[0].Hint("fr"), "Vouliez-vous dire")
		}
	}
}

func TestNestingIsBounded(t *testing.T) {
	var l diag.List
	prose.Parse("fr.md", "# A\n"+strings.Repeat("{{if x}}\n", 100_000), &l)
	l.Sort()
	assert.Contains(t, places(l), "22:1 DPA221")
}

func places(l diag.List) string {
	var out []string
	for _, f := range l {
		out = append(out, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Col, f.Check))
	}
	return strings.Join(out, ", ")
}
