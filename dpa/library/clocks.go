package library

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Timeline is a line on which an agreement counts, from one event: the end of
// the services, a breach. clauses/timelines.toml lists them.
type Timeline struct {
	input.Table
	ID       string
	Title    value.Text        `toml:"title,required"`
	Origin   value.Text        `toml:"origin,required"` // from what the line counts
	Source   string            `toml:"source"`          // "Art. 33(2) GDPR"
	Expected bool              `toml:"expected"`        // shown even when nothing is agreed on it
	Law      map[string]*Clock `toml:"law"`             // what the law adds to what the parties agree
}

// What a Clock does at its end.
const (
	Deadline = "deadline" // something is done by then
	Wait     = "wait"     // something may not happen before
	Window   = "window"   // a right can be used until then; without a time, from its start on
)

// A Clock is a time that a paragraph states, from the event of its Timeline or
// from the end of other clocks. A clause.toml lists those of the clause under
// [clocks]. Other clocks are named "retention.delete", or "delete" within their
// own clause.
type Clock struct {
	input.Table
	ID       string         // "retention.delete"
	Clause   string         // empty for a time of the law
	On       string         `toml:"on"` // the Timeline
	Kind     string         `toml:"kind,required"`
	Title    value.Text     `toml:"title,required"`
	By       string         `toml:"by"`       // "controller" or "processor", who acts or waits; empty: both
	Param    string         `toml:"param"`    // the duration that it takes, a parameter of the clause
	As       string         `toml:"as"`       // the clock that it takes its duration from instead
	Lasts    value.Duration `toml:"lasts"`    // of a time of the law
	In       []string       `toml:"in"`       // paragraphs that may state it; it is there with the first that stands
	Variants []string       `toml:"variants"` // in which a paragraph of that name states it; any when empty
	After    []string       `toml:"after"`    // begins with the last of those that are there; else with the event
	When     value.Text     `toml:"when"`     // on what it depends that it runs at all
	Source   string         `toml:"source"`

	Within    []string    `toml:"within"`     // clocks before whose end it should end
	Strict    bool        `toml:"strict"`     // what is left of it then is lost: a right that comes too late
	NotBefore []string    `toml:"not_before"` // clocks before whose end it should not end
	Limit     *ClockLimit `toml:"limit"`      // when its end is unusually late
}

// A ClockLimit says from when on the end of a Clock is unusually late, counted
// from the event of the line: each step may be usual, and their sum not.
type ClockLimit struct {
	input.Table
	After  value.Duration `toml:"after,required"`
	Reason value.Text     `toml:"reason,required"`
	Source string         `toml:"source"`
}

// Timeline returns the line of that name, nil when there is none.
func (lib *Library) Timeline(id string) *Timeline {
	for i := range lib.Timelines {
		if lib.Timelines[i].ID == id {
			return &lib.Timelines[i]
		}
	}
	return nil
}

// Clock returns the clock of that name, "retention.delete", nil when there is
// none.
func (lib *Library) Clock(id string) *Clock {
	owner, _, _ := strings.Cut(id, ".")
	var among []*Clock
	if c := lib.Clause(owner); c != nil {
		among = c.Clocks
	}
	if t := lib.Timeline(owner); t != nil {
		among = append(slices.Clone(among), t.ByLaw()...)
	}
	for _, k := range among {
		if k.ID == id {
			return k
		}
	}
	return nil
}

// ByLaw lists the times that the law adds on a line, in the order of their names.
func (t *Timeline) ByLaw() []*Clock {
	var out []*Clock
	for _, name := range slices.Sorted(maps.Keys(t.Law)) {
		out = append(out, t.Law[name])
	}
	return out
}

