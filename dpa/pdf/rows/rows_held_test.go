package rows_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf/rows"
)

// What is drawn on a provider is held, each text and rule with its place and face:
// of agreements, in one language and in two, and of documents that no agreement is,
// in columns of several widths.
func TestGoldenRows(t *testing.T) {
	var b strings.Builder
	hold := func(name string, d *doc.Document, o rows.Options, letter, width float64) {
		before, err := json.Marshal(d)
		require.NoError(t, err)
		r := &recorder{pen: pen{letter: letter}}
		list := rows.Of(d, o)
		highest := r.draw(list, width)
		after, err := json.Marshal(d)
		require.NoError(t, err)
		require.Equal(t, string(before), string(after), "the document is another one")
		fmt.Fprintf(&b, "%s, %v mm, letters of %v mm: %d rows up to %.2f mm, %d texts, %d rules, %s\n",
			name, width, letter, len(list), highest, len(r.texts), r.lines, golden.Sum(r.said.String()))
	}
	for _, lang := range []string{"fr", "en"} {
		d, err := example("minimal", lang)
		require.NoError(t, err)
		hold("minimal."+lang, d, rows.Options{Family: "serif", Size: 9}, 1.8, 170)
	}
	lib, err := library.Builtin()
	require.NoError(t, err)
	d, err := open(os.DirFS("../../.."), "testdata/agreements/bilingual/deal.toml", lib, "fr+en")
	require.NoError(t, err)
	hold("bilingual", d, rows.Options{}, 1.8, 170)
	for seed := range uint64(60) {
		two := seed%2 == 1 // languages, which have nearly the same
		said := func(in uint64) *doc.Document {
			return (&maker{Rand: rand.New(rand.NewPCG(seed, 1)), say: rand.New(rand.NewPCG(seed, in)), lacks: two}).document()
		}
		d := said(2)
		if two {
			d.Beside = said(3)
		}
		hold(fmt.Sprintf("random %02d", seed), d, rows.Options{Size: float64(seed % 5 * 5)}, 1.8, []float64{170, 110, 60}[seed%3])
	}
	golden.File(t, "rows.txt", b.String())
}

// A recorder is a pen that remembers all that it is told.
type recorder struct {
	pen
	said strings.Builder
}

func (r *recorder) draw(list []core.Row, width float64) (highest float64) {
	cfg := config.NewBuilder().Build()
	cell := entity.Cell{X: 20, Y: 20, Width: width, Height: 250}
	for _, row := range list {
		row.SetConfig(cfg)
		height := row.GetHeight(r, &cell)
		fmt.Fprintf(&r.said, "row %.3f %s\n", height, row.GetStructure().GetData().Value)
		highest = max(highest, height)
		row.Render(r, cell)
		cell.Y += height
	}
	return highest
}

func (r *recorder) AddText(s string, cell *entity.Cell, prop *props.Text) {
	r.pen.AddText(s, cell, prop)
	url := ""
	if prop.Hyperlink != nil {
		url = *prop.Hyperlink
	}
	fmt.Fprintf(&r.said, "%q %.3f %.3f %.3f %s %s %v %s %s\n", s, cell.X, cell.Y, cell.Height, prop.Family, prop.Style, prop.Size, prop.Align, url)
}

func (r *recorder) AddLine(cell *entity.Cell, prop *props.Line) {
	r.pen.AddLine(cell, prop)
	fmt.Fprintf(&r.said, "%.3f %.3f %.3f %.3f %v %v %v %s\n", cell.X, cell.Y, cell.Width, cell.Height, prop.Thickness, prop.SizePercent, prop.OffsetPercent, prop.Orientation)
}

// A maker makes random documents. What it is made of and what it says are drawn by
// lots of their own, so that another language may have the same.
type maker struct {
	*rand.Rand
	say   *rand.Rand
	lacks bool // a block now and then
	n     int
}

