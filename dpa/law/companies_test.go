package law

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/value"
)

// An entity is known by a word of its form; a brand is the whole word, and of
// two the longer one counts.
func TestCompanies(t *testing.T) {
	c := &Companies{
		Forms: []string{"GmbH", "B.V.", "sp. z o.o.", "association"},
		Groups: map[string]Group{
			"A": {Parent: "Amber Inc.", Country: "US", Brands: []string{"Amber", "Red"}, Former: []string{"Amber, Inc."}},
			"B": {Parent: "Beryl AB", Country: "SE", Brands: []string{"Amber Mail"}},
		},
	}
	for name, is := range map[string]bool{
		"Rijnhost B.V.": true, "Rijnhost BV": true, "Mainwerk GmbH & Co. KG": true, "Wisła Sp. z o.o.": true, "Association des amis": true,
		"Rijnhost": false, "Gmbhost": false, "": false,
	} {
		assert.Equal(t, is, c.IsEntity(name), name)
	}
	assert.Equal(t, "Amber Inc.", c.Of("AMBER Cloud").Parent)
	assert.Equal(t, "Beryl AB", c.Of("Amber Mail (Berlin)").Parent, "the longer brand")
	assert.Nil(t, c.Of("Amberg"))
	assert.Nil(t, c.Of("Redis"))
	assert.True(t, c.Of("Amber, Inc.").NoLonger("amber, inc."))
	assert.False(t, c.Of("Amber Ireland Ltd").NoLonger("Amber Ireland Ltd"))
	assert.False(t, (*Group)(nil).NoLonger("x"))
	assert.Nil(t, new(Companies).Of("Amber"))
}

func TestLeastCapital(t *testing.T) {
	c := &Companies{
		Stock: []string{"AG", "N.V."}, Limited: []string{"GmbH", "B.V."},
		Capital: map[string]Capital{
			"a": {In: []value.Country{"DE"}, Names: []string{"GmbH"}, Law: "a"},
			"b": {In: []value.Country{"FR"}, Names: []string{"SA"}, Words: []string{"société anonyme"}, Unless: []string{"variable"}, Law: "b"},
		},
	}
	for _, k := range []struct {
		country    value.Country
		name, form string
		law        string
	}{
		{"DE", "Hafen GmbH", "", "a"}, {"DE", "Hafen GmbH & Co. KG", "", ""}, {"DE", "GmbH Hafen", "", ""}, {"AT", "Hafen GmbH", "", ""}, {"DE", "Hafen", "GmbH", "a"},
		{"FR", "Quai SA", "", "b"}, {"FR", "Quai S.A.", "", "b"}, {"FR", "Quai", "société anonyme à conseil d’administration", "b"}, {"FR", "Quai", "société anonyme à capital variable", ""}, {"FR", "Quai variable SA", "", ""}, {"FR", "Quai", "SAS", ""},
	} {
		if least := c.LeastOf(k.country, k.name, k.form); k.law == "" {
			assert.Nil(t, least, "%s, %s", k.name, k.form)
		} else if assert.NotNil(t, least, "%s, %s", k.name, k.form) {
			assert.Equal(t, k.law, least.Law)
		}
	}
	for name, want := range map[string][2]bool{"Hafen AG": {true, false}, "Kade NV": {true, false}, "Hafen GmbH": {false, true}, "Kade B.V.": {false, true}, "AG Hafen": {}, "Kade": {}, "": {}} {
		stock, limited := c.Offered(name)
		assert.Equal(t, want, [2]bool{stock, limited}, name)
	}
}
