package compose

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
)

// setParties sets the lists in which every item says who a party is as a law firm
// does: without dashes, the name in bold, and with a number where the language
// has one, “(1)”, counted through all of them.
func (f *filler) setParties(blocks []doc.Block) {
	n := 0
	for _, b := range blocks {
		l, ok := b.(*doc.List)
		if !ok || l.Numbering != doc.Bullets || !allParties(l) {
			continue
		}
		l.Numbering = doc.Parties
		for _, it := range l.Items {
			n++
			it.Number = f.loc.PartyNumber(n)
			text := it.Blocks[0].(*doc.Paragraph).Text
			if at := partyAt(text); at >= 0 {
				if name, ok := text[at].(doc.Fill); ok {
					name.Strong = true
					text[at] = name
				}
			}
		}
	}
}

// allParties reports whether every item of a list says who a party is.
func allParties(l *doc.List) bool {
	for _, it := range l.Items {
		p, ok := it.Blocks[0].(*doc.Paragraph)
		if !ok || partyAt(p.Text) < 0 {
			return false
		}
	}
	return true
}

// partyAt returns where in a paragraph the description of a party begins with its
// name, or with the words for one that is not known; -1 when it has none. The
// marks of a draft may stand before it.
func partyAt(text []doc.Inline) int {
	first := -1
	for i, in := range text {
		switch in := in.(type) {
		case doc.Aside:
			continue
		case doc.Text:
			if in == " " {
				continue
			}
		case doc.Fill:
			if in.Name == "identity" || strings.HasSuffix(in.Name, "_identity") {
				if first < 0 {
					first = i
				}
				return first
			}
		}
		if first < 0 {
			first = i
		}
	}
	return -1
}
