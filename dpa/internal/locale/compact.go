package locale

import (
	"cmp"
	"compress/gzip"
	"embed"
	"encoding/binary"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// The compact form of a book is a row of numbers (those of encoding/binary, each
// in as few bytes as it needs) and texts. It is made of what a file says under
// [phrases] and [groups], and a book is made of it alone; that of a language of
// ours is made when the program is written. It has
//
//	how many tokens, parts, patterns, members and letters there are
//	the words in their order, each without what it has in common with the one before
//	the groups, each with its synonyms, a list of parts
//	the kinds, each with its name and its patterns
//
// A pattern of one part, with nothing beside it, is twice the number of its
// tokens and one, and the tokens; any other is 0 and three lists of parts. A token
// is the number of a group, or that of a word behind those of all groups.

// Compacted are the tables of a file of which the compact form is made.
var Compacted = []string{"phrases", "groups"}

//go:generate go test . -run (Books|PluralRules) -write

//go:embed books/*.gz
var books embed.FS

// ours is the compact form of a language of ours. It is part of the program, so
// one that cannot be read is a mistake in the program.
func ours(lang string) string {
	f, err := books.Open("books/" + lang + ".gz")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	var form strings.Builder
	if _, err := io.Copy(&form, z); err != nil {
		panic(err)
	}
	return form.String()
}

// A draft is a book that is being written.
type draft struct {
	groups  map[string]int // their numbers
	members [][][]int      // the synonyms of each
	verbs   map[string][]string
	ending  []string // of verbs, sorted

	known map[string]int // the numbers of the words, by the word and what is flagged

	read []word // of the synonym that was read last

	out    []byte
	places []int // of the words, sorted
	tokens int   // written
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
func (l *Locale) compact() []byte {
	d := &draft{groups: map[string]int{}, verbs: l.words.Verbs, ending: keys(l.words.Verbs), known: map[string]int{}}
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

// word is the number of a word.
func (d *draft) word(w spelling) int {
	flags := 0
	if w.stem {
		flags |= 2
	}
	if w.short {
		flags |= 1
	}
	key := w.root + flagged[flags]
	n, ok := d.known[key]
	if !ok {
		n = len(d.known)
		d.known[key] = n
	}
	return n
}

// flagged is what stands behind a word to say whether it is a stem and whether
// it is short, so that words are in order and the forms of one together.
var flagged = [4]string{"\x00\x00", "\x00\x01", "\x00\x02", "\x00\x03"}

// write writes the form.
func (d *draft) write(names []string, kinds [][]written) []byte {
	d.places = make([]int, len(d.known))
	d.number(len(d.known))
	before, letters := "", 0
	for i, w := range slices.Sorted(maps.Keys(d.known)) {
		d.places[d.known[w]] = i
		root, flags := w[:len(w)-2], int(w[len(w)-1])
		common := 0
		for common < min(len(before), len(root)) && before[common] == root[common] {
			common++
		}
		d.number(common<<2 | flags)
		d.text(root[common:])
		before, letters = root, letters+len(root)
	}
	d.number(len(d.members))
	members, parts, patterns := 0, 0, 0
	for _, synonyms := range d.members {
		d.list(synonyms)
		members += len(synonyms)
	}
	d.number(len(names))
	for i, name := range names {
		d.text(name)
		d.number(len(kinds[i]))
		for _, p := range kinds[i] {
			d.one(p)
			parts += len(p[0]) + len(p[1]) + len(p[2])
		}
		patterns += len(kinds[i])
	}
	body := d.out
	d.out = nil
	for _, n := range []int{d.tokens, parts, patterns, members, letters} {
		d.number(n)
	}
	return append(d.out, body...)
}

// one writes a pattern.
func (d *draft) one(p written) {
	if len(p[0]) == 1 && len(p[1])+len(p[2]) == 0 { // as most are
		d.number(len(p[0][0])<<1 | 1)
		d.part(p[0][0])
		return
	}
	d.number(0)
	for _, of := range p {
		d.list(of)
	}
}

func (d *draft) list(of [][]int) {
	d.number(len(of))
	for _, part := range of {
		d.number(len(part))
		d.part(part)
	}
}

func (d *draft) part(part []int) {
	for _, n := range part {
		if n < 0 {
			d.number(^n)
		} else {
			d.number(len(d.members) + d.places[n])
		}
	}
	d.tokens += len(part)
}

func (d *draft) number(n int) { d.out = binary.AppendUvarint(d.out, uint64(n)) }

func (d *draft) text(s string) {
	d.number(len(s))
	d.out = append(d.out, s...)
}

// A bookReader makes a book of its compact form. Whatever the book has many of
// stands in a row, made at once.
type bookReader struct {
	src    string
	book   *phraseBook
	groups []group
	words  []token
	of     []int32 // the entry of each word

	tokens   []token
	parts    []part
	patterns []pattern
	places   []int32 // of each pattern: an entry, or a group behind all entries
	needs    []int32
	first    int // the token with which the member or pattern that was read last begins
}

// number reads a number.
func (r *bookReader) number() int {
	n, shift := 0, 0
	for {
		c := r.src[0]
		r.src = r.src[1:]
		n |= int(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
		shift += 7
	}
}

// text reads so many bytes.
func (r *bookReader) text(n int) string {
	s := r.src[:n]
	r.src = r.src[n:]
	return s
}

// readBook makes a book of its compact form.
func readBook(compact string) *phraseBook {
	r := &bookReader{src: compact, book: &phraseBook{kinds: map[string]kind{}, general: map[string]bool{}}}
	r.tokens, r.parts, r.patterns = make([]token, 0, r.number()), make([]part, 0, r.number()), make([]pattern, 0, r.number())
	r.places, r.needs = make([]int32, 0, cap(r.patterns)), make([]int32, 0, cap(r.tokens))
	members, letters := r.number(), r.number()
	r.readWords(letters)
	r.readGroups(members)
	r.readKinds()
	r.file()
	return r.book
}

// readWords reads the words, and makes an entry of each and an opening of those
// that begin alike.
func (r *bookReader) readWords(letters int) {
	n := r.number()
	r.words, r.of = make([]token, n), make([]int32, n)
	b := r.book
	b.entries, b.openings, b.letters = make([]entry, 1, n+1), make([]opening, 1, n/2+1), make(map[uint32]int32, n/2)
	var text strings.Builder
	text.Grow(letters)
	before := ""
	for i := range r.words {
		head := r.number()
		end := r.text(r.number())
		text.WriteString(before[:head>>2])
		text.WriteString(end)
		root := text.String()[text.Len()-head>>2-len(end):]
		t := &r.words[i]
		*t = token{root: root, stem: head&2 != 0, short: head&1 != 0}
		if i == 0 || beginning(root) != beginning(before) {
			b.letters[beginning(root)] = int32(len(b.openings))
			b.openings = append(b.openings, opening{from: int32(len(b.entries)), to: int32(len(b.entries))})
		}
		o := &b.openings[len(b.openings)-1]
		switch last := &b.entries[len(b.entries)-1]; {
		case t.stem:
			if o.stem == 0 {
				o.stem = int32(len(b.entries))
				b.entries = append(b.entries, entry{}) // which no word is
			}
			r.of[i] = o.stem
		case i > 0 && last.root == root && o.to > o.from:
			r.of[i] = int32(len(b.entries) - 1)
		default:
			r.of[i] = int32(len(b.entries))
			b.entries = append(b.entries, entry{root: root})
		}
		o.to = int32(len(b.entries))
		before = root
	}
}

// readGroups reads the groups.
func (r *bookReader) readGroups(members int) {
	r.groups = make([]group, r.number())
	for i := range r.groups {
		r.groups[i].sign = r.book.number()
	}
	type under struct {
		member
		entry int32
	}
	all := make([]under, 0, members)
	count := make([]int32, len(r.book.entries))
	for i := range r.groups {
		for range r.number() {
			words := r.part(r.number(), unsigned)
			e := r.of[r.first-len(r.groups)]
			all = append(all, under{member{&r.groups[i], words}, e})
			count[e]++
		}
	}
	room := make([]member, members)
	for _, m := range all {
		e := &r.book.entries[m.entry]
		if e.members == nil {
			e.members, room = room[:0:count[m.entry]], room[count[m.entry]:]
		}
		e.members = append(e.members, m.member)
	}
}

// unsigned is behind all tokens of a part.
const unsigned = math.MaxInt

// part reads the tokens of a part. Those from signed on have to stand in a text,
// and get the signs of their words.
func (r *bookReader) part(n, signed int) part {
	from := len(r.tokens)
	for i := range n {
		k := r.number()
		if i == 0 && signed > 0 {
			r.first = k
		}
		var t token
		if k < len(r.groups) {
			t = token{group: &r.groups[k], sign: r.groups[k].sign}
		} else {
			t = r.words[k-len(r.groups)]
			if e := &r.book.entries[r.of[k-len(r.groups)]]; i >= signed {
				if e.sign == 0 {
					e.sign = r.book.number()
				}
				t.sign = e.sign
			}
		}
		if i >= signed {
			r.needs = append(r.needs, t.sign)
		}
		r.tokens = append(r.tokens, t)
	}
	return r.tokens[from:len(r.tokens):len(r.tokens)]
}

// list reads parts, the first with its tokens from signed on signed.
func (r *bookReader) list(signed int) []part {
	from := len(r.parts)
	for range r.number() {
		r.parts = append(r.parts, r.part(r.number(), signed))
		signed = 0
	}
	return r.parts[from:len(r.parts):len(r.parts)]
}

// readKinds reads the kinds and their patterns.
func (r *bookReader) readKinds() {
	names := make([]string, r.number())
	for i := range names {
		names[i] = r.text(r.number())
		for range r.number() {
			p := r.pattern(int32(i))
			if first := p.parts[0]; names[i] == "general" && len(first) == 1 {
				r.book.general[first[0].root] = true
			}
		}
	}
	for i, name := range names {
		r.book.kinds[name] = kind{int32(i), int32(slices.Index(names, "not_"+name))}
	}
}

// pattern reads a pattern. What it begins with has a place in the book, and needs
// no sign.
func (r *bookReader) pattern(kind int32) *pattern {
	p, needs := pattern{kind: kind}, len(r.needs)
	if n := r.number(); n > 0 {
		from := len(r.parts)
		r.parts = append(r.parts, r.part(n>>1, 1))
		p.parts = r.parts[from:len(r.parts):len(r.parts)]
	} else {
		p.parts = r.list(1)
		p.beside = &beside{with: r.list(0)}
		held := len(r.needs)
		p.beside.without = r.list(0)
		r.needs = r.needs[:held]
		if len(p.beside.with)+len(p.beside.without) == 0 {
			p.beside = nil
		}
	}
	p.needs = r.needs[needs:len(r.needs):len(r.needs)]
	place := int32(len(r.book.entries) + r.first) // of a group
	if r.first >= len(r.groups) {
		place = r.of[r.first-len(r.groups)]
	}
	r.patterns, r.places = append(r.patterns, p), append(r.places, place)
	return &r.patterns[len(r.patterns)-1]
}

// file files each pattern under what it begins with, and beside what it needs
// that the fewest patterns do.
func (r *bookReader) file() {
	needed, count := make([]int, r.book.signs+1), make([]int32, len(r.book.entries)+len(r.groups))
	for i, p := range r.patterns {
		count[r.places[i]]++
		for _, n := range p.needs {
			needed[n]++
		}
	}
	room := make([]filed, len(r.patterns))
	for i := range r.patterns {
		f, place := filed{pattern: &r.patterns[i]}, int(r.places[i])
		if len(f.needs) > 0 {
			slices.SortFunc(f.needs, func(a, b int32) int { return cmp.Or(needed[a]-needed[b], int(a-b)) })
			f.need = f.needs[0]
		}
		var into *[]filed
		if place < len(r.book.entries) {
			into = &r.book.entries[place].first
		} else {
			into = &r.groups[place-len(r.book.entries)].first
		}
		if *into == nil {
			*into, room = room[:0:count[place]], room[count[place]:]
		}
		*into = append(*into, f)
	}
}
