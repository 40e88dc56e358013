package agreement

import (
	"maps"
	"reflect"

	"github.com/dpakit/dpakit/dpa/internal/input"
)

// Clone returns a copy that shares nothing with a, in which every table knows
// how a path leads to it. A nil agreement gives an empty one.
func (a *Agreement) Clone() *Agreement {
	out := new(Agreement)
	if a != nil {
		*out = *a
		detach(reflect.ValueOf(out).Elem())
	}
	input.Locate(out)
	for _, s := range out.Clauses {
		if s != nil {
			for name, v := range s.Params {
				v.Pos.Path = s.Table.Path(name)
				s.Params[name] = v
			}
		}
	}
	locateMeasures(out.Measures)
	return out
}

func locateMeasures(list []Measure) {
	for i := range list {
		m := &list[i]
		for name, v := range m.With.Params {
			v.Pos.Path = m.With.Table.Path(name)
			m.With.Params[name] = v
		}
		locateMeasures(m.Parts)
	}
}

// detach replaces whatever v shares with the value that it was copied from.
func detach(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		c := reflect.New(v.Type().Elem())
		c.Elem().Set(v.Elem())
		detach(c.Elem())
		v.Set(c)
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(c, v)
		for i := range c.Len() {
			detach(c.Index(i))
		}
		v.Set(c)
	case reflect.Map:
		if v.IsNil() {
			return
		}
		if text, ok := v.Interface().(map[string]string); ok {
			v.Set(reflect.ValueOf(maps.Clone(text)))
			return
		}
		c := reflect.MakeMapWithSize(v.Type(), v.Len())
		for it := v.MapRange(); it.Next(); {
			e := reflect.New(v.Type().Elem()).Elem()
			e.Set(it.Value())
			detach(e)
			c.SetMapIndex(it.Key(), e)
		}
		v.Set(c)
	case reflect.Struct:
		// What a file says (input.Table) is not changed, and may be shared: it has
		// no field that is exported.
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				detach(v.Field(i))
			}
		}
	}
}
