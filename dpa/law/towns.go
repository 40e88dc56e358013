package law

import (
	"maps"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/value"
)

// Towns are what is known of towns, as of a day. The zero value knows none. The
// table is a file of the library, law/towns.toml, because towns merge and
// registries move, and a lawyer may keep it.
type Towns struct {
	AsOf       value.Date                            `toml:"as_of,required"`
	Source     string                                `toml:"source"`
	Postcodes  map[value.Country]map[string][]string `toml:"postcodes,required"`  // towns by the beginning of their postcodes
	Registries map[string][]string                   `toml:"registries,required"` // of the French register: the departments of each
}

// Postcode reports whether a postcode may be one of a town of that country: it begins
// as those of the town do, or the town is not known.
func (t *Towns) Postcode(country value.Country, town, postcode string) bool {
	code := strings.TrimLeft(strings.ToUpper(postcode), " -\u00a0")
	for _, prefix := range []string{string(country), string(country[:min(1, len(country))])} { // “FR-69003”, “F-69003”
		if rest, ok := strings.CutPrefix(code, prefix); ok && !isLetter(rest) && country != "GB" && country != "IE" {
			code = strings.TrimLeft(rest, " -\u00a0")
			break
		}
	}
	town, known := bare(town), false
	for begins, towns := range t.Postcodes[country] {
		if !has(towns, town) {
			continue
		}
		if known = true; strings.HasPrefix(code, begins) && !(isLetter(begins[len(begins)-1:]) && isLetter(code[len(begins):])) { // L of Liverpool is not LS
			return true
		}
	}
	return !known
}

// Elsewhere returns the countries that have a town which a country has not, as far as
// they are known; none when the country has it, or no town of its is known.
func (t *Towns) Elsewhere(country value.Country, town string) []value.Country {
	if len(t.Postcodes[country]) == 0 {
		return nil
	}
	var in []value.Country
	town = bare(town)
	for _, c := range slices.Sorted(maps.Keys(t.Postcodes)) {
		for _, towns := range t.Postcodes[c] {
			if has(towns, town) {
				in = append(in, c)
				break
			}
		}
	}
	if slices.Contains(in, country) {
		return nil
	}
	return in
}

// Registry returns the departments whose companies the registry has that a register
// names, “RCS Lyon”; none when it is no registry that is known.
func (t *Towns) Registry(register string) []string {
	words := inWords(register)
	for name, departments := range t.Registries {
		if _, rest, ok := strings.Cut(words, inWords(name)); ok && rest == "" || strings.HasSuffix(words, inWords(name+" Métropole")) {
			return departments
		}
	}
	return nil
}

func has(towns []string, town string) bool {
	return slices.ContainsFunc(towns, func(name string) bool { return strings.EqualFold(name, town) })
}

// bare is the name of a town without a suffix of the post, “Lyon Cedex 03”, and the
// number of a district.
func bare(town string) string {
	town = strings.TrimSpace(strings.ReplaceAll(town, "'", "’"))
	for i := range town {
		if rest := town[i:]; i > 0 && len(rest) > 1 && rest[0] == ' ' && (rest[1] >= '0' && rest[1] <= '9' || len(rest) >= 6 && strings.EqualFold(rest[1:6], "cedex")) {
			return town[:i]
		}
	}
	return town
}

// isLetter reports whether s begins with a letter of the Latin capitals.
func isLetter(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }
