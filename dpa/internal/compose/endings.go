package compose

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// What ends an item of a list that is one sentence belongs to its place there:
// « ; », “; and” or a full stop. Where items are sorted, added or left out, the
// ends are set anew.
func ending(text string) string {
	for _, end := range []string{"\u202f;", ";", "; and", "."} {
		if strings.HasSuffix(text, end) {
			return end
		}
	}
	return ""
}

// lastText is the text that ends an item; ok is false when something else does.
func lastText(it *doc.Item) (p *doc.Paragraph, ok bool) {
	if p, ok = it.Blocks[len(it.Blocks)-1].(*doc.Paragraph); !ok || len(p.Text) == 0 {
		return nil, false
	}
	_, ok = p.Text[len(p.Text)-1].(doc.Text)
	return p, ok
}

// cutEnd takes the punctuation off the end of an item and returns it.
func cutEnd(it *doc.Item) string {
	p, ok := lastText(it)
	if !ok {
		return ""
	}
	text := string(p.Text[len(p.Text)-1].(doc.Text))
	end := ending(text)
	p.Text[len(p.Text)-1] = doc.Text(text[:len(text)-len(end)])
	return end
}

func addEnd(it *doc.Item, end string) {
	if p, ok := lastText(it); ok {
		p.Text[len(p.Text)-1] = p.Text[len(p.Text)-1].(doc.Text) + doc.Text(end)
	}
}

// semicolon is what parts the items of a list that is one sentence; empty when
// its items are sentences of their own.
func semicolon(l *prose.List) string {
	for _, it := range l.Items {
		if end := endOf(it); strings.Contains(end, ";") {
			return strings.TrimSuffix(end, " and")
		}
	}
	return ""
}

// endOf is the punctuation that ends the text of an item.
func endOf(it *prose.Item) string {
	p, ok := it.Blocks[len(it.Blocks)-1].(*prose.Paragraph)
	if !ok || len(p.Text) == 0 {
		return ""
	}
	words, _ := p.Text[len(p.Text)-1].(prose.Words)
	return ending(string(words))
}

// punctuate ends the items of the lists in blocks by their place, after some
// were added or left out: a semicolon, and a full stop after the last.
func punctuate(blocks []doc.Block) {
	for _, b := range blocks {
		l, ok := b.(*doc.List)
		if !ok {
			continue
		}
		var items []*doc.Item
		var ends []string
		stop, and := "", ""
		for _, it := range l.Items {
			if _, mark := leadingTerm(it); mark {
				continue
			}
			end := cutEnd(it)
			items, ends = append(items, it), append(ends, end)
			if strings.Contains(end, ";") {
				stop = strings.TrimSuffix(end, " and")
			}
			if end != stop && strings.HasPrefix(end, ";") {
				and = end
			}
		}
		for i, it := range items {
			end := ends[i]
			switch {
			case stop == "" || end == "": // no list of that kind; an end that we do not know
			case i == len(items)-1:
				end = "."
			case i == len(items)-2 && and != "":
				end = and
			default:
				end = stop
			}
			addEnd(it, end)
		}
	}
}
