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
