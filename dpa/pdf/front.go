package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// Measures of the first page, in mm.
const (
	aboveTitle = 10.0
	folioWidth = 9.0  // room for a page number in the contents
	labelWidth = 34.0 // the most for the labels in the contents
	fewest     = 4    // sections that are worth a list of contents
	most       = 34   // lines of contents up to which the parts of annexes are listed
	closest    = 0.72 // of their usual distance, for the lines of contents
)

// An entry is a line of the contents, waiting for the number of its page.
type entry struct {
	id    string
	right float64 // mm, where the number ends
	from  float64 // mm, where the dots begin
	y     float64 // the baseline
	ink   *ink
}

// title sets the block that says what the document is.
func (s *setter) title(f *flow, sides []side) {
	s.logo(f)
	f.add(fragment{height: grid(aboveTitle)})
	s.name(f, sides)
	f.space(3)
	s.abreast(f, sides, s.named)
	f.space(5)
	s.abreast(f, sides, func(f *flow, sd side) {
		notes := strings.Join(sd.d.Particulars(), " · ")
		s.text(f, s.plain(notes, s.style.note), s.style.note, sd.in.x, sd.in.width, sd.in.within("P").part)
	})
	f.space(4)
	f.add(fragment{height: points(1), bars: []bar{{0, 0, s.style.sheet.column(), thick, s.style.accent}}})
	f.bindFrom(0)
}

// name sets the title of the document, which is its first heading.
func (s *setter) name(f *flow, sides []side) {
	s.abreast(f, sides, func(f *flow, sd side) {
		in, from := sd.in.within("H1"), len(f.fragments)
		s.text(f, s.plain(sd.d.Title, s.style.title), s.style.title, in.x, in.width, in.part)
		if len(f.fragments) > from {
			s.titled = 1
		}
	})
}

// named sets who the parties are, a line each.
func (s *setter) named(f *flow, sd side) {
	st := s.style.parties
	for i, p := range sd.d.Parties {
		if i > 0 {
			f.space(1)
		}
		label := p.Label
		if label != "" {
			label += " "
		}
		s.text(f, append(s.plain(label, st), s.strong(p.Value, st)...), st, sd.in.x, sd.in.width, sd.in.within("P").part)
	}
}

// logo sets the logo, at the height that it asks for or as wide as there is room.
func (s *setter) logo(f *flow) {
	logo := s.style.source.Logo
	if logo == nil {
		return
	}
	p, err := picture.New(logo.Data)
	if err != nil {
		panic(err) // the style was checked
	}
	h := logo.Height
	w := h * float64(p.Width) / float64(p.Height)
	if most := 0.6 * s.style.sheet.column(); w > most {
		w, h = most, h*most/w
	}
	part := s.root.Within("Figure")
	part.Tell(logo.Alt)
	f.add(fragment{height: grid(h + 2), picture: &figure{p, w, h, part}})
}

// fitted sets the contents under a title. A list that runs a little over the
// page is set closer, so that it does not leave two lines for the next one; one
// that does not fit then goes on as it is.
func (s *setter) fitted(title flow, sides []side) flow {
	st := s.style.entry
	var usual flow
	for {
		f := flow{fragments: slices.Clone(title.fragments), bound: title.bound, settled: title.settled}
		s.contents(&f, sides, st)
		if st.lead == s.style.entry.lead {
			usual = f
		}
		over := height(f.fragments) - s.style.sheet.depth()
		if over <= 0 || over > s.style.sheet.depth()/3 {
			return f
		}
		if st.lead = grid(st.lead * 0.97); st.lead < s.style.entry.lead*closest {
			return usual
		}
	}
}

// contents lists the sections, in each language. The page numbers come when the
// pages are made.
func (s *setter) contents(f *flow, sides []side, st style) {
	d := sides[0].d
	parts := 0
	for _, sec := range d.Sections {
		parts += len(annexParts(sec))
	}
	withParts := len(d.Sections)+parts <= most
	articles, annexes := make([]float64, len(sides)), make([]float64, len(sides))
	for i, sd := range sides {
		articles[i], annexes[i] = s.entryLabels(sd.d, false), s.entryLabels(sd.d, true)
		if math.Abs(articles[i]-annexes[i]) < 2 { // “Article 10” and “Annexe 1”: one edge for the titles
			articles[i] = max(articles[i], annexes[i])
			annexes[i] = articles[i]
		}
	}
	if d.Labels.Contents != "" {
		f.space(9)
		h := s.style.headings[0].style
		s.abreast(f, sides, func(f *flow, sd side) {
			s.text(f, s.plain(sd.d.Labels.Contents, h), h, sd.in.x, sd.in.width, headingAt(sd.in.part, sd.in.depth+1))
		})
		f.bind()
	}
	f.space(3)
	in, under := make([]frame, len(sides)), make([]frame, len(sides))
	for i, sd := range sides {
		in[i] = sd.in.within("TOC")
	}
	listed := func(secs []*doc.Section, set func(f *flow, i int, sec *doc.Section)) {
		s.abreast(f, sides, func(f *flow, sd side) {
			if sec := secs[sd.column]; sec != nil {
				set(f, sd.column, sec)
			}
		})
	}
	annex := false
	for n, secs := range sectionsOf(sides) {
		first := cmp.Or(secs...)
		if first.Annex && n > 0 && !annex {
			f.space(2.5)
		}
		annex = first.Annex
		labels := articles
		if annex {
			labels = annexes
		}
		listed(secs, func(f *flow, i int, sec *doc.Section) { s.entry(f, sec, st, in[i], labels[i]) })
		if withParts {
			for i := range sides {
				under[i] = in[i]
				under[i].x, under[i].width, under[i].part = in[i].x+labels[i], in[i].width-labels[i], in[i].part.Within("TOC")
			}
			for _, parts := range partsAbreast(secs) {
				listed(parts, func(f *flow, i int, sec *doc.Section) { s.entry(f, sec, s.style.lesser, under[i], 0) })
			}
		}
	}
}

