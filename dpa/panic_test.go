package dpa_test

import (
	"math/rand/v2"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A program can set anything. Whatever it sets, Check reports it or makes a deal
// whose documents are there, and a final deal has no error.
func TestNothingThatAProgramSetsPanics(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	lib := builtin(t)
	var whole []*agreement.Agreement
	for _, name := range []string{"hospital", "minimal", "selection", "parties"} {
		a, found, err := dpa.Read(os.DirFS(repository), folder(name)+"/deal.toml", lib)
		require.NoError(t, err)
		require.NotNil(t, a, "%s", text(found))
		whole = append(whole, a)
	}
	deals := 0
	for round := range 120 {
		m := &mutator{rand.New(rand.NewPCG(uint64(round), 1))}
		a := whole[round%len(whole)].Clone()
		for range 1 + m.IntN(3) {
			m.change(reflect.ValueOf(a).Elem(), 0)
		}
		deal, found := dpa.Check(a, lib)
		for _, f := range found {
			f.Text("fr")
		}
		if deal == nil {
			assert.NotEmpty(t, found, "round %d: no deal, and no word why", round)
			continue
		}
		deals++
		for _, lang := range deal.Languages() {
			d, _ := deal.Document(lang)
			require.NotNil(t, d, "round %d", round)
			if deal.Agreement().Status == agreement.Final {
				assert.Zero(t, found.Count(diag.Error), "round %d", round)
			}
		}
	}
	t.Log(deals, "of 120 are deals all the same")
	assert.Greater(t, deals, 10)
}

type mutator struct{ *rand.Rand }

// change sets one field, somewhere in v, to what no file could say, or to
// nothing.
func (m *mutator) change(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			if v.CanSet() && v.Type() != reflect.TypeFor[**agreement.Policy]().Elem() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			return
		}
		if m.IntN(6) == 0 {
			v.SetZero()
			return
		}
		m.change(v.Elem(), depth+1)
	case reflect.Slice:
		switch {
		case v.Len() == 0 || m.IntN(6) == 0:
			v.Set(reflect.MakeSlice(v.Type(), m.IntN(3), 3))
		default:
			m.change(v.Index(m.IntN(v.Len())), depth+1)
		}
	case reflect.Map:
		if v.Type() == reflect.TypeFor[map[string]*agreement.ClauseSettings]() && !v.IsNil() {
			for _, id := range []string{"breach", "audit", "nowhere"}[m.IntN(3):] {
				v.SetMapIndex(reflect.ValueOf(id), reflect.ValueOf(m.settings()))
				return
			}
		}
	case reflect.Struct:
		switch v.Addr().Interface().(type) {
		case *value.Date:
			v.Set(reflect.ValueOf(value.Date{Year: m.IntN(4000) - 10, Month: time.Month(m.IntN(20) - 2), Day: m.IntN(40) - 2}))
			return
		case *value.Duration:
			v.Set(reflect.ValueOf(value.Duration{N: m.IntN(20000) - 100, Unit: value.Unit(m.IntN(12) - 2)}))
			return
		case *value.Money:
			v.Set(reflect.ValueOf(value.Money{Minor: int64(m.IntN(100) - 50), Currency: m.text()}))
			return
		case *value.Text:
			v.Set(reflect.ValueOf(value.Text{Plain: m.text(), In: map[string]string{m.text(): m.text()}}))
			return
		}
		var fields []int
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Table" {
				fields = append(fields, i)
			}
		}
		if len(fields) > 0 {
			m.change(v.Field(fields[m.IntN(len(fields))]), depth+1)
		}
	case reflect.String:
		v.SetString(m.text())
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(m.IntN(30) - 10))
	case reflect.Bool:
		v.SetBool(m.IntN(2) == 0)
	}
}

func (m *mutator) settings() *agreement.ClauseSettings {
	if m.IntN(4) == 0 {
		return nil
	}
	return &agreement.ClauseSettings{Variant: m.text(), After: m.text(), Params: map[string]library.Value{
		[]string{"notice", "per_year", "x"}[m.IntN(3)]: {Type: library.Type([]string{"duration", "count", "law", "money", ""}[m.IntN(5)]), Count: m.IntN(5) - 2,
			Duration: value.Duration{N: m.IntN(100) - 10, Unit: value.Unit(m.IntN(12) - 2)}, Law: value.Country(m.text())},
	}}
}

func (m *mutator) text() string {
	return []string{"", " ", "x", "ZZ", "fr", "FR", "\x00", "\xff", "a\nb", "{{notice}}", "audit", "specific", "scc", "final", "EUR", "\u202e", "https://x.example", "—", "breach.notify", "hds"}[m.IntN(20)]
}
