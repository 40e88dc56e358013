package locale

import (
	_ "embed"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A message is one text, or one for each plural category of the CLDR that the
// language has: a message of go-i18n, with the place where a locale writes it.
type message struct {
	input.Table
	i18n.Message
}

// DecodeTOML reads a string or a table of forms.
func (m *message) DecodeTOML(n *input.Node, l *diag.List) {
	var f forms
	if n.Kind == input.TableKind {
		input.Decode(n, &f, l)
	} else {
		input.Decode(n, &f.Other, l)
	}
	*m = f.message()
}

// A noun is a counted word.
type noun struct {
	message
	Feminine bool
}

// DecodeTOML reads a table of forms.
func (w *noun) DecodeTOML(n *input.Node, l *diag.List) {
	var t struct {
		forms
		Feminine bool `toml:"feminine"`
	}
	input.Decode(n, &t, l)
	*w = noun{t.message(), t.Feminine}
}

// forms are the keys of a message. Every language has other; which of the rest it
// has, its rules say.
type forms struct {
	input.Table
	Zero  string `toml:"zero"`
	One   string `toml:"one"`
	Two   string `toml:"two"`
	Few   string `toml:"few"`
	Many  string `toml:"many"`
	Other string `toml:"other"`
}

func (f forms) message() message {
	return message{f.Table, i18n.Message{Zero: f.Zero, One: f.One, Two: f.Two, Few: f.Few, Many: f.Many, Other: f.Other}}
}

// categories are the plural categories of the CLDR, in its order.
var categories = []string{"zero", "one", "two", "few", "many", "other"}

func (m message) of(category string) string {
	switch category {
	case "zero":
		return m.Zero
	case "one":
		return m.One
	case "two":
		return m.Two
	case "few":
		return m.Few
	case "many":
		return m.Many
	}
	return m.Other
}

// forNumber returns the form for a category. One that the file does not give is
// other: it was reported, or no whole number in a contract reaches it, as the
// French many is for millions.
func (m message) forNumber(category string) string {
	if s := m.of(category); s != "" {
		return s
	}
	return m.Other
}

// pluralRules has a line for languages that count alike: their tags, and in the
// words of the CLDR which whole numbers and fractions have which form. It is made
// of the file from which go-i18n makes its rules. To ask go-i18n itself, which
// chooses a form only while it runs a message as a template, would bring the
// engine of templates into every program that writes an agreement.
//
//go:embed plurals.txt
var pluralRules string

// setPlurals finds the plural rules of the language, or of the nearest one of
// which it is a variety. The error says that the CLDR has none.
func (l *Locale) setPlurals() error {
	base, _ := l.tag.Base()
	tags := []string{base.String()}
	for t := l.tag; !t.IsRoot(); t = t.Parent() {
		tags = slices.Insert(tags, len(tags)-1, t.String())
	}
	for _, tag := range tags {
		for line := range strings.Lines(pluralRules) {
			if languages, rules, _ := strings.Cut(line, ":"); slices.Contains(strings.Fields(languages), tag) {
				l.plurals = strings.TrimSpace(rules)
				return nil
			}
		}
	}
	return errors.New("locale: the CLDR has no plural rules of " + l.Tag())
}

// category returns the plural category of a whole number by the rules of the CLDR.
func (l *Locale) category(n int) string {
	for rule := range strings.SplitSeq(l.plurals, "; ") {
		category, condition, ok := strings.Cut(rule, " ")
		if !ok {
			break // a language of one form
		}
		for either := range strings.SplitSeq(condition, " or ") {
			if !slices.ContainsFunc(strings.Split(either, " and "), func(r string) bool { return !relates(r, max(n, -n)) }) {
				return category
			}
		}
	}
	return "other"
}

// relates says whether a relation of the CLDR holds of a whole number: "n = 1",
// "i % 100 != 12..14". The operands n and i are the number; what the others say
// of its fraction, or of a power of ten, is 0.
func relates(relation string, n int) bool {
	words := strings.Fields(relation)
	if words[0] != "n" && words[0] != "i" {
		n = 0
	}
	if words[1] == "%" {
		n %= number(words[2])
		words = words[2:]
	}
	among := false
	for r := range strings.SplitSeq(words[2], ",") {
		from, to, ranges := strings.Cut(r, "..")
		among = among || number(from) == n || ranges && number(from) <= n && n <= number(to)
	}
	return among == (words[1] == "=")
}

// number reads a number of a rule, which the tests have read before.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		panic(err)
	}
	return n
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
	check := func(key string, m message) {
		if m.Node() == nil {
			return // no table: a message of one form, or what decoding reported
		}
		for _, c := range categories {
			switch has := m.of(c) != ""; {
			case needed[c] && !has:
				found.Add(m.KeyAt(""), "DPA302", diag.Args{"key": key + "." + c, "lang": l.Tag()})
			case has && !known[c]:
				found.Add(m.KeyAt(c), "DPA309", diag.Args{"key": key + "." + c, "lang": l.Tag()})
			}
		}
	}
	for _, id := range keys(l.words.Units) {
		check("units."+id, l.words.Units[id].message)
	}
	for _, id := range keys(l.words.Nouns) {
		check("nouns."+id, l.words.Nouns[id].message)
	}
	for _, id := range keys(l.words.Messages) {
		check("messages."+id, l.words.Messages[id])
	}
}
