package pdf

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
)

// footer makes what stands in the lower margin: the reference on the left,
// the number of the page on the right. A reference that has no room for its
// size is set smaller, on one line.
func (s *setter) footer(d *doc.Document, page, pages int) fragment {
	f := fragment{height: s.style.sheet.bottom}
	number := func(page string) run {
		return s.foot(inBoth(d, func(d *doc.Document) string {
			return strings.TrimSpace(strings.Join([]string{d.Labels.Page, page, d.Labels.Of, strconv.Itoa(pages)}, " "))
		}), s.style.sheet.column()/2)
	}
	right := number(strconv.Itoa(page))
	left := s.foot(d.Reference, s.style.sheet.column()-right.width-8)
	right.x, left.stamped = s.style.sheet.column()-right.width, true
	for _, r := range []run{left, right} {
		if r.text != "" {
			f.runs = append(f.runs, r)
		}
	}
	widest := number(strings.Repeat("0", len(strconv.Itoa(pages)))) // the boxes stand alike on every page
	s.initials(&f, d, left.width, s.style.sheet.column()-widest.width)
	return f
}

// A box for initials, in mm: high enough for a hand, with the name of whose it is.
const (
	boxWidth  = 22.0
	boxLeast  = 8.0 // below which one box is for all
	boxHeight = 10.0
	boxGap    = 2.0
	boxBelow  = 6.0 // of it, under the line of the footer
)

// initials sets a box for each who signs initials between two edges, before the
// number of the page. Boxes become narrower when there are many, and one when
// there is no room for each.
func (s *setter) initials(f *fragment, d *doc.Document, from, to float64) {
	n := len(d.Initials)
	if n == 0 {
		return
	}
	label := s.foot(inBoth(d, func(d *doc.Document) string { return d.Labels.Initials }), s.style.sheet.column()/4)
	from, to = from+6, to-6
	room := to - from - label.width
	width := min(boxWidth, room/float64(n)-boxGap)
	if width < boxLeast {
		n, width = 1, room-boxGap
	}
	label.stamped = true
	label.x = to - label.width - float64(n)*(width+boxGap)
	f.runs = append(f.runs, label)
	y := label.y + boxBelow - boxHeight
	for i := range n {
		left := label.x + label.width + boxGap + float64(i)*(width+boxGap)
		f.bars = append(f.bars,
			bar{left, y, width, thin, s.style.soft}, bar{left, y + boxHeight - thin, width, thin, s.style.soft},
			bar{left, y, thin, boxHeight, s.style.soft}, bar{left + width - thin, y, thin, boxHeight, s.style.soft})
		if n == len(d.Initials) {
			whose := inBoth(d, func(d *doc.Document) string { return d.Initials[min(i, len(d.Initials)-1)] })
			f.runs = append(f.runs, s.whose(whose, left+1, y+0.5, width-2)...)
		}
	}
}

// whose sets a name at the top of a box, small and as large as it has room: on one
// line, or on two when it is larger so.
func (s *setter) whose(name string, x, y, most float64) []run {
	const small = 0.65 // of the type in the margin
	st := s.style.margin.scaled(small)
	words := strings.Fields(name)
	lines, widest := []string{name}, s.wide(name, st)
	for i := 1; i < len(words) && s.wide(name, st) > most; i++ {
		two := []string{strings.Join(words[:i], " "), strings.Join(words[i:], " ")}
		if w := max(s.wide(two[0], st), s.wide(two[1], st)); w < widest {
			lines, widest = two, w
		}
	}
	st = st.scaled(min(1, most/max(widest, 1)))
	var out []run
	for i, line := range lines {
		out = append(out, s.onLine(line, st, x, y+float64(i)*st.lead+st.baseline(), true)...)
	}
	return out
}

// wide is the width of text on one line.
func (s *setter) wide(text string, st style) float64 {
	w := 0.0
	for _, sp := range s.plain(oneLine(text), st) {
		w += s.measure(sp.text, sp.ink)
	}
	return w
}

// onLine sets text on one line of the margin.
func (s *setter) onLine(text string, st style, x, y float64, stamped bool) []run {
	spans := s.plain(oneLine(text), st)
	s.check(spans)
	var out []run
	for _, sp := range spans {
		w := s.measure(sp.text, sp.ink)
		out = append(out, run{x: x, y: y, text: sp.text, ink: sp.ink, width: w, stamped: stamped})
		x += w
	}
	return out
}

// oneLine is text without what ends a line.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n\r", r) }), " ")
}

// header makes what stands in the upper margin of every page but the first:
// what the document is on the left, the article or annex that the page begins
// with, or goes on with, on the right, and a rule under both. Of current, the
// names of the article from the longest to the shortest, it takes the first that
// has room in a type not much smaller: no name is cut.
func (s *setter) header(d *doc.Document, page int, current []string) fragment {
	f := fragment{height: s.style.sheet.top}
	column := s.style.sheet.column()
	if page == 1 {
		return f
	}
	const baseline, under = baselineOfHeader, baselineOfHeader + 2
	const apart, smallest = 8, 0.85 // mm; of the size of type
	short := func(d *doc.Document) string { return cmp.Or(d.Short, d.Title) }
	st := s.style.margin
	left, right, fits := short(d), "", false
	if len(current) == 0 {
		current = []string{""}
	}
	for _, name := range []string{inBoth(d, short), short(d), ""} {
		for _, of := range current {
			if !fits && smallest*(s.wide(name, st)+s.wide(of, st)) <= column-apart {
				left, right, fits = name, of, true
			}
		}
	}
	st = st.scaled(min(1, (column-apart)/max(1, s.wide(left, st)+s.wide(right, st))))
	whole := st.size == s.style.margin.size // else its size is that of this article
	f.runs = append(s.onLine(left, st, 0, baseline, whole), s.onLine(right, st, column-s.wide(right, st), baseline, false)...)
	f.bars = []bar{{0, under, column, thin, s.style.soft}}
	return f
}

// currents returns, for each page, the names of the article or annex that it
// begins with or goes on with, the longest first.
func currents(pages []page) [][]string {
	out := make([][]string, len(pages))
	var running []string
	for i, p := range pages {
		for j, f := range p.fragments {
			for _, m := range f.marks {
				if m.level == 1 && m.title != "" {
					if running = append([]string{m.title}, m.shorter...); j == 0 {
						out[i] = running
					}
				}
			}
			if j == 0 && out[i] == nil {
				out[i] = running
			}
		}
	}
	return out
}

// foot sets text on the line of the footer, at most so wide.
func (s *setter) foot(text string, most float64) run {
	text = oneLine(text)
	st := s.style.margin
	spans := s.plain(text, st)
	if len(spans) == 0 {
		return run{}
	}
	if w := s.measure(text, spans[0].ink); w > most {
		spans = s.plain(text, st.scaled(most/w))
	}
	s.check(spans)
	k := spans[0].ink
	return run{y: s.style.sheet.bottom - baselineOfFooter, text: text, ink: k, width: s.measure(text, k)}
}
