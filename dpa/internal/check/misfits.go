package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// misfits checks facts of which each may be true and both cannot: a legal basis that
// this controller does not have, a condition that no such person meets, a time that
// outlasts the agreement, a certificate of somebody else, an auditor who is audited, a
// court that is gone, a town of another country.
func (c *checker) misfits() {
	a := c.chosen()
	for i := range a.Processing {
		p := &a.Processing[i]
		c.basis(a, p)
		c.unmeetable(p.Data, p.Title.Words())
		c.townsOf(&p.Stated, "locations", p.Locations, p.Title.Words())
		if !c.vendor {
			c.outlastsAgreement(a, p)
		}
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		for j := range s.Services {
			v := &s.Services[j]
			c.unmeetable(v.Data, diag.Same(s.Name))
			c.townsOf(&v.Stated, "locations", v.Locations, diag.Same(s.Name))
			c.townsOf(&v.Stated, "access_from", v.AccessFrom, diag.Same(s.Name))
		}
		c.certifies(s.Certificates, s.Name, s.LegalEntity)
	}
	c.certifies(a.Processor.Certificates, a.Processor.Name, a.Processor.TradeName)
	c.shown(a)
	c.audited(a)
	c.gone(a)
	c.onCall(a)
	c.counted(a)
}

// points are the points of Art. 6(1) GDPR by the words of the vocabulary.
var points = map[string]string{"consent": "a", "contract": "b", "legal_obligation": "c", "vital_interests": "d", "public_interest": "e", "legitimate_interest": "f"}

// onlyPoint is a note that is a citation of one point of Art. 6(1) GDPR and no more.
var onlyPoint = regexp.MustCompile(`(?i)^[\s\x{a0}]*(?:(?:la|the) )?art(?:icle|\.)[\s\x{a0}]*6(?:,[\s\x{a0}]*(?:paragraphe|§)[\s\x{a0}]*1,[\s\x{a0}]*point[\s\x{a0}]*|\(1\)\()([a-f])\)[\s\x{a0}]*,?[\s\x{a0}]*(?:(?:du[\s\x{a0}]*RGPD|(?:of the )?GDPR)[\s\x{a0}]*)?\.?$`)

// basis checks the legal basis of an activity against who its controllers are: public
// authorities do not rest on legitimate interests in their tasks (Art. 6(1), second
// subparagraph, GDPR), and point (d) of Art. 9(2) is for bodies without a profit aim.
func (c *checker) basis(a *agreement.Agreement, p *agreement.Activity) {
	b := p.LegalBasis
	if b == nil {
		return
	}
	report := func(at diag.Pos, why diag.Words) {
		c.l.Add(at, "DPA861", diag.Args{"owner": p.Title.Words(), "why": why})
	}
	all := func(is func(*agreement.Party) bool) bool {
		return !slices.ContainsFunc(a.Controllers(), func(x agreement.Signer) bool { return !is(x.Party) })
	}
	if b.Indicative.ID == "legitimate_interest" && all(func(x *agreement.Party) bool { return c.kind(x) == agreement.PublicBody }) {
		report(b.At("indicative"), diag.Words{FR: "une autorité publique ne peut se fonder sur ses intérêts légitimes dans l’exécution de ses missions", EN: "a public authority cannot rest on its legitimate interests in the performance of its tasks"})
	}
	if b.Article9.ID == "foundation" && all(func(x *agreement.Party) bool {
		_, other := c.find("non_profit", x.Form)
		return x.Capital.Currency != "" && (c.kind(x) == "" || c.kind(x) == agreement.Company) && !other
	}) {
		report(b.At("article9"), diag.Words{FR: "l’article 9, paragraphe 2, point d), ne vaut que pour un organisme à but non lucratif, et le responsable du traitement est une société", EN: "Article 9(2)(d) holds for a not-for-profit body only, and the controller is a company"})
	}
	for _, lang := range c.langs {
		note, _ := b.Note.For(lang)
		m := onlyPoint.FindStringSubmatch(note)
		if point := points[b.Indicative.ID]; m != nil && point != "" && !strings.EqualFold(m[1], point) {
			report(b.At("note"), diag.Words{FR: "la note cite le point " + strings.ToLower(m[1]) + ") de l’article 6, paragraphe 1, et la base indiquée est au point " + point + ")", EN: "the note cites point (" + strings.ToLower(m[1]) + ") of Article 6(1), and the basis that is given stands at point (" + point + ")"})
			return
		}
	}
}

// unmeetable reports minors of whom only those of full age are meant.
func (c *checker) unmeetable(data []agreement.Data, owner diag.Words) {
	for i := range data {
		d := &data[i]
		if phrase, ok := c.find("full_age", d.Only); ok && d.Subject.ID == "minors" {
			c.l.Add(d.At("only"), "DPA853", diag.Args{"owner": owner, "phrase": phrase})
		}
	}
}

