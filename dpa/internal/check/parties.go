package check

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// parties checks what the walk cannot know of the parties: who they are, that
// they are not the same, and what the law wants of them and of how they sign.
func (c *checker) parties() {
	a := c.a
	c.party(&a.Controller, "controller")
	for i := range a.OtherControllers {
		p := &a.OtherControllers[i]
		c.party(p, "other_controllers")
		if at := (place{table: p.Table, owner: names.OwnerOf(reflect.ValueOf(*p), called[agreement.Agreement](c, "other_controllers"))}); p.ID == "" && !at.failed("id") {
			c.missing(at, "id", "DPA112")
		}
		for _, first := range []struct {
			id  string
			pos diag.Pos
		}{{"controller", a.Controller.At("")}, {"processor", a.Processor.At("")}} {
			if p.ID == first.id {
				c.l.Add(p.At("id"), "DPA121", diag.Args{"id": p.ID, "first": diag.Earlier(first.pos)})
			}
		}
	}
	c.party(&a.Processor, "processor")
	for _, p := range a.Controllers() {
		c.certificatesOf(p.Party)
	}
	for _, p := range a.Signers() {
		c.seated(p.Name, p.Country(), diag.Same(p.Name), p.At("name"))
		for i := range p.Affiliates {
			if f := &p.Affiliates[i]; f.Address != nil {
				c.seated(f.Name, f.Address.Country, names.Within(diag.Same(p.Name), diag.Same(f.Name)), f.At("name"))
			}
		}
	}
	c.distinct()
	c.registered()
	c.twoHands()
	c.ranks()
	if t := c.lib.Template(a.TemplateID()); t != nil && !t.IsAgreement() {
		return // an annex that stands alone binds nobody
	}
	c.originals()
	c.mailboxes()
	c.officers()
	c.capacities()
	c.forms()
}

// party checks that a party is named or described, and not both. One that is
// described has nothing else that identifies it.
func (c *checker) party(p *agreement.Party, key string) {
	at := place{table: p.Table, of: "Party", owner: called[agreement.Agreement](c, key)}
	if names.IsEmpty(reflect.ValueOf(*p)) {
		return // the missing table is reported
	}
	of := reflect.TypeFor[agreement.Party]()
	whose := place{table: p.Table, of: "Party", owner: names.OwnerOf(reflect.ValueOf(*p), at.owner)}
	for _, f := range []struct {
		key   string
		given bool
	}{{"form", !p.Form.IsZero()}, {"registration", p.Registration != nil}, {"address", p.Address != nil}, {"signatory", p.Signatory != nil}} {
		if p.Needs(f.key) && c.identified() {
			c.need("stated", f.key, !f.given, &p.Stated, of, whose)
		}
	}
	switch {
	case strings.TrimSpace(p.Name) == "" && p.Described.IsZero() && silent[agreement.Party](&p.Stated, "name") && silent[agreement.Party](&p.Stated, "described"):
		c.need("stated", "name", true, &p.Stated, of, at)
	case p.Name != "" && !p.Described.IsZero():
		c.l.Add(p.KeyAt("described"), "DPA127", diag.Args{"owner": diag.Same(p.Name)})
	}
	if (p.Kind == agreement.PublicBody || p.Kind == agreement.Association) && p.Capital.Currency != "" {
		c.l.Add(p.At("capital"), "DPA635", diag.Args{"owner": whose.owner})
	}
}

// seated reports a name that ends with a legal form which the country of the company does
// not have: one of the two is another's, or a branch is meant, which contracts for none
// but its company.
func (c *checker) seated(name string, country value.Country, owner diag.Words, at diag.Pos) {
	if form, in := c.lib.Companies.Elsewhere(name, country); form != "" {
		var where []diag.Words
		for _, other := range in {
			where = append(where, c.country(other))
		}
		c.l.Add(at, "DPA637", diag.Args{"owner": owner, "form": form, "country": c.country(country), "where": diag.Join(where, diag.Same(", "))})
	}
}

