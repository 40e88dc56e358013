package rows

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// layout sets the band in a column of that width, once for each width.
func (b *band) layout(p core.Provider, width float64) []bandSlice {
	b.mu.Lock()
	defer b.mu.Unlock()
	if all, ok := b.laid[width]; ok {
		return all
	}
	var lines []bandLine
	for _, ps := range b.full {
		lines = append(lines, b.set(p, ps, 0, width)...)
	}
	var all []bandSlice
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n-1].keep && n < rowLines {
			n++
		}
		if n == len(lines) && lines[n-1].keep && len(b.cells) > 0 {
			break // the headings of what the cells hold
		}
		all = append(all, bandSlice{full: lines[:n]})
		lines = lines[n:]
	}
	all = append(all, b.setCells(p, lines, width)...)
	for i := range all {
		all[i].height = all[i].depth()
	}
	b.laid[width] = all
	return all
}

// setCells sets the cells under the headings that stand over them.
func (b *band) setCells(p core.Provider, over []bandLine, width float64) []bandSlice {
	if len(b.cells) == 0 {
		return nil
	}
	var all []bandSlice
	s := bandSlice{full: over}
	for _, row := range append(slices.Clone(b.head), b.cells) {
		cells, deepest := b.beside(p, row, width)
		for from := 0; from == 0 || from < deepest; from += rowLines {
			if from > 0 || s.depth() > rowDeepest {
				all, s = append(all, s), bandSlice{}
			}
			part := bandPart{rule: b.rule && from == 0}
			for _, lines := range cells {
				part.cells = append(part.cells, lines[min(from, len(lines)):min(from+rowLines, len(lines))])
			}
			s.parts = append(s.parts, part)
		}
	}
	all = append(all, s)
	for i := range all {
		if len(all[i].parts) > 0 {
			all[i].parts[0].above = b.above
			break
		}
	}
	return all
}

// beside sets cells beside each other; deepest is the most lines of one.
func (b *band) beside(p core.Provider, cells []bandCell, width float64) (lines [][]bandLine, deepest int) {
	x, gap := 0.0, rowGap
	if b.signs {
		gap = rowGutter
	}
	for _, c := range cells {
		var in []bandLine
		for i, ps := range c.passages {
			if i == 0 && b.rule {
				ps.above = 0
			}
			in = append(in, b.set(p, ps, x, x+c.share*width-gap)...)
		}
		x += c.share * width
		lines = append(lines, in)
		deepest = max(deepest, len(in))
	}
	return lines, deepest
}

// depth adds up the heights of lines.
func depth(lines []bandLine) float64 {
	h := 0.0
	for _, l := range lines {
		h += l.above + l.height
	}
	return h
}

func (s bandSlice) depth() float64 {
	h := depth(s.full)
	for _, part := range s.parts {
		h += part.height()
	}
	return h
}

func (c bandPart) height() float64 {
	h := 0.0
	for _, lines := range c.cells {
		h = max(h, depth(lines))
	}
	if c.rule {
		h += rowGap
	}
	return c.above + h
}

// set breaks a passage into lines between two edges.
func (b *band) set(p core.Provider, ps passage, left, right float64) []bandLine {
	em := ps.size * mmPerPoint
	width := func(t words) float64 { return b.ruler.width(p, b.prop(t.style, ps.size), t.text) }
	start := left + ps.indent*em
	text := start + ps.hang*em
	if right-text < 4*em { // no room beside what hangs or is set in
		start, text = left, left
	}
	lines := []bandLine{{}}
	x, begun := text, false
	if ps.label != "" {
		label := words{text: faceText(ps.label)}
		lines[0].runs = append(lines[0].runs, bandRun{words: label, x: start, size: ps.size})
		lines[0].labelled = true
		x = max(text, start+width(label)+0.4*em)
	}
	space := b.ruler.space(p, b.prop(fontstyle.Normal, ps.size))
	for _, word := range cutWords(ps.text) {
		total := 0.0
		for _, t := range word {
			total += width(t)
		}
		if begun && x+space+total > right || !begun && x > text && x+total > right {
			lines, x, begun = append(lines, bandLine{}), text, false
		}
		if begun {
			x += space
		}
		for i, t := range word {
			for t.text != "" {
				fits := t
				if wide := width(t); x+wide > right && !(i > 0 && total <= right-text) {
					fits.text = b.fitting(p, t, ps.size, right-x, x > text)
				}
				if fits.text == "" { // nothing fits beside what stands there
					lines, x, begun = append(lines, bandLine{}), text, false
					continue
				}
				last := &lines[len(lines)-1]
				last.put(bandRun{words: fits, x: x, size: ps.size}, begun && i == 0)
				x += width(fits)
				begun = true
				t.text = t.text[len(fits.text):]
				if t.text != "" {
					lines, x, begun = append(lines, bandLine{}), text, false
				}
			}
		}
	}
	for i := range lines {
		lines[i].height = rowLead * em
		lines[i].keep = ps.heading || i == 0 || i == len(lines)-2
	}
	lines[0].above = ps.above
	last := &lines[len(lines)-1]
	if ps.blank {
		last.above += rowGap
		from := x + space
		last.rules = append(last.rules, bandRule{x: from, y: 1.15 * em, width: max(right-from, 0)})
	}
	if ps.box > 0 {
		last.rules = append(last.rules, bandRule{x: left, y: rowLead * em, width: right - left, height: ps.box})
		last.height += ps.box + rowGap
	}
	return lines
}

