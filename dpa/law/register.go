package law

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/value"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A Register is a public register whose numbers have a form that can be
// checked. Many have a check digit too, because a wrong digit is the mistake
// that nobody sees who reads a contract.
type Register struct {
	kind    string   // as Registration.Kind names it
	marks   []string // what tells it in the name of a register, as words in small letters
	unless  []string // what tells another register with the same words
	Name    string
	Country value.Country  // whose companies it has
	Form    *regexp.Regexp // of the whole number, without spaces and dots
	Says    diag.Words     // the form in words
	Check   func(string) bool
}

// registers are asked in this order.
var registers = []Register{
	{
		kind: "rcs_luxembourg", marks: []string{"rcs luxembourg", "rcsl", "registre de commerce et des sociétés", "luxembourg trade and companies register"},
		Name: "RCS Luxembourg", Country: "LU", Form: regexp.MustCompile(`^[A-Z][0-9]{1,7}$`),
		Says: diag.Words{FR: "une lettre, puis jusqu’à sept chiffres : « B 123456 »", EN: "a letter, then up to seven digits: “B 123456”"},
	},
	{ // C. com. R.123-237: the number of identification, with "RCS" and the city
		kind: "siren", marks: []string{"siren", "rcs", "registre du commerce et des sociétés", "trade and companies register"},
		unless: []string{"luxembourg", "nouméa", "papeete", "mata utu", "monaco"},
		Name:   "SIREN", Country: "FR", Form: regexp.MustCompile(`^[0-9]{9}$`), Check: luhn,
		Says: diag.Words{FR: "neuf chiffres, dont le dernier est une clé de contrôle", EN: "nine digits, the last of which is a check digit"},
	},
	{
		kind: "siret", marks: []string{"siret"},
		Name: "SIRET", Country: "FR", Form: regexp.MustCompile(`^[0-9]{14}$`), Check: siret,
		Says: diag.Words{FR: "quatorze chiffres : le SIREN, puis les cinq chiffres de l’établissement", EN: "fourteen digits: the SIREN, then the five digits of the establishment"},
	},
	{ // the directory itself, in which both stand
		kind: "sirene", marks: []string{"sirene", "insee"},
		Name: "SIREN/SIRET", Country: "FR", Form: regexp.MustCompile(`^([0-9]{9}|[0-9]{14})$`), Check: siret,
		Says: diag.Words{FR: "les neuf chiffres du SIREN ou les quatorze du SIRET", EN: "the nine digits of the SIREN or the fourteen of the SIRET"},
	},
	{
		kind: "rna", marks: []string{"rna", "répertoire national des associations"},
		Name: "RNA", Country: "FR", Form: regexp.MustCompile(`^W[0-9][0-9A-Z][0-9]{7}$`), // W2A, W9R: Corsica, overseas
		Says: diag.Words{FR: "la lettre W, puis neuf chiffres", EN: "the letter W, then nine digits"},
	},
	{
		kind: "rpps", marks: []string{"rpps"},
		Name: "RPPS", Country: "FR", Form: regexp.MustCompile(`^[0-9]{11}$`), Check: luhn,
		Says: diag.Words{FR: "onze chiffres, dont le dernier est une clé de contrôle", EN: "eleven digits, the last of which is a check digit"},
	},
	{
		kind: "kvk", marks: []string{"kvk", "kamer van koophandel"},
		Name: "KvK", Country: "NL", Form: regexp.MustCompile(`^[0-9]{8}$`),
		Says: diag.Words{FR: "huit chiffres", EN: "eight digits"},
	},
	{ // other departments of the same courts' registers are written as well
		kind: "hrb", marks: []string{"hrb", "amtsgericht"},
		Name: "HRB", Country: "DE", Form: regexp.MustCompile(`^(HRA|HRB|GNR|PR|VR)?[0-9]{1,6}[A-Z]{0,3}$`),
		Says: diag.Words{FR: "« HRB », puis jusqu’à six chiffres", EN: "“HRB”, then up to six digits"},
	},
	{
		kind: "companies_house", marks: []string{"companies house"},
		Name: "Companies House", Country: "GB", Form: regexp.MustCompile(`^[0-9A-Z]{2}[0-9]{5}[0-9A-Z]$`),
		Says: diag.Words{FR: "huit caractères, zéros de tête compris : « 01234567 », « SC123456 »", EN: "eight characters, leading zeros included: “01234567”, “SC123456”"},
	},
	{
		kind: "bce", marks: []string{"bce", "kbo", "rpm", "rpr", "banque carrefour des entreprises", "crossroads bank for enterprises"},
		Name: "BCE/KBO", Country: "BE", Form: regexp.MustCompile(`^(BE)?[01][0-9]{9}$`), Check: mod97,
		Says: diag.Words{FR: "dix chiffres, dont les deux derniers sont une clé de contrôle", EN: "ten digits, the last two of which are a check number"},
	},
	{
		kind: "cvr", marks: []string{"cvr", "centrale virksomhedsregister", "erhvervsstyrelsen"},
		Name: "CVR", Country: "DK", Form: regexp.MustCompile(`^(DK)?[0-9]{8}$`), Check: weighted(0, 2, 7, 6, 5, 4, 3, 2, 1),
		Says: diag.Words{FR: "huit chiffres, dont le dernier est une clé de contrôle", EN: "eight digits, the last of which is a check digit"},
	},
	{
		kind: "y_tunnus", marks: []string{"y tunnus", "business id", "finnish trade register", "kaupparekisteri", "registre du commerce finlandais"},
		Name: "Y-tunnus", Country: "FI", Form: regexp.MustCompile(`^[0-9]{6,7}-[0-9]$`), Check: weighted(0, 7, 9, 10, 5, 8, 4, 2, 1),
		Says: diag.Words{FR: "sept chiffres, un trait d’union et une clé de contrôle", EN: "seven digits, a hyphen and a check digit"},
	},
	{
		kind: "organisationsnummer", marks: []string{"bolagsverket", "organisationsnummer"},
		Name: "Bolagsverket", Country: "SE", Form: regexp.MustCompile(`^[0-9]{6}-?[0-9]{4}$`), Check: func(number string) bool { return luhn(strings.ReplaceAll(number, "-", "")) },
		Says: diag.Words{FR: "dix chiffres, dont le dernier est une clé de contrôle", EN: "ten digits, the last of which is a check digit"},
	},
	{
		kind: "organisasjonsnummer", marks: []string{"brønnøysundregistrene", "foretaksregisteret", "enhetsregisteret", "organisasjonsnummer"},
		Name: "Brønnøysundregistrene", Country: "NO", Form: regexp.MustCompile(`^(NO)?[0-9]{9}(MVA)?$`), Check: weighted(0, 3, 2, 7, 6, 5, 4, 3, 2, 1),
		Says: diag.Words{FR: "neuf chiffres, dont le dernier est une clé de contrôle", EN: "nine digits, the last of which is a check digit"},
	},
	{ // a number of the REA, or the tax code of a person, stands there as well
		kind: "codice_fiscale", marks: []string{"registro delle imprese", "registro imprese", "codice fiscale"},
		Name: "Registro delle Imprese", Country: "IT", Form: regexp.MustCompile(`.`), Check: func(number string) bool { return !elevenDigits.MatchString(number) || luhn(number) },
	},
	{ // entries of before 2006 have a number of their own
		kind: "nipc", marks: []string{"nipc", "registo comercial"},
		Name: "NIPC", Country: "PT", Form: regexp.MustCompile(`.`), Check: func(number string) bool {
			number = strings.TrimPrefix(number, "PT")
			return !nineDigits.MatchString(number) || weighted(0, 9, 8, 7, 6, 5, 4, 3, 2, 1)(number) ||
				number[8] == '0' && weighted(1, 9, 8, 7, 6, 5, 4, 3, 2, 1)(number) // of which the digit would be ten
		},
	},
}

