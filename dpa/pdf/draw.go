package pdf

import (
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/value"
)

// draw draws a page: the header, the fragments one below the other, white down
// to the lower margin, and the footer.
func (s *setter) draw(c *canvas.Canvas, head fragment, p page, foot fragment) {
	c.AddPage()
	y := 0.0
	add := func(f *fragment, margin canvas.Artifact) {
		strip{f: f, pages: s.on, margin: margin, x: s.style.sheet.left, y: y}.draw(c)
		y += f.height
	}
	add(&head, canvas.Header)
	for i := range p.fragments {
		add(&p.fragments[i], 0)
	}
	y += max(0, s.style.sheet.depth()-height(p.fragments))
	add(&foot, canvas.Footer)
}

// A strip is a fragment at its place on the page.
type strip struct {
	f      *fragment
	pages  map[string]int  // on which page each mark stands
	margin canvas.Artifact // what the fragment is when it is no part of the text
	x, y   float64         // its upper left corner
}

func (t strip) draw(c *canvas.Canvas) {
	for _, m := range t.f.marks {
		c.Dest(m.id, t.y)
		if m.title != "" {
			c.Outline(m.title, m.level, m.id)
		}
	}
	if q := t.f.picture; q != nil {
		c.Image(q.Picture, t.x, t.y, q.width, q.height, q.part)
	}
	for _, b := range t.f.bars {
		c.Fill(t.x+b.x, t.y+b.y, b.width, b.height, b.colour)
	}
	var open reach
	for _, r := range t.f.runs {
		out := canvas.Run{
			X: t.x + r.x, Y: t.y + r.y, Face: r.ink.face, Size: r.ink.size, Colour: r.ink.colour,
			Space: r.add, Text: r.text, Hyphen: r.hyphen, Spaced: r.spaced, Scale: r.scale, Element: r.part, Artifact: t.margin, Stamped: r.stamped,
		}
		switch {
		case r.leader:
			out.Artifact = canvas.Leader
		case t.f.repeated || r.again:
			out.Artifact = canvas.Repeated
		}
		leads := out.Artifact == 0 && t.leads(r.ink)
		if !leads && r.part != nil && r.part == r.ink.part && r.part.Type == "Link" {
			out.Element = r.part.Parent()
		}
		c.Text(out)
		switch {
		case r.leader:
		case !leads:
			t.close(c, &open)
		case open.run.part == r.part && open.run.y == r.y:
			open.right = r.x + r.width
		default:
			t.close(c, &open)
			open = reach{run: r, right: r.x + r.width}
		}
	}
	t.close(c, &open)
	for i := range t.f.areas {
		t.f.areas[i].field(c, t.x, t.y)
	}
}

// leads reports whether text of that ink is a link. A reference to what is not
// in the document is none, nor is an address that is no link, whoever made the
// document.
func (t strip) leads(k *ink) bool {
	if k.url != "" {
		_, err := value.ParseLink(k.url)
		return err == nil
	}
	return t.pages[k.dest] > 0
}

// A reach is the part of a line that leads somewhere, from its first run on.
type reach struct {
	run   run
	right float64
}

// close makes the reach a link, if there is one.
func (t strip) close(c *canvas.Canvas, a *reach) {
	k := a.run.ink
	if k == nil {
		return
	}
	rise, fall := 0.75*k.size*mmPerPoint, 0.25*k.size*mmPerPoint
	x, y, width := t.x+a.run.x, t.y+a.run.y-rise, a.right-a.run.x
	if l, err := value.ParseLink(k.url); err == nil {
		c.Link(x, y, width, rise+fall, string(l), a.run.part)
	} else {
		c.LinkTo(x, y, width, rise+fall, k.dest, a.run.part)
	}
	*a = reach{}
}
