// Package check finds what is wrong with an agreement before it is composed. A
// rule stands in the file of what it is about; what the tags of the structs say
// is checked by the walk, for all tables alike.
package check

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/choose"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// Agreement checks everything about a that can be known before it is composed:
// that no fact is missing or contradicts what is stated of it, that texts are
// there in each language of the agreement, and that identifiers, vocabulary
// words, clauses and their parameters exist in lib and are within bounds. A
// fact stated to be unknown is a warning.
//
// A vendor's file is no agreement yet. Then the one finding about what is
// missing at its top (DPA100) lists what a deal must still give.
func Agreement(a *agreement.Agreement, lib *library.Library) diag.List {
	return Next(a, lib, &Memory{}, nil)
}

// Next is Agreement for one of many that share texts, of which m remembers what
// the check of another one found out. m has seen agreements of lib alone, and
// changes no finding. Nor does alike, which is nil, or has seen agreements of lib
// that share all that is not their customer's own with a.
func Next(a *agreement.Agreement, lib *library.Library, m *Memory, alike *Common) diag.List {
	defer m.forget()
	common := alike.of(a, lib, m)
	c := &checker{a: a, lib: lib, memory: m, vendor: common.vendor, vendors: common.vendors, langs: common.langs, second: true,
		kept: choose.Again(common.kept, a), l: slices.Clone(common.l), toGive: slices.Clone(common.toGive),
		gaps: slices.Clone(common.gaps), blocks: maps.Clone(common.blocks)}
	c.missingFacts()
	c.parties()
	c.walk(reflect.ValueOf(a).Elem(), c.top())
	c.contents()
	c.ownRules()
	c.texts(reflect.ValueOf(a).Elem(), "")
	c.misnamed(common.spoken)
	c.misnamed(c.spoken)
	c.flows()
	c.care()
	c.courts()
	c.days()
	c.misfits()
	c.final()
	if c.vendor {
		c.l.Add(a.At(""), "DPA100", diag.Args{"keys": diag.Join(inOrder(c.toGive), diag.Same(", "))})
	}
	c.l.Sort()
	return c.l
}

// isVendor reports whether a file says nothing that only a deal says, and
// something that a vendor does.
func isVendor(a *agreement.Agreement) bool {
	for _, key := range []string{"languages", "reference", "controller"} {
		if a.Failed(key) || a.Misspells(key, names.KeysIn[agreement.Agreement]) {
			return false
		}
	}
	return len(a.Languages) == 0 && a.Reference == "" && names.IsEmpty(reflect.ValueOf(a.Controller)) &&
		(!names.IsEmpty(reflect.ValueOf(a.Processor)) || a.Policy != nil || a.Offer != nil)
}

type checker struct {
	a     *agreement.Agreement
	lib   *library.Library
	langs []string // of the agreement, those that the library has
	l     diag.List

	vendors vendors
	roster  *roster // see rosterOf; nil until it is asked for

	kept *agreement.Agreement // see chosen

	vendor bool     // the file of a vendor, which deals extend
	toGive []wanted // what a deal must still give then

	second     bool                       // the second part of the check: see Common
	customer   func(name string) bool     // in the first, whether a name is of the customer
	customerIn func(text string) []string // in the first, the names of the customer, to be looked for in a text
	searched   []string                   // the texts in which they were looked for
	particular bool                       // what it finds is of this customer alone
	spoken     []spoken                   // the texts that were read

	memory *Memory // of the texts

	cities map[string][]string // in which the chosen rows have data, by language; nil until they are asked for

	remarked []remark // of the annexes, once claims has read them

	allFlows []agreement.Flow // see flowsOf; nil until it is asked for
	flowing  []agreement.Flow // see engagedIn; nil until it is asked for

	countries map[value.Country]bool // of the rows of the deal; nil until they are asked for

	elsewhereIn map[string][]value.Country // see townsOf: a long list of sub-processors has few towns

	gaps   []gap             // what a final lacks
	blocks map[diag.Pos]bool // the statements that a fact is not known which a final must have
}

// chosen is the agreement with the rows that the deal keeps.
func (c *checker) chosen() *agreement.Agreement {
	if c.kept == nil {
		c.kept = choose.Select(c.a)
	}
	return c.kept
}

// A place is where a value stands: at path in the innermost table that is
// known, within what the user would call owner.
type place struct {
	table input.Table
	path  string
	of    string // the struct whose keys stand here: "Transfer"
	owner diag.Words
	vocab string // of the words here
	plain bool   // a name, which may be the same in every language
	out   bool   // of a row that this deal leaves out
	mute  bool   // of a table that the document does not print
	cited bool   // of data for whose national numbers the law that allows them is cited
}

