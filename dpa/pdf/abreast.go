package pdf

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
	house "github.com/dpakit/dpakit/dpa/style"
)

// A document in two languages stands in two columns. What is the same in both
// stands beside each other: a heading, a paragraph, an item, a row of a table of
// two columns. A wider table has no room in a column and stands on the whole
// width, in one language and then in the other. Signatures stand there once.
//
// For those who do not see the page each language is whole within its article:
// the elements of the two do not mix, and each says its language.

// between is the white between the columns, in mm.
const between = 8.0

// A side is a document of one language and the column in which it stands.
type side struct {
	d      *doc.Document
	in     frame
	column int // from 0
}

// sides returns the columns of a document: one, or two.
func (s *setter) sides(d *doc.Document) []side {
	in := frame{width: s.style.sheet.column(), look: &s.style.column, clauses: s.numbered, part: s.root, depth: s.titled, labels: &d.Labels}
	if d.Beside == nil {
		return []side{{d: d, in: in}}
	}
	in.width = (in.width - between) / 2
	beside := in
	beside.x, beside.labels, beside.lang = in.width+between, &d.Beside.Labels, d.Beside.Lang
	return []side{{d: d, in: in}, {d: d.Beside, in: beside, column: 1}}
}

// narrowed is a style for columns of half the width: less margin, smaller type.
func narrowed(st house.Style) house.Style {
	const by, margin = 0.9, 20
	st.Size, st.Lead, st.TableSize = st.Size*by, st.Lead*by, st.TableSize*by
	st.Margins.Left, st.Margins.Right = min(st.Margins.Left, margin), min(st.Margins.Right, margin)
	return st
}

// designOf works out the design of a document in a usable style.
func designOf(d *doc.Document, st house.Style, size PageSize) design {
	of := newDesign(st, size)
	if d.Beside != nil {
		of = newDesign(narrowed(st), size)
		of.halved()
	}
	return of
}

// halved makes the columns those of two languages: set flush left, for no line of
// some fifty characters is justified well, and with less room for numbers.
func (d *design) halved() {
	const number, narrowest = 10, 30
	d.number = number
	d.column.text.justified, d.column.narrowest = false, narrowest
	d.entry, d.lesser = d.entry.scaled(0.92), d.lesser.scaled(0.92) // two lists of contents stand on one page
}

// sectionsOf returns the sections of the documents that stand beside each other,
// one for each side, nil where it has none.
func sectionsOf(sides []side) [][]*doc.Section {
	var right []*doc.Section
	if len(sides) > 1 {
		right = sides[1].d.Sections
	}
	return abreastOf(doc.AlignSections(sides[0].d.Sections, right), len(sides))
}

// abreastOf returns pairs as what stands on each of n sides.
func abreastOf[T any](pairs [][2]T, n int) [][]T {
	out := make([][]T, len(pairs))
	for i := range pairs {
		out[i] = pairs[i][:n]
	}
	return out
}

// abreast sets something on each side, beside each other. With one side it is what
// that sets; with two it is a row, in whose marks both are one place.
func (s *setter) abreast(f *flow, sides []side, set func(f *flow, sd side)) {
	if len(sides) == 1 {
		set(f, sides[0])
		return
	}
	flows := make([]flow, len(sides))
	for i, sd := range sides {
		set(&flows[i], sd)
	}
	s.columns(f, sides, flows)
}

// columns adds flows that stand beside each other.
func (s *setter) columns(f *flow, sides []side, flows []flow) {
	r := &row{left: 1}
	var marks []mark
	for i := range flows {
		c := &flows[i]
		for len(c.fragments) > 0 && c.fragments[0].gap {
			c.fragments = c.fragments[1:]
		}
		c.trim()
		if len(c.fragments) > 0 {
			marks = merged(marks, c.fragments[0].marks)
			c.fragments[0].marks = nil
		}
		r.cells = append(r.cells, cell{x: sides[i].in.x, width: sides[i].in.width, fragments: c.fragments})
	}
	if r.height() == 0 {
		return
	}
	g := r.fragment()
	g.marks = marks
	f.add(g)
}

// merged returns marks with others that are the same places in another language.
func merged(marks, others []mark) []mark {
	for _, m := range others {
		i := slices.IndexFunc(marks, func(o mark) bool { return o.id == m.id })
		switch {
		case i < 0:
			marks = append(marks, m)
		case m.title != "" && m.title != marks[i].title:
			marks[i].shorter = append([]string{marks[i].title}, marks[i].shorter...)
			marks[i].title = doc.Both(marks[i].title, m.title)
		}
	}
	return marks
}

