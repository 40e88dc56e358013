package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	house "github.com/dpakit/dpakit/dpa/style"
)

// articles is a document of n sections whose paragraphs are of so many words.
func articles(n int, words func(i int) int) *doc.Document {
	d := &doc.Document{Title: "Accord"}
	for i := range n {
		url := fmt.Sprintf("p%d", i)
		d.Sections = append(d.Sections, &doc.Section{ID: fmt.Sprintf("s%d", i), Level: 1 + i%3, Label: fmt.Sprintf("%d.", i+1), Title: text("Un titre"),
			Blocks: []doc.Block{para("", "", doc.Link{URL: url, Text: strings.Repeat("mot ", words(i))})}})
	}
	return d
}

// bottom returns the last fragment of a page that is not white.
func bottom(p page) fragment {
	for i := len(p.fragments) - 1; ; i-- {
		if !p.fragments[i].gap {
			return p.fragments[i]
		}
	}
}

func TestNoHeadingStandsAtTheFootOfAPage(t *testing.T) {
	d := articles(150, func(i int) int { return 5 + i*37%190 })
	pages := set(t, d)
	require.Greater(t, len(pages), 10)
	for n, p := range pages[:len(pages)-1] {
		assert.Empty(t, bottom(p).marks, "page %d ends with a heading", n+1)
		assert.False(t, p.fragments[0].gap, "page %d begins with white", n+1)
	}
}

func TestAPageLeavesNoLineOfAParagraphAlone(t *testing.T) {
	d := articles(200, func(i int) int { return 3 + i*53%160 })
	total, on := map[string]int{}, map[string][]int{}
	for _, p := range set(t, d) {
		here := map[string]int{}
		for _, f := range p.fragments {
			for _, r := range f.runs {
				if r.ink.url != "" {
					here[r.ink.url]++
					total[r.ink.url]++
				}
			}
		}
		for url, n := range here {
			on[url] = append(on[url], n)
		}
	}
	divided := 0
	for url, counts := range on {
		if len(counts) > 1 {
			divided++
			for _, n := range counts {
				assert.GreaterOrEqual(t, n, 2, "%s: %v", url, counts)
			}
		}
	}
	assert.Greater(t, divided, 5)
}

func TestALongParagraphGoesOnOverPages(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "mot%d ", i)
	}
	d := &doc.Document{Sections: []*doc.Section{{Level: 1, Title: text("Long"), Blocks: []doc.Block{para("", "1.1", doc.Link{URL: "long", Text: b.String()})}}}}
	pages := set(t, d)
	assert.Greater(t, len(pages), 4)
	assert.Equal(t, squeezed(b.String()), drawn(pages)["long"])
}

func TestTheSignatureBlockStaysWholeAndWithText(t *testing.T) {
	for lines := range 60 {
		d := &doc.Document{Sections: []*doc.Section{{Level: 1, Title: text("Signatures")}}}
		sec := d.Sections[0]
		for range lines {
			sec.Blocks = append(sec.Blocks, para("", "", doc.Text("Une ligne.")))
		}
		sec.Blocks = append(sec.Blocks, para("", "", doc.Link{URL: "last", Text: "Fait à Lyon."}), signatures())
		found := 0
		for _, p := range set(t, d) {
			text := pageText(p)
			if strings.Contains(text, "Clinique des Lilas") {
				found++
				assert.Contains(t, text, "Fait à Lyon.", "with %d lines before", lines)
				assert.Equal(t, 2, strings.Count(text, "Qualité"))
				assert.Equal(t, 2, strings.Count(text, "Signature|"))
			}
		}
		assert.Equal(t, 1, found)
	}
}

// However many parties sign, no page parts one's box from its name, and three
// or four stay on one page.
func TestNoPagePartsAParty(t *testing.T) {
	for parties := 1; parties <= 12; parties++ {
		for _, lines := range []int{0, 7, 30, 38} {
			block := &doc.Signatures{}
			for i := range parties {
				p := signatures().Parties[i%2]
				p.Party = fmt.Sprintf("Partie %d.", i)
				block.Parties = append(block.Parties, p)
			}
			sec := &doc.Section{Level: 1, Title: text("Signatures")}
			for range lines {
				sec.Blocks = append(sec.Blocks, para("", "", doc.Text("Une ligne.")))
			}
			sec.Blocks = append(sec.Blocks, para("", "", doc.Text("Fait à Lyon.")), block)
			found, pages := 0, 0
			for _, p := range set(t, &doc.Document{Sections: []*doc.Section{sec}}) {
				text := pageText(p)
				n := strings.Count(text, "Partie ")
				assert.Equal(t, n, strings.Count(text, "Signature|"), "%d parties, %d lines: %s", parties, lines, text)
				assert.Equal(t, n, strings.Count(text, "Date"), "%d parties, %d lines", parties, lines)
				if n > 0 && found == 0 {
					assert.Contains(t, text, "Fait à Lyon.", "%d parties, %d lines", parties, lines)
				}
				if found += n; n > 0 {
					pages++
				}
			}
			assert.Equal(t, parties, found)
			assert.True(t, pages == 1 || parties > 4, "%d parties on %d pages", parties, pages)
		}
	}
}

