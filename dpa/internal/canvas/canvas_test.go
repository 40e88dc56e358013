package canvas

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

const sentence = "À l’œuvre : « 120\u202f000\u00a0€ » (Té, AV, fi), n°\u00a07 – “quoted” ; ok ?"

// sample draws something of everything.
func sample() *Canvas {
	c := New(Fonts(), Options{Lang: "fr", Title: "Accord – n°\u00a01 (essai)", Author: "ACME \\ Cie", Watermark: "PROJET"})
	document := NewElement("Document")
	p := document.Within("P")
	link := p.Within("Link")
	link.Tell("article 2")
	c.AddPage()
	for f := range faces {
		c.Text(Run{X: 20, Y: 30 + 8*float64(f), Face: f, Size: 11, Text: sentence, Element: document.Within("P")})
	}
	c.Text(Run{X: 20, Y: 110, Face: Serif, Size: 10.5, Space: 1.5, Text: "justified by one and a half millimetres", Element: p})
	c.Text(Run{X: 20, Y: 115, Face: Serif, Size: 10.5, Text: "a divi", Hyphen: true, Element: link})
	c.Fill(20, 120, 100, 0.2, Colour{0x1f, 0x3a, 0x5f})
	c.Dest("a", 25)
	c.Outline("First", 1, "a")
	c.Outline("Under it", 2, "a")
	c.Outline("Second", 1, "b")
	c.LinkTo(20, 26, 50, 5, "b", link)
	c.Link(20, 34, 50, 5, "https://example.org/a(b)?é", p.Within("Link"))
	c.AddPage()
	c.Dest("b", 40)
	c.Text(Run{X: 20, Y: 40, Face: Serif, Size: 10.5, Text: "ded word", Element: link})
	c.Text(Run{X: 20, Y: 280, Face: Sans, Size: 8, Colour: Grey(110), Text: "Page 2 sur 2", Artifact: Footer})
	return c
}

func generate(t *testing.T, c *Canvas) []byte {
	t.Helper()
	b, err := c.GenerateBytes()
	require.NoError(t, err)
	return b
}

func TestSameCallsSameBytes(t *testing.T) {
	want := generate(t, sample())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			got, err := sample().GenerateBytes()
			assert.NoError(t, err)
			assert.True(t, bytes.Equal(want, got))
		})
	}
	wg.Wait()
}

// What stands on every page is in the file once, on each page as an artefact, and no
// part of the text; what else a page shows is the same in a document of another
// reference.
func TestWhatIsStampedIsWrittenOnce(t *testing.T) {
	document := func(plain bool, reference string) *Canvas {
		c := New(Fonts(), Options{Plain: plain})
		p := NewElement("P")
		for i := range 3 {
			c.AddPage()
			c.Text(Run{X: 20, Y: 20, Face: Serif, Size: 10, Text: "kept", Element: p})
			c.Text(Run{X: 20, Y: 280, Face: Sans, Size: 8, Colour: Grey(110), Text: reference, Artifact: Footer, Stamped: true})
			c.Text(Run{X: 90, Y: 280, Face: Sans, Size: 8, Text: strings.Repeat("x", i+1), Artifact: Footer})
		}
		return c
	}
	file := string(generate(t, document(true, "REF 1")))
	assert.Equal(t, 1, strings.Count(file, " 1)]TJ"))
	assert.Contains(t, file, "8 Tf 100 Tz 0 Tw ", "a form begins with what the page has set")
	assert.Equal(t, 3, strings.Count(file, "/Artifact/Footer BDC\n/Stamp0 Do\nEMC\n"))
	assert.Equal(t, 1, strings.Count(file, "/Subtype/Form/"))

	read, err := Read(generate(t, document(false, "REF-1")))
	require.NoError(t, err)
	assert.Equal(t, []Passage{{"P", "kept"}, {"P", "kept"}, {"P", "kept"}}, read)

	one, another := document(false, "REF-1"), document(false, "another, which is longer")
	generate(t, one)
	generate(t, another)
	for i := range one.pages {
		assert.Equal(t, one.pages[i].content, another.pages[i].content)
	}
	same := document(true, "REF-1")
	same.AddPage()
	same.Text(Run{X: 20, Y: 281, Face: Sans, Size: 8, Text: "REF-1", Artifact: Footer, Stamped: true})
	assert.Equal(t, 2, strings.Count(string(generate(t, same)), "/Subtype/Form/"), "one for each place")
}

