package pdf

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// Measures of the signature block, in mm.
const (
	gutter   = 12.0 // between two parties
	boxed    = 26.0 // the room to sign in
	signable = 18.0 // of it, what is left under the words in it
	writable = 7.5  // a line to write on by hand
	inset    = 1.0  // of a field within its box

	narrowParty = 30.0 // a party needs this much; in less, type shrinks with it
)

// crowded is the part of a page that a signature block may fill. One that is
// higher is parted, between signatories: nothing parts one's box from the lines
// above it.
const crowded = 0.9

// brimful is the part of a page up to which what the parties accept stands on it with
// their signatures: some of it is set with more white where that fills pages better.
const brimful = 0.98

// signatures sets the parties side by side, two at most, and keeps them all
// on one page where it has room for them. In a document of two languages they
// stand once, with the words of both; other is the block in the second one.
func (s *setter) signatures(f *flow, b, other *doc.Signatures, in frame) {
	if b == nil {
		b, other = other, nil
	}
	s.enter(b.Pos)
	f.space(5)
	width, abreast := (in.width-gutter)/2, 2
	if width < narrowParty {
		width, abreast = in.width, 1
	}
	var begins []int // where a page may begin
	for i := 0; i < len(b.Parties); i += abreast {
		if i > 0 {
			f.space(8)
		}
		s.parties(f, b, other, b.Parties[i:min(i+abreast, len(b.Parties))], in, width, &begins)
	}
	if len(begins) > 0 && len(f.fragments) > begins[0] {
		s.place(f, begins[0], b.ID)
		f.bindFrom(begins[0])
		if height(f.fragments[begins[0]:]) > crowded*s.style.sheet.depth() {
			for _, at := range begins[1:] {
				f.loosen(at)
			}
		}
		f.fragments[len(f.fragments)-1].keep = false
		f.bound = false
	}
	f.space(in.look.paragraph)
}

// A signing is two signers, one of each party beside each other, as they are
// set. Where a party has none left its half stays empty.
type signing struct {
	signers     []*doc.Signer
	parts       []*canvas.Element // of the structure of the document, one a party
	profile     doc.Profile
	text, note  style
	left, width float64
	fit         float64           // of type in a narrow column
	second      map[string]string // of each text, in the second language
	lang        string
}

// x is the left edge of a column.
func (g *signing) x(col int) float64 { return g.left + float64(col)*(g.width+gutter) }

// parties sets one or two parties, line beside line, and notes where a page may
// begin: with them, and with each further signatory.
func (s *setter) parties(f *flow, b, other *doc.Signatures, pair []doc.Signatory, in frame, width float64, begins *[]int) {
	fit := min(1, width/narrowParty)
	role := s.style.headings[1].style.scaled(fit)
	g := &signing{text: s.style.sign.scaled(fit), note: s.style.note.scaled(fit), left: in.x, width: width, fit: fit, profile: s.profile(b)}
	if other != nil {
		g.second, g.lang = translated(b, other), s.d.Beside.Lang
	}
	for range pair {
		g.parts = append(g.parts, in.part.Within("Div"))
	}
	from := len(f.fragments)
	*begins = append(*begins, from)
	s.beside(f, g, len(pair), 0.5, func(col int, f *flow) {
		part := g.parts[col].Within("P")
		s.text(f, s.spans(pair[col].Role, role), role, g.x(col), width, part)
		if with := g.second[doc.Plain(pair[col].Role)]; with != "" { // on a line of its own
			part := g.parts[col].Within("P")
			part.In(g.lang)
			s.text(f, s.plain(with, role), role, g.x(col), width, part)
		}
	})
	most := 0
	for i := range pair {
		s.place(f, from, pair[i].ID)
		most = max(most, len(pair[i].Signers))
	}
	s.beside(f, g, len(pair), 2.5, func(col int, f *flow) {
		s.text(f, s.strong(pair[col].Party, g.text), g.text, g.x(col), width, g.parts[col].Within("P"))
	})
	for i := range most {
		g.signers = make([]*doc.Signer, len(pair))
		for col := range pair {
			if i < len(pair[col].Signers) {
				g.signers[col] = &pair[col].Signers[i]
			}
		}
		if i > 0 {
			f.space(5)
			*begins = append(*begins, len(f.fragments))
		}
		s.signers(f, g)
	}
}

// beside sets what stands beside each other in so many columns as one row.
func (s *setter) beside(f *flow, g *signing, columns int, below float64, set func(col int, f *flow)) {
	r := &row{below: grid(below)}
	for col := range columns {
		var c flow
		set(col, &c)
		c.trim()
		r.cells = append(r.cells, cell{x: g.x(col), width: g.width, fragments: c.fragments})
	}
	switch h := r.height(); {
	case h <= below:
	case h > s.style.sheet.depth()/2:
		f.add(r.fragment())
	default:
		f.add(r.whole(true))
	}
}

