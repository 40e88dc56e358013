package locale

import (
	"embed"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// A book is one string, made of what a file says under [phrases] and [groups], and
// used as it stands: that of a language of ours is made when the program is
// written, and is part of it. Nothing in it is decoded before a text has a word for
// which it stands there. Its numbers are those of encoding/binary, in as few bytes
// as they need, but for the places, which have three. It has
//
//	the names of the kinds, and the words of the kind “general”
//	of each group, the place of its list
//	slots with the place of a key, or 0
//	the keys and lists
//
// A key is a short word or the first letters of longer ones, and stands in the first
// free slot from that which [hash] gives it. Behind it stand the words and beginnings
// of words that it opens: of each its length in bytes, its number and what it is, the
// rest of its letters, its synonyms and its list.
//
// A synonym is the number of its group and a part, the words behind the first. A
// list is the patterns that begin with a word or a group, together those that need the
// same besides: the number of a word or group, doubled and one more when it is the next,
// and the patterns, of each its kind, what is left of its first part if anything is, and
// when it has more three rows of parts: those behind the first, and those that its sentence has, and
// has not. A part is its length in bytes and the numbers of its words and groups, from 1;
// those of the groups come first. Where its length stands before
// something, it can be left out unread.

//go:generate go test ../../.. -run Packed -update
//go:generate go test . -run (Books|PluralRules) -write

var (
	//go:embed books/fr
	french string
	//go:embed books/en
	english string
)

// ours is the book of a language of ours.
func ours(lang string) string { return map[string]string{"fr": french, "en": english}[lang] }

// Ours is locales/ as the program reads it: the files without what the books are
// made of, [phrases] and [groups], each line in its place.
//
//go:embed locales/*.toml
var Ours embed.FS

// A draft is a book that is being written.
type draft struct {
	groups  map[string]int // their numbers
	members [][][]int      // the synonyms of each
	verbs   map[string][]string
	ending  []string // of verbs, sorted

	known map[spelling]int // the numbers of the words
	words []spelling       // in their order

	read []word // of the synonym that was read last

	numbers []int       // of the words in the book
	named   map[int]int // how often parts name a word or group
}

// A spelling is a token that is a word.
type spelling struct {
	root        string
	stem, short bool
}

// A written pattern is three lists of parts: its own, and those beside it that
// the sentence has, and has not. Tokens are numbers: of a word, or -1 and less
// for a group.
type written [3][][]int

// compact writes what the file has under [phrases] and [groups].
func (l *Locale) compact() string {
	d := &draft{groups: map[string]int{}, verbs: l.words.Verbs, ending: keys(l.words.Verbs), known: map[spelling]int{}}
	for _, name := range keys(l.words.Groups) {
		d.group(name, l.words.Groups[name])
	}
	isNot := func(name string) bool { return strings.HasPrefix(name, "not_") }
	names := slices.DeleteFunc(keys(l.words.Phrases), isNot)
	for _, name := range keys(l.words.Phrases) {
		if isNot(name) { // what is overlooked has the greatest numbers
			names = append(names, name)
		}
	}
	kinds := make([][]written, len(names))
	for i, name := range names {
		for _, entry := range l.words.Phrases[name] {
			for synonym := range strings.SplitSeq(entry, "|") {
				if p := d.pattern(synonym); len(p[0]) > 0 {
					kinds[i] = append(kinds[i], p)
				}
			}
		}
	}
	return d.write(names, kinds)
}

// group reads the synonyms of a group.
func (d *draft) group(name, synonyms string) {
	n := len(d.members)
	d.groups[name] = n
	d.members = append(d.members, nil)
	add := func(synonym string) {
		// What would begin with a group is found by no word.
		if p := d.pattern(synonym); len(p[0]) == 1 && p[0][0][0] >= 0 {
			if words := p[0][0]; !slices.ContainsFunc(d.members[n], func(m []int) bool { return slices.Equal(m, words) }) {
				d.members[n] = append(d.members[n], words)
			}
		}
	}
	for synonym := range strings.SplitSeq(synonyms, "|") {
		before, after, isVerb := strings.Cut(synonym, "~")
		if !isVerb {
			add(synonym)
			continue
		}
		for _, f := range d.forms(strings.TrimSpace(before)) {
			add(f + after)
		}
	}
}

// forms lists the forms of a regular verb: its ending is the longest of those
// under [verbs], each of which says by what it is replaced.
func (d *draft) forms(verb string) []string {
	ending, known := "", false
	for _, e := range d.ending {
		if strings.HasSuffix(verb, e) && (!known || len(e) > len(ending)) {
			ending, known = e, true
		}
	}
	stem := strings.TrimSuffix(verb, ending)
	out := []string{verb}
	for _, e := range d.verbs[ending] {
		out = append(out, stem+e)
	}
	return out
}

// pattern reads one synonym.
func (d *draft) pattern(s string) (p written) {
	into, now := 0, []spelling(nil)
	var groups []int // the number of each of now that is one, else -1
	end := func() {
		if len(now) > 0 {
			part := make([]int, len(now))
			for i, w := range now {
				if part[i] = ^groups[i]; groups[i] < 0 {
					part[i] = d.word(w)
				}
			}
			p[into] = append(p[into], part)
		}
		now, groups = now[:0], groups[:0]
	}
	d.read = appendWords(d.read[:0], s)
	for i := 0; i < len(d.read); i++ {
		w := &d.read[i]
		alone := w.from > 0 && s[w.from-1] == ' ' && int(w.to) < len(s) && s[w.to] == ' ' && len(p[0])+len(now) > 0
		group, named := 0, false
		if w.in(s) == "{" && i+2 < len(d.read) && d.read[i+2].in(s) == "}" {
			group, named = d.groups[d.read[i+1].in(s)]
		}
		switch in := w.in(s); {
		case in == "…" && alone:
			end()
		case in == "&" && alone:
			end()
			into = 1
		case in == "¬" && alone:
			end()
			into = 2
		case named:
			now, groups = append(now, spelling{}), append(groups, group)
			i += 2
		case in == "*" && len(now) > 0:
			last := &now[len(now)-1]
			last.stem = len(last.root) >= stemLength
		default:
			// DES is a cipher, « des » an article.
			n := utf8.RuneCountInString(in)
			if w.capitals && n > 1 && n <= short {
				w.root = in
			}
			now, groups = append(now, spelling{root: w.root, short: n <= short}), append(groups, -1)
		}
	}
	end()
	return p
}

// word is the number of a word in the draft.
func (d *draft) word(w spelling) int {
	n, ok := d.known[w]
	if !ok {
		n = len(d.words)
		d.known[w], d.words = n, append(d.words, w)
	}
	return n
}

// refer counts how often a part names each word and group.
func (d *draft) refer(parts ...[]int) {
	for _, part := range parts {
		for _, n := range part {
			d.named[n]++
		}
	}
}

// write writes the book.
func (d *draft) write(names []string, kinds [][]written) string {
	d.named = map[int]int{}
	var general []string
	for kind, patterns := range kinds {
		for _, p := range patterns {
			d.refer(p[0][0][1:])
			d.refer(slices.Concat(p[0][1:], p[1], p[2])...)
			if first := p[0][0]; names[kind] == "general" && len(first) == 1 {
				general = append(general, d.words[first[0]].root)
			}
		}
	}
	for _, all := range d.members {
		for _, words := range all {
			d.refer(words[1:])
		}
	}
	d.order()
	synonyms := map[int][]byte{}         // by the word with which they begin
	patterns := map[int]map[int][]byte{} // by that with which they begin, and by what they need
	for g, all := range d.members {
		for _, words := range all {
			synonyms[words[0]] = d.part(appendNumber(synonyms[words[0]], d.in(^g)), words[1:])
		}
	}
	for kind, all := range kinds {
		for _, p := range all {
			first := p[0][0][0]
			need, rest := d.need(p)
			if patterns[first] == nil {
				patterns[first] = map[int][]byte{}
			}
			patterns[first][need] = d.one(patterns[first][need], kind, rest, p)
		}
	}

	body := []byte{0} // no place is 0
	var groups, slots []byte
	for g := range d.members {
		groups = appendPlace(groups, len(body))
		body = appendText(body, list(patterns[^g]))
	}
	entries := map[string][]byte{} // by key
	for w := range d.words {
		key, rest := opening(d.words[w].root)
		n := d.numbers[w] * wordFlags
		if d.words[w].short {
			n |= isShortWord
		}
		if d.words[w].stem {
			n |= isBeginning
		}
		one := appendText(appendText(appendNumber(nil, n), rest), synonyms[w])
		one = append(one, list(patterns[w])...)
		entries[key] = appendText(entries[key], one)
	}
	n := len(entries)*5/4 + 1 // a free one, where a search ends
	slots = make([]byte, 3*n)
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		at := int(hash(key)) % n
		for placeIn(string(slots), at) > 0 {
			at = (at + 1) % n
		}
		copy(slots[3*at:], appendPlace(nil, len(body)))
		body = appendText(appendText(body, key), entries[key])
	}

	out := appendNumber(nil, len(names))
	for _, name := range names {
		out = appendText(out, name)
	}
	out = appendNumber(out, len(general))
	for _, root := range general {
		out = appendText(out, root)
	}
	return string(append(appendText(appendText(out, groups), slots), body...))
}

