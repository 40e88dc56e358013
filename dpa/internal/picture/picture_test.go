package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

func drawing(width, height int, c color.Color) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for i := range width * height {
		img.Set(i%width, i/width, c)
	}
	return img
}

func encoded(t *testing.T, img image.Image, format string) []byte {
	t.Helper()
	var b bytes.Buffer
	switch format {
	case "png":
		require.NoError(t, png.Encode(&b, img))
	case "jpeg":
		require.NoError(t, jpeg.Encode(&b, img, nil))
	case "gif":
		require.NoError(t, gif.Encode(&b, img, nil))
	}
	return b.Bytes()
}

func TestPictures(t *testing.T) {
	half := color.NRGBA{R: 255, A: 128}
	p, err := New(encoded(t, drawing(4, 2, half), "png"))
	require.NoError(t, err)
	assert.Equal(t, bytes.Repeat([]byte{255, 127, 127}, 8), p.Data, "laid on white")
	whole := encoded(t, drawing(40, 20, half), "jpeg")
	p, err = New(whole)
	require.NoError(t, err)
	assert.Equal(t, whole, p.Data)
	assert.Equal(t, 40, p.Width)

	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"gif":      {encoded(t, drawing(4, 4, half), "gif"), ErrFormat},
		"text":     {[]byte("<svg/>"), ErrFormat},
		"empty":    {nil, ErrFormat},
		"cut png":  {encoded(t, drawing(40, 40, half), "png")[:60], ErrBroken},
		"cut jpeg": {whole[:300], ErrBroken},
		"wide":     {encoded(t, drawing(MostPixels+1, 1, half), "png"), ErrSize},
		"long":     {make([]byte, MostBytes+1), ErrSize},
	} {
		_, err := New(c.data)
		assert.ErrorIs(t, err, c.want, name)
	}
}

// Each pixel is where it was, in its own colour; what is opaque stays as it is, and
// what is wholly transparent is white. A picture may begin elsewhere than at zero.
func TestPixels(t *testing.T) {
	img := image.NewNRGBA(image.Rect(5, 7, 7, 9))
	colours := []color.NRGBA{{1, 2, 3, 255}, {250, 20, 130, 255}, {9, 9, 9, 0}, {0, 255, 0, 255}}
	for i, c := range colours {
		img.Set(5+i%2, 7+i/2, c)
	}
	p, err := New(encoded(t, img, "png"))
	require.NoError(t, err)
	assert.Equal(t, &Picture{Width: 2, Height: 2, Data: []byte{1, 2, 3, 250, 20, 130, 255, 255, 255, 0, 255, 0}}, p)
	grey := image.NewGray(image.Rect(0, 0, 8, 4))
	data := encoded(t, grey, "jpeg")
	p, err = New(data)
	require.NoError(t, err)
	assert.Equal(t, &Picture{Width: 8, Height: 4, JPEG: true, Grey: true, Data: data}, p)
	p, err = New(encoded(t, drawing(8, 4, colours[1]), "jpeg"))
	require.NoError(t, err)
	assert.False(t, p.Grey)
}

// ofInk makes of a grey JPEG of four blocks in a row one of a block in four inks,
// each of which has the tables that grey had.
func ofInk(grey []byte) []byte {
	part := func(marker byte, body ...byte) []byte {
		return append([]byte{0xff, marker, 0, byte(len(body) + 2)}, body...)
	}
	frame, scan := bytes.Index(grey, []byte{0xff, 0xc0}), bytes.Index(grey, []byte{0xff, 0xda})
	inks, tables := []byte{8, 0, 8, 0, 8, 4}, []byte{4}
	for ink := range byte(4) {
		inks, tables = append(inks, ink, 0x11, 0), append(tables, ink, 0)
	}
	return bytes.Join([][]byte{
		grey[:2], part(0xee, []byte("Adobe\x00\x64\x00\x00\x00\x00\x00")...), grey[2:frame], part(0xc0, inks...),
		grey[frame+2+11 : scan], part(0xda, append(tables, 0, 63, 0)...), grey[scan+2+8:],
	}, nil)
}

// What is as large as may be is taken, and what is larger by one is not; and what is
// wrong with a picture is said.
func TestLimits(t *testing.T) {
	small := encoded(t, drawing(4, 4, color.White), "png")
	padded := func(n int) []byte { return append(bytes.Clone(small), make([]byte, n-len(small))...) }
	jpeg := encoded(t, drawing(40, 20, color.White), "jpeg")
	for name, c := range map[string]struct {
		data []byte
		said string
	}{
		"as wide as may be":  {encoded(t, drawing(MostPixels, 1, color.White), "png"), ""},
		"as high as may be":  {encoded(t, drawing(1, MostPixels, color.White), "png"), ""},
		"too high":           {encoded(t, drawing(1, MostPixels+1, color.White), "png"), "it is too large"},
		"as heavy as may be": {padded(MostBytes), ""},
		"too heavy":          {padded(MostBytes + 1), "it is too large"},
		"a head alone":       {small[:20], "the picture is damaged"},
		"half of it":         {small[:len(small)-14], "the picture is damaged"},
		"half of a JPEG":     {jpeg[:len(jpeg)-40], "the picture is damaged"},
		"another format":     {encoded(t, drawing(4, 4, color.White), "gif"), "it is neither PNG nor JPEG"},
		"the colours of ink": {ofInk(encoded(t, image.NewGray(image.Rect(0, 0, 32, 8)), "jpeg")), "its colours are CMYK"},
	} {
		assert.Equal(t, c.said, Fault(c.data).EN, name)
		assert.Equal(t, c.said == "", Fault(c.data) == (diag.Words{}), name)
	}
	var l diag.List
	Report(&l, diag.Pos{File: "deal.toml", Line: 3, Col: 4}, "logo.png", Fault(nil))
	require.Len(t, l, 1)
	assert.Equal(t, "deal.toml:3:4 DPA655", l[0].Pos.String()+" "+l[0].Check)
	assert.Contains(t, l[0].Text("en"), "logo.png")
}
