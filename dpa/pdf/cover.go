package pdf

import "slices"

// Where things stand on a cover, as parts of the depth of the page.
const (
	coverTitle = 0.30 // above the title
	coverFoot  = 0.16 // left under what identifies the document
)

// cover sets a page that says what the document is: the logo, the title a third
// of the way down, the parties, and at the foot what identifies the document.
func (s *setter) cover(sides []side) flow {
	depth := s.style.sheet.depth()
	var f, foot flow
	s.logo(&f)
	white := func(mm float64) {
		if mm > 0 {
			f.add(fragment{height: grid(mm)})
		}
	}
	white(coverTitle*depth - height(f.fragments))
	s.name(&f, sides)
	f.add(fragment{height: points(14), bars: []bar{{0, points(8), s.style.sheet.column(), thick, s.style.accent}}})
	s.abreast(&f, sides, s.named)
	s.abreast(&foot, sides, func(f *flow, sd side) {
		for _, line := range sd.d.Particulars() {
			f.space(1)
			s.text(f, s.plain(line, s.style.note), s.style.note, sd.in.x, sd.in.width, sd.in.within("P").part)
		}
	})
	white((1-coverFoot)*depth - height(f.fragments) - height(foot.fragments))
	f.fragments = append(f.fragments, foot.fragments...)
	return f
}

// behind returns the fragments with the cover, if any, on a page before them.
func behind(cover, front, body []fragment) []fragment {
	out := slices.Concat(cover, front, body)
	if n := len(cover); n > 0 && n < len(out) {
		out[n].opens = true
	}
	return out
}
