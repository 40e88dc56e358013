package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// lawOf checks the selection as a whole: every mandatory item of Art. 28 GDPR
// is covered by a clause, every clause has those that it stands on, and nothing
// in the agreement contradicts it.
func (c *composer) lawOf(t *library.Template) {
	covered := map[string]bool{}
	for _, p := range c.placed {
		c.governingLaw(p.clause)
		c.contradicted(p.clause)
		for _, id := range p.clause.Covers {
			covered[id] = true
		}
		for _, required := range p.clause.Requires {
			if c.placement(required) == nil {
				c.diags.Add(p.text.TitlePos, "DPA404", diag.Args{"clause": p.clause.ID, "required": required})
			}
		}
	}
	missing := func(o *library.Obligation) {
		c.diags.Add(t.Pos, "DPA401", diag.Args{"id": o.ID, "title": o.Title.Words(), "source": diag.Cite(o.Source)})
	}
	for i := range c.lib.Obligations {
		switch o := &c.lib.Obligations[i]; {
		case o.Mandatory && !covered[o.ID]:
			missing(o)
		case o.Mandatory && !c.isThere(o.ID): // by its elements, then, and by all of them
			for k := range c.lib.Obligations {
				if part := &c.lib.Obligations[k]; part.Of == o.ID && !c.isThere(part.ID) {
					missing(part)
				}
			}
		}
	}
}

// isThere reports whether a text of a clause that is placed carries an obligation,
// whatever a special condition does with it: what that takes away is reported
// of it.
func (c *composer) isThere(id string) bool {
	return slices.ContainsFunc(c.placed, func(p *placement) bool {
		variant := c.a.Variant(p.clause)
		return p.clause.CarriedByAll(variant, id) || len(p.clause.Carrying(variant, id)) > 0
	})
}

// governingLaw reports a law that is not that of a Member State, which
// Art. 28(3) GDPR wants. The law of an EEA state will do: the Regulation is
// part of the EEA Agreement.
func (c *composer) governingLaw(clause *library.Clause) {
	for _, p := range clause.Params {
		v, ok := c.a.Param(clause, p.Name)
		if ok && p.Type == library.LawType && clause.Uses(c.a.Variant(clause), p.Name) && !value.IsEEA(v.Law) && !c.a.IsDomestic(v.Law) {
			c.diags.Add(v.Pos, "DPA420", diag.Args{"country": string(v.Law)})
		}
	}
}

// contradicted reports the facts with which the variant of a clause cannot
// stand: no transfers there, and transfers in the annex.
func (c *composer) contradicted(clause *library.Clause) {
	variant := clause.Variant(c.a.Variant(clause))
	if variant == nil {
		return // reported already
	}
	for _, fact := range variant.NotWith {
		if !c.facts.find(fact).present {
			continue
		}
		pos := c.settingsPos(clause.ID)
		if s := c.a.Clauses[clause.ID]; s != nil && s.Variant != "" {
			pos = s.At("variant")
		}
		c.diags.Add(pos, "DPA422", diag.Args{"clause": clause.ID, "variant": variant.ID, "fact": c.lib.About(library.Facts(), fact)})
	}
}
