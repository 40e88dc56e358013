package rows_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/generation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/johnfercher/maroto/v2/pkg/repository"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf/rows"
)

// example is an example in a language.
func example(name, lang string) (*doc.Document, error) {
	lib, err := library.Builtin()
	if err != nil {
		return nil, err
	}
	return open(os.DirFS("../../../examples/"+name), "deal.toml", lib, lang)
}

// open composes a deal in a language.
func open(deals fs.FS, name string, lib *library.Library, lang string) (*doc.Document, error) {
	deal, found, err := dpa.Open(deals, name, lib)
	if err != nil {
		return nil, err
	}
	if deal == nil {
		return nil, found.Err()
	}
	d, _ := deal.Document(lang)
	return d, nil
}

// inMaroto configures a document of maroto with a UTF-8 family.
func inMaroto() (*entity.Config, error) {
	fonts, err := repository.New().
		AddUTF8FontFromBytes("liberation", fontstyle.Normal, liberationserifregular.TTF).
		AddUTF8FontFromBytes("liberation", fontstyle.Bold, liberationserifbold.TTF).
		AddUTF8FontFromBytes("liberation", fontstyle.Italic, liberationserifitalic.TTF).
		Load()
	if err != nil {
		return nil, err
	}
	return config.NewBuilder().WithCustomFonts(fonts).WithDefaultFont(&props.Font{Family: "liberation"}).Build(), nil
}

// A quote that a service builds with maroto, and the whole agreement behind it.
func ExampleOf() {
	cfg, err := inMaroto() // the service's own: fonts, margins, page numbers
	if err != nil {
		panic(err)
	}
	agreement, err := example("minimal", "en")
	if err != nil {
		panic(err)
	}
	m := maroto.New(cfg)
	m.AddRows(text.NewRow(12, "Quote 2026-117", props.Text{Size: 16, Style: fontstyle.Bold}))
	m.AddRows(text.NewRow(8, "Online appointments, 12 months: €1,200"))
	m.AddPages(page.New().Add(rows.Of(agreement, rows.Options{Size: 9})...)) // on a new page
	out, err := m.Generate()
	if err != nil {
		panic(err)
	}
	fmt.Printf("%.5s\n", out.GetBytes())
	// Output: %PDF-
}

// A pen is a provider that draws nothing and remembers. Every letter is as wide
// as it says. What Of may not use is nil and panics.
type pen struct {
	core.Provider
	letter float64 // mm, at ten points
	texts  []string
	x, y   float64 // where the last text ends
	right  float64 // where the text that ends farthest right ends
	lines  int
	at     map[string][2]float64 // where a text begins, when it is not nil
}

func (p *pen) CreateRow(float64)                                       {}
func (p *pen) CreateCol(_, _ float64, _ *entity.Config, _ *props.Cell) {}
func (p *pen) AddLine(*entity.Cell, *props.Line)                       { p.lines++ }
func (p *pen) width(s string, size float64) float64 {
	return float64(utf8.RuneCountInString(s)) * p.letter * size / 10
}
func (p *pen) AddText(s string, cell *entity.Cell, prop *props.Text) {
	if p.at != nil {
		p.at[s] = [2]float64{cell.X, cell.Y}
	}
	if n := len(p.texts); n > 0 && cell.Y == p.y && math.Abs(cell.X-p.x) < 0.1 {
		p.texts[n-1] += s // a word in two styles
	} else {
		p.texts = append(p.texts, s)
	}
	p.x, p.y = cell.X+p.width(s, prop.Size), cell.Y
	p.right = max(p.right, p.x)
}

// GetLinesQuantity breaks lines as maroto's own provider does.
func (p *pen) GetLinesQuantity(s string, prop *props.Text, width float64) int {
	n, at := 0, 0.0
	for _, word := range strings.Fields(strings.ReplaceAll(s, "\u00a0", "_")) {
		if w := p.width(" "+word, prop.Size); n > 0 && at+w <= width {
			at += w
			continue
		}
		n++
		at = p.width(word, prop.Size)
	}
	return n
}

// draw renders rows as maroto does, in a column of that width, and returns the
// greatest height of a row.
func (p *pen) draw(list []core.Row, width float64) (highest float64) {
	cfg := config.NewBuilder().Build()
	cell := entity.Cell{Width: width, Height: 250}
	for _, r := range list {
		r.SetConfig(cfg)
		highest = max(highest, r.GetHeight(p, &cell))
		r.Render(p, cell)
		cell.Y += r.GetHeight(p, &cell)
	}
	return highest
}

