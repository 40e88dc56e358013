package locale

import (
	"slices"
	"strings"
	"sync"
)

// FindAcross returns the first phrase of that kind in a sentence, as the
// language's file writes it under [phrases], and the sentence up to the end of
// what was found; both are empty when there is none. The parts of a phrase
// between “ … ” may have other words between them: “may … assist” is in “may
// where possible assist”. The words are those of the phrase, not another form
// of them: « pas » denies, and « passe » does not. Capitals and the kinds of
// space, hyphen and apostrophe do not matter.
func (r *Reading) FindAcross(kind string) (phrase, upTo string) {
	if r.lower == nil {
		r.lower = lower(r.text, r.words)
	}
	phrases := r.locale.across[kind]
	if phrases == nil {
		return "", ""
	}
	for _, p := range phrases() {
		at, ok := 0, true
		for _, part := range p.parts {
			n := after(r.lower[at:], part)
			if n == 0 {
				ok = false
				break
			}
			at += n
		}
		if ok {
			return p.phrase, r.text[:r.words[at-1].to]
		}
	}
	return "", ""
}

// FindAcross is that of a sentence in which nothing else is looked for.
func (l *Locale) FindAcross(kind, sentence string) (phrase, upTo string) {
	return l.Read(sentence).FindAcross(kind)
}

// across is a phrase with the words of its parts.
type across struct {
	phrase string
	parts  [][]string
}

// setAcross prepares the phrases for FindAcross, each kind when it is first
// looked for.
func (l *Locale) setAcross() {
	l.across = map[string]func() []across{}
	for kind, entries := range l.words.Phrases {
		l.across[kind] = sync.OnceValue(func() []across {
			out := make([]across, len(entries))
			for i, phrase := range entries {
				out[i].phrase = phrase
				for part := range strings.SplitSeq(phrase, " … ") {
					out[i].parts = append(out[i].parts, lower(part, split(part)))
				}
			}
			return out
		})
	}
}

// lower writes the words of a text in small letters.
func lower(s string, words []word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(s[w.from:w.to])
	}
	return out
}

// after returns how many words there are up to the end of the first place where
// part stands in them; 0 when it does not.
func after(words, part []string) int {
	for i := 0; len(part) > 0 && i+len(part) <= len(words); i++ {
		if slices.Equal(words[i:i+len(part)], part) {
			return i + len(part)
		}
	}
	return 0
}
