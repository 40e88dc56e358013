package library

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// compare holds the texts of a variant to one shape: the same blocks in the
// same order with the same identifiers, and in each line the same blanks and
// references and as many terms. Words are the lawyer's matter.
func (l *loader) compare(v *Variant) {
	texts := v.ordered()
	first := shapeOf(texts[0])
	for _, t := range texts[1:] {
		other := shapeOf(t)
		for i, a := range first {
			b := other[i] // exists: the ends of the texts differ from all before them
			if a.kind != b.kind {
				l.differs(texts[0], a, b, a.kind, b.kind)
				break // nothing after it lines up
			}
			if !slices.Equal(a.marks, b.marks) {
				l.differs(texts[0], a, b, listOf(a.marks), listOf(b.marks))
			}
		}
	}
}

func (l *loader) differs(first *prose.Text, a, b part, want, got diag.Words) {
	l.diags.Add(b.pos, "DPA250", diag.Args{"other": first.File, "line": a.pos.Line, "want": want, "got": got})
}

// A part is a block, or the end of one, as far as languages must agree on it.
type part struct {
	pos   diag.Pos
	kind  diag.Words // said in findings, and compared
	marks []string   // of a line: blanks, references and terms, sorted
}

var ending = diag.Words{FR: "la fin du texte", EN: "the end of the text"}

func shapeOf(t *prose.Text) []part {
	s := &shape{}
	s.add(t.TitlePos, diag.Words{FR: "le titre", EN: "the heading"}, t.Title)
	s.blocks(t.Blocks)
	s.add(s.last(), ending, nil)
	return s.parts
}

type shape struct{ parts []part }

func (s *shape) last() diag.Pos { return s.parts[len(s.parts)-1].pos }

//go:noinline
func (s *shape) add(pos diag.Pos, kind diag.Words, text []prose.Inline) {
	s.parts = append(s.parts, part{pos, kind, marksOf(text)})
}

func (s *shape) blocks(bs []prose.Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case *prose.Heading:
			s.add(b.Pos, diag.Words{FR: "un intertitre " + strings.Repeat("#", b.Level), EN: "a heading " + strings.Repeat("#", b.Level)}, b.Text)
		case *prose.Paragraph:
			s.add(b.Pos, diag.Words{FR: "un alinéa", EN: "a paragraph"}, b.Text)
		case *prose.List:
			s.list(b)
		case *prose.If:
			s.within(b.Pos, "{{if "+b.String()+"}}", b.Blocks)
		case *prose.Each:
			s.within(b.Pos, "{{each "+b.Source+"}}", b.Blocks)
		case *prose.Table:
			s.table(b)
		}
	}
}

func (s *shape) within(pos diag.Pos, directive string, bs []prose.Block) {
	s.add(pos, diag.Same(directive), nil)
	s.blocks(bs)
	s.add(s.last(), diag.Words{FR: "la fin de " + directive, EN: "the end of " + directive}, nil)
}

func (s *shape) list(l *prose.List) {
	kind := diag.Words{FR: "un élément à puce", EN: "a bulleted item"}
	if l.Kind == prose.Numbered {
		kind = diag.Words{FR: "un élément numéroté", EN: "a numbered item"}
	}
	for _, it := range l.Items {
		k := kind
		if it.Name != "" {
			k.FR += " {#" + it.Name + "}"
			k.EN += " {#" + it.Name + "}"
		}
		s.add(it.Pos, k, nil)
		s.blocks(it.Blocks)
	}
	s.add(s.last(), diag.Words{FR: "la fin de la liste", EN: "the end of the list"}, nil)
}

func (s *shape) table(t *prose.Table) {
	s.add(t.Pos, diag.Words{
		FR: fmt.Sprintf("un tableau de %d colonnes", len(t.Widths)),
		EN: fmt.Sprintf("a table of %d columns", len(t.Widths))}, nil)
	for _, c := range t.Head {
		s.add(c.Pos, diag.Words{FR: "une cellule d’en-tête", EN: "a cell of the head"}, c.Text)
	}
	for _, r := range t.Rows {
		row := diag.Words{FR: "une ligne de tableau", EN: "a row of a table"}
		if r.Each != "" {
			row.FR += " {{each " + r.Each + "}}"
			row.EN += " {{each " + r.Each + "}}"
		}
		s.add(r.Pos, row, nil)
		for _, c := range r.Cells {
			s.add(c.Pos, diag.Words{FR: "une cellule", EN: "a cell"}, c.Text)
		}
	}
	s.add(s.last(), diag.Words{FR: "la fin du tableau", EN: "the end of the table"}, nil)
}

// marksOf lists the marks of a line. Languages order words differently, so
// the order does not count.
func marksOf(text []prose.Inline) []string {
	var out []string
	for _, in := range text {
		switch in := in.(type) {
		case prose.Term:
			out = append(out, "**…**")
		case prose.Blank:
			out = append(out, "{{"+in.Name+"}}")
		case prose.Ref:
			out = append(out, "[["+in.ID+"]]")
		}
	}
	slices.Sort(out)
	return out
}

func listOf(marks []string) diag.Words {
	if len(marks) == 0 {
		return diag.Words{FR: "aucun blanc, renvoi ni terme défini", EN: "no blank, reference or defined term"}
	}
	s := strings.Join(marks, " ")
	return diag.Same(s)
}
