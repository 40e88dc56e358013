package canvas

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/dpakit/dpakit/dpa/internal/golden"
)

// whole are the fonts of Liberation as their module has them.
var whole = [Garamond][]byte{
	Serif: liberationserifregular.TTF, SerifBold: liberationserifbold.TTF,
	SerifItalic: liberationserifitalic.TTF, SerifBoldItalic: liberationserifbolditalic.TTF,
	Sans: liberationsansregular.TTF, SansBold: liberationsansbold.TTF,
	SansItalic: liberationsansitalic.TTF, SansBoldItalic: liberationsansbolditalic.TTF,
}

// usual reports whether the first part of a font shows a character: one of those
// of Western Europe, or one that can be written in a field.
func usual(r rune) bool { return common(r) || strings.ContainsRune(winAnsi, r) }

// pack leaves of a font what a document can show of it: the outlines of the
// characters that are drawn, without their instructions, and the tables that are
// read. Whole, the eight fonts were a sixth of the program. The glyphs get new
// numbers, so that those of the usual characters come first; end is where the
// others begin.
func pack(t *testing.T, ttf []byte) (font []byte, end int) {
	o, err := parseOutlines("", ttf)
	require.NoError(t, err)
	number := map[uint16]uint16{} // the new one, by the old one
	var old []uint16
	give := func(g uint16) {
		if _, ok := number[g]; !ok {
			number[g] = uint16(len(old))
			old = append(old, g)
		}
	}
	withParts := func(from int) {
		for i := from; i < len(old); i++ {
			eachPart(o.outline(old[i]), func(part []byte) { give(be.Uint16(part[2:])) })
		}
	}
	give(0)
	for r, g := range o.byRune {
		if g != 0 && usual(rune(r)) {
			give(g)
		}
	}
	withParts(0)
	first := len(old)
	for _, g := range o.byRune {
		give(g)
	}
	withParts(first)

	var glyf, loca, hmtx []byte
	for i, g := range old {
		if i == first {
			end = len(glyf)
		}
		loca = be.AppendUint32(loca, uint32(len(glyf)))
		outline := bare(slices.Clone(o.outline(g)))
		eachPart(outline, func(part []byte) { be.PutUint16(part[2:], number[be.Uint16(part[2:])]) })
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, o.metric(g)...)
	}
	loca = be.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(o.tables["head"]), slices.Clone(o.tables["hhea"]), slices.Clone(o.tables["maxp"])
	be.PutUint32(head[8:], 0) // the sum over the file, which assemble sets
	be.PutUint16(head[50:], 1)
	be.PutUint16(hhea[34:], uint16(len(old)))
	be.PutUint16(maxp[4:], uint16(len(old)))
	post := slices.Clone(o.tables["post"][:32])
	be.PutUint32(post, 0x00030000) // without the names of the glyphs
	font = assemble([]table{
		{"OS/2", o.tables["OS/2"]}, {"cmap", mapped(o, number)}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx},
		{"kern", renumbered(o.tables["kern"], number)}, {"loca", loca}, {"maxp", maxp}, {"post", post}, {"glyf", glyf},
	})
	return font, len(font) - len(glyf) + end
}

// mapped is the table cmap with new numbers, in its format 4.
func mapped(o *outlines, number map[uint16]uint16) []byte {
	var ends, starts, deltas []byte
	n := 0
	segment := func(first, last int, g uint16) {
		ends, starts = be.AppendUint16(ends, uint16(last)), be.AppendUint16(starts, uint16(first))
		deltas = be.AppendUint16(deltas, g-uint16(first))
		n++
	}
	for r := 0; r < 0xFFFF; r++ {
		first := r
		g := number[o.byRune[r]]
		if g == 0 {
			continue
		}
		for r+1 < 0xFFFF && number[o.byRune[r+1]] == g+uint16(r+1-first) {
			r++
		}
		segment(first, r, g)
	}
	segment(0xFFFF, 0xFFFF, 0)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4}
	for _, v := range []int{16 + 8*n, 0, 2 * n, 2 * power, log, 2 * (n - power)} {
		out = be.AppendUint16(out, uint16(v))
	}
	return slices.Concat(out, ends, []byte{0, 0}, starts, deltas, make([]byte, 2*n))
}

