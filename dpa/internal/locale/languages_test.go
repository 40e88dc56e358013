package locale_test

import (
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// optional are the keys that a language may leave out.
var optional = regexp.MustCompile(`^((verbs|cities)(\..*)?|plain(\..*)?|numbers|numbers\.from\.[0-9]+\.under_100|laws|format\.party|laws\.[A-Z]+|terms\.[a-z_]+\.(forms|variants))$`)

// Each key of a language's file is left out in turn: there is a finding in that
// file, or the key may be left out.
func TestALanguageThatLacksAnyKey(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var found diag.List
	read := func(name, as string) *input.Node {
		src, err := fs.ReadFile(dpakit.Texts, "locales/"+name+".toml")
		require.NoError(t, err)
		return input.Parse(as+".toml", string(src), &found)
	}
	reference, vocabulary := read("en", "en"), read("vocabulary", "vocabulary")
	whole := read("en", "de")
	require.Empty(t, found)
	load := func(n *input.Node) diag.List {
		var found diag.List
		_, err := locale.Load([]locale.Source{{Lang: "de", Node: n}, {Lang: "en", Node: reference}}, vocabulary, "en", &found)
		require.NoError(t, err)
		return found
	}
	require.Empty(t, load(whole))
	tried := 0
	for key, n := range without(whole, "") {
		tried++
		found := load(n)
		if optional.MatchString(key) {
			assert.Empty(t, found, key)
			continue
		}
		assert.True(t, slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Pos.File == "de.toml" }), "%s: %v", key, found)
	}
	assert.Greater(t, tried, 700)
}

// Each value is a number in turn: there is a finding in that file, and no panic.
func TestALanguageWithAnyValueOfAnotherKind(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var found diag.List
	src, err := fs.ReadFile(dpakit.Texts, "locales/en.toml")
	require.NoError(t, err)
	reference, whole := input.Parse("en.toml", string(src), &found), input.Parse("de.toml", string(src), &found)
	number := input.Parse("de.toml", "x = 3", &found).Items[0]
	require.Empty(t, found)
	for key, n := range changed(whole, "", number) {
		if strings.HasPrefix(key, "countries.") && key > "countries.B" || strings.HasPrefix(key, "vocab.data.") && key > "vocab.data.b" {
			continue // like the ones before
		}
		var found diag.List
		_, err := locale.Load([]locale.Source{{Lang: "de", Node: n}, {Lang: "en", Node: reference}}, nil, "en", &found)
		require.NoError(t, err)
		assert.True(t, slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Check == "DPA111" && f.Pos.File == "de.toml" }), "%s: %v", key, found)
		for _, f := range found {
			assert.Equal(t, "de.toml", f.Pos.File, "%s: %v", key, f)
		}
	}
}

// without yields the table once for each key in it, at any depth, without that
// key.
func without(n *input.Node, path string) func(yield func(string, *input.Node) bool) {
	return changed(n, path, nil)
}

// changed yields the table once for each key in it, at any depth, with another
// value for that key, or without the key.
func changed(n *input.Node, path string, value *input.Node) func(yield func(string, *input.Node) bool) {
	return func(yield func(string, *input.Node) bool) {
		for i, it := range n.Items {
			if it.Kind == input.TableKind {
				for key, inner := range changed(it, path+it.Key+".", value) {
					m := *n
					m.Items = slices.Clone(n.Items)
					m.Items[i] = inner
					if !yield(key, &m) {
						return
					}
				}
			}
			m := *n
			m.Items = slices.Delete(slices.Clone(n.Items), i, i+1)
			if value != nil {
				other := *value
				other.Key, other.KeyPos = it.Key, it.KeyPos
				m.Items = slices.Insert(m.Items, i, &other)
			}
			if !yield(path+it.Key, &m) {
				return
			}
		}
	}
}

// with loads English and a copy of it as another language, changed.
func with(t *testing.T, lang string, change ...string) (*locale.Locale, []string) {
	t.Helper()
	src, err := fs.ReadFile(dpakit.Texts, "locales/en.toml")
	require.NoError(t, err)
	for i := 0; i < len(change); i += 2 {
		require.Contains(t, string(src), change[i])
	}
	other := strings.NewReplacer(change...).Replace(string(src))
	set, found := load(t, fstest.MapFS{"en.toml": {Data: src}, lang + ".toml": {Data: []byte(other)}}, "en", lang)
	l, _ := set.For(lang)
	var got []string
	for _, f := range found {
		got = append(got, f.Pos.File+" "+f.Check+" "+f.Message("en"))
	}
	return l, got
}

// English forms that a test puts others in the place of.
const (
	audits = `audit = { one = "audit", other = "audits" }`
	days   = `day = { one = "day", other = "days" }`
	facts  = `"facts.unknown" = "not stated: {facts}"`
)

func TestPolishPlurals(t *testing.T) {
	_, found := with(t, "pl")
	require.Contains(t, found, "pl.toml DPA302 the language “pl” lacks the key nouns.audit.few")
	assert.Contains(t, found, "pl.toml DPA302 the language “pl” lacks the key units.day.many")

	var rest []string
	l, found := with(t, "pl",
		audits, `audit = { one = "audyt", few = "audyty", many = "audytów", other = "audytu" }`,
		days, `day = { one = "dzień", few = "dni", many = "dni", other = "dnia" }`,
		facts, `"facts.unknown" = { one = "nieujawniony: {facts}", few = "nieujawnione (few): {facts}", many = "nieujawnionych: {facts}", other = "x: {facts}" }`)
	for _, f := range found {
		if !strings.Contains(f, "lacks the key nouns.") && !strings.Contains(f, "lacks the key units.") {
			rest = append(rest, f)
		}
	}
	assert.Empty(t, rest)
	for n, want := range map[int]string{1: "audyt", 2: "audyty", 4: "audyty", 5: "audytów", 12: "audytów", 22: "audyty", 25: "audytów", 101: "audytów", 104: "audyty"} {
		assert.Equal(t, want, noun(l.Count(n, "audit")), "%d", n)
	}
	assert.Equal(t, "dni", noun(l.Duration(value.Duration{N: 30, Unit: value.Days})))
	for n, want := range map[int]string{1: "nieujawniony: x", 3: "nieujawnione (few): x", 5: "nieujawnionych: x"} {
		assert.Equal(t, want, l.Counted("facts.unknown", n, locale.Args{"facts": "x"}))
	}
}

func TestArabicPlurals(t *testing.T) {
	l, found := with(t, "ar",
		audits, `audit = { zero = "تدقيق", one = "تدقيق واحد", two = "تدقيقان", few = "تدقيقات", many = "تدقيقًا", other = "تدقيق" }`)
	assert.Contains(t, found, "ar.toml DPA302 the language “ar” lacks the key nouns.person.two")
	assert.NotContains(t, strings.Join(found, "\n"), "nouns.audit")
	for n, want := range map[int]string{0: "تدقيق", 1: "تدقيق واحد", 2: "تدقيقان", 3: "تدقيقات", 10: "تدقيقات", 11: "تدقيقًا", 99: "تدقيقًا", 100: "تدقيق", 102: "تدقيق"} {
		assert.Equal(t, want, noun(l.Count(n, "audit")), "%d", n)
	}
}

// noun is what follows the number.
func noun(counted string) string { return counted[strings.LastIndex(counted, nb)+len(nb):] }

const nb = "\u00a0"

func TestFormsThatALanguageHasNot(t *testing.T) {
	_, found := with(t, "de", audits, `audit = { one = "Audit", few = "Audits", other = "Audits" }`)
	assert.Equal(t, []string{"de.toml DPA309 nouns.audit.few never prints: the language “de” does not have this plural form"}, found)
	_, found = with(t, "de", audits, `audit = { one = "Audit" }`)
	assert.Equal(t, []string{"de.toml DPA302 the language “de” lacks the key nouns.audit.other"}, found)
	_, found = with(t, "ja", audits, `audit = { other = "監査" }`)
	assert.NotContains(t, strings.Join(found, "\n"), "nouns.audit")
	_, found = with(t, "de", facts, `"facts.unknown" = { one = "fehlt: {facts}", other = "fehlen: {fact}" }`)
	assert.Equal(t, []string{"de.toml DPA303 messages.facts.unknown.other does not have the variables it must have: {facts}"}, found)
}

func TestFilesThatNameNoLanguage(t *testing.T) {
	for _, lang := range []string{"xx", "la"} { // no language; one without plural rules
		l, found := with(t, lang)
		assert.Nil(t, l)
		require.Len(t, found, 1)
		assert.Contains(t, found[0], lang+".toml DPA310")
	}
}

