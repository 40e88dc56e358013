package canvas

import (
	"compress/gzip"
	"embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// A Face is one of the embedded faces: of Liberation, which has the most
// characters, and of EB Garamond.
type Face uint8

// The faces.
const (
	Serif Face = iota
	SerifBold
	SerifItalic
	SerifBoldItalic
	Sans
	SansBold
	SansItalic
	SansBoldItalic
	Garamond
	GaramondBold
	GaramondItalic
	GaramondBoldItalic
	faces // how many
)

// Instead returns the face that has the characters which f lacks, and is of the
// same weight and slope; f itself when it is of Liberation.
func (f Face) Instead() Face {
	if f >= Garamond {
		return f - Garamond + Serif
	}
	return f
}

// A FontSet holds the faces and their measures. Many goroutines may share it.
type FontSet struct {
	face [faces]func() (*outlines, error)
}

// Fonts returns the embedded faces. They are parsed once in a program, each
// when it is first used.
func Fonts() *FontSet { return shared() }

var shared = sync.OnceValue(func() *FontSet {
	set := &FontSet{}
	for f, font := range fonts {
		set.face[f] = sync.OnceValues(func() (*outlines, error) {
			o, err := parseOutlines(font.name, unpacked(font.file, false))
			if err == nil {
				o.whole = sync.OnceValue(func() []byte { return unpacked(font.file, true) })
			}
			return o, err
		})
	}
	return set
})

// fonts are those of the faces, by the name that documents give them. What is in
// fonts/liberation a test makes (pack_test.go) of the module that has the whole
// fonts; it has no name, for the licence reserves theirs to the originals.
// fonts/garamond/make.py makes the others.
var fonts = [faces]struct{ name, file string }{
	Serif: {"LiberationSerif", "liberation/serif"}, SerifBold: {"LiberationSerif-Bold", "liberation/serif-bold"},
	SerifItalic: {"LiberationSerif-Italic", "liberation/serif-italic"}, SerifBoldItalic: {"LiberationSerif-BoldItalic", "liberation/serif-bold-italic"},
	Sans: {"LiberationSans", "liberation/sans"}, SansBold: {"LiberationSans-Bold", "liberation/sans-bold"},
	SansItalic: {"LiberationSans-Italic", "liberation/sans-italic"}, SansBoldItalic: {"LiberationSans-BoldItalic", "liberation/sans-bold-italic"},
	Garamond: {"EBGaramond-Regular", "garamond/regular"}, GaramondBold: {"EBGaramond-Bold", "garamond/bold"},
	GaramondItalic: {"EBGaramond-Italic", "garamond/italic"}, GaramondBoldItalic: {"EBGaramond-BoldItalic", "garamond/bold-italic"},
}

//go:embed fonts/*/*.ttf.gz
var squeezed embed.FS

// unpacked returns a font, whole or its first part alone: of the fonts of
// Liberation everything but the outlines of unusual characters, so that an
// agreement without them does not wait until they are unpacked. The fonts are part of
// the program, so one that cannot be read is a mistake in the program.
func unpacked(file string, whole bool) []byte {
	f, err := squeezed.Open("fonts/" + file + ".ttf.gz")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	z.Multistream(whole)
	ttf, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	return ttf
}

// of returns a face. The faces are part of the program, so one that does not
// parse is a mistake in the program.
func (s *FontSet) of(f Face) *outlines {
	o, err := s.face[f]()
	if err != nil {
		panic(err)
	}
	return o
}

// Advance returns the width of r in thousandths of the size of type; 0 when
// the face lacks it.
func (s *FontSet) Advance(f Face, r rune) int {
	o := s.of(f)
	return o.advance(o.glyph(r))
}

// Has reports whether the face can show r and draw it right, one character
// after the other from left to right. It cannot where it has no glyph, and the
// glyph is not enough for what is written from right to left, for a mark that
// has to be placed on the letter before it, and for what has no shape at all:
// control, format and private characters.
func (s *FontSet) Has(f Face, r rune) bool { return s.of(f).glyph(r) != 0 }

// HaveAll reports whether r can be shown in every face, or in the one that
// stands in for it. For the characters of Western Europe no face need be parsed.
func (s *FontSet) HaveAll(r rune) bool {
	if common(r) {
		return true
	}
	for f := range Garamond { // what one of the others lacks, one of these has
		if !s.Has(f, r) {
			return false
		}
	}
	return true
}

// common reports whether r is one of the usual characters that all faces of
// Liberation have.
func common(r rune) bool {
	return r >= ' ' && r < 0x7f || r >= 0xa0 && r < 0x180 && r != 0xad ||
		r >= 0x2010 && r <= 0x2022 || r == '…' || r == '\u202f' || r == '€'
}

// Width returns the width of text on one line, kerning included, in thousandths
// of the size of type.
func (s *FontSet) Width(f Face, text string) int {
	o := s.of(f)
	w, last := 0, noPlace // the slot of the character before
	for _, r := range text {
		w += o.advance(o.glyph(r))
		at := slot(r)
		if last != noPlace && at != noPlace {
			w += o.kerning.between(last, at)
		}
		last = at
	}
	return w
}

// Kern returns by how much b moves towards a, negative, or away from it, in
// thousandths of the size of type.
func (s *FontSet) Kern(f Face, a, b rune) int { return s.of(f).kern(a, b) }

func (o *outlines) kern(a, b rune) int {
	i, j := slot(a), slot(b)
	if i == noPlace || j == noPlace {
		return 0
	}
	return o.kerning.between(i, j)
}

// outlines is a parsed TrueType face.
type outlines struct {
	name     string
	tables   map[string][]byte
	units    int      // per em
	glyphs   int      // how many
	metrics  int      // how many have an entry of their own in hmtx
	longLoca bool     // loca holds 32-bit offsets
	byRune   []uint16 // glyph of each rune of the basic plane
	widths   []int16  // of the glyphs, in thousandths
	kerning  kerning
	whole    func() []byte // the file, where tables have not all outlines
	glyfAt   uint32        // where the outlines begin in it
	made     memory

	box                     [4]int
	ascent, descent, italic int // thousandths; degrees
	capHeight               int
	bold                    bool
}

var be = binary.BigEndian

func parseOutlines(name string, ttf []byte) (*outlines, error) {
	o := &outlines{name: name, tables: map[string][]byte{}}
	for i := range int(be.Uint16(ttf[4:])) {
		entry := ttf[12+16*i:]
		from, size := be.Uint32(entry[8:]), be.Uint32(entry[12:])
		o.tables[string(entry[:4])] = ttf[from:min(int(from+size), len(ttf))]
		if string(entry[:4]) == "glyf" {
			o.glyfAt = from
		}
	}
	head, hhea := o.tables["head"], o.tables["hhea"]
	o.units, o.glyphs = int(be.Uint16(head[18:])), int(be.Uint16(o.tables["maxp"][4:]))
	o.longLoca = be.Uint16(head[50:]) == 1
	for i := range o.box {
		o.box[i] = o.thousandths(int(int16(be.Uint16(head[36+2*i:]))))
	}
	o.bold = be.Uint16(head[44:])&1 != 0
	o.metrics = int(be.Uint16(hhea[34:]))
	o.widths = make([]int16, o.glyphs)
	for g := range o.widths[1:] { // the missing glyph has none
		o.widths[g+1] = int16(o.thousandths(int(be.Uint16(o.metric(uint16(g + 1))))))
	}
	o.ascent = o.thousandths(int(int16(be.Uint16(hhea[4:]))))
	o.descent = o.thousandths(int(int16(be.Uint16(hhea[6:]))))
	o.italic = int(int32(be.Uint32(o.tables["post"][4:])) >> 16)
	o.byRune = make([]uint16, 1<<16)
	if err := o.readRunes(); err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	for r, g := range o.byRune {
		if g != 0 && !placed(rune(r)) {
			o.byRune[r] = 0
		}
	}
	// The no-break hyphen of a word processor looks like the hyphen; the codes
	// of a subset tell them apart when text is copied.
	if o.byRune['\u2011'] == 0 {
		o.byRune['\u2011'] = o.byRune['-']
	}
	o.capHeight = o.ascent * 7 / 9
	if os2 := o.tables["OS/2"]; len(os2) >= 90 && be.Uint16(os2) >= 2 {
		o.capHeight = o.thousandths(int(int16(be.Uint16(os2[88:]))))
	}
	var err error
	if o.tables["kern"] != nil {
		err = o.readPairs()
	} else {
		err = o.readPositions()
	}
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	return o, nil
}

// placed reports whether a character stands right when its glyph is drawn
// behind the one before it.
func placed(r rune) bool {
	if !unicode.IsGraphic(r) || unicode.Is(unicode.M, r) {
		return false
	}
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.R, bidi.AL, bidi.AN:
		return false
	}
	return true
}

