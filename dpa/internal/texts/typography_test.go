package texts_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A rule is something that must not stand in a line of a text.
type rule struct {
	what string
	bad  *regexp.Regexp
}

func rules(pairs ...string) []rule {
	var out []rule
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, rule{pairs[i], regexp.MustCompile(pairs[i+1])})
	}
	return out
}

// everywhere holds the rules for every language: of typography, and of wording
// around blanks, which no value may bend.
var everywhere = rules(
	"two spaces", `[^ ]  +[^ ]`,
	"three full stops instead of an ellipsis", `\.\.\.`,
	"a straight quotation mark or apostrophe", `["']`,
	"a unit after a blank, which prints its own", `\}\}[ \x{00A0}]((jours?|heures?|mois|ans?|années?|semaines?|days?|hours?|months?|years?|weeks?|business|working)\b|%)`,
	"a number of days, hours or months that should be a parameter", `[0-9]\)?[ \x{00A0}](jours?|heures?|mois|ans?|semaines?|days?|hours?|months?|years?|weeks?|business|working)\b`,
	"a number in words and digits that should be a parameter", `\pL \([0-9]+\)`,
	"a reference that begins a sentence, which prints a small letter", `(^|[.!?] |[0-9a-z]\. |\{#[a-z_]+\} )\[\[`,
	"a plural that depends on a value", `\pL\((s|es|e)\)`,
)

var byLanguage = map[string][]rule{
	"fr": rules(
		"no no-break space (U+00A0) before a colon", `(^|[^\x{00A0}]):( |$)`,
		"no narrow no-break space (U+202F) before ; ! or ?", `(^|[^\x{202F}])[;!?]`,
		"no no-break space (U+00A0) inside « »", `«[^\x{00A0}]|[^\x{00A0}]»`,
		"no no-break space (U+00A0) before % or €", `[^\x{00A0}][%€]`,
		"no no-break space (U+00A0) after n°", `n°[^\x{00A0}]`,
		"English quotation marks", `[“”]`,
		"a space before a comma or a full stop", `[ \x{00A0}\x{202F}][,.]`,
		"« cryptage » : chiffrement", `(?i)\b(en|dé)?crypt(age|er|é|ée|és|ées)\b`,
		"a capital without its accent", `(^|[.!?] |\} |# )A (la|l’|défaut|compter|cette|ce|cet|tout|toute|titre|partir|réception|ses|son|sa)\b|\bE(tats?\b|crit|tabli|quip|valu|tend|volu|chang|conom|l[ée]ment|gal|tant\b|tre\b|puis|dit|nonc)`,
		"an elision before a blank", `(?i)\b(d|l|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu|quoiqu)’\{\{`,
		"a word that should be elided before some names", `(?i)\b(de|que|du|le) \{\{(controller|processor)\}\}`,
		"a word that must be elided before a reference (« article », « Annexe »)", `(?i)\b(de|du|au|le|la|que|ne|si)[ \x{00A0}]\[\[`,
		"an English citation", `(?i)\barticles? [0-9]+\(`,
		"a mangled citation", `2016679|2016-679|UE 2016/679`,
	),
	"en": rules(
		"a space before punctuation", `[ \x{00A0}\x{202F}][;:!?,.%]`,
		"French quotation marks", `[«»]`,
		"an article before a blank", `(?i)\b(a|an) \{\{`,
		"an article before a reference (“article”, “Annex”)", `(?i)\b(a|an|the) \[\[`,
		"a French citation", `(?i)\barticle [0-9]+, paragraph`,
		"a mangled citation", `2016679|2016-679|EU 2016/679`,
	),
}

var dashes = regexp.MustCompile(`^\|[-|]+\|$`)

func TestTypography(t *testing.T) {
	fsys := library.BuiltinLayer().FS
	for _, where := range []string{"clauses", "annexes"} {
		files, err := fs.Glob(fsys, where+"/*/*.md")
		require.NoError(t, err)
		require.NotEmpty(t, files, where)
		for _, file := range files {
			lang := strings.TrimSuffix(file, ".md")
			lang = lang[strings.LastIndexAny(lang, "./")+1:]
			src, err := fs.ReadFile(fsys, file)
			require.NoError(t, err)
			for _, bad := range typography(lang, string(src)) {
				t.Errorf("%s:%s", file, bad)
			}
		}
	}
}

