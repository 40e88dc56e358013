package canvas

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf16"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A writer numbers and writes objects. Object numbers are given first and the
// objects may follow in any order.
type writer struct {
	out     bytes.Buffer
	offsets []int // by object number; the first is free
	plain   bool
}

func (w *writer) reserve() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets)
}

func (w *writer) object(n int, format string, args ...any) {
	w.offsets[n-1] = w.out.Len()
	fmt.Fprintf(&w.out, "%d 0 obj\n", n)
	fmt.Fprintf(&w.out, format, args...)
	w.out.WriteString("\nendobj\n")
}

// stream writes a stream with further entries of its dictionary.
func (w *writer) stream(n int, dict string, data []byte) {
	if !w.plain {
		data = deflate(data)
		dict += "/Filter/FlateDecode"
	}
	w.object(n, "<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// deflaters keeps writers, whose tables cost more than the pages they squeeze.
var deflaters = sync.Pool{New: func() any { return zlib.NewWriter(io.Discard) }}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	z := deflaters.Get().(*zlib.Writer)
	defer deflaters.Put(z)
	z.Reset(&b)
	z.Write(data) // a bytes.Buffer takes everything
	z.Close()
	return b.Bytes()
}

// GenerateBytes returns the finished file, or the first thing that could not
// be done. The same calls give the same bytes.
func (c *Canvas) GenerateBytes() ([]byte, error) {
	if len(c.pages) == 0 {
		c.fail("no page")
	}
	c.checkDests()
	if c.err != nil {
		return nil, c.err
	}
	w := &writer{plain: c.plain}
	w.out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	catalog, tree, info := w.reserve(), w.reserve(), w.reserve()

	resources := "<</Font<<"
	for _, f := range c.used {
		resources += fmt.Sprintf("/F%d %d 0 R", f, c.writeFont(w, f))
	}
	resources += ">>"
	if c.options.Watermark != "" {
		resources += fmt.Sprintf("/XObject<</Watermark %d 0 R>>", c.writeWatermark(w))
	}
	resources += ">>"

	pages := make([]int, len(c.pages))
	for i := range pages {
		pages[i] = w.reserve()
	}
	for i, p := range c.pages {
		c.writePage(w, p, pages[i], tree, pages)
	}
	w.object(tree, "<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 %s %s]/Resources %s>>",
		len(pages), refs(pages), number(nil, c.options.Width*pointsPerMM), number(nil, c.options.Height*pointsPerMM), resources)

	more := ""
	if len(c.outline) > 0 {
		more = fmt.Sprintf("/Outlines %d 0 R/PageMode/UseOutlines", c.writeOutline(w, pages))
	}
	w.object(catalog, "<</Type/Catalog/Pages %d 0 R/Lang %s/ViewerPreferences<</DisplayDocTitle true>>%s>>",
		tree, text(c.options.Lang), more)
	c.writeInfo(w, info)
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

func (c *Canvas) writePage(w *writer, p *page, n, tree int, pages []int) {
	content := w.reserve()
	w.stream(content, "", p.content)
	annots := ""
	if len(p.links) > 0 {
		var numbers []int
		for _, l := range p.links {
			numbers = append(numbers, c.writeLink(w, l, pages))
		}
		// Tabs /S: the order of the structure, which a signature added later needs.
		annots = "/Annots[" + refs(numbers) + "]/Tabs/S"
	}
	w.object(n, "<</Type/Page/Parent %d 0 R/Contents %d 0 R%s>>", tree, content, annots)
}

func (c *Canvas) writeLink(w *writer, l link, pages []int) int {
	n := w.reserve()
	target := fmt.Sprintf("/A<</S/URI/URI %s>>", bytesOf(l.url))
	if l.url == "" {
		target = "/Dest" + c.destArray(l.dest, pages)
	}
	w.object(n, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%s %s]/Contents %s%s>>",
		c.point(nil, l.x, l.y+l.height), c.point(nil, l.x+l.width, l.y), text(l.title), target)
	return n
}

func (c *Canvas) destArray(name string, pages []int) string {
	d := c.dests[name]
	return fmt.Sprintf("[%d 0 R/XYZ null %s null]", pages[d.page], number(nil, (c.options.Height-d.y)*pointsPerMM))
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

// writeFont writes one face as a composite font whose codes are the glyphs of
// the embedded subset.
func (c *Canvas) writeFont(w *writer, f Face) int {
	s := c.subsets[f]
	top, cid, descriptor, file, unicode := w.reserve(), w.reserve(), w.reserve(), w.reserve(), w.reserve()
	name := s.tag() + "+" + s.name
	data := s.font()
	w.stream(file, fmt.Sprintf("/Length1 %d", len(data)), data)
	w.stream(unicode, "", s.toUnicode())
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
		name, descriptor, s.widths())
	w.object(top, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, cid, unicode)
	return top
}

// writeWatermark writes a word from corner to corner as outlines: it is
// seen, and neither found, copied nor read aloud.
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
	b := grey(nil, 236)
	b = append(b, " g "...)
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
	w.stream(n, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s %s]", number(nil, pw), number(nil, ph)), append(b, "f\n"...))
	return n
}

