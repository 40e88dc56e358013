package compose

import (
	"maps"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// agreementFacts makes the outermost scope: what library.Facts lists. A test
// holds the two together.
func (c *composer) agreementFacts() *scope {
	a := c.a
	subprocessors := c.subprocessors()
	program, paper := c.signs()
	sc := &scope{
		facts: map[string]content{
			"reference":                words(a.Reference).at(a.At("reference")),
			"date":                     c.asked(&a.Stated, "date", c.date(a.Date)),
			"main_contract":            c.asked(&a.Stated, "main_contract", c.mainContract(a.MainContract)),
			"signature_place":          c.signaturePlace(),
			"signature_date":           c.signatureDate(),
			"annexes":                  {}, // once they have their numbers
			"initials":                 flag(len(c.initials()) > 0),
			"originals":                c.originals(),
			"signing_program":          flag(program),
			"signed_on_paper":          flag(paper),
			"subprocessor_list_date":   c.listFact("date"),
			"subprocessor_list_intro":  c.listFact("intro"),
			"subprocessor_list_review": c.listFact("review"),
			"subprocessor_list_notes":  c.listFact("notes"),
			"measures":                 c.stated(&a.Stated, "measures", whole(c.measures()...)),
			"measure_controls":         flag(c.controls(a.Measures)),
			"transfers":                flag(a.LeavesEEA()),
			"transfers_adequacy":       flag(a.RestsOn("adequacy")),
			"transfers_dpf":            flag(a.RestsOn("dpf")),
			"transfers_scc":            flag(a.RestsOn("scc")),
			"transfers_bcr":            flag(a.RestsOn("bcr-p")),
			"contract":                 flag(c.tmpl.IsAgreement()),
			"subprocessor_agreement":   flag(c.tmpl.Subprocessor),
			"uk":                       flag(a.UnderLawOf("GB", "uk")),
			"swiss":                    flag(a.UnderLawOf("CH", "swiss")),
			"processor_outside_eea":    flag(a.ProcessorOutsideEEA()),
			"inside_eea":               flag(a.InsideEEA()),
			"outside_eea":              flag(a.OutsideEEA()),
			"processor_certificates":   c.stated(&a.Processor.Stated, "certificates", c.certificates(a.Processor.Certificates)),
			"health_hosting":           flag(a.HostsHealthData("")),
			"hds":                      flag(a.HostsHealthData(agreement.HDS)),
			"c5":                       flag(a.HostsHealthData(agreement.C5)),
			"nen7510":                  flag(a.HostsHealthData(agreement.NEN7510)),
			"special_categories":       flag(a.ProcessesSpecial("", c.lib.Locales)),
			"criminal":                 flag(a.ProcessesSpecial("criminal", c.lib.Locales)),
			"several_languages":        flag(len(a.Tongues()) > 1),
			"health":                   flag(a.ProcessesSpecial("health", c.lib.Locales)),
			"draft":                    flag(a.Status != agreement.Final),
			"selection":                flag(a.Selection.Answers()),
			"selected_region":          c.selected("region"),
			"selected_modules":         c.selected("modules"),
			"selected_options":         c.selected("options"),
			"processing":               flag(len(a.Processing) > 0),
			"subprocessors":            flag(len(a.Subprocessors) > 0),
			"subprocessors_unknown":    flag(a.IsUnknown("subprocessors")),
			"subprocessor_groups":      flag(len(a.Subprocessors) > 0),
			"subprocessor_overview":    flag(len(a.Subprocessors) > 1),
		},
		rows: map[string][]row{
			"processing": c.activities(), "subprocessors": subprocessors, "subprocessor_groups": c.groups(subprocessors), "subprocessor_overview": c.overview(),
		},
	}
	maps.Copy(sc.facts, c.healthHosting())
	c.sccFacts(sc)
	c.parties(sc)
	return sc
}

// parameters makes the scope of one clause: the parameters of its variant,
// with the values that the agreement or the library gives them.
func (c *composer) parameters(clause *library.Clause) map[string]content {
	facts := map[string]content{}
	for i := range clause.Params {
		p := &clause.Params[i]
		if !clause.Uses(c.a.Variant(clause), p.Name) {
			continue
		}
		switch v, ok := c.a.Param(clause, p.Name); {
		case ok && c.a.Chooses(clause, p.Name):
			facts[p.Name] = c.parameter(p, v)
		case ok:
			facts[p.Name] = c.usual(p, v, Default{Clause: clause.ID, Under: "[clauses." + clause.ID + "]"})
		case !p.Optional:
			c.diags.Add(c.settingsPos(clause.ID), "DPA407", diag.Args{"clause": clause.ID, "name": p.Name, "doc": p.Doc.Words()})
			facts[p.Name] = gap(p.Name) // never printed: the finding keeps the document back
		}
	}
	return facts
}

// settingsPos is where the agreement sets a clause, or would.
func (c *composer) settingsPos(clause string) diag.Pos {
	if s := c.a.Clauses[clause]; s != nil {
		return s.At("")
	}
	return c.a.At("clauses")
}

func (c *composer) parameter(p *library.Param, v library.Value) content {
	switch p.Type {
	case library.DurationType:
		return words(c.loc.Duration(v.Duration))
	case library.CountType:
		return words(c.loc.Count(v.Count, p.Noun))
	case library.PercentType:
		return words(c.loc.Percent(v.Percent))
	case library.BoolType:
		return flag(v.Bool)
	case library.ChoiceType:
		return content{present: true, choice: v.Choice}
	case library.DateType:
		return words(c.loc.Date(v.Date))
	case library.EmailType:
		return words(string(v.Email)).at(v.Pos)
	case library.LawType:
		return words(c.loc.Law(v.Law))
	case library.MoneyType:
		return words(c.loc.Money(v.Money))
	}
	return c.text(v.Text).at(v.Pos)
}

// text is what the user wrote in the language of the document.
func (c *composer) text(t value.Text) content {
	s, _ := t.For(c.lang)
	return words(value.OneLine(s))
}

func (c *composer) date(d value.Date) content {
	if d.IsZero() {
		return content{}
	}
	return words(c.loc.Date(d))
}

// stated is what is given; else what its table says of it in so many words:
// that it is unknown, that there is none, or why it does not apply.
func (c *composer) stated(s *agreement.Stated, key string, given content) content {
	if given.present {
		return given.at(s.At(key))
	}
	if reason, ok := s.NotApplicable[key]; ok {
		why, _ := reason.For(c.lang)
		return aside(c.loc.Message("state.not_applicable", locale.Args{"reason": why}))
	}
	switch {
	case s.IsUnknown(key):
		return gap(c.loc.Message("state.unknown", nil))
	case s.IsNone(key):
		return aside(c.loc.Message("state.none", nil))
	}
	return content{}
}

// beside is stated for a fact in whose place another key may give something: why
// the fact itself does not apply then stands beside that.
func (c *composer) beside(table string, s *agreement.Stated, key string, given content) content {
	why := c.reason(table, s, key)
	switch {
	case why == "" || !given.present:
		return c.stated(s, key, given)
	case len(given.blocks) > 0:
		return whole(append(given.blocks, paragraph(doc.Aside(why)))...)
	}
	return words(c.sentences([]string{doc.Plain(given.text), why}))
}

// asked is stated for the facts that clauses ask for with {{if}}: one that
// does not exist or does not apply is absent there.
func (c *composer) asked(s *agreement.Stated, key string, given content) content {
	if _, no := s.NotApplicable[key]; no || s.IsNone(key) {
		return content{}
	}
	return c.stated(s, key, given)
}

// duration writes a duration; nothing when it is absent.
func (c *composer) duration(d value.Duration) string {
	if d.IsZero() {
		return ""
	}
	return c.loc.Duration(d)
}

func (c *composer) mainContract(m *agreement.MainContract) content {
	if m == nil {
		return content{}
	}
	title, _ := m.Title.For(c.lang)
	parts := []string{title}
	if !m.Date.IsZero() { // before the reference, of which it would seem to be the date
		parts = append(parts, c.loc.Message("main_contract.date", locale.Args{"date": c.loc.Date(m.Date)}))
	}
	if m.Reference != "" {
		parts = append(parts, c.loc.Message("main_contract.reference", locale.Args{"reference": m.Reference}))
	}
	for _, key := range []string{"title", "date", "reference"} {
		if why := c.reason("MainContract", &m.Stated, key); why != "" {
			parts = append(parts, "("+why+")")
		}
	}
	return words(value.Join(" ", parts...))
}

func (c *composer) listFact(key string) content {
	l := c.a.SubprocessorList
	if l == nil {
		return content{}
	}
	switch key {
	case "date":
		return c.asked(&l.Stated, key, c.date(l.Date))
	case "intro":
		return c.asked(&l.Stated, key, c.text(l.Intro))
	case "notes":
		return c.asked(&l.Stated, key, c.text(l.Notes))
	}
	return c.asked(&l.Stated, key, c.text(l.Review))
}

func (c *composer) signaturePlace() content {
	if c.a.Signature == nil {
		return content{}
	}
	return c.asked(&c.a.Signature.Stated, "place", c.text(c.a.Signature.Place))
}

func (c *composer) signatureDate() content {
	if c.a.Signature == nil {
		return content{}
	}
	return c.asked(&c.a.Signature.Stated, "date", c.date(c.a.Signature.Date))
}

func (c *composer) originals() content {
	if c.a.Signature == nil || c.a.Signature.Originals == 0 {
		return content{}
	}
	return words(c.loc.Count(c.a.Signature.Originals, "original"))
}

// paragraphs parts the user's text at its empty lines; a single line break is
// a space.
func (c *composer) paragraphs(t value.Text, pos diag.Pos) []doc.Block {
	s, _ := t.For(c.lang)
	var out []doc.Block
	for _, p := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
		if line := value.OneLine(p); line != "" {
			out = append(out, &doc.Paragraph{Pos: pos, Text: []doc.Inline{doc.Fill{Pos: pos, Text: line}}})
		}
	}
	return out
}