// townsOf reports a place of which the town is in another country. Of towns that have a
// namesake, and of countries of which no town is known, nothing is told.
func (c *checker) townsOf(t *agreement.Stated, key string, places []value.Location, owner diag.Words) {
	for i, p := range places {
		for q := range p.Each() {
			city := q.City.Words().EN
			if q.Country == "" || city == "" {
				continue
			}
			at := string(q.Country) + city
			in, asked := c.elsewhereIn[at]
			if !asked {
				if c.elsewhereIn == nil {
					c.elsewhereIn = map[string][]value.Country{}
				}
				in = c.lib.Towns.Elsewhere(q.Country, city)
				c.elsewhereIn[at] = in
			}
			if len(in) > 0 {
				c.l.Add(t.At(under(key, strconv.Itoa(i))), "DPA854", diag.Args{"owner": owner, "city": city, "where": c.country(in[0]), "country": c.country(q.Country)})
				break
			}
		}
	}
}

// outlastsAgreement reports an activity that lasts as long as a main contract which the
// agreement does not have, or longer than the agreement itself (Art. 28(3) GDPR).
func (c *checker) outlastsAgreement(a *agreement.Agreement, p *agreement.Activity) {
	phrase, ok := c.find("main_contract_term", p.Duration)
	if ok && a.MainContract == nil && !c.a.IsUnknown("main_contract") && !c.a.Failed("main_contract") && silent[agreement.Agreement](&c.a.Stated, "main_contract") {
		c.l.Add(p.At("duration"), "DPA855", diag.Args{"owner": p.Title.Words(), "phrase": phrase, "why": diag.Words{FR: "l’accord n’a pas de contrat principal", EN: "the agreement has no main contract"}})
		return
	}
	clause := c.lib.Clause("subject")
	if clause == nil || !c.stands("subject") {
		return
	}
	term, given := a.Param(clause, "term")
	if !given || term.Duration.IsZero() {
		return
	}
	for _, lang := range c.langs {
		s, _ := p.Duration.For(lang)
		loc, _ := c.lib.Locales.For(lang)
		for _, t := range c.memory.durations(loc, s) {
			if value.Compare(t.Duration, term.Duration) > 0 {
				c.l.Add(p.At("duration"), "DPA855", diag.Args{"owner": p.Title.Words(), "phrase": value.OneLine(s), "why": diag.Words{
					FR: "l’accord dure " + term.Duration.Words().FR, EN: "the agreement lasts " + term.Duration.Words().EN}})
				return
			}
		}
	}
}

// certifies reports a certificate that its holder has issued, and one whose scope names
// another company (Art. 28(1) and (5) GDPR).
func (c *checker) certifies(all []agreement.Certificate, holder ...string) {
	for i := range all {
		k := &all[i]
		report := func(key string, why diag.Words) {
			c.l.Add(k.At(key), "DPA856", diag.Args{"owner": diag.Same(holder[0]), "standard": k.Standard, "why": why})
		}
		if slices.ContainsFunc(holder, func(name string) bool { return same(name, k.Issuer) }) {
			report("issuer", diag.Words{FR: "nul ne se certifie soi-même", EN: "nobody certifies themselves"})
		}
		scope := k.Scope.Words().EN
		if name := companyIn(c, scope); name != "" && !c.isTied(name, holder) && !slices.ContainsFunc(everybody(c.a), func(other string) bool { return strings.Contains(letters(other), letters(name)) }) {
			report("scope", diag.Words{FR: "son périmètre est celui d’une autre société, " + name, EN: "its scope is that of another company, " + name})
		}
	}
}

// aCompany is a name in prose that may end with a legal form.
var aCompany = regexp.MustCompile(`\p{Lu}[\p{L}\d’'-]*(?:[ \x{a0}]+(?:(?:&|et|and|du|de|des|of)[ \x{a0}]+)?\p{Lu}[\p{L}\d.’'-]*)+`)

// companyIn is the first company that a text names with its legal form: “Delmas Frères
// SAS”. A word of the language that tells a legal entity, “Trust”, is none here.
func companyIn(c *checker, text string) string {
	const longest = 4 // letters of a form: “GmbH”
	for _, name := range aCompany.FindAllString(text, -1) {
		name = strings.TrimRight(name, ".’'-")
		words := strings.Fields(name)
		form := words[len(words)-1]
		if n := utf8.RuneCountInString(letters(form)); (n <= longest && n > 1 || form == "Limited") && c.lib.Companies.IsEntity(form) {
			return name
		}
	}
	return ""
}

