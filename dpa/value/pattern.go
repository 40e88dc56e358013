package value

import "slices"

// Patterns of what the parsers read, for editors: regular expressions that Go,
// ECMAScript and Rust read alike. None refuses what its parser accepts. They
// are short, because an editor shows them to whoever made a slip; what they
// let pass, the parser reports in words.
const (
	DurationPattern = `^[^0-9]*[0-9]+[^0-9]+$`                   // a number, then a unit
	MoneyPattern    = `[0-9][^0-9A-Za-z]?[A-Z]{3}[^0-9A-Za-z]*$` // a number, then a currency
	EmailPattern    = `^.+@.+\..+$`
	LinkPattern     = `^$|^[Hh][Tt][Tt][Pp][Ss]?://.|^[Mm][Aa][Ii][Ll][Tt][Oo]:.` // any capitals
	LanguagePattern = `^[a-z]{2,3}(-[A-Za-z0-9]+)*$`                              // a key of a Text
	FreeTextPattern = `[^a-z0-9_]`                                                // what tells free text from a word of a vocabulary
)

// CountryAliases returns the further codes that ParseCountry reads.
func CountryAliases() []string { return []string{"EL", "UK"} }

// Areas returns the areas that a Location can be.
func Areas() []string { return slices.Clone(areas) }
