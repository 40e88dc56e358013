package compose

import (
	"cmp"
	"maps"
	"strconv"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// parties puts the facts about the parties, and the sources, into a scope.
func (c *composer) parties(sc *scope) {
	a := c.a
	maps.Copy(sc.facts, map[string]content{
		"controller":           words(c.loc.List(c.partyNames(a.Controllers()))),
		"processor":            c.partyName(&a.Processor),
		"controller_identity":  c.identity(&a.Controller),
		"processor_identity":   c.identity(&a.Processor),
		"controller_described": flag(a.Controller.Name == "" && !a.Controller.Described.IsZero()),
		"other_controllers":    flag(len(a.OtherControllers) > 0),
		"signatures":           whole(c.signatures()),
	})
	for side, p := range map[string]*agreement.Party{"controller": &a.Controller, "processor": &a.Processor} {
		sc.facts[side+"_contact"] = c.asked(&p.Stated, "contact", c.contact(p.Contact))
		sc.facts[side+"_dpo"] = c.asked(&p.Stated, "dpo", c.contact(p.DPO))
		sc.facts[side+"_representative"] = c.asked(&p.Stated, "representative", c.representative(p.Representative))
		sc.facts[side+"_inapplicable"] = c.inapplicable(p)
	}
	several := len(a.OtherControllers) > 0
	for name, rows := range map[string][]row{
		"controllers":           c.identities(a.Controllers()),
		"controller_affiliates": c.affiliates(a.Controllers()),
		"processor_affiliates":  c.affiliates(a.Signers()[len(a.Controllers()):]),
		"contacts":              c.contacts(),
		"party_transfers":       c.partyTransfers(),
	} {
		sc.rows[name], sc.facts[name] = rows, flag(len(rows) > 0)
		several = several || strings.HasSuffix(name, "_affiliates") && len(rows) > 0
	}
	sc.facts["several_entities"] = flag(several)
}

// inapplicable says which of those whom a party would name it has none of,
// and why.
func (c *composer) inapplicable(p *agreement.Party) content {
	var out []string
	for _, key := range []string{"contact", "dpo", "representative", "supervisory_authority"} {
		if reason, ok := p.NotApplicable[key]; ok {
			why, _ := reason.For(c.lang)
			out = append(out, c.loc.Message("qualified", locale.Args{"text": c.loc.Called("Party", key), "note": value.OneLine(why)}))
		}
	}
	return words(c.loc.List(out))
}

func (c *composer) identities(parties []agreement.Signer) []row {
	var rows []row
	for _, p := range parties {
		rows = append(rows, row{p.ID, &scope{facts: map[string]content{"identity": c.identity(p.Party)}}})
	}
	return rows
}

// affiliates makes the rows of the entities for which parties make the
// agreement too.
func (c *composer) affiliates(parties []agreement.Signer) []row {
	var rows []row
	for _, p := range parties {
		for i := range p.Affiliates {
			f := &p.Affiliates[i]
			of := func(key string, given content) content { return c.stated(&f.Stated, key, given) }
			rows = append(rows, row{p.ID + "-" + strconv.Itoa(i+1), &scope{facts: map[string]content{
				"party":        c.partyName(p.Party),
				"name":         words(f.Name).at(f.At("name")),
				"form":         of("form", c.text(f.Form)),
				"address":      of("address", words(c.address(f.Address))),
				"registration": of("registration", words(c.registration(f.Registration))),
			}}})
		}
	}
	return rows
}

// partyTransfers makes the rows of the parties and affiliates that say what the
// transfer to them rests on.
func (c *composer) partyTransfers() []row {
	var rows []row
	for _, f := range c.a.Flows() {
		if f.Party == nil || f.Transfer == nil && !f.Own.Says("transfer") {
			continue
		}
		name := c.partyName(f.Party)
		if f.Affiliate != nil {
			name = words(f.Affiliate.Name).at(f.Affiliate.At("name"))
		}
		rows = append(rows, row{f.Side + "-" + strconv.Itoa(len(rows)+1), &scope{facts: map[string]content{
			"name":     name,
			"country":  words(c.country(f.Established())),
			"transfer": c.stated(f.Own, "transfer", c.between(f)),
		}}})
	}
	return rows
}

// partyName is the name of a party, or how the agreement identifies a party
// without a name ("the customer named in the order form").
func (c *composer) partyName(p *agreement.Party) content {
	if p.Name != "" {
		return words(p.Name).at(p.At("name"))
	}
	return c.stated(&p.Stated, "name", c.stated(&p.Stated, "described", c.text(p.Described)))
}

// partyNames are the names of parties.
func (c *composer) partyNames(list []agreement.Signer) []string {
	var out []string
	for _, p := range list {
		out = append(out, doc.Plain(c.partyName(p.Party).text))
	}
	return out
}

// identity is the description of a party at the head of a contract: name,
// legal form, capital, seat, registration and signatory (C. com. R.123-237 for
// a French company). What the agreement does not give is left out, and what it
// declares unknown is said to be so. The words are those that stand beside a
// party of any gender and number.
func (c *composer) identity(p *agreement.Party) content {
	name := c.partyName(p)
	if !name.present {
		return content{}
	}
	out := name.text
	add := func(key, sep, message string, args locale.Args) {
		out = append(out, doc.Text(sep), doc.Fill{Pos: p.At(key), Name: key, Text: c.loc.Message(message, args)})
	}
	stated := func(key string) { // what does not exist is left out
		if why := c.reason("Party", &p.Stated, key); why != "" {
			out = append(out, doc.Text(", "), doc.Aside(why))
		} else if p.IsUnknown(key) {
			out = append(append(out, doc.Text(", "+c.loc.Label("Party", key)+" ")), c.stated(&p.Stated, key, content{}).text...)
		}
	}
	piece := func(key, sep, message, given string) {
		if given != "" {
			add(key, sep, message, locale.Args{"value": given})
		} else {
			stated(key)
		}
	}
	form, _ := p.Form.For(c.lang)
	piece("trade_name", ", ", "party.trade_name", p.TradeName)
	if aliases := c.quoted(p.Aliases); aliases != "" {
		add("aliases", ", ", "party.aliases", locale.Args{"value": aliases})
	}
	piece("form", ", ", "party.form", form)
	if form == "" {
		piece("capital", ", ", "party.capital", c.money(p.Capital))
	} else {
		piece("capital", " ", "party.capital", c.money(p.Capital))
	}
	piece("address", ", ", "party.address."+p.KindName(), c.address(p.Address))
	if r := p.Registration; r != nil {
		out = append(out, doc.Text(", "), doc.Fill{Pos: p.At("registration"), Name: "registration", Text: c.registered(r, "party.registration")})
	} else {
		stated("registration")
	}
	if value := c.signatories(p); value != "" {
		add("signatory", ", ", "party.signatory", locale.Args{"value": value})
	}
	if p.Signatory == nil { // cosignatories may stand alone
		stated("signatory")
	}
	return content{present: true, text: out}
}

// quoted lists names in quotation marks.
func (c *composer) quoted(names []string) string {
	var out []string
	for _, n := range names {
		out = append(out, c.loc.Quote(n))
	}
	return c.loc.List(out)
}

func (c *composer) money(m value.Money) string {
	if m.IsZero() {
		return ""
	}
	return c.loc.Money(m)
}

// orUnknown is what is given of a part of a statement, or the words that say
// that it is unknown.
func (c *composer) orUnknown(s *agreement.Stated, key, given string) string {
	if given == "" && s.IsUnknown(key) {
		return c.loc.Message("state.unknown", nil)
	}
	return given
}

// part is what is given where nothing around it tells what it is; what is not
// known, or does not apply, is named.
func (c *composer) part(table string, s *agreement.Stated, key, given string) string {
	switch {
	case given != "":
		return given
	case s.IsUnknown(key):
		return c.loc.Labelled(table, key, c.loc.Message("state.unknown", nil))
	}
	return c.reason(table, s, key)
}

// reason says in a sentence why a fact does not apply, if the table says so.
func (c *composer) reason(table string, s *agreement.Stated, key string) string {
	reason, ok := s.NotApplicable[key]
	if !ok {
		return ""
	}
	why, _ := reason.For(c.lang)
	return c.loc.Message("facts.not_applicable", locale.Args{"fact": c.loc.Called(table, key), "reason": value.OneLine(why)})
}

// address writes an address on one line, in the order of the language. It does
// without a part that does not apply.
func (c *composer) address(a *agreement.Address) string {
	if a == nil {
		return ""
	}
	of := func(key, given string) string {
		if _, without := a.NotApplicable[key]; without {
			return ""
		}
		return c.part("Address", &a.Stated, key, given)
	}
	first, between, second := of("postcode", together(a.Postcode)), " ", of("city", withNumber(a.City))
	if a.Postcode != "" {
		between = "\u00a0"
	}
	switch a.Country { // where the postcode comes last; in the United States a state may stand before it
	case "GB", "IE", "CA", "AU", "NZ", "IN", "SG", "GG", "JE", "IM", "GI":
		first, between, second = second, " ", first
	case "US":
		if first, between, second = second, " ", first; strings.IndexFunc(second, unicode.IsLetter) == 0 {
			between = ", "
		}
	}
	place := value.Join(between, first, second)
	return value.Join(", ", of("street", withNumber(a.Street)), place, of("country", c.country(a.Country)))
}

// withNumber puts no-break spaces between a street and its number, on whichever side it
// stands: “14 rue”, “12 bis, rue”, “Unit 4, 221B Baker”, “Keizersgracht 585 H”.
func withNumber(street string) string {
	var b strings.Builder
	words := strings.Split(street, " ")
	begins, leads := true, false // a part of the street begins; its number goes with what follows
	for i, word := range words {
		switch {
		case i == 0:
		case leads, figured(word) && !begins, repeats(word) && figured(words[i-1]):
			b.WriteString("\u00a0")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(word)
		leads = begins && figured(word) || leads && repeats(word)
		begins = strings.HasSuffix(word, ",")
	}
	return b.String()
}

// figured reports whether word is a number, which may have letters: “221B”.
func figured(word string) bool { return word != "" && '0' <= word[0] && word[0] <= '9' }

// repeats reports whether word tells a number from the same one: “12 bis”, “12 A”.
func repeats(word string) bool {
	switch word = strings.TrimSuffix(word, ","); word {
	case "bis", "ter", "quater":
		return true
	}
	return len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z'
}

// registration writes a registration where it stands alone; identity has a
// sentence of its own for it.
func (c *composer) registration(r *agreement.Registration) string {
	if r == nil {
		return ""
	}
	return c.registered(r, "registration")
}

// registered writes a registration in the words of a message; in those of its
// parts where one of them does not apply.
func (c *composer) registered(r *agreement.Registration, message string) string {
	register, _ := r.Register.For(c.lang)
	why := c.reason("Registration", &r.Stated, "register")
	if whyNot := c.reason("Registration", &r.Stated, "number"); why != "" || whyNot != "" {
		number := whyNot
		if number == "" {
			number = c.number(r)
		}
		return value.Join(", ", cmp.Or(why, c.orUnknown(&r.Stated, "register", register)), number)
	}
	return c.loc.Message(message, locale.Args{
		"register": c.orUnknown(&r.Stated, "register", register), "number": c.number(r),
	})
}

// number is that of a registration, with what stands before it; one that is
// not known is named, for no word around it says what is missing.
func (c *composer) number(r *agreement.Registration) string {
	if r.Number == "" && r.IsUnknown("number") {
		return c.say("registration.unknown")
	}
	return c.loc.Message("registration.number", locale.Args{"number": together(r.Number)})
}

// together keeps the groups of a number on one line.
func together(number string) string { return strings.ReplaceAll(number, " ", "\u00a0") }

// signatories says who sign for a party. What all of them declare is said once.
func (c *composer) signatories(p *agreement.Party) string {
	var whos, owns []string
	if p.Signatory != nil {
		who, own := c.signatory(p.Signatory)
		whos, owns = append(whos, who), append(owns, own)
	}
	for i := range p.Cosignatories {
		who, own := c.signatory(&p.Cosignatories[i])
		whos, owns = append(whos, who), append(owns, own)
	}
	together := len(whos) > 1 && strings.Join(owns, "") == ""
	out := ""
	for i, who := range whos {
		said := owns[i]
		switch {
		case together:
			said = who
		case said == "":
			said = c.loc.Message("signatory.authorised", locale.Args{"signatory": who})
		}
		switch {
		case i == 0:
			out = said
		case i == len(whos)-1:
			out = c.loc.Message("party.signatory.also", locale.Args{"others": out, "value": said})
		default:
			out = c.loc.Message("party.signatory.then", locale.Args{"others": out, "value": said})
		}
	}
	if together {
		return c.loc.Message("signatory.all_authorised", locale.Args{"signatories": out})
	}
	return out
}

// signatory says who signs for a party and in which capacity, and the same with by
// what right, where that is a right of its own.
func (c *composer) signatory(s *agreement.Signatory) (who, own string) {
	who = c.part("Signatory", &s.Stated, "name", s.Name)
	if capacity, ok := s.Capacity.For(c.lang); ok {
		who = c.loc.Message("signatory", locale.Args{"name": who, "capacity": capacity})
	} else {
		who = value.Join(", ", who, c.part("Signatory", &s.Stated, "capacity", ""))
	}
	if authority, ok := s.Authority.For(c.lang); ok {
		own = c.loc.Message("signatory.authority", locale.Args{"signatory": who, "authority": value.OneLine(authority)})
	} else if said := c.part("Signatory", &s.Stated, "authority", ""); said != "" {
		own = value.Join(", ", who, said)
	}
	return who, own
}

// onCover are the parties on the cover, each on a line of its own with its role, for
// no name can then be taken for two: those of whatever they sign, an agreement or
// the appendix to the clauses between them.
func (c *composer) onCover() []doc.Line {
	agreed := c.tmpl.IsAgreement() || c.tmpl.Has("scc")
	var out []doc.Line
	for _, p := range c.a.Signers() {
		l := doc.Line{Key: p.ID, Value: doc.Plain(c.partyName(p.Party).text)}
		switch {
		case l.Value == "":
			continue
		case agreed:
			l.Label = c.loc.Message("lead_in", locale.Args{"text": c.say("party." + p.Side)})
		case p.Side != "processor":
			continue // an annex that stands alone is the processor's
		}
		out = append(out, l)
	}
	return out
}
