package compose

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shipped is the library of the program, which nobody changes.
var shipped = sync.OnceValues(library.Builtin)

// The language of clauses is closed, so that everything a text can become can
// be composed: every variant of every clause in every language under every
// combination of the conditions in it. Nothing may be left unfilled, no number
// may be skipped, and the languages must have one shape. An agreement and an annex
// alone say a clause each in their way; two agreements call the parties otherwise,
// which TestWholeDocumentsUnderEveryFact composes.
func TestEveryVariantAndConditionComposes(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := shipped()
	require.NoError(t, err)
	combinations := 0
	type way struct {
		clause    string
		agreement bool
	}
	done := map[way]bool{}
	for _, tmpl := range lib.Templates {
		imagine := []func(map[string]string) *composer{imagined(t, lib, tmpl, "fr"), imagined(t, lib, tmpl, "en")}
		for _, clause := range lib.All() {
			if w := (way{clause.ID, tmpl.IsAgreement()}); !tmpl.Has(clause.ID) || done[w] {
				continue
			} else {
				done[w] = true
			}
			for _, v := range clause.Variants {
				for facts := range assignments(clause, conditionsOf(v)) {
					combinations++
					var shapes []string
					for i, lang := range []string{"fr", "en"} {
						c := imagine[i](facts)
						c.a.Clauses = map[string]*agreement.ClauseSettings{clause.ID: imaginedSettings(clause, v.ID, facts)}
						c.placed = []*placement{{clause, v.Text(lang), article, 7}}
						s := c.section(c.placed[0])
						for _, f := range c.diags {
							t.Errorf("%s %s %s %v: %s", clause.ID, v.ID, lang, facts, f.Text("en"))
						}
						numbered(t, s.Blocks, "7.", clause.ID)
						shapes = append(shapes, shape(s))
					}
					if shapes[0] != shapes[1] {
						t.Errorf("%s %s %v: French and English differ\n%s\n%s", clause.ID, v.ID, facts, shapes[0], shapes[1])
					}
				}
			}
		}
	}
	t.Logf("%d combinations, in each of two languages", combinations)
	assert.Greater(t, combinations, 100)
}

// Whole documents, with every fact, with none, and with each fact alone there
// or alone missing: no reference dangles, and no term is used that the document
// does not define.
func TestWholeDocumentsUnderEveryFact(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for _, tmpl := range lib.Templates {
		names := map[string]bool{}
		for _, clause := range lib.All() {
			if tmpl.Has(clause.ID) {
				for _, v := range clause.Variants {
					for name := range conditionsOf(v) {
						names[name] = clause.Param(name) == nil || names[name]
					}
				}
			}
		}
		maps.DeleteFunc(names, func(_ string, fact bool) bool { return !fact })
		all := slices.Sorted(maps.Keys(names))
		for i := -1; i < len(all); i++ {
			for _, rest := range []bool{false, true} {
				facts := map[string]string{}
				for j, name := range all {
					facts[name] = word(rest != (i == j))
				}
				facts["contract"] = word(tmpl.IsAgreement())
				facts["subprocessor_agreement"] = word(tmpl.Subprocessor)
				for _, lang := range []string{"fr", "en"} {
					c := imagined(t, lib, tmpl, lang)(facts)
					for _, clause := range lib.All() {
						if tmpl.Has(clause.ID) && len(clause.Params) > 0 {
							c.a.Clauses[clause.ID] = imaginedSettings(clause, "", facts)
						}
					}
					c.place(tmpl)
					d := &doc.Document{Lang: lang}
					for _, p := range c.placed {
						d.Sections = append(d.Sections, c.section(p))
					}
					c.resolve(d)
					if tmpl.IsAgreement() {
						c.undefined(t, d)
					}
					for _, f := range c.diags {
						t.Errorf("%s %s %v: %s", tmpl.ID, lang, facts, f.Text("en"))
					}
				}
			}
		}
	}
}

