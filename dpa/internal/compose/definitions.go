package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
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
		var marks []*doc.Item // where a draft says that a definition is left out
		for _, it := range l.Items {
			f.sortDefinitions(it.Blocks)
			term, mark := leadingTerm(it)
			switch {
			case term != "":
				terms[it] = term
			case mark:
				marks = append(marks, it)
			}
		}
		if l.Numbering != doc.Bullets || len(terms) < len(l.Items)-len(marks) {
			continue
		}
		l.Items = slices.DeleteFunc(l.Items, func(it *doc.Item) bool { return slices.Contains(marks, it) })
		ends := make([]string, len(l.Items))
		for i, it := range l.Items {
			ends[i] = cutEnd(it)
		}
		locale.SortBy(f.loc, l.Items, func(it *doc.Item) string { return terms[it] })
		for i, it := range l.Items {
			addEnd(it, ends[i])
		}
		l.Items = append(l.Items, marks...)
		l.Numbering = doc.Terms
	}
}

// leadingTerm returns the term with which an item begins, a mark of the draft
// before it apart; mark says that the item is nothing but such a mark.
func leadingTerm(it *doc.Item) (term string, mark bool) {
	p, ok := it.Blocks[0].(*doc.Paragraph)
	if !ok {
		return "", false
	}
	for _, in := range p.Text {
		switch in := in.(type) {
		case doc.Term:
			return string(in), false
		case doc.Aside:
			mark = true
		case doc.Text:
			if in != " " {
				return "", false
			}
		default:
			return "", false
		}
	}
	return "", mark
}
