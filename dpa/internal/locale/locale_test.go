package locale_test

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

func load(t *testing.T, fsys fs.FS, langs ...string) (*locale.Set, diag.List) {
	t.Helper()
	var found diag.List
	var sources []locale.Source
	for _, lang := range langs {
		n, err := input.Read(fsys, lang+".toml", &found)
		require.NoError(t, err)
		require.NotNil(t, n, "%v", found)
		sources = append(sources, locale.Source{Lang: lang, Node: n})
	}
	vocabulary, err := input.Read(dpakit.Texts, "locales/vocabulary.toml", &found)
	require.NoError(t, err)
	set, err := locale.Load(sources, vocabulary, "en", &found)
	require.NoError(t, err)
	return set, found
}

func builtin(t *testing.T) fs.FS {
	t.Helper()
	fsys, err := fs.Sub(dpakit.Texts, "locales")
	require.NoError(t, err)
	return fsys
}

func both(t *testing.T) (fr, en *locale.Locale) {
	t.Helper()
	set, found := load(t, builtin(t), "en", "fr")
	require.Empty(t, found)
	fr, _ = set.For("fr")
	en, _ = set.For("en")
	return fr, en
}

func TestDurations(t *testing.T) {
	fr, en := both(t)
	for _, c := range []struct{ in, fr, en string }{
		{"48h", "quarante-huit\u00a0(48)\u00a0heures", "forty-eight\u00a0(48)\u00a0hours"},
		{"1h", "une\u00a0(1)\u00a0heure", "one\u00a0(1)\u00a0hour"},
		{"21h", "vingt et une\u00a0(21)\u00a0heures", "twenty-one\u00a0(21)\u00a0hours"},
		{"15 days", "quinze\u00a0(15)\u00a0jours", "fifteen\u00a0(15)\u00a0days"},
		{"15 working days", "quinze\u00a0(15)\u00a0jours ouvrables", "fifteen\u00a0(15)\u00a0working days"},
		{"5 business days", "cinq\u00a0(5)\u00a0jours ouvrés", "five\u00a0(5)\u00a0business days"},
		{"1 month", "un\u00a0(1)\u00a0mois", "one\u00a0(1)\u00a0month"},
		{"1 week", "une\u00a0(1)\u00a0semaine", "one\u00a0(1)\u00a0week"},
		{"2 years", "deux\u00a0(2)\u00a0ans", "two\u00a0(2)\u00a0years"},
	} {
		d, err := value.ParseDuration(c.in)
		require.NoError(t, err)
		assert.Equal(t, c.fr, fr.Duration(d))
		assert.Equal(t, c.en, en.Duration(d))
	}
}

func TestCardinals(t *testing.T) {
	fr, en := both(t)
	for n, want := range map[int][2]string{
		0: {"zéro", "zero"}, 1: {"un", "one"}, 16: {"seize", "sixteen"}, 17: {"dix-sept", "seventeen"},
		21: {"vingt et un", "twenty-one"}, 61: {"soixante et un", "sixty-one"}, 70: {"soixante-dix", "seventy"},
		71: {"soixante et onze", "seventy-one"}, 72: {"soixante-douze", "seventy-two"}, 80: {"quatre-vingts", "eighty"},
		81: {"quatre-vingt-un", "eighty-one"}, 90: {"quatre-vingt-dix", "ninety"}, 91: {"quatre-vingt-onze", "ninety-one"},
		99: {"quatre-vingt-dix-neuf", "ninety-nine"}, 100: {"cent", "one hundred"}, 101: {"cent un", "one hundred and one"},
		120: {"cent vingt", "one hundred and twenty"}, 180: {"cent quatre-vingts", "one hundred and eighty"},
		200: {"deux cents", "two hundred"}, 201: {"deux cent un", "two hundred and one"}, 999: {"neuf cent quatre-vingt-dix-neuf", "nine hundred and ninety-nine"},
		1000: {"mille", "one thousand"}, 1001: {"mille un", "one thousand and one"}, 2000: {"deux mille", "two thousand"},
		9999:  {"neuf mille neuf cent quatre-vingt-dix-neuf", "nine thousand nine hundred and ninety-nine"},
		80000: {"quatre-vingt mille", "eighty thousand"}, 200000: {"deux cent mille", "two hundred thousand"},
	} {
		assert.Equal(t, want[0], fr.Cardinal(n))
		assert.Equal(t, want[1], en.Cardinal(n))
	}
}