// undefined fails when the composed document uses a term that it does not
// define.
func (c *composer) undefined(t *testing.T, d *doc.Document) {
	defined := map[string]bool{}
	usedTerms := map[string]string{}
	doc.Walk(d, func(line []doc.Inline) {
		for _, in := range line {
			switch in := in.(type) {
			case doc.Term:
				for _, name := range c.terms.used(string(in)) {
					defined[name] = true
				}
			case doc.Text:
				for _, name := range c.terms.used(string(in)) {
					usedTerms[name] = string(in)
				}
			}
		}
	})
	for _, name := range slices.Sorted(maps.Keys(usedTerms)) {
		assert.True(t, defined[name], "%s %s: %q is used but not defined: %s", c.tmpl.ID, c.lang, name, usedTerms[name])
	}
}

// conditionsOf returns the conditions in the texts of a variant.
func conditionsOf(v library.Variant) map[string]bool {
	names := map[string]bool{}
	for _, lang := range v.Languages() {
		for b := range v.Text(lang).All() {
			if i, ok := b.(*prose.If); ok {
				names[i.Cond] = true
			}
		}
	}
	return names
}

func word(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// assignments yields every combination of values of the conditions: yes and no,
// or each option of a choice.
func assignments(clause *library.Clause, names map[string]bool) func(func(map[string]string) bool) {
	sorted := slices.Sorted(maps.Keys(names))
	return func(yield func(map[string]string) bool) {
		facts := map[string]string{}
		var next func(i int) bool
		next = func(i int) bool {
			if i == len(sorted) {
				return yield(maps.Clone(facts))
			}
			options := []string{"no", "yes"}
			if p := clause.Param(sorted[i]); p != nil && p.Type == library.ChoiceType {
				options = p.Options
			}
			for _, o := range options {
				facts[sorted[i]] = o
				if !next(i + 1) {
					return false
				}
			}
			return true
		}
		next(0)
	}
}

// imagined returns what makes composers whose agreement has every fact, but for
// those that facts says "no" to.
func imagined(t *testing.T, lib *library.Library, tmpl *library.Template, lang string) func(facts map[string]string) *composer {
	loc, ok := lib.Locales.For(lang)
	require.True(t, ok)
	base := composer{lib: lib, lang: lang, loc: loc, terms: newGlossary(loc), tmpl: tmpl}
	base.setNames()
	return func(facts map[string]string) *composer {
		c := base
		c.a, c.targets = &agreement.Agreement{Clauses: map[string]*agreement.ClauseSettings{}}, map[string]string{}
		c.facts = imaginedScope(library.Facts(), everything(), facts)
		return &c
	}
}

// imaginedSettings gives every parameter of a clause a value, but for those that
// facts says "no" to: on these the parties agree nothing.
func imaginedSettings(clause *library.Clause, variant string, facts map[string]string) *agreement.ClauseSettings {
	s := &agreement.ClauseSettings{Variant: variant, Params: map[string]library.Value{}}
	for _, p := range clause.Params {
		v := library.Value{Type: p.Type}
		if p.Default != nil {
			v = *p.Default
		}
		said, asked := facts[p.Name]
		switch p.Type {
		case library.BoolType:
			v.Bool = said == "yes" || !asked && v.Bool
		case library.ChoiceType:
			if asked {
				v.Choice = said
			}
		case library.DurationType:
			if v.Duration.IsZero() {
				v.Duration = value.Duration{N: 3, Unit: value.Months}
			}
		case library.CountType:
			v.Count = max(v.Count, 2)
		case library.DateType:
			v.Date = value.Date{Year: 2027, Month: 3, Day: 1}
		case library.MoneyType:
			v.Money = value.Money{Minor: 500_000_00, Currency: "EUR"}
		case library.LawType:
			v.Law = "FR"
		case library.EmailType:
			v.Email = "privacy@example.org"
		case library.TextType:
			v.Text = value.Text{Plain: p.Name}
		}
		if said == "no" && p.Optional {
			s.None = append(s.None, p.Name)
		} else {
			s.Params[p.Name] = v
		}
	}
	return s
}

// everything is a scope in which every fact is there, and two rows of each source.
// It is made once, for nobody changes it.
var everything = sync.OnceValue(func() *scope { return everythingOf(library.Facts(), true) })

func everythingOf(s library.Source, outermost bool) *scope {
	sc := &scope{facts: map[string]content{}, rows: map[string][]row{}}
	for _, f := range s.Facts {
		if f.Kind == library.Blocks {
			sc.facts[f.Name] = whole(paragraph(doc.Fill{Text: f.Name}))
		} else {
			sc.facts[f.Name] = words(f.Name)
		}
	}
	for _, inner := range s.Sources {
		if outermost {
			sc.facts[inner.Name] = flag(true)
		}
		fields := everythingOf(inner, false)
		sc.rows[inner.Name] = []row{{"a", fields}, {"b", fields}}
	}
	return sc
}

// imaginedScope is all of a source, but for what facts says "no" to.
func imaginedScope(s library.Source, all *scope, facts map[string]string) *scope {
	sc := &scope{facts: maps.Clone(all.facts), rows: maps.Clone(all.rows)}
	for name, said := range facts {
		c, ok := sc.facts[name]
		switch {
		case !ok:
		case said == "no":
			sc.facts[name] = content{}
		case len(c.text) > 0:
			c.choice = said
			sc.facts[name] = c
		}
	}
	for _, inner := range s.Sources {
		if facts[inner.Name] == "no" {
			delete(sc.rows, inner.Name)
		} else if concern(facts, inner) {
			fields := imaginedScope(inner, all.rows[inner.Name][0].scope, facts)
			sc.rows[inner.Name] = []row{{"a", fields}, {"b", fields}}
		}
	}
	return sc
}

// concern reports whether facts says something of the rows of a source.
func concern(facts map[string]string, s library.Source) bool {
	return slices.ContainsFunc(s.Facts, func(f library.Fact) bool { return facts[f.Name] != "" }) ||
		slices.ContainsFunc(s.Sources, func(inner library.Source) bool { return facts[inner.Name] != "" || concern(facts, inner) })
}

// numbered fails when the numbers of the paragraphs directly in blocks skip
// one. Parties are counted by themselves, where the language counts them.
func numbered(t *testing.T, blocks []doc.Block, prefix, what string) {
	n, parties := 0, 0
	for _, b := range blocks {
		l, ok := b.(*doc.List)
		if !ok || l.Numbering == doc.Bullets {
			continue
		}
		for _, it := range l.Items {
			if l.Numbering == doc.Parties {
				parties++
				assert.Contains(t, []string{"", "(" + strconv.Itoa(parties) + ")"}, it.Number, what)
			} else {
				n++
				assert.Equal(t, prefix+strconv.Itoa(n), it.Number, what)
			}
		}
	}
}

// shape writes what does not depend on the language: blocks, identifiers, and
// what fills the blanks.
func shape(b doc.Block) string {
	var out strings.Builder
	var walk func(doc.Block)
	blocks := func(bs []doc.Block) {
		out.WriteString("(")
		for _, b := range bs {
			walk(b)
		}
		out.WriteString(")")
	}
	walk = func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			out.WriteString(" section " + b.ID)
			blocks(b.Blocks)
		case *doc.Paragraph:
			out.WriteString(" p")
		case *doc.List:
			out.WriteString(" list")
			ids := make([]string, len(b.Items))
			for i, it := range b.Items {
				ids[i] = it.ID
			}
			slices.Sort(ids) // definitions have the order of the alphabet
			out.WriteString(strings.Join(ids, ","))
		case *doc.Table:
			out.WriteString(" table")
			for _, r := range b.Rows {
				out.WriteString(" row " + r.ID)
				for _, cell := range r.Cells {
					blocks(cell.Blocks)
				}
			}
		case *doc.Signatures:
			out.WriteString(" signatures")
		}
	}
	walk(b)
	return out.String()
}
