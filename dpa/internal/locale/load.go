package locale

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Source is the file of one language.
type Source struct {
	Lang string
	Node *input.Node // the file, read
}

// file is a locale file.
type file struct {
	input.Table
	Name      string                       `toml:"name,required"`
	Cardinals string                       `toml:"cardinals,required"`
	Format    format                       `toml:"format,required"`
	Months    []string                     `toml:"months,required"`
	Messages  map[string]string            `toml:"messages,required"`
	Units     map[string]noun              `toml:"units,required"`
	Nouns     map[string]noun              `toml:"nouns,required"`
	Laws      map[string]string            `toml:"laws"`
	Countries map[string]string            `toml:"countries"`
	Vocab     map[string]map[string]string `toml:"vocab,required"`
	Terms     map[string]term              `toml:"terms"`
	Phrases   map[string][]string          `toml:"phrases"` // what Find looks for

	terms []Term
}

// format is how a language writes what is not words.
type format struct {
	input.Table
	Date       string            `toml:"date,required"`      // "{day} {month} {year}"
	FirstDay   string            `toml:"first_day"`          // the first of a month, where it has a form of its own
	Thousands  string            `toml:"thousands,required"` // between groups of three digits
	Decimal    string            `toml:"decimal,required"`
	Percent    string            `toml:"percent,required"`    // "{number} %"
	Money      string            `toml:"money,required"`      // "{amount} {symbol}"
	MoneyCode  string            `toml:"money_code,required"` // "{amount} {code}"
	Symbols    map[string]string `toml:"symbols"`             // of currencies
	And        string            `toml:"and,required"`        // before the last of a list, spaces included
	Or         string            `toml:"or,required"`
	QuoteOpen  string            `toml:"quote_open,required"`
	QuoteClose string            `toml:"quote_close,required"`
	Law        string            `toml:"law,required"` // "the laws of {country}"
	Elide      map[string]string `toml:"elide"`        // words that are shortened, with the space after them: "de " becomes "d’"
	Before     []string          `toml:"elide_before"` // the beginnings of a value before which they are
}

// noun is a counted word.
type noun struct {
	input.Table
	One      string `toml:"one,required"`
	Other    string `toml:"other,required"`
	Feminine bool   `toml:"feminine"`
}

type term struct {
	input.Table
	Name  string   `toml:"name,required"`
	Forms []string `toml:"forms"`
}

// Load makes a set of languages. What is missing or wrong in a file goes to
// found. The file of the language of reference is the measure of the others,
// and must itself have every word that one of them adds.
func Load(sources []Source, vocabulary *input.Node, reference string, found *diag.List) (*Set, error) {
	s := &Set{byTag: map[string]*Locale{}, natures: map[string]string{}, vocab: map[string][]string{}}
	if vocabulary != nil {
		var v struct {
			input.Table
			Natures map[string][]string `toml:"natures"`
		}
		input.Decode(vocabulary, &v, found)
		for _, nature := range keys(v.Natures) { // in order, should two have one word
			for _, w := range v.Natures[nature] {
				s.natures[w] = nature
			}
		}
	}
	for _, src := range sources {
		l, err := load(src, found)
		if err != nil {
			return nil, err
		}
		s.byTag[src.Lang] = l
	}
	ref := s.byTag[reference]
	if ref == nil {
		return nil, errors.New("locale: no file for the reference language " + reference)
	}
	for name, words := range ref.words.Vocab {
		s.vocab[name] = slices.Sorted(maps.Keys(words))
	}
	for _, src := range sources {
		if src.Lang != reference {
			compare(ref, s.byTag[src.Lang], src, found)
			extra(ref, s.byTag[src.Lang], src, found)
		}
	}
	return s, nil
}