// What looks like a template in the file of a language stays text.
func TestFormsAreTextNeverTemplates(t *testing.T) {
	l, _ := with(t, "de", audits, `audit = { one = "{{.Audit", other = "{{.Audits}}" }`)
	assert.Equal(t, "{{.Audit", noun(l.Count(1, "audit")))
	assert.Equal(t, "{{.Audits}}", noun(l.Count(2, "audit")))
}

// No two numbers have the same words, and each is in words.
func TestNumbersInWordsAreApart(t *testing.T) {
	fr, en := both(t)
	for _, l := range []*locale.Locale{fr, en} {
		seen := map[string]int{}
		for n := 0; n < 1_000_000; n += 1 + n/20_000*6 {
			s := l.Cardinal(n)
			if other, twice := seen[s]; twice || strings.ContainsAny(s, "0123456789{}") {
				t.Fatalf("%d and %d: %s", n, other, s)
			}
			seen[s] = n
		}
		assert.Equal(t, l.Number(1_000_000), l.Cardinal(1_000_000))
		assert.Equal(t, "-1", l.Cardinal(-1))
	}
}

// A language without numbers in words writes digits, once.
func TestDigitsAlone(t *testing.T) {
	l, found := with(t, "de", "[numbers]", "[phrases.x]", "[numbers.from]", "[phrases.y]")
	require.NotEmpty(t, found) // they are no phrases
	assert.Equal(t, "24\u00a0hours", l.Duration(value.Duration{N: 24, Unit: value.Hours}))
	assert.Equal(t, "24", l.Cardinal(24))
}

// bad is what may not end a line: a plain space between a number and what it
// belongs to.
var bad = regexp.MustCompile(`\d (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December)` +
	`|\d (€|%|[A-Z]{3}\b)|(€|[A-Z]{3}) \d|\pL \(\d+\)|\pL\x{a0}\(\d+\) \pL|\b[Aa](rticle|nnexe?) [\dA-Z]|\((UE|EU|CE|EC)\) \d|n° |\bno\. |ISO(/IEC)? \d|^\d+ `)

func TestWhatTheLocaleComposesHasItsNoBreakSpaces(t *testing.T) {
	fr, en := both(t)
	for _, l := range []*locale.Locale{fr, en} {
		for d := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2028; d = d.AddDate(0, 0, 1) {
			assert.Regexp(t, `^\d+(er)?\x{a0}\pL+ \d{4}$`, l.Date(value.Date{Year: d.Year(), Month: d.Month(), Day: d.Day()}))
		}
		for _, n := range []int{1, 2, 3, 11, 21, 30, 71, 80, 99, 100, 180, 200, 365, 999, 1000, 2024, 9999} {
			assert.NotRegexp(t, bad, l.Count(n, "audit"))
			for u := value.Hours; u <= value.Years; u++ {
				assert.NotRegexp(t, bad, l.Duration(value.Duration{N: n, Unit: u}))
			}
			assert.NotContains(t, l.ArticleRef("7.1")+l.AnnexRef(n)+l.Percent(float64(n)), " ")
			for _, c := range []string{"EUR", "GBP", "USD", "CHF"} {
				assert.NotContains(t, l.Money(value.Money{Minor: int64(n) * 12345, Currency: c}), " ")
			}
		}
	}
	for _, lang := range []string{"fr", "en"} {
		l := map[string]*locale.Locale{"fr": fr, "en": en}[lang]
		src, err := fs.ReadFile(dpakit.Texts, "locales/"+lang+".toml")
		require.NoError(t, err)
		text, _, _ := strings.Cut(string(src), "[phrases]")
		for line := range strings.Lines(text) {
			if key, s, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "#") && !strings.HasPrefix(key, " ") {
				assert.NotRegexp(t, bad, s)
				assert.Equal(t, s, l.Tie(s))
			}
		}
	}
}

