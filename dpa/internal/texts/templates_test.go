package texts_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

var languages = []string{"fr", "en"}

func builtin(t *testing.T) *library.Library {
	t.Helper()
	lib, found, err := library.Load(library.BuiltinLayer())
	require.NoError(t, err)
	for _, f := range found {
		t.Error(f.Text("fr"))
	}
	require.NotNil(t, lib, "the built-in texts do not load")
	return lib
}

// clausesOf returns the clauses and annexes of a template, in its order.
func clausesOf(lib *library.Library, tmpl *library.Template) []*library.Clause {
	var out []*library.Clause
	for _, part := range [][]library.Entry{tmpl.Body, tmpl.Preamble, tmpl.Articles, tmpl.Closing, tmpl.Annexes} {
		for _, e := range part {
			out = append(out, lib.Clause(e.Clause))
		}
	}
	return out
}

func TestEveryTextExistsInEveryLanguage(t *testing.T) {
	lib := builtin(t)
	for _, c := range append(lib.Clauses, lib.Annexes...) {
		for _, v := range c.Variants {
			for _, lang := range languages {
				_, file, ok := lib.Text(c, v.ID, lang)
				assert.True(t, ok, "%s is missing", file)
				_, ok = v.Doc.For(lang)
				assert.True(t, ok, "%s: variant %q is not described in %s", c.Pos.File, v.ID, lang)
			}
		}
		for _, p := range c.Params {
			for _, lang := range languages {
				_, ok := p.Doc.For(lang)
				assert.True(t, ok, "%s: no description in %s", p.Pos, lang)
				_, ok = p.Reason.For(lang)
				assert.Equal(t, !p.Reason.IsZero(), ok, "%s: no reason in %s", p.Pos, lang)
			}
		}
	}
	for _, tmpl := range lib.Templates {
		for _, lang := range languages {
			_, ok := tmpl.Title.For(lang)
			assert.True(t, ok, "%s: no title in %s", tmpl.Pos.File, lang)
		}
	}
}

// What Art. 28 GDPR wants in every agreement is covered by clauses that no
// condition leaves out, and the clauses that they stand on are there.
func TestTheTemplatesCoverTheLaw(t *testing.T) {
	lib := builtin(t)
	for _, tmpl := range lib.Templates {
		if !tmpl.IsAgreement() {
			continue
		}
		covered, there := map[string]bool{}, map[string]bool{}
		for _, part := range [][]library.Entry{tmpl.Preamble, tmpl.Articles, tmpl.Closing, tmpl.Annexes} {
			for _, e := range part {
				there[e.Clause] = true
				for _, id := range lib.Clause(e.Clause).Covers {
					covered[id] = covered[id] || e.When == ""
				}
			}
		}
		for _, o := range lib.Obligations {
			assert.True(t, !o.Mandatory || covered[o.ID], "%s: nothing covers %s (%s)", tmpl.Pos.File, o.ID, o.Source)
		}
		for _, c := range clausesOf(lib, tmpl) {
			for _, id := range c.Requires {
				assert.True(t, there[id], "%s: %s requires %s", tmpl.Pos.File, c.ID, id)
			}
		}
	}
}

// The mandatory content of an Art. 28 agreement, by the place in the law. The
// file of obligations may say more, not less.
func TestTheObligationsAreThoseOfTheLaw(t *testing.T) {
	lib := builtin(t)
	for _, source := range []string{
		"28(3)", "28(3)(a)", "28(3)(b)", "28(3)(c)", "28(2)", "28(4)", "28(3)(e)", "28(3)(f)", "33(2)", "28(3)(g)", "28(3)(h)", "28(9)", "44", "48",
	} {
		cited := regexp.MustCompile(regexp.QuoteMeta(source) + `([^(0-9]|$)`)
		assert.True(t, slices.ContainsFunc(lib.Obligations, func(o library.Obligation) bool {
			return o.Mandatory && cited.MatchString(o.Source)
		}), "clauses/obligations.toml: no mandatory item for Art. %s GDPR", source)
	}
}

