package dpa

import (
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// selection checks what the deal chooses, and that it chooses.
func (c *checker) selection() {
	var open []diag.Words
	for _, q := range questions {
		chosen, decided := c.a.Selection.chosen(q)
		for i, id := range chosen {
			pos := c.a.At("selection." + q)
			if q != "region" {
				pos = c.a.At("selection." + q + "." + itoa(i))
			}
			c.offered(id, q, pos)
			if first := slices.Index(chosen, id); first < i {
				c.l.Add(pos, "DPA121", diag.Args{"id": id, "first": diag.Earlier(c.a.At("selection." + q + "." + itoa(first)))})
			}
		}
		if !decided && len(c.a.Offer.offered(q)) > 0 && !c.answered(q) {
			open = append(open, label(q))
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
	left := c.a.Select()
	nothing := func(pos diag.Pos, key string) {
		c.l.Add(pos, "DPA182", diag.Args{"key": key, "label": label(key)})
	}
	if len(c.a.Processing) > 0 && len(left.Processing) == 0 && c.printed("processing") {
		nothing(c.a.At("selection"), "processing")
	}
	if len(c.a.Measures) > 0 && len(left.Measures) == 0 && c.printed("measures") {
		nothing(c.a.At("selection"), "measures")
	}
	for _, a := range left.Processing {
		if len(a.DataSets) > 0 && len(left.dataOf(a.Data, a.DataSets)) == 0 {
			nothing(a.At("data_sets"), "data_sets")
		}
	}
	for i := range left.Subprocessors {
		s := &left.Subprocessors[i]
		for j := range s.Services {
			if v := &s.Services[j]; len(v.DataSets) > 0 && len(left.serviceData(s, v)) == 0 {
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
		return c.a.Misspells("selection", keysOf(reflect.TypeFor[Agreement]()))
	}
	return !silent[Selection](s.Stated, question)
}

// offered checks that the offer has an identifier.
func (c *checker) offered(id, question string, pos diag.Pos) {
	var ids []string
	for _, choice := range c.a.Offer.offered(question) {
		ids = append(ids, choice.ID)
	}
	if slices.Contains(ids, id) {
		return
	}
	c.l.Add(pos, "DPA180", diag.Args{"id": id, "key": offerKey(question), "known": orNone(ids, "aucune")}).
		Nearest = diag.Nearest(id, ids)
}

// when checks the condition of a row. One that names nothing is a slip: it
// would keep the row in every deal, or in none.
func (c *checker) when(w When, p place) {
	names := false
	for _, q := range questions {
		for i, id := range w.wanted(q) {
			c.offered(id, q, w.At(q+"."+itoa(i)))
		}
		names = names || len(w.wanted(q)) > 0
		if n := w.Node().Get(q); n != nil && n.Kind == input.Array && len(n.Items) == 0 {
			c.l.Add(n.Pos, "DPA183", diag.Args{"owner": named(p.owner)})
		}
	}
	if !names && len(w.Node().Keys()) == 0 {
		c.l.Add(p.at(""), "DPA183", diag.Args{"owner": named(p.owner)})
	}
}
