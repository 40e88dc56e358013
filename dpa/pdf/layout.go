package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// A setter turns one document into pages. It is used once, by one goroutine.
type setter struct {
	d        *doc.Document
	fonts    *canvas.FontSet
	style    design
	root     *canvas.Element         // of the structure
	again    *canvas.Element         // in which the heads of tables stand as pages repeat them: it is in no document
	keys     map[*doc.Section]string // the mark of each section
	inks     map[ink]*ink
	on       map[string]int   // the page of each mark, from 1, once there are pages
	extents  map[string]int   // how many pages each annex takes, once they are set
	numbered bool             // the document has numbered clauses
	titled   int              // 1 when the document has a title, which is its first heading
	hyphens  *hyphenation     // of the language; nil when it has none
	terms    string           // those of the document, one a line
	phrases  phrases          // they, as their words are divided nowhere
	divided  map[string][]int // where words may be divided
	owner    *owner           // the section that is set
	kinds    map[string]*kind // of the tables of the top section that is set
	at       diag.Pos         // the block being set
	draft    bool             // nobody signs the document
	missing  map[GlyphError]bool
	errs     GlyphErrors

	memory *memory

	flow  []fragment      // room for that of the next part
	cells []fragment      // and for those of the next cell
	runs  *kept.Slab[run] // of slabs: those of cells are copied when their row has a page
	slabs struct {
		whole kept.Slab[run]
		parts kept.Slab[run] // of cells
		spans kept.Slab[span]
		cells kept.Slab[cell]
	}

	// What is used again for the next paragraph: see widest, cutOnce and hyphenate.
	measured []span
	pieces   []piece
	parts    []piece
	us       []unit
	best     []float64 // of breakLines
	from     []int
}

func newSetter(fonts *canvas.FontSet, d *doc.Document, look design) *setter {
	return (&memory{}).setter(fonts, d, look)
}

func (m *memory) setter(fonts *canvas.FontSet, d *doc.Document, look design) *setter {
	s := &setter{
		memory: m, flow: m.flow,
		d: d, fonts: fonts, style: look, root: canvas.NewElement("Document"), again: canvas.NewElement("Table"),
		keys: map[*doc.Section]string{}, extents: map[string]int{}, inks: map[ink]*ink{},
		hyphens: hyphenationOf(d.Lang), divided: map[string][]int{}, terms: strings.Join(d.Terms, "\n"),
		missing: map[GlyphError]bool{}, draft: d.Draft != "",
	}
	m.flow, s.runs = nil, &s.slabs.whole
	for ; d != nil; d = d.Beside {
		for _, sec := range d.Sections {
			s.survey(sec, false)
		}
	}
	return s
}

// survey collects what must be known before anything is set: a mark for each
// section, whether the document has numbered clauses, and how wide the column
// of their numbers has to be.
func (s *setter) survey(b doc.Block, annex bool) {
	number := func(text string) {
		const widest = 18
		if annex || text == "" {
			return
		}
		s.numbered = true
		if w := s.width(s.cutOnce(s.plain(text, s.style.body))) + 2*labelGap; w < widest {
			s.style.number = max(s.style.number, w)
		}
	}
	switch b := b.(type) {
	case *doc.Section:
		s.keys[b] = b.ID
		if b.ID == "" {
			s.keys[b] = fmt.Sprintf("section %d", len(s.keys)) // no identifier has a space
		}
		for _, c := range b.Blocks {
			s.survey(c, annex || b.Annex)
		}
	case *doc.Paragraph:
		number(b.Number)
	case *doc.List:
		clauses := clauseNumbers(b)
		for _, it := range b.Items {
			if clauses {
				number(it.Number)
			}
			for _, c := range it.Blocks {
				s.survey(c, true)
			}
		}
	case *doc.Table:
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				for _, c := range c.Blocks {
					s.survey(c, true)
				}
			}
		}
	}
}

// A part is the sections from one page break to the next: the articles, or an
// annex. A section is there in each language of the document, nil where it has
// none.
type part [][]*doc.Section

func partsOf(sides []side) []part {
	parts := []part{nil}
	for _, secs := range sectionsOf(sides) {
		if n := len(parts) - 1; cmp.Or(secs...).Annex && len(parts[n]) > 0 {
			parts = append(parts, nil)
		}
		n := len(parts) - 1
		parts[n] = append(parts[n], secs)
	}
	return parts
}

// set sets a part as a flow. Of one that has its pages alone they are filled at
// once where it is long.
func (s *setter) set(p part, alone bool) flow {
	f := flow{fragments: s.flow}
	if alone {
		f.depth = s.style.sheet.depth()
	}
	s.flow = nil
	sides := s.sides(s.d)
	for _, secs := range p {
		s.at = diag.Pos{}
		s.kinds = map[string]*kind{}
		for _, sec := range secs {
			if sec != nil {
				s.gather(sec.Blocks)
			}
		}
		if len(sides) == 1 {
			s.section(&f, secs[0], sides[0].in)
		} else {
			s.twinSection(&f, [2]*doc.Section(secs), slices.Clone(sides))
		}
	}
	s.kinds = nil
	f.trim()
	return f
}

