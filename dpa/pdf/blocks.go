package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// A frame is where blocks are set.
type frame struct {
	x, width float64
	look     *look
	cell     bool            // inside a table
	clauses  bool            // of an article: text stands beside the column of numbers
	item     bool            // inside an item of a list
	part     *canvas.Element // of the structure, in which the blocks stand
	depth    int             // the level of the heading above them there; 0 when there is none
	labels   *doc.Labels     // of the language
	lang     string          // of the blocks, when no element that they stand in says it
}

// within returns the frame within a further element, which says the language if
// none around it does.
func (in frame) within(kind string) frame {
	in.part = in.part.Within(kind)
	in.part.In(in.lang)
	in.lang = ""
	return in
}

// indented returns the frame less by mm on the left, unless that leaves too
// little for text.
func (in frame) indented(by float64) frame {
	by = in.room(by)
	in.x, in.width = in.x+by, in.width-by
	return in
}

// room returns how far the frame can be set in when by is wanted.
func (in frame) room(by float64) float64 {
	return max(0, min(by, in.width-in.look.narrowest))
}

// listed reports whether a block is a list.
func listed(b doc.Block) bool {
	_, ok := b.(*doc.List)
	return ok
}

func (s *setter) blocks(f *flow, blocks []doc.Block, in frame) {
	lists, at := in, s.at
	before := f.mark() // where the block before begins
	for i, b := range blocks {
		s.at = at
		begins := f.mark()
		if i > 0 {
			if introduced(b, blocks[i-1]) {
				f.bind()
			}
		}
		switch b := b.(type) {
		case *doc.Section:
			s.section(f, b, in)
			lists = in
		case *doc.Paragraph:
			s.paragraph(f, b, in, paragraphIn(in.part, len(blocks) == 1 && !in.item))
			lists = in
			if b.Number != "" && !in.clauses {
				lists = in.indented(s.style.number)
			}
		case *doc.List:
			s.list(f, b, lists)
		case *doc.Table:
			s.table(f, b, in)
			if continues(blocks, i) && height(f.fragments[f.from(before):]) <= near {
				f.attach(f.from(begins))
			}
		case *doc.Signatures:
			if i > 0 && listed(blocks[i-1]) && height(f.fragments[f.from(before):]) <= unsplit {
				f.bindFrom(f.from(before)) // the annexes that are signed, in one list above the signatures
			}
			s.signatures(f, b, nil, in)
		default:
			panic(fmt.Sprintf("pdf: unknown block %T", b))
		}
		before = begins
	}
}

// near is the height in mm up to which two tables, one right under the other,
// stand on one page where they can.
const near = 130

// continues reports whether block i, a table, stands right under another one: it
// tells more of the same thing, whose name only the first one has above it.
func continues(blocks []doc.Block, i int) bool {
	if i == 0 {
		return false
	}
	_, under := blocks[i-1].(*doc.Table)
	return under
}

// enter notes the place of the block that is set, if it is known; else it is
// that of the block around it.
func (s *setter) enter(pos diag.Pos) {
	if !pos.IsZero() {
		s.at = pos
	}
}

// introduced reports whether b belongs to the paragraph before it, or to the
// last item of the list before it: a list and a table follow their colon, what
// stands between two headings does not stay behind with the first, and no one
// signs a page without a word of the contract on it.
func introduced(b, before doc.Block) bool {
	_, paragraph := before.(*doc.Paragraph)
	_, list := before.(*doc.List)
	switch b.(type) {
	case *doc.Table, *doc.Signatures:
		return paragraph || list
	case *doc.List, *doc.Section:
		return paragraph
	}
	return false
}

func (s *setter) section(f *flow, sec *doc.Section, in frame) {
	h := s.headingOf(sec, in)
	f.space(h.before)
	from := f.mark()
	in = s.heading(f, sec, h, in)
	s.below(f, sec, h, f.from(from), in.cell)
	if !in.cell {
		around := s.owner
		s.owner = &owner{sides: []owned{{sec, in}}}
		defer func() { s.owner = around }()
	}
	s.blocks(f, sec.Blocks, in)
	if !in.cell {
		f.trimmed(func() { s.keepSection(sec, f.fragments[f.from(from):]) })
		f.turn()
	}
}

// headingOf says how the heading of a section is set.
func (s *setter) headingOf(sec *doc.Section, in frame) heading {
	switch {
	case in.cell:
		return heading{in.look.heading, in.look.paragraph, in.look.item}
	case sec.Annex:
		return s.style.annex
	}
	return s.style.headings[min(max(sec.Level, 1), len(s.style.headings))-1]
}

