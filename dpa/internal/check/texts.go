package check

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// texts checks every text and every link that the agreement holds under path,
// whoever wrote it: a file or a program. What no document prints is read too: by
// whoever approves it, in the file or in what a program makes of it.
func (c *checker) texts(v reflect.Value, path string) {
	if !v.CanAddr() { // what a map holds
		c.texts(copyOf(v), path)
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *value.Text:
		c.words(x.Plain, value.Prose, path)
		c.reading(x.Plain, c.langs, path)
		for _, lang := range slices.Sorted(maps.Keys(x.In)) {
			at := under(path, lang)
			c.words(x.In[lang], value.Prose, at)
			c.reading(x.In[lang], []string{lang}, at)
		}
		c.agreeing(*x, path)
		return
	case *value.Word:
		c.words(x.ID, value.Name, path)
		c.texts(reflect.ValueOf(&x.Free).Elem(), path)
		return
	case *value.Link:
		c.words(string(*x), value.Prose, path)
		if *x != "" {
			if f := value.LinkFault(string(*x), c.a.At(path)); f != nil {
				c.l = append(c.l, *f)
			}
		}
		return
	case *value.Date, *value.Duration, *value.Money, *value.Country, *input.Table, *diag.Pos, *agreement.Bytes:
		return
	}
	switch v.Kind() {
	case reflect.String:
		purpose := value.Name
		switch {
		case path == "reference":
			purpose = value.Reference
		case strings.HasSuffix(path, ".reason"):
			purpose = value.Prose
		}
		c.words(v.String(), purpose, path)
	case reflect.Pointer:
		if !v.IsNil() {
			c.texts(v.Elem(), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.texts(v.Index(i), under(path, strconv.Itoa(i)))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() { // in any order: what is found is sorted at the end
			c.texts(v.MapIndex(key), under(path, key.String()))
		}
	case reflect.Struct:
		fields := names.Fields(v.Type())
		for i := range fields {
			f := &fields[i]
			if f.Hidden || v.Field(i).IsZero() {
				continue
			}
			key := f.Key
			if v.Type() == reflect.TypeFor[agreement.Agreement]() && isFirst(key) == c.second {
				continue
			}
			if f.Name == "Approver" { // the policy is decoded by hand
				key = "approver"
			}
			c.texts(v.Field(i), under(path, key))
		}
	}
}

// copyOf is a copy of v that can be pointed to.
func copyOf(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	return c
}

// words checks one text. What a file says wrong is shown at the character.
func (c *checker) words(s string, p value.Purpose, path string) {
	c.unlessClean(strconv.Itoa(int(p)), s, func() {
		for _, f := range value.TextFaults(s, p) {
			c.l.Add(c.character(f.At, path), f.Check, f.Args)
		}
		c.secrets(s, path)
	})
}