func pageText(p page) string {
	var b strings.Builder
	for _, f := range p.fragments {
		for _, r := range f.runs {
			b.WriteString(r.text + "|")
		}
	}
	return b.String()
}

func TestAnnexesBeginOnANewPage(t *testing.T) {
	for n, p := range set(t, sample()) {
		for i, f := range p.fragments {
			for _, m := range f.marks {
				if m.id == "processing" || m.id == "subprocessors" {
					assert.Zero(t, i, "page %d", n+1)
				}
			}
		}
	}
}

func TestContentsLeadToEverySection(t *testing.T) {
	d := sample()
	pages := set(t, d)
	on := map[string]int{}
	for n, p := range pages {
		for _, f := range p.fragments {
			for _, m := range f.marks {
				on[m.id] = n + 1
			}
		}
	}
	for _, sec := range d.Sections {
		found := false
		for _, f := range pages[0].fragments {
			if n := len(f.runs); len(f.entries) > 0 && f.entries[0].id == sec.ID {
				found = true
				assert.Equal(t, fmt.Sprint(on[sec.ID]), f.runs[n-1].text)
				assert.Equal(t, sec.ID, f.runs[0].ink.dest)
				assert.InDelta(t, classic().sheet.column(), f.runs[n-1].x+f.runs[n-1].width, 1e-6)
			}
		}
		assert.True(t, found, "%s is not in the contents", sec.ID)
	}
}

func TestShortDocumentHasNoContents(t *testing.T) {
	d := articles(6, func(int) int { return 20 })
	d.Labels.Contents = "Sommaire"
	pages := set(t, d)
	require.Len(t, pages, 1)
	assert.NotContains(t, pageText(pages[0]), "Sommaire")
}

// degenerate returns blocks that no agreement has and a program may make.
func degenerate() map[string][]doc.Block {
	wide := &doc.Table{Widths: []int{0, -3}}
	for range 60 {
		wide.Head = append(wide.Head, tcell("Wagon"))
	}
	deep := []doc.Block{para("", "", doc.Text("fond"))}
	for range 80 {
		deep = []doc.Block{&doc.List{Items: []*doc.Item{{Number: "viii)", Blocks: deep}}}}
	}
	nested := []doc.Block{para("", "", doc.Text("fond"))}
	for range 12 {
		nested = []doc.Block{&doc.Table{Rows: []doc.Row{{Cells: []doc.Cell{holds(nested...), tcell("x")}}}}}
	}
	many := &doc.Signatures{}
	for range 40 {
		many.Parties = append(many.Parties, signatures().Parties...)
	}
	named := signatures()
	named.Parties[0].Signers[0].Lines[0].Value = strings.Repeat("nom ", 3000)
	chain := &doc.Section{Level: 1, Title: text("a")}
	for top, i := chain, 0; i < 90; i++ {
		next := &doc.Section{Level: 2, Label: strings.Repeat("x", i), Title: text("b")}
		top.Blocks = []doc.Block{next}
		top = next
	}
	titles, dots := []doc.Block{}, []doc.Block{}
	for n := range 3 { // about as long as a title can be
		titles = append(titles, &doc.Section{Level: 2, Title: text(strings.TrimSpace(strings.Repeat("si, ou ", 26+n) + strings.Repeat("un ", 2)))})
	}
	for n := range 40 { // each a little longer than the one before
		dots = append(dots, &doc.Section{Level: 1, Label: "1.", Title: text(strings.Repeat("m", 34) + strings.Repeat("i", n))})
	}
	long := &doc.Table{Rows: []doc.Row{{Cells: []doc.Cell{tcell(strings.Repeat("m", 55))}}, {Cells: []doc.Cell{tcell(strings.Repeat("Ww", 45))}}}}
	return map[string][]doc.Block{
		"very long titles":  titles,
		"very many dots":    dots,
		"very long words":   {long},
		"very tall heads":   {tall(300), tall(900)},
		"nothing":           nil,
		"empty paragraph":   {&doc.Paragraph{}, &doc.Paragraph{Number: "1.1"}},
		"empty list":        {&doc.List{}, &doc.List{Items: []*doc.Item{{}, {Number: "a)"}}}},
		"list in a list":    {&doc.List{Items: []*doc.Item{{Number: "a)", Blocks: []doc.Block{&doc.List{Items: []*doc.Item{{Number: "i)"}}}}}}}},
		"empty table":       {&doc.Table{}, &doc.Table{Head: []doc.Cell{{}}}, &doc.Table{Rows: []doc.Row{{}, {Cells: []doc.Cell{{}, {}}}}}},
		"sixty columns":     {wide},
		"deep list":         deep,
		"tables in tables":  nested,
		"no one signs":      {&doc.Signatures{}, &doc.Signatures{Parties: []doc.Signatory{{}, {Signers: []doc.Signer{{}, {}}}}}},
		"eighty sign":       {many},
		"a name of 3,000":   {named},
		"headings alone":    {chain},
		"a label of 300":    {para("", strings.Repeat("9", 300), doc.Text("texte"))},
		"a section in cell": {&doc.Table{Rows: []doc.Row{{Cells: []doc.Cell{holds(article(1, "Titre"), signatures())}}}}},
	}
}

