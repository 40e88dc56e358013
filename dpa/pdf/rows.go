package pdf

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	marotorow "github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"

	"github.com/dpakit/dpakit/dpa/doc"
)

// RowOptions say how [Rows] sets an agreement within another document. The zero
// value is ready to use.
type RowOptions struct {
	// Family is a family of the maroto configuration, of which the normal, the
	// bold and the italic faces are there; the default family when empty. It
	// has to be a UTF-8 family when the agreement holds other letters than
	// those of Western Europe.
	Family string
	Size   float64 // of the text, in points; 10 when 0
}

// Rows returns d as rows of maroto, so that a service that builds its documents
// with maroto adds an agreement to one of them: m.AddRows(pdf.Rows(d, o)...).
//
// The rows draw on any provider of maroto, by its AddText, AddLine and
// GetLinesQuantity alone, in the fonts of the caller and as wide as the column
// is. They know their lines only when maroto asks for their height, because
// nobody else can measure: what does not fit on one line is parted between rows,
// so that no row is as high as a page, and a row for which there is no line is
// of no height. Every word of d is there but those that need numbers of pages:
// there is no list of contents.
//
// Rows serve one document of maroto, once.
func Rows(d *doc.Document, o RowOptions) []core.Row {
	if o.Size <= 0 {
		o.Size = 10
	}
	w := &rowWriter{o: o, ruler: &ruler{widths: map[measured]float64{}}}
	w.heading(passage{text: bold(d.Title), size: o.Size * 1.6})
	for _, s := range []string{d.Subtitle, d.Reference, d.Date} {
		if s != "" {
			w.heading(passage{text: []words{{text: s}}, size: o.Size, above: 1})
		}
	}
	if d.Draft != "" {
		w.heading(passage{text: bold(d.Draft), size: o.Size, above: 1})
	}
	for _, s := range d.Sections {
		w.section(s)
	}
	if len(w.waiting) > 0 {
		w.add(&band{})
	}
	return w.rows
}

// words are a stretch of text in one style.
type words struct {
	text  string
	style fontstyle.Type
	url   string // to which the words lead; empty when to none
}

func bold(s string) []words { return []words{{text: s, style: fontstyle.Bold}} }

// A passage is a paragraph, a heading or an item of a list.
type passage struct {
	text    []words
	label   string  // hangs before the text: a number or a bullet
	hang    float64 // em, room for the label
	indent  float64 // em, where the label begins
	size    float64 // points
	above   float64 // mm of white above
	heading bool    // is not parted from what follows
	blank   bool    // a rule to write on follows the text
	box     float64 // mm, the height of a frame below the text
}

// A band is what one or more rows of maroto draw: passages over the whole
// width, then cells beside each other.
type band struct {
	full  []passage
	head  [][]bandCell // rows that are not parted from the cells: the head of a table
	cells []bandCell
	above float64 // mm of white above the first row
	rule  bool    // above each row
	signs bool    // a signature block: read column by column, kept on one page if it can be

	ruler  *ruler
	family string
	mu     sync.Mutex
	laid   map[float64][]bandSlice // by the width of the column
}

type bandCell struct {
	share    float64 // of the width
	passages []passage
}

// A bandSlice is what one row of maroto draws.
type bandSlice struct {
	full   []bandLine
	parts  []bandPart
	height float64
}

// A bandPart is cells beside each other.
type bandPart struct {
	above float64 // mm of white
	rule  bool    // above them, under the white
	cells [][]bandLine
}

// A bandLine is a line of text, set.
type bandLine struct {
	above, height float64
	runs          []bandRun
	rules         []bandRule
	keep          bool // is not parted from the next line
	labelled      bool // the first run is a label
}

type bandRun struct {
	words
	x, size float64
}

// A bandRule is a line to write on or an edge of a frame, from the top left of
// its line.
type bandRule struct {
	x, y, width, height float64
}

// Measures of rows, in mm unless they say em.
const (
	rowLead    = 1.3 // of the size of the type, from line to line
	rowGap     = 2.0 // between cells, and between paragraphs
	rowGutter  = 8.0 // between two parties
	rowNumbers = 3.0 // em, room for "20.10"
	rowBullets = 1.4 // em
	rowBoxed   = 22.0
	rowThin    = 0.2
	rowEndless = 1e4 // a width in which no provider parts a line

	rowLines   = 15    // the most lines of a table row that stay on one page
	rowDeepest = 120.0 // how deep rows that belong together may be
)

