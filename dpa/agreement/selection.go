package agreement

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// An Offer is what a vendor sells and a deal chooses from: the regions in
// which the service is run, its modules, and the options of a customer.
type Offer struct {
	input.Table
	Regions []Choice `toml:"regions"`
	Modules []Choice `toml:"modules"`
	Options []Choice `toml:"options"`
}

// A Choice is one thing that a deal can choose.
type Choice struct {
	input.Table
	ID    string     `toml:"id" need:"yes" calls:"else"`
	Title value.Text `toml:"title" need:"yes" calls:"first"` // as the customer knows it; printed once it is chosen
}

// A Selection is what a deal chooses of the Offer. Modules or options that are
// given as an empty list, or stated none, are chosen not to be there. What the
// deal does not choose either way leaves every row where it is, with a finding
// (DPA181): nothing goes without somebody having said so.
type Selection struct {
	Stated
	Region  string   `toml:"region"`
	Modules []string `toml:"modules"`
	Options []string `toml:"options"`
}

// A When says in which deals a row of the agreement stands:
//
//	when = { region = ["eu", "uk"], options = ["sms"] }
//
// It stands when, for every key that is given, the deal has chosen one of the
// identifiers. A row without a When stands in every deal.
type When struct {
	input.Table
	Region  []string `toml:"region"`
	Modules []string `toml:"modules"`
	Options []string `toml:"options"`
}

// Questions returns what a deal chooses, as Selection and When write it.
func Questions() []string { return []string{"region", "modules", "options"} }

// Offered is the list of the offer from which the answer to a question comes.
func (o *Offer) Offered(question string) []Choice {
	switch {
	case o == nil:
		return nil
	case question == "region":
		return o.Regions
	case question == "modules":
		return o.Modules
	}
	return o.Options
}

// Among returns those of the choices that the deal has made, in the order of
// the deal.
func (o *Offer) Among(question string, ids []string) []Choice {
	var out []Choice
	for _, id := range ids {
		for _, c := range o.Offered(question) {
			if c.ID == id {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// OfferKey is the key of that list.
func OfferKey(question string) string {
	if question == "region" {
		return "regions"
	}
	return question
}

// Wanted are the identifiers that the condition has for a question.
func (w *When) Wanted(question string) []string {
	switch question {
	case "region":
		return w.Region
	case "modules":
		return w.Modules
	}
	return w.Options
}

// Chosen is the deal's answer to a question; it is not decided when the deal
// gives none.
func (s *Selection) Chosen(question string) (ids []string, decided bool) {
	if s == nil {
		return nil, false
	}
	switch {
	case question == "region" && s.Region != "":
		ids = []string{s.Region}
	case question == "modules":
		ids = s.Modules
	case question == "options":
		ids = s.Options
	}
	_, inapplicable := s.NotApplicable[question]
	return ids, ids != nil || inapplicable || s.IsNone(question)
}

// Answers reports whether the deal says anything about a question.
func (s *Selection) Answers() bool {
	return slices.ContainsFunc(Questions(), func(q string) bool {
		_, decided := s.Chosen(q)
		return decided || s != nil && s.IsUnknown(q)
	})
}

// Meets reports whether a row with that condition stands in the deal.
func (s *Selection) Meets(w *When) bool {
	if w == nil {
		return true
	}
	for _, q := range Questions() {
		if wanted := w.Wanted(q); len(wanted) > 0 {
			if chosen, decided := s.Chosen(q); decided && !slices.ContainsFunc(chosen, func(id string) bool { return slices.Contains(wanted, id) }) {
				return false
			}
		}
	}
	return true
}

// Buys reports whether the deal has chosen an option that the condition names.
func (s *Selection) Buys(w *When) bool {
	if s == nil || w == nil {
		return false
	}
	return s.Meets(w) && slices.ContainsFunc(s.Options, func(id string) bool { return slices.Contains(w.Options, id) })
}
