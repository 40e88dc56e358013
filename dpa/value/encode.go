package value

import (
	"maps"
	"slices"

	"github.com/dpakit/dpakit/dpa/internal/input"
)

// Every value writes itself as its DecodeTOML reads it.

// EncodeTOML writes a date.
func (d Date) EncodeTOML() *input.Node { return &input.Node{Kind: input.DateTime, Text: d.String()} }

// EncodeTOML writes a string: "48 hours".
func (d Duration) EncodeTOML() *input.Node { return input.Str(d.String()) }

// EncodeTOML writes a string: "120000 EUR".
func (m Money) EncodeTOML() *input.Node { return input.Str(m.String()) }

// EncodeTOML writes a string, or a table of languages.
func (t Text) EncodeTOML() *input.Node {
	if t.In == nil {
		return input.Str(t.Plain)
	}
	n := &input.Node{Kind: input.TableKind}
	for _, lang := range slices.Sorted(maps.Keys(t.In)) {
		n.Add(lang, input.Str(t.In[lang]))
	}
	return n
}

// EncodeTOML writes the word, or its free text. Free text of one small word in
// no language would be read as a word of the vocabulary: give it languages.
func (w Word) EncodeTOML() *input.Node {
	if w.ID != "" {
		return input.Str(w.ID)
	}
	return w.Free.EncodeTOML()
}

// InLanguages gives free text that would be read as a word of the vocabulary
// the languages in which it is meant.
func (w Word) InLanguages(langs []string) Word {
	if w.ID == "" && w.Free.In == nil && wordID.MatchString(w.Free.Plain) {
		in := map[string]string{}
		for _, lang := range langs {
			in[lang] = w.Free.Plain
		}
		w.Free = Text{In: in}
	}
	return w
}

// EncodeTOML writes a code or an area, or a table with more to say.
func (p Location) EncodeTOML() *input.Node {
	name := p.Area
	if name == "" {
		name = string(p.Country)
	}
	if p.City.IsZero() && p.Site.IsZero() && p.Note.IsZero() && len(p.OneOf) == 0 {
		return input.Str(name)
	}
	n := &input.Node{Kind: input.TableKind}
	if len(p.OneOf) > 0 {
		list := &input.Node{Kind: input.Array}
		for _, one := range p.OneOf {
			list.Items = append(list.Items, one.EncodeTOML())
		}
		n.Add("one_of", list)
	} else {
		n.Add("country", input.Str(name))
	}
	for _, f := range []struct {
		key  string
		text Text
	}{{"city", p.City}, {"site", p.Site}, {"note", p.Note}} {
		if !f.text.IsZero() {
			n.Add(f.key, f.text.EncodeTOML())
		}
	}
	return n
}
