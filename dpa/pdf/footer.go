package pdf

import (
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
)

// footer makes what stands in the lower margin: the reference on the left,
// the number of the page on the right. A reference that has no room for its
// size is set smaller, on one line.
func (s *setter) footer(d *doc.Document, page, pages int) fragment {
	f := fragment{height: s.style.sheet.bottom}
	number := []string{d.Labels.Page, strconv.Itoa(page), d.Labels.Of, strconv.Itoa(pages)}
	right := s.foot(strings.TrimSpace(strings.Join(number, " ")), s.style.sheet.column()/2)
	left := s.foot(d.Reference, s.style.sheet.column()-right.width-8)
	right.x = s.style.sheet.column() - right.width
	for _, r := range []run{left, right} {
		if r.text != "" {
			f.runs = append(f.runs, r)
		}
	}
	return f
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
