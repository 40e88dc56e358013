package dpa

import (
	"reflect"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/input"
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
type SpecialCondition struct {
	input.Table
	Replace  string     `toml:"replace"`   // keeps its number and identifier, so that references to it hold
	AddAfter string     `toml:"add_after"` // the new paragraph has a number of its own
	Omit     string     `toml:"omit"`
	ID       string     `toml:"id"` // of an added paragraph; "special_1" when empty, for the first condition
	Text     value.Text `toml:"text"`
	Reason   string     `toml:"reason" need:"yes"`
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

// specialConditions checks what can be known of them before the clauses are
// selected: that each does one thing, with what it takes, and that no two
// concern one paragraph.
func (c *checker) specialConditions() {
	first := map[string]diag.Pos{}
	for i := range c.a.SpecialConditions {
		s := &c.a.SpecialConditions[i]
		report := func(key, fr, en string) {
			c.l.Add(s.At(key), "DPA149", diag.Args{"number": i + 1, "why": diag.Words{FR: fr, EN: en}})
		}
		does, id := s.Target()
		switch {
		case strings.Count(joinNonEmpty("\n", s.Replace, s.AddAfter, s.Omit), "\n") > 0:
			report("", "elle ne peut faire qu’une chose : replace, add_after ou omit", "it can do one thing only: replace, add_after or omit")
			continue
		case does == "":
			report("", "il lui faut replace, add_after ou omit, avec l’identifiant d’un paragraphe", "it needs replace, add_after or omit, with the identifier of a paragraph")
			continue
		case does == "omit" && !s.Text.IsZero():
			report("text", "un paragraphe supprimé n’a pas de texte ; écrivez replace pour en donner un autre", "a paragraph that is left out has no text; write replace to give another one")
		case does != "omit" && s.Text.IsZero() && !s.Misspells("text", keysOf(reflect.TypeFor[SpecialCondition]())):
			report("", "il lui faut un texte, text = …", "it needs a text, text = …")
		}
		if does != "add_after" {
			if s.ID != "" {
				report("id", "seul un paragraphe ajouté a un identifiant ; celui du texte type reste le sien", "only an added paragraph has an identifier; the standard text keeps its own")
			}
			if pos, twice := first[id]; twice {
				c.l.Add(s.At(does), "DPA121", diag.Args{"id": id, "first": diag.Earlier(pos)})
			} else {
				first[id] = s.At(does)
			}
		}
	}
}
