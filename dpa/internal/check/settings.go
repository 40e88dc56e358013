package check

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// clauses checks the settings of every clause.
func (c *checker) clauses() {
	known := c.lib.ClauseIDs()
	for _, id := range slices.Sorted(maps.Keys(c.a.Clauses)) {
		s := c.a.Clauses[id]
		switch {
		case c.a.Failed("clauses." + id):
			continue // the file gives no table, which is reported
		case s == nil: // a program can say so
			c.l.Add(c.a.At("clauses."+id), "DPA169", diag.Args{"id": id})
			continue
		}
		if clause := c.lib.Clause(id); clause == nil {
			c.l.Add(s.KeyAt(""), "DPA141", diag.Args{"id": id}).Nearest = c.lib.MeantClause(id)
		} else {
			c.variant(clause, s)
			c.params(clause, s)
			c.leftOut(clause, s)
		}
		switch {
		case s.After == "":
		case !slices.Contains(known, s.After):
			c.l.Add(s.At("after"), "DPA141", diag.Args{"id": s.After}).Nearest = c.lib.MeantClause(s.After)
		case c.leadsBack(id):
			c.l.Add(s.At("after"), "DPA143", diag.Args{"id": id, "after": s.After})
		}
	}
}

func (c *checker) variant(clause *library.Clause, s *agreement.ClauseSettings) {
	if s.Variant == "" {
		return
	}
	if v := clause.Variant(s.Variant); v != nil {
		c.caution(v.Caution, "variant", s.Variant, s.At("variant"))
		return
	}
	ids := clause.VariantIDs()
	c.l.Add(s.At("variant"), "DPA142", diag.Args{"clause": clause.ID, "id": s.Variant, "known": diag.Known(ids, "aucune")}).
		Nearest = diag.Nearest(s.Variant, ids)
}

// params checks the parameters: their bounds, their texts in each language, and
// that the variant chosen has a place for them.
func (c *checker) params(clause *library.Clause, s *agreement.ClauseSettings) {
	c.lib.Check(clause, s.Params, &c.l)
	for _, name := range slices.Sorted(maps.Keys(s.Params)) {
		chosen := c.a.Variant(clause)
		if by := clause.UsedBy(name); clause.Variant(chosen) != nil && len(by) > 0 && !slices.Contains(by, chosen) {
			c.l.Add(s.KeyAt(name), "DPA421", diag.Args{"clause": clause.ID, "variant": chosen, "name": name, "variants": strings.Join(by, ", ")})
		}
		c.text(s.Params[name].Text, place{table: s.Table, path: name})
		c.derisory(clause, s.Params[name])
		if p := clause.Param(name); p != nil && p.Type == library.ChoiceType {
			c.caution(p.Cautions[s.Params[name].Choice], name, s.Params[name].Choice, s.Params[name].Pos)
		}
	}
}

// caution reports a choice by which the controller gives something up, as the
// clause itself says.
func (c *checker) caution(why value.Text, name, choice string, at diag.Pos) {
	if w := why.Words(); w.EN != "" {
		c.l.Add(at, "DPA248", diag.Args{"name": name, "value": choice, "why": w})
	}
}

// leftOut checks the parameters on which the parties agree nothing: that the
// clause reads without them, and that none has a value as well.
func (c *checker) leftOut(clause *library.Clause, s *agreement.ClauseSettings) {
	for i, name := range s.None {
		pos, p := s.At("none."+strconv.Itoa(i)), clause.Param(name)
		_, given := s.Params[name]
		switch {
		case p == nil:
			c.l.Add(pos, "DPA247", diag.Args{"clause": clause.ID, "name": name}).Nearest = diag.Nearest(name, optional(clause))
		case given:
			c.l.Add(pos, "DPA124", diag.Args{"key": name, "as": "none", "owner": diag.Same("[clauses." + clause.ID + "]")})
		case !p.Optional:
			c.l.Add(pos, "DPA605", diag.Args{"clause": clause.ID, "name": name, "known": diag.Known(optional(clause), "aucun")})
		}
	}
}

// optional lists the parameters without which the clause still reads.
func optional(clause *library.Clause) []string {
	var out []string
	for _, p := range clause.Params {
		if p.Optional {
			out = append(out, p.Name)
		}
	}
	return out
}

// leadsBack reports whether the clauses behind which id stands lead back to
// one of themselves.
func (c *checker) leadsBack(id string) bool {
	seen := map[string]bool{}
	for s := c.a.Clauses[id]; s != nil && s.After != ""; s = c.a.Clauses[id] {
		if seen[id] {
			return true
		}
		seen[id] = true
		id = s.After
	}
	return false
}
