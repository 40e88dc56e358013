package read

import (
	"io/fs"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// registryOf reads the registry that root names; entries is nil when it names
// none. It is not read when it is missing or cannot be parsed, which is a
// finding.
func registryOf(fsys fs.FS, root *input.Node, p *input.Parsed, l *diag.List) (entries *input.Node, read bool, err error) {
	from := root.Get("registry")
	if from == nil {
		return nil, true, nil
	}
	target, ok := locate(from, l)
	if !ok {
		return nil, false, nil
	}
	entries, err = p.Read(fsys, target, l)
	if err != nil && notFound(fsys, from, target, err, l) {
		return nil, false, nil
	}
	return entries, err == nil && entries != nil, err
}

// laidOn returns root with its tables laid on those of the registry that they
// use; from is where the files name it, nil when they do not.
func laidOn(root, entries, from *input.Node, l *diag.List) *input.Node {
	copied := *root
	copied.Items = slices.Clone(root.Items)
	for i, list := range copied.Items {
		if row := entryType(list.Key); row != nil && list.Kind == input.Array {
			copied.Items[i] = laid(list, entries, row, from, l)
		}
	}
	return &copied
}

// entryType is the type of the tables of a list that a registry can hold; nil
// for any other list.
func entryType(list string) reflect.Type {
	t := reflect.TypeFor[agreement.Registry]()
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
			l.Add(use.Pos, "DPA185", diag.Args{"id": use.Text, "file": from.Text, "known": diag.Known(ids, "aucun")}).
				Nearest = diag.Nearest(use.Text, ids)
		}
		input.Decode(input.Copy(it), reflect.New(row).Interface(), l)
		out.Failed = true // the list counts as given, even when nothing of it is left
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
