package check_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

func hours(n int) library.Value {
	return library.Value{Type: library.DurationType, Duration: value.Duration{N: n, Unit: value.Hours}}
}

func official(name, data string) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.SCC = &agreement.SCC{Official: name, Data: []byte(data)} }
}

// What a program changes after the files were read is judged by its value, and
// never by what the files had.
func TestWhatAProgramSets(t *testing.T) {
	lib := shelf(t)
	for name, c := range map[string]struct {
		change func(*agreement.Agreement)
		want   []string
	}{
		"nothing":           {func(*agreement.Agreement) {}, []string{}},
		"9,000 hours":       {func(a *agreement.Agreement) { a.Clauses["breach"].Params["notice"] = hours(9000) }, []string{"clauses.breach.notice DPA242"}},
		"no processing":     {func(a *agreement.Agreement) { a.Processing = nil }, []string{"processing DPA120"}},
		"no measures":       {func(a *agreement.Agreement) { a.Measures = nil }, []string{"measures DPA120"}},
		"no sub-processors": {func(a *agreement.Agreement) { a.Subprocessors = nil }, []string{"subprocessors DPA120"}},
		"no processor":      {func(a *agreement.Agreement) { a.Processor = agreement.Party{} }, []string{"processor DPA112"}},
		"no name":           {func(a *agreement.Agreement) { a.Processor.Name = "" }, []string{"processor.name DPA120"}},
		"no legal entity":   {func(a *agreement.Agreement) { a.Subprocessors[0].LegalEntity = "" }, []string{"subprocessors[0].legal_entity DPA120"}},
		"no purpose": {func(a *agreement.Agreement) { a.Subprocessors[0].Services[0].Purpose = value.Text{} },
			[]string{"subprocessors[0].services[0].purpose DPA120"}},
		"month 13":    {func(a *agreement.Agreement) { a.Date = value.Date{Year: 2026, Month: time.Month(13), Day: 1} }, []string{"date DPA113"}},
		"30 February": {func(a *agreement.Agreement) { a.Date = value.Date{Year: 2026, Month: 2, Day: 30} }, []string{"date DPA113"}},
		"country ZZ":  {func(a *agreement.Agreement) { a.Processor.Address.Country = "ZZ" }, []string{"processor.address.country DPA115"}},
		"unit 99": {func(a *agreement.Agreement) { a.Processing[0].Retention.Period.Unit = 99 },
			[]string{"processing[0].retention.period DPA114"}},
		"a parameter in unit 99": {func(a *agreement.Agreement) {
			a.Clauses["breach"].Params["notice"] = library.Value{Type: library.DurationType, Duration: value.Duration{N: 1, Unit: 99}}
		}, []string{"clauses.breach.notice DPA240"}},
		"a parameter of another type": {func(a *agreement.Agreement) {
			a.Clauses["breach"].Params["notice"] = library.Value{Type: library.CountType, Count: 2}
		}, []string{"clauses.breach.notice DPA240"}},
		"a nil policy of a clause": {func(a *agreement.Agreement) {
			a.Policy = &agreement.Policy{Clauses: map[string]*agreement.ClausePolicy{"breach": nil}}
		}, []string{"policy.breach DPA169"}},
		"a nil limit": {func(a *agreement.Agreement) {
			a.Policy = &agreement.Policy{Clauses: map[string]*agreement.ClausePolicy{"breach": {Limits: map[string]*library.Limit{"notice": nil}}}}
		}, []string{"policy.breach.notice DPA169"}},
		"a place in an area that is none": {func(a *agreement.Agreement) { a.Subprocessors[0].Services[0].Locations[0] = value.Location{Area: "FR"} },
			[]string{"subprocessors[0].services[0].locations[0] DPA116"}},
		"nil settings": {func(a *agreement.Agreement) { a.Clauses["audit"] = nil }, []string{"clauses.audit DPA169"}},
		"an address of mail with a line break": {func(a *agreement.Agreement) { a.Processor.DPO.Email = "a@b.example\nx" },
			[]string{"processor.dpo.email DPA118"}},
		"money that is none": {func(a *agreement.Agreement) { a.Processor.Capital = value.Money{Minor: -5, Currency: "XX"} },
			[]string{"processor.capital DPA117"}},
		"a further mechanism without a name": {func(a *agreement.Agreement) {
			a.Subprocessors[0].Services[0].Transfer = &agreement.Transfer{Mechanism: "scc", Module: 3, Also: []string{""}}
		},
			[]string{"subprocessors[0].services[0].transfer.mechanism DPA158", "subprocessors[0].services[0].transfer.also[0] DPA122"}},
		"two kinds of place": {func(a *agreement.Agreement) { a.Subprocessors[0].Services[0].Locations[0].Area = value.EU },
			[]string{"subprocessors[0].services[0].locations[0] DPA116", "subprocessors[0].services[0].locations[0] DPA157"}},
		"a place that is none": {func(a *agreement.Agreement) { a.Subprocessors[0].Services[0].Locations = make([]value.Location, 1) },
			[]string{"subprocessors[0].services[0].locations[0] DPA134"}},
		"a city in no country": {func(a *agreement.Agreement) {
			a.Subprocessors[0].Services[0].Locations = []value.Location{{City: value.Text{Plain: "Paris"}}}
		}, []string{"subprocessors[0].services[0].locations[0] DPA116"}},
		"a text in no language": {func(a *agreement.Agreement) {
			a.Processor.Form = value.Text{In: map[string]string{"fr": "SAS", "Klingon": "x"}}
		},
			[]string{"processor.form DPA119"}},
		"official clauses whose bytes are missing":           {func(a *agreement.Agreement) { a.SCC = &agreement.SCC{Official: "clauses.pdf"} }, []string{"scc.official DPA104"}},
		"official clauses of which only the bytes are given": {func(a *agreement.Agreement) { a.SCC = &agreement.SCC{Data: []byte("%PDF-1.7\n%%EOF")} }, []string{"scc.official DPA112"}},
		"official clauses that are no PDF":                   {official("clauses.pdf", "<html>"), []string{"scc.official DPA658"}},
		"official clauses that a browser opens":              {official("clauses.html", "%PDF-1.7\n%%EOF"), []string{"scc.official DPA658"}},
		"official clauses with a program":                    {official("clauses.pdf", "%PDF-1.7\n1 0 obj<</S/JavaScript>>endobj\n%%EOF"), []string{"scc.official DPA658"}},
		"official clauses of 9 MiB":                          {official("clauses.pdf", "%PDF-1.7\n"+strings.Repeat("%\n", 9<<19)+"%%EOF"), []string{"scc.official DPA658"}},
		"official clauses":                                   {official("clauses.PDF", "%PDF-1.7\n%%EOF"), []string{}},
		"a parameter that the measure lacks": {func(a *agreement.Agreement) {
			a.Measures = []agreement.Measure{{Use: "backups", With: agreement.MeasureValues{Params: map[string]library.Value{"x": hours(1)}}}}
		}, []string{"measures[0].with.x DPA198"}},
		"a status that there is not":  {func(a *agreement.Agreement) { a.Status = "signed" }, []string{"status DPA122"}},
		"a measure that there is not": {func(a *agreement.Agreement) { a.Measures = []agreement.Measure{{Use: "backupz"}} }, []string{"measures[0].use DPA197"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, l := load(t, "[clauses.breach]\nnotice = '24h'\n")
			require.NotNil(t, a, "%s", text(l))
			c.change(a)
			got := []string{}
			for _, f := range check.Agreement(a.Clone(), lib) {
				got = append(got, f.Pos.Path+" "+f.Check)
			}
			assert.ElementsMatch(t, c.want, got)
		})
	}
}

