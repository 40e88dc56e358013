// Package canvas writes a PDF: text, rules, pictures, links and fields at their
// places. It has what a contract needs: embedded subset fonts with kerning,
// exact justification, internal links, an outline, the document's language,
// stable bytes.
//
// Whatever is drawn is the content of an [Element] or an artefact (page numbers,
// rules, watermarks). A file that holds text which is neither makes no claim to
// be tagged.
//
// Lengths are millimetres from the upper left corner of the paper, sizes of
// type are points.
package canvas

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dpakit/dpakit/dpa/internal/picture"
)

const pointsPerMM = 72 / 25.4

// Options are what a document says of itself.
type Options struct {
	Width, Height          float64 // of the paper; A4 when zero
	Lang                   string  // BCP 47
	Title, Author, Subject string
	Creator                string    // of what the document was made; written only when not empty
	Created                time.Time // written only when not zero
	Watermark              string    // across every page, behind the text
	Files                  []File    // that the document carries, byte for byte
	Plain                  bool      // streams are not compressed, to be looked into
	Streams                *Streams  // of documents like this one; may be nil
}

// A Canvas is one document in the making. It serves one goroutine.
type Canvas struct {
	options  Options
	fonts    *FontSet
	subsets  [faces]*subset
	used     []Face // in the order of first use
	alphabet alphabet
	pages    []*page
	dests    map[string]dest
	outline  []bookmark
	pictures []*picture.Picture
	stamps   []stamp    // what stands on several pages
	roots    []*Element // of the tree of what the text is
	held     []held     // links and fields, as they were drawn
	untagged bool       // something was drawn that is neither in the tree nor an artefact
	err      error      // the first thing that could not be done
}

// A page is what is drawn on it, and what its operators have set so far: an
// operator that would set the same again is left out.
type page struct {
	content []byte // compressed when packed is set
	packed  bool
	ground  []byte // what is filled, which lies under the watermark and the text
	wet     bool   // it has a watermark
	filled  int    // the colour of the last of it; -1 before the first
	links   []*link
	fields  []*placedField
	tagged  []*Element // by the number of their marked content

	element *Element // whose marked content is open; nil when it is an artefact's, or none
	marked  string   // the operator that opened that of an artefact; empty outside
	text    bool     // inside a text object
	x, y    int      // where its last line began, in thousandths of a point
	pen     float64  // where its last run ended
	face    Face
	size    float64
	scale   float64
	space   int // added to each space, in thousandths of a point
	colour  int // -1 before the first
}

// An Artifact is what stands on a page and is no part of the text. The zero
// value is none.
type Artifact uint8

// The artefacts.
const (
	_        Artifact = iota
	Header            // of a page
	Footer            // of a page, with its number
	Repeated          // the head of a table, printed again
	Leader            // dots that lead to a number
)

// The operators that open marked content of artefacts, and of text that says
// nothing of itself.
const (
	unknown = "/Span BMC\n"
	layout  = "/Artifact BMC\n"
)

// artifacts are the properties of the others, in the resources of every page.
const artifacts = "/Properties<</Header<</Type/Pagination/Subtype/Header>>/Footer<</Type/Pagination/Subtype/Footer>>/Repeated<</Type/Pagination>>>>"

func (a Artifact) operator() string {
	switch a {
	case Header:
		return "/Artifact/Header BDC\n"
	case Footer:
		return "/Artifact/Footer BDC\n"
	case Repeated:
		return "/Artifact/Repeated BDC\n"
	}
	return layout
}

// mark opens marked content that is no element's, and closes what was open of
// another kind.
func (p *page) mark(kind string) {
	if p.marked == kind {
		return
	}
	p.unmark()
	p.content = append(p.content, kind...)
	p.marked = kind
}

// unmark closes the marked content that is open.
func (p *page) unmark() {
	if p.marked != "" || p.element != nil {
		p.content = append(p.content, "EMC\n"...)
		p.marked, p.element = "", nil
	}
}

