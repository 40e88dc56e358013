package pdf

import (
	"math"

	house "github.com/dpakit/dpakit/dpa/style"

	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// Lengths are millimetres and sizes of type are points, as in maroto.
const mmPerPoint = 25.4 / 72

// grid rounds a height to 1/64 mm. Sixty-fourths are exact in binary, so
// heights add up without error and maroto finds the rows where the layout put
// them.
func grid(mm float64) float64 { return math.Round(mm*64) / 64 }

// points converts a size of type to a height on the grid.
func points(pt float64) float64 { return grid(pt * mmPerPoint) }

// A sheet is the paper and its margins.
type sheet struct {
	width, height            float64
	left, right, top, bottom float64
}

func (p sheet) column() float64 { return p.width - p.left - p.right }
func (p sheet) depth() float64  { return p.height - p.top - p.bottom }

// Where the header and the footer stand, in mm from the edge of the paper.
const (
	baselineOfHeader = 15
	baselineOfFooter = 13
)

func sheetOf(size PageSize, m house.Margins) sheet {
	p := sheet{width: 210, height: 297, left: m.Left, right: m.Right, top: grid(m.Top), bottom: grid(m.Bottom)}
	if size == Letter {
		p.left, p.right = p.left+(215.9-p.width)/2, p.right+(215.9-p.width)/2
		p.width, p.height = 215.9, 279.4
	}
	return p
}

// A style says how running text is set.
type style struct {
	plain, strong, slanted canvas.Face
	size                   float64 // points
	lead                   float64 // mm from baseline to baseline
	justified              bool
	balanced               bool // lines of about the same length
	elastic                bool // its leads are less or more where that fills pages better
	colour                 canvas.Colour
}

// baseline is the distance of the baseline from the top of a line: the type
// stands in the middle of its lead. The figures are the ascent and the descent
// that the two Liberation families share.
func (t style) baseline() float64 {
	const ascent, descent = 0.898, 0.212
	return (t.lead + (ascent-descent)*t.size*mmPerPoint) / 2
}

// scaled returns the style in another size. Its lead becomes smaller with it.
func (t style) scaled(by float64) style {
	t.size *= by
	t.lead = grid(t.lead * by)
	return t
}

// give is the lead of a line that is less or more where that fills pages better, or 0.
func (t style) give() float64 {
	if !t.elastic {
		return 0
	}
	return t.lead
}

// of returns the style at a size on a lead, both in points.
func (t style) of(size, lead float64) style {
	t.size, t.lead = size, points(lead)
	return t
}

func (t style) in(c canvas.Colour) style {
	t.colour = c
	return t
}

func (t style) justify() style {
	t.justified = true
	return t
}

func (t style) balance() style {
	t.balanced = true
	return t
}

// first is the upright face of a family; bold, italic and bold italic follow it.
func first(f house.Family) canvas.Face {
	switch f {
	case house.Sans:
		return canvas.Sans
	case house.Garamond:
		return canvas.Garamond
	}
	return canvas.Serif
}

// The weights of a family: upright with bold terms, bold in which a remark stands
// back, and slanted through.
func uprightOf(f house.Family) style {
	u := first(f)
	return style{plain: u, strong: u + 1, slanted: u + 2}
}

func boldOf(f house.Family) style {
	u := first(f)
	return style{plain: u + 1, strong: u + 1, slanted: u + 2}
}

func italicOf(f house.Family) style {
	u := first(f)
	return style{plain: u + 2, strong: u + 3, slanted: u}
}

// A heading is how a section of one level begins.
type heading struct {
	style
	before, after float64 // mm
}

// A look is how blocks are set in one place: the column, or a cell.
type look struct {
	text      style
	heading   style   // of a section inside a cell
	paragraph float64 // mm between paragraphs
	clause    float64 // mm between numbered clauses
	item      float64 // mm between the items of a list
	indent    float64 // mm by which a list is set in, when no number goes before
	hang      float64 // mm, the least between a label and its text's left edge
	narrowest float64 // mm that are left for text, however deep a list is
}

// A design is a style worked out: what everything on the page is set in.
type design struct {
	source   house.Style // what it was made of
	sheet    sheet
	number   float64 // mm of the column of numbers, which is the left edge of the clauses' text
	body     style
	cell     style
	head     style // of a table
	title    style
	parties  style
	note     style
	margin   style // of header and footer
	entry    style // of the contents
	lesser   style // of a part of an annex there
	sign     style
	annex    heading
	headings [4]heading // by level from 1; deeper ones look like the last
	column   look
	inCell   look
	pad      float64 // mm of white left and right in a cell
	above    float64 // mm over and under the text of a cell
	accent   canvas.Colour
	soft     canvas.Colour // what is printed beside the contract: reference, page number
	shade    canvas.Colour // the ground of a table's headings
	edge     rule          // over and under a table
	under    rule          // its head
	division rule          // between its rows
}

// Thickness of rules, in mm.
const (
	thin  = 0.15
	thick = 0.35
)

// newDesign works out a filled style.
func newDesign(st house.Style, size PageSize) design {
	body := st.Text.Large()           // of the text's type, at the same look
	large := st.Headings.Large()      // of that of headings and tables
	k := st.Size / (10.5 * body)      // of the sizes of type
	w := st.Spacing * k               // of the white
	t := st.TableSize / (8.5 * large) // of tables
	h := st.Spacing * t               // of the white in them
	lead := st.Lead / 14.75           // of the leads
	text, heads := st.Text, st.Headings
	accent, soft := canvas.Colour(st.Accent), canvas.Grey(90)
	d := design{
		source: st, sheet: sheetOf(size, st.Margins), number: st.Number,
		accent: accent, soft: soft, shade: canvas.Grey(240),
		edge: rule{thick, accent}, under: rule{thin, accent}, division: rule{thin, canvas.Grey(150)},
		body:    uprightOf(text).of(st.Size, st.Lead).justify(),
		cell:    uprightOf(heads).of(st.TableSize, 11.5*t),
		head:    style{plain: boldOf(heads).plain, strong: boldOf(heads).plain, slanted: uprightOf(heads).slanted}.of(st.TableSize, 11.5*t),
		title:   boldOf(heads).of(21*k*large, 26*k).balance().in(accent),
		parties: uprightOf(text).of(13*k*body, 18*k).balance(),
		note:    uprightOf(heads).of(9*k*large, 13*k).in(soft),
		margin:  uprightOf(heads).of(8*large, 10).in(soft),
		entry:   uprightOf(text).of(st.Size, 16.5*k),
		lesser:  uprightOf(text).of(9.5*k*body, 13*k),
		sign:    uprightOf(text).of(10*k*body, 13.5*k),
		annex:   heading{boldOf(heads).of(15*k*large, 20*k).balance().in(accent), 8 * w, 4 * w},
		headings: [4]heading{
			{boldOf(heads).of(11.5*k*large, 15.5*lead*k).balance().in(accent), 6.5 * w, 2 * w},
			{boldOf(heads).of(10*k*large, 14*k), 5.5 * w, 2 * w},
			{boldOf(heads).of(9.25*k*large, 13*k), 4.5 * w, 1.4 * w},
			{italicOf(text).of(st.Size, st.Lead), 3.5 * w, 1 * w},
		},
		pad: 1.75 * t, above: grid(1.25 * h),
	}
	for _, t := range []*style{&d.body, &d.cell, &d.head, &d.headings[0].style, &d.headings[1].style, &d.headings[2].style, &d.headings[3].style} {
		t.elastic = true
	}
	d.column = look{text: d.body, paragraph: 2.25 * w, clause: 2.4 * w, item: 1.1 * w, indent: 0, hang: 7 * k, narrowest: 60}
	d.inCell = look{text: d.cell, heading: d.head, paragraph: 1.25 * h, clause: 0.5 * h, item: 0.5 * h, indent: 0, hang: 3.25 * t, narrowest: 14}
	return d
}
