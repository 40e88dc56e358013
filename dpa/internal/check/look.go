package check

import (
	"fmt"
	"path"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	"github.com/dpakit/dpakit/dpa/internal/input"
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

// official reports that the bytes of the official clauses are missing (dpa.Open
// reads them, or reports the file), or more than pages to read: who gets the
// agreement opens what it carries.
func (c *checker) official() {
	s := c.a.SCC
	switch {
	case s == nil || s.Failed("official") || s.Failed("data"):
	case s.Data == nil && s.Official != "":
		c.l.Add(s.At("official"), "DPA104", diag.Args{"file": s.Official, "but": ""})
	case len(s.Data) > 0:
		why := foreign[canvas.Foreign(s.Data)]
		switch {
		case len(s.Data) > input.MaxSize:
			why = diag.Words{FR: "il dépasse 8 Mio", EN: "it is larger than 8 MiB"}
		case why == (diag.Words{}) && s.Official != "" && !strings.EqualFold(path.Ext(s.Official), ".pdf"): // a browser goes by the name
			why = diag.Words{FR: "son nom ne finit pas par .pdf", EN: "its name does not end in .pdf"}
		}
		if why != (diag.Words{}) {
			c.l.Add(s.At("official"), "DPA658", diag.Args{"file": s.Official, "reason": why})
		}
	}
}

// foreign says what canvas.Foreign finds.
var foreign = map[string]diag.Words{
	canvas.NoPDF:      {FR: "ce n’est pas un PDF, ou sa fin manque", EN: "it is no PDF, or its end is missing"},
	canvas.Encrypted:  {FR: "il est chiffré", EN: "it is encrypted"},
	canvas.Unreadable: {FR: "une partie ne s’en laisse pas décompresser, et nul ne sait ce qu’elle contient", EN: "a part of it cannot be unpacked, and nobody knows what it holds"},
	canvas.Opening:    {FR: "il fait autre chose que montrer une page quand on l’ouvre ou le feuillette (OpenAction, AA)", EN: "it does more than show a page when it is opened or leafed through (OpenAction, AA)"},
	"JavaScript":      {FR: "il contient un programme (JavaScript)", EN: "it contains a program (JavaScript)"},
	"Launch":          {FR: "il lance un autre programme (Launch)", EN: "it starts another program (Launch)"},
	"EmbeddedFile":    embedded,
	"EmbeddedFiles":   embedded,
	"GoToE":           embedded,
	"SubmitForm":      {FR: "il envoie ce qu’on y écrit (SubmitForm)", EN: "it sends what is written in it (SubmitForm)"},
	"ImportData":      {FR: "il lit des données d’un autre fichier (ImportData)", EN: "it reads data of another file (ImportData)"},
	"RichMedia":       media,
	"Rendition":       media,
	"XFA":             {FR: "un formulaire y prend la place des pages (XFA)", EN: "a form takes the place of its pages (XFA)"},
}

var (
	embedded = diag.Words{FR: "il transporte d’autres fichiers (EmbeddedFile)", EN: "it carries other files (EmbeddedFile)"}
	media    = diag.Words{FR: "il joue un son, un film ou un programme (RichMedia, Rendition)", EN: "it plays sound, a film or a program (RichMedia, Rendition)"}
)

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
