package compose

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// checkTerms reports the defined terms that a text uses though no text of this
// agreement defines them. Only the library's texts are read: what the user
// writes in a deal may use capitals as it likes.
func (c *composer) checkTerms() {
	defined := map[string]bool{}
	for _, p := range c.placed {
		for _, term := range c.termsIn(p.text).defined {
			defined[term] = true
		}
	}
	for _, p := range c.placed {
		for _, u := range c.termsIn(p.text).used {
			if !defined[u.term] {
				c.diags.Add(u.pos, "DPA402", diag.Args{"term": c.called(u.term)})
			}
		}
	}
}

// knownTerms has, for each text of a library that was composed, the terms in it.
type knownTerms struct{ of sync.Map } // *termsIn by *prose.Text

// termsIn are the terms that a text defines, and those that it uses.
type termsIn struct {
	defined []string
	used    []usedTerm
}

type usedTerm struct {
	pos  diag.Pos
	term string
}

// termsIn finds the terms in a text of the library, or remembers them.
func (c *composer) termsIn(text *prose.Text) *termsIn {
	known := kept.On[knownTerms](&c.lib.Kept)
	if t, ok := known.of.Load(text); ok {
		return t.(*termsIn)
	}
	found := new(termsIn)
	for pos, line := range text.Lines() {
		for _, in := range line {
			switch t := in.(type) {
			case prose.Term:
				found.defined = append(found.defined, string(t))
			case prose.Words:
				for _, term := range c.terms.used(string(t)) {
					found.used = append(found.used, usedTerm{pos, term})
				}
			}
		}
	}
	known.of.Store(text, found)
	return found
}

// called is what a defined term is called in the languages of findings.
func (c *composer) called(name string) diag.Words {
	words := diag.Words{FR: name, EN: name}
	id := ""
	for _, t := range c.terms.list {
		if t.Name == name {
			id = t.ID
		}
	}
	for lang, word := range map[string]*string{"fr": &words.FR, "en": &words.EN} {
		if loc, ok := c.lib.Locales.For(lang); ok && id != "" {
			for _, t := range loc.Terms() {
				if t.ID == id {
					*word = t.Name
				}
			}
		}
	}
	return words
}

// used returns the names of the terms that stand in s, in any of their forms.
func (g glossary) used(s string) []string {
	var out []string
	for p := range g.split(s) {
		if p.term != nil && !slices.Contains(out, p.term.Name) {
			out = append(out, p.term.Name)
		}
	}
	return out
}

// phrases are the forms of the terms that have more than one word.
func (g glossary) phrases() []string {
	var out []string
	for _, t := range g.list {
		for _, form := range t.Forms {
			if strings.Contains(form, " ") {
				out = append(out, form)
			}
		}
	}
	return out
}

// A stretch is a part of a text: a term in one of its forms, or what stands
// between terms.
type stretch struct {
	text string
	term *locale.Term // nil between terms
	form int          // which of its forms
}

// split parts s at the terms in it. Of two terms at one place the longer one
// counts: « Sous-traitant ultérieur » does not use « Sous-traitant ».
func (g glossary) split(s string) iter.Seq[stretch] {
	return func(yield func(stretch) bool) { g.each(s, yield) }
}

func (g glossary) each(s string, yield func(stretch) bool) {
	from := 0
	for i := 0; i < len(s); {
		if strings.IndexByte(g.initials, s[i]) < 0 {
			i++
			continue
		}
		var p stretch
		if before, _ := utf8.DecodeLastRuneInString(s[:i]); !locale.InWord(before) { // within a word none begins
			p = longest(s[i:], g.list)
		}
		if p.term == nil || !locale.Bounded(s, i, i+len(p.text)) {
			i++
			continue
		}
		if i > from && !yield(stretch{text: s[from:i]}) || !yield(p) {
			return
		}
		i += len(p.text)
		from = i
	}
	if from < len(s) {
		yield(stretch{text: s[from:]})
	}
}

// longest returns the term with which s begins; none when it begins with none.
func longest(s string, terms []locale.Term) stretch {
	var p stretch
	for i := range terms {
		for form, text := range terms[i].Forms {
			if len(text) > len(p.text) && text[0] == s[0] && strings.HasPrefix(s, text) {
				p = stretch{text, &terms[i], form}
			}
		}
	}
	return p
}

// A glossary finds the defined terms of a language in a text.
type glossary struct {
	list     []locale.Term
	initials string // the bytes with which they begin
}

func newGlossary(loc *locale.Locale) glossary {
	g := glossary{list: loc.Terms()}
	for _, t := range g.list {
		for _, form := range t.Forms {
			if strings.IndexByte(g.initials, form[0]) < 0 {
				g.initials += form[:1]
			}
		}
	}
	return g
}

// setNames notes the names that the template gives to terms, form by form.
func (c *composer) setNames() {
	find := func(id string) *locale.Term {
		for i := range c.terms.list {
			if t := &c.terms.list[i]; t.ID == id {
				return t
			}
		}
		c.diags.Add(c.tmpl.At("terms"), "DPA302", diag.Args{"lang": c.lang, "key": "terms." + id})
		return nil
	}
	for _, from := range slices.Sorted(maps.Keys(c.tmpl.Terms)) {
		if a, b := find(from), find(c.tmpl.Terms[from]); a != nil && b != nil {
			a := *a
			c.renamed = append(c.renamed, a)
			c.names = append(c.names, b.Forms)
		}
	}
}

// rename writes a text of ours with the names that the template gives to the
// parties. All terms are renamed in one pass, so that a new name is not renamed
// again: « Sous-traitant » becomes « Sous-traitant ultérieur ».
//
// In an annex that stands alone nothing defines a term: each is an ordinary
// word, without its capital.
func (c *composer) rename(s string) string {
	if len(c.renamed) == 0 && c.tmpl.IsAgreement() {
		return s
	}
	var b strings.Builder
	for p := range c.terms.split(s) {
		text := p.text
		if p.term != nil {
			if i := slices.IndexFunc(c.renamed, func(t locale.Term) bool { return t.ID == p.term.ID }); i >= 0 {
				text = c.names[i][p.form]
			}
			if !c.tmpl.IsAgreement() {
				text = ordinary(text, opensSentence(b.String()))
			}
		}
		b.WriteString(text)
	}
	return b.String()
}

// ordinary writes a defined term as an ordinary word: in small letters, but for
// an acronym (GDPR) and the first letter of a sentence.
func ordinary(term string, first bool) string {
	words := strings.Split(term, " ")
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		if w != strings.ToUpper(w) && !(first && i == 0) {
			words[i] = string(unicode.ToLower(r)) + w[n:]
		}
	}
	return strings.Join(words, " ")
}

// opensSentence reports whether what follows s begins a sentence, or the name
// of an annex behind its number.
func opensSentence(s string) bool {
	return s == "" || strings.HasSuffix(strings.TrimRight(s, " "), ".") || strings.HasSuffix(s, " – ")
}

// say is a message of ours that names no fact of the agreement.
func (c *composer) say(id string) string { return c.rename(c.loc.Message(id, nil)) }
