package dpa

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// lawOf checks the selection as a whole: every mandatory item of Art. 28 GDPR
// is covered by a clause, and every clause has those that it stands on.
func (c *composer) lawOf(t *library.Template) {
	covered := map[string]bool{}
	for _, p := range c.placed {
		for _, id := range p.clause.Covers {
			covered[id] = true
		}
		for _, required := range p.clause.Requires {
			if c.placement(required) == nil {
				c.diags.Add(p.text.TitlePos, "DPA404", diag.Args{"clause": p.clause.ID, "required": required})
			}
		}
	}
	for _, o := range c.lib.Obligations {
		if o.Mandatory && !covered[o.ID] {
			title, _ := o.Title.For(c.lang)
			c.diags.Add(t.Pos, "DPA401", diag.Args{"id": o.ID, "title": title, "source": o.Source})
		}
	}
}
