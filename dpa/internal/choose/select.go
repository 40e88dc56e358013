// Package choose keeps the rows of an agreement that a deal has chosen, and says
// why.
package choose

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
)

// Select returns a as the deal has chosen it: without the rows
// whose When does not hold, and without those that this leaves with nothing, a
// sub-processor without a service. A sub-processor or service that is optional,
// and was bought with an option of its When, is optional no longer. Explain
// says why. a is not changed.
func Select(a *agreement.Agreement) *agreement.Agreement {
	return (&selector{a: a, holding: map[reflect.Type]bool{}}).chosen()
}

type selector struct {
	a         *agreement.Agreement
	holding   map[reflect.Type]bool // the answers of holds
	lib       *library.Library      // for the words of decisions; nil when none are wanted
	decisions []Decision
}

func (s *selector) chosen() *agreement.Agreement {
	chosen := *s.a
	s.table(reflect.ValueOf(&chosen).Elem(), spot{top: true})
	return &chosen
}

// A spot is where a table stands.
type spot struct {
	list  string     // of the agreement, in which or within which it is
	top   bool       // in the list itself
	owner diag.Words // what stands around it
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
		if f := t.Field(i); f.Type == reflect.TypeFor[*agreement.When]() || names.KeyOf(f) != "" && s.holds(f.Type) {
			s.holding[t] = true
		}
	}
	return s.holding[t]
}

// table selects everything in the struct v, which is a copy. It returns the
// key of a list that the table cannot do without and that is empty now.
func (s *selector) table(v reflect.Value, at spot) (emptied string) {
	for i := range v.NumField() {
		f, field := v.Field(i), v.Type().Field(i)
		key := names.KeyOf(field)
		if key == "" || f.IsZero() || !s.holds(f.Type()) {
			continue
		}
		below := spot{list: cmp.Or(at.list, key), owner: at.owner}
		switch f.Kind() {
		case reflect.Slice:
			below.top = at.top
			given := f.Len()
			f.Set(s.rows(f, below))
			if given > 0 && f.Len() == 0 && (isNeeded(v, field) || isHeading(v)) {
				emptied = key
			}
		case reflect.Pointer:
			c := reflect.New(f.Type().Elem())
			c.Elem().Set(f.Elem())
			f.Set(c)
			if !s.row(c.Elem(), below) {
				f.SetZero()
			}
		case reflect.Struct:
			s.table(f, below)
		}
	}
	return emptied
}

// rows returns those of a list that stand, copied.
func (s *selector) rows(from reflect.Value, at spot) reflect.Value {
	out := reflect.MakeSlice(from.Type(), 0, from.Len())
	for i := range from.Len() {
		v := reflect.New(from.Type().Elem()).Elem()
		v.Set(from.Index(i))
		if s.row(v, at) {
			out = reflect.Append(out, v)
		}
	}
	return out
}

// row selects everything in a row, which is a copy, and reports whether it
// stands itself. What cannot have a When stands always.
func (s *selector) row(v reflect.Value, at spot) bool {
	w, isRow := Condition(v)
	name, place := s.name(v, at), len(s.decisions)
	in, reason := s.a.Selection.Meets(w), reason(s.a, w)
	if in {
		if emptied := s.table(v, spot{list: at.list, owner: name}); emptied != "" && isRow {
			in, reason = false, nothingLeft(emptied)
		}
	}
	if o := v.FieldByName("Optional"); o.IsValid() && in && o.Bool() {
		bought := s.a.Selection.Buys(w)
		if bought {
			o.SetBool(false)
			v.FieldByName("Trigger").SetZero()
		}
		reason = optionally(reason, !bought)
	}
	if s.lib != nil && isRow && (at.top || w != nil || !in) { // before those of the rows within
		s.decisions = slices.Insert(s.decisions, place, Decision{
			List: at.list, Heading: names.Label(at.list), ID: RowID(v), Title: name, In: in, Reason: reason, Pos: rowPos(v, w),
		})
	}
	return in
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
		return or == "" || names.IsEmpty(v.FieldByName(or))
	}
	for i := range v.NumField() {
		if f := v.Type().Field(i); needs(f) && f.Tag.Get("or") == field.Name && names.IsEmpty(v.Field(i)) {
			return true
		}
	}
	return false
}

// isHeading reports whether v is a measure that said nothing but what stood
// below it.
func isHeading(v reflect.Value) bool {
	m, ok := v.Interface().(agreement.Measure)
	return ok && m.Use == "" && len(m.Parts) == 0 && m.Text.IsZero() && len(m.Items) == 0 && m.After.IsZero()
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
