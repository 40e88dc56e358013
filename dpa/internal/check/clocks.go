package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/clocks"
	"github.com/dpakit/dpakit/dpa/library"
)

// clocks checks the times of the agreement against each other, on the lines that
// `dpa clocks` draws. The rules stand in package clocks; here is only what they
// ask: which clauses and paragraphs the agreement has.
func (c *checker) clocks() {
	t := c.lib.Template(c.a.TemplateID())
	if t == nil || !t.IsAgreement() {
		return
	}
	var placed []*library.Clause
	for _, clause := range c.lib.Clauses {
		if c.isPlaced(t, clause.ID) {
			placed = append(placed, clause)
		}
	}
	c.l = append(c.l, clocks.Check(clocks.Of(c.a, c.lib, placed, c.standing))...)
}

// isPlaced is stands, with the facts without which the template leaves a clause
// out.
func (c *checker) isPlaced(t *library.Template, id string) bool {
	if s := c.a.Clauses[id]; s != nil && s.After != "" {
		return true
	}
	for _, entries := range [][]library.Entry{t.Preamble, t.Articles, t.Closing} {
		for _, e := range entries {
			if e.Clause == id {
				return e.When == "" || c.holds(t, e.When)
			}
		}
	}
	return false
}

// standing says whether a paragraph, "retention.terms", stands.
func (c *checker) standing(id string) clocks.Standing {
	name, paragraph, _ := strings.Cut(id, ".")
	clause, t := c.lib.Clause(name), c.lib.Template(c.a.TemplateID())
	fact := func(cond string, is []string) bool {
		if clause.Param(cond) == nil {
			return c.holds(t, cond)
		}
		v, ok := c.a.Param(clause, cond)
		switch {
		case !ok:
			return false
		case len(is) > 0:
			return slices.Contains(is, v.Choice)
		}
		return v.Type != library.BoolType || v.Bool
	}
	if !clause.Stands(c.a.Variant(clause), paragraph, fact) {
		return clocks.Standing{}
	}
	switch i := slices.IndexFunc(c.a.SpecialConditions, func(s agreement.SpecialCondition) bool { return goes(&s, id) }); {
	case i < 0:
		return clocks.Standing{Stands: true}
	case c.a.SpecialConditions[i].Omit != "":
		return clocks.Standing{Omitted: i + 1}
	default:
		return clocks.Standing{Replaced: i + 1}
	}
}

// holds reports whether the agreement has a fact on which a clause with times
// depends. One of which only the composed text knows does not hold.
func (c *checker) holds(t *library.Template, fact string) bool {
	switch fact {
	case "subprocessor_agreement":
		return t.Subprocessor
	case "health_hosting":
		return c.a.HostsHealthData("")
	case agreement.HDS, agreement.C5, agreement.NEN7510:
		return c.a.HostsHealthData(fact)
	}
	return slices.Contains(c.a.AlsoUnder, fact)
}
