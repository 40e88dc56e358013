// Package input reads TOML and JSON as one tree whose every key and value
// knows its place, and decodes it strictly into Go values.
//
// BurntSushi/toml decides what is valid TOML; it gives no place for a key, so
// a second reader of our own walks the same bytes and places everything. Where that
// one has met nothing but what is valid for sure, as in nearly every file, the first
// is not asked; a test holds the one to the other. It
// knows TOML 1.0 only: what TOML 1.1 added is reported. JSON has one reader,
// for encoding/json gives no places either. Every problem of a file is a
// finding, and all of them are found at once.
//
// How large a file may be is bounded before it is read: see MaxSize and what
// stands beside it.
package input

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A Format is a way of writing a file. The zero Format is TOML.
type Format int

// The formats.
const (
	TOML Format = iota
	JSON
	CSV // a cell of a sheet, which is text whatever is meant by it
)

// String returns the name of the format, which all languages share.
func (f Format) String() string {
	return [...]string{"TOML", "JSON", "CSV"}[f]
}

// A Kind is a kind of value. The zero Kind is invalid.
type Kind int

// The kinds of values. JSON writes a DateTime as a String.
const (
	TableKind Kind = iota + 1
	Array
	String
	Integer
	Float
	Bool
	DateTime // any of TOML's four dates and times; Text tells them apart
)

// Words names the kind for whoever wrote the file.
func (k Kind) Words() diag.Words {
	return [...]diag.Words{
		{FR: "rien", EN: "nothing"},
		{FR: "une table", EN: "a table"},
		{FR: "une liste", EN: "a list"},
		{FR: "un texte entre guillemets", EN: "text in quotation marks"},
		{FR: "un nombre entier", EN: "a whole number"},
		{FR: "un nombre à virgule", EN: "a decimal number"},
		{FR: "true (vrai) ou false (faux)", EN: "true or false"},
		{FR: "une date", EN: "a date"},
	}[k]
}

// howTo says how a value of the kind is written in a format.
func (k Kind) howTo(f Format) diag.Words {
	if f == CSV {
		return howToCell[k]
	}
	if f == JSON && k == TableKind {
		return diag.Words{FR: "Écrivez { \"clé\": …, \"clé\": … }.", EN: "Write { \"key\": …, \"key\": … }."}
	}
	return [...]diag.Words{
		TableKind: {FR: "Écrivez { clé = …, clé = … } sur une ligne, ou un titre entre crochets simples, [clé], au-dessus des lignes de la table.",
			EN: "Write { key = …, key = … } on one line, or a heading in single brackets, [key], above the lines of the table."},
		Array: {FR: "Écrivez les éléments entre crochets, séparés par des virgules : [\"…\", \"…\"], même s’il n’y en a qu’un.",
			EN: "Write the items in brackets, with commas between them: [\"…\", \"…\"], even when there is only one."},
		String:   {FR: "Écrivez-le entre guillemets droits : \"…\".", EN: "Write it in straight quotation marks: \"…\"."},
		Integer:  {FR: "Écrivez le nombre seul, sans guillemets ni virgule.", EN: "Write the number alone, without quotation marks or a decimal point."},
		Float:    {FR: "Écrivez le nombre sans guillemets, avec un point avant les décimales : 99.5.", EN: "Write the number without quotation marks: 99.5."},
		Bool:     {FR: "Écrivez true (vrai) ou false (faux), sans guillemets.", EN: "Write true or false, without quotation marks."},
		DateTime: {FR: "Écrivez année-mois-jour, sans guillemets : 2026-11-22.", EN: "Write year-month-day, without quotation marks: 2026-11-22."},
	}[k]
}

// A Node is a value at its place. Nodes are not changed once they are
// read, but for Failed, so trees may share them.
type Node struct {
	Kind   Kind
	Format Format
	Key    string   // in its table, in NFC; empty in an array and at the root
	KeyPos diag.Pos // of the key; zero in an array and at the root
	KeyEnd End      // just behind the key
	// Pos is the place of the value and End the one just behind it. A table
	// that a header begins stands where its name stands in the header.
	Pos diag.Pos
	End End

	Text  string  // String: the text in NFC; any other scalar: as the file writes it
	Int   int64   // Integer
	Float float64 // Integer and Float
	Bool  bool    // Bool

	Items []*Node // of an Array; of a table, in the order of the file

	// Failed says that a finding was reported while the value, or one within
	// it, was decoded.
	Failed bool

	in     *places // of a String: its file, and where its quotation mark stands
	offset int
	path   string // of a table: "subprocessors.services"
	inList bool   // a table that is an item of an array
	made   making // of a table, and of an array of tables
}

// An End is the line and the column, each from 1, at which something ends: a
// diag.Pos in few bytes, for there are very many.
type End struct{ Line, Col int32 }

func endOf(p diag.Pos) End { return End{int32(p.Line), int32(p.Col)} }

// Get returns the value of key in the table n, nil when there is none or n is
// nil or no table.
//
//go:noinline
func (n *Node) Get(key string) *Node {
	if n == nil || n.Kind != TableKind {
		return nil
	}
	for _, it := range n.Items {
		if it.Key == key {
			return it
		}
	}
	return nil
}