func TestCounts(t *testing.T) {
	fr, en := both(t)
	assert.Equal(t, "un\u00a0(1)\u00a0audit", fr.Count(1, "audit"))
	assert.Equal(t, "deux\u00a0(2)\u00a0audits", fr.Count(2, "audit"))
	assert.Equal(t, "une\u00a0(1)\u00a0fois", fr.Count(1, "time"))
	assert.Equal(t, "three\u00a0(3)\u00a0audits", en.Count(3, "audit"))
	assert.Equal(t, "one\u00a0(1)\u00a0audit", en.Count(1, "audit"))
}

func TestDatesNumbersAndMoney(t *testing.T) {
	fr, en := both(t)
	assert.Equal(t, "1er\u00a0mars 2027", fr.Date(value.Date{Year: 2027, Month: time.March, Day: 1}))
	assert.Equal(t, "22\u00a0novembre 2026", fr.Date(value.Date{Year: 2026, Month: time.November, Day: 22}))
	assert.Equal(t, "22\u00a0November 2026", en.Date(value.Date{Year: 2026, Month: time.November, Day: 22}))
	assert.Equal(t, "120\u202f000\u00a0€", fr.Money(value.Money{Minor: 12000000, Currency: "EUR"}))
	assert.Equal(t, "€120,000", en.Money(value.Money{Minor: 12000000, Currency: "EUR"}))
	assert.Equal(t, "10\u202f000,50\u00a0CHF", fr.Money(value.Money{Minor: 1000050, Currency: "CHF"}))
	assert.Equal(t, "CHF\u00a010,000.50", en.Money(value.Money{Minor: 1000050, Currency: "CHF"}))
	assert.Equal(t, "1\u202f234\u202f567", fr.Number(1234567))
	assert.Equal(t, "99,5\u00a0%", fr.Percent(99.5))
	assert.Equal(t, "99.5%", en.Percent(99.5))
}

func TestListsCountriesLaws(t *testing.T) {
	fr, en := both(t)
	assert.Equal(t, "", fr.List(nil))
	assert.Equal(t, "a", fr.List([]string{"a"}))
	assert.Equal(t, "a, b et c", fr.List([]string{"a", "b", "c"}))
	assert.Equal(t, "a, b and c", en.List([]string{"a", "b", "c"}))
	assert.Equal(t, "États-Unis", fr.Country("US"))
	assert.Equal(t, "United States", en.Country("US"))
	assert.Equal(t, "le droit néerlandais", fr.Law("NL"))
	assert.Equal(t, "the laws of the Netherlands", en.Law("NL"))
	assert.Equal(t, "the laws of France", en.Law("FR"))
}

// Whoever adds a country to value must be able to write it.
func TestEveryCountryHasANameAndALaw(t *testing.T) {
	fr, en := both(t)
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			c, err := value.ParseCountry(string(a) + string(b))
			if err != nil {
				continue
			}
			for _, l := range []*locale.Locale{fr, en} {
				assert.NotPanics(t, func() { assert.NotEmpty(t, l.Country(c)+l.Law(c)) }, "%s", c)
			}
		}
	}
}

