package check

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// flows checks, for everything that this deal uses, that the data leave the
// European Economic Area on a ground that reaches where they go (Chapter V
// GDPR).
func (c *checker) flows() {
	chosen := c.chosen()
	for _, f := range c.flowsOf(chosen) {
		c.flow(chosen, f)
	}
	for i := range chosen.Subprocessors {
		c.parentAbroad(&chosen.Subprocessors[i])
	}
	c.unheld(chosen)
	c.between914(chosen)
	c.ageOfDecisions(chosen)
}

// flowsOf are the flows of which the document speaks. An annex that stands alone
// binds no party, but for the appendix to the standard contractual clauses, which
// is about the transfer between the two that sign it.
func (c *checker) flowsOf(chosen *agreement.Agreement) []agreement.Flow {
	if c.allFlows == nil {
		c.allFlows = c.listFlows(chosen)
	}
	return c.allFlows
}

func (c *checker) listFlows(chosen *agreement.Agreement) []agreement.Flow {
	t := c.lib.Template(c.a.TemplateID())
	switch {
	case t == nil || t.IsAgreement():
		return chosen.Flows()
	case c.isAppendix():
		return slices.DeleteFunc(chosen.Flows(), func(f agreement.Flow) bool { return f.Affiliate != nil || f.Activity != nil })
	}
	return chosen.Engaged()
}

// isAppendix reports whether the document is an appendix to the standard
// contractual clauses between the parties, without an agreement.
func (c *checker) isAppendix() bool {
	t := c.lib.Template(c.a.TemplateID())
	return t != nil && !t.IsAgreement() && t.Has("scc")
}

// between914 checks that there is a transfer between those who sign the appendix:
// the clauses are for importers in third countries (Decision (EU) 2021/914,
// Article 1(1)).
func (c *checker) between914(a *agreement.Agreement) {
	if !c.isAppendix() || a.Processor.Country() == "" || !value.IsEEA(a.Processor.Country()) {
		return
	}
	for _, p := range a.Controllers() {
		if p.Country() == "" || !value.IsEEA(p.Country()) {
			return
		}
	}
	c.l.Add(a.Processor.Address.At("country"), "DPA717", diag.Args{"owner": c.ownerOfFlow(&agreement.Flow{Party: &c.a.Processor, Side: "processor"})})
}

// flow checks one flow.
func (c *checker) flow(a *agreement.Agreement, f agreement.Flow) {
	c.vague(f)
	t, outside := f.Transfer, f.Outside()
	switch {
	case c.atHome(a, &f):
	case len(outside) == 0 && !f.Anywhere():
		c.idle(&f)
	case t == nil && f.Party != nil:
		c.between(a, &f)
	case t == nil && !f.Own.IsUnknown("transfer") && !f.Own.Failed("transfer") && !misspelt(&f):
		c.l.Add(placeOf(&f), "DPA152", diag.Args{"owner": c.ownerOfFlow(&f), "places": c.abroad(f)})
	case t != nil && t.Mechanism == "none":
		c.l.Add(t.At("mechanism"), "DPA152", diag.Args{"owner": c.ownerOfFlow(&f), "places": c.abroad(f)})
	case t != nil && t.Mechanism != "":
		for _, country := range outside {
			c.reaches(a, f, t, country)
		}
		if why := oneCountry(t); f.Anywhere() && why.FR != "" {
			c.l.Add(t.At("mechanism"), "DPA154", diag.Args{"owner": c.ownerOfFlow(&f), "name": t.Mechanism, "why": why,
				"country": c.lib.Locales.InBoth(func(l *locale.Locale) string { return l.Area(value.Worldwide) })})
		}
	}
	if t != nil {
		c.clauses914(a, &f, t)
		c.framework(a, &f, t)
		c.approved(&f, t)
		c.datesOf(&f, t)
		c.ofAnother(a, &f, t)
		c.judged(&f, t)
		if t.Fallback != "" && (t.Fallback == t.Mechanism || slices.Contains(t.Also, t.Fallback)) {
			c.l.Add(t.At("fallback"), "DPA718", diag.Args{"owner": c.ownerOfTransfer(&f), "name": t.Fallback})
		}
	}
}

