package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Reading is a text taken apart into words, in which phrases are looked for.
// It serves one goroutine.
type Reading struct {
	locale *Locale
	text   string
	words  []word

	looked bool
	hits   []hit     // the phrases of every kind, in the order of the text
	kinds  [8]uint64 // of them: the bits of their numbers, which are folded
}

// A word is a word or a punctuation mark of a text, with its bytes from and to.
type word struct {
	root     string // without accents, endings and capitals
	from, to int32
	capitals bool // it is written in capitals
}

// in is the word as the text has it.
func (w *word) in(text string) string { return text[w.from:w.to] }

// A Match is a phrase that stands in a text, from one byte to another.
type Match struct {
	Text     string // as the text writes it
	From, To int
}

// Before reports whether all of it stands before a place of the text.
func (m Match) Before(at int) bool { return m.To <= at }

// A hit is a phrase of a kind that begins with the word at, of those of that
// kind the longest: of so many words.
type hit struct{ kind, at, words int32 }

// A kind of phrases has a number; not is that of what is overlooked, -1 when
// there is nothing.
type kind struct{ number, not int32 }

// Read takes a text apart.
func (l *Locale) Read(s string) *Reading { return &Reading{locale: l, text: s, words: split(s)} }

// Text returns the text that was read.
func (r *Reading) Text() string { return r.text }

// Shares reports whether two texts have a word in common that says something:
// none of those under “general”, and none of less than four letters save in
// capitals.
func (r *Reading) Shares(other *Reading) bool {
	general := r.locale.book().general
	for _, w := range r.words {
		letters := len(w.root)
		if to := int(w.from) + letters; to < int(w.to) && r.text[to] == r.text[to-1] {
			letters++ // “bills”, of which one l is left
		}
		if letters < 4 && !(w.capitals && w.to-w.from > 1) || general[w.root] || w.capitals && general[w.in(r.text)] {
			continue
		}
		if slices.ContainsFunc(other.words, func(o word) bool { return o.root == w.root }) {
			return true
		}
	}
	return false
}

// Find returns the first phrase of that kind in s, as s writes it; it is empty
// when there is none.
func (l *Locale) Find(kind, s string) string {
	m, _ := l.Read(s).Find(kind)
	return m.Text
}

// Find returns the first phrase of that kind, of those that begin together the
// longest. Capitals, accents, hyphens, apostrophes, the kinds of space, plural
// and gender do not matter, and a phrase is not found within a longer word; an
// entry of two or three capitals is found in capitals only. What stands under
// "not_" and the kind is overlooked: « établissement de santé » does not name
// data concerning health.
//
//go:noinline
func (r *Reading) Find(kind string) (m Match, ok bool) {
	r.each(kind, func(found Match) bool {
		m, ok = found, true
		return false
	})
	return m, ok
}

// FindAll returns every phrase of that kind, in the order of the text.
func (r *Reading) FindAll(kind string) []Match {
	var all []Match
	r.each(kind, func(m Match) bool {
		all = append(all, m)
		return true
	})
	return all
}

// each calls yield with the phrases of that kind until it returns false.
func (r *Reading) each(name string, yield func(Match) bool) {
	if r.look(); len(r.hits) == 0 { // as in many texts
		return
	}
	k, ok := r.locale.book().kinds[name]
	if !ok || r.kinds[int(k.number/64)%len(r.kinds)]&(1<<(k.number%64)) == 0 {
		return // of most kinds there is none
	}
	next := int32(0) // the word up to which the text is read
	for i, h := range r.hits {
		if h.at < next || h.kind != k.number && h.kind != k.not {
			continue
		}
		// A phrase in which something begins that is to be overlooked is none.
		end := h.at + h.words
		if h.kind == k.number {
			if r.begins(k.not, r.hits[i+1:], end) {
				continue
			}
			m := r.match(int(h.at), int(end))
			if !yield(m) {
				return
			}
		}
		next = end
	}
}

// Knows reports whether the language has phrases of a kind.
func (l *Locale) Knows(kind string) bool {
	_, ok := l.book().kinds[kind]
	return ok
}

// Only reports whether a text says nothing but phrases of a kind, of which it
// has one, and words of other kinds between them.
func (r *Reading) Only(name string, between ...string) bool {
	rest, of := r.Rest(append([]string{name}, between...)...)
	return rest == 0 && of[0] > 0
}

