package check

import (
	"maps"
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
		case does != "omit" && s.Text.IsZero() && !s.Misspells("text", names.KeysIn[agreement.SpecialCondition]):
			report("", "il lui faut un texte, text = …", "it needs a text, text = …")
		}
		c.carries(i, s, does)
		c.losses(i+1, s)
		c.readText(i+1, s)
		c.vouched(i+1, s)
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

// vouched checks the record of who has read the text of a condition: there is a
// text, and it is still the one that was read.
func (c *checker) vouched(number int, s *agreement.SpecialCondition) {
	switch {
	case s.Read == nil:
	case s.Omit != "":
		c.l.Add(s.At("read"), "DPA149", diag.Args{"number": number, "why": diag.Words{
			FR: "un paragraphe supprimé n’a pas de texte à lire", EN: "a paragraph that is left out has no text to read"}})
	case s.Read.Complete() && !c.a.HasRead(s, c.lib):
		_, id := s.Target()
		c.l.Add(s.At("read.text"), "DPA942", diag.Args{"number": number, "id": id, "by": s.Read.By, "date": c.lib.ShownDate(s.Read.Date)})
	}
}

// carries checks what a condition says that its text carries.
func (c *checker) carries(i int, s *agreement.SpecialCondition, does string) {
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

// unprintedBy returns the condition that replaces or leaves out the paragraph that
// printed a parameter of the clause; nil when the parameter is still printed
// somewhere, or never was.
func (c *checker) unprintedBy(clause *library.Clause, name string) (by *agreement.SpecialCondition) {
	if !slices.ContainsFunc(c.a.SpecialConditions, func(s agreement.SpecialCondition) bool {
		_, target := s.Target()
		of, _, _ := strings.Cut(target, ".")
		return of == clause.ID
	}) {
		return nil // before the texts of the clause are looked through
	}
	for _, p := range c.memory.printedBy(clause, c.a.Variant(clause), name) {
		if by = c.goneBy(clause.ID + "." + p); p == "" || by == nil {
			return nil
		}
	}
	return by
}

// unprintedParams reports the parameters that the deal sets beside a special
// condition that takes their paragraph away. What a vendor's file sets for all
// of its deals is no fault of one of them.
func (c *checker) unprintedParams() {
	for _, id := range slices.Sorted(maps.Keys(c.a.Clauses)) {
		clause := c.lib.Clause(id)
		if clause == nil || c.a.Clauses[id] == nil {
			continue
		}
		for _, p := range clause.Params {
			v, given := c.a.Clauses[id].Params[p.Name]
			if !given || p.Default == nil && !p.Optional { // the clause cannot do without a value
				continue
			}
			if by := c.unprintedBy(clause, p.Name); by != nil && v.Pos.File == by.At("").File {
				_, paragraph := by.Target()
				c.l.Add(v.Pos, "DPA904", diag.Args{"clause": id, "name": p.Name, "id": paragraph})
			}
		}
	}
}

// losses says what goes with the paragraph that a condition replaces or leaves
// out: each obligation that nothing else in the agreement carries.
func (c *checker) losses(number int, s *agreement.SpecialCondition) {
	does, id := s.Target()
	name, paragraph, _ := strings.Cut(id, ".")
	clause := c.lib.Clause(name)
	if does == "add_after" || does == "replace" && s.Text.IsZero() || clause == nil || !c.stands(name) {
		return
	}
	doing := diag.Words{FR: "remplace", EN: "replaces"}
	if does == "omit" {
		doing = diag.Words{FR: "supprime", EN: "leaves out"}
	}
	seen := map[string]bool{}
	for _, key := range clause.GoesWith(c.a.Variant(clause), paragraph) {
		o := c.lib.Obligation(key)
		if seen[key] || c.isCarried(o) || o.Each && does == "replace" && !c.lib.IsMandatory(o) {
			continue // what stands in its place is read for itself
		}
		seen[key] = true
		check := "DPA902"
		if c.lib.IsMandatory(o) {
			check = "DPA901"
		}
		title := o.Title.Words()
		if o.Each && check == "DPA902" {
			title = diag.Words{FR: title.FR + ", en partie", EN: title.EN + ", in part"}
		}
		c.l.Add(s.At(does), check, diag.Args{"number": number, "does": doing, "id": id, "key": key, "title": title, "source": diag.Cite(o.Source)})
	}
}

// isCarried reports whether something that stands carries the obligation: a
// paragraph of ours, a clause that has no paragraphs to leave out, or a special
// condition that says so of its text. A paragraph under a condition counts; none
// counts for another of which each carries its part.
func (c *checker) isCarried(o *library.Obligation) bool {
	for _, clause := range c.lib.All() {
		if o.Each || !c.stands(clause.ID) {
			continue
		}
		variant := c.a.Variant(clause)
		if clause.CarriedByAll(variant, o.ID) {
			return true
		}
		for _, paragraph := range clause.Carrying(variant, o.ID) {
			if c.goneBy(clause.ID+"."+paragraph) == nil {
				return true
			}
		}
	}
	return slices.ContainsFunc(c.a.SpecialConditions, func(s agreement.SpecialCondition) bool {
		return s.Omit == "" && (slices.Contains(s.Carries, o.ID) || o.Of != "" && slices.Contains(s.Carries, o.Of))
	})
}

// goneBy returns the condition that replaces or leaves out a paragraph or the
// one around it; nil when our text stands.
func (c *checker) goneBy(id string) *agreement.SpecialCondition {
	for i := range c.a.SpecialConditions {
		if s := &c.a.SpecialConditions[i]; goes(s, id) {
			return s
		}
	}
	return nil
}

// goes reports whether a condition replaces or leaves out a paragraph or the one
// around it.
func goes(s *agreement.SpecialCondition, id string) bool {
	does, target := s.Target()
	return does != "" && does != "add_after" && (id == target || strings.HasPrefix(id, target+"."))
}