// atHome reports whether data only come to a party from parties of its own
// country: they leave no country then.
func (c *checker) atHome(a *agreement.Agreement, f *agreement.Flow) bool {
	to := f.Established()
	return f.Party != nil && to != "" && !slices.ContainsFunc(exporters(a, f), func(from value.Country) bool { return from != to })
}

// exporters are the countries from which the data of a flow come; empty for one
// that is not known.
func exporters(a *agreement.Agreement, f *agreement.Flow) []value.Country {
	if f.Side == "processor" || f.Transfer != nil && f.Transfer.Exporter.ID == "controller" {
		var from []value.Country
		for _, p := range a.Controllers() {
			from = append(from, p.Country())
		}
		return from
	}
	return []value.Country{a.Processor.Country()}
}

// between checks that something is said of a transfer between the parties, where
// no decision covers everybody in the country. For the parties themselves the
// agreement may bring the standard contractual clauses; those for whom they make
// it do not sign.
func (c *checker) between(a *agreement.Agreement, f *agreement.Flow) {
	if f.Own.Says("transfer") || f.Own.Failed("transfer") || misspelt(f) || c.covered(a, f) || returned(a, f) || c.isAppendix() {
		return // the appendix itself is the ground
	}
	check, address := "DPA704", f.Party.Address
	if f.Side == "processor" {
		check = "DPA705"
	}
	if f.Affiliate != nil {
		address = f.Affiliate.Address
	}
	c.l.Add(address.At("country"), check, diag.Args{"owner": c.ownerOfFlow(f), "places": c.abroad(*f)})
}

// returned reports whether a processor outside the European Economic Area gives
// data back to a controller outside it: they left with the controller, and the
// clauses have no module for their return.
func returned(a *agreement.Agreement, f *agreement.Flow) bool {
	return f.Side == "controller" && !slices.ContainsFunc(exporters(a, f), func(from value.Country) bool { return from == "" || value.IsEEA(from) })
}

// covered reports whether decisions cover everybody in the countries to which a
// flow goes.
func (c *checker) covered(a *agreement.Agreement, f *agreement.Flow) bool {
	return !slices.ContainsFunc(f.Outside(), func(to value.Country) bool {
		d := c.lib.Adequacy.Of(to)
		return d == nil || !d.Plain() || d.Ended(a.Date) || slices.ContainsFunc(exporters(a, f), func(from value.Country) bool { return !d.For(from) })
	})
}

// placeOf is where the flow says that data leave the European Economic Area, or
// would say on which ground.
func placeOf(f *agreement.Flow) diag.Pos {
	if f.Activity != nil && len(f.Activity.Locations) > 0 {
		return f.Activity.At("locations")
	}
	return f.Own.At("transfer")
}

// misspelt reports whether another key was probably meant to be the transfer.
func misspelt(f *agreement.Flow) bool {
	var quiet bool
	switch {
	case f.Remote != nil:
		return !f.Own.Says("transfer") // what is missing there is reported
	case f.Affiliate != nil:
		quiet = silent[agreement.Affiliate](f.Own, "transfer")
	case f.Party != nil:
		quiet = silent[agreement.Party](f.Own, "transfer")
	case f.Activity != nil:
		quiet = silent[agreement.Activity](f.Own, "transfer")
	case f.Further != nil:
		quiet = silent[agreement.FurtherSubprocessor](f.Own, "transfer")
	case f.Service != nil:
		quiet = silent[agreement.Service](f.Own, "transfer")
	default:
		quiet = silent[agreement.Subprocessor](f.Own, "transfer")
	}
	return !quiet && !f.Own.Says("transfer")
}

// idle reports a mechanism that holds for one country when no data go there, and the
// standard contractual clauses with a company within the Area whose parent is as well:
// they are for importers in third countries (Decision (EU) 2021/914, Article 1(1)).
func (c *checker) idle(f *agreement.Flow) {
	t, s := f.Transfer, f.Subprocessor
	clauses := t != nil && t.Mechanism == "scc" && s != nil && f.Service != nil && t != s.Transfer && f.Established() != "" && len(s.Subprocessors) == 0 &&
		(s.Parent == nil && s.Says("parent") || s.Parent != nil && value.IsEEA(s.Parent.Country)) && c.lib.Companies.Of(s.LegalEntity) == nil
	if t != nil && f.Known() && (t.Mechanism == "dpf" || t.Mechanism == "adequacy" || clauses) {
		c.l.Add(t.At("mechanism"), "DPA706", diag.Args{"owner": c.ownerOfFlow(f), "name": t.Mechanism})
	}
}

