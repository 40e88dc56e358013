// Package names says what the tags of an agreement's structs say of its keys,
// and how a table is named to whoever reads of it. What a key is called, the
// languages say (locale.Called).
package names

import (
	"reflect"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// OwnerOf names a table as the user would: as it names itself, by its name or
// title, or else by what stands around it: “Clinique, signatory” says more than
// the person's name.
func OwnerOf(v reflect.Value, around diag.Words) diag.Words {
	if n, ok := reference(v).Interface().(interface{ Called() diag.Words }); ok {
		return n.Called()
	}
	fields := Fields(v.Type())
	own := func(rank string) (name diag.Words) {
		for i := range fields {
			if fields[i].calls == rank && name.FR == "" {
				name = wordsOf(v.Field(i))
			}
		}
		return name
	}
	if alone := own("alone"); alone.FR != "" {
		return alone
	}
	if first := own("first"); first.FR != "" {
		return Within(around, first)
	}
	return Within(around, own("else"))
}

// reference points to v, or to a copy of it: an interface that holds a pointer
// takes no copy of a whole table.
func reference(v reflect.Value) reflect.Value {
	if !v.CanAddr() {
		c := reflect.New(v.Type())
		c.Elem().Set(v)
		return c
	}
	return v.Addr()
}

// wordsOf is a text, or a name that is the same in every language.
func wordsOf(v reflect.Value) diag.Words {
	if t, ok := v.Interface().(value.Text); ok {
		return t.Words()
	}
	return diag.Same(v.String())
}

// Within names something with what stands around it: "Twilio, SMS".
func Within(around, own diag.Words) diag.Words {
	switch {
	case around.FR == "":
		return own
	case own.FR == "":
		return around
	}
	return diag.Words{FR: around.FR + ", " + own.FR, EN: around.EN + ", " + own.EN}
}

// ID returns the identifier of a table; ok is false when it can have none.
func ID(table reflect.Value) (id string, ok bool) {
	f := Field(table, "id")
	if !f.IsValid() {
		return "", false
	}
	return f.String(), true
}

// Field is the value under a key of a table; the zero Value when there is none.
func Field(v reflect.Value, key string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	fields := Fields(v.Type())
	for i := range fields {
		if fields[i].Key == key {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// Of returns what a table holds of type T: what it states, its condition. ok is
// false when it holds nothing of that type.
func Of[T any](table reflect.Value) (x T, ok bool) {
	fields := Fields(table.Type())
	for i := range fields {
		if fields[i].Type == reflect.TypeFor[T]() {
			x, _ := reference(table.Field(i)).Interface().(*T)
			return *x, true
		}
	}
	return x, false
}