// tall is a table that goes over pages, under a head of so many words.
func tall(words int) *doc.Table {
	t := &doc.Table{Head: []doc.Cell{tcell(strings.Repeat("tête ", words)), tcell("x")}}
	for range 30 {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{tcell("mot"), tcell(strings.Repeat("mot ", 40))}})
	}
	return t
}

func TestDegenerateDocuments(t *testing.T) {
	for name, blocks := range degenerate() {
		t.Run(name, func(t *testing.T) {
			set(t, &doc.Document{Sections: []*doc.Section{{Level: -1, Blocks: blocks}}})
			set(t, &doc.Document{Sections: []*doc.Section{{Level: 99, Annex: true, Title: text("t"), Blocks: blocks}}})
		})
	}
	set(t, &doc.Document{})
	set(t, &doc.Document{Title: strings.Repeat("Titre ", 2000), Parties: []doc.Line{{Value: strings.Repeat("w", 900)}}})
}

// Contents that run a little over their page are set closer; longer ones go on.
func TestContentsFitTheirPageWhenTheyNearlyDo(t *testing.T) {
	onFirst := func(sections int) int {
		d := articles(sections, func(int) int { return 200 })
		n := 0
		for _, f := range set(t, d)[0].fragments {
			if len(f.entries) > 0 {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 34, onFirst(34))
	assert.Equal(t, 40, onFirst(40), "set closer")
	assert.Less(t, onFirst(70), 70)
}

// The page where the parties sign has its heading, wherever the text before it
// ends.
func TestTheSignaturePageHasItsHeading(t *testing.T) {
	for lines := range 45 {
		before := &doc.Section{Level: 1, Title: text("Article")}
		for range lines {
			before.Blocks = append(before.Blocks, para("", "", doc.Text("Une ligne.")))
		}
		sec := &doc.Section{Level: 1, Title: text("Les signatures"), Blocks: []doc.Block{para("", "", doc.Text("Fait à Lyon.")), signatures()}}
		for _, p := range set(t, &doc.Document{Title: "Accord", Sections: []*doc.Section{before, sec}}) {
			text := pageText(p)
			assert.Equal(t, strings.Contains(text, "Les signatures"), strings.Contains(text, "Clinique des Lilas"), "with %d lines before", lines)
		}
	}
}

// A clause that was taken away leaves the others on the axis of all clauses,
// although what a draft says of it has no number.
func TestAClauseTakenAwayLeavesTheOthersWhereTheyStand(t *testing.T) {
	edges := func(numbers ...string) map[string]float64 {
		l := &doc.List{}
		for i, n := range numbers {
			l.Items = append(l.Items, &doc.Item{Number: n, Blocks: []doc.Block{para("", "", doc.Text(fmt.Sprintf("Clause%d", i)))}})
		}
		at := map[string]float64{}
		d := &doc.Document{Title: "Accord", Sections: []*doc.Section{{ID: "s", Level: 1, Label: "5.", Title: text("Un titre"), Blocks: []doc.Block{l}}}}
		for _, p := range set(t, d) {
			for _, f := range p.fragments {
				for _, r := range f.runs {
					at[r.text] = r.x
				}
			}
		}
		return at
	}
	whole, less := edges("5.1", "5.2", "5.3"), edges("5.1", "", "5.2")
	require.Contains(t, whole, "5.1")
	require.Contains(t, whole, "Clause1")
	assert.Equal(t, whole["5.1"], less["5.1"])
	for _, clause := range []string{"Clause0", "Clause1", "Clause2"} {
		assert.Equal(t, whole[clause], less[clause], clause)
	}
}

// The list of the annexes that are signed stands whole above the signatures.
func TestTheListAboveTheSignaturesStaysWhole(t *testing.T) {
	l := &doc.List{}
	for i := range 4 {
		l.Items = append(l.Items, &doc.Item{Blocks: []doc.Block{para("", "", doc.Text(fmt.Sprintf("Annexe %d, 1 page", i)))}})
	}
	for lines := range 45 {
		sec := &doc.Section{Level: 1, Title: text("Appendice")}
		for range lines {
			sec.Blocks = append(sec.Blocks, para("", "", doc.Text("Une ligne.")))
		}
		sec.Blocks = append(sec.Blocks, l, signatures())
		for _, p := range set(t, &doc.Document{Title: "Accord", Sections: []*doc.Section{sec}}) {
			text := pageText(p)
			assert.Equal(t, strings.Contains(text, "Annexe 0"), strings.Contains(text, "Clinique des Lilas"), "with %d lines before", lines)
		}
	}
}

// The titles of articles and annexes have one left edge in the contents where
// their labels are about as wide.
func TestContentsHaveOneEdge(t *testing.T) {
	d := articles(30, func(int) int { return 100 })
	for i, sec := range d.Sections {
		sec.Label = fmt.Sprintf("Article %d –", i+1)
	}
	d.Sections = append(d.Sections, &doc.Section{ID: "annex", Level: 1, Annex: true, Label: "Annexe 1 –", Title: text("Mesures"), Blocks: []doc.Block{para("", "", doc.Text("Texte."))}})
	d.Labels.Contents = "Sommaire"
	edges, entries := map[float64]bool{}, 0
	for _, f := range set(t, d)[0].fragments {
		if len(f.entries) > 0 {
			entries++
			for _, r := range f.runs {
				if r.x > 0 {
					edges[r.x] = true
					break
				}
			}
		}
	}
	assert.Equal(t, 31, entries)
	assert.Len(t, edges, 1)
}

// The pages of a long annex that are filled while it is set are those that it has
// when it is set first, in one language and in two.
func TestALongFlowHasThePagesOfAWholeOne(t *testing.T) {
	d := records(700)
	d.Sections = d.Sections[len(d.Sections)-1:]
	twin := records(700)
	twin.Sections, twin.Beside = twin.Sections[len(twin.Sections)-1:], d
	for _, d := range []*doc.Document{d, twin} {
		pages := func(alone bool) []string {
			s := newSetter(canvas.Fonts(), d, designOf(d, house.Classic(), A4))
			parts := partsOf(s.sides(d))
			f := s.set(parts[len(parts)-1], alone)
			assert.Equal(t, alone, f.gone > 0)
			f.depth = s.style.sheet.depth()
			return standing(f.paginate())
		}
		whole := pages(false)
		require.Greater(t, len(whole), 2*trials)
		assert.Equal(t, whole, pages(true))
	}
}

// standing returns all that stands on pages, and where.
func standing(pages []page) (all []string) {
	for _, p := range pages {
		var b strings.Builder
		for _, g := range p.fragments {
			fmt.Fprint(&b, g.height, g.repeated, g.marks, g.bars)
			for _, r := range g.runs {
				fmt.Fprint(&b, r.x, r.y, r.text)
			}
		}
		all = append(all, b.String())
	}
	return all
}

// What is set tighter has less white and the same lines; set as it was, however often
// it was tried, it is what it was, to the last line. What stands under one name is
// known as well as when it was set.
func TestWhatIsTightenedIsAsItWasAgain(t *testing.T) {
	twin := records(12)
	twin.Beside = records(12)
	for _, d := range []*doc.Document{sample(), records(12), twin} {
		look := designOf(d, house.Classic(), A4)
		parts := func() (all [][]fragment) {
			s := newSetter(canvas.Fonts(), d, look)
			for _, p := range partsOf(s.sides(d)) {
				all = append(all, s.set(p, false).fragments)
				s.flow = nil
			}
			return all
		}
		untouched := parts()
		for i, fs := range parts() {
			tail := func() (all []float64) { // what is under its name besides it
				for k := range fs {
					if fs[k].tail > 0 {
						rest := 0.0
						for j := k; j < len(fs) && rest < fs[k].tail; j++ {
							rest += fs[j].height
						}
						all = append(all, rest-fs[k].tail)
					}
				}
				return all
			}
			ends, was, depth := tail(), height(fs), look.sheet.depth()
			for _, by := range tightenings {
				tighten(fs, by)
				assert.Equal(t, by < 1, height(fs) < was, "%v", by)
				assert.InDelta(t, by*was, height(fs), 0.1*was)
				assert.Equal(t, ends, tail(), "%v", by)
				paginate(fs, depth)
			}
			tighten(fs, 1)
			assert.Equal(t, standing(paginate(untouched[i], depth)), standing(paginate(fs, depth)))
		}
	}
}
