//go:build judges

package canvas

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// HarfBuzz shapes every pair of characters of a face that have a slot, in one
// line for each first character: "abacad…".
const shape = `
import json, sys, uharfbuzz as hb
font = hb.Font(hb.Face(hb.Blob.from_file_path(sys.argv[1])))
out = []
for line in json.load(sys.stdin):
    b = hb.Buffer()
    b.add_str(line)
    b.guess_segment_properties()
    hb.shape(font, b)
    out.append([p.x_advance for p in b.glyph_positions])
json.dump(out, sys.stdout)
`

// What is measured and drawn is what HarfBuzz shapes, kerning included.
func TestJudgeGaramondIsShapedAsHarfBuzzShapesIt(t *testing.T) {
	python := os.Getenv("PYHANKO")
	require.NotEmpty(t, python, "PYHANKO is a Python with uharfbuzz: see .ci/check")
	for f := Garamond; f < faces; f++ {
		o := Fonts().of(f)
		file := filepath.Join(t.TempDir(), "font.ttf")
		require.NoError(t, os.WriteFile(file, unpacked(fonts[f].file, true), 0o600))
		var known []rune
		for i := range slots {
			if r := character(i); o.glyph(r) != 0 {
				known = append(known, r)
			}
		}
		var lines []string
		for _, a := range known {
			line := make([]rune, 0, 2*len(known))
			for _, b := range known {
				line = append(line, a, b)
			}
			lines = append(lines, string(line))
		}
		in, err := json.Marshal(lines)
		require.NoError(t, err)
		cmd := exec.Command(python, "-c", shape, file)
		cmd.Stdin = bytes.NewReader(in)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		require.NoError(t, err)
		var advances [][]int
		require.NoError(t, json.Unmarshal(out, &advances))
		require.Len(t, advances, len(lines))
		pairs, wrong := 0, 0
		for i, line := range lines {
			text := []rune(line)
			require.Len(t, advances[i], len(text), "one glyph a character")
			for n := range len(text) - 1 {
				shift := Fonts().Kern(f, text[n], text[n+1])
				if shift != 0 {
					pairs++
				}
				if got := Fonts().Advance(f, text[n]) + shift; got != advances[i][n] {
					if wrong++; wrong < 20 {
						assert.Equal(t, advances[i][n], got, "%s %c%c", o.name, text[n], text[n+1])
					}
				}
			}
		}
		assert.Zero(t, wrong, o.name)
		assert.Greater(t, pairs, 10000, o.name)
	}
}
