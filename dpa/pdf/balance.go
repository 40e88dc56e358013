package pdf

import (
	"github.com/dpakit/dpakit/dpa/doc"
)

// How far the columns of a table may leave the proportions that it asks for,
// and how much lower the table has to become for it.
const (
	narrower = 0.6
	wider    = 1.6
	worth    = 0.9
	stride   = 0.02 // of the table's width, moved at a time
	lesser   = 0.15 // what a line counts that makes its row no higher
)

// A load is how long the paragraphs of a cell are on one line, in mm.
type load []float64

// lines estimates how many lines the paragraphs take in a column of that
// width. It is no whole number, so that a little more width always shows.
func (l load) lines(width float64) float64 {
	const last = 0.5 // of a line, which a paragraph leaves empty on average
	n := 0.0
	for _, w := range l {
		n += max(1, w/width+last)
	}
	return n
}

// balanced returns widths under which the table is lower: a column that is
// nearly empty gives room to one that is long. The first table of a kind and
// the next one need not look alike, but no column loses its place, and a small
// gain changes nothing.
func (s *setter) balanced(t *doc.Table, g grille, need []float64) []float64 {
	rows := s.loads(t, g)
	height := func(widths []float64) float64 {
		h := 0.0
		for _, r := range rows {
			tallest := 1.0
			for i, l := range r {
				n := l.lines(widths[i] - 2*g.pad)
				tallest = max(tallest, n)
				h += lesser * n
			}
			h += tallest
		}
		return h
	}
	start := height(g.widths)
	best, least := append([]float64(nil), g.widths...), start
	step := stride * g.width
	for {
		from, to, low := -1, -1, least
		for a := range best {
			for b := range best {
				if a == b || best[a]-step < max(need[a], narrower*g.widths[a]) || best[b]+step > wider*g.widths[b] {
					continue
				}
				best[a], best[b] = best[a]-step, best[b]+step
				if h := height(best); h < low {
					from, to, low = a, b, h
				}
				best[a], best[b] = best[a]+step, best[b]-step
			}
		}
		if from < 0 {
			break
		}
		best[from], best[to], least = best[from]-step, best[to]+step, low
	}
	if least > worth*start {
		return g.widths
	}
	return best
}

// loads returns the load of each cell, the head first.
func (s *setter) loads(t *doc.Table, g grille) [][]load {
	var rows [][]load
	add := func(cells []doc.Cell, st style) {
		row := make([]load, len(g.widths))
		for i, c := range cells {
			row[i] = s.load(c.Blocks, st)
		}
		rows = append(rows, row)
	}
	add(t.Head, g.head.text)
	for _, r := range t.Rows {
		add(r.Cells, g.look.text)
	}
	return rows
}

func (s *setter) load(blocks []doc.Block, st style) load {
	var l load
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			s.measured = s.appendSpans(s.measured[:0], b.Text, st)
			l = append(l, s.widths(s.measured).line)
		case *doc.List:
			for _, it := range b.Items {
				l = append(l, s.load(it.Blocks, st)...)
			}
		}
	}
	return l
}
