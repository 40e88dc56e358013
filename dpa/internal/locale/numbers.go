package locale

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// numbers is how a language writes numbers in words. The rules are data, so
// that whoever adds a language needs no Go.
type numbers struct {
	input.Table
	Words    []string              `toml:"words,required"` // from 0 to 99
	From     map[string]numberRule `toml:"from,required"`  // by the number from which the rule holds
	Feminine map[string]string     `toml:"feminine"`       // what a last word becomes before a feminine noun
	Counted  map[string]string     `toml:"counted"`        // and what it becomes within {count}

	from []int // the keys of From, ascending
}

// numberRule writes numbers from a round number on, 100 or 2000. {count} is how
// often the power of ten below that number goes into them, {rest} what is left.
type numberRule struct {
	input.Table
	Alone    string `toml:"alone,required"` // nothing is left
	Under100 string `toml:"under_100"`      // less than a hundred is left; More when empty
	More     string `toml:"more,required"`
}

// check reports what the rules lack, and leaves in from those that can be used.
func (w *numbers) check(l *Locale, found *diag.List) {
	if len(w.Words) != 100 && w.Has("words") {
		found.Add(w.At("words"), "DPA304", diag.Args{"n": len(w.Words)})
	}
	for _, need := range []string{"100", "1000"} {
		if _, ok := w.From[need]; !ok && w.Has("from") {
			found.Add(w.At("from"), "DPA302", diag.Args{"key": "numbers.from." + need, "lang": l.Tag()})
		}
	}
	for _, key := range keys(w.From) {
		rule := w.From[key]
		n, err := strconv.Atoi(key)
		if err != nil || n < 100 || n > 900_000 || n%power(n) != 0 {
			found.Add(rule.KeyAt(""), "DPA308", diag.Args{"key": key})
			continue
		}
		w.from = append(w.from, n)
		for _, form := range []struct{ key, text, wants string }{
			{"alone", rule.Alone, ""}, {"under_100", rule.Under100, "rest"}, {"more", rule.More, "rest"},
		} {
			has := slices.DeleteFunc(variables(form.text), func(v string) bool { return v == "count" })
			if form.text != "" && strings.Join(has, " ") != form.wants {
				found.Add(rule.At(form.key), "DPA303", diag.Args{"key": "numbers.from." + key + "." + form.key, "variables": shown(append([]string{"count"}, strings.Fields(form.wants)...))})
			}
		}
	}
	slices.Sort(w.from)
}

// power returns the greatest power of ten that is not above n.
func power(n int) int {
	p := 1
	for n/p >= 10 {
		p *= 10
	}
	return p
}

// inWords writes a number in words. ok is false for a negative number, for one
// of a million or more, and when the language writes numbers in digits.
func (l *Locale) inWords(n int, feminine bool) (s string, ok bool) {
	w := l.words.Numbers
	if w == nil || len(w.Words) != 100 || n < 0 || n > 999_999 {
		return "", false
	}
	if s, ok = w.write(n); ok && feminine {
		s = lastWord(s, w.Feminine)
	}
	return s, ok
}

func (w *numbers) write(n int) (s string, ok bool) {
	if n < 100 {
		return w.Words[n], true
	}
	i, exactly := slices.BinarySearch(w.from, n)
	if !exactly {
		i--
	}
	if i < 0 {
		return "", false
	}
	rule := w.From[strconv.Itoa(w.from[i])]
	of := power(w.from[i])
	count, rest := n/of, n%of
	if of == 100 && count > 9 || count > 999 {
		return "", false
	}
	times, ok1 := w.write(count)
	left, ok2 := w.write(rest)
	text := rule.More
	switch {
	case rest == 0:
		text = rule.Alone
	case rest < 100 && rule.Under100 != "":
		text = rule.Under100
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "{count}", lastWord(times, w.Counted)), "{rest}", left), ok1 && ok2
}

// lastWord puts another form in the place of the last word of s, which a space
// or a hyphen begins.
func lastWord(s string, forms map[string]string) string {
	at := strings.LastIndexAny(s, " -") + 1
	if form, ok := forms[s[at:]]; ok {
		return s[:at] + form
	}
	return s
}

// Cardinal writes a number from 0 to 999,999 in words, in the masculine where
// the language has genders; any other number in digits.
func (l *Locale) Cardinal(n int) string {
	if s, ok := l.inWords(n, false); ok {
		return s
	}
	return l.Number(n)
}

// Cardinals returns the numbers from 0 to 400 in words, by themselves: what is
// looked for in a text that writes none in digits.
func (l *Locale) Cardinals() []string { return l.cardinals() }

func (l *Locale) readCardinals() []string {
	const most = 400 // more than a year in days
	words := make([]string, most+1)
	for n := range words {
		words[n] = l.Cardinal(n)
	}
	return words
}

func keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// A Number is one that a text writes twice: “thirty (30)”.
type Number struct {
	Match
	Words, Digits int
}

// Numbers returns the numbers below a thousand that stand in words before their
// digits in brackets.
func (r *Reading) Numbers() []Number {
	var found []Number
	for i := 1; i+2 < len(r.words); i++ {
		if r.words[i].root != "(" || r.words[i+2].root != ")" {
			continue
		}
		digits, err := strconv.Atoi(r.words[i+1].root)
		if err != nil || digits > 999 {
			continue
		}
		in := r.locale.numbers()
		for n := min(i, 7); n > 0; n-- {
			value, ok := in[joined(r.words[i-n:i])]
			if !ok {
				continue
			}
			// What goes on before it is a number of another form.
			if _, more := in[joined(r.words[max(i-n-1, 0):i-n])]; !more {
				found = append(found, Number{r.match(i-n, i+3), value, digits})
			}
			break
		}
	}
	return found
}

// readNumbers returns the numbers below a thousand by their words, as Read takes them.
func (l *Locale) readNumbers() map[string]int {
	m := make(map[string]int, 1200)
	var words []word
	read := func(s string) []word {
		words = appendWords(words[:0], s)
		return words
	}
	if s, ok := l.inWords(2000, false); ok { // “thousand”, with which a longer number goes on
		all := read(s)
		m[joined(all[len(all)-1:])] = 1000
	}
	for n := 999; n >= 0; n-- {
		s, ok := l.inWords(n, false)
		if !ok {
			continue
		}
		m[joined(read(s))] = n
		if f := lastWord(s, l.words.Numbers.Feminine); f != s {
			m[joined(read(f))] = n
		}
	}
	return m
}

func joined(words []word) string {
	n := len(words)
	for i := range words {
		n += len(words[i].root)
	}
	var b strings.Builder
	b.Grow(n)
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].root)
	}
	return b.String()
}
