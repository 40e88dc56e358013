package library

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

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
	return Digest(prose.Format(t))
}

// Digest names what somebody read: the first twelve hexadecimal digits of the
// SHA-256 of its words.
func Digest(words string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(words)))[:12]
}

// A Reading is the hashes of two texts that somebody read against each other.
type Reading struct {
	Source      string
	Translation string // empty in a record that has no more than the first
}

// String writes the hashes as a record has them.
func (r Reading) String() string { return strings.TrimSpace(r.Source + " " + r.Translation) }

func reading(record string) Reading {
	source, translation, _ := strings.Cut(record, " ")
	return Reading{source, translation}
}

// Changed reports which of two texts no longer says what it did when they were
// read against each other: that in the language source, and its translation into
// lang. Neither has changed when no reading is recorded.
func (v *Variant) Changed(source, lang string) (original, translation bool) {
	read, ok := v.Read[lang]
	if first := v.Text(source); ok && lang != source && first != nil {
		original = read.Source != Hash(first)
	}
	if text := v.Text(lang); ok && lang != source && text != nil && read.Translation != "" {
		translation = read.Translation != Hash(text)
	}
	return original, translation
}

// translatedFile says which texts were read against each other. It
// is one file for all clauses of a layer and one for all its annexes, and may
// speak of translations of an earlier layer's clauses:
//
//	[audit]
//	"general.en" = "3f2a9c1d0b7e 81c5d3b6f0aa"
//
// The first hash is that of the source, the second that of the translation.
const translatedFile = "translated.toml"

// A translation is what translatedFile records of one.
type translation struct {
	pos  diag.Pos
	read Reading
}

// translated reads a translatedFile. A record of no text is reported.
func (l *loader) translated(layer Layer, name string) error {
	src, where, err := layer.read(name)
	if err != nil {
		return err
	}
	n := l.toml(where, src)
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
			l.translations[path.Join(layer.Name, file)] = translation{it.Pos, reading(all[clause.Key][it.Key])}
		}
	}
	return nil
}

// readings notes with which text each translation of c was read.
func (l *loader) readings(c *Clause) {
	for i := range c.Variants {
		v := &c.Variants[i]
		v.Read = map[string]Reading{}
		for _, lang := range v.Languages() {
			if made := l.translations[v.texts[lang].file]; made.read.Source != "" {
				v.Read[lang] = made.read
			}
		}
	}
}

// checkTranslations reports the translations of c that are older than their
// source or have changed themselves.
func (l *loader) checkTranslations(c *Clause) {
	if _, ok := l.lib.Locales.For(c.Source); !ok {
		l.diags.Add(c.settings.At("source"), "DPA256", diag.Args{"lang": c.Source})
	}
	for i := range c.Variants {
		v := &c.Variants[i]
		for _, lang := range slices.Sorted(maps.Keys(v.Read)) {
			t := v.Text(lang)
			made := l.translations[t.File]
			check := "DPA266"
			original, itself := v.Changed(c.Source, lang)
			if original {
				check = "DPA263"
			}
			if original || itself {
				_, source, _ := l.lib.Text(c, v.ID, c.Source) // which may be gone
				l.diags.Add(made.pos, check, diag.Args{"file": t.File, "source": path.Base(source), "id": c.ID})
			}
		}
	}
}
