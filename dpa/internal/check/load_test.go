package check_test

import (
	"cmp"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// vendor is a whole agreement, in French, on which the deals of the tests are
// laid.
var vendor = fixture("../../../testdata/deals/vendor.toml")

func fixture(name string) string {
	src, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(src)
}

// shelf is a small library, with the languages, the vocabularies and the
// measures of the built-in one.
func shelf(t testing.TB) *library.Library {
	hours := func(n int) *library.Bound {
		return &library.Bound{Value: library.Value{Type: library.DurationType, Duration: value.Duration{N: n, Unit: value.Hours}}}
	}
	words, err := words()
	require.NoError(t, err)
	return &library.Library{
		Locales: words.Locales, Headings: words.Headings, Measures: words.Measures,
		Clauses: []*library.Clause{
			{ID: "audit", Variants: []library.Variant{{}}, Params: []library.Param{{Name: "per_year", Type: library.CountType, Optional: true}, {Name: "terms", Type: library.TextType, Optional: true}}},
			{ID: "breach", Variants: []library.Variant{{}}, Params: []library.Param{{
				Name: "notice", Type: library.DurationType, Units: []value.Unit{value.Hours}, Max: hours(72), WarnAbove: hours(48),
				Default: &library.Value{Type: library.DurationType, Duration: value.Duration{N: 48, Unit: value.Hours}},
			}}},
			{ID: "confidentiality", Default: "standard", Variants: []library.Variant{{ID: "standard"}, {ID: "professional_secrecy"}}},
			{ID: "law_forum", Default: "forum", Variants: []library.Variant{{ID: "forum"}, {ID: "no_forum"}}, Params: []library.Param{{Name: "law", Type: library.LawType, Optional: true}, {Name: "courts", Type: library.TextType, Optional: true}}},
			{ID: "subprocessing", Default: "general", Variants: []library.Variant{{ID: "general"}, {ID: "specific"}}},
		},
		Annexes:   []*library.Clause{{ID: "measures", Annex: true, Variants: []library.Variant{{}}}},
		Adequacy:  words.Adequacy,
		Templates: []*library.Template{{ID: "dpa", Articles: []library.Entry{{Clause: "breach"}}}},
	}
}

// words has the languages and the measures of this project without its
// clauses. Nothing changes a library, so the tests share it.
var words = sync.OnceValues(func() (*library.Library, error) {
	fsys := fstest.MapFS{
		"annexes/measures/clause.toml": {Data: []byte("doc = 'M'")},
		"annexes/measures/fr.md":       {Data: []byte("# M\n")},
	}
	for _, name := range []string{"locales/fr.toml", "locales/en.toml", "locales/vocabulary.toml", "law/adequacy.toml", "annexes/measures/catalogue.toml"} {
		data, err := os.ReadFile("../../../" + name)
		if err != nil {
			return nil, err
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	lib, found, err := library.Load(library.Layer{FS: fsys})
	return lib, cmp.Or(err, found.Err())
})

// load loads the deal, which is laid on vendor from its second line on.
func load(t *testing.T, lines string) (*agreement.Agreement, diag.List) {
	t.Helper()
	return loadFiles(t, map[string]string{"deal.toml": "extends = \"vendor.toml\"\n" + lines, "vendor.toml": vendor})
}

func loadFiles(t *testing.T, files map[string]string) (*agreement.Agreement, diag.List) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, src := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(src)}
	}
	a, l, err := readAndCheck(fsys, "deal.toml", shelf(t))
	require.NoError(t, err)
	return a, l
}

// readAndCheck is dpa.Open without composing, for which the small library has no
// texts.
func readAndCheck(fsys fs.FS, name string, lib *library.Library) (*agreement.Agreement, diag.List, error) {
	files, err := read.Open(fsys, name)
	if err != nil {
		return nil, nil, err
	}
	a, found := files.Agreement(nil, lib)
	found = append(files.Found, found...)
	if files.Registry != nil {
		found = append(found, check.Registry(files.Registry, lib)...)
	}
	if files.Whole {
		found = append(found, check.Agreement(a.Clone(), lib)...)
	}
	read.Suggest(found, lib)
	found.Sort()
	found.Limit()
	if found.Err() != nil {
		return nil, found, nil
	}
	return a, found, nil
}

func text(l diag.List) string {
	var b strings.Builder
	for _, f := range l {
		b.WriteString(f.Text("en") + "\n")
	}
	return b.String()
}

// brief writes findings as "line:column check", with the file when it is not
// the deal.
func brief(l diag.List) []string {
	out := []string{}
	for _, f := range l {
		out = append(out, strings.TrimPrefix(f.Pos.String(), "deal.toml:")+" "+f.Check)
	}
	return out
}