// signers sets the lines and the box of one signer of each party.
func (s *setter) signers(f *flow, g *signing) {
	label, rows := 0.0, 0
	for _, p := range g.signers {
		if p == nil {
			continue
		}
		rows = max(rows, len(p.Lines))
		for _, l := range p.Lines {
			label = max(label, s.width(s.cutOnce(s.labelOf(g, l.Label, nil))))
		}
	}
	label = min(label+2.5*g.fit, g.width/2)
	for left := rows; left > 0; left-- { // the last ones stand beside each other: of a party without a name one line more is asked, the first
		line := func(p *doc.Signer) *doc.Line {
			if p == nil || left > len(p.Lines) {
				return nil
			}
			return &p.Lines[len(p.Lines)-left]
		}
		byHand := slices.ContainsFunc(g.signers, func(p *doc.Signer) bool { l := line(p); return l != nil && l.Value == "" })
		s.beside(f, g, len(g.signers), 0.5, func(col int, f *flow) {
			if l := line(g.signers[col]); l != nil {
				s.signLine(f, g, col, *l, label, byHand)
			}
		})
	}
	f.space(3)
	s.boxes(f, g)
}

// signLine sets a label and its value, or a rule to write on. Beside a line
// that is written on by hand, others stand as low.
func (s *setter) signLine(f *flow, g *signing, col int, l doc.Line, label float64, byHand bool) {
	st, x, part := g.text, g.x(col), g.parts[col].Within("P")
	r := row{x: x, width: g.width}
	var left, right flow
	s.text(&left, s.labelOf(g, l.Label, part), st, x, label, part)
	if l.Value != "" {
		if n := len(left.fragments); n > 0 {
			last := left.fragments[n-1].runs
			last[len(last)-1].spaced = true
		}
		s.text(&right, append(s.plain(l.Value, st), s.second(g, l.Value, st, part)...), st, x+label, g.width-label, part)
	}
	r.cells = []cell{{fragments: left.fragments}, {fragments: right.fragments}}
	if byHand {
		r.above = grid(writable - st.lead)
	}
	if l.Value != "" {
		f.add(r.fragment())
		return
	}
	line := r.whole(true)
	y := line.height - st.lead + grid(st.baseline()) + 0.6
	line.bars = append(line.bars, bar{x + label, y, g.width - label, thin, s.style.soft})
	top := max(0, y-writable+inset)
	s.offer(&line, g, col, area{x: x + label, y: top, width: g.width - label, height: y - top, key: l.Key, tip: doc.Both(l.Tip, g.second[l.Tip]), size: st.size})
	f.add(line)
}

// boxes draws the frames to sign in, with the words that say so.
func (s *setter) boxes(f *flow, g *signing) {
	b := fragment{}
	below := make([]float64, len(g.signers)) // where the words end
	for col, p := range g.signers {
		if p == nil {
			continue
		}
		var words flow
		slanted := g.note
		slanted.plain = slanted.slanted
		for _, line := range []struct {
			text string
			st   style
		}{{p.Mention, slanted}, {p.Sign, g.note}} {
			part := g.parts[col].Within("P")
			s.text(&words, append(s.plain(line.text, line.st), s.second(g, line.text, line.st, part)...), line.st, g.x(col)+2*g.fit, g.width-4*g.fit, part)
		}
		y := grid(1)
		for _, w := range words.fragments {
			w.stamp(&b, 0, y)
			y += w.height
		}
		below[col] = y
		b.height = max(b.height, grid(boxed), y+grid(signable))
	}
	for col, p := range g.signers {
		if p == nil {
			continue
		}
		l := g.x(col)
		b.bars = append(b.bars,
			bar{l, 0, g.width, thin, s.style.soft}, bar{l, b.height - thin, g.width, thin, s.style.soft},
			bar{l, 0, thin, b.height, s.style.soft}, bar{l + g.width - thin, 0, thin, b.height, s.style.soft})
		s.offer(&b, g, col, area{x: l + inset, y: below[col], width: g.width - 2*inset, height: b.height - below[col] - inset, key: signature, tip: doc.Both(p.Tip, g.second[p.Tip])})
	}
	f.add(b)
}

// translated returns the texts of a block with those of the same block in another
// language, where they differ.
func translated(b, other *doc.Signatures) map[string]string {
	out := map[string]string{}
	note := func(text, with string) {
		if text != with {
			out[text] = with
		}
	}
	for i, p := range b.Parties {
		if i >= len(other.Parties) {
			break
		}
		q := other.Parties[i]
		note(doc.Plain(p.Role), doc.Plain(q.Role))
		for k, signer := range p.Signers {
			if k >= len(q.Signers) {
				break
			}
			twin := q.Signers[k]
			note(signer.Mention, twin.Mention)
			note(signer.Sign, twin.Sign)
			note(signer.Tip, twin.Tip)
			for n, line := range signer.Lines {
				if n < len(twin.Lines) {
					note(line.Label, twin.Lines[n].Label)
					note(line.Value, twin.Lines[n].Value)
					note(line.Tip, twin.Lines[n].Tip)
				}
			}
		}
	}
	return out
}

// second returns a text of the block in the second language, behind a stroke, as
// an element that says so.
func (s *setter) second(g *signing, text string, st style, part *canvas.Element) []span {
	with := g.second[text]
	if with == "" {
		return nil
	}
	if part == nil {
		return s.plain(" / "+with, st)
	}
	words := part.Within("Span")
	words.In(g.lang)
	return append(s.plain(" / ", st), partOf(s.plain(with, st), words)...)
}

// labelOf returns the label of a line, in both languages before one colon, as
// doc.BothLabels does.
func (s *setter) labelOf(g *signing, label string, part *canvas.Element) []span {
	if with := g.second[label]; doc.BareLabel(with) == doc.BareLabel(label) {
		return s.plain(with, g.text)
	}
	words := s.second(g, label, g.text, part)
	if len(words) > 0 {
		label = doc.BareLabel(label)
	}
	return append(s.plain(label, g.text), words...)
}
