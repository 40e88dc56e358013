package canvas

import (
	"errors"
	"maps"
	"reflect"
	"slices"
)

// A Place is an area of a page, in points from the upper left corner of a page of
// that height.
type Place struct {
	Page                            int // from 1
	X, Y, Width, Height, PageHeight float64
}

// Later is what was added behind a file that GenerateBytes wrote.
type Later struct {
	Signatures int // whose range covers what GenerateBytes wrote from its first byte to its last
	// Changes are the pages that no longer show what was written, or show more, in
	// order; 0 stands for what belongs to no single page.
	Changes []int
}

// errLater says that what was added has not the form that the standard gives it,
// so that two readers may see two documents.
var errLater = errors.New("pdf: what was added cannot be read")

// ReadLater reads what other programs added to a file, of which the first so many
// bytes are as GenerateBytes wrote them. Whoever signs adds signatures, in a field
// that is there, in an invisible one or in one of the places; fills in fields; adds
// what a validation wants, and dates. That is no change. Everything else is: it
// may show another text than was written, or hide some, and a signature that comes
// behind covers it too. The signatures themselves are not validated.
func ReadLater(file []byte, first int, places []Place) (Later, error) {
	r := &later{file: file, first: first, budget: inflated(len(file))}
	if !r.open() {
		return Later{}, errLater
	}
	changed := r.changes(places)
	signatures := r.signatures()
	if r.bad {
		return Later{}, errLater
	}
	return Later{signatures, slices.Sorted(maps.Keys(changed))}, nil
}

// same reports whether two dictionaries are equal but for those keys.
func same(a, b any, but ...string) bool {
	x, isDict := a.(dict)
	y, is := b.(dict)
	if !isDict || !is {
		return false
	}
	for _, d := range []dict{x, y} {
		for key := range d {
			if !slices.Contains(but, key) && !reflect.DeepEqual(x[key], y[key]) {
				return false
			}
		}
	}
	return true
}

// What whoever signs may write anew of a page, of a field, and of the document. The
// tip of a field (TU) is in several encodings the same.
var (
	ofPage     = []string{"Annots", "LastModified"}
	ofField    = []string{"V", "AP", "AS", "MK", "DA", "M", "F", "Ff", "Lock", "SV", "DV", "Q", "TU"}
	ofDocument = []string{"AcroForm", "Metadata", "DSS", "Perms", "Extensions", "Version"}
)

// changes finds the pages that show something else, or more. A page that is no
// longer reached, or is reached anew, is a change of the tree of pages.
func (r *later) changes(places []Place) map[int]bool {
	out := map[int]bool{}
	number := func(v any) int { id, _ := v.(reference); return id.number }
	root := number(r.was["Root"])
	catalog, _ := r.look(r.old, root).(dict)
	tree, _ := r.look(r.old, number(catalog["Pages"])).(dict)
	kids, _ := tree["Kids"].([]any)
	// What shows nothing, or only within a field: the empty appearance of fields too,
	// whose number poppler uses again when the last field is signed.
	free := map[int]bool{number(r.was["Info"]): true, number(catalog["Metadata"]): true, number(catalog["AcroForm"]): true}
	pageOf := map[int]int{} // of pages, their contents and what stands on them
	for i, k := range kids {
		p, _ := r.look(r.old, number(k)).(dict)
		pageOf[number(k)], pageOf[number(p["Contents"])] = i+1, i+1
		annotations, _ := p["Annots"].([]any)
		for _, a := range annotations {
			pageOf[number(a)] = i + 1
			d, _ := r.look(r.old, number(a)).(dict)
			shown, _ := d["AP"].(dict)
			free[number(shown["N"])] = true
		}
	}
	delete(pageOf, 0)
	for _, n := range r.changed {
		if free[n] {
			continue
		}
		was, is := r.look(r.old, n), r.look(r.now, n)
		d, _ := was.(dict)
		fine := reflect.DeepEqual(was, is)
		switch {
		case n == root:
			fine = same(was, is, ofDocument...)
		case d["Type"] == name("Page"):
			fine = same(was, is, ofPage...)
		case d["Subtype"] == name("Widget"):
			fine = same(was, is, ofField...)
		}
		if !fine || r.now[n].kind == 1 && r.now[n].generation > 0 { // which no reference has
			out[pageOf[n]] = true
		}
	}
	form := r.dict(r.dict(r.was["Root"])["AcroForm"])
	if form["XFA"] != nil || form["CO"] != nil { // a form that takes the place of the pages, or computes
		out[0] = true
	}
	for i, k := range kids {
		old, _ := r.look(r.old, number(k)).(dict)
		was, _ := old["Annots"].([]any)
		there := map[int]bool{}
		for _, a := range was {
			there[number(a)] = true
		}
		seen := map[int]bool{}
		for _, a := range r.array(r.dict(k)["Annots"]) {
			n := number(a)
			if seen[n] || !there[n] && !r.harmless(a, i+1, places) {
				out[i+1] = true
			}
			seen[n] = true
		}
		for n := range there {
			if !seen[n] {
				out[i+1] = true
			}
		}
		if r.bad {
			break
		}
	}
	return out
}

