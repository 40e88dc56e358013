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

	hits  []hit       // the phrases of every kind, in the order of the text
	kinds [8]uint64   // of them: the bits of their numbers, which are folded
	book  *phraseBook // in which they were looked up; nil before

	held     *signs    // what the text holds, while they are looked for
	from, to int       // the sentence in which they are
	apart    []verdict // on it
}

// A word is a word or a punctuation mark of a text, with its bytes from and to.
type word struct {
	root     string // without accents, endings and capitals
	from, to int32
	entry    int32 // in the book, where it is looked up; 0 for none
	opening  int32
	capitals bool // it is written in capitals
}

// in is the word as the text has it.
func (w *word) in(text string) string { return text[w.from:w.to] }

// A Match is a phrase that stands in a text, from one byte to another.
type Match struct {
	Text     string // as the text writes it
	From, To int
}

// A hit is a phrase of a kind that begins with the word at, of those of that
// kind the longest: of so many words.
type hit struct{ kind, at, words int32 }

// phraseBook holds what the file of a language writes under [phrases] and
// [groups], filed under the words with which it begins, so that a text is gone
// through once for all of it.
type phraseBook struct {
	kinds    map[string]kind
	letters  map[uint32]int32 // numbers of openings, by the first letters of a word
	openings []opening        // the first is none
	entries  []entry          // the first is none
	signs    int32            // numbers given to words and groups
	general  map[string]bool  // the phrases of one word of the kind “general”
}

// An opening is what the first letters of a word stand for.
type opening struct {
	from, to int32 // the entries that begin so: the first, and the one behind the last
	stem     int32 // the entry of all words that begin so, 0 for none
}

// An entry is a word, or words that begin alike, with which something begins or
// goes on.
type entry struct {
	root    string
	sign    int32    // 0 while no pattern needs it
	first   []filed  // the patterns that begin with it
	members []member // the synonyms that do
}

// A member is a synonym of a group.
type member struct {
	of    *group
	words part
}

// A filed pattern stands beside what it needs that the fewest patterns do, 0 for
// nothing: of most patterns no more is looked at.
type filed struct {
	need int32
	*pattern
}

// signs says which words and groups of a book a text may hold: those whose
// numbers are set. Numbers beyond it are folded into it.
type signs [32]uint64

func (s *signs) set(n int32)      { s[int(n/64)%len(s)] |= 1 << (n % 64) }
func (s *signs) has(n int32) bool { return s[int(n/64)%len(s)]&(1<<(n%64)) != 0 }

// A kind of phrases has a number; not is that of what is overlooked, -1 when
// there is nothing.
type kind struct{ number, not int32 }

// number is one that nothing has yet.
func (b *phraseBook) number() int32 {
	b.signs++
	return b.signs
}

// find is the entry of a word among those of its first letters, 0 for none.
func (b *phraseBook) find(o *opening, root string) int32 {
	for n := o.from; n < o.to; n++ {
		if b.entries[n].root == root {
			return n
		}
	}
	return 0
}

// beginning is the first letters of a word, as many as tell a stem.
func beginning(root string) (letters uint32) {
	for i := range min(len(root), stemLength) {
		letters = letters<<8 | uint32(root[i])
	}
	return letters
}

// begin calls with with what stands in the book for a word of a text.
func (b *phraseBook) begin(w *word, text string, with func(*entry)) {
	if w.entry > 0 {
		with(&b.entries[w.entry])
	}
	if w.capitals {
		if in := w.in(text); in != w.root {
			if n := b.find(&b.openings[b.letters[beginning(in)]], in); n > 0 {
				with(&b.entries[n])
			}
		}
	}
	if n := b.openings[w.opening].stem; n > 0 {
		with(&b.entries[n])
	}
}

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
	k, ok := r.locale.book().kinds[name]
	if !ok {
		return
	}
	r.look()
	if r.kinds[int(k.number/64)%len(r.kinds)]&(1<<(k.number%64)) == 0 {
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
	book := r.locale.book()
	kind, known := book.kinds[name]
	if !known {
		return false
	}
	fillers := make([]int32, len(between))
	for i, name := range between {
		filler, has := book.kinds[name]
		if !has {
			return false
		}
		fillers[i] = filler.number
	}
	r.look()
	covered, any := int32(0), false // up to this word
	for _, h := range r.hits {
		if h.kind != kind.number && !slices.Contains(fillers, h.kind) {
			continue
		}
		for covered < h.at {
			if !r.words[covered].isMark() {
				return false
			}
			covered++
		}
		covered, any = max(covered, h.at+h.words), any || h.kind == kind.number
	}
	for int(covered) < len(r.words) && r.words[covered].isMark() {
		covered++
	}
	return any && int(covered) >= len(r.words)
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
	if r.book != nil {
		return
	}
	r.book = r.locale.book()
	held := signs{1} // that of nothing
	r.held = &held
	for i := range r.words {
		w := &r.words[i]
		w.opening = r.book.letters[beginning(w.root)]
		w.entry = r.book.find(&r.book.openings[w.opening], w.root)
		r.book.begin(w, r.text, func(e *entry) {
			held.set(e.sign)
			for k := range e.members {
				held.set(e.members[k].of.sign)
			}
		})
	}
	for i := range r.words {
		first := len(r.hits) // of those that begin here
		try := func(list []filed) {
			for _, p := range list {
				if held.has(p.need) {
					r.hit(first, i, p.pattern)
				}
			}
		}
		r.book.begin(&r.words[i], r.text, func(e *entry) {
			try(e.first)
			for k, m := range e.members {
				if k == 0 || e.members[k-1].of != m.of {
					try(m.of.first)
				}
			}
		})
	}
	for _, h := range r.hits {
		r.kinds[int(h.kind/64)%len(r.kinds)] |= 1 << (h.kind % 64)
	}
	r.held = nil
}

// hit adds a phrase if it stands at the word at, for which the text has to hold
// all its words and groups. Those of one place are in the
// order of their kinds, the greatest first: what is to be overlooked.
func (r *Reading) hit(first, at int, p *pattern) {
	for _, n := range p.needs {
		if !r.held.has(n) {
			return
		}
	}
	end := r.stands(p, at)
	if end == 0 {
		return
	}
	i, words := first, int32(end-at)
	for i < len(r.hits) && r.hits[i].kind > p.kind {
		i++
	}
	if i < len(r.hits) && r.hits[i].kind == p.kind {
		r.hits[i].words = max(r.hits[i].words, words)
		return
	}
	r.hits = slices.Insert(r.hits, i, hit{p.kind, int32(at), words})
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
