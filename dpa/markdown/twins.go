package markdown

import (
	"github.com/dpakit/dpakit/dpa/doc"
)

// A document in two languages has its text in tables of two columns, a row for
// each paragraph and item, under headings in both. Its own tables stand under each
// other.

func (p *printer) twins(d, beside *doc.Document) {
	p.line(heading("#", text(doc.Both(d.Title, beside.Title))))
	p.parties(d, beside)
	notes := beside.Particulars()
	for i, s := range d.Particulars() {
		with := s
		if i < len(notes) {
			with = notes[i]
		}
		p.both(s, with)
	}
	p.both(d.Draft, beside.Draft)
	t := &twin{printer: p, heads: [2]string{d.Lang, beside.Lang}}
	for _, s := range doc.AlignSections(d.Sections, beside.Sections) {
		t.section(s)
	}
	t.end()
}

func (p *printer) both(left, right string) {
	if s := doc.Both(left, right); s != "" {
		p.block(lineStart(text(s)))
	}
}

// A twin writes what stands beside each other.
type twin struct {
	*printer
	heads [2]string // the languages
	open  bool      // a table of two columns
}

// row writes a row of the table, which it opens.
func (t *twin) row(left, right string) {
	if !t.open {
		t.gap()
		t.line("| " + text(t.heads[0]) + " | " + text(t.heads[1]) + " |")
		t.line("|---|---|")
		t.open = true
	}
	t.line("| " + left + " | " + right + " |")
}

// end closes the table.
func (t *twin) end() { t.open = false }

func (t *twin) section(s [2]*doc.Section) {
	t.end()
	level := 1
	var titles [2]string
	var blocks [2][]doc.Block
	for i, sec := range s {
		if sec != nil {
			level, titles[i], blocks[i] = sec.Level, titleOf(sec), sec.Blocks
		}
	}
	t.title(level, doc.Both(titles[0], titles[1]))
	t.blocks(blocks[0], blocks[1])
	t.end()
}

func (t *twin) blocks(left, right []doc.Block) {
	for _, b := range doc.AlignBlocks(left, right) {
		one := b[0]
		if one == nil {
			one = b[1]
		}
		switch one.(type) {
		case *doc.Section:
			var s [2]*doc.Section
			for i := range s {
				s[i], _ = b[i].(*doc.Section)
			}
			t.section(s)
		case *doc.Paragraph:
			t.row(cellText(some(b[0])), cellText(some(b[1])))
		case *doc.List:
			var items [2][]*doc.Item
			var numberings [2]doc.Numbering
			for i := range items {
				if l, ok := b[i].(*doc.List); ok {
					items[i], numberings[i] = l.Items, l.Numbering
				}
			}
			for _, it := range doc.AlignItems(items[0], items[1]) {
				var cells [2]string
				for i := range cells {
					if it[i] != nil {
						cells[i] = cellText([]doc.Block{&doc.List{Numbering: numberings[i], Items: []*doc.Item{it[i]}}})
					}
				}
				t.row(cells[0], cells[1])
			}
		case *doc.Table:
			t.end()
			for _, side := range b {
				if table, ok := side.(*doc.Table); ok {
					t.table(table)
				}
			}
		case *doc.Signatures:
			t.end()
			l, _ := b[0].(*doc.Signatures)
			r, _ := b[1].(*doc.Signatures)
			if l == nil {
				l, r = r, nil
			}
			t.signatures(l, r)
		}
	}
}

// some is a block alone, or none.
func some(b doc.Block) []doc.Block {
	if b == nil {
		return nil
	}
	return []doc.Block{b}
}
