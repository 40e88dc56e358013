package dpa_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/schema"
	"github.com/dpakit/dpakit/dpa/value"
)

// unprinted are the reasons why no document holds what is written under some
// keys, "Measure.id", and why none says why some do not apply, as the published
// schema gives them.
func unprinted(t *testing.T, lib *library.Library) (texts, reasons map[string]string) {
	t.Helper()
	type property struct {
		Reason     string `json:"x-unprinted"`
		Properties map[string]struct {
			Reason string `json:"x-unprinted"`
		}
	}
	type table struct{ Properties map[string]property }
	var s struct {
		table
		Definitions map[string]table
	}
	var b bytes.Buffer
	require.NoError(t, schema.Write(&b, lib, "en"))
	require.NoError(t, json.Unmarshal(b.Bytes(), &s))
	s.Definitions["Agreement"] = s.table
	texts, reasons = map[string]string{}, map[string]string{}
	for name, table := range s.Definitions {
		name = strings.Replace(name, "Controller", "Party", 1) + "."
		for key, p := range table.Properties {
			if p.Reason != "" {
				texts[name+key] = p.Reason
			}
		}
		for key, p := range table.Properties["not_applicable"].Properties {
			if p.Reason != "" {
				reasons[name+key] = p.Reason
			}
		}
	}
	return texts, reasons
}

// texts lists the keys under which words of the user's own stand, of a table
// and of all tables in it.
func texts(table reflect.Type, seen map[reflect.Type]bool) (all []string) {
	for table.Kind() == reflect.Pointer || table.Kind() == reflect.Slice {
		table = table.Elem()
	}
	if table.Kind() != reflect.Struct || seen[table] || table == reflect.TypeFor[value.Location]() {
		return nil
	}
	seen[table] = true
	for _, k := range names.Keys(table) {
		of := k.Type
		for of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		switch {
		case of == reflect.TypeFor[value.Text](), of == reflect.TypeFor[value.Word](),
			of.Kind() == reflect.String && of != reflect.TypeFor[value.Country]() && len(k.Options) == 0:
			all = append(all, table.Name()+"."+k.Name)
		default:
			all = append(all, texts(of, seen)...)
		}
	}
	return all
}

// Whatever an agreement can hold in words is in its document: a marker in each
// text, and each looked for. What excludes each other is tried in turn.
func TestNothingThatWasWrittenIsLost(t *testing.T) {
	lib := builtin(t)
	reasons, _ := unprinted(t, lib)
	seen, missing := map[string]bool{}, map[string]bool{} // by the path without indices
	printedKeys := map[string]bool{}
	for _, round := range []func(*agreement.Agreement){
		func(*agreement.Agreement) {},
		func(a *agreement.Agreement) { // a criterion in the place of a period
			for i := range a.Processing {
				a.Processing[i].Retention.Period = value.Duration{}
			}
		},
		func(a *agreement.Agreement) { // a party that is described
			a.Controller = agreement.Party{Described: a.Controller.Described, DPO: a.Controller.DPO, Contact: a.Controller.Contact}
		},
		func(a *agreement.Agreement) { // data of a group in the place of those of a service
			a.Subprocessors[0].Services[0].Data, a.Subprocessors[0].Services[0].DataSets = nil, nil
		},
		func(a *agreement.Agreement) { a.HealthHosting.Host = value.Word{ID: "sub"} }, // in the place of words
		func(a *agreement.Agreement) { // one controller, and no list of contacts
			a.OtherControllers, a.Controller.Contacts, a.Processor.Contacts = nil, nil, nil
		},
	} {
		f := &filler{marks: map[string]string{}, keys: map[string]string{}}
		a := new(agreement.Agreement)
		f.fill(reflect.ValueOf(a).Elem(), "")
		f.settle(a)
		round(a)
		if a.Controller.Name != "" { // a party is named or described
			a.Controller.Described = value.Text{}
		}
		written := strings.Join(stringsIn(reflect.ValueOf(a)), "\n") // what is not written cannot be lost
		toml, err := a.MarshalTOML()
		require.NoError(t, err)
		deal, found := dpa.Check(a, lib)
		require.NotNil(t, deal, "%s", text(found))
		d, _ := deal.Document("fr")
		var b bytes.Buffer
		require.NoError(t, markdown.Write(&b, d))
		printed := strings.ToLower(markdown.Plain(b.String()))
		for mark, path := range f.marks {
			if !strings.Contains(written, mark) {
				continue
			}
			if !strings.HasSuffix(path, ".use") {
				assert.Contains(t, string(toml), mark, "%s is lost when the agreement writes itself", path)
			}
			if strings.Contains(printed, mark) {
				seen[path], printedKeys[f.keys[path]] = true, true
			} else if reasons[f.keys[path]] == "" {
				missing[path] = true
			}
		}
	}
	for path := range seen {
		delete(missing, path)
	}
	assert.Empty(t, missing, "the user wrote it and no document holds it")
	assert.Greater(t, len(seen), 250)
	for _, key := range texts(reflect.TypeFor[agreement.Agreement](), map[reflect.Type]bool{}) {
		assert.True(t, printedKeys[key] || reasons[key] != "", "no document holds %s: print it, or say in dpa/schema/keys.toml why not", key)
	}
	for key := range reasons {
		assert.False(t, printedKeys[key], "%s needs no reason: it is printed", key)
	}
	t.Log(len(seen), "texts are printed")
}

