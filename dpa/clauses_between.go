package dpa

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// controllersOutsideEEA reports whether a party that is controller is known to
// be established outside the European Economic Area.
func (a *Agreement) controllersOutsideEEA() bool {
	return slices.ContainsFunc(a.controllers(), outsideEEA)
}

func outsideEEA(p signer) bool {
	c := p.country()
	return c != "" && !value.IsEEA(c)
}

// uncovered reports whether a party is established where no adequacy decision
// covers everybody, so that its transfers need an instrument.
func uncovered(p signer) bool {
	d := adequate(p.country())
	return outsideEEA(p) && (d == nil || d.limit.FR != "")
}

// moduleBetweenParties is the module of the standard contractual clauses
// (Decision (EU) 2021/914) that the parties themselves need; 0 when they need
// none. Data go out to a processor outside the European Economic Area (modules
// two and three), or back from one within it to a controller outside (module
// four; EDPB Guidelines 05/2021, example 3). No module is made for the return
// from a sub-processor to a processor outside.
func (a *Agreement) moduleBetweenParties(chain bool) int {
	processor := signer{&a.Processor, "processor", "processor"}
	switch {
	case uncovered(processor) && chain:
		return 3
	case uncovered(processor):
		return 2
	case !chain && !outsideEEA(processor) && slices.ContainsFunc(a.controllers(), uncovered):
		return 4
	}
	return 0
}

// sccFacts makes the facts of the standard contractual clauses between the
// parties.
func (c *composer) sccFacts(sc *scope) {
	a := c.a
	module := a.moduleBetweenParties(c.tmpl.Subprocessor)
	rows := c.transferParties(module)
	sc.rows["transfer_parties"], sc.facts["transfer_parties"] = rows, flag(len(rows) > 0)
	sc.facts["module_4"] = flag(module == 4)
	sc.facts["uk_addendum"] = flag((module == 2 || module == 3) && a.under("GB", "uk"))
	sc.facts["controller_outside_eea"] = flag(a.controllersOutsideEEA())
	var covered []value.Country
	for _, p := range a.signers() {
		if c := p.country(); outsideEEA(p) && !uncovered(p) && !slices.Contains(covered, c) {
			covered = append(covered, c)
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
	authority := a.exporterAuthority()
	sc.facts["exporter_authority"] = words(authority)
	if authority == "" && (module == 2 || module == 3) && a.Controller.country() != "" {
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
	for _, p := range c.a.signers() {
		if module == 4 && p.side == "controller" && !uncovered(p) {
			continue // it receives its data within the Area, or under a decision
		}
		side := "importer"
		if p.side == exporter {
			side = "exporter"
		}
		r := row{p.id, &scope{facts: map[string]content{
			"identity":       c.identity(p.Party),
			"side":           words(c.loc.Capitalise(c.say("scc." + side))),
			"capacity":       words(c.loc.Capitalise(c.say("party." + p.side))),
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

// exporterAuthority names the supervisory authority by Clause 13 of the
// standard contractual clauses: that of the Member State where the exporter is
// established or, failing that, where its representative is. It is empty where
// the country does not tell: Germany has one for each Land.
func (a *Agreement) exporterAuthority() string {
	c := a.Controller.country()
	if r := a.Controller.Representative; !value.IsEEA(c) && r != nil && r.Address != nil {
		c = r.Address.Country
	}
	return authorities[c]
}

// authorities are the supervisory authorities of the states of the European
// Economic Area that have a general one (Art. 51 GDPR), by the names that they
// use themselves, in the letters of their own alphabet where it is Latin and
// in English otherwise; as of 26 November 2026, from the project's notes.
var authorities = map[value.Country]string{
	"AT": "Datenschutzbehörde",
	"BE": "Autorité de protection des données / Gegevensbeschermingsautoriteit",
	"BG": "Commission for Personal Data Protection",
	"CY": "Office of the Commissioner for Personal Data Protection",
	"CZ": "Úřad pro ochranu osobních údajů",
	"DK": "Datatilsynet",
	"EE": "Andmekaitse Inspektsioon",
	"ES": "Agencia Española de Protección de Datos",
	"FI": "Tietosuojavaltuutetun toimisto",
	"FR": "Commission nationale de l’informatique et des libertés",
	"GR": "Hellenic Data Protection Authority",
	"HR": "Agencija za zaštitu osobnih podataka",
	"HU": "Nemzeti Adatvédelmi és Információszabadság Hatóság",
	"IE": "Data Protection Commission",
	"IS": "Persónuvernd",
	"IT": "Garante per la protezione dei dati personali",
	"LI": "Datenschutzstelle",
	"LT": "Valstybinė duomenų apsaugos inspekcija",
	"LU": "Commission nationale pour la protection des données",
	"LV": "Datu valsts inspekcija",
	"MT": "Office of the Information and Data Protection Commissioner",
	"NL": "Autoriteit Persoonsgegevens",
	"NO": "Datatilsynet",
	"PL": "Prezes Urzędu Ochrony Danych Osobowych",
	"PT": "Comissão Nacional de Proteção de Dados",
	"RO": "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal",
	"SE": "Integritetsskyddsmyndigheten",
	"SI": "Informacijski pooblaščenec",
	"SK": "Úrad na ochranu osobných údajov Slovenskej republiky",
}
