package exchange

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// given takes "N/A" and a dash for nothing: they say that the file does not
// know, and the agreement says that in its own words.
func (t *table) given(s string) string {
	switch normal(s) {
	case "n/a", "n.a.", "na", "-", "–", "—", "none given", "néant", "sans objet":
		return ""
	}
	return plain(s)
}

func (t *table) date(s string, pos diag.Pos) {
	if s == "" {
		return
	}
	if _, err := value.ParseDate(s); err != nil {
		t.diags.Add(pos, "DPA113", diag.Args{"value": s})
	}
}

// list parts a cell at semicolons, bullets and line breaks; at commas and
// slashes too when they part places, since the texts about data have commas of
// their own in brackets.
func list(s string, places bool) []string {
	depth := 0
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		return strings.ContainsRune(";\n\r•", r) || depth == 0 && (r == ',' || places && r == '/')
	}) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// place reads a country by its code or its name in French or English, or an
// area.
func (t *table) place(s string) (string, bool) {
	switch normal(s) {
	case "eu", "ue", "european union", "union européenne":
		return value.EU, true
	case "eea", "eee", "european economic area", "espace économique européen":
		return value.EEA, true
	case "worldwide", "global", "monde entier":
		return value.Worldwide, true
	}
	c, ok := t.country(s)
	return string(c), ok
}

func (t *table) country(s string) (value.Country, bool) {
	switch normal(s) {
	case "usa", "u.s.a.", "us", "united states of america", "états-unis d’amérique":
		return "US", true
	case "uk", "great britain", "grande-bretagne":
		return "GB", true
	}
	return t.o.Locales.CountryNamed(normal(s))
}

// word finds a word of a vocabulary by what a language prints for it; else the
// text itself.
func (t *table) word(vocab, s string) value.Word {
	if id, exactly := t.o.Locales.WordNamed(vocab, normal(s)); exactly {
		return value.Word{ID: id}
	}
	return value.Word{Free: value.Text{Plain: s}}
}

// mechanism reads the ways in which people name a transfer mechanism. What
// they write in its place ("GDPR-compliant", "Privacy Shield") is none.
func mechanism(s string) (string, bool) {
	name := normal(s)
	if slices.Contains(law.Mechanisms(), name) {
		return name, true
	}
	for m, words := range map[string][]string{
		"scc":      {"scc", "sccs", "cct", "standard contractual clauses", "clauses contractuelles types"},
		"dpf":      {"dpf", "data privacy framework"},
		"adequacy": {"adequacy decision", "décision d’adéquation", "décision d'adéquation", "adéquation"},
		"bcr-p":    {"bcr", "bcrs", "binding corporate rules", "règles d’entreprise contraignantes"},
		"none":     {"no transfer", "aucun transfert"},
	} {
		if slices.Contains(words, name) {
			return m, true
		}
	}
	return "", false
}