var (
	elevenDigits = regexp.MustCompile(`^[0-9]{11}$`)
	nineDigits   = regexp.MustCompile(`^[0-9]{9}$`)
)

// weighted checks numbers of which the digits, each as often as its weight says, have a
// sum that leaves that rest by eleven. Digits in front that are zero may be left out.
func weighted(rest int, weights ...int) func(string) bool {
	return func(number string) bool {
		sum, n := 0, len(weights)
		for i := len(number) - 1; i >= 0 && n > 0; i-- {
			if d := int(number[i] - '0'); d >= 0 && d <= 9 {
				n--
				sum += d * weights[n]
			}
		}
		return sum%11 == rest
	}
}

// RegisterNamed returns the register of that kind, or called so in
// any language; nil when it is none of those that can be checked.
func RegisterNamed(kind string, called value.Text) *Register {
	if kind != "" {
		return registerOf(func(reg *Register) bool { return reg.kind == kind })
	}
	names := []string{inWords(called.Plain)}
	for _, lang := range slices.Sorted(maps.Keys(called.In)) {
		names = append(names, inWords(called.In[lang]))
	}
	says := func(mark string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, " "+mark+" ") })
	}
	return registerOf(func(reg *Register) bool {
		return slices.ContainsFunc(reg.marks, says) && !slices.ContainsFunc(reg.unless, says)
	})
}

