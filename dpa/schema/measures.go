package schema

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
)

// measure describes the keys of [[measures]] that speak of the catalogue; nil
// for all others.
func (b *builder) measure(k names.Key) *node {
	if k.Table != "Measure" {
		return nil
	}
	var ids, titles []string
	switch k.Name {
	case "use":
		for _, m := range b.lib.Measures {
			ids, titles = append(ids, m.ID), append(titles, b.textIn(m.Title))
		}
	case "heading":
		for _, h := range b.lib.Headings {
			ids, titles = append(ids, h.ID), append(titles, b.textIn(h.Title))
		}
	case "with":
		return b.measureValues()
	default:
		return nil
	}
	return enum(ids, titles...)
}

// measureValues describes the parameters that measures have, one for each
// name. Which measure has which, package dpa checks.
func (b *builder) measureValues() *node {
	n := (&node{Type: "object", Properties: map[string]*node{}}).closed()
	for _, m := range b.lib.Measures {
		for i := range m.Params {
			p := &m.Params[i]
			v := b.param(&m.Clause, p)
			v.Description = m.ID + ": " + v.Description
			if n.Properties[p.Name] == nil {
				n.Properties[p.Name] = &node{}
			}
			n.Properties[p.Name].AnyOf = append(n.Properties[p.Name].AnyOf, v)
		}
	}
	return n
}

// measures describes the catalogue, heading by heading.
func (r *reference) measures() {
	r.head(2, r.say(measuresHead))
	r.line("%s\n", r.say(measuresIntro))
	for _, h := range r.lib.Headings {
		r.head(3, r.text(h.Title.Words())+" (`"+h.ID+"`)")
		r.headRow(measureHead, aboutHead, controlsHead, paramHead)
		for _, m := range r.lib.Measures {
			if m.Heading == h.ID {
				r.row("`"+m.ID+"`", r.text(m.Title.Words()), strings.Join(m.Controls, ", "), r.valuesOf(m))
			}
		}
		r.line("")
	}
}

// valuesOf lists the parameters of a measure, with their bounds.
func (r *reference) valuesOf(m *library.Measure) string {
	var out []string
	for i := range m.Params {
		p := &m.Params[i]
		out = append(out, "`"+p.Name+"`: "+r.text(p.Summary()))
	}
	return strings.Join(out, "<br>")
}
