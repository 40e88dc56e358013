package pdf

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// A row is a row of a table, or of the signature block, whose cells stand side
// by side. It may be divided where a page ends.
type row struct {
	cells        []cell
	x, width     float64
	above, below float64 // mm of white over and under the text
	over, under  rule
	opening      rule // over the row when a page begins with it
}

// A rule is a line across the row; none when its thickness is 0.
type rule struct {
	thick  float64 // mm
	colour canvas.Colour
}

// A cell is what stands in one column of a row.
type cell struct {
	x, width  float64 // of the text
	fragments []fragment
	ground    *bar // its shade, which becomes as high as the row; may be nil
}

func (r *row) height() float64 {
	h := 0.0
	for i := range r.cells {
		h = max(h, height(r.cells[i].fragments))
	}
	return h + r.above + r.below
}

// fragment wraps the row for a flow.
func (r *row) fragment() fragment { return fragment{height: r.height(), row: r} }

// whole draws the row as one fragment. A row that goes on is not closed.
func (r *row) whole(closed bool) fragment {
	f := fragment{height: r.height()}
	for i := range r.cells {
		c := &r.cells[i]
		if c.ground != nil {
			g := *c.ground
			g.y, g.height = 2*thin, f.height-2*thin // what rounds up must not paint over the rule above
			f.bars = append(f.bars, g)
		}
	}
	for i := range r.cells {
		y := r.above
		for _, g := range r.cells[i].fragments {
			g = g.placed()
			g.stamp(&f, 0, y)
			y += g.height
		}
	}
	if r.over.thick > 0 {
		f.bars = append(f.bars, bar{r.x, 0, r.width, r.over.thick, r.over.colour})
	}
	if closed && r.under.thick > 0 {
		f.bars = append(f.bars, bar{r.x, f.height - r.under.thick, r.width, r.under.thick, r.under.colour})
	}
	return f
}

// placed returns f as it is drawn: a row as its parts.
func (f fragment) placed() fragment {
	if f.row == nil {
		return f
	}
	g := f.row.whole(true)
	g.keep, g.together, g.marks = f.keep, f.together, append(g.marks, f.marks...)
	return g
}

// split divides the row so that the first part is at most depth high. When
// must is set something goes into the first part whatever the keeps say;
// else ok is false if a cell would have nothing there.
func (r *row) split(depth float64, must bool) (top fragment, left *row, ok bool) {
	first, second := *r, *r
	first.cells, second.cells = nil, nil
	second.over = rule{}
	depth -= r.above + r.below
	more := false
	for _, c := range r.cells {
		a, b := c, c
		var below rest
		a.fragments, below = take(rest{fragments: c.fragments}, depth, must)
		b.fragments = below.all()
		if len(a.fragments) == 0 && len(c.fragments) > 0 && !must {
			return top, nil, false
		}
		for n := len(a.fragments); n > 0 && a.fragments[n-1].gap; n-- {
			a.fragments = a.fragments[:n-1]
		}
		more = more || len(b.fragments) > 0
		first.cells, second.cells = append(first.cells, a), append(second.cells, b)
	}
	if !more {
		return first.whole(true), nil, true
	}
	return first.whole(false), &second, true
}

