package locale

import (
	"strings"
	"unicode"
)

// ties are the words of a language, in small letters, beside which a space is
// not a place to begin a line.
type ties struct {
	numbered map[string]bool // before a number: "article", "n°", "(ue)"
	units    map[string]bool // after a number: "jours"
	months   map[string]bool
}

func (l *Locale) setTies() {
	set := func(words ...string) map[string]bool {
		m := map[string]bool{}
		for _, w := range words {
			if w != "" {
				m[strings.ToLower(w)] = true
			}
		}
		return m
	}
	l.ties = ties{numbered: set(l.words.Format.Tied...), months: set(l.words.Months...), units: map[string]bool{}}
	for _, u := range l.words.Units {
		for _, c := range categories {
			first, _, _ := strings.Cut(u.of(c), " ") // « jours ouvrés »
			l.ties.units[strings.ToLower(first)] = true
		}
	}
}

// Tie puts no-break spaces where a line of s should not end: between a word such
// as “Article” or “(EU)” and its number, a day and its month, a number in words and
// its digits, a number and a unit of time. Nothing else changes. A line may end
// before a year: what is tied to one of four figures leaves gaps in the line above, so
// that the pages avoid it only where they can.
func (l *Locale) Tie(s string) string {
	if !hasDigit(s) && !hasCode(s) { // as most texts have
		return s
	}
	var b strings.Builder
	before, done := 0, 0 // where the word before the space begins; what is written
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		after := s[i+1:]
		if end := strings.IndexByte(after, ' '); end >= 0 {
			after = after[:end]
		}
		if l.tied(s[before:i], after) {
			b.WriteString(s[done:i])
			b.WriteString(nb)
			done = i + 1
		}
		before = i + 1
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// tied reports whether a and b, words with their punctuation, stay on one line.
func (l *Locale) tied(a, b string) bool {
	code := len(b) >= 2 && b[1] == '.' // « article L. 1111-8 »
	if !code && !hasDigit(a) && !hasDigit(b) {
		return false
	}
	a = strings.ToLower(afterLast(a, nb))
	b = strings.ToLower(b)
	if i := strings.IndexAny(b, "\u00a0\u202f"); i >= 0 {
		b = b[:i]
	}
	bare := strings.TrimLeft(afterLast(afterLast(a, "’"), "'"), "([“‘") // « l’article »
	next := strings.TrimRight(b, ",;.:)]”’")
	day := len(bare) <= 2 && digits(bare) || bare == strings.ToLower(l.words.Format.FirstDay)
	switch {
	case l.ties.numbered[a] || l.ties.numbered[bare]:
		return code && len(b) == 2 || b != "" && unicode.IsDigit(rune(b[0]))
	case len(bare) == 2 && bare[1] == '.' && unicode.IsLetter(rune(bare[0])): // “L. 1111-8”
		return b != "" && unicode.IsDigit(rune(b[0]))
	case l.ties.months[next]:
		return day
	}
	figure := strings.TrimSuffix(strings.TrimPrefix(b, "("), ")") // « quinze (15) »
	return len(figure) == len(b)-2 && digits(figure) || l.ties.units[next] && digits(strings.Trim(bare, "()"))
}

// afterLast returns what follows the last sep in s, all of s when there is none.
func afterLast(s, sep string) string {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[i+len(sep):]
	}
	return s
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

// hasCode reports whether a word of s has one byte before a full stop.
func hasCode(s string) bool {
	for i := 2; i < len(s); i++ {
		if s[i] == '.' && s[i-2] == ' ' {
			return true
		}
	}
	return false
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
