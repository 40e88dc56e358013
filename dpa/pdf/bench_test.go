package pdf

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// BenchmarkLayout sets the sample, of sixteen pages, without drawing it.
func BenchmarkLayout(b *testing.B) {
	d, fonts := sample(), canvas.Fonts()
	b.ReportAllocs()
	for b.Loop() {
		newSetter(fonts, d, classic()).layout(d)
	}
}

// records is an agreement whose one annex describes n things.
func records(n int) *doc.Document {
	d := sample()
	annex := &doc.Section{ID: "records", Level: 1, Annex: true, Label: "Annexe 3 –", Title: text("Fiches")}
	for i := range n {
		facts := &doc.Table{Widths: []int{1, 3}}
		for _, fact := range []string{"Rôle", "Pays", "Adresse", "Garanties"} {
			facts.Rows = append(facts.Rows, doc.Row{Cells: []doc.Cell{tcell(fact), tcell(fmt.Sprintf("de la société %d, au titre du présent accord et de ses annexes, pour toute sa durée", i))}})
		}
		services := &doc.Table{Widths: []int{2, 3, 3}, Head: []doc.Cell{tcell("Service"), tcell("Finalité"), tcell("Données")}}
		for k := range 3 + i%3 {
			services.Rows = append(services.Rows, doc.Row{Cells: []doc.Cell{tcell(fmt.Sprintf("Service %d.%d", i, k)), tcell("hébergement et sauvegarde des données applicatives, distribution de contenus"), tcell("identification, coordonnées, journaux techniques de connexion")}})
		}
		annex.Blocks = append(annex.Blocks, &doc.Section{ID: fmt.Sprintf("records.%d", i), Level: 2, Title: text(fmt.Sprintf("Société numéro %d", i)), Blocks: []doc.Block{facts, services}})
	}
	d.Sections = append(d.Sections, annex)
	return d
}

// BenchmarkGrowth writes documents of up to 4,000 pages and prints how their
// cost grows: the exponent that fits the times by the number of pages (1 is
// linear), and the memory that a page of the longest takes beside one of the
// shortest.
func BenchmarkGrowth(b *testing.B) {
	sizes := []int{150, 600, 2400, 9600}
	spent, allocated := make([]float64, len(sizes)), make([]float64, len(sizes))
	pages := make([]float64, len(sizes))
	docs := make([]*doc.Document, len(sizes))
	for i, n := range sizes {
		docs[i] = records(n)
		pages[i] = float64(len(newSetter(canvas.Fonts(), docs[i], classic()).layout(docs[i])))
	}
	for b.Loop() {
		for i, d := range docs {
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			require.NoError(b, Write(&bytes.Buffer{}, d, Options{}))
			spent[i] += time.Since(start).Seconds()
			runtime.ReadMemStats(&after)
			allocated[i] += float64(after.TotalAlloc - before.TotalAlloc)
		}
	}
	last := len(sizes) - 1
	b.ReportMetric(pages[last], "pages")
	b.ReportMetric(slope(pages, spent), "exponent")
	b.ReportMetric(allocated[last]/pages[last]/(allocated[0]/pages[0]), "bytes/page-growth")
	b.ReportMetric(1000*spent[last]/pages[last]/float64(b.N), "ms/page")
}

// What a document allocates grows with its pages, and no faster: a part that is
// copied for each page, or set again, shows here.
func TestWritingGrowsWithThePages(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, hundreds of pages")
	}
	sizes := []int{60, 240, 960}
	pages, bytes := make([]float64, len(sizes)), make([]float64, len(sizes))
	for i, n := range sizes {
		d := records(n)
		pages[i] = float64(len(newSetter(canvas.Fonts(), d, classic()).layout(d)))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		require.NoError(t, Write(io.Discard, d, Options{}))
		runtime.ReadMemStats(&after)
		bytes[i] = float64(after.TotalAlloc - before.TotalAlloc)
	}
	require.Greater(t, pages[len(pages)-1], 300.0)
	assert.Less(t, slope(pages, bytes), 1.1, "%v bytes for %v pages", bytes, pages)
}

// slope fits y = c·x^e and returns e.
func slope(x, y []float64) float64 {
	n, sx, sy, sxx, sxy := float64(len(x)), 0.0, 0.0, 0.0, 0.0
	for i := range x {
		a, b := math.Log(x[i]), math.Log(y[i])
		sx, sy, sxx, sxy = sx+a, sy+b, sxx+a*a, sxy+a*b
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}
