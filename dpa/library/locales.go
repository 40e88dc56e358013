package library

import (
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// reference is the language whose file the others are held to: a new language
// is a copy of it.
const reference = "en"

// vocabularyFile says what is the same in every language, and is none itself.
const vocabularyFile = "vocabulary"

var localeName = regexp.MustCompile(`^([a-z]{2,3}(?:-[A-Za-z0-9]+)*|` + vocabularyFile + `)\.toml$`)

// localeFiles reads the files of languages. A later layer's file adds a
// language, or keys to one: the noun that a new clause counts.
func (l *loader) localeFiles(layer Layer, dir string, entries []fs.DirEntry) error {
	for _, e := range entries {
		m := localeName.FindStringSubmatch(e.Name())
		if m == nil || e.IsDir() {
			continue
		}
		src, where, err := layer.read(path.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		n := l.toml(where, src)
		if n == nil {
			continue
		}
		if old := l.languages[m[1]]; old != nil {
			if !locale.CheckLayer(old, n, &l.diags) {
				continue
			}
			n = input.Lay(old, n)
		}
		l.languages[m[1]] = n
	}
	return nil
}

func (l *loader) locales() error {
	var sources []locale.Source
	for _, lang := range slices.Sorted(maps.Keys(l.languages)) {
		if lang != vocabularyFile {
			sources = append(sources, locale.Source{Lang: lang, Node: l.languages[lang], Ours: l.languagesOurs})
		}
	}
	var err error
	l.lib.Locales, err = locale.Load(sources, l.languages[vocabularyFile], reference, &l.diags)
	return err
}

// checkNoun reports the languages that cannot count what p counts.
func (l *loader) checkNoun(p *Param) {
	for _, lang := range l.lib.Locales.Languages() {
		nouns := l.languages[lang].Get("nouns")
		if nouns.Get(p.Noun) == nil {
			l.diags.Add(p.Pos, "DPA261", diag.Args{"noun": p.Noun, "lang": lang}).Nearest = diag.Nearest(p.Noun, nouns.Keys())
		}
	}
}

// checkLanguages drops the texts in languages that the library does not have.
func (l *loader) checkLanguages(v *Variant) {
	for _, lang := range v.Languages() {
		if _, ok := l.lib.Locales.For(lang); !ok {
			l.diags.Add(diag.Pos{File: v.texts[lang].file}, "DPA256", diag.Args{"lang": lang})
			delete(v.texts, lang)
		}
	}
}

// Shown writes a value for a finding, in the words that each language would
// print. Its spaces are plain: whoever reads a finding searches and copies it.
func (lib *Library) Shown(v Value) diag.Words {
	if !v.valid() {
		return diag.Same(v.String())
	}
	if v.Type == TextType {
		return v.Text.Words()
	}
	in := func(lang string) string {
		loc, ok := lib.Locales.For(lang)
		switch {
		case ok && v.Type == DateType:
			return strings.ReplaceAll(loc.Date(v.Date), "\u00a0", " ")
		case ok && v.Type == DurationType:
			return strings.ReplaceAll(loc.Duration(v.Duration), "\u00a0", " ")
		case ok && v.Type == PercentType:
			return loc.Percent(v.Percent)
		}
		return v.String()
	}
	return diag.Words{FR: in("fr"), EN: in("en")}
}

// ShownDate is Shown for a day.
func (lib *Library) ShownDate(d value.Date) diag.Words {
	return lib.Shown(Value{Type: DateType, Date: d})
}
