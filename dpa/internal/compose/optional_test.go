package compose

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
)

// The clauses that no template has compose in both agreements, behind another
// clause, under every combination of their conditions: no reference of theirs
// dangles, no term is undefined, and the languages have one shape.
func TestOptionalClausesCompose(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := shipped()
	require.NoError(t, err)
	combinations := 0
	for _, clause := range lib.Clauses {
		if slices.ContainsFunc(lib.Templates, func(tmpl *library.Template) bool { return tmpl.Has(clause.ID) }) {
			continue
		}
		for _, tmpl := range lib.Templates {
			if !tmpl.IsAgreement() || !tmpl.Has("precedence") { // not in an agreement by the Commission’s own clauses
				continue
			}
			for _, v := range clause.Variants {
				for facts := range assignments(clause, conditionsOf(v)) {
					combinations++
					facts["subprocessor_agreement"] = word(tmpl.Subprocessor)
					var shapes []string
					for _, lang := range []string{"fr", "en"} {
						c := imagined(t, lib, tmpl, lang)(facts)
						for _, other := range lib.All() {
							if tmpl.Has(other.ID) && len(other.Params) > 0 {
								c.a.Clauses[other.ID] = imaginedSettings(other, "", facts)
							}
						}
						c.a.Clauses[clause.ID] = imaginedSettings(clause, v.ID, facts)
						c.a.Clauses[clause.ID].After = "precedence"
						c.place(tmpl)
						d := &doc.Document{Lang: lang}
						for _, p := range c.placed {
							d.Sections = append(d.Sections, c.section(p))
							if p.clause == clause {
								shapes = append(shapes, shape(d.Sections[len(d.Sections)-1]))
							}
						}
						c.resolve(d)
						c.undefined(t, d)
						for _, f := range c.diags {
							t.Errorf("%s %s %v: %s", tmpl.ID, lang, facts, f.Text("en"))
						}
					}
					if assert.Len(t, shapes, 2, clause.ID) {
						assert.Equal(t, shapes[0], shapes[1], "%s %s %v: French and English differ", clause.ID, v.ID, facts)
					}
				}
			}
		}
	}
	assert.Greater(t, combinations, 20)
}
