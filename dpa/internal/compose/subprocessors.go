package compose

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// subprocessors makes the rows of {{each subprocessors}}, and in each of them
// those of {{each services}}.
func (c *composer) subprocessors() []row {
	var rows []row
	rank := make([]int, len(c.a.Subprocessors))
	for n, i := range c.order() {
		rank[i] = n + 1
	}
	for i := range c.a.Subprocessors {
		s := &c.a.Subprocessors[i]
		of := func(key string, given content) content { return c.stated(&s.Stated, key, given) }
		own := s.Flows()
		var abroad []value.Country // where the sub-processor's own transfer leads
		for _, f := range own {
			if f.Transfer == s.Transfer {
				abroad = append(abroad, f.Outside()...)
			}
		}
		slices.Sort(abroad)
		r := row{s.ID, &scope{facts: map[string]content{
			"number":                words(strconv.Itoa(rank[i])),
			"name":                  words(s.Name).at(s.At("name")),
			"group":                 c.groupTitle(s),
			"trade_name":            of("trade_name", words(s.TradeName)),
			"legal_entity":          of("legal_entity", words(s.LegalEntity)),
			"registration":          of("registration", words(c.registration(s.Registration))),
			"address":               of("address", words(c.address(s.Address))),
			"country":               of("country", words(c.country(s.Country))),
			"contact":               of("contact", c.contact(s.Contact)),
			"supervisory_authority": of("supervisory_authority", c.text(s.SupervisoryAuthority)),
			"role":                  of("role", c.vocabulary("roles", nonZero(s.Role))),
			"parent":                of("parent", c.parent(s.Parent)),
			"url":                   of("url", c.link(string(s.URL))),
			"optional":              c.beside("Subprocessor", &s.Stated, "trigger", c.optional(s.Optional, s.Trigger)),
			"transfer":              of("transfer", c.transfer(s.Transfer, slices.Compact(abroad))),
			"retention":             of("retention", c.retention(s.Retention)),
			"excludes":              of("excludes", c.lines("excludes", s.Excludes)),
			"ai":                    of("ai", c.ai(s.AI)),
			"further_subprocessors": of("subprocessors", c.further(own)),
			"certificates":          of("certificates", c.certificates(s.Certificates)),
			"safeguards":            of("safeguards", c.lines("safeguards", s.Safeguards)),
			"period":                c.period(&s.Stated, s.From, s.Until),
			"notes":                 of("notes", c.text(s.Notes)),
		}}}
		r.rows = map[string][]row{"services": c.services(own)}
		rows = append(rows, r)
	}
	return rows
}

// order lists the sub-processors, by their place in the agreement, as the annex
// prints them: those in no group, then group after group.
func (c *composer) order() []int {
	members := map[string][]int{}
	for i := range c.a.Subprocessors {
		group := c.a.Subprocessors[i].Group
		members[group] = append(members[group], i)
	}
	out := members[""]
	for i := range c.a.SubprocessorGroups {
		out = append(out, members[c.a.SubprocessorGroups[i].ID]...)
	}
	return out
}

// groups makes the rows of {{each subprocessor_groups}}: first, without a
// heading, the sub-processors that are in no group, then each group that has
// any.
func (c *composer) groups(all []row) []row {
	members := map[string][]row{}
	for i, r := range all {
		group := c.a.Subprocessors[i].Group
		members[group] = append(members[group], r)
	}
	var out []row
	add := func(id string, title, intro content) {
		if len(members[id]) > 0 {
			out = append(out, row{id, &scope{
				facts: map[string]content{"group": title, "intro": intro},
				rows:  map[string][]row{"subprocessors": members[id]},
			}})
		}
	}
	add("", content{}, content{})
	for i := range c.a.SubprocessorGroups {
		g := &c.a.SubprocessorGroups[i]
		add(g.ID, c.text(g.Title).at(g.At("title")), c.stated(&g.Stated, "intro", c.text(g.Intro)))
	}
	return out
}

func (c *composer) groupTitle(s *agreement.Subprocessor) content {
	g := c.a.GroupOf(s)
	if g == nil {
		return content{}
	}
	return c.text(g.Title)
}

func (c *composer) services(flows []agreement.Flow) []row {
	var rows []row
	for _, f := range flows {
		v := f.Service
		if v == nil {
			continue
		}
		of := func(key string, given content) content { return c.stated(&v.Stated, key, given) }
		transfer := content{}
		if v.Transfer != nil {
			transfer = c.transfer(v.Transfer, f.Outside())
		}
		rows = append(rows, row{strconv.Itoa(len(rows) + 1), &scope{facts: map[string]content{
			"service":   c.service(v),
			"data":      c.beside("Service", &v.Stated, "data", c.data(c.a.ServiceData(f.Subprocessor, v))),
			"locations": c.beside("Service", &v.Stated, "locations", c.servicePlaces(v)),
			"transfer":  of("transfer", transfer),
		}}})
	}
	return rows
}

