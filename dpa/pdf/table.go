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
	beside       breadth // of a second language, over which the rules go too
	left         int     // how many of the cells are of the first language where those behind are of a second one; else 0
	spent        bool    // what is left of one language, when the row was divided, is nothing
	above, below float64 // mm of white over and under the text
	give         float64 // either of them before the row was set tighter or looser; 0 when they stay
	over, under  rule
	opening      rule // over the row when a page begins with it
}

// A breadth is a part of the width of a page.
type breadth struct{ x, width float64 }

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

	again func() []fragment // the name of the row, as a page repeats it on which the row goes on; may be nil
}

func (r *row) height() float64 {
	h := 0.0
	for i := range r.cells {
		h = max(h, height(r.cells[i].fragments))
	}
	return h + r.above + r.below
}

// tighten is what tighten does to the fragments of a flow.
func (r *row) tighten(by float64) {
	if r.give > 0 {
		r.above = grid(r.give * by)
		r.below = r.above
	}
	for i := range r.cells {
		tighten(r.cells[i].fragments, by)
	}
}

// fragment wraps the row for a flow.
func (r *row) fragment() fragment { return fragment{height: r.height(), row: r} }

// whole draws the row as one fragment. A row that goes on is not closed.
func (r *row) whole(closed bool) fragment {
	f := fragment{height: r.height()}
	lines := 0
	for i := range r.cells {
		for _, g := range r.cells[i].fragments {
			lines += len(g.runs)
		}
	}
	f.runs = make([]run, 0, lines)
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
	for _, st := range []breadth{{r.x, r.width}, r.beside} {
		if st.width > 0 && r.over.thick > 0 {
			f.bars = append(f.bars, bar{st.x, 0, st.width, r.over.thick, r.over.colour})
		}
		if st.width > 0 && closed && r.under.thick > 0 {
			f.bars = append(f.bars, bar{st.x, f.height - r.under.thick, st.width, r.under.thick, r.under.colour})
		}
	}
	return f
}

// placed returns f as it is drawn: a row as its parts.
func (f fragment) placed() fragment {
	if f.row == nil {
		return f
	}
	g := f.row.whole(true)
	g.keep, g.together, g.repeated, g.marks = f.keep, f.together, f.repeated, append(g.marks, f.marks...)
	if f.repeated {
		g.marks = nil // they are where it stands first
	}
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
		taken, below := take(rest{fragments: c.fragments}, depth, must)
		a.fragments, b.fragments = taken.placed(), below.all()
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
	if n := r.left; n > 0 {
		second.spent = !goOn(second.cells[:n]) || !goOn(second.cells[n:])
	}
	for i := range second.cells {
		if c := &second.cells[i]; c.again != nil && len(c.fragments) == 0 {
			if name := c.again(); height(name) <= unsplit {
				c.fragments = name
			}
		}
	}
	return first.whole(false), &second, true
}

// goOn reports whether there is something in cells.
func goOn(cells []cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool { return len(c.fragments) > 0 })
}

// table sets a table on the whole width of its frame.
func (s *setter) table(f *flow, t *doc.Table, in frame) { s.tables(f, []stand{{t, in}}) }

// A stand is a table and where it stands.
type stand struct {
	t  *doc.Table
	in frame
}

// tables sets a table, or those of two languages beside each other, row by row.
func (s *setter) tables(f *flow, sides []stand) {
	in := sides[0].in
	grilles, bodies, heads := make([]grille, len(sides)), make([]*canvas.Element, len(sides)), make([]*canvas.Element, len(sides))
	head, columns := false, 0
	for i, sd := range sides {
		s.enter(sd.t.Pos)
		grilles[i] = s.grilleOf(sd.t, sd.in)
		columns += len(grilles[i].widths)
		bodies[i] = sd.in.within("Table").part
		if len(sd.t.Head) > 0 {
			head = true
			heads[i] = bodies[i]
			if len(sd.t.Rows) > 0 {
				heads[i], bodies[i] = bodies[i].Add("THead"), bodies[i].Add("TBody")
			}
		}
	}
	if columns == 0 {
		return
	}
	f.space(in.look.paragraph)
	from := len(f.fragments)
	var again []fragment // what a page repeats that begins inside the table
	if !in.cell {
		again = s.owner.named(s)
	}
	headless := true
	if head {
		r := s.across(sides, func(i int) *row {
			if t := sides[i].t; len(t.Head) > 0 {
				return s.row(grilles[i], t.Head, len(grilles[i].widths), heads[i].Add("TR"))
			}
			return nil
		})
		r.under = s.style.under
		h := r.fragment()
		h.keep, h.head = true, again
		f.add(h)
		if !in.cell {
			if head := s.continued(sides, grilles, len(again) > 0); head != nil {
				again, headless = append(slices.Clip(again), head...), false
			}
		}
	}
	at := s.at
	rows := [2][]doc.Row{sides[0].t.Rows}
	if len(sides) > 1 {
		rows[1] = sides[1].t.Rows
	}
	for _, tr := range abreastOf(doc.AlignRows(rows[0], rows[1]), len(sides)) {
		s.at = at
		h := s.across(sides, func(i int) *row {
			if tr[i] == nil {
				return nil
			}
			headings := 0
			if len(sides[i].t.Head) == 0 && len(grilles[i].widths) > 1 {
				headings = 1
			}
			r := s.row(grilles[i], tr[i].Cells, headings, bodies[i].Add("TR"))
			if word := sides[i].in.labels.Continued; headings > 0 && len(tr[i].Cells) > 0 && word != "" {
				s.goesOn(&r.cells[0], tr[i].Cells[0], &grilles[i].head, word)
			}
			return r
		}).fragment()
		h.head, h.headless = again, headless
		for _, r := range tr {
			if r != nil && r.ID != "" {
				h.marks = merged(h.marks, []mark{{id: r.ID}})
			}
		}
		f.add(h)
	}
	s.keepTogether(f.fragments[from:])
	tails(f.fragments[from:])
	if n := len(f.fragments); n > from {
		f.fragments[n-1].keep, f.fragments[n-1].together = false, false
		f.fragments[n-1].row.under = s.style.edge
		f.fragments[from].row.over = s.style.edge
	}
	f.space(max(in.look.paragraph, 3))
}

