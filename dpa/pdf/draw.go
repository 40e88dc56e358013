package pdf

import (
	"strings"

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
	add := func(f *fragment, margin bool) {
		out.Add(marotorow.New(f.height).Add(col.New().Add(&strip{f: f, pages: s.on, margin: margin})))
	}
	add(&head, true)
	for i := range p.fragments {
		add(&p.fragments[i], false)
	}
	if white := s.style.sheet.depth() - height(p.fragments); white > 0 {
		add(&fragment{height: white}, false)
	}
	add(&foot, true)
	out.SetConfig(&entity.Config{MaxGridSize: 1})
	out.Render(c, entity.Cell{X: s.style.sheet.left, Y: 0, Width: s.style.sheet.column(), Height: s.style.sheet.height - s.style.sheet.bottom})
}

// A strip is a fragment as a maroto component.
type strip struct {
	f      *fragment
	pages  map[string]int // on which page each mark stands
	margin bool           // the fragment is no part of the text
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

// Render draws the fragment. A reference to what is not in the document is
// drawn as text.
func (t *strip) Render(p core.Provider, at *entity.Cell) {
	c := p.(*canvas.Canvas) // draw hands it no other
	for _, m := range t.f.marks {
		c.Dest(m.id, at.Y)
		if m.title != "" {
			c.Outline(m.title, m.level, m.id)
		}
	}
	if q := t.f.picture; q != nil {
		c.Image(q.Picture, at.X, at.Y, q.width, q.height, q.alt)
	}
	for i := range t.f.areas {
		t.f.areas[i].field(c, at.X, at.Y)
	}
	for _, b := range t.f.bars {
		c.Fill(at.X+b.x, at.Y+b.y, b.width, b.height, b.colour)
	}
	for _, r := range t.f.runs {
		c.Text(canvas.Run{
			X: at.X + r.x, Y: at.Y + r.y, Face: r.ink.face, Size: r.ink.size, Colour: r.ink.colour,
			Space: r.add, Text: r.text, Hyphen: r.hyphen, Scale: r.scale, Artifact: t.margin || t.f.repeated || r.leader,
		})
		if t.f.entry != nil {
			continue // one link for the whole line, below
		}
		rise, fall := 0.75*r.ink.size*mmPerPoint, 0.25*r.ink.size*mmPerPoint
		switch {
		case r.ink.url != "":
			// Text that is no link stays text, whoever made the document.
			if l, err := value.ParseLink(r.ink.url); err == nil {
				c.Link(at.X+r.x, at.Y+r.y-rise, r.width, rise+fall, string(l))
			}
		case t.pages[r.ink.dest] > 0:
			c.LinkTo(at.X+r.x, at.Y+r.y-rise, r.width, rise+fall, r.ink.dest, r.text)
		}
	}
	if e := t.f.entry; e != nil && t.pages[e.id] > 0 {
		left, title := e.right, ""
		for _, r := range t.f.runs {
			if !r.leader {
				left, title = min(left, r.x), strings.TrimSpace(title+" "+r.text)
			}
		}
		c.LinkTo(at.X+left, at.Y, e.right-left, t.f.height, e.id, title)
	}
}
