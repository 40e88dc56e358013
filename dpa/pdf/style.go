package pdf

import "math"

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

// footer is the distance of the baseline of the footer from the foot of the paper.
const footer = 13

func sheetOf(size PageSize) sheet {
	p := sheet{width: 210, height: 297, left: 25, right: 25, top: 25, bottom: 25}
	if size == Letter {
		p.width, p.height = 215.90625, 279.40625
	}
	return p
}

// A style says how running text is set.
type style struct {
	plain, strong, slanted face
	size                   float64 // points
	lead                   float64 // mm from baseline to baseline
	justified              bool
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

var (
	bodyStyle    = style{serif, serifBold, serifItalic, 10.5, points(14.75), true}
	cellStyle    = style{sans, sansBold, sansItalic, 8.5, points(11.5), false}
	headStyle    = style{sansBold, sansBold, sansBoldItalic, 8.5, points(11.5), false}
	titleStyle   = style{sansBold, sansBold, sansBoldItalic, 21, points(26), false}
	partiesStyle = style{serif, serifBold, serifItalic, 13, points(18), false}
	noteStyle    = style{sans, sansBold, sansItalic, 9, points(13), false}
	footerStyle  = style{sans, sansBold, sansItalic, 8, points(10), false}
	annexStyle   = style{sansBold, sansBold, sansBoldItalic, 15, points(20), false}
)

// A heading is how a section of one level begins.
type heading struct {
	style
	before, after float64 // mm
}

// headings holds the headings by level from 1; deeper ones look like the last.
var headings = []heading{
	{style{sansBold, sansBold, sansBoldItalic, 11.5, points(15.5), false}, 7, 2},
	{style{sansBold, sansBold, sansBoldItalic, 10, points(14), false}, 5.5, 1.75},
	{style{serifBold, serifBold, serifBoldItalic, 10.5, points(14.75), false}, 4, 1},
	{style{serifItalic, serifBoldItalic, serifItalic, 10.5, points(14.75), false}, 3.5, 1},
}

// A look is how blocks are set in one place: the column, or a cell.
type look struct {
	text      style
	paragraph float64 // mm between paragraphs
	item      float64 // mm between the items of a list
	indent    float64 // mm by which a list is set in, when no number goes before
	hang      float64 // mm, the least between a label and its text's left edge
	narrowest float64 // mm that are left for text, however deep a list is
}

var (
	columnLook = look{text: bodyStyle, paragraph: 2.25, item: 1, indent: 5, hang: 6, narrowest: 60}
	cellLook   = look{text: cellStyle, paragraph: 1.25, item: 0.5, indent: 0, hang: 3.25, narrowest: 14}
)

// Greys, from 0 (black) to 255 (white).
const (
	black     = 0
	soft      = 90  // what is printed beside the contract: reference, page number
	hairline  = 150 // rules inside a table
	shade     = 240 // the ground of a table's headings
	watermark = 222
)

// Thickness of rules, in mm.
const (
	thin  = 0.15
	thick = 0.35
)
