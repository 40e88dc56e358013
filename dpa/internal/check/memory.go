package check

import "github.com/dpakit/dpakit/dpa/internal/locale"

// A Memory holds what is known of texts from the checks of other agreements, each
// of which follows from the text and the library alone: the agreements of a batch
// have their vendor's texts in common. The zero value knows nothing. It serves
// one goroutine.
type Memory struct {
	readings map[textIn]*locale.Reading
	clean    map[string]bool // see unlessClean
	size     int             // of all of them in bytes, about
	seen     int             // how many agreements
}

// A textIn is a text in a language.
type textIn struct {
	in   *locale.Locale
	text string
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

// unlessClean calls look, which adds what is wrong with a text, unless it is known
// that this is nothing. What look finds follows from key and the library alone.
func (c *checker) unlessClean(key string, look func()) {
	m, before := c.memory, len(c.l)
	if m.clean[key] {
		return
	}
	if look(); len(c.l) > before {
		return
	}
	if m.clean == nil {
		m.clean = map[string]bool{}
	}
	m.clean[key] = true
	m.size += 80 + len(key)
}

// forget forgets everything when it is too much, and after some agreements: what
// they have in common is soon known again, and what only one of them says is gone.
func (m *Memory) forget() {
	if m.seen++; m.seen == mostSeen || m.size > mostKept {
		*m = Memory{}
	}
}
