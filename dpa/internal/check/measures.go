package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// measures checks the measures that are chosen from the catalogue, and those
// of the agreement's own that stand under one of its headings.
func (c *checker) measures(list []agreement.Measure, top bool) {
	for i := range list {
		m := &list[i]
		c.measures(m.Parts, false)
		if m.Use != "" {
			c.catalogued(m)
			continue
		}
		if len(m.Items)+len(m.Parts) == 0 {
			c.slogans([]written{{"text", m.Text}}, place{table: m.Table, owner: m.Title.Words(), of: "Measure"})
		}
		if m.With.Node() != nil || len(m.With.Params) > 0 {
			c.unsuited(m, "with", diag.Words{FR: "seule une mesure du catalogue (« use ») a des paramètres", EN: "only a measure of the catalogue (“use”) has parameters"})
		}
		switch {
		case m.Heading == "":
		case !top:
			c.unsuited(m, "heading", diag.Words{FR: "elle est déjà sous un titre", EN: "it is under a heading already"})
		case c.lib.Heading(m.Heading) == nil:
			ids := c.lib.HeadingIDs()
			c.l.Add(m.At("heading"), "DPA199", diag.Args{"id": m.Heading, "known": strings.Join(ids, ", ")}).Nearest = diag.Nearest(m.Heading, ids)
		}
	}
}

// catalogued checks a measure of the catalogue: that there is one, that the
// agreement does not write its text as well, and its parameters.
func (c *checker) catalogued(m *agreement.Measure) {
	chosen := c.lib.Measure(m.Use)
	if chosen == nil {
		near := c.lib.MeantMeasure(m.Use)
		for _, id := range c.lib.MeasureIDs() { // "patchs" for "patching"
			if stem := strings.TrimSuffix(m.Use, "s"); near == "" && len(stem) > 3 && strings.HasPrefix(id, stem) {
				near = id
			}
		}
		c.l.Add(m.At("use"), "DPA197", diag.Args{"id": m.Use}).Nearest = near
		return
	}
	for _, own := range []struct {
		key   string
		given bool
	}{
		{"heading", m.Heading != ""}, {"title", !m.Title.IsZero()}, {"text", !m.Text.IsZero()}, {"items", len(m.Items) > 0},
		{"numbered", m.Numbered}, {"after", !m.After.IsZero()}, {"parts", len(m.Parts) > 0},
	} {
		if own.given {
			c.unsuited(m, own.key, diag.Words{FR: "le catalogue le donne déjà (use = \"" + m.Use + "\")", EN: "the catalogue gives it already (use = \"" + m.Use + "\")"})
		}
	}
	known := map[string]library.Value{}
	for _, name := range slices.Sorted(maps.Keys(m.With.Params)) {
		v, p := m.With.Params[name], chosen.Param(name)
		if p == nil {
			chosen.Unknown(name, v.Pos, &c.l)
			continue
		}
		known[name] = v
		// A name such as AES-256 is the same in every language, as the
		// catalogue's own value shows.
		c.text(v.Text, place{table: m.With.Table, path: name, plain: p.Default.Text.In == nil})
	}
	c.lib.Check(&chosen.Clause, known, &c.l)
}

func (c *checker) unsuited(m *agreement.Measure, key string, why diag.Words) {
	name := diag.Same(m.ID)
	if m.ID == "" {
		name = m.Title.Words()
	}
	c.l.Add(m.KeyAt(key), "DPA196", diag.Args{"measure": name, "key": key, "why": why})
}
