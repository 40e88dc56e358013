package input_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// brief writes findings as "line:column check", the form in which tests expect
// them.
func brief(l diag.List) []string {
	l.Sort()
	out := []string{}
	for _, f := range l {
		out = append(out, strings.TrimPrefix(f.Pos.String(), "deal.toml:")+" "+f.Check)
	}
	return out
}

func TestFindingsOfTheSyntax(t *testing.T) {
	for _, test := range []struct{ name, src, want, en string }{
		{"a text without quotation marks", "name = Clinique\n", "1:8 DPA101", "a value is expected"},
		{"the column counts characters", "\"été\" = x\n", "1:9 DPA101", "a value is expected"},
		{"a key with an accent", "é = 1", "1:1 DPA101", ""},
		{"after accents", "\"été\" = \"é\nb = 1\n", "1:11 DPA101", "closing quotation mark"},
		{"a key twice", "[controller]\nname = \"a\"\nname = \"b\"\n", "3:1 DPA101", "already given above"},
		{"a table twice", "[a]\n[b]\n[a]\n", "3:2 DPA101", "already given above"},
		{"twice, unseen by the decoder", "a.b.c = 1\na.b = 2\n", "2:3 DPA101", "already given above"},
		{"no sign =", "a = 1\nname \"x\"\n", "2:6 DPA101", "the sign = is missing"},
		{"an open list", "a = [1, 2\nb = 3\n", "2:1 DPA101", "comma or the closing bracket"},
		{"an open text at the end", "a = \"\"\"x", "1:8 DPA101", "ends within a value"},
		{"a backslash", "a = \"C:\\dir\"\n", "1:8 DPA101", "double it"},
		{"a backslash before u", "a = \"\"\"\nC:\\users\"\"\"\n", "2:3 DPA101", "double it"},
		{"no such day", "date = 2026-02-30\n", "1:8 DPA101", "no such date"},
		{"not UTF-8", "a = 1\nb = \"\xe9t\xe9\"\n", "2:6 DPA101", "UTF-8"},
		{"a table over several lines", "a = {\n b = 1 }\n", "1:5 DPA102", "a line break between { and }"},
		{"a comma at the end of a table", "a = { b = 1, }\n", "1:12 DPA102", "a comma before }"},
		{"a time without seconds", "a = 12:30\n", "1:5 DPA102", "seconds"},
		{"the escapes of TOML 1.1", `a = "é\e\x41"`, "1:7 DPA103, 1:7 DPA102, 1:9 DPA102", ""},
		{"a zero-width space in a text", "a = \"é\u200bb\"\n", "1:7 DPA103", "U+200B"},
		{"an escaped bidirectional override", `a = "x\u202Ey"`, "1:7 DPA103", "U+202E"},
		{"a soft hyphen in a key", "\"a\u00adb\" = 1\n", "1:3 DPA103", "U+00AD"},
		{"a byte order mark inside", "a = 'x\ufeff'\n", "1:7 DPA103", "U+FEFF"},
		{"on the third line of a text", "a = \"\"\"\nx\né\u2066\"\"\"\n", "3:2 DPA103", "U+2066"},
		{"a variation selector", "a = '☎\ufe0f'\n", "1:7 DPA103", "U+FE0F"},
		{"an escaped control", `a = "\u0007"`, "1:6 DPA103", "U+0007"},
		{"the spaces of French", "a = \"«\u00a0x\u00a0»\u202f;\"\nb = \"\"\"\n\tx\r\ny\"\"\"\n", "", ""},
		{"a byte order mark at the beginning", "\ufeffa = x\n", "1:5 DPA101", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var l diag.List
			n := input.Parse("deal.toml", test.src, &l)
			want := strings.Split(test.want, ", ")
			if test.want == "" {
				want = []string{}
			}
			assert.ElementsMatch(t, want, brief(l))
			assert.Equal(t, strings.Contains(test.want, "DPA101"), n == nil)
			if len(l) > 0 {
				assert.Contains(t, l[0].Message("en"), test.en)
			}
		})
	}
}