// put adds a run to the line; one in the style of the run before becomes part of
// it, after a space or without.
func (l *bandLine) put(r bandRun, spaced bool) {
	if n := len(l.runs); n > 0 {
		if before := &l.runs[n-1]; before.style == r.style && before.url == r.url && before.size == r.size && !(n == 1 && l.labelled) {
			if spaced {
				before.text += " "
			}
			before.text += r.text
			return
		}
	}
	l.runs = append(l.runs, r)
}

// fitting returns the beginning of t that fits into the room; when none does, it
// is empty, or one letter if nothing else stands on the line.
func (b *band) fitting(p core.Provider, t words, size, room float64, beside bool) string {
	fits := ""
	for i, r := range t.text {
		s := t.text[:i+utf8.RuneLen(r)]
		if b.ruler.width(p, b.prop(t.style, size), s) > room {
			break
		}
		fits = s
	}
	if fits == "" && !beside {
		_, n := utf8.DecodeRuneInString(t.text)
		fits = t.text[:n]
	}
	return fits
}

// cutWords parts text at its spaces. A word may be in several styles.
func cutWords(text []words) [][]words {
	var out [][]words
	begun := false // the last word of out may go on
	for _, t := range text {
		for i, s := range strings.Split(strings.ReplaceAll(faceText(t.text), "\n", " "), " ") {
			if i > 0 {
				begun = false
			}
			if s == "" {
				continue
			}
			part := words{text: s, style: t.style, url: t.url}
			if begun {
				out[len(out)-1] = append(out[len(out)-1], part)
			} else {
				out = append(out, []words{part})
			}
			begun = true
		}
	}
	return out
}

// faceText is the text as it is drawn: many faces lack the narrow no-break space.
func faceText(s string) string {
	return strings.NewReplacer("\u202f", "\u00a0", "\r", "").Replace(strings.ToValidUTF8(s, "\ufffd"))
}

// A ruler measures words on a provider, which tells only how many lines a text
// needs in a given width: the least width in which a word twice is on one line.
type ruler struct {
	mu     sync.Mutex
	widths map[measured]float64
}

type measured struct {
	text, family string
	style        fontstyle.Type
	size         float64
}

// width returns the width in mm of a text without spaces.
func (r *ruler) width(p core.Provider, prop *props.Text, text string) float64 {
	return (r.least(p, prop, text+" "+text) - r.space(p, prop)) / 2
}

// space returns the width of a space: from two and three letters with spaces
// between them, that of the letter falls out.
func (r *ruler) space(p core.Provider, prop *props.Text) float64 {
	return max(0, 2*r.least(p, prop, "n n n")-3*r.least(p, prop, "n n"))
}

// least returns the least width in mm in which the text is on one line.
func (r *ruler) least(p core.Provider, prop *props.Text, text string) float64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := measured{text, prop.Family, prop.Style, prop.Size}
	if w, ok := r.widths[key]; ok {
		return w
	}
	low, high := 0.0, float64(len(text))*prop.Size*mmPerPoint/2
	for p.GetLinesQuantity(text, prop, high) > 1 && high < rowEndless {
		low, high = high, 2*high
	}
	for high-low > 0.004 {
		if mid := (low + high) / 2; p.GetLinesQuantity(text, prop, mid) > 1 {
			low = mid
		} else {
			high = mid
		}
	}
	r.widths[key] = high
	return high
}
