package value

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Unit is a unit of time in which a contract counts. The zero Unit is
// invalid.
type Unit int

// The units of time.
const (
	Hours        Unit = iota + 1
	Days              // calendar days
	BusinessDays      // five a week: « jours ouvrés »
	WorkingDays       // six a week: « jours ouvrables »
	Weeks
	Months
	Years
)

// units holds what is known of each Unit: the word that String writes, the
// words that ParseDuration knows beside it, and its length in tenths of an
// hour.
var units = [...]struct {
	one, many string
	also      []string
	tenths    int
}{
	Hours:        {"hour", "hours", []string{"h", "heure", "heures"}, 10},
	Days:         {"day", "days", []string{"d", "j", "jour", "jours"}, 240},
	BusinessDays: {"business day", "business days", []string{"jour ouvré", "jours ouvrés"}, 240 * 7 / 5},
	WorkingDays:  {"working day", "working days", []string{"jour ouvrable", "jours ouvrables"}, 240 * 7 / 6},
	Weeks:        {"week", "weeks", []string{"semaine", "semaines"}, 240 * 7},
	Months:       {"month", "months", []string{"mois"}, 7305},
	Years:        {"year", "years", []string{"an", "ans"}, 87660},
}

func (u Unit) known() bool { return u >= Hours && u <= Years }

// String returns the English plural, which is also the name of the unit in the
// settings of a clause: "hours", "business days".
func (u Unit) String() string {
	if !u.known() {
		return "Unit(" + strconv.Itoa(int(u)) + ")"
	}
	return units[u].many
}

// Words names the unit for whoever writes a deal, in the plural; ParseUnit
// reads both back.
func (u Unit) Words() diag.Words {
	if !u.known() {
		return diag.Same(u.String())
	}
	also := units[u].also
	return diag.Words{FR: also[len(also)-1], EN: u.String()}
}

// ParseUnit reads the name of a unit in English or French, in the singular or
// the plural.
func ParseUnit(s string) (Unit, error) {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	for u := Hours; u <= Years; u++ {
		if s == units[u].one || s == units[u].many {
			return u, nil
		}
		for _, other := range units[u].also {
			if s == other {
				return u, nil
			}
		}
	}
	return 0, fmt.Errorf("%q is not a unit of time", s)
}

// BeginsUnit reports whether the name of a unit begins with a word, which is in
// small letters: “business”, « jours ».
func BeginsUnit(word string) bool { return unitBeginnings[word] }

// unitBeginnings holds the first words of the names of units.
var unitBeginnings = func() map[string]bool {
	first := map[string]bool{}
	for u := Hours; u <= Years; u++ {
		for _, name := range append([]string{units[u].one, units[u].many}, units[u].also...) {
			word, _, _ := strings.Cut(name, " ")
			first[word] = true
		}
	}
	return first
}()

// A Duration is a period in the unit in which the contract states it: 48 hours
// are not two days. The zero Duration is absent.
type Duration struct {
	N    int // 1 to MaxDuration
	Unit Unit
}

// MaxDuration is the greatest number of units of a Duration.
const MaxDuration = 9999

// ParseDuration reads "48h", "30 days", "15 jours ouvrés".
func ParseDuration(s string) (Duration, error) {
	s = strings.TrimSpace(s)
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(s[:i])
	if err != nil || n < 1 || n > MaxDuration {
		return Duration{}, fmt.Errorf("%q is not a duration: it begins with a number from 1 to %d", s, MaxDuration)
	}
	unit, err := ParseUnit(s[i:])
	if err != nil {
		return Duration{}, fmt.Errorf("%q is not a duration: %w", s, err)
	}
	return Duration{n, unit}, nil
}

// IsZero reports whether the duration is absent.
func (d Duration) IsZero() bool { return d == Duration{} }