func TestWholeAgreement(t *testing.T) {
	a, l := load(t, `
status = "final"
[clauses.breach]
notice = "24h"
[clauses.subprocessing]
variant = "specific"
`)
	require.NotNil(t, a, "%s", text(l))
	assert.Empty(t, brief(l))
	lib := shelf(t)
	assert.Equal(t, agreement.Final, a.Status)
	assert.Equal(t, "Officine des Tilleuls", a.Controller.Name)
	assert.Equal(t, "vendor.toml:5:8", a.Controller.At("name").String())
	assert.Equal(t, value.Country("US"), a.Subprocessors[0].Services[0].Locations[0].Country)
	assert.Equal(t, "names", a.Subprocessors[0].Services[0].Data[0].Categories[0].Word.ID)
	v, ok := a.Param(lib.Clause("breach"), "notice")
	assert.True(t, ok)
	assert.Equal(t, "24 hours", v.Duration.String())
	assert.Equal(t, "deal.toml:5:10", v.Pos.String())
	_, ok = a.Param(lib.Clause("audit"), "per_year")
	assert.False(t, ok)
	assert.Equal(t, "specific", a.Variant(lib.Clause("subprocessing")))
	assert.Equal(t, "", a.Variant(lib.Clause("audit")))
}

func TestDefaultsOfClauses(t *testing.T) {
	a, l := load(t, "")
	require.NotNil(t, a, "%s", text(l))
	lib := shelf(t)
	v, ok := a.Param(lib.Clause("breach"), "notice")
	assert.True(t, ok)
	assert.Equal(t, "48 hours", v.Duration.String())
	assert.Equal(t, "general", a.Variant(lib.Clause("subprocessing")))
}

// The classical scenario: a deal with ten different mistakes gives ten
// findings, each at its line and column, in French and in English.
func TestTenMistakesAreTenFindings(t *testing.T) {
	a, l := loadFiles(t, map[string]string{"vendor.toml": vendor, "deal.toml": `extends   = "vendor.toml"
languages = ["fr", "frr"]
date      = "22 novembre 2026"
status    = "finale"

[controller]
nmae      = "Officine des Tilleuls"
capital   = "120 000 €"
address   = { street = "12 rue des Lilas", postcode = 69003, city = "Lyon", country = "Fr" }
dpo       = { name = "D. Petit", email = "dpo(at)lilas.example" }

[clauses.breach]
notice    = "24 heurs"

[clauses.audti]
`})
	assert.Nil(t, a)
	for _, want := range []struct{ at, check, fr, near string }{
		{"2:20", "DPA132", "la bibliothèque n’a pas la langue « frr »", "fr"},
		{"3:13", "DPA113", "« 22 novembre 2026 » n’est pas une date", "2026-11-22"},
		{"4:13", "DPA122", "« finale » n’est pas une valeur possible de « status »", "final"},
		{"7:1", "DPA110", "clé inconnue « nmae » dans [controller]", "name"},
		{"8:13", "DPA117", "« 120 000 € » n’est pas un montant", "120000 EUR"},
		{"9:55", "DPA111", "« postcode » doit être un texte entre guillemets, pas un nombre entier", ""},
		{"9:87", "DPA115", "« Fr » n’est pas un code de pays", "FR"},
		{"10:42", "DPA118", "« dpo(at)lilas.example » n’est pas une adresse électronique", ""},
		{"13:13", "DPA114", "« 24 heurs » n’est pas une durée", ""},
		{"15:10", "DPA141", "il n’y a pas de clause ni d’annexe « audti »", "audit"},
	} {
		found := false
		for _, f := range l {
			if f.Pos.String() == "deal.toml:"+want.at && f.Check == want.check {
				found = true
				assert.Equal(t, want.fr, strings.ReplaceAll(f.Message("fr"), "\u00a0", " "))
				assert.Equal(t, want.near, f.Nearest)
			}
		}
		assert.True(t, found, "%s %s in\n%s", want.at, want.check, text(l))
	}
	assert.Len(t, l, 10, "%s", text(l))
}

func TestPlacesSurviveExtends(t *testing.T) {
	_, l := loadFiles(t, map[string]string{
		"deal.toml":          "extends = \"shared/vendor.toml\"\n[[subprocessors]]\nid = \"twilio\"\nlegal_entity = 3\n",
		"shared/vendor.toml": "extends = \"../base.toml\"\n[processor]\nnmae = \"x\"\n",
		"base.toml":          strings.Replace(vendor, `country = "IE"`+"\ncontact", `country = "Eire"`+"\ncontct", 1),
	})
	assert.Equal(t, []string{"base.toml:33:11 DPA115", "base.toml:34:1 DPA110", "4:16 DPA111", "shared/vendor.toml:3:1 DPA110"}, brief(l))
}