// readRunes reads the glyphs of the basic plane from the cmap of format 4.
func (o *outlines) readRunes() error {
	cmap := o.tables["cmap"]
	for i := range int(be.Uint16(cmap[2:])) {
		entry := cmap[4+8*i:]
		sub := cmap[be.Uint32(entry[4:]):]
		if be.Uint16(sub) != 4 {
			continue
		}
		n := int(be.Uint16(sub[6:])) / 2
		ends, starts := sub[14:], sub[16+2*n:]
		deltas, ranges := sub[16+4*n:], sub[16+6*n:]
		for seg := range n {
			first, last := int(be.Uint16(starts[2*seg:])), int(be.Uint16(ends[2*seg:]))
			for r := first; r <= last; r++ {
				g := uint16(r)
				if offset := int(be.Uint16(ranges[2*seg:])); offset != 0 {
					g = be.Uint16(ranges[2*seg+offset+2*(r-first):])
					if g == 0 {
						continue
					}
				}
				o.byRune[r] = g + be.Uint16(deltas[2*seg:])
			}
		}
		return nil
	}
	return fmt.Errorf("no Unicode character map of format 4")
}

func (o *outlines) thousandths(v int) int {
	if v < 0 {
		return -o.thousandths(-v)
	}
	return (v*1000 + o.units/2) / o.units
}

