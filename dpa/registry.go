package dpa

import (
	"errors"
	"io/fs"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Registry is a file that a user keeps for all agreements, so that a fact
// about a vendor, or a set of data, is written once:
//
//	registry = "vendors.toml"
//	[[subprocessors]]
//	use = "aws"
//
// Load lays the table that says `use` on the registry's table with that id:
// tables merge key by key, any other value of the agreement replaces the
// registry's. What nobody uses need not be complete.
type Registry struct {
	input.Table
	Subprocessors      []Subprocessor      `toml:"subprocessors"`
	SubprocessorGroups []SubprocessorGroup `toml:"subprocessor_groups"`
	DataSets           []DataSet           `toml:"data_sets"`
}

// useRegistry lays the tables of root on those of its registry. The tree is
// not whole when the registry is missing or no TOML, which is a finding.
func useRegistry(fsys fs.FS, root *input.Node, l *diag.List) (out *input.Node, whole bool, err error) {
	from := root.Get("registry")
	var entries *input.Node
	if from != nil {
		target, ok := locate(from, l)
		if !ok {
			return root, false, nil
		}
		entries, err = input.Read(fsys, target, l)
		if errors.Is(err, fs.ErrNotExist) {
			notFound(fsys, from, target, l)
			return root, false, nil
		}
		if err != nil || entries == nil {
			return root, false, err
		}
		checkRegistry(entries, l)
	}
	copied := *root
	copied.Items = slices.Clone(root.Items)
	for i, list := range copied.Items {
		if row := entryType(list.Key); row != nil && list.Kind == input.Array {
			copied.Items[i] = laid(list, entries, row, from, l)
		}
	}
	return &copied, true, nil
}

// entryType is the type of the tables of a list that a registry can hold; nil
// for any other list.
func entryType(list string) reflect.Type {
	t := reflect.TypeFor[Registry]()
	for i := range t.NumField() {
		if key := t.Field(i).Tag.Get("toml"); key == list && key != "" {
			return t.Field(i).Type.Elem()
		}
	}
	return nil
}

// laid returns the list with its tables laid on those of the registry. A table
// that uses what is not there is left out, for all that would be missing in
// it; what it says itself is still read.
func laid(list, registry *input.Node, row reflect.Type, from *input.Node, l *diag.List) *input.Node {
	out := *list
	out.Items = nil
	for _, it := range list.Items {
		use := it.Get("use")
		if use == nil || use.Kind != input.String {
			out.Items = append(out.Items, it)
			continue
		}
		entry, ids := registered(registry.Get(list.Key), use.Text)
		switch {
		case entry != nil:
			out.Items = append(out.Items, input.Lay(entry, identified(it, use)))
			continue
		case from == nil:
			l.Add(use.Pos, "DPA184", nil)
		default:
			l.Add(use.Pos, "DPA185", diag.Args{"id": use.Text, "file": from.Text, "known": orNone(ids, "aucun")}).
				Nearest = diag.Nearest(use.Text, ids)
		}
		input.Decode(it, reflect.New(row).Interface(), l)
		out.Text = use.Text // the list counts as given, even when nothing of it is left
	}
	return &out
}

// registered finds the entry with that identifier among all; the list may be
// nil.
func registered(list *input.Node, id string) (entry *input.Node, ids []string) {
	if list == nil {
		return nil, nil
	}
	for _, e := range list.Items {
		if n := e.Get("id"); n != nil {
			ids = append(ids, n.Text)
			if n.Text == id && entry == nil {
				entry = e
			}
		}
	}
	return entry, ids
}

// identified gives a table that has no identifier the name of what it uses, at
// the place where it says so.
func identified(table, use *input.Node) *input.Node {
	if table.Get("id") != nil {
		return table
	}
	id := *use
	id.Key = "id"
	out := *table
	out.Items = append([]*input.Node{&id}, table.Items...)
	return &out
}

// checkRegistry checks what holds for an entry whether it is used or not: its
// keys, its types and its identifier.
func checkRegistry(root *input.Node, l *diag.List) {
	var r Registry
	input.Decode(root, &r, l)
	c := new(checker)
	v := reflect.ValueOf(r)
	for i := range v.NumField() {
		list, key := v.Field(i), v.Type().Field(i).Tag.Get("toml")
		if key == "" {
			continue
		}
		at := place{table: r.Table, path: key}
		c.ids(list, at)
		for i := range list.Len() {
			entry := place{table: r.Table, path: under(key, itoa(i)), owner: ownerOf(list.Index(i), label(key))}
			if rowID(list.Index(i)) == "" {
				c.missing(entry, "id", "DPA112")
			}
			if r.Has(under(entry.path, "use")) {
				c.l.Add(entry.at("use"), "DPA186", nil)
			}
		}
	}
	*l = append(*l, c.l...)
}
