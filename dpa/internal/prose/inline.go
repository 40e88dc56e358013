package prose

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
	src   string
	place func(n int) diag.Pos // of the nth character
	at    int                  // a byte of src

	counted, chars int // the characters before a byte
	words          strings.Builder
	out            []Inline
}

func (p *parser) inlines(pieces []piece) []Inline {
	if len(pieces) == 1 {
		pc := pieces[0]
		s := &scanner{diags: p.diags, src: pc.text, place: func(n int) diag.Pos { return p.at(pc.line, pc.col+n) }}
		return s.scan()
	}
	lines := make([]string, len(pieces))
	for i, pc := range pieces {
		lines[i] = pc.text
	}
	s := &scanner{diags: p.diags, src: strings.Join(lines, " ")}
	var starts []int // the character with which each piece begins
	s.place = func(n int) diag.Pos {
		if starts == nil {
			at := 0
			for _, pc := range pieces {
				starts = append(starts, at)
				at += utf8.RuneCountInString(pc.text) + 1
			}
		}
		i := sort.SearchInts(starts, n+1) - 1
		return p.at(pieces[i].line, pieces[i].col+n-starts[i])
	}
	return s.scan()
}

// Inlines parses the text of one paragraph that stands in a file of another
// kind. places are those of its characters; a line break is a space.
func Inlines(text string, places func() []diag.Pos, l *diag.List) []Inline {
	s := &scanner{diags: l, src: strings.ReplaceAll(text, "\n", " "), place: func(n int) diag.Pos { return places()[n] }}
	return s.scan()
}

// pos is the place of the character at a byte. It counts on from where it was
// asked last.
func (s *scanner) pos(at int) diag.Pos {
	if at < s.counted {
		s.counted, s.chars = 0, 0
	}
	s.chars += utf8.RuneCountInString(s.src[s.counted:at])
	s.counted = at
	return s.place(s.chars)
}

func (s *scanner) scan() []Inline {
	for s.at < len(s.src) {
		s.step()
	}
	s.flush()
	return s.out
}

// marks are the characters that may be markup.
const marks = "*`[]{}\\|~<_&"

func (s *scanner) step() {
	if n := strings.IndexAny(s.src[s.at:], marks); n != 0 {
		if n < 0 {
			n = len(s.src) - s.at
		}
		s.text(n)
		return
	}
	switch {
	case s.has("**"):
		s.mark("**", "**", s.term)
	case s.has("{{"):
		s.mark("{{", "}}", s.blank)
	case s.has("[["):
		s.mark("[[", "]]", s.ref)
	default:
		if stray := s.stray(); stray != "" {
			s.diags.Add(s.pos(s.at), "DPA206", diag.Args{"mark": stray})
			s.text(len(stray))
			return
		}
		s.text(1)
	}
}

// has reports whether mark stands here.
func (s *scanner) has(mark string) bool { return strings.HasPrefix(s.src[s.at:], mark) }

// text takes n bytes as words.
func (s *scanner) text(n int) {
	s.words.WriteString(s.src[s.at : s.at+n])
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
	for s.at < len(s.src) && !s.has(closing) && !(opening != "**" && s.has(opening)) {
		s.at++
	}
	if !s.has(closing) {
		s.diags.Add(s.pos(start), "DPA207", diag.Args{"open": opening, "close": closing})
		s.at = start
		s.text(len(opening))
		return
	}
	inside := s.src[start+len(opening) : s.at]
	s.at += len(closing)
	if in := take(s.pos(start), inside); in != nil {
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
	r := s.src[s.at] // all of them are ASCII
	following, before := ' ', ' '
	if s.at+1 < len(s.src) {
		following, _ = utf8.DecodeRuneInString(s.src[s.at+1:])
	}
	if s.at > 0 {
		before, _ = utf8.DecodeLastRuneInString(s.src[:s.at])
	}
	switch r {
	case '*', '`', '[', ']', '{', '}', '\\', '|', '~':
		for _, pair := range []string{"}}", "]]", "~~"} {
			if s.has(pair) {
				return pair
			}
		}
		return s.src[s.at : s.at+1]
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
		if following == '#' || isEntity(s.src[s.at+1:]) {
			return "&"
		}
	}
	return ""
}

// isEntity reports whether what stands behind & makes it an HTML entity: nbsp;.
func isEntity(s string) bool {
	i := 0 // characters
	for _, r := range s {
		if r == ';' {
			return i > 1
		}
		if i > 8 || !unicode.IsLetter(r) {
			return false
		}
		i++
	}
	return false
}
