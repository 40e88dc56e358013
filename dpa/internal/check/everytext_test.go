package check_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// strung puts s into every string that a value of that type holds, however deep,
// and returns the paths at which they stand. When plain, a text has it for all
// languages, and what may be a word of a list or a text is a word.
func strung(v reflect.Value, path, s string, plain bool, within ...reflect.Type) (paths []string) {
	under := func(key string) string { return strings.Trim(path+"."+key, ".") }
	switch x := v.Addr().Interface().(type) {
	case *value.Text:
		if plain {
			*x = value.Text{Plain: s}
			return []string{path}
		}
		*x = value.Text{In: map[string]string{"fr": s, "en": s}}
		return []string{under("fr"), under("en")}
	case *value.Word:
		if plain {
			x.ID = s
			return []string{path}
		}
		return strung(reflect.ValueOf(&x.Free).Elem(), path, s, plain)
	case *value.Date, *value.Duration, *input.Table, *agreement.Bytes, *diag.Pos:
		return nil
	}
	if slices.Contains(within, v.Type()) {
		return nil // a type within itself
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
		return []string{path}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return strung(v.Elem(), path, s, plain, within...)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		return strung(v.Index(0), path+"[0]", s, plain, within...)
	case reflect.Map:
		elem := reflect.New(v.Type().Elem()).Elem()
		paths = strung(elem, under("key"), s, plain, within...)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("key"), elem)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				key := names.KeyOf(f)
				if f.Name == "Approver" {
					key = "approver"
				}
				paths = append(paths, strung(v.Field(i), under(key), s, plain, append(within, v.Type())...)...)
			}
		}
	}
	return paths
}

// Whatever field a program puts it into, printed or not, a text that no file may
// hold is an error at its place.
func TestEveryTextOfAProgramIsJudged(t *testing.T) {
	lib := shelf(t)
	for name, s := range map[string]string{
		"a sequence for terminals": "a\x1b[2Jb", "C1": "a\u009b2Jb", "NUL": "a\x00b", "turned round": "a\u202eb", "isolated": "a\u2066b", "nothing": "a\u200bb",
		"a line separator": "a\u2028b", "Hebrew": "שלום", "an accent apart": "e\u0301", "private": "a\ue000b", "a tag": "a\U000E0041b", "no UTF-8": "a\xffb", "Adobe": "{{Sig_es_:signer1:signature}}", "Docusign": `\s1\`,
	} {
		for _, plain := range []bool{false, true} {
			a := &agreement.Agreement{}
			paths := strung(reflect.ValueOf(a).Elem(), "", s, plain)
			require.Greater(t, len(paths), 350)
			refused := map[string]bool{}
			for _, f := range check.Agreement(a.Clone(), lib) {
				if known, _ := diag.Lookup(f.Check); known.Severity == diag.Error {
					refused[f.Pos.Path+" "+f.Check] = true
				}
			}
			for _, p := range paths {
				if !slices.ContainsFunc(strings.Fields("DPA103 DPA138 DPA139 DPA115 DPA117"), func(check string) bool { return refused[p+" "+check] }) &&
					!refused[strings.TrimSuffix(p, ".country")+" DPA116"] { // a place is judged whole
					t.Errorf("%s: %s", name, p)
				}
			}
		}
	}
}
