package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

func linked(url, s string) doc.Cell {
	return holds(para("", "", doc.Link{URL: url, Text: s}))
}

func inSection(blocks ...doc.Block) *doc.Document {
	return &doc.Document{Labels: doc.Labels{Continued: "(suite)"}, Sections: []*doc.Section{{Level: 1, Title: text("Tableau"), Blocks: blocks}}}
}

func TestARowGoesOnOverPagesUnderItsHead(t *testing.T) {
	long := strings.Repeat("mot ", 3000)
	d := inSection(&doc.Table{Widths: []int{1, 2}, Head: []doc.Cell{tcell("Société"), tcell("Données")}, Rows: []doc.Row{
		{Cells: []doc.Cell{linked("name", "Hébergeur"), linked("long", long)}},
		{Cells: []doc.Cell{linked("next", "Autre"), linked("short", "identification")}},
	}})
	pages := set(t, d)
	require.Greater(t, len(pages), 2)
	got := drawn(pages)
	assert.Equal(t, squeezed(long), got["long"])
	assert.Equal(t, "Hébergeur", got["name"])
	assert.Equal(t, "Autre", got["next"])
	for n, p := range pages {
		first := p.fragments[0]
		assert.Equal(t, n > 0, first.repeated, "page %d", n+1)
		if n > 0 {
			assert.Equal(t, "Tableau |(suite)|Société|Données|", pageText(page{p.fragments[:3]}))
		}
	}
}

func TestTheHeadNeverStandsAlone(t *testing.T) {
	for lines := range 50 {
		var blocks []doc.Block
		for range lines {
			blocks = append(blocks, para("", "", doc.Text("Une ligne.")))
		}
		blocks = append(blocks, &doc.Table{Head: []doc.Cell{tcell("Tête")}, Rows: []doc.Row{{Cells: []doc.Cell{linked("first", "premier")}}, {Cells: []doc.Cell{tcell("second")}}}})
		for _, p := range set(t, inSection(blocks...)) {
			if text := pageText(p); strings.Contains(text, "Tête|") {
				assert.Contains(t, text, "premier", "after %d lines", lines)
			}
		}
	}
}

func TestShortRowsAreNotDivided(t *testing.T) {
	tb := &doc.Table{Head: []doc.Cell{tcell("A"), tcell("B")}}
	for i := range 60 {
		tb.Rows = append(tb.Rows, doc.Row{Cells: []doc.Cell{tcell("x"), linked(fmt.Sprint(i), strings.Repeat("mot ", 10+i))}})
	}
	pages := set(t, inSection(tb))
	require.Greater(t, len(pages), 2)
	on := map[string]int{}
	for n, p := range pages {
		for _, f := range p.fragments {
			for _, r := range f.runs {
				if r.ink.url == "" {
					continue
				}
				if first, ok := on[r.ink.url]; ok {
					assert.Equal(t, first, n, "row %s", r.ink.url)
				}
				on[r.ink.url] = n
			}
		}
	}
}

// A second table has no name of its own above it: it stays with the first one
// when both are short.
func TestATableStaysWithTheOneAboveIt(t *testing.T) {
	facts := func(rows int) *doc.Table {
		tb := &doc.Table{}
		for range rows {
			tb.Rows = append(tb.Rows, doc.Row{Cells: []doc.Cell{tcell("Rôle"), tcell("hébergeur")}})
		}
		return tb
	}
	apart := func(rows int) bool {
		parted := false
		for lines := range 45 {
			var blocks []doc.Block
			for range lines {
				blocks = append(blocks, para("", "", doc.Text("Une ligne.")))
			}
			services := &doc.Table{Head: []doc.Cell{tcell("Service")}, Rows: []doc.Row{{Cells: []doc.Cell{tcell("stockage")}}}}
			blocks = append(blocks, &doc.Section{Level: 2, Title: text("Hébergeur"), Blocks: []doc.Block{facts(rows), services}})
			for _, p := range set(t, inSection(blocks...)) {
				if text := pageText(p); strings.Contains(text, "Service|") && !strings.Contains(text, "Rôle|") {
					parted = true
				}
			}
		}
		return parted
	}
	assert.False(t, apart(5))
}

