package input

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A Decoder decodes itself from a value of a file. A value that does not fit
// is reported in l, and the receiver then stays as it was.
type Decoder interface{ DecodeTOML(n *Node, l *diag.List) }

// Decode stores n in the value that into points to, and reports in l
// everything that does not fit: a key without a field, a value of another
// type, a required key that is missing.
//
// The fields of a struct have their keys in tags: `toml:"name"` or
// `toml:"name,required"`. A field without a tag is not decoded; the fields of
// an embedded struct are those of the struct around it; an embedded Table
// remembers the place. Besides structs there are strings, booleans, numbers,
// slices, maps by string, pointers to them, *Node for a value that is decoded
// later, and every Decoder.
//
// Decode panics when the type of into is none of these.
func Decode(n *Node, into any, l *diag.List) {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		panic(fmt.Sprintf("input: Decode into %T, want a pointer", into))
	}
	decode(n, v.Elem(), l)
}

var (
	nodeType  = reflect.TypeFor[*Node]()
	tableType = reflect.TypeFor[Table]()
)

func decode(n *Node, v reflect.Value, l *diag.List) {
	before := len(*l)
	decodeValue(n, v, l)
	n.Failed = n.Failed || len(*l) > before
}

func decodeValue(n *Node, v reflect.Value, l *diag.List) {
	if d, ok := v.Addr().Interface().(Decoder); ok {
		d.DecodeTOML(n, l)
		return
	}
	if v.Type() == nodeType {
		v.Set(reflect.ValueOf(n))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		elem := reflect.New(v.Type().Elem())
		if _, itself := elem.Interface().(Decoder); !itself && elem.Elem().Kind() == reflect.Struct && !n.isTable(elem.Elem(), l) {
			return // a table that is not there misses none of its keys
		}
		decode(n, elem.Elem(), l)
		v.Set(elem)
	case reflect.String:
		if n.Is(String, l) {
			v.SetString(n.Text)
		}
	case reflect.Bool:
		if n.Is(Bool, l) {
			v.SetBool(n.Bool)
		}
	case reflect.Int, reflect.Int64:
		if n.Is(Integer, l) {
			v.SetInt(n.Int)
		}
	case reflect.Float64:
		if n.Kind == Integer || n.Is(Float, l) {
			v.SetFloat(n.Float)
		}
	case reflect.Slice:
		elem := v.Type().Elem()
		_, itself := reflect.New(elem).Interface().(Decoder)
		if tables := elem.Kind() == reflect.Struct && !itself; tables && !n.isTables(elem, l) {
			return
		}
		if n.Is(Array, l) {
			v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
			for i, it := range n.Items {
				decode(it, v.Index(i), l)
			}
		}
	case reflect.Map:
		if n.Is(TableKind, l) {
			v.Set(reflect.MakeMap(v.Type()))
			for _, it := range n.Items {
				elem := reflect.New(v.Type().Elem()).Elem()
				decode(it, elem, l)
				v.SetMapIndex(reflect.ValueOf(it.Key).Convert(v.Type().Key()), elem)
			}
		}
	case reflect.Struct:
		if n.Is(TableKind, l) {
			decodeStruct(n, v, l)
		}
	default:
		panic(fmt.Sprintf("input: nothing decodes into %s", v.Type()))
	}
}

func decodeStruct(n *Node, v reflect.Value, l *diag.List) {
	before := len(*l)
	fields := fieldsOf(v.Type())
	for _, it := range n.Items {
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == it.Key })
		if i < 0 {
			UnknownKey(n, it, keysOf(fields), l)
			continue
		}
		decode(it, v.FieldByIndex(fields[i].index), l)
	}
	n.Failed = n.Failed || len(*l) > before
	for _, f := range fields {
		switch {
		case f.key == "":
			v.FieldByIndex(f.index).Set(reflect.ValueOf(TableOf(n)))
		case f.required && n.Get(f.key) == nil && !TableOf(n).Misspells(f.key, func() []string { return keysOf(fields) }):
			l.Add(n.Place(), "DPA112", diag.Args{"key": f.key, "where": where(n), "line": n.Line(f.key)})
		}
	}
}

// UnknownKey reports that no key of the table n is called as it is; known are
// the keys that there could be.
func UnknownKey(n, it *Node, known []string, l *diag.List) {
	near := ""
	if len(*l) < diag.Most { // those behind are counted, not shown
		near = diag.Nearest(it.Key, known)
	}
	l.Add(it.KeyPos, "DPA110", diag.Args{"key": it.Key, "where": where(n), "known": strings.Join(known, ", ")}).
		Nearest = near
}

