package law_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

func TestDigitsLacking(t *testing.T) {
	for _, c := range []struct {
		country  value.Country
		postcode string
		want     int
	}{
		{"FR", "69003", 0}, {"FR", "75 008", 0}, {"FR", "75008 CEDEX 08", 0}, {"FR", "F-69003", 0}, {"FR", "6900", 5}, {"FR", "690", 5}, {"FR", "CEDEX", 5},
		{"DE", "D-80331", 0}, {"DE", "8033", 5}, {"BE", "B-1000", 0}, {"BE", "100", 4}, {"LU", "L-1855", 0}, {"LV", "LV-1010", 0},
		{"SE", "113 50", 0}, {"PL", "31-131", 0}, {"PL", "31-13", 5}, {"PT", "1200-283", 0}, {"PT", "1200", 7}, {"RO", "010011", 0}, {"RO", "10011", 6},
		{"US", "02101", 0}, {"US", "02101-1234", 0}, {"US", "2101", 5},
		{"NL", "1012", 0}, {"GB", "1", 0}, {"IE", "D02", 0}, {"HK", "", 0},
	} {
		assert.Equal(t, c.want, law.DigitsLacking(c.country, c.postcode), "%s %s", c.country, c.postcode)
	}
}
