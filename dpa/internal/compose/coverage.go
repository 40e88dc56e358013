package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Covered says where an agreement contains an obligation, one of its elements
// or a protection of the controller, in one language.
type Covered struct {
	ID        string    `json:"id"` // of clauses/obligations.toml: "gdpr-28-3-h-audits"
	Title     string    `json:"title"`
	Source    string    `json:"source"` // "Art. 28(3)(h) GDPR"
	Mandatory bool      `json:"mandatory"`
	Lost      bool      `json:"lost"` // nothing contains it, nor one of its elements; or a part of it was taken away
	At        []Place   `json:"at"`
	Elements  []Covered `json:"elements,omitempty"` // of an obligation that stands in several places
}

// A Place is a paragraph or clause of an agreement.
type Place struct {
	ID   string `json:"id"`   // "audit.audits"
	Ref  string `json:"ref"`  // as a reference prints it: "Article 12.2"
	Page int    `json:"page"` // of the PDF on A4, from 1; 0 until it is laid out
}

// SetPages fills in the pages of the places, by their identifiers.
func (row *Covered) SetPages(pages map[string]int) {
	for i := range row.At {
		row.At[i].Page = pages[row.At[i].ID]
	}
	for i := range row.Elements {
		row.Elements[i].SetPages(pages)
	}
}

// Coverage lists, in the order of the file of obligations, what Art. 28 GDPR
// and its neighbours want in the agreement and what protects the controller
// there, with the articles and paragraphs that say it. An element of a mandatory
// obligation is lost where nothing carries it nor the whole; another element or
// protection that the clauses of the agreement never had is left out.
//
// The error says that the language's document cannot be composed.
func Coverage(a *agreement.Agreement, lib *library.Library, lang string) ([]Covered, error) {
	c := newComposer(a, lib, lang)
	c.compose()
	if c.broken() {
		return nil, fmt.Errorf("composing the agreement: %w", c.diags.Err())
	}
	return c.coverage(), nil
}

func (c *composer) coverage() []Covered {
	if !c.tmpl.IsAgreement() {
		return nil // an annex that stands alone obliges nobody
	}
	var out []Covered
	for i := range c.lib.Obligations {
		o := &c.lib.Obligations[i]
		if o.Of != "" {
			continue
		}
		row, known := c.covered(o)
		for k := range c.lib.Obligations {
			part := &c.lib.Obligations[k]
			if part.Of != o.ID {
				continue
			}
			element, has := c.covered(part)
			if !has && (len(row.At) > 0 || !o.Mandatory) {
				continue // the whole stands for it, or nobody asks for it
			}
			known = known || has
			row.Elements = append(row.Elements, element)
		}
		row.Lost = row.Lost && !slices.ContainsFunc(row.Elements, func(e Covered) bool { return !e.Lost })
		if known || o.Mandatory {
			out = append(out, row)
		}
	}
	return out
}

// covered is the row of an obligation with the places that carry it itself; known
// says whether a clause of the agreement has it among its texts at all.
func (c *composer) covered(o *library.Obligation) (row Covered, known bool) {
	at, known := c.carriers(o)
	slices.SortStableFunc(at, func(a, b carrier) int {
		return cmp.Or(cmp.Compare(a.clause, b.clause), cmp.Compare(a.paragraph, b.paragraph))
	})
	title, _ := o.Title.For(c.lang)
	row = Covered{ID: o.ID, Title: cmp.Or(title, o.ID), Source: diag.Cite(o.Source).In(c.lang), Mandatory: c.lib.IsMandatory(o), Lost: len(at) == 0, At: []Place{}}
	if o.Each {
		row.Lost = c.lacks(o)
		known = row.Lost || len(at) > 0 // else no condition of its paragraphs is met
	}
	for _, p := range at {
		if !slices.ContainsFunc(row.At, func(q Place) bool { return q.ID == p.id }) {
			row.At = append(row.At, Place{ID: p.id, Ref: p.ref})
		}
	}
	return row, known
}

