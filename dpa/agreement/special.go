package agreement

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
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
//
// No check judges what the text means. That a lawyer has read it is recorded
// beside it, see [Reading].
type SpecialCondition struct {
	input.Table
	Replace  string     `toml:"replace"`   // keeps its number and identifier, so that references to it hold
	AddAfter string     `toml:"add_after"` // the new paragraph has a number of its own
	Omit     string     `toml:"omit"`
	ID       string     `toml:"id"` // of an added paragraph; "special_1" when empty, for the first condition
	Text     value.Text `toml:"text"`
	Carries  []string   `toml:"carries"` // obligations that the text takes over from the paragraph that is gone
	Reason   string     `toml:"reason" need:"yes"`
	Read     *Reading   `toml:"read" need:"no"` // who has read it as it stands
}

// A Reading says that a lawyer has read a special condition and answers for what
// it means. It stands in the deal, written there by `dpa vouch`, and is never
// printed in the contract:
//
//	read = { by = "Me Anne Roux", date = 2026-11-03, text = "3f9a1c20d4e1" }
//
// It changes the verdict on a final alone, and no finding. It holds for what was
// read: see [Agreement.HashOf].
type Reading struct {
	input.Table
	By   string     `toml:"by" need:"yes"`
	Date value.Date `toml:"date" need:"yes"`
	Text string     `toml:"text" need:"yes"` // the hash of what was read
}

// Complete reports whether nothing of it is missing.
func (r *Reading) Complete() bool {
	return strings.TrimSpace(r.By) != "" && !r.Date.IsZero() && r.Text != ""
}

// HashOf names what whoever reads a special condition of a has before them: what
// it does, its text in each language, what it says that this text carries, and the
// paragraph of lib that it concerns, in the variant that a has chosen. A character
// more or less in any of them gives another hash. The values that a paragraph
// prints are not part of it.
func (a *Agreement) HashOf(s *SpecialCondition, lib *library.Library) string {
	does, id := s.Target()
	said := []string{does, id}
	langs := slices.Sorted(maps.Keys(s.Text.In))
	if s.Text.In == nil {
		langs = slices.Sorted(slices.Values(a.Tongues()))
	}
	name, paragraph, _ := strings.Cut(id, ".")
	for _, lang := range langs {
		text, _ := s.Text.For(lang)
		said = append(said, lang, text)
		if c := lib.Clause(name); c != nil {
			said = append(said, c.Paragraph(a.Variant(c), lang, paragraph))
		}
	}
	return library.Digest(fmt.Sprintf("%q %q", said, s.Carries))
}

// HasRead reports whether somebody is recorded to have read a special condition
// of a as it stands.
func (a *Agreement) HasRead(s *SpecialCondition, lib *library.Library) bool {
	return s.Read != nil && s.Read.Complete() && s.Read.Text == a.HashOf(s, lib)
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