func TestDatesKeysAndValuesAreNamed(t *testing.T) {
	set, _ := load(t, builtin(t), "fr", "en")
	for text, want := range map[string]string{
		"1er décembre 2026": "2026-12-01", "1 December 2026": "2026-12-01", "December 1, 2026": "2026-12-01", "1/12/2026": "2026-12-01", "01.12.2026": "2026-12-01",
		"2026/12/01": "2026-12-01", "3 août 2026": "2026-08-03", "3 sept. 2026": "2026-09-03", "31 février 2026": "", "décembre 2026": "", "aujourd’hui": "", "1/13/2026": "", "1 2 26": "", "": "",
	} {
		d, ok := set.DateNamed(text)
		assert.Equal(t, want != "", ok, text)
		if ok {
			assert.Equal(t, want, d.String(), text)
		}
	}
	for text, want := range map[string]string{
		"trente-six heures": "36 heures", "un mois": "1 mois", "thirty days": "30 days", "quinze jours ouvrés": "15 jours ouvrés", "sans délai": "", "heures": "", "zéro jour": "", "": "",
	} {
		assert.Equal(t, want, set.DurationNamed(text), text)
	}
	for name, want := range map[string]value.Country{"droit français": "FR", "le droit français": "FR", "English law": "", "droit": "", "français": ""} {
		c, _ := set.CountryNamed(name)
		assert.Equal(t, want, c, name)
	}
	assert.Equal(t, "capacity", set.KeyNamed("titre", []string{"name", "capacity"}))
	assert.Equal(t, "title", set.KeyNamed("titre", []string{"id", "title"}))
	assert.Equal(t, "processor", set.KeyNamed("Sous_traitant", []string{"controller", "processor"}))
	assert.Empty(t, set.KeyNamed("titre", []string{"id"}))
	assert.Equal(t, "final", set.ValueNamed("Signe", []string{"draft", "final"}))
	assert.Empty(t, set.ValueNamed("Signe", []string{"draft"}))
}

func TestNamed(t *testing.T) {
	set, _ := load(t, builtin(t), "fr", "en")
	for name, want := range map[string]value.Country{"fr": "FR", "UK": "GB", "france": "FR", "Allemagne": "DE", "Germany": "DE", "États-Unis ": "US", "Narnia": "", "": ""} {
		c, ok := set.CountryNamed(name)
		assert.Equal(t, want, c, name)
		assert.Equal(t, want != "", ok, name)
	}
	for text, want := range map[string]string{"collecte": "collection", "Storage": "storage", "conservation": "storage", "pillage": ""} {
		id, _ := set.WordNamed("operations", text)
		assert.Equal(t, want, id, text)
	}
	id, _ := set.WordNamed("nothing", "storage")
	assert.Empty(t, id)
	for text, want := range map[string]string{"mail": "email_address", " Journaux": "usage_logs", "traces": "usage_logs"} {
		id, exactly := set.WordNamed("data", text)
		assert.Equal(t, want, id, "what people say for it: %s", text)
		assert.False(t, exactly, text)
	}
	for text, want := range map[string]bool{"Collecte": true, "colecte": false} {
		id, exactly := set.WordNamed("operations", text)
		assert.Equal(t, "collection", id, text)
		assert.Equal(t, want, exactly, text)
	}
}

func TestReferencesAndNumbers(t *testing.T) {
	fr, en := both(t)
	assert.Equal(t, "article\u00a07.1", fr.ArticleRef("7.1"))
	assert.Equal(t, "Article\u00a07.1", en.ArticleRef("7.1"))
	assert.Equal(t, "Annexe\u00a03", fr.AnnexRef(3))
	assert.Equal(t, "Article\u00a07 –", fr.ArticleLabel(7))
	assert.Equal(t, "7.", en.ArticleLabel(7))
	assert.Equal(t, "a)", fr.ItemNumber(1, 1))
	assert.Equal(t, "(aa)", en.ItemNumber(1, 27))
	assert.Equal(t, "(iv)", en.ItemNumber(2, 4))
	assert.Equal(t, "«\u00a0RGPD\u00a0»", fr.Quote("RGPD"))
}