// A rowWriter makes rows from blocks. Headings wait for what they stand over.
type rowWriter struct {
	o       RowOptions
	ruler   *ruler
	rows    []core.Row
	waiting []passage
}

func (w *rowWriter) heading(p passage) {
	p.heading = true
	w.waiting = append(w.waiting, p)
}

// add makes the rows of a band: as many as its lines may need in a narrow
// column of large type.
func (w *rowWriter) add(b *band) {
	b.full = append(w.waiting, b.full...)
	b.ruler, b.family, b.laid = w.ruler, w.o.Family, map[float64][]bandSlice{}
	w.waiting = nil
	lines := 1.0
	for _, p := range b.full {
		lines += p.mostLines(1)
	}
	for _, cells := range append(slices.Clone(b.head), b.cells) {
		deepest := 0.0
		for _, c := range cells {
			n := 0.0
			for _, p := range c.passages {
				n += p.mostLines(c.share)
			}
			deepest = max(deepest, math.Ceil(n/rowLines))
		}
		lines += deepest
	}
	count := int(lines)
	for i := range count {
		w.rows = append(w.rows, marotorow.New().Add(col.New().Add(&bandPiece{b: b, i: i, last: i == count-1})))
	}
}

// mostLines is how many lines a passage may need, reckoned with 25 letters of
// ten points in a line across the whole width.
func (p passage) mostLines(share float64) float64 {
	n := utf8.RuneCountInString(p.label)
	for _, t := range p.text {
		n += utf8.RuneCountInString(t.text)
	}
	return 1 + math.Ceil(float64(n)*p.size/(250*max(share, 0.02)))
}

func (w *rowWriter) section(s *doc.Section) {
	title := styled(s.Title, fontstyle.Bold)
	if s.Label != "" {
		title = append(bold(s.Label+" "), title...)
	}
	if len(title) > 0 {
		scale := [...]float64{1.3, 1.15, 1.05, 1}[min(max(s.Level, 1), 4)-1]
		w.heading(passage{text: title, size: w.o.Size * scale, above: 3 * scale * scale * scale})
	}
	w.blocks(s.Blocks)
}

func (w *rowWriter) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			w.section(b)
		case *doc.Table:
			w.table(b)
		case *doc.Signatures:
			w.signatures(b)
		case *doc.List:
			for _, it := range b.Items {
				w.item(it, 0)
			}
		default:
			for _, p := range w.passages([]doc.Block{b}, 0, fontstyle.Normal) {
				w.add(&band{full: []passage{p}})
			}
		}
	}
}

// item writes an item of a list outside tables, where other blocks than text
// may stand in it.
func (w *rowWriter) item(it *doc.Item, indent float64) {
	label, hang := it.Number, rowNumbers
	if label == "" {
		label, hang = "•", rowBullets
	}
	for i, b := range it.Blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			for _, p := range w.passages([]doc.Block{b}, indent, fontstyle.Normal) {
				p.hang = hang
				if i == 0 {
					p.label = strings.TrimSpace(label + " " + p.label)
				}
				w.add(&band{full: []passage{p}})
			}
			continue
		case *doc.List:
			if i == 0 {
				w.add(&band{full: []passage{{label: label, hang: hang, indent: indent, size: w.o.Size, above: rowGap, heading: true}}})
			}
			for _, inner := range b.Items {
				w.item(inner, indent+hang)
			}
			continue
		}
		if i == 0 {
			w.heading(passage{label: label, hang: hang, indent: indent, size: w.o.Size, above: rowGap})
		}
		w.blocks([]doc.Block{b})
	}
	if len(it.Blocks) == 0 {
		w.add(&band{full: []passage{{label: label, hang: hang, indent: indent, size: w.o.Size, above: rowGap}}})
	}
}

