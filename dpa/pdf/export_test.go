package pdf

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// A Page is what the tests of composed documents see of a page.
type Page struct {
	Full    float64   // the part of its depth that is set
	Last    bool      // of an annex
	Begins  string    // the text of its first fragment
	Table   bool      // it begins inside a table without saying whose it is
	Spaces  []float64 // the word spaces of its justified lines, in em
	Letters int       // characters of the justified lines
	Hyphens int       // lines that end with a hyphen that the text has not
	Running int       // the most lines in a row that end with a hyphen, the text's own included
}

// Pages lays d out. Breaks are the ends of lines of text and what the next line
// begins with, in paragraphs, titles and cells.
func Pages(d *doc.Document) (pages []Page, breaks [][2]string, err error) {
	st, err := d.Style.Usable()
	if err != nil {
		return nil, nil, err
	}
	s := newSetter(canvas.Fonts(), d, designOf(d, st, A4))
	annexes := map[string]bool{}
	for _, sec := range d.Sections {
		annexes[s.keys[sec]] = sec.Annex
	}
	// A line is the runs of one part that stand beside each other.
	type place struct {
		part *canvas.Element
		y    float64
	}
	before := map[*canvas.Element]string{} // the line of the part that stands above
	running := map[*canvas.Element]int{}   // lines of the part in a row that a hyphen ends
	annex := false
	for n, p := range s.layout(d) {
		q := Page{Full: height(p.fragments) / s.style.sheet.depth()}
		for i, f := range p.fragments {
			for _, m := range f.marks {
				if of, is := annexes[m.id]; is {
					if i == 0 && n > 0 {
						pages[n-1].Last = annex
					}
					annex = of
				}
			}
			var order []place
			texts := map[place]string{}
			var space, natural float64
			hyphen := false
			for _, r := range f.runs {
				part := r.part
				for part != nil && (part.Type == "Link" || part.Type == "Lbl") {
					part = part.Parent()
				}
				at := place{part, r.y}
				if _, ok := texts[at]; !ok {
					order = append(order, at)
				}
				texts[at] += r.text
				if i == 0 {
					q.Begins += r.text
				}
				if r.hyphen {
					texts[at], hyphen = texts[at]+"-", true
				}
				if r.ink.size == s.style.body.size && r.ink.face == s.style.body.plain {
					natural = r.ink.em() * 1000
					if r.add != 0 {
						space = r.add + r.scale*s.advance(r.ink, ' ')
					}
				}
			}
			for _, at := range order {
				text := strings.TrimSpace(texts[at])
				if above, ok := before[at.part]; ok && at.part != nil && !f.repeated {
					breaks = append(breaks, [2]string{above, text})
					if strings.HasSuffix(above, "-") && strings.Contains(above, " ") { // not a word wider than its line
						running[at.part]++
						q.Running = max(q.Running, running[at.part])
					} else {
						running[at.part] = 0
					}
				}
				before[at.part] = text
			}
			if hyphen {
				q.Hyphens++
			}
			if space > 0 {
				q.Spaces = append(q.Spaces, space/natural)
				for _, at := range order {
					q.Letters += len([]rune(texts[at]))
				}
			}
		}
		if first := p.fragments[0]; len(first.bars) > 0 && !first.repeated && len(first.marks) == 0 {
			q.Table = true
		}
		pages = append(pages, q)
	}
	pages[len(pages)-1].Last = annex
	if len(s.errs) > 0 {
		return pages, breaks, s.errs
	}
	return pages, breaks, nil
}
