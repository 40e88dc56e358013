package library_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

const everyType = `
-- clauses/x/clause.toml --
doc = "X"
[params.notice]
type = "duration"
default = "30 days"
min = "10 days"
doc = "N"
[params.objection]
type = "duration"
default = "15 days"
max = "notice"
reason = { fr = "On ne s’oppose plus après coup.", en = "Objections cannot come late." }
doc = "O"
[params.audits]
type = "count"
noun = "audit"
default = 1
min = 1
warn_above = 4
doc = "A"
[params.uptime]
type = "percent"
optional = true
warn_below = 95
doc = "U"
[params.certificate]
type = "bool"
default = false
doc = "C"
[params.cost]
type = "choice"
options = ["controller", "processor"]
doc = "K"
[params.channel]
type = "text"
optional = true
doc = "T"
[params.start]
type = "date"
optional = true
doc = "S"
[params.mail]
type = "email"
optional = true
doc = "M"
[params.law]
type = "law"
default = "FR"
doc = "L"
[params.cap]
type = "money"
optional = true
doc = "C"
-- clauses/x/fr.md --
# X

{{notice}} {{objection}} {{audits}} {{uptime}} {{channel}} {{start}} {{mail}} {{law}} {{cap}}
{{if certificate}}
{{if cost is processor}}
Y
{{end}}
{{end}}
`

// values reads a table [clauses.x] of a deal.
func values(t *testing.T, src string) (map[string]library.Value, diag.List) {
	t.Helper()
	lib := load(t, first(base, everyType))
	var l diag.List
	n := input.Parse("deal.toml", src, &l)
	require.Empty(t, l)
	v := map[string]library.Value{}
	for _, it := range n.Items {
		if p := lib.Clause("x").Param(it.Key); p != nil {
			if parsed, ok := p.Parse(it, &l); ok {
				v[it.Key] = parsed
			}
		}
	}
	lib.Check(lib.Clause("x"), v, &l)
	l.Sort()
	return v, l
}

func TestValuesOfEveryType(t *testing.T) {
	v, l := values(t, `
notice = "2 months"
audits = 2
uptime = 99.5
certificate = true
cost = "processor"
channel = { fr = "portail", en = "portal" }
start = 2026-11-22
mail = "a@example.org"
law = "DE"
cap = "500 000 EUR"
`)
	assert.Empty(t, places(l))
	assert.Equal(t, value.Duration{N: 2, Unit: value.Months}, v["notice"].Duration)
	assert.Equal(t, diag.Pos{File: "deal.toml", Line: 2, Col: 10}, v["notice"].Pos)
	assert.Equal(t, 2, v["audits"].Count)
	assert.Equal(t, 99.5, v["uptime"].Percent)
	assert.True(t, v["certificate"].Bool)
	assert.Equal(t, "processor", v["cost"].Choice)
	assert.Equal(t, "portail", v["channel"].Text.In["fr"])
	assert.Equal(t, value.Date{Year: 2026, Month: 11, Day: 22}, v["start"].Date)
	assert.Equal(t, value.Email("a@example.org"), v["mail"].Email)
	assert.Equal(t, value.Country("DE"), v["law"].Law)
	assert.Equal(t, value.Money{Minor: 500_000_00, Currency: "EUR"}, v["cap"].Money)
	for name, want := range map[string]string{"notice": "2 months", "audits": "2", "uptime": "99.5", "certificate": "true", "cost": "processor", "start": "2026-11-22", "mail": "a@example.org", "law": "DE", "cap": "500000 EUR", "channel": ""} {
		assert.Equal(t, want, v[name].String(), name)
	}
}

// What a program makes without a file is checked as what a file says.
func TestValuesMadeInGo(t *testing.T) {
	lib := load(t, first(base, everyType))
	for what, c := range map[string]struct {
		name  string
		value library.Value
		want  string
	}{
		"fits":              {"audits", library.Value{Type: library.CountType, Count: 2}, ""},
		"unknown parameter": {"audit", library.Value{Type: library.CountType, Count: 2}, " DPA247"},
		"another type":      {"audits", library.Value{Type: library.PercentType, Percent: 2}, " DPA240"},
		"no value":          {"audits", library.Value{Type: library.CountType}, " DPA240"},
		"no amount":         {"cap", library.Value{Type: library.MoneyType}, " DPA240"},
		"no option":         {"cost", library.Value{Type: library.ChoiceType}, " DPA245"},
		"out of bounds":     {"notice", library.Value{Type: library.DurationType, Duration: value.Duration{N: 20, Unit: value.Hours}}, " DPA241,  DPA242"},
	} {
		t.Run(what, func(t *testing.T) {
			var l diag.List
			lib.Check(lib.Clause("x"), map[string]library.Value{c.name: c.value}, &l)
			l.Sort()
			got := strings.ReplaceAll(places(l), "clauses/x/clause.toml:9:11", "")
			assert.Equal(t, c.want, got)
		})
	}
}

