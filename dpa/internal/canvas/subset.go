package canvas

import (
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
)

// A subset collects the characters of one face that a document shows. Each
// has a glyph of its own, by its code, so that copying gives the very character
// back: a space and a no-break space share an outline, and are told apart.
type subset struct {
	*outlines
	alphabet *alphabet
	runes    []rune // by code; 0 where there is none
}

func newSubset(o *outlines, a *alphabet) *subset {
	return &subset{outlines: o, alphabet: a, runes: make([]rune, further)}
}

// add returns the code of r, which the face shows from now on.
func (s *subset) add(r rune) uint16 {
	code := s.alphabet.code(r)
	for int(code) >= len(s.runes) {
		s.runes = append(s.runes, 0)
	}
	s.runes[code] = r
	return code
}

// each calls do for every code, from 1, with its character: a space, where
// there is none.
func (s *subset) each(do func(r rune)) {
	for _, r := range s.runes[1:] {
		if r == 0 {
			r = ' '
		}
		do(r)
	}
}

// code returns the code of r; ok is false when the face lacks it.
func (s *subset) code(r rune) (code uint16, ok bool) {
	if s.glyph(r) == 0 {
		return 0, false
	}
	return s.add(r), true
}

// softHyphen is the character that a hyphen at the end of a line gives when it
// is copied: it says that the word goes on (ISO 32000-1, 14.8.2.2.3).
const softHyphen = '\u00ad'

// shape returns the glyph of a character of the subset.
func (s *subset) shape(r rune) uint16 {
	if r == softHyphen {
		r = '-'
	}
	return s.glyph(r)
}

// An embedding is a subset as it stands in a file.
type embedding struct {
	tag      string
	program  []byte // the TrueType file
	squeezed []byte // the same, compressed
	widths   string
}

// embedded returns the subset as a file holds it. Two documents with the same
// characters, such as one that is written again, share it.
func (s *subset) embedded() *embedding {
	return s.made.get(string(s.runes), func() *embedding {
		program := s.font()
		return &embedding{s.tag(), program, (*Streams)(nil).deflate(program), s.widths()}
	})
}

// memory keeps the latest embeddings of a face: making one costs as much as
// some pages. What it keeps is what would be made anew, so that nothing but
// time depends on it.
type memory struct {
	lock  sync.Mutex
	kept  map[string]*embedding
	order []string
}

// remembered is how many embeddings of a face are kept.
const remembered = 16

func (m *memory) get(characters string, make func() *embedding) *embedding {
	m.lock.Lock()
	e := m.kept[characters]
	m.lock.Unlock()
	if e != nil {
		return e
	}
	e = make()
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.kept == nil {
		m.kept = map[string]*embedding{}
	}
	if m.kept[characters] == nil {
		if len(m.order) == remembered {
			delete(m.kept, m.order[0])
			m.order = m.order[1:]
		}
		m.kept[characters], m.order = e, append(m.order, characters)
	}
	return e
}

// tag is the prefix of the font's name that ISO 32000-1, 9.6.4 asks of a
// subset: six letters, here from the characters it has.
func (s *subset) tag() string {
	sum := sha256.Sum256([]byte(string(s.runes)))
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag[:])
}

// font writes a TrueType file with the glyphs of the subset, in the order of
// their codes, and behind them the parts of composite ones.
func (s *subset) font() []byte { return s.fontWith(nil) }