// path draws the outline of a glyph at x, in thousandths of an em.
func (o *outlines) path(b []byte, glyph uint16, x int) []byte {
	var buf sfnt.Buffer
	segments, err := o.sfnt.LoadGlyph(&buf, sfnt.GlyphIndex(glyph), fixed.I(1000), nil)
	if err != nil {
		return b // a watermark without one letter is no reason to lose a contract
	}
	at := func(p fixed.Point26_6) (float64, float64) {
		return float64(x) + float64(p.X)/64, -float64(p.Y) / 64
	}
	write := func(op string, coordinates ...float64) {
		for _, v := range coordinates {
			b = append(number(b, v), ' ')
		}
		b = append(append(b, op...), '\n')
	}
	var px, py float64
	for _, s := range segments {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			write("m", ax, ay)
			px, py = ax, ay
		case sfnt.SegmentOpLineTo:
			write("l", ax, ay)
			px, py = ax, ay
		case sfnt.SegmentOpQuadTo: // PDF has cubic curves only
			bx, by := at(s.Args[1])
			write("c", px+2*(ax-px)/3, py+2*(ay-py)/3, bx+2*(ax-bx)/3, by+2*(ay-by)/3, bx, by)
			px, py = bx, by
		case sfnt.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			ex, ey := at(s.Args[2])
			write("c", ax, ay, bx, by, ex, ey)
			px, py = ex, ey
		}
	}
	return b
}

func (c *Canvas) writeInfo(w *writer, n int) {
	var b strings.Builder
	for _, e := range []struct{ key, value string }{
		{"Title", c.options.Title}, {"Author", c.options.Author}, {"Subject", c.options.Subject}, {"Producer", "dpakit"},
	} {
		if e.value != "" {
			fmt.Fprintf(&b, "/%s %s", e.key, text(e.value))
		}
	}
	if !c.options.Created.IsZero() {
		at := c.options.Created.UTC().Format("D:20060102150405Z")
		fmt.Fprintf(&b, "/CreationDate(%s)/ModDate(%s)", at, at)
	}
	w.object(n, "<<%s>>", b.String())
}

// finish writes the cross-reference table. The file's identifier comes from
// its content, so that it differs when the content does and only then.
func (w *writer) finish(catalog, info int) []byte {
	sum := sha256.Sum256(w.out.Bytes())
	at := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, offset := range w.offsets {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&w.out, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(w.offsets)+1, catalog, info, sum[:16], sum[:16], at)
	return w.out.Bytes()
}

// text writes a text string: ASCII as it is, anything else as UTF-16.
func text(s string) string {
	for _, r := range s {
		if r < ' ' || r > '~' {
			var b strings.Builder
			b.WriteString("<FEFF")
			for _, u := range utf16.Encode([]rune(s)) {
				fmt.Fprintf(&b, "%04X", u)
			}
			return b.String() + ">"
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