// oneCountry says why a transfer to the whole world cannot rest on what it
// names; the words are empty when a mechanism carries data anywhere.
func oneCountry(t *agreement.Transfer) diag.Words {
	if carries(t) {
		return diag.Words{}
	}
	if t.Mechanism == "dpf" {
		return diag.Words{FR: "il ne vaut que pour les États-Unis", EN: "it holds for the United States only"}
	}
	return diag.Words{FR: "chaque décision d’adéquation vaut pour un pays", EN: "each adequacy decision holds for one country"}
}

// carries reports whether the transfer rests, first or as fallback, on an
// instrument that may carry data to any country.
func carries(t *agreement.Transfer) bool {
	return law.Carries(t.Mechanism) || law.Carries(t.Fallback) || slices.ContainsFunc(t.Also, law.Carries)
}

// reaches checks that a mechanism holds for a country.
func (c *checker) reaches(a *agreement.Agreement, f agreement.Flow, t *agreement.Transfer, country value.Country) {
	d := c.lib.Adequacy.Of(country)
	var why diag.Words
	switch {
	case d == nil && t.Mechanism == "dpf":
		why = diag.Words{FR: "il ne vaut que pour les États-Unis", EN: "it holds for the United States only"}
	case d == nil:
		why = diag.Words{FR: "aucune décision d’adéquation", EN: "no adequacy decision"}
	case d.Listed != "" && t.Mechanism != d.Listed && !slices.Contains(t.Also, d.Listed):
		why = diag.Words{FR: "seules des organisations certifiées sont couvertes, ce que \"" + d.Listed + "\" exprime", EN: "certified organisations only are covered, for which there is \"" + d.Listed + "\""}
	case d.Listed == "" && t.Mechanism != "adequacy" && !slices.Contains(t.Also, "adequacy"):
		why = diag.Words{FR: "il ne vaut que pour les États-Unis", EN: "it holds for the United States only"}
	case d.Ended(c.a.Date):
		why = diag.Words{FR: "décision qui a pris fin le " + d.Ends.String(), EN: "decision that ended on " + d.Ends.String()}
	case slices.ContainsFunc(exporters(a, &f), func(from value.Country) bool { return !d.For(from) }):
		why = diag.Words{FR: "la décision ne vaut pas encore pour un exportateur de ce pays", EN: "the decision does not hold yet for an exporter of that country"}
	default:
		c.limits(f, t, country)
		return
	}
	if carries(t) {
		return
	}
	c.l.Add(t.At("mechanism"), "DPA154", diag.Args{"owner": c.ownerOfFlow(&f), "name": t.Mechanism, "country": c.country(country), "why": why})
}

// limits reports an adequacy decision that may not cover the importer, or will
// not cover it for long.
func (c *checker) limits(f agreement.Flow, t *agreement.Transfer, country value.Country) {
	d := c.lib.Adequacy.Of(country)
	report := func(why diag.Words) {
		c.l.Add(t.At("mechanism"), "DPA155", diag.Args{"owner": c.ownerOfFlow(&f), "country": c.country(country), "why": why})
	}
	_, outside := c.find("public_recipient", t.Scope) // of the Canadian decision, which covers who is subject to PIPEDA
	if limit := d.Limit.Words(); limit.FR != "" && (t.Scope.IsZero() && !t.Says("scope") || outside && country == "CA") {
		report(diag.Words{FR: "elle ne couvre que ceci : " + limit.FR, EN: "it covers this only: " + limit.EN})
	}
	if !d.Ends.IsZero() && !c.a.Date.IsZero() && d.Ends.Compare(c.a.Date.AddMonths(12)) <= 0 {
		report(diag.Words{FR: "elle prend fin le " + d.Ends.String(), EN: "it ends on " + d.Ends.String()})
	}
}

