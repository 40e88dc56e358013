package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// sccFacts makes the facts of the standard contractual clauses between the
// parties.
func (c *composer) sccFacts(sc *scope) {
	a := c.a
	module := a.ModuleBetweenParties(c.tmpl.Subprocessor, &c.lib.Adequacy)
	rows := c.transferParties(module)
	sc.rows["transfer_parties"], sc.facts["transfer_parties"] = rows, flag(len(rows) > 0)
	sc.facts["module_4"] = flag(module == 4)
	sc.facts["uk_addendum"] = flag((module == 2 || module == 3) && a.UnderLawOf("GB", "uk"))
	sc.facts["controller_outside_eea"] = flag(a.ControllersOutsideEEA())
	var covered []value.Country
	for _, p := range a.Signers() {
		if in := p.Country(); p.OutsideEEA() && !agreement.Uncovered(p, &c.lib.Adequacy) && !slices.Contains(covered, in) {
			covered = append(covered, in)
		}
	}
	sc.facts["parties_adequacy"] = words(c.decisions(covered))
	sc.facts["general_authorisation"], sc.facts["subprocessing_notice"] = flag(false), content{}
	if clause := c.lib.Clause("subprocessing"); clause != nil {
		sc.facts["general_authorisation"] = flag(slices.Contains([]string{"general", "group"}, a.Variant(clause)))
		if v, ok := a.Param(clause, "notice"); ok && v.Type == library.DurationType {
			sc.facts["subprocessing_notice"] = words(c.loc.Duration(v.Duration))
		}
	}
	authority := a.ExporterAuthority()
	sc.facts["exporter_authority"] = words(authority)
	if authority == "" && (module == 2 || module == 3) && a.Controller.Country() != "" {
		c.askAuthority()
	}
	for _, law := range []string{"us_state", "dora", "nis2", "ai_act"} {
		sc.facts[law] = flag(slices.Contains(a.AlsoUnder, law))
	}
}

// askAuthority reports that Annex I.C to the clauses names no authority: the
// country of the exporter does not tell which one, and the deal neither.
func (c *composer) askAuthority() {
	clause := c.lib.Clause("scc")
	if clause == nil || !c.tmpl.Has("scc") {
		return
	}
	p := clause.Param("authority")
	if _, ok := c.a.Param(clause, "authority"); p != nil && !ok {
		c.diags.Add(c.settingsPos("scc"), "DPA407", diag.Args{"clause": "scc", "name": p.Name, "doc": p.Doc.Words()})
	}
}

// transferParties makes the rows of {{each transfer_parties}}: exporters
// first, as Annex I.A to the clauses lists them.
func (c *composer) transferParties(module int) []row {
	if module == 0 {
		return nil
	}
	exporter := "controller"
	if module == 4 {
		exporter = "processor"
	}
	var exporters, importers []row
	for _, p := range c.a.Signers() {
		if module == 4 && p.Side == "controller" && !agreement.Uncovered(p, &c.lib.Adequacy) {
			continue // it receives its data within the Area, or under a decision
		}
		side := "importer"
		if p.Side == exporter {
			side = "exporter"
		}
		r := row{p.ID, &scope{facts: map[string]content{
			"identity":       c.identity(p.Party),
			"side":           words(c.loc.Capitalise(c.say("scc." + side))),
			"capacity":       words(c.loc.Capitalise(c.say("party." + p.Side))),
			"contact":        c.stated(p.Stated, "contact", c.contact(p.Contact)),
			"dpo":            c.stated(p.Stated, "dpo", c.contact(p.DPO)),
			"representative": c.stated(p.Stated, "representative", c.representative(p.Representative)),
		}}}
		if side == "exporter" {
			exporters = append(exporters, r)
		} else {
			importers = append(importers, r)
		}
	}
	return append(exporters, importers...)
}
