package compose

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/names"
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
	sc.facts["parties_dpf"] = flag(slices.ContainsFunc(a.Signers(), func(p agreement.Signer) bool { return p.Transfer.RestsOn("dpf") }))
	sc.facts["either_role"] = flag(c.eitherRole())
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
	exporters := a.Controllers()
	if module == 4 {
		exporters = a.Signers()[len(exporters):]
	}
	c.exporterFacts(sc.facts, exporters, false, countries(exporters))
	out := module == 2 || module == 3
	swiss := exporters
	if !out {
		swiss = a.Signers() // data leave from any of them
	}
	sc.facts["swiss_only"] = flag(!slices.ContainsFunc(swiss, func(p agreement.Signer) bool { return !underOwnLaw(p, "CH") }))
	if out {
		c.askOf("scc", exporters)
		if !c.tmpl.IsAgreement() && slices.ContainsFunc(exporters, func(p agreement.Signer) bool { return p.OutsideEEA() && p.Standing() != agreement.OwnLaw }) {
			c.ask("scc", "law")
		}
	}
	c.setPairs(sc)
	c.official(sc)
	for _, law := range []string{"us_state", "dora", "nis2", "ai_act"} {
		sc.facts[law] = flag(slices.Contains(a.AlsoUnder, law))
	}
}

// underOwnLaw reports whether a party exports under the law of that country alone.
func underOwnLaw(p agreement.Signer, in value.Country) bool {
	return p.Standing() == agreement.OwnLaw && p.Country() == in
}

// eitherRole reports whether the customer acts as controller or on behalf of
// others, as the case may be.
func (c *composer) eitherRole() bool {
	roles := c.lib.Clause("roles")
	return roles != nil && c.tmpl.Has("roles") && c.a.Variant(roles) == "either"
}

// between is what a transfer to a party, or to an affiliate of one, rests on. Of a
// customer in either role no module is said here: two apply, and the appendix
// says when.
func (c *composer) between(f agreement.Flow) content {
	if f.Side == "processor" && f.Transfer != nil && c.eitherRole() {
		t := *f.Transfer
		t.Module = 0
		f.Transfer = &t
	}
	return c.transfer(f.Transfer, f.Outside())
}

// exporterFacts are what Clauses 13 and 17 ask for of the exporters, or, where
// they pass data on, of those who sent them. Each is named as soon as there are
// several. The Swiss authority stands beside theirs where Swiss law applies as
// well (FDPIC, paper of 27 August 2021: parallel supervision). Their law is named when one State of the European Economic Area is
// that of all the exporters.
func (c *composer) exporterFacts(facts map[string]content, of []agreement.Signer, passed bool, in []value.Country) {
	names := c.partyNames(of)
	led := func(s string) string { return c.loc.Message("lead_in", locale.Args{"text": s}) }
	var cases []string
	var authorities []doc.Block
	for i, p := range of {
		standing := c.say("scc.case." + strconv.Itoa(int(p.Standing())))
		authority, _ := p.Supervisor().For(c.lang)
		if p.Standing() == agreement.OwnLaw {
			authority = c.say("scc.own." + string(p.Country()))
		}
		line := c.stated(&p.Stated, "supervisory_authority", words(authority))
		if !line.present {
			line = words(c.say("scc.authority"))
		}
		if lead := names[i]; passed || len(of) > 1 {
			standing = led(lead) + " " + standing
			if passed {
				lead = c.loc.Capitalise(c.loc.Message("scc.sent", locale.Args{"party": lead}))
			}
			line.text = append([]doc.Inline{doc.Label(led(lead)), doc.Text(" ")}, line.text...)
		}
		cases, authorities = append(cases, standing), append(authorities, paragraph(line.text...))
	}
	if c.a.UnderLawOf("CH", "swiss") && !slices.ContainsFunc(of, func(p agreement.Signer) bool { return underOwnLaw(p, "CH") }) {
		authorities = append(authorities, paragraph(doc.Label(c.say("scc.swiss")), doc.Text(" "+c.say("scc.own.CH"))))
	}
	all := strings.Join(cases, c.semicolon())
	switch first := of[0].Standing(); {
	case passed:
		all = c.loc.Message("scc.passed", locale.Args{"cases": all})
	case !slices.ContainsFunc(of, func(p agreement.Signer) bool { return p.Standing() != first }):
		all = c.say("scc.case." + strconv.Itoa(int(first)))
	}
	facts["exporter_case"], facts["exporter_authority"] = words(all), whole(authorities...)
	facts["exporter_law"] = words(c.say("scc.law"))
	if len(in) == 1 && value.IsEEA(in[0]) {
		facts["exporter_law"] = words(c.loc.Law(in[0]))
	}
}