func load(src Source, found *diag.List) (*Locale, error) {
	tag, err := language.Parse(src.Lang)
	if err != nil {
		return nil, fmt.Errorf("locale %s: %w", src.Lang, err)
	}
	l := &Locale{tag: tag}
	input.Decode(src.Node, &l.words, found)
	l.cardinal = cardinals[l.words.Cardinals]
	if l.cardinal == nil {
		found.Add(l.words.At("cardinals"), "DPA304", diag.Args{"name": l.words.Cardinals}).Nearest =
			diag.Nearest(l.words.Cardinals, slices.Sorted(maps.Keys(cardinals)))
		l.cardinal = cardinals["digits"]
	}
	for len(l.words.Months) < 12 {
		if len(l.words.Months) > 0 {
			found.Add(l.words.At("months"), "DPA305", nil)
		}
		l.words.Months = append(l.words.Months, "")
	}
	for id, t := range l.words.Terms {
		l.words.terms = append(l.words.terms, Term{ID: id, Name: t.Name, Forms: append([]string{t.Name}, t.Forms...)})
	}
	slices.SortFunc(l.words.terms, func(a, b Term) int { return strings.Compare(a.ID, b.ID) })

	bundle := i18n.NewBundle(tag)
	for group, nouns := range map[string]map[string]noun{"units": l.words.Units, "nouns": l.words.Nouns} {
		for id, n := range nouns {
			// French has a form for millions, « d’audits »; a count in a
			// contract never reaches it, and go-i18n wants it all the same.
			err := bundle.AddMessages(tag, &i18n.Message{ID: group + "." + id, One: n.One, Two: n.Other, Few: n.Other, Many: n.Other, Other: n.Other})
			if err != nil {
				return nil, fmt.Errorf("locale %s: %s: %w", src.Lang, id, err)
			}
		}
	}
	l.localizer = i18n.NewLocalizer(bundle, tag.String())
	return l, nil
}

// compare reports every key that the reference language has and l has not, and
// every message whose variables differ.
func compare(ref, l *Locale, src Source, found *diag.List) {
	missing := func(group string, want, have []string) {
		for _, key := range want {
			if !slices.Contains(have, key) {
				found.Add(diag.Pos{File: src.Node.Pos.File}, "DPA302", diag.Args{"key": group + "." + key, "lang": src.Lang})
			}
		}
	}
	missing("messages", keys(ref.words.Messages), keys(l.words.Messages))
	missing("units", keys(ref.words.Units), keys(l.words.Units))
	missing("nouns", keys(ref.words.Nouns), keys(l.words.Nouns))
	missing("phrases", keys(ref.words.Phrases), keys(l.words.Phrases))
	for _, name := range keys(ref.words.Vocab) {
		missing("vocab."+name, keys(ref.words.Vocab[name]), keys(l.words.Vocab[name]))
	}
	for _, id := range keys(ref.words.Messages) {
		if s, ok := l.words.Messages[id]; ok && !slices.Equal(variables(s), variables(ref.words.Messages[id])) {
			found.Add(src.Node.Get("messages").Get(id).Pos, "DPA303", diag.Args{"key": id, "lang": src.Lang})
		}
	}
}

// extra reports every word of a vocabulary that l has and the language of
// reference has not: its words are the vocabulary, so no deal could use it.
func extra(ref, l *Locale, src Source, found *diag.List) {
	for _, name := range keys(l.words.Vocab) {
		for _, key := range keys(l.words.Vocab[name]) {
			if _, ok := ref.words.Vocab[name][key]; !ok {
				at := src.Node.Get("vocab").Get(name).Get(key)
				found.Add(at.Place(), "DPA307", diag.Args{"key": "vocab." + name + "." + key, "lang": ref.Tag()})
			}
		}
	}
}

func keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// variables returns the names between braces, sorted.
func variables(s string) []string {
	var names []string
	for {
		_, rest, ok := strings.Cut(s, "{")
		if !ok {
			slices.Sort(names)
			return names
		}
		name, after, _ := strings.Cut(rest, "}")
		names = append(names, name)
		s = after
	}
}
