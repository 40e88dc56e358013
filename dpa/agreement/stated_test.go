package agreement

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// What answers for a deviation counts only when all of it is there: any one key
// that is missing, or blank, and nobody answers.
func TestWhatIsIncompleteAnswersForNothing(t *testing.T) {
	day := value.Date{Year: 2026, Month: 11, Day: 20}
	for name, whole := range map[string]interface{ Complete() bool }{
		"acceptance": &Acceptance{Check: "DPA150", At: "subprocessors.twilio", Reason: "asked", By: "A. Morel", Date: day},
		"exception":  &Exception{Clause: "breach", Param: "notice", Reason: "asked", ApprovedBy: "A. Morel", Date: day},
	} {
		assert.True(t, whole.Complete(), name)
		v := reflect.ValueOf(whole).Elem()
		for i := range v.NumField() {
			f := v.Field(i)
			if v.Type().Field(i).Tag.Get("need") != "yes" {
				continue
			}
			was := reflect.New(f.Type()).Elem()
			was.Set(f)
			f.SetZero()
			assert.False(t, whole.Complete(), "%s without %s", name, v.Type().Field(i).Name)
			if f.Kind() == reflect.String {
				f.SetString(" \t")
				assert.False(t, whole.Complete(), "%s with a blank for %s", name, v.Type().Field(i).Name)
			}
			f.Set(was)
		}
	}
	assert.Equal(t, diag.Same("exception breach.notice"), Exception{Clause: "breach", Param: "notice"}.Called())
	assert.Equal(t, diag.Same("exception breach"), Exception{Clause: "breach"}.Called())
}

// A table says of a key one of three things, and Only keeps what it says of
// some keys and nothing else.
func TestWhatATableStates(t *testing.T) {
	s := Stated{Unknown: []string{"a", "b"}, None: []string{"c", "d"}, NotApplicable: map[string]value.Text{"e": {Plain: "why"}, "f": {}}}
	says := func(s Stated) string {
		var out strings.Builder
		for _, key := range strings.Split("abcdefg", "") {
			_, reason := s.NotApplicable[key]
			if s.Says(key) != (s.IsUnknown(key) || s.IsNone(key) || reason) {
				out.WriteString("!")
			}
			switch {
			case s.IsUnknown(key):
				out.WriteString(key + "? ")
			case s.IsNone(key):
				out.WriteString(key + "0 ")
			case s.Says(key):
				out.WriteString(key + "- ")
			}
		}
		return strings.TrimSpace(out.String())
	}
	assert.Equal(t, "a? b? c0 d0 e- f-", says(s))
	assert.Equal(t, "b? d0 e-", says(*s.Only("b", "d", "e", "g")))
	assert.Equal(t, "why", s.Only("e").NotApplicable["e"].Plain)
	assert.Empty(t, says(*s.Only()))
}

// What nobody names has its usual value.
func TestWhatIsNotNamedIsTheUsual(t *testing.T) {
	a := &Agreement{}
	assert.Equal(t, "dpa classic company", a.TemplateID()+" "+a.StyleID()+" "+a.Controller.KindName())
	a.Template, a.Style, a.Controller.Kind = "scc", "modern", PublicBody
	assert.Equal(t, "scc modern public_body", a.TemplateID()+" "+a.StyleID()+" "+a.Controller.KindName())
	a.Languages = []string{"fr+en", "en", "de", "fr"}
	assert.Equal(t, []string{"fr", "en", "de"}, a.Tongues())
	_, _, ok := SideBySide("fr")
	assert.False(t, ok)
	left, right, ok := SideBySide("fr+en")
	assert.Equal(t, "fr en true", left+" "+right+" "+map[bool]string{true: "true"}[ok])
}

// A list that stands in the place of that of the vendor is one of those that a
// deal may replace whole; each is a list of the agreement.
func TestWhatMayBeReplacedIsAList(t *testing.T) {
	for _, key := range Replaceable() {
		found := false
		for _, f := range reflect.VisibleFields(reflect.TypeFor[Agreement]()) {
			if name, _, _ := strings.Cut(f.Tag.Get("toml"), ","); name == key {
				found = f.Type.Kind() == reflect.Slice
			}
		}
		assert.True(t, found, key)
	}
}

