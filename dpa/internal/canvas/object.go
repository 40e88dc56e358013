package canvas

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"strings"
)

// Objects of a PDF (ISO 32000-1, 7.3): dict, []any, name, reference, pdfString,
// stream, float64, bool, and nil for null.
type (
	dict      map[string]any
	name      string
	pdfString string
	reference struct{ number, generation int }
	stream    struct {
		dict dict
		data []byte // packed
	}
)

// A scanner reads the objects of a file that another program wrote. Once it has
// failed it reads nothing more.
type scanner struct {
	b     []byte
	at    int
	depth int
	bad   bool
}

const (
	blanks    = "\x00\t\n\f\r "
	delimited = blanks + "()<>[]{}/%"
)

func (s *scanner) skip() {
	for s.at < len(s.b) {
		switch c := s.b[s.at]; {
		case strings.IndexByte(blanks, c) >= 0:
			s.at++
		case c == '%':
			for s.at < len(s.b) && s.b[s.at] != '\n' && s.b[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// has takes a token when it is what comes next.
func (s *scanner) has(token string) bool {
	s.skip()
	if s.bad || !bytes.HasPrefix(s.b[s.at:], []byte(token)) {
		return false
	}
	s.at += len(token)
	return true
}

// word reads up to the next delimiter.
func (s *scanner) word() string {
	s.skip()
	from := s.at
	for s.at < len(s.b) && strings.IndexByte(delimited, s.b[s.at]) < 0 {
		s.at++
	}
	return string(s.b[from:s.at])
}

// integer reads a number without a sign or a fraction.
func (s *scanner) integer() int {
	n, err := strconv.ParseUint(s.word(), 10, 31)
	s.bad = s.bad || err != nil
	return int(n)
}

// object reads the next object, which is no stream.
func (s *scanner) object() any {
	const deepest = 60
	if s.depth++; s.depth > deepest {
		s.bad = true
	}
	defer func() { s.depth-- }()
	s.skip()
	if s.bad || s.at >= len(s.b) {
		s.bad = true
		return nil
	}
	switch {
	case s.has("<<"):
		d := dict{}
		for !s.has(">>") {
			if !s.has("/") {
				s.bad = true
				return nil
			}
			key := s.name()
			if _, twice := d[key]; twice { // readers differ in which of them counts
				s.bad = true
			}
			d[key] = s.object()
		}
		return d
	case s.has("["):
		list := []any{}
		for !s.has("]") {
			if list = append(list, s.object()); s.bad {
				return nil
			}
		}
		return list
	case s.has("/"):
		return name(s.name())
	case s.has("<"):
		return s.hexadecimal()
	case s.has("("):
		return s.literal()
	}
	word := s.word()
	switch word {
	case "true", "false":
		return word == "true"
	case "null":
		return nil
	}
	number, err := strconv.ParseFloat(word, 64)
	if err != nil || strings.Trim(word, "+-.0123456789") != "" { // no exponents
		s.bad = true
		return nil
	}
	if n, err := strconv.ParseUint(word, 10, 31); err == nil {
		behind := *s
		if g := behind.integer(); !behind.bad && behind.has("R") {
			s.at = behind.at
			return reference{int(n), g}
		}
	}
	return number
}

// hexadecimal reads a string behind its first bracket.
func (s *scanner) hexadecimal() any {
	from, end := s.at, bytes.IndexByte(s.b[s.at:], '>')
	if end < 0 {
		s.bad = true
		return nil
	}
	s.at += end + 1
	digits := bytes.Map(func(r rune) rune {
		if strings.ContainsRune(blanks, r) {
			return -1
		}
		return r
	}, s.b[from:from+end])
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make([]byte, len(digits)/2)
	if _, err := hex.Decode(out, digits); err != nil {
		s.bad = true
	}
	return pdfString(out)
}

// literal reads a string behind its first bracket.
func (s *scanner) literal() any {
	var out []byte
	for open := 1; s.at < len(s.b); s.at++ {
		c := s.b[s.at]
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				s.at++
				return pdfString(out)
			}
		case '\r': // an end of line is one character, however it is written
			c = '\n'
			s.pair()
		case '\\':
			var is bool
			if c, is = s.escape(); !is {
				continue
			}
		}
		out = append(out, c)
	}
	s.bad = true
	return nil
}

// pair goes to the second of two characters that are one end of line.
func (s *scanner) pair() {
	if bytes.HasPrefix(s.b[s.at:], []byte("\r\n")) {
		s.at++
	}
}

// escape reads what a backslash stands for, which may be nothing, and stays on the
// last character of it.
func (s *scanner) escape() (byte, bool) {
	if s.at++; s.at >= len(s.b) {
		return 0, false
	}
	c := s.b[s.at]
	if i := strings.IndexByte("nrtbf", c); i >= 0 {
		return "\n\r\t\b\f"[i], true
	}
	switch {
	case c == '\n':
		return 0, false
	case c == '\r':
		s.pair()
		return 0, false
	case c < '0' || c > '7':
		return c, true
	}
	v := 0
	for n := 0; n < 3 && s.at < len(s.b) && s.b[s.at] >= '0' && s.b[s.at] <= '7'; n++ {
		v = v<<3 | int(s.b[s.at]-'0')
		s.at++
	}
	s.at--
	return byte(v), true
}

// name reads what stands behind the slash of a name.
func (s *scanner) name() string {
	from := s.at
	for s.at < len(s.b) && strings.IndexByte(delimited, s.b[s.at]) < 0 {
		s.at++
	}
	raw := string(s.b[from:s.at])
	if !strings.Contains(raw, "#") {
		return raw
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+3 <= len(raw) {
			if c, err := strconv.ParseUint(raw[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(c))
				i += 2
				continue
			}
		}
		b.WriteByte(raw[i])
	}
	return b.String()
}
