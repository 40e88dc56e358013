package canvas

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// A writer numbers and writes objects. Object numbers are given first and the
// objects may follow in any order. Those that are no streams are gathered and
// compressed together, in object streams (ISO 32000-1, 7.5.7), unless plain is
// set.
type writer struct {
	scratch []byte // for the object that is being written
	out     bytes.Buffer
	places  []place // by object number, from 1
	plain   bool
	streams *Streams
	packed  bytes.Buffer // the objects of the next object stream
	numbers []int        // of them
	starts  []int        // where each begins
}

// A place is where an object stands: at an offset of the file, or as one of
// those in an object stream.
type place struct {
	in int // the number of the object stream; 0 for an object of its own
	at int // offset, or place in the stream
}

// together is how many objects an object stream holds at most: a reader
// unpacks all of them for one.
const together = 400

func (w *writer) reserve() int {
	w.places = append(w.places, place{})
	return len(w.places)
}

func (w *writer) object(n int, format string, args ...any) {
	w.scratch = fmt.Appendf(w.scratch[:0], format, args...)
	w.written(n, w.scratch)
}

// written adds an object that is written already.
func (w *writer) written(n int, object []byte) {
	if w.plain {
		w.begin(n)
		w.out.Write(object)
		w.out.WriteString("\nendobj\n")
		return
	}
	w.numbers, w.starts = append(w.numbers, n), append(w.starts, w.packed.Len())
	w.packed.Write(object)
	if len(w.numbers) == together {
		w.pack()
	}
}

// begin begins an object that stands by itself.
func (w *writer) begin(n int) {
	w.places[n-1] = place{at: w.out.Len()}
	fmt.Fprintf(&w.out, "%d 0 obj\n", n)
}

// pack writes the objects that were gathered as one stream.
func (w *writer) pack() {
	if len(w.numbers) == 0 {
		return
	}
	n := w.reserve()
	var head []byte
	for i, number := range w.numbers {
		w.places[number-1] = place{in: n, at: i}
		head = append(strconv.AppendInt(head, int64(number), 10), ' ')
		head = append(strconv.AppendInt(head, int64(w.starts[i]), 10), ' ')
	}
	w.squeezed(n, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(w.numbers), len(head)), w.streams.deflatePair(head, w.packed.Bytes()))
	w.packed.Reset()
	w.numbers, w.starts = w.numbers[:0], w.starts[:0]
}

// stream writes a stream, compressed, with further entries of its dictionary.
// The data may come in parts.
func (w *writer) stream(n int, dict string, data ...[]byte) {
	if w.plain {
		w.plainStream(n, dict, bytes.Join(data, nil))
		return
	}
	w.squeezed(n, dict, w.streams.deflate(data...))
}

// squeezed writes a stream whose data are compressed already.
func (w *writer) squeezed(n int, dict string, data []byte) {
	w.plainStream(n, dict+"/Filter/FlateDecode", data)
}

