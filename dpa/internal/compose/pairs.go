package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// setPairs makes the rows of {{each transfer_pairs}}: what the annexes to the
// standard contractual clauses ask for, for each exporter and importer behind
// the parties. It asks for what no country tells.
func (c *composer) setPairs(sc *scope) {
	pairs := c.a.Pairs(c.tmpl.Subprocessor)
	sc.facts["transfer_pairs"] = flag(len(pairs) > 0)
	sc.rows["transfer_pairs"] = c.pairs(pairs)
	for i := range pairs {
		p := &pairs[i]
		if p.Module != 4 {
			of, _ := c.a.Supervised(p)
			c.askOf("scc_chain", of)
		}
		if !value.IsEEA(p.From()) {
			c.ask("scc_chain", "law")
		}
	}
	c.askContacts(pairs)
}

// askContacts asks for the contact person of each exporter and importer of the
// appendices that are still to be signed, once.
func (c *composer) askContacts(pairs []agreement.Pair) {
	asked := map[any]bool{}
	ask := func(owner any, table *agreement.Stated, contact *agreement.Contact) {
		if !asked[owner] {
			asked[owner] = true
			c.askContact("scc_chain", owner, table, contact)
		}
	}
	for i := range pairs {
		p := &pairs[i]
		f := &p.Flows[0]
		if !f.Transfer.Date.IsZero() {
			continue
		}
		for _, e := range p.Exporters {
			ask(e.Party, &e.Stated, e.Contact)
		}
		if s := p.Subprocessor; s != nil {
			ask(s, &s.Stated, s.Contact)
		}
		if s := f.Subprocessor; s != nil && f.Further == nil && f.Remote == nil && f.Affiliate == nil {
			ask(s, &s.Stated, s.Contact)
		}
	}
}

func (c *composer) pairs(list []agreement.Pair) []row {
	var rows []row
	for i := range list {
		p := &list[i]
		f := &p.Flows[0]
		data := c.pairData(p)
		exporter, importer := c.exporter(p), c.importer(f)
		facts := map[string]content{
			"exporter":         exporter.identity,
			"exporter_contact": exporter.contact,
			"importer":         importer.identity,
			"importer_contact": importer.contact,
			"capacities":       words(c.say("scc.capacities." + string('0'+rune(p.Module)))),
			"module":           words(c.say("scc.module." + string('0'+rune(p.Module)))),
			"transfer":         c.transfer(f.Transfer, p.Outside()),
			"purposes":         c.pairPurposes(p),
			"data":             c.data(data),
			"sensitive":        c.sensitive(data),
			"places":           c.pairPlaces(p),
			"frequency":        c.pairFrequency(f.Subprocessor),
			"module_4":         flag(p.Module == 4),
			"pair":             words(c.loc.Message("scc.pair", locale.Args{"exporter": exporter.name, "importer": importer.name})),
			"concluded":        c.date(f.Transfer.Date),
			"signatures": whole(&doc.Signatures{ID: p.ID + ".signatures", Profile: c.profile(), Parties: []doc.Signatory{
				c.signsFor(p.ID, "exporter", 1, exporter), c.signsFor(p.ID, "importer", 2, importer),
			}}),
		}
		in := []value.Country{p.From()}
		if p.Subprocessor == nil {
			in = countries(p.Exporters)
		}
		of, passed := c.a.Supervised(p)
		c.exporterFacts(facts, of, passed, in)
		for _, key := range []string{"retention", "safeguards", "certificates", "further"} {
			facts[key] = content{}
		}
		if s := f.Subprocessor; s != nil && f.Further == nil {
			of := func(key string, given content) content { return c.stated(&s.Stated, key, given) }
			facts["retention"] = of("retention", c.retention(s.Retention))
			facts["safeguards"] = of("safeguards", c.lines("safeguards", s.Safeguards))
			facts["certificates"] = of("certificates", c.certificates(s.Certificates))
			facts["further"] = of("subprocessors", c.further(s.Flows()))
		}
		rows = append(rows, row{p.ID, &scope{facts: facts}})
	}
	return rows
}

// A hand is an exporter or importer as Annex I.A to the clauses describes it.
type hand struct {
	name              string
	identity, contact content
	signs             *agreement.Signatory // nil where nobody is known
}

func (c *composer) exporter(p *agreement.Pair) hand {
	if p.Subprocessor != nil {
		return c.company(p.Subprocessor)
	}
	out := hand{name: c.loc.List(c.partyNames(p.Exporters))}
	if len(p.Exporters) == 1 {
		out.signs = p.Exporters[0].Signatory
	}
	names := c.partyNames(p.Exporters)
	var identities, contacts []content
	for i, s := range p.Exporters {
		contact := c.stated(&s.Stated, "contact", c.contact(s.Contact))
		if contact.present && len(p.Exporters) > 1 {
			contact.text = append([]doc.Inline{doc.Text(c.loc.Message("lead_in", locale.Args{"text": names[i]}) + " ")}, contact.text...)
		}
		identities, contacts = append(identities, c.identity(s.Party)), append(contacts, contact)
	}
	out.identity, out.contact = joined(c.semicolon(), identities...), joined(c.semicolon(), contacts...)
	return out
}

// semicolon is what parts items of a list in a line that have commas of their own.
func (c *composer) semicolon() string {
	return c.loc.Message("statement.join", locale.Args{"first": "", "second": ""})
}

func (c *composer) importer(f *agreement.Flow) hand {
	of := func(s *agreement.Stated, parts ...content) content {
		return joined(", ", append([]content{words(f.Importer())}, parts...)...)
	}
	switch out := (hand{name: f.Importer()}); {
	case f.Affiliate != nil:
		s := &f.Affiliate.Stated
		out.identity = of(s, c.stated(s, "address", words(c.address(f.Affiliate.Address))), words(c.registration(f.Affiliate.Registration)))
		return out
	case f.Remote != nil:
		out.identity = of(f.Own)
		return out
	case f.Further != nil:
		out.identity = of(f.Own, c.stated(f.Own, "country", words(c.country(f.Further.Country))))
		return out
	}
	return c.company(f.Subprocessor)
}

// company describes a sub-processor: legal entity, address or country,
// registration.
func (c *composer) company(s *agreement.Subprocessor) hand {
	flow := agreement.Flow{Subprocessor: s}
	where := c.stated(&s.Stated, "address", words(c.address(s.Address)))
	if s.Address == nil {
		where = c.stated(&s.Stated, "country", words(c.country(s.Country)))
	}
	return hand{
		name:     flow.Importer(),
		identity: joined(", ", words(flow.Importer()), where, words(c.registration(s.Registration))),
		contact:  c.stated(&s.Stated, "contact", c.contact(s.Contact)),
	}
}

// joined puts contents on one line; those that are absent are left out.
func joined(sep string, parts ...content) content {
	var out content
	for _, p := range parts {
		if !p.present {
			continue
		}
		if out.present {
			out.text = append(out.text, doc.Text(sep))
		}
		out.present, out.text = true, append(out.text, p.text...)
	}
	return out
}

// pairData are the data of all flows of a pair.
func (c *composer) pairData(p *agreement.Pair) []agreement.Data {
	var out []agreement.Data
	for _, f := range p.Flows {
		switch {
		case f.Service != nil:
			out = append(out, c.a.ServiceData(f.Subprocessor, f.Service)...)
		case f.Further != nil:
			for i := range f.Subprocessor.Services {
				out = append(out, c.a.ServiceData(f.Subprocessor, &f.Subprocessor.Services[i])...)
			}
		default:
			for i := range c.a.Processing {
				a := &c.a.Processing[i]
				out = append(out, c.a.DataOf(a.Data, a.DataSets)...)
			}
		}
	}
	return out
}

// pairPurposes says what the importer does, a paragraph for each service; for an
// affiliate, whose part is not told, what the activities are for.
func (c *composer) pairPurposes(p *agreement.Pair) content {
	var out []doc.Block
	for _, f := range p.Flows {
		var given content
		switch {
		case f.Affiliate != nil:
			for i := range c.a.Processing {
				a := &c.a.Processing[i]
				if purposes := c.stated(&a.Stated, "purposes", c.text(a.Purposes)); purposes.present {
					out = append(out, paragraph(purposes.text...))
				}
			}
		case f.Service != nil:
			given = c.service(f.Service)
		case f.Further != nil:
			given = c.stated(f.Own, "purpose", c.text(f.Further.Purpose))
		case f.Remote != nil:
			given = c.stated(f.Own, "purpose", c.text(f.Remote.Purpose))
		}
		out = append(out, given.blocks...)
		if len(given.text) > 0 {
			out = append(out, paragraph(given.text...))
		}
	}
	return whole(out...)
}

// pairPlaces says where the importer has the data, each place once; the country
// of the importer where nothing else is said.
func (c *composer) pairPlaces(p *agreement.Pair) content {
	var out []doc.Block
	var seen []string
	for _, f := range p.Flows {
		given := c.placeLines(f.Places())
		if f.Service != nil {
			given = c.stated(&f.Service.Stated, "locations", c.servicePlaces(f.Service))
		}
		if given.text != nil {
			given.blocks = []doc.Block{paragraph(given.text...)}
		}
		for _, b := range given.blocks {
			if line := doc.Plain(b.(*doc.Paragraph).Text); !slices.Contains(seen, line) {
				seen, out = append(seen, line), append(out, b)
			}
		}
	}
	if len(out) == 0 {
		return words(c.country(p.Flows[0].Established()))
	}
	return whole(out...)
}

// pairFrequency is that of the activities in which a sub-processor takes part.
func (c *composer) pairFrequency(s *agreement.Subprocessor) content {
	var list []value.Word
	for i := range c.a.Processing {
		p := &c.a.Processing[i]
		if (s == nil || slices.Contains(p.Subprocessors, s.ID)) && !p.Frequency.IsZero() && !slices.ContainsFunc(list, func(w value.Word) bool { return w.ID == p.Frequency.ID }) {
			list = append(list, p.Frequency)
		}
	}
	return c.vocabulary("frequency", list)
}

// signsFor is one side's part of the signature block of a pair. Who signs is
// known of a party alone.
func (c *composer) signsFor(pair, side string, order int, h hand) doc.Signatory {
	id := pair + "." + side
	signer := agreement.Hand{ID: id, Order: order, Party: agreement.Signer{Party: &agreement.Party{Name: h.name}, ID: id}, Who: h.signs}
	return doc.Signatory{
		ID: id, Role: []doc.Inline{doc.Text(c.say("scc.for_" + side))}, Party: h.name,
		Signers: []doc.Signer{c.signer(signer)},
	}
}
