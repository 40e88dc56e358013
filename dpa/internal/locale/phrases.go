package locale

import (
	"cmp"
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

	hits   []hit // the phrases of every kind, in the order of the text
	looked bool  // for them

	from, to int       // the sentence in which they are looked for
	apart    []verdict // on it
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

// A hit is a phrase of a kind that begins with the word at, of those of that
// kind the longest: of so many words.
type hit struct{ kind, at, words int }

// phraseBook holds what the file of a language writes under [phrases], so that
// a text is gone through once for all of it.
type phraseBook struct {
	kinds   map[string]kind
	begin   map[string][]filed  // by the word with which they begin
	letters map[string]*opening // by the first letters of a word
	signs   int                 // numbers given to words and groups
	general map[string]bool     // the phrases of one word of the kind “general”
}

// An opening is what the first letters of a word stand for.
type opening struct {
	stems []filed // those that begin with a word that begins so
	word  int     // the number of the words that begin so, 0 for none
	marks []int   // that number, and those of the groups with such a word
}

// A filed pattern stands beside what it needs that the fewest patterns do, 0 for
// nothing: of most patterns no more is looked at.
type filed struct {
	need int
	*pattern
}

// signs says which words and groups of a book a text may hold: those whose
// numbers are set. Numbers beyond it are folded into it.
type signs [64]uint64

func (s *signs) set(n int)      { s[n/64%len(s)] |= 1 << (n % 64) }
func (s *signs) has(n int) bool { return s[n/64%len(s)]&(1<<(n%64)) != 0 }

// A kind of phrases has a number; not is that of what is overlooked, -1 when
// there is nothing.
type kind struct{ number, not int }

// readPhrases prepares what the file writes under [phrases].
func (l *Locale) readPhrases() *phraseBook {
	book := &phraseBook{kinds: map[string]kind{}, begin: map[string][]filed{}, letters: map[string]*opening{}, general: map[string]bool{}}
	reader := patternReader{groups: map[string]*group{}, verbs: l.words.Verbs}
	for _, name := range keys(l.words.Groups) {
		g := reader.group(l.words.Groups[name])
		book.signs++
		g.sign, reader.groups[name] = book.signs, g
		for _, member := range g.members {
			at := book.at(member[0].root)
			at.marks = append(at.marks, g.sign)
		}
	}
	isNot := func(name string) bool { return strings.HasPrefix(name, "not_") }
	names := slices.DeleteFunc(keys(l.words.Phrases), isNot)
	for _, name := range keys(l.words.Phrases) {
		if isNot(name) { // what is overlooked has the greatest numbers
			names = append(names, name)
		}
	}
	var all []*pattern
	for i, name := range names {
		book.kinds[name] = kind{i, slices.Index(names, "not_"+name)}
		for _, entry := range l.words.Phrases[name] {
			for synonym := range strings.SplitSeq(entry, "|") {
				if p := reader.pattern(synonym); len(p.parts) > 0 {
					p.kind = i
					book.require(p)
					all = append(all, p)
					if first := p.parts[0][0]; name == "general" && len(p.parts[0]) == 1 {
						book.general[first.root] = true
					}
				}
			}
		}
	}
	needed := map[int]int{} // by so many patterns
	for _, p := range all {
		for _, n := range p.needs {
			needed[n]++
		}
	}
	for _, p := range all {
		slices.SortFunc(p.needs, func(a, b int) int { return cmp.Or(needed[a]-needed[b], a-b) })
		book.add(p)
	}
	return book
}

// at is the place of the first letters of a word.
func (b *phraseBook) at(root string) *opening {
	key := beginning(root)
	if b.letters[key] == nil {
		b.letters[key] = &opening{}
	}
	return b.letters[key]
}

// beginning returns the first letters of a word, as many as tell a stem.
func beginning(root string) string { return root[:min(len(root), stemLength)] }

// require notes what a text must hold for a pattern, save what it begins with.
func (b *phraseBook) require(p *pattern) {
	for i, part := range slices.Concat(p.parts, p.with) {
		for k, t := range part {
			switch {
			case i+k == 0: // its place is there
			case t.group != nil:
				p.needs = append(p.needs, t.group.sign)
			default:
				at := b.at(t.root)
				if at.word == 0 {
					b.signs++
					at.word, at.marks = b.signs, append(at.marks, b.signs)
				}
				p.needs = append(p.needs, at.word)
			}
		}
	}
}

// add files a pattern under each word with which it may begin.
func (b *phraseBook) add(p *pattern) {
	f := filed{pattern: p}
	if len(p.needs) > 0 {
		f.need = p.needs[0]
	}
	file := func(t token) {
		if t.stem {
			if at := b.at(t.root); len(at.stems) == 0 || at.stems[len(at.stems)-1] != f {
				at.stems = append(at.stems, f)
			}
		} else if list := b.begin[t.root]; len(list) == 0 || list[len(list)-1] != f {
			b.begin[t.root] = append(list, f)
		}
	}
	first := p.parts[0][0]
	if first.group == nil {
		file(first)
		return
	}
	for _, member := range first.group.members {
		file(member[0])
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
	next := 0 // the word up to which the text is read
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
			m := r.match(h.at, end)
			if !yield(m) {
				return
			}
		}
		next = end
	}
}