// Keys returns the keys of the table n in the order of the file.
func (n *Node) Keys() []string {
	if n == nil || n.Kind != TableKind {
		return nil
	}
	keys := make([]string, len(n.Items))
	for i, it := range n.Items {
		keys[i] = it.Key
	}
	return keys
}

// Name writes the table as its header in TOML does, "[controller]" or
// "[[subprocessors]]"; a table of JSON has the path alone, "controller". It is
// empty at the root.
func (n *Node) Name() string {
	switch {
	case n.path == "" || n.Format != TOML:
		return n.path
	case n.inList:
		return "[[" + n.path + "]]"
	}
	return "[" + n.path + "]"
}

// Place returns the place of the key, or of the value when it has no key.
func (n *Node) Place() diag.Pos {
	if n.KeyPos.IsZero() {
		return n.Pos
	}
	return n.KeyPos
}

// lookup returns Get for many keys of a table.
func (n *Node) lookup() func(key string) *Node {
	if len(n.Items) < 16 {
		return n.Get
	}
	byKey := make(map[string]*Node, len(n.Items))
	for _, it := range n.Items {
		byKey[it.Key] = it
	}
	return func(key string) *Node { return byKey[key] }
}

// find follows a path such as "services.0.data" as far as it leads.
func (n *Node) find(path string) (last *Node, whole bool) {
	for path != "" {
		var step string
		step, path, _ = strings.Cut(path, ".")
		next := n.Get(step)
		if n.Kind == Array {
			if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(n.Items) {
				next = n.Items[i]
			}
		}
		if next == nil {
			return n, false
		}
		n = next
	}
	return n, true
}

// A Table remembers where a struct stands: from which table of which file it was
// decoded, and how a path leads to it in the agreement. It is embedded in the
// struct. Decode sets the first; Locate, for a struct made in Go too, sets the
// second. The places of the zero Table are not known.
type Table struct {
	node *Node
	path string
}

// TableOf returns the Table of n, for a Decoder that is a table.
func TableOf(n *Node) Table { return Table{node: n} }

// Path returns how a path leads to the table, "subprocessors[1]", or to the
// value at that path below it.
//
//go:noinline
func (t Table) Path(path string) string {
	if path == "" {
		return t.path
	}
	return string(appendPath(append(make([]byte, 0, 128), t.path...), path))
}

// appendPath adds the steps of "services.0.purpose" to a path.
func appendPath(out []byte, path string) []byte {
	for step := range strings.SplitSeq(path, ".") {
		switch {
		case step == "":
		case isIndex(step):
			out = append(append(append(out, '['), step...), ']')
		case len(out) == 0:
			out = append(out, step...)
		default:
			out = append(append(out, '.'), step...)
		}
	}
	return out
}

func isIndex(step string) bool {
	return step != "" && strings.Trim(step, "0123456789") == ""
}

// At returns the place of a value of the table: "country", "address.country",
// "services.0.purpose". Where there is none, it is the place of the innermost
// table on the way that exists; At("") is the place of the table itself.
func (t Table) At(path string) diag.Pos {
	p := diag.Pos{}
	if t.node != nil {
		n, whole := t.node.find(path)
		if p = n.Pos; path == "" || !whole {
			p = n.Place()
		}
	}
	p.Path = t.Path(path)
	return p
}

// KeyAt is At for the key of a value rather than the value.
func (t Table) KeyAt(path string) diag.Pos {
	p := diag.Pos{}
	if t.node != nil {
		n, _ := t.node.find(path)
		p = n.Place()
	}
	p.Path = t.Path(path)
	return p
}

// Failed reports whether the file gives a value for path that did not fit. Its
// finding stands already, so the value need not be reported as missing.
//
//go:noinline
func (t Table) Failed(path string) bool {
	if t.node == nil {
		return false
	}
	n, whole := t.node.find(path)
	return whole && n.Failed
}

// Has reports whether the file gives a value for path.
//
//go:noinline
func (t Table) Has(path string) bool {
	if t.node == nil {
		return false
	}
	_, whole := t.node.find(path)
	return whole
}

// NodeAt returns the value at path; nil when the file gives none.
func (t Table) NodeAt(path string) *Node {
	if t.node == nil {
		return nil
	}
	if n, whole := t.node.find(path); whole {
		return n
	}
	return nil
}

// Misspells reports whether the table has, in the place of key, a key that is
// none of keys and was probably meant to be it. That one is reported, so key
// need not be reported as missing. Only a table that failed can have one: keys is
// seldom asked.
func (t Table) Misspells(key string, keys func() []string) bool {
	if t.node == nil || !t.node.Failed {
		return false
	}
	known := keys()
	const many = 100 // a table with more strange keys than that is not a slip
	strange := 0
	for _, k := range t.node.Keys() {
		if slices.Contains(known, k) {
			continue
		}
		if diag.Nearest(k, known) == key {
			return true
		}
		if strange++; strange == many {
			return false
		}
	}
	return false
}

