package input

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// Merge lays the file over on the file base, which it extends, and changes
// neither. Tables merge key by key and every value keeps its own place. The
// lists of tables at the top level are added to: a table with the `id` of one
// in base is laid on that one, any other comes at the end. Every other list of
// over takes the place of that of base, and so does one that over names,
//
//	replace = ["subprocessors"]
//
// which is then reported with what falls away, because nobody should lose a
// sub-processor without a word.
//
// The keys `extends` and `replace` speak of the file in which they stand, so
// those of base are left out.
func Merge(base, over *Node, l *diag.List) *Node {
	replaced := map[string]*Node{}
	if names := over.Get("replace"); names != nil {
		for _, it := range names.Items {
			replaced[it.Text] = it
		}
	}
	out := *over
	out.Items = nil
	above := over.lookup()
	for _, b := range base.Items {
		if b.Key == "extends" || b.Key == "replace" {
			continue
		}
		o := above(b.Key)
		switch said := replaced[b.Key]; {
		case said != nil && b.Kind == Array:
			l.Add(said.Pos, "DPA187", diag.Args{"list": b.Key, "file": b.Pos.File, "lost": itemNames(b)})
			if o != nil {
				out.Items = append(out.Items, o)
			}
		case o != nil && isTables(b) && len(o.Items) == 0 && o.Kind == Array:
			l.Add(o.Pos, "DPA188", diag.Args{"list": b.Key, "file": b.Pos.File})
			out.Items = append(out.Items, b)
		case o != nil && isTables(b) && isTables(o):
			out.Items = append(out.Items, addTo(b, o))
		default:
			out.Items = append(out.Items, mergeValue(b, o))
		}
	}
	return addNew(&out, base, over, "extends", "replace")
}

// isTables reports whether n is a list of tables, with at least one.
func isTables(n *Node) bool {
	return n.Kind == Array && len(n.Items) > 0 && !slices.ContainsFunc(n.Items, func(it *Node) bool { return it.Kind != TableKind })
}

// itemNames names the items of a list as their author would.
func itemNames(list *Node) string {
	var out []string
	for i, it := range list.Items {
		name := itemID(it)
		for _, key := range []string{"title", "name"} {
			if n := it.Get(key); name == "" && n != nil && n.Kind == String {
				name = n.Text
			}
		}
		if name == "" {
			name = strconv.Itoa(i + 1)
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// mergeValue merges the values of one key; over may be nil.
func mergeValue(base, over *Node) *Node {
	switch {
	case over == nil:
		return base
	case base.Kind == TableKind && over.Kind == TableKind:
		return Lay(base, over)
	}
	return over
}

// Lay lays the table over on the table base and changes neither: tables within
// merge key by key, any other value of over replaces that of base. Each value
// keeps its own place; the table stands where over does.
func Lay(base, over *Node) *Node {
	out := *over
	out.Items = nil
	above := over.lookup()
	for _, it := range base.Items {
		out.Items = append(out.Items, mergeValue(it, above(it.Key)))
	}
	return addNew(&out, base, over)
}

// addNew adds to out what over alone has. Keys of base that were left out, as
// told in own, count as not there.
func addNew(out, base, over *Node, own ...string) *Node {
	below := base.lookup()
	for _, it := range over.Items {
		if below(it.Key) == nil || slices.Contains(own, it.Key) {
			out.Items = append(out.Items, it)
		}
	}
	return out
}

// addTo adds the tables of over to the list base.
func addTo(base, over *Node) *Node {
	out := *over
	out.Items = slices.Clone(base.Items)
	places := map[string]int{}
	for i, b := range slices.Backward(base.Items) {
		places[itemID(b)] = i // the first of that name
	}
	for _, it := range over.Items {
		id := itemID(it)
		at, there := places[id]
		if id == "" || !there {
			out.Items = append(out.Items, it)
			continue
		}
		delete(places, id) // an id that over gives twice stays twice, and is reported
		out.Items[at] = Lay(base.Items[at], it)
	}
	return &out
}

// itemID is the identifier of a table in a list: its own, or that of the entry
// of the registry that it uses.
func itemID(n *Node) string {
	for _, key := range []string{"id", "use"} {
		if id := n.Get(key); id != nil {
			return id.Text
		}
	}
	return ""
}
