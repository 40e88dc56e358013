package dpa

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// partyName is the name of a party, or how the agreement identifies a party
// without a name ("the customer named in the order form").
func (c *composer) partyName(p *Party) content {
	if p.Name != "" {
		return words(p.Name).at(p.At("name"))
	}
	return c.stated(p.Stated, "name", c.text(p.Described).at(p.At("described")))
}

// identity is the description of a party at the head of a contract: name,
// legal form, capital, seat, registration and signatory (C. com. R.123-237 for
// a French company). What the agreement does not give is left out, and what it
// declares unknown is said to be so.
func (c *composer) identity(p *Party) content {
	name := c.partyName(p)
	if !name.present {
		return content{}
	}
	out := name.text
	add := func(key string, given content, args locale.Args) {
		if !given.present {
			return
		}
		out = append(out, doc.Text(", "))
		if args == nil { // not given: the words for an unknown fact say it
			out = append(out, doc.Text(c.loc.Message("party."+key+".label", nil)+" "))
			out = append(out, given.text...)
			return
		}
		out = append(out, doc.Fill{Pos: p.At(key), Name: key, Text: c.loc.Message("party."+key, args)})
	}
	piece := func(key, given string) {
		if given != "" {
			add(key, words(given), locale.Args{"value": given})
		} else if p.IsUnknown(key) {
			add(key, c.stated(p.Stated, key, content{}), nil)
		}
	}
	form, _ := p.Form.For(c.lang)
	piece("trade_name", p.TradeName)
	piece("form", form)
	piece("capital", c.money(p.Capital))
	piece("address", c.address(p.Address))
	piece("registration", c.registration(p.Registration))
	piece("signatory", c.signatory(p.Signatory))
	return content{present: true, text: out}
}

func (c *composer) money(m value.Money) string {
	if m.IsZero() {
		return ""
	}
	return c.loc.Money(m)
}

// address writes an address on one line, in the order of the language.
func (c *composer) address(a *Address) string {
	if a == nil {
		return ""
	}
	place := strings.TrimSpace(a.Postcode + " " + a.City)
	parts := []string{a.Street, place}
	if a.Country != "" {
		parts = append(parts, c.loc.Country(a.Country))
	}
	return joinNonEmpty(", ", parts...)
}

func (c *composer) registration(r *Registration) string {
	if r == nil {
		return ""
	}
	register, _ := r.Register.For(c.lang)
	return c.loc.Message("registration", locale.Args{"register": register, "number": r.Number})
}

func (c *composer) signatory(s *Signatory) string {
	if s == nil {
		return ""
	}
	capacity, _ := s.Capacity.For(c.lang)
	if capacity == "" {
		return s.Name
	}
	return c.loc.Message("signatory", locale.Args{"name": s.Name, "capacity": capacity})
}

func (c *composer) contact(p *Contact) content {
	if p == nil {
		return content{}
	}
	role, _ := p.Role.For(c.lang)
	return words(joinNonEmpty(", ", p.Name, role, string(p.Email), p.Phone, p.URL))
}

func (c *composer) representative(r *Representative) content {
	if r == nil {
		return content{}
	}
	return words(joinNonEmpty(", ", r.Name, c.address(r.Address), string(r.Email)))
}

func joinNonEmpty(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// signatures is the block where the parties sign: what is known is printed,
// what is not is a rule to write on.
func (c *composer) signatures() doc.Block {
	s := &doc.Signatures{ID: "signatures"}
	for _, p := range []struct {
		id    string
		party *Party
	}{{"controller", &c.a.Controller}, {"processor", &c.a.Processor}} {
		name, capacity := "", ""
		if sig := p.party.Signatory; sig != nil {
			name = sig.Name
			capacity, _ = sig.Capacity.For(c.lang)
		}
		label := func(key string) string { return c.say("signature." + key) }
		s.Parties = append(s.Parties, doc.Signatory{
			ID:    p.id,
			Role:  []doc.Inline{doc.Text(label("for_" + p.id))},
			Party: p.party.Name,
			Lines: []doc.Line{
				{Label: label("name"), Value: name}, {Label: label("capacity"), Value: capacity},
				{Label: label("place")}, {Label: label("date")},
			},
			Sign: label("signature"),
		})
	}
	return s
}

// subtitle names the parties in one line under the title.
func (c *composer) subtitle() string {
	if !c.tmpl.IsAgreement() {
		return c.a.Processor.Name // an annex that stands alone is the processor's
	}
	controller, processor := doc.Plain(c.partyName(&c.a.Controller).text), doc.Plain(c.partyName(&c.a.Processor).text)
	if controller == "" || processor == "" {
		return joinNonEmpty("", controller, processor)
	}
	return c.loc.Message("document.between", locale.Args{"controller": controller, "processor": processor})
}
