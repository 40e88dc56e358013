package pdf

import (
	"fmt"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// Check reports the characters of d that the fonts cannot show, for which Write
// would refuse it (DPA408). Nothing is drawn.
func Check(d *doc.Document) diag.List {
	s := newSetter(canvas.Fonts(), d, sheetOf(A4))
	pages := len(s.layout(d))
	s.footer(d, 1, pages)
	s.check(s.strong(d.Draft, headStyle))
	var l diag.List
	for _, e := range s.errs {
		l.Add(e.Pos, "DPA408", diag.Args{"code": fmt.Sprintf("U+%04X", e.Rune), "context": e.Context})
	}
	return l
}