// write begins a text object, or ends it. Marked content is within one, or
// outside.
func (p *page) write(text bool) {
	if p.text == text {
		return
	}
	p.unmark()
	p.text, p.x, p.y, p.pen = text, 0, 0, 0
	if text {
		p.content = append(p.content, "BT\n"...)
	} else {
		p.content = append(p.content, "ET\n"...)
	}
}

// move begins a line at x, y: thousandths of a point from where the last one of
// the text object began.
func (p *page) move(x, y int) {
	b := append(thousandths(p.content, x-p.x), ' ')
	p.content = append(thousandths(b, y-p.y), " Td "...)
	p.x, p.y, p.pen = x, y, float64(x)
}

// finished returns the operators of the page.
func (p *page) finished() [][]byte {
	p.write(false)
	p.unmark()
	if len(p.ground) == 0 && !p.wet {
		return [][]byte{p.content}
	}
	end := "EMC\n"
	if p.wet {
		end = "q /Watermark Do Q\n" + end
	}
	if p.filled >= 0 {
		end = "f\n" + end
	}
	return [][]byte{[]byte(layout), p.ground, []byte(end), p.content}
}

// pack compresses a page on which nothing more is drawn, and returns the room that
// it was written in.
func (c *Canvas) pack(p *page) (room []byte) {
	content := p.finished()
	room = p.content[:0]
	p.content, p.packed = c.options.Streams.deflate(content...), true
	return room
}

// number is the colour as one.
func (c Colour) number() int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }

// A Colour is one of sRGB; the zero value is black.
type Colour struct{ R, G, B uint8 }

// Grey returns a grey, from 0 (black) to 255 (white).
func Grey(v uint8) Colour { return Colour{v, v, v} }

// operator writes the operator that fills in the colour.
func (c Colour) operator(b []byte) []byte {
	if c == Grey(c.R) {
		return append(number(b, float64(c.R)/255), " g"...)
	}
	for _, v := range []uint8{c.R, c.G, c.B} {
		b = append(number(b, float64(v)/255), ' ')
	}
	return append(b, "rg"...)
}

type dest struct {
	page int
	y    float64
}

type bookmark struct {
	title string
	level int
	dest  string
}

// A link is an area that leads to a destination of the document or to a URL.
type link struct {
	x, y, width, height float64
	dest, url, title    string
	parent              int // its number in the parent tree, from 1; 0 when it has no element
	object              int // once it has one
}

// New returns an empty document that sets its text in fonts.
func New(fonts *FontSet, o Options) *Canvas {
	if o.Width == 0 || o.Height == 0 {
		o.Width, o.Height = 210, 297
	}
	return &Canvas{options: o, fonts: fonts, dests: map[string]dest{}}
}

// AddPage begins a page. What is drawn before the first page is an error.
func (c *Canvas) AddPage() {
	p := newPage()
	if n := len(c.pages); n > 0 && !c.options.Plain {
		p.content = c.pack(c.pages[n-1])
	}
	p.wet = c.options.Watermark != ""
	c.pages = append(c.pages, p)
}

func newPage() *page { return &page{filled: -1, colour: -1, size: -1, scale: 1} }

// fail keeps the first error for GenerateBytes.
func (c *Canvas) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("pdf: "+format, args...)
	}
}

func (c *Canvas) page() *page {
	if len(c.pages) == 0 {
		c.fail("drawing before the first page")
		c.AddPage()
	}
	return c.pages[len(c.pages)-1]
}

// A Run is a piece of a line in one face and size.
type Run struct {
	X, Y     float64 // left end of the baseline
	Face     Face
	Size     float64 // points
	Colour   Colour
	Scale    float64 // of the width of the characters; 1 when it is zero
	Hyphen   bool    // the line ends inside the word: a hyphen is drawn that is no character of the text
	Spaced   bool    // a space follows, which separates the words of two lines and takes no room
	Space    float64 // added to every U+0020, for justified lines
	Text     string
	Element  *Element // what the text is part of
	Artifact Artifact // what it is when it is part of none
	Stamped  bool     // this artefact stands at this place of other pages too, and is written once
}

