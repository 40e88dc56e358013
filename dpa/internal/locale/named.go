package locale

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// WordNamed returns the word of a vocabulary that some language calls text,
// exactly or else nearly so, or the one that people mean by it; empty when there
// is none.
func (s *Set) WordNamed(vocab, text string) (id string, exactly bool) {
	ids := map[string]string{} // by what the languages call them
	for _, lang := range s.Languages() {
		for _, id := range s.vocab[vocab] {
			ids[strings.ToLower(s.byTag[lang].words.Vocab[vocab][id])] = id
		}
	}
	if id, ok := ids[strings.ToLower(text)]; ok {
		return id, true
	}
	if id := s.plain(vocab, text); id != "" {
		return id, false
	}
	return ids[diag.Nearest(text, slices.Sorted(maps.Keys(ids)))], false
}

// CountryNamed returns the country that name is the code of, in any letters,
// or the name, in any language, or whose law it is: « droit français ».
func (s *Set) CountryNamed(name string) (c value.Country, ok bool) {
	name = strings.TrimSpace(name)
	if c, err := value.ParseCountry(strings.ToUpper(name)); err == nil {
		return c, true
	}
	if c, err := value.ParseCountry(s.plain("countries", name)); err == nil {
		return c, true
	}
	for _, lang := range s.Languages() {
		for _, c := range value.Countries() {
			if l := s.byTag[lang]; strings.EqualFold(l.Country(c), name) || l.words.Laws[string(c)] != "" && isLaw(l.Law(c), name) {
				return c, true
			}
		}
	}
	return "", false
}

// isLaw reports whether a law is called name, with its article or without.
func isLaw(law, name string) bool {
	law, name = diag.Folded(law), diag.Folded(name)
	return name != "" && (law == name || strings.HasSuffix(law, " "+name) && strings.Contains(name, " "))
}

// plain is what people mean by text, in any language: the country of England, the
// word of the vocabulary for "logs".
func (s *Set) plain(table, text string) string {
	text = diag.Folded(strings.TrimSpace(text))
	for _, lang := range s.Languages() {
		for name, id := range s.byTag[lang].words.Plain[table] {
			if diag.Folded(name) == text {
				return id
			}
		}
	}
	return ""
}

// KeyNamed returns the key, among known, that people call name, in any language:
// by what documents call it, or otherwise; empty when there is none.
func (s *Set) KeyNamed(name string, known []string) string {
	folded := diag.Folded(name)
	for _, key := range known {
		if called := s.Called("", key); diag.Folded(called.FR) == folded || diag.Folded(called.EN) == folded {
			return key
		}
	}
	return s.among("keys", name, known)
}

// ValueNamed returns the value, among options, that people mean by name, in any
// language: “brouillon” is draft; empty when there is none.
func (s *Set) ValueNamed(name string, options []string) string {
	return s.among("values", name, options)
}

// among returns the first of known that people mean by text, which may mean one
// thing in one table and another in the next.
func (s *Set) among(table, text string, known []string) string {
	for id := range strings.FieldsSeq(s.plain(table, text)) {
		if slices.Contains(known, id) {
			return id
		}
	}
	return ""
}

// DateNamed reads a date as people write it in any language: « 1er décembre 2026 »,
// “1 December 2026”, “December 1, 2026”, 1/12/2026 with the day first.
func (s *Set) DateNamed(text string) (value.Date, bool) {
	parts := strings.FieldsFunc(diag.Folded(text), func(r rune) bool { return strings.ContainsRune("/., ", r) })
	if len(parts) != 3 {
		return value.Date{}, false
	}
	if len(parts[0]) == 4 { // the year first
		parts[0], parts[2] = parts[2], parts[0]
	}
	if month := s.month(parts[0]); month > 0 { // and then the day
		parts[0], parts[1] = parts[1], parts[0]
	}
	month := s.month(parts[1])
	if month == 0 {
		month, _ = strconv.Atoi(parts[1])
	}
	day := strings.TrimRightFunc(parts[0], unicode.IsLetter) // 1er, 1st
	if len(parts[2]) != 4 || len(day) > 2 {
		return value.Date{}, false
	}
	d, err := value.ParseDate(fmt.Sprintf("%s-%02d-%02s", parts[2], month, day))
	return d, err == nil
}

// DurationNamed reads a duration whose number is in words, « trente-six heures »,
// and writes it with digits in the same language.
func (s *Set) DurationNamed(text string) string {
	fields := strings.Fields(text)
	for i := 1; i < len(fields); i++ {
		unit, err := value.ParseUnit(strings.Join(fields[i:], " "))
		if err != nil {
			continue
		}
		number := joined(split(strings.Join(fields[:i], " ")))
		for _, lang := range s.Languages() {
			if n, ok := s.byTag[lang].numbers()[number]; ok && n > 0 {
				return value.Duration{N: n, Unit: unit}.Words().In(lang)
			}
		}
	}
	return ""
}

// month is the number of a month by its name in any language, which may be cut
// short after three letters; 0 when it is none.
func (s *Set) month(name string) int {
	for _, lang := range s.Languages() {
		for i, m := range s.byTag[lang].words.Months {
			if m = diag.Folded(m); m == name || len(name) >= 3 && strings.HasPrefix(m, name) {
				return i + 1
			}
		}
	}
	return 0
}

// Bounded reports whether s[from:to] is not part of a longer word.
func Bounded(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return !InWord(before) && !InWord(after)
}

// InWord reports whether r is part of a word: a letter, a digit or a hyphen.
func InWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }

// Separator is what stands between the cells of a sheet, where spreadsheets of
// the language expect it: a semicolon where a comma stands in numbers.
func (l *Locale) Separator() rune {
	if l.words.Format.Decimal == "," {
		return ';'
	}
	return ','
}