// mailboxes reports an address of one side that is at the domain of the other: what
// is meant for the one would go to the other. Where both have one domain, as in a
// group, nothing can be told.
func (c *checker) mailboxes() {
	processor := &c.a.Processor
	for i, x := range c.a.Controllers() {
		home, theirs := domainOf(x.Contact), domainOf(processor.Contact)
		if home == "" || theirs == "" || home == theirs {
			continue
		}
		if i == 0 {
			c.clauseContacts(home, theirs, x)
			c.theirContacts(home, x.Name)
			c.theirContacts(theirs, processor.Name)
		}
		c.atDomain(x.Party, theirs, processor.Name)
		c.atDomain(processor, home, x.Name)
		if h := c.chosen().HealthHosting; h != nil && domainOf(h.Contact) == theirs { // the customer’s own
			c.l.Add(h.Contact.At("email"), "DPA636", diag.Args{"owner": names.Within(diag.Same(x.Name), c.lib.Locales.Called("Agreement", "health_hosting")), "email": string(h.Contact.Email), "other": processor.Name})
		}
	}
}

// atDomain reports the addresses of a party that are at a domain, which is another’s.
func (c *checker) atDomain(p *agreement.Party, domain, other string) {
	report := func(at diag.Pos, email string) {
		c.l.Add(at, "DPA636", diag.Args{"owner": diag.Same(p.Name), "email": email, "other": other})
	}
	if domainOf(p.DPO) == domain {
		report(p.DPO.At("email"), string(p.DPO.Email))
	}
	for i := range p.Contacts {
		if d := &p.Contacts[i]; domainIn(string(d.Email)) == domain {
			report(d.At("email"), string(d.Email))
		}
	}
	for _, h := range c.a.Hands() {
		if h.Party.Party == p && h.Who != nil && domainIn(string(h.Who.Email)) == domain {
			report(h.Who.At("email"), string(h.Who.Email))
		}
	}
}

func domainOf(k *agreement.Contact) string {
	if k == nil {
		return ""
	}
	return domainIn(string(k.Email))
}

// domainIn is the domain of an address; "" for one of a service at which anybody may
// have an address.
func domainIn(email string) string {
	_, domain, _ := strings.Cut(strings.ToLower(email), "@")
	first, _, _ := strings.Cut(domain, ".")
	if slices.Contains([]string{"gmail", "outlook", "hotmail", "live", "yahoo", "icloud", "gmx", "web", "proton", "protonmail", "laposte", "orange", "wanadoo", "free", "sfr"}, first) {
		return ""
	}
	return domain
}

// distinct checks that no party stands on both sides, or twice on one
// (Art. 4(7) and (8) GDPR: a processor acts on behalf of somebody else). A number
// of a register tells them too, between the two sides: controllers may be
// establishments of one legal person.
func (c *checker) distinct() {
	seen := map[string]diag.Pos{}
	for _, p := range c.a.Signers() {
		key := letters(p.Name)
		if key == "" {
			continue
		}
		if first, twice := seen[key]; twice {
			c.l.Add(p.At("name"), "DPA165", diag.Args{"name": p.Name, "first": diag.Earlier(first)})
			continue
		}
		seen[key] = p.At("name")
	}
	processor := &c.a.Processor
	number := entered(processor)
	for _, p := range c.a.Controllers() {
		if number == "" || entered(p.Party) != number || same(p.Name, processor.Name) {
			continue // nothing to tell, or told by the name
		}
		c.l.Add(processor.Registration.At("number"), "DPA165", diag.Args{"name": processor.Name, "first": diag.Earlier(p.Registration.At("number"))})
	}
	for _, p := range c.a.Signers() {
		for i := range p.Affiliates {
			f := &p.Affiliates[i]
			if first, signs := seen[letters(f.Name)]; signs { // for itself
				c.l.Add(f.At("name"), "DPA165", diag.Args{"name": f.Name, "first": diag.Earlier(first)})
			} else if number != "" && p.Party == processor && person(f.Registration) == number {
				c.l.Add(f.At("name"), "DPA165", diag.Args{"name": f.Name, "first": diag.Earlier(p.At("name"))})
			}
		}
	}
	// A processor is no sub-processor of its own, and a controller none for itself
	// (Art. 28(2) and (4) GDPR); one of several may be so for the others.
	sides := []*agreement.Party{processor}
	if all := c.a.Controllers(); len(all) == 1 {
		sides = append(sides, all[0].Party)
	}
	listed := map[string]*agreement.Subprocessor{} // by what tells an entity, and a service
	subprocessors := c.chosen().Subprocessors
	for i := range subprocessors {
		s := &subprocessors[i]
		number := person(s.Registration)
		for _, p := range sides {
			if same(s.LegalEntity, p.Name) || number != "" && entered(p) == number {
				c.l.Add(s.At("legal_entity"), "DPA165", diag.Args{"name": s.LegalEntity, "first": diag.Earlier(p.At("name"))})
				break
			}
		}
		c.listedTwice(listed, s, letters(s.LegalEntity), number)
	}
}

