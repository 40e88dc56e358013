package check

import (
	"fmt"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/picture"
	"github.com/dpakit/dpakit/dpa/style"
)

// look checks how the pages shall look: the style, its accent and the logo.
func (c *checker) look() {
	a := c.a
	if _, ok := c.lib.Styles[a.Style]; !ok && a.Style != "" {
		ids := c.lib.StyleNames()
		c.l.Add(a.At("style"), "DPA657", diag.Args{"id": a.Style, "known": strings.Join(ids, ", ")}).
			Nearest = diag.Nearest(a.Style, ids)
	}
	if a.Accent != "" {
		colour, err := style.ParseColour(a.Accent)
		switch contrast := colour.Contrast(); {
		case err != nil:
			c.l.Add(a.At("accent"), "DPA653", diag.Args{"value": a.Accent})
		case contrast < style.LeastContrast:
			c.l.Add(a.At("accent"), "DPA654", diag.Args{"value": a.Accent, "contrast": fmt.Sprintf("%.1f", contrast), "least": fmt.Sprintf("%.1f", style.LeastContrast)})
		}
	}
	c.logo()
	c.official()
}

// official reports that the bytes of the official clauses are missing. dpa.Open
// reads them, or reports the file.
func (c *checker) official() {
	if s := c.a.SCC; s != nil && s.Data == nil && s.Official != "" && !s.Failed("official") && !s.Failed("data") {
		c.l.Add(s.At("official"), "DPA104", diag.Args{"file": s.Official, "but": ""})
	}
}

func (c *checker) logo() {
	logo := c.a.Logo
	if logo == nil {
		return
	}
	fails := func(key string, why diag.Words) { picture.Report(&c.l, logo.At(key), logo.File, why) }
	switch {
	case logo.Failed("file") || logo.Failed("data"):
	case logo.Data == nil && logo.File == "":
		fails("", diag.Words{FR: "ni file ni data ne le donne", EN: "neither file nor data gives it"})
	case logo.Data == nil: // dpa.Open reads the file, or reports it
		fails("file", diag.Words{FR: "data n’en donne pas les octets", EN: "data does not give its bytes"})
	case len(logo.Data) > 0:
		if why := picture.Fault(logo.Data); why != (diag.Words{}) {
			key := "file"
			if logo.File == "" {
				key = "data"
			}
			fails(key, why)
		}
	}
	least, most := style.LogoHeights()
	if h := logo.Height; logo.Has("height") || h != 0 {
		if !(h >= least && h <= most) && !logo.Failed("height") {
			c.l.Add(logo.At("height"), "DPA651", diag.Args{"key": "height", "value": h, "least": least, "top": most})
		}
	}
}
