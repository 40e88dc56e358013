package locale

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// forms are the forms that a text takes with a number, by the plural categories
// of the CLDR. Every language has other; which of the rest it has, go-i18n knows.
type forms struct {
	input.Table
	Zero  string `toml:"zero"`
	One   string `toml:"one"`
	Two   string `toml:"two"`
	Few   string `toml:"few"`
	Many  string `toml:"many"`
	Other string `toml:"other"`
}

// noun is a counted word.
type noun struct {
	forms
	Feminine bool `toml:"feminine"`
}

// message is one text, or one for each plural category.
type message struct{ forms }

// DecodeTOML reads a string or a table of forms.
func (m *message) DecodeTOML(n *input.Node, l *diag.List) {
	if n.Kind == input.TableKind {
		input.Decode(n, &m.forms, l)
		return
	}
	input.Decode(n, &m.Other, l)
}

// categories are the plural categories of the CLDR, in its order.
var categories = []string{"zero", "one", "two", "few", "many", "other"}

func (f forms) of(category string) string {
	switch category {
	case "zero":
		return f.Zero
	case "one":
		return f.One
	case "two":
		return f.Two
	case "few":
		return f.Few
	case "many":
		return f.Many
	}
	return f.Other
}

// forNumber returns the form for a category. One that the file does not give is
// other: it was reported, or no whole number in a contract reaches it, as the
// French many is for millions.
func (f forms) forNumber(category string) string {
	if s := f.of(category); s != "" {
		return s
	}
	return f.Other
}

// setPlurals asks go-i18n for the plural rules of the language. The error says
// that the CLDR has none.
func (l *Locale) setPlurals() error {
	bundle := i18n.NewBundle(l.tag)
	l.localizer = i18n.NewLocalizer(bundle, l.tag.String())
	return bundle.AddMessages(l.tag, &i18n.Message{ID: "category", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other"})
}

// category returns the plural category of a whole number, as go-i18n chooses it
// by the rules of the CLDR: each form of the message names its own.
func (l *Locale) category(n int) string {
	return l.localizer.MustLocalize(&i18n.LocalizeConfig{MessageID: "category", PluralCount: n, TemplateParser: template.IdentityParser{}})
}

// checkForms reports the plural categories that a counted text lacks, and those
// that it has and the language has not.
func (l *Locale) checkForms(found *diag.List) {
	needed, known := map[string]bool{"other": true}, map[string]bool{"other": true}
	for n := range 200 { // the rules of the CLDR look at the last two digits
		needed[l.category(n)] = true
	}
	for c := range needed {
		known[c] = true
	}
	known[l.category(1_000_000)] = true
	check := func(key string, f forms) {
		if f.Node() == nil {
			return // no table: a message of one form, or what decoding reported
		}
		for _, c := range categories {
			switch has := f.of(c) != ""; {
			case needed[c] && !has:
				found.Add(f.KeyAt(""), "DPA302", diag.Args{"key": key + "." + c, "lang": l.Tag()})
			case has && !known[c]:
				found.Add(f.KeyAt(c), "DPA309", diag.Args{"key": key + "." + c, "lang": l.Tag()})
			}
		}
	}
	for _, id := range keys(l.words.Units) {
		check("units."+id, l.words.Units[id].forms)
	}
	for _, id := range keys(l.words.Nouns) {
		check("nouns."+id, l.words.Nouns[id].forms)
	}
	for _, id := range keys(l.words.Messages) {
		check("messages."+id, l.words.Messages[id].forms)
	}
}
