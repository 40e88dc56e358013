package compose

import (
	"maps"
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
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
	for _, side := range []struct {
		key string
		who value.Word
	}{{"exporter", t.Exporter}, {"importer", t.Importer}} {
		if who := c.word("sides", side.who); who != "" {
			parts = append(parts, c.loc.Message("transfer."+side.key, locale.Args{"name": who}))
		}
	}
	for _, d := range []struct {
		key  string
		date value.Date
	}{{"date", t.Date}, {"tia", t.TIA}, {"dpf_checked", t.DPFChecked}} {
		if !d.date.IsZero() {
			parts = append(parts, c.loc.Message("transfer."+d.key, locale.Args{"date": c.loc.Date(d.date)}))
		}
	}
	if t.DPFEntity != "" {
		parts = append(parts, c.loc.Message("transfer.dpf_entity", locale.Args{"text": t.DPFEntity}))
	}
	var covers []string
	for _, data := range t.DPFCovers {
		covers = append(covers, c.loc.Message("transfer.covers."+data, nil))
	}
	if len(covers) > 0 {
		parts = append(parts, c.loc.Message("transfer.dpf_covers", locale.Args{"text": c.loc.List(covers)}))
	}
	for _, w := range []struct {
		key  string
		text value.Text
	}{{"assessment", t.Assessment}, {"scope", t.Scope}, {"approval", t.Approval}} {
		if text, ok := w.text.For(c.lang); ok {
			parts = append(parts, c.loc.Message("transfer."+w.key, locale.Args{"text": value.OneLine(text)}))
		}
	}
	parts = append(parts, c.statements(t.Stated)...)
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
func (c *composer) statements(s agreement.Stated) []string {
	fact := func(key string) string { return c.loc.Message("fact."+key, nil) }
	var out []string
	for _, state := range []struct {
		name string
		keys []string
	}{{"unknown", s.Unknown}, {"none", s.None}} {
		var facts []string
		for _, key := range state.keys {
			facts = append(facts, fact(key))
		}
		if len(facts) > 0 {
			out = append(out, c.loc.Counted("facts."+state.name, len(facts), locale.Args{"facts": c.loc.List(facts)}))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(s.NotApplicable)) {
		reason, _ := s.NotApplicable[key].For(c.lang)
		out = append(out, c.loc.Message("facts.not_applicable", locale.Args{"fact": fact(key), "reason": reason}))
	}
	return out
}
