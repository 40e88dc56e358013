package library

import (
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Limit is what a vendor's own policy allows for a parameter. It narrows the
// parameter's bounds and cannot widen them: those are checked all the same.
type Limit struct {
	input.Table
	Min, Max *Value     // of a type that has bounds; nil: no limit on that side
	Allowed  []Value    // nil: any
	Approver value.Text // who may approve an exception; may be empty
}

// ParseLimit reads a limit of the parameter, in whose own words min, max and
// the allowed values are written; ok is false when l says why it does not fit.
func (p *Param) ParseLimit(n *input.Node, l *diag.List) (limit *Limit, ok bool) {
	before := len(*l)
	var f struct {
		input.Table
		Min      *input.Node `toml:"min"`
		Max      *input.Node `toml:"max"`
		Allowed  *input.Node `toml:"allowed"`
		Approver value.Text  `toml:"approver"`
	}
	input.Decode(n, &f, l)
	limit = &Limit{Table: f.Table, Approver: f.Approver}
	for _, b := range []struct {
		node *input.Node
		to   **Value
	}{{f.Min, &limit.Min}, {f.Max, &limit.Max}} {
		if b.node == nil {
			continue
		}
		if !p.Type.Ordered() {
			l.Add(b.node.KeyPos, "DPA230", diag.Args{"setting": b.node.Key, "type": string(p.Type)})
		} else if v, ok := p.Parse(b.node, l); ok {
			*b.to = &v
		}
	}
	if f.Allowed != nil && f.Allowed.Is(input.Array, l) {
		limit.Allowed = []Value{}
		for _, it := range f.Allowed.Items {
			if v, ok := p.Parse(it, l); ok {
				limit.Allowed = append(limit.Allowed, v)
			}
		}
	}
	return limit, len(*l) == before
}

// Allows reports whether v, a value of the parameter, is within the limit.
func (limit *Limit) Allows(v Value) bool {
	if limit.Min != nil && compare(v, *limit.Min) < 0 || limit.Max != nil && compare(v, *limit.Max) > 0 {
		return false
	}
	for _, a := range limit.Allowed {
		if same(v, a) {
			return true
		}
	}
	return limit.Allowed == nil
}

// Empty says why no value, or any value, is within the limit; ok is false when
// it is a sound one.
func (limit *Limit) Empty() (why diag.Words, ok bool) {
	switch {
	case limit.Min == nil && limit.Max == nil && limit.Allowed == nil:
		return diag.Words{FR: "ne limite rien : il y faut min, max ou allowed", EN: "limits nothing: it needs min, max or allowed"}, true
	case limit.Min != nil && limit.Max != nil && compare(*limit.Min, *limit.Max) > 0:
		return diag.Words{FR: "ne permet aucune valeur : min dépasse max", EN: "allows no value: min is more than max"}, true
	case limit.Allowed != nil && len(limit.Allowed) == 0:
		return diag.Words{FR: "ne permet aucune valeur : allowed est vide", EN: "allows no value: allowed is empty"}, true
	case limit.Allowed != nil && !slices.ContainsFunc(limit.Allowed, limit.Allows):
		return diag.Words{FR: "ne permet aucune valeur : min ou max exclut toutes celles de allowed", EN: "allows no value: min or max excludes all those of allowed"}, true
	}
	return diag.Words{}, false
}

// same reports whether two values of one type say the same: 48 hours are two
// days.
func same(a, b Value) bool {
	if a.Type.Ordered() {
		return compare(a, b) == 0
	}
	a.Pos, b.Pos = diag.Pos{}, diag.Pos{}
	return reflect.DeepEqual(a, b)
}

// ShownLimit says in a finding what the limit allows: "from fifteen (15) days
// to thirty (30) days". Of allowed values it names those that min and max leave.
func (lib *Library) ShownLimit(limit *Limit) diag.Words {
	if limit.Allowed != nil {
		var allowed []diag.Words
		for _, v := range limit.Allowed {
			if limit.Allows(v) {
				allowed = append(allowed, lib.Shown(v))
			}
		}
		return diag.Series(allowed, diag.Words{FR: " ou ", EN: " or "})
	}
	var least, most diag.Words
	if limit.Min != nil {
		least = lib.Shown(*limit.Min)
	}
	if limit.Max != nil {
		most = lib.Shown(*limit.Max)
	}
	switch {
	case limit.Min != nil && limit.Max != nil:
		return diag.Words{FR: "de " + least.FR + " à " + most.FR, EN: "from " + least.EN + " to " + most.EN}
	case limit.Min != nil:
		return diag.Words{FR: "au moins " + least.FR, EN: "at least " + least.EN}
	case limit.Max != nil:
		return diag.Words{FR: "au plus " + most.FR, EN: "at most " + most.EN}
	}
	return diag.Words{}
}

// Limitable returns what a policy may limit in the clause: a parameter, or the
// variant, which is a choice. It is nil when there is none of that name.
func (c *Clause) Limitable(name string) *Param {
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
	return &Param{Name: name, Type: ChoiceType, Options: ids}
}
