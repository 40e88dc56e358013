package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

// A page that begins with a table says whose it is, whichever table of the
// record it begins with.
func TestNoPageBeginsWithATableThatHasNoName(t *testing.T) {
	continued := 0
	for before := range 8 {
		d := records(12)
		first := d.Sections[len(d.Sections)-1]
		for _, record := range first.Blocks {
			for i := range 12 {
				facts := record.(*doc.Section).Blocks[0].(*doc.Table)
				facts.Rows = append(facts.Rows, doc.Row{Cells: []doc.Cell{tcell("Fait"), tcell(fmt.Sprint("numéro ", i))}})
			}
		}
		for range before {
			first.Blocks = append([]doc.Block{para("", "", doc.Text("Une ligne."))}, first.Blocks...)
		}
		on := "" // the record that stands
		for n, p := range set(t, d) {
			for i, f := range p.fragments {
				for _, m := range f.marks {
					if m.title != "" {
						on = m.title
					}
				}
				if i > 0 || len(f.runs) == 0 || !strings.HasPrefix(on, "Société numéro") {
					continue
				}
				if f.repeated {
					continued++
					assert.Equal(t, on+" |(suite)|", pageText(page{p.fragments[:1]}), "page %d", n+1)
				} else {
					assert.NotEmpty(t, f.marks, "page %d begins inside a table", n+1)
				}
			}
		}
	}
	assert.Greater(t, continued, 8)
}

// A record divides rather than leave a page white, and never so that a page ends
// with its name or begins with a row alone.
func TestARecordDividesRatherThanLeaveAPageWhite(t *testing.T) {
	divided := 0
	for before := range 30 {
		d := records(6)
		first := d.Sections[len(d.Sections)-1]
		for range before {
			first.Blocks = append([]doc.Block{para("", "", doc.Text("Une ligne."))}, first.Blocks...)
		}
		pages := set(t, d)
		for n, p := range pages {
			if n == len(pages)-1 || strings.Contains(pageText(pages[n+1]), "Annexe") {
				continue
			}
			assert.Greater(t, height(p.fragments), classic().sheet.depth()-spare-unsplit, "%d lines before, page %d", before, n+1)
			last := p.fragments[len(p.fragments)-1]
			assert.False(t, len(last.marks) > 0 && last.marks[0].title != "", "%d lines before, page %d ends with a name", before, n+1)
			if pages[n+1].fragments[0].repeated {
				divided++
			}
		}
	}
	assert.Positive(t, divided)
}

// Tables that tell the same of several things have their columns in one place.
func TestTablesOfAKindHaveOneGrille(t *testing.T) {
	services := func(long string) *doc.Table {
		return &doc.Table{Widths: []int{1, 1, 1}, Head: []doc.Cell{tcell("Service"), tcell("Données"), tcell("Lieux")}, Rows: []doc.Row{{Cells: []doc.Cell{tcell("Hébergement"), tcell(long), tcell("France")}}}}
	}
	annex := &doc.Section{Annex: true, Level: 1, Title: text("Annexe")}
	for i := range 6 {
		annex.Blocks = append(annex.Blocks, &doc.Section{Level: 2, Title: text(fmt.Sprint("Fiche ", i)), Blocks: []doc.Block{services(strings.Repeat("mot ", 3+60*i))}})
	}
	edges := map[float64]bool{}
	for _, p := range set(t, &doc.Document{Sections: []*doc.Section{annex}}) {
		for _, f := range p.fragments {
			for _, r := range f.runs {
				if r.text == "Lieux" {
					edges[r.x] = true
				}
			}
		}
	}
	assert.Len(t, edges, 1)
}

// The header says where the reader is: the article that a page begins with, or
// that goes on from the page before.
func TestTheHeaderNamesTheArticleThatAPageBeginsWith(t *testing.T) {
	d := sample()
	s := newSetter(setterForTest().fonts, d, classic())
	pages := s.layout(d)
	got := currents(pages)
	require.Len(t, got, len(pages))
	var on []string
	for n, p := range pages {
		var first []string
		for i, f := range p.fragments {
			for _, m := range f.marks {
				if m.level == 1 && m.title != "" {
					if i == 0 {
						first = append([]string{m.title}, m.shorter...)
					}
				}
			}
		}
		if first == nil {
			first = on
		}
		assert.Equal(t, first, got[n], "page %d", n+1)
		for _, f := range p.fragments {
			for _, m := range f.marks {
				if m.level == 1 && m.title != "" {
					on = append([]string{m.title}, m.shorter...)
				}
			}
		}
	}
	assert.Empty(t, s.header(d, 1, got[0]).runs)
	h := s.header(d, 3, got[2])
	require.Len(t, h.runs, 2)
	assert.Equal(t, d.Title, h.runs[0].text)
	assert.InDelta(t, s.style.sheet.column(), h.runs[1].x+h.runs[1].width, 1e-9)
	assert.Less(t, h.runs[0].width, h.runs[1].x)
}

// No page begins with the last item of a list when that is one line, nor ends
// with a first one.
func TestNoItemStandsAloneOnAPage(t *testing.T) {
	for before := range 60 {
		var blocks []doc.Block
		for range before {
			blocks = append(blocks, para("", "", doc.Text("Une ligne.")))
		}
		l := &doc.List{}
		for i, word := range []string{"premier", "deuxième", "troisième", "quatrième"} {
			l.Items = append(l.Items, &doc.Item{Number: string(rune('a'+i)) + ")", Blocks: []doc.Block{para("", "", doc.Text(word))}})
		}
		blocks = append(blocks, para("", "1.1", doc.Text("Ce qui suit :")), l)
		for _, p := range set(t, inSection(blocks...)) {
			text := pageText(p)
			assert.Equal(t, strings.Contains(text, "quatrième"), strings.Contains(text, "troisième"), "%d lines before", before)
			assert.Equal(t, strings.Contains(text, "premier"), strings.Contains(text, "deuxième"), "%d lines before", before)
		}
	}
}

