package dpa_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// What an agreement in which everything is filled in becomes is held: in each
// form and template, and with the facts that it states not to be known, to be none
// or not to apply, table by table and all at once. A slip in what composes shows at
// the table whose facts it loses.
func TestGoldenFilledAgreements(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	var b strings.Builder
	whole, said := map[string]string{}, map[string][]string{} // of the first of its template
	for _, d := range filledDeals(t) {
		sum, found := d.told()
		template, _, _ := strings.Cut(d.name, " ")
		if strings.HasPrefix(template, "“") {
			template = "dpa"
		}
		lines := strings.SplitAfter(found, "\n")
		if said[template] == nil {
			whole[template], said[template] = sum, lines
			fmt.Fprintf(&b, "%s: %s, said %s\n", d.name, cmp.Or(sum, "no document"), golden.Sum(found))
			continue
		}
		line := ""
		if sum != whole[template] {
			line = " " + cmp.Or(sum, "no document")
		}
		if other := difference(lines, said[template]); other != "" {
			line += ", said" + other
		}
		if line != "" {
			b.WriteString(d.name + ":" + line + "\n")
		}
	}
	golden.File(t, "filled.txt", b.String())
}

// filledDeals are agreements in which everything is filled in, of which a sum is told.
func filledDeals(t *testing.T) (out []toldDeal) {
	lib := builtin(t)
	filled := func(change func(*agreement.Agreement)) *agreement.Agreement {
		f := &filler{marks: map[string]string{}, keys: map[string]string{}}
		a := new(agreement.Agreement)
		f.fill(reflect.ValueOf(a).Elem(), "")
		f.settle(a)
		a.Controller.Described = value.Text{}
		change(a)
		return a
	}
	held := func(what string, a *agreement.Agreement, told func(*dpa.Deal) string) {
		out = append(out, toldDeal{name: what, told: func() (string, string) {
			d, l := dpa.Check(a, lib)
			if d == nil {
				return "", placed(l)
			}
			return golden.Sum(told(d)), placed(l)
		}})
	}
	everything := func(d *dpa.Deal) string {
		times := ""
		if chart, err := d.Clocks("en"); err == nil {
			out, err := json.Marshal(chart)
			require.NoError(t, err)
			times = string(out)
		}
		return allOf(t, d) + times
	}
	document := func(d *dpa.Deal) string {
		document, _ := d.Document(d.Languages()[0])
		out, err := json.Marshal(document)
		require.NoError(t, err)
		return string(out)
	}
	shapes := forms()
	shapes["whole"] = func(*agreement.Agreement) {}
	shapes["with a table of coverage"] = func(a *agreement.Agreement) {
		a.Coverage = true
		for _, paragraph := range []string{"breach.content", "audit.follow_up", "instructions.persons"} { // lost whole and in part
			a.SpecialConditions = append(a.SpecialConditions, agreement.SpecialCondition{Omit: paragraph, Reason: "x"})
		}
	}
	shapes["by default"] = func(a *agreement.Agreement) {
		a.Clauses = map[string]*agreement.ClauseSettings{"law_forum": a.Clauses["law_forum"]}
	}
	shapes["in English"] = func(a *agreement.Agreement) { a.Languages = []string{"en"} }
	shapes["in two languages"] = func(a *agreement.Agreement) {
		a.Languages = []string{"fr+en"}
		translate(reflect.ValueOf(a).Elem())
		a.Clauses["language"] = &agreement.ClauseSettings{Params: map[string]library.Value{"prevails": {Type: library.ChoiceType, Choice: "french"}}}
		a.Clauses["law_forum"].Params["courts"] = library.Value{Type: library.TextType, Text: value.Text{In: map[string]string{"fr": "les tribunaux de Lyon", "en": "the courts of Lyon"}}}
	}
	shapes["in either role"] = func(a *agreement.Agreement) {
		a.Clauses["roles"] = &agreement.ClauseSettings{Variant: "either"}
		a.Processor.Transfer = &agreement.Transfer{Mechanism: "scc", Module: 2}
		a.Processor.Address.Country = "US"
	}
	shapes["described"] = func(a *agreement.Agreement) {
		a.Controller = agreement.Party{Described: value.Text{Plain: "chaque client"}, DPO: a.Controller.DPO, Contact: a.Controller.Contact}
	}
	for _, template := range lib.Templates {
		for _, shape := range slices.Sorted(maps.Keys(shapes)) {
			held(template.ID+" "+shape, filled(func(a *agreement.Agreement) { a.Template = template.ID; shapes[shape](a) }), everything)
		}
	}
	state := func(s *agreement.Stated, how, key string) {
		switch how {
		case "unknown":
			s.Unknown = append(s.Unknown, key)
		case "none":
			s.None = append(s.None, key)
		default:
			if s.NotApplicable == nil {
				s.NotApplicable = map[string]value.Text{}
			}
			s.NotApplicable[key] = value.Text{Plain: "pour cette raison"}
		}
	}
	var tables []string // by their paths, each once
	statedTables(reflect.ValueOf(filled(func(*agreement.Agreement) {})).Elem(), "", func(_ reflect.Value, path string) {
		if !slices.Contains(tables, path) {
			tables = append(tables, path)
		}
	})
	for _, how := range []string{"unknown", "none", "not_applicable"} {
		says := func(only string) func(*agreement.Agreement) {
			return func(a *agreement.Agreement) {
				statedTables(reflect.ValueOf(a).Elem(), "", func(table reflect.Value, path string) {
					for _, k := range names.Keys(table.Type()) {
						f := names.Field(table, k.Name)
						if k.Stateable && f.IsValid() && (only == "every table" || only == path && f.Kind() != reflect.Slice) {
							f.SetZero()
							state(table.FieldByName("Stated").Addr().Interface().(*agreement.Stated), how, k.Name)
						}
					}
				})
			}
		}
		for _, template := range lib.Templates {
			held(template.ID+" "+how, filled(func(a *agreement.Agreement) { a.Template = template.ID; says("every table")(a) }), everything)
		}
		for _, table := range tables {
			held("“"+table+"” "+how, filled(func(a *agreement.Agreement) { a.Template = "dpa"; says(table)(a) }), document)
		}
	}
	return out
}

// translate gives each text of an agreement a second language.
func translate(v reflect.Value) {
	if t, ok := v.Addr().Interface().(*value.Text); ok {
		if t.Plain != "" {
			*t = value.Text{In: map[string]string{"fr": t.Plain, "en": "the " + t.Plain}}
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			translate(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			translate(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				translate(v.Field(i))
			}
		}
	}
}
