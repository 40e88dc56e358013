package dpa

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// ClauseSettings are what an agreement sets in one clause or annex:
//
//	[clauses.breach]
//	notice = "24h"
type ClauseSettings struct {
	input.Table
	Variant string                   // the clause's default when empty
	After   string                   // the clause behind which this one stands; empty: where the template places it
	Params  map[string]library.Value // by name; those not given have their default
}

// DecodeTOML reads the table but its parameters: what they are, the library
// knows, and Load asks it.
func (s *ClauseSettings) DecodeTOML(n *input.Node, l *diag.List) {
	if !n.Is(input.TableKind, l) {
		return
	}
	s.Table = input.TableOf(n)
	if v := n.Get("variant"); v != nil {
		input.Decode(v, &s.Variant, l)
	}
	if v := n.Get("after"); v != nil {
		input.Decode(v, &s.After, l)
	}
}

// decodeSettings reads the parameters of the clauses as the library types
// them.
func (a *Agreement) decodeSettings(lib *library.Library, l *diag.List) {
	for _, id := range sortedKeys(a.Clauses) {
		clause, s := lib.Clause(id), a.Clauses[id]
		if clause == nil || s.Node() == nil {
			continue // Validate reports an unknown clause
		}
		s.Params = map[string]library.Value{}
		for _, n := range s.Node().Items {
			if n.Key == "variant" || n.Key == "after" {
				continue
			}
			p := clause.Param(n.Key)
			if p == nil {
				l.Add(n.KeyPos, "DPA247", diag.Args{"clause": id, "name": n.Key}).
					Nearest = input.Nearest(n.Key, append(clause.ParamNames(), "variant", "after"))
				continue
			}
			if v, ok := p.Parse(n, l); ok {
				s.Params[n.Key] = v
			}
		}
	}
}

// Variant returns the variant of c that the agreement chooses, or else the
// clause's default; it is empty for a clause without variants.
func (a *Agreement) Variant(c *library.Clause) string {
	if s := a.Clauses[c.ID]; s != nil && s.Variant != "" {
		return s.Variant
	}
	return c.Default
}

// Param returns the value of a parameter of c that the agreement gives, or
// else its default; ok is false when it has neither.
func (a *Agreement) Param(c *library.Clause, name string) (v library.Value, ok bool) {
	if s := a.Clauses[c.ID]; s != nil {
		if v, ok = s.Params[name]; ok {
			return v, true
		}
	}
	if p := c.Param(name); p != nil && p.Default != nil {
		return *p.Default, true
	}
	return library.Value{}, false
}

// clauses checks the settings of every clause.
func (c *checker) clauses() {
	known := c.lib.ClauseIDs()
	for _, id := range sortedKeys(c.a.Clauses) {
		s := c.a.Clauses[id]
		if s == nil || s.Node() == nil && c.a.Node().Get("clauses").Get(id) != nil {
			continue // the file gives no table, which is reported
		}
		if clause := c.lib.Clause(id); clause == nil {
			c.l.Add(s.KeyAt(""), "DPA141", diag.Args{"id": id}).Nearest = input.Nearest(id, known)
		} else {
			c.variant(clause, s)
			c.params(clause, s)
		}
		switch {
		case s.After == "":
		case !slices.Contains(known, s.After):
			c.l.Add(s.At("after"), "DPA141", diag.Args{"id": s.After}).Nearest = input.Nearest(s.After, known)
		case c.leadsBack(id):
			c.l.Add(s.At("after"), "DPA143", diag.Args{"id": id, "after": s.After})
		}
	}
}

func (c *checker) variant(clause *library.Clause, s *ClauseSettings) {
	if s.Variant == "" || clause.Variant(s.Variant) != nil {
		return
	}
	ids := clause.VariantIDs()
	c.l.Add(s.At("variant"), "DPA142", diag.Args{"clause": clause.ID, "id": s.Variant, "known": orNone(ids, "aucune")}).
		Nearest = input.Nearest(s.Variant, ids)
}

// params checks the parameters: their bounds, their texts in each language, and
// that the variant chosen has a place for them.
func (c *checker) params(clause *library.Clause, s *ClauseSettings) {
	c.lib.Check(clause, s.Params, &c.l)
	for _, name := range sortedKeys(s.Params) {
		chosen := c.a.Variant(clause)
		if by := clause.UsedBy(name); clause.Variant(chosen) != nil && len(by) > 0 && !slices.Contains(by, chosen) {
			c.l.Add(s.KeyAt(name), "DPA421", diag.Args{"clause": clause.ID, "variant": chosen, "name": name, "variants": strings.Join(by, ", ")})
		}
		c.text(s.Params[name].Text, place{table: s.Table, path: name})
	}
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