// twin sets blocks of two languages beside each other, in the frames l and r.
func (s *setter) twin(f *flow, left, right []doc.Block, l, r frame) {
	pairs := doc.AlignBlocks(left, right)
	ll, lr := l, r // of lists
	before, at := f.mark(), s.at
	var last doc.Block
	for i, p := range pairs {
		s.at = at
		begins := f.mark()
		one := p[0]
		if one == nil {
			one = p[1]
		}
		if i > 0 && introduced(one, last) {
			f.bind()
		}
		sides := []side{{in: l}, {in: r, column: 1}}
		switch one.(type) {
		case *doc.Section:
			s.twinSection(f, of[doc.Section](p), sides)
			ll, lr = l, r
		case *doc.Paragraph:
			ps := of[doc.Paragraph](p)
			f.space(l.look.paragraphWhite(l.item))
			s.abreast(f, sides, func(f *flow, sd side) {
				if b := ps[sd.column]; b != nil {
					alone := len([][]doc.Block{left, right}[sd.column]) == 1 && !sd.in.item
					s.paragraph(f, b, sd.in, paragraphIn(sd.in.part, alone))
				}
			})
			f.space(l.look.paragraphWhite(l.item))
			if ll, lr = l, r; ps[0] != nil && ps[0].Number != "" && !l.clauses {
				ll, lr = l.indented(s.style.number), r.indented(s.style.number)
			}
		case *doc.List:
			s.twinList(f, of[doc.List](p), ll, lr)
		case *doc.Table:
			s.twinTable(f, of[doc.Table](p), l, r)
			if _, table := last.(*doc.Table); table && height(f.fragments[f.from(before):]) <= near {
				f.attach(f.from(begins))
			}
		case *doc.Signatures:
			b := of[doc.Signatures](p)
			in := l
			in.width = r.x + r.width - l.x
			s.signatures(f, b[0], b[1], in)
		}
		before, last = begins, one
	}
}

// of returns two blocks of one type, nil where there is none.
func of[T any](p [2]doc.Block) [2]*T {
	var out [2]*T
	for i, b := range p {
		out[i], _ = any(b).(*T)
	}
	return out
}

// twinSection sets a section of each language.
func (s *setter) twinSection(f *flow, secs [2]*doc.Section, sides []side) {
	one := secs[0]
	if one == nil {
		one = secs[1]
	}
	h := s.headingOf(one, sides[0].in)
	f.space(h.before)
	from := f.mark()
	var blocks [2][]doc.Block
	s.abreast(f, sides, func(f *flow, sd side) {
		if sec := secs[sd.column]; sec != nil {
			sides[sd.column].in = s.heading(f, sec, h, sd.in)
			blocks[sd.column] = sec.Blocks
		}
	})
	s.below(f, one, h, f.from(from), false)
	around := s.owner
	s.owner = &owner{}
	for i, sec := range secs {
		if sec != nil {
			s.owner.sides = append(s.owner.sides, owned{sec, sides[i].in})
		}
	}
	defer func() { s.owner = around }()
	s.twin(f, blocks[0], blocks[1], sides[0].in, sides[1].in)
	f.trimmed(func() { s.keepSection(one, f.fragments[f.from(from):]) })
	f.turn()
}

// twinList sets a list of each language, item beside item.
func (s *setter) twinList(f *flow, lists [2]*doc.List, l, r frame) {
	var items [2][]*doc.Item
	var gs [2]listing
	for i, in := range []frame{l, r} {
		if lists[i] != nil {
			gs[i], items[i] = s.listing(lists[i], in), lists[i].Items
		}
	}
	g := gs[0]
	if lists[0] == nil {
		g = gs[1]
	}
	sides := []side{{in: l}, {in: r, column: 1}}
	pairs := doc.AlignItems(items[0], items[1])
	for i, p := range pairs {
		begins := g.begin(f, i)
		var rest [2][]doc.Block
		under := [2]frame{l, r}
		s.abreast(f, sides, func(f *flow, sd side) {
			if it := p[sd.column]; it != nil {
				rest[sd.column], under[sd.column] = s.item(f, it, gs[sd.column])
			}
		})
		if len(rest[0])+len(rest[1]) > 0 {
			f.bind()
			f.space(l.look.item)
			s.twin(f, rest[0], rest[1], under[0], under[1])
		}
		g.end(f, begins, i, len(pairs))
	}
	f.space(g.after)
}

// slim is how many columns a table has at most that stands in half the width.
const slim = 2

// twinTable sets a table of each language: beside each other, row by row, when
// they are slim, else one under the other on the whole width.
func (s *setter) twinTable(f *flow, ts [2]*doc.Table, l, r frame) {
	var sides []stand
	wide := false
	for i, in := range []frame{l, r} {
		if t := ts[i]; t != nil {
			wide = wide || columnsOf(t) > slim
			sides = append(sides, stand{t, in})
		}
	}
	if !wide {
		s.tables(f, sides)
		return
	}
	around := s.owner
	defer func() { s.owner = around }()
	for i := range sides {
		if around != nil && i < len(around.sides) { // each with its own name
			s.owner = &owner{sides: around.sides[i : i+1], whole: true}
		}
		in := &sides[i].in
		in.x, in.width = l.x, r.x+r.width-l.x
		s.tables(f, sides[i:i+1])
	}
}