func TestWithoutAHeadTheFirstColumnNamesTheRows(t *testing.T) {
	d := inSection(&doc.Table{Widths: []int{1, 3}, Rows: []doc.Row{{Cells: []doc.Cell{tcell("Finalités"), tcell("Soins")}}}})
	faces := map[string]canvas.Face{}
	shaded := 0
	for _, f := range set(t, d)[0].fragments {
		for _, r := range f.runs {
			faces[r.text] = r.ink.face
		}
		for _, b := range f.bars {
			if b.colour == classic().shade {
				shaded++
				assert.Zero(t, b.x)
				assert.Less(t, b.width, 60.0)
			}
		}
	}
	assert.Equal(t, canvas.SansBold, faces["Finalités"])
	assert.Equal(t, canvas.Sans, faces["Soins"])
	assert.Equal(t, 1, shaded)
}

func TestColumnsTakeTheWidthsTheyAskFor(t *testing.T) {
	for _, c := range []struct {
		name     string
		relative []int
		need     []float64
		want     []float64
	}{
		{"as asked", []int{1, 3}, []float64{10, 10}, []float64{40, 120}},
		{"a long word takes from the others", []int{1, 3}, []float64{60, 10}, []float64{60, 100}},
		{"none given", nil, []float64{10, 10}, []float64{80, 80}},
		{"zero and negative count as one", []int{0, -2}, []float64{10, 10}, []float64{80, 80}},
		{"more needed than there is", []int{1, 1}, []float64{160, 160}, []float64{80, 80}},
		{"one column", []int{7}, []float64{10}, []float64{160}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.InDeltaSlice(t, c.want, share(160, c.relative, c.need), 1e-9)
		})
	}
}

// Eight columns of long French words: smaller type, and no word in pieces.
func TestEightColumnsKeepTheirWordsWhole(t *testing.T) {
	tb := &doc.Table{}
	words := strings.Fields("Dénomination Enregistrement Localisation Sous-traitance Certifications Transferts Coordonnées Confidentialité")
	for _, w := range words {
		tb.Head = append(tb.Head, tcell(w))
	}
	all := ""
	for _, p := range set(t, inSection(tb)) {
		all += pageText(p)
	}
	for _, w := range words {
		if w != "Sous-traitance" {
			assert.Contains(t, all, w+"|")
		}
	}
}

// A column that is nearly empty gives room to a long one, and the table is
// lower for it; a table that would gain little stays as it was asked for.
func TestColumnsGiveRoomToALongOne(t *testing.T) {
	table := func(words int) *doc.Table {
		return &doc.Table{Widths: []int{1, 1, 1}, Head: []doc.Cell{tcell("Objet"), tcell("Données"), tcell("Transfert")}, Rows: []doc.Row{
			{Cells: []doc.Cell{tcell("Hébergement"), tcell(strings.Repeat("mot ", words)), tcell("sans objet")}},
		}}
	}
	s := newSetter(canvas.Fonts(), &doc.Document{}, classic())
	in := frame{width: s.style.sheet.column(), look: &s.style.column, labels: &doc.Labels{}}
	even := s.grille(table(3), in).widths
	assert.InDelta(t, even[0], even[1], 0.1)
	wide := s.grille(table(150), in).widths
	assert.Greater(t, wide[1], 1.4*even[1])
	assert.LessOrEqual(t, wide[1], wider*even[1]+0.1)
	assert.GreaterOrEqual(t, wide[0], narrower*even[0]-0.1)
	assert.InDelta(t, in.width, wide[0]+wide[1]+wide[2], 0.01)
}

// The record of one thing moves to the next page whole when it is short.
func TestShortRecordsAreNotDivided(t *testing.T) {
	for before := range 60 {
		var blocks []doc.Block
		for range before {
			blocks = append(blocks, para("", "", doc.Text("ligne")))
		}
		blocks = append(blocks, &doc.Section{ID: "r", Level: 2, Title: text("Fiche"), Blocks: []doc.Block{
			&doc.Table{Widths: []int{1, 2}, Rows: []doc.Row{{Cells: []doc.Cell{tcell("Rôle"), tcell("hébergeur")}}, {Cells: []doc.Cell{tcell("Pays"), tcell("France")}}}},
			&doc.Table{Widths: []int{1, 1}, Head: []doc.Cell{tcell("Service"), tcell("Lieux")}, Rows: []doc.Row{{Cells: []doc.Cell{tcell("Stockage"), tcell("Paris")}}}},
		}})
		on := map[string]int{}
		for n, p := range set(t, inSection(blocks...)) {
			for _, word := range []string{"Fiche", "France", "Stockage"} {
				if strings.Contains(pageText(p), word) {
					on[word] = n
				}
			}
		}
		assert.Equal(t, on["Fiche"], on["France"], "%d lines before", before)
		assert.Equal(t, on["Fiche"], on["Stockage"], "%d lines before", before)
	}
}
