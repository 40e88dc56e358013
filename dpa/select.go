package dpa

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Decision says whether a row stands in the deal, and why.
type Decision struct {
	List    string     // of the agreement, that the row is of or within: "subprocessors"
	Heading diag.Words // what the list is called
	ID      string     // of the row; empty when it has none
	Title   diag.Words // "Twilio"; "Twilio, SMS" for a row within
	In      bool
	Reason  diag.Words // "only for the option “SMS”, which is not in this deal"
	Pos     diag.Pos   // of the condition, or else of the row
}

// Select returns the agreement as the deal has chosen it: without the rows
// whose When does not hold, and without those that this leaves with nothing, a
// sub-processor without a service. A sub-processor or service that is optional,
// and was bought with an option of its When, is optional no longer. The receiver is
// not changed.
//
// There is a decision for every activity, measure and sub-processor, in the
// order of the agreement, and behind it one for each row within it that has a
// condition.
func (a *Agreement) Select() (*Agreement, []Decision) {
	chosen := *a
	s := &selector{a: a, holding: map[reflect.Type]bool{}}
	s.table(reflect.ValueOf(&chosen).Elem(), "", diag.Words{})
	return &chosen, s.decisions
}

type selector struct {
	a         *Agreement
	decisions []Decision
	holding   map[reflect.Type]bool // the answers of holds
}

// holds reports whether there can be rows in a value of the type.
func (s *selector) holds(t reflect.Type) bool {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return false
	}
	if known, ok := s.holding[t]; ok {
		return known
	}
	s.holding[t] = false // for a type within itself
	for i := range t.NumField() {
		if f := t.Field(i); f.Type == reflect.TypeFor[*When]() || keyOf(f) != "" && s.holds(f.Type) {
			s.holding[t] = true
		}
	}
	return s.holding[t]
}

// table selects in every list of the struct v, which is a copy. It returns the
// key of a list that the table cannot do without and that is empty now.
func (s *selector) table(v reflect.Value, list string, owner diag.Words) (emptied string) {
	for i := range v.NumField() {
		f, field := v.Field(i), v.Type().Field(i)
		key := keyOf(field)
		if key == "" || f.IsZero() || !s.holds(f.Type()) {
			continue
		}
		switch f.Kind() {
		case reflect.Slice:
			given := f.Len()
			f.Set(s.rows(f, cmp.Or(list, key), list == "", owner))
			if given > 0 && f.Len() == 0 && (isNeeded(v, field) || isHeading(v)) {
				emptied = key
			}
		case reflect.Pointer:
			c := reflect.New(f.Type().Elem())
			c.Elem().Set(f.Elem())
			f.Set(c)
			s.table(c.Elem(), cmp.Or(list, key), owner)
		case reflect.Struct:
			s.table(f, cmp.Or(list, key), owner)
		}
	}
	return emptied
}

// rows returns those of a list that stand, copied. What cannot have a When
// stands always.
func (s *selector) rows(from reflect.Value, list string, top bool, owner diag.Words) reflect.Value {
	out := reflect.MakeSlice(from.Type(), 0, from.Len())
	for i := range from.Len() {
		v := reflect.New(from.Type().Elem()).Elem()
		v.Set(from.Index(i))
		w, isRow := condition(v)
		name, at := rowName(v, owner), len(s.decisions)
		in, reason := s.a.Selection.meets(w), s.a.reason(w)
		if in {
			if emptied := s.table(v, list, name); emptied != "" && isRow {
				in, reason = false, nothingLeft(emptied)
			}
		}
		if o := v.FieldByName("Optional"); o.IsValid() && in && o.Bool() {
			bought := s.a.Selection.buys(w)
			if bought {
				o.SetBool(false)
				v.FieldByName("Trigger").SetZero()
			}
			reason = optionally(reason, !bought)
		}
		if in {
			out = reflect.Append(out, v)
		}
		if isRow && (top || w != nil || !in) {
			s.decisions = slices.Insert(s.decisions, at, Decision{
				List: list, Heading: label(list), ID: rowID(v), Title: name, In: in, Reason: reason, Pos: rowPos(v, w),
			})
		}
	}
	return out
}

// isNeeded reports whether the table v cannot do without a field: by its own
// tag, or because it stands in the place of another one that is not given.
func isNeeded(v reflect.Value, field reflect.StructField) bool {
	needs := func(f reflect.StructField) bool {
		need := f.Tag.Get("need")
		return need == "yes" || need == "stated"
	}
	if needs(field) {
		or := field.Tag.Get("or")
		return or == "" || isEmpty(v.FieldByName(or))
	}
	for i := range v.NumField() {
		if f := v.Type().Field(i); needs(f) && f.Tag.Get("or") == field.Name && isEmpty(v.Field(i)) {
			return true
		}
	}
	return false
}

// isHeading reports whether v is a measure that said nothing but what stood
// below it.
func isHeading(v reflect.Value) bool {
	m, ok := v.Interface().(Measure)
	return ok && len(m.Parts) == 0 && m.Text.IsZero() && len(m.Items) == 0 && m.After.IsZero()
}

// condition returns the When of a row; ok is false when v cannot have one.
func condition(v reflect.Value) (w *When, ok bool) {
	f := v.FieldByName("When")
	if !f.IsValid() {
		return nil, false
	}
	w, ok = f.Interface().(*When)
	return w, ok
}

// rowName names a row as the user would, with what stands around it.
func rowName(v reflect.Value, around diag.Words) diag.Words {
	name := ownerOf(v, around)
	for _, field := range []string{"Subject", "Word"} {
		if f := v.FieldByName(field); f.IsValid() {
			w := f.Interface().(value.Word)
			name = within(name, diag.Words{FR: cmp.Or(w.ID, anyText(w.Free, "fr")), EN: cmp.Or(w.ID, anyText(w.Free, "en"))})
		}
	}
	return name
}

func rowID(v reflect.Value) string {
	if f := v.FieldByName("ID"); f.IsValid() {
		return f.String()
	}
	return ""
}

func rowPos(v reflect.Value, w *When) diag.Pos {
	if w != nil {
		return w.At("")
	}
	if f := v.FieldByName("Stated"); f.IsValid() {
		return f.Interface().(Stated).At("")
	}
	return diag.Pos{}
}
