package check

import (
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Memory holds what is known of texts from the checks of other agreements, each
// of which follows from the text and the library alone: the agreements of a batch
// have their vendor's texts in common. The zero value knows nothing. It serves
// one goroutine.
type Memory struct {
	readings kept.Recent[textIn, *locale.Reading]
	last     [2]lately // of the readings: one text is asked about many things, in two languages in turn
	times    kept.Recent[textIn, []term]
	clean    kept.Recent[cleared, bool] // see unlessClean
	printed  kept.Recent[printed, []string]
	size     int // of all of them in bytes, about
	seen     int // how many agreements in this turn
}

// A textIn is a text in a language.
type textIn struct {
	in   *locale.Locale
	text string
}

// A lately is a text that was taken apart.
type lately struct {
	text    textIn
	reading *locale.Reading
}

// A cleared text has nothing of what a check looks for.
type cleared struct{ of, text string }

// A printed parameter is one of a variant of a clause.
type printed struct {
	clause        *library.Clause
	variant, name string
}

// mostKept is how many bytes a Memory keeps from one agreement for the next.
const mostKept = 4 << 20

// read takes a text apart, or remembers how it was.
func (m *Memory) read(loc *locale.Locale, s string) *locale.Reading {
	key := textIn{loc, s}
	for _, l := range m.last {
		if l.text == key {
			return l.reading
		}
	}
	r, known := m.readings.Get(key)
	if !known {
		r = loc.Read(s)
		m.size += m.readings.Put(key, r, 400+12*len(s))
	}
	m.last = [2]lately{m.last[1], {key, r}}
	return r
}

// durations lists the durations that a text states, or remembers them.
func (m *Memory) durations(loc *locale.Locale, s string) []term {
	key := textIn{loc, s}
	found, known := m.times.Get(key)
	if !known {
		found = durationsIn(loc, s)
		m.size += m.times.Put(key, found, 80+len(s)+100*len(found))
	}
	return found
}

// printedBy is [library.Clause.PrintedBy], or remembers it.
func (m *Memory) printedBy(clause *library.Clause, variant, name string) []string {
	key := printed{clause, variant, name}
	by, known := m.printed.Get(key)
	if !known {
		by = clause.PrintedBy(variant, name)
		m.size += m.printed.Put(key, by, 100+50*len(by))
	}
	return by
}

// unlessClean calls look, which adds what is wrong with a text, unless it is known
// that this is nothing. What look finds follows from what it looks for, the text
// and the library alone.
func (c *checker) unlessClean(of, text string, look func()) {
	m, before, key := c.memory, len(c.l), cleared{of, text}
	if clean, _ := m.clean.Get(key); clean {
		return
	}
	if look(); len(c.l) == before {
		m.size += m.clean.Put(key, true, 100+len(text))
	}
}

// forget ends a turn after some agreements, and forgets everything when it is too
// much: what they have in common is soon known again.
func (m *Memory) forget() {
	m.last = [2]lately{}
	if m.seen++; m.seen >= kept.Turns {
		m.seen = 0
		m.size -= m.readings.Turn() + m.times.Turn() + m.clean.Turn() + m.printed.Turn()
	}
	if m.size > mostKept {
		*m = Memory{}
	}
}
