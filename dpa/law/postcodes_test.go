package law_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

func TestPostcodeForm(t *testing.T) {
	for _, c := range []struct {
		country  value.Country
		postcode string
		want     string // the form that it lacks
	}{
		{"FR", "69003", ""}, {"FR", "75 008", ""}, {"FR", "75008 CEDEX 08", ""}, {"FR", "F-69003", ""}, {"FR", "6900", "5 digits"}, {"FR", "690", "5 digits"}, {"FR", "CEDEX", "5 digits"},
		{"DE", "D-80331", ""}, {"DE", "8033", "5 digits"}, {"BE", "B-1000", ""}, {"BE", "100", "4 digits"}, {"LU", "L-1855", ""}, {"LV", "LV-1010", ""},
		{"SE", "113 50", ""}, {"PL", "31-131", ""}, {"PL", "31-13", "5 digits"}, {"PT", "1200-283", ""}, {"PT", "1200", "7 digits"}, {"RO", "010011", ""}, {"RO", "10011", "6 digits"},
		{"US", "02101", ""}, {"US", "02101-1234", ""}, {"US", "2101", "5 digits"},
		{"NL", "1012", ""}, {"GB", "1", ""}, {"IE", "D02", ""}, {"HK", "", ""}, {"FR", "", ""},
		{"FR", "69.003", ""}, {"FR", "69\u00a0003", ""}, {"FR", "69-003", ""}, {"FR", "690 0312", "5 digits"}, {"FR", "75-008.12", "5 digits"}, {"US", "021011234", ""}, {"US", "0210112345", "5 digits"}, {"DE", "803311234", "5 digits"},
		// Of another country.
		{"BE", "75012", "4 digits"}, {"CH", "69003", "4 digits"}, {"DE", "010011", "5 digits"}, {"FR", "D02 F840", "5 digits"}, {"DE", "SW1A 1AA", "5 digits"}, {"AT", "1016 HB", "4 digits"}, {"US", "M5H 2S6", "5 digits"},
		{"NL", "75012", "4 digits and 2 letters"}, {"GB", "75012", "letters and digits, as SW1A 1AA"}, {"IE", "75012", "Eircode, as D02 XY45"}, {"CA", "02116", "letters and digits, as M5H 2S6"},
		{"NL", "3013 A", "4 digits and 2 letters"}, {"NL", "1016 HB", ""}, {"GB", "SW1A 1AA", ""}, {"IE", "D02 F840", ""}, {"CA", "M5H 2S6", ""}, {"AT", "A-1010", ""}, {"LT", "LT-01103", ""}, {"SE", "SE-113 50", ""}, {"MA", "20000", ""},
	} {
		assert.Equal(t, c.want, law.PostcodeForm(c.country, c.postcode).EN, "%s %s", c.country, c.postcode)
	}
}
