package rows

import (
	"strings"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// A bandPiece is the component of one row: the ith slice of its band. The last one
// draws all that is left.
type bandPiece struct {
	b    *band
	i    int
	last bool
}

// slices returns what the piece draws in a column of that width.
func (c *bandPiece) slices(p core.Provider, width float64) []bandSlice {
	all := c.b.layout(p, width)
	if c.i >= len(all) {
		return nil
	}
	if c.last {
		return all[c.i:]
	}
	return all[c.i : c.i+1]
}

// GetHeight returns the height of the piece in mm.
func (c *bandPiece) GetHeight(p core.Provider, at *entity.Cell) float64 {
	height := 0.0
	for _, s := range c.slices(p, at.Width) {
		height += s.height
	}
	return height
}

// SetConfig takes the default family of the document.
func (c *bandPiece) SetConfig(config *entity.Config) {
	c.b.mu.Lock()
	defer c.b.mu.Unlock()
	if c.b.family == "" && config != nil && config.DefaultFont != nil {
		c.b.family = config.DefaultFont.Family
	}
}

// GetStructure describes the piece in maroto's tree, which is for tests.
func (c *bandPiece) GetStructure() *node.Node[core.Structure] {
	var b strings.Builder
	for _, p := range c.b.full {
		for _, t := range p.text {
			b.WriteString(t.text)
		}
	}
	return node.New(core.Structure{Type: "agreement", Value: b.String(), Details: map[string]any{"part": c.i}})
}

// Render draws the piece.
func (c *bandPiece) Render(p core.Provider, at *entity.Cell) {
	y := at.Y
	for _, s := range c.slices(p, at.Width) {
		below := c.b.draw(p, s.full, at.X, y)
		var tops []float64
		var columns int
		for _, part := range s.parts {
			top := below + part.above
			if part.rule {
				ruled(p, bandRule{x: at.X, y: top, width: at.Width})
				top += rowGap / 2
			}
			tops = append(tops, top)
			columns = max(columns, len(part.cells))
			below += part.height()
		}
		if c.b.signs {
			for i := range columns {
				for n, part := range s.parts {
					if i < len(part.cells) { // headings in two languages may stand over one party
						c.b.draw(p, part.cells[i], at.X, tops[n])
					}
				}
			}
		} else {
			for n, part := range s.parts {
				for _, lines := range part.cells {
					c.b.draw(p, lines, at.X, tops[n])
				}
			}
		}
		y += s.height
	}
}

// draw draws lines, one below the other, and returns where the next would begin.
func (b *band) draw(p core.Provider, lines []bandLine, x, y float64) float64 {
	for _, l := range lines {
		y += l.above
		for _, r := range l.runs {
			prop := b.prop(r.style, r.size)
			if r.url != "" {
				prop.Hyperlink = &r.url
			}
			p.AddText(r.text, &entity.Cell{X: x + r.x, Y: y, Width: rowEndless, Height: l.height}, prop)
		}
		for _, r := range l.rules {
			r.x, r.y = x+r.x, y+r.y
			ruled(p, r)
		}
		y += l.height
	}
	return y
}

// ruled draws a rule; one of some height is a frame.
func ruled(p core.Provider, r bandRule) {
	line := func(x, y, width, height float64) {
		prop := &props.Line{Thickness: rowThin, SizePercent: 100}
		prop.MakeValid()
		prop.SizePercent, prop.OffsetPercent = 100, 0
		if width == 0 {
			prop.Orientation = "vertical"
		}
		p.AddLine(&entity.Cell{X: x, Y: y, Width: width, Height: height}, prop)
	}
	line(r.x, r.y, r.width, 0)
	if r.height > 0 {
		line(r.x, r.y+r.height, r.width, 0)
		line(r.x, r.y, 0, r.height)
		line(r.x+r.width, r.y, 0, r.height)
	}
}

func (b *band) prop(style fontstyle.Type, size float64) *props.Text {
	prop := &props.Text{Family: b.family, Style: style, Size: size}
	prop.MakeValid(&props.Font{Family: b.family})
	return prop
}
