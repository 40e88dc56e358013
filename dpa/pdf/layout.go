package pdf

import (
	"fmt"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// A setter turns one document into pages. It is used once, by one goroutine.
type setter struct {
	fonts    *canvas.FontSet
	style    design
	labels   doc.Labels
	keys     map[*doc.Section]string // the mark of each section
	inks     map[ink]*ink
	on       map[string]int   // the page of each mark, from 1, once there are pages
	hyphens  *hyphenation     // of the language; nil when it has none
	divided  map[string][]int // where words may be divided
	at       diag.Pos         // the block being set
	missing  map[GlyphError]bool
	errs     GlyphErrors
	numbered bool // the document has numbered clauses
}

func newSetter(fonts *canvas.FontSet, d *doc.Document, look design) *setter {
	s := &setter{
		fonts: fonts, style: look, labels: d.Labels,
		keys: map[*doc.Section]string{}, inks: map[ink]*ink{},
		hyphens: hyphenationOf(d.Lang), divided: map[string][]int{},
		missing: map[GlyphError]bool{},
	}
	for _, sec := range d.Sections {
		s.survey(sec, false)
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
		if w := s.width(s.cut(s.plain(text, s.style.body))) + 2*labelGap; w < widest {
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

// layout sets d on pages. The list of contents is left out of a document that
// needs none: one with few sections, or that fits on two pages without it.
func (s *setter) layout(d *doc.Document) []page {
	in := frame{x: 0, width: s.style.sheet.column(), look: &s.style.column, clauses: s.numbered}
	var front, body flow
	s.title(&front, d, in)
	for _, sec := range d.Sections {
		s.at = diag.Pos{}
		s.section(&body, sec, in)
	}
	body.trim()
	long := height(front.fragments)+height(body.fragments) > 2*s.style.sheet.depth()
	if long && len(d.Sections) >= fewest && len(body.fragments) > 0 {
		front = s.fitted(front, d, in)
		s.begin(&front, &body)
	}
	front.space(s.style.headings[0].before)
	pages := paginate(append(front.fragments, body.fragments...), s.style.sheet.depth())
	s.locate(pages)
	s.folios(pages)
	return pages
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