// order gives the words their numbers in the book, small ones to those that are
// named often, and 0 to those that nothing names.
func (d *draft) order() {
	words := slices.DeleteFunc(slices.Sorted(maps.Keys(d.named)), func(n int) bool { return n < 0 })
	slices.SortStableFunc(words, func(a, b int) int { return d.named[b] - d.named[a] })
	d.numbers = make([]int, len(d.words))
	for i, w := range words {
		d.numbers[w] = 1 + len(d.members) + i
	}
}

// in is the number in the book of a word or group.
func (d *draft) in(n int) int {
	if n < 0 {
		return 1 + ^n
	}
	return d.numbers[n]
}

// need is the word or group that a text with the pattern has besides the first, and
// whether it is the next; 0 when it needs none. The words of the pattern that are left
// come with it.
func (d *draft) need(p written) (need int, rest []int) {
	if rest = p[0][0][1:]; len(rest) > 0 {
		return d.in(rest[0])<<1 | isNext, rest[1:]
	}
	for _, parts := range [][][]int{p[0][1:], p[1]} {
		if len(parts) > 0 {
			return d.in(parts[0][0]) << 1, rest
		}
	}
	return 0, rest
}

// list writes the patterns that begin with the same word or group.
func list(byNeed map[int][]byte) (out []byte) {
	for _, need := range slices.Sorted(maps.Keys(byNeed)) {
		out = appendText(appendNumber(out, need), byNeed[need])
	}
	return out
}

