package pdf

import (
	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	marotopage "github.com/johnfercher/maroto/v2/pkg/components/page"
	marotorow "github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"

	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/value"
)

// draw renders a page as maroto does: the header, a row of one column for each
// fragment, white down to the lower margin, and the footer.
func (s *setter) draw(c *canvas.Canvas, head fragment, p page, foot fragment) {
	c.AddPage()
	out := marotopage.New()
	add := func(f *fragment, margin canvas.Artifact) {
		out.Add(marotorow.New(f.height).Add(col.New().Add(&strip{f: f, pages: s.on, margin: margin})))
	}
	add(&head, canvas.Header)
	for i := range p.fragments {
		add(&p.fragments[i], 0)
	}
	if white := s.style.sheet.depth() - height(p.fragments); white > 0 {
		add(&fragment{height: white}, 0)
	}
	add(&foot, canvas.Footer)
	out.SetConfig(&entity.Config{MaxGridSize: 1})
	out.Render(c, entity.Cell{X: s.style.sheet.left, Y: 0, Width: s.style.sheet.column(), Height: s.style.sheet.height - s.style.sheet.bottom})
}

// A strip is a fragment as a maroto component.
type strip struct {
	f      *fragment
	pages  map[string]int  // on which page each mark stands
	margin canvas.Artifact // what the fragment is when it is no part of the text
}

// GetHeight returns the height of the fragment in mm.
func (t *strip) GetHeight(core.Provider, *entity.Cell) float64 { return t.f.height }

// SetConfig does nothing: a fragment is set before it is drawn.
func (t *strip) SetConfig(*entity.Config) {}

// GetStructure describes the strip in maroto's tree, which is for tests.
func (t *strip) GetStructure() *node.Node[core.Structure] {
	text := ""
	for _, r := range t.f.runs {
		text += r.text
	}
	return node.New(core.Structure{Type: "strip", Value: text})
}

// Render draws the fragment.
func (t *strip) Render(p core.Provider, at *entity.Cell) {
	c := p.(*canvas.Canvas) // draw hands it no other
	for _, m := range t.f.marks {
		c.Dest(m.id, at.Y)
		if m.title != "" {
			c.Outline(m.title, m.level, m.id)
		}
	}
	if q := t.f.picture; q != nil {
		c.Image(q.Picture, at.X, at.Y, q.width, q.height, q.part)
	}
	for _, b := range t.f.bars {
		c.Fill(at.X+b.x, at.Y+b.y, b.width, b.height, b.colour)
	}
	var open reach
	for _, r := range t.f.runs {
		out := canvas.Run{
			X: at.X + r.x, Y: at.Y + r.y, Face: r.ink.face, Size: r.ink.size, Colour: r.ink.colour,
			Space: r.add, Text: r.text, Hyphen: r.hyphen, Spaced: r.spaced, Scale: r.scale, Element: r.part, Artifact: t.margin,
		}
		switch {
		case r.leader:
			out.Artifact = canvas.Leader
		case t.f.repeated:
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
			open.close(c, at)
		case open.run.part == r.part && open.run.y == r.y:
			open.right = r.x + r.width
		default:
			open.close(c, at)
			open = reach{run: r, right: r.x + r.width}
		}
	}
	open.close(c, at)
	for i := range t.f.areas {
		t.f.areas[i].field(c, at.X, at.Y)
	}
}

// leads reports whether text of that ink is a link. A reference to what is not
// in the document is none, nor is an address that is no link, whoever made the
// document.
func (t *strip) leads(k *ink) bool {
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
func (a *reach) close(c *canvas.Canvas, at *entity.Cell) {
	k := a.run.ink
	if k == nil {
		return
	}
	rise, fall := 0.75*k.size*mmPerPoint, 0.25*k.size*mmPerPoint
	x, y, width := at.X+a.run.x, at.Y+a.run.y-rise, a.right-a.run.x
	if l, err := value.ParseLink(k.url); err == nil {
		c.Link(x, y, width, rise+fall, string(l), a.run.part)
	} else {
		c.LinkTo(x, y, width, rise+fall, k.dest, a.run.part)
	}
	*a = reach{}
}