// wordsOf are the words of a text; bullets and rules to write on are none.
func wordsOf(s string) []string {
	return slices.DeleteFunc(strings.Fields(s), func(w string) bool { return strings.Trim(w, "•_") == "" })
}

func markdownOf(t *testing.T, d *doc.Document) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, markdown.Write(&b, d))
	return markdown.Plain(b.String())
}

func eachExample(t *testing.T, try func(t *testing.T, d *doc.Document)) {
	for _, name := range []string{"siilo", "hospital"} {
		for _, lang := range []string{"fr", "en"} {
			t.Run(name+"."+lang, func(t *testing.T) {
				d, err := example(name, lang)
				require.NoError(t, err)
				try(t, d)
			})
		}
	}
}

// Every word of an agreement is in its rows, in order where no cell of a table
// goes on in another row.
func TestRowsHoldEveryWordInOrder(t *testing.T) {
	eachExample(t, func(t *testing.T, d *doc.Document) {
		want := wordsOf(markdownOf(t, d))
		p := &pen{letter: 0.2}
		p.draw(rows.Of(d, rows.Options{}), 190)
		got := wordsOf(strings.Join(p.texts, " "))
		for i := range want {
			if i >= len(got) || want[i] != got[i] {
				t.Fatalf("after %q: want %q, got %q", want[max(0, i-8):i], want[i:min(i+8, len(want))], got[min(i, len(got)):min(i+8, len(got))])
			}
		}
		assert.Len(t, got, len(want))
	})
}

// In columns of any width no word is lost, nothing is drawn beyond the edge, and
// no row is as high as a page.
func TestRowsInNarrowColumns(t *testing.T) {
	d, err := example("hospital", "fr")
	require.NoError(t, err)
	want := []rune(strings.Join(wordsOf(markdownOf(t, d)), ""))
	slices.Sort(want)
	for _, width := range []float64{190, 120, 70} {
		for _, size := range []float64{8, 10, 14} {
			p := &pen{letter: 1.8}
			highest := p.draw(rows.Of(d, rows.Options{Size: size}), width)
			assert.Less(t, highest, 200.0, "%v mm, %v pt", width, size)
			assert.LessOrEqual(t, p.right, width+0.5, "%v mm, %v pt", width, size)
			got := []rune(strings.Join(wordsOf(strings.Join(p.texts, " ")), ""))
			slices.Sort(got)
			assert.Equal(t, len(want), len(got), "%v mm, %v pt", width, size)
			assert.Equal(t, string(want), string(got))
		}
	}
}

// An agreement in two languages has both beside each other, each with all its
// words, and is signed once.
func TestRowsOfTwoLanguages(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	d, err := open(os.DirFS("../../.."), "testdata/agreements/bilingual/deal.toml", lib, "fr+en")
	require.NoError(t, err)
	require.NotNil(t, d.Beside)
	p := &pen{letter: 0.2, at: map[string][2]float64{}}
	p.draw(rows.Of(d, rows.Options{}), 190)
	sorted := func(words []string) []string {
		slices.Sort(words)
		return words
	}
	signed := func(s *doc.Section) bool { return s.ID == "signature" }
	one, other := *d, *d.Beside
	one.Beside = nil
	one.Sections, other.Sections = slices.DeleteFunc(slices.Clone(d.Sections), signed), slices.DeleteFunc(slices.Clone(d.Beside.Sections), signed)
	both := one
	both.Beside = &other
	q := &pen{letter: 0.2}
	q.draw(rows.Of(&both, rows.Options{}), 190)
	assert.Equal(t, sorted(append(wordsOf(markdownOf(t, &one)), wordsOf(markdownOf(t, &other))...)), sorted(wordsOf(strings.Join(q.texts, " "))))

	all := strings.Join(p.texts, " ")
	assert.Equal(t, 2, strings.Count(all, "Signature / Signature")+strings.Count(all, " Signature "), "a box for each party")
	assert.Contains(t, all, "Nom / Name:")
	l, r := p.at["Préambule"], p.at["Recitals"]
	assert.Equal(t, l[1], r[1], "a title stands beside the same one")
	assert.Equal(t, [2]float64{0, 95}, [2]float64{l[0], r[0]})
}

func para(s string) *doc.Paragraph { return &doc.Paragraph{Text: []doc.Inline{doc.Text(s)}} }

