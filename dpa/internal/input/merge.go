package input

import "slices"

// Merge lays the file over on the file base, which it extends, and changes
// neither. Tables merge key by key and every value keeps its own place; lists
// are replaced whole. A list that over names at its top level,
//
//	merge = ["subprocessors"]
//
// is merged by the `id` of its tables: a table with an id of base is laid on
// that one, any other is added at the end.
//
// The keys `extends` and `merge` speak of the file in which they stand, so
// those of base are left out.
func Merge(base, over *Node) *Node {
	byID := map[string]bool{}
	if names := over.Get("merge"); names != nil {
		for _, it := range names.Items {
			byID[it.Text] = true
		}
	}
	out := *over
	out.Items = nil
	above := over.lookup()
	for _, it := range base.Items {
		if it.Key == "extends" || it.Key == "merge" {
			continue
		}
		out.Items = append(out.Items, mergeValue(it, above(it.Key), byID[it.Key]))
	}
	return addNew(&out, base, over, "extends", "merge")
}

// mergeValue merges the values of one key; over may be nil.
func mergeValue(base, over *Node, byID bool) *Node {
	switch {
	case over == nil:
		return base
	case base.Kind == TableKind && over.Kind == TableKind:
		return Lay(base, over)
	case byID && base.Kind == Array && over.Kind == Array:
		return mergeLists(base, over)
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
		out.Items = append(out.Items, mergeValue(it, above(it.Key), false))
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

func mergeLists(base, over *Node) *Node {
	out := *over
	out.Items = slices.Clone(base.Items)
	first := map[string]int{} // the item of base that has the id first
	for i, b := range slices.Backward(base.Items) {
		first[itemID(b)] = i
	}
	merged := map[string]bool{} // an id that over gives twice stays twice, and is reported
	for _, it := range over.Items {
		id := itemID(it)
		at, there := first[id]
		if !there || id == "" || merged[id] {
			out.Items = append(out.Items, it)
			continue
		}
		merged[id] = true
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