// top is the place of the agreement itself.
func (c *checker) top() place { return place{table: c.a.Table, of: "Agreement"} }

// called names a key of the table T.
func called[T any](c *checker, key string) diag.Words {
	return c.lib.Locales.Called(reflect.TypeFor[T]().Name(), key)
}

func (p place) at(key string) diag.Pos { return p.table.At(under(p.path, key)) }

// failed reports whether the file gives a value for key that could not be
// decoded. It has its finding already, so it need not be reported as missing.
func (p place) failed(key string) bool { return p.table.Failed(under(p.path, key)) }

// text reports whether the file gives a text for key, be it empty.
func (p place) text(key string) bool {
	n := p.table.NodeAt(under(p.path, key))
	return n != nil && n.Kind == input.String
}

//go:noinline
func under(path, key string) string {
	if path == "" || key == "" {
		return path + key
	}
	return path + "." + key
}

// agreement checks what only the agreement as a whole has.
func (c *checker) agreement() {
	a := c.a
	languages := c.lib.Locales.Languages()
	for i, lang := range a.Languages {
		pos := a.At("languages." + strconv.Itoa(i))
		_, _, two := agreement.SideBySide(lang)
		switch first := slices.Index(a.Languages, lang); {
		case two && first == i: // see below
		case first < i:
			c.l.Add(pos, "DPA121", diag.Args{"id": lang, "first": diag.Earlier(a.At("languages." + strconv.Itoa(first)))})
		case !slices.Contains(languages, lang):
			c.noLanguage(lang, languages, pos)
		default:
			c.langs = append(c.langs, lang)
		}
	}
	c.sideBySide(languages)
	if c.lib.Template(a.TemplateID()) == nil {
		ids := c.lib.TemplateIDs()
		c.l.Add(a.At("template"), "DPA140", diag.Args{"id": a.TemplateID(), "known": strings.Join(ids, ", ")}).
			Nearest = diag.Nearest(a.TemplateID(), ids)
	}
	for i, name := range a.Replace {
		if !slices.Contains(agreement.Replaceable(), name) {
			c.l.Add(a.At("replace."+strconv.Itoa(i)), "DPA107", diag.Args{"name": name, "known": strings.Join(agreement.Replaceable(), ", ")}).
				Nearest = diag.Nearest(name, agreement.Replaceable())
		}
	}
}

// noLanguage reports a language that the library has not.
func (c *checker) noLanguage(lang string, known []string, at diag.Pos) {
	f := c.l.Add(at, "DPA132", diag.Args{"lang": lang, "known": strings.Join(known, ", ")})
	if f.Nearest = c.lib.Locales.ValueNamed(lang, known); f.Nearest == "" {
		f.Nearest = diag.Nearest(lang, known)
	}
}

// sideBySide checks the documents that have two languages: both are there, and
// the agreement says which of them is authentic, for whoever reads both sees where
// they differ.
func (c *checker) sideBySide(known []string) {
	for i, document := range c.a.Languages {
		left, right, two := agreement.SideBySide(document)
		if !two || slices.Index(c.a.Languages, document) < i {
			continue
		}
		pos := c.a.At("languages." + strconv.Itoa(i))
		if left == right || left == "" || right == "" || strings.Contains(right, "+") {
			c.l.Add(pos, "DPA311", diag.Args{"langs": document, "known": strings.Join(known, ", ")})
			continue
		}
		for _, lang := range []string{left, right} {
			switch {
			case !slices.Contains(known, lang):
				c.noLanguage(lang, known, pos)
			case !slices.Contains(c.langs, lang):
				c.langs = append(c.langs, lang)
			}
		}
		t := c.lib.Template(c.a.TemplateID())
		if t == nil || !t.IsAgreement() || c.lib.Clause(languageClause) == nil {
			continue
		}
		s := c.a.Clauses[languageClause]
		chosen := false
		if s != nil {
			_, chosen = s.Params["prevails"]
		}
		if placed := t.Has(languageClause) || s != nil && s.After != ""; !chosen || !placed {
			c.l.Add(pos, "DPA312", diag.Args{"langs": document})
		}
	}
}

// languageClause says which language is authentic.
const languageClause = "language"

// contents checks that the agreement says what its template prints. An annex
// that stands alone needs no more than it shows.
func (c *checker) contents() {
	a, top := c.a, c.top()
	of := reflect.TypeFor[agreement.Agreement]()
	if c.printed("parties") {
		c.need("yes", "controller", names.IsEmpty(reflect.ValueOf(a.Controller)), &a.Stated, of, top)
	}
	for _, list := range []struct {
		key string
		n   int
	}{{"processing", len(a.Processing)}, {"measures", len(a.Measures)}, {"subprocessors", len(a.Subprocessors)}} {
		if c.printed(list.key) {
			c.need("stated", list.key, list.n == 0, &a.Stated, of, top)
		}
	}
}