// countries lists those of the parties, each once.
func countries(parties []agreement.Signer) []value.Country {
	var out []value.Country
	for _, p := range parties {
		if in := p.Country(); !slices.Contains(out, in) {
			out = append(out, in)
		}
	}
	return out
}

// askOf reports what Clause 13(a) needs to know of the exporters and the deal
// does not tell, each at its own table: whether one outside the Union has a
// representative in it, and the authority where no country tells.
func (c *composer) askOf(annex string, exporters []agreement.Signer) {
	if !c.tmpl.Has(annex) {
		return
	}
	for _, p := range exporters {
		args := diag.Args{"owner": names.OwnerOf(reflect.ValueOf(*p.Party), diag.Words{}), "country": string(p.Country())}
		silent := func(key string) bool { return !p.Says(key) && !p.Failed(key) }
		switch r := p.Representative; {
		case p.Country() == "" || r != nil && (r.Address == nil || r.Address.Country == ""):
			// what is missing there is asked for by itself
		case p.Standing() == agreement.OwnLaw:
			// the authority of its country
		case p.Standing() == agreement.Untold:
			if silent("representative") {
				c.diags.Add(p.At("representative"), "DPA412", args)
			}
		case p.Supervisor().IsZero() && silent("supervisory_authority"):
			c.diags.Add(p.At("supervisory_authority"), "DPA409", args)
		}
	}
}

// askContact reports an exporter or importer in an Annex I.A, with the table that
// describes it, which names no contact person with a name and a position, as that
// annex asks for.
func (c *composer) askContact(annex string, owner any, table *agreement.Stated, contact *agreement.Contact) {
	lacks := func(s *agreement.Stated, key string, given bool) bool {
		return !given && !s.Says(key) && !s.Failed(key)
	}
	missing := lacks(table, "contact", contact != nil)
	if contact != nil {
		missing = lacks(&contact.Stated, "name", contact.Name != "") || lacks(&contact.Stated, "role", !contact.Role.IsZero())
	}
	if missing && c.tmpl.Has(annex) {
		c.diags.Add(table.At("contact"), "DPA415", diag.Args{"owner": names.OwnerOf(reflect.ValueOf(owner).Elem(), diag.Words{})})
	}
}

// ask reports that an appendix to the clauses lacks the law of Clause 17, where
// no Member State is the exporter's and the deal states none.
func (c *composer) ask(annex, param string) {
	clause := c.lib.Clause(annex)
	if clause == nil || !c.tmpl.Has(annex) {
		return
	}
	p := clause.Param(param)
	if _, ok := c.a.Param(clause, param); p != nil && !ok {
		c.diags.Add(c.settingsPos(annex), "DPA407", diag.Args{"clause": annex, "name": p.Name, "doc": p.Doc.Words()})
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
		if module == 4 && p.Side == "controller" && !agreement.NeedsClauses(p, &c.lib.Adequacy) {
			continue // it receives its data within the Area, or on another ground
		}
		c.askContact("scc", p.Party, &p.Stated, p.Contact)
		side := "importer"
		if p.Side == exporter {
			side = "exporter"
		}
		capacity := p.Side
		if p.Side == "controller" && c.eitherRole() {
			capacity = "either"
		}
		r := row{p.ID, &scope{facts: map[string]content{
			"identity":       c.identity(p.Party),
			"side":           words(c.loc.Capitalise(c.say("scc." + side))),
			"capacity":       words(c.loc.Capitalise(c.say("party." + capacity))),
			"contact":        c.stated(&p.Stated, "contact", c.contact(p.Contact)),
			"dpo":            c.stated(&p.Stated, "dpo", c.contact(p.DPO)),
			"representative": c.stated(&p.Stated, "representative", c.representative(p.Representative)),
		}}}
		if side == "importer" {
			r.facts["transfer"] = c.stated(&p.Stated, "transfer", c.between(agreement.Flow{Party: p.Party, Side: p.Side, Transfer: p.Transfer}))
		}
		if side == "exporter" {
			exporters = append(exporters, r)
		} else {
			importers = append(importers, r)
		}
	}
	return append(exporters, importers...)
}
