package input

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A text is what stands between quotation marks, as it is read.
type text struct {
	runes []rune
	from  []int // offset of each in the file
}

func (t *text) add(r rune, offset int) {
	t.runes, t.from = append(t.runes, r), append(t.from, offset)
}

// long reports whether the text has more characters than one may have.
func (t *text) long() bool { return len(t.runes) > maxText }

// done returns the text in NFC, so that a letter and its accent are one
// character however they were typed, and two names that look alike are alike.
// Offsets are then those of the first character that went into each.
func (t *text) done() string {
	s := string(t.runes)
	if norm.NFC.IsNormalString(s) {
		return s
	}
	var it norm.Iter
	var runes []rune
	var from []int
	read, at := 0, 0 // characters and bytes of s that went before
	for it.InitString(norm.NFC, s); !it.Done(); {
		start := it.Pos()
		read, at = read+utf8.RuneCountInString(s[at:start]), start
		for _, r := range string(it.Next()) {
			runes, from = append(runes, r), append(from, t.from[min(read, len(t.from)-1)])
		}
	}
	t.runes, t.from = runes, from
	return string(runes)
}

// see notes that r stands at offset, and reports it when it leaves no mark on
// paper or reorders what is around it. Behind so many findings as are shown,
// one more a character says nothing new.
func (t *text) see(r rune, offset int, at *places, l *diag.List) {
	t.add(r, offset)
	if r != '\n' && r != '\t' && Invisible(r) && len(*l) <= diag.Most {
		l.Add(at.pos(offset), "DPA103", diag.Args{"code": fmt.Sprintf("U+%04X", r)})
	}
}

// Invisible reports whether r is a character that a reader cannot see: a
// control, a zero-width or bidirectional mark, a soft hyphen, a variation
// selector. Spaces, among them the no-break spaces of French, are not.
func Invisible(r rune) bool {
	return r > unicode.MaxASCII && !ordinary(r) && unicode.In(r, unicode.Cf, unicode.Cc, unicode.Zl, unicode.Zp,
		unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) ||
		r < ' ' || r == 0x7f
}

// Characters returns the places of the characters of a String's Text, for a
// reader of what is written in it.
func (n *Node) Characters() []diag.Pos {
	from := n.offsets()
	out := make([]diag.Pos, len(from))
	for i, offset := range from {
		out[i] = n.in.pos(offset)
	}
	return out
}

// CharacterAt returns the place of the nth character of the text that stands at path,
// or that of the text where the file tells no more.
func (t Table) CharacterAt(n int, path string) diag.Pos {
	pos := t.At(path)
	if at := t.NodeAt(path).Character(n); n > 0 && !at.IsZero() {
		at.Path = pos.Path
		return at
	}
	return pos
}

// Character returns the place of one of the Characters, the zero place when there
// are fewer.
func (n *Node) Character(i int) diag.Pos {
	from := n.offsets()
	if i < 0 || i >= len(from) {
		return diag.Pos{}
	}
	return n.in.pos(from[i])
}

// offsets are where the characters of a String's Text stand in the file.
func (n *Node) offsets() []int {
	switch {
	case n == nil || n.Kind != String || n.in == nil:
		return nil
	case n.Format == JSON:
		r := reader{src: n.in.src, i: n.offset, at: n.in, diags: new(diag.List)}
		r.quoted()
		return r.text.from
	}
	s := scanner{src: n.in.src, i: n.offset, at: n.in, diags: new(diag.List), judged: true}
	s.exact()
	return s.text.from
}

// quoted reads a string in any of TOML's four forms and reports what no reader
// of the contract would see in it.
func (s *scanner) quoted() string {
	if plain, ok := s.plain(); ok {
		return plain
	}
	return s.exact()
}

// plain reads a string on one line that stands in the file as it is: nearly
// every one.
func (s *scanner) plain() (plain string, ok bool) {
	quote, rest := s.src[s.i], s.src[s.i+1:]
	for i, r := range rest {
		switch {
		case i > maxText:
			return "", false
		case r == rune(quote):
			if i == 0 && strings.HasPrefix(rest[1:], rest[:1]) { // """
				return "", false
			}
			s.i += i + 2
			s.text = text{runes: s.text.runes[:0], from: s.text.from[:0]}
			return rest[:i], true
		case r == '\\' || !ordinary(r):
			return "", false
		}
	}
	return "", false
}

// ordinary reports whether r is a visible character of ASCII, of Western Europe
// or of its typography, which composes with none of them.
func ordinary(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= ' ' && r != 0x7f
	case r <= unicode.MaxLatin1:
		return r >= 0xa0 && r != 0xad
	}
	return r >= 0x2010 && r <= 0x2027 || r == 0x202f || r == 'œ' || r == 'Œ' || r == '€'
}

// exact reads a string, with the place of each character.
func (s *scanner) exact() string {
	quote := s.src[s.i : s.i+1]
	long := strings.HasPrefix(s.src[s.i:], quote+quote+quote)
	end := quote
	if long {
		end = quote + quote + quote
	}
	s.i += len(end)
	if long {
		_ = s.cut("\r\n") || s.cut("\n") // a line break right after the opening is not text
	}
	s.text = text{runes: s.text.runes[:0], from: s.text.from[:0]}
	for s.i < len(s.src) && !strings.HasPrefix(s.src[s.i:], end) {
		from := s.i
		switch c := s.src[s.i]; {
		case !s.judged && !s.isSure(long, quote):
			s.doubt()
			return ""
		case c == '\\' && quote == `"`:
			if s.lineEnd() {
				continue
			}
			s.text.see(s.escape(), from, s.at, s.diags)
		case c == '\r' && strings.HasPrefix(s.src[s.i:], "\r\n"):
			s.i++ // a line break is one character on every system
		default:
			r, size := utf8.DecodeRuneInString(s.src[s.i:])
			s.i += size
			s.text.see(r, from, s.at, s.diags)
		}
	}
	if s.i += len(end); !s.judged && (s.i > len(s.src) || strings.HasPrefix(s.src[s.i:], quote)) {
		s.doubt()
		return ""
	}
	for long && s.cut(quote) {
		s.text.add(rune(quote[0]), s.i-1) // """" ends the text with a quotation mark of its own
	}
	return s.text.done()
}

// isSure reports whether a character, or what stands behind a backslash, may surely
// stand in a string.
func (s *scanner) isSure(long bool, quote string) bool {
	r, _ := utf8.DecodeRuneInString(s.src[s.i:])
	switch rest := s.src[s.i+1:]; {
	case r == '\\' && quote == `"`:
		return rest != "" && (strings.IndexByte(`"\nt`, rest[0]) >= 0 || long && rest[0] == '\n')
	case r == '\n', strings.HasPrefix(s.src[s.i:], "\r\n"):
		return long
	}
	return !isControl(r) && r != utf8.RuneError
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
	if strings.Contains(gap, "\r") {
		s.doubt()
	}
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