// A finding on a value that a program set says it as a reader would.
func TestAPlaceIsSaidInWords(t *testing.T) {
	a, l := load(t, "")
	require.NotNil(t, a, "%s", text(l))
	a.Subprocessors[0].Services[0].Locations = []value.Location{{City: value.Text{Plain: "Paris"}}}
	assert.Contains(t, text(check.Agreement(a, shelf(t))), "“Paris” is not a place")
}

// A vendor's file says what a deal must still give, and nothing is wrong in it.
func TestAVendorsFile(t *testing.T) {
	const file = `[processor]
name = "Logiciels Hermine"
form = "SAS"
registration = { register = "RCS Lyon", number = "111 111 118" }
address = { street = "8 quai Hermine", city = "Lyon", country = "FR" }
signatory = { name = "Alex Durand", capacity = "Directeur" }
[[measures]]
id = "encryption"
title = "Chiffrement"
`
	_, l := loadFiles(t, map[string]string{"deal.toml": file})
	require.Len(t, l, 1, "%s", text(l))
	assert.Equal(t, "DPA100", l[0].Check)
	assert.Equal(t, "this is the file of a vendor, not an agreement; a deal that extends it must still give: "+
		"languages (languages), reference (reference), controller (controller), processing (processing activities), subprocessors (sub-processors)", l[0].Message("en"))
	_, l = loadFiles(t, map[string]string{"deal.toml": file + "titel = 'x'"})
	assert.Equal(t, []string{"1:1 DPA100", "10:1 DPA110"}, brief(l), "its own mistakes are found: %s", text(l))
}

// Whatever an attached file may be found to be is said in both languages.
func TestWhyAFileIsNotAttached(t *testing.T) {
	said := map[string]bool{}
	for _, act := range strings.Fields("Encrypt JavaScript Launch EmbeddedFile EmbeddedFiles GoToE SubmitForm ImportData RichMedia Rendition XFA AA ObjStm") {
		a, _ := load(t, "")
		official("clauses.pdf", "%PDF-1.7\n1 0 obj<</"+act+" 1/B 2>>endobj\n%%EOF")(a)
		l := check.Agreement(a, shelf(t))
		require.Len(t, l, 1, "%s: %s", act, text(l))
		for _, lang := range []string{"fr", "en"} {
			m := l[0].Message(lang)
			assert.Regexp(t, `(joint|attached).?: \pL`, m, act)
			said[m] = true
		}
	}
	assert.Len(t, said, 2*10, "those that carry files are one, and those that play")
}
