package compose

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/value"
)

// contacts makes the rows of {{each contacts}}: the parties whom the agreement
// gives contacts for, and in each of them those of {{each purposes}}. Once one
// party has contacts for several purposes, or several parties are controllers,
// the general contacts, data protection officers and representatives of all
// stand there too; else articles have room for them.
func (c *composer) contacts() []row {
	if len(c.a.OtherControllers) == 0 && !slices.ContainsFunc(c.a.Signers(), func(p agreement.Signer) bool { return len(p.Contacts) > 0 }) {
		return nil
	}
	var rows []row
	for _, p := range c.a.Signers() {
		purposes := c.purposes(p.Party)
		if len(purposes) == 0 {
			continue
		}
		name := words(p.Name).at(p.At("name"))
		if !name.present { // the description stands at the head of the agreement
			name = words(c.say("party." + p.Side))
		}
		rows = append(rows, row{p.ID, &scope{
			facts: map[string]content{"party": name},
			rows:  map[string][]row{"purposes": purposes},
		}})
	}
	return rows
}

// purposes makes the rows of one party: for each purpose, who answers.
func (c *composer) purposes(p *agreement.Party) []row {
	var rows []row
	add := func(id, purpose string, contact content) {
		if contact.present {
			rows = append(rows, row{id, &scope{facts: map[string]content{
				"purpose": words(c.loc.Capitalise(purpose)), "contact": contact,
			}}})
		}
	}
	add("contact", c.word("contact_purposes", value.Word{ID: "general"}), c.stated(&p.Stated, "contact", c.contact(p.Contact)))
	add("dpo", c.loc.Called("Party", "dpo"), c.stated(&p.Stated, "dpo", c.contact(p.DPO)))
	add("representative", c.loc.Called("Party", "representative"), c.stated(&p.Stated, "representative", c.representative(p.Representative)))
	add("supervisory_authority", c.loc.Called("Party", "supervisory_authority"), c.stated(&p.Stated, "supervisory_authority", c.text(p.SupervisoryAuthority)))
	for i := range p.Contacts {
		d := &p.Contacts[i]
		purpose := c.stated(&d.Stated, "purpose", words(c.word("contact_purposes", d.Purpose)))
		add(strconv.Itoa(i+1), doc.Plain(purpose.text), c.desk(d))
	}
	return rows
}

// desk writes who answers, and beneath it when.
func (c *composer) desk(d *agreement.Desk) content {
	var lines []doc.Block
	contact := c.contact(&agreement.Contact{Stated: d.Stated, Name: d.Name, Role: d.Role, Email: d.Email, Phone: d.Phone, URL: d.URL})
	if contact.present {
		lines = append(lines, paragraph(contact.text...))
	}
	hours, _ := d.Hours.For(c.lang)
	if hours != "" {
		hours = c.loc.Labelled("Desk", "hours", hours)
	}
	if hours = c.part("Desk", &d.Stated, "hours", hours); hours != "" {
		lines = append(lines, paragraph(doc.Fill{Pos: d.At("hours"), Text: hours}))
	}
	for _, key := range []string{"email", "phone", "url"} {
		if said := c.stated(&d.Stated, key, content{}); len(lines) == 0 && said.present {
			lines = append(lines, paragraph(said.text...)) // there is none, or why
		}
	}
	return whole(lines...)
}

func (c *composer) contact(p *agreement.Contact) content {
	if p == nil {
		return content{}
	}
	role, _ := p.Role.For(c.lang)
	of := func(key, given string) string { return c.part("Contact", &p.Stated, key, given) }
	return words(value.Join(", ", of("name", p.Name), of("role", role), of("email", string(p.Email)), of("phone", p.Phone), of("url", string(p.URL))))
}

func (c *composer) representative(r *agreement.Representative) content {
	if r == nil {
		return content{}
	}
	of := func(key, given string) string { return c.part("Representative", &r.Stated, key, given) }
	return words(value.Join(", ", of("name", r.Name), of("address", c.address(r.Address)), of("email", string(r.Email))))
}
