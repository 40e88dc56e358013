package canvas

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file says who made it, in whichever of its parts that stands, and whatever
// another program does to it; one that another program made does not.
func TestWhoMadeAFile(t *testing.T) {
	c := sample()
	c.options.Plain = false
	file := generate(t, c)
	assert.True(t, Made(file))
	assert.True(t, Made(append(file, "\n4 0 obj\n<</X 1>>\nendobj\n"...)))
	list := func(object string) string {
		return fmt.Sprintf("8 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\r\n%s\nendstream\nendobj\n", (*Streams)(nil).deflate([]byte(object)))
	}
	for _, tc := range []struct {
		file string
		made bool
	}{
		{"", false},
		{"%PDF-1.7\n<</Producer (dpakit)>>", true},
		{"%PDF-1.7\n<</Producer(dpakit 2)>>", true},
		{"%PDF-1.7\n<</Producer(dpakitten)>>", false},
		{"%PDF-1.7\n<</Creator(dpakit)>>", false},
		{"%PDF-1.7\nstream\nx\nendstream\n<pdf:Producer>dpakit</pdf:Producer>", true},
		{"%PDF-1.7\nstream\n<pdf:Producer>dpakit</pdf:Producer>\nendstream\n", true},
		{"%PDF-1.7\n" + list("<</Producer(dpakit)>>"), true},
		{"%PDF-1.7\n" + list("<</A 1>>") + list("<</Producer(dpakit)>>"), true},
		{"%PDF-1.7\n" + list("<</Producer(another)>>"), false},
		{"%PDF-1.7\n" + strings.Repeat(list(strings.Repeat(" ", 1<<24)), 2) + list("<</Producer(dpakit)>>"), false}, // too much to look through
	} {
		assert.Equal(t, tc.made, Made([]byte(tc.file)), "%.80q", tc.file)
	}
}

// What is read is what was drawn: each passage with the type of its element, and no
// artefact. A file of another form is foreign, however little it differs.
func TestReadReadsWhatWasDrawn(t *testing.T) {
	c := New(Fonts(), Options{Watermark: "PROJET", Creator: "a & b"})
	all := ""
	for i := range 3 {
		c.AddPage()
		p := NewElement("P")
		for r := rune(' '); r < 0x2040; r++ {
			if Fonts().Has(Serif, r) && int(r)%3 == i {
				c.Text(Run{X: 20, Y: 20, Face: Serif, Size: 10, Text: string(r), Element: p})
				all += string(r)
			}
		}
		c.Text(Run{X: 20, Y: 30, Face: Sans, Size: 10, Text: "(un\\deux)", Hyphen: true, Element: NewElement("H1")})
		c.Text(Run{X: 20, Y: 30, Face: Sans, Size: 10, Text: "nothing", Artifact: Header})
		c.Text(Run{X: 20, Y: 40, Face: Garamond, Size: 10, Text: "trois", Spaced: true})
	}
	file := generate(t, c)
	read, err := Read(file)
	require.NoError(t, err)
	require.Len(t, read, 9)
	got := []string{}
	for i, p := range read {
		if i%3 > 0 {
			got = append(got, p.Type+" "+p.Text)
		}
	}
	one := []string{"H1 (un\\deux)\u00ad", "Span trois "}
	assert.Equal(t, append(append(append([]string{}, one...), one...), one...), got)
	seen := map[rune]bool{}
	for _, p := range []Passage{read[0], read[3], read[6]} {
		for _, r := range p.Text {
			seen[r] = true
		}
		assert.Equal(t, "P", p.Type)
	}
	for _, r := range all {
		if !seen[r] {
			assert.Fail(t, "lost", "%U", r)
		}
	}
	assert.True(t, Marked(file))
	assert.Equal(t, "a &amp; b", Creator(file))
	assert.Empty(t, Creator([]byte("%PDF-1.7\n")))
	assert.False(t, Marked(bytes.ReplaceAll(file, []byte("Keywords"), []byte("keywords"))))
	_, err = Read(bytes.Replace(file, []byte("\nendstream"), []byte("\nendstrea!"), 1))
	assert.ErrorIs(t, err, ErrForeign)
	for at := 0; at < len(file); at += 1 + len(file)/97 {
		other := bytes.Clone(file)
		other[at] ^= 1
		if _, err := Read(other); at > len("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") && at < bytes.LastIndex(file, []byte("/Type/XRef")) {
			assert.ErrorIs(t, err, ErrForeign, "byte %d", at)
		}
		_, err := Read(file[:at])
		assert.ErrorIs(t, err, ErrForeign, "the first %d bytes", at)
	}
}

// What is read of what others added has a bound, up to which it is read.
func TestReadingHasABound(t *testing.T) {
	r := &later{budget: 64}
	r.spend(2)
	assert.False(t, r.bad)
	r.spend(1)
	assert.True(t, r.bad)
}
