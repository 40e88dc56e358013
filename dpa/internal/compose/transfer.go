package compose

import (
	"maps"
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// transfer writes the ground of a transfer to those countries.
func (c *composer) transfer(t *agreement.Transfer, to []value.Country) content {
	if t == nil || t.Mechanism == "" {
		return content{}
	}
	ground := c.loc.Message("transfer."+t.Mechanism, nil)
	if decisions := c.decisions(to); t.Mechanism == "adequacy" && decisions != "" {
		ground = c.loc.Message("lead_in", locale.Args{"text": ground}) + " " + decisions
	}
	parts := []string{ground}
	var also []string
	for _, m := range t.Also {
		other := c.loc.Message("transfer."+m, nil)
		if decisions := c.decisions(to); m == "adequacy" && decisions != "" {
			other = c.loc.Message("lead_in", locale.Args{"text": other}) + " " + decisions
		}
		also = append(also, other)
	}
	if len(also) > 0 {
		parts = append(parts, c.loc.Message("transfer.also", locale.Args{"mechanism": c.loc.List(also)}))
	}
	if t.Fallback != "" {
		parts = append(parts, c.loc.Message("transfer.fallback", locale.Args{"mechanism": c.loc.Message("transfer."+t.Fallback, nil)}))
	}
	if t.Module > 0 {
		parts = append(parts, c.loc.Message("transfer.module", locale.Args{"module": strconv.Itoa(t.Module)}))
	}
	behind := func(key, given string) {
		if given != "" {
			parts = append(parts, c.loc.Labelled("Transfer", key, given))
		}
	}
	behind("exporter", c.word("sides", t.Exporter))
	behind("importer", c.word("sides", t.Importer))
	behind("date", doc.Plain(c.date(t.Date).text))
	behind("tia", doc.Plain(c.date(t.TIA).text))
	if !t.DPFChecked.IsZero() {
		parts = append(parts, c.loc.Message("transfer.dpf_checked", locale.Args{"date": c.loc.Date(t.DPFChecked)}))
	}
	behind("dpf_entity", t.DPFEntity)
	var covers []string
	for _, data := range t.DPFCovers {
		covers = append(covers, c.loc.Message("transfer.covers."+data, nil))
	}
	if len(covers) > 0 {
		parts = append(parts, c.loc.Message("transfer.dpf_covers", locale.Args{"text": c.loc.List(covers)}))
	}
	behind("assessment", doc.Plain(c.text(t.Assessment).text))
	behind("scope", doc.Plain(c.text(t.Scope).text))
	behind("approval", doc.Plain(c.text(t.Approval).text))
	parts = append(parts, c.statements("Transfer", &t.Stated)...)
	if note, ok := t.Note.For(c.lang); ok {
		parts = append(parts, value.OneLine(note))
	}
	return words(c.sentences(parts))
}

// decisions names the adequacy decisions for those countries.
func (c *composer) decisions(countries []value.Country) string {
	var out []string
	for _, country := range countries {
		d := c.lib.Adequacy.Of(country)
		if d == nil || d.Listed != "" { // who is on a list has a mechanism of that name
			continue
		}
		number := c.loc.Message("decision."+d.Form, locale.Args{"number": d.Number})
		s := c.loc.Message("decision", locale.Args{"country": c.loc.Country(country), "number": number})
		if !d.Ends.IsZero() {
			s = c.loc.Message("decision.ends", locale.Args{"decision": s, "date": c.loc.Date(d.Ends)})
		}
		out = append(out, s)
	}
	return c.loc.List(out)
}

// statements says in words what a table states of facts that have no place of
// their own: those that are not known, those that do not exist, and those that
// do not apply, with the reason.
func (c *composer) statements(table string, s *agreement.Stated) []string {
	var out []string
	for _, state := range []struct {
		name string
		keys []string
	}{{"unknown", s.Unknown}, {"none", s.None}} {
		var facts []string
		for _, key := range state.keys {
			facts = append(facts, c.loc.Called(table, key))
		}
		if len(facts) > 0 {
			out = append(out, c.loc.Counted("facts."+state.name, len(facts), locale.Args{"facts": c.loc.List(facts)}))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(s.NotApplicable)) {
		out = append(out, c.reason(table, s, key))
	}
	return out
}
