package locale

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A pattern is what a synonym under [phrases] says of a sentence:
//
//	keep the data              these words, one behind the other
//	{may} … {keep}             a word of each group, with a few others between them
//	vaccin*                    a word that begins so
//	{keep} & copy ¬ {denial}   in whose sentence “copy” stands too, and no denial
//
// A group is named under [groups], with its synonyms between bars; there a verb
// with ~ stands for all its forms, by the endings under [verbs].
//
// A phraseBook is a book, see [ours], and what is read of it at once. Words and
// groups are numbers, those of the groups up to groups.
type phraseBook struct {
	kinds   map[string]kind
	general map[string]bool // the phrases of one word of the kind “general”
	lists   string          // the places of those of groups
	groups  int
	slots   string
	body    string // in which the places are

	finders sync.Pool
}

const (
	gap        = 12 // the most words between two parts of a pattern
	stemLength = 4  // the fewest letters of the beginning of a word
	short      = 3  // letters of a word which, with another ending, is another: “not”, “note”
)

// readBook reads the head of a book.
func readBook(s string) *phraseBook {
	b := &phraseBook{kinds: map[string]kind{}, general: map[string]bool{}}
	n, s := take(s)
	for i := range n {
		var name string
		name, s = cut(s)
		b.kinds[name] = kind{int32(i), -1}
	}
	for name, not := range b.kinds {
		if name, is := strings.CutPrefix(name, "not_"); is {
			if k, known := b.kinds[name]; known {
				b.kinds[name] = kind{k.number, not.number}
			}
		}
	}
	for n, s = take(s); n > 0; n-- {
		var root string
		root, s = cut(s)
		b.general[root] = true
	}
	b.lists, s = cut(s)
	b.slots, b.body = cut(s)
	b.groups = len(b.lists) / 3
	b.finders.New = func() any { return &finder{book: b} }
	return b
}

// take takes a number from the beginning of a text.
func take(s string) (n int, rest string) {
	for i, shift := 0, 0; ; i, shift = i+1, shift+7 {
		n |= int(s[i]&0x7f) << shift
		if s[i] < 0x80 {
			return n, s[i+1:]
		}
	}
}

// cut takes a text, behind its length, from the beginning of another.
func cut(s string) (text, rest string) {
	n, s := take(s)
	return s[:n], s[n:]
}