func TestFileThatCannotBeRead(t *testing.T) {
	_, l, err := readAndCheck(fstest.MapFS{}, "deal.toml", shelf(t))
	assert.ErrorIs(t, err, fs.ErrNotExist)
	assert.Empty(t, l)
	_, l, err = readAndCheck(fstest.MapFS{"x": {Mode: fs.ModeDir}}, "x", shelf(t))
	assert.Error(t, err)
	assert.Empty(t, l)
	_, l, err = readAndCheck(fstest.MapFS{"deal.toml": {Data: []byte(`extends = "x"`)}, "x/vendor.toml": {}}, "deal.toml", shelf(t))
	assert.NoError(t, err)
	assert.Equal(t, []string{"1:11 DPA104"}, brief(l))
	assert.Contains(t, text(l), "it is a folder (DPA104)\n\tDid you mean “x/vendor.toml”")
}

// A file that is no TOML hides what it would give, so nothing is reported as
// missing then; what the other file says is still checked.
func TestBrokenVendorHidesNothingElse(t *testing.T) {
	_, l := loadFiles(t, map[string]string{"deal.toml": "extends = \"vendor.toml\"\nnmae = 1\n", "vendor.toml": "[processor\n"})
	assert.Equal(t, []string{"2:1 DPA110", "vendor.toml:1:11 DPA101"}, brief(l))
}

func TestAgreementMadeInGo(t *testing.T) {
	lib := shelf(t)
	a, l := load(t, "")
	require.NotNil(t, a, "%s", text(l))
	made := &agreement.Agreement{
		Languages: []string{"fr"}, Reference: "DPA-2",
		Controller: agreement.Party{Described: value.Text{Plain: "le client nommé au bon de commande"}},
		Processor:  a.Processor,
		Processing: a.Processing,
		Measures:   a.Measures,
		Stated:     agreement.Stated{None: []string{"subprocessors"}},
		Clauses: map[string]*agreement.ClauseSettings{
			"breach": {Params: map[string]library.Value{"notice": {Type: library.DurationType, Duration: value.Duration{N: 24, Unit: value.Hours}}}},
			"audit":  {Params: map[string]library.Value{"per_year": {Type: library.CountType, Count: 2}, "terms": {Type: library.TextType, Text: value.Text{In: map[string]string{"fr": "x"}}}}},
		},
	}
	assert.Empty(t, check.Agreement(made.Clone(), lib))

	made.Reference = ""
	made.Processing = nil
	made.Stated = agreement.Stated{}
	made.Subprocessors = []agreement.Subprocessor{{ID: "A b", Name: "AWS", Stated: agreement.Stated{Unknown: []string{"address"}, None: []string{"adress"}}}}
	made.Clauses["breach"].Params["notice"] = library.Value{Type: library.DurationType, Duration: value.Duration{N: 100, Unit: value.Hours}}
	made.Clauses["audit"].Params["per_yaer"] = library.Value{Type: library.CountType, Count: 2}
	got := map[string]int{}
	for _, f := range check.Agreement(made.Clone(), lib) {
		assert.True(t, f.Pos.IsZero())
		got[f.Check]++
		assert.NotEmpty(t, f.Text("fr"))
	}
	assert.Equal(t, map[string]int{
		"DPA112": 1, // reference
		"DPA120": 5, // processing; legal_entity, country, contact, services
		"DPA123": 1, "DPA126": 1, "DPA150": 1, "DPA179": 1, "DPA242": 1, "DPA247": 1,
	}, got)
}

// Whatever a deal says, Load reports and does not panic.
func FuzzLoad(f *testing.F) {
	for _, m := range mistakes {
		f.Add(m.deal)
	}
	lib := shelf(f)
	f.Fuzz(func(t *testing.T, deal string) {
		a, l, err := readAndCheck(fstest.MapFS{
			"deal.toml":   {Data: []byte("extends = \"vendor.toml\"\n" + deal)},
			"vendor.toml": {Data: []byte(vendor)},
		}, "deal.toml", lib)
		require.NoError(t, err)
		assert.Equal(t, l.Err() == nil, a != nil)
		for _, found := range l {
			assert.GreaterOrEqual(t, found.Pos.Line, 1, found.Check)
			assert.NotEmpty(t, found.Text("fr"))
		}
	})
}
