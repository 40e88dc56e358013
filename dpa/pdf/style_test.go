package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
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
			pages := setIn(t, sample(), newDesign(st, size))
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
	pages := setIn(t, sample(), newDesign(st, A4))
	q := pages[0].fragments[0].picture
	require.NotNil(t, q)
	assert.InDelta(t, 30, q.width/q.height, 1e-9)
	assert.LessOrEqual(t, q.width, 0.6*newDesign(st, A4).sheet.column()+1e-9)
	var b bytes.Buffer
	d := sample()
	d.Style = st
	require.NoError(t, Write(&b, d, Options{}))
	assert.Contains(t, unpacked(t, b.Bytes()), "/Alt (ACME)")
}

func textOf(p page) string {
	var words []string
	for _, f := range p.fragments {
		for _, r := range f.runs {
			words = append(words, r.text)
		}
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

func TestTheCoverStandsAlone(t *testing.T) {
	for _, secrecy := range []string{"", "Confidentiel"} {
		d := sample()
		d.Style.Cover, d.Version, d.Secrecy = true, "Version 3", secrecy
		st, err := d.Style.Usable()
		require.NoError(t, err)
		pages := setIn(t, d, newDesign(st, A4))
		cover := textOf(pages[0])
		for _, part := range append(d.Particulars(), d.Title, d.Parties[0].Value, d.Parties[1].Label) {
			assert.Contains(t, cover, part)
		}
		assert.NotContains(t, cover, d.Labels.Contents)
		assert.Contains(t, textOf(pages[1]), d.Labels.Contents)
		assert.Less(t, height(pages[0].fragments), newDesign(st, A4).sheet.depth())
	}
}

func TestInitialsHaveTheirBoxes(t *testing.T) {
	d := sample()
	d.Labels.Initials = "Paraphes"
	for n, want := range map[int]int{0: 0, 1: 1, 3: 3, 5: 5, 9: 1, 40: 1} { // one when there is no room for each
		d.Initials = slices.Repeat([]string{"Camille Martin"}, n)
		s := newSetter(canvas.Fonts(), d, classic())
		foot := s.footer(d, 2, 9)
		assert.Equal(t, 4*want, len(foot.bars), n)
		for _, b := range foot.bars {
			assert.GreaterOrEqual(t, b.x, foot.runs[0].width)
			assert.LessOrEqual(t, b.x+b.width, foot.runs[1].x+1e-9)
			assert.Less(t, b.y+b.height, s.style.sheet.bottom)
		}
	}
}
