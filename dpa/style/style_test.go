package style

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
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

func TestRead(t *testing.T) {
	files := fstest.MapFS{
		"s/logo.png": {Data: logo(t, 60, 20)}, "s/logo.svg": {Data: []byte("<svg/>")}, "s/cut.png": {Data: logo(t, 60, 20)[:70]},
		"s/huge.png": {Data: logo(t, 3001, 1)}, "s/pipe.png": {Mode: fs.ModeNamedPipe}, "s/long.png": {Data: append(logo(t, 60, 20), make([]byte, 1<<20)...)},
	}
	for _, c := range []struct{ toml, want string }{
		{"", ""},
		{"text = \"sans\"\nsize = 11\naccent = \"#1F3A5F\"\n[margins]\nleft = 40\n[logo]\nfile = \"logo.png\"\nalt = \"ACME\"\n", ""},
		{"size = 4", "1:8 DPA651"},
		{"size = 0", "1:8 DPA651"},
		{"spacing = nan", "1:11 DPA651"},
		{"lead = 9\nsize = 10", "1:8 DPA651"},
		{"number_column = 8", "1:17 DPA651"},
		{"[margins]\ntop = 5", "2:7 DPA651"},
		{"text = \"serrif\"", "1:8 DPA652"},
		{"headings = \"\"", "1:12 DPA652"},
		{"accent = \"blue\"", "1:10 DPA653"},
		{"accent = \"#ffcc00\"", "1:10 DPA654"},
		{"sise = 10", "1:1 DPA110"},
		{"size = \"10\"", "1:8 DPA111"},
		{"size = ", "1:7 DPA101"},
		{"[logo]\nfile = \"logo.png\"", "1:2 DPA112"},
		{"[logo]\nfile = \"logo.png\"\nalt = \" \"", "3:7 DPA655"},
		{"[logo]\nfile = \"none.png\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"logo.svg\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"cut.png\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"huge.png\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"pipe.png\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"long.png\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"../../etc/passwd\"\nalt = \"ACME\"", "2:8 DPA655"},
		{"[logo]\nfile = \"logo.png\"\nalt = \"ACME\"\nheight = 90", "4:10 DPA651"},
	} {
		files["s/style.toml"] = &fstest.MapFile{Data: []byte(c.toml)}
		var l diag.List
		st, err := Read(files, "s/style.toml", &l)
		require.NoError(t, err)
		got := ""
		for _, f := range l {
			got += f.Pos.String()[len("s/style.toml:"):] + " " + f.Check
			for _, lang := range []string{"fr", "en"} {
				assert.NotRegexp(t, `\{[a-z_]+\}|%!|map\[`, f.Text(lang))
			}
		}
		assert.Equal(t, c.want, got, c.toml)
		assert.NoError(t, st.check(), "%s: what is left can be used", c.toml)
	}
	var l diag.List
	_, err := Read(files, "none.toml", &l)
	assert.Error(t, err)
}

func TestAStyleThatCannotBeUsedIsAnError(t *testing.T) {
	for want, st := range map[string]Style{
		"size":             {Size: 3},
		"lead":             {Lead: 10},
		"margins.left":     {Margins: Margins{Left: 90}},
		"contrast":         {Accent: Colour{255, 204, 0}},
		"family":           {Text: 9},
		"PNG nor JPEG":     {Logo: &Logo{Data: []byte("x"), Alt: "x"}},
		"alternative text": {Logo: &Logo{Data: logo(t, 2, 2)}},
		"mm high":          {Logo: &Logo{Data: logo(t, 2, 2), Alt: "x", Height: 99}},
	} {
		_, err := st.Usable()
		assert.ErrorContains(t, err, want)
	}
}

func TestColours(t *testing.T) {
	c, err := ParseColour("#1F3a5f")
	require.NoError(t, err)
	assert.Equal(t, Colour{0x1f, 0x3a, 0x5f}, c)
	assert.Equal(t, "#1f3a5f", c.String())
	for _, s := range []string{"", "#", "1f3a5f", "#1f3a5", "#1f3a5f0", "#1g3a5f", "#-1f3a5", "rouge"} {
		_, err := ParseColour(s)
		assert.Error(t, err, s)
	}
	assert.InDelta(t, 21, Colour{}.Contrast(), 1e-9)
	assert.InDelta(t, 1, Colour{255, 255, 255}.Contrast(), 1e-9)
	assert.InDelta(t, 4.54, Colour{0x76, 0x76, 0x76}.Contrast(), 0.01, "the lightest grey that WCAG allows")
}