// passages are paragraphs and lists as passages, as the cells of tables hold
// them.
func (w *rowWriter) passages(blocks []doc.Block, indent float64, style fontstyle.Type) []passage {
	var out []passage
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			p := passage{text: styled(b.Text, style), indent: indent, size: w.o.Size, above: rowGap}
			if b.Number != "" {
				p.label, p.hang = b.Number, rowNumbers
			}
			out = append(out, p)
		case *doc.List:
			for _, it := range b.Items {
				label, hang := it.Number, rowNumbers
				if label == "" {
					label, hang = "•", rowBullets
				}
				inner := w.passages(it.Blocks, indent+hang, style)
				if len(inner) == 0 {
					inner = []passage{{indent: indent + hang, size: w.o.Size}}
				}
				inner[0].label = strings.TrimSpace(label + " " + inner[0].label)
				inner[0].indent, inner[0].hang = indent, hang
				out = append(out, inner...)
			}
		}
	}
	return out
}

func styled(line []doc.Inline, style fontstyle.Type) []words {
	var out []words
	for _, in := range line {
		t := words{text: doc.Words(in), style: style}
		switch in := in.(type) {
		case doc.Term, doc.Label:
			t.style = fontstyle.Bold
		case doc.Aside, doc.Gap:
			t.style = fontstyle.Italic
		case doc.Link:
			t.url = in.URL
		}
		out = append(out, t)
	}
	return out
}

func (w *rowWriter) table(t *doc.Table) {
	sum := 0
	for _, n := range t.Widths {
		sum += n
	}
	cells := func(row []doc.Cell, style func(i int) fontstyle.Type) []bandCell {
		var out []bandCell
		for i, c := range row {
			share := 1 / float64(len(row))
			if i < len(t.Widths) && sum > 0 {
				share = float64(t.Widths[i]) / float64(sum)
			}
			out = append(out, bandCell{share: share, passages: w.passages(c.Blocks, 0, style(i))})
		}
		return out
	}
	var head [][]bandCell
	if len(t.Head) > 0 {
		head = append(head, cells(t.Head, func(int) fontstyle.Type { return fontstyle.Bold }))
	}
	above := rowGap / 2
	for _, r := range t.Rows {
		w.add(&band{rule: true, above: above, head: head, cells: cells(r.Cells, func(i int) fontstyle.Type {
			if i == 0 && len(t.Head) == 0 {
				return fontstyle.Bold
			}
			return fontstyle.Normal
		})})
		head, above = nil, 0
	}
	w.add(&band{rule: true, above: above, head: head, cells: []bandCell{{share: 1, passages: []passage{{size: w.o.Size / 2}}}}})
}

// signatures sets the parties side by side, two at most, line beside line.
func (w *rowWriter) signatures(s *doc.Signatures) {
	for i := 0; i < len(s.Parties); i += 2 {
		pair := s.Parties[i:min(i+2, len(s.Parties))]
		b := &band{signs: true, above: rowGap}
		most := 0
		for _, p := range pair {
			most = max(most, len(p.Lines))
		}
		line := func(of func(p doc.Signatory) passage) (cells []bandCell) {
			for _, p := range pair {
				ps := of(p)
				ps.size, ps.above = w.o.Size, rowGap
				cells = append(cells, bandCell{share: 0.5, passages: []passage{ps}})
			}
			return cells
		}
		b.head = append(b.head,
			line(func(p doc.Signatory) passage { return passage{text: styled(p.Role, fontstyle.Bold)} }),
			line(func(p doc.Signatory) passage { return passage{text: bold(p.Party)} }))
		for n := range most {
			b.head = append(b.head, line(func(p doc.Signatory) passage {
				if n >= len(p.Lines) {
					return passage{}
				}
				l := p.Lines[n]
				return passage{text: []words{{text: strings.TrimSpace(l.Label + " " + l.Value)}}, blank: l.Value == ""}
			}))
		}
		b.cells = line(func(p doc.Signatory) passage { return passage{text: []words{{text: p.Sign}}, box: rowBoxed} })
		w.add(b)
	}
}

// A bandPiece is the component of one row: the ith slice of its band. The last one
// draws all that is left.
type bandPiece struct {
	b    *band
	i    int
	last bool
}

