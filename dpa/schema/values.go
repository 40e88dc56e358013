package schema

import (
	"reflect"

	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// text describes a text: plain, or one for each language. The languages of the
// library are named, for editors to offer them.
func (b *builder) text() *node {
	n := (&node{Type: []string{"string", "object"}, Properties: map[string]*node{}, PatternProperties: map[string]*node{value.LanguagePattern: {Type: "string"}}}).closed()
	for _, lang := range b.lib.Locales.Languages() {
		n.Properties[lang] = &node{Type: "string"}
	}
	return n
}

// anyText is text where nothing else is to be said of it.
func (b *builder) anyText() *node { return b.definition("text", b.text) }

// word lists the ways to write a word of a vocabulary: the words that there
// are, or free text in their place.
func (b *builder) word(vocab string) []*node {
	free := b.text()
	free.Pattern = value.FreeTextPattern
	return []*node{
		b.definition("vocab."+vocab, func() *node {
			words := b.lib.Locales.Vocabulary(vocab)
			return enum(words, b.each(words, func(id string) string { return b.wordText(vocab, id) })...)
		}),
		free,
	}
}

func (b *builder) wordText(vocab, id string) string {
	if loc, ok := b.lib.Locales.For(b.lang); ok {
		text, _ := loc.Word(vocab, id)
		return text
	}
	return ""
}

func (b *builder) each(values []string, explain func(string) string) []string {
	var out []string
	for _, v := range values {
		out = append(out, explain(v))
	}
	return out
}

func (b *builder) country() *node {
	return b.definition("country", func() *node {
		codes := value.CountryAliases()
		for _, c := range value.Countries() {
			codes = append(codes, string(c))
		}
		return enum(codes, b.each(codes, b.countryName)...)
	})
}

func (b *builder) countryName(code string) string {
	c, err := value.ParseCountry(code)
	loc, ok := b.lib.Locales.For(b.lang)
	if err != nil || !ok {
		return ""
	}
	return loc.Country(c)
}

// location describes a place: a country or an area, a table with more to say,
// or several places of which it is one.
func (b *builder) location(t reflect.Type) *node {
	return b.definition(t.Name(), func() *node {
		place := []*node{b.country(), enum(value.Areas(), b.each(value.Areas(), b.areaName)...)}
		table := (&node{Type: "object", Properties: map[string]*node{}, Required: []string{"country"}}).closed()
		several := (&node{Type: "object", Properties: map[string]*node{}, Required: []string{"one_of"}}).closed()
		for _, k := range names.Keys(t) {
			if k.Name != "one_of" {
				table.Properties[k.Name] = b.key(k)
			}
			if k.Name == "one_of" || k.Name == "note" {
				several.Properties[k.Name] = b.key(k)
			}
		}
		table.Properties["country"].AllOf, table.Properties["country"].AnyOf = nil, place
		return &node{AnyOf: append(place[:2:2], table, several)}
	})
}

func (b *builder) areaName(area string) string {
	if loc, ok := b.lib.Locales.For(b.lang); ok {
		return loc.Area(area)
	}
	return ""
}
