package canvas

import (
	"fmt"

	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// Image draws a picture with its upper left corner at x, y. Its element, a
// Figure, says what it shows to those who cannot see it.
func (c *Canvas) Image(p *picture.Picture, x, y, width, height float64, e *Element) {
	page := c.page()
	page.write(false)
	c.tag(page, e)
	n := -1
	for i, q := range c.pictures {
		if q == p {
			n = i
		}
	}
	if n < 0 {
		n = len(c.pictures)
		c.pictures = append(c.pictures, p)
	}
	e.How(string(c.point(append(c.point(nil, x, y+height), ' '), x+width, y))) // where it stands
	b := append(page.content, "q "...)
	b = append(number(b, width*pointsPerMM), " 0 0 "...)
	b = append(number(b, height*pointsPerMM), ' ')
	b = c.point(b, x, y+height)
	page.content = fmt.Appendf(b, " cm /Picture%d Do Q\n", n)
}

// writePictures writes the pictures and returns their names as resources.
func (c *Canvas) writePictures(w *writer) string {
	names := ""
	for i, p := range c.pictures {
		n := w.reserve()
		space, filter, data := "DeviceRGB", "FlateDecode", p.Data
		if p.Grey {
			space = "DeviceGray"
		}
		if p.JPEG {
			filter = "DCTDecode"
		} else {
			data = w.streams.deflate(data)
		}
		w.plainStream(n, fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s/Filter/%s", p.Width, p.Height, space, filter), data)
		names += fmt.Sprintf("/Picture%d %d 0 R", i, n)
	}
	return names
}
