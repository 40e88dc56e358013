// Package rows puts a composed agreement into a document of maroto, for a
// service that builds its documents with it. Whoever writes the agreement alone
// takes package pdf, and has neither maroto nor what it brings in the program.
package rows

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/johnfercher/maroto/v2/pkg/components/col"
	marotorow "github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Options say how [Of] sets an agreement within another document. The zero
// value is ready to use.
type Options struct {
	// Family is a family of the maroto configuration, of which the normal, the
	// bold and the italic faces are there; the default family when empty. It
	// has to be a UTF-8 family when the agreement holds other letters than
	// those of Western Europe.
	Family string
	Size   float64 // of the text, in points; 10 when 0
}

// Of returns d as rows of maroto, so that a service that builds its documents
// with maroto adds an agreement to one of them: m.AddRows(rows.Of(d, o)...).
//
// The rows draw on any provider of maroto, by its AddText, AddLine and
// GetLinesQuantity alone, in the fonts of the caller and as wide as the column
// is. They know their lines only when maroto asks for their height, because
// nobody else can measure: what does not fit on one line is parted between rows,
// so that no row is as high as a page, and a row for which there is no line is
// of no height. Every word of d is there but those that need numbers of pages:
// there is no list of contents.
//
// Rows serve one document of maroto, once. Of a document in two languages, what
// is the same in both stands beside each other, and the signatures stand once.
func Of(d *doc.Document, o Options) []core.Row {
	if o.Size <= 0 {
		o.Size = 10
	}
	w := &rowWriter{o: o, ruler: &ruler{widths: map[measured]float64{}}}
	if d.Beside != nil {
		w.abreast(w.top(d), w.top(d.Beside), true)
		for _, pair := range doc.AlignSections(d.Sections, d.Beside.Sections) {
			w.twinSection(pair[0], pair[1])
		}
	} else {
		for _, p := range w.top(d) {
			w.heading(p)
		}
		for _, s := range d.Sections {
			w.section(s)
		}
	}
	if len(w.waiting)+len(w.over) > 0 {
		w.add(&band{})
	}
	return w.rows
}

// top is what stands above the articles.
func (w *rowWriter) top(d *doc.Document) []passage {
	out := []passage{{text: bold(d.Title), size: w.o.Size * 1.6}}
	for _, p := range d.Parties {
		line := passage{text: bold(p.Value), size: w.o.Size, above: 1}
		if p.Label != "" {
			line.text = append([]words{{text: p.Label + " "}}, line.text...)
		}
		out = append(out, line)
	}
	for _, s := range d.Particulars() {
		if s != "" {
			out = append(out, passage{text: []words{{text: s}}, size: w.o.Size, above: 1})
		}
	}
	if d.Draft != "" {
		out = append(out, passage{text: bold(d.Draft), size: w.o.Size, above: 1})
	}
	return out
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
	rowLead    = 1.3        // of the size of the type, from line to line
	rowGap     = 2.0        // between cells, and between paragraphs
	rowAbove   = rowGap / 2 // above a table
	rowGutter  = 8.0        // between two parties
	rowNumbers = 3.0        // em, room for "20.10"
	rowBullets = 1.4        // em
	rowBoxed   = 22.0
	rowThin    = 0.2
	rowEndless = 1e4 // a width in which no provider parts a line
	mmPerPoint = 25.4 / 72

	rowLines   = 15    // the most lines of a table row that stay on one page
	rowDeepest = 120.0 // how deep rows that belong together may be
)

// A rowWriter makes rows from blocks. Headings wait for what they stand over.
type rowWriter struct {
	o       Options
	ruler   *ruler
	rows    []core.Row
	waiting []passage    // headings
	over    [][]bandCell // headings in two languages
}

func (w *rowWriter) heading(p passage) {
	p.heading = true
	w.waiting = append(w.waiting, p)
}

// add makes the rows of a band: as many as its lines may need in a narrow
// column of large type.
func (w *rowWriter) add(b *band) {
	b.full, b.head = append(w.waiting, b.full...), append(w.over, b.head...)
	if n := len(b.head); n > 0 && len(b.cells) == 0 {
		b.head, b.cells = b.head[:n-1], b.head[n-1]
	}
	b.ruler, b.family, b.laid = w.ruler, w.o.Family, map[float64][]bandSlice{}
	w.waiting, w.over = nil, nil
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
	for _, p := range w.title(s) {
		w.heading(p)
	}
	w.blocks(s.Blocks)
}

// title is the heading of a section, if it has one.
func (w *rowWriter) title(s *doc.Section) []passage {
	title := styled(s.Title, fontstyle.Bold)
	if s.Label != "" {
		title = append(bold(s.Label+" "), title...)
	}
	if len(title) == 0 {
		return nil
	}
	scale := [...]float64{1.3, 1.15, 1.05, 1}[min(max(s.Level, 1), 4)-1]
	return []passage{{text: title, size: w.o.Size * scale, above: 3 * scale * scale * scale}}
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
				w.item(b, it, 0)
			}
		default:
			for _, p := range w.passages([]doc.Block{b}, 0, fontstyle.Normal) {
				w.add(&band{full: []passage{p}})
			}
		}
	}
}

