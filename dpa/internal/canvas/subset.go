package canvas

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf16"
)

// A subset collects the characters of one face that a document shows. Each
// character has a number of its own, so that copying gives the very character
// back: a space and a no-break space share a glyph, and are told apart. What
// stands for the number in a string, codes.go says.
type subset struct {
	*outlines
	codes map[rune]uint16
	runes []rune // by number; 0 for the missing glyph, which is the first, and where there is none yet
	last  uint16 // the number that was given last
}

// space is the number of the space. Readers take it for the place where a word
// ends: by the code, as they should, or by the number of the character.
const space = 32

func newSubset(o *outlines) *subset {
	s := &subset{outlines: o, codes: map[rune]uint16{' ': space}, runes: make([]rune, space+1)}
	s.runes[space] = ' '
	return s
}

// give gives a character the next number.
func (s *subset) give(r rune) uint16 {
	s.last++
	if s.last == space {
		s.last++
	}
	if int(s.last) < len(s.runes) {
		s.runes[s.last] = r
	} else {
		s.runes = append(s.runes, r)
	}
	s.codes[r] = s.last
	return s.last
}

// each calls do for every number, from 1, with its character: a space, where
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
	if code, ok = s.codes[r]; ok && r != softHyphen {
		return code, true
	}
	if s.glyph(r) == 0 {
		return 0, false
	}
	return s.give(r), true
}

// softHyphen is the character that a hyphen at the end of a line gives when it
// is copied: it says that the word goes on (ISO 32000-1, 14.8.2.2.3).
const softHyphen = '\u00ad'

// hyphen returns the code of a hyphen that is not in the text.
func (s *subset) hyphen() uint16 {
	code, ok := s.codes[softHyphen]
	if !ok {
		code = s.give(softHyphen)
	}
	return code
}

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
	unicode  []byte // the character map, compressed
	widths   string
}

// embedded returns the subset as a file holds it. Two documents with the same
// characters, such as one that is written again, share it.
func (s *subset) embedded() *embedding {
	return s.made.get(string(s.runes), func() *embedding {
		program := s.font()
		return &embedding{s.tag(), program, deflate(program), deflate(s.toUnicode()), s.widths()}
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
	var glyf, loca, hmtx []byte
	for i := 0; i < len(old); i++ {
		loca = be.AppendUint32(loca, uint32(len(glyf)))
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
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, s.metric(old[i])...)
	}
	loca = be.AppendUint32(loca, uint32(len(glyf)))

	head := append([]byte(nil), s.tables["head"]...)
	be.PutUint32(head[8:], 0) // the sum over the file, set below
	be.PutUint16(head[50:], 1)
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

// eachPart visits the parts of a composite glyph, each its flags and its glyph
// number, and returns where the last one ends; 0 for a glyph that is none.
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
		visit(g[at:][:4])
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

// assemble writes the tables, which are in the order of their tags, as a
// TrueType file.
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
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at
		}
		out = append(out, t.tag...)
		out = be.AppendUint32(out, checksum(t.data))
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
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

// widths writes the /W array: the advance of each code from 1.
func (s *subset) widths() string {
	var b strings.Builder
	b.WriteString("[1[")
	s.each(func(r rune) { fmt.Fprintf(&b, "%d ", s.advance(s.shape(r))) })
	b.WriteString("]]")
	return b.String()
}

// toUnicode writes the CMap that gives each code its character.
func (s *subset) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" + codeSpaces)
	var lines []string
	for n, r := range s.runes {
		if r != 0 {
			lines = append(lines, fmt.Sprintf("<%X> <%X>\n", encode(nil, uint16(n)), be16(utf16.Encode([]rune{r}))))
		}
	}
	for block := range slices.Chunk(lines, 100) { // at most 100 in a block
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}

// be16 writes the units of UTF-16, the higher byte first.
func be16(units []uint16) (b []byte) {
	for _, u := range units {
		b = be.AppendUint16(b, u)
	}
	return b
}