func TestMeasuresAreTheFonts(t *testing.T) {
	set := Fonts()
	assert.Equal(t, 250, set.Advance(Serif, ' '))
	assert.Equal(t, 250, set.Advance(Serif, '\u00a0'))
	assert.Equal(t, 0, set.Advance(Serif, '😀'))
	assert.True(t, set.Has(Serif, 'œ'))
	assert.True(t, set.Has(Sans, '\u202f'))
	assert.False(t, set.Has(Serif, '😀'))
	assert.False(t, set.Has(Serif, '漢'))
	assert.Less(t, set.Kern(Serif, 'A', 'V'), -50)
	assert.Equal(t, set.Kern(Serif, 'T', 'e'), set.Kern(Serif, 'T', 'é'))
	assert.Equal(t, 0, set.Kern(Serif, 'A', '漢'))
}

// The subset holds the same outlines and widths as the font it comes from.
func TestSubsetShowsTheSameGlyphs(t *testing.T) {
	for f := range faces {
		all := Fonts().of(f)
		s := newSubset(all, &alphabet{})
		for _, r := range sentence {
			_, ok := s.code(r)
			require.True(t, ok, "%q", r)
		}
		part, err := sfnt.Parse(withCmap(s.font()))
		require.NoError(t, err)
		face, err := sfnt.Parse(all.whole())
		require.NoError(t, err)
		var buf sfnt.Buffer
		for code, r := range s.runes {
			if r == 0 {
				continue
			}
			want, err := face.LoadGlyph(&buf, sfnt.GlyphIndex(all.glyph(r)), fixed.I(1000), nil)
			require.NoError(t, err)
			outline := append(sfnt.Segments(nil), want...)
			got, err := part.LoadGlyph(&buf, sfnt.GlyphIndex(code), fixed.I(1000), nil)
			require.NoError(t, err, "%q", r)
			assert.Equal(t, outline, append(sfnt.Segments(nil), got...), "%q", r)
			a, err := part.GlyphAdvance(&buf, sfnt.GlyphIndex(code), fixed.I(1000), font.HintingNone)
			require.NoError(t, err)
			assert.Equal(t, all.advance(all.glyph(r)), a.Round(), "%q", r)
		}
		assert.Less(t, len(s.font()), 16_000, "no program for old screens is in it")
	}
}

// withCmap adds what the parser of the test wants and a PDF does not: an empty
// character map and a post table.
func withCmap(ttf []byte) []byte {
	var tables []table
	for i := range int(be.Uint16(ttf[4:])) {
		e := ttf[12+16*i:]
		from, size := be.Uint32(e[8:]), be.Uint32(e[12:])
		tables = append(tables, table{string(e[:4]), ttf[from : from+size]})
	}
	kept := Fonts().of(Serif).tables
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0, 24, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 0, 1, 0, 0}
	post := append([]byte{0, 3, 0, 0}, make([]byte, 28)...)
	tables = append(tables, table{"OS/2", kept["OS/2"]}, table{"cmap", cmap}, table{"name", kept["name"]}, table{"post", post})
	slices.SortFunc(tables, func(a, b table) int { return strings.Compare(a.tag, b.tag) })
	return assemble(tables)
}

// Each code leads back to its character, whichever face shows it: so the map is
// that of the document.
func TestEveryCharacterComesBack(t *testing.T) {
	var a alphabet
	all := sentence + winAnsi + "\u202f\u2011\u00ad"
	for _, r := range all {
		a.code(r)
	}
	back := characters(a.toUnicode())
	for _, r := range all {
		assert.Equal(t, string(r), back[string(encode(nil, a.code(r)))], "%q", r)
	}
}

func TestCharactersThatNoFontHas(t *testing.T) {
	for _, text := range []string{"smile 😀", "漢字", "bad \xff byte"} {
		c := New(Fonts(), Options{})
		c.AddPage()
		c.Text(Run{X: 20, Y: 20, Face: Serif, Size: 10, Text: text})
		_, err := c.GenerateBytes()
		assert.ErrorContains(t, err, "has no character")
	}
}