// labelOf is what hangs before an item of a list, and the room for it in em. A
// definition has its term and no mark.
func labelOf(l *doc.List, it *doc.Item) (label string, hang float64) {
	switch {
	case it.Number != "":
		return it.Number, rowNumbers
	case l.Numbering == doc.Terms, l.Numbering == doc.Parties:
		return "", 0
	}
	return "•", rowBullets
}

// item writes an item of a list outside tables, where other blocks than text
// may stand in it.
func (w *rowWriter) item(of *doc.List, it *doc.Item, indent float64) {
	label, hang := labelOf(of, it)
	for i, b := range it.Blocks {
		if _, ok := b.(*doc.Paragraph); ok {
			for _, p := range w.passages([]doc.Block{b}, indent, fontstyle.Normal) {
				p.hang = hang
				if i == 0 {
					p.label = strings.TrimSpace(label + " " + p.label)
				}
				w.add(&band{full: []passage{p}})
			}
			continue
		}
		if i == 0 {
			w.heading(passage{label: label, hang: hang, indent: indent, size: w.o.Size, above: rowGap})
		}
		if l, ok := b.(*doc.List); ok {
			for _, inner := range l.Items {
				w.item(l, inner, indent+hang)
			}
			continue
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
				label, hang := labelOf(b, it)
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
		case doc.Fill:
			if in.Strong {
				t.style = fontstyle.Bold
			}
		case doc.Link:
			t.url = in.URL
		}
		out = append(out, t)
	}
	return out
}

func (w *rowWriter) table(t *doc.Table) {
	var head [][]bandCell
	if len(t.Head) > 0 {
		head = append(head, w.cells(t, t.Head, 1, true))
	}
	above := rowAbove
	for _, r := range t.Rows {
		w.add(&band{rule: true, above: above, head: head, cells: w.cells(t, r.Cells, 1, false)})
		head, above = nil, 0
	}
	w.foot(head, above)
}

// foot ends a table with a rule.
func (w *rowWriter) foot(head [][]bandCell, above float64) {
	w.add(&band{rule: true, above: above, head: head, cells: []bandCell{{share: 1, passages: []passage{{size: w.o.Size / 2}}}}})
}

// cells are those of a row of a table that is so much of the width.
func (w *rowWriter) cells(t *doc.Table, row []doc.Cell, width float64, head bool) []bandCell {
	sum := 0
	for _, n := range t.Widths {
		sum += n
	}
	var out []bandCell
	for i, c := range row {
		share := width / float64(len(row))
		if i < len(t.Widths) && sum > 0 {
			share = width * float64(t.Widths[i]) / float64(sum)
		}
		style := fontstyle.Normal
		if head || i == 0 && len(t.Head) == 0 {
			style = fontstyle.Bold
		}
		out = append(out, bandCell{share: share, passages: w.passages(c.Blocks, 0, style)})
	}
	return out
}

// signatures sets the parties side by side, two at most, line beside line.
func (w *rowWriter) signatures(s *doc.Signatures) {
	for i := 0; i < len(s.Parties); i += 2 {
		pair := s.Parties[i:min(i+2, len(s.Parties))]
		most := 1
		for _, p := range pair {
			most = max(most, len(p.Signers))
		}
		for n := range most {
			w.signers(pair, n)
		}
	}
}

// signers sets signatory n of each party, the first one under the party's name.
func (w *rowWriter) signers(pair []doc.Signatory, n int) {
	b := &band{signs: true, above: rowGap}
	line := func(of func(p doc.Signatory) passage) (cells []bandCell) {
		for _, p := range pair {
			ps := of(p)
			ps.size, ps.above = w.o.Size, rowGap
			cells = append(cells, bandCell{share: 0.5, passages: []passage{ps}})
		}
		return cells
	}
	if n == 0 {
		b.head = append(b.head,
			line(func(p doc.Signatory) passage { return passage{text: styled(p.Role, fontstyle.Bold)} }),
			line(func(p doc.Signatory) passage { return passage{text: bold(p.Party)} }))
	}
	of := func(p doc.Signatory) doc.Signer {
		if n < len(p.Signers) {
			return p.Signers[n]
		}
		return doc.Signer{}
	}
	lines, mention := 0, false
	for _, p := range pair {
		lines = max(lines, len(of(p).Lines))
		mention = mention || of(p).Mention != ""
	}
	for i := range lines {
		b.head = append(b.head, line(func(p doc.Signatory) passage {
			if i >= len(of(p).Lines) {
				return passage{}
			}
			l := of(p).Lines[i]
			return passage{text: []words{{text: strings.TrimSpace(l.Label + " " + l.Value)}}, blank: l.Value == ""}
		}))
	}
	if mention {
		b.head = append(b.head, line(func(p doc.Signatory) passage {
			return passage{text: []words{{text: of(p).Mention, style: fontstyle.Italic}}}
		}))
	}
	b.cells = line(func(p doc.Signatory) passage {
		if n >= len(p.Signers) {
			return passage{}
		}
		return passage{text: []words{{text: of(p).Sign}}, box: rowBoxed}
	})
	w.add(b)
}
