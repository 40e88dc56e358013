// Package style holds how a document looks: type, measure, white, colour and
// the logo. A style is a value; a firm's styles are TOML files in the folder
// templates/styles of a library.
package style

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// A Style is how documents look: type, measure, white and colour. What is zero
// in it is that of [Classic], so that a style says only what it changes, and
// the zero value is Classic.
type Style struct {
	Text      Family  // of the clauses
	Headings  Family  // of headings, tables and what stands in the margins
	Size      float64 // points of the clauses' type; that of headings follows it
	Lead      float64 // points from one baseline of the clauses to the next
	TableSize float64 // points of the type in tables
	Spacing   float64 // of the white between clauses and in tables; 1 is that of Classic
	Number    float64 // mm of the column of the clauses' numbers, at least 11
	Margins   Margins
	Cover     bool   // the title stands on a page of its own
	Logo      *Logo  // above the title of the document; none when nil
	Accent    Colour // of titles, headings and the rules under them; it must stand out on white
}

// Margins are the white around the text, in mm. On paper that is wider than A4
// those on the left and right grow, and the measure stays.
type Margins struct{ Left, Right, Top, Bottom float64 }

// A Family is a family of type. Every family is embedded in the file, with the
// characters that the document has.
type Family uint8

// The families.
const (
	Serif    Family = iota + 1 // Liberation Serif, of the width of Times New Roman
	Sans                       // Liberation Sans, of the width of Arial
	Garamond                   // EB Garamond, whose type is smaller than that of the others at the same size
)

// Large is by how much the type of a family is set larger to look as large as
// that of Liberation.
func (f Family) Large() float64 {
	if f == Garamond {
		return 1.12
	}
	return 1
}

// A Colour is one of sRGB; the zero value is black.
type Colour struct{ R, G, B uint8 }

// A Logo is a picture above the title: a PNG or JPEG in grey or RGB, of at most
// 1 MiB and 3000 pixels a side.
type Logo struct {
	Data   []byte
	Alt    string  // what it says or shows, for those who cannot see it; never empty
	Height float64 // mm, from 5 to 40; 14 when it is zero. A wide logo is set lower
}

// ParseColour reads "#1f3a5f".
func ParseColour(s string) (Colour, error) {
	digits, ok := strings.CutPrefix(s, "#")
	n, err := strconv.ParseUint(digits, 16, 24)
	if !ok || err != nil || len(digits) != 6 {
		return Colour{}, fmt.Errorf("%q is no colour: write # and six hexadecimal digits, as #1f3a5f", s)
	}
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
}

// String writes the colour as [ParseColour] reads it.
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast returns the contrast of the colour on white, from 1 to 21, as WCAG
// 2.2 defines it.
func (c Colour) Contrast() float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 1.05 / (0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B) + 0.05)
}

// LeastContrast is what WCAG 2.2, 1.4.3 asks of text, and a style of its accent.
const LeastContrast = 4.5

// Classic is the style of a document that asks for no other: serifs, black on
// white, clauses of some ninety characters a line.
func Classic() Style {
	return Style{
		Text: Serif, Headings: Sans, Size: 10.5, Lead: 14.75, TableSize: 8.5, Spacing: 1, Number: 12,
		Margins: Margins{Left: 33, Right: 33, Top: 26, Bottom: 23},
	}
}

// The height of a logo, in mm.
const (
	leastLogo = 5.0
	usualLogo = 14.0
	mostLogo  = 40.0
)

// LogoHeights are the least and the greatest height of a logo, in mm.
func LogoHeights() (least, most float64) { return leastLogo, mostLogo }

// Usable returns the style with what is zero in it taken from Classic. The
// error says what makes it unusable.
func (s Style) Usable() (Style, error) {
	s = s.filled()
	return s, s.check()
}

// filled returns the style with what is zero in it taken from Classic.
func (s Style) filled() Style {
	d := Classic()
	for _, f := range []struct{ to, from *float64 }{
		{&s.Size, &d.Size}, {&s.Lead, &d.Lead}, {&s.TableSize, &d.TableSize}, {&s.Spacing, &d.Spacing}, {&s.Number, &d.Number},
		{&s.Margins.Left, &d.Margins.Left}, {&s.Margins.Right, &d.Margins.Right},
		{&s.Margins.Top, &d.Margins.Top}, {&s.Margins.Bottom, &d.Margins.Bottom},
	} {
		if *f.to == 0 {
			*f.to = *f.from
		}
	}
	if s.Text == 0 {
		s.Text = d.Text
	}
	if s.Headings == 0 {
		s.Headings = d.Headings
	}
	if s.Logo != nil {
		logo := *s.Logo
		logo.Height = cmp.Or(logo.Height, usualLogo)
		s.Logo = &logo
	}
	return s
}

// A limit is what a number of a style may be.
type limit struct {
	key        string
	value      func(*Style) *float64
	least, top float64
}

// limits are the bounds of the numbers of a style, under the keys that a style
// has in TOML. Outside them a page can no longer be read, or no longer be laid
// out.
func limits() []limit {
	return []limit{
		{"size", func(s *Style) *float64 { return &s.Size }, 8, 14},
		{"lead", func(s *Style) *float64 { return &s.Lead }, 9, 24},
		{"table_size", func(s *Style) *float64 { return &s.TableSize }, 7, 12},
		{"spacing", func(s *Style) *float64 { return &s.Spacing }, 0.5, 2},
		{"number_column", func(s *Style) *float64 { return &s.Number }, 11, 25},
		{"margins.left", func(s *Style) *float64 { return &s.Margins.Left }, 12, 55},
		{"margins.right", func(s *Style) *float64 { return &s.Margins.Right }, 12, 55},
		{"margins.top", func(s *Style) *float64 { return &s.Margins.Top }, 20, 60},
		{"margins.bottom", func(s *Style) *float64 { return &s.Margins.Bottom }, 20, 60},
	}
}

// check returns what makes a filled style unusable.
func (s Style) check() error {
	for _, l := range limits() {
		if v := *l.value(&s); !(v >= l.least && v <= l.top) {
			return fmt.Errorf("style: %s is %v, and must be from %v to %v", l.key, v, l.least, l.top)
		}
	}
	if s.Lead < 1.15*s.Size {
		return fmt.Errorf("style: lead %v is too small for type of %v points", s.Lead, s.Size)
	}
	if s.Text > Garamond || s.Headings > Garamond {
		return fmt.Errorf("style: no such family")
	}
	if s.Logo != nil {
		if _, err := picture.New(s.Logo.Data); err != nil {
			return fmt.Errorf("style: logo: %w", err)
		}
		if strings.TrimSpace(s.Logo.Alt) == "" {
			return fmt.Errorf("style: the logo has no alternative text")
		}
		if h := s.Logo.Height; !(h >= leastLogo && h <= mostLogo) {
			return fmt.Errorf("style: the logo is %v mm high, and must be from %v to %v", h, leastLogo, mostLogo)
		}
	}
	if c := s.Accent.Contrast(); c < LeastContrast {
		return fmt.Errorf("style: the accent %v has a contrast of %.1f on white, and needs %v", s.Accent, c, LeastContrast)
	}
	return nil
}
