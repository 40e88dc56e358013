package pdf

import (
	"cmp"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	house "github.com/dpakit/dpakit/dpa/style"
)

// set lays a document out and checks what holds for every one: heights that
// add up, and every run and bar inside the margins.
func set(t *testing.T, d *doc.Document) []page {
	t.Helper()
	return setIn(t, d, classic())
}

func setIn(t *testing.T, d *doc.Document, look design) []page {
	t.Helper()
	s := newSetter(canvas.Fonts(), d, look)
	pages := s.layout(d)
	require.Empty(t, s.errs)
	column, depth := s.style.sheet.column(), s.style.sheet.depth()
	for n, p := range pages {
		y := 0.0
		for _, f := range p.fragments {
			require.Nil(t, f.row, "a row that was not placed")
			for _, r := range f.runs {
				width := s.measure(r.text, r.ink)
				if r.hyphen {
					width += s.advance(r.ink, '-')
				}
				width = width*cmp.Or(r.scale, 1) + r.add*float64(strings.Count(r.text, " "))
				if r.x < -hair || r.x+r.width > column+hair || r.y < 0 || r.y > f.height || math.Abs(width-r.width) > 1e-6 {
					require.Fail(t, "run out of place", "page %d: %+v (%v wide)", n+1, r, width)
				}
			}
			for _, b := range f.bars {
				if b.x < -hair || b.x+b.width > column+hair || b.y+b.height > f.height+hair {
					require.Fail(t, "bar out of place", "page %d: %+v", n+1, b)
				}
			}
			y += f.height
		}
		require.LessOrEqual(t, y, depth, "page %d", n+1)
	}
	return pages
}

// drawn returns the text of each link target over all pages, without white.
func drawn(pages []page) map[string]string {
	got := map[string]*strings.Builder{}
	for _, p := range pages {
		for _, f := range p.fragments {
			for _, r := range f.runs {
				if r.ink.url == "" || f.repeated || r.again {
					continue
				}
				if got[r.ink.url] == nil {
					got[r.ink.url] = &strings.Builder{}
				}
				got[r.ink.url].WriteString(squeezed(r.text))
			}
		}
	}
	out := map[string]string{}
	for url, b := range got {
		out[url] = b.String()
	}
	return out
}

func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' { // a hyphen that a line adds
			return -1
		}
		return r
	}, s)
}

// A maker makes random documents. Every paragraph is a link to an address of
// its own, so that what is drawn can be traced to it.
type maker struct {
	*rand.Rand
	want map[string]string
}

func (m *maker) words(most int) string {
	var b strings.Builder
	for range m.IntN(most + 1) {
		n := 1 + m.IntN(12)
		if m.IntN(60) == 0 {
			n = 300
		}
		for range n {
			b.WriteRune([]rune("abcdefghijéœàçlmnoprstuvyABTVÉ-/")[m.IntN(32)])
		}
		b.WriteString([]string{" ", " ", " ", " ", "\u00a0", "\u202f:\n"}[m.IntN(6)])
	}
	return b.String()
}

func (m *maker) para(most int) *doc.Paragraph {
	url := fmt.Sprintf("p%d", len(m.want))
	p := &doc.Paragraph{ID: url}
	if m.IntN(3) == 0 {
		p.Number = fmt.Sprintf("%d.%d", m.IntN(20), m.IntN(200))
	}
	s := m.words(most)
	p.Text = []doc.Inline{doc.Link{URL: url, Text: s}}
	m.want[url] = squeezed(s)
	return p
}

func (m *maker) blocks(depth, most int) []doc.Block {
	var out []doc.Block
	for range m.IntN(4) {
		switch kind := m.IntN(8); {
		case kind == 0 && depth > 0:
			out = append(out, m.section(depth-1))
		case kind <= 2 && depth > 0:
			l := &doc.List{Numbering: doc.Numbering(m.IntN(4))}
			for i := range m.IntN(5) {
				l.Items = append(l.Items, &doc.Item{Number: fmt.Sprintf("%d)", i), Blocks: m.blocks(depth-1, most)})
			}
			out = append(out, l)
		case kind == 3 && depth > 0:
			out = append(out, m.table(depth-1))
		case kind == 4 && depth > 1:
			out = append(out, signatures())
		default:
			out = append(out, m.para(most))
		}
	}
	return out
}