// glyph returns the glyph of r; 0 when there is none.
func (o *outlines) glyph(r rune) uint16 {
	if r < 0 || int(r) >= len(o.byRune) {
		return 0
	}
	return o.byRune[r]
}

// advance returns the width of a glyph in thousandths; 0 for the missing one.
func (o *outlines) advance(g uint16) int { return int(o.widths[g]) }

// metric is the entry of hmtx for a glyph: advance, then left side bearing.
func (o *outlines) metric(g uint16) []byte {
	hmtx := o.tables["hmtx"]
	if int(g) < o.metrics {
		return hmtx[4*int(g):][:4]
	}
	entry := append([]byte(nil), hmtx[4*(o.metrics-1):][:2]...)
	return append(entry, hmtx[4*o.metrics+2*(int(g)-o.metrics):][:2]...)
}

// outline is the entry of glyf for a glyph; empty for a space.
func (o *outlines) outline(g uint16) []byte {
	loca, glyf := o.tables["loca"], o.tables["glyf"]
	var from, to int
	if o.longLoca {
		from, to = int(be.Uint32(loca[4*int(g):])), int(be.Uint32(loca[4*int(g)+4:]))
	} else {
		from, to = 2*int(be.Uint16(loca[2*int(g):])), 2*int(be.Uint16(loca[2*int(g)+2:]))
	}
	if to > len(glyf) {
		glyf = o.whole()[o.glyfAt:]
	}
	return glyf[from:to]
}