// slices returns what the piece draws in a column of that width.
func (c *bandPiece) slices(p core.Provider, width float64) []bandSlice {
	all := c.b.layout(p, width)
	if c.i >= len(all) {
		return nil
	}
	if c.last {
		return all[c.i:]
	}
	return all[c.i : c.i+1]
}

// GetHeight returns the height of the piece in mm.
func (c *bandPiece) GetHeight(p core.Provider, at *entity.Cell) float64 {
	height := 0.0
	for _, s := range c.slices(p, at.Width) {
		height += s.height
	}
	return height
}

// SetConfig takes the default family of the document.
func (c *bandPiece) SetConfig(config *entity.Config) {
	c.b.mu.Lock()
	defer c.b.mu.Unlock()
	if c.b.family == "" && config != nil && config.DefaultFont != nil {
		c.b.family = config.DefaultFont.Family
	}
}

// GetStructure describes the piece in maroto's tree, which is for tests.
func (c *bandPiece) GetStructure() *node.Node[core.Structure] {
	var b strings.Builder
	for _, p := range c.b.full {
		for _, t := range p.text {
			b.WriteString(t.text)
		}
	}
	return node.New(core.Structure{Type: "agreement", Value: b.String(), Details: map[string]any{"part": c.i}})
}

// Render draws the piece.
func (c *bandPiece) Render(p core.Provider, at *entity.Cell) {
	y := at.Y
	for _, s := range c.slices(p, at.Width) {
		below := c.b.draw(p, s.full, at.X, y)
		var tops []float64
		columns := 0
		for _, part := range s.parts {
			top := below + part.above
			if part.rule {
				ruled(p, bandRule{x: at.X, y: top, width: at.Width})
				top += rowGap / 2
			}
			tops = append(tops, top)
			columns = max(columns, len(part.cells))
			below += part.height()
		}
		if c.b.signs {
			for i := range columns {
				for n, part := range s.parts {
					c.b.draw(p, part.cells[i], at.X, tops[n])
				}
			}
		} else {
			for n, part := range s.parts {
				for _, lines := range part.cells {
					c.b.draw(p, lines, at.X, tops[n])
				}
			}
		}
		y += s.height
	}
}

// draw draws lines, one below the other, and returns where the next would begin.
func (b *band) draw(p core.Provider, lines []bandLine, x, y float64) float64 {
	for _, l := range lines {
		y += l.above
		for _, r := range l.runs {
			prop := b.prop(r.style, r.size)
			if r.url != "" {
				prop.Hyperlink = &r.url
			}
			p.AddText(r.text, &entity.Cell{X: x + r.x, Y: y, Width: rowEndless, Height: l.height}, prop)
		}
		for _, r := range l.rules {
			r.x, r.y = x+r.x, y+r.y
			ruled(p, r)
		}
		y += l.height
	}
	return y
}

// ruled draws a rule; one of some height is a frame.
func ruled(p core.Provider, r bandRule) {
	line := func(x, y, width, height float64) {
		prop := &props.Line{Thickness: rowThin, SizePercent: 100}
		prop.MakeValid()
		prop.SizePercent, prop.OffsetPercent = 100, 0
		if width == 0 {
			prop.Orientation = "vertical"
		}
		p.AddLine(&entity.Cell{X: x, Y: y, Width: width, Height: height}, prop)
	}
	line(r.x, r.y, r.width, 0)
	if r.height > 0 {
		line(r.x, r.y+r.height, r.width, 0)
		line(r.x, r.y, 0, r.height)
		line(r.x+r.width, r.y, 0, r.height)
	}
}

func (b *band) prop(style fontstyle.Type, size float64) *props.Text {
	prop := &props.Text{Family: b.family, Style: style, Size: size}
	prop.MakeValid(&props.Font{Family: b.family})
	return prop
}

// layout sets the band in a column of that width, once for each width.
func (b *band) layout(p core.Provider, width float64) []bandSlice {
	b.mu.Lock()
	defer b.mu.Unlock()
	if all, ok := b.laid[width]; ok {
		return all
	}
	var lines []bandLine
	for _, ps := range b.full {
		lines = append(lines, b.set(p, ps, 0, width)...)
	}
	var all []bandSlice
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n-1].keep && n < rowLines {
			n++
		}
		if n == len(lines) && lines[n-1].keep && len(b.cells) > 0 {
			break // the headings of what the cells hold
		}
		all = append(all, bandSlice{full: lines[:n]})
		lines = lines[n:]
	}
	all = append(all, b.setCells(p, lines, width)...)
	for i := range all {
		all[i].height = all[i].depth()
	}
	b.laid[width] = all
	return all
}

