package pdf

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/internal/kept"
)

// A Press writes documents that have texts in common, such as the agreements of
// one vendor: it remembers how it has set a paragraph, and sets the same one in
// the same column no second time, and how it has compressed a page. What it writes is what [Render] does, byte for
// byte. The zero value is ready to use, by many goroutines at once.
type Press struct{ memories kept.Pool[memory] }

// Render is the function of that name for one of the documents.
func (p *Press) Render(d *doc.Document, o Options) (file []byte, count int, err error) {
	m := p.memories.Take()
	defer p.memories.Put(m)
	defer m.forget()
	return m.render(d, o)
}

// forget ends a turn after some documents, and forgets everything when it is too
// much: what they have in common is soon known again.
func (m *memory) forget() {
	if m.seen++; m.seen >= kept.Turns {
		m.seen = 0
		m.streams.Turn()
		m.size -= m.widths.Turn()
		for how, set := range m.set {
			if m.size -= set.Turn(); set.Len() == 0 {
				delete(m.set, how)
			}
		}
	}
	if m.size+m.streams.Size() > mostKept {
		*m = memory{}
	}
}

// room keeps the room of a flow, of which the pages have copies, for another
// document.
func (m *memory) room(flow []fragment) {
	const most = 4096 // fragments: some hundred pages
	if cap(flow) <= most {
		flow = flow[:cap(flow)]
		clear(flow)
		m.flow = flow[:0]
	}
}

// mostKept is how many bytes a memory keeps.
const mostKept = 4 << 20

// A memory holds how texts were set. It serves one goroutine.
type memory struct {
	set     map[setting]*kept.Recent[string, []setLine] // by the signature of the spans
	widths  kept.Recent[string, widths]
	streams canvas.Streams
	flow    []fragment // room
	key     []byte     // of what is looked for
	size    int        // of all in bytes, about
	seen    int        // how many documents in this turn
}

// A setting is all that decides on the lines of a text, but for the fonts and the
// text itself.
type setting struct {
	hyphens             *hyphenation // of the language
	terms               string       // of the document, in which no word is divided
	x, width            float64
	size                float64 // of the plain type, which says how wide a space is
	plain               canvas.Face
	justified, balanced bool
}

// A setLine is a line of a text that was set. Its runs lack what is of one
// document, their ink and their part, and what is of its leads, their height.
type setLine struct {
	runs []setRun
	keep bool
}

// A setRun is a run that has the ink of the span of.
type setRun struct {
	run
	of int
}

// widths are those of a text in mm: of its longest word, of its longest address or
// name with a hyphen, and on one line.
type widths struct{ word, whole, line float64 }

// signature writes to m.key what of spans decides on their lines: their text and
// type, which of them have one ink, and which lead out of the document.
func (m *memory) signature(spans []span) []byte {
	b := m.key[:0]
	for i, sp := range spans {
		same := i - 1 // the span before that has this ink
		for same >= 0 && spans[same].ink != sp.ink {
			same--
		}
		b = binary.AppendUvarint(b, uint64(i-same))
		b = append(b, byte(sp.ink.face))
		if sp.ink.url != "" {
			b[len(b)-1] |= 1 << 7
		}
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(sp.ink.size))
		b = binary.AppendUvarint(b, uint64(len(sp.text)))
		b = append(b, sp.text...)
	}
	m.key = b
	return b
}

// setting returns what is remembered of texts that are set so.
func (m *memory) setting(how setting) *kept.Recent[string, []setLine] {
	set := m.set[how]
	if set == nil {
		if m.set == nil {
			m.set = map[setting]*kept.Recent[string, []setLine]{}
		}
		set = new(kept.Recent[string, []setLine])
		m.set[how] = set
	}
	return set
}

// makeRoom forgets all texts when there is no room for another: the end of a long
// document has more in common with what stands right before it than with its
// beginning.
func (m *memory) makeRoom() {
	if m.size > mostKept {
		m.set, m.widths, m.size = nil, kept.Recent[string, widths]{}, 0
	}
}

// keep remembers the lines of spans.
func (m *memory) keep(how setting, signature string, lines []setLine) {
	m.makeRoom()
	const ofRun, ofLine = 120, 80
	size := 2*len(signature) + ofLine*(len(lines)+1)
	for _, l := range lines {
		size += ofRun * len(l.runs)
	}
	m.size += m.setting(how).Put(signature, lines, size)
}

// measured remembers the widths of a text.
func (m *memory) measured(key []byte, w widths) {
	m.makeRoom()
	const ofWidths = 64
	m.size += m.widths.Put(string(key), w, len(key)+ofWidths)
}

// lift takes from the runs of a line what is of one document.
func lift(rs []run, spans []span, keep bool) setLine {
	l := setLine{runs: make([]setRun, len(rs)), keep: keep}
	for i, r := range rs {
		of := slices.IndexFunc(spans, func(sp span) bool { return sp.ink == r.ink })
		r.ink, r.part = nil, nil
		l.runs[i] = setRun{r, of}
	}
	return l
}

// lay puts the ink of spans on the runs of a line, in a part, with the baseline at y.
// They are set in rs, which has their number.
func (l *setLine) lay(rs []run, spans []span, y float64, part *canvas.Element) []run {
	for i := range rs {
		rs[i] = l.runs[i].run
		rs[i].y = y
		k := spans[l.runs[i].of].ink
		rs[i].ink, rs[i].part = k, part
		if k.part != nil {
			rs[i].part = k.part
		}
	}
	return rs
}
