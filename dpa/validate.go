package dpa

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// Validate checks everything about a that can be known before it is composed:
// that no fact is missing or contradicts what is stated of it, that texts are
// there in each language of the agreement, and that identifiers, vocabulary
// words, clauses and their parameters exist in lib and are within bounds. A
// fact stated to be unknown is a warning.
func (a *Agreement) Validate(lib *library.Library) diag.List {
	c := &checker{a: a, lib: lib}
	c.agreement()
	c.walk(reflect.ValueOf(a).Elem(), place{table: a.Table})
	c.texts(reflect.ValueOf(a).Elem(), "")
	c.clauses()
	c.measures(a.Measures, true)
	c.selection()
	c.policy()
	c.specialConditions()
	c.flows()
	c.lists()
	c.l.Sort()
	return c.l
}

type checker struct {
	a     *Agreement
	lib   *library.Library
	langs []string // of the agreement, those that the library has
	l     diag.List

	sub *Subprocessor // the one that is checked now
}

// A place is where a value stands: at path in the innermost table that is
// known, within what the user would call owner.
type place struct {
	table input.Table
	path  string
	owner diag.Words
	vocab string // of the words here
	plain bool   // a name, which may be the same in every language
	out   bool   // of a row that this deal leaves out
}

func (p place) at(key string) diag.Pos { return p.table.At(under(p.path, key)) }

// given reports whether the file gives a value for key that is not empty. One
// that could not be decoded has its finding already.
func (p place) given(key string) bool {
	n := p.table.NodeAt(under(p.path, key))
	return n != nil && (strings.TrimSpace(n.Text) != "" || len(n.Items) > 0)
}

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
		pos := a.At("languages." + itoa(i))
		switch first := slices.Index(a.Languages, lang); {
		case first < i:
			c.l.Add(pos, "DPA121", diag.Args{"id": lang, "first": diag.Earlier(a.At("languages." + itoa(first)))})
		case !slices.Contains(languages, lang):
			c.l.Add(pos, "DPA132", diag.Args{"lang": lang, "known": strings.Join(languages, ", ")}).
				Nearest = diag.Nearest(lang, languages)
		default:
			c.langs = append(c.langs, lang)
		}
	}
	if c.lib.Template(a.template()) == nil {
		ids := c.lib.TemplateIDs()
		c.l.Add(a.At("template"), "DPA140", diag.Args{"id": a.template(), "known": strings.Join(ids, ", ")}).
			Nearest = diag.Nearest(a.template(), ids)
	}
	for i, name := range a.Merge {
		if !slices.Contains(mergeable(), name) {
			c.l.Add(a.At("merge."+itoa(i)), "DPA107", diag.Args{"name": name, "known": strings.Join(mergeable(), ", ")}).
				Nearest = diag.Nearest(name, mergeable())
		}
	}
	c.parties()
}

// printed reports whether the template prints what the agreement says under
// key. An annex that stands alone needs no more than it shows.
func (c *checker) printed(key string) bool {
	by := map[string]string{"controller": "parties", "processing": "processing", "measures": "measures", "subprocessors": "subprocessors"}
	t := c.lib.Template(c.a.template())
	return t == nil || t.IsAgreement() || by[key] == "" || t.Has(by[key])
}

// text checks that a text is there in each language of the agreement.
func (c *checker) text(t value.Text, p place) {
	c.placeholder(t, p)
	if t.In == nil {
		if t.Plain != "" && len(c.langs) > 1 && !p.plain {
			c.l.Add(p.at(""), "DPA131", diag.Args{"langs": strings.Join(c.langs, ", ")})
		}
		return
	}
	for _, lang := range c.langs {
		if _, ok := t.For(lang); !ok && !p.given(lang) {
			c.l.Add(p.at(""), "DPA130", diag.Args{"lang": lang})
		}
	}
}

// placeholder reports a text that somebody meant to complete later. It must not
// reach a signature.
func (c *checker) placeholder(t value.Text, p place) {
	found, ok := c.find("placeholder", t)
	if !ok {
		return
	}
	check := "DPA136"
	if c.a.Status == Final {
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
		f := c.l.Add(p.at(""), "DPA133", diag.Args{"id": w.ID, "vocab": label(p.vocab), "known": knownWords(ids)})
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
	ids := []string{hostIsProcessor}
	for _, s := range c.a.Subprocessors {
		ids = append(ids, s.ID)
	}
	return ids
}

var idForm = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]*$`)

// idsOf lists the identifiers of the items of a list.
func idsOf(list any) []string {
	v := reflect.ValueOf(list)
	ids := make([]string, v.Len())
	for i := range ids {
		ids[i] = v.Index(i).FieldByName("ID").String()
	}
	return ids
}

// ids checks the identifiers of the items of one list.
func (c *checker) ids(list reflect.Value, p place) {
	seen := map[string]diag.Pos{}
	for i := range list.Len() {
		field := list.Index(i).FieldByName("ID")
		if !field.IsValid() {
			return
		}
		id, pos := field.String(), p.at(itoa(i)+".id")
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
func silent[T any](s Stated, key string) bool {
	return !s.says(key) && !place{table: s.Table}.given(key) && !s.Misspells(key, keysOf(reflect.TypeFor[T]()))
}

// oneOf reports a value that is none of those that there can be.
func (c *checker) oneOf(got string, options []string, key string, at diag.Pos) {
	c.l.Add(at, "DPA122", diag.Args{"value": got, "key": key, "options": strings.Join(options, ", ")}).
		Nearest = diag.Nearest(got, options)
}

// orNone lists names for a message, or says in French as in English that there
// are none: the word for it bends with what is listed.
func orNone(names []string, none string) diag.Words {
	if len(names) == 0 {
		return diag.Words{FR: none, EN: "none"}
	}
	return diag.Same(strings.Join(names, ", "))
}
