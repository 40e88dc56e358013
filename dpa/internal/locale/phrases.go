package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Reading is a text taken apart into words, in which phrases are looked for.
type Reading struct {
	locale *Locale
	text   string
	words  []word
}

// A word is a word or a punctuation mark of a text, with its bytes from and to.
type word struct {
	root     string // without accents, endings and capitals
	capitals string // as it is written, when it is written in capitals
	from, to int
}

// A Match is a phrase that stands in a text, from one byte to another.
type Match struct {
	Text     string // as the text writes it
	From, To int
}

// phrases are those of one kind, by the word with which they begin.
type phrases map[string][][]string

// setPhrases prepares what the file writes under [phrases].
func (l *Locale) setPhrases() {
	l.phrases = map[string]phrases{}
	for kind, entries := range l.words.Phrases {
		p := phrases{}
		for _, entry := range entries {
			for synonym := range strings.SplitSeq(entry, "|") {
				var roots []string
				for _, w := range split(synonym) {
					// DES is a cipher, « des » an article.
					if n := utf8.RuneCountInString(w.capitals); n > 1 && n <= 3 {
						w.root = w.capitals
					}
					roots = append(roots, w.root)
				}
				if len(roots) > 0 {
					p[roots[0]] = append(p[roots[0]], roots)
				}
			}
		}
		l.phrases[kind] = p
	}
}

// Read takes a text apart.
func (l *Locale) Read(s string) *Reading { return &Reading{locale: l, text: s, words: split(s)} }

// Shares reports whether two texts have a word in common that says something:
// none of those under “general”, and none of less than four letters save in
// capitals.
func (l *Locale) Shares(a, b string) bool {
	ofA, ofB := l.Read(a), l.Read(b)
	general := l.phrases["general"]
	for i, w := range ofA.words {
		if len(w.root) < 4 && len(w.capitals) < 2 || general.at(ofA.words[i:i+1]) > 0 {
			continue
		}
		if slices.ContainsFunc(ofB.words, func(o word) bool { return o.root == w.root }) {
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
	all := r.FindAll(kind)
	if len(all) == 0 {
		return Match{}, false
	}
	return all[0], true
}

// FindAll returns every phrase of that kind, in the order of the text.
func (r *Reading) FindAll(kind string) []Match {
	wanted := r.locale.phrases[kind]
	if len(wanted) == 0 {
		return nil
	}
	not := r.locale.phrases["not_"+kind]
	var found []Match
	for i := 0; i < len(r.words); {
		if n := not.at(r.words[i:]); n > 0 {
			i += n
			continue
		}
		n := wanted.at(r.words[i:])
		if n == 0 {
			i++
			continue
		}
		if !r.overlooked(not, i+1, i+n) {
			m := Match{From: r.words[i].from, To: r.words[i+n-1].to}
			m.Text = r.text[m.From:m.To]
			found = append(found, m)
			i += n
		} else {
			i++
		}
	}
	return found
}

// overlooked reports whether a phrase to overlook begins between two words.
func (r *Reading) overlooked(not phrases, from, to int) bool {
	for i := from; i < to; i++ {
		if not.at(r.words[i:]) > 0 {
			return true
		}
	}
	return false
}

// at returns how many words the longest phrase has that begins with the first
// of them; 0 when none does.
func (p phrases) at(words []word) int {
	longest := 0
	for _, first := range []string{words[0].root, words[0].capitals} {
		for _, phrase := range p[first] {
			if len(phrase) <= longest || len(phrase) > len(words) {
				continue
			}
			if !slices.EqualFunc(phrase, words[:len(phrase)], func(root string, w word) bool { return root == w.root || root == w.capitals }) {
				continue
			}
			longest = len(phrase)
		}
	}
	return longest
}

// split takes a text apart into words and punctuation marks. Spaces, hyphens,
// apostrophes and quotation marks part words and are no marks.
func split(s string) []word {
	var words []word
	start := -1
	end := func(at int) {
		if start >= 0 {
			words = append(words, newWord(s[start:at], start))
			start = -1
		}
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if start < 0 {
				start = i
			}
			continue
		}
		end(i)
		if !unicode.IsSpace(r) && !strings.ContainsRune("-\u2010\u2011\u00ad'’ʼ\"“”«»", r) {
			_, width := utf8.DecodeRuneInString(s[i:])
			words = append(words, word{root: string(r), from: i, to: i + width})
		}
	}
	end(len(s))
	return words
}

func newWord(s string, from int) word {
	w := word{root: s, from: from, to: from + len(s)}
	if !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }) {
		w.capitals = s
	}
	w.root = root(plain(s))
	return w
}

// plain writes a word in small letters without accents.
func plain(s string) string {
	s = strings.ToLower(s)
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(s, "œ", "oe"), "æ", "ae"), "ß", "ss")
}

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
