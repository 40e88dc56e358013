package clocks

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// made is a clock that runs from one day to another, to be changed by a test.
func made(id string, from, to int) *Clock {
	return &Clock{
		Clock:    &library.Clock{ID: id, Title: value.Text{Plain: id}},
		Duration: value.Duration{N: to - from, Unit: value.Days}, Pos: diag.Pos{Line: to},
		Start: Span{24 * from, 24 * from}, End: Span{24 * to, 24 * to},
	}
}

func after(k *Clock, others ...*Clock) *Clock {
	k.From = others
	return k
}

// said writes what Check finds: the check, the line, which clock and when it ends.
func said(clocks ...*Clock) string {
	var out []string
	for _, f := range Check([]Line{{Timeline: &library.Timeline{}, Clocks: clocks}}) {
		of, _ := f.Args["clock"].(diag.Words)
		ends, _ := f.Args["ends"].(diag.Words)
		line := strings.Join([]string{f.Check, of.EN, ends.EN}, " ")
		if f.Pos.Line != 0 {
			line += " at " + strings.Repeat("I", f.Pos.Line)
		}
		out = append(out, strings.ReplaceAll(line, "\u00a0", " "))
	}
	return strings.Join(out, "; ")
}

// A clock that should end within another may end with it, and not after it; that
// the other is not known, or not there, is no fault. What is reported stands where
// the agreement chose something.
func TestWithin(t *testing.T) {
	pair := func(a, b int, change func(k, other *Clock)) string {
		k, other := made("k", 0, a), made("other", 0, b)
		k.Clock.Within = []string{"nobody", "other"}
		if change != nil {
			change(k, other)
		}
		return said(k, other)
	}
	assert.Empty(t, pair(2, 2, nil))
	assert.Empty(t, pair(2, 3, nil))
	assert.Equal(t, "DPA970 k 3 calendar days at III", pair(3, 2, nil))
	assert.Equal(t, "DPA973 k 3 calendar days at III", pair(3, 2, func(k, _ *Clock) { k.Strict = true }))
	assert.Equal(t, "DPA970 k 3 calendar days at II", pair(3, 2, func(_, other *Clock) { other.Chosen = true }))
	assert.Equal(t, "DPA970 k 3 calendar days at III", pair(3, 2, func(k, other *Clock) { k.Chosen, other.Chosen = true, true }))
	assert.Empty(t, pair(3, 2, func(_, other *Clock) { other.State = Open }))
	assert.Empty(t, pair(3, 2, func(k, _ *Clock) { k.State = Hanging }))
	// Behind another the days of both count, not how long each runs by itself.
	first := made("first", 0, 2)
	assert.Equal(t, "DPA970 k 5 calendar days at IIIII", pair(3, 4, func(k, _ *Clock) { *k = *after(made("k", 2, 5), first); k.Clock.Within = []string{"other"} }))
	assert.Empty(t, pair(3, 4, func(k, _ *Clock) { *k = *after(made("k", 2, 4), first); k.Clock.Within = []string{"other"} }))
	assert.Empty(t, pair(3, 2, func(_, other *Clock) { *other = *after(made("other", 2, 4), first) }))
}

// A clock that should wait for another ends no earlier than it does at its
// earliest, unless it begins behind it.
func TestNotBefore(t *testing.T) {
	pair := func(a, b int, change func(k, other *Clock)) string {
		k, other := made("k", 0, a), made("other", 0, b)
		k.NotBefore = []string{"nobody", "other"}
		if change != nil {
			change(k, other)
		}
		return said(k, other)
	}
	assert.Empty(t, pair(3, 3, nil))
	assert.Empty(t, pair(4, 3, nil))
	assert.Equal(t, "DPA971 k 2 calendar days at II", pair(2, 3, nil))
	assert.Equal(t, "DPA971 k 2 calendar days at III", pair(2, 3, func(_, other *Clock) { other.Chosen = true }))
	assert.Equal(t, "DPA971 k 2 calendar days at II", pair(2, 3, func(k, other *Clock) { k.Chosen, other.Chosen = true, true }))
	assert.Empty(t, pair(2, 3, func(_, other *Clock) { other.State = Replaced }))
	assert.Empty(t, pair(2, 3, func(k, other *Clock) { k.From = []*Clock{after(made("between", 0, 1), other)} }), "through another")
	assert.Equal(t, "DPA971 k 2 calendar days at II", pair(2, 3, func(k, _ *Clock) { k.From = []*Clock{made("between", 0, 1)} }))
	assert.Equal(t, "DPA971 k 1 calendar day at IIII", pair(4, 3, func(k, _ *Clock) { k.Short = &Span{24, 24} }), "when nothing happens that only may")
}

