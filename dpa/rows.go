package dpa

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// activities makes the rows of {{each processing}}.
func (c *composer) activities() []row {
	var rows []row
	for i := range c.a.Processing {
		p := &c.a.Processing[i]
		of := func(key string, given content) content { return c.stated(p.Stated, key, given) }
		rows = append(rows, row{p.ID, &scope{outer: c.facts, facts: map[string]content{
			"title":              c.text(p.Title).at(p.At("title")),
			"subject_matter":     of("subject_matter", c.text(p.SubjectMatter)),
			"operations":         of("operations", c.vocabulary("operations", p.Operations)),
			"purposes":           of("purposes", c.text(p.Purposes)),
			"legal_basis":        of("legal_basis", c.legalBasis(p.LegalBasis)),
			"data_subjects":      of("data", c.dataSubjects(p.Data)),
			"data":               of("data", c.data(p.Data)),
			"special_categories": of("special_categories", c.specialOf(p.Data)),
			"recipients":         of("recipients", c.vocabulary("recipients", p.Recipients)),
			"retention":          of("retention", c.retention(p.Retention)),
			"frequency":          of("frequency", c.vocabulary("frequency", nonZero(p.Frequency))),
			"locations":          of("locations", c.places(p.Locations)),
			"exclusions":         of("exclusions", c.text(p.Exclusions)),
			"notes":              of("notes", c.text(p.Notes)),
		}}})
	}
	return rows
}

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
		r := row{s.ID, &scope{outer: c.facts, facts: map[string]content{
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
		r.rows = map[string][]row{"services": c.services(s, r.scope)}
		rows = append(rows, r)
	}
	return rows
}

func (c *composer) services(s *Subprocessor, outer *scope) []row {
	var rows []row
	for i := range s.Services {
		v := &s.Services[i]
		of := func(key string, given content) content { return c.stated(v.Stated, key, given) }
		rows = append(rows, row{strconv.Itoa(i + 1), &scope{outer: outer, facts: map[string]content{
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

// vocabulary writes words of a vocabulary and free texts as one list.
func (c *composer) vocabulary(vocab string, list []value.Word) content {
	var out []string
	for _, w := range list {
		out = append(out, c.word(vocab, w))
	}
	return words(c.loc.List(out))
}

func (c *composer) word(vocab string, w value.Word) string {
	if w.ID == "" {
		s, _ := w.Free.For(c.lang)
		return s
	}
	s, _ := c.loc.Word(vocab, w.ID)
	return s
}

func nonZero(w value.Word) []value.Word {
	if w.IsZero() {
		return nil
	}
	return []value.Word{w}
}

// dataSubjects lists whom the data concern, each once.
func (c *composer) dataSubjects(data []Data) content {
	var out []string
	for i := range data {
		if s := c.subject(&data[i]); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return words(c.loc.List(out))
}

func (c *composer) subject(d *Data) string {
	s := c.word("subjects", d.Subject)
	if only, ok := d.Only.For(c.lang); ok && s != "" {
		s = c.loc.Message("qualified", locale.Args{"text": s, "note": only})
	}
	return s
}

// data writes the categories of data, a paragraph for each kind of data
// subject.
func (c *composer) data(data []Data) content {
	var out []doc.Block
	for i := range data {
		d := &data[i]
		var categories []string
		for _, k := range d.Categories {
			categories = append(categories, c.category(k))
		}
		list := c.stated(d.Stated, "categories", words(c.loc.List(categories)))
		subject := c.subject(d)
		if subject == "" {
			out = append(out, paragraph(list.text...))
			continue
		}
		line := []doc.Inline{doc.Label(c.loc.Message("lead_in", locale.Args{"text": c.loc.Capitalise(subject)})), doc.Text(" ")}
		p := paragraph(append(line, list.text...)...)
		p.Pos = d.At("categories")
		out = append(out, p)
	}
	return whole(out...)
}

func (c *composer) category(k Category) string {
	s := c.word("data", k.Word)
	for _, t := range []value.Text{k.Only, k.Note} {
		if note, ok := t.For(c.lang); ok {
			s = c.loc.Message("qualified", locale.Args{"text": s, "note": note})
		}
	}
	return s
}

// specialOf lists the special categories (Art. 9 GDPR) among the data.
func (c *composer) specialOf(data []Data) content {
	var out []string
	for _, d := range data {
		for _, k := range d.Categories {
			if nature := c.lib.Locales.Special(k.Word.ID); nature != "" {
				if s := c.loc.Message("special."+nature, nil); !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	}
	return words(c.loc.List(out))
}

// special reports whether data of a special category are processed: of that
// nature ("health"), or of any when it is empty.
func (c *composer) special(a *Agreement, nature string) bool {
	has := func(data []Data) bool {
		for _, d := range data {
			for _, k := range d.Categories {
				if n := c.lib.Locales.Special(k.Word.ID); n != "" && (nature == "" || n == nature) {
					return true
				}
			}
		}
		return false
	}
	return slices.ContainsFunc(a.Processing, func(p Activity) bool { return has(p.Data) })
}

func (c *composer) legalBasis(b *LegalBasis) content {
	if b == nil {
		return content{}
	}
	var parts []string
	if b.DecidedBy != "" {
		parts = append(parts, c.loc.Message("legal_basis."+b.DecidedBy, nil))
	}
	if !b.Indicative.IsZero() {
		parts = append(parts, c.loc.Message("legal_basis.indicative", locale.Args{"basis": c.word("basis", b.Indicative)}))
	}
	switch condition := c.word("article9", b.Article9); {
	case condition != "":
		parts = append(parts, c.loc.Message("legal_basis.article9", locale.Args{"condition": condition}))
	case b.IsUnknown("article9"):
		parts = append(parts, c.loc.Message("legal_basis.article9", locale.Args{"condition": c.loc.Message("state.unknown", nil)}))
	}
	if note, ok := b.Note.For(c.lang); ok {
		parts = append(parts, note)
	}
	return words(c.sentences(parts))
}

func (c *composer) retention(r *Retention) content {
	if r == nil {
		return content{}
	}
	var parts []string
	if !r.Period.IsZero() {
		period := c.loc.Duration(r.Period)
		if from, ok := r.From.For(c.lang); ok {
			period = c.loc.Message("retention.from", locale.Args{"period": period, "start": from})
		}
		parts = append(parts, period)
	}
	if criterion, ok := r.Criterion.For(c.lang); ok {
		parts = append(parts, criterion)
	}
	if unless, ok := r.Unless.For(c.lang); ok {
		parts = append(parts, c.loc.Message("retention.unless", locale.Args{"exception": unless}))
	}
	if note, ok := r.Note.For(c.lang); ok {
		parts = append(parts, note)
	}
	return words(c.sentences(parts))
}

// sentences joins parts of a statement in the way of the language.
func (c *composer) sentences(parts []string) string {
	out := ""
	for i, p := range parts {
		if i > 0 {
			out = c.loc.Message("statement.join", locale.Args{"first": out, "second": p})
		} else {
			out = p
		}
	}
	return out
}

func (c *composer) location(p value.Location) string {
	country := ""
	switch {
	case p.Country != "":
		country = c.loc.Country(p.Country)
	case p.Area != "":
		country = c.loc.Message("area."+p.Area, nil)
	}
	site, _ := p.Site.For(c.lang)
	city, _ := p.City.For(c.lang)
	s := joinNonEmpty(", ", site, city)
	var about []string
	if s == "" {
		s = country
	} else if country != "" {
		about = append(about, country)
	}
	if note, ok := p.Note.For(c.lang); ok {
		about = append(about, oneLine(note))
	}
	if len(about) > 0 {
		s = c.loc.Message("qualified", locale.Args{"text": s, "note": c.sentences(about)})
	}
	return s
}

func (c *composer) places(list []value.Location) content {
	var out []string
	for _, p := range list {
		out = append(out, c.location(p))
	}
	return words(c.loc.List(out))
}

// placeLines writes each place in a paragraph of its own.
func (c *composer) placeLines(list []value.Location) content {
	var out []doc.Block
	for _, p := range list {
		out = append(out, paragraph(doc.Fill{Name: "locations", Text: c.location(p)}))
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

func (c *composer) link(url string) content {
	if url == "" {
		return content{}
	}
	return content{present: true, text: []doc.Inline{doc.Link{URL: url, Text: url}}}
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

func (c *composer) certificates(list []Certificate) content {
	var out []doc.Block
	for i := range list {
		k := &list[i]
		parts := []string{edition(k)}
		if scope, ok := k.Scope.For(c.lang); ok {
			parts = append(parts, c.loc.Message("certificate.scope", locale.Args{"scope": scope}))
		}
		if k.Issuer != "" {
			parts = append(parts, c.loc.Message("certificate.issuer", locale.Args{"issuer": k.Issuer}))
		}
		if !k.Expires.IsZero() {
			parts = append(parts, c.loc.Message("certificate.expires", locale.Args{"date": c.loc.Date(k.Expires)}))
		}
		out = append(out, paragraph(doc.Fill{Name: "certificates", Text: joinNonEmpty(", ", parts...)}))
	}
	return whole(out...)
}

// edition writes a standard with its edition: “ISO/IEC 27001:2022” for a year,
// as the standards themselves do, “HDS 2.0” for anything else.
func edition(k *Certificate) string {
	if _, err := strconv.Atoi(k.Edition); err == nil && len(k.Edition) == 4 {
		return k.Standard + ":" + k.Edition
	}
	return joinNonEmpty(" ", k.Standard, k.Edition)
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