// plainStream writes a stream whose data are as they are.
func (w *writer) plainStream(n int, dict string, data []byte) {
	w.begin(n)
	fmt.Fprintf(&w.out, "<<%s/Length %d>>\nstream\n", dict, len(data))
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// GenerateBytes returns the finished file, or the first thing that could not
// be done. The same calls give the same bytes.
func (c *Canvas) GenerateBytes() ([]byte, error) {
	if len(c.pages) == 0 {
		c.fail("no page")
	}
	c.checkDests()
	form := c.form()
	if c.err != nil {
		return nil, c.err
	}
	const (
		objects = 1024     // of most documents
		around  = 64 << 10 // bytes of fonts, and of what says how pages hang together
		lists   = 32 << 10 // of most object streams
	)
	w := &writer{plain: c.options.Plain, streams: c.options.Streams, places: make([]place, 0, objects)}
	size := around
	for _, p := range c.pages {
		size += len(p.content)
	}
	w.out.Grow(size)
	w.packed.Grow(lists)
	w.out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	catalog, tree, info := w.reserve(), w.reserve(), w.reserve()

	resources, encoding := w.reserve(), w.reserve()
	w.stream(encoding, "/Type/CMap/CMapName/Dpakit/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>", []byte(codeMap))
	unicode := w.reserve()
	w.stream(unicode, "", c.alphabet.toUnicode())
	pictures := c.writePictures(w)
	if c.options.Watermark != "" {
		pictures += fmt.Sprintf("/Watermark %d 0 R", c.writeWatermark(w))
	}
	pages := make([]int, len(c.pages))
	for i := range pages {
		pages[i] = w.reserve()
	}
	w.reserveForm(form)
	for i := range c.pages {
		c.writePage(w, i, tree, resources, pages)
	}
	w.object(tree, "<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 %s %s]>>",
		len(pages), refs(pages), number(nil, c.options.Width*pointsPerMM), number(nil, c.options.Height*pointsPerMM))

	more := c.writeArchive(w) + c.writeForm(w, form, pages) + c.writeTags(w, pages)
	if c.options.Lang != "" {
		more += "/Lang" + text(c.options.Lang)
	}
	if len(c.outline) > 0 {
		more += fmt.Sprintf("/Outlines %d 0 R/PageMode/UseOutlines", c.writeOutline(w, pages))
	}
	// Last, and by itself, what has the letters and the title of this document: others
	// have pages and tags like its own, and so the same object streams of them.
	w.pack()
	fonts := ""
	for _, f := range c.used {
		fonts += fmt.Sprintf("/F%d %d 0 R", f, c.writeFont(w, f, encoding, unicode))
	}
	if pictures += c.writeStamps(w, fonts); pictures != "" {
		pictures = "/XObject<<" + pictures + ">>"
	}
	w.object(resources, "<</Font<<%s>>%s%s>>", fonts, pictures, artifacts)
	c.writeInfo(w, info)
	w.object(catalog, "<</Type/Catalog/Pages %d 0 R/ViewerPreferences<</DisplayDocTitle true>>%s>>", tree, more)
	return w.finish(catalog, info), nil
}

func (c *Canvas) checkDests() {
	for _, p := range c.pages {
		for _, l := range p.links {
			if _, ok := c.dests[l.dest]; l.url == "" && !ok {
				c.fail("a link leads to %q, which is on no page", l.dest)
			}
		}
	}
	for _, b := range c.outline {
		if _, ok := c.dests[b.dest]; !ok {
			c.fail("the outline leads to %q, which is on no page", b.dest)
		}
	}
}

func refs(objects []int) string {
	var b strings.Builder
	for i, n := range objects {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d 0 R", n)
	}
	return b.String()
}

// writePage writes page i, from 0.
func (c *Canvas) writePage(w *writer, i, tree, resources int, pages []int) {
	p := c.pages[i]
	content := w.reserve()
	if w.plain {
		w.stream(content, "", p.finished()...)
	} else {
		if !p.packed {
			c.pack(p)
		}
		w.squeezed(content, "", p.content)
	}
	var annotations []int
	for _, l := range p.links {
		c.writeLink(w, l, pages)
		annotations = append(annotations, l.object)
	}
	for _, f := range p.fields {
		annotations = append(annotations, f.object)
	}
	more := ""
	if len(annotations) > 0 {
		more = "/Annots[" + refs(annotations) + "]"
	}
	if len(p.tagged) > 0 && c.wholly() {
		more += fmt.Sprintf("/StructParents %d", i)
	}
	// Resources on the page itself: PDF/A takes none from the tree. Tabs /S: the
	// order of the structure, which a signature added later needs.
	w.object(pages[i], "<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents %d 0 R/Tabs/S%s>>", tree, resources, content, more)
}

func (c *Canvas) writeLink(w *writer, l *link, pages []int) {
	l.object = w.reserve()
	more := fmt.Sprintf("/A<</S/URI/URI %s>>", bytesOf(l.url))
	if l.url == "" {
		more = "/Dest" + c.destArray(l.dest, pages)
	}
	if l.title != "" {
		more += "/Contents " + text(l.title)
	}
	more += c.structParent(l.parent)
	// To whole points, for who clicks.
	w.object(l.object, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%.0f %.0f %.0f %.0f]%s>>",
		l.x*pointsPerMM, (c.options.Height-l.y-l.height)*pointsPerMM, (l.x+l.width)*pointsPerMM, (c.options.Height-l.y)*pointsPerMM, more)
}

func (c *Canvas) destArray(name string, pages []int) string {
	d := c.dests[name]
	return fmt.Sprintf("[%d 0 R/XYZ null %.0f null]", pages[d.page], (c.options.Height-d.y)*pointsPerMM)
}

