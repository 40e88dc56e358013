package pdf

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// An ink is the look of a piece of text, where it leads, and what it is beside
// the text around it.
type ink struct {
	face   canvas.Face
	size   float64 // points
	colour canvas.Colour
	url    string          // out of the document
	dest   string          // the mark in this document
	part   *canvas.Element // a link or a label; nil when it is what its line is
	counts bool            // it says how many pages something takes
}

// A run is text of one ink on one line. Its place is that of the left end of
// its baseline, from the top left corner of the fragment.
type run struct {
	x, y    float64
	text    string
	ink     *ink
	width   float64         // as drawn
	add     float64         // mm added to each space
	scale   float64         // of the width of the letters
	hyphen  bool            // a hyphen follows that the text has not
	spaced  bool            // a space follows that takes no room: without it those who hear the text hear two words as one
	stamped bool            // it stands at the same place of other pages: what a margin shows of the document
	again   bool            // it stands on an earlier page already: not text of the document
	leader  bool            // dots that lead to a page number: not text of the document
	part    *canvas.Element // of the document's structure that it is in
}

// A bar is a filled rectangle: a rule, or the ground of a table's heading.
type bar struct {
	x, y, width, height float64
	colour              canvas.Colour
}

// A figure stands at the upper left corner of its fragment.
type figure struct {
	*picture.Picture
	width, height float64
	part          *canvas.Element
}

// A mark is a place that the outline or a reference leads to.
type mark struct {
	id    string
	title string // in the outline; empty when it is only a destination
	level int    // of the outline, from 1

	shorter []string // what stands for the title where it has no room: in one language, the label alone
}

// A fragment is a strip of a page that no page break divides. It becomes a
// row of the page.
type fragment struct {
	height   float64 // on the grid
	gap      bool    // white space, left out where a page begins
	keep     bool    // no page break after it
	together bool    // none either, unless that leaves a page white
	opens    bool    // begins a page
	repeated bool    // the head of a table or the name of a record, printed again
	headless bool    // no head of a table is among head
	bars     []bar
	runs     []run
	marks    []mark
	picture  *figure    // a logo
	areas    []area     // of fields that are filled in
	entries  []entry    // of the contents, which wait for their page numbers
	row      *row       // a row of a table, not yet placed
	head     []fragment // what is repeated when a page begins with this row: whose it is, and the table's head
	tail     float64    // of a row: mm from its top to the end of what the head names; 0 while the end is far
	give     float64    // its height before it was set tighter or looser, when it is white or a line; 0 when it stays
}

// tighten multiplies the white and the leads of fs by a factor: of how they were set,
// whatever they were multiplied by since. What lines say, and where they end, stays.
func tighten(fs []fragment, by float64) {
	change := 0.0 // of what the same head names, from here on
	for i := len(fs) - 1; i >= 0; i-- {
		f := &fs[i]
		tighten(f.head, by)
		was := f.height
		if f.row != nil {
			f.row.tighten(by)
			f.height = f.row.height()
		} else if f.give > 0 {
			f.height = grid(f.give * by)
			for k := range f.runs {
				f.runs[k].y += (f.height - was) / 2 // exact: what has another factor stands where it stood
			}
		}
		if f.tail == was {
			change = 0
		}
		change += f.height - was
		if f.tail > 0 {
			f.tail += change
		}
	}
}

// stamp draws f on to, moved right and down.
func (f *fragment) stamp(to *fragment, x, y float64) {
	for _, b := range f.bars {
		b.x, b.y = b.x+x, b.y+y
		to.bars = append(to.bars, b)
	}
	for _, r := range f.runs {
		r.x, r.y = r.x+x, r.y+y
		to.runs = append(to.runs, r)
	}
	for _, a := range f.areas {
		a.x, a.y = a.x+x, a.y+y
		to.areas = append(to.areas, a)
	}
	for _, e := range f.entries {
		e.y += y
		to.entries = append(to.entries, e)
	}
	to.marks = append(to.marks, f.marks...)
}

// A flow is fragments in the order of reading, before they have pages.
type flow struct {
	fragments []fragment
	bound     bool // the next gap keeps too
	settled   bool // the white at the end is that of a heading: nothing makes it wider

	// The pages that were filled while a long flow is set: see turn.
	depth  float64 // of a page; 0 while none may be filled
	pages  []page
	first  *fragment // what is left of the first fragment that is on none of them; nil when that one is whole
	gone   int       // how many fragments are on them, and no more here
	height float64   // of those
}

