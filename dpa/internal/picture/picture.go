// Package picture reads the pictures that may stand in a document: PNG and JPEG.
package picture

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

// A Picture is a picture that can be drawn.
type Picture struct {
	Width, Height int    // pixels
	JPEG          bool   // Data is a JPEG file as it came
	Grey          bool   // one byte a pixel, in a JPEG
	Data          []byte // otherwise three bytes a pixel: red, green, blue
}

// What is wrong with a picture that cannot be used.
var (
	ErrFormat = errors.New("neither PNG nor JPEG")
	ErrColour = errors.New("colours for print (CMYK), which the page does not have")
	ErrSize   = errors.New("too large")
	ErrBroken = errors.New("not readable")
)

// New reads a PNG or JPEG. A transparent PNG is laid on white, as it is
// printed; a JPEG stays as it is. The error is one of those above.
func New(data []byte) (*Picture, error) {
	config, format, _ := image.DecodeConfig(bytes.NewReader(data)) // what it cannot read cannot be decoded either
	switch {
	case len(data) > MostBytes:
		return nil, ErrSize
	case format != "png" && format != "jpeg":
		return nil, ErrFormat
	case config.Width > MostPixels || config.Height > MostPixels:
		return nil, ErrSize
	}
	p := &Picture{Width: config.Width, Height: config.Height}
	if format == "jpeg" {
		if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrBroken, err)
		}
		switch config.ColorModel {
		case color.GrayModel:
			p.Grey = true
		case color.YCbCrModel:
		default:
			return nil, ErrColour
		}
		p.JPEG, p.Data = true, data
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
	p.Data = raw
	return p, nil
}
