package canvas

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// No face need be parsed to know the usual characters.
func TestEveryFaceHasTheCommonCharacters(t *testing.T) {
	for r := range rune(0x3000) {
		for f := range Garamond {
			if common(r) {
				assert.True(t, Fonts().Has(f, r), "%d %q", f, r)
			}
		}
	}
}

// The kerning that is read at once is that which a library of fonts finds pair
// by pair in the whole font.
func TestKerningIsThatOfTheFont(t *testing.T) {
	for f := range Garamond {
		o := Fonts().of(f)
		font, err := sfnt.Parse(whole[f])
		require.NoError(t, err)
		from, err := parseOutlines("", whole[f])
		require.NoError(t, err)
		var buf sfnt.Buffer
		pairs := 0
		for i := range len(kerned) {
			for j := range len(kerned) {
				a, b := from.glyph(rune(kerned[i])), from.glyph(rune(kerned[j]))
				want, err := font.Kern(&buf, sfnt.GlyphIndex(a), sfnt.GlyphIndex(b), fixed.I(1000), ximage.HintingNone)
				if err != sfnt.ErrNotFound {
					require.NoError(t, err)
				}
				got := Fonts().Kern(f, rune(kerned[i]), rune(kerned[j]))
				assert.Equal(t, want.Round(), got, "%s %c%c", o.name, kerned[i], kerned[j])
				if got != 0 {
					pairs++
				}
			}
		}
		assert.Greater(t, pairs, 80, o.name)
	}
}
