package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/value"
)

func TestOnePlaceIsOnePlace(t *testing.T) {
	for _, p := range []value.Location{{}, {Area: "EU"}, {Area: "worldwide"}, {Country: "FR"}, {OneOf: []value.Location{{Country: "FR"}, {Country: "DE"}}}, {OneOf: []value.Location{}}} {
		assert.True(t, p.Valid(), "%+v", p)
	}
	for _, p := range []value.Location{
		{Area: "XX"}, {Area: "FR"}, {Country: "XX"}, {Country: "FR", Area: "EU"}, {Area: "EU", OneOf: []value.Location{{Country: "FR"}}},
		{OneOf: []value.Location{{}}}, {OneOf: []value.Location{{Country: "XX"}}}, {City: value.Text{Plain: "Lyon"}},
	} {
		assert.False(t, p.Valid(), "%+v", p)
	}
}

func TestWordsThatBeginUnits(t *testing.T) {
	for word, want := range map[string]bool{"business": true, "jours": true, "day": true, "heures": true, "x": false, "": false, "ouvr": false} {
		assert.Equal(t, want, value.BeginsUnit(word), word)
	}
}

// The backslash is refused for what it is, also where a parser of links lets it
// pass.
func TestWhyALinkIsRefused(t *testing.T) {
	_, err := value.ParseLink(`https://example.org/a\b`)
	assert.Error(t, err)
	_, err = value.ParseLink("https://example.org/~\x7f")
	assert.Error(t, err)
}

// The place of a tag of a signing program counts characters.
func TestThePlaceOfASigningTag(t *testing.T) {
	faults := value.TextFaults("Été {{x_es_y}}", value.Prose)
	if assert.Len(t, faults, 1) {
		assert.Equal(t, 4, faults[0].At)
		assert.Equal(t, "{{x_es_y}}", faults[0].Args["tag"])
	}
}
