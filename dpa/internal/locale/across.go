package locale

import "strings"

// FindAcross returns the first phrase of that kind in a sentence, as the
// language's file writes it under [phrases], and the sentence up to the end of
// what was found; both are empty when there is none. The parts of a phrase
// between “ … ” may have other words between them: “may … assist” is in “may
// where possible assist”. The words are those of the phrase, not another form
// of them: « pas » denies, and « passe » does not. Capitals and the kinds of
// space, hyphen and apostrophe do not matter.
func (l *Locale) FindAcross(kind, sentence string) (phrase, upTo string) {
	words := lower(sentence)
	for _, p := range l.words.Phrases[kind] {
		at, ok := 0, true
		for part := range strings.SplitSeq(p, " … ") {
			n := after(words[at:], lower(part))
			if n == 0 {
				ok = false
				break
			}
			at += n
		}
		if ok {
			return p, sentence[:words[at-1].to]
		}
	}
	return "", ""
}

// lower takes a text apart into words in small letters.
func lower(s string) []word {
	words := split(s)
	for i, w := range words {
		words[i].root = strings.ToLower(s[w.from:w.to])
	}
	return words
}

// after returns how many words there are up to the end of the first place where
// part stands in them; 0 when it does not.
func after(words, part []word) int {
	for i := 0; len(part) > 0 && i+len(part) <= len(words); i++ {
		same := true
		for k, w := range part {
			same = same && words[i+k].root == w.root
		}
		if same {
			return i + len(part)
		}
	}
	return 0
}