// Every defined term that a template's texts use, some text of the template
// defines; and a capital in mid-sentence means a defined term, or a name that
// the language writes so.
func TestTermsAreDefinedAndCapitalsMeanSomething(t *testing.T) {
	lib := builtin(t)
	for _, lang := range languages {
		loc, ok := lib.Locales.For(lang)
		require.True(t, ok, lang)
		for _, tmpl := range lib.Templates {
			if !tmpl.IsAgreement() {
				continue // nothing defines a term there: Compose writes ordinary words
			}
			defined, by := map[string]bool{}, map[string]string{}
			for _, c := range clausesOf(lib, tmpl) {
				for _, v := range c.Variants {
					for term := range terms(v.Text(lang)) {
						assert.Contains(t, []string{"", c.ID}, by[term], "%s: %s defines %q again", tmpl.ID, c.ID, term)
						defined[term], by[term] = true, c.ID
					}
				}
			}
			for term := range defined {
				assert.True(t, slices.ContainsFunc(loc.Terms(), func(t locale.Term) bool { return t.Name == term }),
					"locales/%s.toml: [terms] does not have %q", lang, term)
			}
			for _, m := range lib.Measures {
				for _, bad := range capitals(m.Variants[0].Text(lang), lang, loc.Terms(), defined) {
					t.Error(bad)
				}
			}
			for _, c := range clausesOf(lib, tmpl) {
				for _, v := range c.Variants {
					for _, bad := range capitals(v.Text(lang), lang, loc.Terms(), defined) {
						t.Error(bad)
					}
				}
			}
		}
	}
}

func terms(text *prose.Text) map[string]bool {
	out := map[string]bool{}
	if text == nil {
		return out
	}
	for _, line := range text.Lines() {
		for _, in := range line {
			if t, ok := in.(prose.Term); ok {
				out[string(t)] = true
			}
		}
	}
	return out
}

// names are words that a language writes with a capital though no agreement
// defines them: institutions, laws, countries, standards.
var names = map[string]*regexp.Regexp{
	"fr": anyOf(
		`RGPD|B1\.0|UE–États-Unis|États-Unis|Union( européenne)?|Espace économique européen|EEE|Commission( européenne)?|Comité européen de la protection des données`,
		`CNIL|Commission nationale de l’informatique et des libertés|Parlement européen|Conseil|États? membres?|États?|UE|CE`,
		`Cour de justice de l’Union européenne|Charte des droits fondamentaux|Règlement \(UE\)|[LR]\.\x{00A0}[0-9]|(Data )?Protection Act`,
		`Allemagne|France|Europe|Islande|Liechtenstein|Norvège|Pays-Bas|Royaume-Uni|Suisse(–États-Unis)?`,
		`Annexes?|Internet|GMT|UTC|C5|ISO(/IEC)?|HDS|NEN|V\b|PASSI|URL|AIPD|JSON|CSV|XML|PDF|IP|SPF|DKIM|DMARC|SHA-256`,
		`I{1,3}\b|IV\b|A\b|B\b|C\b|IA\b|TIC\b|CCPA|Consumer|Privacy|Act\b`,
	),
	"en": anyOf(
		`AI\b|ICT\b|CCPA|California Consumer Privacy Act|Federal Council|Act\b|Regulation\b|Lead Overseer|Kingdom Addendum|Addendum|UK Extension|States\b`,
		`Annex [IVX]+(\.[ABC])?|[ABC]\b|Appendix|Modules[ \x{00A0}][1-4]|Options?[ \x{00A0}][0-9]|Part[ \x{00A0}][0-9]|Tables?[ \x{00A0}][0-9]`,
		`(EU|Swiss)–US Data Privacy Framework|B1\.0|Clauses?[ \x{00A0}][0-9]+|State\b`,
		`GDPR|Commission Implementing Decision|Union|European (Union|Commission|Economic Area|Data Protection Board)|EEA|EU|EC|Commission`,
		`CNIL|Member States?|Parliament|Council|European Parliament|Court of Justice|Charter`,
		`Articles?|Chapter [IVX]+|Regulation \((EU|EC)\)|No\x{00A0}[0-9]|Directive|Annex(es)?|Annex [0-9]+|Module[ \x{00A0}][1-4]|[LR]\.\x{00A0}[0-9]`,
		`General Data Protection Regulation|Data Protection( Act)?|Federal Act|Public Health Code|Criminal Code|Social Code|Code\b|Book V\b|V\b`,
		`Dutch|France|French|Germany?|Iceland|Liechtenstein|Netherlands|Norway|United (Kingdom|States)|Switzerland|Swiss`,
		`Saturday|VAT|English|Public Procurement Code|Order of|Law[ \x{00A0}]No|Regulation\b`,
		`January|February|March|April|May|June|July|August|September|October|November|December`,
		`Internet|C5|ISO(/IEC)?|HDS|NEN|URL|DPIA|JSON|CSV|XML|PDF|IP|SPF|DKIM|DMARC|SHA-256|I`,
	),
}

