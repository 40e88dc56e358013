// Package law holds what the law and the public registers know: adequacy
// decisions, transfer mechanisms, registers and their check digits. Each table
// says its source and its date.
package law

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/value"
)

// An Adequacy is a decision of the Commission that a country protects personal
// data adequately (Art. 45(3) GDPR).
type Adequacy struct {
	Number  string          `toml:"number,required"` // "2021/1772"
	Form    string          `toml:"form,required"`   // one of Forms
	Date    value.Date      `toml:"date"`
	Ends    value.Date      `toml:"ends"`    // the last day on which it holds; zero when it has no end
	Limit   value.Text      `toml:"limit"`   // whom it covers; zero when everybody
	Without []value.Country `toml:"without"` // whose exporters cannot rest on it
	Listed  string          `toml:"listed"`  // the mechanism of those whom alone it covers: "dpf"; empty when all
	Note    string          `toml:"note"`
}

// Forms returns how the numbers of decisions are written: of the European
// Community, of the European Union, and since 2015.
func Forms() []string { return []string{"EC", "EU", "new"} }

// Decisions are the adequacy decisions, as of a day. The zero value knows none.
// The table is a file of the library, law/adequacy.toml, because it changes
// more often than the program and a lawyer may keep it.
type Decisions struct {
	AsOf      value.Date                 `toml:"as_of,required"`
	Source    string                     `toml:"source"`
	ByCountry map[value.Country]Adequacy `toml:"decisions,required"`
}

// Of returns the decision that covers a country, or those on a list there; nil
// when there is none.
func (d *Decisions) Of(c value.Country) *Adequacy {
	if a, ok := d.ByCountry[c]; ok {
		return &a
	}
	return nil
}

// Ended reports whether the decision no longer holds on that day; it does while
// the day is not known.
func (a *Adequacy) Ended(day value.Date) bool {
	return !a.Ends.IsZero() && !day.IsZero() && a.Ends.Compare(day) < 0
}

// For reports whether an exporter of that country can rest on the decision.
func (a *Adequacy) For(exporter value.Country) bool { return !slices.Contains(a.Without, exporter) }

// Plain reports whether the decision covers every recipient in the country.
func (a *Adequacy) Plain() bool { return a.Limit.IsZero() && a.Listed == "" }