// service writes the name of a service, what it is for, when it is engaged,
// and its notes, each in a paragraph.
func (c *composer) service(v *agreement.Service) content {
	var out []doc.Block
	add := func(given content, key string) {
		if given.present {
			out = append(out, paragraph(given.at(v.At(key)).text...))
		}
	}
	if v.Name != "" {
		out = append(out, &doc.Paragraph{Pos: v.At("name"), Text: []doc.Inline{doc.Label(v.Name)}})
	}
	add(c.stated(&v.Stated, "purpose", c.text(v.Purpose)), "purpose")
	if optional := c.optional(v.Optional, v.Trigger); optional.present {
		text := c.loc.Message("optional", nil)
		if !v.Trigger.IsZero() {
			text = c.loc.Message("optional.trigger", locale.Args{"trigger": doc.Plain(optional.text)})
		}
		add(words(c.loc.Capitalise(text)), "trigger")
	}
	add(words(c.loc.Capitalise(doc.Plain(c.period(&v.Stated, v.From, v.Until).text))), "from")
	add(words(c.loc.Capitalise(c.sentences(c.statements("Service", v.Stated.Only("name", "trigger", "notes"))))), "notes")
	add(c.text(v.Notes), "notes")
	return whole(out...)
}

// servicePlaces writes where the data of a service are, where those of the
// customers of a region are, and from where they are seen.
func (c *composer) servicePlaces(v *agreement.Service) content {
	out := c.placeLines(v.Locations).blocks
	lines := c.instances(v.Instances)
	if access := c.places(v.AccessFrom, nil); access.present {
		lines = append(lines, c.loc.Message("access", locale.Args{"places": doc.Plain(access.text)}))
	}
	for _, key := range []string{"instances", "access_from"} {
		if said := c.part("Service", &v.Stated, key, ""); said != "" {
			lines = append(lines, said)
		}
	}
	for _, line := range lines {
		out = append(out, paragraph(doc.Fill{Name: "locations", Text: line}))
	}
	return whole(out...)
}

// further writes those whom a sub-processor engages in turn.
func (c *composer) further(flows []agreement.Flow) content {
	var out []doc.Block
	for _, f := range flows {
		k := f.Further
		if k == nil {
			continue
		}
		line := []doc.Inline{doc.Label(k.Name)}
		if about := value.Join(", ", k.LegalEntity, c.country(k.Country)); about != "" {
			line = []doc.Inline{doc.Label(c.loc.Message("qualified", locale.Args{"text": k.Name, "note": about}))}
		}
		var parts []string
		for _, given := range []content{c.text(k.Purpose), c.transfer(k.Transfer, f.Outside())} {
			if given.present {
				parts = append(parts, doc.Plain(given.text))
			}
		}
		if parts = append(parts, c.statements("FurtherSubprocessor", &k.Stated)...); len(parts) > 0 {
			line[0] = doc.Label(c.loc.Message("lead_in", locale.Args{"text": string(line[0].(doc.Label))}))
			line = append(line, doc.Text(" "), doc.Fill{Name: "further_subprocessors", Text: c.sentences(parts)})
		}
		p := paragraph(line...)
		p.Pos = k.At("name")
		out = append(out, p)
	}
	return whole(out...)
}

// ai writes what a sub-processor does with artificial intelligence.
func (c *composer) ai(u *agreement.AIUse) content {
	if u == nil {
		return content{}
	}
	var parts []string
	if purpose, ok := u.Purpose.For(c.lang); ok {
		parts = append(parts, value.OneLine(purpose))
	}
	if u.Training != nil {
		parts = append(parts, c.loc.Message("ai.training."+strconv.FormatBool(*u.Training), nil))
	}
	parts = append(parts, c.statements("AIUse", &u.Stated)...)
	if note, ok := u.Note.For(c.lang); ok {
		parts = append(parts, value.OneLine(note))
	}
	return words(c.sentences(parts))
}

func (c *composer) parent(p *agreement.Parent) content {
	if p == nil {
		return content{}
	}
	country := c.country(p.Country)
	name := value.Join(", ", p.Name, country)
	if p.Name != "" && country != "" {
		name = c.loc.Message("qualified", locale.Args{"text": p.Name, "note": country})
	}
	return words(c.sentences(append([]string{name}, c.statements("Parent", &p.Stated)...)))
}

func (c *composer) optional(is bool, trigger value.Text) content {
	if !is && trigger.IsZero() {
		return content{}
	}
	if !trigger.IsZero() {
		return c.text(trigger)
	}
	return words(c.loc.Message("optional", nil))
}

// lines writes each text in a paragraph of its own.
func (c *composer) lines(name string, list []value.Text) content {
	var out []doc.Block
	for _, t := range list {
		s, _ := t.For(c.lang)
		out = append(out, paragraph(doc.Fill{Name: name, Text: value.OneLine(s)}))
	}
	return whole(out...)
}

func (c *composer) period(s *agreement.Stated, from, until value.Date) content {
	var parts []string
	if !from.IsZero() {
		parts = append(parts, c.loc.Message("period.from", locale.Args{"date": c.loc.Date(from)}))
	}
	if !until.IsZero() {
		parts = append(parts, c.loc.Message("period.until", locale.Args{"date": c.loc.Date(until)}))
	}
	return words(c.sentences(append([]string{value.Join(" ", parts...)}, c.statements("Service", s.Only("from", "until"))...)))
}
