package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// ofAnother reports what is said of a transfer and is not of whoever receives the data:
// an importer who is somebody else of the agreement, an exporter who is the recipient,
// an entry on the list, or rules, of a company that nothing ties to it, and an
// assessment of the law of other countries.
func (c *checker) ofAnother(a *agreement.Agreement, f *agreement.Flow, t *agreement.Transfer) {
	own := namesOfFlow(f)
	report := func(at diag.Pos, what diag.Words) {
		c.l.Add(at, "DPA719", diag.Args{"owner": c.ownerOfTransfer(f), "what": what})
	}
	is := func(name string, all []string) bool {
		return slices.ContainsFunc(all, func(other string) bool { return same(name, other) })
	}
	if name := t.Importer.Free.Words().EN; name != "" && !is(name, own) && is(name, everybody(a)) {
		report(t.At("importer"), diag.Words{FR: "l’importateur nommé, " + name + ", est un autre que celui qui reçoit les données", EN: "the importer named, " + name + ", is another than who receives the data"})
	}
	if name := t.Exporter.Free.Words().EN; name != "" && is(name, own) {
		report(t.At("exporter"), diag.Words{FR: "l’exportateur nommé, " + name + ", est celui qui reçoit les données", EN: "the exporter named, " + name + ", is who receives the data"})
	}
	if name := t.DPFEntity; name != "" && !c.isTied(name, own) {
		report(t.At("dpf_entity"), diag.Words{FR: "rien ne rattache " + name + ", que nomme la liste du DPF, à celui qui reçoit les données", EN: "nothing ties " + name + ", whom the DPF list names, to who receives the data"})
	}
	for _, lang := range c.langs {
		loc, _ := c.lib.Locales.For(lang)
		at := func(key string, text value.Text, from int) diag.Pos {
			s, _ := text.For(lang)
			if text.In != nil {
				key = under(key, lang)
			}
			return t.Table.CharacterAt(utf8.RuneCountInString(s[:from]), key)
		}
		if s, _ := t.Approval.For(lang); t.RestsOn("bcr-p") {
			for _, m := range loc.Read(s).FindAll("rules_of_group") {
				name := aName.FindStringSubmatch(s[m.To:])
				if name == nil || c.isTied(name[1], own) {
					continue
				}
				report(at("approval", t.Approval, m.To+strings.Index(s[m.To:], name[1])), diag.Words{
					FR: "rien ne rattache le groupe « " + name[1] + " », dont les règles sont approuvées, à celui qui reçoit les données", EN: "nothing ties the group “" + name[1] + "”, whose rules are approved, to who receives the data"})
				return
			}
		}
		if country, from := c.assessed(f, t, loc, lang); country != "" {
			name := c.country(country)
			report(at("assessment", t.Assessment, from), diag.Words{FR: "l’analyse porte sur un pays où les données ne vont pas : " + name.FR, EN: "the assessment is of a country to which the data do not go: " + name.EN})
			return
		}
	}
}

// assessed finds a country outside the European Economic Area that an assessment names
// while it names none of those to which the data go; by its name, or by a word of it,
// as the adjective of a long name is.
func (c *checker) assessed(f *agreement.Flow, t *agreement.Transfer, loc *locale.Locale, lang string) (found value.Country, from int) {
	const long = 8 // letters, below which other words begin like a country
	s, _ := t.Assessment.For(lang)
	if s == "" || f.Anywhere() {
		return "", 0
	}
	fields := strings.Fields(s)
	for _, country := range everywhere {
		name := loc.Country(country)
		at := -1
		if i := strings.Index(s, name); i >= 0 && isNamed(s, name) {
			at = i
		} else if !strings.ContainsAny(name, " -’'") && len(name) >= long {
			for _, w := range fields {
				if len(w) >= long && c.read(lang, w).Shares(c.read(lang, name)) {
					at = strings.Index(s, w)
				}
			}
		}
		switch {
		case at < 0 || value.IsEEA(country):
		case slices.Contains(f.Outside(), country) || f.Subprocessor != nil && f.Subprocessor.Parent != nil && f.Subprocessor.Parent.Country == country:
			return "", 0
		default:
			found, from = country, at
		}
	}
	return found, from
}

// namesOfFlow are the names of whoever receives the data, and of whose company it is.
func namesOfFlow(f *agreement.Flow) []string {
	switch {
	case f.Remote != nil:
		return []string{f.Remote.By}
	case f.Affiliate != nil:
		return []string{f.Affiliate.Name, f.Party.Name}
	case f.Party != nil:
		return append([]string{f.Party.Name, f.Party.TradeName}, f.Party.Aliases...)
	case f.Subprocessor == nil:
		return nil
	}
	s := f.Subprocessor
	all := []string{s.Name, s.TradeName, s.LegalEntity}
	if s.Parent != nil {
		all = append(all, s.Parent.Name)
	}
	if f.Further != nil {
		all = append(all, f.Further.Name, f.Further.LegalEntity)
	}
	if f.Service != nil {
		all = append(all, f.Service.Name)
	}
	return all
}

// everybody are the names of those of whom the agreement speaks.
func everybody(a *agreement.Agreement) []string {
	var all []string
	for _, p := range a.Signers() {
		all = append(all, p.Name, p.TradeName)
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		all = append(all, s.Name, s.TradeName, s.LegalEntity)
	}
	return all
}

// isTied reports whether a company may be of those that have these names: they share a
// word that is no legal form, or are of one well-known group.
func (c *checker) isTied(name string, own []string) bool {
	words := func(name string) []string {
		return slices.DeleteFunc(wordsOf(name), c.lib.Companies.IsEntity)
	}
	mine, group := words(name), c.lib.Companies.Of(name)
	known := false
	tied := slices.ContainsFunc(own, func(o string) bool {
		known = known || o != ""
		if g := c.lib.Companies.Of(o); g != nil && group != nil && g.Parent == group.Parent {
			return true
		}
		return slices.ContainsFunc(words(o), func(w string) bool { return slices.Contains(mine, w) })
	})
	return tied || !known || len(mine) == 0
}

// unheld reports a place of an activity in a country of the European Economic Area where
// nobody is: no party and no sub-processor has its office or data there, though a
// sub-processor hosts them. Places outside are transfers, of which flow speaks.
func (c *checker) unheld(a *agreement.Agreement) {
	if t := c.lib.Template(c.a.TemplateID()); t != nil && !t.IsAgreement() || a.IsUnknown("subprocessors") {
		return
	}
	hosted, there := false, map[value.Country]bool{}
	for _, p := range a.Signers() {
		there[p.Country()] = true
		for _, f := range p.Affiliates {
			if f.Address != nil {
				there[f.Address.Country] = true
			}
		}
	}
	for _, f := range c.engagedIn(a) {
		if f.Further == nil && !f.Known() || f.Anywhere() {
			return // it may be there
		}
		there[f.Established()] = true
		hosted = hosted || f.Subprocessor != nil && f.Subprocessor.Role.ID == "host"
		for _, p := range f.Places() {
			for q := range p.Each() {
				if q.Country == "" {
					return
				}
				there[q.Country] = true
			}
		}
	}
	for i := range a.Processing {
		p := &a.Processing[i]
		for j, l := range p.Locations {
			for q := range l.Each() {
				if hosted && q.Country != "" && value.IsEEA(q.Country) && !there[q.Country] {
					c.l.Add(p.At(under("locations", strconv.Itoa(j))), "DPA850", diag.Args{"owner": p.Title.Words(), "place": c.placeAndCity(q)})
				}
			}
		}
	}
}
