package dpa

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// subprocessors makes the rows of {{each subprocessors}}, and in each of them
// those of {{each services}}.
func (c *composer) subprocessors() []row {
	var rows []row
	for i := range c.a.Subprocessors {
		s := &c.a.Subprocessors[i]
		of := func(key string, given content) content { return c.stated(s.Stated, key, given) }
		country := ""
		if s.Country != "" {
			country = c.loc.Country(s.Country)
		}
		r := row{s.ID, &scope{facts: map[string]content{
			"name":         words(s.Name).at(s.At("name")),
			"trade_name":   of("trade_name", words(s.TradeName)),
			"legal_entity": of("legal_entity", words(s.LegalEntity)),
			"registration": of("registration", words(c.registration(s.Registration))),
			"address":      of("address", words(c.address(s.Address))),
			"country":      of("country", words(country)),
			"contact":      of("contact", c.contact(s.Contact)),
			"role":         of("role", c.vocabulary("roles", nonZero(s.Role))),
			"parent":       of("parent", c.parent(s.Parent)),
			"url":          of("url", c.link(s.URL)),
			"optional":     of("trigger", c.optional(s)),
			"certificates": of("certificates", c.certificates(s.Certificates)),
			"safeguards":   of("safeguards", c.bullets(s.Safeguards)),
			"period":       c.period(s.From, s.Until),
			"notes":        of("notes", c.text(s.Notes)),
		}}}
		r.rows = map[string][]row{"services": c.services(s)}
		rows = append(rows, r)
	}
	return rows
}

func (c *composer) services(s *Subprocessor) []row {
	var rows []row
	for i := range s.Services {
		v := &s.Services[i]
		of := func(key string, given content) content { return c.stated(v.Stated, key, given) }
		rows = append(rows, row{strconv.Itoa(i + 1), &scope{facts: map[string]content{
			"service":   c.service(v),
			"data":      of("data", c.data(v.Data)),
			"locations": of("locations", c.placeLines(v.Locations)),
			"transfer":  of("transfer", c.transfer(v.Transfer)),
		}}})
	}
	return rows
}

// service writes the name of a service, what it is for, and its notes, each in
// a paragraph.
func (c *composer) service(v *Service) content {
	var out []doc.Block
	if v.Name != "" {
		out = append(out, &doc.Paragraph{Pos: v.At("name"), Text: []doc.Inline{doc.Label(v.Name)}})
	}
	if purpose := c.stated(v.Stated, "purpose", c.text(v.Purpose)); purpose.present {
		out = append(out, paragraph(purpose.text...))
	}
	if notes := c.text(v.Notes).at(v.At("notes")); notes.present {
		out = append(out, paragraph(notes.text...))
	}
	return whole(out...)
}

func (c *composer) transfer(t *Transfer) content {
	if t == nil {
		return content{}
	}
	parts := []string{c.loc.Message("transfer."+t.Mechanism, nil)}
	if t.Module > 0 {
		parts = append(parts, c.loc.Message("transfer.module", locale.Args{"module": strconv.Itoa(t.Module)}))
	}
	for _, d := range []struct {
		key  string
		date value.Date
	}{{"date", t.Date}, {"tia", t.TIA}, {"dpf_checked", t.DPFChecked}} {
		if !d.date.IsZero() {
			parts = append(parts, c.loc.Message("transfer."+d.key, locale.Args{"date": c.loc.Date(d.date)}))
		}
	}
	if len(t.Unknown) > 0 {
		var missing []string
		for _, key := range t.Unknown {
			missing = append(missing, c.loc.Message("transfer.label."+key, nil))
		}
		parts = append(parts, c.loc.Message("transfer.unknown", locale.Args{"facts": c.loc.List(missing)}))
	}
	if note, ok := t.Note.For(c.lang); ok {
		parts = append(parts, note)
	}
	return words(c.sentences(parts))
}

func (c *composer) parent(p *Parent) content {
	if p == nil {
		return content{}
	}
	if p.Country == "" {
		return words(p.Name)
	}
	return words(c.loc.Message("qualified", locale.Args{"text": p.Name, "note": c.loc.Country(p.Country)}))
}

func (c *composer) optional(s *Subprocessor) content {
	if !s.Optional {
		return content{}
	}
	if trigger, ok := s.Trigger.For(c.lang); ok {
		return words(trigger)
	}
	return words(c.loc.Message("optional", nil))
}

func (c *composer) bullets(list []value.Text) content {
	var out []doc.Block
	for _, t := range list {
		s, _ := t.For(c.lang)
		out = append(out, paragraph(doc.Fill{Name: "safeguards", Text: s}))
	}
	return whole(out...)
}

func (c *composer) period(from, until value.Date) content {
	var parts []string
	if !from.IsZero() {
		parts = append(parts, c.loc.Message("period.from", locale.Args{"date": c.loc.Date(from)}))
	}
	if !until.IsZero() {
		parts = append(parts, c.loc.Message("period.until", locale.Args{"date": c.loc.Date(until)}))
	}
	return words(joinNonEmpty(" ", parts...))
}

// transfers reports whether a service of a sub-processor takes data out of the
// European Economic Area, or may: its place is not known to be inside.
func (a *Agreement) transfers() bool {
	for _, s := range a.Subprocessors {
		if s.Country != "" && !value.IsEEA(s.Country) {
			return true
		}
		for _, v := range s.Services {
			if v.Transfer != nil && v.Transfer.Mechanism != "none" {
				return true
			}
			for _, p := range v.Locations {
				if p.Area == value.Worldwide || p.Country != "" && !value.IsEEA(p.Country) {
					return true
				}
			}
		}
	}
	return false
}

// rests reports whether a service of a sub-processor rests on that mechanism.
func (a *Agreement) rests(mechanism string) bool {
	for _, s := range a.Subprocessors {
		for _, v := range s.Services {
			if v.Transfer != nil && v.Transfer.Mechanism == mechanism {
				return true
			}
		}
	}
	return false
}
