package compose

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/value"
)

// overview makes the rows of {{each subprocessor_overview}}: who the
// sub-processors are, at a glance, when there are several. What it says it takes
// from the records below it.
func (c *composer) overview() []row {
	if len(c.a.Subprocessors) < 2 {
		return nil
	}
	var rows []row
	for n, i := range c.order() {
		s := &c.a.Subprocessors[i]
		flows := s.Flows()
		// No sub-processor has an identifier that begins so.
		rows = append(rows, row{"_" + s.ID, &scope{facts: map[string]content{
			"number":    words(strconv.Itoa(n + 1)),
			"name":      words(s.Name).at(s.At("name")),
			"country":   c.stated(&s.Stated, "country", words(c.country(s.Country))),
			"purposes":  c.purposesOf(flows),
			"transfers": c.groundsOf(flows),
		}}})
	}
	return rows
}

// purposesOf writes what the services are for, each purpose once.
func (c *composer) purposesOf(flows []agreement.Flow) content {
	var out []doc.Block
	var said []string
	for _, f := range flows {
		v := f.Service
		if v == nil {
			continue
		}
		purpose := c.stated(&v.Stated, "purpose", c.text(v.Purpose))
		if text := doc.Plain(purpose.text); purpose.present && !slices.Contains(said, text) {
			said = append(said, text)
			out = append(out, paragraph(purpose.text...))
		}
	}
	return whole(out...)
}

// groundsOf writes the grounds of the transfers to a sub-processor and to those
// that it engages, each once.
func (c *composer) groundsOf(flows []agreement.Flow) content {
	var out []doc.Block
	var said []string
	add := func(given content) {
		if text := doc.Plain(given.text); given.present && !slices.Contains(said, text) {
			said = append(said, text)
			out = append(out, paragraph(given.text...))
		}
	}
	for _, f := range flows {
		if f.Transfer == nil || f.Transfer.Mechanism == "" {
			add(c.stated(f.Own, "transfer", content{}))
			continue
		}
		for _, mechanism := range append([]string{f.Transfer.Mechanism}, f.Transfer.Also...) {
			add(words(c.loc.Message("transfer."+mechanism, nil)))
		}
	}
	if len(said) > 1 { // that another one does not lead outside says nothing then
		none := value.OneLine(c.loc.Message("transfer.none", nil))
		if i := slices.Index(said, none); i >= 0 {
			out = slices.Delete(out, i, i+1)
		}
	}
	return whole(out...)
}
