package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Find returns the first phrase of that kind in s, as the language's file
// writes it under [phrases]; it is empty when there is none. Letter case and
// the kinds of space and apostrophe do not matter, and a phrase is not found
// within a longer word. What stands under "not_" and the kind is overlooked:
// « établissement de santé » does not name data concerning health.
func (l *Locale) Find(kind, s string) string {
	s = fold(s)
	for _, p := range l.words.Phrases["not_"+kind] {
		s = cutOut(s, fold(p))
	}
	for _, p := range l.words.Phrases[kind] {
		if find(s, fold(p)) >= 0 {
			return p
		}
	}
	return ""
}

var folds = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\n", " ", "’", "'")

func fold(s string) string { return strings.ToLower(folds.Replace(s)) }

// find returns where phrase stands in s as whole words; -1 when it does not.
func find(s, phrase string) int {
	for from := 0; phrase != ""; {
		i := strings.Index(s[from:], phrase)
		if i < 0 {
			break
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		first, width := utf8.DecodeRuneInString(phrase)
		last, _ := utf8.DecodeLastRuneInString(phrase)
		after, _ := utf8.DecodeRuneInString(s[i+len(phrase):])
		if !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(after)) {
			return i
		}
		from = i + width
	}
	return -1
}

// cutOut puts a comma in the place of each phrase, so that what stood around it
// does not become one.
func cutOut(s, phrase string) string {
	var b strings.Builder
	for i := find(s, phrase); i >= 0; i = find(s, phrase) {
		b.WriteString(s[:i] + " , ")
		s = s[i+len(phrase):]
	}
	return b.String() + s
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
