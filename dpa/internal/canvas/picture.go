package canvas

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// Limits of a picture: a logo, not a photograph.
const (
	MostBytes  = 1 << 20
	MostPixels = 3000 // a side
)

// A Picture is a PNG or JPEG as a file holds it.
type Picture struct {
	Width, Height int // pixels
	space, filter string
	data          []byte
}

// What is wrong with a picture that cannot be used.
var (
	ErrFormat = errors.New("neither PNG nor JPEG")
	ErrColour = errors.New("colours for print (CMYK), which the page does not have")
	ErrSize   = errors.New("too large")
	ErrBroken = errors.New("not readable")
)

// NewPicture reads a PNG or JPEG. A transparent PNG is laid on white, as it is
// printed; a JPEG stays as it is. The error is one of those above.
func NewPicture(data []byte) (*Picture, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case len(data) > MostBytes:
		return nil, ErrSize
	case errors.Is(err, image.ErrFormat), err == nil && format != "png" && format != "jpeg":
		return nil, ErrFormat
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrBroken, err)
	case config.Width > MostPixels || config.Height > MostPixels:
		return nil, ErrSize
	}
	p := &Picture{Width: config.Width, Height: config.Height, space: "DeviceRGB", filter: "FlateDecode"}
	if format == "jpeg" {
		if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrBroken, err)
		}
		switch config.ColorModel {
		case color.GrayModel:
			p.space = "DeviceGray"
		case color.YCbCrModel:
		default:
			return nil, ErrColour
		}
		p.filter, p.data = "DCTDecode", data
		return p, nil
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrBroken, err)
	}
	raw := make([]byte, 0, 3*p.Width*p.Height)
	at := img.Bounds().Min
	for y := range p.Height {
		for x := range p.Width {
			r, g, b, a := img.At(at.X+x, at.Y+y).RGBA() // multiplied by a already
			for _, v := range []uint32{r, g, b} {
				raw = append(raw, byte((v+0xffff-a)>>8))
			}
		}
	}
	p.data = deflate(raw)
	return p, nil
}

// Image draws a picture with its upper left corner at x, y. What it shows, alt
// says to those who cannot see it.
func (c *Canvas) Image(p *Picture, x, y, width, height float64, alt string) {
	page := c.page()
	page.shut()
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
	b := fmt.Appendf(page.content, "/Span <</Alt %s>> BDC\nq ", text(alt))
	b = append(number(b, width*pointsPerMM), " 0 0 "...)
	b = append(number(b, height*pointsPerMM), ' ')
	b = c.point(b, x, y+height)
	page.content = fmt.Appendf(b, " cm /Picture%d Do Q\nEMC\n", n)
}

// writePictures writes the pictures and returns their names as resources.
func (c *Canvas) writePictures(w *writer) string {
	names := ""
	for i, p := range c.pictures {
		n := w.reserve()
		w.plainStream(n, fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s/Filter/%s", p.Width, p.Height, p.space, p.filter), p.data)
		names += fmt.Sprintf("/Picture%d %d 0 R", i, n)
	}
	return names
}
