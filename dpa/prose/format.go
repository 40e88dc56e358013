package prose

import (
	"fmt"
	"strings"
)

// Format writes t in its canonical form: a line for each paragraph, an empty
// line between blocks at the margin, lists numbered from one. Parsing the
// result gives t again, but for the places.
func Format(t *Text) string {
	w := &writer{}
	w.line(0, "# "+inlineText(t.Title))
	w.blocks(t.Blocks, 0, 0, true)
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

// blocks writes bs at indent, within depth numbered lists. When more is true
// something stands before the first of them.
func (w *writer) blocks(bs []Block, indent, depth int, more bool) {
	for _, b := range bs {
		if _, ok := b.(*Paragraph); more && (ok || indent == 0) {
			w.line(0, "")
		}
		more = true
		switch b := b.(type) {
		case *Heading:
			w.line(indent, strings.Repeat("#", b.Level)+" "+inlineText(b.Text))
		case *Paragraph:
			w.line(indent, inlineText(b.Text))
		case *List:
			w.list(b, indent, depth)
		case *If:
			cond := b.Cond
			if b.Not {
				cond = "not " + cond
			}
			if b.Is != "" {
				cond += " is " + b.Is
			}
			w.body("{{if "+cond+"}}", b.Blocks, indent, depth)
		case *Each:
			w.body("{{each "+b.Source+"}}", b.Blocks, indent, depth)
		case *Table:
			w.table(b, indent)
		}
	}
}

func (w *writer) body(opening string, bs []Block, indent, depth int) {
	w.line(indent, opening)
	w.blocks(bs, indent, depth, false)
	w.line(indent, "{{end}}")
}

func (w *writer) list(l *List, indent, depth int) {
	for i, it := range l.Items {
		marker, inner, deeper := "- ", indent+2, depth
		if l.Kind == Numbered {
			marker, inner, deeper = label(i, indent, depth)+". ", indent+3, depth+1
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
		w.line(indent, marker)
		if indent == 0 && l.Kind == Bulleted {
			deeper = max(deeper, 1)
		}
		w.blocks(rest, inner, deeper, true)
	}
}

// label writes the number of item i of a list: digits at the margin, letters
// under them, roman numbers under those.
func label(i, indent, depth int) string {
	switch {
	case indent == 0:
		return fmt.Sprint(i + 1)
	case depth <= 1:
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