// A number at its bound can be used, and a hair beyond it cannot; what a file may
// say and what a program may set have the same bounds.
func TestBoundsOfAStyle(t *testing.T) {
	usual := func() Style {
		st := Classic()
		st.Lead = 20 // room for every size
		return st
	}
	read := func(src string) (string, Style) {
		var l diag.List
		st, err := Read(fstest.MapFS{"style.toml": {Data: []byte(src)}, "logo.png": {Data: logo(t, 2, 2)}}, "style.toml", &l)
		require.NoError(t, err)
		out := ""
		for _, f := range l {
			out += f.Check
		}
		return out, st
	}
	for _, l := range limits() {
		for v, fits := range map[float64]bool{l.least: true, l.top: true, l.least - 0.01: false, l.top + 0.01: false} {
			if l.key == "lead" && v < 15 {
				continue // the size wants more
			}
			st := usual()
			*l.value(&st) = v
			assert.Equal(t, fits, st.check() == nil, "%s %v", l.key, v)
			src := fmt.Sprintf("%s = %v", l.key, v)
			if l.key != "lead" {
				src = "lead = 20.0\n" + src
			}
			found, got := read(src)
			assert.Equal(t, fits, found == "", "%s: %s", src, found)
			if fits {
				assert.Equal(t, v, *l.value(&got), src)
			}
		}
	}
	for v, fits := range map[float64]bool{leastLogo: true, mostLogo: true, leastLogo - 0.01: false, mostLogo + 0.01: false} {
		st := usual()
		st.Logo = &Logo{Data: logo(t, 2, 2), Alt: "x", Height: v}
		assert.Equal(t, fits, st.check() == nil, "%v mm", v)
		found, _ := read(fmt.Sprintf("[logo]\nfile = \"logo.png\"\nalt = \"x\"\nheight = %v", v))
		assert.Equal(t, fits, found == "", "%v mm", v)
	}
	for lead, fits := range map[float64]bool{11.5: true, 11.49: false} {
		st := usual()
		st.Size, st.Lead = 10, lead
		assert.Equal(t, fits, st.check() == nil, "%v", lead)
		found, got := read(fmt.Sprintf("size = 10\nlead = %v", lead))
		assert.Equal(t, fits, found == "", "%v", lead)
		assert.Equal(t, 11.5, got.Lead)
	}
	for _, f := range []Family{Serif, Sans, Garamond} {
		st, err := Style{Text: f, Headings: f}.Usable()
		assert.NoError(t, err)
		assert.Equal(t, []Family{f, f}, []Family{st.Text, st.Headings})
		assert.Equal(t, f == Garamond, f.Large() > 1, "Garamond is set larger")
		_, got := read(fmt.Sprintf("text = %q\nheadings = %q", families()[f], families()[f]))
		assert.Equal(t, []Family{f, f}, []Family{got.Text, got.Headings})
	}
	for _, st := range []Style{{Text: Garamond + 1}, {Headings: Garamond + 1}} {
		_, err := st.Usable()
		assert.Error(t, err)
	}
}

// What a style does not say is that of the classic one, and a logo that says no
// height has the usual one; what was handed in is not changed.
func TestWhatAStyleDoesNotSay(t *testing.T) {
	st, err := Style{}.Usable()
	require.NoError(t, err)
	assert.Equal(t, Classic(), st)
	mine := &Logo{Data: logo(t, 2, 2), Alt: "x"}
	st, err = Style{Logo: mine, Accent: Colour{0x1f, 0x3a, 0x5f}}.Usable()
	require.NoError(t, err)
	assert.Equal(t, usualLogo, st.Logo.Height)
	assert.Zero(t, mine.Height)
	st, err = Read(fstest.MapFS{"s.toml": {Data: []byte("accent = \"#1f3a5f\"\ncover = true")}}, "s.toml", new(diag.List))
	require.NoError(t, err)
	assert.Equal(t, "#1f3a5f true", fmt.Sprint(st.Accent, st.Cover))
	var l diag.List
	_, err = Read(fstest.MapFS{"s.toml": {Data: []byte("size = 13\nlead = 10")}}, "s.toml", &l)
	require.NoError(t, err)
	assert.Equal(t, "24", fmt.Sprint(l[0].Args["top"]), "and it says up to where it may go")
}
