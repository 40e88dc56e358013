package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Covered says where an agreement contains an obligation, one of its elements
// or a protection of the controller, in one language.
type Covered struct {
	ID        string   `json:"id"`           // of clauses/obligations.toml: "gdpr-28-3-h-audits"
	Of        string   `json:"of,omitempty"` // the obligation of which it is an element
	Title     string   `json:"title"`
	Source    string   `json:"source"` // "Art. 28(3)(h) GDPR"
	Mandatory bool     `json:"mandatory"`
	At        []string `json:"at"` // as a reference prints them: "Article 12.2"; empty when it is lost
}

// Coverage lists, in the order of the file of obligations, what Art. 28 GDPR
// and its neighbours want in the agreement and what protects the controller
// there, with the articles and paragraphs that say it. An element or protection
// that the clauses of the agreement never had is left out; one that a special
// condition took away has no place.
//
// The error says that the language's document cannot be composed.
func Coverage(a *agreement.Agreement, lib *library.Library, lang string) ([]Covered, error) {
	c := newComposer(a, lib, lang)
	c.compose()
	if c.broken() {
		return nil, fmt.Errorf("composing the agreement: %w", c.diags.Err())
	}
	var out []Covered
	for i := range lib.Obligations {
		o := &lib.Obligations[i]
		at, known := c.carriers(o)
		for k := range lib.Obligations {
			if part := &lib.Obligations[k]; part.Of == o.ID {
				more, has := c.carriers(part)
				at, known = append(at, more...), known || has
			}
		}
		if !known && !o.Mandatory {
			continue
		}
		slices.SortStableFunc(at, func(a, b carrier) int {
			return cmp.Or(cmp.Compare(a.clause, b.clause), cmp.Compare(a.paragraph, b.paragraph))
		})
		refs := []string{}
		for _, p := range at {
			if !slices.Contains(refs, p.ref) {
				refs = append(refs, p.ref)
			}
		}
		title, _ := o.Title.For(lang)
		out = append(out, Covered{ID: o.ID, Of: o.Of, Title: title, Source: diag.Cite(o.Source).In(lang), Mandatory: lib.IsMandatory(o), At: refs})
	}
	return out, nil
}

// A carrier is a place that carries an obligation: what a reference to it
// prints, and where it stands in the document.
type carrier struct {
	ref               string
	clause, paragraph int
}

// carriers lists where an obligation stands, and says whether a clause of the
// agreement has it among its texts at all.
func (c *composer) carriers(o *library.Obligation) (at []carrier, known bool) {
	for i, p := range c.placed {
		variant := c.a.Variant(p.clause)
		if p.clause.CarriedByAll(variant, o.ID) {
			at, known = append(at, carrier{c.clauseRef(p), i, -1}), true
		}
		for _, paragraph := range p.clause.Carrying(variant, o.ID) {
			known = true
			if id := p.clause.ID + "." + paragraph; slices.Contains(c.named, id) && !c.gone(id) {
				at = append(at, carrier{c.paragraphRef(p, id), i, slices.Index(c.named, id)})
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
		at, known = append(at, carrier{c.paragraphRef(p, id), slices.Index(c.placed, p), slices.Index(c.named, target)}), true
	}
	return at, known
}

// gone reports whether a condition replaces or leaves out that paragraph.
func (c *composer) gone(id string) bool {
	return slices.ContainsFunc(c.specials, func(s *special) bool { return s.Replace == id || s.Omit == id })
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
