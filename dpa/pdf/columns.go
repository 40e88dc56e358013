package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// A grille is the columns of a table.
type grille struct {
	x, width float64
	widths   []float64 // of the columns; their sum is width
	pad      float64   // mm of white left and right of a cell's text
	above    float64   // mm over and under it
	look     look
	head     look
}

// A kind is the tables of an annex that tell the same of several things: they
// have the same heads and ask for the same widths, and get one grille, so that
// a reader who compares them finds each column in its place.
type kind struct {
	all   *doc.Table // the rows of all of them
	set   bool
	width float64 // of the frame
	grid  grille
}

// kindOf is what tables have in common that are of one kind.
func kindOf(t *doc.Table) string {
	var b strings.Builder
	fmt.Fprint(&b, t.Widths)
	for _, c := range t.Head {
		b.WriteByte('|')
		for _, block := range c.Blocks {
			if p, ok := block.(*doc.Paragraph); ok {
				b.WriteString(doc.Plain(p.Text))
			}
		}
	}
	return b.String()
}

// gather notes the tables under blocks by their kind.
func (s *setter) gather(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			s.gather(b.Blocks)
		case *doc.Table:
			key := kindOf(b)
			if s.kinds[key] == nil {
				s.kinds[key] = &kind{all: &doc.Table{Pos: b.Pos, Widths: b.Widths, Head: b.Head}}
			}
			s.kinds[key].all.Rows = append(s.kinds[key].all.Rows, b.Rows...)
		}
	}
}

// grilleOf returns the grille of a table, which is that of its kind.
func (s *setter) grilleOf(t *doc.Table, in frame) grille {
	k := s.kinds[kindOf(t)]
	if k == nil || in.cell || in.item || k.set && k.width != in.width {
		return s.grille(t, in)
	}
	if !k.set {
		k.set, k.width, k.grid = true, in.width, s.grille(k.all, in)
	}
	g := k.grid
	g.x = in.x
	return g
}

// roomy is the width in mm of a column in which type of the usual size can be
// set at all; in a narrower one the type shrinks with it.
const roomy = 7

// grille finds the widths of the columns: as the table asks, but no column
// narrower than its longest word while another has room.
func (s *setter) grille(t *doc.Table, in frame) grille {
	n := columnsOf(t)
	g := grille{x: in.x, width: in.width, pad: s.style.pad, above: s.style.above, look: s.style.inCell, head: s.style.inCell}
	if n == 0 {
		return g
	}
	g.head.text = s.style.head
	need := s.needs(t, &g, n)
	total := 0.0
	for _, w := range need {
		total += w
	}
	// Many columns are set smaller rather than with their words in pieces.
	if total > in.width {
		by := max(0.82, in.width/total)
		g.scale(by)
		for i := range need {
			need[i] *= by
		}
	}
	if w := in.width / float64(n); w < roomy {
		g.scale(w / roomy)
	}
	g.widths = share(in.width, t.Widths, need)
	if len(t.Head) > 0 {
		g.widths = s.balanced(t, g, need)
	}
	return g
}

// scale makes the type and the white of the table smaller.
func (g *grille) scale(by float64) {
	g.pad *= by
	for _, l := range []*look{&g.look, &g.head} {
		l.text, l.heading = l.text.scaled(by), l.heading.scaled(by)
		l.hang, l.narrowest = l.hang*by, l.narrowest*by
	}
}

// needs returns the width of the longest word of each of n columns. An address, and
// a name with a hyphen, counts whole where all the columns have room for their longest
// words even so, else in the parts between which it may be divided.
func (s *setter) needs(t *doc.Table, g *grille, n int) []float64 {
	need, whole := make([]float64, n), make([]float64, n)
	note := func(cells []doc.Cell, headings int) {
		for i, c := range cells {
			st := g.look.text
			if i < headings {
				st = g.head.text
			}
			word, undivided := s.widest(c.Blocks, st)
			need[i] = max(need[i], word+2*g.pad+0.01)
			whole[i] = max(whole[i], undivided+2*g.pad+0.01)
		}
	}
	note(t.Head, len(t.Head))
	headings := 0
	if len(t.Head) == 0 && n > 1 {
		headings = 1
	}
	for _, r := range t.Rows {
		note(r.Cells, headings)
	}
	total := 0.0
	for i := range need {
		// An address of the web does not take the room of three columns.
		need[i] = max(min(need[i], 0.4*g.width), min(roomy, g.width/float64(n)))
		total += need[i]
	}
	for i := range need {
		if more := whole[i] - need[i]; more > 0 && whole[i] <= 0.4*g.width && total+more <= g.width {
			need[i], total = whole[i], total+more
		}
	}
	return need
}

