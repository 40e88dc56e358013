package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Beside returns the document left with right, the same agreement in another
// language, beside it. Definitions stand in the order of the left language there,
// so those of the right one take the ends of their new places: the last one its
// full stop. Neither document changes.
func Beside(left, right *doc.Document) *doc.Document {
	d, with := *left, *right
	var l, r []doc.Block
	for _, s := range left.Sections {
		l = append(l, s)
	}
	for _, s := range right.Sections {
		r = append(r, s)
	}
	with.Sections = nil
	for _, b := range blocksBeside(l, r) {
		with.Sections = append(with.Sections, b.(*doc.Section))
	}
	d.Beside = &with
	return &d
}

// blocksBeside returns the blocks of right in the order in which they stand beside
// left.
func blocksBeside(left, right []doc.Block) []doc.Block {
	var out []doc.Block
	for _, p := range doc.AlignBlocks(left, right) {
		switch b := p[1].(type) {
		case nil:
			continue
		case *doc.Section:
			if l, ok := p[0].(*doc.Section); ok {
				s := *b
				s.Blocks = blocksBeside(l.Blocks, b.Blocks)
				p[1] = &s
			}
		case *doc.List:
			if l, ok := p[0].(*doc.List); ok {
				p[1] = listBeside(l, b)
			}
		}
		out = append(out, p[1])
	}
	return out
}

// listBeside does for the items of a list what blocksBeside does for blocks.
func listBeside(left, right *doc.List) *doc.List {
	l := *right
	l.Items = nil
	for _, p := range doc.AlignItems(left.Items, right.Items) {
		if p[1] == nil {
			continue
		}
		it := *p[1]
		if p[0] != nil {
			it.Blocks = blocksBeside(p[0].Blocks, it.Blocks)
		}
		l.Items = append(l.Items, &it)
	}
	if l.Numbering == doc.Terms {
		ends := make([]string, len(l.Items))
		for i, it := range right.Items {
			ends[i] = cutEnd(ofItsOwn(it))
		}
		for i, it := range l.Items {
			l.Items[i] = ofItsOwn(it)
			cutEnd(l.Items[i])
			addEnd(l.Items[i], ends[i])
		}
	}
	return &l
}

// ofItsOwn returns an item whose last text can be changed without changing it.
func ofItsOwn(it *doc.Item) *doc.Item {
	own := *it
	own.Blocks = slices.Clone(it.Blocks)
	if last, ok := lastText(it); ok {
		p := *last
		p.Text = slices.Clone(p.Text)
		own.Blocks[len(own.Blocks)-1] = &p
	}
	return &own
}
