package law

import (
	"testing"

	"github.com/stretchr/testify/assert"
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
