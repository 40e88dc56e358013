package locale

import (
	"maps"
	"slices"
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
// or the name, in any language.
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
			if strings.EqualFold(s.byTag[lang].Country(c), name) {
				return c, true
			}
		}
	}
	return "", false
}

// plain is what people mean by text, in any language: the country of England, the
// word of the vocabulary for "logs".
func (s *Set) plain(table, text string) string {
	for _, lang := range s.Languages() {
		for name, id := range s.byTag[lang].words.Plain[table] {
			if strings.EqualFold(name, strings.TrimSpace(text)) {
				return id
			}
		}
	}
	return ""
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
