package value_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

var units = []value.Unit{value.Hours, value.Days, value.BusinessDays, value.WorkingDays, value.Weeks, value.Months, value.Years}

func TestEveryDurationReadsBack(t *testing.T) {
	for _, unit := range units {
		for _, n := range []int{1, 2, 10, value.MaxDuration} {
			d := value.Duration{N: n, Unit: unit}
			assert.True(t, d.Valid())
			assert.False(t, d.IsZero())
			for _, s := range []string{d.String(), " " + d.String() + " ", d.Words().FR, d.Words().EN} {
				again, err := value.ParseDuration(s)
				require.NoError(t, err)
				assert.Equal(t, d, again, s)
				_, name, _ := strings.Cut(strings.TrimSpace(s), " ")
				first, _, _ := strings.Cut(name, " ")
				assert.True(t, value.BeginsUnit(first), s)
			}
		}
		one, words := value.Duration{N: 1, Unit: unit}, value.Duration{N: 2, Unit: unit}.Words()
		assert.NotContains(t, one.String(), unit.String(), "one of it, in the singular")
		assert.Equal(t, "2 "+unit.String(), words.EN)
		assert.Equal(t, "2 "+unit.Words().FR, words.FR)
		for _, n := range []int{-1, 0, value.MaxDuration + 1} {
			assert.False(t, value.Duration{N: n, Unit: unit}.Valid(), "%d %s", n, unit)
			_, err := value.ParseDuration(fmt.Sprint(n, " ", unit))
			assert.Error(t, err)
		}
	}
	assert.Equal(t, diag.Words{FR: "1 heure", EN: "1 hour"}, value.Duration{N: 1, Unit: value.Hours}.Words())
	assert.Equal(t, diag.Words{FR: "1 an", EN: "1 year"}, value.Duration{N: 1, Unit: value.Years}.Words())
	assert.Equal(t, diag.Words{FR: "1 mois", EN: "1 month"}, value.Duration{N: 1, Unit: value.Months}.Words())
	assert.Equal(t, diag.Words{FR: "1 jour ouvré", EN: "1 business day"}, value.Duration{N: 1, Unit: value.BusinessDays}.Words())
}

// A unit that there is not has a name, and takes no time.
func TestUnitsThatThereAreNot(t *testing.T) {
	for _, unit := range []value.Unit{0, value.Years + 1} {
		d := value.Duration{N: 1, Unit: unit}
		assert.False(t, d.Valid())
		assert.Equal(t, fmt.Sprintf("Unit(%d)", int(unit)), unit.String())
		assert.Equal(t, diag.Same(unit.String()), unit.Words())
		assert.Equal(t, "1 "+unit.String(), d.String())
		assert.Equal(t, diag.Same(d.String()), d.Words())
		assert.Zero(t, value.Compare(d, value.Duration{}))
		least, most := d.Hours()
		assert.Zero(t, least)
		assert.Zero(t, most)
	}
	assert.True(t, value.Duration{}.IsZero())
	assert.True(t, value.Duration{}.Valid())
}

// A month later is the same day, or the last one of a month that is too short.
func TestMonthsLater(t *testing.T) {
	for day := time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2025; day = day.AddDate(0, 0, 1) {
		d := value.Date{Year: day.Year(), Month: day.Month(), Day: day.Day()}
		for _, n := range []int{-13, -1, 0, 1, 2, 11, 12, 48} {
			later := d.AddMonths(n)
			assert.True(t, later.Valid())
			assert.Equal(t, 12*d.Year+int(d.Month)+n, 12*later.Year+int(later.Month), "%s and %d months", d, n)
			assert.LessOrEqual(t, later.Day, d.Day)
			if later.Day != d.Day {
				next := later
				next.Day++
				assert.False(t, next.Valid(), "%s and %d months is %s, not the last of its month", d, n, later)
			}
			assert.Equal(t, n > 0, later.Compare(d) > 0)
			assert.Equal(t, n < 0, later.Compare(d) < 0)
		}
	}
}

func TestDaysOfTheCalendar(t *testing.T) {
	for d, want := range map[value.Date]bool{
		{}: true, {2026, 11, 22}: true, {1, 1, 1}: true, {9999, 12, 31}: true, {2024, 2, 29}: true,
		{2026, 2, 29}: false, {2026, 13, 1}: false, {2026, 0, 1}: false, {2026, 1, 0}: false, {2026, 1, 32}: false, {0, 1, 1}: false, {10000, 1, 1}: false, {-1, 1, 1}: false,
	} {
		assert.Equal(t, want, d.Valid(), "%v", d)
		assert.Equal(t, d == value.Date{}, d.IsZero())
	}
}

