package check

import (
	"reflect"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

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
		case strings.Count(value.Join("\n", s.Replace, s.AddAfter, s.Omit), "\n") > 0:
			report("", "elle ne peut faire qu’une chose : replace, add_after ou omit", "it can do one thing only: replace, add_after or omit")
			continue
		case does == "":
			report("", "il lui faut replace, add_after ou omit, avec l’identifiant d’un paragraphe", "it needs replace, add_after or omit, with the identifier of a paragraph")
			continue
		case does == "omit" && !s.Text.IsZero():
			report("text", "un paragraphe supprimé n’a pas de texte ; écrivez replace pour en donner un autre", "a paragraph that is left out has no text; write replace to give another one")
		case does != "omit" && s.Text.IsZero() && !s.Misspells("text", names.KeysOf(reflect.TypeFor[agreement.SpecialCondition]())):
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