// What the settings say, `dpa clauses` and findings print.
func TestTypographyOfTheSettings(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	check := func(where string, texts ...value.Text) {
		for _, text := range texts {
			for lang, rules := range byLanguage {
				s, _ := text.For(lang)
				for _, r := range rules {
					assert.False(t, r.bad.MatchString(s), "%s: %s: %s", where, r.what, s)
				}
				assert.NotRegexp(t, `["']`, s, where)
			}
		}
	}
	for _, c := range append(lib.Clauses, lib.Annexes...) {
		check(c.Pos.File, c.Doc)
		for _, v := range c.Variants {
			check(c.Pos.File, v.Doc)
		}
		for _, p := range c.Params {
			check(p.Pos.String(), p.Doc, p.Reason)
		}
	}
	for _, h := range lib.Headings {
		check(h.At("").String(), h.Title)
	}
	for _, m := range lib.Measures {
		check(m.Pos.String(), m.Title)
		for _, p := range m.Params {
			check(p.Pos.String(), p.Doc, p.Reason)
			if p.Default != nil {
				check(p.Pos.String(), p.Default.Text)
			}
		}
		for _, lang := range m.Variants[0].Languages() {
			for _, bad := range typography(lang, prose.Format(m.Variants[0].Text(lang))) {
				t.Errorf("%s: %s", m.Pos, bad)
			}
		}
	}
	for _, o := range lib.Obligations {
		check(o.At("").String(), o.Title)
	}
	for _, tmpl := range lib.Templates {
		check(tmpl.Pos.File, tmpl.Title, tmpl.Doc)
	}
}

// typography reports what breaks the rules of lang in src, with line and
// column.
func typography(lang, src string) []string {
	var out []string
	for i, line := range strings.Split(strings.TrimSuffix(src, "\n"), "\n") {
		text := strings.TrimLeft(line, " ")
		if dashes.MatchString(text) {
			continue
		}
		cut := len(line) - len(text)
		for _, r := range append(everywhere, byLanguage[lang]...) {
			if at := r.bad.FindStringIndex(text); at != nil {
				out = append(out, fmt.Sprintf("%d:%d: %s", i+1, cut+utf8.RuneCountInString(text[:at[0]])+1, r.what))
			}
		}
	}
	return out
}

// Both spellings of a word are French, and a contract, its findings and its pages
// keep to one.
func TestOneSpelling(t *testing.T) {
	other := regexp.MustCompile(`(?i)év` + `ènement`)
	n := 0
	require.NoError(t, fs.WalkDir(os.DirFS("../../.."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".md", ".toml", ".go", ".txt"}, path.Ext(name)) {
			return err
		}
		src, err := os.ReadFile(filepath.Join("../../..", name))
		n++
		assert.False(t, other.Match(src), "%s: write « événement »", name)
		return err
	}))
	assert.Greater(t, n, 500)
}

// The rules find what they are for, and leave good text alone.
func TestRules(t *testing.T) {
	for _, good := range []struct{ lang, text string }{
		{"fr", "1. {#x} L’article 28, paragraphe 3, point a), du RGPD\u00a0: «\u00a0écrit\u00a0»\u202f; à 95\u00a0%."},
		{"fr", "| Entité | {{legal_entity}} |"},
		{"fr", "les règles de l’[[audit]]"},
		{"en", "at intervals of {{review}} and more"},
		{"fr", "un préavis de {{notice}}, la société {{processor}}\u202f;"},
		{"en", "1. {#x} Article 28(3)(a) GDPR: the “Processor” shall; within {{notice}}."},
		{"en", "the Processor’s staff, at 95%"},
	} {
		assert.Empty(t, typography(good.lang, good.text), good.text)
	}
	for _, bad := range []struct{ lang, text, want string }{
		{"fr", "l'accord", "1:2: a straight quotation mark or apostrophe"},
		{"fr", "ici : là", "1:4: no no-break space (U+00A0) before a colon"},
		{"fr", "   a. un\u00a0;", "1:9: no narrow no-break space (U+202F) before ; ! or ?"},
		{"fr", "« un »", "1:1: no no-break space (U+00A0) inside « »"},
		{"fr", "le cryptage", "1:4: « cryptage » : chiffrement"},
		{"fr", "1. {#x} A défaut", "1:7: a capital without its accent"},
		{"fr", "un Etat", "1:4: a capital without its accent"},
		{"fr", "l’action d’{{processor}}", "1:10: an elision before a blank"},
		{"fr", "l’action de {{processor}}", "1:10: a word that should be elided before some names"},
		{"fr", "{{notice}} jours", "1:9: a unit after a blank, which prints its own"},
		{"fr", "selon les règles de [[audit]]", "1:18: a word that must be elided before a reference (« article », « Annexe »)"},
		{"fr", "1. {#x} [[audit]] s’applique", "1:4: a reference that begins a sentence, which prints a small letter"},
		{"en", "under the [[audit]]", "1:7: an article before a reference (“article”, “Annex”)"},
		{"fr", "sous 30 jours", "1:7: a number of days, hours or months that should be a parameter"},
		{"fr", "sous trente (30) jours", "1:15: a number of days, hours or months that should be a parameter"},
		{"en", "this : that", "1:5: a space before punctuation"},
		{"en", "a {{notice}} period", "1:1: an article before a blank"},
		{"en", "the audit(s)", "1:9: a plural that depends on a value"},
	} {
		assert.Contains(t, typography(bad.lang, bad.text), bad.want, bad.text)
	}
}
