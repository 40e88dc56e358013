package library

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
)

// All returns the clauses, then the annexes.
func (lib *Library) All() []*Clause { return slices.Concat(lib.Clauses, lib.Annexes) }

// ClauseIDs lists the clauses, then the annexes, by their identifiers.
func (lib *Library) ClauseIDs() []string {
	return names(lib.All(), func(c *Clause) string { return c.ID })
}

// TemplateIDs lists the templates by their identifiers.
func (lib *Library) TemplateIDs() []string {
	return names(lib.Templates, func(t *Template) string { return t.ID })
}

// HeadingIDs lists the headings of the catalogue by their identifiers.
func (lib *Library) HeadingIDs() []string {
	return names(lib.Headings, func(h *Heading) string { return h.ID })
}

// MeasureIDs lists the measures of the catalogue by their identifiers.
func (lib *Library) MeasureIDs() []string {
	return names(lib.Measures, func(m *Measure) string { return m.ID })
}

// ParamNames lists the parameters of c.
//
//go:noinline
func (c *Clause) ParamNames() []string {
	return names(c.Params, func(p Param) string { return p.Name })
}

// VariantIDs lists the variants of c; a clause without variants has none.
func (c *Clause) VariantIDs() []string {
	ids := names(c.Variants, func(v Variant) string { return v.ID })
	return slices.DeleteFunc(ids, func(id string) bool { return id == "" })
}

func names[T any](list []T, name func(T) string) []string {
	var out []string
	for _, it := range list {
		out = append(out, name(it))
	}
	return out
}

// MeantClause returns the clause that a wrong name was meant to be, by its
// identifier or its title; empty when that cannot be told.
func (lib *Library) MeantClause(name string) string {
	return diag.Meant(name, lib.ClauseIDs(), func(id string) (title diag.Words) {
		c := lib.Clause(id)
		for lang, into := range map[string]*string{"fr": &title.FR, "en": &title.EN} {
			if text, _, ok := lib.Text(c, c.Default, lang); ok {
				*into = text.Heading()
			}
		}
		return title
	})
}

// MeantMeasure returns the measure of the catalogue that a wrong name was meant
// to be; empty when that cannot be told.
func (lib *Library) MeantMeasure(name string) string {
	return diag.Meant(name, lib.MeasureIDs(), func(id string) diag.Words { return lib.Measure(id).Title.Words() })
}

// MeantParam returns the parameter that a wrong name was meant to be, among
// those of the clause and other names that could stand in its place.
func (c *Clause) MeantParam(name string, others ...string) string {
	return diag.Meant(name, append(c.ParamNames(), others...), func(name string) (doc diag.Words) {
		if p := c.Param(name); p != nil {
			doc = p.Doc.Words()
		}
		return doc
	})
}
