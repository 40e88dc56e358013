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
	number := inBoth(d, func(d *doc.Document) string {
		return strings.TrimSpace(strings.Join([]string{d.Labels.Page, strconv.Itoa(page), d.Labels.Of, strconv.Itoa(pages)}, " "))
	})
	right := s.foot(number, s.style.sheet.column()/2)
	left := s.foot(d.Reference, s.style.sheet.column()-right.width-8)
	right.x, left.stamped = s.style.sheet.column()-right.width, true
	for _, r := range []run{left, right} {
		if r.text != "" {
			f.runs = append(f.runs, r)
		}
	}
	s.initials(&f, d, left.width, right.x)
	return f
}

// A box for initials, in mm.
const (
	boxWidth  = 10.0
	boxLeast  = 4.0 // below which one box is for all
	boxHeight = 6.0
	boxGap    = 2.0
)

// initials sets a box for each who signs initials between two edges, before the
// number of the page. Boxes become narrower when there are many, and one when
// there is no room for each.
func (s *setter) initials(f *fragment, d *doc.Document, from, to float64) {
	n := d.Initials
	if n <= 0 {
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
	y := label.y + 1.2 - boxHeight
	for i := range n {
		left := label.x + label.width + boxGap + float64(i)*(width+boxGap)
		f.bars = append(f.bars,
			bar{left, y, width, thin, s.style.soft}, bar{left, y + boxHeight - thin, width, thin, s.style.soft},
			bar{left, y, thin, boxHeight, s.style.soft}, bar{left + width - thin, y, thin, boxHeight, s.style.soft})
	}
}

// header makes what stands in the upper margin of every page but the first:
// what the document is on the left, the article or annex that the page begins
// with, or goes on with, on the right, and a rule under both.
func (s *setter) header(d *doc.Document, page int, current string) fragment {
	f := fragment{height: s.style.sheet.top}
	column := s.style.sheet.column()
	if page == 1 {
		return f
	}
	const baseline, under = baselineOfHeader, baselineOfHeader + 2
	short := func(d *doc.Document) string { return cmp.Or(d.Short, d.Title) }
	const apart, smallest = 8, 0.85 // mm; of the size of type
	st := s.style.margin
	k := s.inked(ink{face: st.plain, size: st.size, colour: st.colour})
	name, room := inBoth(d, short), column-apart
	if s.measure(name, k)+s.measure(current, k) > room {
		name = short(d) // in one language, for the article's name has more to say
	}
	if w := s.measure(name, k) + s.measure(current, k); w > room {
		st = st.scaled(max(room/w, smallest))
	}
	left := s.short(name, st, max(0.55*column, room-s.measure(current, k)))
	right := s.short(current, st, column-left.width-apart)
	right.x = column - right.width
	left.stamped = st.size == s.style.margin.size // else its size is that of this article
	for _, r := range []run{left, right} {
		if r.text != "" {
			r.y = baseline
			f.runs = append(f.runs, r)
		}
	}
	f.bars = []bar{{0, under, column, thin, s.style.soft}}
	return f
}

// short sets as many words of text on one line of the margin as have room.
func (s *setter) short(text string, st style, most float64) run {
	words := strings.Fields(text)
	k := s.inked(ink{face: st.plain, size: st.size, colour: st.colour})
	for n := len(words); n > 0; n-- {
		t := strings.Join(words[:n], " ")
		if n < len(words) {
			t = strings.TrimRight(t, " ,;:–—-") + "…"
		}
		if w := s.measure(t, k); w <= most || n == 1 && w <= 2*most {
			s.check([]span{{text: t, ink: k}})
			return run{text: t, ink: k, width: w}
		}
	}
	return run{}
}

// currents returns, for each page, the name of the article or annex that it
// begins with or goes on with.
func currents(pages []page) []string {
	out := make([]string, len(pages))
	running := ""
	for i, p := range pages {
		out[i] = ""
		for j, f := range p.fragments {
			for _, m := range f.marks {
				if m.level == 1 && m.title != "" {
					if running = m.title; j == 0 {
						out[i] = running
					}
				}
			}
			if j == 0 && out[i] == "" {
				out[i] = running
			}
		}
	}
	return out
}

// foot sets text on the line of the footer, at most so wide.
func (s *setter) foot(text string, most float64) run {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n\r", r) }), " ")
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
