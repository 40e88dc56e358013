package compose

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

const measuresAnnex = "measures"

// measures writes the measures: under the headings of the catalogue, in its
// order, those that belong there; then those with headings of their own.
func (c *composer) measures() []doc.Block {
	if !c.tmpl.Has(measuresAnnex) {
		return nil // nothing prints them, so their terms need no definition
	}
	under, own := map[string][]measureAt{}, []measureAt{}
	for i := range c.a.Measures {
		m := measureAt{&c.a.Measures[i], i}
		heading := m.Heading
		if chosen := c.lib.Measure(m.Use); chosen != nil {
			heading = chosen.Heading
		}
		if heading == "" {
			own = append(own, m)
		} else {
			under[heading] = append(under[heading], m)
		}
	}
	var out []doc.Block
	numbers := new(ranks)
	for _, h := range c.lib.Headings {
		if list := under[h.ID]; len(list) > 0 {
			title, ok := h.Title.For(c.lang)
			if !ok {
				c.diags.Add(h.At("title"), "DPA130", diag.Args{"lang": c.lang})
			}
			// No measure has an identifier that begins so.
			s := &doc.Section{Pos: h.At("title"), ID: measuresAnnex + "._" + h.ID, Level: 2, Title: []doc.Inline{doc.Text(c.rename(title))}}
			s.Blocks = c.measureBlocks(list, measuresAnnex, 3, numbers)
			out = append(out, s)
		}
	}
	return append(out, c.measureBlocks(own, measuresAnnex, 2, numbers)...)
}

// A measureAt knows its place in its list.
type measureAt struct {
	*agreement.Measure
	i int
}

// ranks number the measures of the annex through, so that each can be cited:
// "3.", and its parts "3.1".
type ranks struct {
	above string // the number of the measure whose parts they are
	n     int
}

func (r *ranks) next() string {
	r.n++
	if r.above == "" {
		return strconv.Itoa(r.n) + "."
	}
	return r.above + strconv.Itoa(r.n)
}

// measureBlocks writes measures that stand together: first, as a list, those
// of one paragraph, then those that need a heading.
func (c *composer) measureBlocks(list []measureAt, id string, level int, numbers *ranks) []doc.Block {
	short := &doc.List{}
	add := func(m measureAt, blocks []doc.Block) {
		short.Items = append(short.Items, &doc.Item{ID: id + "." + m.key(), Number: numbers.next(), Blocks: blocks})
	}
	var long []measureAt
	for _, m := range list {
		switch {
		case m.Use != "":
			add(m, c.chosenMeasure(m.Measure))
		case m.Heading != "" && isShort(m.Measure):
			add(m, c.shortMeasure(m.Measure))
		default:
			long = append(long, m)
		}
	}
	var out []doc.Block
	if len(short.Items) > 0 {
		out = append(out, short)
	}
	for _, m := range long {
		out = append(out, c.ownMeasure(m.Measure, id+"."+m.key(), level, numbers.next()))
	}
	return out
}

// isShort reports whether a measure is one text at most, which needs no
// heading of its own under one of the catalogue.
func isShort(m *agreement.Measure) bool {
	return len(m.Items) == 0 && m.After.IsZero() && len(m.Parts) == 0
}

// chosenMeasure is a measure of the catalogue: its name, its text with the
// values of the agreement, and its controls.
func (c *composer) chosenMeasure(m *agreement.Measure) []doc.Block {
	chosen := c.lib.Measure(m.Use)
	if chosen == nil {
		return []doc.Block{paragraph()} // Load does not let that through
	}
	text, ok := chosen.Paragraph(c.lang)
	if !ok {
		c.diags.Add(chosen.Pos, "DPA130", diag.Args{"lang": c.lang})
		return []doc.Block{paragraph()}
	}
	title, _ := chosen.Title.For(c.lang)
	f := &filler{composer: c, clause: measuresAnnex}
	line := c.leadIn(c.rename(title))
	line = append(line, f.inlines(text.Text, &scope{facts: c.measureValues(chosen, m)})...)
	if len(chosen.Controls) > 0 {
		line = append(line, doc.Text(" "+c.loc.Message("measure.controls", locale.Args{"controls": "A." + strings.Join(chosen.Controls, ", A.")})))
	}
	p := &doc.Paragraph{Pos: text.Pos, Text: line}
	return append([]doc.Block{p}, c.paragraphs(m.Note, m.At("note"))...)
}

// controls reports whether a measure of the catalogue names controls.
func (c *composer) controls(list []agreement.Measure) bool {
	return slices.ContainsFunc(list, func(m agreement.Measure) bool {
		chosen := c.lib.Measure(m.Use)
		return chosen != nil && len(chosen.Controls) > 0 || c.controls(m.Parts)
	})
}

// measureValues are the parameters of a measure of the catalogue, with the
// values that the agreement or the catalogue gives them.
func (c *composer) measureValues(chosen *library.Measure, m *agreement.Measure) map[string]content {
	facts := map[string]content{}
	for i := range chosen.Params {
		p := &chosen.Params[i]
		if v, ok := m.With.Params[p.Name]; ok {
			facts[p.Name] = c.parameter(p, v)
		} else { // every parameter of the catalogue has a default
			facts[p.Name] = c.usual(p, *p.Default, Default{Measure: m.Use, Under: `[[measures]] use = "` + m.Use + `", with`})
		}
	}
	return facts
}

// shortMeasure is a measure of the agreement's own in the form of those of the
// catalogue.
func (c *composer) shortMeasure(m *agreement.Measure) []doc.Block {
	title, _ := m.Title.For(c.lang)
	blocks := append(c.paragraphs(m.Text, m.At("text")), c.paragraphs(m.Note, m.At("note"))...)
	first := &doc.Paragraph{Pos: m.At("title"), Text: c.leadIn(title)}
	if len(blocks) > 0 {
		p := blocks[0].(*doc.Paragraph)
		p.Text = append(first.Text, p.Text...)
		return blocks
	}
	return []doc.Block{first}
}

// leadIn is the name of a measure before its text.
func (c *composer) leadIn(title string) []doc.Inline {
	return []doc.Inline{doc.Label(c.loc.Message("measure.lead_in", locale.Args{"title": value.OneLine(title)})), doc.Text(" ")}
}

// ownMeasure is a measure of the agreement's own under its heading.
func (c *composer) ownMeasure(m *agreement.Measure, id string, level int, number string) *doc.Section {
	title, _ := m.Title.For(c.lang)
	s := &doc.Section{Pos: m.At("title"), ID: id, Level: level, Label: number, Title: []doc.Inline{doc.Fill{Pos: m.At("title"), Name: "title", Text: title}}}
	s.Blocks = append(s.Blocks, c.paragraphs(m.Text, m.At("text"))...)
	if len(m.Items) > 0 {
		l := &doc.List{Pos: m.At("items"), Numbering: doc.Bullets}
		if m.Numbered {
			l.Numbering = doc.Letters
		}
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
	s.Blocks = append(s.Blocks, c.paragraphs(m.Note, m.At("note"))...)
	var parts []measureAt
	for i := range m.Parts {
		parts = append(parts, measureAt{&m.Parts[i], i})
	}
	s.Blocks = append(s.Blocks, c.measureBlocks(parts, s.ID, level+1, &ranks{above: strings.TrimSuffix(number, ".") + "."})...)
	return s
}

// key is the measure's identifier, or its place in the list when it has none.
func (m measureAt) key() string {
	switch {
	case m.ID != "":
		return m.ID
	case m.Use != "":
		return m.Use
	}
	return strconv.Itoa(m.i + 1)
}