func TestValuesOfAProgram(t *testing.T) {
	for m, want := range map[value.Money]bool{
		{}: true, {0, "EUR"}: true, {1, "EUR"}: true, {-1, "EUR"}: false, {1, ""}: false, {1, "EU"}: false, {1, "XYZ"}: false, {1, "EURUSD"}: false, {1, "eur"}: false,
	} {
		assert.Equal(t, want, m.Valid(), "%v", m)
	}
	for c, want := range map[value.Country]bool{"": true, "FR": true, "XX": false, "F": false, "FRDE": false, "fr": false, "EU": false} {
		assert.Equal(t, want, c.Valid(), c)
	}
	for e, want := range map[value.Email]bool{"": true, "dpo@example.org": true, "dpo": false, " ": false} {
		assert.Equal(t, want, e.Valid(), e)
	}
}

// What is written reads back as it was.
func TestWrittenAndRead(t *testing.T) {
	list := []value.Location{{Country: "DE"}, {Area: value.EU}, {Area: value.Worldwide}, {Country: "FR", City: value.Text{Plain: "Paris"}},
		{Country: "FR", Site: value.Text{Plain: "x"}}, {Country: "FR", Note: value.Text{In: map[string]string{"fr": "n", "en": "m"}}},
		{OneOf: []value.Location{{Country: "FR"}, {Country: "DE", City: value.Text{Plain: "Bonn"}}}}, {OneOf: []value.Location{{Country: "FR"}, {Area: value.EEA}}, Note: value.Text{Plain: "x"}}}
	for _, a := range []all{
		{Text: value.Text{Plain: "é"}, Word: value.Word{ID: "names"}, Duration: value.Duration{N: 48, Unit: value.Hours}, Date: value.Date{Year: 2026, Month: 11, Day: 22},
			Money: value.Money{Minor: 1050, Currency: "EUR"}, Country: "GR", Email: "dpo@example.org", Places: list},
		{Text: value.Text{In: map[string]string{"fr": "é", "en": "e"}}, Word: value.Word{Free: value.Text{Plain: "motif du rendez-vous"}}, Money: value.Money{Minor: 1000, Currency: "USD"}},
		{Word: value.Word{Free: value.Text{In: map[string]string{"fr": "names"}}}},
	} {
		var l diag.List
		var again all
		written := input.WriteTOML(input.Encode(&a))
		input.Decode(input.Parse("deal.toml", string(written), &l), &again, &l)
		require.Empty(t, l, "%s", written)
		assert.Equal(t, a, again, "%s", written)
	}
}

// A free text that would be read as a word of the vocabulary gets the languages in
// which it is meant; nothing else changes.
func TestFreeTextThatLooksLikeAWord(t *testing.T) {
	langs := []string{"fr", "en"}
	free := value.Word{Free: value.Text{Plain: "names"}}
	assert.Equal(t, value.Word{Free: value.Text{In: map[string]string{"fr": "names", "en": "names"}}}, free.InLanguages(langs))
	for _, w := range []value.Word{{}, {ID: "names"}, {ID: "names", Free: value.Text{Plain: "names"}}, {Free: value.Text{Plain: "the names"}}, {Free: value.Text{In: map[string]string{"fr": "x"}}}} {
		assert.Equal(t, w, w.InLanguages(langs))
	}
}

// JSON has no dates: there, a date is a string.
func TestDatesOfJSON(t *testing.T) {
	for src, want := range map[string]value.Date{`{"date": "2026-11-22"}`: {Year: 2026, Month: 11, Day: 22}, `{"date": "22/11/2026"}`: {}, `{"date": 20261122}`: {}} {
		var l diag.List
		var a all
		input.Decode(input.ParseJSON("deal.json", src, &l), &a, &l)
		assert.Equal(t, want, a.Date, src)
		assert.Equal(t, want.IsZero(), len(l) == 1, src)
	}
}

// A link is bounded as it is written, with %C3%A9 for é.
func TestTheLongestLink(t *testing.T) {
	long := "https://a.fr/" + strings.Repeat("é", 1021) + "12345"
	l, err := value.ParseLink(long)
	require.NoError(t, err)
	assert.Len(t, string(l), 3*value.MaxLink)
	_, err = value.ParseLink(long + "6")
	assert.Error(t, err)
}

func TestTextsByTheCodesOfLanguages(t *testing.T) {
	for lang, want := range map[string]bool{"fr": true, "en": true, "FR": false, "Klingon": false, "": false} {
		assert.Equal(t, want, value.Text{In: map[string]string{lang: "x"}}.Valid(), lang)
	}
	assert.True(t, value.Text{}.Valid())
	assert.True(t, value.Text{Plain: "x"}.Valid())
}
