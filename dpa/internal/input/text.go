package input

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// text reads a string in any of TOML's four forms and reports what no reader
// of the contract would see in it.
func (s *scanner) text() string {
	quote := s.src[s.i : s.i+1]
	long := strings.HasPrefix(s.src[s.i:], quote+quote+quote)
	end := quote
	if long {
		end = quote + quote + quote
	}
	s.i += len(end)
	if long {
		s.cut("\r")
		s.cut("\n") // a line break right after the opening is not text
	}
	var b strings.Builder
	s.from = s.from[:0]
	for s.i < len(s.src) && !strings.HasPrefix(s.src[s.i:], end) {
		from := s.i
		switch c := s.src[s.i]; {
		case c == '\\' && quote == `"`:
			if s.lineEnd() {
				continue
			}
			r := s.escape()
			s.see(r, from)
			b.WriteRune(r)
		case c == '\r' && strings.HasPrefix(s.src[s.i:], "\r\n"):
			s.i++ // a line break is one character on every system
		default:
			r, size := utf8.DecodeRuneInString(s.src[s.i:])
			s.i += size
			s.see(r, from)
			b.WriteRune(r)
		}
	}
	s.i += len(end)
	for long && s.cut(quote) {
		s.from = append(s.from, s.i-1)
		b.WriteString(quote) // """" ends the text with a quotation mark of its own
	}
	return b.String()
}

// cut passes over prefix when it stands here.
func (s *scanner) cut(prefix string) bool {
	if !strings.HasPrefix(s.src[s.i:], prefix) {
		return false
	}
	s.i += len(prefix)
	return true
}

// lineEnd passes over a backslash at the end of a line, and over the space up
// to the next character.
func (s *scanner) lineEnd() bool {
	rest := s.src[s.i+1:]
	text := strings.TrimLeft(rest, blank)
	gap := rest[:len(rest)-len(text)]
	if !strings.Contains(gap, "\n") {
		return false
	}
	s.i += 1 + len(gap)
	return true
}

// escape reads "\n" and the like. TOML's escapes are Go's, but for \e, which
// TOML 1.1 added with \x.
func (s *scanner) escape() rune {
	switch from := s.i; {
	case strings.HasPrefix(s.src[from:], `\e`):
		s.newer(s.at.pos(from), `la séquence \e`, `the escape \e`)
		s.i += 2
		return 0x1b
	case strings.HasPrefix(s.src[from:], `\x`):
		s.newer(s.at.pos(from), `la séquence \x`, `the escape \x`)
	}
	r, _, tail, err := strconv.UnquoteChar(s.src[s.i:], '"')
	if err != nil { // the decoder has refused it already
		s.i++
		return utf8.RuneError
	}
	s.i = len(s.src) - len(tail)
	return r
}

// Characters returns the places of the characters of a String's Text, for a
// reader of what is written in it.
func (n *Node) Characters() []diag.Pos {
	if n.Kind != String || n.in == nil {
		return nil
	}
	s := scanner{src: n.in.src, i: n.offset, at: n.in, diags: new(diag.List)}
	s.text()
	out := make([]diag.Pos, len(s.from))
	for i, offset := range s.from {
		out[i] = s.at.pos(offset)
	}
	return out
}

// see notes that r stands at offset, and reports it when it leaves no mark on
// paper or reorders what is around it.
func (s *scanner) see(r rune, offset int) {
	s.from = append(s.from, offset)
	if r == '\n' || r == '\t' || !Invisible(r) {
		return
	}
	s.diags.Add(s.at.pos(offset), "DPA103", diag.Args{"code": fmt.Sprintf("U+%04X", r)})
}

// Invisible reports whether r is a character that a reader cannot see: a
// control, a zero-width or bidirectional mark, a soft hyphen, a variation
// selector. Spaces, among them the no-break spaces of French, are not.
func Invisible(r rune) bool {
	return r > unicode.MaxASCII && unicode.In(r, unicode.Cf, unicode.Cc, unicode.Zl, unicode.Zp,
		unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) ||
		r < ' ' || r == 0x7f
}
