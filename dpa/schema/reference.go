package schema

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
)

// WriteReference writes what the schema says, and the words of the library, as
// Markdown for a reader of lang.
func WriteReference(w io.Writer, lib *library.Library, lang string) error {
	r := &reference{builder: newBuilder(lib, lang)}
	r.line("# %s\n\n%s\n", r.say(referenceTitle), r.say(referenceIntro))
	r.tables()
	r.clauses(clausesHead, lib.Clauses)
	r.clauses(annexesHead, lib.Annexes)
	r.measures()
	r.templates()
	r.vocabularies()
	_, err := io.WriteString(w, r.out.String())
	return err
}

// A reference is written part by part.
type reference struct {
	*builder
	out strings.Builder
}

//go:noinline
func (r *reference) line(format string, args ...any) { fmt.Fprintf(&r.out, format+"\n", args...) }

// text is what a folder of texts says, as words and nothing else: it may be
// somebody else’s.
func (r *reference) text(w diag.Words) string { return markdown.Text(r.say(w)) }

func (r *reference) head(level int, name string) {
	r.line("%s %s\n", strings.Repeat("#", level), name)
}

// row writes a row of a table; a bar would end its cell, and may be escaped already.
func (r *reference) row(cells ...string) {
	for i, c := range cells {
		cells[i] = strings.ReplaceAll(strings.ReplaceAll(strings.Join(strings.Fields(c), " "), `\|`, "|"), "|", `\|`)
	}
	r.line("| %s |", strings.Join(cells, " | "))
}

func (r *reference) headRow(heads ...diag.Words) {
	var cells, rules []string
	for _, h := range heads {
		cells, rules = append(cells, r.say(h)), append(rules, "---")
	}
	r.row(cells...)
	r.row(rules...)
}

// A place is a table of the agreement and where it can stand.
type place struct {
	table reflect.Type
	paths []string // "[controller]", "[[subprocessors.services]]"
}

// places lists every table in the order in which a reader meets it.
func places() []place {
	var all []place
	var visit func(t reflect.Type, path string)
	visit = func(t reflect.Type, path string) {
		for _, k := range names.Keys(t) {
			elem, list := k.Type, false
			for elem.Kind() == reflect.Pointer || elem.Kind() == reflect.Slice {
				list = list || elem.Kind() == reflect.Slice
				elem = elem.Elem()
			}
			if !isTable(elem) {
				continue
			}
			inner := strings.TrimPrefix(path+"."+k.Name, ".")
			written := "[" + inner + "]"
			if list {
				written = "[[" + inner + "]]"
			}
			i := slices.IndexFunc(all, func(p place) bool { return p.table == elem })
			if i >= 0 {
				all[i].paths = append(all[i].paths, written)
				continue // what it holds is told where it stands first
			}
			all = append(all, place{elem, []string{written}})
			visit(elem, inner)
		}
	}
	visit(reflect.TypeFor[agreement.Agreement](), "")
	return all
}

// isTable reports whether a type is a table that the reference describes.
func isTable(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.PkgPath() == reflect.TypeFor[agreement.Agreement]().PkgPath() && len(names.Keys(t)) > 0
}

func (r *reference) tables() {
	r.head(2, r.say(tablesHead))
	r.table(reflect.TypeFor[agreement.Agreement]())
	for _, p := range places() {
		r.head(3, tableHead+p.table.Name())
		r.line("`%s`\n", strings.Join(p.paths, "`, `"))
		if about := r.about(p.table.Name(), "about"); about != "" {
			r.line("%s\n", about)
		}
		r.table(p.table)
	}
	r.head(3, r.say(locationHead))
	r.line("%s\n", r.say(locationWords))
	r.table(reflect.TypeFor[value.Location]())
}

func (r *reference) table(t reflect.Type) {
	r.headRow(keyHead, nameHead, holdsHead, needHead, aboutHead)
	for _, k := range names.Keys(t) {
		need := needCell[k.Need]
		if k.Required {
			need = needCell["yes"]
		}
		r.row("`"+k.Name+"`", r.called(k), r.holds(k.Type, k), r.say(need), r.explain(k))
	}
	r.line("")
}

// holds says in a few words what a key holds.
func (r *reference) holds(t reflect.Type, k names.Key) string {
	if r.measure(k) != nil {
		return link(r.say(measuresHead), r.say(measuresHead))
	}
	if name, ok := kinds[t]; ok {
		return r.say(name)
	}
	switch {
	case t == reflect.TypeFor[value.Word]():
		return fmt.Sprintf(r.say(wordKind), link("`"+k.Vocab+"`", fmt.Sprintf(r.say(wordsHead), k.Vocab)))
	case isTable(t):
		if word, ok := alone(t); ok {
			return fmt.Sprintf(r.say(aloneKind), r.holds(word.Type, word), link(t.Name(), tableHead+t.Name()))
		}
		return fmt.Sprintf(r.say(tableKind), link(t.Name(), tableHead+t.Name()))
	}
	switch t.Kind() {
	case reflect.Pointer:
		return r.holds(t.Elem(), k)
	case reflect.Slice:
		return fmt.Sprintf(r.say(listKind), r.holds(t.Elem(), k))
	case reflect.String:
		if options := r.options(k); len(options) > 0 && k.Table != "Exception" {
			return "`" + strings.Join(options, "`, `") + "`"
		}
		return r.say(stringKind)
	case reflect.Bool:
		return "`true`, `false`"
	case reflect.Int:
		return r.say(wholeKind)
	case reflect.Float64:
		return r.say(numberKind)
	}
	panic("reference: say what a " + t.String() + " is")
}

// link links to a heading by the name that Markdown viewers give it.
func link(text, head string) string {
	return "[" + text + "](#" + strings.ToLower(strings.ReplaceAll(head, " ", "-")) + ")"
}

func (r *reference) vocabularies() {
	r.head(2, r.say(vocabularyHead))
	r.line("%s\n", r.say(vocabularyIntro))
	langs := r.lib.Locales.Languages()
	for _, name := range r.lib.Locales.Vocabularies() {
		r.head(3, fmt.Sprintf(r.say(wordsHead), name))
		heads := []diag.Words{wordHead}
		for _, lang := range langs {
			heads = append(heads, diag.Same(lang))
		}
		withNature := name == "data"
		if withNature {
			heads = append(heads, natureHead)
		}
		r.headRow(heads...)
		for _, id := range r.lib.Locales.Vocabulary(name) {
			cells := []string{"`" + id + "`"}
			for _, lang := range langs {
				loc, _ := r.lib.Locales.For(lang)
				word, _ := loc.Word(name, id)
				cells = append(cells, markdown.Text(word))
			}
			if withNature {
				cells = append(cells, r.nature(id))
			}
			r.row(cells...)
		}
		r.line("")
	}
}

// nature says which kind of sensitive data a word is, if any.
func (r *reference) nature(word string) string {
	nature := r.lib.Locales.Nature(word)
	loc, ok := r.lib.Locales.For(r.lang)
	if nature == "" || !ok {
		return ""
	}
	return loc.Message("special."+nature, nil)
}