func TestTie(t *testing.T) {
	fr, en := both(t)
	for in, want := range map[string]string{
		"le 5 janvier 2026, puis le 1er mars":      "le 5~janvier 2026, puis le 1er~mars",
		"(5 janvier 2026)":                         "(5~janvier 2026)",
		"l’article 9 et l'article 10":              "l’article~9 et l'article~10",
		"règlement (UE) 2024/1689":                 "règlement (UE)~2024/1689",
		"de l’article L.\u00a01111-8 du code":      "de l’article~L.~1111-8 du code",
		"articles L. 1111-8 et R. 1111-11 du code": "articles~L.~1111-8 et R.~1111-11 du code",
		"décret n° 5, ISO 27001 et ISO/IEC 2":      "décret n°~5, ISO~27001 et ISO/IEC~2",
		"sous 24 heures\u202f; 12 mois":            "sous 24~heures\u202f; 12~mois",
		"trente (30) jours ouvrés":                 "trente~(30)~jours ouvrés",
		"article premier, mars 26, 125 mai":        "article premier, mars 26, 125 mai",
		"«\u00a0article 9\u00a0»":                  "«\u00a0article~9\u00a0»",
		"a  b ":                                    "a  b ",
		"":                                         "",
	} {
		assert.Equal(t, strings.ReplaceAll(want, "~", nb), fr.Tie(in))
	}
	assert.Equal(t, strings.ReplaceAll("Regulation (EU)~2024/1689, Article~9(2), on 5~May 2026, 30~days", "~", nb),
		en.Tie("Regulation (EU) 2024/1689, Article 9(2), on 5 May 2026, 30 days"))
}

// A layer that changes the variables of a message would make the program panic.
func TestALayerKeepsTheVariables(t *testing.T) {
	var found diag.List
	parse := func(file, src string) *input.Node { return input.Parse(file, src, &found) }
	base := parse("base.toml", "[messages]\n\"lead_in\" = \"{text}:\"\n\"state.none\" = \"none\"\n")
	assert.True(t, locale.CheckLayer(base, parse("ok.toml", "[messages]\n\"lead_in\" = \"{text} –\"\n\"new\" = \"{x}\"\n"), &found))
	require.Empty(t, found)
	assert.False(t, locale.CheckLayer(base, parse("bad.toml", "[messages]\n\"lead_in\" = \"{txt}:\"\n\"state.none\" = { other = \"no {x}\" }\n"), &found))
	require.Len(t, found, 2)
	assert.Equal(t, "bad.toml:2", diag.Pos{File: found[0].Pos.File, Line: found[0].Pos.Line}.String())
	assert.Equal(t, "messages.state.none.other does not have the variables it must have: none", found[1].Message("en"))
}

// Whatever is given, the locale writes something and does not panic.
func FuzzValuesAreWritten(f *testing.F) {
	f.Add("", 0, int64(0), 0.0, 0, 0)
	f.Add("\xff", -1, int64(math.MinInt64), math.NaN(), 13, -1)
	f.Add("5 mars \xc3", math.MaxInt, int64(-5), math.Inf(1), -7, 99)
	f.Add("é article 9", math.MinInt, int64(99), -0.5, 1, 2)
	var found diag.List
	var sources []locale.Source
	for _, lang := range []string{"en", "fr"} {
		src, err := fs.ReadFile(dpakit.Texts, "locales/"+lang+".toml")
		require.NoError(f, err)
		sources = append(sources, locale.Source{Lang: lang, Node: input.Parse(lang, string(src), &found)})
	}
	set, err := locale.Load(sources, nil, "en", &found)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, s string, n int, minor int64, p float64, month, unit int) {
		for _, lang := range set.Languages() {
			l, _ := set.For(lang)
			for what, got := range map[string]string{
				"count": l.Count(n, "audit"), "cardinal": l.Cardinal(n), "number": l.Number(n), "annex": l.AnnexRef(n),
				"duration": l.Duration(value.Duration{N: n, Unit: value.Unit(unit)}),
				"date":     l.Date(value.Date{Year: n, Month: time.Month(month), Day: unit}),
				"money":    l.Money(value.Money{Minor: minor, Currency: s}), "percent": l.Percent(p),
				"law": l.Law(value.Country(s)), "item": l.ItemNumber(unit, n), "label": l.ArticleLabel(n),
				"quote": l.Quote(s), "article": l.ArticleRef(s),
				"message": l.Counted("facts.unknown", n, locale.Args{"facts": s}),
			} {
				assert.NotEmpty(t, got, what)
			}
			assert.Equal(t, strings.ReplaceAll(s, nb, " "), strings.ReplaceAll(l.Tie(s), nb, " "), "only spaces change")
			l.Country(value.Country(s))
			if utf8.ValidString(s) {
				assert.True(t, utf8.ValidString(l.Capitalise(s)+l.Uncapitalise(s)))
			} else {
				l.Capitalise(s)
				l.Uncapitalise(s)
			}
			for _, kind := range []string{"health", "slogan", s} {
				l.Find(kind, s)
			}
			l.List([]string{s, s})
			l.Either([]string{s})
			l.Word(s, s)
			set.WordNamed("data", s)
			set.CountryNamed(s)
		}
	})
}
