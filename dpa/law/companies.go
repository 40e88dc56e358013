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
	AsOf    value.Date                 `toml:"as_of,required"`
	Source  string                     `toml:"source"`
	Forms   []string                   `toml:"forms,required"` // words that tell a legal entity from a brand: "GmbH"
	Groups  map[string]Group           `toml:"groups,required"`
	Seats   map[string][]value.Country `toml:"seats"`   // by form, of those that few countries have
	Stock   []string                   `toml:"stock"`   // the forms of companies whose shares the public may be offered
	Limited []string                   `toml:"limited"` // those of companies whose may not
	Capital map[string]Capital         `toml:"capital"`
}

// A Capital is what a company of a form has at least.
type Capital struct {
	In     []value.Country `toml:"in,required"`
	Least  value.Money     `toml:"least,required"`
	Names  []string        `toml:"names,required"` // with which its name ends: "AG"
	Words  []string        `toml:"words"`          // what the form is called: "Aktiengesellschaft"
	Unless []string        `toml:"unless"`         // words beside which another figure holds
	Law    string          `toml:"law,required"`
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

// LeastOf returns the least capital of a company of a country, by the end of its name or
// by its legal form; nil when the form has none, or is not known.
func (c *Companies) LeastOf(country value.Country, name, form string) *Capital {
	words, called := wordsOf(name), wordsOf(form)
	for _, id := range slices.Sorted(maps.Keys(c.Capital)) {
		k := c.Capital[id]
		told := slices.ContainsFunc(k.Words, func(w string) bool { return within(called, w) })
		if !slices.Contains(k.In, country) || !told && !ends(words, k.Names) && !ends(called, k.Names) ||
			slices.ContainsFunc(k.Unless, func(w string) bool { return within(words, w) || within(called, w) }) {
			continue
		}
		return &k
	}
	return nil
}

// Offered reports whether the form with which a name ends is one of companies whose
// shares the public may be offered, or of those whose may not; neither when it is none
// of which this is known.
func (c *Companies) Offered(name string) (stock, limited bool) {
	words := wordsOf(name)
	return ends(words, c.Stock), ends(words, c.Limited)
}

// ends reports whether the words of a name, behind others, are one of some forms; or a
// form is all that they are.
func ends(words, forms []string) bool {
	return slices.ContainsFunc(forms, func(f string) bool {
		last := wordsOf(f)
		n := len(words) - len(last)
		return n >= 0 && slices.Equal(words[n:], last)
	})
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
	first := "" // of the identifiers, should a word be of two groups
	for id, g := range c.Groups {
		if (first == "" || id < first) && slices.Contains(g.Words, name) {
			first = id
		}
	}
	if g, ok := c.Groups[first]; ok {
		return &g
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
