package doc_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Whatever stands on two sides, all of it stands once among the pairs, the left
// side in its order, and what has one identifier stands together.
func TestAlign(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		items := func() []*doc.Item {
			var out []*doc.Item
			for range r.IntN(9) {
				id := ""
				if r.IntN(3) > 0 {
					id = fmt.Sprint("x", r.IntN(6)) // one may be there twice
				}
				out = append(out, &doc.Item{ID: id})
			}
			return out
		}
		left, right := items(), items()
		var gotLeft []*doc.Item
		seen := map[*doc.Item]int{}
		for _, p := range doc.AlignItems(left, right) {
			require.False(t, p[0] == nil && p[1] == nil)
			if p[0] != nil {
				gotLeft = append(gotLeft, p[0])
			}
			if p[1] != nil {
				seen[p[1]]++
			}
			if p[0] != nil && p[1] != nil {
				assert.Equal(t, p[0].ID, p[1].ID)
			}
		}
		assert.Equal(t, left, gotLeft)
		assert.Len(t, seen, len(right))
		for _, n := range seen {
			assert.Equal(t, 1, n)
		}
	}
}

// What only the right side has stands behind what it follows there.
func TestAlignPutsWhatStandsAloneInItsPlace(t *testing.T) {
	p := func(id string) *doc.Paragraph { return &doc.Paragraph{ID: id} }
	a, b, c := p("a"), p("b"), p("c")
	x, y := p("a"), p("c")
	list := &doc.List{}
	got := doc.AlignBlocks([]doc.Block{a, b}, []doc.Block{x, y, list})
	assert.Equal(t, [][2]doc.Block{{a, x}, {nil, y}, {nil, list}, {b, nil}}, got)
	assert.Equal(t, [][2]doc.Block{{nil, x}, {c, y}}, doc.AlignBlocks([]doc.Block{c}, []doc.Block{x, y}))
}

func TestBoth(t *testing.T) {
	assert.Equal(t, "Nom / Name:", doc.BothLabels("Nom :", "Name:"))
	assert.Equal(t, "Date:", doc.BothLabels("Date :", "Date:"))
	assert.Equal(t, "a", doc.Both("a", "a"))
	assert.Equal(t, "a", doc.Both("", "a"))
	assert.Equal(t, "a", doc.Both("a", ""))
	assert.Equal(t, "a / b", doc.Both("a", "b"))
}