// A clock ends unusually late beyond its limit, and not on it; one behind it is not
// reported again, nor one of which a step is beyond a bound of its own.
func TestLimit(t *testing.T) {
	limited := func(k *Clock, days int) *Clock {
		k.Limit = &library.ClockLimit{After: value.Duration{N: days, Unit: value.Days}}
		return k
	}
	assert.Empty(t, said(limited(made("k", 0, 3), 3)))
	assert.Equal(t, "DPA972 k 4 calendar days at IIII", said(limited(made("k", 0, 4), 3)))
	first := made("first", 0, 3)
	k := limited(after(made("k", 3, 5), first), 4)
	behind := limited(after(made("behind", 5, 9), k), 4)
	last := limited(after(made("last", 9, 10), behind), 4)
	assert.Equal(t, "DPA972 k 5 calendar days at IIIII", said(first, k, behind, last))
	first.Chosen = true
	assert.Equal(t, "DPA972 k 5 calendar days at III", said(first, k), "where the agreement chose a step")
	bound := func(n int, param string) *library.Param {
		return &library.Param{Max: &library.Bound{Param: param, Value: library.Value{Duration: value.Duration{N: n, Unit: value.Days}}}}
	}
	first.param = bound(2, "")
	assert.Empty(t, said(first, k), "which is reported of the step")
	for _, p := range []*library.Param{bound(3, ""), bound(2, "other"), {}} {
		first.param = p
		assert.NotEmpty(t, said(first, k))
	}
}

// The steps to an end are those that run one behind the other to it: of several, the
// one that ends last, and none that ends with the event of the line.
func TestSteps(t *testing.T) {
	now, long, short := made("now", 0, 0), made("long", 0, 3), made("short", 0, 2)
	k := after(made("k", 3, 4), now, long, short)
	assert.Same(t, long, k.last())
	assert.Equal(t, "3\u00a0days + 1\u00a0day", strings.ReplaceAll(k.steps().EN, " d", "\u00a0d"))
	long.State = Open
	assert.Nil(t, k.last(), "whose end is not known")
	assert.Nil(t, after(made("k", 0, 4), now).last())
	assert.Same(t, k, k.chosen())
	long.State, long.Chosen = Agreed, true
	assert.Same(t, long, k.chosen())
	k.Chosen = true
	assert.Same(t, k, k.chosen())
}

// A part of a day is a day, one is not several, and hours are said as hours only
// when all before them are.
func TestTheWordsOfAMoment(t *testing.T) {
	for _, c := range []struct {
		s       Span
		inHours bool
		fr, en  string
	}{
		{Span{24, 24}, false, "1 jour calendaire", "1 calendar day"},
		{Span{1, 24}, false, "1 jour calendaire", "1 calendar day"},
		{Span{25, 25}, false, "2 jours calendaires", "2 calendar days"},
		{Span{48, 48}, false, "2 jours calendaires", "2 calendar days"},
		{Span{24, 49}, false, "1 à 3 jours calendaires", "1 to 3 calendar days"},
		{Span{1, 1}, true, "1 heure", "1 hour"},
		{Span{2, 2}, true, "2 heures", "2 hours"},
		{Span{24, 36}, true, "24 à 36 heures", "24 to 36 hours"},
	} {
		w := c.s.Words(c.inHours)
		assert.Equal(t, c.fr+"|"+c.en, strings.ReplaceAll(w.FR+"|"+w.EN, "\u00a0", " "))
	}
	hours := &Clock{Duration: value.Duration{N: 2, Unit: value.Hours}}
	assert.True(t, hours.InHours())
	assert.True(t, after(&Clock{Duration: hours.Duration}, hours).InHours())
	assert.False(t, after(&Clock{Duration: hours.Duration}, hours, made("day", 0, 1)).InHours())
	assert.False(t, made("day", 0, 1).InHours())
	short := Span{24, 24}
	assert.Equal(t, Span{24, 24}, (&Clock{Short: &short, End: Span{48, 48}}).Earliest())
	assert.Equal(t, Span{48, 48}, (&Clock{End: Span{48, 48}}).Earliest())
}