// The decoder speaks English only; what its messages mean is said in both
// languages, and none of its words is in the French ones.
func TestSyntaxIsExplained(t *testing.T) {
	for src, want := range map[string][2]string{
		"a = \"x\nb = 1":                 {"le guillemet fermant manque", "closing quotation mark is missing"},
		"date = 01/12/2026":              {"année-mois-jour", "year-month-day"},
		"date = 1 décembre 2026":         {"année-mois-jour", "year-month-day"},
		"date = 01-12-2026":              {"année-mois-jour", "year-month-day"},
		"date = 2026-11-31":              {"n’existe pas", "no such date"},
		"notice = 30 days":               {"\"30 jours\"", "\"30 days\""},
		"capital = 120 000 EUR":          {"\"120 000 EUR\"", "\"120 000 EUR\""},
		"postcode = 01000":               {"\"01000\"", "\"01000\""},
		"rate = 1,5":                     {"seul un nombre", "only a number"},
		"name = \"Les \"Lilas\" SAS\"":   {"« … »", "“…”"},
		"name = 'x' y":                   {"devrait s’arrêter", "should end"},
		"[controller\n":                  {"[controller]", "[controller]"},
		"[[subprocessors]\n":             {"[[subprocessors]]", "[[subprocessors]]"},
		"[]":                             {"nom entre les crochets", "name is missing"},
		"[a..b]":                         {"nom entre les crochets", "name is missing"},
		"nom d’usage = 1":                {"sans espace ni accent", "neither spaces nor accents"},
		"référence = \"x\"":              {"sans espace ni accent", "neither spaces nor accents"},
		"signatory name = \"x\"":         {"sans espace ni accent", "neither spaces nor accents"},
		"name\u00a0= \"x\"":              {"(U+00A0)", "(U+00A0)"},
		"\u202fname = \"x\"":             {"(U+202F)", "(U+202F)"},
		"na\u200bme = \"x\"":             {"(U+200B)", "(U+200B)"},
		"name : \"x\"":                   {"et non « : »", "not “:”"},
		"// note":                        {"commence par #", "begins with #"},
		"name \"x\"":                     {"il manque le signe =", "the sign = is missing"},
		"name 3":                         {"il manque le signe =", "the sign = is missing"},
		"name\n":                         {"clé = valeur", "form key = value"},
		"• note":                         {"clé = valeur", "form key = value"},
		"Best regards, Jane":             {"clé = valeur", "form key = value"},
		"-- note":                        {"commence par #", "begins with #"},
		"a = 1 // note":                  {"commence par #", "begins with #"},
		"a = \"x\" // note":              {"commence par #", "begins with #"},
		"a = \"x\"; # note":              {"rien ne termine la ligne", "nothing ends the line"},
		"a = 1,":                         {"rien ne termine la ligne", "nothing ends the line"},
		"a = True":                       {"oui s’écrit true", "yes is written true"},
		"a = oui # note":                 {"oui s’écrit true", "yes is written true"},
		"name = 'Clinique de l'Est'":     {"s’arrête à l’apostrophe", "ends at the apostrophe"},
		"[the customer]":                 {"sans espace ni accent", "neither spaces nor accents"},
		"[[clauses.durée]]":              {"sans espace ni accent", "neither spaces nor accents"},
		"\x89PNG\r\n":                    {"est une image", "is an image"},
		"= 1":                            {"il manque une clé", "a key is missing"},
		"a. = 1":                         {"il manque une clé", "a key is missing"},
		".a = 1":                         {"un point", "a full stop"},
		"a..b = 1":                       {"un point", "a full stop"},
		"a = [1,,2]":                     {"virgule de trop", "comma too many"},
		"a = { b = 1,, }":                {"virgule de trop", "comma too many"},
		"a = [\n  1__0,\n]":              {"ce nombre", "this number"},
		"a = { b = 01000 }":              {"\"01000\"", "\"01000\""},
		"a = [\n  1._0,\n]":              {"ce nombre", "this number"},
		"a = [\n  -x,\n]":                {"ce nombre", "this number"},
		"a = [\n  .5,\n]":                {"ce nombre", "this number"},
		"a = [\n  +0x1,\n]":              {"ce nombre", "this number"},
		"a = 0xzz":                       {"ce nombre", "this number"},
		"a = [\n99999999999999999999\n]": {"trop grand", "too large"},
		"a = \"\"\"x\"\"\"\"\"\"":        {"trop de guillemets", "too many quotation marks"},
		"a = \"C:\\dir\"":                {"doublez-la", "double it"},
		"a = \"\\ud800\"":                {"doublez-la", "double it"},
		"a = \"x":                        {"s’arrête au milieu", "ends within"},
		"a = 1\rb = 2":                   {"fins de ligne", "line ends"},
		"PK\x03\x04\x00\x00":             {"document Word", "Word document"},
		"\xff\xfea\x00":                  {"UTF-16", "UTF-16"},
		"%PDF-1.7\n\xe2":                 {"est un PDF", "is a PDF"},
		"{\"reference\": 1}":             {"est du JSON", "is JSON"},
		"a = \"d\xe9j\xe0\"":             {"Latin-1", "Latin-1"},
		"\xe9\xe9 = 1":                   {"Latin-1", "Latin-1"},
		"<!DOCTYPE html>":                {"page web", "web page"},
	} {
		var l diag.List
		input.Parse("deal.toml", src, &l)
		if assert.Len(t, l, 1, src) {
			assert.Contains(t, strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(l[0].Message("fr")), want[0], src)
			assert.Contains(t, l[0].Message("en"), want[1], src)
			assert.NotContains(t, l[0].Hint("fr"), "{", src)
		}
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	var l diag.List
	_, err := input.Read(fstest.MapFS{}, "deal.toml", &l)
	assert.ErrorIs(t, err, fs.ErrNotExist)
	assert.Empty(t, l)
}

func TestPlaces(t *testing.T) {
	src := "\"été\".x = 'é'\n" + `[controller]
name = "Clinique"
address = { city = "Lyon", country = "FR" }

[[subprocessors]]
id = "aws"
  [[subprocessors.services]]
  purpose = { fr = "é", en = "e" }
  locations = [ "FR",
    { country = "DE" } ]
`
	var l diag.List
	n := input.Parse("deal.toml", src, &l)
	require.Empty(t, l)
	into := input.TableOf(n)
	for path, want := range map[string]string{
		"":                                      "1:1",
		"controller":                            "2:2",
		"controller.name":                       "3:8",
		"controller.address":                    "4:11",
		"controller.address.country":            "4:38",
		"controller.form":                       "2:2", // where it should stand
		"controller.address.street":             "4:1",
		"subprocessors":                         "6:3",
		"subprocessors.0":                       "6:3",
		"subprocessors.0.id":                    "7:6",
		"subprocessors.0.services.0.purpose.en": "9:30",
		"subprocessors.0.services.0.purpose.de": "9:3",
		"subprocessors.0.services.0.locations.1.country": "11:17",
		"nothing": "1:1",
	} {
		assert.Equal(t, "deal.toml:"+want, into.At(path).String(), path)
	}
	assert.Equal(t, "deal.toml:3:1", into.KeyAt("controller.name").String())
	assert.True(t, into.Has("controller.address.city"))
	assert.False(t, into.Has("controller.form"))
	assert.Equal(t, diag.Pos{Path: "x[0].y"}, input.Table{}.At("x.0.y"))
	assert.False(t, input.Table{}.Has("x"))
}

// Every character of a text knows its place, whatever the form of the text.
func TestCharacters(t *testing.T) {
	for src, want := range map[string]string{
		`x = "aé{"`:                    "a1:6 é1:7 {1:8",
		`x = 'a\b'`:                    `a1:6 \1:7 b1:8`,
		`x = "\u00e9\tb"`:              "é1:6 \t1:12 b1:14",
		"x = \"\"\"\na\r\n  b\"\"\"\"": "a2:1 \n2:3  3:1  3:2 b3:3 \"3:7",
		"x = \"\"\"a \\\n   b\"\"\"":   "a1:8  1:9 b2:4",
		"x = ''":                       "",
		"x = 1":                        "",
	} {
		var l diag.List
		n := input.Parse("f", src, &l).Get("x")
		var got []string
		for i, pos := range n.Characters() {
			got = append(got, string([]rune(n.Text)[i])+strings.TrimPrefix(pos.String(), "f:"))
		}
		assert.Equal(t, want, strings.Join(got, " "), src)
		if n.Kind == input.String {
			assert.Len(t, n.Characters(), utf8.RuneCountInString(n.Text), src)
		}
		for i, pos := range n.Characters() {
			assert.Equal(t, pos, n.Character(i), src)
		}
		assert.Zero(t, n.Character(-1), src)
		assert.Zero(t, n.Character(len(got)), src)
	}
}

// A French text that stands on one line is read as cheaply as an English one of
// the same length; what must be looked at closely is not.
func TestAccentsCostNothing(t *testing.T) {
	cost := func(letter rune) float64 {
		src := "x = '" + strings.Repeat(string(letter), 1200/utf8.RuneLen(letter)) + "'"
		return testing.AllocsPerRun(20, func() { input.Parse("f", src, new(diag.List)) })
	}
	plain := cost('a')
	for _, r := range " ~\u00a0\u00acé®ÿœŒ€\u2010–’“„…\u2027\u202f" {
		assert.Equal(t, plain, cost(r), "%U", r)
	}
	for _, r := range "\u0301Āщ" {
		assert.Less(t, plain, cost(r), "%U", r)
	}
}

// Only a table with a key that nobody knows is asked which one was meant.
func TestMisspells(t *testing.T) {
	var l diag.List
	n := input.Parse("f", "nmae = 1\ncity = 2\n", &l)
	known := func() []string { return []string{"name", "city", "form"} }
	assert.False(t, input.Table{}.Misspells("name", func() []string { t.Error("asked"); return nil }))
	assert.False(t, input.TableOf(n).Misspells("name", func() []string { t.Error("asked"); return nil }))
	n.Failed = true
	assert.True(t, input.TableOf(n).Misspells("name", known))
	assert.False(t, input.TableOf(n).Misspells("city", known), "is there as it is")
	assert.False(t, input.TableOf(n).Misspells("form", known))
}
