package locale

import (
	"slices"
	"strings"
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
type pattern struct {
	kind   int32
	parts  []part  // one behind the other, with at most gap words between
	beside *beside // nil for nothing
	needs  []int32 // the signs of its words and groups behind the first
}

// beside is what else the sentence of a phrase has, and has not, anywhere.
type beside struct{ with, without []part }

// A part is words that follow each other.
type part []token

// A token is one word of a part, or one of a group.
type token struct {
	root  string // in capitals for DES, a cipher
	group *group // instead
	sign  int32  // of either in the book
	short bool   // the word has a plural and no other form
	stem  bool   // the word begins so
}

// A group is words that do for each other in a pattern. They are filed under the
// words with which they begin.
type group struct {
	sign  int32   // its number in the book
	first []filed // the patterns that begin with one of them
}

const (
	gap        = 12 // the most words between two parts of a pattern
	stemLength = 4  // the fewest letters of the beginning of a word
	short      = 3  // letters of a word which, with another ending, is another: “not”, “note”
)

// stands returns the end of a pattern that begins with the word at; 0 when it
// does not stand there.
func (r *Reading) stands(p *pattern, at int) int {
	end := r.follow(p.parts, at)
	if end == 0 || p.beside == nil {
		return end
	}
	if at >= r.to { // phrases are looked for in the order of the text
		r.from, r.to = r.sentence(at)
		r.apart = r.apart[:0]
	}
	for i := range r.apart {
		if r.apart[i].pattern == p {
			return end * r.apart[i].stands
		}
	}
	v := verdict{p, 1}
	if slices.ContainsFunc(p.beside.with, func(q part) bool { return !r.within(q) }) || slices.ContainsFunc(p.beside.without, r.within) {
		v.stands = 0
	}
	if r.to-r.from > longSentence {
		r.apart = append(r.apart, v)
	}
	return end * v.stands
}

// A verdict is whether the sentence has what a pattern wants of it beside its
// phrase: 1 or 0.
type verdict struct {
	pattern *pattern
	stands  int
}

// longSentence is of how many words a sentence is more than, for which verdicts
// are kept: without them, one of thousands would be gone through for each phrase.
const longSentence = 100

// within reports whether words stand in the sentence that is being read.
func (r *Reading) within(q part) bool {
	if !r.held.has(q[0].sign) {
		return false
	}
	for i := r.from; i < r.to; i++ {
		if e := r.part(q, i); e > 0 && e <= r.to {
			return true
		}
	}
	return false
}

// follow returns where parts end of which the first begins with the word at.
func (r *Reading) follow(parts []part, at int) int {
	end := r.part(parts[0], at)
	if end == 0 || len(parts) == 1 {
		return end
	}
	for i := end; i <= end+gap && i < len(r.words); i++ {
		if r.ends(i) {
			break
		}
		if e := r.follow(parts[1:], i); e > 0 {
			return e
		}
	}
	return 0
}

// part returns where a part ends that begins with the word at; 0 when it does
// not stand there.
func (r *Reading) part(p part, at int) int {
	for i := range p {
		n := r.token(&p[i], at)
		if n == 0 {
			return 0
		}
		at += n
	}
	return at
}

// token returns how many words from the word at are those of a token.
func (r *Reading) token(t *token, at int) int {
	if at >= len(r.words) {
		return 0
	}
	w := &r.words[at]
	if t.group == nil {
		if t.is(w, r.text) {
			return 1
		}
		return 0
	}
	longest := 0
	r.book.begin(w, r.text, func(e *entry) {
		for i := range e.members {
			if m := &e.members[i]; m.of == t.group {
				longest = max(longest, r.part(m.words, at)-at)
			}
		}
	})
	return longest
}

// is reports whether a word of the text is that of the token.
func (t *token) is(w *word, text string) bool {
	switch {
	case t.stem:
		return strings.HasPrefix(w.root, t.root)
	case w.capitals && t.root == w.in(text):
		return true
	case t.root != w.root:
		return false
	}
	n := utf8.RuneCountInString(w.in(text))
	return !t.short || n <= short || n == short+1 && strings.ContainsRune("sxSX", rune(text[w.to-1]))
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
