package canvas

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/picture"
)

func TestAPictureStandsOnceInTheFile(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 40, 20))))
	p, err := picture.New(b.Bytes())
	require.NoError(t, err)
	c := New(Fonts(), Options{})
	c.options.Plain = true
	c.AddPage()
	for _, y := range []float64{20, 60} {
		figure := NewElement("Figure")
		figure.Tell("Logo (ACME)")
		c.Image(p, 20, y, 40, 20, figure)
	}
	out := string(generate(t, c))
	assert.Contains(t, out, `/Alt (Logo \(ACME\))`)
	assert.Contains(t, out, "/XObject<</Picture0 ")
	assert.Equal(t, 1, bytes.Count([]byte(out), []byte("/Subtype/Image")))
}