// setCells sets the cells under the headings that stand over them.
func (b *band) setCells(p core.Provider, over []bandLine, width float64) []bandSlice {
	if len(b.cells) == 0 {
		return nil
	}
	var all []bandSlice
	s := bandSlice{full: over}
	for _, row := range append(slices.Clone(b.head), b.cells) {
		cells, deepest := b.beside(p, row, width)
		for from := 0; from < deepest; from += rowLines {
			if from > 0 || s.depth() > rowDeepest {
				all, s = append(all, s), bandSlice{}
			}
			part := bandPart{rule: b.rule && from == 0}
			for _, lines := range cells {
				part.cells = append(part.cells, lines[min(from, len(lines)):min(from+rowLines, len(lines))])
			}
			s.parts = append(s.parts, part)
		}
	}
	all = append(all, s)
	for i := range all {
		if len(all[i].parts) > 0 {
			all[i].parts[0].above = b.above
			break
		}
	}
	return all
}

// beside sets cells beside each other; deepest is the most lines of one, and at
// least 1.
func (b *band) beside(p core.Provider, cells []bandCell, width float64) (lines [][]bandLine, deepest int) {
	x, gap := 0.0, rowGap
	if b.signs {
		gap = rowGutter
	}
	deepest = 1
	for _, c := range cells {
		var in []bandLine
		for i, ps := range c.passages {
			if i == 0 && b.rule {
				ps.above = 0
			}
			in = append(in, b.set(p, ps, x, x+c.share*width-gap)...)
		}
		x += c.share * width
		lines = append(lines, in)
		deepest = max(deepest, len(in))
	}
	return lines, deepest
}

// depth adds up the heights of lines.
func depth(lines []bandLine) float64 {
	h := 0.0
	for _, l := range lines {
		h += l.above + l.height
	}
	return h
}

func (s bandSlice) depth() float64 {
	h := depth(s.full)
	for _, part := range s.parts {
		h += part.height()
	}
	return h
}

func (c bandPart) height() float64 {
	h := 0.0
	for _, lines := range c.cells {
		h = max(h, depth(lines))
	}
	if c.rule {
		h += rowGap
	}
	return c.above + h
}

// set breaks a passage into lines between two edges.
func (b *band) set(p core.Provider, ps passage, left, right float64) []bandLine {
	em := ps.size * mmPerPoint
	width := func(t words) float64 { return b.ruler.width(p, b.prop(t.style, ps.size), t.text) }
	start := left + ps.indent*em
	text := start + ps.hang*em
	if right-text < 4*em { // no room beside what hangs or is set in
		start, text = left, left
	}
	lines := []bandLine{{}}
	x, begun := text, false
	if ps.label != "" {
		label := words{text: faceText(ps.label)}
		lines[0].runs = append(lines[0].runs, bandRun{words: label, x: start, size: ps.size})
		lines[0].labelled = true
		x = max(text, start+width(label)+0.4*em)
	}
	space := b.ruler.space(p, b.prop(fontstyle.Normal, ps.size))
	for _, word := range cutWords(ps.text) {
		total := 0.0
		for _, t := range word {
			total += width(t)
		}
		if begun && x+space+total > right || !begun && x > text && x+total > right {
			lines, x, begun = append(lines, bandLine{}), text, false
		}
		if begun {
			x += space
		}
		for i, t := range word {
			for t.text != "" {
				fits := t
				if wide := width(t); x+wide > right && !(i > 0 && total <= right-text) {
					fits.text = b.fitting(p, t, ps.size, right-x, x > text)
				}
				if fits.text == "" { // nothing fits beside what stands there
					lines, x, begun = append(lines, bandLine{}), text, false
					continue
				}
				last := &lines[len(lines)-1]
				last.put(bandRun{words: fits, x: x, size: ps.size}, begun && i == 0)
				x += width(fits)
				begun = true
				t.text = t.text[len(fits.text):]
				if t.text != "" {
					lines, x, begun = append(lines, bandLine{}), text, false
				}
			}
		}
	}
	for i := range lines {
		lines[i].height = rowLead * em
		lines[i].keep = ps.heading || len(lines) > 1 && (i == 0 || i == len(lines)-2)
	}
	lines[0].above = ps.above
	last := &lines[len(lines)-1]
	if ps.blank {
		last.above += rowGap
		from := x + space
		last.rules = append(last.rules, bandRule{x: from, y: 1.15 * em, width: max(right-from, 0)})
	}
	if ps.box > 0 {
		last.rules = append(last.rules, bandRule{x: left, y: rowLead * em, width: right - left, height: ps.box})
		last.height += ps.box + rowGap
	}
	return lines
}