// below sets what follows the heading of a section that begins at from: the rule
// of an annex, and white.
func (s *setter) below(f *flow, sec *doc.Section, h heading, from int, cell bool) {
	if sec.Annex && !cell {
		if from < len(f.fragments) {
			f.fragments[from].opens = true
		}
		f.space(1.5)
		f.add(fragment{height: points(1), bars: []bar{{0, 0, s.style.sheet.column(), thick, s.style.accent}}})
	}
	f.space(h.after)
	f.bindFrom(from)
	f.settled = true
}

// heading sets the heading of a section and returns the frame of what stands
// under it.
func (s *setter) heading(f *flow, sec *doc.Section, h heading, in frame) frame {
	s.enter(sec.Pos)
	from := len(f.fragments)
	in = in.within("Sect")
	level := min(max(sec.Level, 1)+s.titled, in.depth+1)
	title := headingAt(in.part, level)
	if in.cell {
		title, level = in.part.Within("P"), in.depth
	}
	label, words := s.plain(sec.Label, h.style), s.spans(sec.Title, h.style)
	if sec.Label != "" && !sec.Annex && !in.clauses { // no column of numbers here: it stands before the words
		label, words = nil, append(s.plain(sec.Label+"\u00a0", h.style), words...)
	}
	s.labelled(f, label, words, h.style, in, s.style.number, title, title)
	if from < len(f.fragments) {
		in.depth = level
		first := &f.fragments[from]
		m := mark{id: s.keys[sec], title: headline(sec), level: sec.Level}
		if short := entryLabel(sec); short != "" {
			m.shorter = []string{short}
		}
		first.marks = append(first.marks, m)
	}
	in.clauses = in.clauses && !sec.Annex
	return in
}

// keepSection keeps a section on one page. The page where up to four parties sign
// has its heading and the words that they accept, unless they would fill it; tables
// of who the parties are may stand on the page before. The record of one thing in
// tables, a sub-processor or an activity, stands on one page too when it takes no
// more than one, unless that leaves the page before it white.
func (s *setter) keepSection(sec *doc.Section, fs []fragment) {
	tables, records, h := 0, false, height(fs)
	for _, b := range sec.Blocks {
		switch b.(type) {
		case *doc.Section:
			records = true
		case *doc.Signatures:
			if !records && tables == 0 && h <= brimful*s.style.sheet.depth() {
				for i := range fs[:max(0, len(fs)-1)] {
					fs[i].keep = true
				}
			}
			return
		case *doc.Table:
			tables++
		}
	}
	if tables > 0 && tables == len(sec.Blocks) && !sec.Annex {
		tails(fs)
		if h <= s.style.sheet.depth() {
			together(fs)
		}
	}
}

// together keeps fragments on one page where that leaves none white.
func together(fs []fragment) {
	for i := range fs[:max(0, len(fs)-1)] {
		fs[i].together = true
	}
}

// paragraphWhite is the white before and behind a paragraph, in mm.
func (l *look) paragraphWhite(item bool) float64 {
	if item {
		return l.item * 1.25
	}
	return l.paragraph
}

func (s *setter) paragraph(f *flow, p *doc.Paragraph, in frame, part *canvas.Element) {
	s.enter(p.Pos)
	white := in.look.paragraphWhite(in.item)
	f.space(white)
	from := len(f.fragments)
	st := in.look.text
	if p.Number == "" && in.clauses {
		in = in.indented(s.style.number)
	}
	part.In(in.lang)
	s.labelled(f, s.plain(p.Number, st), s.spans(p.Text, st), st, in, s.style.number, part, part)
	s.place(f, from, p.ID)
	f.space(white)
}

// list sets the items of a list, their text on one left edge. The numbers of
// clauses stand in the column of numbers; what is numbered or marked within a
// clause is set in below its text.
func (s *setter) list(f *flow, l *doc.List, in frame) {
	g := s.listing(l, in)
	at := s.at
	for i, it := range l.Items {
		s.at = at
		begins := g.begin(f, i)
		if rest, under := s.item(f, it, g); len(rest) > 0 {
			f.bind()
			f.space(in.look.item)
			s.blocks(f, rest, under)
		}
		g.end(f, begins, i, len(l.Items))
	}
	f.space(g.after)
}

// A listing is how the items of a list are set.
type listing struct {
	frame
	numbering    doc.Numbering
	ofClauses    bool    // its numbers are those of clauses
	hang         float64 // mm between the left edges of a label and its text
	white, after float64 // mm between items and behind the list
}

