package check_test

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// How the pages look is judged where it is written: a logo from the folder of
// the file that names it.
func TestTheLookAtItsPlace(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	var logo bytes.Buffer
	require.NoError(t, png.Encode(&logo, image.NewGray(image.Rect(0, 0, 30, 10))))
	for lines, want := range map[string]string{
		"style = 'modern'\naccent = '#1f3a5f'\n[logo]\nfile = 'sub/logo.png'\nalt = 'ACME'": "",
		"style = 'modem'":                                           "2:9 DPA657",
		"accent = 'blue'":                                           "2:10 DPA653",
		"accent = '#ffcc00'":                                        "2:10 DPA654",
		"[logo]\nfile = 'sub/logo.png'":                             "2:2 DPA112",
		"[logo]\nalt = 'ACME'":                                      "2:2 DPA655",
		"[logo]\nfile = 'none.png'\nalt = 'ACME'":                   "3:8 DPA655",
		"[logo]\nfile = 'sub'\nalt = 'ACME'":                        "3:8 DPA655",
		"[logo]\nfile = 'vendor.toml'\nalt = 'ACME'":                "3:8 DPA655",
		"[logo]\nfile = 'sub/pipe.png'\nalt = 'ACME'":               "3:8 DPA655",
		"[logo]\nfile = '../logo.png'\nalt = 'ACME'":                "3:8 DPA105",
		"[logo]\nfile = 7\nalt = 'ACME'":                            "3:8 DPA111",
		"[logo]\ndata = 'no Base64'\nalt = 'ACME'":                  "3:8 DPA656",
		"[logo]\ndata = 'aGVsbG8='\nalt = 'ACME'":                   "3:8 DPA655",
		"[logo]\nfile = 'sub/logo.png'\nalt = 'ACME'\nheight = 90":  "5:10 DPA651",
		"[logo]\nfile = 'sub/logo.png'\nalt = 'ACME'\nheight = nan": "5:10 DPA651",
		"[logo]\nfile = 'sub/logo.png'\nalt = 'ACME'\nheight = 0":   "5:10 DPA651",
	} {
		files := fstest.MapFS{
			"deal.toml":    {Data: []byte("extends = 'vendor.toml'\n" + lines)},
			"vendor.toml":  {Data: []byte(vendor)},
			"sub":          {Mode: fs.ModeDir},
			"sub/logo.png": {Data: logo.Bytes()},
			"sub/pipe.png": {Mode: fs.ModeNamedPipe},
		}
		_, l, err := readAndCheck(files, "deal.toml", lib)
		require.NoError(t, err)
		got := []string{}
		for _, f := range brief(l) {
			if len(f) > 6 && (f[len(f)-6:len(f)-2] == "DPA6" || f[len(f)-6:len(f)-2] == "DPA1") {
				got = append(got, f)
			}
		}
		if want == "" {
			assert.Empty(t, got, "%s", text(l))
		} else {
			assert.Equal(t, []string{want}, got, "%s: %s", lines, text(l))
		}
	}
	a, _ := load(t, "")
	a.Logo = &agreement.Logo{File: "logo.png", Alt: value.Text{Plain: "ACME"}}
	l := check.Agreement(a.Clone(), lib)
	require.Len(t, l, 1, "%s", text(l))
	assert.Equal(t, "logo.file DPA655", l[0].Pos.Path+" "+l[0].Check, "a program gives the bytes")
	a.Logo.Data = logo.Bytes()
	assert.NotContains(t, text(check.Agreement(a.Clone(), lib)), "DPA655")
}