// listedTwice reports a service of an entity that an earlier row of the list has
// as well, under another name of that entity. Two services may each have a row.
func (c *checker) listedTwice(listed map[string]*agreement.Subprocessor, s *agreement.Subprocessor, marks ...string) {
	for i := range s.Services {
		for _, mark := range marks {
			service := letters(s.Services[i].Name)
			key := mark + "\n" + service
			if first := listed[key]; mark != "" && service != "" && first != nil && first != s {
				c.l.Add(s.At("legal_entity"), "DPA627", diag.Args{"entity": s.LegalEntity, "service": s.Services[i].Name, "first": diag.Earlier(first.At("legal_entity"))})
				return
			}
			listed[key] = s
		}
	}
}

// letters are the letters and digits of a name, in small letters: “Rive, S.L.” is
// “Rive SL”.
func letters(name string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), ""))
}

// same reports whether two names are one.
func same(a, b string) bool { return letters(a) != "" && letters(a) == letters(b) }

// entered is the legal person that the register knows under a party's number.
func entered(p *agreement.Party) string { return person(p.Registration) }

// person is the legal person that a register knows under a number; "" when the
// register, or the number, is none that can be told.
func person(r *agreement.Registration) string {
	if r == nil || r.Number == "" {
		return ""
	}
	if reg := law.RegisterNamed(r.Kind, r.Register); reg != nil && reg.Person(r.Number) != "" {
		return reg.Person(r.Number)
	}
	register, number := r.Register.Words().EN, letters(r.Number)
	if register != "" && !law.Placeless(register) && strings.Trim(number, "0") != "" { // zeros stand for a number
		return letters(register) + " " + number
	}
	return ""
}

// twoHands reports one person who signs twice for one party, of which a second
// signature is asked for to be another’s, and one who signs for both sides: whoever represents two
// parties to a contract needs to be allowed to (section 181 BGB; Article 1161 of
// the French Civil Code, for natural persons).
func (c *checker) twoHands() {
	signs, forOne := map[string]diag.Pos{}, map[string]diag.Pos{}
	for _, h := range c.a.Hands() {
		if h.Who == nil || strings.TrimSpace(h.Who.Name) == "" {
			continue
		}
		name, own := letters(h.Who.Name), h.Party.Party == &c.a.Processor
		if first, twice := forOne[h.Party.Name+"\n"+name]; twice {
			c.l.Add(h.Who.At("name"), "DPA630", diag.Args{"name": h.Who.Name, "owner": diag.Same(h.Party.Name), "first": diag.Earlier(first)})
			continue
		}
		forOne[h.Party.Name+"\n"+name] = h.Who.At("name")
		if first, both := signs[name]; both && own {
			c.l.Add(h.Who.At("name"), "DPA624", diag.Args{"name": h.Who.Name, "first": diag.Earlier(first)})
		} else if !own {
			signs[name] = h.Who.At("name")
		}
	}
}

// originals checks that there are as many as parties (C. civ. 1375), and that
// initials are asked of hands only.
func (c *checker) originals() {
	s, parties := c.a.Signature, len(c.a.Signers())
	if s != nil && s.Originals > 0 && s.Originals < parties {
		c.l.Add(s.At("originals"), "DPA162", diag.Args{"originals": s.Originals, "parties": parties})
	}
	if s != nil && s.Initials && s.Profile != "" && s.Profile != agreement.Paper {
		c.l.Add(s.At("initials"), "DPA632", diag.Args{"profile": string(s.Profile)})
	}
}

// ranks checks in which order they sign: from 1, each rank once.
func (c *checker) ranks() {
	taken := map[int]diag.Pos{}
	for _, h := range c.a.Hands() {
		who := h.Who
		if who == nil || who.Order == 0 && who.Node().Get("order") == nil || who.Failed("order") {
			continue
		}
		args := diag.Args{"owner": names.Within(diag.Same(h.Party.Name), diag.Same(who.Name)), "order": who.Order}
		first, twice := taken[who.Order]
		switch {
		case who.Order < 1:
			c.l.Add(who.At("order"), "DPA620", args)
		case twice:
			args["first"] = diag.Earlier(first)
			c.l.Add(who.At("order"), "DPA621", args)
		default:
			taken[who.Order] = who.At("order")
		}
	}
}

