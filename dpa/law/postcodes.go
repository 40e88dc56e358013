package law

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/value"
)

// postcodes are the countries of the European Economic Area, Switzerland and the
// United States whose postcodes are so many digits.
var postcodes = map[int][]value.Country{
	4: {"AT", "BE", "BG", "CH", "CY", "DK", "HU", "LI", "LU", "LV", "NO", "SI"},
	5: {"CZ", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IT", "LT", "PL", "SE", "SK", "US"},
	6: {"RO"},
	7: {"PT"},
}

// DigitsLacking is how many digits a postcode of that country should have, when it
// has fewer; 0 otherwise, and where the postcodes are not digits alone. More than
// enough may be the number of a sorting office.
func DigitsLacking(country value.Country, postcode string) int {
	for _, want := range []int{4, 5, 6, 7} {
		if !slices.Contains(postcodes[want], country) {
			continue
		}
		digits := 0
		for _, r := range strings.TrimPrefix(strings.ToUpper(postcode), string(country)) {
			if unicode.IsDigit(r) {
				digits++
			}
		}
		if digits < want {
			return want
		}
	}
	return 0
}