// fontWith is font with a map from characters to glyphs, for a font whose codes
// are not its glyphs.
func (s *subset) fontWith(characters []byte) []byte {
	old := []uint16{0}
	s.each(func(r rune) { old = append(old, s.shape(r)) })
	parts := map[uint16]uint16{} // new number of a part, by its old one
	var glyf, hmtx []byte
	var starts []int // of the glyphs, in glyf
	for i := 0; i < len(old); i++ {
		starts = append(starts, len(glyf))
		g := bare(append([]byte(nil), s.outline(old[i])...))
		eachPart(g, func(part []byte) {
			number := be.Uint16(part[2:])
			n, ok := parts[number]
			if !ok {
				n = uint16(len(old))
				parts[number] = n
				old = append(old, number)
			}
			be.PutUint16(part[2:], n)
		})
		glyf = append(glyf, g...)
		if len(glyf)%2 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, s.metric(old[i])...)
	}
	starts = append(starts, len(glyf))
	var loca []byte
	long := len(glyf) > 2*math.MaxUint16
	for _, at := range starts {
		if long {
			loca = be.AppendUint32(loca, uint32(at))
		} else {
			loca = be.AppendUint16(loca, uint16(at/2))
		}
	}

	head := append([]byte(nil), s.tables["head"]...)
	be.PutUint32(head[8:], 0) // the sum over the file, set below
	be.PutUint16(head[50:], 0)
	if long {
		be.PutUint16(head[50:], 1)
	}
	maxp := append([]byte(nil), s.tables["maxp"]...)
	be.PutUint16(maxp[4:], uint16(len(old)))
	hhea := append([]byte(nil), s.tables["hhea"]...)
	be.PutUint16(hhea[34:], uint16(len(old)))
	tables := []table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}
	if characters != nil {
		tables = append([]table{{"cmap", characters}}, tables...)
	}
	return assemble(tables)
}

// bare takes the instructions out of a glyph. They fit outlines to the coarse
// pixels of old screens, and are two thirds of a font.
func bare(g []byte) []byte {
	if len(g) < 10 {
		return g
	}
	if n := int16(be.Uint16(g)); n >= 0 {
		at := 10 + 2*int(n)
		size := int(be.Uint16(g[at:]))
		be.PutUint16(g[at:], 0)
		return append(g[:at+2], g[at+2+size:]...)
	}
	const instructions = 0x100
	end := eachPart(g, func(part []byte) { be.PutUint16(part, be.Uint16(part)&^instructions) })
	return g[:end]
}

// eachPart visits the parts of a composite glyph, each its flags, its glyph
// number and what follows, and returns where the last one ends; 0 for a glyph that
// is none.
func eachPart(g []byte, visit func(part []byte)) int {
	const (
		wordArguments = 1 << iota
		_
		_
		scaled
		_
		more
		scaledXY
		matrix
	)
	if len(g) < 10 || int16(be.Uint16(g)) >= 0 {
		return 0
	}
	for at := 10; ; {
		flags := be.Uint16(g[at:])
		visit(g[at:])
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&scaled != 0:
			at += 2
		case flags&scaledXY != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return at
		}
	}
}

type table struct {
	tag  string
	data []byte
}

// assemble writes a TrueType file: a directory by the tags of the tables, and
// then the tables as they come.
func assemble(tables []table) []byte {
	n := len(tables)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := be.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, power * 16, log, (n - power) * 16} {
		out = be.AppendUint16(out, uint16(v))
	}
	at, headAt := 12+16*n, 0
	var directory []string
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at
		}
		entry := be.AppendUint32([]byte(t.tag), checksum(t.data))
		entry = be.AppendUint32(entry, uint32(at))
		directory = append(directory, string(be.AppendUint32(entry, uint32(len(t.data)))))
		at += (len(t.data) + 3) &^ 3
	}
	slices.Sort(directory)
	for _, entry := range directory {
		out = append(out, entry...)
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(data []byte) (sum uint32) {
	for ; len(data) >= 4; data = data[4:] {
		sum += be.Uint32(data)
	}
	var last [4]byte
	copy(last[:], data)
	return sum + be.Uint32(last[:])
}

// widths writes the /W array: the advances of the characters, by their codes.
func (s *subset) widths() string {
	var b strings.Builder
	b.WriteByte('[')
	for first := 0; first < len(s.runes); first++ {
		if s.runes[first] == 0 {
			continue
		}
		fmt.Fprintf(&b, "%d[", first)
		for ; first < len(s.runes) && s.runes[first] != 0; first++ {
			fmt.Fprintf(&b, "%d ", s.advance(s.shape(s.runes[first])))
		}
		b.WriteByte(']')
	}
	b.WriteByte(']')
	return b.String()
}

// be16 writes the units of UTF-16, the higher byte first.
func be16(units []uint16) (b []byte) {
	for _, u := range units {
		b = be.AppendUint16(b, u)
	}
	return b
}
