package law_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

func towns() *law.Towns {
	return &law.Towns{
		Postcodes: map[value.Country]map[string][]string{
			"FR": {"69": {"Lyon"}, "59": {"Villeneuve-d’Ascq"}, "13": {"Marseille"}, "75": {"Paris"}},
			"DE": {"80": {"München", "Munich"}, "81": {"München", "Munich"}},
			"GB": {"L": {"Liverpool"}, "LS": {"Leeds"}},
			"IE": {"D02": {"Dublin"}, "H91": {"Galway"}},
			"PT": {"1": {"Lisboa"}},
		},
		Registries: map[string][]string{"Lyon": {"69"}, "Lille": {"59"}, "Belfort": {"25", "90"}, "Villefranche-Tarare": {"69"}},
	}
}

func TestPostcodesOfTowns(t *testing.T) {
	for _, c := range []struct {
		country        value.Country
		town, postcode string
		may            bool
	}{
		{"FR", "Lyon", "69003", true}, {"FR", "Lyon", "13003", false}, {"FR", "lyon", "FR-69003", true}, {"FR", "Lyon", "F 69003", true}, {"FR", "Lyon", "F-13001", false},
		{"FR", "Lyon Cedex 03", "69482", true}, {"FR", "Lyon CEDEX", "75001", false}, {"FR", "Paris 12e", "75012", true}, {"FR", "Paris La Défense", "92400", true}, {"FR", "Villeneuve-d'Ascq", "62000", false},
		{"FR", "Valfleury", "69003", true}, {"DE", "Munich", "81539", true}, {"DE", "München", "D-80331", true}, {"DE", "München", "60314", false}, {"DE", "Lyon", "69003", true},
		{"GB", "Liverpool", "L1 8JQ", true}, {"GB", "Liverpool", "LS1 4AP", false}, {"GB", "Leeds", "LS1 4AP", true}, {"GB", "Leeds", "L1 8JQ", false}, {"GB", "Liverpool", "", false},
		{"IE", "Galway", "H91 F6D2", true}, {"IE", "Galway", "D02 F6D2", false}, {"PT", "Lisboa", "1200-283", true}, {"PT", "Lisboa", "4000-001", false}, {"NO", "Oslo", "0150", true}, {"FR", "Lyon", "", false},
	} {
		assert.Equal(t, c.may, towns().Postcode(c.country, c.town, c.postcode), "%s %s %s", c.country, c.town, c.postcode)
	}
	assert.True(t, new(law.Towns).Postcode("FR", "Lyon", "13001"))
}

func TestTownsElsewhere(t *testing.T) {
	assert.Equal(t, []value.Country{"DE"}, towns().Elsewhere("FR", "Munich"))
	assert.Equal(t, []value.Country{"FR"}, towns().Elsewhere("IE", "Lyon Cedex 03"))
	assert.Empty(t, towns().Elsewhere("FR", "Lyon"))
	assert.Empty(t, towns().Elsewhere("FR", "Valfleury"))
	assert.Empty(t, towns().Elsewhere("NO", "Lyon"), "of whose towns nothing is known")
}

func TestRegistries(t *testing.T) {
	for register, departments := range map[string][]string{
		"RCS Lyon": {"69"}, "R.C.S. Lille Métropole": {"59"}, "Registre du commerce et des sociétés de Lille": {"59"}, "RCS Belfort": {"25", "90"}, "RCS Villefranche-Tarare": {"69"},
		"RCS": nil, "RCS Lyonnais": nil, "Lyon Trade and Companies Register": nil, "RCS Valfleury": nil,
	} {
		assert.Equal(t, departments, towns().Registry(register), register)
	}
}
