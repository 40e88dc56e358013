package dpa

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Policy is what a vendor lets its deals agree to, in narrower bounds than
// those of the library. It stands in the vendor's file:
//
//	[policy]
//	approver = "the legal department"
//	[policy.breach]
//	notice = { min = "24h", max = "48h" }
//	[policy.subprocessing]
//	variant = { allowed = ["general"] }
//
// A deal outside it is an error (DPA145) that says who may approve, until the
// approval is written down as an [Exception]. A deal cannot change the policy
// of the file that it extends (DPA144).
type Policy struct {
	input.Table
	Approver value.Text               // who may approve an exception, where a limit does not say
	Clauses  map[string]*ClausePolicy // by identifier of the clause or annex
}

// A ClausePolicy holds the limits in one clause, by the name of the parameter;
// "variant" limits the choice of the variant.
type ClausePolicy struct {
	input.Table
	Limits map[string]*library.Limit
}

// An Exception is the approval of one value outside the policy. It is part of
// the deal's file and never printed in the contract; a complete one turns the
// error into a finding that `dpa check` shows (DPA147). The bounds of the
// library know no exception.
type Exception struct {
	input.Table
	Clause     string     `toml:"clause" need:"yes"`
	Param      string     `toml:"param" need:"yes"` // or "variant"
	Reason     string     `toml:"reason" need:"yes"`
	ApprovedBy string     `toml:"approved_by" need:"yes"`
	Date       value.Date `toml:"date" need:"yes"` // of the approval
}

// complete reports whether nothing of it is missing.
func (e *Exception) complete() bool {
	return strings.TrimSpace(e.Reason) != "" && strings.TrimSpace(e.ApprovedBy) != "" && !e.Date.IsZero()
}

// DecodeTOML reads who approves. What the limits are, the library knows, and
// Load asks it.
func (p *Policy) DecodeTOML(n *input.Node, l *diag.List) {
	if !n.Is(input.TableKind, l) {
		return
	}
	p.Table = input.TableOf(n)
	if v := n.Get("approver"); v != nil {
		input.Decode(v, &p.Approver, l)
	}
}

// decode reads the limits as the library types the parameters. Of a clause or
// parameter that it does not have, the name alone is kept, for Validate.
func (p *Policy) decode(lib *library.Library, l *diag.List) {
	if p == nil || p.Node() == nil {
		return
	}
	p.Clauses = map[string]*ClausePolicy{}
	for _, n := range p.Node().Items {
		if n.Key == "approver" || !n.Is(input.TableKind, l) {
			continue
		}
		of := &ClausePolicy{Table: input.TableOf(n), Limits: map[string]*library.Limit{}}
		p.Clauses[n.Key] = of
		clause := lib.Clause(n.Key)
		for _, it := range n.Items {
			if param := limitable(clause, it.Key); param == nil {
				of.Limits[it.Key] = &library.Limit{Table: input.TableOf(it)}
			} else if limit, ok := param.ParseLimit(it, l); ok {
				of.Limits[it.Key] = limit
			}
		}
	}
}

// limitable returns what a policy may limit in a clause: a parameter, or the
// variant, which is a choice. It is nil when there is none of that name.
func limitable(c *library.Clause, name string) *library.Param {
	switch {
	case c == nil:
		return nil
	case name != "variant":
		return c.Param(name)
	}
	ids := c.VariantIDs()
	if len(ids) == 0 {
		return nil
	}
	return &library.Param{Name: name, Type: library.ChoiceType, Options: ids}
}

// standing returns the value that stands for a parameter or the variant of c,
// and whether the deal gives it; ok is false when there is none, or when the
// variant chosen has no place for it.
func (a *Agreement) standing(c *library.Clause, name string) (v library.Value, given, ok bool) {
	s := a.Clauses[c.ID]
	if name == "variant" {
		v = library.Value{Type: library.ChoiceType, Choice: a.Variant(c)}
		given = s != nil && s.Variant != ""
		if given {
			v.Pos = s.At("variant")
		}
		return v, given, c.Variant(v.Choice) != nil
	}
	if s != nil {
		_, given = s.Params[name]
	}
	v, ok = a.Param(c, name)
	by := c.UsedBy(name)
	return v, given, ok && (len(by) == 0 || slices.Contains(by, a.Variant(c)))
}
