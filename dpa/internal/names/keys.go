package names

import (
	"reflect"
	"strings"

	"github.com/dpakit/dpakit/dpa/value"
)

// KeyOf returns the key that a field is written under; empty for one that is
// not written.
func KeyOf(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
	return key
}

// KeysOf returns the keys of a table, those that it shares with all others too.
func KeysOf(t reflect.Type) []string {
	var keys []string
	for _, f := range reflect.VisibleFields(t) {
		if key := KeyOf(f); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// KeysIn is KeysOf for a type that is known.
func KeysIn[T any]() []string { return KeysOf(reflect.TypeFor[T]()) }

// IsEmpty reports whether nothing is given: an empty list and a blank text
// count as nothing.
func IsEmpty(v reflect.Value) bool {
	if v.IsZero() {
		return true
	}
	switch t := v.Type(); {
	case t == reflect.TypeFor[value.Text]():
		return v.Interface().(value.Text).IsZero()
	case t == reflect.TypeFor[value.Word]():
		return v.Interface().(value.Word).IsZero()
	case t == reflect.TypeFor[string]():
		return strings.TrimSpace(v.String()) == ""
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Map:
		return v.Len() == 0
	case t.Kind() == reflect.Struct:
		fields := Fields(t)
		for i := range fields {
			if !fields[i].where && !IsEmpty(v.Field(i)) {
				return false
			}
		}
		return true
	}
	return false
}

// NeedOf returns what the tag of a field says that its table must give: "yes",
// "stated", "no" or nothing; always is false when a rule decides whether it
// must.
func NeedOf(f reflect.StructField) (need string, always bool) {
	need, rule, _ := strings.Cut(f.Tag.Get("need"), ",")
	return need, rule == ""
}