// A stamp is what several pages show, written once: so that pages on which nothing
// else is of this document alone are the same, and compressed alike, in others.
type stamp struct {
	run  Run
	page *page // what it is drawn on
}

// stamp shows on p what is the same on other pages.
func (c *Canvas) stamp(p *page, r Run) {
	n := slices.IndexFunc(c.stamps, func(s stamp) bool { return s.run == r })
	if n < 0 {
		n = len(c.stamps)
		on := newPage()
		on.scale, on.space = -1, -1 // whatever the page has set that shows it
		on.write(true)
		c.set(on, r)
		c.stamps = append(c.stamps, stamp{r, on})
	}
	p.write(false)
	p.mark(r.Artifact.operator())
	p.content = fmt.Appendf(p.content, "/Stamp%d Do\n", n)
}

// writeStamps writes the stamps and returns their names as resources.
func (c *Canvas) writeStamps(w *writer, fonts string) string {
	names := ""
	for i, s := range c.stamps {
		n := w.reserve()
		w.stream(n, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s %s]/Resources<</Font<<%s>>>>",
			number(nil, c.options.Width*pointsPerMM), number(nil, c.options.Height*pointsPerMM), fonts), s.page.finished()...)
		names += fmt.Sprintf("/Stamp%d %d 0 R", i, n)
	}
	return names
}

// Text draws a run. Its width is the sum of the advances and of the kerning,
// and Space for each U+0020. A character that the face lacks is an error that
// GenerateBytes returns.
func (c *Canvas) Text(r Run) {
	p := c.page()
	if r.Stamped {
		c.stamp(p, r)
		return
	}
	p.write(true)
	switch {
	case r.Artifact != 0:
		p.mark(r.Artifact.operator())
	case r.Element != nil:
		c.tag(p, r.Element)
	default:
		p.mark(unknown)
		c.untagged = true
	}
	c.set(p, r)
}

// set draws a run in the text object of a page.
func (c *Canvas) set(p *page, r Run) {
	b := p.content
	if v := r.Colour.number(); p.colour != v {
		p.colour = v
		b = append(r.Colour.operator(b), '\n')
	}
	if p.size != r.Size || p.face != r.Face {
		p.face, p.size = r.Face, r.Size
		b = append(b, "/F"...)
		b = strconv.AppendInt(b, int64(r.Face), 10)
		b = append(b, ' ')
		b = append(number(b, r.Size), " Tf "...)
	}
	if scale := cmp.Or(r.Scale, 1); p.scale != scale {
		p.scale = scale
		b = append(number(b, 100*scale), " Tz "...)
	}
	if space := hundredths(r.Space * pointsPerMM / cmp.Or(r.Scale, 1)); p.space != space && strings.Contains(r.Text, " ") {
		p.space = space
		b = append(thousandths(b, space), " Tw "...)
	}
	p.content = b
	x, y := tenths(r.X*pointsPerMM), tenths((c.options.Height-r.Y)*pointsPerMM)
	if y != p.y || math.Abs(p.pen-float64(x)) > near {
		p.move(x, y)
	}
	c.show(p, r)
}

// near is the distance, in thousandths of a point, within which text goes on
// where the run before it ended, and is not moved.
const near = 100

// show writes the characters as codes, with kerning as numbers between them:
// thousandths of the size, towards the left.
func (c *Canvas) show(p *page, r Run) {
	b, width, spaces := p.content, 0, 0
	s := c.subset(r.Face)
	b = append(b, "[("...)
	last := noPlace // the slot of the character before
	for _, x := range r.Text {
		glyph, at := s.glyph(x), slot(x)
		if glyph == 0 {
			c.fail("the font %s has no character %q (U+%04X)", s.name, x, x)
			continue
		}
		if last != noPlace && at != noPlace {
			if shift := s.kerning.between(last, at); shift != 0 {
				b = append(b, ')')
				b = strconv.AppendInt(b, int64(-shift), 10)
				b = append(b, '(')
				width += shift
			}
		}
		b = literal(b, s.add(x))
		width += s.advance(glyph)
		if x == ' ' {
			spaces++
		}
		last = at
	}
	if r.Hyphen {
		b = literal(b, s.add(softHyphen))
		width += s.advance(s.shape(softHyphen))
	}
	if r.Spaced {
		b = literal(b, s.add(' '))
		width += s.advance(s.glyph(' '))
		spaces++
	}
	p.content = append(b, ")]TJ\n"...)
	p.pen += (float64(width)*r.Size + float64(spaces*p.space)) * p.scale
}