// printed reports whether the template prints that clause or annex.
func (c *checker) printed(id string) bool {
	t := c.lib.Template(c.a.TemplateID())
	return t == nil || t.IsAgreement() || t.Has(id)
}

// text checks that a text is there in each language of the agreement.
func (c *checker) text(t value.Text, p place) {
	c.placeholder(t, p)
	if !t.Valid() && !p.failed("") {
		c.l.Add(p.at(""), "DPA119", diag.Args{"value": strings.Join(slices.Sorted(maps.Keys(t.In)), ", ")})
	}
	if t.In == nil {
		if t.Plain != "" && len(c.langs) > 1 && !p.plain {
			c.l.Add(p.at(""), "DPA131", diag.Args{"langs": strings.Join(c.langs, ", ")})
		}
		return
	}
	for _, lang := range c.langs {
		if _, ok := t.For(lang); !ok && !p.failed(lang) {
			c.l.Add(p.at(""), "DPA130", diag.Args{"lang": lang})
		}
	}
}

// placeholder reports a text that somebody meant to complete later. It must not
// reach a signature.
func (c *checker) placeholder(t value.Text, p place) {
	found, ok := c.find("placeholder", t)
	switch {
	case c.a.Sample:
		return
	case !ok:
		c.specimen(t, p)
		return
	}
	check := "DPA136"
	if c.signing() {
		check = "DPA137"
	}
	c.l.Add(p.at(""), check, diag.Args{"phrase": found})
}

// word checks a vocabulary word, or the free text in its place.
func (c *checker) word(w value.Word, p place) {
	if w.ID == "" {
		c.text(w.Free, p)
		return
	}
	ids := c.vocabulary(p.vocab)
	if !slices.Contains(ids, w.ID) {
		f := c.l.Add(p.at(""), "DPA133", diag.Args{"id": w.ID, "vocab": c.lib.Locales.Called("", p.vocab), "known": knownWords(ids)})
		if f.Nearest = diag.Nearest(w.ID, ids); f.Nearest == "" {
			f.Nearest, _ = c.lib.Locales.WordNamed(p.vocab, w.ID)
		}
	}
}

// knownWords lists the words of a vocabulary, or says where they are listed
// when they are too many for a line.
func knownWords(ids []string) diag.Words {
	if len(ids) > 40 {
		return diag.Words{FR: "voir « dpa schema --format md »", EN: "see “dpa schema --format md”"}
	}
	return diag.Same(strings.Join(ids, ", "))
}

// vocabulary lists the words of a vocabulary. That of hosts is the agreement's
// own.
func (c *checker) vocabulary(name string) []string {
	if name != "hosts" {
		return c.lib.Locales.Vocabulary(name)
	}
	ids := []string{agreement.HostIsProcessor}
	for _, s := range c.a.Subprocessors {
		ids = append(ids, s.ID)
	}
	return ids
}

var idForm = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]*$`)

// idsOf lists the identifiers of the items of a list.
func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range ids {
		ids[i] = id(&list[i])
	}
	return ids
}

// ids checks the identifiers of the items of one list.
func (c *checker) ids(list reflect.Value, p place) {
	seen := map[string]diag.Pos{}
	for i := range list.Len() {
		id, ok := names.ID(list.Index(i))
		if !ok {
			return
		}
		pos := p.at(strconv.Itoa(i) + ".id")
		first, twice := seen[id]
		switch {
		case id == "":
		case !idForm.MatchString(id):
			c.l.Add(pos, "DPA126", diag.Args{"id": id})
		case twice:
			c.l.Add(pos, "DPA121", diag.Args{"id": id, "first": diag.Earlier(first)})
		default:
			seen[id] = pos
		}
	}
}

// silent reports whether a table of type T says nothing of a fact: it is
// neither given, even wrongly, nor stated, nor a key misspelt.
func silent[T any](s *agreement.Stated, key string) bool {
	return silentOf(s, key, names.KeysIn[T])
}

func silentOf(s *agreement.Stated, key string, keys func() []string) bool {
	return !s.Says(key) && !s.Failed(key) && !s.Misspells(key, keys)
}

// oneOf reports a value that is none of those that there can be.
func (c *checker) oneOf(got string, options []string, key string, at diag.Pos) {
	f := c.l.Add(at, "DPA122", diag.Args{"value": got, "key": key, "options": strings.Join(options, ", ")})
	if f.Nearest = diag.Nearest(got, options); f.Nearest == "" {
		f.Nearest = c.lib.Locales.ValueNamed(got, options)
	}
}
