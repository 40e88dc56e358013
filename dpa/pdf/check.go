package pdf

import (
	"fmt"

	house "github.com/dpakit/dpakit/dpa/style"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
)

// Check reports the characters of d that the fonts cannot show, for which Write
// would refuse it (DPA408). Nothing is drawn.
func Check(d *doc.Document) diag.List {
	style, err := d.Style.Usable()
	if err != nil {
		style = house.Classic() // all families have the same characters
	}
	s, _, _, _ := typeset(d, newDesign(style, A4, 1))
	var l diag.List
	for _, e := range s.errs {
		l.Add(e.Pos, "DPA408", diag.Args{"code": fmt.Sprintf("U+%04X", e.Rune), "context": e.Context})
	}
	return l
}