// aStandard is the number of a standard: “27001”.
var aStandard = regexp.MustCompile(`\b\d{4,5}\b`)

// shown reports a certification that the processor promises to keep while none of the
// certificates that the deal shows is of it.
func (c *checker) shown(a *agreement.Agreement) {
	clause := c.lib.Clause("security")
	if clause == nil || len(a.Processor.Certificates) == 0 || a.Clauses["security"] == nil || a.Clauses["security"].Variant != "certification" || !c.stands("security") {
		return
	}
	v, ok := a.Param(clause, "standard")
	number := aStandard.FindString(v.Text.Words().EN)
	if !ok || number == "" {
		return
	}
	all := slices.Clone(a.Processor.Certificates)
	if a.HealthHosting != nil {
		all = append(all, a.HostingCertificates()...)
	}
	for i := range a.Subprocessors {
		all = append(all, a.Subprocessors[i].Certificates...)
	}
	if !slices.ContainsFunc(all, func(k agreement.Certificate) bool { return k.IsOf(number) }) {
		c.l.Add(v.Pos, "DPA856", diag.Args{"owner": diag.Same(a.Processor.Name), "standard": v.Text.Words(), "why": diag.Words{FR: "l’accord promet de la conserver, et aucun certificat indiqué n’en est", EN: "the agreement promises to keep it, and no certificate that is given is of it"}})
	}
}

// audited reports an auditor who is the processor, of its group or of its chain: the
// controller mandates another (Art. 28(3)(h) GDPR).
func (c *checker) audited(a *agreement.Agreement) {
	clause := c.lib.Clause("audit")
	if clause == nil || !a.Chooses(clause, "agreed_auditor") || !c.stands("audit") {
		return
	}
	v, ok := a.Param(clause, "agreed_auditor")
	if !ok {
		return
	}
	own := []string{a.Processor.Name, a.Processor.TradeName}
	for i := range a.Processor.Affiliates {
		own = append(own, a.Processor.Affiliates[i].Name)
	}
	for i := range a.Subprocessors {
		own = append(own, a.Subprocessors[i].Name, a.Subprocessors[i].LegalEntity)
	}
	for _, name := range own {
		if isNamed(v.Text.Words().EN, name) {
			c.l.Add(v.Pos, "DPA857", diag.Args{"name": name})
			return
		}
	}
}

// gone reports a court that no longer exists in the country of the law: in France since
// 1 January 2020 (Order No 2019-964 of 18 September 2019), in Belgium since 1 November
// 2018 (Law of 15 April 2018).
func (c *checker) gone(a *agreement.Agreement) {
	forum := c.a.Clauses["law_forum"]
	if forum == nil || forum.Variant == "no_forum" {
		return
	}
	courts, law := forum.Params["courts"], forum.Params["law"].Law
	for _, g := range []struct {
		kind  string
		in    value.Country
		since value.Date
		now   diag.Words
	}{
		{"court_gone_fr", "FR", value.Date{Year: 2020, Month: 1, Day: 1}, diag.Words{FR: "le tribunal judiciaire", EN: "the tribunal judiciaire"}},
		{"court_gone_be", "BE", value.Date{Year: 2018, Month: 11, Day: 1}, diag.Words{FR: "le tribunal de l’entreprise", EN: "the enterprise court"}},
	} {
		if phrase, ok := c.find(g.kind, courts.Text); ok && law == g.in && a.Date.Compare(g.since) >= 0 {
			c.l.Add(courts.Pos, "DPA858", diag.Args{"phrase": phrase, "since": g.since.String(), "now": g.now})
		}
	}
}

// judged reports an assessment of a transfer that finds against it, or that says that
// nothing is stored in a country in which a service stores data (Clause 14 of the
// standard contractual clauses).
func (c *checker) judged(f *agreement.Flow, t *agreement.Transfer) {
	for _, lang := range c.langs {
		s, _ := t.Assessment.For(lang)
		if s == "" {
			continue
		}
		read := c.read(lang, s)
		loc, _ := c.lib.Locales.For(lang)
		report := func(from int, why diag.Words) {
			key := "assessment"
			if t.Assessment.In != nil {
				key = under(key, lang)
			}
			c.l.Add(t.Table.CharacterAt(utf8.RuneCountInString(s[:from]), key), "DPA720", diag.Args{"owner": c.ownerOfFlow(f), "why": why})
		}
		_, cured := read.Find("assessment_cured")
		if m, ok := read.Find("assessment_fails"); ok && !cured {
			report(m.From, diag.Words{FR: "elle conclut que le destinataire ne peut respecter les clauses, sans mesure supplémentaire", EN: "it finds that the recipient cannot comply with the clauses, and names no supplementary measure"})
			return
		}
		m, ok := read.Find("stored_nowhere")
		if !ok || f.Service == nil {
			continue
		}
		where := s[m.To:]
		if end := strings.IndexAny(where, ",;."); end >= 0 {
			where = where[:end]
		}
		for _, p := range f.Service.Locations {
			for q := range p.Each() {
				if q.Country != "" && !value.IsEEA(q.Country) && isNamed(where, loc.Country(q.Country)) {
					report(m.From, diag.Words{FR: "elle dit que rien n’est conservé là où un lieu de la ligne est : " + c.country(q.Country).FR, EN: "it says that nothing is stored where a place of the row is: " + c.country(q.Country).EN})
					return
				}
			}
		}
	}
}

