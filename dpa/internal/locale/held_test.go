package locale_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// How each language writes values, at the ends of what it writes and on both
// sides of each of its rules.
func TestGoldenWriting(t *testing.T) {
	fr, en := both(t)
	var b strings.Builder
	numbers := []int{-100_000, -9999, -1, 0, 1, 2, 10, 11, 16, 17, 20, 21, 22, 60, 61, 69, 70, 71, 72, 77, 79, 80, 81, 82, 90, 91, 97, 99, 100, 101, 110, 180, 181, 199, 200, 201, 280, 300, 999, 1000, 1001, 1099, 1100, 1999, 2000, 2001, 2080, 2200, 9999, 10_000, 10_001, 100_000, 1_000_000, 999_999_999}
	for _, l := range []*locale.Locale{fr, en} {
		say := func(what string, got ...any) {
			b.WriteString(l.Tag() + " " + what)
			for _, g := range got {
				fmt.Fprintf(&b, " %q", g)
			}
			b.WriteString("\n")
		}
		for _, n := range numbers {
			say(fmt.Sprint(n), l.Number(n), l.Cardinal(n), l.Count(n, "audit"), l.Money(value.Money{Minor: int64(n), Currency: "EUR"}), l.Money(value.Money{Minor: int64(n) * 100, Currency: "XXX"}),
				l.PartyNumber(n), l.Percent(float64(n)/100))
			if n < 10_000 {
				say("item", l.ItemNumber(1, n), l.ItemNumber(2, n), l.ItemNumber(3, n), l.ArticleLabel(n), l.AnnexLabel(n), l.AnnexRef(n))
			}
			for u := value.Unit(-1); u < 9; u++ {
				if n >= 0 && n < 102 {
					say("duration", l.Duration(value.Duration{N: n, Unit: u}))
				}
			}
		}
		for month := -1; month < 14; month++ {
			say("date", l.Date(value.Date{Year: 2026, Month: time.Month(month), Day: 1 + (month+1)%3}), l.Date(value.Date{Year: 26, Month: time.Month(month), Day: 31}))
		}
		for _, c := range []value.Country{"FR", "DE", "NL", "US", "CH", "XX", ""} {
			say("country "+string(c), l.Country(c), l.Law(c), l.Area(string(c)), l.Cities(c))
		}
		for _, items := range [][]string{nil, {"a"}, {"a", "b"}, {"a", "b", "c"}} {
			say("list", l.List(items), l.Either(items))
		}
		for _, s := range []string{"", "é", "É", "URL", "uRL", "Url", "U", "U ", "\xff", "\xffa", "a\xff", "A1", "ß"} {
			say("letters", l.Capitalise(s), l.Uncapitalise(s), l.Quote(s))
		}
		for _, area := range []string{"EU", "EEA", "worldwide", "Mars"} {
			say("area", l.Area(area))
		}
		for _, of := range []string{"un délai de", "de", "le de", "code", "délai de ", "every"} {
			for _, v := range []string{"un\u00a0(1)\u00a0jour", "onze (11) jours", "huit", "une heure", "a", "eight", ""} {
				say("elided", l.Elide(of, v))
			}
		}
		for _, key := range []string{"name", "date", "none such"} {
			say("called", l.Called("", key), l.Called("Transfer", key), l.Label("", key), l.Labelled("", key, "x"))
		}
		say("separator", string(l.Separator()))
		var sorted []string
		sorted = append(sorted, "z", "é", "e", "É", "f", "E", "œ", "p")
		locale.SortBy(l, sorted, func(s string) string { return s })
		say("sorted", sorted)
	}
	golden.File(t, "writing.txt", b.String())
}