// What a party must say depends on what it is: one that is only described says
// nothing of itself, and whoever signs in person needs nobody to sign.
func TestWhatAPartyNeeds(t *testing.T) {
	for name, c := range map[string]struct {
		p               Party
		name, signatory bool
	}{
		"a company":                           {Party{}, true, true},
		"described":                           {Party{Described: value.Text{Plain: "each customer"}}, false, false},
		"a professional":                      {Party{Kind: Professional}, true, false},
		"a professional for whom one signs":   {Party{Kind: Professional, Signatory: &Signatory{}}, true, true},
		"an association with nobody to sign":  {Party{Kind: Association}, true, true},
		"a professional who is not described": {Party{Kind: Professional, Name: "Dr Morel"}, true, false},
	} {
		assert.Equal(t, c.name, c.p.Needs("name"), name)
		assert.Equal(t, c.signatory, c.p.Needs("signatory"), name)
	}
}

// A special condition does one thing, the first that it says, and is called by
// the paragraph.
func TestWhatASpecialConditionDoes(t *testing.T) {
	for want, c := range map[string]SpecialCondition{
		"replace breach.a":   {Replace: "breach.a"},
		"add_after breach.b": {AddAfter: "breach.b"},
		"omit breach.c":      {Omit: "breach.c"},
		" ":                  {},
	} {
		does, id := c.Target()
		assert.Equal(t, want, does+" "+id)
		assert.Equal(t, strings.TrimSpace("special condition "+id), c.Called().EN)
		assert.Equal(t, strings.TrimSpace("condition particulière "+id), c.Called().FR)
	}
}

// A certificate is of a standard that it names as a word of its own, and has the
// year of its edition behind a colon.
func TestCertificates(t *testing.T) {
	for standard, is := range map[string]bool{
		"HDS": true, "hds": true, "Référentiel HDS v2": true, "HDS:2024": true,
		"": false, "HDSX": false, "AHDS": false, "ISO 27001": false, "H D S": false,
	} {
		assert.Equal(t, is, (&Certificate{Standard: standard}).IsOf("HDS"), standard)
	}
	for want, k := range map[string]Certificate{
		"ISO 27001:2022": {Standard: "ISO 27001", Edition: "2022"},
		"HDS v2":         {Standard: "HDS", Edition: "v2"},
		"HDS 2":          {Standard: "HDS", Edition: "2"},
		"HDS 20222":      {Standard: "HDS", Edition: "20222"},
		"HDS v2.1":       {Standard: "HDS", Edition: "v2.1"},
		"C5":             {Standard: "C5"},
		"2020":           {Edition: "2020 "},
	} {
		assert.Equal(t, want, k.Title())
	}
}

// The host of health data is a sub-processor of the agreement, the processor, or
// whoever else in words; the certificates are its own unless the hosting has some.
func TestTheHostOfHealthData(t *testing.T) {
	of := func(name string) []Certificate { return []Certificate{{Standard: name}} }
	a := &Agreement{
		Processor:     Party{Certificates: of("processor's")},
		Subprocessors: []Subprocessor{{Certificates: of("nobody's")}, {ID: "ovh", Certificates: of("ovh's")}},
	}
	assert.False(t, a.HostsHealthData(""))
	a.HealthHosting = &HealthHosting{Regimes: []string{HDS, C5}}
	for regime, want := range map[string]bool{"": true, HDS: true, C5: true, NEN7510: false} {
		assert.Equal(t, want, a.HostsHealthData(regime), regime)
	}
	for host, want := range map[string][]Certificate{
		"ovh": of("ovh's"), HostIsProcessor: of("processor's"), "": nil, "other": nil,
	} {
		a.HealthHosting.Host = value.Word{ID: host}
		assert.Equal(t, want, a.HostingCertificates(), host)
		assert.Equal(t, host == "ovh", a.HealthHost() != nil, host)
		a.HealthHosting.Certificates = of("the hosting's")
		assert.Equal(t, of("the hosting's"), a.HostingCertificates(), host)
		a.HealthHosting.Certificates = nil
	}
	assert.Equal(t, []int{1, 2, 3, 4, 5}, a.HealthHosting.HostingActivities())
	a.HealthHosting.Activities = []int{6}
	assert.Equal(t, []int{6}, a.HealthHosting.HostingActivities())
}