// clauseContacts reports an address of a clause that is of the wrong side: breaches and
// requests go to the controller, objections to the processor.
func (c *checker) clauseContacts(home, theirs string, x agreement.Signer) {
	for _, k := range []struct{ clause, param, domain, other string }{
		{"breach", "contact", theirs, c.a.Processor.Name}, {"dsr", "contact", theirs, c.a.Processor.Name}, {"subprocessing", "contact", home, x.Name},
	} {
		clause := c.lib.Clause(k.clause)
		if clause == nil || !c.stands(k.clause) || !c.a.Chooses(clause, k.param) {
			continue
		}
		if v, ok := c.a.Param(clause, k.param); ok && domainIn(string(v.Email)) == k.domain {
			c.l.Add(v.Pos, "DPA636", diag.Args{"owner": names.Within(diag.Same(k.clause), diag.Same(k.param)), "email": string(v.Email), "other": k.other})
		}
	}
}

// theirContacts reports a sub-processor whose contact is at a domain of the processor
// or of the controller, to neither of which anything ties it.
func (c *checker) theirContacts(domain, of string) {
	subprocessors := c.chosen().Subprocessors
	for i := range subprocessors {
		s := &subprocessors[i]
		own := []string{s.Name, s.TradeName, s.LegalEntity}
		if s.Parent != nil {
			own = append(own, s.Parent.Name)
		}
		if domainOf(s.Contact) == domain && !c.isTied(of, own) {
			c.l.Add(s.Contact.At("email"), "DPA636", diag.Args{"owner": diag.Same(s.Name), "email": string(s.Contact.Email), "other": of})
		}
	}
}

// onCall reports a contact for breaches in office hours beside a clause on breaches that
// promises one day and night.
func (c *checker) onCall(a *agreement.Agreement) {
	clause := c.lib.Clause("breach")
	if clause == nil || !c.stands("breach") || !a.Chooses(clause, "on_call") {
		return
	}
	if v, ok := a.Param(clause, "on_call"); !ok || !v.Bool {
		return
	}
	for i := range a.Processor.Contacts {
		d := &a.Processor.Contacts[i]
		phrase, office := c.find("office_hours", d.Hours)
		if _, always := c.find("around_clock", d.Hours); d.Purpose.ID == "breach" && office && !always {
			c.l.Add(d.At("hours"), "DPA849", diag.Args{"phrase": phrase, "other": diag.Same("[clauses.breach]"), "said": "on_call = true"})
		}
	}
}

// aCount is how many sub-processors a text says that there are.
var aCount = regexp.MustCompile(`(?i)(\d+|\p{L}+)[ \x{a0}]+(?:sub-?processors?|sous-traitants?[ \x{a0}]ultérieurs?)(?:[ \x{a0}]*(?:[.,;:]|$)|[ \x{a0}]+(?:are|is|listed|below|sont|est|ci-dessous|ci-après|suivants?)\b)`)

// counted reports a number of sub-processors, above or below the list, that it has not.
func (c *checker) counted(a *agreement.Agreement) {
	l := a.SubprocessorList
	if l == nil || !c.printed("subprocessors") || a.IsUnknown("subprocessors") {
		return
	}
	for _, t := range []written{{"intro", l.Intro}, {"notes", l.Notes}} {
		for _, lang := range c.langs {
			s, _ := t.text.For(lang)
			loc, _ := c.lib.Locales.For(lang)
			for _, m := range aCount.FindAllStringSubmatch(s, -1) {
				n, err := strconv.Atoi(m[1])
				for i := 2; err != nil && i <= mostCounted; i++ {
					if strings.EqualFold(m[1], loc.Cardinal(i)) {
						n, err = i, nil
					}
				}
				if err == nil && n > 1 && n != len(a.Subprocessors) {
					c.l.Add(l.At(t.key), "DPA860", diag.Args{"said": n, "n": len(a.Subprocessors)})
					return
				}
			}
		}
	}
}

// mostCounted is up to which number words are read.
const mostCounted = 60
