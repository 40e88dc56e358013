// Package names says what the tags of an agreement's structs say of its keys,
// and how a table is named to whoever reads of it. What a key is called, the
// languages say (locale.Called).
package names

import (
	"reflect"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// OwnerOf names a table as the user would: by its name or title, or else by
// what stands around it.
func OwnerOf(v reflect.Value, around diag.Words) diag.Words {
	own := diag.Words{}
	if f := v.FieldByName("Title"); f.IsValid() {
		t := f.Interface().(value.Text)
		own = t.Words()
	}
	for _, field := range []string{"ID", "LegalEntity", "Name"} {
		if f := v.FieldByName(field); f.IsValid() && f.String() != "" && own.FR == "" {
			own = diag.Same(f.String())
		}
	}
	switch v.Type() {
	case reflect.TypeFor[agreement.Subprocessor](), reflect.TypeFor[agreement.Party]():
		if name := v.FieldByName("Name").String(); name != "" {
			return diag.Same(name)
		}
	case reflect.TypeFor[agreement.Exception]():
		e := v.Interface().(agreement.Exception)
		own := value.Join(".", e.Clause, e.Param)
		return diag.Same(value.Join(" ", "exception", own))
	case reflect.TypeFor[agreement.SpecialCondition]():
		s := v.Interface().(agreement.SpecialCondition)
		_, id := s.Target()
		return diag.Words{FR: value.Join(" ", "condition particulière", id), EN: value.Join(" ", "special condition", id)}
	case reflect.TypeFor[agreement.Signatory](), reflect.TypeFor[agreement.Contact](), reflect.TypeFor[agreement.Representative](), reflect.TypeFor[agreement.MainContract]():
		return around // "Clinique, signatory" says more than the person's name
	}
	return Within(around, own)
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

// ID returns the identifier of a table; empty when it has none.
func ID(v reflect.Value) string {
	if f := v.FieldByName("ID"); f.IsValid() {
		return f.String()
	}
	return ""
}

// Condition returns the When of a row; ok is false when v cannot have one.
func Condition(v reflect.Value) (w *agreement.When, ok bool) {
	f := v.FieldByName("When")
	if !f.IsValid() {
		return nil, false
	}
	w, ok = f.Interface().(*agreement.When)
	return w, ok
}
