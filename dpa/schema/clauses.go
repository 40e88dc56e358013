package schema

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// clauses describes [clauses], which has a table for each clause and annex.
func (b *builder) clauses() *node {
	n := (&node{Type: "object", Properties: map[string]*node{}}).closed()
	for _, c := range b.lib.All() {
		n.Properties[c.ID] = b.clause(c)
	}
	return n
}

// paramNames lists what a policy can limit in any of the clauses.
func (b *builder) paramNames() []string {
	names := []string{"variant"}
	for _, c := range b.lib.All() {
		names = append(names, c.ParamNames()...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (b *builder) clause(c *library.Clause) *node {
	n := (&node{Type: "object", Description: b.textIn(c.Doc), Properties: map[string]*node{}}).closed()
	for i := range c.Params {
		n.Properties[c.Params[i].Name] = b.param(c, &c.Params[i])
	}
	if v := b.variant(c); v != nil {
		v.Description = b.about("ClauseSettings", "variant")
		v.Default = c.Default
		n.Properties["variant"] = v
	}
	n.Properties["after"] = enum(b.lib.ClauseIDs())
	n.Properties["after"].Description = b.about("ClauseSettings", "after")
	if none := optional(c); len(none) > 0 {
		n.Properties["none"] = &node{Type: "array", Items: enum(none), Description: b.about("ClauseSettings", "none")}
	}
	return n
}

// optional lists the parameters on which a deal may agree nothing.
func optional(c *library.Clause) []string {
	var out []string
	for _, p := range c.Params {
		if p.Optional {
			out = append(out, p.Name)
		}
	}
	return out
}

// variant lists the variants of a clause; nil when it has none.
func (b *builder) variant(c *library.Clause) *node {
	if c.Default == "" {
		return nil
	}
	var ids, docs []string
	for _, v := range c.Variants {
		ids, docs = append(ids, v.ID), append(docs, b.textIn(v.Doc))
	}
	return enum(ids, docs...)
}

func (b *builder) param(c *library.Clause, p *library.Param) *node {
	n := b.paramValue(p)
	n.Description = b.textIn(p.Doc) + " " + sentence(b.say(p.Summary()))
	if p.Source != "" {
		n.Description += " (" + b.say(diag.Cite(p.Source)) + ")."
	}
	if only := b.only(c, p); only != "" {
		n.Description += " " + only
	}
	if p.Default != nil {
		n.Default = plain(*p.Default)
	}
	return n
}

// only says which variants use a parameter; nothing when all do.
func (b *builder) only(c *library.Clause, p *library.Param) string {
	used := c.UsedBy(p.Name)
	if c.Default == "" || len(used) == len(c.Variants) {
		return ""
	}
	return b.say(onlyWords) + " " + strings.Join(used, ", ") + "."
}

// paramValue describes how the value of a parameter is written.
func (b *builder) paramValue(p *library.Param) *node {
	switch p.Type {
	case library.DurationType:
		return &node{Type: "string", Pattern: value.DurationPattern}
	case library.CountType:
		return b.bounded(p, "integer", 1, library.MaxCount)
	case library.PercentType:
		return b.bounded(p, "number", 0, 100)
	case library.BoolType:
		return &node{Type: "boolean"}
	case library.ChoiceType:
		return enum(p.Options)
	case library.DateType:
		return &node{Type: "string", Format: "date"}
	case library.EmailType:
		return &node{Type: "string", Pattern: value.EmailPattern}
	case library.LawType:
		return &node{AllOf: []*node{b.country()}}
	case library.MoneyType:
		return &node{Type: "string", Pattern: value.MoneyPattern}
	case library.TextType:
		return b.text()
	}
	panic("schema: say how a parameter of type " + string(p.Type) + " is written")
}

// bounded describes a number within the bounds of its parameter that are
// numbers.
func (b *builder) bounded(p *library.Param, kind string, least, most float64) *node {
	number := func(bound *library.Bound, otherwise float64) *float64 {
		if bound != nil && bound.Param == "" {
			otherwise = max(float64(bound.Value.Count), bound.Value.Percent) // one of them is zero
		}
		return &otherwise
	}
	return &node{Type: kind, Minimum: number(p.Min, least), Maximum: number(p.Max, most)}
}

// plain is a value as a file writes it.
func plain(v library.Value) any {
	switch v.Type {
	case library.CountType:
		return v.Count
	case library.PercentType:
		return v.Percent
	case library.BoolType:
		return v.Bool
	case library.TextType:
		if v.Text.In != nil {
			return v.Text.In
		}
	}
	return v.String()
}

// policy describes [policy]: what a vendor lets its deals agree to.
func (b *builder) policy() *node {
	n := (&node{Type: "object", Description: b.about("Policy", "about"), Properties: map[string]*node{"approver": b.text()}}).closed()
	n.Properties["approver"].Description = b.about("Policy", "approver")
	for _, c := range b.lib.All() {
		limits := (&node{Type: "object", Description: b.textIn(c.Doc), Properties: map[string]*node{}}).closed()
		for i := range c.Params {
			p := &c.Params[i]
			limits.Properties[p.Name] = b.limit(b.paramValue(p), p.Type.Ordered(), b.textIn(p.Doc))
		}
		if v := b.variant(c); v != nil {
			limits.Properties["variant"] = b.limit(v, false, b.about("ClauseSettings", "variant"))
		}
		n.Properties[c.ID] = limits
	}
	return n
}

// limit describes what a policy allows for a value.
func (b *builder) limit(v *node, ordered bool, about string) *node {
	n := (&node{Type: "object", Description: about, Properties: map[string]*node{
		"allowed":  {Type: "array", Items: v, Description: b.about("Policy", "allowed")},
		"approver": b.anyText(),
	}}).closed()
	if ordered {
		for _, side := range []string{"min", "max"} {
			limit := *v
			limit.Description = b.about("Policy", side)
			n.Properties[side] = &limit
		}
	}
	return n
}

// textIn is a text of the library's settings in the reader's language.
//
//go:noinline
func (b *builder) textIn(t value.Text) string { return b.say(t.Words()) }