// goesOn has the name of a row stand again, with a word that says so, on each page
// on which the row goes on.
func (s *setter) goesOn(c *cell, name doc.Cell, as *look, word string) {
	x, width := c.x, c.width
	c.again = func() []fragment {
		var f flow
		s.blocks(&f, continuedBlocks(name.Blocks, word), frame{x: x, width: width, look: as, cell: true, part: s.again.Within("TD"), labels: noLabels})
		f.trim()
		out := make([]fragment, len(f.fragments))
		for i, g := range f.fragments {
			out[i] = g.placed()
			out[i].marks, out[i].runs = nil, slices.Clone(out[i].runs)
			for j := range out[i].runs {
				out[i].runs[j].again = true
			}
		}
		return out
	}
}

// across makes one row of those on each side.
func (s *setter) across(sides []stand, of func(i int) *row) *row {
	var out *row
	for i := range sides {
		r := of(i)
		switch {
		case r == nil:
		case out == nil:
			out = r
		default:
			out.left = len(out.cells)
			out.cells = append(out.cells, r.cells...)
			out.beside = breadth{r.x, r.width}
		}
	}
	return out
}

// columnsOf is how many columns a table has.
func columnsOf(t *doc.Table) int {
	n := len(t.Head)
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// An owner is the section whose tables are set, in each language, and its name as
// a page repeats it that begins with a row of one of them.
type owner struct {
	sides []owned
	whole bool // the tables stand on the whole width
	set   bool
	name  []fragment
}

type owned struct {
	sec *doc.Section
	in  frame
}

// named returns the name of the section and the word for "continued". A name
// that would fill a quarter of a page is not repeated.
func (o *owner) named(s *setter) []fragment {
	if o == nil || o.set {
		return o.fragments()
	}
	o.set = true
	h := s.style.headings[min(max(o.sides[0].sec.Level, 2), len(s.style.headings))-1]
	r := &row{}
	for _, sd := range o.sides {
		if o.whole {
			sd.in.x, sd.in.width = 0, s.style.sheet.column()
		}
		title := s.spans(sd.sec.Title, h.style)
		if word := sd.in.labels.Continued; word != "" && len(title) > 0 {
			plain := h.style
			plain.plain = plain.slanted
			title = append(title, s.plain(" "+word, plain)...)
		}
		var f flow
		s.labelled(&f, s.plain(sd.sec.Label, h.style), title, h.style, sd.in, s.style.number, nil, nil)
		r.cells = append(r.cells, cell{x: sd.in.x, width: sd.in.width, fragments: f.fragments})
	}
	fs := r.cells[0].fragments
	if len(r.cells) > 1 {
		fs = []fragment{r.fragment()}
	}
	if height(fs) == 0 {
		return nil
	}
	fs = append(slices.Clip(fs), fragment{height: grid(h.after), give: grid(h.after)})
	for i := range fs {
		fs[i].repeated = true
	}
	if height(fs) <= s.style.sheet.depth()/4 {
		o.name = fs
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
func (s *setter) continued(sides []stand, grilles []grille, named bool) []fragment {
	r := s.across(sides, func(i int) *row {
		head := sides[i].t.Head
		if len(head) == 0 {
			return nil
		}
		if word := sides[i].in.labels.Continued; word != "" && !named {
			head = append([]doc.Cell(nil), head...)
			head[0].Blocks = continuedBlocks(head[0].Blocks, word)
		}
		return s.row(grilles[i], head, len(head), s.again.Within("TR"))
	})
	r.over, r.under = s.style.edge, s.style.under
	f := r.fragment()
	if f.height > s.style.sheet.depth()/3 {
		return nil
	}
	f.repeated = true
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
