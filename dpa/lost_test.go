package dpa_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
)

// neverPrinted are the texts of an agreement that stand in no document, by the
// end of their path, with the reason.
var neverPrinted = map[string]string{
	"special_conditions.reason": "is for whoever reviews the deal",
	"signatory.email":           "is for a signing program",
	"cosignatories.email":       "is for a signing program",
	"use":                       "names the entry of the registry on which the table is laid",
}

// Whatever an agreement can hold in words is in its document: a marker in each
// text, and each looked for. What excludes each other is tried in turn.
func TestNothingThatWasWrittenIsLost(t *testing.T) {
	lib := builtin(t)
	seen := map[string]bool{} // by the path without indices
	missing := map[string]string{}
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
		func(a *agreement.Agreement) { // one controller, and no list of contacts
			a.OtherControllers, a.Controller.Contacts, a.Processor.Contacts = nil, nil, nil
		},
	} {
		f := &filler{marks: map[string]string{}}
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
				seen[path] = true
			} else {
				missing[path] = mark
			}
		}
	}
	var lost []string
	excused := map[string]bool{}
	for path := range missing {
		if seen[path] {
			continue
		}
		kept := false
		for end := range neverPrinted {
			if strings.HasSuffix("."+path, "."+end) {
				excused[end], kept = true, true
			}
		}
		if !kept {
			lost = append(lost, path)
		}
	}
	slices.Sort(lost)
	assert.Empty(t, lost, "the user wrote it and no document holds it")
	assert.Greater(t, len(seen), 250)
	for path := range neverPrinted {
		assert.True(t, excused[path], "%s needs no excuse: it is printed, or no text", path)
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
	case *agreement.Stated, *map[string]*agreement.ClauseSettings, **agreement.Policy, **agreement.When, *agreement.MeasureValues, **agreement.Selection, **agreement.Offer:
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.mark(path))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(2)
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
	a.Style, a.Accent, a.Logo = "", "", nil // no words: see TestTheDocumentHasTheLookOfItsDeal
	a.Languages, a.Template, a.Status, a.AlsoUnder = []string{"fr"}, "", agreement.Draft, nil
	a.Extends, a.Registry, a.Replace, a.Exceptions, a.Accepted = "", "", nil, nil, nil
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
	a.HealthHosting.Regimes, a.HealthHosting.Host = []string{"hds"}, value.Word{ID: "sub"}
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