// widest returns the width of the longest word in blocks, and of the longest
// address or name with a hyphen.
func (s *setter) widest(blocks []doc.Block, st style) (word, whole float64) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			s.measured = s.appendSpans(s.measured[:0], b.Text, st)
			w := s.widths(s.measured)
			word, whole = max(word, w.word), max(whole, w.whole)
		case *doc.List:
			for _, it := range b.Items {
				w, a := s.widest(it.Blocks, st)
				word, whole = max(word, w+s.style.inCell.hang), max(whole, a+s.style.inCell.hang)
			}
		}
	}
	return word, whole
}

// endless is how many characters make a word that is none: a key, a digest. It
// takes no room from words, and is divided where it has to be.
const endless = 32

// widths measures a text, or remembers what was measured.
func (s *setter) widths(spans []span) widths {
	m := s.memory
	key := m.signature(spans)
	w, known := kept.GetBytes(&m.widths, key)
	if known {
		return w
	}
	ps := s.cutOnce(spans)
	w.line = s.width(ps)
	name := 0.0 // of the parts before this one that hyphens hold together
	for from := 0; from < len(ps); {
		to, wide := chain(ps, from)
		if first := ps[from].text; address(first) {
			w.whole = max(w.whole, wide)
			parts, _ := atHinges(first)
			for _, part := range parts {
				w.word = max(w.word, s.measure(part, ps[from].ink))
			}
		} else if to > from+1 || utf8.RuneCountInString(first) <= endless {
			w.word = max(w.word, wide)
		}
		if end := ps[to-1]; end.end == parted {
			name += wide + end.gap
		} else if name > 0 {
			w.whole, name = max(w.whole, name+wide), 0
		}
		from = to
	}
	m.measured(key, w)
	return w
}

// share divides width among columns in the proportions of relative, giving
// each at least its need as long as the needs together fit.
func share(width float64, relative []int, need []float64) []float64 {
	n := len(need)
	part := make([]float64, n)
	for i := range part {
		part[i] = 1
		if i < len(relative) && relative[i] > 0 {
			part[i] = float64(relative[i])
		}
	}
	sum := 0.0
	for _, w := range need {
		sum += w
	}
	if sum > width {
		floor := min(roomy, width/float64(n))
		by := (width - floor*float64(n)) / (sum - floor*float64(n))
		for i := range need {
			need[i] = floor + (need[i]-floor)*by
		}
	}
	widths := make([]float64, n)
	fixed := make([]bool, n)
	for {
		free, parts := width, 0.0
		for i := range widths {
			if fixed[i] {
				free -= widths[i]
			} else {
				parts += part[i]
			}
		}
		again := false
		for i := range widths {
			if !fixed[i] {
				if widths[i] = free * part[i] / parts; widths[i] < need[i] {
					widths[i], fixed[i], again = need[i], true, true
				}
			}
		}
		if !again || !slices.Contains(fixed, false) {
			return widths
		}
	}
}

// manyCells is how many fragments of cells find room at once, and fewCells for how
// many of them there must be room before a cell is set.
const manyCells, fewCells = 128, 8

// noLabels are those of a cell.
var noLabels = &doc.Labels{}

// row sets the cells of one row, which is tr in the structure of the document;
// the first headings of them are headings.
func (s *setter) row(g grille, cells []doc.Cell, headings int, tr *canvas.Element) *row {
	r := &row{x: g.x, width: g.width, above: g.above, below: g.above, give: g.above, under: s.style.division, opening: s.style.edge}
	r.cells = s.slabs.cells.Take(len(g.widths))
	around := s.runs
	s.runs = &s.slabs.parts
	defer func() { s.runs = around }()
	x, at := g.x, s.at
	for i, w := range g.widths {
		c := &r.cells[i]
		c.x, c.width = x+g.pad, w-2*g.pad
		look, part := &g.look, tr.Add("TD")
		if i < headings {
			how := "Row"
			look, part.Type = &g.head, "TH"
			if headings == len(g.widths) {
				how = "Column"
			}
			part.How(how)
			c.ground = &bar{x: x, width: w, colour: s.style.shade}
		}
		if i < len(cells) {
			f := flow{fragments: s.cells} // one behind the other, in room that is got for many
			if s.cells = nil; cap(f.fragments) < fewCells {
				f.fragments = make([]fragment, 0, manyCells)
			}
			s.at = at
			s.blocks(&f, cells[i].Blocks, frame{x: c.x, width: c.width, look: look, cell: true, part: part, labels: noLabels})
			f.trim()
			c.fragments = slices.Clip(f.fragments)
			s.cells = f.fragments[len(f.fragments):]
		}
		x += w
	}
	return r
}
