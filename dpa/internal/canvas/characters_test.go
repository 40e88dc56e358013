package canvas

import (
	"fmt"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
)

// Every code point, in every face, is refused or drawn as what it is: with the
// glyph that another reader of the font finds, an outline unless it is a
// space, and the code that gives the very character back.
func TestEveryCodePointIsDrawnRightOrRefused(t *testing.T) {
	for f := range faces {
		o := Fonts().of(f)
		s := newSubset(o, &alphabet{})
		face, err := sfnt.Parse(o.whole())
		require.NoError(t, err)
		var buf sfnt.Buffer
		drawn := 0
		for r := rune(-1); r <= unicode.MaxRune+1; r++ {
			code, ok := s.code(r)
			if ok != Fonts().Has(f, r) {
				require.Failf(t, "measured and drawn differ", "%s U+%04X", o.name, r)
			}
			if !ok {
				continue
			}
			drawn++
			if unicode.In(r, unicode.C, unicode.M, unicode.Zl, unicode.Zp) || !unicode.IsGraphic(r) {
				require.Failf(t, "drawn", "%s U+%04X has no place or no shape of its own", o.name, r)
			}
			if p, _ := bidi.LookupRune(r); p.Class() == bidi.R || p.Class() == bidi.AL || p.Class() == bidi.AN {
				require.Failf(t, "drawn", "%s U+%04X is written from right to left", o.name, r)
			}
			want, err := face.GlyphIndex(&buf, r)
			require.NoError(t, err)
			if r == '\u2011' && want == 0 {
				want, err = face.GlyphIndex(&buf, '-')
				require.NoError(t, err)
			}
			require.NotZero(t, want)
			require.Equal(t, want, sfnt.GlyphIndex(o.glyph(r)), "%s U+%04X", o.name, r)
			require.Equal(t, r, s.runes[code])
			outline, err := face.LoadGlyph(&buf, want, fixed.I(1000), nil)
			require.NoError(t, err)
			if len(outline) == 0 && !unicode.Is(unicode.Zs, r) {
				require.Failf(t, "invisible", "%s U+%04X", o.name, r)
			}
		}
		assert.Greater(t, drawn, 1100, o.name)
	}
}

// What Western European texts hold, and what must not be drawn wrong in them.
func TestWhichCharactersAreRefused(t *testing.T) {
	for r, want := range map[rune]bool{
		'é': true, 'ï': true, 'Œ': true, 'ß': true, 'ő': true, 'Ж': true, 'Ω': true, 'ế': true,
		'\u00a0': true, '\u202f': true, '\u2011': true, '€': true, '≤': true, '→': true,
		'\u0301': false, '\u0308': false, '\u20dd': false, // marks
		'ש': false, 'ا': false, '\u0661': false, '\u200f': false, '\ufb1d': false, // from right to left
		'\u00ad': false, '\u200b': false, '\u200d': false, '\u202e': false, '\u2066': false, '\ufeff': false, '\u2028': false,
		'\ue000': false, '\ufdd0': false, '\x00': false, '漢': false, '😀': false,
	} {
		for f := range faces {
			assert.Equal(t, want, Fonts().Has(f, r), fmt.Sprintf("face %d, U+%04X", f, r))
		}
	}
	assert.Equal(t, Fonts().Kern(Serif, 'T', '-'), Fonts().Kern(Serif, 'T', '\u2011'))
	assert.Equal(t, Fonts().Advance(Serif, '-'), Fonts().Advance(Serif, '\u2011'))
}
