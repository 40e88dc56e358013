package compose

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// carrying lists the paragraphs of a variant that carry something, with what they
// carry.
func carrying(lib *library.Library, clause *library.Clause, variant string) map[string][]string {
	out := map[string][]string{}
	for _, o := range lib.Obligations {
		for _, p := range clause.Carrying(variant, o.ID) {
			out[p] = append(out[p], o.ID)
		}
	}
	return out
}

// standing returns what composes a clause alone, in a variant, under conditions in
// which a paragraph stands; nil when there are none. The conditions under which
// another paragraph of it stood are tried first.
func standing(t *testing.T, lib *library.Library, tmpl *library.Template, lang string, clause *library.Clause, v library.Variant) func(paragraph string, change *agreement.SpecialCondition) *composer {
	imagine := imagined(t, lib, tmpl, lang)
	var known []map[string]string
	under := func(facts map[string]string, paragraph string, change *agreement.SpecialCondition) *composer {
		c := imagine(facts)
		c.a.Clauses[clause.ID] = imaginedSettings(clause, v.ID, facts)
		if change != nil {
			c.a.SpecialConditions = []agreement.SpecialCondition{*change}
		}
		c.setSpecials()
		c.placeOne(clause.ID, article, 7)
		c.section(c.placed[0])
		require.False(t, c.broken())
		if slices.Contains(c.named, clause.ID+"."+paragraph) {
			return c
		}
		return nil
	}
	return func(paragraph string, change *agreement.SpecialCondition) *composer {
		for _, facts := range slices.Backward(known) {
			if c := under(facts, paragraph, change); c != nil {
				return c
			}
		}
		for facts := range assignments(clause, conditionsOf(v)) {
			if c := under(facts, paragraph, change); c != nil {
				known = append(known, facts)
				return c
			}
		}
		return nil
	}
}

// row finds an obligation among rows, or among their elements.
func rowOf(rows []Covered, id string) *Covered {
	for i := range rows {
		if rows[i].ID == id {
			return &rows[i]
		}
		if r := rowOf(rows[i].Elements, id); r != nil {
			return r
		}
	}
	return nil
}

// Each paragraph that carries something is taken out in turn, of each variant of
// each clause and in both languages: the coverage has its place before, and not
// after; what nothing else carries is lost, by name.
func TestCoverageNamesWhatEachParagraphCarries(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := shipped()
	require.NoError(t, err)
	tmpl := lib.Template("dpa")
	taken, lost := 0, 0
	for _, clause := range lib.All() {
		for _, v := range clause.Variants {
			carried := carrying(lib, clause, v.ID)
			stands := map[string]func(string, *agreement.SpecialCondition) *composer{
				"fr": standing(t, lib, tmpl, "fr", clause, v), "en": standing(t, lib, tmpl, "en", clause, v)}
			for _, paragraph := range slices.Sorted(maps.Keys(carried)) {
				id := clause.ID + "." + paragraph
				for _, lang := range []string{"fr", "en"} {
					whole := stands[lang](paragraph, nil)
					require.NotNil(t, whole, "%s %s stands under no condition", id, v.ID)
					before := whole.coverage()
					for _, change := range []agreement.SpecialCondition{
						{Omit: id, Reason: "x"},
						{Replace: id, Text: value.Text{Plain: "Sans objet."}, Reason: "x"},
					} {
						after := stands[lang](paragraph, &change).coverage()
						taken++
						for _, o := range carried[paragraph] {
							is := func(p Place) bool { return p.ID == id }
							had, has := rowOf(before, o), rowOf(after, o)
							require.NotNil(t, had, "%s %s %s", id, v.ID, o)
							require.NotNil(t, has, "%s %s %s", id, v.ID, o)
							assert.True(t, slices.ContainsFunc(had.At, is), "%s %s %s: %s is nowhere", id, v.ID, lang, o)
							shared := lib.Obligation(o).Each && !lib.IsMandatory(lib.Obligation(o))
							stays := shared && change.Omit == "" // it is read for itself
							assert.Equal(t, stays, slices.ContainsFunc(has.At, is), "%s %s %s: %s is still there, or gone", id, v.ID, lang, o)
							assert.False(t, had.Lost)
							if !stays && (shared || len(has.At) == 0 && len(has.Elements) == 0) {
								lost++
								assert.True(t, has.Lost, "%s %s %s: %s is not called lost", id, v.ID, lang, o)
							}
							title, ok := lib.Obligation(o).Title.For(lang)
							assert.True(t, ok)
							assert.Equal(t, title, has.Title)
						}
					}
				}
			}
		}
	}
	t.Logf("%d paragraphs taken out, %d losses named", taken, lost)
	assert.Greater(t, taken, 300)
	assert.Greater(t, lost, 300)
}

