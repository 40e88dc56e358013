package pdf

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Measures of the signature block, in mm.
const (
	gutter   = 12.0 // between two parties
	boxed    = 26.0 // the room to sign in
	writable = 7.5  // a line to write on by hand

	narrowParty = 30.0 // a party needs this much; in less, type shrinks with it
)

// crowded is the part of a page that a signature block may fill. One that is
// higher is parted, between parties: nothing parts one party's box.
const crowded = 0.9

// signatures sets the parties side by side, two at most, and keeps them all
// on one page where it has room for them.
func (s *setter) signatures(f *flow, b *doc.Signatures, in frame) {
	s.enter(b.Pos)
	f.space(5)
	width, abreast := (in.width-gutter)/2, 2
	if width < narrowParty {
		width, abreast = in.width, 1
	}
	var pairs []int // where each begins
	for i := 0; i < len(b.Parties); i += abreast {
		if i > 0 {
			f.space(8)
		}
		pairs = append(pairs, len(f.fragments))
		s.parties(f, b.Parties[i:min(i+abreast, len(b.Parties))], in.x, width)
	}
	if len(pairs) > 0 && len(f.fragments) > pairs[0] {
		s.place(f, pairs[0], b.ID)
		f.bindFrom(pairs[0])
		if height(f.fragments[pairs[0]:]) > crowded*s.style.sheet.depth() {
			for _, at := range pairs[1:] {
				f.loosen(at)
			}
		}
		f.fragments[len(f.fragments)-1].keep = false
		f.bound = false
	}
	f.space(in.look.paragraph)
}

// parties sets one or two parties, line beside line.
func (s *setter) parties(f *flow, pair []doc.Signatory, left, width float64) {
	fit := min(1, width/narrowParty)
	role, text, note := s.style.headings[1].style.scaled(fit), s.style.sign.scaled(fit), s.style.note.scaled(fit)
	x := func(col int) float64 { return left + float64(col)*(width+gutter) }
	beside := func(below float64, set func(col int, p *doc.Signatory, f *flow)) {
		r := &row{below: grid(below)}
		for col := range pair {
			var c flow
			set(col, &pair[col], &c)
			c.trim()
			r.cells = append(r.cells, cell{x: x(col), width: width, fragments: c.fragments})
		}
		switch h := r.height(); {
		case h <= below:
		case h > s.style.sheet.depth()/2:
			f.add(r.fragment())
		default:
			f.add(r.whole(true))
		}
	}
	from := len(f.fragments)
	beside(0.5, func(col int, p *doc.Signatory, f *flow) {
		s.text(f, s.spans(p.Role, role), role, x(col), width)
	})
	for i := range pair {
		s.place(f, from, pair[i].ID)
	}
	beside(2.5, func(col int, p *doc.Signatory, f *flow) {
		s.text(f, s.strong(p.Party, text), text, x(col), width)
	})
	label, rows := 0.0, 0
	for _, p := range pair {
		rows = max(rows, len(p.Lines))
		for _, l := range p.Lines {
			label = max(label, s.width(s.cut(s.plain(l.Label, text))))
		}
	}
	label = min(label+2.5*fit, width/2)
	for i := range rows {
		byHand := slices.ContainsFunc(pair, func(p doc.Signatory) bool { return i < len(p.Lines) && p.Lines[i].Value == "" })
		beside(0.5, func(col int, p *doc.Signatory, f *flow) {
			if i < len(p.Lines) {
				s.signLine(f, p.Lines[i], text, x(col), width, label, byHand)
			}
		})
	}
	f.space(3)
	s.boxes(f, pair, note, x, width)
}

// signLine sets a label and its value, or a rule to write on. Beside a line
// that is written on by hand, others stand as low.
func (s *setter) signLine(f *flow, l doc.Line, st style, x, width, label float64, byHand bool) {
	r := row{x: x, width: width}
	var left, right flow
	s.text(&left, s.plain(l.Label, st), st, x, label)
	if l.Value != "" {
		s.text(&right, s.plain(l.Value, st), st, x+label, width-label)
	}
	r.cells = []cell{{fragments: left.fragments}, {fragments: right.fragments}}
	if byHand {
		r.above = grid(writable - st.lead)
	}
	if l.Value != "" {
		f.add(r.fragment())
		return
	}
	g := r.whole(true)
	g.bars = append(g.bars, bar{x + label, g.height - st.lead + grid(st.baseline()) + 0.6, width - label, thin, s.style.soft})
	f.add(g)
}

// boxes draws the frames to sign in, with the word that says so.
func (s *setter) boxes(f *flow, pair []doc.Signatory, st style, x func(int) float64, width float64) {
	b := fragment{}
	fit := min(1, width/narrowParty)
	for col, p := range pair {
		var word flow
		s.text(&word, s.plain(p.Sign, st), st, x(col)+2*fit, width-4*fit)
		y := grid(1)
		for _, g := range word.fragments {
			g.stamp(&b, 0, y)
			y += g.height
		}
		b.height = max(b.height, grid(boxed), y+grid(boxed/2))
	}
	for col := range pair {
		l := x(col)
		b.bars = append(b.bars,
			bar{l, 0, width, thin, s.style.soft}, bar{l, b.height - thin, width, thin, s.style.soft},
			bar{l, 0, thin, b.height, s.style.soft}, bar{l + width - thin, 0, thin, b.height, s.style.soft})
	}
	f.add(b)
}