// writeOutline writes the tree of bookmarks, all of it unfolded.
func (c *Canvas) writeOutline(w *writer, pages []int) int {
	root := w.reserve()
	objects := make([]int, len(c.outline))
	for i := range objects {
		objects[i] = w.reserve()
	}
	end := func(i int) int { // of what stands under i
		j := i + 1
		for j < len(c.outline) && c.outline[j].level > c.outline[i].level {
			j++
		}
		return j
	}
	parents := []int{root} // by level
	previous := map[int]int{}
	for i, b := range c.outline {
		parents = append(parents[:b.level], objects[i])
		links := fmt.Sprintf("/Parent %d 0 R", parents[b.level-1])
		if prev, ok := previous[parents[b.level-1]]; ok {
			links += fmt.Sprintf("/Prev %d 0 R", prev)
		}
		previous[parents[b.level-1]] = objects[i]
		next := end(i)
		if next < len(c.outline) && c.outline[next].level == b.level {
			links += fmt.Sprintf("/Next %d 0 R", objects[next])
		}
		if next > i+1 {
			last := i + 1
			for j := i + 1; j < next; j = end(j) {
				last = j
			}
			links += fmt.Sprintf("/First %d 0 R/Last %d 0 R/Count %d", objects[i+1], objects[last], next-i-1)
		}
		w.object(objects[i], "<</Title %s/Dest%s%s>>", text(b.title), c.destArray(b.dest, pages), links)
	}
	w.object(root, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", objects[0], previous[root], len(objects))
	return root
}

// writeFont writes one face as a composite font whose character identifiers are
// the glyphs of the embedded subset.
func (c *Canvas) writeFont(w *writer, f Face, encoding, unicode int) int {
	s := c.subsets[f]
	top, cid, descriptor, file := w.reserve(), w.reserve(), w.reserve(), w.reserve()
	e := s.embedded()
	name := e.tag + "+" + s.name
	if w.plain {
		w.stream(file, fmt.Sprintf("/Length1 %d", len(e.program)), e.program)
	} else {
		w.squeezed(file, fmt.Sprintf("/Length1 %d", len(e.program)), e.squeezed)
	}
	const symbolic, italic = 4, 64
	flags, stem := symbolic, 80
	if s.italic != 0 {
		flags |= italic
	}
	if s.bold {
		stem = 140
	}
	w.object(descriptor, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		name, flags, s.box[0], s.box[1], s.box[2], s.box[3], s.italic, s.ascent, s.descent, s.capHeight, stem, file)
	w.object(cid, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW 0/W%s>>",
		name, descriptor, e.widths)
	w.object(top, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding %d 0 R/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, encoding, cid, unicode)
	return top
}

// writeWatermark writes a word from corner to corner as outlines: it is
// seen, and neither found, copied nor read aloud. It darkens what is filled, which
// so does not hide its letters.
func (c *Canvas) writeWatermark(w *writer) int {
	n := w.reserve()
	o := c.fonts.of(SansBold)
	width := 0
	for _, r := range c.options.Watermark {
		width += o.advance(o.glyph(r))
	}
	pw, ph := c.options.Width*pointsPerMM, c.options.Height*pointsPerMM
	size := min(0.62*ph/float64(max(width, 1)), 0.11) // points a thousandth of an em
	const cos, sin = 0.5736, 0.8192                   // 55 degrees
	b := append(Grey(236).operator([]byte("/Multiply gs ")), ' ')
	for _, v := range []float64{cos * size, sin * size, -sin * size, cos * size} {
		b = fmt.Appendf(b, "%.6f ", v)
	}
	half, rise := float64(width)/2*size, float64(o.capHeight)/2*size
	b = number(b, pw/2-half*cos+rise*sin)
	b = append(b, ' ')
	b = number(b, ph/2-half*sin-rise*cos)
	b = append(b, " cm\n"...)
	x := 0
	for _, r := range c.options.Watermark {
		b = o.path(b, o.glyph(r), x)
		x += o.advance(o.glyph(r))
	}
	w.stream(n, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s %s]/Resources<</ExtGState<</Multiply<</BM/Multiply>>>>>>", number(nil, pw), number(nil, ph)), append(b, "f\n"...))
	return n
}

// finish writes the cross-reference, as a stream or, when streams are not
// compressed, as a table. The file's identifier comes from its content, so that
// it differs when the content does and only then.
func (w *writer) finish(catalog, info int) []byte {
	w.pack()
	sum := sha256.Sum256(w.out.Bytes())
	entries := fmt.Sprintf("/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]", catalog, info, sum[:16], sum[:16])
	if w.plain {
		at := w.out.Len()
		fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.places)+1)
		for _, p := range w.places {
			fmt.Fprintf(&w.out, "%010d 00000 n \n", p.at)
		}
		fmt.Fprintf(&w.out, "trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", len(w.places)+1, entries, at)
		return w.out.Bytes()
	}
	n := w.reserve()
	at := w.out.Len()
	w.places[n-1].at = at
	// Each row as what it adds to the one before (the PNG filter Up): those of
	// objects that stand together are nearly the same.
	const columns, up = 7, 2
	table := make([]byte, 0, (columns+1)*(n+1))
	var before, now [columns]byte
	row := func(kind byte, a uint32, b uint16) {
		table = append(table, up)
		now[0] = kind
		be.PutUint32(now[1:], a)
		be.PutUint16(now[5:], b)
		for i, v := range now {
			table = append(table, v-before[i])
			before[i] = v
		}
	}
	row(0, 0, 65535)
	for _, p := range w.places {
		if p.in > 0 {
			row(2, uint32(p.in), uint16(p.at))
		} else {
			row(1, uint32(p.at), 0)
		}
	}
	w.stream(n, fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>%s", n+1, columns, entries), table)
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", at)
	return w.out.Bytes()
}

// text writes a text string: ASCII as it is, anything else as UTF-16.
func text(s string) string {
	for _, r := range s {
		if r < ' ' || r > '~' {
			b := []byte("(\xFE\xFF")
			for _, x := range be16(utf16.Encode([]rune(s))) {
				b = escaped(b, x)
			}
			return string(append(b, ')'))
		}
	}
	return bytesOf(s)
}

// bytesOf writes the bytes of s as a string.
func bytesOf(s string) string {
	var b strings.Builder
	b.WriteByte('(')
	for _, x := range []byte(s) {
		switch {
		case x == '(' || x == ')' || x == '\\':
			b.WriteByte('\\')
			b.WriteByte(x)
		case x < ' ' || x > '~':
			fmt.Fprintf(&b, "\\%03o", x)
		default:
			b.WriteByte(x)
		}
	}
	return b.String() + ")"
}
