package rows

import (
	"slices"

	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"

	"github.com/dpakit/dpakit/dpa/doc"
)

// A document in two languages: what is the same in both stands beside each
// other, as in the file that pdf.Write makes. A table of more than two columns has
// no room there and stands on the whole width, in one language and then in the
// other.

// abreast sets passages of two languages beside each other; headings are not
// parted from what follows.
func (w *rowWriter) abreast(left, right []passage, heading bool) {
	if len(left)+len(right) == 0 {
		return
	}
	cells := []bandCell{{share: 0.5, passages: left}, {share: 0.5, passages: right}}
	if heading {
		w.over = append(w.over, cells)
		return
	}
	w.add(&band{cells: cells})
}

func (w *rowWriter) twinSection(left, right *doc.Section) {
	var titles [2][]passage
	var blocks [2][]doc.Block
	for i, s := range []*doc.Section{left, right} {
		if s != nil {
			titles[i], blocks[i] = w.title(s), s.Blocks
		}
	}
	w.abreast(titles[0], titles[1], true)
	w.twin(blocks[0], blocks[1], 0)
}

// twin sets blocks of two languages, indent em to the right.
func (w *rowWriter) twin(left, right []doc.Block, indent float64) {
	for _, pair := range doc.AlignBlocks(left, right) {
		one := pair[0]
		if one == nil {
			one = pair[1]
		}
		switch one.(type) {
		case *doc.Section:
			l, _ := pair[0].(*doc.Section)
			r, _ := pair[1].(*doc.Section)
			w.twinSection(l, r)
		case *doc.List:
			var items [2][]*doc.Item
			var of *doc.List
			for i, b := range pair {
				if l, ok := b.(*doc.List); ok {
					of, items[i] = l, l.Items
				}
			}
			for _, it := range doc.AlignItems(items[0], items[1]) {
				w.twinItem(of, it, indent)
			}
		case *doc.Table:
			l, _ := pair[0].(*doc.Table)
			r, _ := pair[1].(*doc.Table)
			w.twinTable(l, r)
		case *doc.Signatures:
			l, _ := pair[0].(*doc.Signatures)
			r, _ := pair[1].(*doc.Signatures)
			w.signatures(inBoth(l, r))
		default:
			var ps [2][]passage
			for i, b := range pair {
				if b != nil {
					ps[i] = w.passages([]doc.Block{b}, indent, fontstyle.Normal)
				}
			}
			w.abreast(ps[0], ps[1], false)
		}
	}
}

// twinItem sets an item of each language: its label and its first paragraph, then
// what stands under them.
func (w *rowWriter) twinItem(of *doc.List, pair [2]*doc.Item, indent float64) {
	var first [2][]passage
	var rest [2][]doc.Block
	under := indent
	for i, it := range pair {
		if it == nil {
			continue
		}
		alone := &doc.Item{Number: it.Number}
		rest[i] = it.Blocks
		if len(it.Blocks) > 0 {
			if p, ok := it.Blocks[0].(*doc.Paragraph); ok {
				alone.Blocks, rest[i] = []doc.Block{p}, it.Blocks[1:]
			}
		}
		first[i] = w.passages([]doc.Block{&doc.List{Numbering: of.Numbering, Items: []*doc.Item{alone}}}, indent, fontstyle.Normal)
		under = indent + first[i][0].hang
	}
	w.abreast(first[0], first[1], false)
	w.twin(rest[0], rest[1], under)
}

// slim is how many columns a table has at most that stands in half the width.
const slim = 2

// nameShare is the least of the width for the first of two columns there.
const nameShare = 0.18

func (w *rowWriter) twinTable(l, r *doc.Table) {
	if l == nil || r == nil || max(len(l.Widths), len(r.Widths)) > slim {
		for _, t := range []*doc.Table{l, r} {
			if t != nil {
				w.table(t)
			}
		}
		return
	}
	beside := func(left, right []doc.Cell, head bool) []bandCell {
		var out []bandCell
		for i, row := range [][]doc.Cell{left, right} {
			cells := w.cells([]*doc.Table{l, r}[i], row, 0.5, head)
			switch len(cells) {
			case 0:
				cells = []bandCell{{share: 0.5}}
			case 2: // a name of a row stays whole
				cells[0].share = max(cells[0].share, nameShare)
				cells[1].share = 0.5 - cells[0].share
			}
			out = append(out, cells...)
		}
		return out
	}
	var head [][]bandCell
	if len(l.Head)+len(r.Head) > 0 {
		head = append(head, beside(l.Head, r.Head, true))
	}
	above := rowAbove
	for _, pair := range doc.AlignRows(l.Rows, r.Rows) {
		var cells [2][]doc.Cell
		for i, row := range pair {
			if row != nil {
				cells[i] = row.Cells
			}
		}
		w.add(&band{rule: true, above: above, head: head, cells: beside(cells[0], cells[1], false)})
		head, above = nil, 0
	}
	w.foot(head, above)
}

// inBoth returns a block of signatures with the words of both languages.
func inBoth(l, r *doc.Signatures) *doc.Signatures {
	switch {
	case l == nil:
		return r
	case r == nil:
		return l
	}
	out := &doc.Signatures{Parties: slices.Clone(l.Parties)}
	for i := range out.Parties[:min(len(l.Parties), len(r.Parties))] {
		p, q := &out.Parties[i], r.Parties[i]
		p.Role = []doc.Inline{doc.Text(doc.Both(doc.Plain(p.Role), doc.Plain(q.Role)))}
		p.Signers = slices.Clone(p.Signers)
		for k := range p.Signers[:min(len(p.Signers), len(q.Signers))] {
			s, t := &p.Signers[k], q.Signers[k]
			s.Mention, s.Sign, s.Lines = doc.Both(s.Mention, t.Mention), doc.Both(s.Sign, t.Sign), slices.Clone(s.Lines)
			for n := range s.Lines[:min(len(s.Lines), len(t.Lines))] {
				line := &s.Lines[n]
				line.Label, line.Value = doc.BothLabels(line.Label, t.Lines[n].Label), doc.Both(line.Value, t.Lines[n].Value)
			}
		}
	}
	return out
}