// String writes the duration as a deal states it: "48 hours", "1 year".
// ParseDuration reads it back.
func (d Duration) String() string {
	if d.N == 1 && d.Unit.known() {
		return "1 " + units[d.Unit].one
	}
	return strconv.Itoa(d.N) + " " + d.Unit.String()
}

// Words writes the duration in the words of whoever writes a deal; ParseDuration
// reads both back.
func (d Duration) Words() diag.Words {
	fr := d.Unit.Words().FR
	if !d.Valid() {
		return diag.Same(d.String())
	}
	if also := units[d.Unit].also; d.N == 1 && len(also) > 1 {
		fr = also[len(also)-2] // the singular
	}
	return diag.Words{FR: strconv.Itoa(d.N) + " " + fr, EN: d.String()}
}

// Compare orders two durations by the calendar time they take: -1 when a is
// shorter, 0 when they are equal, 1 when a is longer. A business day counts
// 7/5 of a day, a working day 7/6, a month 30.4375 days and a year 365.25, the
// averages of the calendar; so 1 month is longer than 30 days, and 12 months
// are 1 year.
func Compare(a, b Duration) int { return cmp.Compare(a.tenths(), b.tenths()) }

func (d Duration) tenths() int {
	if !d.Unit.known() {
		return 0
	}
	return d.N * units[d.Unit].tenths
}

// Hours returns how long the duration takes by the calendar, in hours: the least
// and the most, as it depends on the day on which it begins. A day has 24. A
// business day is any from Monday to Friday and a working day any from Monday to
// Saturday; the day of the event does not count, and public holidays, which
// lengthen both, differ from place to place and are not known here. A month is
// one of the calendar: 28 to 31 days.
func (d Duration) Hours() (least, most int) {
	switch d.Unit {
	case Hours:
		return d.N, d.N
	case Days:
		least = d.N
	case Weeks:
		least = 7 * d.N
	case BusinessDays:
		return inWeeks(d.N, 5)
	case WorkingDays:
		return inWeeks(d.N, 6)
	case Months:
		return inMonths(d.N)
	case Years:
		return inMonths(12 * d.N)
	}
	return 24 * least, 24 * least
}

// inWeeks returns how long n days take of which a week has so many, its first
// ones. Begun on the last of them, they reach over the end of the week once more
// often; whole weeks that begin after it are shorter by what is left of the week.
func inWeeks(n, week int) (least, most int) {
	weeks, rest := n/week, n%week
	if rest == 0 {
		return 24 * (7*weeks - (7 - week)), 24 * 7 * weeks
	}
	return 24 * (7*weeks + rest), 24 * (7*weeks + rest + 7 - week)
}

// inMonths returns how long n months take, from the first of any month of four
// years, one of which is a leap year.
func inMonths(n int) (least, most int) {
	for from := range 48 {
		begin := Date{2024, time.January + time.Month(from), 1}.begin()
		hours := int((begin.AddDate(0, n, 0).Unix() - begin.Unix()) / 3600) // Sub ends at 292 years
		if from == 0 || hours < least {
			least = hours
		}
		most = max(most, hours)
	}
	return least, most
}

// Outlasts reports whether d, begun at the same moment, can end after other: by
// the calendar, or by its number when both are in one unit.
func (d Duration) Outlasts(other Duration) bool {
	if d.Unit == other.Unit {
		return d.N > other.N
	}
	_, most := d.Hours()
	least, _ := other.Hours()
	return most > least
}

// DecodeTOML reads a string.
func (d *Duration) DecodeTOML(n *input.Node, l *diag.List) {
	parsed, err := ParseDuration(n.Text)
	if n.Kind != input.String || err != nil {
		l.Add(n.Pos, "DPA114", diag.Args{"value": shown(n)})
		return
	}
	*d = parsed
}

// shown writes a value within a message.
func shown(n *input.Node) string {
	switch n.Kind {
	case input.TableKind:
		return "{…}"
	case input.Array:
		return "[…]"
	}
	return n.Text
}
