package read

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
)

// Suggest adds to the findings of decoding what a decoder does not know: the
// code of a country that is written by its name, a date or a number of days that is
// in words, the key of our own for what people call it, and that a key of the
// agreement stands under a heading, where TOML takes it for one of that table. What
// is missing only because its key has a wrong name is no second finding.
func Suggest(l diag.List, lib *library.Library) diag.List {
	meant := map[string]bool{} // paths of what stands under wrong names
	for i := range l {
		f := &l[i]
		if f.Nearest != "" {
			continue
		}
		switch f.Check {
		case "DPA115", "DPA116":
			name, _ := f.Args["value"].(string)
			if c, ok := lib.Locales.CountryNamed(name); ok {
				f.Nearest = string(c)
			}
		case "DPA114":
			text, _ := f.Args["value"].(string)
			f.Nearest = lib.Locales.DurationNamed(text)
		case "DPA118":
			text, _ := f.Args["value"].(string)
			if found := address.FindAllString(text, 2); len(found) == 1 && found[0] != text {
				f.Nearest = found[0]
			}
		case "DPA113":
			text, _ := f.Args["value"].(string)
			if d, ok := lib.Locales.DateNamed(text); ok && d.String() != text {
				f.Nearest = d.String()
			}
		case "DPA110":
			key, _ := f.Args["key"].(string)
			known, _ := f.Args["known"].(string)
			f.Nearest = lib.Locales.KeyNamed(key, strings.Split(known, ", "))
			if f.Nearest != "" {
				meant[strings.TrimSuffix(f.Pos.Path, key)+f.Nearest] = true
			}
			if f.Nearest == "" && topLine(key) {
				f.Check, f.Args = "DPA135", diag.Args{"key": key, "where": f.Args["where"]}
			}
		case "DPA247":
			if key, _ := f.Args["name"].(string); topLine(key) {
				heading := "[clauses." + f.Args["clause"].(string) + "]"
				f.Check, f.Args = "DPA135", diag.Args{"key": key, "where": diag.Words{FR: "dans " + heading, EN: "in " + heading}}
			}
		}
	}
	if len(meant) == 0 {
		return l
	}
	return slices.DeleteFunc(l, func(f diag.Finding) bool {
		return (f.Check == "DPA112" || f.Check == "DPA120") && meant[f.Pos.Path]
	})
}

// address matches an e-mail address among other words, as a program that sends mail
// writes it: “Jane Murphy <jane@example.org>”, “mailto:jane@example.org”.
var address = regexp.MustCompile(`[^\s<>()\[\]:;,"]+@[^\s<>()\[\]:;,"@]+\.[a-zA-Z]{2,}`)

// topLine reports whether key is one of the agreement itself that is written
// on a line, or that people write there: a list, as of names. A single table has a
// heading of its own.
func topLine(key string) bool {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[agreement.Agreement]()) {
		if names.KeyOf(f) == key && len(f.Index) == 1 {
			return names.LineOf(key, true) != "["+key+"]" && f.Type.Kind() != reflect.Map && f.Type.Kind() != reflect.Pointer
		}
	}
	return false
}
