package check

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// specialConditions checks what can be known of them before the clauses are
// selected: that each does one thing, with what it takes, and that no two
// concern one paragraph.
func (c *checker) specialConditions() {
	c.unprintedParams()
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
		c.carried(i, s, does)
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

// carried checks what a condition says that its text carries.
func (c *checker) carried(i int, s *agreement.SpecialCondition, does string) {
	if does == "omit" && len(s.Carries) > 0 {
		c.l.Add(s.At("carries"), "DPA149", diag.Args{"number": i + 1, "why": diag.Words{
			FR: "un paragraphe supprimé ne porte plus rien ; écrivez carries dans la condition dont le texte le remplace",
			EN: "a paragraph that is left out carries nothing; write carries in the condition whose text takes its place"}})
		return
	}
	for k, key := range s.Carries {
		if c.lib.Obligation(key) != nil {
			continue
		}
		var known []string
		for _, o := range c.lib.Obligations {
			known = append(known, o.ID)
		}
		c.l.Add(s.At("carries."+strconv.Itoa(k)), "DPA903", diag.Args{"number": i + 1, "key": key}).Nearest = diag.Nearest(key, known)
	}
}

// unprinted returns the paragraph that printed a parameter of the clause and
// that a special condition replaces or leaves out; empty when the parameter is
// still printed somewhere, or never was.
func (c *checker) unprinted(clause *library.Clause, name string) (id string, by *agreement.SpecialCondition) {
	for _, p := range clause.PrintedBy(c.a.Variant(clause), name) {
		gone := false
		for i := range c.a.SpecialConditions {
			s := &c.a.SpecialConditions[i]
			does, target := s.Target()
			if here := clause.ID + "." + p; p != "" && does != "add_after" && (here == target || strings.HasPrefix(here, target+".")) {
				id, by, gone = target, s, true
			}
		}
		if !gone {
			return "", nil
		}
	}
	return id, by
}

// unprintedParams reports the parameters that the deal sets beside a special
// condition that takes their paragraph away. What a vendor's file sets for all
// of its deals is no fault of one of them.
func (c *checker) unprintedParams() {
	for _, id := range slices.Sorted(maps.Keys(c.a.Clauses)) {
		clause := c.lib.Clause(id)
		if clause == nil {
			continue
		}
		for _, p := range clause.Params {
			v, given := c.a.Clauses[id].Params[p.Name]
			if paragraph, by := c.unprinted(clause, p.Name); given && by != nil && v.Pos.File == by.At("").File {
				c.l.Add(v.Pos, "DPA904", diag.Args{"clause": id, "name": p.Name, "id": paragraph})
			}
		}
	}
}