// table sets a table on the whole width of its frame.
func (s *setter) table(f *flow, t *doc.Table, in frame) {
	s.enter(t.Pos)
	g := s.grilleOf(t, in)
	if len(g.widths) == 0 {
		return
	}
	f.space(in.look.paragraph)
	from := len(f.fragments)
	var again []fragment // what a page repeats that begins inside the table
	if !in.cell {
		again = s.owner.named(s)
	}
	headless := true
	rows := in.part.Within("Table")
	if len(t.Head) > 0 {
		head := rows
		if len(t.Rows) > 0 {
			head, rows = rows.Add("THead"), rows.Add("TBody")
		}
		r := s.row(g, t.Head, len(g.widths), head.Add("TR"))
		r.under = s.style.under
		h := r.fragment()
		h.keep, h.head = true, again
		f.add(h)
		if !in.cell {
			if head := s.continued(g, t.Head, len(again) > 0); head != nil {
				again, headless = append(slices.Clip(again), head...), false
			}
		}
	}
	headings := 0
	if len(t.Head) == 0 && len(g.widths) > 1 {
		headings = 1
	}
	at := s.at
	for _, tr := range t.Rows {
		s.at = at
		h := s.row(g, tr.Cells, headings, rows.Add("TR")).fragment()
		h.head, h.headless = again, headless
		if tr.ID != "" {
			h.marks = []mark{{id: tr.ID}}
		}
		f.add(h)
	}
	s.keepTogether(f.fragments[from:])
	if n := len(f.fragments); n > from {
		f.fragments[n-1].keep, f.fragments[n-1].together = false, false
		f.fragments[n-1].row.under = s.style.edge
		f.fragments[from].row.over = s.style.edge
	}
	f.space(max(in.look.paragraph, 3))
}

// An owner is the section whose tables are set, and its name as a page repeats
// it that begins with a row of one of them.
type owner struct {
	sec  *doc.Section
	in   frame
	set  bool
	name []fragment
}

// named returns the name of the section and the word for "continued". A name
// that would fill a quarter of a page is not repeated.
func (o *owner) named(s *setter) []fragment {
	if o == nil || o.set {
		return o.fragments()
	}
	o.set = true
	h := s.style.headings[min(max(o.sec.Level, 2), len(s.style.headings))-1]
	title := s.spans(o.sec.Title, h.style)
	if s.labels.Continued != "" && len(title) > 0 {
		plain := h.style
		plain.plain = plain.slanted
		title = append(title, s.plain(" "+s.labels.Continued, plain)...)
	}
	var f flow
	s.labelled(&f, s.plain(o.sec.Label, h.style), title, h.style, o.in, s.style.number, nil, nil)
	if len(f.fragments) == 0 {
		return nil
	}
	f.add(fragment{height: grid(h.after)})
	for i := range f.fragments {
		f.fragments[i].repeated = true
	}
	if height(f.fragments) <= s.style.sheet.depth()/4 {
		o.name = f.fragments
	}
	return o.name
}

func (o *owner) fragments() []fragment {
	if o == nil {
		return nil
	}
	return o.name
}

// small is the height in mm up to which a table is not divided, unless that
// leaves a page white.
const small = 95

// keepTogether keeps a small table whole where it can, and in every one a short
// first or last row from standing alone on its page.
func (s *setter) keepTogether(rows []fragment) {
	if height(rows) <= small {
		together(rows)
	}
	for _, i := range []int{0, 1, len(rows) - 2} {
		if i >= 0 && i+1 < len(rows) && rows[i].height+rows[i+1].height <= unsplit {
			rows[i].keep = true
		}
	}
}

// continued returns the head as it is printed again on later pages, with a
// word that says so unless the name above it says it. A head that would fill a
// third of a page is not repeated.
func (s *setter) continued(g grille, head []doc.Cell, named bool) []fragment {
	if s.labels.Continued != "" && !named {
		head = append([]doc.Cell(nil), head...)
		head[0].Blocks = continuedBlocks(head[0].Blocks, s.labels.Continued)
	}
	r := s.row(g, head, len(head), canvas.NewElement("TR"))
	r.over, r.under = s.style.edge, s.style.under
	f := r.whole(true)
	if f.height > s.style.sheet.depth()/3 {
		return nil
	}
	f.repeated, f.marks = true, nil
	return []fragment{f}
}

// continuedBlocks adds the word for "continued" to the first paragraph.
func continuedBlocks(blocks []doc.Block, word string) []doc.Block {
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*doc.Paragraph); ok {
			q := *p
			q.Text = append(append([]doc.Inline(nil), p.Text...), doc.Text(" "), doc.Aside(word))
			return append([]doc.Block{&q}, blocks[1:]...)
		}
	}
	return append([]doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Aside(word)}}}, blocks...)
}
