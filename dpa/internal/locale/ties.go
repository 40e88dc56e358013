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
// as “Article” or “(EU)” and its number, a day, its month and the year, a number
// in words and its digits, a number and a unit of time. Nothing else changes.
func (l *Locale) Tie(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	words := strings.Split(s, " ")
	var b strings.Builder
	for i, w := range words {
		if i > 0 && l.tied(words[i-1], w) {
			b.WriteString(nb)
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// tied reports whether a and b, words with their punctuation, stay on one line.
func (l *Locale) tied(a, b string) bool {
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
		code := len(b) == 2 && b[1] == '.' // « article L. 1111-8 »
		return code || b != "" && unicode.IsDigit(rune(b[0]))
	case l.ties.months[bare]:
		return len(next) == 4 && digits(next)
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

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
