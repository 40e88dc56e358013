package dpa

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/doc"
)

// measures writes the measures with their nested headings.
func (c *composer) measures(list []Measure, id string, level int) []doc.Block {
	var out []doc.Block
	for i := range list {
		m := &list[i]
		title, _ := m.Title.For(c.lang)
		s := &doc.Section{Pos: m.At("title"), ID: id + "." + m.key(i), Level: level, Title: []doc.Inline{doc.Fill{Pos: m.At("title"), Name: "title", Text: title}}}
		s.Blocks = append(s.Blocks, c.paragraphs(m.Text, m.At("text"))...)
		if len(m.Items) > 0 {
			l := &doc.List{Pos: m.At("items"), Bulleted: !m.Numbered}
			for i, it := range m.Items {
				item := &doc.Item{ID: s.ID + "." + strconv.Itoa(i+1), Blocks: c.paragraphs(it, m.At("items."+strconv.Itoa(i)))}
				if m.Numbered {
					item.Number = c.loc.ItemNumber(1, i+1)
				}
				l.Items = append(l.Items, item)
			}
			s.Blocks = append(s.Blocks, l)
		}
		s.Blocks = append(s.Blocks, c.paragraphs(m.After, m.At("after"))...)
		s.Blocks = append(s.Blocks, c.measures(m.Parts, s.ID, level+1)...)
		out = append(out, s)
	}
	return out
}

// key is the measure's identifier, or its place in the list when it has none.
func (m *Measure) key(i int) string {
	if m.ID != "" {
		return m.ID
	}
	return strconv.Itoa(i + 1)
}