// placeIn is the place of that number among some.
func placeIn(places string, n int) int {
	return int(places[3*n]) | int(places[3*n+1])<<8 | int(places[3*n+2])<<16
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// find is what stands in the book behind a key.
func (b *phraseBook) find(key string) string {
	slots := len(b.slots) / 3
	for at := int(hash(key)) % slots; ; at = (at + 1) % slots {
		p := placeIn(b.slots, at)
		if p == 0 {
			return ""
		}
		if k, rest := cut(b.body[p:]); k == key {
			of, _ := cut(rest)
			return of
		}
	}
}

// A finder looks for what a book has in one text at a time.
type finder struct {
	*Reading
	book  *phraseBook
	known []known
	first []int // of each word, the end of what is known of it; it begins where that of the word behind it ends
	held  [32]uint64
	found []hit

	from, to int       // the sentence in which something is looked for
	apart    []verdict // on it
}

// A known word or group of the book begins with a word of the text, and has so
// many.
type known struct {
	number, words int
	list          string // of the patterns that begin with the word; a group has its own in the book
}

// A verdict is whether the sentence has what a pattern wants of it beside its
// phrase.
type verdict struct {
	beside string
	stands bool
}

// look finds the phrases of every kind that stand in a text.
func (b *phraseBook) look(r *Reading) []hit {
	f := b.finders.Get().(*finder)
	defer b.finders.Put(f)
	f.Reading, f.held, f.from, f.to = r, [32]uint64{}, 0, 0
	f.known, f.first, f.found = f.known[:0], slices.Grow(f.first[:0], len(r.words)+1)[:len(r.words)+1], f.found[:0]
	f.first[len(r.words)] = 0
	for at := range slices.Backward(r.words) { // what a synonym has behind its first word is known before
		f.first[at] = len(f.known)
		f.word(at)
	}
	for at := range r.words {
		first := len(f.found) // of those that begin here
		for _, k := range f.at(at) {
			if 0 < k.number && k.number <= b.groups {
				k.list, _ = cut(b.body[placeIn(b.lists, k.number-1):])
			}
			f.list(k.list, first, at, k.words)
		}
	}
	f.Reading = nil
	return slices.Clone(f.found)
}

// at is what is known of a word of the text.
func (f *finder) at(at int) []known { return f.known[f.first[at+1]:f.first[at]] }

// word notes what stands in the book of a word. A short word has a plural and no
// other form; one in capitals, as DES, a cipher, has none.
func (f *finder) word(at int) {
	w := &f.words[at]
	in := w.in(f.text)
	n := utf8.RuneCountInString(in)
	f.spelt(at, w.root, n <= short || n == short+1 && strings.IndexByte("sxSX", in[len(in)-1]) >= 0, true)
	if w.capitals && in != w.root {
		f.spelt(at, in, true, false)
	}
}

// spelt notes the words of the book that are written so, a short one if this may
// be one, and the beginnings that it has.
func (f *finder) spelt(at int, s string, isShort, begins bool) {
	key, s := opening(s)
	for of := f.book.find(key); of != ""; {
		var one string
		one, of = cut(of)
		n, rest := take(one)
		end, rest := cut(rest)
		if n&isBeginning == 0 && s == end && (n&isShortWord == 0 || isShort) || n&isBeginning != 0 && begins && strings.HasPrefix(s, end) {
			f.note(at, n/wordFlags, rest)
		}
	}
}

// What the number of a word in the book is followed by, in its last digits.
const (
	isShortWord = 1
	isBeginning = 2
	wordFlags   = 4
)

// opening parts a word behind its first letters, as many as a beginning has at
// least.
func opening(s string) (first, rest string) {
	n := min(len(s), stemLength)
	return s[:n], s[n:]
}

// note notes a word of the text, of which the rest stands in the book, and the
// groups of which synonyms begin with it and stand there, each with its longest.
func (f *finder) note(at, number int, rest string) {
	synonyms, list := cut(rest)
	f.know(at, known{number, 1, list})
	for s := synonyms; s != ""; {
		var group int
		var words string
		group, s = take(s)
		words, s = cut(s)
		end := at + 1
		if words != "" { // as few have
			end = f.part(words, end)
		}
		if end > 0 {
			f.know(at, known{group, end - at, ""})
		}
	}
}

// know adds what is known of the word at.
func (f *finder) know(at int, k known) {
	for i := f.first[at+1]; i < len(f.known); i++ {
		if of := &f.known[i]; of.number == k.number && k.list == "" {
			of.words = max(of.words, k.words)
			return
		}
	}
	f.known, f.first[at] = append(f.known, k), len(f.known)+1
	f.hold(k.number)
}

// hold notes that the text may have a word or group; holds reports it. Numbers
// beyond those that are noted are of words that few patterns need, if any.
func (f *finder) hold(n int) {
	if n < 64*len(f.held) {
		f.held[n/64] |= 1 << (n % 64)
	}
}

func (f *finder) holds(n int) bool { return n >= 64*len(f.held) || f.held[n/64]&(1<<(n%64)) != 0 }

// list looks for the patterns of a list, which begin with n words at the word at.
// What is found there stands from first on.
func (f *finder) list(list string, first, at, n int) {
	for list != "" {
		need, rest := take(list)
		var patterns string
		patterns, list = cut(rest)
		if need > isNext && !f.holds(need/2) { // as nearly always
			continue
		}
		from := at + n
		if need&isNext != 0 {
			words := f.token(need/2, from)
			if words == 0 {
				continue
			}
			from += words
		}
		for patterns != "" {
			kind, rest := take(patterns)
			part, more := "", ""
			if kind&hasPart != 0 {
				part, rest = cut(rest)
			}
			if kind&hasMore != 0 {
				more, rest = cut(rest)
			}
			patterns = rest
			end := f.part(part, from)
			if end > 0 && more != "" {
				end = f.more(more, at, end)
			}
			if end > 0 {
				f.hit(first, hit{int32(kind / patternFlags), int32(at), int32(end - at)})
			}
		}
	}
}

// What the kind of a pattern is followed by, in its last digits.
const (
	hasPart      = 1
	hasMore      = 2
	patternFlags = 4
)

// isNext says in the last digit of what patterns need that it stands behind their
// first word or group.
const isNext = 1

// hit adds a phrase. Those of one place are in the order of their kinds, the
// greatest first: what is to be overlooked.
func (f *finder) hit(first int, h hit) {
	i := first
	for i < len(f.found) && f.found[i].kind > h.kind {
		i++
	}
	if i < len(f.found) && f.found[i].kind == h.kind {
		f.found[i].words = max(f.found[i].words, h.words)
		return
	}
	f.found = slices.Insert(f.found, i, h)
}

// more returns the end of a pattern, the first part of which stands from the word
// at to end; 0 when what it has more is not there.
func (f *finder) more(more string, at, end int) int {
	behind, beside := cut(more)
	if end = f.follow(behind, end); end == 0 {
		return 0
	}
	if with, without := cut(beside); with == "" && without == "\x00" {
		return end
	}
	if at >= f.to { // phrases are looked for in the order of the text
		f.from, f.to = f.sentence(at)
		f.apart = f.apart[:0]
	}
	known := slices.IndexFunc(f.apart, func(v verdict) bool { return v.beside == beside })
	if known < 0 {
		known = len(f.apart)
		f.apart = append(f.apart, verdict{beside, f.has(beside)})
	}
	if !f.apart[known].stands {
		return 0
	}
	return end
}

// has reports whether the sentence has what a pattern wants beside its phrase.
func (f *finder) has(beside string) bool {
	with, rest := cut(beside)
	for with != "" {
		var q string
		if q, with = cut(with); !f.within(q) {
			return false
		}
	}
	for without, _ := cut(rest); without != ""; {
		var q string
		if q, without = cut(without); f.within(q) {
			return false
		}
	}
	return true
}

// within reports whether words stand in the sentence that is being read.
func (f *finder) within(q string) bool {
	if n, _ := take(q); !f.holds(n) {
		return false
	}
	for i := f.from; i < f.to; i++ {
		if e := f.part(q, i); e > 0 && e <= f.to {
			return true
		}
	}
	return false
}

// follow returns where parts end that stand behind the word before end, each with
// at most gap words before it; 0 when they do not.
func (f *finder) follow(parts string, end int) int {
	if parts == "" {
		return end
	}
	part, rest := cut(parts)
	if n, _ := take(part); !f.holds(n) {
		return 0
	}
	for i := end; i <= end+gap && i < len(f.words) && !f.ends(i); i++ {
		if e := f.part(part, i); e > 0 {
			if e = f.follow(rest, e); e > 0 {
				return e
			}
		}
	}
	return 0
}

// part returns where a part ends that begins with the word at; 0 when it does
// not stand there.
func (f *finder) part(p string, at int) int {
	for p != "" {
		var token int
		token, p = take(p)
		n := f.token(token, at)
		if n == 0 {
			return 0
		}
		at += n
	}
	return at
}

// token returns how many words from the word at are a word, or the longest synonym
// of a group.
func (f *finder) token(n, at int) int {
	if at < len(f.words) {
		for _, k := range f.at(at) {
			if k.number == n {
				return k.words
			}
		}
	}
	return 0
}

// ends reports whether a sentence ends with the word at.
func (r *Reading) ends(at int) bool {
	w := &r.words[at]
	return w.to-w.from == 1 && strings.IndexByte(".;!?", r.text[w.from]) >= 0 && (int(w.to) == len(r.text) || strings.IndexByte(" \n\t\r", r.text[w.to]) >= 0)
}

// sentence returns the words of the sentence in which the word at stands.
func (r *Reading) sentence(at int) (from, to int) {
	for from = at; from > 0 && !r.ends(from-1); from-- {
	}
	for to = at; to < len(r.words) && !r.ends(to); to++ {
	}
	return from, to
}
