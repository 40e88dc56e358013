package check

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
)

// selection checks what the deal chooses, and that it chooses.
func (c *checker) selection() {
	var open []diag.Words
	for _, q := range agreement.Questions() {
		chosen, decided := c.a.Selection.Chosen(q)
		for i, id := range chosen {
			pos := c.a.At("selection." + q)
			if q != "region" {
				pos = c.a.At("selection." + q + "." + strconv.Itoa(i))
			}
			c.offered(id, q, pos)
			if first := slices.Index(chosen, id); first < i {
				c.l.Add(pos, "DPA121", diag.Args{"id": id, "first": diag.Earlier(c.a.At("selection." + q + "." + strconv.Itoa(first)))})
			}
		}
		if !decided && len(c.a.Offer.Offered(q)) > 0 && !c.answered(q) {
			open = append(open, called[agreement.Selection](c, q))
		}
	}
	if len(open) > 0 {
		c.l.Add(c.a.At("selection"), "DPA181", diag.Args{"open": diag.Join(open, diag.Same(", "))})
	}
	if !slices.ContainsFunc(c.l, func(f diag.Finding) bool { return f.Check == "DPA180" || f.Check == "DPA176" }) {
		c.remains() // else a slip may be why nothing is left
	}
}

// remains checks that something is left of what an agreement is about.
func (c *checker) remains() {
	left := c.chosen()
	nothing := func(pos diag.Pos, key string) {
		c.l.Add(pos, "DPA182", diag.Args{"key": key, "label": called[agreement.Agreement](c, key)})
	}
	if len(c.a.Processing) > 0 && len(left.Processing) == 0 && c.printed("processing") {
		nothing(c.a.At("selection"), "processing")
	}
	if len(c.a.Measures) > 0 && len(left.Measures) == 0 && c.printed("measures") {
		nothing(c.a.At("selection"), "measures")
	}
	for _, a := range left.Processing {
		if len(a.DataSets) > 0 && len(left.DataOf(a.Data, a.DataSets)) == 0 {
			nothing(a.At("data_sets"), "data_sets")
		}
	}
	for i := range left.Subprocessors {
		s := &left.Subprocessors[i]
		for j := range s.Services {
			if v := &s.Services[j]; len(v.DataSets) > 0 && len(left.ServiceData(s, v)) == 0 {
				nothing(v.At("data_sets"), "data_sets")
			}
		}
	}
}

// answered reports whether the deal speaks of a question though the answer
// cannot be read, or is said not to be known: both have their own finding.
func (c *checker) answered(question string) bool {
	s := c.a.Selection
	if s == nil {
		return c.a.Misspells("selection", names.KeysIn[agreement.Agreement])
	}
	return !silent[agreement.Selection](&s.Stated, question)
}

// offered checks that the offer has an identifier.
func (c *checker) offered(id, question string, pos diag.Pos) {
	var ids []string
	for _, choice := range c.a.Offer.Offered(question) {
		ids = append(ids, choice.ID)
	}
	if slices.Contains(ids, id) {
		return
	}
	c.l.Add(pos, "DPA180", diag.Args{"id": id, "key": agreement.OfferKey(question), "known": diag.Known(ids, "aucune")}).
		Nearest = diag.Nearest(id, ids)
}

// when checks the condition of a row. One that names nothing is a slip: it
// would keep the row in every deal, or in none.
func (c *checker) when(w agreement.When, p place) {
	named, empty := false, false
	for _, q := range agreement.Questions() {
		for i, id := range w.Wanted(q) {
			c.offered(id, q, w.At(q+"."+strconv.Itoa(i)))
		}
		named = named || len(w.Wanted(q)) > 0
		if ids := w.Wanted(q); ids != nil && len(ids) == 0 {
			c.l.Add(w.At(q), "DPA183", diag.Args{"owner": owned(p.owner)})
			empty = true
		}
	}
	if !named && !w.Failed("") && !empty {
		c.l.Add(p.at(""), "DPA183", diag.Args{"owner": owned(p.owner)})
	}
}
