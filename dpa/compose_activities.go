package dpa

import (
	"slices"

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
		decider := b.DecidedBy
		if decider == "controller" && c.tmpl.Subprocessor {
			decider = "upstream" // the party so called is itself a processor
		}
		parts = append(parts, c.say("legal_basis."+decider))
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
