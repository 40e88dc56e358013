package locale

import (
	"maps"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// WordNamed returns the word of a vocabulary that some language calls text,
// exactly or else nearly so; empty when there is none.
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
	return ids[diag.Nearest(text, slices.Sorted(maps.Keys(ids)))], false
}

// CountryNamed returns the country that name is the code of, in any letters,
// or the name, in any language.
func (s *Set) CountryNamed(name string) (c value.Country, ok bool) {
	name = strings.TrimSpace(name)
	if c, err := value.ParseCountry(strings.ToUpper(name)); err == nil {
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
