package names

import (
	"reflect"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Tagged is a field of a table and what its tags say.
type Tagged struct {
	Name    string // in Go
	Type    reflect.Type
	Key     string // that it is written under; empty for one that is not written
	Hidden  bool   // from other packages
	Apart   bool   // it is checked by itself
	Need    string // see [NeedOf]
	Always  bool
	Or      string   // the key that may be given in its place
	Options []string // what the value, or each item of a list, can be; any when empty
	Vocab   string   // of the words that it holds
	Plain   bool     // whatever its text says is meant
	calls   string   // how it names the table
	where   bool     // it says where the table stands
}

// Fields returns the fields of a struct in their order. What an agreement is made
// of is looked at once in a program.
func Fields(t reflect.Type) []Tagged {
	if fields, known := shapes()[t]; known {
		return fields
	}
	return taggedOf(t)
}

var shapes = sync.OnceValue(func() map[reflect.Type][]Tagged {
	all := map[reflect.Type][]Tagged{}
	var note func(t reflect.Type)
	note = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			note(t.Elem())
		case reflect.Struct:
			if _, known := all[t]; known || t == reflect.TypeFor[input.Table]() {
				return
			}
			all[t] = taggedOf(t)
			for _, f := range all[t] {
				note(f.Type)
			}
		}
	}
	note(reflect.TypeFor[agreement.Agreement]())
	return all
})

func taggedOf(t reflect.Type) []Tagged {
	fields := make([]Tagged, t.NumField())
	for i := range fields {
		f := t.Field(i)
		need, always := NeedOf(f)
		fields[i] = Tagged{
			Name: f.Name, Type: f.Type, Key: KeyOf(f), Hidden: !f.IsExported(), Apart: f.Tag.Get("checked") == "apart",
			Need: need, Always: always, Or: f.Tag.Get("or"), Options: strings.Fields(f.Tag.Get("oneof")),
			Vocab: f.Tag.Get("vocab"), Plain: f.Tag.Get("plain") == "any",
			calls: f.Tag.Get("calls"), where: f.Type == reflect.TypeFor[input.Table](),
		}
	}
	return fields
}
