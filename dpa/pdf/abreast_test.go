package pdf

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	house "github.com/dpakit/dpakit/dpa/style"
)

// twin returns blocks as another language may have them: with other words, here
// and there one less or one more.
func (m *maker) twin(blocks []doc.Block, most int) []doc.Block {
	var out []doc.Block
	for _, b := range blocks {
		switch m.IntN(12) {
		case 0:
			continue
		case 1:
			out = append(out, m.para(most))
		}
		switch b := b.(type) {
		case *doc.Section:
			out = append(out, m.twinSection(b))
		case *doc.Paragraph:
			p := m.para(most)
			p.ID, p.Number = b.ID, b.Number
			out = append(out, p)
		case *doc.List:
			l := &doc.List{Numbering: b.Numbering}
			for _, it := range b.Items {
				l.Items = append(l.Items, &doc.Item{ID: it.ID, Number: it.Number, Blocks: m.twin(it.Blocks, most)})
			}
			out = append(out, l)
		case *doc.Table:
			t := &doc.Table{Widths: b.Widths}
			cells := func(of []doc.Cell) []doc.Cell {
				var out []doc.Cell
				for _, c := range of {
					out = append(out, doc.Cell{Blocks: m.twin(c.Blocks, 30)})
				}
				return out
			}
			t.Head = cells(b.Head)
			for _, r := range b.Rows {
				t.Rows = append(t.Rows, doc.Row{ID: r.ID, Cells: cells(r.Cells)})
			}
			out = append(out, t)
		default:
			out = append(out, b)
		}
	}
	return out
}

func (m *maker) twinSection(s *doc.Section) *doc.Section {
	return &doc.Section{ID: s.ID, Level: s.Level, Label: s.Label, Annex: s.Annex, Title: m.para(12).Text, Blocks: m.twin(s.Blocks, 120)}
}

func twinDesign(t *testing.T, d *doc.Document) design {
	t.Helper()
	st, err := house.Style{}.Usable()
	require.NoError(t, err)
	return designOf(d, st, A4)
}

// Whatever stands side by side, all of it is drawn, once, in order and inside the
// margins, and each column is of its language to those who do not see it.
func TestEveryWordOfTwoLanguagesIsDrawnOnce(t *testing.T) {
	for seed := range uint64(40) {
		m := &maker{rand.New(rand.NewPCG(seed, 7)), map[string]string{}}
		d := &doc.Document{Lang: "fr", Title: "Accord", Labels: doc.Labels{Continued: "(suite)"}}
		for range 1 + m.IntN(3) { // fewer than a list of contents repeats
			d.Sections = append(d.Sections, m.section(3))
		}
		left := len(m.want)
		d.Beside = &doc.Document{Lang: "en", Title: "Agreement", Labels: doc.Labels{Continued: "(continued)"}}
		for i, s := range d.Sections {
			if i == 0 || m.IntN(6) > 0 {
				d.Beside.Sections = append(d.Beside.Sections, m.twinSection(s))
			}
		}
		pages := setIn(t, d, twinDesign(t, d))
		got := drawn(pages)
		for url, want := range m.want {
			require.Equal(t, want, got[url], "seed %d, paragraph %s", seed, url)
		}
		number := func(url string) (n int) {
			for _, r := range url[1:] {
				n = 10*n + int(r-'0')
			}
			return n
		}
		for _, p := range pages {
			for _, f := range p.fragments {
				for _, r := range f.runs {
					if r.ink.url == "" || f.repeated || r.again {
						continue
					}
					lang := ""
					for e := r.part; e != nil && lang == ""; e = e.Parent() {
						lang = e.Lang()
					}
					want := ""
					if number(r.ink.url) >= left {
						want = "en"
					}
					require.Equal(t, want, lang, "seed %d, %s", seed, r.ink.url)
				}
			}
		}
	}
}

// bilingual is the sample with its words in capitals beside it.
func bilingual() *doc.Document {
	d, beside := sample(), sample()
	doc.Walk(beside, func(line []doc.Inline) {
		for i, in := range line {
			if s, ok := in.(doc.Text); ok {
				line[i] = doc.Text(strings.ToUpper(string(s)))
			}
		}
	})
	d.Lang, beside.Lang, beside.Title = "fr", "en", "Agreement"
	d.Beside = beside
	return d
}