// partsAbreast returns the sections directly under an annex, of each language.
func partsAbreast(secs []*doc.Section) [][]*doc.Section {
	var all [2][]*doc.Section
	for i, sec := range secs {
		if sec != nil {
			all[i] = annexParts(sec)
		}
	}
	return abreastOf(doc.AlignSections(all[0], all[1]), len(secs))
}

// annexParts returns the sections directly under an annex.
func annexParts(sec *doc.Section) []*doc.Section {
	var parts []*doc.Section
	if sec.Annex {
		for _, b := range sec.Blocks {
			if part, ok := b.(*doc.Section); ok {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// entryLabels returns the width of the labels of the articles or the annexes in
// the contents, the white behind them included.
func (s *setter) entryLabels(d *doc.Document, annexes bool) float64 {
	widest := 0.0
	for _, sec := range d.Sections {
		if sec.Annex != annexes {
			continue
		}
		if w := s.width(s.cutOnce(s.plain(entryLabel(sec), s.style.entry))); w > 0 && w <= labelWidth {
			widest = max(widest, w+2.5)
		}
	}
	return widest
}

// entryLabel is the label of a section in the contents, without the dash that
// leads to the title in the text.
func entryLabel(sec *doc.Section) string { return strings.TrimRight(sec.Label, " –—-\u00a0") }

// entry sets one section in the contents, its title beside its label. Numbers
// alone end at one edge, the units under the units.
func (s *setter) entry(f *flow, sec *doc.Section, st style, in frame, labels float64) {
	s.at = sec.Pos
	key := s.keys[sec]
	link := in.part.Within("TOCI").Within("Reference").Within("Link")
	link.Tell(headline(sec))
	leads := func(spans []span) []span {
		for i := range spans {
			k := *spans[i].ink
			k.dest, k.url, k.part = key, "", link
			spans[i].ink = &k
		}
		return spans
	}
	from := len(f.fragments)
	text := in
	text.width -= folioWidth + 6
	label := s.plain(entryLabel(sec), st)
	if figures(strings.TrimRight(sec.Label, ".")) && labels > 0 {
		shift := max(0, labels-2.5-s.width(s.cutOnce(label)))
		text.x, text.width, labels = text.x+shift, text.width-shift, labels-shift
	}
	s.labelled(f, leads(label), leads(s.spans(sec.Title, st)), st, text, labels, link, link)
	if from == len(f.fragments) {
		return
	}
	last := &f.fragments[len(f.fragments)-1]
	e := entry{id: key, right: in.x + in.width, y: grid(st.baseline())}
	e.ink = &ink{face: st.plain, size: st.size, dest: key, part: link}
	for i := range last.runs {
		r := &last.runs[i]
		e.from = max(e.from, r.x+r.width+1.5)
		if i == len(last.runs)-1 {
			r.spaced = true // before the number of the page
		}
	}
	last.entries = append(last.entries, e)
}

// folios puts the page numbers into the contents, with dots that lead to them.
func (s *setter) folios(pages []page) {
	for _, p := range pages {
		for i := range p.fragments {
			f := &p.fragments[i]
			for _, e := range f.entries {
				f.runs = append(f.runs, s.folio(e, strconv.Itoa(s.on[e.id]))...)
			}
		}
	}
}

func (s *setter) folio(e entry, number string) []run {
	w := s.measure(number, e.ink)
	out := []run{{x: e.right - w, y: e.y, text: number, ink: e.ink, width: w, part: e.ink.part}}
	dots := s.inked(ink{face: e.ink.face, size: e.ink.size, colour: s.style.soft})
	step := s.measure(". ", dots)
	if n := int((e.right - folioWidth - e.from) / step); n > 1 {
		text := strings.TrimSuffix(strings.Repeat(". ", n), " ")
		x := e.right - folioWidth - float64(n)*step
		out = append([]run{{x: x, y: e.y, text: text, ink: dots, width: s.measure(text, dots), leader: true}}, out...)
	}
	return out
}
