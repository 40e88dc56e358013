package pdf

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// A Page is what the tests of composed documents see of a page.
type Page struct {
	Full    float64   // the part of its depth that is set
	Last    bool      // of an annex
	Ends    bool      // last of an annex, or of what is before the annexes
	Begins  string    // the text of its first fragment
	Table   bool      // it begins inside a table without saying whose it is
	Spaces  []float64 // the word spaces of its justified lines, in em
	Letters int       // characters of the justified lines
	Hyphens int       // lines that end with a hyphen that the text has not
	Running int       // the most lines in a row that end with a hyphen, the text's own included
	Short   []string  // justified lines that end short, and what the next one begins with
	Stubs   []string  // last lines of justified paragraphs that fill less than a tenth of the measure
	Tail    bool      // what it begins with under a repeated head is less than the head
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
	type set struct {
		text             string
		left, right, add float64
		body             bool // in the type of justified text
		page, lines      int
	}
	before := map[*canvas.Element]set{}  // the line of the part that stands above
	running := map[*canvas.Element]int{} // lines of the part in a row that a hyphen ends
	annex := false
	for n, p := range s.layout(d) {
		q := Page{Full: height(p.fragments) / s.style.sheet.depth()}
		for i, f := range p.fragments {
			for _, m := range f.marks {
				if of, is := annexes[m.id]; is {
					if i == 0 && n > 0 {
						pages[n-1].Last, pages[n-1].Ends = annex, of
					}
					annex = of
				}
			}
			var order []place
			lines := map[place]*set{}
			var space, natural float64
			hyphen := false
			for _, r := range f.runs {
				part := r.part
				for part != nil && (part.Type == "Link" || part.Type == "Lbl") {
					part = part.Parent()
				}
				at := place{part, r.y}
				if lines[at] == nil {
					order, lines[at] = append(order, at), &set{left: r.x, page: n}
				}
				l := lines[at]
				l.text, l.right, l.add = l.text+r.text, r.x+r.width, l.add+r.add
				if i == 0 {
					q.Begins += r.text
				}
				if r.hyphen {
					l.text, hyphen = l.text+"-", true
				}
				if r.ink.size == s.style.body.size && r.ink.face == s.style.body.plain {
					natural, l.body = r.ink.em()*1000, s.style.column.text.justified && len(f.bars)+len(f.entries) == 0 && !r.leader
					if r.add != 0 {
						space = r.add + r.scale*s.advance(r.ink, ' ')
					}
				}
			}
			for _, at := range order {
				l := lines[at]
				l.text = strings.TrimSpace(l.text)
				if above, ok := before[at.part]; ok && at.part != nil && !f.repeated {
					l.lines = above.lines + 1
					breaks = append(breaks, [2]string{above.text, l.text})
					if above.body && above.add == 0 {
						q.Short = append(q.Short, above.text+" / "+l.text)
					}
					if strings.HasSuffix(above.text, "-") && strings.Contains(above.text, " ") { // not a word wider than its line
						running[at.part]++
						q.Running = max(q.Running, running[at.part])
					} else {
						running[at.part] = 0
					}
				}
				before[at.part] = *l
			}
			if hyphen {
				q.Hyphens++
			}
			if space > 0 {
				q.Spaces = append(q.Spaces, space/natural)
				for _, at := range order {
					q.Letters += len([]rune(lines[at].text))
				}
			}
		}
		if first := p.fragments[0]; len(first.bars) > 0 && !first.repeated && len(first.marks) == 0 {
			q.Table = true
		}
		head, under := 0.0, 0.0
		for _, f := range p.fragments {
			if f.repeated {
				head += f.height
			} else if len(f.bars) == 0 && !f.gap { // the next heading
				q.Tail = under < head
				break
			} else {
				under += f.height
			}
		}
		pages = append(pages, q)
	}
	for _, l := range before {
		if l.body && l.lines > 0 && l.right-l.left < (s.style.sheet.column()-l.left)/10 {
			pages[l.page].Stubs = append(pages[l.page].Stubs, l.text)
		}
	}
	pages[len(pages)-1].Last, pages[len(pages)-1].Ends = annex, true
	if len(s.errs) > 0 {
		return pages, breaks, s.errs
	}
	return pages, breaks, nil
}

// Strange are documents that no agreement is, by their names.
func Strange() map[string]*doc.Document {
	out := map[string]*doc.Document{"sample": sample(), "two languages": bilingual()}
	for name, blocks := range degenerate() {
		out[name] = &doc.Document{Lang: "fr", Sections: []*doc.Section{{Level: -1, Blocks: blocks}, {Level: 99, Annex: true, Title: text("t"), Blocks: blocks}}}
	}
	dots := out["very many dots"] // the titles stand in the contents
	dots.Sections = nil
	for _, b := range degenerate()["very many dots"] {
		dots.Sections = append(dots.Sections, b.(*doc.Section))
	}
	for seed := range uint64(30) {
		m := &maker{rand.New(rand.NewPCG(seed, 7)), map[string]string{}}
		d := &doc.Document{Lang: "fr", Title: m.words(10)}
		for range 3 {
			d.Sections = append(d.Sections, m.section(3))
		}
		out[fmt.Sprintf("strange %02d", seed)] = d
	}
	for seed := range uint64(80) {
		w := &writer{rand.New(rand.NewPCG(seed, 8)), 0}
		d := w.document(seed)
		if seed%5 == 4 {
			w.beside(d)
		}
		out[fmt.Sprintf("plausible %03d", seed)] = d
	}
	for seed := range uint64(150) {
		w := &writer{rand.New(rand.NewPCG(seed, 9)), 0}
		d := w.unlike(seed)
		if seed%4 == 3 {
			w.beside(d)
		}
		out[fmt.Sprintf("unlike %03d", seed)] = d
	}
	return out
}