// registration checks the number of a register whose numbers can be checked.
// What the document prints is what the user wrote.
func (c *checker) registration(r *agreement.Registration, p place) {
	reg := law.RegisterNamed(r.Kind, r.Register)
	if register := r.Register.Words(); law.Placeless(register.FR) && (reg != nil && reg.Name == "SIREN" || strings.HasPrefix(r.Number, "HRA") || strings.HasPrefix(r.Number, "HRB")) {
		c.l.Add(p.at("register"), "DPA626", diag.Args{"owner": p.owner, "register": register})
	}
	if reg == nil || r.Number == "" {
		return
	}
	args := diag.Args{"owner": p.owner, "number": r.Number, "register": reg.Name, "form": reg.Says}
	switch number := law.Bare(r.Number); {
	case !reg.Form.MatchString(number):
		c.l.Add(p.at("number"), "DPA160", args).Nearest = reg.Within(number)
	case reg.Check != nil && !reg.Check(number):
		c.l.Add(p.at("number"), "DPA161", args)
	}
}

// address checks that a postcode is one of its country and of its town.
func (c *checker) address(a *agreement.Address, p place) {
	form := law.PostcodeForm(a.Country, a.Postcode)
	if form.FR != "" {
		c.l.Add(p.at("postcode"), "DPA622", diag.Args{"owner": p.owner, "postcode": a.Postcode, "form": form, "country": c.country(a.Country)})
	}
	if form.FR == "" && a.Postcode != "" && !c.lib.Towns.Postcode(a.Country, a.City, a.Postcode) {
		c.l.Add(p.at("city"), "DPA638", diag.Args{"owner": p.owner, "city": a.City, "postcode": a.Postcode})
	}
}

// desk checks that it can be reached.
func (c *checker) desk(d *agreement.Desk, p place) {
	ways := []string{"email", "phone", "url"}
	if d.Email != "" || d.Phone != "" || d.URL != "" || slices.ContainsFunc(ways, func(key string) bool {
		return !silent[agreement.Desk](&d.Stated, key)
	}) {
		return
	}
	c.missing(p, "email", "DPA120")
}

// officers checks whom the processor must appoint: a data protection officer
// where special categories are processed on a large scale, which a processor
// of them has to consider (Art. 37(1)(c) GDPR), and a representative where it
// is outside the Union (Art. 27 GDPR). That there is none can be stated.
func (c *checker) officers() {
	p := &c.a.Processor
	owner := names.OwnerOf(reflect.ValueOf(*p), called[agreement.Agreement](c, "processor"))
	for _, s := range c.a.Signers() {
		why := diag.Words{FR: "traite des catégories particulières de données", EN: "processes special categories of data"}
		switch _, hospital := c.find("hospital", value.Text{Plain: s.Name}); {
		case s.DPO != nil:
			c.conflicts(s.Party)
			continue
		case !silent[agreement.Party](&s.Stated, "dpo"):
			continue
		case c.kind(s.Party) == agreement.PublicBody:
			why = diag.Words{FR: "est un organisme public", EN: "is a public body"}
		case s.Party == p && c.a.ProcessesSpecial("", c.lib.Locales):
		case s.Party != p && s.Kind != agreement.Professional && hospital && c.a.ProcessesSpecial("health", c.lib.Locales):
		default:
			continue
		}
		c.l.Add(s.At("dpo"), "DPA163", diag.Args{"owner": diag.Same(s.Name), "why": why})
	}
	if p.Representative == nil && c.a.ProcessorOutsideEEA() && silent[agreement.Party](&p.Stated, "representative") {
		c.l.Add(p.At("representative"), "DPA164", diag.Args{"owner": owner, "country": string(p.Country())})
	}
	for _, s := range c.a.Signers() { // Art. 27(3) GDPR
		if r := s.Representative; r != nil && r.Address != nil && r.Address.Country != "" && !value.IsEEA(r.Address.Country) {
			c.l.Add(r.Address.At("country"), "DPA625", diag.Args{"owner": diag.Same(s.Name), "name": r.Name, "country": c.country(r.Address.Country)})
		}
		if r := s.Representative; r != nil && r.Address != nil && value.IsEEA(r.Address.Country) && s.Country() != "" && value.IsEEA(s.Country()) { // Art. 27(1) GDPR
			c.l.Add(s.Representative.At("name"), "DPA641", diag.Args{"owner": diag.Same(s.Name), "country": c.country(s.Country())})
		}
	}
}