func TestValuesThatDoNotFit(t *testing.T) {
	for what, c := range map[string]struct{ deal, want string }{
		"duration":                      {`notice = "soon"`, "deal.toml:1:10 DPA114"},
		"count that is text":            {`audits = "2"`, "deal.toml:1:10 DPA111"},
		"count of nothing":              {`audits = 0`, "deal.toml:1:10 DPA240"},
		"percent above a hundred":       {`uptime = 101`, "deal.toml:1:10 DPA240"},
		"choice":                        {`cost = "procesor"`, "deal.toml:1:8 DPA245"},
		"choice that is no text":        {`cost = 3`, "deal.toml:1:8 DPA111"},
		"empty text":                    {`channel = " "`, "deal.toml:1:11 DPA240"},
		"bool that is text":             {`certificate = "true"`, "deal.toml:1:15 DPA111"},
		"date that is text":             {`start = "2026-11-22"`, "deal.toml:1:9 DPA113"},
		"email":                         {`mail = "a"`, "deal.toml:1:8 DPA118"},
		"law":                           {`law = "France"`, "deal.toml:1:7 DPA115"},
		"less than the minimum":         {`notice = "9 days"`, "deal.toml:1:10 DPA241, deal.toml:1:10 DPA242"},
		"the minimum":                   {"notice = \"10 days\"\nobjection = \"10 days\"", ""},
		"in another unit":               {"notice = \"14 days\"\nobjection = \"11 business days\"", "deal.toml:2:13 DPA242"},
		"above another parameter":       {`objection = "31 days"`, "deal.toml:1:13 DPA242"},
		"default above another":         {`notice = "12 days"`, "deal.toml:1:10 DPA242"},
		"usual":                         {"audits = 4\nuptime = 95", ""},
		"unusually many, unusually few": {"audits = 5\nuptime = 94.9", "deal.toml:1:10 DPA244, deal.toml:2:10 DPA243"},
		"several at once":               {"audits = 0\nnotice = \"9 days\"\nobjection = \"5 days\"", "deal.toml:1:10 DPA240, deal.toml:2:10 DPA241"},
	} {
		t.Run(what, func(t *testing.T) {
			_, l := values(t, c.deal)
			assert.Equal(t, c.want, places(l))
		})
	}
}

func TestABoundSaysWhyAndWhere(t *testing.T) {
	lib := load(t, first(base))
	var l diag.List
	breach := lib.Clause("breach")
	v, ok := breach.Param("notice").Parse(input.Parse("deal.toml", `notice = "96h"`, &l).Get("notice"), &l)
	require.True(t, ok)
	lib.Check(breach, map[string]library.Value{"notice": v}, &l)
	require.Len(t, l, 1)
	assert.Equal(t, "“notice” is ninety-six (96) hours and cannot exceed seventy-two (72) hours. The authority expects a notification within 72 hours", l[0].Message("en"))
	assert.Equal(t, "Give a value of at most seventy-two (72) hours (Art. 33(2) GDPR).", l[0].Hint("en"))
	assert.Equal(t, "«\u00a0notice\u00a0» vaut quatre-vingt-seize (96) heures et ne peut dépasser soixante-douze (72) heures. L’autorité attend une notification sous 72 heures", l[0].Message("fr"))
}

func TestABoundNamesTheOtherParameter(t *testing.T) {
	_, l := values(t, `objection = "31 days"`)
	require.Len(t, l, 1)
	assert.Equal(t, "“objection” is thirty-one (31) days and cannot exceed “notice” (thirty (30) days). Objections cannot come late", l[0].Message("en"))
	assert.Equal(t, "Give a value of at most “notice” (thirty (30) days).", l[0].Hint("en"))
}

// What a parameter is, is said in a line of each language: its type, whether and
// what it is by default, what bounds it, and what is unusual.
func TestSummary(t *testing.T) {
	days := func(n int) *library.Value {
		return &library.Value{Type: library.DurationType, Duration: value.Duration{N: n, Unit: value.Days}}
	}
	for _, c := range []struct {
		p      library.Param
		fr, en string
	}{
		{library.Param{Type: library.DurationType, Default: days(1)}, "durée, par défaut 1 jour", "duration, default 1 day"},
		{library.Param{Type: library.DurationType, Default: days(2)}, "durée, par défaut 2 jours", "duration, default 2 days"},
		{library.Param{Type: library.CountType}, "nombre entier, à donner", "whole number, must be given"},
		{library.Param{Type: library.PercentType, Optional: true}, "pourcentage, facultatif", "percentage, optional"},
		{library.Param{Type: library.BoolType, Default: &library.Value{Type: library.BoolType}}, "true ou false, par défaut false", "true or false, default false"},
		{library.Param{Type: library.ChoiceType, Options: []string{"a", "b"}}, "choix, au choix\u00a0: a, b, à donner", "choice, one of: a, b, must be given"},
		{library.Param{Type: library.TextType, Default: &library.Value{Type: library.TextType, Text: value.Text{In: map[string]string{"fr": "portail", "en": "portal"}}}},
			"texte, par défaut portail", "text, default portal"},
		{library.Param{Type: library.DateType}, "date, à donner", "date, must be given"},
		{library.Param{Type: library.EmailType}, "adresse électronique, à donner", "e-mail address, must be given"},
		{library.Param{Type: library.LawType}, "code d’un pays, à donner", "code of a country, must be given"},
		{library.Param{Type: library.MoneyType}, "montant, à donner", "amount, must be given"},
		{library.Param{Type: "colour"}, "colour, à donner", "colour, must be given"},
	} {
		assert.Equal(t, diag.Words{FR: c.fr, EN: c.en}, c.p.Summary())
	}
}

// A duration in a unit that a parameter does not take is said in hours where
// they are the same time: days and weeks, neither business days nor months.
func TestAnotherUnitOfADuration(t *testing.T) {
	for text, want := range map[string]string{`"2 days"`: "48h", `"1 week"`: "168h", `"2 months"`: "", `"2 business days"`: ""} {
		p := library.Param{Name: "x", Type: library.DurationType, Units: []value.Unit{value.Hours}}
		var l diag.List
		_, ok := p.Parse(input.Parse("f", "x = "+text, &l).Get("x"), &l)
		assert.False(t, ok, text)
		if assert.Len(t, l, 1, text) {
			assert.Equal(t, "DPA246", l[0].Check)
			assert.Equal(t, want, l[0].Nearest, text)
		}
	}
}
