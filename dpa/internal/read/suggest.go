package read

import (
	"reflect"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
)

// Suggest adds to the findings of decoding what a decoder does not know: the
// code of a country that is written by its name, and that a key of the
// agreement stands under a heading, where TOML takes it for one of that table.
func Suggest(l diag.List, lib *library.Library) {
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
		case "DPA110":
			key, _ := f.Args["key"].(string)
			known, _ := f.Args["known"].(string)
			for name := range strings.SplitSeq(known, ", ") { // the key by what people call it
				if called := lib.Locales.Called("", name); strings.EqualFold(called.FR, key) || strings.EqualFold(called.EN, key) {
					f.Nearest = name
				}
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
}

// topLine reports whether key is one of the agreement itself that is written
// on a line, and not under a heading of its own.
func topLine(key string) bool {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[agreement.Agreement]()) {
		if names.KeyOf(f) == key && len(f.Index) == 1 {
			return names.LineOf(key, true) == key+" = …" && f.Type.Kind() != reflect.Map && f.Type.Kind() != reflect.Pointer
		}
	}
	return false
}
