// Package prose parses the text of a clause or of an annex.
//
// The language is a small, strict part of Markdown, described for its authors
// in WRITING.md: one heading, paragraphs, lists, tables and four marks.
//
//	**Personal Data**   defines a term
//	{{notice}}          a blank, filled from the agreement
//	[[audit]]           a reference to another clause
//	{{if transfers}}    on a line of its own, up to {{end}}
//
// Anything else that looks like markup is a finding, so that a text means what
// its author sees. What a blank or a reference names is not known here:
// package library checks that.
package prose

import (
	"iter"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A Text is a parsed file.
type Text struct {
	File     string
	Title    []Inline // of the one heading of level 1
	TitlePos diag.Pos
	Blocks   []Block

	// Whole is the text of the file where this is what Select left of it; nil
	// where this is that text.
	Whole *Text
}

// String writes the text in its canonical form, as Format does.
func (t *Text) String() string { return Format(t) }

// Heading returns the words of the title: all of it, in a text without findings.
func (t *Text) Heading() string {
	var b strings.Builder
	for _, in := range t.Title {
		if w, ok := in.(Words); ok {
			b.WriteString(string(w))
		}
	}
	return b.String()
}

// A Block is one of *Heading, *Paragraph, *List, *If, *Each and *Table.
type Block interface{ block() }

type (
	// A Heading is a heading under the title; Level is 2 or 3.
	Heading struct {
		Pos   diag.Pos
		Level int
		Text  []Inline
	}

	// A Paragraph is running text. Lines of the file are joined by a space.
	Paragraph struct {
		Pos  diag.Pos
		Text []Inline
	}

	// A List is a run of items of one kind. A condition between two items
	// parts the run: List, If, List. Whoever numbers the items goes on
	// counting across it.
	List struct {
		Pos   diag.Pos
		Kind  Kind
		Items []*Item
	}

	// An If holds blocks that stand only when a condition holds: Cond is
	// present, or absent when Not, or has one of the values Is when there are any.
	If struct {
		Pos    diag.Pos
		Cond   string
		Not    bool
		Is     []string
		Blocks []Block
	}

	// An Each holds blocks that stand once for each row of Source.
	Each struct {
		Pos    diag.Pos
		Source string
		Blocks []Block
	}

	// A Table has rows of cells, as many in each as there are Widths. Without
	// a Head the first cell of a row is the heading of its row.
	Table struct {
		Pos    diag.Pos
		Widths []int // relative widths of the columns
		Head   []Cell
		Rows   []Row
	}
)

// An Item is an entry of a List. Its first block is a *Paragraph.
type Item struct {
	Pos    diag.Pos
	Name   string // as {#name} gives it; may be empty
	Blocks []Block
}

// A Kind says what stands before the items of a List.
type Kind int

// The kinds of list. What a number looks like depends on how deep the list
// stands in other numbered lists: 1., then a., then i.
const (
	Numbered Kind = iota + 1
	Bulleted
)

// A Row is a row of a Table; with Each, it stands once for each row of that
// source.
type Row struct {
	Pos   diag.Pos
	Each  string
	Cells []Cell
}

// A Cell is a cell of a Table.
type Cell struct {
	Pos  diag.Pos
	Text []Inline
}

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*If) block()        {}
func (*Each) block()      {}
func (*Table) block()     {}

// An Inline is one of Words, Term, Blank and Ref.
type Inline interface{ inline() }

type (
	// Words are words as they stand.
	Words string
	// A Term is a term at the place that defines it, without quotation marks.
	Term string
	// A Blank is filled from the agreement.
	Blank struct {
		Pos  diag.Pos
		Name string
	}
	// A Ref points to a clause or annex ("audit"), or to a named paragraph or
	// item of one ("breach.notify").
	Ref struct {
		Pos diag.Pos
		ID  string
	}
)

func (Words) inline() {}
func (Term) inline()  {}
func (Blank) inline() {}
func (Ref) inline()   {}

// All yields every block of the text, outer blocks before inner ones, in the
// order of the file.
func (t *Text) All() iter.Seq[Block] {
	return func(yield func(Block) bool) { each(t.Blocks, yield) }
}

func each(blocks []Block, yield func(Block) bool) bool {
	for _, b := range blocks {
		if !yield(b) {
			return false
		}
		switch b := b.(type) {
		case *List:
			for _, it := range b.Items {
				if !each(it.Blocks, yield) {
					return false
				}
			}
		case *If:
			if !each(b.Blocks, yield) {
				return false
			}
		case *Each:
			if !each(b.Blocks, yield) {
				return false
			}
		}
	}
	return true
}

// Lines yields every line of inline text with its place: the title, headings,
// paragraphs and the cells of tables.
func (t *Text) Lines() iter.Seq2[diag.Pos, []Inline] {
	return func(yield func(diag.Pos, []Inline) bool) {
		if !yield(t.TitlePos, t.Title) {
			return
		}
		for b := range t.All() {
			if !lines(b, yield) {
				return
			}
		}
	}
}

func lines(b Block, yield func(diag.Pos, []Inline) bool) bool {
	switch b := b.(type) {
	case *Heading:
		return yield(b.Pos, b.Text)
	case *Paragraph:
		return yield(b.Pos, b.Text)
	case *Table:
		for _, c := range b.Head {
			if !yield(c.Pos, c.Text) {
				return false
			}
		}
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				if !yield(c.Pos, c.Text) {
					return false
				}
			}
		}
	}
	return true
}

// String writes the condition as the text does: "not transfers", "cost is
// controller", "cost is own or loser".
func (b *If) String() string {
	switch {
	case b.Not:
		return "not " + b.Cond
	case len(b.Is) > 0:
		return b.Cond + " is " + strings.Join(b.Is, " or ")
	}
	return b.Cond
}

// Exclusive reports whether two conditions can never hold in one document:
// they are the two sides of one, or ask one choice for different values.
func Exclusive(a, b *If) bool {
	switch {
	case a.Cond != b.Cond:
		return false
	case len(a.Is) > 0 && len(b.Is) > 0:
		return !slices.ContainsFunc(a.Is, func(is string) bool { return slices.Contains(b.Is, is) })
	}
	return len(a.Is) == len(b.Is) && a.Not != b.Not
}
