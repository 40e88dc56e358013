package law

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/value"
)

// Companies are what is known of companies that deals name, as of a day. The
// zero value knows none. The table is a file of the library, law/companies.toml,
// because companies are bought and renamed, and a lawyer may keep it.
type Companies struct {
	AsOf   value.Date                 `toml:"as_of,required"`
	Source string                     `toml:"source"`
	Forms  []string                   `toml:"forms,required"` // words that tell a legal entity from a brand: "GmbH"
	Groups map[string]Group           `toml:"groups,required"`
	Seats  map[string][]value.Country `toml:"seats"` // by form, of those that few countries have
}

// A Group is a company with those that it controls, and the brands under which
// they sell.
type Group struct {
	Parent  string        `toml:"parent,required"`
	Country value.Country `toml:"country,required"` // of the parent
	Brands  []string      `toml:"brands,required"`
	Words   []string      `toml:"words"`  // brands that are words of a language too: they tell the group only when they are the whole name
	Former  []string      `toml:"former"` // names that none of its companies bears
}

// IsEntity reports whether a name has a word of a legal form, so that it can be
// that of a legal entity; a brand has none.
func (c *Companies) IsEntity(name string) bool {
	words := wordsOf(name)
	return slices.ContainsFunc(c.Forms, func(form string) bool { return within(words, form) })
}

// Elsewhere returns the form with which a name ends, and the countries that have it,
// when the given one is none of them; "" otherwise.
func (c *Companies) Elsewhere(name string, country value.Country) (form string, in []value.Country) {
	words := wordsOf(name)
	for _, f := range slices.Sorted(maps.Keys(c.Seats)) {
		ends := wordsOf(f)
		if n := len(words) - len(ends); n > 0 && country != "" && slices.Equal(words[n:], ends) && !slices.Contains(c.Seats[f], country) {
			return f, c.Seats[f]
		}
	}
	return "", nil
}

// Of returns the group of which a name is: the one whose brand it contains, the
// longest brand first; nil when it is of none that is known.
func (c *Companies) Of(name string) *Group {
	words := wordsOf(name)
	best, longest := "", 0
	for id, g := range c.Groups {
		for _, brand := range g.Brands {
			if n := len(brand); (n > longest || n == longest && id < best) && within(words, brand) {
				best, longest = id, n
			}
		}
	}
	if longest == 0 {
		return nil
	}
	g := c.Groups[best]
	return &g
}

// Named returns the group of which a whole name is, words of a language such as
// “Stripe” included; nil when it is of none that is known.
func (c *Companies) Named(name string) *Group {
	for _, id := range slices.Sorted(maps.Keys(c.Groups)) {
		if g := c.Groups[id]; slices.Contains(g.Words, name) {
			return &g
		}
	}
	return c.Of(name)
}

// NoLonger reports whether no company of the group bears that name.
func (g *Group) NoLonger(name string) bool {
	return g != nil && slices.ContainsFunc(g.Former, func(f string) bool { return strings.EqualFold(f, strings.TrimSpace(name)) })
}

// wordsOf takes a name apart into words in small letters; the points of “S.A.”
// are none.
func wordsOf(name string) []string {
	name = strings.ToLower(strings.ReplaceAll(name, ".", ""))
	return strings.FieldsFunc(name, parts)
}

func parts(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// within reports whether the words of a name stand in a list, in their order.
func within(words []string, name string) bool {
	name = strings.ReplaceAll(name, ".", "")
	for i := range words {
		n := i
		for w := range strings.FieldsFuncSeq(name, parts) {
			if n == len(words) || !strings.EqualFold(words[n], w) {
				n = i
				break
			}
			n++
		}
		if n > i {
			return true
		}
	}
	return false
}
