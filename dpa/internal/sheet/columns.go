package sheet

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// shared are the keys that say something of all rows at once, so that only the
// deal gives them: which files it is made of, and what the vendor allows.
var shared = []string{"extends", "registry", "library", "logo", "replace", "policy", "offer"}

// columns are the keys of an agreement that one cell can give.
type columns struct {
	kinds  map[string]input.Kind // "controller.address.city": what stands there
	tables map[string]bool       // "controller.address", "subprocessors": what no cell can hold
	langs  []string
}

// columnsOf lists them for the clauses and languages of a library.
func columnsOf(lib *library.Library) *columns {
	c := &columns{kinds: map[string]input.Kind{}, tables: map[string]bool{}, langs: lib.Locales.Languages()}
	c.table(reflect.TypeFor[agreement.Agreement](), "")
	for _, clause := range lib.Clauses {
		at := "clauses." + clause.ID
		c.tables[at] = true
		c.kinds[at+".variant"], c.kinds[at+".after"], c.kinds[at+".none"] = input.String, input.String, input.Array
		for _, p := range clause.Params {
			switch key := at + "." + p.Name; p.Type {
			case library.CountType:
				c.kinds[key] = input.Integer
			case library.PercentType:
				c.kinds[key] = input.Float
			case library.BoolType:
				c.kinds[key] = input.Bool
			case library.TextType:
				c.text(key)
			default:
				c.kinds[key] = input.String
			}
		}
	}
	return c
}

// names returns the columns that there can be, in order.
func (c *columns) names() []string { return slices.Sorted(maps.Keys(c.kinds)) }

// table adds the keys of a table.
func (c *columns) table(t reflect.Type, path string) {
	c.tables[path] = true
	for _, f := range reflect.VisibleFields(t) {
		key := names.KeyOf(f)
		if key == "" || path == "" && slices.Contains(shared, key) {
			continue
		}
		at := strings.TrimPrefix(path+"."+key, ".")
		if key == "not_applicable" {
			for _, of := range names.Keys(t) {
				if of.Stateable {
					c.text(at + "." + of.Name)
				}
			}
		}
		c.field(f.Type, at)
	}
}

func (c *columns) field(t reflect.Type, at string) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch _, itself := reflect.New(t).Interface().(input.Decoder); {
	case t == reflect.TypeFor[value.Text](), t == reflect.TypeFor[value.Word]():
		c.text(at)
	case itself, t.Kind() == reflect.String:
		c.kinds[at] = input.String
	case t.Kind() == reflect.Bool:
		c.kinds[at] = input.Bool
	case t.Kind() == reflect.Int:
		c.kinds[at] = input.Integer
	case t.Kind() == reflect.Slice && c.scalar(t.Elem()):
		c.kinds[at] = input.Array
	case t.Kind() == reflect.Struct:
		c.table(t, at)
	default: // a list of tables, or the clauses
		c.tables[at] = true
	}
}

// scalar reports whether an item of a list is written as text.
func (c *columns) scalar(t reflect.Type) bool {
	_, itself := reflect.New(t).Interface().(input.Decoder)
	return itself || t.Kind() == reflect.String
}

// text adds a text, whole or one for each language.
func (c *columns) text(at string) {
	c.kinds[at] = input.String
	for _, lang := range c.langs {
		c.kinds[at+"."+lang] = input.String
	}
}
