package diag

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Nearest returns the name in among that name was probably meant to be, or ""
// when none is near: one slip for a short name, up to three for a long one. A
// slip is a letter too many, missing, wrong, or two exchanged. Of two equally
// near names the first wins.
func Nearest(name string, among []string) string {
	name = Folded(name)
	best, least := "", min(3, max(1, len([]rune(name))/3))+1
	for _, other := range among {
		if shorter := len([]rune(name)) - len([]rune(other)); shorter >= least || -shorter >= least {
			continue // as many letters are missing or too many
		}
		if d := distance(name, Folded(other)); d < least {
			best, least = other, d
		}
	}
	return best
}

// Meant is Nearest, and where no name is near, the only one of which something is
// said with all the words of name: « violation » for the clause on breaches, whose
// title has that word. Words of fewer than four letters do not count, and one may
// be the beginning of another.
func Meant(name string, among []string, said func(string) Words) string {
	if near := Nearest(name, among); near != "" {
		return near
	}
	var words []string
	for _, w := range strings.FieldsFunc(Folded(name), notLetter) {
		if len(w) >= 4 {
			words = append(words, strings.TrimSuffix(w, "s"))
		}
	}
	found := ""
	for _, other := range among {
		text := said(other)
		if len(words) == 0 || !holdAll(text.FR, words) && !holdAll(text.EN, words) {
			continue
		}
		if found != "" {
			return ""
		}
		found = other
	}
	return found
}

// holdAll reports whether each of words begins one of text.
func holdAll(text string, words []string) bool {
	in := strings.FieldsFunc(Folded(text), notLetter)
	for _, w := range words {
		begins := false
		for _, other := range in {
			begins = begins || strings.HasPrefix(other, w)
		}
		if !begins {
			return false
		}
	}
	return true
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// Folded writes a name as people compare it: in small letters, without accents,
// with spaces for what joins words in a key.
func Folded(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < 0x80
	}
	if !ascii {
		s = strings.Map(func(r rune) rune {
			switch {
			case unicode.Is(unicode.Mn, r):
				return -1
			case r == '’':
				return '\''
			}
			return r
		}, norm.NFD.String(s))
	}
	return strings.ToLower(strings.NewReplacer("_", " ", "-", " ").Replace(s))
}

// distance counts slips: optimal string alignment.
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range b {
		rows[0][j+1] = j + 1
	}
	for i := range a {
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			d := min(rows[i][j+1]+1, rows[i+1][j]+1, rows[i][j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, rows[i-1][j-1]+1)
			}
			rows[i+1][j+1] = d
		}
	}
	return rows[len(a)][len(b)]
}
