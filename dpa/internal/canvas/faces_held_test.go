package canvas

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
)

// What each face measures is held: what it says of itself, each character with its
// glyph and its width, each two that are kerned, and the font that shows them all.
// Whatever changes one of these changes pages on which nobody looked for it.
func TestGoldenFaces(t *testing.T) {
	edges := []rune{-1, 0, ' ', latin - 1, latin, marks - 1, marks, marks + marked - 1, marks + marked, 1 << 16}
	var b strings.Builder
	for f := range faces {
		o := Fonts().of(f)
		fmt.Fprintf(&b, "%s, instead %d: %d %d %d %v %v %d %d %d %d %v", o.name, f.Instead(), o.units, o.glyphs, o.metrics, o.longLoca, o.box, o.ascent, o.descent, o.italic, o.capHeight, o.bold)
		var characters, kerned []byte
		s := newSubset(o, &alphabet{})
		for r := rune(0); r <= 1<<16; r++ {
			if g := o.glyph(r); g != 0 {
				characters = fmt.Appendf(characters, "%d %d %d %x ", r, g, o.advance(g), o.metric(g))
				s.code(r)
			}
		}
		for i := range slots {
			for j := range slots {
				kerned = be.AppendUint16(kerned, uint16(o.kern(character(i), character(j))))
			}
		}
		for _, x := range edges {
			for _, y := range edges {
				kerned = fmt.Appendf(kerned, "%d %d ", Fonts().Kern(f, x, y), Fonts().Width(f, string([]rune{x, 'A', y, 'V'})))
			}
		}
		e := s.embedded()
		fmt.Fprintf(&b, " %d %s %s %s %s %s\n", len(s.runes), golden.Sum(string(characters)), golden.Sum(string(kerned)), e.tag, golden.Sum(e.widths), golden.Sum(string(e.program)))
	}
	golden.File(t, "faces.txt", b.String())
}

// A font that would be read wrong is refused, with what is the matter.
func TestAFontOfAnotherFormIsRefused(t *testing.T) {
	for _, c := range []struct {
		of    Face
		table string
		at    func(table []byte) int
		to    uint16
		said  string
	}{
		{Serif, "cmap", func(b []byte) int { return 2 }, 0, "no Unicode character map of format 4"},
		{Serif, "kern", func([]byte) int { return 2 }, 0, "no horizontal kerning of format 0"},
		{Serif, "kern", func([]byte) int { return 8 }, 0x0101, "no horizontal kerning of format 0"},
		{Garamond, "GPOS", firstPairs, 3, "pairs of format 3"},
		{Garamond, "GPOS", func(b []byte) int { return firstPairs(b) + 4 }, 5, "kerning by values of format 5, 0"},
		{Garamond, "GPOS", func(b []byte) int { return firstPairs(b) + 6 }, 4, "kerning by values of format 0, 4"},
	} {
		ttf := slices.Clone(unpacked(fonts[c.of].file, true))
		tables := map[string][]byte{}
		for i := range int(be.Uint16(ttf[4:])) {
			entry := ttf[12+16*i:]
			tables[string(entry[:4])] = ttf[be.Uint32(entry[8:]):][:be.Uint32(entry[12:])]
		}
		require.Contains(t, slices.Collect(maps.Keys(tables)), c.table)
		be.PutUint16(tables[c.table][c.at(tables[c.table]):], c.to)
		_, err := parseOutlines("X", ttf)
		assert.EqualError(t, err, "font X: "+c.said)
	}
}

// firstPairs is where the first table of pairs of the feature kern begins.
func firstPairs(gpos []byte) int {
	features, lookups := int(be.Uint16(gpos[6:])), int(be.Uint16(gpos[8:]))
	for i := 0; ; i++ {
		if record := gpos[features+2+6*i:]; string(record[:4]) == "kern" {
			at := lookups + int(be.Uint16(gpos[lookups+2+2*int(be.Uint16(gpos[features+int(be.Uint16(record[4:]))+4:])):]))
			sub := at + int(be.Uint16(gpos[at+6:]))
			if be.Uint16(gpos[at:]) == 9 {
				sub += int(be.Uint32(gpos[sub+4:]))
			}
			return sub
		}
	}
}
