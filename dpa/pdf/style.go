package pdf

import (
	"math"

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

// baselineOfFooter is how far above the foot of the paper the footer stands.
const baselineOfFooter = 13

func sheetOf(size PageSize) sheet {
	p := sheet{width: 210, height: 297, left: 25, right: 25, top: 25, bottom: 25}
	if size == Letter {
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
	grey                   uint8
}

// baseline is the distance of the baseline from the top of a line: the type
// stands in the middle of its lead. The figures are the ascent and the descent
// that the two Liberation families share.
func (t style) baseline() float64 {
	const ascent, descent = 0.898, 0.212
	return (t.lead + (ascent-descent)*t.size*mmPerPoint) / 2
}

func (t style) scaled(by float64) style {
	t.size *= by
	return t
}

// The families: Liberation Serif for the text, Liberation Sans for what
// stands over and beside it.
var (
	serifs     = style{plain: canvas.Serif, strong: canvas.SerifBold, slanted: canvas.SerifItalic}
	boldSerifs = style{plain: canvas.SerifBold, strong: canvas.SerifBold, slanted: canvas.SerifBoldItalic}
	slanted    = style{plain: canvas.SerifItalic, strong: canvas.SerifBoldItalic, slanted: canvas.Serif}
	sanses     = style{plain: canvas.Sans, strong: canvas.SansBold, slanted: canvas.SansItalic}
	tableHeads = style{plain: canvas.SansBold, strong: canvas.SansBold, slanted: canvas.SansItalic}
	boldSanses = style{plain: canvas.SansBold, strong: canvas.SansBold, slanted: canvas.SansBoldItalic}
)

// of returns the style at a size on a lead, both in points.
func (t style) of(size, lead float64) style {
	t.size, t.lead = size, points(lead)
	return t
}

func (t style) greyed() style {
	t.grey = soft
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

var (
	bodyStyle    = serifs.of(10.5, 14.75).justify()
	cellStyle    = sanses.of(8.5, 11.5)
	headStyle    = tableHeads.of(8.5, 11.5)
	titleStyle   = boldSanses.of(21, 26).balance()
	partiesStyle = serifs.of(13, 18).balance()
	noteStyle    = sanses.of(9, 13).greyed()
	footerStyle  = sanses.of(8, 10).greyed()
	entryStyle   = serifs.of(10.5, 16.5)
	lesserStyle  = serifs.of(9.5, 13)
	signStyle    = serifs.of(10, 13.5)
)

// A heading is how a section of one level begins.
type heading struct {
	style
	before, after float64 // mm
}

var annexHeading = heading{boldSanses.of(15, 20).balance(), 8, 4}

// headings holds the headings by level from 1; deeper ones look like the last.
var headings = []heading{
	{boldSanses.of(11.5, 15.5).balance(), 7, 2},
	{boldSanses.of(10, 14), 5.5, 2},
	{boldSerifs.of(10.5, 14.75), 4, 1.25},
	{slanted.of(10.5, 14.75), 3.5, 1},
}

// A look is how blocks are set in one place: the column, or a cell.
type look struct {
	text      style
	heading   style   // of a section inside a cell
	paragraph float64 // mm between paragraphs
	item      float64 // mm between the items of a list
	indent    float64 // mm by which a list is set in, when no number goes before
	hang      float64 // mm, the least between a label and its text's left edge
	narrowest float64 // mm that are left for text, however deep a list is
}

var (
	columnLook = look{text: bodyStyle, paragraph: 2.25, item: 1, indent: 5, hang: 6, narrowest: 60}
	cellLook   = look{text: cellStyle, heading: headStyle, paragraph: 1.25, item: 0.5, indent: 0, hang: 3.25, narrowest: 14}
)

// Greys, from 0 (black) to 255 (white).
const (
	black    = 0
	soft     = 90  // what is printed beside the contract: reference, page number
	hairline = 150 // rules inside a table
	shade    = 240 // the ground of a table's headings
)

// Thickness of rules, in mm.
const (
	thin  = 0.15
	thick = 0.35
)
