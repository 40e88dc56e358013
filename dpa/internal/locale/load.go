package locale

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Source is the file of one language.
type Source struct {
	Lang string
	Node *input.Node // the file, read
	// Ours says that it is the file of that name in [Ours]. What it does not have,
	// the book of the language has.
	Ours bool
}

// file is a locale file.
type file struct {
	input.Table
	Name      string                       `toml:"name,required"`
	Format    format                       `toml:"format,required"`
	Months    []string                     `toml:"months,required"`
	Numbers   *numbers                     `toml:"numbers"` // in words; digits alone without it
	Messages  map[string]message           `toml:"messages,required"`
	Keys      map[string]string            `toml:"keys,required"` // what Called returns
	Units     map[string]noun              `toml:"units,required"`
	Nouns     map[string]noun              `toml:"nouns,required"`
	Laws      map[string]string            `toml:"laws"`
	Cities    map[string]string            `toml:"cities"` // by country
	Countries map[string]string            `toml:"countries,required"`
	Currency  map[string]string            `toml:"currencies,required"` // signs, by code
	Vocab     map[string]map[string]string `toml:"vocab,required"`
	Plain     map[string]map[string]string `toml:"plain"` // what people call a country or a word of a vocabulary besides
	Terms     map[string]term              `toml:"terms,required"`
	Verbs     map[string][]string          `toml:"verbs"`            // the endings of regular verbs, by that of the dictionary
	Groups    map[string]string            `toml:"groups"`           // words that do for each other in phrases
	Phrases   map[string][]string          `toml:"phrases,required"` // what Find looks for

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
	Tied       []string          `toml:"tied,required"`       // words with which a number stays on one line
	And        string            `toml:"and,required"`        // before the last of a list, spaces included
	Or         string            `toml:"or,required"`
	QuoteOpen  string            `toml:"quote_open,required"`
	QuoteClose string            `toml:"quote_close,required"`
	Law        string            `toml:"law,required"` // "the laws of {country}"
	Party      string            `toml:"party"`        // "({number})", before each party where they are numbered
	Elide      map[string]string `toml:"elide"`        // words that are shortened, with the space after them: "de " becomes "d’"
	Before     []string          `toml:"elide_before"` // the beginnings of a value before which they are
}

type term struct {
	input.Table
	Name     string   `toml:"name,required"`
	Forms    []string `toml:"forms"`
	Variants []string `toml:"variants"`
}

// Load makes a set of languages. What is missing or wrong in a file goes to
// found. The file of the language of reference is the measure of the others,
// and must itself have every word that one of them adds.
func Load(sources []Source, vocabulary *input.Node, reference string, found *diag.List) (*Set, error) {
	s := &Set{byTag: map[string]*Locale{}, natures: map[string]string{}, vocab: map[string][]string{}}
	if vocabulary != nil {
		var v struct {
			input.Table
			Natures   map[string][]string `toml:"natures"`
			Comprises map[string][]string `toml:"comprises"`
		}
		input.Decode(vocabulary, &v, found)
		s.comprises = v.Comprises
		for _, nature := range keys(v.Natures) { // in order, should two have one word
			for _, w := range v.Natures[nature] {
				s.natures[w] = nature
			}
		}
	}
	for _, src := range sources {
		if l := load(src, found); l != nil {
			s.byTag[src.Lang] = l
		}
	}
	ref := s.byTag[reference]
	if ref == nil {
		return nil, errors.New("locale: no file for the reference language " + reference)
	}
	for name, words := range ref.words.Vocab {
		s.vocab[name] = slices.Sorted(maps.Keys(words))
	}
	for _, src := range sources {
		if src.Lang != reference && s.byTag[src.Lang] != nil && !src.Ours {
			compare(ref, s.byTag[src.Lang], src, found)
			extra(ref, s.byTag[src.Lang], src, found)
		}
	}
	return s, nil
}

// load reads one language; nil when the file is named after none.
func load(src Source, found *diag.List) *Locale {
	tag, err := language.Parse(src.Lang)
	l := &Locale{tag: tag}
	if err != nil || l.setPlurals() != nil {
		found.Add(diag.Pos{File: src.Node.Pos.File}, "DPA310", diag.Args{"lang": src.Lang})
		return nil
	}
	input.Decode(src.Node, &l.words, found)
	if w := l.words.Numbers; w != nil {
		w.check(l, found) // and notes what there is
	}
	if !src.Ours { // which the tests have judged
		l.check(src, found)
	}
	for id, t := range l.words.Terms {
		l.words.terms = append(l.words.terms, Term{ID: id, Name: t.Name, Forms: append([]string{t.Name}, t.Forms...), Variants: t.Variants})
	}
	slices.SortStableFunc(l.words.terms, func(a, b Term) int { return strings.Compare(a.ID, b.ID) })
	l.book = sync.OnceValue(func() *phraseBook {
		if src.Ours {
			return readBook(ours(src.Lang))
		}
		return readBook(l.compact())
	})
	l.numbers = sync.OnceValue(l.readNumbers)
	l.cardinals = sync.OnceValue(l.readCardinals)
	l.setTies()
	return l
}