// What stays on one line: each of these before each of those.
func TestGoldenTies(t *testing.T) {
	fr, en := both(t)
	var b strings.Builder
	for _, l := range []*locale.Locale{fr, en} {
		for _, before := range []string{"article", "l’article", "(Article", "Art.", "n°", "L.", "l.", "LL.", "1.", "28", "(28", "3", "31", "100", "1er", "1", "quinze", "fifteen", "(15)", "(UE)", "(EU)", "a", "", "x\u00a0article", "12\u00a0345"} {
			b.WriteString(l.Tag() + " " + before + ":")
			for _, after := range []string{"28", "28.", "28(3)", "L.", "L", "L.1", "x", "mars", "March,", "march", "2026", "(15)", "(15", "()", "15)", "jours", "jour", "jours.", "days", "day;", "heures\u00a0x", "mois", "", "é1", "1é"} {
				if s := before + " " + after; l.Tie(s) != s {
					b.WriteString(" " + after)
				}
			}
			b.WriteString("\n")
		}
		for _, s := range []string{"", " ", "article 28 et article 29", "du 1er mars 2026 au 31 mai", "from 1 March to 31 May 2026", "article  28", "a article 28 b", "28 "} {
			fmt.Fprintf(&b, "%s %q %q\n", l.Tag(), s, l.Tie(s))
		}
	}
	golden.File(t, "ties.txt", b.String())
}

// What people mean by a name, a date or a duration, and by what is nearly one.
func TestGoldenNames(t *testing.T) {
	set, found := load(t, builtin(t), "en", "fr")
	assert.Empty(t, found)
	fr, _ := set.For("fr")
	var b strings.Builder
	for _, word := range []string{"", " ", "FR", "fr", "France", "FRANCE ", "  france", "Frence", "Allemagne", "germany", "droit français", "le droit français", "français", "French law", "the law of Germany", "England", "UK", "EL", "XX", "worldwide",
		"patients", "Patients", "patient", "e-mail address", "email_address", "logs", "journaux", "nom", "name", "nmae", "adresse", "brouillon", "draft", "définitif", "oui", "yes", "start date", "mois", "é"} {
		country, ok := set.CountryNamed(word)
		subject, exactly := set.WordNamed("subjects", word)
		data, also := set.WordNamed("data", word)
		other, any := set.WordNamed("none such", word)
		fmt.Fprintf(&b, "%q %q %v %q %v %q %v %q %v %q %q %q\n", word, country, ok, subject, exactly, data, also, other, any,
			set.KeyNamed(word, []string{"name", "address", "status", "from"}), set.ValueNamed(word, []string{"draft", "final", "true"}), set.ValueNamed(word, nil))
	}
	for _, date := range []string{"1er décembre 2026", "1 December 2026", "December 1, 2026", "1/12/2026", "01.12.2026", "2026/12/1", "2026-12-01", "2026 dec 01", "1st Dec 2026", "31 nov 2026", "32/1/2026", "1/13/2026", "0/1/2026", "1/0/2026", "1/1/26", "1/1/20261",
		"1 de 2026", "1 déc 2026", "1 mar 2026", "1 ma 2026", "1 mai 2026", "may 1 2026", "111/1/2026", "1 2026", "1 1 1 2026", "", "a b c", "mars mars 2026", "12e mars 2026", "1/février/2026"} {
		d, ok := set.DateNamed(date)
		fmt.Fprintf(&b, "%q %s %v\n", date, d, ok)
	}
	for _, d := range []string{"trente-six heures", "Trente six heures", "two weeks", "two business days", "vingt et un jours ouvrés", "zéro jour", "zero days", "mille heures", "nine hundred ninety nine days", "une heure", "thirty", "heures", "", "deux deux heures", "x heures", "deux heures x"} {
		fmt.Fprintf(&b, "%q %q\n", d, set.DurationNamed(d))
	}
	for _, s := range []string{"un mot", "mot", "-mot", "mot-", "1mot", "motés", "mot.", " mot"} {
		at := strings.Index(s, "mot")
		fmt.Fprintf(&b, "%q %v\n", s, locale.Bounded(s, at, at+3))
	}
	fmt.Fprintf(&b, "%q %q %q\n", set.Languages(), set.Called("", "name"), set.Vocabularies())
	for _, s := range []string{"vingt et un (21)", "(21)", "( 21 )", "vingt (20", "vingt 20)", "x vingt (20)", "quatre vingt (20)", "cent quatre vingt dix neuf (199)", "mille vingt (20)", "mille (1000)", "neuf cent quatre-vingt-dix-neuf (999)", "neuf (999)", "neuf (1000)", "une (1)", "vingt et une (21) et trois (4)"} {
		fmt.Fprintf(&b, "%q %+v\n", s, fr.Read(s).Numbers())
	}
	golden.File(t, "names.txt", b.String())
}

