package compose

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
)

// A scope holds what the blanks, conditions and repetitions of a text may name
// at one place: the facts of the agreement, the parameters of the clause and,
// inside {{each}}, the fields of the row. The inner scope is asked first.
type scope struct {
	outer *scope
	facts map[string]content
	rows  map[string][]row
}

// A row is one turn of an {{each}}. Its scope has no outer one: that is the text
// around it.
type row struct {
	id string // "aws"; the same in every language
	*scope
}

// in is the scope of the row where the text stands.
func (r row) in(around *scope) *scope {
	return &scope{outer: around, facts: r.facts, rows: r.rows}
}

// A content is what stands in the place of a blank. The zero content is
// absent: a condition on it does not hold.
type content struct {
	present bool
	choice  string       // the value that {{if name is value}} compares
	text    []doc.Inline // of a blank within a line
	blocks  []doc.Block  // of a blank that stands alone
	usual   *Default     // of a parameter that nobody chose
}

// find returns the content of name, from the innermost scope that has it.
func (s *scope) find(name string) content {
	for ; s != nil; s = s.outer {
		if c, ok := s.facts[name]; ok {
			return c
		}
	}
	return content{}
}

func (s *scope) each(source string) []row {
	for ; s != nil; s = s.outer {
		if rows, ok := s.rows[source]; ok {
			return rows
		}
	}
	return nil
}

// flag is a condition without words.
//
//go:noinline
func flag(holds bool) content { return content{present: holds} }

// words is plain text from the agreement; empty text is absent.
//
//go:noinline
func words(s string) content {
	if s == "" {
		return content{}
	}
	return content{present: true, text: []doc.Inline{doc.Fill{Text: s}}}
}

// at gives what a content prints the place where the user wrote it, for the
// findings that only a renderer can make.
func (c content) at(pos diag.Pos) content {
	line := func(in []doc.Inline) {
		for i, x := range in {
			if f, ok := x.(doc.Fill); ok && f.Pos.IsZero() {
				f.Pos = pos
				in[i] = f
			}
		}
	}
	line(c.text)
	for _, b := range c.blocks {
		if p, ok := b.(*doc.Paragraph); ok && p.Pos.IsZero() {
			p.Pos = pos
			line(p.Text)
		}
	}
	return c
}

// gap says in words that a fact is unknown.
func gap(s string) content { return content{present: true, text: []doc.Inline{doc.Gap(s)}} }

// aside says in words that there is nothing, or why nothing applies.
func aside(s string) content { return content{present: true, text: []doc.Inline{doc.Aside(s)}} }

// whole is content that stands alone in its paragraph or cell.
func whole(blocks ...doc.Block) content {
	return content{present: len(blocks) > 0, blocks: blocks}
}

func paragraph(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Text: in} }
