package prose

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A piece is text on one line of the file.
type piece struct {
	line, col int
	text      string
}

// A scanner reads the inline text of a paragraph, its lines joined by spaces.
type scanner struct {
	diags *diag.List
	runes []rune
	pos   []diag.Pos
	at    int
	words strings.Builder
	out   []Inline
}

func (p *parser) inlines(pieces []piece) []Inline {
	s := &scanner{diags: p.diags}
	for i, pc := range pieces {
		if i > 0 {
			s.runes = append(s.runes, ' ')
			s.pos = append(s.pos, p.at(pc.line, pc.col))
		}
		col := pc.col
		for _, r := range pc.text {
			s.runes = append(s.runes, r)
			s.pos = append(s.pos, p.at(pc.line, col))
			col++
		}
	}
	return s.scan()
}

// Inlines parses the text of one paragraph that stands in a file of another
// kind. places are those of its characters; a line break is a space.
func Inlines(text string, places []diag.Pos, l *diag.List) []Inline {
	s := &scanner{diags: l, runes: []rune(strings.ReplaceAll(text, "\n", " ")), pos: places}
	return s.scan()
}

func (s *scanner) scan() []Inline {
	for s.at < len(s.runes) {
		s.step()
	}
	s.flush()
	return s.out
}

func (s *scanner) step() {
	switch {
	case s.has("**"):
		s.mark("**", "**", s.term)
	case s.has("{{"):
		s.mark("{{", "}}", s.blank)
	case s.has("[["):
		s.mark("[[", "]]", s.ref)
	default:
		if stray := s.stray(); stray != "" {
			s.diags.Add(s.pos[s.at], "DPA206", diag.Args{"mark": stray})
			s.text(len([]rune(stray)))
			return
		}
		s.text(1)
	}
}

// has reports whether mark stands here.
func (s *scanner) has(mark string) bool {
	rest := s.runes[s.at:]
	for i, r := range []rune(mark) {
		if i >= len(rest) || rest[i] != r {
			return false
		}
	}
	return true
}

// text takes n characters as words.
func (s *scanner) text(n int) {
	s.words.WriteString(string(s.runes[s.at : s.at+n]))
	s.at += n
}

func (s *scanner) flush() {
	if s.words.Len() > 0 {
		s.out = append(s.out, Words(s.words.String()))
		s.words.Reset()
	}
}

// mark reads what stands between opening and closing and gives it to take,
// which reports it or returns what it means.
func (s *scanner) mark(opening, closing string, take func(pos diag.Pos, inside string) Inline) {
	start := s.at
	s.at += len(opening)
	for s.at < len(s.runes) && !s.has(closing) && !(opening != "**" && s.has(opening)) {
		s.at++
	}
	if s.at >= len(s.runes) || !s.has(closing) {
		s.diags.Add(s.pos[start], "DPA207", diag.Args{"open": opening, "close": closing})
		s.at = start
		s.text(len(opening))
		return
	}
	inside := string(s.runes[start+len(opening) : s.at])
	s.at += len(closing)
	if in := take(s.pos[start], inside); in != nil {
		s.flush()
		s.out = append(s.out, in)
	}
}

func (s *scanner) term(pos diag.Pos, inside string) Inline {
	if inside == "" || strings.TrimSpace(inside) != inside || strings.ContainsAny(inside, "*`{}[]<>\\|") {
		s.diags.Add(pos, "DPA219", diag.Args{"term": inside})
		return nil
	}
	return Term(inside)
}

func (s *scanner) blank(pos diag.Pos, inside string) Inline {
	words := strings.Fields(inside)
	switch {
	case len(words) > 0 && reserved(words[0]):
		s.diags.Add(pos, "DPA220", diag.Args{"directive": "{{" + inside + "}}"})
		return nil
	case !isBlank.MatchString(inside):
		s.diags.Add(pos, "DPA210", diag.Args{"name": inside})
		return nil
	}
	return Blank{Pos: pos, Name: inside}
}

var isRef = regexp.MustCompile(`^[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$`)

func (s *scanner) ref(pos diag.Pos, inside string) Inline {
	if !isRef.MatchString(inside) {
		s.diags.Add(pos, "DPA210", diag.Args{"name": inside})
		return nil
	}
	return Ref{Pos: pos, ID: inside}
}

// stray returns the markup that stands here and has no meaning, or "".
func (s *scanner) stray() string {
	r := s.runes[s.at]
	following, before := ' ', ' '
	if s.at+1 < len(s.runes) {
		following = s.runes[s.at+1]
	}
	if s.at > 0 {
		before = s.runes[s.at-1]
	}
	switch r {
	case '*', '`', '[', ']', '{', '}', '\\', '|', '~':
		for _, pair := range []string{"}}", "]]", "~~"} {
			if s.has(pair) {
				return pair
			}
		}
		return string(r)
	case '<':
		if following == '/' || following == '!' || unicode.IsLetter(following) {
			return "<"
		}
	case '_':
		// _emphasis_ and __strong__; an underscore inside a word is a name.
		if unicode.IsSpace(before) || following == '_' {
			return "_"
		}
	case '&':
		if following == '#' || isEntity(s.runes[s.at:]) {
			return "&"
		}
	}
	return ""
}

// isEntity reports whether runes begin with an HTML entity such as &nbsp;.
func isEntity(runes []rune) bool {
	for i, r := range runes[1:] {
		if r == ';' {
			return i > 1
		}
		if i > 8 || !unicode.IsLetter(r) {
			return false
		}
	}
	return false
}