// layout sets d on pages. The list of contents is left out of a document that
// needs none: one with few sections, or that fits on two pages without it.
func (s *setter) layout(d *doc.Document) []page {
	parts := partsOf(s.sides(d))
	var front flow
	var cover []fragment
	if s.style.source.Cover {
		cover = s.cover(s.sides(d)).fragments
	} else {
		s.title(&front, s.sides(d))
	}
	total := height(front.fragments)
	annexes := make([][]page, len(parts)) // nil while it has no pages
	for i, p := range parts[1:] {
		f := s.set(p, true)
		total += f.height + height(f.fragments)
		if !tellsPages(p) {
			annexes[i+1] = s.alone(f)
			s.extents[cmp.Or(p[0]...).ID] = len(annexes[i+1])
			clear(f.fragments) // the pages have copies
			s.flow = f.fragments[:0]
		}
	}
	body := s.set(parts[0], false) // last, for it may say how many pages the annexes take
	total += height(body.fragments)
	contents := total > 2*s.style.sheet.depth() && len(d.Sections) >= fewest && len(body.fragments) > 0
	if contents {
		front = s.fitted(front, s.sides(d))
		s.begin(&front, &body)
	}
	front.space(s.style.headings[0].before)
	all := behind(cover, front.fragments, body.fragments)
	pages := s.filled(all, len(all)-len(body.fragments))
	for i, p := range parts[1:] {
		if annexes[i+1] == nil { // it says where what is before it stands, which has its pages by now
			s.locate(pages)
			annexes[i+1] = s.alone(s.set(p, true))
		}
		pages = append(pages, annexes[i+1]...)
	}
	s.locate(pages)
	s.folios(pages)
	claim(pages)
	s.memory.room(body.fragments)
	return pages
}

// tellsPages reports whether a part says on which pages something stands.
func tellsPages(p part) bool {
	tells := false
	for _, secs := range p {
		doc.Walk(&doc.Document{Sections: []*doc.Section{cmp.Or(secs...)}}, func(line []doc.Inline) {
			tells = tells || slices.ContainsFunc(line, func(in doc.Inline) bool { _, is := in.(doc.Page); return is })
		})
	}
	return tells
}

// How a part is set again whose pages are badly filled.
const (
	empty  = 0.25 // of its depth, under which a page is one that should not be
	half   = 0.60 // under which it should not be unless it is the last
	trials = 40   // pages of the longest part that is set again
)

// tightenings are by how much the white and the leads of a part are multiplied to fill
// its pages better, the least seen first.
var tightenings = [...]float64{0.995, 1.005, 0.99, 1.01, 0.98, 1.02, 0.97, 1.03, 0.96, 1.04, 0.94, 0.92}

// alone returns the pages of a part that begins one.
func (s *setter) alone(f flow) []page {
	if len(f.pages) > 0 {
		return f.paginate()
	}
	return s.filled(f.fragments, 0)
}

// filled returns the pages of a part, which is what stands from fs[from] on. When one
// of them is nearly empty, or one before the last is half white, as that before the
// signatures may be, the part is set with a little less white, or a little more, and
// what has the fewest such pages stands. A last page that stays nearly empty takes
// something from the one before it.
func (s *setter) filled(fs []fragment, from int) []page {
	depth := s.style.sheet.depth()
	least, most := wanting(fs, depth)
	if least == 0 {
		return evened(fs, paginate(fs, depth), depth)
	}
	best := 1.0
	for _, by := range tightenings {
		tighten(fs[from:], by)
		if bad, pages := wanting(fs, depth); bad < least && pages <= most {
			best, least, most = by, bad, pages
		}
		if least == 0 {
			break
		}
	}
	tighten(fs[from:], best)
	return evened(fs, paginate(fs, depth), depth)
}

// wanting counts the pages of a part and those which are badly filled, where it has
// more than one. Those that are nearly empty weigh more than any that are half white.
// It says that none is when the part has too many to set it again. Nothing is drawn.
func wanting(fs []fragment, depth float64) (bad, pages int) {
	last := depth
	for left := (rest{fragments: fs}); !left.empty(); {
		var taken taking
		if taken, left = take(left, depth, true); taken.empty() {
			continue
		}
		if pages++; pages > trials {
			return 0, pages
		}
		switch { // the one before
		case last < empty*depth:
			bad += trials
		case last < half*depth:
			bad++
		}
		last = taken.height()
	}
	if pages > 1 && last < empty*depth {
		bad += trials
	}
	return bad, pages
}

// locate notes on which page each mark stands.
func (s *setter) locate(pages []page) {
	s.on = map[string]int{}
	for n, p := range pages {
		for _, f := range p.fragments {
			for _, m := range f.marks {
				if _, ok := s.on[m.id]; !ok {
					s.on[m.id] = n + 1
				}
			}
		}
	}
}

// begin lets the text begin on a page of its own when the contents leave
// little of theirs.
func (s *setter) begin(front, body *flow) {
	pages := paginate(front.fragments, s.style.sheet.depth())
	if last := height(pages[len(pages)-1].fragments); last > 0.6*s.style.sheet.depth() {
		body.fragments[0].opens = true
	}
}
