package prose

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A line is a line of the file without the spaces around it.
type line struct {
	number int // from 1
	indent int // spaces before the text
	text   string
}

func (l line) blank() bool { return l.text == "" }

// col returns the column, in characters from 1, of byte i of the text.
func (l line) col(i int) int { return l.indent + utf8.RuneCountInString(l.text[:i]) + 1 }

// split cuts a file into lines and reports the characters that have no place
// in a contract. Each is replaced by another one, so that columns stay right.
func split(file, src string, diags *diag.List) []line {
	src = strings.TrimPrefix(src, "\ufeff")
	src = strings.ReplaceAll(src, "\r\n", "\n")
	out := make([]line, 0, 1+strings.Count(src, "\n"))
	for raw := range strings.SplitSeq(src, "\n") {
		i := len(out)
		if ordinary(raw) {
			out = append(out, lineOf(i+1, raw))
			continue
		}
		var clean strings.Builder
		col := 0
		for at := 0; at < len(raw); {
			r, size := utf8.DecodeRuneInString(raw[at:])
			col++
			pos := diag.Pos{File: file, Line: i + 1, Col: col}
			switch {
			case r == '\t':
				diags.Add(pos, "DPA205", nil)
				r = ' '
			case r == utf8.RuneError && size == 1:
				diags.Add(pos, "DPA204", diag.Args{"code": fmt.Sprintf("0x%02X", raw[at])})
			case invisible(r):
				diags.Add(pos, "DPA204", diag.Args{"code": fmt.Sprintf("U+%04X", r)})
				r = utf8.RuneError
			}
			clean.WriteRune(r)
			at += size
		}
		out = append(out, lineOf(i+1, clean.String()))
	}
	return out
}

func lineOf(number int, s string) line {
	s = strings.TrimRight(s, " ")
	text := strings.TrimLeft(s, " ")
	return line{number: number, indent: len(s) - len(text), text: text}
}

// ordinary reports whether a line has no other characters than the letters and
// marks of Western Europe, which all have their place.
func ordinary(s string) bool {
	for _, r := range s {
		if !(r >= ' ' && r < 0x7f || r >= 0xa0 && r < 0x180 && r != 0xad || r >= 0x2010 && r <= 0x2027 || r == 0x202f || r == '€') {
			return false
		}
	}
	return true
}

// invisible reports whether a reader cannot see r, or cannot tell what it
// does: controls, directional and zero-width characters, line separators,
// private use. No-break spaces are visible as spaces and wanted in French.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp)
}