// Line writes the beginning of a line that gives a value to key in the table
// n: "name = …", "\"name\": …" in JSON, and in a sheet the heading of the
// column, "controller.name".
func (n *Node) Line(key string) string {
	switch {
	case n == nil || n.Format == TOML:
		return key + " = …"
	case n.Format == JSON:
		return `"` + key + `": …`
	}
	return join(n.path, key)
}

// where names the table n within a sentence.
func where(n *Node) diag.Words {
	if name := n.Name(); name != "" {
		return diag.Words{FR: "dans " + name, EN: "in " + name}
	}
	return diag.Words{FR: "au premier niveau du fichier", EN: "at the top level of the file"}
}

// Is reports whether n is of that kind; if not, that is a finding in l.
func (n *Node) Is(k Kind, l *diag.List) bool {
	if n.Kind == k {
		return true
	}
	n.WrongType(k.Words(), k.howTo(n.Format), l)
	return false
}

// isTable is Is for the table of a struct, whose keys are known.
func (n *Node) isTable(v reflect.Value, l *diag.List) bool {
	if n.Kind == TableKind {
		return true
	}
	todo, keys := TableKind.howTo(n.Format), strings.Join(keysOf(fieldsOf(v.Type())), ", ")
	if n.Format != CSV {
		todo.FR += " Clés possibles : " + keys + "."
		todo.EN += " Possible keys: " + keys + "."
	}
	n.WrongType(TableKind.Words(), todo, l)
	return false
}

// isTables reports whether n may be a list of tables: not when it is one table,
// under a heading in single brackets, nor when no item is a table, as in a list of
// names. That is one finding, for all that such items lack.
func (n *Node) isTables(of reflect.Type, l *diag.List) bool {
	single := n.Kind == TableKind
	names := n.Kind == Array && len(n.Items) > 0 && !slices.ContainsFunc(n.Items, func(it *Node) bool { return it.Kind == TableKind })
	if !single && !names || n.Key == "" || n.Format != TOML {
		return true
	}
	keys := strings.Join(keysOf(fieldsOf(of)), ", ")
	found := n.Kind.Words()
	if names {
		found = diag.Words{FR: "une liste sans aucune table", EN: "a list without any table"}
	}
	heading := n.Key
	if n.path != "" {
		heading = n.path
	}
	l.Add(n.Pos, "DPA111", diag.Args{
		"what":   diag.Words{FR: "« " + n.Key + " »", EN: "“" + n.Key + "”"},
		"wanted": diag.Words{FR: "une liste de tables", EN: "a list of tables"},
		"found":  found,
		"todo": diag.Words{
			FR: "Écrivez un titre entre crochets doubles, [[" + heading + "]], au-dessus des lignes de chaque élément, même s’il n’y en a qu’un. Clés possibles : " + keys + ".",
			EN: "Write a heading in double brackets, [[" + heading + "]], above the lines of each item, even when there is only one. Possible keys: " + keys + ".",
		},
	})
	return false
}

// WrongType reports that n should have been what wanted says, and what to do.
func (n *Node) WrongType(wanted, todo diag.Words, l *diag.List) {
	what := diag.Words{FR: "cet élément", EN: "this item"}
	if n.Key != "" {
		what = diag.Words{FR: "« " + n.Key + " »", EN: "“" + n.Key + "”"}
	}
	l.Add(n.Pos, "DPA111", diag.Args{"what": what, "wanted": wanted, "found": n.Kind.Words(), "todo": todo})
}

// A field is a field of a struct that a key fills; its key is empty when it is
// the Table.
type field struct {
	key      string
	required bool
	index    []int // of the field, in the struct and those embedded in it
}

// described holds what the tags of each struct say, which follows from its type
// alone and is asked for once a table.
var described sync.Map // []field by reflect.Type

func fieldsOf(t reflect.Type) []field {
	if known, ok := described.Load(t); ok {
		return known.([]field)
	}
	fields := appendFields(nil, t, nil)
	described.Store(t, fields)
	return fields
}

func appendFields(fields []field, t reflect.Type, within []int) []field {
	for i := range t.NumField() {
		f, index := t.Field(i), append(slices.Clone(within), i)
		switch tag, tagged := f.Tag.Lookup("toml"); {
		case f.Type == tableType:
			fields = append(fields, field{index: index})
		case tagged:
			key, option, _ := strings.Cut(tag, ",")
			fields = append(fields, field{key, option == "required", index})
		case f.Anonymous && f.Type.Kind() == reflect.Struct:
			fields = appendFields(fields, f.Type, index)
		}
	}
	return fields
}

func keysOf(fields []field) []string {
	var keys []string
	for _, f := range fields {
		if f.key != "" {
			keys = append(keys, f.key)
		}
	}
	return keys
}