// stringsIn lists every string in v.
func stringsIn(v reflect.Value) (all []string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return stringsIn(v.Elem())
		}
	case reflect.String:
		return []string{v.String()}
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, stringsIn(v.Index(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			all = append(all, stringsIn(v.MapIndex(key))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "Table" {
				all = append(all, stringsIn(v.Field(i))...)
			}
		}
	}
	return all
}

// A filler puts something into every field of an agreement, and a marker of its
// own into every text.
type filler struct {
	marks map[string]string // the path of each marker
	keys  map[string]string // the table and key of each path: "Party.name"
}

func (f *filler) mark(path string) string {
	m := fmt.Sprintf("mrq%dz", len(f.marks))
	f.marks[m] = path
	return m
}

func (f *filler) fill(v reflect.Value, path string) {
	switch v.Addr().Interface().(type) {
	case *value.Text:
		v.Set(reflect.ValueOf(value.Text{Plain: f.mark(path)}))
		return
	case *value.Word:
		v.Set(reflect.ValueOf(value.Word{Free: value.Text{Plain: f.mark(path)}}))
		return
	case *value.Date:
		v.Set(reflect.ValueOf(value.Date{Year: 2026, Month: 1, Day: 2}))
		return
	case *value.Duration:
		v.Set(reflect.ValueOf(value.Duration{N: 2, Unit: value.Years}))
		return
	case *value.Money:
		v.Set(reflect.ValueOf(value.Money{Minor: 100000, Currency: "EUR"}))
		return
	case *value.Country:
		v.SetString("FR")
		return
	case *value.Email:
		v.SetString(f.mark(path) + "@lilas.example")
		return
	case *value.Link:
		v.SetString("https://" + f.mark(path) + ".example")
		return
	case *value.Location:
		v.Set(reflect.ValueOf(value.Location{Country: "FR", City: value.Text{Plain: f.mark(path + ".city")}, Site: value.Text{Plain: f.mark(path + ".site")}, Note: value.Text{Plain: f.mark(path + ".note")}}))
		return
	case *agreement.Stated, *map[string]*agreement.ClauseSettings, **agreement.Policy, **agreement.When, *agreement.MeasureValues:
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.mark(path))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(2)
	case reflect.Float64:
		v.SetFloat(14.5)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path)
	case reflect.Slice:
		if strings.Count(path, "parts") > 1 {
			return // headings have headings below them, once here
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path)
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			key, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
			if key == "" {
				continue
			}
			below := strings.TrimPrefix(path+"."+key, ".")
			f.keys[below] = v.Type().Name() + "." + key
			f.fill(v.Field(i), below)
			if options := strings.Fields(field.Tag.Get("oneof")); len(options) > 0 && v.Field(i).Kind() == reflect.String {
				v.Field(i).SetString(options[len(options)-1])
			}
		}
	}
}

