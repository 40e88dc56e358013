package canvas

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The outlines that a watermark draws are those which another reader of the font
// finds, but for the roundings of both.
func TestOutlinesAreTheFonts(t *testing.T) {
	for f := range faces {
		o := Fonts().of(f)
		face, err := sfnt.Parse(o.whole())
		require.NoError(t, err)
		var buf sfnt.Buffer
		for r, g := range o.byRune {
			if g == 0 {
				continue
			}
			segments, err := face.LoadGlyph(&buf, sfnt.GlyphIndex(g), fixed.I(1000), nil)
			require.NoError(t, err)
			fields := strings.Fields(string(o.path(nil, g, 100)))
			next := func() string {
				if len(fields) == 0 {
					require.Fail(t, "too short", "%s U+%04X", o.name, r)
				}
				v := fields[0]
				fields = fields[1:]
				return v
			}
			same := func(v float64) {
				got, err := strconv.ParseFloat(next(), 64)
				if err != nil || math.Abs(v-got) > 1.1 {
					require.InDelta(t, v, got, 1.1, "%s U+%04X", o.name, r)
				}
			}
			var px, py float64
			for _, s := range segments {
				var xs, ys [3]float64
				for i, p := range s.Args {
					xs[i], ys[i] = 100+float64(p.X)/64, -float64(p.Y)/64
				}
				last, op := 0, "m"
				switch s.Op {
				case sfnt.SegmentOpLineTo:
					op = "l"
				case sfnt.SegmentOpQuadTo:
					last, op = 1, "c"
					for i, from := range []float64{px, xs[1]} {
						same(from + 2*(xs[0]-from)/3)
						same([]float64{py, ys[1]}[i] + 2*(ys[0]-[]float64{py, ys[1]}[i])/3)
					}
				}
				same(xs[last])
				same(ys[last])
				if got := next(); got != op {
					require.Equal(t, op, got, "%s U+%04X", o.name, r)
				}
				px, py = xs[last], ys[last]
			}
			require.Empty(t, fields, "%s U+%04X", o.name, r)
		}
	}
}
