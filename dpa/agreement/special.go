package agreement

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A SpecialCondition is what the parties negotiated in the place of our text:
// a paragraph replaced, added or left out, by its identifier.
//
//	[[special_conditions]]
//	replace = "breach.register"
//	text    = "Le Sous-traitant tient un registre des violations."
//	reason  = "Le client a déjà un registre."
//
// The text is plain: an empty line parts paragraphs, nothing else is read in
// it. The reason is for those who review the deal and is never printed;
// `dpa check` lists it with the condition (DPA411), and a draft marks the
// place.
//
// What a paragraph carries (a mandatory item of Art. 28 GDPR, a protection of
// the controller) is lost with it, and reported, unless another paragraph that
// stands carries it too or a condition says that its text does:
//
//	carries = ["gdpr-33-2"]
type SpecialCondition struct {
	input.Table
	Replace  string     `toml:"replace"`   // keeps its number and identifier, so that references to it hold
	AddAfter string     `toml:"add_after"` // the new paragraph has a number of its own
	Omit     string     `toml:"omit"`
	ID       string     `toml:"id"` // of an added paragraph; "special_1" when empty, for the first condition
	Text     value.Text `toml:"text"`
	Carries  []string   `toml:"carries"` // obligations that the text takes over from the paragraph that is gone
	Reason   string     `toml:"reason" need:"yes"`
}

// Called is what findings call it.
func (s SpecialCondition) Called() diag.Words {
	_, id := s.Target()
	return diag.Words{FR: value.Join(" ", "condition particulière", id), EN: value.Join(" ", "special condition", id)}
}

// Target returns what the condition does, "replace", "add_after" or "omit",
// and to which paragraph. Both are empty when it does not say.
func (s *SpecialCondition) Target() (does, id string) {
	switch {
	case s.Replace != "":
		return "replace", s.Replace
	case s.AddAfter != "":
		return "add_after", s.AddAfter
	case s.Omit != "":
		return "omit", s.Omit
	}
	return "", ""
}
