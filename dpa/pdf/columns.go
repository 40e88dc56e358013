package pdf

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
)

// A grille is the columns of a table.
type grille struct {
	x, width float64
	widths   []float64 // of the columns; their sum is width
	pad      float64   // mm of white left and right of a cell's text
	above    float64   // mm over and under it
	look     look
	head     look
}

// roomy is the width in mm of a column in which type of the usual size can be
// set at all; in a narrower one the type shrinks with it.
const roomy = 7

// grille finds the widths of the columns: as the table asks, but no column
// narrower than its longest word while another has room.
func (s *setter) grille(t *doc.Table, in frame) grille {
	n := len(t.Head)
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	g := grille{x: in.x, width: in.width, pad: 1.75, above: grid(1.25), look: cellLook, head: cellLook}
	if n == 0 {
		return g
	}
	g.head.text = headStyle
	need := s.needs(t, &g, n)
	total := 0.0
	for _, w := range need {
		total += w
	}
	// Many columns are set smaller rather than with their words in pieces.
	if total > in.width {
		by := max(0.82, in.width/total)
		g.scale(by)
		for i := range need {
			need[i] *= by
		}
	}
	if w := in.width / float64(n); w < roomy {
		g.scale(w / roomy)
	}
	g.widths = share(in.width, t.Widths, need)
	if len(t.Head) > 0 {
		g.widths = s.balanced(t, g, need)
	}
	return g
}

// scale makes the type and the white of the table smaller.
func (g *grille) scale(by float64) {
	g.pad *= by
	for _, l := range []*look{&g.look, &g.head} {
		l.text, l.heading = l.text.scaled(by), l.heading.scaled(by)
		l.hang, l.narrowest = l.hang*by, l.narrowest*by
	}
}

// needs returns the width of the longest word of each of n columns.
func (s *setter) needs(t *doc.Table, g *grille, n int) []float64 {
	need := make([]float64, n)
	note := func(cells []doc.Cell, headings int) {
		for i, c := range cells {
			st := g.look.text
			if i < headings {
				st = g.head.text
			}
			need[i] = max(need[i], s.widest(c.Blocks, st)+2*g.pad+0.01)
		}
	}
	note(t.Head, len(t.Head))
	headings := 0
	if len(t.Head) == 0 && n > 1 {
		headings = 1
	}
	for _, r := range t.Rows {
		note(r.Cells, headings)
	}
	// An address of the web does not take the room of three columns.
	for i := range need {
		need[i] = max(min(need[i], 0.4*g.width), min(roomy, g.width/float64(n)))
	}
	return need
}

// widest returns the width of the longest word in blocks.
func (s *setter) widest(blocks []doc.Block, st style) float64 {
	w := 0.0
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			w = max(w, s.longest(s.spans(b.Text, st)))
		case *doc.List:
			for _, it := range b.Items {
				w = max(w, s.widest(it.Blocks, st)+cellLook.hang)
			}
		}
	}
	return w
}

func (s *setter) longest(spans []span) float64 {
	ps := s.cut(spans)
	w := 0.0
	for from := 0; from < len(ps); {
		to, width := chain(ps, from)
		w, from = max(w, width), to
	}
	return w
}

// share divides width among columns in the proportions of relative, giving
// each at least its need as long as the needs together fit.
func share(width float64, relative []int, need []float64) []float64 {
	n := len(need)
	part := make([]float64, n)
	for i := range part {
		part[i] = 1
		if i < len(relative) && relative[i] > 0 {
			part[i] = float64(relative[i])
		}
	}
	sum := 0.0
	for _, w := range need {
		sum += w
	}
	if sum > width {
		floor := min(roomy, width/float64(n))
		by := (width - floor*float64(n)) / (sum - floor*float64(n))
		for i := range need {
			need[i] = floor + (need[i]-floor)*by
		}
	}
	widths := make([]float64, n)
	fixed := make([]bool, n)
	for {
		free, parts := width, 0.0
		for i := range widths {
			if fixed[i] {
				free -= widths[i]
			} else {
				parts += part[i]
			}
		}
		again := false
		for i := range widths {
			if !fixed[i] {
				if widths[i] = free * part[i] / parts; widths[i] < need[i] {
					widths[i], fixed[i], again = need[i], true, true
				}
			}
		}
		if !again || !slices.Contains(fixed, false) {
			return widths
		}
	}
}

// row sets the cells of one row; the first headings of them are headings.
func (s *setter) row(g grille, cells []doc.Cell, headings int) *row {
	r := &row{x: g.x, width: g.width, above: g.above, below: g.above, under: division}
	x, at := g.x, s.at
	for i, w := range g.widths {
		c := cell{x: x + g.pad, width: w - 2*g.pad}
		look := &g.look
		if i < headings {
			look = &g.head
			c.ground = &bar{x: x, width: w, grey: shade}
		}
		if i < len(cells) {
			var f flow
			s.at = at
			s.blocks(&f, cells[i].Blocks, frame{x: c.x, width: c.width, look: look, cell: true})
			f.trim()
			c.fragments = f.fragments
		}
		r.cells = append(r.cells, c)
		x += w
	}
	return r
}
