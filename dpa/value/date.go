package value

import (
	"cmp"
	"fmt"
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Date is a day of the calendar, without time or zone. The zero Date is
// absent.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads "2026-11-22".
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a date of the form 2026-11-22", s)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// IsZero reports whether the date is absent.
func (d Date) IsZero() bool { return d == Date{} }

// String writes the date as TOML does: "2026-11-22".
//
//go:noinline
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Compare is -1 when d is before other, 0 on the same day and 1 after.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// AddMonths returns the day n months later. Where that month is too short, it
// is its last day (Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c)).
func (d Date) AddMonths(n int) Date {
	first := Date{d.Year, d.Month + time.Month(n), 1}.begin()
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// begin is when the day begins in UTC; a month beyond the twelfth is one of a later
// year.
func (d Date) begin() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// DecodeTOML reads a local date: not a date with a time, and a string only in
// JSON and in the cells of a sheet, which have no dates of their own.
func (d *Date) DecodeTOML(n *input.Node, l *diag.List) {
	parsed, err := ParseDate(n.Text)
	isDate := n.Kind == input.DateTime || n.Format != input.TOML && n.Kind == input.String
	if !isDate || err != nil {
		l.Add(n.Pos, "DPA113", diag.Args{"value": shown(n)})
		return
	}
	*d = parsed
}
