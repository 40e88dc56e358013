package canvas

import (
	"bytes"
	"errors"
	"maps"
	"reflect"
	"regexp"
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

// A later reads a file through its cross-references, as a reader of PDF does.
type later struct {
	file     []byte
	first    int
	budget   int // of bytes to unpack and to read
	old, now map[int]entry
	was, is  dict // the trailers of the first revision and of the last
	changed  []int
	lists    map[int]list // object streams, by offset
	objects  map[entry]any
	bad      bool
}

// An entry is where an object stands.
type entry struct {
	kind       int // 0: nowhere; 1: at an offset; 2: in an object stream
	at         int // the offset, or the number of the object stream
	generation int // or the place in the stream
}

// A list is an object stream.
type list struct {
	data            []byte
	numbers, starts []int
}

// spend counts what was read, which takes much more memory than it has bytes.
func (r *later) spend(bytes int) {
	r.budget -= 32 * bytes
	r.bad = r.bad || r.budget < 0
}

var lastStart = regexp.MustCompile(`startxref\s+(\d{1,10})\s+%%EOF\s*$`)

// start is where the cross-references of a file begin; -1 when it does not say.
func start(file []byte) int {
	tail := bytes.TrimRight(file, blanks)
	m := lastStart.FindSubmatch(tail[max(0, len(tail)-100):])
	if m == nil {
		return -1
	}
	return atoi(string(m[1]))
}

// open reads all cross-references.
func (r *later) open() bool {
	r.lists, r.objects = map[int]list{}, map[entry]any{}
	begin := start(r.file[:r.first])
	var ok bool
	if r.old, r.was, ok = r.section(begin); !ok {
		return false
	}
	r.now = map[int]entry{}
	limit := len(r.file)
	for at := start(r.file); at != begin; {
		if at < r.first || at >= limit { // each leads to an earlier one
			return false
		}
		entries, trailer, ok := r.section(at)
		if !ok {
			return false
		}
		for n, e := range entries {
			if _, newer := r.now[n]; !newer {
				r.now[n] = e
			}
		}
		if r.is == nil {
			r.is = trailer
		}
		previous, is := trailer["Prev"].(float64)
		if !is || trailer["XRefStm"] != nil || trailer["Encrypt"] != nil || trailer["Root"] != r.was["Root"] {
			return false
		}
		limit, at = at, int(previous)
	}
	if r.is == nil {
		r.is = r.was
	}
	for n, e := range r.old {
		if _, newer := r.now[n]; newer {
			r.changed = append(r.changed, n)
		} else {
			r.now[n] = e
		}
	}
	slices.Sort(r.changed)
	return true
}

// section reads the cross-references that begin at an offset, a table or a stream.
func (r *later) section(at int) (entries map[int]entry, trailer dict, ok bool) {
	if at < 0 || at >= len(r.file) {
		return nil, nil, false
	}
	entries = map[int]entry{}
	s := &scanner{b: r.file, at: at}
	if !bytes.HasPrefix(r.file[at:], []byte("xref")) {
		o, _ := r.at(at)
		x, is := o.(stream)
		if r.bad || !is || x.dict["Type"] != name("XRef") || !r.table(x, entries) {
			return nil, nil, false
		}
		return entries, x.dict, true
	}
	s.has("xref")
	for !s.has("trailer") {
		from, count := s.integer(), s.integer()
		for n := from; n < from+count && !s.bad; n++ {
			offset := s.integer()
			generation := s.integer()
			kind := s.word()
			s.bad = s.bad || kind != "n" && kind != "f"
			e := entry{}
			if kind == "n" {
				e = entry{1, offset, generation}
			}
			if _, twice := entries[n]; twice {
				s.bad = true
			}
			if n > 0 {
				entries[n] = e
			}
		}
		if s.bad {
			return nil, nil, false
		}
	}
	trailer, ok = s.object().(dict)
	r.spend(s.at - at)
	return entries, trailer, ok && !s.bad && !r.bad
}

// table reads a cross-reference stream (ISO 32000-1, 7.5.8).
func (r *later) table(x stream, entries map[int]entry) bool {
	data := r.unpack(x)
	widths, _ := x.dict["W"].([]any)
	size, ok := x.dict["Size"].(float64)
	if len(widths) != 3 || !ok {
		return false
	}
	var w [3]int
	row := 0
	for i, v := range widths {
		f, _ := v.(float64)
		if w[i] = int(f); w[i] < 0 || w[i] > 8 {
			return false
		}
		row += w[i]
	}
	index, given := x.dict["Index"].([]any)
	if !given {
		index = []any{0.0, size}
	}
	for i := 0; i+1 < len(index); i += 2 {
		from, _ := index[i].(float64)
		count, _ := index[i+1].(float64)
		for n := int(from); n < int(from+count); n++ {
			if row == 0 || len(data) < row {
				return false
			}
			v := [3]int{1, 0, 0} // of a field that has no width
			for f := range v {
				if w[f] > 0 {
					v[f] = 0
				}
				for range w[f] {
					v[f] = v[f]<<8 | int(data[0])
					data = data[1:]
				}
			}
			if _, twice := entries[n]; twice || v[0] < 0 || v[0] > 2 {
				return false
			}
			if n > 0 {
				entries[n] = entry{v[0], v[1], v[2]}
			}
		}
	}
	return true
}

// unpack returns the data of a stream, or nothing when they are packed in a way
// that neither tables nor lists of objects are.
func (r *later) unpack(x stream) []byte {
	if x.dict["Filter"] == nil {
		return x.data
	}
	filter, parms := x.dict["Filter"], x.dict["DecodeParms"]
	if list, is := filter.([]any); is && len(list) == 1 {
		filter = list[0]
		if list, is := parms.([]any); is && len(list) == 1 {
			parms = list[0]
		}
	}
	if filter != name("FlateDecode") {
		return nil
	}
	data, ok := inflate(x.data, &r.budget)
	if !ok {
		r.bad = true
		return nil
	}
	p, _ := parms.(dict)
	predictor, _ := p["Predictor"].(float64)
	if predictor <= 1 {
		return data
	}
	columns, _ := p["Columns"].(float64)
	n := int(columns)
	if predictor < 10 || n < 1 || n > 1<<10 {
		return nil
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, n)
	for ; len(data) > n; data = data[n+1:] {
		line := slices.Clone(data[1 : n+1])
		switch data[0] {
		case 0:
		case 2: // each byte less the one above it
			for i := range line {
				line[i] += above[i]
			}
		default:
			return nil
		}
		out, above = append(out, line...), line
	}
	return out
}

// at reads the object that begins at an offset, with its number.
func (r *later) at(offset int) (any, reference) {
	s := &scanner{b: r.file, at: offset}
	id := reference{s.integer(), s.integer()}
	if offset < 0 || offset >= len(r.file) || !s.has("obj") {
		return nil, reference{}
	}
	o := s.object()
	r.spend(s.at - offset)
	d, is := o.(dict)
	if !is || s.bad || !s.has("stream") {
		if s.bad || !s.has("endobj") {
			return nil, reference{}
		}
		return o, id
	}
	if s.at < len(s.b) && s.b[s.at] == '\r' {
		s.at++
	}
	if s.at >= len(s.b) || s.b[s.at] != '\n' {
		return nil, reference{}
	}
	s.at++
	length := d["Length"]
	if l, is := length.(reference); is && r.now != nil && r.now[l.number].kind == 1 && r.now[l.number].at != offset {
		length, _ = r.at(r.now[l.number].at)
	}
	size, is := length.(float64)
	if !is || size < 0 || int(size) > len(s.b)-s.at {
		return nil, reference{}
	}
	data := s.b[s.at : s.at+int(size)]
	if s.at += int(size); !s.has("endstream") {
		return nil, reference{}
	}
	return stream{d, data}, id
}

// look returns the object of a number, in a table of cross-references. What is
// not there is null.
func (r *later) look(table map[int]entry, n int) any {
	e := table[n]
	if e.kind == 0 || r.bad {
		return nil
	}
	in := e
	if e.kind == 2 {
		in = table[e.at]
		in.kind, in.generation = 2, e.generation
	}
	o, known := r.objects[in]
	if !known {
		var id int
		if o, id = r.read(in, table[e.at]); id != n {
			r.bad = true
		}
		r.objects[in] = o
	}
	return o
}

// read reads an object and its number: at an offset, or in the object stream that
// stands there.
func (r *later) read(e, stream entry) (any, int) {
	if e.kind == 1 {
		o, id := r.at(e.at)
		if id.generation != e.generation {
			return nil, 0
		}
		return o, id.number
	}
	l, known := r.lists[e.at]
	if !known && stream.kind == 1 {
		l = r.list(e.at)
		r.lists[e.at] = l
	}
	if e.generation >= len(l.numbers) {
		return nil, 0
	}
	s := &scanner{b: l.data, at: l.starts[e.generation]}
	o := s.object()
	r.spend(s.at - l.starts[e.generation])
	r.bad = r.bad || s.bad
	return o, l.numbers[e.generation]
}

// list reads where the objects of an object stream stand.
func (r *later) list(at int) (l list) {
	o, _ := r.at(at)
	x, is := o.(stream)
	if !is || x.dict["Type"] != name("ObjStm") {
		return l
	}
	l.data = r.unpack(x)
	count, _ := x.dict["N"].(float64)
	first, _ := x.dict["First"].(float64)
	for head := (&scanner{b: l.data}); len(l.numbers) < int(count); {
		n, begin := head.integer(), int(first)+head.integer()
		if head.bad || begin < 0 || begin >= len(l.data) {
			r.bad = true
			break
		}
		l.numbers, l.starts = append(l.numbers, n), append(l.starts, begin)
	}
	return l
}

// get follows a reference, in the file as it is now.
func (r *later) get(v any) any {
	if to, is := v.(reference); is {
		return r.look(r.now, to.number)
	}
	return v
}

func (r *later) dict(v any) dict {
	d, _ := r.get(v).(dict)
	return d
}

func (r *later) array(v any) []any {
	a, _ := r.get(v).([]any)
	return a
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
	free := []int{number(r.was["Info"]), number(catalog["Metadata"]), number(catalog["AcroForm"])}
	pageOf := map[int]int{} // of pages, their contents and what stands on them
	for i, k := range kids {
		p, _ := r.look(r.old, number(k)).(dict)
		pageOf[number(k)], pageOf[number(p["Contents"])] = i+1, i+1
		annotations, _ := p["Annots"].([]any)
		for _, a := range annotations {
			pageOf[number(a)] = i + 1
			d, _ := r.look(r.old, number(a)).(dict)
			if shown, is := d["AP"].(dict); is && !slices.Contains(free, number(shown["N"])) {
				free = append(free, number(shown["N"]))
			}
		}
	}
	delete(pageOf, 0)
	for _, n := range r.changed {
		if slices.Contains(free, n) {
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
