//go:build judges

package canvas

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// judge runs an outside tool on a file of the sample.
func judge(t *testing.T, name string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sample.pdf")
	require.NoError(t, os.WriteFile(file, generate(t, sample()), 0o644))
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

func TestJudgeStructure(t *testing.T) {
	assert.Contains(t, judge(t, "qpdf", "--check", "FILE"), "No syntax or stream encoding errors found")
}

func TestJudgeText(t *testing.T) {
	out := judge(t, "pdftotext", "-raw", "FILE", "-")
	// poppler prints every no-break space as a plain one
	want := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(sentence)
	assert.Equal(t, int(faces), strings.Count(out, want), "%s", out)
	assert.Contains(t, out, "justified by one and a half millimetres")
	assert.NotContains(t, out, "PROJET")
}

func TestJudgeFonts(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(judge(t, "pdffonts", "FILE")), "\n")[2:]
	assert.Len(t, lines, int(faces))
	for _, l := range lines {
		assert.Regexp(t, `^[A-Z]{6}\+(Liberation|EBGaramond).*Custom +yes yes yes`, l)
	}
}

func TestJudgeMetadata(t *testing.T) {
	out := judge(t, "pdfinfo", "FILE")
	assert.Regexp(t, `Title: +Accord – n°\x{00a0}1 \(essai\)`, out)
	assert.Regexp(t, `Author: +ACME \\ Cie`, out)
	assert.Contains(t, judge(t, "pdfinfo", "-dests", "FILE"), "Name")
}

// A face that shows more characters than one byte has codes for.
func TestJudgeManyCharacters(t *testing.T) {
	c := New(Fonts(), Options{})
	c.AddPage()
	var all []rune
	for r := rune('!'); len(all) < 600; r++ {
		if c.fonts.Has(Serif, r) && !unicode.IsSpace(r) && norm.NFC.IsNormalString(string(r)) && norm.NFKC.IsNormalString(string(r)) {
			all = append(all, r)
		}
	}
	for i := 0; i < len(all); i += 30 {
		c.Text(Run{X: 20, Y: 20 + float64(i)/4, Face: Serif, Size: 10, Text: string(all[i : i+30])})
	}
	file := filepath.Join(t.TempDir(), "many.pdf")
	require.NoError(t, os.WriteFile(file, generate(t, c), 0o644))
	out, err := exec.Command("pdftotext", "-raw", file, "-").Output()
	require.NoError(t, err)
	assert.Equal(t, string(all), strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, string(out)))
}

// Another reader finds each string of a hostile list as the title of an entry of the
// outline.
func TestJudgeQPDFReadsEveryString(t *testing.T) {
	list := naughty(t)
	c := New(Fonts(), Options{Lang: "en", Title: list[len(list)-1], Author: strings.Join(list, " "), Plain: true})
	c.AddPage()
	c.Dest("a", 25)
	for i, s := range list {
		list[i] = "x" + string([]rune(s)) // so that none is empty, and each is UTF-8
		c.Outline(list[i], 1, "a")
	}
	file := filepath.Join(t.TempDir(), "all.pdf")
	require.NoError(t, os.WriteFile(file, generate(t, c), 0o644))
	out, err := exec.Command("qpdf", "--json", "--json-key=outlines", file).Output()
	require.NoError(t, err)
	var read struct{ Outlines []struct{ Title string } }
	require.NoError(t, json.Unmarshal(out, &read))
	require.Len(t, read.Outlines, len(list))
	for i, o := range read.Outlines {
		assert.Equal(t, list[i], o.Title)
	}
	checked, err := exec.Command("qpdf", "--check", file).CombinedOutput()
	require.NoError(t, err, "%s", checked)
}
