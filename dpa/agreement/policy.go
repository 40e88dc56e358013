package agreement

import (
	"slices"

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

// Complete reports whether nothing of it is missing.
func (e *Exception) Complete() bool {
	return complete(e.Date, e.Clause, e.Param, e.Reason, e.ApprovedBy)
}

// Called is what findings call it.
func (e Exception) Called() diag.Words {
	return diag.Same(value.Join(" ", "exception", value.Join(".", e.Clause, e.Param)))
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

// Standing returns the value that stands for a parameter or the variant of c,
// and whether the deal gives it; ok is false when there is none, or when the
// variant chosen has no place for it.
func (a *Agreement) Standing(c *library.Clause, name string) (v library.Value, given, ok bool) {
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