// listing finds out how a list is set in a frame.
func (s *setter) listing(l *doc.List, in frame) listing {
	s.enter(l.Pos)
	st := in.look.text
	g := listing{numbering: l.Numbering, ofClauses: in.clauses && (l.Numbering == doc.Parties || clauseNumbers(l)), hang: in.look.hang, white: in.look.item}
	if g.ofClauses {
		g.hang, g.white = s.style.number, in.look.clause
	} else if in.clauses {
		in = in.indented(s.style.number)
	}
	in.clauses = false
	if l.Numbering == doc.Terms { // told apart by white alone
		g.white = in.look.paragraph
	}
	for _, it := range l.Items {
		if w := s.width(s.cutOnce(s.plain(it.Number, st))) + labelGap; it.Number != "" && w <= max(in.look.hang, in.width/6) {
			g.hang = max(g.hang, w)
		}
	}
	g.after = max(g.white, in.look.paragraph)
	if in.item {
		g.after = in.look.item
	}
	g.frame = in.within("L")
	g.part.How(numberingOf(l))
	return g
}

// begin puts white before item i and returns the mark where it begins.
func (g listing) begin(f *flow, i int) int {
	if i > 0 || g.ofClauses || g.numbering == doc.Terms {
		f.space(g.white)
	} else {
		f.space(g.look.item * 1.25)
	}
	return f.mark()
}

// end sees to it that no page has the first of n items, or the last, as a line
// alone.
func (g listing) end(f *flow, begins, i, n int) {
	from := f.from(begins)
	if height(f.fragments[from:]) > 1.5*g.look.text.lead || g.ofClauses || n < 2 {
		return
	}
	switch i {
	case 0:
		f.bind()
	case n - 1:
		f.join(from)
	}
}

// clauseNumbers reports whether a list is one of numbered clauses: "7.1", "7.2",
// or "1.", but not "a)". What a draft says of a clause that was taken away stands
// among them without a number.
func clauseNumbers(l *doc.List) bool {
	numbered := false
	for _, it := range l.Items {
		switch {
		case it.Number == "":
		case it.Number[0] < '0' || it.Number[0] > '9':
			return false
		default:
			numbered = true
		}
	}
	return numbered
}

// item sets the label of an item and the paragraph beside it, and returns what
// stands under them, with its frame.
func (s *setter) item(f *flow, it *doc.Item, g listing) (under []doc.Block, at frame) {
	from := len(f.fragments)
	in, st := g.frame, g.look.text
	blocks, label := it.Blocks, it.Number
	switch {
	case label != "":
	case g.numbering == doc.Bullets:
		label = "–"
	case g.ofClauses:
		in = in.indented(g.hang)
	}
	entry := in.part.Within("LI")
	body := entry.Within("LBody")
	var text []span
	inner := "" // of the paragraph that stands beside the label
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*doc.Paragraph); ok && p.Number == "" {
			s.enter(p.Pos)
			text, inner, blocks = s.spans(p.Text, st), p.ID, blocks[1:]
		}
	}
	hang := s.labelled(f, s.plain(label, st), text, st, in, g.hang, entry.Within("Lbl"), paragraphIn(body, len(it.Blocks) == 1))
	s.place(f, from, it.ID)
	if inner != it.ID {
		s.place(f, from, inner)
	}
	at = in.indented(hang)
	at.item, at.part = true, body
	return blocks, at
}

// labelGap is the least white between a label and its text, in mm.
const labelGap = 1.25

// labelled sets a label and, hanging beside it, a text, which are name and part
// in the structure of the document. A label too wide for hang pushes the text
// right; one that would leave too little room begins the text instead. It
// returns how far the text is set in.
func (s *setter) labelled(f *flow, label, text []span, st style, in frame, hang float64, name, part *canvas.Element) float64 {
	s.check(label)
	ps := s.cut(label)
	if len(ps) == 0 {
		s.text(f, text, st, in.x, in.width, part)
		return 0
	}
	w := s.width(ps)
	if w+labelGap > hang {
		hang = w + s.advance(ps[len(ps)-1].ink, ' ')
	}
	if in.room(hang) < hang || hang > in.width/2 {
		text = append(append(partOf(label, name), span{text: " ", ink: label[0].ink}), text...)
		s.text(f, text, st, in.x, in.width, part)
		return 0
	}
	from := len(f.fragments)
	s.text(f, text, st, in.x+hang, in.width-hang, part)
	if from == len(f.fragments) {
		f.add(fragment{height: st.lead, give: st.give()})
	}
	first := &f.fragments[from]
	if name == part {
		ps[len(ps)-1].end = spaced // the label is a word of the text
	}
	first.runs = append(runs(line{pieces: ps}, in.x, grid(st.baseline()), name), first.runs...)
	return hang
}