// Node returns the table as the file gives it; nil for a struct made in Go.
func (t Table) Node() *Node { return t.node }

// Locate sets, in the struct that v points to and in everything within it, the
// paths of the tables.
func Locate(v any) { locate(reflect.ValueOf(v), make([]byte, 0, 128)) }

// locate has the path to v in bytes, and makes a text of it only where a table
// is: most values hold none.
func locate(v reflect.Value, path []byte) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			locate(v.Elem(), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			locate(v.Index(i), append(strconv.AppendInt(append(path, '['), int64(i), 10), ']'))
		}
	case reflect.Map:
		if v.Type().Elem().Kind() == reflect.Pointer { // others cannot be set, and hold no table
			for it := v.MapRange(); it.Next(); {
				locate(it.Value(), appendPath(path, it.Key().String()))
			}
		}
	case reflect.Struct:
		if t, ok := v.Addr().Interface().(*Table); ok {
			t.path = string(path)
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			switch key, _, _ := strings.Cut(f.Tag.Get("toml"), ","); {
			case !f.IsExported():
			case f.Anonymous:
				locate(v.Field(i), path)
			case key != "":
				locate(v.Field(i), appendPath(path, key))
			case f.Type.Kind() == reflect.Map: // of tables that decode themselves: their keys stand in the table itself
				locate(v.Field(i), path)
			}
		}
	}
}

// Same reports whether two trees say the same at the same places, down to each
// character, so that what is found out of the one holds for the other. Trees are soon
// compared where they have the same nodes.
func Same(a, b *Node) bool {
	if a == b || a == nil || b == nil {
		return a == b
	}
	return a.Kind == b.Kind && a.Format == b.Format && a.Key == b.Key && a.KeyPos == b.KeyPos && a.KeyEnd == b.KeyEnd && a.Pos == b.Pos && a.End == b.End &&
		a.Text == b.Text && a.Int == b.Int && a.Float == b.Float && a.Bool == b.Bool && a.Failed == b.Failed && a.path == b.path && a.inList == b.inList &&
		(a.asWritten() && b.asWritten() || slices.Equal(a.Characters(), b.Characters())) && slices.EqualFunc(a.Items, b.Items, Same)
}

// asWritten reports whether a file has the text of a String letter by letter behind one
// quotation mark.
func (n *Node) asWritten() bool {
	return n.in != nil && strings.HasPrefix(n.in.src[n.offset+1:], n.Text)
}

// Copy returns a copy of the tree, which may be decoded while others decode n.
func Copy(n *Node) *Node {
	out := *n
	out.Items = make([]*Node, len(n.Items))
	for i, it := range n.Items {
		out.Items[i] = Copy(it)
	}
	return &out
}

// WithPaths returns a copy of the tree in which every place also says where it
// ends and how a path leads there. It is for the tree that is decoded: laid on others, a node
// may stand elsewhere than in its file.
func WithPaths(root *Node) *Node {
	n := count(root)
	p := placer{nodes: make([]Node, 0, n)} // at once, for there are very many
	p.paths.Grow(32 * n)
	return p.place(root, "")
}

// With returns the table n with other values under some keys: all that n has there
// are left out, and those of over stand there.
func (n *Node) With(keys []string, over *Node) *Node {
	out := *n
	out.Items = make([]*Node, 0, len(n.Items)+len(keys))
	for _, it := range n.Items {
		if !slices.Contains(keys, it.Key) {
			out.Items = append(out.Items, it)
		}
	}
	if over != nil {
		out.Items = append(out.Items, over.Items...)
	}
	return &out
}

// A placer makes a copy of a tree whose nodes know their paths.
type placer struct {
	nodes []Node          // with room for all
	paths strings.Builder // of which each path is a part
	path  []byte          // the last
}

// under returns the path of what stands in path.
func (p *placer) under(path, step string) string {
	p.path = appendPath(append(p.path[:0], path...), step)
	from := p.paths.Len()
	p.paths.Write(p.path)
	return p.paths.String()[from:]
}

// count is how many nodes a tree has.
func count(n *Node) int {
	sum := 1
	for _, it := range n.Items {
		sum += count(it)
	}
	return sum
}

// place returns the copy of n, which stands at path.
func (p *placer) place(n *Node, path string) *Node {
	p.nodes = append(p.nodes, *n)
	out := &p.nodes[len(p.nodes)-1]
	out.Pos.Path = path
	out.Pos.EndLine, out.Pos.EndCol = int(out.End.Line), int(out.End.Col)
	if !out.KeyPos.IsZero() {
		out.KeyPos.Path = path
		out.KeyPos.EndLine, out.KeyPos.EndCol = int(out.KeyEnd.Line), int(out.KeyEnd.Col)
	}
	out.Items = make([]*Node, len(n.Items))
	for i, it := range n.Items {
		step := it.Key
		if n.Kind == Array {
			step = strconv.Itoa(i)
		}
		out.Items[i] = p.place(it, p.under(path, step))
	}
	return out
}