// modules are those of the standard contractual clauses that fit a flow, and
// what calls for them; none where any may.
func (c *checker) modules(f *agreement.Flow, t *agreement.Transfer) ([]int, diag.Words) {
	tmpl := c.lib.Template(c.a.TemplateID())
	chain := tmpl != nil && tmpl.Subprocessor
	switch {
	case f.Side == "controller" && chain:
		return nil, diag.Words{}
	case f.Side == "controller":
		return []int{4}, diag.Words{
			FR: "un sous-traitant rend les données à un responsable du traitement d’un pays tiers, ce qui appelle le module 4",
			EN: "a processor gives the data back to a controller in a third country, which calls for module 4"}
	case f.Side == "processor" && f.Affiliate != nil:
		return []int{2, 3}, diag.Words{
			FR: "une entité affiliée du sous-traitant reçoit les données, ce qui appelle le module 2 ou 3",
			EN: "an affiliate of the processor receives the data, which calls for module 2 or 3"}
	case f.Side == "processor" && !chain, t.Exporter.ID == "controller" && !chain:
		return []int{2}, diag.Words{
			FR: "le responsable du traitement exporte lui-même les données, ce qui appelle le module 2", EN: "the controller itself exports the data, which calls for module 2"}
	}
	return []int{3}, diag.Words{
		FR: "entre un sous-traitant et un sous-traitant ultérieur, le module des clauses types est le 3", EN: "between a processor and a sub-processor, the module of the standard clauses is 3"}
}

// clauses914 checks the standard contractual clauses of Decision (EU) 2021/914:
// the module that fits who sends and who receives, and what must be known of
// them. Without an assessment they carry no special categories (clause 14;
// C-311/18). A controller abroad that gets its own data back needs none.
func (c *checker) clauses914(a *agreement.Agreement, f *agreement.Flow, t *agreement.Transfer) {
	if !t.RestsOn("scc") {
		return
	}
	owner := c.ownerOfTransfer(f)
	if f.Party == nil && (t.Exporter.ID == "subprocessor" || t.Importer.ID == "processor" || t.Importer.ID == "controller") {
		key := "exporter"
		if t.Exporter.ID != "subprocessor" {
			key = "importer"
		}
		c.l.Add(t.At(key), "DPA156", diag.Args{"owner": owner, "what": diag.Words{
			FR: "exportateur et importateur sont inversés : c’est le sous-traitant ultérieur qui reçoit les données", EN: "exporter and importer are the wrong way round: it is the sub-processor who receives the data"}})
	}
	if fit, what := c.modules(f, t); len(fit) > 0 && !slices.Contains(fit, t.Module) && t.Module > 0 && t.Module < 5 {
		c.l.Add(t.At("module"), "DPA156", diag.Args{"owner": owner, "what": what})
	}
	var missing []diag.Words
	for _, k := range []struct {
		key   string
		given bool
	}{{"module", t.Module != 0}, {"date", !t.Date.IsZero()}, {"tia", !t.TIA.IsZero() || f.Side == "controller"}} {
		if k.given || !silent[agreement.Transfer](&t.Stated, k.key) || k.key == "date" && f.Party != nil && f.Affiliate == nil {
			continue // between the parties they are of the day of the agreement
		}
		if k.key == "tia" && c.sensitive(a, f) {
			c.l.Add(t.At("mechanism"), "DPA703", diag.Args{"owner": owner})
			continue
		}
		missing = append(missing, called[agreement.Transfer](c, k.key))
	}
	if len(missing) > 0 {
		c.l.Add(t.At("mechanism"), "DPA158", diag.Args{"owner": owner, "facts": diag.Join(missing, diag.Same(", "))})
	}
}

// dataOf are the data of a flow, as far as they are said.
func dataOf(a *agreement.Agreement, f *agreement.Flow) []agreement.Data {
	switch {
	case f.Service != nil:
		return a.ServiceData(f.Subprocessor, f.Service)
	case f.Activity != nil:
		return a.DataOf(f.Activity.Data, f.Activity.DataSets)
	case f.Subprocessor != nil:
		return nil
	}
	var all []agreement.Data
	for i := range a.Processing {
		all = append(all, a.DataOf(a.Processing[i].Data, a.Processing[i].DataSets)...)
	}
	return all
}

