package schema

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/style"
	"github.com/dpakit/dpakit/dpa/value"
)

// A builder makes the parts of one schema.
type builder struct {
	lib       *library.Library
	lang      string
	explained explained        // by table and key
	defs      map[string]*node // tables and long lists that stand in several places
}

func newBuilder(lib *library.Library, lang string) *builder {
	return &builder{lib: lib, lang: lang, explained: explanations(), defs: map[string]*node{}}
}

func (b *builder) say(w diag.Words) string { return w.In(b.lang) }

// table describes a table by its struct, without some of its keys.
func (b *builder) table(t reflect.Type, without ...string) *node {
	n := (&node{Type: "object", Description: b.about(t.Name(), "about"), Properties: map[string]*node{}}).closed()
	var stateable, first []string
	for _, k := range names.Keys(t) {
		if slices.Contains(without, k.Name) {
			continue
		}
		n.Properties[k.Name] = b.key(k)
		if k.Stateable {
			stateable = append(stateable, k.Name)
		}
		if k.Required {
			n.Required = append(n.Required, k.Name)
		}
		if k.Need != "" || k.Required {
			first = append(first, k.Name)
		}
	}
	if len(first) > 0 && t != reflect.TypeFor[agreement.Agreement]() {
		n.Taplo = &taplo{InitKeys: first}
	}
	states := func(f reflect.StructField) bool { return f.Type == reflect.TypeFor[agreement.Stated]() }
	if slices.ContainsFunc(reflect.VisibleFields(t), states) && len(stateable) > 0 {
		b.stated(n, t.Name(), stateable)
	}
	return n
}

// stated adds what a table may state of its own keys.
func (b *builder) stated(n *node, table string, keys []string) {
	reasons := map[string]*node{}
	for _, key := range keys {
		reasons[key] = b.anyText()
		if why := b.textIn(b.explained[table][key].Reason); why != "" {
			reasons[key] = &node{AllOf: []*node{reasons[key]}, Unprinted: why}
		}
	}
	n.Properties["unknown"] = &node{Type: "array", Items: enum(keys), Description: b.about("Stated", "unknown")}
	n.Properties["none"] = &node{Type: "array", Items: enum(keys), Description: b.about("Stated", "none")}
	n.Properties["not_applicable"] = (&node{Type: "object", Properties: reasons, Description: b.about("Stated", "not_applicable")}).closed()
}

// key describes the value of a key.
func (b *builder) key(k names.Key) *node {
	n := b.value(k.Type, k)
	if n.Ref != "" {
		n = &node{AllOf: []*node{n}} // what stands beside a reference is not read
	}
	n.Title = b.called(k)
	n.Unprinted = b.textIn(b.explained[k.Table][k.Name].Unprinted)
	n.Description = value.Join(" ", b.explain(k), b.say(needWords[k.Need]))
	return n
}

// called is the name of a key.
func (b *builder) called(k names.Key) string { return b.say(b.lib.Locales.Called(k.Table, k.Name)) }

// explain says what there is to say of a key besides its name.
func (b *builder) explain(k names.Key) string {
	about := b.about(k.Table, k.Name)
	if why := b.textIn(b.explained[k.Table][k.Name].Unprinted); why != "" {
		about = value.Join(" ", about, b.say(unprintedWords), why)
	}
	if why := b.textIn(b.explained[k.Table][k.Name].Reason); why != "" {
		about = value.Join(" ", about, b.say(reasonWords), why)
	}
	return about
}

// about says what a key is, or a table when the key is "about".
func (b *builder) about(table, key string) string {
	e := b.explained[table][key]
	return b.say(diag.Words{FR: e.FR, EN: e.EN})
}

// sentence gives words a capital and a full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

var decoder = reflect.TypeFor[input.Decoder]()

// value describes what a field of that type is written as.
func (b *builder) value(t reflect.Type, k names.Key) *node {
	if t.Kind() == reflect.Pointer {
		return b.value(t.Elem(), k)
	}
	if n := b.special(t, k); n != nil {
		return n
	}
	if reflect.PointerTo(t).Implements(decoder) {
		if word, ok := alone(t); ok {
			return &node{AnyOf: append(b.word(word.Vocab), b.tableOnce(t))}
		}
		panic("schema: " + t.String() + " decodes itself; say in special how it is written")
	}
	switch t.Kind() {
	case reflect.String:
		if options := b.options(k); len(options) > 0 {
			return enum(options)
		}
		return &node{Type: "string"}
	case reflect.Bool:
		return &node{Type: "boolean"}
	case reflect.Int:
		return whole(k)
	case reflect.Float64:
		return b.millimetres()
	case reflect.Slice:
		return &node{Type: "array", Items: b.value(t.Elem(), k)}
	case reflect.Struct:
		return b.tableOnce(t)
	}
	panic("schema: " + t.String() + " is in no table of an agreement")
}

