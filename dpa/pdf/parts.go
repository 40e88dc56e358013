package pdf

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// What blocks are in the structure of the document, for those who do not see
// the page. The layout hands it down with the frame; it is in the file when it
// is drawn.

// headingAt returns a heading of a level, from 1; the deepest is 6.
func headingAt(in *canvas.Element, level int) *canvas.Element {
	return in.Within("H" + strconv.Itoa(min(level, 6)))
}

// paragraphIn returns a paragraph. The only one of a cell or an item is the cell
// or the item itself.
func paragraphIn(in *canvas.Element, alone bool) *canvas.Element {
	if alone && (in.Type == "TD" || in.Type == "TH" || in.Type == "LBody") {
		return in
	}
	return in.Within("P")
}

// numberingOf says how the items of a list are numbered (ISO 32000-1, 14.8.5.5).
func numberingOf(l *doc.List) string {
	switch l.Numbering {
	case doc.Letters:
		return "LowerAlpha"
	case doc.Romans:
		return "LowerRoman"
	case doc.Bullets:
		return "Disc"
	case doc.Terms:
		return "None"
	case doc.Parties:
		if len(l.Items) > 0 && l.Items[0].Number == "" {
			return "None"
		}
	}
	return "Decimal"
}

// partOf returns spans that are a part of their own among others.
func partOf(spans []span, part *canvas.Element) []span {
	out := make([]span, len(spans))
	for i, sp := range spans {
		k := *sp.ink
		k.part = part
		sp.ink = &k
		out[i] = sp
	}
	return out
}

// leading makes each span that leads somewhere a link within part, which says
// where by its words, and what counts pages a part that Read leaves out: another
// paper has other pages, and says the same.
func leading(spans []span, part *canvas.Element) []span {
	for i, sp := range spans {
		k := sp.ink
		if k.part != nil || k.dest == "" && k.url == "" && !k.counts {
			continue
		}
		own := *k
		if k.dest != "" || k.url != "" {
			own.part = part.Within("Link")
			own.part.Tell(sp.text)
		} else {
			own.part = part.Within("Reference")
		}
		spans[i].ink = &own
	}
	return spans
}
