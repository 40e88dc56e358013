package diag

import (
	"strings"
)

// Nearest returns the name in among that name was probably meant to be, or ""
// when none is near: one slip for a short name, up to three for a long one. A
// slip is a letter too many, missing, wrong, or two exchanged. Of two equally
// near names the first wins.
func Nearest(name string, among []string) string {
	best, least := "", min(3, max(1, len([]rune(name))/3))+1
	for _, other := range among {
		if shorter := len([]rune(name)) - len([]rune(other)); shorter >= least || -shorter >= least {
			continue // as many letters are missing or too many
		}
		if d := distance(strings.ToLower(name), strings.ToLower(other)); d < least {
			best, least = other, d
		}
	}
	return best
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
