// Package clocks puts the times of an agreement on lines of calendar time: what
// begins when, and when it ends. The checks on times and the drawing of them
// both read it, so that they agree.
//
// What the clauses count stands as data beside their texts, under [clocks]. A
// new rule is one more key there and one more function in rules.go.
package clocks

import (
	"cmp"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Standing says whether a paragraph stands in the document: as our text, or
// with the number of the special condition that replaces it or leaves it out.
type Standing struct {
	Stands   bool
	Replaced int // from 1
	Omitted  int // from 1
}

// A Line is a timeline with those of its clocks that the agreement has.
type Line struct {
	*library.Timeline
	Clocks []*Clock
}

// A State says what is known of a clock.
type State int

// The states of a clock.
const (
	Agreed    State = iota // it runs for a time that the agreement states
	Open                   // it begins, and the agreement gives it no end
	NotAgreed              // the parties state that they agree nothing on it
	Replaced               // a special condition gives another text, or none: see that
	Hanging                // it begins after one of which the end is not known
)

// A Clock is a time of the library as it runs in one agreement.
type Clock struct {
	*library.Clock
	State     State
	Duration  value.Duration // that it takes; zero when none is known
	Chosen    bool           // the agreement gives the duration, or else it is the clause's usual one
	Pos       diag.Pos       // where the agreement gives it, or would
	Paragraph string         // that states it: "retention.terms"; empty for a time of the law
	Standing                 // of that paragraph
	param     *library.Param // that gives the duration; nil when none does

	From       []*Clock // after which it begins, those that are there; none: with the event of the line
	Start, End Span     // by the longest way, from the event of the line; not for an End that is not known
	// Short is the end when nothing happens that only may, such as a return of the
	// data; Depends then says on what the longest way hangs. Nil when both are one.
	Short   *Span
	Depends value.Text
}

// A Span is a moment in hours from the event of the line, the least and the
// most: business days and months depend on the day on which they begin.
type Span struct{ Least, Most int }

// Known reports whether the end of the clock is known.
func (k *Clock) Known() bool { return k.State == Agreed }

// Earliest is the end when nothing happens that only may.
func (k *Clock) Earliest() Span {
	if k.Short != nil {
		return *k.Short
	}
	return k.End
}

// InHours reports whether the clock, and all after which it begins, count hours:
// then its end is said in hours too.
func (k *Clock) InHours() bool {
	return k.Duration.Unit == value.Hours && !slices.ContainsFunc(k.From, func(b *Clock) bool { return !b.InHours() })
}

// Of puts the times of an agreement on lines, in the order of
// clauses/timelines.toml and, on a line, of their beginning. standing says of each
// paragraph, "retention.terms", whether it stands. A line on which the agreement
// has nothing is left out, save one that is expected.
func Of(a *agreement.Agreement, lib *library.Library, clauses []*library.Clause, standing func(id string) Standing) []Line {
	m := &maker{a: a, lib: lib, byID: map[string]*Clock{}}
	for _, borrows := range []bool{false, true} { // one that takes its duration from another needs that first
		for _, clause := range clauses {
			for _, k := range clause.Clocks {
				if (k.As != "") != borrows {
					continue
				}
				if c := m.clock(clause, k, standing); c != nil {
					m.byID[k.ID] = c
				}
			}
		}
	}
	for i := range lib.Timelines {
		for _, k := range lib.Timelines[i].ByLaw() {
			m.law(k)
		}
	}
	var lines []Line
	for i := range lib.Timelines {
		line := Line{Timeline: &lib.Timelines[i]}
		for _, clause := range clauses {
			for _, k := range clause.Clocks {
				if c := m.byID[k.ID]; c != nil && k.On == line.ID {
					line.Clocks = append(line.Clocks, m.placed(c))
				}
			}
		}
		for _, k := range line.ByLaw() {
			if c := m.byID[k.ID]; c != nil {
				line.Clocks = append(line.Clocks, m.placed(c))
			}
		}
		slices.SortStableFunc(line.Clocks, func(a, b *Clock) int { return cmp.Compare(a.Start.Most, b.Start.Most) })
		if len(line.Clocks) > 0 || line.Expected {
			lines = append(lines, line)
		}
	}
	return lines
}

type maker struct {
	a    *agreement.Agreement
	lib  *library.Library
	byID map[string]*Clock
	done []*Clock // that are placed
}

// clock is a clock of a clause as the agreement has it; nil when no paragraph of
// the document states it.
func (m *maker) clock(clause *library.Clause, k *library.Clock, standing func(id string) Standing) *Clock {
	settings := m.a.Clauses[clause.ID]
	c := &Clock{Clock: k, Pos: m.a.At("clauses"), param: clause.Param(k.Param)}
	if settings != nil {
		c.Pos = settings.At("")
	}
	if k.Param != "" && settings.LeavesOut(k.Param) {
		c.State = NotAgreed
		return c
	}
	for _, p := range clause.StatedIn(k, m.a.Variant(clause)) {
		s := standing(clause.ID + "." + p)
		if s == (Standing{}) {
			continue
		}
		c.Paragraph, c.Standing = clause.ID+"."+p, s
		m.lasts(c, clause)
		return c
	}
	return nil
}

// lasts finds how long a clock runs.
func (m *maker) lasts(c *Clock, clause *library.Clause) {
	k := c.Clock
	if k.As != "" {
		other := m.byID[k.As]
		if other == nil {
			c.State = Hanging
			return
		}
		c.State, c.Duration, c.Chosen, c.Pos = other.State, other.Duration, other.Chosen, other.Pos
		if !c.Stands {
			c.State = Replaced
		} else if other.State == Replaced {
			c.State = Hanging
		}
		return
	}
	switch v, ok := m.a.Param(clause, k.Param); {
	case !c.Stands:
		c.State = Replaced
	case k.Param == "":
		c.State = Open
		if len(k.After) > 0 && k.Kind != library.Window {
			c.State = Agreed // a moment: the end of those after which it comes
		}
	case !ok:
		c.State = NotAgreed
	default:
		c.Duration, c.Chosen = v.Duration, m.a.Chooses(clause, k.Param)
		if c.Chosen {
			c.Pos = v.Pos
		}
	}
}

// law adds a time of the law where the agreement has what it begins after.
func (m *maker) law(k *library.Clock) {
	if slices.ContainsFunc(k.After, func(id string) bool { return m.byID[id] != nil }) || len(k.After) == 0 {
		m.byID[k.ID] = &Clock{Clock: k, Duration: k.Lasts}
	}
}

// placed is the clock with its start and end.
func (m *maker) placed(c *Clock) *Clock {
	if slices.Contains(m.done, c) {
		return c
	}
	m.done = append(m.done, c)
	var short Span
	depends := c.When
	for _, id := range c.After {
		before := m.byID[id]
		if before == nil {
			continue
		}
		m.placed(before)
		c.From = append(c.From, before)
		if !before.Known() {
			c.Start = later(c.Start, before.Start)
			if c.State == Agreed || c.State == Open {
				c.State = Hanging
			}
			continue
		}
		if before.End.Most > c.Start.Most {
			if c.When.IsZero() {
				depends = before.Depends
			}
			c.Start.Most = before.End.Most
		}
		c.Start.Least = max(c.Start.Least, before.End.Least)
		switch {
		case before.Short != nil:
			short = later(short, *before.Short)
		case before.When.IsZero():
			short = later(short, before.End)
		}
	}
	least, most := c.Duration.Hours()
	c.End = Span{c.Start.Least + least, c.Start.Most + most}
	if s := (Span{short.Least + least, short.Most + most}); c.When.IsZero() && s != c.End {
		c.Short = &s
	}
	c.Depends = depends
	return c
}

// later is the later of two moments, in each calendar.
func later(a, b Span) Span { return Span{max(a.Least, b.Least), max(a.Most, b.Most)} }