// timelines reads clauses/timelines.toml of a layer.
func (l *loader) timelines(layer Layer, name string) error {
	ids, all, err := tablesOf[Timeline](l, layer, name)
	for _, id := range ids {
		t := all[id]
		t.ID = id
		if old := l.lib.Timeline(id); old != nil {
			l.diags.Add(t.At(""), "DPA222", diag.Args{"name": id, "first": old.At("").String()})
			continue
		}
		maps.DeleteFunc(t.Law, func(_ string, k *Clock) bool { return k == nil })
		for law, k := range t.Law {
			k.ID, k.On = id+"."+law, id
		}
		l.lib.Timelines = append(l.lib.Timelines, t)
	}
	return err
}

// clocks reads [clocks] of a clause.toml, in the order of the file.
func (l *loader) clocks(c *Clause) {
	for _, name := range c.settings.Node().Get("clocks").Keys() {
		k := c.settings.Clocks[name]
		if k == nil || k.Node() == nil {
			continue // no table, which is reported
		}
		k.ID, k.Clause = c.ID+"."+name, c.ID
		for _, list := range []*[]string{&k.After, &k.Within, &k.NotBefore} {
			for i, other := range *list {
				(*list)[i] = c.whole(other)
			}
		}
		if k.As != "" {
			k.As = c.whole(k.As)
		}
		c.Clocks = append(c.Clocks, k)
	}
}

// whole is the name of a clock with its clause.
func (c *Clause) whole(clock string) string {
	if strings.Contains(clock, ".") {
		return clock
	}
	return c.ID + "." + clock
}

// checkClocks checks that what the clocks name is there, and that none waits
// for itself. A clock of a clause that only another layer has is no mistake.
func (l *loader) checkClocks() {
	for _, c := range l.lib.All() {
		for _, k := range c.Clocks {
			l.checkClock(c, k)
		}
	}
	for i := range l.lib.Timelines {
		t := &l.lib.Timelines[i]
		for _, k := range t.ByLaw() {
			l.clockNeeds(k, "lasts", k.Lasts.IsZero())
			l.checkClock(nil, k)
		}
	}
}

func (l *loader) checkClock(c *Clause, k *Clock) {
	unknown := func(key, name string, what diag.Words, known []string) {
		l.diags.Add(k.At(key), "DPA907", diag.Args{"clock": k.ID, "name": name, "what": what}).Nearest = diag.Nearest(name, known)
	}
	oneOf := func(key, got string, known ...string) {
		if got != "" && !slices.Contains(known, got) {
			l.diags.Add(k.At(key), "DPA122", diag.Args{"value": got, "key": key, "options": strings.Join(known, ", ")}).Nearest = diag.Nearest(got, known)
		}
	}
	oneOf("kind", k.Kind, Deadline, Wait, Window)
	oneOf("by", k.By, "controller", "processor")
	l.clockNeeds(k, "on", k.On == "")
	if k.On != "" && l.lib.Timeline(k.On) == nil {
		unknown("on", k.On, diag.Words{FR: "une ligne de temps", EN: "a timeline"}, names(l.lib.Timelines, func(t Timeline) string { return t.ID }))
	}
	for key, list := range map[string][]string{"after": k.After, "within": k.Within, "not_before": k.NotBefore, "as": {k.As}} {
		for i, id := range list {
			if owner, _, _ := strings.Cut(id, "."); id == "" || l.lib.Clock(id) != nil || c != nil && owner != c.ID && l.lib.Clause(owner) == nil {
				continue
			}
			at := key
			if key != "as" {
				at += "." + strconv.Itoa(i)
			}
			unknown(at, id, diag.Words{FR: "un délai de [clocks]", EN: "a time under [clocks]"}, l.clockIDs())
		}
	}
	if l.waitsFor(k, k.ID, map[string]bool{}) {
		l.diags.Add(k.KeyAt(""), "DPA908", diag.Args{"clock": k.ID})
	}
	if c == nil {
		return
	}
	for i, id := range k.Variants {
		if c.Variant(id) == nil {
			l.diags.Add(k.At("variants."+strconv.Itoa(i)), "DPA227", diag.Args{"clause": c.ID, "variant": id}).Nearest = diag.Nearest(id, c.VariantIDs())
		}
	}
	if p := c.Param(k.Param); k.Param != "" && (p == nil || p.Type != DurationType) {
		unknown("param", k.Param, diag.Words{FR: "un paramètre de type duration", EN: "a parameter of type duration"}, c.ParamNames())
	}
	var known []string
	for _, v := range c.Variants {
		for _, t := range v.ordered() {
			known = append(known, paragraphs(t)...)
		}
	}
	for i, p := range k.In {
		if !slices.Contains(known, p) {
			unknown("in."+strconv.Itoa(i), p, diag.Words{FR: "un paragraphe de la clause", EN: "a paragraph of the clause"}, known)
		}
	}
	l.clockNeeds(k, "in", len(k.In) == 0)
}