// sensitive reports whether a flow has data of special categories, or on
// criminal convictions, which the clauses treat alike (Annex I.B to them).
func (c *checker) sensitive(a *agreement.Agreement, f *agreement.Flow) bool {
	for n := range agreement.Natures(dataOf(a, f), c.lib.Locales) {
		if n != "national_id" {
			return true
		}
	}
	return false
}

// parentAbroad reports a sub-processor within the European Economic Area whose
// parent is outside, when nothing is said of what that means: no safeguard, no
// assessment, nothing on access from there (EDPB Guidelines 05/2021). A decision
// that covers everybody in the parent's country is enough.
func (c *checker) parentAbroad(s *agreement.Subprocessor) {
	if s.Parent == nil || !value.IsEEA(s.Country) || s.Parent.Country == "" || value.IsEEA(s.Parent.Country) ||
		len(s.Safeguards) > 0 || s.Says("safeguards") || s.Says("transfer") {
		return
	}
	if d := c.lib.Adequacy.Of(s.Parent.Country); d != nil && d.Plain() && !d.Ended(c.a.Date) {
		return
	}
	for _, f := range s.Flows() {
		v := f.Service
		if f.Transfer != nil && f.Transfer.Mechanism != "none" || v != nil && (len(v.AccessFrom) > 0 || v.Says("access_from") || v.Says("transfer")) {
			return
		}
	}
	if h := c.a.HealthHosting; h != nil && h.Host.ID == s.ID && (!h.ThirdCountryLaw.IsZero() || h.Says("third_country_law")) {
		return
	}
	c.l.Add(s.Parent.At("country"), "DPA710", diag.Args{"owner": diag.Same(s.Name), "parent": cmp.Or(s.Parent.Name, s.Name), "country": c.country(s.Parent.Country)})
}

// oldDecisions is how many months the table of adequacy decisions may be older
// than the agreement that rests on one of them.
const oldDecisions = 12

// ageOfDecisions reports that a transfer rests on a decision of which the table
// may not know the end.
func (c *checker) ageOfDecisions(a *agreement.Agreement) {
	asOf := c.lib.Adequacy.AsOf
	if a.Date.IsZero() || asOf.IsZero() || asOf.AddMonths(oldDecisions).Compare(a.Date) >= 0 {
		return
	}
	for _, f := range c.flowsOf(a) {
		if f.Transfer.RestsOn("adequacy") || f.Transfer.RestsOn("dpf") {
			c.l.Add(a.At("date"), "DPA712", diag.Args{"as_of": asOf.String(), "date": a.Date.String()})
			return
		}
	}
}

// ownerOfFlow names whom a finding on the flow is about.
func (c *checker) ownerOfFlow(f *agreement.Flow) diag.Words {
	switch {
	case f.Remote != nil:
		return names.Within(called[agreement.HealthHosting](c, "remote_access"), diag.Same(f.Remote.By))
	case f.Party != nil:
		own := names.OwnerOf(reflect.ValueOf(*f.Party), called[agreement.Agreement](c, f.Side))
		if f.Affiliate != nil {
			own = names.Within(own, diag.Same(f.Affiliate.Name))
		}
		return own
	case f.Activity != nil:
		return f.Activity.Title.Words()
	}
	own := diag.Same(f.Subprocessor.Name)
	switch {
	case f.Further != nil:
		return names.Within(own, diag.Same(f.Further.Name))
	case f.Service != nil:
		return names.Within(own, diag.Same(f.Service.Name))
	}
	return own
}

// ownerOfTransfer names the transfer itself, which several services may share.
func (c *checker) ownerOfTransfer(f *agreement.Flow) diag.Words {
	own := c.ownerOfFlow(f)
	if f.Service != nil && f.Transfer == f.Subprocessor.Transfer {
		own = diag.Same(f.Subprocessor.Name)
	}
	return names.Within(own, called[agreement.Service](c, "transfer"))
}