func (m *maker) id() string {
	m.n++
	return fmt.Sprint(m.n)
}

func (m *maker) words(most int) []doc.Inline {
	var out []doc.Inline
	for range m.IntN(most + 1) {
		s := ""
		for range 1 + m.say.IntN(8) {
			s += []string{"le", "traitement", "a\u00a0b", "x\u202fy", "données", "z\n", strings.Repeat("mot", 12), ""}[m.say.IntN(8)] + []string{" ", " ", " ", ""}[m.say.IntN(4)]
		}
		out = append(out, []doc.Inline{doc.Text(s), doc.Text(s), doc.Term(s), doc.Label(s), doc.Aside(s), doc.Gap(s), doc.Fill{Text: s}, doc.Fill{Text: s, Strong: true}, doc.Link{URL: "u", Text: s}, doc.Ref{ID: "x", Text: s}}[m.say.IntN(10)])
	}
	return out
}

func (m *maker) text(most int) string { return doc.Plain(m.words(most)) }

func (m *maker) document() *doc.Document {
	d := &doc.Document{Lang: "fr", Title: m.text(2), Version: m.text(1), Date: m.text(1), Secrecy: m.text(1), Draft: m.text(1)}
	for range m.IntN(3) {
		d.Parties = append(d.Parties, doc.Line{Label: m.text(1), Value: m.text(1)})
	}
	for range 1 + m.IntN(4) {
		d.Sections = append(d.Sections, m.section(3))
	}
	return d
}

func (m *maker) section(depth int) *doc.Section {
	return &doc.Section{ID: m.id(), Level: m.IntN(7), Label: m.text(1), Title: m.words(1), Blocks: m.blocks(depth)}
}

func (m *maker) blocks(depth int) []doc.Block {
	var out []doc.Block
	for range m.IntN(4) {
		var b doc.Block
		switch kind := m.IntN(10); {
		case kind == 0 && depth > 0:
			b = m.section(depth - 1)
		case kind <= 3 && depth > 0:
			l := &doc.List{Numbering: doc.Numbering(m.IntN(6))}
			for range m.IntN(4) {
				l.Items = append(l.Items, &doc.Item{ID: m.id(), Number: []string{"", "a)", "20.10"}[m.IntN(3)], Blocks: m.blocks(depth - 1)})
			}
			b = l
		case kind <= 5 && depth > 0:
			b = m.table(depth)
		case kind == 6 && depth > 0:
			b = m.signatures()
		default:
			b = &doc.Paragraph{ID: m.id(), Number: []string{"", "1.2"}[m.IntN(2)], Text: m.words(12)}
		}
		if !m.lacks || m.say.IntN(8) > 0 {
			out = append(out, b)
		}
	}
	return out
}

func (m *maker) table(depth int) *doc.Table {
	t := &doc.Table{}
	n := m.IntN(4)
	for range n {
		t.Widths = append(t.Widths, m.IntN(4))
	}
	row := func() (cells []doc.Cell) {
		for range n + m.IntN(5)/4 { // one more than there are widths, now and then
			cells = append(cells, doc.Cell{Blocks: m.blocks(depth - 2)})
		}
		return cells
	}
	if m.IntN(2) == 0 {
		t.Head = row()
	}
	for range m.IntN(5) {
		t.Rows = append(t.Rows, doc.Row{ID: m.id(), Cells: row()})
	}
	return t
}

func (m *maker) signatures() *doc.Signatures {
	s := &doc.Signatures{}
	for range m.IntN(4) {
		p := doc.Signatory{Role: m.words(1), Party: m.text(1)}
		for range m.IntN(3) {
			of := doc.Signer{Mention: m.text(1), Sign: m.text(1)}
			for range m.IntN(4) {
				of.Lines = append(of.Lines, doc.Line{Label: m.text(1), Value: m.text(1)})
			}
			p.Signers = append(p.Signers, of)
		}
		s.Parties = append(s.Parties, p)
	}
	return s
}
