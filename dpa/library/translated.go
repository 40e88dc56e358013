package library

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// DefaultSource is the language in which a clause is first written when its
// settings name none. The texts in other languages are translations of it.
const DefaultSource = "fr"

// Hash names what a text says: the first twelve hexadecimal digits of the
// SHA-256 of its canonical form, so that line breaks and numbers do not count. A
// text that variants share counts as a whole.
func Hash(t *prose.Text) string {
	if t.Whole != nil {
		t = t.Whole
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(prose.Format(t))))[:12]
}

// IsStale reports whether the translation of v into lang was made from an
// earlier text than the one in the language source. It is not when nothing
// says from which text it was made.
func (v Variant) IsStale(source, lang string) bool {
	from, text := v.From[lang], v.Texts[source]
	return from != "" && lang != source && text != nil && from != Hash(text)
}

// translatedFile says from which text each translation beside it was made. It
// is one file for all clauses of a layer and one for all its annexes, and may
// speak of translations of an earlier layer's clauses:
//
//	[audit]
//	"general.en" = "3f2a9c1d0b7e"
const translatedFile = "translated.toml"

// A translation is what translatedFile records of one.
type translation struct {
	pos  diag.Pos
	from string
}

// translated reads a translatedFile. A record of no text is reported.
func (l *loader) translated(layer Layer, name string) error {
	src, where, err := layer.read(name)
	if err != nil {
		return err
	}
	n := input.Parse(where, src, &l.diags)
	if n == nil {
		return nil
	}
	var all map[string]map[string]string
	input.Decode(n, &all, &l.diags)
	for _, clause := range n.Items {
		for _, it := range clause.Items {
			file := path.Join(path.Dir(name), clause.Key, it.Key+".md")
			if _, err := fs.Stat(layer.FS, file); errors.Is(err, fs.ErrNotExist) {
				l.diags.Add(it.KeyPos, "DPA264", diag.Args{"file": path.Join(layer.Name, file), "id": clause.Key})
			} else if err != nil {
				return err
			}
			l.translations[path.Join(layer.Name, file)] = translation{it.Pos, all[clause.Key][it.Key]}
		}
	}
	return nil
}

// checkTranslations notes from which text each translation of c was made, and
// reports those that are older than their source.
func (l *loader) checkTranslations(c *Clause) {
	if _, ok := l.lib.Locales.For(c.Source); !ok {
		l.diags.Add(c.settings.At("source"), "DPA256", diag.Args{"lang": c.Source})
	}
	for i := range c.Variants {
		v := &c.Variants[i]
		v.From = map[string]string{}
		for _, lang := range slices.Sorted(maps.Keys(v.Texts)) {
			t := v.Texts[lang]
			made, ok := l.translations[t.File]
			if !ok {
				continue
			}
			if v.From[lang] = made.from; v.IsStale(c.Source, lang) {
				l.diags.Add(made.pos, "DPA263", diag.Args{"file": t.File, "source": path.Base(v.Texts[c.Source].File), "id": c.ID})
			}
		}
	}
}