// millimetres is the height of a logo, the only length in an agreement.
func (b *builder) millimetres() *node {
	least, most := style.LogoHeights()
	return &node{Type: "number", Minimum: &least, Maximum: &most}
}

// alone returns the word that may stand alone in the place of a table that has
// more to say of it.
func alone(t reflect.Type) (word names.Key, ok bool) {
	if t.Kind() == reflect.Struct && reflect.PointerTo(t).Implements(decoder) {
		for _, k := range names.Keys(t) {
			if k.Name == "word" {
				return k, true
			}
		}
	}
	return names.Key{}, false
}

// whole is a whole number, within the bounds that package dpa checks.
func whole(k names.Key) *node {
	n := &node{Type: "integer"}
	if most := map[string]float64{"Transfer.module": 4, "Certificate.type": 2, "Certificate.activities": 6}[k.Table+"."+k.Name]; most > 0 {
		least := 1.0
		n.Minimum, n.Maximum = &least, &most
	}
	return n
}

func (b *builder) tableOnce(t reflect.Type) *node {
	return b.definition(t.Name(), func() *node { return b.table(t) })
}

// definition refers to a part that stands once in the schema.
//
//go:noinline
func (b *builder) definition(name string, make func() *node) *node {
	if b.defs[name] == nil {
		b.defs[name] = &node{} // a table may hold itself
		*b.defs[name] = *make()
	}
	return &node{Ref: "#/definitions/" + name}
}

// options returns what the value of a key can be: as its tags say, or as the
// library does.
func (b *builder) options(k names.Key) []string {
	switch k.Table + "." + k.Name {
	case "Agreement.languages":
		return documentLanguages(b.lib.Locales.Languages())
	case "Agreement.template":
		return b.lib.TemplateIDs()
	case "Agreement.style":
		return b.lib.StyleNames()
	case "Exception.clause":
		return b.lib.ClauseIDs()
	case "Exception.param":
		return b.paramNames()
	}
	return k.Options
}

// special describes the types that are written in a way of their own; nil for
// all others.
func (b *builder) special(t reflect.Type, k names.Key) *node {
	if n := b.measure(k); n != nil {
		return n
	}
	switch t {
	case reflect.TypeFor[agreement.Party]():
		if k.Table == "Agreement" && k.Name != "processor" {
			return b.definition("Controller", func() *node { return b.table(t, "certificates") })
		}
	case reflect.TypeFor[value.Text]():
		return b.text()
	case reflect.TypeFor[value.Word]():
		return &node{AnyOf: b.word(k.Vocab)}
	case reflect.TypeFor[value.Duration]():
		return &node{Type: "string", Pattern: value.DurationPattern}
	case reflect.TypeFor[value.Money]():
		return &node{Type: "string", Pattern: value.MoneyPattern}
	case reflect.TypeFor[value.Link]():
		return &node{Type: "string", Pattern: value.LinkPattern}
	case reflect.TypeFor[agreement.Bytes]():
		return &node{Type: "string", Pattern: agreement.BytesPattern}
	case reflect.TypeFor[value.Email]():
		return &node{Type: "string", Pattern: value.EmailPattern}
	case reflect.TypeFor[value.Date]():
		return &node{Type: "string", Format: "date"} // how Taplo hands over a TOML date
	case reflect.TypeFor[value.Country]():
		return b.country()
	case reflect.TypeFor[value.Location]():
		return b.location(t)
	case reflect.TypeFor[agreement.AIUse](): // its purpose alone, or a table with more to say
		return &node{AnyOf: []*node{b.text(), b.tableOnce(t)}}
	case reflect.TypeFor[map[string]*agreement.ClauseSettings]():
		return b.clauses()
	case reflect.TypeFor[agreement.Policy]():
		return b.policy()
	}
	return nil
}

// documentLanguages returns the languages of a document: one, or two side by side.
func documentLanguages(langs []string) []string {
	out := slices.Clone(langs)
	for _, left := range langs {
		for _, right := range langs {
			if left != right {
				out = append(out, left+"+"+right)
			}
		}
	}
	return out
}