func TestOrderIsTheLanguages(t *testing.T) {
	fr, _ := both(t)
	words := []string{"zone", "état", "Eau", "cote", "côté"}
	locale.SortBy(fr, words, func(s string) string { return s })
	assert.Equal(t, []string{"cote", "côté", "Eau", "état", "zone"}, words)
}

func TestTextOfTheUserStaysText(t *testing.T) {
	fr, _ := both(t)
	assert.Contains(t, fr.Message("signatory", locale.Args{"name": "{capacity} {{x}} <b>", "capacity": "B"}), "{capacity} {{x}} <b>")
}

func TestMistakesOfTheProgramPanic(t *testing.T) {
	fr, _ := both(t)
	assert.Panics(t, func() { fr.Message("no.such", nil) })
	assert.Panics(t, func() { fr.Message("qualified", locale.Args{"text": "x"}) })
	assert.Panics(t, func() { fr.Counted("no.such", 1, nil) })
	assert.Panics(t, func() { fr.Count(1, "nothing") })
}

func TestNoLanguageStandsInForAnother(t *testing.T) {
	set, _ := load(t, builtin(t), "en", "fr")
	_, ok := set.For("de")
	assert.False(t, ok)
}

func TestWhatALanguageLacksIsFound(t *testing.T) {
	src, err := fs.ReadFile(dpakit.Texts, "locales/en.toml")
	require.NoError(t, err)
	de := strings.Replace(string(src), `"ref.annex" = `, `"ref.anhang" = `, 1)
	de = strings.Replace(de, `"{text}:"`, `"{txt}:"`, 1)
	de = strings.Replace(de, `"zero", "one"`, `"null"`, 1)
	de = strings.Replace(de, `date        = "{day}`, `date        = "{tag}`, 1)
	de = strings.Replace(de, `DE = "Germany"`, `DR = "Deutschland"`, 1)
	de = strings.Replace(de, `EUR = "€"`, `EUO = "€"`, 1)
	de = strings.Replace(de, `100  = { alone = "{count} hundred"`, `150 = { alone = "{number} hundred"`, 1)
	de = strings.Replace(de, "[vocab.data]\n", "[vocab.data]\npet_names = \"Namen von Haustieren\"\n", 1)
	fsys := fstest.MapFS{"en.toml": {Data: src}, "de.toml": {Data: []byte(de)}}
	_, found := load(t, fsys, "en", "de")
	var got []string
	for _, f := range found {
		got = append(got, f.Check+" "+f.Message("en"))
	}
	assert.ElementsMatch(t, []string{
		"DPA302 the language “de” lacks the key messages.ref.annex",
		"DPA302 the language “de” lacks the key countries.DE",
		"DPA302 the language “de” lacks the key currencies.EUR",
		"DPA302 the language “de” lacks the key numbers.from.100",
		"DPA303 messages.lead_in does not have the variables it must have: {text}",
		"DPA303 format.date does not have the variables it must have: {day}, {month}, {year}",
		"DPA304 number of entries of words: 99; it needs a hundred, from 0 to 99",
		"DPA308 a rule for numbers cannot begin at “150”",
		"DPA115 “DR” is not a country code",
		"DPA307 vocab.data.pet_names is here, but not in the language “en”",
	}, got)
}

func TestFrenchTypography(t *testing.T) {
	src, err := fs.ReadFile(dpakit.Texts, "locales/fr.toml")
	require.NoError(t, err)
	for line := range strings.Lines(string(src)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		_, text, _ := strings.Cut(line, "= ")
		assert.NotRegexp(t, `[a-zà-ÿ]'[a-zà-ÿ]|« | »|[^\x{00A0}"a-z{]:( |"|$)|[^\x{202F}"][;!?]`, text)
	}
}

func TestSharedByManyGoroutines(t *testing.T) {
	fr, en := both(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for n := range 50 {
				fr.Count(n+1, "audit")
				en.Duration(value.Duration{N: n + 1, Unit: value.Days})
				locale.SortBy(fr, []string{"b", "a"}, func(s string) string { return s })
			}
		})
	}
	wg.Wait()
}