// lacks reports whether a condition takes away one of the paragraphs that carry an
// obligation, and none says that its text carries it now.
func (c *composer) lacks(o *library.Obligation) bool {
	if slices.ContainsFunc(c.specials, func(s *special) bool { return s.Omit == "" && slices.Contains(s.Carries, o.ID) }) {
		return false
	}
	return slices.ContainsFunc(c.placed, func(p *placement) bool {
		return slices.ContainsFunc(p.clause.Carrying(c.a.Variant(p.clause), o.ID), func(paragraph string) bool { return c.lost(o, p.clause.ID+"."+paragraph) })
	})
}

// A carrier is a place that carries an obligation: what a reference to it
// prints, and where it stands in the document.
type carrier struct {
	id, ref           string
	clause, paragraph int
}

// carriers lists where an obligation stands, and says whether a clause of the
// agreement has it among its texts at all.
func (c *composer) carriers(o *library.Obligation) (at []carrier, known bool) {
	for i, p := range c.placed {
		variant := c.a.Variant(p.clause)
		if p.clause.CarriedByAll(variant, o.ID) {
			at, known = append(at, carrier{p.clause.ID, c.clauseRef(p), i, -1}), true
		}
		for _, paragraph := range p.clause.Carrying(variant, o.ID) {
			known = true
			if id := p.clause.ID + "." + paragraph; slices.Contains(c.named, id) && !c.lost(o, id) {
				at = append(at, carrier{id, c.paragraphRef(p, id), i, slices.Index(c.named, id)})
			}
		}
	}
	for _, s := range c.specials {
		if s.clause == "" || s.Omit != "" || !slices.Contains(s.Carries, o.ID) && (o.Of == "" || !slices.Contains(s.Carries, o.Of)) {
			continue
		}
		id := s.id
		if s.Replace != "" {
			id = s.Replace
		}
		p := c.placement(s.clause)
		_, target := s.Target()
		at, known = append(at, carrier{id, c.paragraphRef(p, id), slices.Index(c.placed, p), slices.Index(c.named, target)}), true
	}
	return at, known
}

// lost reports whether a condition takes from an obligation a paragraph that carries
// it. Of a protection that many share, what replaces a paragraph keeps the place.
func (c *composer) lost(o *library.Obligation, id string) bool {
	return slices.ContainsFunc(c.specials, func(s *special) bool {
		return s.Omit == id || s.Replace == id && (!o.Each || c.lib.IsMandatory(o))
	})
}

// paragraphRef is how a reference names a paragraph: by the numbered one around
// it, or by its clause where paragraphs have no number.
func (c *composer) paragraphRef(p *placement, id string) string {
	for ; strings.Contains(id, "."); id = id[:strings.LastIndex(id, ".")] {
		if ref := c.targets[id]; ref != "" {
			return ref
		}
	}
	return c.clauseRef(p)
}

// clauseRef is how a reference names a clause; one without a number is named
// by its title.
func (c *composer) clauseRef(p *placement) string {
	if ref := c.targets[p.clause.ID]; ref != "" {
		return ref
	}
	return p.text.Heading()
}

// coverageID is the section of the coverage at the end of a document. No clause
// has that name: identifiers have no dash.
const coverageID = "coverage-table"

// appendix adds the coverage behind the agreement, where the deal asks for it.
// It is information and says so: it carries no number, and no annex counts it.
func (c *composer) appendix(d *doc.Document) {
	if !c.a.Coverage || !c.tmpl.IsAgreement() {
		return
	}
	say := func(id string) string { return c.loc.Tie(c.loc.Message("coverage."+id, nil)) }
	section := &doc.Section{ID: coverageID, Level: 1, Annex: true, Title: []doc.Inline{doc.Text(say("title"))},
		Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Aside(say("note"))}}}}
	var law, protections []Covered
	for _, row := range c.coverage() {
		o := c.lib.Obligation(row.ID)
		c.titled(o)
		for _, e := range row.Elements {
			c.titled(c.lib.Obligation(e.ID))
		}
		if strings.HasPrefix(row.ID, library.ProtectionPrefix) {
			protections = append(protections, row)
		} else {
			law = append(law, row)
		}
	}
	for _, part := range []struct {
		title string
		rows  []Covered
	}{{"law", law}, {"protections", protections}} {
		if len(part.rows) == 0 {
			continue
		}
		t := &doc.Table{Widths: []int{9, 5, 6}, Head: []doc.Cell{cell(doc.Text(say("obligation"))), cell(doc.Text(say("source"))), cell(doc.Text(say("place")))}}
		for _, row := range part.rows {
			t.Rows = append(t.Rows, c.coverageRow(row, doc.Label(c.loc.Tie(capital(row.Title)))))
			for _, e := range row.Elements {
				t.Rows = append(t.Rows, c.coverageRow(e, doc.Text("–\u00a0"+c.loc.Tie(e.Title))))
			}
		}
		section.Blocks = append(section.Blocks, &doc.Section{ID: coverageID + "." + part.title, Level: 2, Title: []doc.Inline{doc.Text(say(part.title))}, Blocks: []doc.Block{t}})
	}
	d.Sections = append(d.Sections, section)
}