// What is found in texts of words at random, of which the phrases are made, is
// held; the same texts every time.
func TestGoldenSearches(t *testing.T) {
	l := withPhrases(t, `
[groups]
may = "may | is entitled to | MAY"
keep = "retain~ | carry~ | keep | keep on"
denial = "not | no"
[phrases]
two = ["{may} … {keep} … copi*"]
gap = ["one … two | two … one … two"]
beside = ["{keep} & evidence ¬ {denial}", "use & {may} & cap ¬ law ¬ one two"]
first = ["{may} use | {may}"]
exact = ["not | no copy", "cap | CAP", "DES", "AI"]
not_exact = ["cap two | not one", "{keep} one"]
mark = ["… | etc | !"]
stem = ["copi* | retain* data*", "ca*"]
general = ["data | law", "use two"]
filler = ["the | of | and | ,"]
`)
	words := strings.Fields("may MAY is entitled to retain retains retaining carry carried keep keep on not no evidence copy copies copied one two two use uses cap CAP caps des DES AI ai data datum law laws the of and , . ; ! … etc & { } * don’t x-y é\u0301vidence")
	kinds := strings.Fields("two gap beside first exact mark stem general filler not_exact none")
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	var before *locale.Reading
	for i := range 700 {
		length := 1 + random.IntN(14)
		if i%100 == 99 {
			length = 150 // a sentence for which verdicts are kept
		}
		var text []string
		for range length {
			text = append(text, words[random.IntN(len(words))])
		}
		r := l.Read(strings.Join(text, " "))
		said := ""
		for _, kind := range kinds {
			for _, m := range r.FindAll(kind) {
				said += fmt.Sprintf(" %s=%d-%d", kind, m.From, m.To)
				assert.Equal(t, r.Text()[m.From:m.To], m.Text)
			}
			if r.Only(kind, "filler") {
				said += " only " + kind
			}
		}
		if before != nil && r.Shares(before) {
			said += " shares"
		}
		before = r
		if length == 150 {
			said = " " + golden.Sum(said)
		}
		fmt.Fprintf(&b, "%.120s:%s\n", r.Text(), said)
	}
	golden.File(t, "searches.txt", b.String())
}

// A word is found whatever its accents, and every letter counts as it does
// without them.
func TestAccentsDoNotMatter(t *testing.T) {
	l := withPhrases(t, "[groups]\n[phrases]\nword = [\"bcdfaeioucny\"]\n")
	for _, s := range []string{"bcdfaeioucny", "BCDFAEIOUCNY", "bcdfàéîöùçñÿ", "bcdfÂÈÏÔÛÇÑÝ", "bcdfa\u0301e\u0301ioucny", "bcdfãëìõücny", "bcdfāēīōūćńŷ"} {
		assert.NotEmpty(t, l.Find("word", s), s)
	}
	for r := rune(0x80); r < 0x3000; r++ {
		if !unicode.IsLetter(r) {
			continue
		}
		s := strings.ToLower(string(r))
		bare := strings.Map(func(r rune) rune {
			if unicode.IsMark(r) {
				return -1
			}
			return r
		}, norm.NFD.String(s))
		bare = strings.NewReplacer("œ", "oe", "æ", "ae", "ß", "ss").Replace(bare)
		text := "xbcx" + string(r) + "xbcx"
		assert.True(t, l.Read(text).Shares(l.Read("xbcx"+bare+"xbcx")), "%q without accents is %q", r, bare)
	}
}
