package names

import (
	"reflect"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Key is a key of one of the agreement's tables as the tags of its struct
// describe it, for those that explain the tables: the schema and the
// reference.
type Key struct {
	Table     string       // the struct: "Subprocessor"
	Name      string       // "legal_entity"
	Type      reflect.Type // of the field
	Need      string       // "yes", "stated" or nothing, as in the tag
	Required  bool         // the decoder itself insists on it
	Vocab     string       // of the words that the key holds
	Options   []string     // what the value, or each item of a list, can be; any when empty
	Stateable bool         // the table may say of it unknown, none or not applicable
}

// Keys returns the keys of a table, in the order of its struct but for those of
// Stated, which all tables share.
func Keys(table reflect.Type) []Key {
	var keys []Key
	for i := range table.NumField() {
		f := table.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if name == "" {
			continue
		}
		need, _ := NeedOf(f)
		if need == "no" {
			need = ""
		}
		keys = append(keys, Key{
			Table: table.Name(), Name: name, Type: f.Type,
			Need: need, Required: option == "required",
			Vocab: f.Tag.Get("vocab"), Options: optionsOf(table, f), Stateable: stateable(f),
		})
	}
	return keys
}

// optionsOf returns what a value can be, where that does not depend on the
// library.
func optionsOf(table reflect.Type, f reflect.StructField) []string {
	switch {
	case table == reflect.TypeFor[agreement.Transfer]() && f.Name == "Mechanism":
		return law.Mechanisms() // checked apart, for those that are not fit
	case table == reflect.TypeFor[agreement.Transfer]() && (f.Name == "Fallback" || f.Name == "Also"):
		return law.Mechanisms()[1:]
	case table == reflect.TypeFor[agreement.Agreement]() && f.Name == "Replace":
		return agreement.Replaceable()
	}
	return strings.Fields(f.Tag.Get("oneof"))
}

// stateable reports whether a table may state of a key that it is unknown, none
// or not applicable. Some keys speak of the table itself, and say no.
func stateable(f reflect.StructField) bool {
	need, _ := NeedOf(f)
	return need != "yes" && need != "no" && f.Tag.Get("checked") != "apart"
}

// LineOf is the line that begins the value of a key: its heading, for one that
// the agreement itself has and that is a table or several.
func LineOf(key string, top bool) string {
	if top {
		for _, f := range reflect.VisibleFields(reflect.TypeFor[agreement.Agreement]()) {
			switch {
			case KeyOf(f) != key:
			case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
				return "[[" + key + "]]"
			case f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[value.Date]():
				return "[" + key + "]"
			}
		}
	}
	return key + " = …"
}