func (f *flow) add(g fragment) {
	f.grow(1)
	f.fragments = append(f.fragments, g)
	f.bound, f.settled = false, false
}

// mark returns where the next fragment will stand, also when pages are filled before
// it does: its index from f.from on.
func (f *flow) mark() int { return f.gone + len(f.fragments) }

// from returns the index of a place; that of the first fragment when the place is on
// a page already.
func (f *flow) from(mark int) int { return max(0, mark-f.gone) }

// space puts at least height mm of white between what stands and what comes.
// At the beginning of a flow there is none.
func (f *flow) space(height float64) {
	n := len(f.fragments)
	switch {
	case n == 0:
	case f.fragments[n-1].gap && f.settled:
	case f.fragments[n-1].gap:
		h := max(f.fragments[n-1].height, grid(height))
		f.fragments[n-1].height, f.fragments[n-1].give = h, h
	default:
		f.grow(1)
		f.fragments = append(f.fragments, fragment{height: grid(height), give: grid(height), gap: true, keep: f.bound})
	}
}

// grow makes room for more fragments, and doubles it when it is full: append alone
// takes a quarter more of a long flow, and copies it five times until it is whole.
func (f *flow) grow(more int) {
	if n := len(f.fragments); n+more > cap(f.fragments) {
		f.fragments = slices.Grow(f.fragments, max(more, n))
	}
}

// bind keeps what stands together with what comes next, the white between
// them included.
func (f *flow) bind() {
	i := len(f.fragments) - 1
	for ; i > 0 && f.fragments[i].gap; i-- {
		f.fragments[i].keep = true
	}
	if i >= 0 {
		f.fragments[i].keep = true
		f.bound = true
	}
}

// bindFrom keeps everything from fragment i together, and with what comes next.
func (f *flow) bindFrom(i int) {
	for ; i < len(f.fragments); i++ {
		f.fragments[i].keep = true
		f.bound = true
	}
}

// join keeps fragment i together with what stands before it, the white between
// them included.
func (f *flow) join(i int) {
	for i--; i >= 0; i-- {
		f.fragments[i].keep = true
		if !f.fragments[i].gap {
			return
		}
	}
}

// attach is join where that leaves no page white.
func (f *flow) attach(i int) {
	for i--; i >= 0; i-- {
		f.fragments[i].together = true
		if !f.fragments[i].gap {
			return
		}
	}
}

// loosen lets a page begin with fragment i.
func (f *flow) loosen(i int) {
	for i--; i >= 0; i-- {
		f.fragments[i].keep = false
		if !f.fragments[i].gap {
			return
		}
	}
}

// trimmed calls do while the white at the end is off.
func (f *flow) trimmed(do func()) {
	all := f.fragments
	f.trim()
	do()
	f.fragments = all
}

// trim takes the white off the end.
func (f *flow) trim() {
	for n := len(f.fragments); n > 0 && f.fragments[n-1].gap; n-- {
		f.fragments = f.fragments[:n-1]
	}
}

func height(fs []fragment) float64 {
	h := 0.0
	for i := range fs {
		h += fs[i].height
	}
	return h
}

// runs sets a line of part with its left edge at x and its baseline at y.
// Pieces of one ink are one run, spaces between words included.
func runs(l line, x, y float64, part *canvas.Element) []run {
	var out []run
	var text strings.Builder
	scale := cmp.Or(l.scale, 1)
	for from := 0; from < len(l.pieces); {
		k := l.pieces[from].ink
		r := run{x: x, y: y, ink: k, add: l.add, scale: scale, part: cmp.Or(k.part, part)}
		text.Reset()
		text.Grow(len(l.pieces) * 8)
		to := from
		for ; to < len(l.pieces) && l.pieces[to].ink == k; to++ {
			p := &l.pieces[to]
			text.WriteString(p.text)
			x += scale * p.width
			if to == len(l.pieces)-1 {
				r.spaced = p.end >= spaced
				continue
			}
			x += scale * p.gap
			if p.end >= spaced {
				text.WriteByte(' ')
				x += l.add
			}
		}
		if to == len(l.pieces) && l.hyphen > 0 {
			r.hyphen, x = true, x+scale*l.hyphen
		}
		r.text, r.width = text.String(), x-r.x
		out = append(out, r)
		from = to
	}
	return slices.Clip(out)
}
