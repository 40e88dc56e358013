package clocks

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// Check finds what does not fit on the lines: a time to object that ends after
// the notice, data due for deletion before they are due back, steps that are
// usual one by one and too long together. Which times are compared, and what is
// too long, the clauses say.
func Check(lines []Line) diag.List {
	r := &rules{byID: map[string]*Clock{}, late: map[*Clock]bool{}}
	for _, line := range lines {
		for _, k := range line.Clocks {
			r.byID[k.ID] = k
		}
	}
	for _, line := range lines {
		for _, k := range line.Clocks {
			if k.Known() {
				r.within(k)
				r.notBefore(k)
				r.limit(k)
			}
		}
	}
	return r.l
}

type rules struct {
	byID map[string]*Clock
	late map[*Clock]bool // of which a finding says so already
	l    diag.List
}

// within finds a clock that can end after one within which it should: an
// objection that is still open when the change takes effect.
func (r *rules) within(k *Clock) {
	for _, id := range k.Within {
		other := r.byID[id]
		if other == nil || !other.Known() {
			continue
		}
		late := k.End.Most > other.End.Least
		if len(k.From) == 0 && len(other.From) == 0 {
			late = k.Duration.Outlasts(other.Duration)
		}
		if late {
			at := k
			if !k.Chosen && other.Chosen {
				at = other
			}
			check := "DPA970"
			if k.Strict {
				check = "DPA973"
			}
			r.l.Add(at.Pos, check, diag.Args{"clock": k.Title.Words(), "ends": k.words(k.End), "other": other.Title.Words(), "other_ends": other.words(other.End)})
		}
	}
}

// notBefore finds a clock that ends before one that should have ended by then. One
// that begins after that other wherever the other runs cannot.
func (r *rules) notBefore(k *Clock) {
	for _, id := range k.NotBefore {
		other := r.byID[id]
		if other == nil || !other.Known() || k.Earliest().Most >= other.End.Least || k.follows(other) {
			continue
		}
		at := k
		if !k.Chosen && other.Chosen {
			at = other
		}
		r.l.Add(at.Pos, "DPA971", diag.Args{"clock": k.Title.Words(), "ends": k.words(k.Earliest()), "other": other.Title.Words(), "other_ends": other.words(other.End)})
	}
}

// follows reports whether k begins after another, directly or through others.
func (k *Clock) follows(other *Clock) bool {
	return slices.ContainsFunc(k.From, func(b *Clock) bool { return b == other || b.follows(other) })
}

// limit finds a clock that ends unusually late after the event of its line. One
// that only follows another that is late is not reported again.
func (r *rules) limit(k *Clock) {
	if slices.ContainsFunc(k.From, func(b *Clock) bool { return r.late[b] }) {
		r.late[k] = true
		return
	}
	if k.Limit == nil || k.isBeyond() {
		return
	}
	if least, _ := k.Limit.After.Hours(); k.End.Most > least {
		r.late[k] = true
		r.l.Add(k.chosen().Pos, "DPA972", diag.Args{"clock": k.Title.Words(), "ends": k.words(k.End), "steps": k.steps(), "limit": k.Limit.After.Words(), "reason": k.Limit.Reason.Words(), "source": diag.Cite(k.Limit.Source)})
	}
}

// isBeyond reports whether one of the steps to the end of k is longer than its
// own bound allows, which is reported of it.
func (k *Clock) isBeyond() bool {
	for b := k; b != nil; b = b.last() {
		if p := b.param; p != nil && p.Max != nil && p.Max.Param == "" && value.Compare(b.Duration, p.Max.Value.Duration) > 0 {
			return true
		}
	}
	return false
}

// last is the clock after which k begins at the latest; nil when it begins with
// the event of the line.
func (k *Clock) last() *Clock {
	var last *Clock
	for _, b := range k.From {
		if b.Known() && b.End.Most == k.Start.Most && b.End.Most > 0 {
			last = b
		}
	}
	return last
}

// chosen is the nearest of k and those before it that the agreement chooses; k
// when it chooses none.
func (k *Clock) chosen() *Clock {
	for b := k; b != nil; b = b.last() {
		if b.Chosen {
			return b
		}
	}
	return k
}

// steps lists the durations that add up to the end of k: "90 days + 15 days".
func (k *Clock) steps() diag.Words {
	var out []diag.Words
	for b := k; b != nil; b = b.last() {
		if !b.Duration.IsZero() {
			out = append(out, b.Duration.Words())
		}
	}
	slices.Reverse(out)
	return diag.Join(out, diag.Same(" + "))
}

// words says how long after the event of the line a moment of k is.
func (k *Clock) words(s Span) diag.Words { return s.Words(k.InHours()) }

// Words writes a moment as a length of time: "17 to 18 calendar days", or in
// hours. A part of a day counts as a day.
func (s Span) Words(inHours bool) diag.Words {
	least, most := s.Least, s.Most
	unit := diag.Words{FR: "heure", EN: "hour"}
	if !inHours {
		least, most = (least+23)/24, (most+23)/24
		unit = diag.Words{FR: "jour", EN: "day"}
	}
	if most > 1 {
		unit = diag.Words{FR: unit.FR + "s", EN: unit.EN + "s"}
	}
	if !inHours {
		unit = diag.Words{FR: unit.FR + " calendaire", EN: "calendar " + unit.EN}
		if most > 1 {
			unit.FR += "s"
		}
	}
	fr, en := strconv.Itoa(most), strconv.Itoa(most)
	if least != most {
		fr, en = strconv.Itoa(least)+" à "+fr, strconv.Itoa(least)+" to "+en
	}
	return diag.Words{FR: fr + "\u00a0" + unit.FR, EN: en + "\u00a0" + unit.EN}
}