// Only reports whether a text says nothing but phrases of a kind, of which it
// has one, and words of another kind between them.
func (r *Reading) Only(name, between string) bool {
	book := r.locale.book()
	kind, known := book.kinds[name]
	filler, has := book.kinds[between]
	if !known || !has {
		return false
	}
	r.look()
	covered, any := 0, false // up to this word
	for _, h := range r.hits {
		if h.kind != kind.number && h.kind != filler.number {
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
	for covered < len(r.words) && r.words[covered].isMark() {
		covered++
	}
	return any && covered >= len(r.words)
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
func (r *Reading) begins(kind int, hits []hit, end int) bool {
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
	book := r.locale.book()
	held := signs{1} // that of nothing
	hold := func(root string) *opening {
		o := book.letters[beginning(root)]
		if o != nil {
			for _, n := range o.marks {
				held.set(n)
			}
		}
		return o
	}
	var room [64]*opening // for most texts
	openings := room[:0]
	for i := range r.words {
		w := &r.words[i]
		openings = append(openings, hold(w.root))
		if w.capitals {
			hold(w.in(r.text))
		}
	}
	for i := range r.words {
		w := &r.words[i]
		first := len(r.hits) // of those that begin here
		try := func(list []filed) {
			for _, p := range list {
				if held.has(p.need) {
					r.hit(first, i, p.pattern, &held)
				}
			}
		}
		try(book.begin[w.root])
		if w.capitals {
			try(book.begin[w.in(r.text)])
		}
		if o := openings[i]; o != nil {
			try(o.stems)
		}
	}
}

// hit adds a phrase if it stands at the word at, for which the text has to hold
// all its words and groups. Those of one place are in the
// order of their kinds, the greatest first: what is to be overlooked.
func (r *Reading) hit(first, at int, p *pattern, held *signs) {
	for _, n := range p.needs {
		if !held.has(n) {
			return
		}
	}
	end := r.stands(p, at)
	if end == 0 {
		return
	}
	i := first
	for i < len(r.hits) && r.hits[i].kind > p.kind {
		i++
	}
	if i < len(r.hits) && r.hits[i].kind == p.kind {
		r.hits[i].words = max(r.hits[i].words, end-at)
		return
	}
	if r.hits == nil {
		r.hits = make([]hit, 0, len(r.words)/4+2)
	}
	r.hits = slices.Insert(r.hits, i, hit{p.kind, at, end - at})
}

// split takes a text apart into words and punctuation marks. Spaces, hyphens,
// apostrophes and quotation marks part words and are no marks.
func split(s string) []word {
	words := make([]word, 0, len(s)/6+1)
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