// clockNeeds reports a key that a clock lacks.
func (l *loader) clockNeeds(k *Clock, key string, missing bool) {
	if missing && !k.Failed(key) && !k.Misspells(key, func() []string { return []string{key} }) {
		l.diags.Add(k.KeyAt(""), "DPA112", diag.Args{"key": key, "where": diag.Words{FR: "dans " + k.ID, EN: "in " + k.ID}, "line": key + " = …"})
	}
}

// clockIDs lists the names of all clocks.
func (l *loader) clockIDs() []string {
	var out []string
	for _, c := range l.lib.All() {
		for _, k := range c.Clocks {
			out = append(out, k.ID)
		}
	}
	return out
}

// waitsFor reports whether a clock begins after the one of that name, or takes
// its duration from it, by whatever way.
func (l *loader) waitsFor(k *Clock, id string, seen map[string]bool) bool {
	if seen[k.ID] {
		return false
	}
	seen[k.ID] = true
	return slices.ContainsFunc(append(slices.Clone(k.After), k.As), func(other string) bool {
		next := l.lib.Clock(other)
		return other == id || next != nil && l.waitsFor(next, id, seen)
	})
}

// StatedIn lists the paragraphs of a variant of c that may state one of its
// clocks, in the order in which they count.
func (c *Clause) StatedIn(k *Clock, variant string) []string {
	v := c.Variant(variant)
	if v == nil || len(k.Variants) > 0 && !slices.Contains(k.Variants, variant) {
		return nil
	}
	var out []string
	for _, p := range k.In {
		if t := v.one(); t != nil { // all languages have one shape
			if items := itemsNamed(t.Blocks, p); len(items) > 0 && (k.Param == "" || slices.ContainsFunc(items, func(it *prose.Item) bool { return hasBlank(it.Blocks, k.Param) })) {
				out = append(out, p)
			}
		}
	}
	return out
}

// Stands reports whether a paragraph of a variant of c stands, by what holds says
// of the conditions around it: that a fact is there or, when is is not empty,
// that a choice has one of those values.
func (c *Clause) Stands(variant, paragraph string, holds func(cond string, is []string) bool) bool {
	v := c.Variant(variant)
	if v == nil || len(v.texts) == 0 {
		return false
	}
	return stands(v.one().Blocks, "", paragraph, holds) // all languages have one shape
}

// Has reports whether a variant of c has a paragraph, under whatever conditions.
func (c *Clause) Has(variant, paragraph string) bool { return c.Stands(variant, paragraph, nil) }

func stands(blocks []prose.Block, prefix, name string, holds func(cond string, is []string) bool) bool {
	return slices.ContainsFunc(blocks, func(b prose.Block) bool {
		switch b := b.(type) {
		case *prose.If:
			return (holds == nil || holds(b.Cond, b.Is) != b.Not) && stands(b.Blocks, prefix, name, holds)
		case *prose.Each:
			return stands(b.Blocks, prefix, name, holds)
		case *prose.List:
			return slices.ContainsFunc(b.Items, func(it *prose.Item) bool {
				id := prefix + it.Name
				return it.Name != "" && (id == name || stands(it.Blocks, id+".", name, holds))
			})
		}
		return false
	})
}
