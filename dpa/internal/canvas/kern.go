package canvas

import (
	"fmt"
	"math/bits"

	"golang.org/x/text/unicode/norm"
)

// Characters are kerned that have a slot: those of Latin scripts up to U+017F,
// and dashes and quotation marks.
const (
	latin   = 0x180
	marks   = 0x2010 // the first of them
	marked  = 0x30   // how many
	slots   = latin + marked
	noPlace = -1
)

// slot returns the slot of a character, or noPlace.
func slot(r rune) int {
	switch {
	case 0 <= r && r < latin:
		return int(r)
	case marks <= r && r < marks+marked:
		return latin + int(r-marks)
	}
	return noPlace
}

// character is the one whose slot it is.
func character(slot int) rune {
	if slot < latin {
		return rune(slot)
	}
	return marks + rune(slot-latin)
}

// kerning is by how much the second of two characters moves, in thousandths.
// Characters that are kerned alike share a class, on the left and on the right.
type kerning struct {
	left, right [slots]uint16
	rights      int
	by          []int16 // a row for each class on the left
}

func (k *kerning) between(a, b int) int {
	return int(k.by[int(k.left[a])*k.rights+int(k.right[b])])
}

// kerned are the characters that the table kern of Liberation has pairs of.
const kerned = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz"

// base is the character of kerned like which r is kerned: an accented letter
// like its base letter, and so on.
func base(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '\u2010', '\u2011':
		return '-'
	}
	if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 {
		return rune(d[0])
	}
	return r
}

// readPairs reads the pairs of the table kern, which is of format 0 and knows
// no accented letter.
func (o *outlines) readPairs() error {
	kern := o.tables["kern"]
	if len(kern) < 18 || be.Uint16(kern[2:]) != 1 || be.Uint16(kern[8:]) != 1 {
		return fmt.Errorf("no horizontal kerning of format 0")
	}
	classes := map[uint16][]int{} // by glyph
	of := map[rune]uint16{}
	for i, r := range kerned {
		classes[o.glyph(r)] = append(classes[o.glyph(r)], i+1)
		of[r] = uint16(i + 1)
	}
	k := &o.kerning
	k.rights = len(kerned) + 1
	k.by = make([]int16, k.rights*k.rights)
	for i := range slots {
		k.left[i] = of[base(character(i))]
	}
	k.right = k.left
	for n := range int(be.Uint16(kern[10:])) {
		pair := kern[18+6*n:]
		for _, i := range classes[be.Uint16(pair)] {
			for _, j := range classes[be.Uint16(pair[2:])] {
				k.by[i*k.rights+j] = int16(o.thousandths(int(int16(be.Uint16(pair[4:])))))
			}
		}
	}
	return nil
}

// readPositions reads the kerning of the table GPOS (OpenType, "Glyph Positioning
// Table"): the pairs of the feature kern, which the fonts have for every script
// and language alike. In each lookup the first subtable counts that has the pair;
// the lookups add up.
func (o *outlines) readPositions() error {
	gpos := o.tables["GPOS"]
	features, lookups := gpos[be.Uint16(gpos[6:]):], gpos[be.Uint16(gpos[8:]):]
	wanted := map[uint16]bool{}
	for i := range int(be.Uint16(features)) {
		record := features[2+6*i:]
		if string(record[:4]) != "kern" {
			continue
		}
		f := features[be.Uint16(record[4:]):]
		for n := range int(be.Uint16(f[2:])) {
			wanted[be.Uint16(f[4+2*n:])] = true
		}
	}
	var glyphs [slots]uint16
	for i := range glyphs {
		glyphs[i] = o.glyph(character(i))
	}
	by := make([]int16, slots*slots)
	for i := range be.Uint16(lookups) {
		if !wanted[i] {
			continue
		}
		lookup := lookups[be.Uint16(lookups[2+2*int(i):]):]
		done := make([]bool, slots*slots)
		for n := range int(be.Uint16(lookup[4:])) {
			kind, sub := be.Uint16(lookup), lookup[be.Uint16(lookup[6+2*n:]):]
			if kind == 9 { // an extension says where the subtable is
				kind, sub = be.Uint16(sub[2:]), sub[be.Uint32(sub[4:]):]
			}
			if kind != 2 {
				return fmt.Errorf("kerning by a lookup of type %d", kind)
			}
			if err := o.readPairTable(sub, &glyphs, by, done); err != nil {
				return err
			}
		}
	}
	o.kerning = classed(by)
	return nil
}

