package agreement

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
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
	None    []string                 // the parameters on which the parties agree nothing: no cap, no period
	Params  map[string]library.Value // by name; those not given have their default
}

// LeavesOut reports whether the parties agree nothing on a parameter, not even
// its default.
func (s *ClauseSettings) LeavesOut(name string) bool {
	return s != nil && slices.Contains(s.None, name)
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
	if v := n.Get("none"); v != nil {
		input.Decode(v, &s.None, l)
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
// else its default; ok is false when it has neither, or agrees on none.
func (a *Agreement) Param(c *library.Clause, name string) (v library.Value, ok bool) {
	if s := a.Clauses[c.ID]; s != nil {
		if v, ok = s.Params[name]; ok {
			return v, true
		}
		if s.LeavesOut(name) {
			return library.Value{}, false
		}
	}
	if p := c.Param(name); p != nil && p.Default != nil {
		return *p.Default, true
	}
	return library.Value{}, false
}

// Chooses reports whether the agreement itself gives a parameter of c.
func (a *Agreement) Chooses(c *library.Clause, name string) bool {
	s := a.Clauses[c.ID]
	if s == nil {
		return false
	}
	_, ok := s.Params[name]
	return ok
}
