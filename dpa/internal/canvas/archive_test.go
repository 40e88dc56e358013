package canvas

import (
	"encoding/xml"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheMetadataSayWhatTheInformationDictionarySays(t *testing.T) {
	title := "A & B <c> \"d\" ]]> é \u0001 \uFFFF end"
	c := New(Fonts(), Options{Lang: "en", Title: title, Author: "Dupont & Fils", Subject: "x < y", Created: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)})
	c.options.Plain = true
	c.AddPage()
	var packet struct {
		Description struct {
			Title   string `xml:"title>Alt>li"`
			Creator string `xml:"creator>Seq>li"`
			Subject string `xml:"description>Alt>li"`
			Made    string `xml:"CreateDate"`
			Part    string `xml:"part"`
			Level   string `xml:"conformance"`
		} `xml:"RDF>Description"`
	}
	require.NoError(t, xml.Unmarshal(c.metadata(), &packet))
	d := packet.Description
	assert.Equal(t, "A & B <c> \"d\" ]]> é \uFFFD \uFFFD end", d.Title)
	assert.Equal(t, "Dupont & Fils", d.Creator)
	assert.Equal(t, "x < y", d.Subject)
	assert.Equal(t, "2026-11-22T09:30:00Z", d.Made)
	assert.Equal(t, "3U", d.Part+d.Level)
	out := string(generate(t, c))
	assert.Contains(t, out, "/Title "+text(d.Title))
	assert.Contains(t, out, "/Author "+text(d.Creator))
	assert.Contains(t, out, "/Subject "+text(d.Subject))
	assert.Contains(t, out, "/CreationDate(D:20261122093000Z)")
}

// The numbers of the profile follow from those of the standard: chromaticities
// of the primaries and of the white of D65, adapted by Bradford's matrix.
func TestTheProfileIsThatOfTheStandard(t *testing.T) {
	type m = [3][3]float64
	mul := func(a, b m) (c m) {
		for i := range 3 {
			for j := range 3 {
				for k := range 3 {
					c[i][j] += a[i][k] * b[k][j]
				}
			}
		}
		return c
	}
	times := func(a m, v [3]float64) (out [3]float64) {
		for i := range 3 {
			for k := range 3 {
				out[i] += a[i][k] * v[k]
			}
		}
		return out
	}
	inverse := func(a m) (b m) {
		det := 0.0
		for i := range 3 {
			det += a[0][i] * (a[1][(i+1)%3]*a[2][(i+2)%3] - a[1][(i+2)%3]*a[2][(i+1)%3])
			for j := range 3 {
				b[j][i] = a[(i+1)%3][(j+1)%3]*a[(i+2)%3][(j+2)%3] - a[(i+1)%3][(j+2)%3]*a[(i+2)%3][(j+1)%3]
			}
		}
		for i := range b {
			for j := range b[i] {
				b[i][j] /= det
			}
		}
		return b
	}
	xyz := func(x, y float64) [3]float64 { return [3]float64{x / y, 1, (1 - x - y) / y} }
	r, g, b, white := xyz(0.64, 0.33), xyz(0.30, 0.60), xyz(0.15, 0.06), xyz(0.3127, 0.3290)
	columns := m{{r[0], g[0], b[0]}, {r[1], g[1], b[1]}, {r[2], g[2], b[2]}}
	share := times(inverse(columns), white)
	cone := m{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}
	from, to := times(cone, white), times(cone, whiteD50)
	adapt := mul(inverse(cone), mul(m{{to[0] / from[0]}, {0, to[1] / from[1]}, {0, 0, to[2] / from[2]}}, cone))
	for i := range 3 {
		for k := range 3 {
			assert.InDelta(t, adapt[i][k], bradford[i][k], 2e-4)
			want := 0.0
			for l := range 3 {
				want += adapt[k][l] * columns[l][i] * share[i]
			}
			assert.InDelta(t, want, primaries[i][k], 2e-4, "primary %d, part %d", i, k)
		}
	}
	p := outputProfile()
	assert.Equal(t, len(p), int(be.Uint32(p)))
	assert.Less(t, len(p), 800)
	assert.InDelta(t, 1, math.Pow(1/1.055+0.055/1.055, 2.4), 1e-9)
	assert.Equal(t, "acsp", string(p[36:40]))
	assert.Equal(t, 1, strings.Count(string(p), "para"), "the three curves are one")
}

// Files are as small as they can be: no object but a stream stands by itself.
func TestObjectsAreCompressedTogether(t *testing.T) {
	b := string(generate(t, sample()))
	assert.NotContains(t, b, "/Type/Page/")
	assert.Contains(t, b, "/Type/ObjStm")
	assert.Contains(t, b, "/Type/XRef")
}

func TestEmbeddingsAreSharedAndForgotten(t *testing.T) {
	var m memory
	made := 0
	get := func(key string) *embedding {
		return m.get(key, func() *embedding { made++; return &embedding{tag: key} })
	}
	for range 3 {
		assert.Equal(t, "a", get("a").tag)
	}
	assert.Equal(t, 1, made)
	for i := range 3 * remembered {
		get(string(rune('b' + i)))
	}
	assert.Len(t, m.kept, remembered)
	assert.Len(t, m.order, remembered)
	assert.Equal(t, "a", get("a").tag)
	assert.Equal(t, 2+3*remembered, made)
}

// Every object stands where the table of the file says, packed or not.
func TestTheTableLeadsToEveryObject(t *testing.T) {
	file := generate(t, sample())
	r := &later{file: file, first: len(file), budget: inflated(len(file))}
	require.True(t, r.open())
	size, _ := r.was["Size"].(float64)
	assert.Len(t, r.now, int(size)-1, "all but the first, which is free")
	for n, e := range r.now {
		assert.NotZero(t, e.kind, "object %d", n)
		assert.NotNil(t, r.look(r.now, n), "object %d", n)
	}
	assert.False(t, r.bad)
}
