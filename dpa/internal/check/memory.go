package check

import (
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Memory holds what is known of texts from the checks of other agreements, each
// of which follows from the text and the library alone: the agreements of a batch
// have their vendor's texts in common. The zero value knows nothing. It serves
// one goroutine.
type Memory struct {
	readings map[textIn]*locale.Reading
	times    map[textIn][]term
	clean    map[cleared]bool // see unlessClean
	printed  map[printed][]string
	size     int // of all of them in bytes, about
	seen     int // how many agreements
}

// A textIn is a text in a language.
type textIn struct {
	in   *locale.Locale
	text string
}

// A cleared text has nothing of what a check looks for.
type cleared struct{ of, text string }

// A printed parameter is one of a variant of a clause.
type printed struct {
	clause        *library.Clause
	variant, name string
}

// How many bytes a Memory keeps from one agreement for the next, and for how many.
const (
	mostKept = 4 << 20
	mostSeen = 64
)

// read takes a text apart, or remembers how it was.
func (m *Memory) read(loc *locale.Locale, s string) *locale.Reading {
	key := textIn{loc, s}
	r := m.readings[key]
	if r == nil {
		if m.readings == nil {
			m.readings = map[textIn]*locale.Reading{}
		}
		r = loc.Read(s)
		m.readings[key] = r
		m.size += 400 + 12*len(s)
	}
	return r
}

// durations lists the durations that a text states, or remembers them.
func (m *Memory) durations(loc *locale.Locale, s string) []term {
	key := textIn{loc, s}
	found, known := m.times[key]
	if !known {
		if m.times == nil {
			m.times = map[textIn][]term{}
		}
		found = durationsIn(loc, s)
		m.times[key] = found
		m.size += 80 + len(s) + 100*len(found)
	}
	return found
}

// printedBy is [library.Clause.PrintedBy], or remembers it.
func (m *Memory) printedBy(clause *library.Clause, variant, name string) []string {
	key := printed{clause, variant, name}
	by, known := m.printed[key]
	if !known {
		if m.printed == nil {
			m.printed = map[printed][]string{}
		}
		by = clause.PrintedBy(variant, name)
		m.printed[key] = by
		m.size += 100 + 50*len(by)
	}
	return by
}

// unlessClean calls look, which adds what is wrong with a text, unless it is known
// that this is nothing. What look finds follows from what it looks for, the text
// and the library alone.
func (c *checker) unlessClean(of, text string, look func()) {
	m, before, key := c.memory, len(c.l), cleared{of, text}
	if m.clean[key] {
		return
	}
	if look(); len(c.l) > before {
		return
	}
	if m.clean == nil {
		m.clean = map[cleared]bool{}
	}
	m.clean[key] = true
	m.size += 100 + len(text)
}

// forget forgets everything when it is too much, and after some agreements: what
// they have in common is soon known again, and what only one of them says is gone.
func (m *Memory) forget() {
	if m.seen++; m.seen == mostSeen || m.size > mostKept {
		*m = Memory{}
	}
}
