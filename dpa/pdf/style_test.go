package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	house "github.com/dpakit/dpakit/dpa/style"
)

func logo(t *testing.T, width, height int) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for i := range width * height {
		img.Set(i%width, i/width, color.NRGBA{R: 0x1f, G: 0x3a, B: 0x5f, A: 255})
	}
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, img))
	return b.Bytes()
}

// The styles that come with the program read without a finding, and every page
// of the sample keeps within its margins in each.
func TestHouseStyles(t *testing.T) {
	for _, name := range []string{"classic", "modern", "compact"} {
		var l diag.List
		st, err := house.Read(os.DirFS("../../templates/styles"), name+".toml", &l)
		require.NoError(t, err)
		require.Empty(t, l, name)
		_, err = st.Usable()
		require.NoError(t, err)
		if name == "classic" {
			assert.Equal(t, house.Classic(), st)
		} else {
			assert.NotEqual(t, house.Classic(), st)
		}
		for _, size := range []PageSize{A4, Letter} {
			pages := setIn(t, sample(), newDesign(st, size, 1))
			assert.Greater(t, len(pages), 8)
			lines, letters := 0, 0
			for _, p := range pages {
				for _, f := range p.fragments {
					justified, n := false, 0
					for _, r := range f.runs {
						justified = justified || r.add != 0 && r.ink.size == st.Size
						n += len([]rune(r.text))
					}
					if justified {
						lines, letters = lines+1, letters+n
					}
				}
			}
			assert.InDelta(t, 83.5, float64(letters)/float64(lines), 9, "%s, characters a line", name)
		}
	}
}

func TestNothingIsWrittenInAStyleThatCannotBeUsed(t *testing.T) {
	var b bytes.Buffer
	d := sample()
	d.Style.Size = 3
	assert.ErrorContains(t, Write(&b, d, Options{}), "size is 3")
	assert.Zero(t, b.Len())
}

func TestTheLogoStandsAboveTheTitle(t *testing.T) {
	st := house.Classic()
	st.Logo = &house.Logo{Data: logo(t, 900, 30), Alt: "ACME"}
	st, err := st.Usable()
	require.NoError(t, err)
	pages := setIn(t, sample(), newDesign(st, A4, 1))
	q := pages[0].fragments[0].picture
	require.NotNil(t, q)
	assert.InDelta(t, 30, q.width/q.height, 1e-9)
	assert.LessOrEqual(t, q.width, 0.6*newDesign(st, A4, 1).sheet.column()+1e-9)
	var b bytes.Buffer
	d := sample()
	d.Style = st
	require.NoError(t, Write(&b, d, Options{}))
	assert.Contains(t, unpacked(t, b.Bytes()), "/Alt (ACME)")
}
