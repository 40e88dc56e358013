package prose

import "slices"

// Select returns what stands of t where the choice name has that value: blocks
// under {{if name is value}} stand without the condition, those under
// {{if name is other}} are gone, and the parts of a list that the conditions
// parted are one again.
func Select(t *Text, name, value string) *Text {
	out := *t
	out.Whole = t
	out.Blocks = selected(t.Blocks, name, value)
	return &out
}

func selected(bs []Block, name, value string) []Block {
	var out []Block
	add := func(b Block) {
		list, ok := b.(*List)
		if ok && len(out) > 0 {
			if before, ok := out[len(out)-1].(*List); ok && before.Kind == list.Kind {
				before.Items = append(before.Items, list.Items...)
				return
			}
		}
		out = append(out, b)
	}
	for _, b := range bs {
		switch b := b.(type) {
		case *If:
			inner := selected(b.Blocks, name, value)
			switch {
			case b.Cond != name || len(b.Is) == 0:
				c := *b
				c.Blocks = inner
				add(&c)
			case slices.Contains(b.Is, value):
				for _, x := range inner {
					add(x)
				}
			}
		case *Each:
			c := *b
			c.Blocks = selected(b.Blocks, name, value)
			add(&c)
		case *List:
			c := *b
			c.Items = nil
			for _, it := range b.Items {
				i := *it
				i.Blocks = selected(it.Blocks, name, value)
				c.Items = append(c.Items, &i)
			}
			add(&c)
		default:
			add(b)
		}
	}
	return out
}
