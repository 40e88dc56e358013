package pdf

import (
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// A Page is what the tests of composed documents see of a page.
type Page struct {
	Full    float64 // the part of its depth that is set
	Begins  string  // the text of its first fragment
	Table   bool    // it begins inside a table without saying whose it is
	Hyphens int     // lines that end with a hyphen that the text has not
	Lines   int     // justified lines
	Loose   int     // of them, those whose spaces are wider than half an em
	Letters int     // characters of the justified lines
}

// Pages lays d out.
func Pages(d *doc.Document) ([]Page, error) {
	st, err := d.Style.Usable()
	if err != nil {
		return nil, err
	}
	s := newSetter(canvas.Fonts(), d, newDesign(st, A4, 1))
	var out []Page
	for _, p := range s.layout(d) {
		q := Page{Full: height(p.fragments) / s.style.sheet.depth()}
		for i, f := range p.fragments {
			letters, add, justified := 0, 0.0, false
			for _, r := range f.runs {
				if i == 0 {
					q.Begins += r.text
				}
				if r.hyphen {
					q.Hyphens++
				}
				if r.ink.size == s.style.body.size && r.add != 0 {
					justified, add = true, r.add+r.scale*s.advance(r.ink, ' ')
				}
				letters += len([]rune(r.text))
			}
			if justified {
				q.Lines++
				q.Letters += letters
				if add > 0.5*s.style.body.size*mmPerPoint {
					q.Loose++
				}
			}
		}
		if first := p.fragments[0]; len(first.bars) > 0 && !first.repeated && len(first.marks) == 0 {
			q.Table = true
		}
		out = append(out, q)
	}
	if len(s.errs) > 0 {
		return out, s.errs
	}
	return out, nil
}
