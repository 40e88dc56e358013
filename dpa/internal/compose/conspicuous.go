package compose

import "github.com/dpakit/dpakit/dpa/doc"

// setInBold sets the paragraph called id in bold, whether it is our text or what
// a special condition puts in its place. The marks of a draft stay as they are.
func setInBold(blocks []doc.Block, id string) {
	for _, b := range blocks {
		l, ok := b.(*doc.List)
		if !ok {
			continue
		}
		for _, it := range l.Items {
			if it.ID != id {
				setInBold(it.Blocks, id)
				continue
			}
			for _, b := range it.Blocks {
				if p, ok := b.(*doc.Paragraph); ok {
					embolden(p.Text)
				}
			}
		}
	}
}

func embolden(text []doc.Inline) {
	for i, in := range text {
		switch in := in.(type) {
		case doc.Text:
			text[i] = doc.Label(in)
		case doc.Fill:
			in.Strong = true
			text[i] = in
		}
	}
}