// Rest counts the words of a text that no phrase of those kinds covers, and the
// phrases of each kind. Punctuation marks are no words. A language that does not
// have all of the kinds covers none.
func (r *Reading) Rest(names ...string) (rest int, of []int) {
	book, of := r.locale.book(), make([]int, len(names))
	numbers := make([]int32, len(names))
	for i, name := range names {
		k, known := book.kinds[name]
		if !known {
			return len(r.words), of
		}
		numbers[i] = k.number
	}
	r.look()
	covered := 0 // up to this word
	skip := func(to int) {
		for ; covered < to; covered++ {
			if !r.words[covered].isMark() {
				rest++
			}
		}
	}
	for _, h := range r.hits {
		if i := slices.Index(numbers, h.kind); i >= 0 {
			of[i]++
			skip(int(h.at))
			covered = max(covered, int(h.at+h.words))
		}
	}
	skip(len(r.words))
	return rest, of
}

// isMark reports whether a word is a punctuation mark.
func (w *word) isMark() bool {
	r, _ := utf8.DecodeRuneInString(w.root)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// match is the text of the words from one up to another.
func (r *Reading) match(from, to int) Match {
	m := Match{From: int(r.words[from].from), To: int(r.words[to-1].to)}
	m.Text = r.text[m.From:m.To]
	return m
}

// begins reports whether one of the hits before the word at end is of the kind.
func (r *Reading) begins(kind int32, hits []hit, end int32) bool {
	for _, h := range hits {
		if h.at >= end {
			break
		}
		if h.kind == kind {
			return true
		}
	}
	return false
}

// look finds the phrases of every kind.
func (r *Reading) look() {
	if r.looked {
		return
	}
	r.looked = true
	r.hits = r.locale.book().look(r)
	for _, h := range r.hits {
		r.kinds[int(h.kind/64)%len(r.kinds)] |= 1 << (h.kind % 64)
	}
}

// split takes a text apart into words and punctuation marks. Spaces, hyphens,
// apostrophes and quotation marks part words and are no marks.
func split(s string) []word { return appendWords(make([]word, 0, len(s)/6+1), s) }

// appendWords is split that adds to words.
func appendWords(words []word, s string) []word {
	start := -1
	for i, r := range s {
		if inside(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			words = append(words, newWord(s[start:i], start))
			start = -1
		}
		if !unicode.IsSpace(r) && !strings.ContainsRune("-\u2010\u2011\u00ad'’ʼ\"“”«»", r) {
			_, width := utf8.DecodeRuneInString(s[i:])
			words = append(words, word{root: s[i : i+width], from: int32(i), to: int32(i + width)})
		}
	}
	if start >= 0 {
		words = append(words, newWord(s[start:], start))
	}
	return words
}

// inside reports whether r is part of a word.
func inside(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if 0x2000 <= r && r < 0x2070 { // punctuation: apostrophes, dashes, spaces
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func newWord(s string, from int) word {
	return word{
		root: root(plain(s)), from: int32(from), to: int32(from + len(s)),
		capitals: !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }),
	}
}

// plain writes a word in small letters without accents.
func plain(s string) string {
	s = strings.ToLower(s)
	i := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for _, r := range s[i:] {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r >= 'à' && r <= 'ÿ' && latin[r-'à'] != ' ':
			b.WriteByte(latin[r-'à'])
		case r == 'œ':
			b.WriteString("oe")
		default:
			for _, part := range norm.NFD.String(string(r)) {
				switch {
				case unicode.IsMark(part):
				case part == 'æ':
					b.WriteString("ae")
				case part == 'ß':
					b.WriteString("ss")
				default:
					b.WriteRune(part)
				}
			}
		}
	}
	return b.String()
}

// latin holds the letters of à to ÿ without accents, as norm.NFD takes them off;
// a space where it does not.
const latin = "aaaaaa ceeeeiiii nooooo  uuuuy y"

// root takes from a word the endings of plural and gender that French and
// English have. It need be no word; what counts is that the forms of one word
// come to the same.
func root(s string) string {
	if stem, ok := strings.CutSuffix(s, "aux"); ok && len(stem) > 1 {
		return stem + "al"
	}
	if len(s) > 3 {
		s = strings.TrimSuffix(strings.TrimSuffix(s, "s"), "x")
	}
	if stem, ok := strings.CutSuffix(s, "euse"); ok {
		return stem + "eu"
	}
	for range 2 { // accents are gone: « illimitée »
		if len(s) > 3 {
			s = strings.TrimSuffix(s, "e")
		}
	}
	last := len(s) - 1
	switch {
	case last < 3:
	case s[last] == s[last-1] && s[last] >= 'a':
		s = s[:last]
	case s[last] == 'y':
		s = s[:last] + "i"
	case s[last] == 'v':
		s = s[:last] + "f"
	}
	return s
}