// check reports what is wrong in the file of a language.
func (l *Locale) check(src Source, found *diag.List) {
	if got := len(l.words.Months); got != 12 && l.words.Has("months") {
		found.Add(l.words.At("months"), "DPA305", nil)
	}
	f := &l.words.Format
	for _, s := range []struct{ key, text, variables string }{
		{"date", f.Date, "day month year"}, {"percent", f.Percent, "number"}, {"money", f.Money, "amount symbol"},
		{"money_code", f.MoneyCode, "amount code"}, {"law", f.Law, "country"},
	} {
		if f.Has(s.key) {
			checkVariables("format."+s.key, s.text, strings.Fields(s.variables), f.At(s.key), found)
		}
	}
	for _, c := range value.Countries() {
		if l.words.Has("countries") && l.words.Countries[string(c)] == "" {
			src.missing("countries."+string(c), found)
		}
	}
	for _, code := range keys(l.words.Countries) {
		if c, err := value.ParseCountry(code); err != nil || string(c) != code {
			found.Add(src.Node.Get("countries").Get(code).Place(), "DPA115", diag.Args{"value": code})
		}
	}
	l.checkForms(found)
	l.checkGroups(src, found)
}

// checkGroups reports a group that a phrase names and the file has not: the
// phrase would never be found. A language whose phrases name none needs none.
func (l *Locale) checkGroups(src Source, found *diag.List) {
	told := map[string]bool{}
	for _, kind := range keys(l.words.Phrases) {
		for i, entry := range l.words.Phrases[kind] {
			for _, name := range variables(entry) {
				if l.words.Groups[name] != "" || told[name] {
					continue
				}
				told[name] = true
				found.Add(src.Node.Get("phrases").Get(kind).Items[i].Place(), "DPA302", diag.Args{"key": "groups." + name, "lang": src.Lang})
			}
		}
	}
}

// checkVariables reports a text that has not exactly these variables, in the
// order of their names.
func checkVariables(key, text string, want []string, at diag.Pos, found *diag.List) {
	if !slices.Equal(variables(text), want) {
		found.Add(at, "DPA303", diag.Args{"key": key, "variables": shown(want)})
	}
}

// shown writes variables within a finding.
func shown(names []string) diag.Words {
	if len(names) == 0 {
		return diag.Words{FR: "aucune", EN: "none"}
	}
	list := "{" + strings.Join(names, "}, {") + "}"
	return diag.Words{FR: list, EN: list}
}

// missing reports that the language of src has not the key.
func (src Source) missing(key string, found *diag.List) {
	found.Add(diag.Pos{File: src.Node.Pos.File}, "DPA302", diag.Args{"key": key, "lang": src.Lang})
}

// compare reports every key that the reference language has and l has not, and
// every message whose variables differ.
func compare(ref, l *Locale, src Source, found *diag.List) {
	missing := func(group string, want, have []string) {
		if !l.words.Has(group) { // one finding for a whole table; decoding reports those of the top level
			if strings.Contains(group, ".") {
				src.missing(group, found)
			}
			return
		}
		for _, key := range want {
			if !slices.Contains(have, key) {
				src.missing(group+"."+key, found)
			}
		}
	}
	missing("messages", keys(ref.words.Messages), keys(l.words.Messages))
	missing("keys", keys(ref.words.Keys), keys(l.words.Keys))
	missing("units", keys(ref.words.Units), keys(l.words.Units))
	missing("nouns", keys(ref.words.Nouns), keys(l.words.Nouns))
	missing("currencies", keys(ref.words.Currency), keys(l.words.Currency))
	missing("terms", keys(ref.words.Terms), keys(l.words.Terms))
	missing("phrases", keys(ref.words.Phrases), keys(l.words.Phrases))
	for _, name := range keys(ref.words.Vocab) {
		missing("vocab."+name, keys(ref.words.Vocab[name]), keys(l.words.Vocab[name]))
	}
	for _, id := range keys(ref.words.Messages) {
		if m, ok := l.words.Messages[id]; ok {
			m.check(id, variables(ref.words.Messages[id].Other), src.Node, found)
		}
	}
}

// CheckLayer reports the messages of over, a file that is laid on base, the same
// language's file of an earlier layer, whose variables are others there: the
// program fills those of base. It returns whether there are none.
func CheckLayer(base, over *input.Node, found *diag.List) bool {
	type layer struct {
		Messages map[string]message `toml:"messages"`
	}
	var below, above layer
	var ignored diag.List // what else is wrong is found when the merged file is loaded
	input.Decode(base, &below, &ignored)
	input.Decode(over, &above, &ignored)
	before := len(*found)
	for _, id := range keys(above.Messages) {
		if m, ok := below.Messages[id]; ok {
			above.Messages[id].check(id, variables(m.Other), over, found)
		}
	}
	return len(*found) == before
}

// check reports a message of the file n that has other variables than those.
func (m message) check(id string, want []string, n *input.Node, found *diag.List) {
	if m.Node() == nil {
		if at := n.Get("messages").Get(id); at != nil && at.Kind == input.String {
			checkVariables("messages."+id, m.Other, want, at.Pos, found)
		}
		return
	}
	for _, c := range categories {
		if s := m.of(c); s != "" {
			checkVariables("messages."+id+"."+c, s, want, m.At(c), found)
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
