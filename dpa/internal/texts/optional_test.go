package texts_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/library"
)

// optional returns the clauses that no template has: a deal takes one with
// `after`.
func optional(lib *library.Library) []*library.Clause {
	return slices.DeleteFunc(slices.Clone(lib.Clauses), func(c *library.Clause) bool {
		return slices.ContainsFunc(lib.Templates, func(t *library.Template) bool { return t.Has(c.ID) })
	})
}

// A clause that a deal adds stands in an agreement of ours: the terms that it
// uses are defined there, and so are the clauses that it needs.
func TestOptionalClausesStandInOurAgreements(t *testing.T) {
	lib := builtin(t)
	clauses := optional(lib)
	assert.NotEmpty(t, clauses)
	for _, tmpl := range lib.Templates {
		if !tmpl.IsAgreement() || !tmpl.Has("precedence") { // an agreement by the Commission’s own clauses takes none
			continue
		}
		for _, lang := range languages {
			loc, _ := lib.Locales.For(lang)
			defined := map[string]bool{}
			for _, c := range clausesOf(lib, tmpl) {
				for _, v := range c.Variants {
					for term := range terms(v.Text(lang)) {
						defined[term] = true
					}
				}
			}
			for _, c := range clauses {
				for _, v := range c.Variants {
					for _, bad := range capitals(v.Text(lang), lang, loc.Terms(), defined) {
						t.Error(bad)
					}
				}
				for _, id := range c.Requires {
					assert.True(t, tmpl.Has(id), "%s: %s requires %s", tmpl.Pos.File, c.ID, id)
				}
			}
		}
	}
}
