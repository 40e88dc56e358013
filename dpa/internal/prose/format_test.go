package prose_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

func TestFormat(t *testing.T) {
	assert.Equal(t, `# Violation de données

Un alinéa sur deux lignes.

1. {#notify} Le Sous-traitant notifie toute **Violation de données** dans un délai de {{notice}} (voir [[audit.notice]]).

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
`, prose.Format(parse(t, breach)))
}

// Only one side of a condition stands, so both have the same numbers.
func TestFormatCountsTheSidesOfAConditionOnce(t *testing.T) {
	const canonical = `# A

1. {#a} a
{{if x}}
2. {#b} b
3. {#c} c
{{end}}
{{if not x}}
2. {#b} d
{{end}}
4. {#e} e
{{if y is one}}
5. {#f} f
{{if z}}
6. {#g} g
{{end}}
{{end}}
{{if y is two}}
5. {#f} h
{{end}}
{{if y is three}}
5. {#f} i
{{end}}
{{if x}}
7. {#j} j
   a. k
   {{if y}}
   b. l
   {{end}}
   {{if not y}}
   b. m
   {{end}}

   n
   a. o
{{end}}

p

{{if x}}
- q
{{end}}
- r

{{if x}}
8. {#s} s
{{end}}
{{if y}}
t
{{end}}

9. {#u} u
`
	digits := regexp.MustCompile(`(?m)^[0-9]+\.`)
	assert.Equal(t, canonical, prose.Format(parse(t, digits.ReplaceAllString(canonical, "1."))))
}

func TestLongLists(t *testing.T) {
	var b strings.Builder
	b.WriteString("# A\n\n1. {#x} a\n   a. b\n")
	for range 45 {
		b.WriteString("      i. c\n")
	}
	b.WriteString(strings.Repeat("   a. d\n", 30))
	roundTrip(t, b.String())
}

// A text without findings is what its canonical form says, and the canonical
// form of that is itself.
func FuzzParse(f *testing.F) {
	f.Add(breach)
	f.Add("# A\n\n- a\n  a. b\n     - c\n       i. d\n\n       e\n\n  f\n\ng\n")
	f.Add("# A\n\n{{if x}}\n1. a\n\n   - b\n\n   {{each y}}\n   c\n\n   {{end}}\n{{end}}\n")
	f.Add("# A\n\n|-|\n| {{each a}} |\n|| \n\n   x\n\ty\u200b **a\nb** {{ [[ ]] }} *\n")
	f.Add("# A {{b}}\n## C\n### D\n{{fin}}\n{{if not x}}\n{{sinon}}\n1. {#a} {#b} c\n")
	f.Fuzz(func(t *testing.T, src string) { roundTrip(t, src) })
}

func roundTrip(t *testing.T, src string) {
	var l diag.List
	text := prose.Parse("x.md", src, &l)
	lines := strings.Split(src, "\n")
	for _, f := range l {
		if f.Pos.Line < 1 || f.Pos.Line > len(lines) || f.Pos.Col < 1 || f.Pos.Col > len([]rune(lines[f.Pos.Line-1]))+1 {
			t.Fatalf("%s is not a place of the text", f.Pos)
		}
		_, _ = f.Text("fr"), f.Text("en")
	}
	canonical := prose.Format(text)
	if len(l) > 0 {
		return
	}
	again := prose.Parse("x.md", canonical, &l)
	for _, f := range l {
		t.Errorf("%s\nin the canonical form\n%s", f.Text("en"), canonical)
	}
	assert.Equal(t, dump(text, false), dump(again, false))
	assert.Equal(t, canonical, prose.Format(again))
}

// dump writes a tree, with or without its places.
func dump(t *prose.Text, places bool) string {
	d := &dumper{places: places}
	d.printf(0, "title %s%s", d.at(t.TitlePos), d.inlines(t.Title))
	d.blocks(0, t.Blocks)
	return d.String()
}

type dumper struct {
	strings.Builder
	places bool
}

func (d *dumper) printf(depth int, format string, args ...any) {
	d.WriteString(strings.Repeat("  ", depth) + strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

func (d *dumper) at(p diag.Pos) string {
	if !d.places {
		return ""
	}
	return fmt.Sprintf("%d:%d ", p.Line, p.Col)
}

func (d *dumper) blocks(depth int, bs []prose.Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case *prose.Heading:
			d.printf(depth, "heading %s%d %s", d.at(b.Pos), b.Level, d.inlines(b.Text))
		case *prose.Paragraph:
			d.printf(depth, "paragraph %s%s", d.at(b.Pos), d.inlines(b.Text))
		case *prose.List:
			kind := map[prose.Kind]string{prose.Numbered: "numbered", prose.Bulleted: "bulleted"}[b.Kind]
			d.printf(depth, "list %s%s", d.at(b.Pos), kind)
			for _, it := range b.Items {
				d.printf(depth+1, "item %s%s", d.at(it.Pos), it.Name)
				d.blocks(depth+2, it.Blocks)
			}
		case *prose.If:
			d.printf(depth, "if %s%s not=%v is=%q", d.at(b.Pos), b.Cond, b.Not, strings.Join(b.Is, " or "))
			d.blocks(depth+1, b.Blocks)
		case *prose.Each:
			d.printf(depth, "each %s%s", d.at(b.Pos), b.Source)
			d.blocks(depth+1, b.Blocks)
		case *prose.Table:
			d.printf(depth, "table %s%v", d.at(b.Pos), b.Widths)
			for _, c := range b.Head {
				d.printf(depth+1, "head %s%s", d.at(c.Pos), d.inlines(c.Text))
			}
			for _, r := range b.Rows {
				d.printf(depth+1, "row %seach=%q", d.at(r.Pos), r.Each)
				for _, c := range r.Cells {
					d.printf(depth+2, "cell %s%s", d.at(c.Pos), d.inlines(c.Text))
				}
			}
		}
	}
}

func (d *dumper) inlines(in []prose.Inline) string {
	var out []string
	for _, x := range in {
		switch x := x.(type) {
		case prose.Words:
			out = append(out, fmt.Sprintf("%q", string(x)))
		case prose.Term:
			out = append(out, "term("+string(x)+")")
		case prose.Blank:
			out = append(out, "blank("+d.at(x.Pos)+x.Name+")")
		case prose.Ref:
			out = append(out, "ref("+d.at(x.Pos)+x.ID+")")
		}
	}
	return strings.Join(out, " ")
}
