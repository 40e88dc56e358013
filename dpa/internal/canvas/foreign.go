package canvas

import (
	"bytes"
	"regexp"
	"slices"
)

// What Foreign finds in a file.
const (
	NoPDF      = "PDF"        // it is none, or not whole
	Encrypted  = "Encrypt"    // nobody can look into it
	Unreadable = "ObjStm"     // a list of objects cannot be unpacked, or there is too much of it
	Opening    = "OpenAction" // it does more than show a page when it is opened, or turned over
)

// acting are the names without which no PDF runs a program, starts one, sends or
// fetches data, plays a medium or carries another file (ISO 32000-2, 7.11.4, 12.6.4,
// 12.7.6, 13). They are too long to stand in packed data by chance.
var acting = map[string]bool{
	Encrypted: true, "JavaScript": true, "Launch": true, "EmbeddedFile": true, "EmbeddedFiles": true, "GoToE": true,
	"SubmitForm": true, "ImportData": true, "RichMedia": true, "Rendition": true, "XFA": true,
}

// Foreign returns what a PDF of another program has that is more than pages to
// read: one of the names above, as "JavaScript"; nothing when it has none. It reads
// no cross-reference, which may lead two readers to two documents: it looks for
// names in all of the file, and in all lists of objects, whoever refers to them.
func Foreign(file []byte) string {
	const head, tail = "%PDF-", 1024 // in so many bytes readers look for the end
	if !bytes.HasPrefix(file, []byte(head)) || !bytes.Contains(file[max(0, len(file)-tail):], []byte("%%EOF")) {
		return NoPDF
	}
	f := &foreign{later: later{budget: 16<<20 + 4*len(file)}, shows: map[int]bool{}}
	f.names(file)
	for at := len(head); f.found == "" && !f.bad; {
		i := bytes.Index(file[at:], []byte("obj"))
		if i < 0 {
			break
		}
		before := file[max(0, at+i-40) : at+i]
		at += i + len("obj")
		s := &scanner{b: file, at: at}
		o := s.object()
		if f.budget -= s.at - at; f.budget < 0 {
			return Unreadable
		}
		if s.bad {
			continue
		}
		at = s.at // what is within is read once
		number := 0
		if m := beforeObj.FindSubmatch(before); m != nil {
			number = atoi(string(m[1]))
		}
		f.object(number, o)
		if d, _ := o.(dict); d["Type"] == name(Unreadable) && s.has("stream") {
			f.list(stream{d, bytes.TrimLeft(file[s.at:], "\r\n")})
		}
	}
	switch {
	case f.found != "":
		return f.found
	case f.bad || f.lists > 0:
		return Unreadable
	case f.opens > 0 || slices.ContainsFunc(f.opened, func(n int) bool { return !f.shows[n] }):
		return Opening
	}
	return ""
}

var beforeObj = regexp.MustCompile(`(\d{1,10})[\x00\t\n\f\r ]+\d+[\x00\t\n\f\r ]*$`)

// A foreign file, as far as it is read. What was seen as a name and was not
// understood as part of an object is counted: others may read it.
type foreign struct {
	later        // what it unpacks with
	found        string
	lists, opens int          // names of lists of objects, and of actions on opening, that are not understood
	shows        map[int]bool // whether the actions of that number show a page, and do nothing else, in each revision
	opened       []int        // actions on opening
}

// names looks for the names that act, and counts those that have to be understood.
func (f *foreign) names(b []byte) {
	var at int
	for f.found == "" {
		i := bytes.IndexByte(b[at:], '/')
		if i < 0 {
			return
		}
		at += i + 1
		s := &scanner{b: b[:min(len(b), at+100)], at: at}
		switch n := s.name(); {
		case acting[n]:
			f.found = n
		case n == Unreadable:
			f.lists++
		case n == Opening:
			f.opens++
		}
	}
}

// object looks for actions in an object.
func (f *foreign) object(number int, o any) {
	switch o := o.(type) {
	case []any:
		for _, e := range o {
			f.object(0, e)
		}
	case dict:
		if o["S"] != nil {
			before, known := f.shows[number]
			f.shows[number] = shows(o) && (before || !known)
		}
		if o["AA"] != nil {
			f.found = Opening
		}
		switch opening := o[Opening].(type) {
		case []any:
			f.opens--
		case dict:
			if shows(opening) {
				f.opens--
			}
		case reference:
			f.opens--
			f.opened = append(f.opened, opening.number)
		}
		for _, e := range o {
			f.object(0, e)
		}
	}
}

// shows reports whether an action shows a page of the file, and nothing follows.
func shows(action dict) bool { return action["S"] == name("GoTo") && action["Next"] == nil }

// list looks for both in a list of objects.
func (f *foreign) list(x stream) {
	if x.dict["Filter"] == nil {
		return // nobody writes it so, and where it ends is not known
	}
	data := f.unpack(x)
	count, _ := x.dict["N"].(float64)
	first, _ := x.dict["First"].(float64)
	for head := (&scanner{b: data}); count > 0; count-- {
		number, at := head.integer(), int(first)+head.integer()
		if head.bad || at < 0 || at > len(data) {
			return
		}
		s := &scanner{b: data, at: at}
		o := s.object()
		if f.budget -= s.at - at; s.bad || f.budget < 0 {
			return
		}
		f.object(number, o)
	}
	f.lists--
	f.names(data)
}
