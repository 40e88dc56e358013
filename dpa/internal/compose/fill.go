package compose

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/value"
)

// A filler turns the text of one clause into blocks of the document. What a
// condition leaves out is gone before anything is counted, so numbers are
// continuous.
type filler struct {
	*composer
	clause  string // identifier, for messages
	article int    // number of the article; 0 when the clause carries none
}

// A level is where blocks stand: under a clause or under an item of a list. It
// counts the items there, across the conditions that part a list.
type level struct {
	id     string // of the clause, row or item
	depth  int    // in numbered lists
	stands int    // numbered items that stand, for numbers
	seen   int    // items of the text, for the identifiers of unnamed ones
	edited bool   // by a special condition of the deal
	under  int    // level of the heading under which they stand
}

// blocks fills bs. A heading opens a section that runs to the next heading of
// its level. One that is a blank alone is left out when nothing fills it, and
// those below it take its level.
func (f *filler) blocks(bs []prose.Block, sc *scope, at *level) []doc.Block {
	var out []doc.Block
	var open []*doc.Section
	var levels []int // of the headings of open, as the text has them
	under := func() int {
		if len(open) > 0 {
			return open[len(open)-1].Level
		}
		return at.under
	}
	add := func(blocks ...doc.Block) {
		if len(open) > 0 {
			s := open[len(open)-1]
			s.Blocks = join(s.Blocks, blocks)
		} else {
			out = join(out, blocks)
		}
	}
	for _, b := range bs {
		switch b := b.(type) {
		case *prose.Heading:
			for len(open) > 0 && levels[len(open)-1] >= b.Level {
				open = open[:len(open)-1]
			}
			if absent(b.Text, sc) {
				continue
			}
			s := &doc.Section{Pos: b.Pos, ID: at.id, Level: min(b.Level, under()+1), Title: f.inlines(b.Text, sc)}
			add(s)
			open, levels = append(open, s), append(levels[:len(open)], b.Level)
		case *prose.Paragraph:
			add(f.paragraphs(b.Pos, b.Text, sc)...)
			if at.depth > 0 {
				at.stands = 0 // a list after a paragraph of the same item is another list
			}
		case *prose.List:
			add(f.list(b, sc, at))
		case *prose.If:
			if f.holds(b, sc) {
				outer := at.under
				at.under = under()
				blocks := f.blocks(b.Blocks, sc, at)
				at.under = outer
				add(blocks...)
			} else {
				at.seen += countItems(b.Blocks)
			}
		case *prose.Each:
			for _, r := range sc.each(b.Source) {
				add(f.blocks(b.Blocks, r.in(sc), &level{id: value.Join(".", at.id, r.id), depth: at.depth, under: under()})...)
			}
		case *prose.Table:
			if t := f.table(b, sc, at.id); t != nil {
				add(t)
			}
		}
	}
	return out
}

// list numbers and fills a list. The numbered items that stand directly under
// an article are its paragraphs: 7.1, 7.2.
func (f *filler) list(l *prose.List, sc *scope, at *level) *doc.List {
	out := &doc.List{Pos: l.Pos, Numbering: numbering(l, at)}
	put := func(id string, fill func(inner *level) []doc.Block) {
		item := &doc.Item{ID: id}
		inner := &level{id: id, depth: at.depth}
		if out.Numbering != doc.Bullets {
			at.stands++
			inner.depth++
			item.Number = f.number(at)
			if at.depth == 0 && f.article > 0 {
				f.targets[id] = f.loc.ArticleRef(item.Number)
			}
		}
		item.Blocks = fill(inner)
		out.Items = append(out.Items, item)
	}
	for _, it := range l.Items {
		at.seen++
		id := at.id + "." + it.Name
		if it.Name == "" {
			id = at.id + "." + strconv.Itoa(at.seen)
		}
		if s := f.instead(id, it); s == nil {
			put(id, func(inner *level) []doc.Block { return f.item(it, sc, inner) })
		} else {
			at.edited = true
			if s.Omit == "" {
				put(id, func(*level) []doc.Block { return f.special(s, it, l) })
			} else if mark := f.mark(s); mark != nil {
				out.Items = append(out.Items, &doc.Item{ID: id, Blocks: []doc.Block{paragraph(mark)}})
			}
		}
		for _, s := range f.following(id, it, at) {
			at.edited = true
			put(s.id, func(*level) []doc.Block { return f.special(s, it, l) })
		}
	}
	return out
}

