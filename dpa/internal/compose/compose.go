// Package compose makes a document of a checked agreement and the texts of a
// library.
package compose

import (
	"maps"
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/choose"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

// Document makes the agreement in one language: it leaves out the rows that the
// deal has not chosen, selects the clauses of the template, fills their blanks,
// numbers what is left and resolves the references. The agreement has no error
// that package check finds, but those of law that a draft may carry; so the
// library has its template and languages.
//
// The document is nil when something stands in it that cannot reach a
// contract: a missing text, an unfilled blank, an undefined term, a dangling
// reference; and, when the agreement is final, whenever a finding is an error.
// A draft is composed although a finding on the law is open that the catalogue
// lets it carry.
//
// Document reads a and lib and changes neither.
func Document(a *agreement.Agreement, lib *library.Library, lang string) (*doc.Document, diag.List) {
	c := newComposer(a, lib, lang)
	d := c.compose()
	if c.broken() || a.Status == agreement.Final && c.diags.Err() != nil {
		return nil, c.diags
	}
	return d, c.diags
}

type composer struct {
	a     *agreement.Agreement
	lib   *library.Library
	lang  string
	loc   *locale.Locale
	tmpl  *library.Template
	facts *scope
	diags diag.List

	terms   glossary
	renamed []locale.Term // terms to which the template gives other names
	names   [][]string    // the forms of those names

	placed   []*placement
	specials []*special        // the special conditions of the deal
	spoken   []spoken          // every part of our texts that stands
	named    []string          // the paragraphs and items that a special condition may name
	targets  map[string]string // what a reference to an identifier prints
	defaults []Default         // what stands though nobody chose it
}

// A placement is a clause at its place in the document.
type placement struct {
	clause *library.Clause
	text   *prose.Text
	part   part
	number int // of the article or annex; 0 when it carries none
}

type part int

const (
	body part = iota
	preamble
	article
	closing
	annex
)

// broken reports whether a finding keeps the document from being made, draft
// or not.
func (c *composer) broken() bool { return c.diags.Blocks() }

// newComposer knows the facts of the agreement as the deal has chosen it.
func newComposer(a *agreement.Agreement, lib *library.Library, lang string) *composer {
	loc, _ := lib.Locales.For(lang)
	c := &composer{a: choose.Select(a), lib: lib, lang: lang, loc: loc, terms: newGlossary(loc), tmpl: lib.Template(a.TemplateID()), targets: map[string]string{}}
	c.setNames()
	c.facts = c.agreementFacts()
	return c
}

func (c *composer) compose() *doc.Document {
	loc, tmpl := c.loc, c.tmpl
	c.setSpecials()
	c.place(tmpl)
	c.facts.facts["annexes"] = c.annexes()
	if tmpl.IsAgreement() {
		c.lawOf(tmpl)
		c.checkTerms()
	}

	title, ok := tmpl.Title.For(c.lang)
	if !ok {
		c.diags.Add(tmpl.At("title"), "DPA130", diag.Args{"lang": c.lang})
	}
	short, _ := tmpl.Short.For(c.lang)
	d := &doc.Document{
		Lang: c.lang, Title: title, Short: short, Parties: c.onCover(),
		Reference: c.a.Reference, Author: c.a.Processor.Name, Style: c.style(),
		Labels: doc.Labels{
			Page: loc.Message("label.page", nil), Of: loc.Message("label.of", nil),
			Contents: loc.Message("label.contents", nil), Continued: loc.Message("label.continued", nil),
			Initials: loc.Message("label.initials", nil),
		},
		Terms: c.terms.phrases(),
	}
	if !c.a.Date.IsZero() {
		d.Date = loc.Message("label.date", locale.Args{"date": loc.Date(c.a.Date)}) // the agreement has the date on which it enters into force
	}
	if c.a.Version != "" {
		d.Version = loc.Message("label.version", locale.Args{"version": c.a.Version})
	}
	d.Secrecy, _ = c.a.Secrecy.For(c.lang)
	d.Initials = c.initials()
	switch {
	case c.a.Sample:
		d.Draft = loc.Message("label.specimen", nil)
	case c.a.Status != agreement.Final:
		d.Draft = loc.Message("label.draft", nil)
	}
	for _, p := range c.placed {
		c.usualVariant(p.clause)
		d.Sections = append(d.Sections, c.section(p))
	}
	d.Attachments = c.attachments()
	c.resolve(d)
	c.reportSpecials()
	c.reportOwnText()
	c.appendix(d)
	return d
}

// place selects the clauses: those of the template whose condition holds, and
// those that the deal puts after another one. A clause of the template that the
// deal puts elsewhere leaves its own place, so that no clause stands twice.
func (c *composer) place(t *library.Template) {
	parts := []struct {
		part    part
		entries []library.Entry
	}{{body, t.Body}, {preamble, t.Preamble}, {article, t.Articles}, {closing, t.Closing}, {annex, t.Annexes}}
	for _, p := range parts {
		number := 0
		for _, e := range p.entries {
			if e.When != "" && !c.facts.find(e.When).present || c.moved(e.Clause) {
				continue
			}
			for _, id := range append([]string{e.Clause}, c.after(e.Clause)...) {
				if p.part == article || p.part == annex {
					number++
				}
				c.placeOne(id, p.part, number)
			}
		}
	}
	if !t.IsAgreement() {
		return // a file of settings may serve an agreement and an annex alone
	}
	for _, id := range slices.Sorted(maps.Keys(c.a.Clauses)) {
		// One that the template leaves out of this agreement, because a fact is not
		// there, keeps the settings of the vendor’s file.
		if c.placement(id) == nil && c.lib.Clause(id) != nil && !t.Has(id) {
			c.diags.Add(c.a.Clauses[id].At(""), "DPA406", diag.Args{"clause": id, "template": t.ID})
		}
	}
}

// moved reports whether the deal says itself where a clause stands.
func (c *composer) moved(id string) bool {
	s := c.a.Clauses[id]
	return s != nil && s.After != ""
}

// after lists the clauses that the deal places behind id, and those behind
// them.
func (c *composer) after(id string) []string {
	var out []string
	for _, other := range slices.Sorted(maps.Keys(c.a.Clauses)) {
		if other != id && c.a.Clauses[other].After == id {
			out = append(append(out, other), c.after(other)...)
		}
	}
	return out
}

func (c *composer) placeOne(id string, p part, number int) {
	clause := c.lib.Clause(id)
	if clause == nil {
		return // package library reported the template's unknown clause
	}
	text, path, ok := c.lib.Text(clause, c.a.Variant(clause), c.lang)
	if !ok {
		c.diags.Add(diag.Pos{File: path}, "DPA301", diag.Args{"clause": id, "lang": c.lang, "path": path})
		return
	}
	c.placed = append(c.placed, &placement{clause, text, p, number})
	switch p {
	case article:
		c.targets[id] = c.loc.ArticleRef(strconv.Itoa(number))
	case annex:
		c.targets[id] = c.loc.AnnexRef(number)
	}
}

func (c *composer) placement(id string) *placement {
	for _, p := range c.placed {
		if p.clause.ID == id {
			return p
		}
	}
	return nil
}

func (c *composer) section(p *placement) *doc.Section {
	f := &filler{composer: c, clause: p.clause.ID}
	s := &doc.Section{Pos: p.text.TitlePos, ID: p.clause.ID, Level: 1, Annex: p.part == annex}
	switch p.part {
	case article:
		f.article = p.number
		s.Label = c.loc.ArticleLabel(p.number)
	case annex:
		s.Label = c.loc.AnnexLabel(p.number)
	}
	sc := &scope{outer: c.facts, facts: c.parameters(p.clause)}
	if p.part != body || len(c.tmpl.Body) > 1 { // the document's own title names its one section
		s.Title = f.inlines(p.text.Title, sc)
	}
	margin := &level{id: p.clause.ID, under: s.Level}
	s.Blocks = f.blocks(p.text.Blocks, sc, margin)
	if mark := f.ownText(p.clause.ID); mark != nil {
		s.Blocks = append([]doc.Block{paragraph(mark)}, s.Blocks...)
	}
	if margin.edited {
		punctuate(s.Blocks)
	}
	f.sortDefinitions(s.Blocks)
	f.setParties(s.Blocks)
	for _, name := range p.clause.Conspicuous {
		setInBold(s.Blocks, p.clause.ID+"."+name)
	}
	return s
}

// annexes lists the annexes that stand, with their titles and how many pages each
// takes.
func (c *composer) annexes() content {
	list := &doc.List{Numbering: doc.Bullets}
	for _, p := range c.placed {
		if p.part != annex {
			continue
		}
		f := &filler{composer: c, clause: p.clause.ID}
		line := []doc.Inline{doc.Ref{ID: p.clause.ID}, doc.Text(c.loc.Message("annex.title", nil))}
		line = append(line, f.inlines(p.text.Title, &scope{outer: c.facts, facts: c.parameters(p.clause)})...)
		line = append(line, doc.Extent{ID: p.clause.ID, Before: c.loc.Message("annex.before", nil), One: c.loc.Message("annex.page", nil), Many: c.loc.Message("annex.pages", nil)})
		list.Items = append(list.Items, &doc.Item{Blocks: []doc.Block{paragraph(line...)}})
	}
	if len(list.Items) == 0 {
		return content{}
	}
	return whole(list)
}

// resolve writes what each reference prints, now that everything has its
// number, and ties what no line may part.
func (c *composer) resolve(d *doc.Document) {
	for _, s := range c.spoken {
		r, ok := s.in.(prose.Ref)
		if !ok {
			continue
		}
		if _, ok := c.targets[r.ID]; !ok && !c.danglingRef(s, r.ID) {
			f := c.diags.Add(r.Pos, "DPA403", diag.Args{"id": r.ID})
			f.Nearest = diag.Nearest(r.ID, slices.Sorted(maps.Keys(c.targets)))
		}
	}
	doc.Walk(d, func(text []doc.Inline) {
		for i, in := range text {
			if tied, changed := c.resolved(in); changed {
				text[i] = tied
			}
		}
	})
}

// resolved is what is printed in the place of in, and whether that is anything
// else: little is.
func (c *composer) resolved(in doc.Inline) (out doc.Inline, changed bool) {
	switch in := in.(type) {
	case doc.Ref:
		in.Text = c.targets[in.ID]
		return in, true
	case doc.Fill:
		tied := c.loc.Tie(in.Text)
		if changed = tied != in.Text; changed {
			in.Text = tied
			return in, true
		}
	case doc.Text:
		tied := c.loc.Tie(string(in))
		if changed = tied != string(in); changed {
			return doc.Text(tied), true
		}
	case doc.Label:
		return doc.Label(c.loc.Tie(string(in))), true
	case doc.Aside:
		return doc.Aside(c.loc.Tie(string(in))), true
	case doc.Gap:
		return doc.Gap(c.loc.Tie(string(in))), true
	}
	return in, false // a term is tied where it is written, an address is not text
}
