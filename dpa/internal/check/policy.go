package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// policy checks the vendor's policy itself, the deal against it, and the
// exceptions that the deal writes down.
func (c *checker) policy() {
	exceptions := c.exceptions()
	if p := c.a.Policy; p != nil {
		for _, id := range slices.Sorted(maps.Keys(p.Clauses)) {
			of, clause := p.Clauses[id], c.lib.Clause(id)
			if of == nil { // a program can say so
				c.l.Add(c.a.At("policy."+id), "DPA169", diag.Args{"id": id})
				continue
			}
			if clause == nil {
				c.l.Add(of.KeyAt(""), "DPA141", diag.Args{"id": id}).Nearest = diag.Nearest(id, append(c.lib.ClauseIDs(), "approver"))
				continue
			}
			for _, name := range slices.Sorted(maps.Keys(of.Limits)) {
				if of.Limits[name] == nil {
					c.l.Add(of.KeyAt(name), "DPA169", diag.Args{"id": id + "." + name})
					continue
				}
				c.limit(clause, name, of.Limits[name], exceptions[id+"."+name])
				delete(exceptions, id+"."+name)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(exceptions)) {
		if c.a.Policy == nil || !c.a.Policy.Failed(key) { // else the limit could not be read
			c.needless(exceptions[key], diag.Words{FR: "la politique ne la limite pas", EN: "the policy does not limit it"})
		}
	}
}

// limit checks one limit of the policy and compares what stands in the deal
// with it; e is the exception from it, nil when there is none.
func (c *checker) limit(clause *library.Clause, name string, limit *library.Limit, e *agreement.Exception) {
	pos := limit.KeyAt("")
	if clause.Limitable(name) == nil {
		c.l.Add(pos, "DPA247", diag.Args{"clause": clause.ID, "name": name}).
			Nearest = clause.MeantParam(name, "variant")
		return
	}
	if why, empty := limit.Empty(); empty {
		c.l.Add(pos, "DPA146", diag.Args{"name": name, "clause": clause.ID, "why": why})
		return
	}
	approver := limit.Approver
	if approver.IsZero() {
		approver = c.a.Policy.Approver
	}
	if approver.IsZero() {
		c.l.Add(pos, "DPA112", diag.Args{"key": "approver", "where": diag.Words{FR: "sous [policy]", EN: "under [policy]"}, "line": "approver = …"})
	}
	v, given, ok := c.a.Standing(clause, name)
	if given {
		pos = v.Pos
	}
	args := diag.Args{"clause": clause.ID, "name": name, "value": c.lib.Shown(v), "limit": c.lib.ShownLimit(limit)}
	instead := c.unprintedBy(clause, name)
	switch {
	case !ok || !given && !c.stands(clause.ID):
	case instead != nil: // the value does not reach the agreement; readText judges the text that does
	case limit.Allows(v):
		if e != nil {
			c.needless(e, diag.Words{FR: "la politique permet cette valeur", EN: "the policy allows this value"})
		}
	case e == nil:
		// Of a default, the finding stands at the limit: the vendor's file is
		// to say what its deals have.
		args["approver"] = approver.Words()
		c.l.Add(pos, "DPA145", args)
	case e.Complete():
		args["by"], args["reason"] = e.ApprovedBy, strings.TrimRight(value.OneLine(e.Reason), ".")
		args["date"] = c.lib.ShownDate(e.Date)
		c.l.Add(e.At(""), "DPA147", args)
	}
}

// needless reports an exception from nothing.
func (c *checker) needless(e *agreement.Exception, why diag.Words) {
	c.l.Add(e.At(""), "DPA148", diag.Args{"clause": e.Clause, "name": e.Param, "why": why})
}

// exceptions checks that the exceptions name something that there is, once,
// and returns those by "clause.param". A missing key is reported by the walk.
func (c *checker) exceptions() map[string]*agreement.Exception {
	out := map[string]*agreement.Exception{}
	for i := range c.a.Exceptions {
		e := &c.a.Exceptions[i]
		clause, key := c.lib.Clause(e.Clause), e.Clause+"."+e.Param
		switch first := out[key]; {
		case e.Clause == "" || e.Param == "":
		case clause == nil:
			c.l.Add(e.At("clause"), "DPA141", diag.Args{"id": e.Clause}).Nearest = c.lib.MeantClause(e.Clause)
		case clause.Limitable(e.Param) == nil:
			c.l.Add(e.At("param"), "DPA247", diag.Args{"clause": e.Clause, "name": e.Param}).
				Nearest = clause.MeantParam(e.Param, "variant")
		case first != nil:
			c.l.Add(e.At("param"), "DPA121", diag.Args{"id": key, "first": diag.Earlier(first.At("param"))})
		default:
			out[key] = e
		}
	}
	return out
}

// stands reports whether the agreement can have the clause: its template or
// its settings place it.
func (c *checker) stands(id string) bool {
	if s := c.a.Clauses[id]; s != nil && s.After != "" {
		return true
	}
	t := c.lib.Template(c.a.TemplateID())
	return t != nil && t.Has(id)
}
