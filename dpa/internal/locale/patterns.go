package locale

import (
	"maps"
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
	kind          int
	parts         []part // one behind the other, with at most gap words between
	with, without []part // of the same sentence, anywhere
	needs         []int  // the signs of its words and groups behind the first
}

// A part is words that follow each other.
type part []token

// A token is one word of a part, or one of a group.
type token struct {
	root  string // in capitals for DES, a cipher
	short bool   // the word has a plural and no other form
	stem  bool   // the word begins so
	group *group // instead
}

// A group is words that do for each other in a pattern.
type group struct {
	members []part           // of words, no groups
	sign    int              // its number in the book
	begin   map[string][]int // numbers of the members, by their first word
	stems   map[string][]int
}

const (
	gap        = 12 // the most words between two parts of a pattern
	stemLength = 4  // the fewest letters of the beginning of a word
	short      = 3  // letters of a word which, with another ending, is another: “not”, “note”
)

// patternReader reads patterns in the words of one language.
type patternReader struct {
	groups map[string]*group
	verbs  map[string][]string
}

// group reads the synonyms of a group.
func (r patternReader) group(synonyms string) *group {
	g := &group{begin: map[string][]int{}, stems: map[string][]int{}}
	for synonym := range strings.SplitSeq(synonyms, "|") {
		forms := []string{synonym}
		if before, after, ok := strings.Cut(synonym, "~"); ok {
			forms = forms[:0]
			for _, f := range r.forms(strings.TrimSpace(before)) {
				forms = append(forms, f+after)
			}
		}
		for _, f := range forms {
			if p := r.pattern(f); len(p.parts) == 1 {
				g.add(p.parts[0])
			}
		}
	}
	return g
}

func (g *group) add(p part) {
	into, key := g.begin, p[0].root
	if p[0].stem {
		into, key = g.stems, key[:stemLength]
	}
	if slices.ContainsFunc(into[key], func(i int) bool { return slices.Equal(g.members[i], p) }) {
		return
	}
	into[key] = append(into[key], len(g.members))
	g.members = append(g.members, p)
	slices.SortStableFunc(into[key], func(a, b int) int { return len(g.members[b]) - len(g.members[a]) })
}

// forms lists the forms of a regular verb: its ending is the longest of those
// under [verbs], each of which says by what it is replaced.
func (r patternReader) forms(verb string) []string {
	ending, known := "", false
	for _, e := range slices.Sorted(maps.Keys(r.verbs)) {
		if strings.HasSuffix(verb, e) && (!known || len(e) > len(ending)) {
			ending, known = e, true
		}
	}
	stem := strings.TrimSuffix(verb, ending)
	out := []string{verb}
	for _, e := range r.verbs[ending] {
		out = append(out, stem+e)
	}
	return out
}

// pattern reads one synonym.
func (r patternReader) pattern(s string) *pattern {
	p := &pattern{}
	into := &p.parts
	var now part
	end := func() {
		if len(now) > 0 {
			*into = append(*into, now)
		}
		now = nil
	}
	words := split(s)
	for i := 0; i < len(words); i++ {
		w := &words[i]
		alone := w.from > 0 && s[w.from-1] == ' ' && int(w.to) < len(s) && s[w.to] == ' ' && len(p.parts)+len(now) > 0
		switch in := w.in(s); {
		case in == "…" && alone:
			end()
		case in == "&" && alone:
			end()
			into = &p.with
		case in == "¬" && alone:
			end()
			into = &p.without
		case in == "{" && i+2 < len(words) && words[i+2].in(s) == "}" && r.groups[words[i+1].in(s)] != nil:
			now = append(now, token{group: r.groups[words[i+1].in(s)]})
			i += 2
		case in == "*" && len(now) > 0:
			now[len(now)-1].stem = len(now[len(now)-1].root) >= stemLength
		default:
			// DES is a cipher, « des » an article.
			n := utf8.RuneCountInString(in)
			if w.capitals && n > 1 && n <= short {
				w.root = in
			}
			now = append(now, token{root: w.root, short: n <= short})
		}
	}
	end()
	return p
}

// stands returns the end of a pattern that begins with the word at; 0 when it
// does not stand there.
func (r *Reading) stands(p *pattern, at int) int {
	end := r.follow(p.parts, at)
	if end == 0 || len(p.with)+len(p.without) == 0 {
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
	if slices.ContainsFunc(p.with, func(q part) bool { return !r.within(q) }) || slices.ContainsFunc(p.without, r.within) {
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
	try := func(members []int) {
		for _, m := range members {
			if e := r.part(t.group.members[m], at); e-at > longest {
				longest = e - at
			}
		}
	}
	try(t.group.begin[w.root])
	if w.capitals {
		try(t.group.begin[w.in(r.text)])
	}
	if len(w.root) >= stemLength {
		try(t.group.stems[w.root[:stemLength]])
	}
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