func registerOf(is func(*Register) bool) *Register {
	for i := range registers {
		if is(&registers[i]) {
			return &registers[i]
		}
	}
	return nil
}

// general are the words of registers that are kept place by place, which tell no
// place.
const general = " rcs r c s hrb hra handelsregister amtsgericht registre register registry du de des of the le et and commerce sociétés trade companies company commercial local court tribunal allemand allemagne german germany deutschland deutsches "

// Placeless reports whether the name of a register says of no place which one it
// is: “RCS”, “Handelsregister”.
func Placeless(register string) bool {
	words := strings.Fields(inWords(register))
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(general, " "+word+" ") })
}

// inWords writes a name in small letters with one space before and after each
// word: "R.C.S. Lyon" is " rcs lyon ".
func inWords(name string) string {
	name = strings.ReplaceAll(strings.ToLower(name), ".", "")
	parts := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(parts, " ") + " "
}

// Person is what a number of the register says of whoever bears it, so that two
// numbers of one legal person are equal: the SIREN that a SIRET begins with. It is
// "" for the courts' registers (HRB), which count each from one.
func (reg *Register) Person(number string) string {
	number = Bare(number)
	switch reg.kind {
	case "hrb":
		return ""
	case "siren", "siret", "sirene":
		return "SIREN " + number[:min(9, len(number))]
	}
	return reg.kind + " " + number
}

// Within returns the one number of the register that stands at the beginning or
// the end of a longer one: a SIREN in a SIRET, behind the letters of a VAT number
// or behind the name of the register. It is empty when there is none, or the
// register has no check digits by which to tell.
func (reg *Register) Within(number string) string {
	if reg.Check == nil {
		return ""
	}
	for n := len(number) - 1; n > 0; n-- {
		for _, part := range []string{number[:n], number[len(number)-n:]} {
			if reg.Form.MatchString(part) && reg.Check(part) {
				return part
			}
		}
	}
	return ""
}

// Bare is a number without what is there for the eye.
func Bare(number string) string {
	return strings.ToUpper(strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ".", "").Replace(number))
}

// luhn reports whether the last digit is the check digit of the others (ISO/IEC
// 7812-1, annex B).
func luhn(number string) bool {
	sum := 0
	for i := range len(number) {
		d := int(number[len(number)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// siret checks the establishment's number and the SIREN in it, or the SIREN alone.
// La Poste had more establishments than Luhn numbers: theirs have a sum that five
// divides.
func siret(number string) bool {
	if strings.HasPrefix(number, "356000000") {
		sum := 0
		for _, d := range number {
			sum += int(d - '0')
		}
		if sum%5 == 0 {
			return true
		}
	}
	return luhn(number[:9]) && luhn(number)
}

// mod97 checks a Belgian number: 97 less the rest of the first eight digits.
func mod97(number string) bool {
	number = strings.TrimPrefix(number, "BE")
	first, last := 0, 0
	for i, d := range number {
		if i < 8 {
			first = first*10 + int(d-'0')
		} else {
			last = last*10 + int(d-'0')
		}
	}
	return last == 97-first%97
}
