package compose

import "github.com/dpakit/dpakit/dpa/style"

// style is the style of the library that the agreement names, in its colour and
// with its logo.
func (c *composer) style() style.Style {
	s := c.lib.Styles[c.a.StyleID()]
	if colour, err := style.ParseColour(c.a.Accent); err == nil {
		s.Accent = colour
	}
	if logo := c.a.Logo; logo != nil {
		alt, _ := logo.Alt.For(c.lang)
		s.Logo = &style.Logo{Data: logo.Data, Alt: alt, Height: logo.Height}
	}
	return s
}