// item fills an item of our text.
func (f *filler) item(it *prose.Item, sc *scope, inner *level) []doc.Block {
	blocks := f.blocks(it.Blocks, sc, inner)
	if inner.edited {
		punctuate(blocks)
	}
	if mark := f.ownText(inner.id); mark != nil && it.Name != "" {
		if first, ok := blocks[0].(*doc.Paragraph); ok {
			first.Text = append([]doc.Inline{mark, doc.Text(" ")}, first.Text...)
		}
	}
	return blocks
}

// numbering is how the items of a list are told apart, as number writes it.
func numbering(l *prose.List, at *level) doc.Numbering {
	switch {
	case l.Kind == prose.Bulleted:
		return doc.Bullets
	case at.depth == 0:
		return doc.Figures
	case at.depth == 1:
		return doc.Letters
	}
	return doc.Romans
}

// number is what stands before the item that at counted last.
func (f *filler) number(at *level) string {
	switch {
	case at.depth > 0:
		return f.loc.ItemNumber(at.depth, at.stands)
	case f.article == 0:
		return strconv.Itoa(at.stands) + "."
	}
	return strconv.Itoa(f.article) + "." + strconv.Itoa(at.stands)
}

// countItems counts the items that stand directly in blocks or in conditions
// among them.
func countItems(blocks []prose.Block) int {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case *prose.List:
			n += len(b.Items)
		case *prose.If:
			n += countItems(b.Blocks)
		}
	}
	return n
}

// join appends blocks to out; a list goes on where a condition cut it.
func join(out, blocks []doc.Block) []doc.Block {
	for _, b := range blocks {
		if l, ok := b.(*doc.List); ok {
			if len(l.Items) == 0 {
				continue
			}
			if len(out) > 0 {
				if last, ok := out[len(out)-1].(*doc.List); ok && last.Numbering == l.Numbering {
					last.Items = append(last.Items, l.Items...)
					continue
				}
			}
		}
		out = append(out, b)
	}
	return out
}

// paragraphs fills a paragraph: one, or the blocks of a blank that stands
// alone in it.
func (f *filler) paragraphs(pos diag.Pos, text []prose.Inline, sc *scope) []doc.Block {
	if len(text) == 1 {
		if blank, ok := text[0].(prose.Blank); ok {
			if c := f.blank(blank, sc); c.blocks != nil || !c.present {
				return c.blocks
			}
		}
	}
	return []doc.Block{&doc.Paragraph{Pos: pos, Text: f.inlines(text, sc)}}
}

func (f *filler) holds(b *prose.If, sc *scope) bool {
	c := sc.find(b.Cond)
	f.uses(c)
	holds := c.present
	if len(b.Is) > 0 {
		holds = slices.Contains(b.Is, c.choice)
	}
	return holds != b.Not
}

// inlines fills a line.
func (f *filler) inlines(text []prose.Inline, sc *scope) []doc.Inline {
	var out []doc.Inline
	for _, in := range text {
		f.spoken = append(f.spoken, spoken{f.clause, in})
		switch in := in.(type) {
		case prose.Words:
			text := f.rename(string(in))
			if stopped(last(out)) { // « Chaque année. », “Example, Inc.”
				text = strings.TrimPrefix(text, ".")
			}
			if text != "" {
				out = append(out, doc.Text(text))
			}
		case prose.Term:
			out = append(out, doc.Term(f.loc.Quote(f.rename(string(in)))))
		case prose.Ref:
			out = append(out, doc.Ref{ID: in.ID})
		case prose.Blank:
			for i, x := range f.blank(in, sc).text {
				if fill, ok := x.(doc.Fill); ok {
					if before, ok := last(out).(doc.Text); ok && i == 0 {
						out[len(out)-1] = doc.Text(f.loc.Elide(string(before), fill.Text))
					}
					fill.Name = in.Name
					x = fill
				}
				out = append(out, x)
			}
		}
	}
	return out
}

// stopped reports whether a part of a line that the user wrote ends in a full
// stop, which is then that of the sentence around it.
func stopped(in doc.Inline) bool {
	fill, ok := in.(doc.Fill)
	return ok && strings.HasSuffix(fill.Text, ".")
}

// last is the last part of a line, nil when it has none.
func last(line []doc.Inline) doc.Inline {
	if len(line) == 0 {
		return nil
	}
	return line[len(line)-1]
}

// blank returns what fills a blank, and reports a blank that nothing fills.
func (f *filler) blank(b prose.Blank, sc *scope) content {
	c := sc.find(b.Name)
	f.uses(c)
	if !c.present {
		f.diags.Add(b.Pos, "DPA405", diag.Args{"name": b.Name, "clause": f.clause})
	}
	return c
}
