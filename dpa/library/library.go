// Package library holds the texts that agreements are made of: clauses,
// annexes and the templates that order them, read from layers of files.
//
// The first layer is the one built into the program. A layer after it adds
// clauses, annexes, templates and languages with files alone; WRITING.md says
// how. Whatever can be wrong in those files is found when they are loaded, so
// that a Library that loaded without errors needs no more care.
package library

import (
	"fmt"
	"maps"
	"path"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/style"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Library is a set of texts, made by [Builtin] or [Load]; the zero Library
// is of no use. What it says does not change after Load, and
// many goroutines may share it. It remembers, in bounded room, what was found out
// for one agreement and holds for the next: a program that makes many loads it
// once.
type Library struct {
	Clauses     []*Clause // in the order of their identifiers
	Annexes     []*Clause
	Templates   []*Template
	Styles      map[string]style.Style // by name: of the files in templates/styles
	Headings    []*Heading             // of measures, in the order of the catalogue
	Measures    []*Measure             // in the order of the catalogue
	Obligations []Obligation           // in the order of the file
	Timelines   []Timeline             // in the order of the file
	Locales     *locale.Set
	Adequacy    law.Decisions // of the Commission, from law/adequacy.toml
	Companies   law.Companies // and their groups, from law/companies.toml
	Towns       law.Towns     // and registries, from law/towns.toml

	// Kept is what was found out about texts with this library: agreements that
	// are made with it have much in common.
	Kept kept.Shelf

	hash func() (string, error)
}

// Builtin returns the texts built into the program. They were checked when the
// program was tested, so a text is parsed when it is asked for. The error says
// that they are broken, which those tests exclude.
func Builtin() (*Library, error) {
	lib, found, err := load(true, BuiltinLayer())
	if err != nil {
		return nil, err
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("built-in texts: %w", err)
	}
	return lib, nil
}

// Clause returns the clause or annex of that name, nil when there is none.
//
//go:noinline
func (lib *Library) Clause(id string) *Clause {
	for _, list := range [][]*Clause{lib.Clauses, lib.Annexes} {
		for _, c := range list {
			if c.ID == id {
				return c
			}
		}
	}
	return nil
}

// Template returns the template of that name, nil when there is none.
func (lib *Library) Template(id string) *Template {
	for _, t := range lib.Templates {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// StyleNames lists the styles, in the order of their names.
func (lib *Library) StyleNames() []string { return slices.Sorted(maps.Keys(lib.Styles)) }

// Text returns the text of a variant of c in lang. When there is none, ok is
// false and file names the file to write; another language's text is never
// given instead.
func (lib *Library) Text(c *Clause, variant, lang string) (text *prose.Text, file string, ok bool) {
	v := c.Variant(variant)
	if v != nil {
		if text = v.Text(lang); text != nil {
			return text, text.File, true
		}
	}
	name := fileName(variant, lang)
	if v != nil {
		if source := v.Text(c.Source); source != nil && source.Whole != nil {
			name = fileName("", lang)
		}
	}
	return nil, path.Join(c.Dir, name), false
}

// fileName is the name of a text in the folder of its clause; without a variant,
// of the text of all those that have none of their own.
func fileName(variant, lang string) string {
	if variant == "" {
		return lang + ".md"
	}
	return variant + "." + lang + ".md"
}

// A Clause is a clause or an annex in all its variants and languages.
type Clause struct {
	ID       string
	Annex    bool
	Dir      string   // as findings name it: "clauses/breach"
	Pos      diag.Pos // of its settings
	Version  int      // from 1; raised when the meaning of the clause changes
	Source   string   // the language of which the other texts are translations
	Covers   []string // identifiers of obligations
	Requires []string // identifiers of clauses

	// Conspicuous names the paragraphs that are set in bold, because the law wants
	// the party against which they are invoked to have seen them (Art. 48 of the
	// French code of civil procedure, of a clause on jurisdiction).
	Conspicuous []string

	Doc      value.Text
	Params   []Param   // in the order of the settings
	Clocks   []*Clock  // in the order of the settings
	Default  string    // the variant that stands when the agreement chooses none
	Variants []Variant // one, named "", when the clause has no variants

	settings clauseSettings
}

// A Variant is one form of a clause.
type Variant struct {
	ID  string
	Doc value.Text

	// Read holds, for each translation of which it is recorded, what the two
	// texts said when somebody read both.
	Read map[string]Reading

	// NotWith names facts of the agreement that this form denies: with one of
	// them it cannot stand.
	NotWith []string

	// Caution says what the controller gives up by this form; zero for most.
	Caution value.Text

	texts   map[string]written  // by language
	names   func() mentions     // what its texts name; nil of a measure
	carries map[string][]string // obligations by paragraph, also of those of other variants
}

// written is a text in its file.
type written struct {
	file  string
	parse func() *prose.Text // parses it the first time
}

// Text returns the text of v in lang, nil when there is none.
//
//go:noinline
func (v *Variant) Text(lang string) *prose.Text {
	if text, ok := v.texts[lang]; ok {
		return text.parse()
	}
	return nil
}

// Languages lists the languages in which v has a text, sorted.
func (v *Variant) Languages() []string { return slices.Sorted(maps.Keys(v.texts)) }

// one returns the text of v in some language, for what all of them have; nil
// when there is none.
func (v *Variant) one() *prose.Text {
	first := ""
	for lang := range v.texts {
		if first == "" || lang < first {
			first = lang
		}
	}
	return v.Text(first)
}

// mentions is what the texts of a variant name.
type mentions struct{ params, paragraphs map[string]bool }

// mentions gathers what texts of a variant of c name.
func (c *Clause) mentions(texts ...*prose.Text) mentions {
	in := mentions{map[string]bool{}, map[string]bool{}}
	r := &reader{l: &loader{lib: &Library{}}, clause: c, used: in.params, scopes: []Source{Facts()}}
	for _, t := range texts {
		r.text(t)
		for _, p := range paragraphs(t) {
			in.paragraphs[p] = true
		}
	}
	return in
}

// Variant returns the variant of that name, nil when there is none.
//
//go:noinline
func (c *Clause) Variant(id string) *Variant {
	for i := range c.Variants {
		if c.Variants[i].ID == id {
			return &c.Variants[i]
		}
	}
	return nil
}

// Param returns the parameter of that name, nil when there is none.
//
//go:noinline
func (c *Clause) Param(name string) *Param {
	for i := range c.Params {
		if c.Params[i].Name == name {
			return &c.Params[i]
		}
	}
	return nil
}

// Uses reports whether a text of the variant names the parameter.
func (c *Clause) Uses(variant, param string) bool {
	v := c.Variant(variant)
	return v != nil && v.names != nil && v.names().params[param]
}

// UsedBy lists the variants of c whose texts name the parameter.
func (c *Clause) UsedBy(param string) []string {
	var ids []string
	for i := range c.Variants {
		if v := &c.Variants[i]; v.names != nil && v.names().params[param] {
			ids = append(ids, v.ID)
		}
	}
	return ids
}

// An Obligation is something that Art. 28 GDPR, or a neighbour of it, wants in
// the agreement.
type Obligation struct {
	input.Table
	ID        string
	Title     value.Text `toml:"title,required"`
	Source    string     `toml:"source,required"` // "Art. 28(3)(a) GDPR"
	Mandatory bool       `toml:"mandatory"`       // an agreement without it is an error
	// Of is the obligation of which this one is an element: the audits of
	// Art. 28(3)(h) GDPR beside the information. An element is mandatory when
	// the whole is.
	Of string `toml:"of"`
	// Each says that every paragraph that carries it carries a part of its own:
	// whichever a condition leaves out, something is lost, and the others do not
	// stand for it. A text in its place is read for itself.
	Each bool `toml:"each"`
}

// A Template says which clauses make a document, and in which order. With
// Articles it makes an agreement; without, an annex that stands alone.
type Template struct {
	input.Table
	ID       string
	Pos      diag.Pos
	Title    value.Text `toml:"title,required"`
	Short    value.Text `toml:"short"` // the title in few words, above the pages; Title when empty
	Doc      value.Text `toml:"doc,required"`
	Replaces string     `toml:"replaces"`
	// Subprocessor says that the agreement binds a processor and its
	// sub-processor (Art. 28(4) GDPR) rather than a controller and a processor.
	Subprocessor bool `toml:"subprocessor"`
	// Terms gives defined terms other names, by their identifiers in locales/:
	// controller = "initial_processor".
	Terms    map[string]string `toml:"terms"`
	Preamble []Entry           `toml:"preamble"` // before the articles, without numbers
	Articles []Entry           `toml:"articles"`
	Annexes  []Entry           `toml:"annexes"`
	Closing  []Entry           `toml:"closing"` // after the articles, without numbers: signatures
	// Body holds annexes that are the document itself: they stand first, without
	// numbers.
	Body []Entry `toml:"body"`
}

// IsAgreement reports whether the template makes an agreement, not an annex
// that stands alone.
func (t *Template) IsAgreement() bool { return len(t.Articles) > 0 }

// Has reports whether the template names that clause or annex, whatever the
// condition.
func (t *Template) Has(id string) bool {
	for _, entries := range [][]Entry{t.Body, t.Preamble, t.Articles, t.Annexes, t.Closing} {
		if slices.ContainsFunc(entries, func(e Entry) bool { return e.Clause == id }) {
			return true
		}
	}
	return false
}

// An Entry is a place in a template: a clause, and the fact without which it
// is left out, if any.
//
//	articles = ["breach", { clause = "transfers", when = "transfers" }]
type Entry struct {
	Pos    diag.Pos
	Clause string
	When   string
}

// DecodeTOML reads a string or a table.
func (e *Entry) DecodeTOML(n *input.Node, l *diag.List) {
	e.Pos = n.Pos
	if n.Kind == input.String {
		e.Clause = n.Text
		return
	}
	var t struct {
		Clause string `toml:"clause,required"`
		When   string `toml:"when"`
	}
	input.Decode(n, &t, l)
	e.Clause, e.When = t.Clause, t.When
}