// text sets spans as lines of part. A page leaves no line alone: neither the first of
// a paragraph at its foot nor the last at its head, and ends with no word that
// is divided.
func (s *setter) text(f *flow, spans []span, st style, x, width float64, part *canvas.Element) {
	spans = leading(spans, part)
	base := grid(st.baseline())
	how := setting{
		hyphens: s.hyphens, terms: s.terms, x: x, width: width, size: st.size, plain: st.plain,
		justified: st.justified, balanced: st.balanced,
	}
	signature := s.memory.signature(spans)
	set, known := kept.GetBytes(s.memory.setting(how), signature)
	if !known {
		signature, whole := string(signature), s.check(spans) // before others take its place
		for i, l := range s.lines(spans, st, width) {
			set = append(set, lift(runs(l, x, 0, part), spans, i == 0 || l.hyphen > 0))
		}
		if whole { // else each document says what its fonts lack
			s.memory.keep(how, signature, set)
		}
	}
	f.grow(len(set))
	for i := range set {
		f.add(fragment{
			height: st.lead, give: st.give(),
			runs: set[i].lay(s.runs.Take(len(set[i].runs)), spans, base, part),
			keep: len(set) > 1 && (set[i].keep || i == len(set)-2),
		})
	}
}

// lines divides spans into lines.
func (s *setter) lines(spans []span, st style, width float64) []line {
	ps := s.cutOnce(spans)
	lines := s.breakLines(ps, width, st.justified)
	if st.justified && s.hyphens != nil && len(lines) > 1 {
		plain := s.inked(ink{face: st.plain, size: st.size, colour: st.colour})
		if loose(lines, s.give(plain)) || lines[len(lines)-1].width < stub*width {
			lines = s.breakLines(s.hyphenate(ps, plain), width, true)
		}
	}
	if st.balanced && len(lines) > 1 {
		lines = s.balance(ps, width, lines)
	}
	return lines
}

// balance sets a title on a number of lines of about the same length. Among
// those it prefers lines that end with a comma, and none that ends with a short
// word, which belongs to the next one: "Accord de traitement / de données". What
// is longer than a title can be stays as it is.
func (s *setter) balance(ps []piece, width float64, lines []line) []line {
	ps = s.shatter(ps, width)
	us := s.units(ps)
	const longest, most = 80, 5
	n, count := len(us), len(lines)
	if n > longest || count > most {
		return lines
	}
	total := 0.0
	for _, u := range us {
		total += u.width + u.gap
	}
	cost := func(from, to int) float64 {
		w := us[to-1].width
		for _, u := range us[from : to-1] {
			w += u.width + u.gap
		}
		if w > width+hair {
			return math.Inf(1)
		}
		off := w/(total/float64(count)) - 1
		c := 100 * off * off
		switch last := ps[us[to-1].to-1]; { // that of the last line all ways have
		case last.end < spaced:
			c += 60
		case strings.HasSuffix(last.text, ":"): // what stands before a colon is a title of its own
			c -= 60
		case strings.ContainsAny(last.text[len(last.text)-1:], ",;"):
			c -= 12
		case utf8.RuneCountInString(last.text) <= 3:
			c += 40
		}
		return c
	}
	best := make([][]float64, count+1) // least cost of us[:i] on so many lines
	from := make([][]int, count+1)
	for k := range best {
		best[k], from[k] = make([]float64, n+1), make([]int, n+1)
		for i := range best[k] {
			best[k][i] = math.Inf(1)
		}
	}
	best[0][0] = 0
	for k := 1; k <= count; k++ {
		for to := k; to <= n; to++ {
			for i := k - 1; i < to; i++ {
				if c := best[k-1][i] + cost(i, to); c < best[k][to] {
					best[k][to], from[k][to] = c, i
				}
			}
		}
	}
	lines = make([]line, count)
	for k, to := count, n; k > 0; k-- {
		lines[k-1] = fill(ps, us[from[k][to]:to], width, 0, false, false)
		to = from[k][to]
	}
	return lines
}

// place makes the fragment at from a destination.
func (s *setter) place(f *flow, from int, id string) {
	if id != "" && from < len(f.fragments) {
		f.fragments[from].marks = append(f.fragments[from].marks, mark{id: id})
	}
}

// headline is the heading of a section as the outline shows it.
func headline(sec *doc.Section) string {
	return strings.TrimSpace(sec.Label + " " + doc.Plain(sec.Title))
}
