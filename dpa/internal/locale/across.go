package locale

import "strings"

// FindAcross returns the first phrase of that kind in a sentence, as the
// language's file writes it under [phrases], and the sentence up to the end of
// what was found; both are empty when there is none. The parts of a phrase
// between “ … ” may have other words between them: “may … assist” is in “may
// where possible assist”. Letter case and the kinds of space and apostrophe do
// not matter.
func (l *Locale) FindAcross(kind, sentence string) (phrase, upTo string) {
	s := fold(sentence)
	for _, p := range l.words.Phrases[kind] {
		at, ok := 0, true
		for _, part := range strings.Split(fold(p), " … ") {
			i := find(s[at:], part)
			if i < 0 {
				ok = false
				break
			}
			at += i + len(part)
		}
		if ok {
			return p, s[:at]
		}
	}
	return "", ""
}