func TestLinksLeadSomewhere(t *testing.T) {
	c := New(Fonts(), Options{})
	c.AddPage()
	c.LinkTo(0, 0, 1, 1, "nowhere", nil)
	_, err := c.GenerateBytes()
	assert.ErrorContains(t, err, `"nowhere"`)
}

func TestNumbersHaveNoExponent(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 0.0001: "0", -0.0001: "0", 0.5: "0.5", -12.3456: "-12.346", 841.89: "841.89", 1e6: "1000000"} {
		assert.Equal(t, want, string(number(nil, v)))
	}
}

func TestDateOnlyWhenGiven(t *testing.T) {
	c := sample()
	c.options.Plain = true
	assert.NotContains(t, string(generate(t, c)), "CreationDate")
	assert.NotContains(t, string(generate(t, c)), "CreateDate")
	c = sample()
	c.options.Plain = true
	c.options.Created = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	assert.Contains(t, string(generate(t, c)), "/CreationDate(D:20261122080000Z)")
}

func TestWhatCannotBeWrittenIsAnError(t *testing.T) {
	_, err := New(Fonts(), Options{}).GenerateBytes()
	assert.ErrorContains(t, err, "no page")
	c := New(Fonts(), Options{})
	c.Fill(0, 0, 1, 1, Colour{})
	_, err = c.GenerateBytes()
	assert.ErrorContains(t, err, "drawing before")
	for _, tc := range []struct {
		said string // the first that is wrong
		draw func(c *Canvas)
	}{
		{`a link leads to "x", which is on no page`, func(c *Canvas) { c.LinkTo(0, 0, 1, 1, "x", nil); c.LinkTo(0, 0, 1, 1, "y", nil) }},
		{`the outline leads to "x", which is on no page`, func(c *Canvas) { c.Outline("X", 1, "x") }},
		{`the font LiberationSerif has no character '漢' (U+6F22)`, func(c *Canvas) { c.Text(Run{Text: "a漢"}) }},
		{"", func(c *Canvas) {
			c.Link(0, 0, 1, 1, "https://example.org", nil)
			c.Dest("x", 1)
			c.Outline("X", 1, "x")
		}},
		{"", fields("a", "b.a", "b.b", "c.a.a")},
		{`two fields are called "a"`, fields("a", "a")},
		{`two fields are called "a.b"`, fields("a.b", "a.c", "a.b")},
		{`two fields are called "a"`, fields("a.b", "a")},
		{`the field "a.b" is within another one, or has no name`, fields("a", "a.b")},
		{`the field "" is within another one, or has no name`, fields("")},
		{`the field "a." is within another one, or has no name`, fields("a.")},
		{`the field ".a" is within another one, or has no name`, fields("b", ".a")},
	} {
		c := New(Fonts(), Options{})
		c.AddPage()
		tc.draw(c)
		_, err := c.GenerateBytes()
		if tc.said == "" {
			assert.NoError(t, err)
		} else {
			assert.EqualError(t, err, "pdf: "+tc.said)
		}
	}
}

// fields draws fields of those names.
func fields(names ...string) func(*Canvas) {
	return func(c *Canvas) {
		for _, name := range names {
			c.Field(Field{Width: 1, Height: 1, Name: name})
		}
	}
}

func BenchmarkPage(b *testing.B) {
	for b.Loop() {
		c := New(Fonts(), Options{})
		for range 20 {
			c.AddPage()
			for i := range 50 {
				c.Text(Run{X: 20, Y: float64(20 + 5*i), Face: Serif, Size: 10.5, Space: 0.3, Text: sentence + sentence})
			}
		}
		if _, err := c.GenerateBytes(); err != nil {
			b.Fatal(err)
		}
	}
}

// From below: what is filled, the watermark, which darkens it, the text.
func TestAWatermarkLiesUnderTheText(t *testing.T) {
	file, _ := tagged(t, Options{Watermark: "Draft"}, func(c *Canvas) {
		c.Text(at(20, "Text", NewElement("P")))
		c.Fill(0, 0, 1, 1, Grey(0))
		c.Fill(0, 5, 1, 1, Grey(240))
	})
	assert.Regexp(t, `(?s)\n0 g\n\S+ \S+ \S+ \S+ re\nf\n0\.941 g\n\S+ \S+ \S+ \S+ re\nf\nq /Watermark Do Q\nEMC\nBT\n`, file)
	assert.Contains(t, file, "/Multiply gs 0.925 g ")
}