// The processor is outside only at a place that is known, and a law applies by
// the country of any party, or because the deal says so.
func TestWhereAPartyIs(t *testing.T) {
	for country, outside := range map[value.Country]bool{"": false, "FR": false, "NO": false, "GB": true, "XX": false} {
		a := &Agreement{Processor: Party{Address: &Address{Country: country}}}
		assert.Equal(t, outside, a.ProcessorOutsideEEA(), country)
	}
	assert.False(t, (&Agreement{}).ProcessorOutsideEEA())
	under := func(a *Agreement) bool { return a.UnderLawOf("GB", "uk") }
	gb := Party{Address: &Address{Country: "GB"}}
	assert.False(t, under(&Agreement{}))
	assert.False(t, under(&Agreement{AlsoUnder: []string{"swiss"}}))
	assert.True(t, under(&Agreement{AlsoUnder: []string{"uk"}}))
	assert.True(t, under(&Agreement{Controller: gb}))
	assert.True(t, under(&Agreement{OtherControllers: []Party{gb}}))
	assert.True(t, under(&Agreement{Processor: gb}))
}

// The data of a service are its own, those of its sets in front, or else those
// of its group, unless it says of them that there are none.
func TestWhoseDataAServiceHas(t *testing.T) {
	data := func(ids ...string) (out []Data) {
		for _, id := range ids {
			out = append(out, Data{Subject: value.Word{ID: id}})
		}
		return out
	}
	a := &Agreement{
		DataSets:           []DataSet{{ID: "x", Data: data("x1", "x2")}, {ID: "y", Data: data("y1")}},
		SubprocessorGroups: []SubprocessorGroup{{ID: "mail", Data: data("group"), DataSets: []string{"y"}}, {}},
	}
	for name, c := range map[string]struct {
		s    *Subprocessor
		v    Service
		want []Data
	}{
		"its own":                      {&Subprocessor{Group: "mail"}, Service{Data: data("a", "b")}, data("a", "b")},
		"sets first, as it has them":   {&Subprocessor{}, Service{Data: data("a"), DataSets: []string{"y", "z", "x"}}, data("y1", "x1", "x2", "a")},
		"its group's":                  {&Subprocessor{Group: "mail"}, Service{}, data("y1", "group")},
		"of a group that is not there": {&Subprocessor{Group: "host"}, Service{}, nil},
		"said to be none":              {&Subprocessor{Group: "mail"}, Service{Stated: Stated{None: []string{"data"}}}, nil},
		"of no sub-processor":          {nil, Service{}, nil},
	} {
		assert.Equal(t, c.want, a.ServiceData(c.s, &c.v), name)
	}
}

