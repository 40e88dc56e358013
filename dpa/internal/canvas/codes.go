package canvas

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// In a string a character is a code, the same in every face. The characters of
// Western Europe have one byte, that of WinAnsiEncoding, so that what the faces
// of a page have in common is written, and compressed, alike, and so that the
// distance between the words of a line is one number (Tw), which counts for the
// space of one byte alone. Further characters have two bytes, by their order in
// the document. As numbers the codes are at once the identifiers of the glyphs.

// further is the code of the first character of two bytes.
const further = 0x100

// lead is the byte from which on codes have one.
const lead = ' '

// ansi finds the codes of one byte.
var ansi = func() map[rune]uint16 {
	codes := map[rune]uint16{softHyphen: softHyphen}
	code := uint16(lead)
	for _, r := range winAnsi {
		if _, twice := codes[r]; !twice && code != softHyphen {
			codes[r] = code
		}
		code++
	}
	return codes
}()

// An alphabet gives the characters of a document their codes.
type alphabet struct {
	codes map[rune]uint16 // of two bytes
	runes []rune          // that have them, in order
}

// code returns the code of a character. There are more codes than characters
// in all faces.
func (a *alphabet) code(r rune) uint16 {
	if r >= ' ' && r <= '~' || r >= 0xA0 && r <= 0xFF { // those of ansi that most texts have
		return uint16(r)
	}
	if code, ok := ansi[r]; ok {
		return code
	}
	code, ok := a.codes[r]
	if !ok {
		if a.codes == nil {
			a.codes = map[rune]uint16{}
		}
		code = further + uint16(len(a.runes))
		a.codes[r], a.runes = code, append(a.runes, r)
	}
	return code
}

// encode writes a code.
func encode(b []byte, code uint16) []byte {
	if code < further {
		return append(b, byte(code))
	}
	return be.AppendUint16(b, code)
}

// literal writes a code as a part of a string.
func literal(b []byte, code uint16) []byte {
	if code >= further {
		b = escaped(b, byte(code>>8))
	}
	return escaped(b, byte(code))
}

// escaped writes a byte of a string.
func escaped(b []byte, x byte) []byte {
	switch x {
	case '(', ')', '\\':
		return append(b, '\\', x)
	case '\r': // a reader takes it for a line feed
		return append(b, '\\', 'r')
	}
	return append(b, x)
}

// codeSpaces says how long codes are.
const codeSpaces = "2 begincodespacerange\n<20> <FF>\n<0100> <1FFF>\nendcodespacerange\n"

// codeMap is the CMap that leads from codes to the identifiers of glyphs.
const codeMap = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
	"/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def\n" +
	"/CMapName /Dpakit def\n/CMapType 1 def\n/WMode 0 def\n" + codeSpaces +
	"2 begincidrange\n<20> <FF> 32\n<0100> <1FFF> 256\nendcidrange\n" +
	"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"

// toUnicode writes the CMap that gives each code its character.
func (a *alphabet) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" + codeSpaces +
		"2 beginbfrange\n<20> <7E> <0020>\n<A0> <FF> <00A0>\nendbfrange\n")
	var lines []string
	line := func(code uint16, r rune) {
		lines = append(lines, fmt.Sprintf("<%X> <%X>\n", encode(nil, code), be16(utf16.Encode([]rune{r}))))
	}
	code := uint16(lead)
	for _, r := range winAnsi {
		if code > '~' && code < 0xA0 && ansi[r] == code {
			line(code, r)
		}
		code++
	}
	for i, r := range a.runes {
		line(further+uint16(i), r)
	}
	for block := range slices.Chunk(lines, 100) { // at most 100 in a block
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}
