package locale

import (
	"strconv"
	"strings"
)

// cardinals are the rules for numbers in words that a locale file may name. A
// language without a rule writes digits, which a reader of the file sees.
var cardinals = map[string]func(n int, feminine bool) string{
	"fr":     french,
	"en":     english,
	"digits": func(n int, _ bool) string { return strconv.Itoa(n) },
}

var frenchSmall = strings.Fields("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf")
var frenchTens = strings.Fields("_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")

// french writes n in the traditional spelling: « vingt et un », « soixante et
// onze », « quatre-vingts », « quatre-vingt-un », « deux cents », « mille ».
func french(n int, feminine bool) string {
	thousands, rest := n/1000, n%1000
	var parts []string
	switch {
	case thousands == 1:
		parts = append(parts, "mille")
	case thousands > 1:
		// Before « mille », which is invariable, so are « vingt » and « cent ».
		parts = append(parts, singular(frenchBelow1000(thousands, false)), "mille")
	}
	if rest > 0 || thousands == 0 {
		parts = append(parts, frenchBelow1000(rest, feminine))
	}
	return strings.Join(parts, " ")
}

// singular takes the plural from « cents » and « quatre-vingts ».
func singular(s string) string {
	if strings.HasSuffix(s, "cents") || strings.HasSuffix(s, "vingts") {
		return strings.TrimSuffix(s, "s")
	}
	return s
}

func frenchBelow1000(n int, feminine bool) string {
	hundreds, rest := n/100, n%100
	var parts []string
	switch {
	case hundreds == 1:
		parts = append(parts, "cent")
	case hundreds > 1 && rest == 0:
		parts = append(parts, frenchSmall[hundreds], "cents")
	case hundreds > 1:
		parts = append(parts, frenchSmall[hundreds], "cent")
	}
	if rest > 0 || hundreds == 0 {
		parts = append(parts, frenchBelow100(rest, feminine))
	}
	return strings.Join(parts, " ")
}

func frenchBelow100(n int, feminine bool) string {
	one := "un"
	if feminine {
		one = "une"
	}
	if n == 1 {
		return one
	}
	if n < 20 {
		return frenchSmall[n]
	}
	tens, unit := n/10, n%10
	if tens == 7 || tens == 9 {
		unit += 10
	}
	switch {
	case n == 80:
		return "quatre-vingts"
	case unit == 0:
		return frenchTens[tens]
	case unit == 1 && tens < 8:
		return frenchTens[tens] + " et " + one
	case unit == 11 && tens == 7:
		return "soixante et onze"
	case unit == 1:
		return frenchTens[tens] + "-" + one
	}
	return frenchTens[tens] + "-" + frenchSmall[unit]
}

var englishSmall = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var englishTens = strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")

// english writes n as British usage does: “one hundred and twenty”.
func english(n int, _ bool) string {
	var parts []string
	if k := n / 1000; k > 0 {
		parts = append(parts, english(k, false), "thousand")
		if n %= 1000; n == 0 {
			return strings.Join(parts, " ")
		}
		if n < 100 {
			parts = append(parts, "and")
		}
	}
	if h := n / 100; h > 0 {
		parts = append(parts, englishSmall[h], "hundred")
		if n %= 100; n == 0 {
			return strings.Join(parts, " ")
		}
		parts = append(parts, "and")
	}
	switch {
	case n < 20:
		parts = append(parts, englishSmall[n])
	case n%10 == 0:
		parts = append(parts, englishTens[n/10])
	default:
		parts = append(parts, englishTens[n/10]+"-"+englishSmall[n%10])
	}
	return strings.Join(parts, " ")
}