// renumbered is the table kern with new numbers, its pairs in their order.
func renumbered(kern []byte, number map[uint16]uint16) []byte {
	var pairs []string
	for at := 18; at < 18+6*int(be.Uint16(kern[10:])); at += 6 {
		a, ok := number[be.Uint16(kern[at:])]
		b, too := number[be.Uint16(kern[at+2:])]
		if ok && too {
			pairs = append(pairs, string(be.AppendUint16(be.AppendUint16(nil, a), b))+string(kern[at+4:at+6]))
		}
	}
	slices.Sort(pairs)
	power, log := 1, 0
	for power*2 <= len(pairs) {
		power, log = power*2, log+1
	}
	out := slices.Clone(kern[:4])
	for _, v := range []int{0, 14 + 6*len(pairs), int(be.Uint16(kern[8:])), len(pairs), 6 * power, log, 6 * (len(pairs) - power)} {
		out = be.AppendUint16(out, uint16(v))
	}
	return append(out, strings.Join(pairs, "")...)
}

// zopfli is what the program of that name makes of a part: it takes seconds for what gzip does in
// none, and some seven in a hundred less, which the program has no room for.
func zopfli(t *testing.T, part []byte) []byte {
	name := filepath.Join(t.TempDir(), "part")
	require.NoError(t, os.WriteFile(name, part, 0o666))
	out, err := exec.Command("zopfli", "-c", name).Output()
	require.NoError(t, err, "zopfli, of the Debian package of that name, is wanted")
	return out
}

// What the program holds is what is made of the whole fonts, in two parts;
// -update makes it, with zopfli.
func TestTheFontsArePacked(t *testing.T) {
	for f, ttf := range whole {
		want, end := pack(t, ttf)
		file := fonts[f].file
		if golden.Updating() {
			made := zopfli(t, want[:end])
			made = append(made, zopfli(t, want[end:])...)
			require.NoError(t, os.WriteFile("fonts/"+file+".ttf.gz", made, 0o666))
			continue
		}
		assert.True(t, bytes.Equal(want, unpacked(file, true)), "%s: go test ./dpa/internal/canvas -run Packed -update", file)
		assert.True(t, bytes.Equal(want[:end], unpacked(file, false)), "the first part of %s", file)
	}
}

// A packed font shows each character as the whole one does, and as wide: another
// reader of fonts judges both. The usual characters want its first part alone.
func TestThePackedFontsShowWhatTheWholeOnesDo(t *testing.T) {
	for f, ttf := range whole {
		o := Fonts().of(Face(f))
		from, err := parseOutlines("", ttf)
		require.NoError(t, err)
		original, err := sfnt.Parse(ttf)
		require.NoError(t, err)
		ours, err := sfnt.Parse(o.whole())
		require.NoError(t, err)
		first, err := parseOutlines("", unpacked(fonts[f].file, false))
		require.NoError(t, err)
		first.whole = func() []byte { require.Fail(t, "the second part is asked for"); return nil }
		var buf, other sfnt.Buffer
		for r := range o.byRune {
			g, h := from.glyph(rune(r)), o.glyph(rune(r))
			if (g == 0) != (h == 0) {
				require.Fail(t, "lost or gained", "%s U+%04X", o.name, r)
			}
			if g == 0 {
				continue
			}
			want, err := original.LoadGlyph(&buf, sfnt.GlyphIndex(g), fixed.I(1000), nil)
			require.NoError(t, err)
			got, err := ours.LoadGlyph(&other, sfnt.GlyphIndex(h), fixed.I(1000), nil)
			require.NoError(t, err)
			if !slices.Equal(want, got) || from.advance(g) != o.advance(h) {
				require.Fail(t, "another glyph", "%s U+%04X", o.name, r)
			}
			if usual(rune(r)) {
				s := newSubset(first, &alphabet{})
				_, ok := s.code(rune(r))
				require.True(t, ok)
				s.font()
			}
		}
	}
}
