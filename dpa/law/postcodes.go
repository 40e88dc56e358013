package law

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/diag"
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

type letteredForm struct {
	country value.Country
	form    *regexp.Regexp
	says    diag.Words
}

// lettered are the forms of postcodes that have letters; a Dutch one may lack
// both, and an Irish or a British one may give the district alone.
var lettered = []letteredForm{
	{"NL", regexp.MustCompile(`^\d{4} ?[A-Z]{2}$`), diag.Words{FR: "4 chiffres et 2 lettres", EN: "4 digits and 2 letters"}},
	{"IE", regexp.MustCompile(`^(?:[A-Z]\d{2}|D6W) ?[A-Z\d]{4}$`), diag.Words{FR: "Eircode, comme D02 XY45", EN: "Eircode, as D02 XY45"}},
	{"GB", regexp.MustCompile(`^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$`), diag.Words{FR: "lettres et chiffres, comme SW1A 1AA", EN: "letters and digits, as SW1A 1AA"}},
	{"CA", regexp.MustCompile(`^[A-Z]\d[A-Z] ?\d[A-Z]\d$`), diag.Words{FR: "lettres et chiffres, comme M5H 2S6", EN: "letters and digits, as M5H 2S6"}},
}

// PostcodeForm says which form the postcodes of a country have, when the given
// one cannot be one of them: digits lack, or it is plainly that of another
// country. The words are empty otherwise, and where the form is not known. More
// than enough digits may be the number of a sorting office, behind the name of one.
func PostcodeForm(country value.Country, postcode string) diag.Words {
	code := strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(strings.TrimPrefix(strings.ToUpper(postcode), string(country)), " -"), "-"))
	if code == "" {
		return diag.Words{}
	}
	digits, others := 0, 0
	for _, r := range code {
		switch {
		case unicode.IsDigit(r):
			digits++
		case r != ' ' && r != '-' && r != '.' && r != '\u00a0':
			others++
		}
	}
	for want, countries := range postcodes {
		if !slices.Contains(countries, country) {
			continue
		}
		foreign := slices.ContainsFunc(lettered, func(l letteredForm) bool { return l.form.MatchString(code) })
		if digits < want || foreign || others == 0 && digits > want && !(country == "US" && digits == 9) {
			n := strconv.Itoa(want)
			return diag.Words{FR: n + " chiffres", EN: n + " digits"}
		}
	}
	for _, l := range lettered {
		half := country == "NL" && others == 1 && digits == 4 // “3013 A”
		if l.country == country && (others == 0 && digits > 4 || half) {
			return l.says
		}
	}
	return diag.Words{}
}