// settle makes one agreement of it: what names another table names one that is
// there, and of what excludes each other one stands.
func (f *filler) settle(a *agreement.Agreement) {
	a.Style, a.Accent, a.Logo, a.SCC = "", "", nil, nil // no words: see TestTheDocumentHasTheLookOfItsDeal
	a.Languages, a.Template, a.Status, a.AlsoUnder = []string{"fr"}, "", agreement.Draft, nil
	a.Extends, a.Registry, a.Replace, a.NotInSource = "", "", nil, []string{"breach"}
	a.Exceptions[0].Clause, a.Exceptions[0].Param = "breach", "notice"
	a.Accepted[0].Check, a.Accepted[0].At = "DPA150", "controller.dpo"
	a.Selection.Region, a.Selection.Modules, a.Selection.Options = a.Offer.Regions[0].ID, []string{a.Offer.Modules[0].ID}, []string{a.Offer.Options[0].ID}
	party := func(p *agreement.Party, id string) {
		p.ID, p.Kind = id, agreement.Company
		p.Registration.Kind = "other"
	}
	for _, p := range []*agreement.Party{&a.Controller, &a.OtherControllers[0], &a.Processor} {
		party(p, "")
		p.Signatory.Order, p.Cosignatories[0].Order = 0, 0
		for i := range p.Affiliates {
			p.Affiliates[i].Registration.Kind = "other"
		}
	}
	a.OtherControllers[0].Described, a.Processor.Described = value.Text{}, value.Text{}
	a.OtherControllers[0].ID = "second"
	a.Controller.Certificates, a.OtherControllers[0].Certificates = nil, nil
	a.SpecialConditions[0] = agreement.SpecialCondition{AddAfter: "breach.notify", Text: a.SpecialConditions[0].Text, Reason: a.SpecialConditions[0].Reason}
	a.DataSets[0].ID = "set"
	p := &a.Processing[0]
	p.ID, p.DataSets, p.Subprocessors, p.LegalBasis.DecidedBy = "activity", []string{"set"}, []string{"sub"}, "processor"
	a.SubprocessorGroups[0].ID, a.SubprocessorGroups[0].DataSets = "group", []string{"set"}
	s := &a.Subprocessors[0]
	s.ID, s.Group, s.Registration.Kind = "sub", "group", "other"
	s.Services[0].DataSets = []string{"set"}
	transfers := []*agreement.Transfer{s.Transfer, s.Services[0].Transfer, s.Subprocessors[0].Transfer, a.HealthHosting.RemoteAccess[0].Transfer, p.Transfer}
	for _, p := range []*agreement.Party{&a.Controller, &a.OtherControllers[0], &a.Processor} {
		transfers = append(transfers, p.Transfer, p.Affiliates[0].Transfer)
	}
	for _, t := range transfers {
		t.Mechanism, t.Also, t.Fallback, t.Module, t.DPFCovers = "scc", []string{"adequacy"}, "adhoc", 3, []string{"hr"}
	}
	a.Controller.Transfer.Module, a.OtherControllers[0].Transfer.Module, a.Processor.Transfer.Module = 4, 4, 2
	a.Controller.Affiliates[0].Transfer.Module, a.OtherControllers[0].Affiliates[0].Transfer.Module = 4, 4
	a.HealthHosting.Activities = []int{1}
	a.HealthHosting.Regimes = []string{"hds"}
	a.Signature.Originals = 3
	m := &a.Measures[0]
	m.Use, m.Heading, m.ID = "", "", "measure"
	for i := range m.Parts {
		m.Parts[i].Use, m.Parts[i].Heading, m.Parts[i].ID = "", "", fmt.Sprint("part", i)
	}
	for _, list := range [][]agreement.Certificate{a.Processor.Certificates, s.Certificates, a.HealthHosting.Certificates} {
		for i := range list {
			list[i].Standard, list[i].Activities = "HDS "+list[i].Standard, []int{1}
			list[i].Expires = value.Date{Year: 2029, Month: 1, Day: 2}
		}
	}
	a.Clauses = map[string]*agreement.ClauseSettings{"law_forum": {Params: map[string]library.Value{
		"law": {Type: library.LawType, Law: "FR"}, "courts": {Type: library.TextType, Text: value.Text{Plain: "les tribunaux de Lyon"}}}}}
}
