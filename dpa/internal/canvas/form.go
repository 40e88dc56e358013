package canvas

import (
	"fmt"
	"slices"
	"strings"
)

// A Field is a place of the current page that somebody signs or writes in.
type Field struct {
	X, Y, Width, Height float64
	Name                string   // "controller.signature": each part between stops is a level of the form
	Tip                 string   // says what it is to who cannot see the page
	Size                float64  // of the type to write in, in points; 0: a place to sign in
	Element             *Element // a Form that holds nothing else; may be nil
}

// Field makes an area of the current page a field of the form. Two fields of one
// name are an error that GenerateBytes returns.
func (c *Canvas) Field(f Field) {
	p := c.page()
	l := &placedField{Field: f, page: len(c.pages) - 1}
	l.parent = c.annotate(f.Element, &l.object)
	p.fields = append(p.fields, l)
}

// A placedField knows its page, and its object once it has one.
type placedField struct {
	Field
	page, object int
	parent       int // its number in the parent tree, from 1; 0 when it has no element
}

// A node is a level of the form: the fields under it, or a field.
type node struct {
	part   string
	number int
	under  []*node
	field  *placedField
}

// child returns the node of that name under n.
func (n *node) child(part string) *node {
	i := slices.IndexFunc(n.under, func(c *node) bool { return c.part == part })
	if i < 0 {
		n.under = append(n.under, &node{part: part})
		i = len(n.under) - 1
	}
	return n.under[i]
}

// form arranges the fields of all pages by their names, which checks them too.
func (c *Canvas) form() *node {
	root := &node{}
	for _, p := range c.pages {
		for _, f := range p.fields {
			n := root
			for _, part := range strings.Split(f.Name, ".") {
				if n.field != nil || part == "" {
					c.fail("the field %q is within another one, or has no name", f.Name)
				}
				n = n.child(part)
			}
			if n.field != nil || len(n.under) > 0 {
				c.fail("two fields are called %q", f.Name)
			}
			n.field = f
		}
	}
	return root
}

// writeForm writes the fields, and returns the entry of the catalogue that leads
// to them. A file that is not signed says nothing of signatures (SigFlags): a
// signing program does, when it adds one.
func (c *Canvas) writeForm(w *writer, root *node, pages []int) string {
	if len(root.under) == 0 {
		return ""
	}
	form, empty := w.reserve(), w.reserve()
	font := c.writeFormFont(w)
	for _, n := range root.under {
		c.writeNode(w, n, "", pages, empty)
	}
	w.stream(empty, "/Type/XObject/Subtype/Form/BBox[0 0 1 1]", nil)
	w.object(form, "<</Fields[%s]/DR<</Font<</Write %d 0 R>>>>/DA(/Write 10 Tf 0 g)>>", refs(numbers(root.under)), font)
	return fmt.Sprintf("/AcroForm %d 0 R", form)
}

func numbers(list []*node) []int {
	var out []int
	for _, n := range list {
		out = append(out, n.number)
	}
	return out
}

// reserveForm gives every field and level its number, so that pages can name
// their fields.
func (w *writer) reserveForm(n *node) {
	for _, u := range n.under {
		u.number = w.reserve()
		if u.field != nil {
			u.field.object = u.number
		}
		w.reserveForm(u)
	}
}

// writeNode writes a level and what is under it. A field is at once the
// annotation that shows it. Its appearance is there and empty: PDF/A wants one of
// every field (ISO 19005-3, 6.3.3), and what the page shows there is on the page.
func (c *Canvas) writeNode(w *writer, n *node, parent string, pages []int, empty int) {
	f := n.field
	if f == nil {
		w.object(n.number, "<</T%s%s/Kids[%s]>>", text(n.part), parent, refs(numbers(n.under)))
		for _, u := range n.under {
			c.writeNode(w, u, fmt.Sprintf("/Parent %d 0 R", n.number), pages, empty)
		}
		return
	}
	kind := "/FT/Sig"
	if f.Size > 0 {
		kind = fmt.Sprintf("/FT/Tx/DA(/Write %s Tf 0 g)", number(nil, f.Size))
	}
	kind += c.structParent(f.parent)
	w.object(n.number, "<</Type/Annot/Subtype/Widget%s/T%s%s/TU%s/F 4/Rect[%s %s]/P %d 0 R/AP<</N %d 0 R>>>>",
		kind, text(n.part), parent, text(f.Tip), c.point(nil, f.X, f.Y+f.Height), c.point(nil, f.X+f.Width, f.Y), pages[f.page], empty)
}

// winAnsi are the characters that can be written in a field, in the order of
// their codes from 32: those of Western Europe (ISO 32000-1, annex D.2).
const winAnsi = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u2022" +
	"€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ\u00a0¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿" +
	"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"

// writeFormFont writes the font of what is written in the fields: whole, for
// nobody knows yet what will be, and embedded, so that the file is an archive
// when a program has filled it in.
func (c *Canvas) writeFormFont(w *writer) int {
	o := c.fonts.of(Sans)
	s := newSubset(o, &alphabet{})
	var widths []int
	var codes []uint16 // glyph of the program, by code from 32
	for _, r := range winAnsi {
		code, _ := s.code(r)
		codes = append(codes, code)
		widths = append(widths, o.advance(s.shape(r)))
	}
	program := s.fontWith(characterMap(codes))
	font, descriptor, file := w.reserve(), w.reserve(), w.reserve()
	w.stream(file, fmt.Sprintf("/Length1 %d", len(program)), program)
	name := s.tag() + "+" + s.name
	const plain = 32 // not symbolic: the codes are those of an encoding
	w.object(descriptor, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>",
		name, plain, s.box[0], s.box[1], s.box[2], s.box[3], s.ascent, s.descent, s.capHeight, file)
	w.object(font, "<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 32/LastChar %d/Widths[%s]/FontDescriptor %d 0 R>>",
		name, 31+len(widths), strings.Trim(fmt.Sprint(widths), "[]"), descriptor)
	return font
}

// characterMap is a cmap of format 4 that leads from Unicode to the glyphs, a
// segment a character.
func characterMap(glyphs []uint16) []byte {
	byRune := map[rune]uint16{}
	var runes []rune
	i := 0
	for _, r := range winAnsi {
		if _, twice := byRune[r]; !twice {
			runes = append(runes, r)
			byRune[r] = glyphs[i]
		}
		i++
	}
	slices.Sort(runes)
	n := len(runes) + 1 // the last segment closes the table
	var ends, starts, deltas, ranges []byte
	for _, r := range runes {
		ends, starts = be.AppendUint16(ends, uint16(r)), be.AppendUint16(starts, uint16(r))
		deltas, ranges = be.AppendUint16(deltas, byRune[r]-uint16(r)), be.AppendUint16(ranges, 0)
	}
	ends, starts = be.AppendUint16(ends, 0xFFFF), be.AppendUint16(starts, 0xFFFF)
	deltas, ranges = be.AppendUint16(deltas, 1), be.AppendUint16(ranges, 0)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	var sub []byte
	for _, v := range []int{4, 16 + 8*n, 0, 2 * n, 2 * power, log, 2 * (n - power)} {
		sub = be.AppendUint16(sub, uint16(v))
	}
	sub = slices.Concat(sub, ends, []byte{0, 0}, starts, deltas, ranges)
	head := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12} // one subtable: Microsoft, Unicode
	return append(head, sub...)
}
