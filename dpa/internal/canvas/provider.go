package canvas

import (
	"strings"

	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// What follows is maroto's interface. Its text and line components work; what
// a contract does not need (pictures, codes, check boxes, passwords) is an
// error that GenerateBytes returns, never silence.

// unsupported keeps an error that names the method.
func (c *Canvas) unsupported(method string) error {
	c.fail("%s is not supported", method)
	return c.err
}

// CreateRow ends a row. Cells carry their own places, so nothing moves.
func (c *Canvas) CreateRow(float64) {}

// CreateCol begins a column. Its style (background, border) is not supported.
func (c *Canvas) CreateCol(_, _ float64, config *entity.Config, style *props.Cell) {
	if style != nil || config != nil && config.Debug {
		c.unsupported("CreateCol with a style")
	}
}

// AddLine draws a rule in a cell, as wide as the share of the cell that
// SizePercent says, centred at OffsetPercent of the other way.
func (c *Canvas) AddLine(cell *entity.Cell, prop *props.Line) {
	p := *prop
	p.MakeValid()
	if p.Style != linestyle.Solid && p.Style != "" {
		c.unsupported("AddLine with a dashed line")
		return
	}
	thick := p.Thickness
	share, at := p.SizePercent/100, p.OffsetPercent/100
	if p.Orientation == orientation.Vertical {
		height := cell.Height * share
		c.Fill(cell.X+cell.Width*at-thick/2, cell.Y+(cell.Height-height)/2, thick, height, colour(p.Color))
		return
	}
	width := cell.Width * share
	c.Fill(cell.X+(cell.Width-width)/2, cell.Y+cell.Height*at-thick/2, width, thick, colour(p.Color))
}

// colour is one of maroto's; black when there is none.
func colour(c *props.Color) Colour {
	if c == nil {
		return Colour{}
	}
	return Colour{uint8(c.Red), uint8(c.Green), uint8(c.Blue)}
}

// faceOf chooses the face: families with "sans", "arial" or "helvetica" in
// their name are sans serif, all others serif.
func faceOf(family string, style fontstyle.Type) Face {
	face := Serif
	family = strings.ToLower(family)
	if strings.Contains(family, "sans") || strings.Contains(family, "arial") || strings.Contains(family, "helvetica") {
		face = Sans
	}
	if strings.Contains(string(style), string(fontstyle.Bold)) {
		face += SerifBold
	}
	if strings.Contains(string(style), string(fontstyle.Italic)) {
		face += SerifItalic
	}
	return face
}

// AddText sets text in a cell, broken at its spaces. Justified text is not
// supported: package pdf sets its own lines.
func (c *Canvas) AddText(text string, cell *entity.Cell, prop *props.Text) {
	if prop.Align == align.Justify {
		c.unsupported("AddText with justified text")
		return
	}
	face := faceOf(prop.Family, prop.Style)
	width := cell.Width - prop.Left - prop.Right
	y := cell.Y + prop.Top
	for _, line := range c.broken(text, face, prop.Size, width) {
		length := c.length(line, face, prop.Size)
		x := cell.X + prop.Left
		switch prop.Align {
		case align.Right:
			x += width - length
		case align.Center:
			x += (width - length) / 2
		}
		height := prop.Size / pointsPerMM
		c.Text(Run{X: x, Y: y + 0.8*height, Face: face, Size: prop.Size, Colour: colour(prop.Color), Text: line})
		if prop.Hyperlink != nil {
			c.Link(x, y, length, height, *prop.Hyperlink, nil)
		}
		y += height + prop.VerticalPadding
	}
}

func (c *Canvas) broken(text string, face Face, size, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(text, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && c.length(longer, face, size) > width {
			lines, longer = append(lines, line), word
		}
		line = longer
	}
	return append(lines, line)
}

// length is the width of text in millimetres.
func (c *Canvas) length(text string, face Face, size float64) float64 {
	sum, last := 0, rune(0)
	for _, r := range text {
		sum += c.fonts.Advance(face, r)
		if last != 0 {
			sum += c.fonts.Kern(face, last, r)
		}
		last = r
	}
	return float64(sum) / 1000 * size / pointsPerMM
}

// GetFontHeight returns the height of a line of type in millimetres.
func (c *Canvas) GetFontHeight(prop *props.Font) float64 { return prop.Size / pointsPerMM }

// GetLinesQuantity returns how many lines AddText makes of text.
func (c *Canvas) GetLinesQuantity(text string, prop *props.Text, width float64) int {
	return len(c.broken(text, faceOf(prop.Family, prop.Style), prop.Size, width-prop.Left-prop.Right))
}

// SetCompression says whether streams are compressed, as they are unless it
// is called.
func (c *Canvas) SetCompression(compress bool) { c.plain = !compress }

// SetMetadata replaces what New was told. maroto's keywords have no place in
// the file and are an error.
func (c *Canvas) SetMetadata(m *entity.Metadata) {
	if m == nil {
		return
	}
	for _, e := range []struct {
		to   *string
		from *entity.Utf8Text
	}{{&c.options.Title, m.Title}, {&c.options.Author, m.Author}, {&c.options.Subject, m.Subject}} {
		if e.from != nil {
			*e.to = e.from.Text
		}
	}
	if m.CreationDate != nil {
		c.options.Created = *m.CreationDate
	}
	if m.KeywordsStr != nil || m.Creator != nil {
		c.unsupported("SetMetadata with keywords or a creator")
	}
}

// SetProtection is not supported: a contract is to be read by both parties.
func (c *Canvas) SetProtection(p *entity.Protection) {
	if p != nil {
		c.unsupported("SetProtection")
	}
}

// AddCheckbox is not supported.
func (c *Canvas) AddCheckbox(string, *entity.Cell, *props.Checkbox) { c.unsupported("AddCheckbox") }

// AddMatrixCode is not supported.
func (c *Canvas) AddMatrixCode(string, *entity.Cell, *props.Rect) { c.unsupported("AddMatrixCode") }

// AddQrCode is not supported.
func (c *Canvas) AddQrCode(string, *entity.Cell, *props.Rect) { c.unsupported("AddQrCode") }

// AddBarCode is not supported.
func (c *Canvas) AddBarCode(string, *entity.Cell, *props.Barcode) { c.unsupported("AddBarCode") }

// AddImageFromFile is not supported.
func (c *Canvas) AddImageFromFile(string, *entity.Cell, *props.Rect) {
	c.unsupported("AddImageFromFile")
}

// AddImageFromBytes is not supported.
func (c *Canvas) AddImageFromBytes([]byte, *entity.Cell, *props.Rect, extension.Type) {
	c.unsupported("AddImageFromBytes")
}

// AddBackgroundImageFromBytes is not supported.
func (c *Canvas) AddBackgroundImageFromBytes([]byte, *entity.Cell, *props.Rect, extension.Type) {
	c.unsupported("AddBackgroundImageFromBytes")
}

// GetDimensionsByMatrixCode is not supported.
func (c *Canvas) GetDimensionsByMatrixCode(string) (*entity.Dimensions, error) {
	return nil, c.unsupported("GetDimensionsByMatrixCode")
}

// GetDimensionsByImageByte is not supported.
func (c *Canvas) GetDimensionsByImageByte([]byte, extension.Type) (*entity.Dimensions, error) {
	return nil, c.unsupported("GetDimensionsByImageByte")
}

// GetDimensionsByImage is not supported.
func (c *Canvas) GetDimensionsByImage(string) (*entity.Dimensions, error) {
	return nil, c.unsupported("GetDimensionsByImage")
}

// GetDimensionsByQrCode is not supported.
func (c *Canvas) GetDimensionsByQrCode(string) (*entity.Dimensions, error) {
	return nil, c.unsupported("GetDimensionsByQrCode")
}
