package compose

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// activities makes the rows of {{each processing}}.
func (c *composer) activities() []row {
	var rows []row
	for i := range c.a.Processing {
		p := &c.a.Processing[i]
		data := c.a.DataOf(p.Data, p.DataSets)
		of := func(key string, given content) content { return c.stated(&p.Stated, key, given) }
		rows = append(rows, row{p.ID, &scope{facts: map[string]content{
			"number":             words(strconv.Itoa(i + 1)),
			"title":              c.text(p.Title).at(p.At("title")),
			"subject_matter":     of("subject_matter", c.text(p.SubjectMatter)),
			"nature":             of("nature", c.text(p.Nature)),
			"operations":         of("operations", c.vocabulary("operations", p.Operations)),
			"purposes":           of("purposes", c.text(p.Purposes)),
			"duration":           of("duration", c.text(p.Duration)),
			"legal_basis":        of("legal_basis", c.legalBasis(p.LegalBasis)),
			"data_subjects":      of("data", c.dataSubjects(data)),
			"data":               c.beside("Activity", &p.Stated, "data", c.data(data)),
			"special_categories": c.sensitive(data),
			"special_safeguards": of("special_safeguards", c.text(p.SpecialSafeguards)),
			"recipients":         of("recipients", c.recipients(p.Recipients)),
			"exporter":           of("exporter", c.vocabulary("sides", nonZero(p.Exporter))),
			"importer":           of("importer", c.vocabulary("sides", nonZero(p.Importer))),
			"retention":          of("retention", c.retention(p.Retention)),
			"frequency":          of("frequency", c.vocabulary("frequency", nonZero(p.Frequency))),
			"systems":            of("systems", c.texts(p.Systems)),
			"locations":          c.beside("Activity", &p.Stated, "instances", c.beside("Activity", &p.Stated, "locations", c.places(p.Locations, p.Instances))),
			"transfer":           of("transfer", c.transfer(p.Transfer, outsideOf(p))),
			"subprocessors":      of("subprocessors", c.subprocessorNames(p.Subprocessors)),
			"exclusions":         of("exclusions", c.text(p.Exclusions)),
			"notes":              of("notes", c.text(p.Notes)),
		}}})
	}
	return rows
}

// dataSubjects lists whom the data concern, each once.
func (c *composer) dataSubjects(data []agreement.Data) content {
	var out []string
	for i := range data {
		if s := c.subject(&data[i]); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return words(c.loc.List(out))
}

// subject names whose data they are, or says in words that nobody knows.
func (c *composer) subject(d *agreement.Data) string {
	s := c.word("subjects", d.Subject)
	if s == "" && d.IsUnknown("subject") {
		s = c.loc.Message("subject.unknown", nil)
	}
	if s == "" {
		s = c.reason("Data", &d.Stated, "subject")
	}
	if only, ok := d.Only.For(c.lang); ok && s != "" {
		s = c.loc.Message("qualified", locale.Args{"text": s, "note": only})
	}
	return s
}

// data writes the categories of data, a paragraph for each kind of data
// subject.
func (c *composer) data(data []agreement.Data) content {
	var out []doc.Block
	for _, d := range c.together(data) {
		var categories []string
		for _, k := range d.Categories {
			if s := c.category(k); !slices.Contains(categories, s) {
				categories = append(categories, s)
			}
		}
		list := c.stated(&d.Stated, "categories", words(c.loc.List(categories)))
		subject := c.subject(&d)
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

// together joins what is said of the same data subjects, which may come from
// several sets.
func (c *composer) together(data []agreement.Data) []agreement.Data {
	var out []agreement.Data
	at := map[string]int{}
	for _, d := range data {
		subject := c.subject(&d)
		if i, ok := at[subject]; ok && len(d.Categories) > 0 {
			out[i].Categories = slices.Concat(out[i].Categories, d.Categories)
			continue
		}
		if len(d.Categories) > 0 {
			at[subject] = len(out)
		}
		out = append(out, d)
	}
	return out
}

func (c *composer) category(k agreement.Category) string {
	return c.noted(c.word("data", k.Word), k.Only, k.Note)
}

func (c *composer) recipients(list []agreement.Recipient) content {
	var out []string
	for _, r := range list {
		out = append(out, c.noted(c.word("recipients", r.Word), r.Only, r.Note))
	}
	return words(c.loc.List(out))
}

// noted puts what limits or explains a word behind it.
func (c *composer) noted(s string, notes ...value.Text) string {
	var parts []string
	for _, t := range notes {
		if note, ok := t.For(c.lang); ok {
			parts = append(parts, value.OneLine(note))
		}
	}
	if len(parts) == 0 {
		return s
	}
	return c.loc.Message("qualified", locale.Args{"text": s, "note": c.sentences(parts)})
}

// subprocessorNames lists sub-processors by the names they go by.
func (c *composer) subprocessorNames(ids []string) content {
	var out []string
	for _, id := range ids {
		for i := range c.a.Subprocessors {
			if s := &c.a.Subprocessors[i]; s.ID == id {
				out = append(out, s.Name)
			}
		}
	}
	return words(c.loc.List(out))
}

// sensitive lists the kinds of sensitive data (Arts. 9, 10 and 87 GDPR) among
// the data.
func (c *composer) sensitive(data []agreement.Data) content {
	var out []string
	for nature := range agreement.Natures(data, c.lib.Locales) {
		if s := c.loc.Message("special."+nature, nil); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return words(c.loc.List(out))
}

func (c *composer) legalBasis(b *agreement.LegalBasis) content {
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
	if condition := c.stated(&b.Stated, "article9", words(c.word("article9", b.Article9))); condition.present {
		parts = append(parts, c.loc.Labelled("LegalBasis", "article9", doc.Plain(condition.text)))
	}
	parts = append(parts, c.statements("LegalBasis", b.Stated.Only("decided_by", "indicative", "note"))...)
	if note, ok := b.Note.For(c.lang); ok {
		parts = append(parts, note)
	}
	return words(c.sentences(parts))
}

func (c *composer) retention(r *agreement.Retention) content {
	if r == nil {
		return content{}
	}
	var parts []string
	criterion, _ := r.Criterion.For(c.lang)
	from, counted := r.From.For(c.lang)
	if period := c.duration(r.Period); period != "" && counted {
		parts = append(parts, c.loc.Message("retention.from", locale.Args{"period": period, "start": from}))
	} else {
		parts = append(parts, period)
	}
	parts = append(parts, criterion)
	if r.Period.IsZero() && counted {
		parts = append(parts, c.loc.Labelled("Retention", "from", from))
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	parts = append(parts, c.statements("Retention", &r.Stated)...)
	if unless, ok := r.Unless.For(c.lang); ok {
		parts = append(parts, c.loc.Labelled("Retention", "unless", unless))
	}
	if note, ok := r.Note.For(c.lang); ok {
		parts = append(parts, note)
	}
	return words(c.sentences(parts))
}

// outsideOf lists the countries outside the European Economic Area in which an
// activity takes place.
func outsideOf(p *agreement.Activity) []value.Country {
	places := slices.Clone(p.Locations)
	for _, in := range p.Instances {
		places = append(places, in.Locations...)
	}
	return agreement.OutsideEEA(places)
}