// titled reports an obligation that has no title in the language of the document.
func (c *composer) titled(o *library.Obligation) {
	if _, ok := o.Title.For(c.lang); !ok {
		c.diags.Add(o.At("title"), "DPA130", diag.Args{"lang": c.lang})
	}
}

// aLineEach is how many places stand on a line of their own, with their pages;
// more are a list of numbers.
const aLineEach = 3

// coverageRow is a row of the table: what is wanted, by which source, and where it
// stands. Of an obligation that its elements carry, they stand below.
func (c *composer) coverageRow(row Covered, title doc.Inline) doc.Row {
	where := doc.Cell{}
	var places []Place // paragraphs without numbers go by the name of their clause
	for _, p := range row.At {
		if !slices.ContainsFunc(places, func(q Place) bool { return q.Ref == p.Ref }) {
			places = append(places, p)
		}
	}
	var list []doc.Inline
	before := "" // the kind of the place before
	for i, p := range places {
		ref := doc.Ref{ID: p.ID, Text: c.loc.Tie(p.Ref)}
		if len(places) <= aLineEach {
			where.Blocks = append(where.Blocks, &doc.Paragraph{Text: []doc.Inline{ref, doc.Page{ID: p.ID, Before: c.loc.Message("coverage.page", nil)}}})
			continue
		}
		if len(list) > 0 {
			list = append(list, doc.Text(", "))
		}
		kind, number := c.numbered(p.Ref)
		if kind != "" && kind == before {
			ref.Text = number
		} else if i+1 < len(places) {
			if next, _ := c.numbered(places[i+1].Ref); kind != "" && kind == next { // “Articles 8.2, 8.3”
				ref.Text = c.loc.Message(several[kind], locale.Args{"number": number})
			}
		}
		before = kind
		list = append(list, ref)
	}
	if len(list) > 0 {
		where = cell(list...)
	}
	switch {
	case !row.Lost && len(row.At) == 0:
		where = cell(doc.Aside(c.loc.Message("coverage.below", nil)))
	case row.Lost && len(row.At) > 0:
		where.Blocks = append(where.Blocks, &doc.Paragraph{Text: []doc.Inline{doc.Gap(c.loc.Message("coverage.part_lost", nil))}})
	case row.Lost:
		where = cell(doc.Gap(c.loc.Message("coverage.lost", nil)))
	}
	return doc.Row{ID: coverageID + "." + row.ID, Cells: []doc.Cell{cell(title), cell(doc.Text(c.loc.Tie(capital(row.Source)))), where}}
}

// several is the message that begins a list of references of the same kind.
var several = map[string]string{"ref.article": "ref.articles", "ref.annex": "ref.annexes"}

// numbered is the kind of a reference, "ref.article", and its number; a clause
// that goes by its title has none.
func (c *composer) numbered(ref string) (kind, number string) {
	_, number, _ = strings.Cut(ref, "\u00a0")
	for kind := range several {
		if c.loc.Message(kind, locale.Args{"number": number}) == ref {
			return kind, number
		}
	}
	return "", ""
}

// capital begins a line of the table.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func cell(text ...doc.Inline) doc.Cell {
	return doc.Cell{Blocks: []doc.Block{&doc.Paragraph{Text: text}}}
}
