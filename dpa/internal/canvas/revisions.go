package canvas

import (
	"bytes"
	"math"
	"regexp"
	"slices"
)

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

// start is where the cross-references of a file begin; behind every file when it does
// not say.
func start(file []byte) int {
	tail := bytes.TrimRight(file, blanks)
	m := lastStart.FindSubmatch(tail[max(0, len(tail)-100):])
	if m == nil {
		return math.MaxInt
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
	entries = map[int]entry{}
	s := &scanner{b: r.file, at: r.within(at)}
	if !bytes.HasPrefix(r.file[s.at:], []byte("xref")) {
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

// within is an offset, or the end of the file when it is none.
func (r *later) within(offset int) int { return int(min(uint(offset), uint(len(r.file)))) }

// at reads the object that begins at an offset, with its number.
func (r *later) at(offset int) (any, reference) {
	s := &scanner{b: r.file, at: r.within(offset)}
	id := reference{s.integer(), s.integer()}
	if !s.has("obj") {
		return nil, reference{}
	}
	o := s.object()
	r.spend(s.at - r.within(offset))
	d, is := o.(dict)
	if !is || s.bad || !s.has("stream") {
		if s.bad || !s.has("endobj") {
			return nil, reference{}
		}
		return o, id
	}
	data, is := bytes.CutPrefix(bytes.TrimPrefix(s.b[s.at:], []byte("\r")), []byte("\n"))
	if !is {
		return nil, reference{}
	}
	length := d["Length"]
	if l, is := length.(reference); is && r.now != nil && r.now[l.number].kind == 1 && r.now[l.number].at != offset {
		length, _ = r.at(r.now[l.number].at)
	}
	size, is := length.(float64)
	if !is || size < 0 || int(size) > len(data) {
		return nil, reference{}
	}
	if s.at = len(s.b) - len(data) + int(size); !s.has("endstream") {
		return nil, reference{}
	}
	return stream{d, data[:int(size)]}, id
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

// nobody is the number of no object.
const nobody = 0

// read reads an object and its number: at an offset, or in the object stream that
// stands there.
func (r *later) read(e, stream entry) (any, int) {
	if e.kind == 1 {
		o, id := r.at(e.at)
		if id.generation != e.generation {
			return nil, nobody
		}
		return o, id.number
	}
	l, known := r.lists[e.at]
	if !known && stream.kind == 1 {
		l = r.list(e.at)
		r.lists[e.at] = l
	}
	if e.generation >= len(l.numbers) {
		return nil, nobody
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