// readPairTable reads a subtable of pairs into by, where none was done before.
func (o *outlines) readPairTable(sub []byte, glyphs *[slots]uint16, by []int16, done []bool) error {
	const advance = 4 // of the first glyph: all that kerning moves
	first := be.Uint16(sub[4:])
	if first != advance && first != 0 || be.Uint16(sub[6:]) != 0 {
		return fmt.Errorf("kerning by values of format %d, %d", first, be.Uint16(sub[6:]))
	}
	size := 2 * bits.OnesCount16(first)
	value := func(at []byte) int16 {
		if size == 0 {
			return 0
		}
		return int16(o.thousandths(int(int16(be.Uint16(at)))))
	}
	covered := coverage(sub[be.Uint16(sub[2:]):])
	switch be.Uint16(sub) {
	case 1:
		for i, g := range glyphs {
			at, ok := covered[g]
			if !ok || g == 0 {
				continue
			}
			set := sub[be.Uint16(sub[10+2*at:]):]
			pairs := map[uint16]int16{}
			for n := range int(be.Uint16(set)) {
				pair := set[2+n*(2+size):]
				pairs[be.Uint16(pair)] = value(pair[2:])
			}
			for j, h := range glyphs {
				if v, ok := pairs[h]; ok && h != 0 && !done[i*slots+j] {
					by[i*slots+j] += v
					done[i*slots+j] = true
				}
			}
		}
	case 2:
		left, right := classes(sub[be.Uint16(sub[8:]):]), classes(sub[be.Uint16(sub[10:]):])
		rights := int(be.Uint16(sub[14:]))
		for i, g := range glyphs {
			if _, ok := covered[g]; !ok || g == 0 {
				continue
			}
			row := sub[16+int(left[g])*rights*size:]
			for j, h := range glyphs {
				if right[h] != 0 && !done[i*slots+j] {
					by[i*slots+j] += value(row[int(right[h])*size:])
					done[i*slots+j] = true
				}
			}
		}
	default:
		return fmt.Errorf("pairs of format %d", be.Uint16(sub))
	}
	return nil
}

// coverage reads the places of glyphs in a table of coverage.
func coverage(table []byte) map[uint16]int {
	out := map[uint16]int{}
	n := int(be.Uint16(table[2:]))
	if be.Uint16(table) == 1 {
		for i := range n {
			out[be.Uint16(table[4+2*i:])] = i
		}
		return out
	}
	for i := range n {
		r := table[4+6*i:]
		from, to, at := be.Uint16(r), be.Uint16(r[2:]), int(be.Uint16(r[4:]))
		for g := int(from); g <= int(to); g++ {
			out[uint16(g)] = at + g - int(from)
		}
	}
	return out
}

// classes reads the classes of glyphs; a glyph that is in none is of class 0.
func classes(table []byte) map[uint16]uint16 {
	out := map[uint16]uint16{}
	if be.Uint16(table) == 1 {
		from := be.Uint16(table[2:])
		for i := range be.Uint16(table[4:]) {
			out[from+i] = be.Uint16(table[6+2*int(i):])
		}
		return out
	}
	for i := range int(be.Uint16(table[2:])) {
		r := table[4+6*i:]
		for g := int(be.Uint16(r)); g <= int(be.Uint16(r[2:])); g++ {
			out[uint16(g)] = be.Uint16(r[4:])
		}
	}
	return out
}

// classed puts characters that are kerned alike into classes.
func classed(by []int16) kerning {
	var k kerning
	group := func(of *[slots]uint16, line func(i int) [slots]int16) (first []int) {
		known := map[[slots]int16]uint16{}
		for i := range slots {
			l := line(i)
			n, ok := known[l]
			if !ok {
				n = uint16(len(first))
				known[l], first = n, append(first, i)
			}
			of[i] = n
		}
		return first
	}
	lefts := group(&k.left, func(i int) (l [slots]int16) {
		copy(l[:], by[i*slots:])
		return l
	})
	rights := group(&k.right, func(j int) (l [slots]int16) {
		for i := range l {
			l[i] = by[i*slots+j]
		}
		return l
	})
	k.rights = len(rights)
	for _, i := range lefts {
		for _, j := range rights {
			k.by = append(k.by, by[i*slots+j])
		}
	}
	return k
}