func anyOf(patterns ...string) *regexp.Regexp {
	return regexp.MustCompile(`^(` + strings.Join(patterns, "|") + `)`)
}

var (
	word    = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}’-]*`)
	elision = regexp.MustCompile(`^(?i:d|l|qu|n|s|j|m|c)’`)
	opens   = regexp.MustCompile(`(^|[.!?…]\)?[ \x{00A0}]+|[«“(][ \x{00A0}]?|[–—] )$`)
)

// capitals reports the capitalised words within the sentences of a text that
// are neither a name nor a term that is defined.
func capitals(text *prose.Text, lang string, known []locale.Term, defined map[string]bool) []string {
	if text == nil {
		return nil
	}
	var out []string
	report := func(pos diag.Pos, format string, args ...any) {
		out = append(out, pos.String()+": "+fmt.Sprintf(format, args...))
	}
	for pos, inlines := range text.Lines() {
		s := flat(inlines)
		for at := 0; at < len(s); {
			span := word.FindStringIndex(s[at:])
			if span == nil {
				break
			}
			begin, end := at+span[0], at+span[1]
			at = end
			if elided := elision.FindString(s[begin:end]); elided != "" {
				begin += len(elided)
				end = begin + len(word.FindString(s[begin:]))
				at = end
			}
			name, length := longest(s[begin:], known)
			switch {
			case length > 0:
				at = begin + length
				if !defined[name] {
					report(pos, "the term %q is used, but no text of the template defines it", name)
				}
			case !startsUpper(s[begin:end]) || opens.MatchString(s[:begin]):
			default:
				if n := names[lang].FindString(s[begin:]); n != "" {
					at = begin + len(n)
				} else {
					report(pos, "%q has a capital but is neither a defined term nor a name", s[begin:end])
				}
			}
		}
	}
	return out
}

// longest returns the term of which a form stands at the beginning of s, as
// whole words, and the length of that form; of several, the longest.
func longest(s string, known []locale.Term) (name string, length int) {
	for _, t := range known {
		for _, form := range t.Forms {
			rest, ok := strings.CutPrefix(s, form)
			if ok && len(form) > length && (rest == "" || word.FindStringIndex(rest) == nil || word.FindStringIndex(rest)[0] > 0) {
				name, length = t.Name, len(form)
			}
		}
	}
	return name, length
}

func startsUpper(s string) bool { return regexp.MustCompile(`^\p{Lu}`).MatchString(s) }

// flat writes a line as plain text; a blank is a word in small letters, and a
// term at the place that defines it is left out.
func flat(inlines []prose.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch in := in.(type) {
		case prose.Words:
			b.WriteString(string(in))
		case prose.Term, prose.Blank, prose.Ref:
			b.WriteString("x")
		}
	}
	return b.String()
}

func TestCapitals(t *testing.T) {
	known := []locale.Term{
		{Name: "Sous-traitant", Forms: []string{"Sous-traitant", "Sous-traitants"}},
		{Name: "Sous-traitant ultérieur", Forms: []string{"Sous-traitant ultérieur"}},
		{Name: "Accord", Forms: []string{"Accord"}},
	}
	defined := map[string]bool{"Sous-traitant": true, "Accord": true}
	for src, want := range map[string]string{
		"Le Sous-traitant et les Sous-traitants. Ils agissent.":     "",
		"L’Accord, l’Union européenne et la décision (UE) 1.":       "",
		"1. {#a} Le texte\u00a0: «\u00a0Écrit\u00a0» (voir [[b]]).": "",
		"Le Sous-traitant ultérieur agit.":                          `1:1: the term "Sous-traitant ultérieur" is used, but no text of the template defines it`,
		"Il agit pour le Client et {{controller}}.":                 `1:1: "Client" has a capital but is neither a defined term nor a name`,
		"Selon l’Administration.":                                   `1:1: "Administration" has a capital but is neither a defined term nor a name`,
		"Le Sous-traitantisme.":                                     `1:1: "Sous-traitantisme" has a capital but is neither a defined term nor a name`,
	} {
		var l diag.List
		text := prose.Parse("", src, &l)
		text.Title = nil
		var got []string
		for _, bad := range capitals(text, "fr", known, defined) {
			got = append(got, regexp.MustCompile(`^:?[0-9:]*`).ReplaceAllString(bad, "1:1:"))
		}
		assert.Equal(t, want, strings.Join(got, "; "), src)
	}
}