// A paragraph and its translation begin on one line of one page, and a page that
// ends within one ends within both or behind the shorter one.
func TestBothLanguagesOfAParagraphBeginTogether(t *testing.T) {
	d := bilingual()
	type place struct {
		page int
		y    float64
	}
	at := map[bool]map[string]place{false: {}, true: {}}
	pages := setIn(t, d, twinDesign(t, d))
	for n, p := range pages {
		y := 0.0
		for _, f := range p.fragments {
			for _, r := range f.runs {
				for e := r.part; e != nil; e = e.Parent() {
					if e.Type == "Lbl" && !f.repeated {
						right := r.x >= (210-40)/2
						if _, ok := at[right][r.text]; !ok {
							at[right][r.text] = place{n, y + r.y}
						}
					}
				}
			}
			y += f.height
		}
	}
	require.Greater(t, len(at[false]), 5)
	assert.Equal(t, at[false], at[true])
}

// A page does not begin with the end of a text beside nothing, when its translation
// is a little shorter: the page before ends where both go on.
func TestBothLanguagesGoOnOverAPage(t *testing.T) {
	for before := range 12 {
		version := func(body string) []*doc.Section {
			annex := &doc.Section{ID: "annex", Annex: true, Level: 1, Title: text("Annexe")}
			for range before {
				annex.Blocks = append(annex.Blocks, para("", "", doc.Text("Une ligne.")))
			}
			rows := &doc.Table{Widths: []int{1, 3}}
			for range 12 {
				rows.Rows = append(rows.Rows, doc.Row{Cells: []doc.Cell{tcell("Nom"), tcell(body)}})
			}
			annex.Blocks = append(annex.Blocks, rows)
			for range 12 {
				annex.Blocks = append(annex.Blocks, para("", "", doc.Text(body)))
			}
			return []*doc.Section{annex}
		}
		d := &doc.Document{Lang: "fr", Title: "Accord", Sections: version(strings.Repeat("mot et mot ", 74)), Labels: doc.Labels{Continued: "(suite)"}}
		d.Beside = &doc.Document{Lang: "en", Title: "Agreement", Sections: version(strings.Repeat("word ", 112)), Labels: doc.Labels{Continued: "(continued)"}}
		look := twinDesign(t, d)
		for n, p := range setIn(t, d, look) {
			sides := map[bool]bool{}
			for _, f := range p.fragments {
				for _, r := range f.runs {
					if !f.repeated && !r.again {
						sides[r.x > look.sheet.column()/2] = true
					}
				}
				if len(sides) > 0 {
					break
				}
			}
			assert.Len(t, sides, 2, "%d lines before, page %d begins in one language", before, n+1)
		}
	}
}

// To those who do not see the page an article is whole in one language before it
// begins in the other.
func TestEachLanguageIsWholeInItsArticle(t *testing.T) {
	d := bilingual()
	root := structure(t, plainFile(t, d, Options{}))
	var langs []string
	var within func(e *element)
	within = func(e *element) { // no language within another one
		for _, k := range e.parts {
			assert.NotContains(t, k.says, "/Lang", "%s in an article of one language", k.kind)
			within(k)
		}
	}
	for _, e := range root.parts {
		if e.kind != "Sect" {
			continue
		}
		lang := "fr"
		if strings.Contains(e.says, "/Lang (en)") {
			lang = "en"
			within(e)
		}
		langs = append(langs, lang)
	}
	require.Len(t, langs, 2*len(d.Sections))
	for i, lang := range langs {
		assert.Equal(t, []string{"fr", "en"}[i%2], lang)
	}
}

// The block of signatures stands once, with the words of both languages.
func TestSignaturesStandOnceInTwoLanguages(t *testing.T) {
	b := signatures()
	other := signatures()
	other.Parties[0].Role = text("For the Controller")
	d := &doc.Document{Lang: "fr", Title: "Accord", Sections: []*doc.Section{{ID: "s", Level: 1, Title: text("Signatures"), Blocks: []doc.Block{b}}}}
	d.Beside = &doc.Document{Lang: "en", Title: "Agreement", Sections: []*doc.Section{{ID: "s", Level: 1, Title: text("Signatures"), Blocks: []doc.Block{other}}}}
	all := ""
	for _, p := range setIn(t, d, twinDesign(t, d)) {
		all += textOf(p)
	}
	assert.Equal(t, 1, strings.Count(all, "For the Controller"))
	assert.Equal(t, 1, strings.Count(all, doc.Plain(b.Parties[0].Role)))
	assert.Equal(t, 1, strings.Count(all, doc.Plain(b.Parties[1].Role)))
	fields, err := Fields(d, Options{})
	require.NoError(t, err)
	one, err := Fields(&doc.Document{Lang: "fr", Title: "Accord", Sections: d.Sections}, Options{})
	require.NoError(t, err)
	assert.Len(t, fields, len(one))
}
