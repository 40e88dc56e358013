package library

import (
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// identifiers returns what a reference to c may name: the clause and the named
// paragraphs and items of its texts. It reports the numbered paragraphs that
// have no name, and names given twice.
func (l *loader) identifiers(c *Clause) map[string]bool {
	ids := map[string]bool{c.ID: true}
	for _, v := range c.Variants {
		for _, t := range v.ordered() {
			n := &namer{l: l, seen: map[string][]named{}}
			n.blocks(t.Blocks, c.ID, true, nil)
			for id := range n.seen {
				ids[id] = true
			}
		}
	}
	return ids
}

// A namer collects the identifiers of one text.
type namer struct {
	l    *loader
	seen map[string][]named
}

// named is a place of an identifier and the conditions around it.
type named struct {
	pos   diag.Pos
	conds []*prose.If
}

// blocks collects the identifiers under prefix. At the margin of the text
// every numbered item is a paragraph of the article and must have a name.
func (n *namer) blocks(bs []prose.Block, prefix string, margin bool, conds []*prose.If) {
	for _, b := range bs {
		switch b := b.(type) {
		case *prose.If:
			n.blocks(b.Blocks, prefix, margin, append(conds[:len(conds):len(conds)], b))
		case *prose.Each:
			n.blocks(b.Blocks, prefix, margin, conds)
		case *prose.List:
			for _, it := range b.Items {
				if it.Name == "" {
					if margin && b.Kind == prose.Numbered {
						n.l.diags.Add(it.Pos, "DPA238", nil)
					}
					// A reference cannot pass through an item without a name.
					n.blocks(it.Blocks, "", false, conds)
					continue
				}
				id := ""
				if prefix != "" {
					id = prefix + "." + it.Name
					n.add(id, it, conds)
				}
				n.blocks(it.Blocks, id, false, conds)
			}
		}
	}
}

func (n *namer) add(id string, it *prose.Item, conds []*prose.If) {
	for _, other := range n.seen[id] {
		if !exclusive(other.conds, conds) {
			n.l.diags.Add(it.Pos, "DPA239", diag.Args{"name": it.Name, "line": other.pos.Line})
			break
		}
	}
	n.seen[id] = append(n.seen[id], named{it.Pos, conds})
}

// exclusive reports whether two places can never stand in one document: the
// two sides of a condition may share an identifier.
func exclusive(a, b []*prose.If) bool {
	for _, x := range a {
		for _, y := range b {
			if prose.Exclusive(x, y) {
				return true
			}
		}
	}
	return false
}
