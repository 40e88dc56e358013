package dpa

import (
	"regexp"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/locale"
)

// sortDefinitions sets a list of definitions, in which every item begins with
// the term that it defines, in the alphabetical order of the language. What
// ends an item belongs to its place in the list: the last one ends with a full
// stop, whichever it is.
func (f *filler) sortDefinitions(blocks []doc.Block) {
	for _, b := range blocks {
		l, ok := b.(*doc.List)
		if !ok {
			continue
		}
		terms := make(map[*doc.Item]string, len(l.Items))
		for _, it := range l.Items {
			f.sortDefinitions(it.Blocks)
			if p, ok := it.Blocks[0].(*doc.Paragraph); ok && len(p.Text) > 0 {
				if t, ok := p.Text[0].(doc.Term); ok {
					terms[it] = string(t)
				}
			}
		}
		if !l.Bulleted || len(terms) < len(l.Items) {
			continue
		}
		ends := make([]string, len(l.Items))
		for i, it := range l.Items {
			ends[i] = cutEnd(it)
		}
		locale.SortBy(f.loc, l.Items, func(it *doc.Item) string { return terms[it] })
		for i, it := range l.Items {
			addEnd(it, ends[i])
		}
	}
}

var ending = regexp.MustCompile(`\x{202F}?;$|; and$|\.$`)

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
	end := ending.FindString(text)
	p.Text[len(p.Text)-1] = doc.Text(text[:len(text)-len(end)])
	return end
}

func addEnd(it *doc.Item, end string) {
	if p, ok := lastText(it); ok {
		p.Text[len(p.Text)-1] = p.Text[len(p.Text)-1].(doc.Text) + doc.Text(end)
	}
}