// What a page repeats a name and a head for is at least as high as they are, wherever
// the page before it ends.
func TestWhatGoesOverIsWorthItsHead(t *testing.T) {
	records, over := 0, 0
	for before := range 60 {
		for _, words := range []int{60, 200, 300, 340, 380, 420} {
			row := func(n int) doc.Row {
				return doc.Row{Cells: []doc.Cell{tcell("Hébergement"), tcell(strings.TrimSpace(strings.Repeat("mot ", n))), tcell("France")}}
			}
			table := &doc.Table{Widths: []int{2, 1, 1}, Head: []doc.Cell{tcell("Service"), tcell("Données"), tcell("Lieux")}, Rows: []doc.Row{row(30), row(60), row(words)}}
			annex := &doc.Section{Annex: true, Level: 1, Title: text("Annexe"), Blocks: []doc.Block{
				&doc.Section{Level: 2, Title: text("Fiche"), Blocks: []doc.Block{table}},
				&doc.Section{Level: 2, Title: text("Suite"), Blocks: []doc.Block{para("", "", doc.Text("Fin."))}},
			}}
			for range before {
				annex.Blocks = append([]doc.Block{para("", "", doc.Text("Une ligne."))}, annex.Blocks...)
			}
			for range 12 { // the last page is not one that is nearly empty
				annex.Blocks = append(annex.Blocks, para("", "", doc.Text("Une ligne.")))
			}
			records++
			for n, p := range set(t, &doc.Document{Labels: doc.Labels{Continued: "(suite)"}, Sections: []*doc.Section{annex}}) {
				head, under := 0.0, 0.0
				for _, f := range p.fragments {
					if f.repeated {
						head += f.height
					} else if len(f.bars) == 0 {
						break
					} else {
						under += f.height
					}
				}
				if head > 0 {
					over++
					assert.GreaterOrEqual(t, under, head, "%d lines before, %d words, page %d", before, words, n+1)
				}
			}
		}
	}
	assert.Greater(t, over, records/20)
}

// The last record of an annex stands whole on its last page where that leaves the
// page before it more than half full, and no record begins so low on a page that
// little of it stands there.
func TestARecordBeginsWhereItStandsWhole(t *testing.T) {
	depth, whole, divided := classic().sheet.depth(), 0, 0
	for rows := 4; rows < 24; rows += 3 {
		for before := range 40 {
			d := records(3)
			annex := d.Sections[len(d.Sections)-1]
			for _, record := range annex.Blocks {
				facts := record.(*doc.Section).Blocks[0].(*doc.Table)
				for i := range rows {
					facts.Rows = append(facts.Rows, doc.Row{Cells: []doc.Cell{tcell("Fait"), tcell(fmt.Sprint("numéro ", i))}})
				}
			}
			for range before {
				annex.Blocks = append([]doc.Block{para("", "", doc.Text("Une ligne."))}, annex.Blocks...)
			}
			pages := set(t, d)
			begins, high, from, on := map[string]float64{}, map[string]float64{}, map[string]int{}, ""
			for n, p := range pages {
				y := 0.0
				for _, f := range p.fragments {
					for _, m := range f.marks {
						if strings.HasPrefix(m.title, "Société") {
							on = m.title
							begins[on], from[on] = y, n
						}
					}
					y += f.height
					if !f.repeated {
						high[on] += f.height
					}
				}
				for name := range begins {
					if name != on || n == from[on] || high[on] > 0.9*depth {
						continue // it does not go over to this page, or could not but for the white that was taken from it
					}
					divided++
					assert.Less(t, begins[on], depth-spare+1, "%d rows, %d lines: %s begins at the foot of page %d", rows, before, on, n)
					if n == len(pages)-1 {
						assert.Less(t, begins[on], half*depth, "%d rows, %d lines: %s goes over to the last page, where it has room", rows, before, on)
					}
				}
			}
			if from[on] == len(pages)-1 {
				whole++
			}
		}
	}
	assert.Greater(t, whole, 20)
	assert.Greater(t, divided, 20)
}

// No reader turns a page for a few lines of a row that the next one has room for, nor
// in the middle of a row of several columns where no more is won than may stay white.
func TestNoPageEndsWithASliverOfARow(t *testing.T) {
	s := setterForTest()
	depth := s.style.sheet.depth()
	long := doc.Row{Cells: []doc.Cell{tcell("Fait"), tcell(strings.Repeat("Une phrase qui prend de la place. ", 60))}}
	for _, c := range []struct {
		table *doc.Table
		least float64
	}{
		{&doc.Table{Widths: []int{1, 3}, Rows: []doc.Row{long}}, sliver},
		{&doc.Table{Widths: []int{1, 3}, Head: []doc.Cell{tcell("Service"), tcell("Données")}, Rows: []doc.Row{long}}, spare},
	} {
		divided := 0
		for room := 1.0; room < 80; room++ {
			var f flow
			f.add(fragment{height: depth - room})
			s.table(&f, c.table, frame{width: s.style.sheet.column(), look: &s.style.inCell, part: s.root, labels: &doc.Labels{}})
			n := len(f.fragments) - 2 // the row; the white behind the table is the last
			require.Greater(t, f.fragments[n].height, float64(unsplit))
			taken, _ := take(rest{fragments: f.fragments}, depth, true)
			if taken.top != nil {
				divided++
			}
			assert.Equal(t, room >= c.least+height(f.fragments[1:n]), taken.top != nil, "%v mm", room)
		}
		assert.Positive(t, divided)
	}
}