// put adds a run to the line; one in the style of the run before becomes part of
// it, after a space or without.
func (l *bandLine) put(r bandRun, spaced bool) {
	if n := len(l.runs); n > 0 {
		if before := &l.runs[n-1]; before.style == r.style && before.url == r.url && before.size == r.size && !(n == 1 && l.labelled) {
			if spaced {
				before.text += " "
			}
			before.text += r.text
			return
		}
	}
	l.runs = append(l.runs, r)
}

// fitting returns the beginning of t that fits into the room; when none does, it
// is empty, or one letter if nothing else stands on the line.
func (b *band) fitting(p core.Provider, t words, size, room float64, beside bool) string {
	fits := ""
	for i, r := range t.text {
		s := t.text[:i+utf8.RuneLen(r)]
		if b.ruler.width(p, b.prop(t.style, size), s) > room {
			break
		}
		fits = s
	}
	if fits == "" && !beside {
		_, n := utf8.DecodeRuneInString(t.text)
		fits = t.text[:n]
	}
	return fits
}

// cutWords parts text at its spaces. A word may be in several styles.
func cutWords(text []words) [][]words {
	var out [][]words
	begun := false // the last word of out may go on
	for _, t := range text {
		for i, s := range strings.Split(strings.ReplaceAll(faceText(t.text), "\n", " "), " ") {
			if i > 0 {
				begun = false
			}
			if s == "" {
				continue
			}
			part := words{text: s, style: t.style, url: t.url}
			if begun {
				out[len(out)-1] = append(out[len(out)-1], part)
			} else {
				out = append(out, []words{part})
			}
			begun = true
		}
	}
	return out
}

// faceText is the text as it is drawn: many faces lack the narrow no-break space.
func faceText(s string) string {
	return strings.NewReplacer("\u202f", "\u00a0", "\r", "").Replace(strings.ToValidUTF8(s, "\ufffd"))
}

// A ruler measures words on a provider, which tells only how many lines a text
// needs in a given width: the least width in which a word twice is on one line.
type ruler struct {
	mu     sync.Mutex
	widths map[measured]float64
}

type measured struct {
	text, family string
	style        fontstyle.Type
	size         float64
}

// width returns the width in mm of a text without spaces.
func (r *ruler) width(p core.Provider, prop *props.Text, text string) float64 {
	if text == "" {
		return 0
	}
	return (r.least(p, prop, text+" "+text) - r.space(p, prop)) / 2
}

// space returns the width of a space: from two and three letters with spaces
// between them, that of the letter falls out.
func (r *ruler) space(p core.Provider, prop *props.Text) float64 {
	return max(0, 2*r.least(p, prop, "n n n")-3*r.least(p, prop, "n n"))
}

// least returns the least width in mm in which the text is on one line.
func (r *ruler) least(p core.Provider, prop *props.Text, text string) float64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := measured{text, prop.Family, prop.Style, prop.Size}
	if w, ok := r.widths[key]; ok {
		return w
	}
	low, high := 0.0, float64(len(text))*prop.Size*mmPerPoint/2
	for p.GetLinesQuantity(text, prop, high) > 1 && high < rowEndless {
		low, high = high, 2*high
	}
	for high-low > 0.004 {
		if mid := (low + high) / 2; p.GetLinesQuantity(text, prop, mid) > 1 {
			low = mid
		} else {
			high = mid
		}
	}
	r.widths[key] = high
	return high
}