// conflicts reports a data protection officer who decides on purposes and means
// as well (Art. 38(6) GDPR): who signs for the party, or has such a function.
func (c *checker) conflicts(p *agreement.Party) {
	d := p.DPO
	report := func(key string, role value.Text) {
		c.l.Add(d.At(key), "DPA628", diag.Args{"owner": diag.Same(p.Name), "name": d.Name, "role": role.Words()})
	}
	for _, h := range c.a.Hands() {
		switch {
		case h.Who == nil || !same(h.Who.Name, d.Name):
		case h.Party.Party == p:
			report("name", h.Who.Capacity)
			return
		case (h.Party.Party == &c.a.Processor) != (p == &c.a.Processor): // who decides for the other side
			c.l.Add(d.At("name"), "DPA628", diag.Args{"owner": diag.Same(p.Name), "name": d.Name, "role": names.Within(diag.Same(h.Party.Name), h.Who.Capacity.Words())})
			return
		}
	}
	if _, ok := c.find("sets_purposes", d.Role); ok {
		report("role", d.Role)
	} else if k := p.Contact; k != nil && same(k.Name, d.Name) {
		if _, ok := c.find("sets_purposes", k.Role); ok {
			report("name", k.Role)
		}
	}
}

// capacities reports who signs for a company in a capacity that by itself gives no
// power to, when nothing is said of a mandate, and the manager of a form of company
// that has none, or a board that it has not (Arts. L. 223-18, L. 225-56 and L. 227-6 of the
// French Commercial Code).
func (c *checker) capacities() {
	for _, h := range c.a.Hands() {
		who := h.Who
		if who == nil || !who.Authority.IsZero() || who.Says("authority") || h.Party.Kind != "" && h.Party.Kind != agreement.Company {
			continue
		}
		why := diag.Words{FR: "cette fonction ne donne pas d’elle-même le pouvoir de représenter la société", EN: "that function gives by itself no power to represent the company"}
		_, ok := c.find("no_organ", who.Capacity)
		if !ok && h.Party.Country() == "FR" {
			_, shares := c.find("form_by_shares", h.Party.Form)
			_, manager := c.find("capacity_gerant", who.Capacity)
			ok, why = shares && manager, diag.Words{FR: "une SAS ou une SA n’a pas de gérant", EN: "an SAS or an SA has no gérant"}
			_, limited := c.find("form_sarl", h.Party.Form)
			if _, board := c.find("capacity_board", who.Capacity); limited && board && !manager {
				ok, why = true, diag.Words{FR: "une SARL est engagée par son gérant, et n’a ni conseil ni directoire", EN: "an SARL is bound by its gérant, and has no board"}
			}
		}
		if ok {
			c.l.Add(who.At("capacity"), "DPA629", diag.Args{"owner": diag.Same(h.Party.Name), "capacity": who.Capacity.Words(), "why": why})
		}
	}
}

// forms reports a party whose legal form is that of a public body or an association
// while its kind, which decides what is printed and asked of it, is another.
func (c *checker) forms() {
	for _, p := range c.a.Signers() {
		c.capital(p.Party)
		if kind := c.formOf(p.Party); kind != "" && kind != p.Kind {
			at := p.At("form")
			if p.Kind != "" {
				at = p.At("kind")
			}
			c.l.Add(at, "DPA631", diag.Args{"owner": diag.Same(p.Name), "form": p.Form.Words(), "kind": kinds[kind], "value": string(kind)})
		}
	}
}

var kinds = map[agreement.PartyKind]diag.Words{
	agreement.PublicBody:  {FR: "une personne publique", EN: "a public body"},
	agreement.Association: {FR: "une association", EN: "an association"},
	agreement.Company:     {FR: "une société", EN: "a company"},
}

// formOf is the kind of party that a legal form says, or "" when it says none.
func (c *checker) formOf(p *agreement.Party) agreement.PartyKind {
	if _, ok := c.find("form_public", p.Form); ok {
		return agreement.PublicBody
	}
	if _, ok := c.find("form_association", p.Form); ok {
		return agreement.Association
	}
	if _, ok := c.find("form_company", p.Form); ok && (p.Kind == agreement.PublicBody || p.Kind == agreement.Association) {
		return agreement.Company
	}
	return ""
}

// kind is what a party is: what the agreement says, or else its legal form.
func (c *checker) kind(p *agreement.Party) agreement.PartyKind {
	return cmp.Or(p.Kind, c.formOf(p))
}
