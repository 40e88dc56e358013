package compose

import (
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// vocabulary writes words of a vocabulary and free texts as one list.
func (c *composer) vocabulary(vocab string, list []value.Word) content {
	var out []string
	for _, w := range list {
		out = append(out, c.word(vocab, w))
	}
	return words(c.loc.List(out))
}

func (c *composer) word(vocab string, w value.Word) string {
	if w.ID == "" {
		s, _ := w.Free.For(c.lang)
		return s
	}
	s, _ := c.loc.Word(vocab, w.ID)
	return c.rename(s)
}

// texts lists texts of the user.
func (c *composer) texts(list []value.Text) content {
	var out []string
	for _, t := range list {
		s, _ := t.For(c.lang)
		out = append(out, value.OneLine(s))
	}
	return words(c.loc.List(out))
}

func nonZero(w value.Word) []value.Word {
	if w.IsZero() {
		return nil
	}
	return []value.Word{w}
}

// sentences joins parts of a statement in the way of the language; empty parts
// are left out.
func (c *composer) sentences(parts []string) string {
	out := ""
	for _, p := range parts {
		if out != "" && p != "" {
			out = c.loc.Message("statement.join", locale.Args{"first": out, "second": p})
		} else {
			out += p
		}
	}
	return out
}

func (c *composer) country(code value.Country) string {
	if code == "" {
		return ""
	}
	return c.loc.Country(code)
}

func (c *composer) location(p value.Location) string {
	country := ""
	switch {
	case len(p.OneOf) > 0:
		var out []string
		for _, one := range p.OneOf {
			out = append(out, c.location(one))
		}
		country = c.loc.Either(out)
	case p.Country != "":
		country = c.loc.Country(p.Country)
	case p.Area != "":
		country = c.loc.Area(p.Area)
	}
	site, _ := p.Site.For(c.lang)
	city, _ := p.City.For(c.lang)
	s := value.Join(", ", site, city)
	var about []string
	if s == "" {
		s = country
	} else if country != "" {
		about = append(about, country)
	}
	if note, ok := p.Note.For(c.lang); ok {
		about = append(about, value.OneLine(note))
	}
	if len(about) > 0 {
		s = c.loc.Message("qualified", locale.Args{"text": s, "note": c.sentences(about)})
	}
	return s
}

// places lists places, then those of the customers of each region.
func (c *composer) places(list []value.Location, instances []agreement.Instance) content {
	var out []string
	for _, p := range list {
		out = append(out, c.location(p))
	}
	return words(c.sentences(append([]string{c.loc.List(out)}, c.instances(instances)...)))
}

func (c *composer) instances(list []agreement.Instance) []string {
	var out []string
	for i := range list {
		in := &list[i]
		region, _ := in.Region.For(c.lang)
		region = c.noted(region, in.Note)
		where := doc.Plain(c.stated(&in.Stated, "locations", c.places(in.Locations, nil)).text)
		out = append(out, c.loc.Message("instance", locale.Args{"region": region, "places": where}))
	}
	return out
}

// placeLines writes each place in a paragraph of its own.
func (c *composer) placeLines(list []value.Location) content {
	var out []doc.Block
	for _, p := range list {
		out = append(out, paragraph(doc.Fill{Name: "locations", Text: c.location(p)}))
	}
	return whole(out...)
}

func (c *composer) link(url string) content {
	if url == "" {
		return content{}
	}
	return content{present: true, text: []doc.Inline{doc.Link{URL: url, Text: url}}}
}
