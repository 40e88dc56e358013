package locale

import (
	"encoding/xml"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// The plural rules are those of the file from which go-i18n makes its own.
func TestPluralRulesAreThoseOfTheCLDR(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/nicksnyder/go-i18n/v2").Output()
	require.NoError(t, err)
	src, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "internal/plural/codegen/plurals.xml"))
	require.NoError(t, err)
	var cldr struct {
		Groups []struct {
			Languages string `xml:"locales,attr"`
			Rules     []struct {
				Category string `xml:"count,attr"`
				Text     string `xml:",chardata"`
			} `xml:"pluralRule"`
		} `xml:"plurals>pluralRules"`
	}
	require.NoError(t, xml.Unmarshal(src, &cldr))
	var b strings.Builder
	for _, g := range cldr.Groups {
		var rules []string
		for _, r := range g.Rules {
			if r.Category != "other" { // which is what is left
				condition, _, _ := strings.Cut(r.Text, "@")
				rules = append(rules, r.Category+" "+strings.TrimSpace(condition))
			}
		}
		b.WriteString(strings.TrimSpace(strings.ReplaceAll(g.Languages, "_", "-")+": "+strings.Join(rules, "; ")) + "\n")
	}
	if *write {
		require.NoError(t, os.WriteFile("plurals.txt", []byte(b.String()), 0o644))
		return
	}
	assert.Equal(t, b.String(), pluralRules, "go-i18n has other rules: go generate ./dpa/internal/locale")
}

// Of every language that go-i18n knows, and of no other, the form is known; it is
// the one that go-i18n’s own Localizer chooses.
func TestPluralsAreThoseOfGoI18n(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	forms := &i18n.Message{ID: "category", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other"}
	whole := map[string]bool{} // the rules of which every number was tried
	known := 0
	all := i18n.NewBundle(language.English)
	try := func(tag language.Tag) {
		l := &Locale{tag: tag}
		missing := l.setPlurals() != nil
		require.Equal(t, all.AddMessages(tag) != nil, missing, tag)
		if missing {
			return
		}
		known++
		bundle := i18n.NewBundle(tag)
		require.NoError(t, bundle.AddMessages(tag, forms))
		localizer := i18n.NewLocalizer(bundle, tag.String())
		same := func(n int) {
			want := localizer.MustLocalize(&i18n.LocalizeConfig{MessageID: "category", PluralCount: n, TemplateParser: template.IdentityParser{}})
			if got := l.category(n); got != want {
				t.Fatalf("%d in %s is %s, and not %s", n, tag, got, want)
			}
		}
		most := 200 // the last two digits, with and without others before them
		if !whole[l.plurals] {
			whole[l.plurals] = true
			most = 10_000
		}
		for n := range most + 1 {
			same(n)
		}
		for _, n := range []int{-1, -21, 20_000, 21_000, 40_000, 100_000, 100_001, 1_000_000, 1_000_002, 1_100_000, 2_000_000} {
			same(n)
		}
	}
	tried := map[language.Tag]bool{}
	each := func(tag string) {
		if parsed, err := language.Parse(tag); err == nil && !tried[parsed] && tag != "art" { // go-i18n counts artificial languages as English
			tried[parsed] = true
			try(parsed)
		}
	}
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			each(string([]rune{a, b}))
			for c := 'a'; c <= 'z'; c++ {
				each(string([]rune{a, b, c}))
			}
		}
	}
	for _, variety := range []string{"pt-PT", "pt-BR", "pt-AO", "en-GB", "en-IE", "fr-CA", "fr-BE", "de-CH", "nl-BE", "zh-Hant-TW", "sr-Latn", "kok-Latn", "es-419", "nb-NO", "no", "ca-valencia", "und-FR", "de-u-co-phonebk"} {
		each(variety)
	}
	assert.Greater(t, known, 200)
	for line := range strings.Lines(pluralRules) {
		if languages, rules, _ := strings.Cut(line, ":"); !whole[strings.TrimSpace(rules)] {
			t.Error("not tried: ", languages)
		}
	}
}

// The messages of a language stand in its file as go-i18n has them in its own, so
// what translators use for those files reads them.
func TestMessagesAreInTheFormatOfGoI18n(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		src, err := fs.ReadFile(dpakit.Texts, "locales/"+lang+".toml")
		require.NoError(t, err)
		var file struct{ Messages map[string]any }
		require.NoError(t, toml.Unmarshal(src, &file))
		var found diag.List
		l := load(Source{Lang: lang, Node: input.Parse(lang+".toml", string(src), &found)}, &found)
		require.Empty(t, found)
		require.Len(t, l.words.Messages, len(file.Messages))
		for id, given := range file.Messages {
			want, err := i18n.NewMessage(given)
			require.NoError(t, err, id)
			got := l.words.Messages[id]
			assert.Equal(t, *want, i18n.Message{Zero: got.Zero, One: got.One, Two: got.Two, Few: got.Few, Many: got.Many, Other: got.Other}, id)
		}
	}
}
