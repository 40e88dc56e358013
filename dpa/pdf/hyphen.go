package pdf

import (
	"compress/gzip"
	"embed"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The patterns of hyph-utf8 (hyphenation/LICENSE), by the language they are of.
//
//go:embed hyphenation/*.txt.gz
var patterns embed.FS

// hyphenations finds the patterns of a language, by the first part of its
// BCP 47 tag. They are read once in a program; a language without patterns has
// no entry and its words are not divided.
var hyphenations = map[string]func() *hyphenation{
	"fr": sync.OnceValue(func() *hyphenation { return readPatterns("hyphenation/fr.txt.gz") }),
	"en": sync.OnceValue(func() *hyphenation { return readPatterns("hyphenation/en-gb.txt.gz") }),
}

func hyphenationOf(lang string) *hyphenation {
	lang, _, _ = strings.Cut(lang, "-")
	if read := hyphenations[lang]; read != nil {
		return read()
	}
	return nil
}

// A hyphenation is the patterns of a language as a tree: Liang's algorithm, in
// which the letters of a pattern find the figures that stand between them.
type hyphenation struct{ nodes []branch }

// A branch is a letter of one or more patterns.
type branch struct {
	letter      rune
	first, last int32  // its children: nodes[first:last], sorted
	values      []byte // of the pattern that ends here, one before each letter and one behind the last
}

// The fewest letters before and behind a division, and of a word that is divided.
const (
	shortest      = 5
	lettersBefore = 2
	lettersBehind = 3
)

// readPatterns reads patterns, one a line, such as "1ba" or ".ab4i".
func readPatterns(file string) *hyphenation {
	f, err := patterns.Open(file)
	if err != nil {
		panic(err) // it is part of the program
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	type pattern struct {
		letters []rune
		values  []byte
	}
	var all []pattern
	for _, field := range strings.Fields(string(text)) {
		p := pattern{values: []byte{0}}
		for _, r := range field {
			if r >= '0' && r <= '9' {
				p.values[len(p.values)-1] = byte(r - '0')
			} else {
				p.letters, p.values = append(p.letters, r), append(p.values, 0)
			}
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b pattern) int { return slices.Compare(a.letters, b.letters) })
	h := &hyphenation{nodes: []branch{{}}}
	var grow func(at int, ps []pattern, depth int)
	grow = func(at int, ps []pattern, depth int) {
		first := len(h.nodes)
		var groups [][]pattern
		for len(ps) > 0 {
			if len(ps[0].letters) == depth {
				h.nodes[at].values = ps[0].values
				ps = ps[1:]
				continue
			}
			n := 1
			for n < len(ps) && ps[n].letters[depth] == ps[0].letters[depth] {
				n++
			}
			h.nodes = append(h.nodes, branch{letter: ps[0].letters[depth]})
			groups, ps = append(groups, ps[:n]), ps[n:]
		}
		h.nodes[at].first, h.nodes[at].last = int32(first), int32(len(h.nodes))
		for i, group := range groups {
			grow(first+i, group, depth+1)
		}
	}
	grow(0, all, 0)
	return h
}

// points returns the indices of word, in bytes, at which it may be divided: a
// word of lower-case letters, with punctuation around it. A word with a capital
// is a name or a defined term, one with figures is none, nor is one that a
// no-break space ties to a figure, as in a date; they stay whole.
func (h *hyphenation) points(word string) []int {
	start := strings.LastIndexAny(word, "’'")
	if start >= 0 {
		_, size := utf8.DecodeRuneInString(word[start:])
		start += size
	}
	start = max(start, 0)
	letter := func(r rune) bool { return unicode.IsLetter(r) }
	if i := strings.IndexFunc(word[start:], letter); i >= 0 {
		start += i
	}
	end := strings.LastIndexFunc(word, letter)
	if end < start || strings.IndexFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) >= 0 {
		return nil
	}
	_, size := utf8.DecodeRuneInString(word[end:])
	end += size
	letters := make([]rune, 1, 32)
	letters[0] = '.'
	places := make([]int, 1, 32) // in word, of each letter
	for i, r := range word[start:end] {
		if !unicode.IsLetter(r) {
			return nil
		}
		letters, places = append(letters, r), append(places, start+i)
	}
	letters = append(letters, '.')
	if len(letters)-2 < shortest {
		return nil
	}
	values := make([]byte, len(letters)+1)
	for i := range letters {
		at := &h.nodes[0]
		for _, r := range letters[i:] {
			children := h.nodes[at.first:at.last]
			k, ok := slices.BinarySearchFunc(children, r, func(n branch, r rune) int { return int(n.letter) - int(r) })
			if !ok {
				break
			}
			at = &children[k]
			for k, v := range at.values {
				values[i+k] = max(values[i+k], v)
			}
		}
	}
	var out []int
	for i := 1 + lettersBefore; i <= len(letters)-1-lettersBehind; i++ {
		if values[i]%2 == 1 {
			out = append(out, places[i])
		}
	}
	return out
}

// hyphenate divides the words of a paragraph where a hyphen may stand. Words in
// bold are terms at the place that defines them, addresses and links are to be
// copied, and a word that has a hyphen is divided there: they stay whole, and so
// does each word of a defined term, whose first one alone has a capital in French.
// The next pieces take the place of those that it returns.
func (s *setter) hyphenate(ps []piece, plain *ink) []piece {
	out := s.parts[:0]
	whole := 0 // up to where a term goes
	for i, p := range ps {
		if whole = max(whole, i+s.term(ps[i:])); i < whole {
			out = append(out, p)
			continue
		}
		compound := p.end == hinged || p.end == parted || i > 0 && (ps[i-1].end == hinged || ps[i-1].end == parted)
		if compound || p.ink.face != plain.face || p.ink.url != "" || len(p.text) < shortest {
			out = append(out, p)
			continue
		}
		at, ok := s.divided[p.text]
		if !ok {
			at = s.hyphens.points(p.text)
			s.divided[p.text] = at
		}
		from := 0
		for _, to := range at {
			q := piece{text: p.text[from:to], ink: p.ink, end: hyphened}
			q.width = s.measure(q.text, q.ink)
			s.link(&q, p.text[to:], p.ink)
			out = append(out, q)
			from = to
		}
		if from > 0 {
			p.text = p.text[from:]
			p.width = s.measure(p.text, p.ink)
		}
		out = append(out, p)
	}
	s.parts = out
	return out
}

// Phrases are the defined terms of a document by the piece of text that they begin
// with: what follows it.
type phrases map[string][][]string

// term returns with how many of its first pieces a text is a defined term of more
// than one word, or 0.
func (s *setter) term(ps []piece) int {
	if s.phrases == nil {
		s.phrases = phrases{}
		for term := range strings.Lines(s.terms) {
			var words []string
			for _, p := range s.appendPieces(nil, s.plain(term, s.style.body)) {
				words = append(words, p.text)
			}
			s.phrases[words[0]] = append(s.phrases[words[0]], words[1:])
		}
	}
	first := ps[0].text
	if i := strings.LastIndexAny(first, "’'(«“\u00a0\u202f"); i >= 0 { // « l’Instruction documentée »
		_, size := utf8.DecodeRuneInString(first[i:])
		first = first[i+size:]
	}
	n := 0
	for _, rest := range s.phrases[first] {
		if len(rest) >= n && len(rest) < len(ps) && slices.EqualFunc(rest, ps[1:1+len(rest)], func(word string, p piece) bool { return word == strings.TrimRight(p.text, ",;.:)»”\u00a0\u202f") }) {
			n = 1 + len(rest)
		}
	}
	return n
}