// harmless reports whether an annotation that was added to a page is a field to
// sign in that covers nothing: it is invisible, or within one of the places.
func (r *later) harmless(a any, page int, places []Place) bool {
	d := r.dict(a)
	if d["Subtype"] != name("Widget") || r.kind(d) != name("Sig") || d["A"] != nil || d["AA"] != nil {
		return false
	}
	corners := r.array(d["Rect"])
	if len(corners) != 4 {
		return false
	}
	var at [4]float64
	for i, c := range corners {
		v, is := r.get(c).(float64)
		if !is {
			return false
		}
		at[i] = v
	}
	left, right, low, high := min(at[0], at[2]), max(at[0], at[2]), min(at[1], at[3]), max(at[1], at[3])
	const hidden, noView = 2, 32
	flags, _ := r.get(d["F"]).(float64)
	if left == right || low == high || int(flags)&(hidden|noView) != 0 {
		return true
	}
	const near = 1 // point: programs round
	return slices.ContainsFunc(places, func(p Place) bool {
		top, bottom := p.PageHeight-high, p.PageHeight-low
		return p.Page == page && left >= p.X-near && right <= p.X+p.Width+near && top >= p.Y-near && bottom <= p.Y+p.Height+near
	})
}

// kind is that of a field, which it may have of the one that it is under.
func (r *later) kind(d dict) any {
	for range 20 {
		if d["FT"] != nil || d["Parent"] == nil {
			break
		}
		d = r.dict(d["Parent"])
	}
	return d["FT"]
}

// signatures counts those that cover the first revision.
func (r *later) signatures() int {
	found := map[int]bool{} // by where their gap begins
	seen := map[reference]bool{}
	var walk func(v any)
	walk = func(v any) {
		if id, is := v.(reference); is {
			if seen[id] {
				return
			}
			seen[id] = true
		}
		d := r.dict(v)
		if s := r.dict(d["V"]); s != nil && r.kind(d) == name("Sig") {
			if at, ok := r.covers(s); ok {
				found[at] = true
			}
		}
		for _, k := range r.array(d["Kids"]) {
			if _, is := k.(reference); is {
				walk(k)
			}
		}
	}
	for _, f := range r.array(r.dict(r.dict(r.is["Root"])["AcroForm"])["Fields"]) {
		walk(f)
	}
	return len(found)
}

// covers reports whether a signature is of the whole first revision: its range
// begins with the file and leaves out, behind that revision, its own contents
// alone.
func (r *later) covers(s dict) (gap int, ok bool) {
	of := r.array(s["ByteRange"])
	contents, is := r.get(s["Contents"]).(pdfString)
	if !is || len(of) != 4 || s["SubFilter"] == name("ETSI.RFC3161") { // a stamp of the time
		return 0, false
	}
	var v [4]int
	for i := range of {
		f, is := r.get(of[i]).(float64)
		if !is || f < 0 || f > float64(len(r.file)) {
			return 0, false
		}
		v[i] = int(f)
	}
	if v[0] != 0 || v[1] < r.first || v[2] < v[1] || v[2]+v[3] > len(r.file) {
		return 0, false
	}
	left := &scanner{b: r.file[v[1]:v[2]]}
	return v[1], left.object() == contents && !left.bad && left.at == len(left.b)
}
