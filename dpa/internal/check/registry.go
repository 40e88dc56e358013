package check

import (
	"reflect"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
)

// Registry checks what holds for an entry of a registry whether it is used
// or not: that it has an identifier, and lies on no other entry.
func Registry(r *agreement.Registry, lib *library.Library) diag.List {
	c := &checker{lib: lib, memory: &Memory{}}
	v := reflect.ValueOf(*r)
	for i := range v.NumField() {
		list, key := v.Field(i), v.Type().Field(i).Tag.Get("toml")
		if key == "" {
			continue
		}
		at := place{table: r.Table, path: key}
		c.ids(list, at)
		for i := range list.Len() {
			entry := place{table: r.Table, of: list.Type().Elem().Name(), path: under(key, strconv.Itoa(i)), owner: names.OwnerOf(list.Index(i), called[agreement.Agreement](c, key))}
			if id, _ := names.ID(list.Index(i)); id == "" {
				c.missing(entry, "id", "DPA112")
			}
			if r.Has(under(entry.path, "use")) {
				c.l.Add(entry.at("use"), "DPA186", nil)
			}
		}
	}
	return c.l
}
