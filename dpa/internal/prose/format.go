package prose

import (
	"fmt"
	"strings"
)

// Format writes t in its canonical form: a line for each paragraph; an empty
// line between blocks at the margin, but none between the parts of a list and
// none between conditions that follow one another; items numbered as they are
// when every condition holds. Parsing the result gives t again, but for the
// places.
func Format(t *Text) string {
	w := &writer{}
	w.line(0, "# "+inlineText(t.Title))
	w.blocks(t.Blocks, &spot{}, true)
	return w.String()
}

type writer struct{ strings.Builder }

func (w *writer) line(indent int, s string) {
	if s != "" {
		w.WriteString(strings.Repeat(" ", indent))
	}
	w.WriteString(s)
	w.WriteByte('\n')
}

// A spot is where blocks stand: under the title or in an item. It counts the
// items there, across the conditions that part a list.
type spot struct {
	indent int
	depth  int // in numbered lists
	items  int // numbered ones so far
}

// blocks writes bs at a spot. When more is true something stands before the
// first of them.
func (w *writer) blocks(bs []Block, at *spot, more bool) {
	e := &either{}
	for i, b := range bs {
		if more && apart(bs[:i], b, at.indent) {
			w.line(0, "")
		}
		more = true
		cond, _ := b.(*If)
		e.next(cond, at)
		switch b := b.(type) {
		case *Heading:
			w.line(at.indent, strings.Repeat("#", b.Level)+" "+inlineText(b.Text))
		case *Paragraph:
			w.line(at.indent, inlineText(b.Text))
			if at.indent > 0 {
				at.items = 0 // a list after a paragraph of the same item is another list
			}
		case *List:
			w.list(b, at)
		case *If:
			w.body("{{if "+b.String()+"}}", b.Blocks, at)
		case *Each:
			w.body("{{each "+b.Source+"}}", b.Blocks, &spot{indent: at.indent, depth: at.depth})
		case *Table:
			w.table(b, at.indent)
		}
	}
	e.next(nil, at)
}

// apart reports whether an empty line parts b from the blocks before it.
func apart(before []Block, b Block, indent int) bool {
	if _, ok := b.(*Paragraph); ok || indent > 0 {
		return ok
	}
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	_, after := last.(*If)
	if _, ok := b.(*If); ok && after {
		return false
	}
	kind := beginsWith(b)
	return kind == 0 || kind != endsWith(last)
}

// beginsWith returns the kind of list of which b begins with an item, if any.
func beginsWith(b Block) Kind {
	switch b := b.(type) {
	case *List:
		return b.Kind
	case *If:
		if len(b.Blocks) > 0 {
			return beginsWith(b.Blocks[0])
		}
	}
	return 0
}

// endsWith returns the kind of list of which b ends with an item, if any.
func endsWith(b Block) Kind {
	switch b := b.(type) {
	case *List:
		return b.Kind
	case *If:
		if len(b.Blocks) > 0 {
			return endsWith(b.Blocks[len(b.Blocks)-1])
		}
	}
	return 0
}

// An either is a run of conditions that exclude one another: their items have
// the same numbers, because only one of them stands.
type either struct {
	conds      []*If
	start, end int // items before the run, and after the longest of it
}

// next sets the count at a spot for what comes next there: a condition, or nil
// for anything else.
func (e *either) next(cond *If, at *spot) {
	if len(e.conds) == 0 {
		e.end = 0
	}
	e.end = max(e.end, at.items)
	joins := cond != nil
	for _, c := range e.conds {
		joins = joins && Exclusive(c, cond)
	}
	switch {
	case cond == nil:
		at.items, e.conds = e.end, nil
	case joins && len(e.conds) > 0:
		at.items, e.conds = e.start, append(e.conds, cond)
	default:
		at.items, e.conds, e.start = e.end, []*If{cond}, e.end
	}
}

func (w *writer) body(opening string, bs []Block, at *spot) {
	w.line(at.indent, opening)
	w.blocks(bs, at, false)
	w.line(at.indent, "{{end}}")
}
func (w *writer) list(l *List, at *spot) {
	for _, it := range l.Items {
		marker, inner := "- ", &spot{indent: at.indent + 2, depth: at.depth}
		if l.Kind == Numbered {
			marker, inner = label(at)+". ", &spot{indent: at.indent + 3, depth: at.depth + 1}
			at.items++
		}
		if at.indent == 0 {
			inner.depth = 1 // what stands under an item at the margin has letters
		}
		if it.Name != "" {
			marker += "{#" + it.Name + "} "
		}
		rest := it.Blocks
		if len(rest) > 0 {
			if p, ok := rest[0].(*Paragraph); ok {
				marker += inlineText(p.Text)
				rest = rest[1:]
			}
		}
		w.line(at.indent, marker)
		w.blocks(rest, inner, true)
	}
}

// label writes the number of the next item: digits at the margin, letters
// under them, roman numbers under those.
func label(at *spot) string {
	i := at.items
	switch {
	case at.indent == 0:
		return fmt.Sprint(i + 1)
	case at.depth <= 1:
		return string(rune('a' + i%26))
	}
	return strings.Repeat("x", (i+1)/10) + []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[(i+1)%10]
}

func (w *writer) table(t *Table, indent int) {
	if len(t.Head) > 0 {
		w.row("", t.Head, indent)
	}
	w.WriteString(strings.Repeat(" ", indent))
	for _, n := range t.Widths {
		w.WriteString("|" + strings.Repeat("-", n))
	}
	w.WriteString("|\n")
	for _, r := range t.Rows {
		w.row(r.Each, r.Cells, indent)
	}
}

func (w *writer) row(each string, cells []Cell, indent int) {
	w.WriteString(strings.Repeat(" ", indent) + "|")
	for i, c := range cells {
		text := inlineText(c.Text)
		if i == 0 && each != "" {
			text = strings.TrimRight("{{each "+each+"}} "+text, " ")
		}
		w.WriteString(" " + text + " |")
	}
	w.WriteByte('\n')
}

func inlineText(in []Inline) string {
	var b strings.Builder
	for _, x := range in {
		switch x := x.(type) {
		case Words:
			b.WriteString(string(x))
		case Term:
			b.WriteString("**" + string(x) + "**")
		case Blank:
			b.WriteString("{{" + x.Name + "}}")
		case Ref:
			b.WriteString("[[" + x.ID + "]]")
		}
	}
	return b.String()
}