func (c *Canvas) subset(f Face) *subset {
	if c.subsets[f] == nil {
		c.subsets[f] = newSubset(c.fonts.of(f), &c.alphabet)
		c.used = append(c.used, f)
	}
	return c.subsets[f]
}

// Fill draws a filled rectangle, which is how rules are drawn too; always an
// artefact, and under all text of the page.
func (c *Canvas) Fill(x, y, width, height float64, colour Colour) {
	p := c.page()
	b := p.ground
	if v := colour.number(); p.filled != v {
		if p.filled >= 0 {
			b = append(b, "f\n"...)
		}
		p.filled = v
		b = append(colour.operator(b), '\n')
	}
	for _, v := range [...]float64{x, c.options.Height - y - height, width, height} {
		b = append(thousandths(b, hundredths(v*pointsPerMM)), ' ')
	}
	p.ground = append(b, "re\n"...)
}

// Dest names a place of the current page, the target of links and of the
// outline. The first place of that name counts.
func (c *Canvas) Dest(name string, y float64) {
	c.page()
	if _, ok := c.dests[name]; !ok {
		c.dests[name] = dest{len(c.pages) - 1, y}
	}
}

// LinkTo makes an area of the current page lead to a destination. Its element,
// if it has one, says where to those who cannot see it. A destination that no
// page has is an error that GenerateBytes returns.
func (c *Canvas) LinkTo(x, y, width, height float64, name string, e *Element) {
	c.link(link{x: x, y: y, width: width, height: height, dest: name}, e)
}

// Link makes an area of the current page lead to a URL.
func (c *Canvas) Link(x, y, width, height float64, url string, e *Element) {
	c.link(link{x: x, y: y, width: width, height: height, url: url, title: url}, e)
}

func (c *Canvas) link(l link, e *Element) {
	p := c.page()
	if e != nil && e.said != nil && e.said.text != "" {
		l.title = e.said.text
	}
	l.parent = c.annotate(e, &l.object)
	p.links = append(p.links, &l)
}

// Outline adds an entry that leads to a destination. Levels begin at 1; a
// level skipped on the way down counts as the next one.
func (c *Canvas) Outline(title string, level int, name string) {
	deepest := 1
	if n := len(c.outline); n > 0 {
		deepest = c.outline[n-1].level + 1
	}
	c.outline = append(c.outline, bookmark{title, min(max(level, 1), deepest), name})
}

// point writes a place in PDF's coordinates: points from the lower left.
func (c *Canvas) point(b []byte, x, y float64) []byte {
	b = number(b, x*pointsPerMM)
	b = append(b, ' ')
	return number(b, (c.options.Height-y)*pointsPerMM)
}

// number writes v with at most three decimals, which is a thousandth of a
// point, in the shortest form; PDF knows no exponents.
func number(b []byte, v float64) []byte { return thousandths(b, rounded(v)) }

// rounded returns v in thousandths.
func rounded(v float64) int { return int(math.Round(v * 1000)) }

// tenths returns v in thousandths, to a hundred of them: no eye sees more of a place
// on the page.
func tenths(v float64) int { return 100 * int(math.Round(v*10)) }

// hundredths returns v in thousandths, to ten of them: of a space, which a line has
// many of, and of rules.
func hundredths(v float64) int { return 10 * int(math.Round(v*100)) }

// thousandths writes a number that has so many of them.
func thousandths(b []byte, n int) []byte {
	if n < 0 {
		n = -n
		b = append(b, '-')
	}
	b = strconv.AppendInt(b, int64(n/1000), 10)
	if n %= 1000; n != 0 {
		b = append(b, '.', byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10))
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return b
}
