package library

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/value"
)

// The built-in table holds no country that needs no decision, says its day and
// when each decision was taken, and knows no decision later than that day.
func TestAdequacies(t *testing.T) {
	lib, err := Builtin()
	require.NoError(t, err)
	table := lib.Adequacy
	assert.False(t, table.AsOf.IsZero())
	assert.Contains(t, table.Source, "https://")
	assert.Len(t, table.ByCountry, 16)
	for country, d := range table.ByCountry {
		assert.False(t, value.IsEEA(country), country)
		assert.Regexp(t, `^[0-9]{1,4}/[0-9]{1,4}$`, d.Number, country)
		assert.False(t, d.Date.IsZero(), country)
		assert.LessOrEqual(t, d.Date.Compare(table.AsOf), 0, country)
	}
	assert.Nil(t, table.Of("IN"))
	assert.False(t, table.Of("US").Plain(), "certified organisations only: dpf")
	assert.False(t, table.Of("JP").Plain())
	assert.True(t, table.Of("CH").Plain())
	gb := table.Of("GB")
	assert.Equal(t, "2031-12-27", gb.Ends.String())
	assert.False(t, gb.Ended(gb.Ends))
	assert.True(t, gb.Ended(gb.Ends.AddMonths(1)))
	assert.False(t, gb.Ended(value.Date{}))
	assert.False(t, table.Of("BR").For("NO"))
	assert.True(t, table.Of("BR").For("FR"))
}

// A lawyer's table is laid on the built-in one: it ends a decision, adds
// another, and says its own day.
func TestAdequaciesLaidOver(t *testing.T) {
	over := func(src string) Layer {
		return Layer{Name: "mine", FS: fstest.MapFS{"law/adequacy.toml": {Data: []byte(src)}}}
	}
	lib, found, err := Load(BuiltinLayer(), over(`
as_of = 2027-01-31
[decisions.US]
ends = 2027-01-15
[decisions.KE]
number = "2027/5"
form = "new"
date = 2027-01-30
`))
	require.NoError(t, err)
	require.Empty(t, found)
	assert.Equal(t, "2027-01-31", lib.Adequacy.AsOf.String())
	assert.Equal(t, "2023/1795", lib.Adequacy.Of("US").Number)
	assert.True(t, lib.Adequacy.Of("US").Ended(value.Date{Year: 2027, Month: 2, Day: 1}))
	assert.Equal(t, "2027/5", lib.Adequacy.Of("KE").Number)

	for src, want := range map[string]string{
		"[decisions.Kenya]\nnumber = '1/1'\nform = 'new'":                    "mine/law/adequacy.toml:1:12 DPA115",
		"[decisions.KE]\nnumber = '1/1'\nform = 'neu'":                       "mine/law/adequacy.toml:3:8 DPA122",
		"[decisions.KE]\nnumber = '1/1'\nform = 'new'\nlisted = 'dfp'":       "mine/law/adequacy.toml:4:10 DPA122",
		"[decisions.KE]\nnumber = '1/1'\nform = 'new'\nlimit.en = 'banks'":   "mine/law/adequacy.toml:4:12 DPA130",
		"[decisions.KE]\nform = 'new'":                                       "mine/law/adequacy.toml:1:12 DPA112",
		"[decisions.KE]\nnumber = '1/1'\nform = 'new'\nend = 2026-01-01":     "mine/law/adequacy.toml:4:1 DPA110",
		"[decisions.KE]\nnumber = '1/1'\nform = 'new'\nwithout = ['Norway']": "mine/law/adequacy.toml:4:12 DPA115",
	} {
		_, found, err := Load(BuiltinLayer(), over(src))
		require.NoError(t, err)
		require.Len(t, found, 1, src)
		assert.Equal(t, want, found[0].Pos.String()+" "+found[0].Check, src)
		assert.NotRegexp(t, `\{[a-z_]+\}`, found[0].Text("fr"))
	}
}

// The built-in table of companies says its day, and each group where its parent
// is. A lawyer's table adds a group and corrects another.
func TestCompaniesLaidOver(t *testing.T) {
	lib, found, err := Load(BuiltinLayer(), Layer{Name: "mine", FS: fstest.MapFS{"law/companies.toml": {Data: []byte(`
as_of = 2027-01-31
[groups.Zendesk]
country = "IE"
[groups.Amber]
parent = "Amber Inc."
country = "US"
brands = ["Amber"]
`)}}})
	require.NoError(t, err)
	require.Empty(t, found)
	assert.Equal(t, "2027-01-31", lib.Companies.AsOf.String())
	assert.Equal(t, value.Country("IE"), lib.Companies.Of("Zendesk").Country)
	assert.Equal(t, "Zendesk, Inc.", lib.Companies.Of("Zendesk").Parent)
	assert.Equal(t, "Amber Inc.", lib.Companies.Of("Amber Mail").Parent)
	builtin, err := Builtin()
	require.NoError(t, err)
	assert.Contains(t, builtin.Companies.Source, "https://")
	assert.False(t, builtin.Companies.AsOf.IsZero())
	for id, g := range builtin.Companies.Groups {
		assert.True(t, g.Country.Valid() && g.Country != "", id)
		assert.True(t, builtin.Companies.IsEntity(g.Parent), "%s: %s has a legal form", id, g.Parent)
		assert.NotEmpty(t, g.Brands, id)
		for _, name := range g.Former {
			assert.Equal(t, g.Parent, builtin.Companies.Of(name).Parent, name)
		}
	}
	_, found, err = Load(BuiltinLayer(), Layer{Name: "mine", FS: fstest.MapFS{"law/companies.toml": {Data: []byte("[groups.Amber]\nparent = 'Amber'\nbrand = ['Amber']")}}})
	require.NoError(t, err)
	assert.NotEmpty(t, found)
}