func (m *maker) table(depth int) *doc.Table {
	t := &doc.Table{}
	n := 1 + m.IntN(8)
	for range n {
		t.Widths = append(t.Widths, m.IntN(6))
	}
	row := func() (cells []doc.Cell) {
		for range n {
			cells = append(cells, doc.Cell{Blocks: m.blocks(depth, 1+m.IntN(40))})
		}
		return cells
	}
	if m.IntN(2) == 0 {
		t.Head = row()
	}
	for range m.IntN(6) {
		t.Rows = append(t.Rows, doc.Row{Cells: row()})
	}
	return t
}

func (m *maker) section(depth int) *doc.Section {
	return &doc.Section{
		Level: m.IntN(6), Label: fmt.Sprintf("%d.", m.IntN(99)), Annex: m.IntN(8) == 0,
		Title: m.para(12).Text, Blocks: m.blocks(depth, 200),
	}
}

// Whatever the document, all of it is drawn, once, in order and inside the
// margins.
func TestEveryWordIsDrawnOnceInOrderInsideTheMargins(t *testing.T) {
	for seed := range uint64(60) {
		m := &maker{rand.New(rand.NewPCG(seed, 1)), map[string]string{}}
		d := &doc.Document{Title: "Accord", Labels: doc.Labels{Continued: "(suite)"}}
		for range 1 + m.IntN(6) {
			d.Sections = append(d.Sections, m.section(3))
		}
		m.drawnOnce(t, seed, d, set(t, d))
	}
}

// drawnOnce checks that all that was made is drawn once.
func (m *maker) drawnOnce(t *testing.T, seed uint64, d *doc.Document, pages []page) {
	t.Helper()
	got := drawn(pages)
	for url, want := range m.want {
		if len(d.Sections) >= fewest && want != "" && strings.Count(got[url], want) == 2 {
			continue // a heading, which the contents repeat
		}
		require.Equal(t, want, got[url], "seed %d, paragraph %s", seed, url)
	}
}

var (
	layouts = flag.Uint64("layouts", 500, "how many random documents are laid out")
	begin   = flag.Uint64("begin", 0, "the seed of the first one")
)

// Small documents on small pages: every kind of block meets every place of a
// page. CI lays out 20,000 of them.
func TestRandomLayouts(t *testing.T) {
	for seed := *begin; seed < *begin+*layouts; seed++ {
		m := &maker{rand.New(rand.NewPCG(seed, 2)), map[string]string{}}
		d := &doc.Document{Title: "Accord", Lang: []string{"fr", "en", "de"}[m.IntN(3)], Labels: doc.Labels{Continued: "(suite)", Contents: "Sommaire"}}
		for range 1 + m.IntN(2) {
			d.Sections = append(d.Sections, &doc.Section{
				Level: 1 + m.IntN(4), Label: fmt.Sprintf("%d.", m.IntN(99)), Annex: m.IntN(5) == 0,
				Title: m.para(6).Text, Blocks: m.blocks(1, 20),
			})
		}
		look := newDesign([]house.Style{house.Classic(), {Text: house.Sans, Headings: house.Sans, Size: 9.5, Lead: 13, TableSize: 8, Spacing: 0.8, Number: 11, Margins: house.Margins{Left: 45, Right: 45, Top: 20, Bottom: 20}}}[m.IntN(2)], A4)
		look.sheet.height = look.sheet.top + look.sheet.bottom + grid(90+80*m.Float64())
		pages := setIn(t, d, look)
		m.drawnOnce(t, seed, d, pages)
		apartFrom(t, seed, pages)
	}
}

// apartFrom checks that no two runs of text lie on each other.
func apartFrom(t *testing.T, seed uint64, pages []page) {
	t.Helper()
	for n, p := range pages {
		for _, f := range p.fragments {
			for i, r := range f.runs {
				for _, q := range f.runs[:i] {
					// Of a line, the part that any two lines leave white between them.
					high := 0.5 * min(r.ink.size, q.ink.size) * mmPerPoint
					if math.Abs(r.y-q.y) < high && r.x < q.x+q.width-0.05 && q.x < r.x+r.width-0.05 && !r.leader && !q.leader {
						require.Fail(t, "texts lie on each other", "seed %d, page %d: %q at %.2f, %.2f and %q at %.2f, %.2f", seed, n+1, q.text, q.x, q.y, r.text, r.x, r.y)
					}
				}
			}
		}
	}
}