// one adds a pattern, of which the rest of the first part is to be found.
func (d *draft) one(out []byte, kind int, rest []int, p written) []byte {
	n := kind * patternFlags
	if len(rest) > 0 {
		n |= hasPart
	}
	beyond := len(p[0]) > 1 || len(p[1])+len(p[2]) > 0 // as in few
	if beyond {
		n |= hasMore
	}
	if out = appendNumber(out, n); len(rest) > 0 {
		out = d.part(out, rest)
	}
	if !beyond {
		return out
	}
	var more []byte
	for _, parts := range [][][]int{p[0][1:], p[1], p[2]} {
		var all []byte
		for _, part := range parts {
			all = d.part(all, part)
		}
		more = appendText(more, all)
	}
	return appendText(out, more)
}

// part adds a part.
func (d *draft) part(out []byte, part []int) []byte {
	var tokens []byte
	for _, n := range part {
		tokens = appendNumber(tokens, d.in(n))
	}
	return appendText(out, tokens)
}

func appendNumber(out []byte, n int) []byte { return binary.AppendUvarint(out, uint64(n)) }

func appendText[T string | []byte](out []byte, s T) []byte {
	return append(appendNumber(out, len(s)), s...)
}

func appendPlace(out []byte, n int) []byte { return append(out, byte(n), byte(n>>8), byte(n>>16)) }
