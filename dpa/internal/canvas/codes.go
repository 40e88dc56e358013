package canvas

import (
	"fmt"
	"strings"
)

// In a string a character is a code. The characters that a face shows first have
// one byte, which is most of any text in a Latin script, and the space has 32:
// so the distance between the words of a line is one number (Tw), which counts
// for that byte alone. Further characters have two bytes. A reader learns the
// codes from codeMap.

// lead is the byte from which on codes have two.
const lead = 0xF0

// single are the codes of one byte, by the number of the character from 1. Those
// that a string would have to escape are left out.
var single = func() []byte {
	var codes []byte
	for b := byte(1); b < lead; b++ {
		if len(codes) == space-1 {
			codes = append(codes, ' ')
		}
		if strings.IndexByte(" ()\\\r", b) < 0 {
			codes = append(codes, b)
		}
	}
	return codes
}()

// encode writes the code of character n, from 1. There are some 4,300 codes, and
// fewer glyphs in any face.
func encode(b []byte, n uint16) []byte {
	if int(n) <= len(single) {
		return append(b, single[n-1])
	}
	n -= uint16(len(single)) + 1
	return append(b, lead+byte(n>>8), byte(n))
}

// literal writes the code of character n as a part of a string.
func literal(b []byte, n uint16) []byte {
	b = encode(b, n)
	last := len(b) - 1
	switch x := b[last]; x {
	case '(', ')', '\\':
		return append(b[:last], '\\', x)
	case '\r': // a reader takes it for a line feed
		return append(b[:last], '\\', 'r')
	}
	return b
}

// codeSpaces says how long codes are.
const codeSpaces = "2 begincodespacerange\n<00> <EF>\n<F000> <FFFF>\nendcodespacerange\n"

// codeMap is the CMap that leads from codes to the numbers of characters.
var codeMap = func() string {
	var ranges strings.Builder
	n := 0
	for first := 0; first < len(single); n++ {
		last := first
		for last+1 < len(single) && single[last+1] == single[last]+1 {
			last++
		}
		fmt.Fprintf(&ranges, "<%02X> <%02X> %d\n", single[first], single[last], first+1)
		first = last + 1
	}
	return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def\n" +
		"/CMapName /Dpakit def\n/CMapType 1 def\n/WMode 0 def\n" + codeSpaces +
		fmt.Sprintf("%d begincidrange\n%s<F000> <FFFF> %d\nendcidrange\n", n+1, ranges.String(), len(single)+1) +
		"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
}()