// Long paragraphs and long cells are parted, and a word that no line holds too.
func TestRowsOfLongTexts(t *testing.T) {
	long := strings.Repeat("mot ", 5000)
	address := "https://example.org/" + strings.Repeat("x", 700)
	d := &doc.Document{Title: "T", Sections: []*doc.Section{{Level: 1, Title: []doc.Inline{doc.Text("S")}, Blocks: []doc.Block{
		para(long),
		&doc.Table{Widths: []int{1, 3}, Rows: []doc.Row{{Cells: []doc.Cell{{Blocks: []doc.Block{para(long)}}, {Blocks: []doc.Block{
			&doc.Paragraph{Text: []doc.Inline{doc.Label("L"), doc.Text(", "), doc.Link{URL: address, Text: address}}},
			&doc.List{Numbering: doc.Bullets, Items: []*doc.Item{{Blocks: []doc.Block{para("a")}}, {}}},
		}}}}}},
		&doc.List{Items: []*doc.Item{{Number: "1.1", Blocks: []doc.Block{&doc.List{Items: []*doc.Item{{Number: "a)", Blocks: []doc.Block{para("b"), &doc.Table{Widths: []int{1}, Rows: []doc.Row{{Cells: []doc.Cell{{}}}}}}}}}}}, {Number: "1.2"}}},
		&doc.Signatures{Parties: []doc.Signatory{
			{Role: []doc.Inline{doc.Text("R")}, Party: long, Signers: []doc.Signer{{Lines: []doc.Line{{Label: "Nom", Value: long}, {Label: "Date"}}, Sign: "Signature"}}},
			{Party: "B", Signers: []doc.Signer{{Sign: "Signature"}, {Mention: "Lu", Sign: "Signature"}}}, {Party: "C"},
		}},
	}}}}
	p := &pen{letter: 1.8}
	assert.Less(t, p.draw(rows.Of(d, rows.Options{}), 160), 200.0)
	assert.LessOrEqual(t, p.right, 160.5)
	all := strings.Join(p.texts, " ")
	assert.Equal(t, 20000, strings.Count(all, "mot"))
	assert.Equal(t, 700, strings.Count(all, "x")-1)
	for _, s := range []string{"1.1", "a)", "1.2", "L,", "•"} {
		assert.Contains(t, all, s)
	}
}

func TestRowsOfNothing(t *testing.T) {
	p := &pen{letter: 1}
	p.draw(rows.Of(&doc.Document{Sections: []*doc.Section{{Blocks: []doc.Block{
		&doc.Table{Widths: []int{0, 1}, Head: []doc.Cell{{Blocks: []doc.Block{para("\u202f")}}, {}}, Rows: []doc.Row{{Cells: []doc.Cell{{Blocks: []doc.Block{para("\xff")}}}}}}, &doc.Table{}, &doc.List{}, &doc.Signatures{}, para(""),
	}}}}, rows.Options{Size: -1}), 0)
	assert.Equal(t, []string{"\ufffd"}, wordsOf(strings.Join(p.texts, "")))
	p = &pen{letter: 1}
	p.draw(rows.Of(&doc.Document{}, rows.Options{}), 100)
	assert.Empty(t, wordsOf(strings.Join(p.texts, "")))
}

// The stock provider of maroto writes the rows, also when it writes pages at
// once, and the same agreement twice gives the same pages.
func TestRowsInADocumentOfMaroto(t *testing.T) {
	d, err := example("siilo", "fr")
	require.NoError(t, err)
	var pages []int
	modes := []int{0, 0, 2}
	if testing.Short() { // the race detector: gofpdf writes into the bytes of the font that its workers share
		modes = modes[:2]
	}
	for _, workers := range modes {
		cfg, err := inMaroto()
		require.NoError(t, err)
		if workers > 0 {
			cfg.GenerationMode, cfg.ChunkWorkers = generation.Concurrent, workers
		}
		m := maroto.New(cfg)
		m.AddRows(rows.Of(d, rows.Options{})...)
		out, err := m.Generate()
		require.NoError(t, err)
		n := 0
		for line := range bytes.Lines(out.GetBytes()) {
			if bytes.Contains(line, []byte("/Type /Page\n")) || bytes.Contains(line, []byte("/Type/Page/")) {
				n++
			}
		}
		pages = append(pages, n)
	}
	assert.Greater(t, pages[0], 10)
	assert.Equal(t, pages[0], pages[1])
}
