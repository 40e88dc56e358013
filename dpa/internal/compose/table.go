package compose

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/value"
)

// table fills a table; nil when no row is left. A column in which no row has
// anything is left out.
func (f *filler) table(t *prose.Table, sc *scope, id string) doc.Block {
	out := &doc.Table{Pos: t.Pos, Widths: slices.Clone(t.Widths)}
	for _, c := range t.Head {
		out.Head = append(out.Head, doc.Cell{Blocks: f.paragraphs(c.Pos, c.Text, sc)})
	}
	var unknown []int // rows that only say that a fact is not known
	for i, r := range t.Rows {
		rows := []row{{strconv.Itoa(i + 1), &scope{}}}
		if r.Each != "" {
			rows = sc.each(r.Each)
		} else if len(t.Head) == 0 && !anyPresent(r, sc) {
			continue
		}
		for _, rw := range rows {
			cells := make([]doc.Cell, len(r.Cells))
			for i, c := range r.Cells {
				cells[i].Blocks = f.cell(c, rw.in(sc))
			}
			if len(t.Head) == 0 && isGap(cells) {
				unknown = append(unknown, len(out.Rows))
			}
			out.Rows = append(out.Rows, doc.Row{ID: id + "." + rw.id, Cells: cells})
		}
	}
	if len(out.Rows) == 0 {
		return nil
	}
	if len(unknown) > 1 {
		f.gather(out, unknown, id)
	}
	dropEmpty(out)
	return out
}

// gather puts what is not known into one row at the end, which names the rows
// that it stands for: nothing is hidden, and what is known is read first.
func (f *filler) gather(t *doc.Table, unknown []int, id string) {
	var names []string
	var rows []doc.Row
	for i, r := range t.Rows {
		if slices.Contains(unknown, i) {
			names = append(names, f.loc.Uncapitalise(cellText(r.Cells[0])))
		} else {
			rows = append(rows, r)
		}
	}
	cells := make([]doc.Cell, len(t.Widths))
	cells[0].Blocks = []doc.Block{paragraph(doc.Text(f.loc.Capitalise(f.loc.Message("state.unknown", nil))))}
	cells[1].Blocks = []doc.Block{paragraph(doc.Gap(f.loc.List(names)))}
	t.Rows = append(rows, doc.Row{ID: id + ".unknown", Cells: cells})
}

// isGap reports whether a row has, behind its heading, one cell and in it only
// the words for what is not known.
func isGap(cells []doc.Cell) bool {
	if len(cells) != 2 || len(cells[1].Blocks) != 1 {
		return false
	}
	p, ok := cells[1].Blocks[0].(*doc.Paragraph)
	if !ok || len(p.Text) != 1 {
		return false
	}
	_, ok = p.Text[0].(doc.Gap)
	return ok
}

func cellText(c doc.Cell) string {
	text := ""
	for _, b := range c.Blocks {
		if p, ok := b.(*doc.Paragraph); ok {
			text = value.Join(" ", text, doc.Plain(p.Text))
		}
	}
	return text
}

func dropEmpty(t *doc.Table) {
	for i := len(t.Head) - 1; i >= 0; i-- {
		if len(t.Head) == 1 || slices.ContainsFunc(t.Rows, func(r doc.Row) bool { return len(r.Cells[i].Blocks) > 0 }) {
			continue
		}
		t.Head = slices.Delete(t.Head, i, i+1)
		t.Widths = slices.Delete(t.Widths, i, i+1)
		for j := range t.Rows {
			t.Rows[j].Cells = slices.Delete(t.Rows[j].Cells, i, i+1)
		}
	}
}

// absent reports whether a text is one blank and nothing fills it.
func absent(text []prose.Inline, sc *scope) bool {
	if len(text) != 1 {
		return false
	}
	b, ok := text[0].(prose.Blank)
	return ok && !sc.find(b.Name).present
}

// anyPresent reports whether a row has something to say: a fact, or no blank
// at all.
func anyPresent(r prose.Row, sc *scope) bool {
	blanks := 0
	for _, c := range r.Cells {
		for _, in := range c.Text {
			if b, ok := in.(prose.Blank); ok {
				blanks++
				if sc.find(b.Name).present {
					return true
				}
			}
		}
	}
	return blanks == 0
}

// cell fills a cell. Absent facts leave it empty: a table has a place for what
// only some rows have.
func (f *filler) cell(c prose.Cell, sc *scope) []doc.Block {
	var kept []prose.Inline
	for _, in := range c.Text {
		if b, ok := in.(prose.Blank); ok && !sc.find(b.Name).present {
			continue
		}
		kept = append(kept, in)
	}
	if len(kept) == 0 || len(kept) < len(c.Text) && onlySpace(kept) {
		return nil
	}
	return f.paragraphs(c.Pos, kept, sc)
}

func onlySpace(in []prose.Inline) bool {
	return !slices.ContainsFunc(in, func(x prose.Inline) bool {
		t, ok := x.(prose.Words)
		return !ok || !blankText(string(t))
	})
}

func blankText(s string) bool {
	for _, r := range s {
		if r != ' ' && r != ',' && r != ';' {
			return false
		}
	}
	return true
}