// What a special condition says that its text carries has its place there.
func TestCoverageOfASpecialCondition(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	clause := lib.Clause("audit")
	v := *clause.Variant(clause.Default)
	stands := standing(t, lib, lib.Template("dpa"), "en", clause, v)
	c := stands("audits", &agreement.SpecialCondition{
		Replace: "audit.audits", Text: value.Text{Plain: "The Controller audits."}, Carries: []string{"gdpr-28-3-h"}, Reason: "x"})
	rows := c.coverage()
	h := rowOf(rows, "gdpr-28-3-h")
	require.NotNil(t, h)
	assert.Equal(t, "audit.audits", h.At[0].ID)
	assert.False(t, h.Lost)
	for _, e := range h.Elements {
		assert.False(t, e.Lost, e.ID)
	}
	c = stands("audits", &agreement.SpecialCondition{
		AddAfter: "audit.audits", ID: "more", Text: value.Text{Plain: "And more."}, Carries: []string{"gdpr-33-2"}, Reason: "x"})
	assert.Equal(t, []Place{{ID: "audit.more", Ref: "Article\u00a07.3"}}, rowOf(c.coverage(), "gdpr-33-2").At)
}

// The table at the end of the document is information: it has no number, says
// what it is, and leads to each place.
func TestTheTableOfCoverage(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for lang, note := range map[string]string{"fr": "Il ne fait pas partie de l’accord", "en": "It is no part of the agreement"} {
		tmpl := lib.Template("dpa")
		c := imagined(t, lib, tmpl, lang)(map[string]string{"contract": "yes", "subprocessor_agreement": "no"})
		for _, clause := range lib.All() {
			if tmpl.Has(clause.ID) && len(clause.Params) > 0 {
				c.a.Clauses[clause.ID] = imaginedSettings(clause, "", nil)
			}
		}
		d := c.compose()
		before := len(d.Sections)
		c.appendix(d)
		assert.Len(t, d.Sections, before, "the deal does not ask for it")
		c.a.Coverage = true
		c.appendix(d)
		require.Len(t, d.Sections, before+1)
		s := d.Sections[before]
		assert.True(t, s.Annex)
		assert.Empty(t, s.Label)
		assert.Contains(t, doc.Plain(s.Blocks[0].(*doc.Paragraph).Text), note)
		places := map[string]bool{}
		for _, sec := range d.Sections[:before] {
			places[sec.ID] = true
			marksIn(sec.Blocks, places)
		}
		leads, lists := 0, 0
		doc.Walk(&doc.Document{Sections: d.Sections[before:]}, func(line []doc.Inline) {
			for i, in := range line {
				if r, ok := in.(doc.Ref); ok {
					leads++
					assert.True(t, places[r.ID], r.ID)
					assert.NotEmpty(t, strings.TrimSpace(r.Text))
					if len(line) == 2 { // a list of many has no pages
						assert.Equal(t, r.ID, line[i+1].(doc.Page).ID)
					} else if i+2 < len(line) && strings.IndexFunc(line[i+2].(doc.Ref).Text, unicode.IsDigit) == 0 && strings.IndexFunc(r.Text, unicode.IsDigit) > 0 {
						assert.Contains(t, strings.ToLower(r.Text), "articles\u00a0", "before %v", line[i+2])
						lists++
					}
				}
			}
		})
		assert.Greater(t, leads, 30)
		assert.Greater(t, lists, 5)
		c.tmpl = lib.Template("subprocessor_list")
		c.appendix(d)
		assert.Len(t, d.Sections, before+1, "an annex that stands alone obliges nobody")
	}
}

// marksIn notes the identifiers of items and of the sections below blocks.
func marksIn(blocks []doc.Block, places map[string]bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			places[b.ID] = true
			marksIn(b.Blocks, places)
		case *doc.List:
			for _, it := range b.Items {
				places[it.ID] = true
				marksIn(it.Blocks, places)
			}
		}
	}
}

// Every form of every clause leaves the agreement with all elements of what the
// law makes it contain.
func TestNoVariantLacksAnElement(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for _, id := range []string{"dpa", "subprocessor_dpa"} {
		tmpl := lib.Template(id)
		for _, clause := range lib.All() {
			for _, v := range clause.Variants {
				if !tmpl.Has(clause.ID) {
					continue
				}
				c := imagined(t, lib, tmpl, "en")(map[string]string{})
				c.a.Clauses[clause.ID] = &agreement.ClauseSettings{Variant: v.ID}
				c.place(tmpl)
				c.lawOf(tmpl)
				for _, f := range c.diags {
					assert.NotEqual(t, "DPA401", f.Check, "%s %s: %s", clause.ID, v.ID, f.Message("en"))
				}
			}
		}
	}
}
