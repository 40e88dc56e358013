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
// them, and an Irish or a British one may give the district alone.
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
		if l.country == country && others == 0 && digits > 4 {
			return l.says
		}
	}
	return diag.Words{}
}

// prefectures are the chief towns of the French departments, each behind the number with
// which its postcodes begin, and the largest other towns. Names that towns of several
// departments have are not among them.
const prefectures = "01 Bourg-en-Bresse, 02 Laon, 02 Saint-Quentin, 04 Digne-les-Bains, 05 Gap, 06 Nice, 06 Cannes, 06 Antibes, 07 Privas, 08 Charleville-Mézières, 09 Foix, " +
	"10 Troyes, 11 Carcassonne, 11 Narbonne, 12 Rodez, 13 Marseille, 13 Aix-en-Provence, 13 Arles, 14 Caen, 15 Aurillac, 16 Angoulême, 18 Bourges, 19 Tulle, " +
	"20 Ajaccio, 20 Bastia, 21 Dijon, 22 Saint-Brieuc, 23 Guéret, 24 Périgueux, 25 Besançon, 27 Évreux, 28 Chartres, 29 Quimper, 29 Brest, 30 Nîmes, 31 Toulouse, 32 Auch, " +
	"33 Bordeaux, 33 Mérignac, 34 Montpellier, 34 Béziers, 35 Rennes, 35 Saint-Malo, 36 Châteauroux, 37 Tours, 38 Grenoble, 39 Lons-le-Saunier, 40 Mont-de-Marsan, 41 Blois, 42 Saint-Étienne, " +
	"43 Le Puy-en-Velay, 44 Nantes, 45 Orléans, 46 Cahors, 47 Agen, 48 Mende, 49 Angers, 49 Cholet, 50 Saint-Lô, 50 Cherbourg-en-Cotentin, 51 Châlons-en-Champagne, 51 Reims, " +
	"53 Laval, 54 Nancy, 55 Bar-le-Duc, 56 Vannes, 56 Lorient, 57 Metz, 58 Nevers, 59 Lille, 59 Roubaix, 59 Tourcoing, 59 Dunkerque, 59 Villeneuve-d’Ascq, 60 Beauvais, 61 Alençon, " +
	"62 Arras, 62 Calais, 63 Clermont-Ferrand, 64 Pau, 64 Bayonne, 65 Tarbes, 66 Perpignan, 67 Strasbourg, 68 Colmar, 68 Mulhouse, 69 Lyon, 69 Villeurbanne, 70 Vesoul, 71 Mâcon, 72 Le Mans, " +
	"73 Chambéry, 74 Annecy, 75 Paris, 76 Rouen, 76 Le Havre, 77 Melun, 78 Versailles, 79 Niort, 80 Amiens, 81 Albi, 82 Montauban, 83 Toulon, 84 Avignon, 85 La Roche-sur-Yon, 86 Poitiers, " +
	"87 Limoges, 88 Épinal, 89 Auxerre, 90 Belfort, 91 Évry-Courcouronnes, 92 Nanterre, 92 Boulogne-Billancourt, 93 Bobigny, 94 Créteil, 95 Cergy"

// Department returns the first two digits of the postcodes of a French town; "" of one
// that is not known. A suffix of the post, “Lyon Cedex 03”, and the number of a district
// are no part of the name.
func Department(town string) string {
	town = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(town, "'", "’")))
	for _, suffix := range []string{" cedex", " 0", " 1", " 2"} {
		town, _, _ = strings.Cut(town, suffix)
	}
	for entry := range strings.SplitSeq(prefectures, ", ") {
		if number, name, _ := strings.Cut(entry, " "); strings.EqualFold(name, town) {
			return number
		}
	}
	return ""
}
