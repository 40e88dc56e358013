package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// signatures is the block where the parties sign: what is known is printed,
// what is not is a rule to write on.
func (c *composer) signatures() doc.Block {
	s := &doc.Signatures{ID: "signatures", Profile: c.profile()}
	for _, h := range c.a.Hands() {
		if h.ID == h.Party.ID { // the first of a party

			s.Parties = append(s.Parties, doc.Signatory{
				ID:    h.Party.ID,
				Role:  []doc.Inline{doc.Text(c.say("signature.for_" + h.Party.Side))},
				Party: h.Party.Name,
			})
		}
		p := &s.Parties[len(s.Parties)-1]
		p.Signers = append(p.Signers, c.signer(h))
	}
	return s
}

// profile says for which way of signing the document is made. Where the
// agreement does not, it is made for signing in its own fields, unless its clause
// on signature cannot stand with a program (`[not_with]`).
func (c *composer) profile() doc.Profile {
	if c.a.Signature != nil && c.a.Signature.Profile != "" {
		return doc.Profile(c.a.Signature.Profile)
	}
	for _, clause := range c.lib.Clauses {
		if v := clause.Variant(c.a.Variant(clause)); c.tmpl.Has(clause.ID) && v != nil && slices.Contains(v.NotWith, "signing_program") {
			return doc.Paper
		}
	}
	return doc.Fields
}

// signs are the facts on how the agreement is signed, where it says so.
func (c *composer) signs() (program, paper bool) {
	if c.a.Signature == nil || c.a.Signature.Profile == "" {
		return false, false
	}
	paper = c.a.Signature.Profile == agreement.Paper
	return !paper, paper
}

// initials are those who sign initials at the foot of each page, by their names or
// else by the roles of their parties. Who signs with a program signs no page.
func (c *composer) initials() []string {
	if program, _ := c.signs(); program || c.a.Signature == nil || !c.a.Signature.Initials {
		return nil
	}
	var out []string
	for _, h := range c.a.Hands() {
		name := c.say("party." + h.Party.Side)
		switch {
		case h.Who != nil && h.Who.Name != "":
			name = h.Who.Name
		case h.Party.SignsInPerson():
			name = h.Party.Name
		}
		out = append(out, name)
	}
	return out
}

// signer is one signature of the block.
func (c *composer) signer(h agreement.Hand) doc.Signer {
	var name, capacity string
	switch {
	case h.Who != nil:
		authority, _ := h.Who.Authority.For(c.lang)
		name = h.Who.Name
		capacity, _ = h.Who.Capacity.For(c.lang)
		capacity = c.loc.Tie(value.Join(", ", capacity, value.OneLine(authority)))
	case h.Party.SignsInPerson():
		name, capacity = h.Party.Name, c.say("signature.in_person")
	}
	s := doc.Signer{ID: h.ID, Order: h.Order, Sign: c.loc.Capitalise(c.loc.Called("Agreement", "signature"))}
	if c.a.Signature != nil && c.a.Signature.Mention {
		s.Mention = c.say("signature.mention")
	}
	line := func(key, label, given string) {
		s.Lines = append(s.Lines, doc.Line{Key: key, Label: label, Value: given, Tip: c.tip(key, h)})
	}
	label := func(table, key string) string { return c.loc.Capitalise(c.loc.Label(table, key)) }
	if h.Party.Name == "" && h.ID == h.Party.ID { // whoever signs writes the party's name
		line("party", c.say("signature.party"), "")
	}
	line("name", label("Signatory", "name"), name)
	line("capacity", label("Signatory", "capacity"), capacity)
	if !c.signaturePlace().present && c.profile() != doc.Yousign { // the clause says it once for all; no anchor of Yousign asks for it
		line("place", label("Signature", "place"), "")
	}
	if !c.signatureDate().present {
		line("date", label("Signature", "date"), "")
	}
	s.Tip = c.tip("signature", h)
	return s
}

// tip says what is written at a place of the block, and by whom.
func (c *composer) tip(key string, h agreement.Hand) string {
	who := h.Party.Name
	if h.Who != nil && h.Who.Name != "" {
		who = value.Join(", ", h.Who.Name, who)
	}
	if who == "" {
		who = c.say("party." + h.Party.Side)
	}
	return c.loc.Message("signature.tip", locale.Args{"what": c.say("signature.tip." + key), "who": who})
}