// A parameter has the value that the agreement gives, or its default, or none
// where the parties agree on none; the variant likewise.
func TestWhatStandsForAParameter(t *testing.T) {
	num := func(n int) library.Value { return library.Value{Type: library.CountType, Count: n} }
	usual := num(1)
	c := &library.Clause{ID: "audit", Default: "remote",
		Params:   []library.Param{{Name: "often", Default: &usual}, {Name: "cap"}},
		Variants: []library.Variant{{ID: "remote"}, {ID: "on_site"}}}
	a := &Agreement{}
	param := func(name string) (string, bool) {
		v, ok := a.Param(c, name)
		_, given, stands := a.Standing(c, name)
		assert.Equal(t, a.Chooses(c, name), given, name)
		assert.Equal(t, ok, stands, name)
		return map[int]string{0: "", 1: "usual", 2: "given"}[v.Count], ok
	}
	check := func(name, want string, wantOK bool) {
		t.Helper()
		v, ok := param(name)
		assert.Equal(t, want, v)
		assert.Equal(t, wantOK, ok)
	}
	check("often", "usual", true)
	check("cap", "", false)
	check("strange", "", false)
	assert.Equal(t, "remote", a.Variant(c))
	a.Clauses = map[string]*ClauseSettings{"audit": nil}
	check("often", "usual", true)
	assert.Equal(t, "remote", a.Variant(c))
	a.Clauses["audit"] = &ClauseSettings{None: []string{"often"}}
	check("often", "", false)
	assert.True(t, a.Clauses["audit"].LeavesOut("often"))
	assert.False(t, a.Clauses["audit"].LeavesOut("cap"))
	assert.False(t, (*ClauseSettings)(nil).LeavesOut("often"))
	a.Clauses["audit"].Params = map[string]library.Value{"often": num(2), "cap": num(2)}
	check("often", "given", true)
	check("cap", "given", true)
	for chosen, want := range map[string]string{"": "remote false true", "on_site": "on_site true true", "strange": "strange true false"} {
		a.Clauses["audit"].Variant = chosen
		v, given, ok := a.Standing(c, "variant")
		assert.Equal(t, want, strings.Join([]string{v.Choice, yes(given), yes(ok)}, " "))
		assert.Equal(t, v.Choice, a.Variant(c))
	}
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// What no file can hold is an error in both forms, and what a program left empty
// is written as nothing.
func TestWhatIsWritten(t *testing.T) {
	for height, fails := range map[float64]bool{0: false, 14.5: false, math.Inf(1): true, math.Inf(-1): true, math.NaN(): true} {
		a := &Agreement{Logo: &Logo{Height: height}}
		_, err := a.MarshalTOML()
		assert.Equal(t, fails, err != nil, height)
		_, err = a.MarshalJSON()
		assert.Equal(t, fails, err != nil, height)
	}
	two := library.Value{Type: library.CountType, Count: 2}
	a := &Agreement{
		Extends: "vendor.toml", Replace: []string{"measures"}, Registry: "suppliers.toml",
		Subprocessors: []Subprocessor{{ID: "aws", Use: "aws"}}, DataSets: []DataSet{{ID: "x", Use: "x"}}, SubprocessorGroups: []SubprocessorGroup{{ID: "g", Use: "g"}},
		Logo:    &Logo{File: "logo.png", Data: Bytes("picture")},
		Clauses: map[string]*ClauseSettings{"b": {After: "a", Variant: "v", None: []string{"cap"}, Params: map[string]library.Value{"n": two}}, "c": nil},
		Policy: &Policy{Approver: value.Text{Plain: "The board"}, Clauses: map[string]*ClausePolicy{
			"audit": {Limits: map[string]*library.Limit{"often": {Max: &two}, "cap": nil}}, "breach": nil}},
		Measures: []Measure{{Use: "backups", With: MeasureValues{Params: map[string]library.Value{"n": two}}}, {Use: "logs"}},
	}
	toml, err := a.MarshalTOML()
	require.NoError(t, err)
	for _, gone := range []string{"vendor.toml", "replace", "suppliers.toml", "logo.png", `use = "aws"`, `use = "x"`, `use = "g"`, "breach", "[clauses.c]"} {
		assert.NotContains(t, string(toml), gone)
	}
	var back Agreement
	var l diag.List
	input.Decode(input.Parse("deal.toml", string(toml), &l), &back, &l)
	assert.Empty(t, l)
	assert.Equal(t, a.Logo.Data, back.Logo.Data)
	assert.Equal(t, "a v [cap]", back.Clauses["b"].After+" "+back.Clauses["b"].Variant+" ["+strings.Join(back.Clauses["b"].None, "")+"]")
	assert.Equal(t, "The board", back.Policy.Approver.Plain)
	assert.Equal(t, "vendor.toml suppliers.toml aws logo.png", a.Extends+" "+a.Registry+" "+a.Subprocessors[0].Use+" "+a.Logo.File, "it is not changed itself")
}
