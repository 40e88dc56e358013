package locale

import (
	"regexp"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Day is a day that a text states with the name of its month. The calendar need
// not have it: see [value.Date.Valid].
type Day struct {
	Match
	Date value.Date
}

// dayForms are the ways to write one: “3 March 2026”, « 1er mars 2026 », “March 3, 2026”.
var dayForms = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(\d{1,2})(?:er|st|nd|rd|th)?[\s\x{a0}\x{202f}]+(\p{L}+)[\s\x{a0}\x{202f}]+(\d{4})\b|(\p{L}+)[\s\x{a0}\x{202f}]+(\d{1,2}),[\s\x{a0}\x{202f}]+(\d{4})\b`)
})

// Days lists the days that a text states in this language, in its order.
func (l *Locale) Days(s string) []Day {
	if !hasYear(s) {
		return nil
	}
	var out []Day
	for _, m := range dayForms().FindAllStringSubmatchIndex(s, -1) {
		day, month, year := 1, 2, 3
		if m[2] < 0 {
			day, month, year = 5, 4, 6
		}
		group := func(n int) string { return s[m[2*n]:m[2*n+1]] }
		number := slices.IndexFunc(l.words.Months, func(name string) bool { return diag.Folded(name) == diag.Folded(group(month)) }) + 1
		if number == 0 {
			continue
		}
		d, _ := strconv.Atoi(group(day))
		y, _ := strconv.Atoi(group(year))
		out = append(out, Day{Match{s[m[0]:m[1]], m[0], m[1]}, value.Date{Year: y, Month: time.Month(number), Day: d}})
	}
	return out
}

// hasYear reports whether four digits follow each other, as in few texts.
func hasYear(s string) bool {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			n = 0
		} else if n++; n == 4 {
			return true
		}
	}
	return false
}
