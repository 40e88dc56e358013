package value_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

func TestUnitsInBothLanguages(t *testing.T) {
	for s, want := range map[string][2]string{"48h": {"48 heures", "48 hours"}, "1 jour": {"1 jour", "1 day"}, "1 month": {"1 mois", "1 month"},
		"15 business days": {"15 jours ouvrés", "15 business days"}, "1 working day": {"1 jour ouvrable", "1 working day"}, "1 year": {"1 an", "1 year"}} {
		d, err := value.ParseDuration(s)
		require.NoError(t, err)
		assert.Equal(t, want, [2]string{d.Words().FR, d.Words().EN})
		for _, word := range want {
			again, err := value.ParseDuration(word)
			require.NoError(t, err)
			assert.Equal(t, d, again, word)
		}
	}
}

func TestParseDuration(t *testing.T) {
	for s, want := range map[string]value.Duration{
		"48h": {48, value.Hours}, "48 hours": {48, value.Hours}, "1 hour": {1, value.Hours}, "24 heures": {24, value.Hours},
		"30 days": {30, value.Days}, "30days": {30, value.Days}, "1 jour": {1, value.Days}, " 30  jours ": {30, value.Days},
		"15 business days": {15, value.BusinessDays}, "15 jours ouvrés": {15, value.BusinessDays}, "1 Business Day": {1, value.BusinessDays},
		"15 working days": {15, value.WorkingDays}, "1 jour ouvrable": {1, value.WorkingDays},
		"2 weeks": {2, value.Weeks}, "1 semaine": {1, value.Weeks},
		"2 months": {2, value.Months}, "3 mois": {3, value.Months},
		"1 year": {1, value.Years}, "9999 ans": {9999, value.Years},
	} {
		got, err := value.ParseDuration(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
		again, err := value.ParseDuration(got.String())
		require.NoError(t, err, got)
		assert.Equal(t, got, again)
	}
	for _, s := range []string{"", "48", "h", "0 days", "10000 days", "-1 days", "1.5 days", "2 fortnights", "deux jours", "1 day 2 hours", "99999999999999999999h", "１ day"} {
		_, err := value.ParseDuration(s)
		assert.Error(t, err, s)
	}
}

func FuzzParseDuration(f *testing.F) {
	for _, s := range []string{"48h", "1 year", "15 jours ouvrés", "0h", "\u00a01 day", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := value.ParseDuration(s)
		if err != nil {
			assert.True(t, d.IsZero())
			return
		}
		assert.True(t, d.N >= 1 && d.N <= value.MaxDuration)
		again, err := value.ParseDuration(d.String())
		require.NoError(t, err)
		assert.Equal(t, d, again)
	})
}

func TestCompareByCalendarTime(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"48h", "2 days", 0}, {"47h", "2 days", -1}, {"5 business days", "1 week", 0}, {"6 working days", "1 week", 0},
		{"15 working days", "15 days", 1}, {"15 working days", "15 business days", -1},
		{"1 month", "30 days", 1}, {"1 month", "31 days", -1}, {"12 months", "1 year", 0}, {"9999 years", "9999 hours", 1},
	} {
		a, err := value.ParseDuration(test.a)
		require.NoError(t, err)
		b, err := value.ParseDuration(test.b)
		require.NoError(t, err)
		assert.Equal(t, test.want, value.Compare(a, b), "%s, %s", a, b)
		assert.Equal(t, -test.want, value.Compare(b, a), "%s, %s", b, a)
	}
}

func TestMoney(t *testing.T) {
	for s, want := range map[string]value.Money{
		"120 000 EUR": {12000000, "EUR"}, "120\u202f000 EUR": {12000000, "EUR"}, "120\u00a0000\u00a0EUR": {12000000, "EUR"},
		"10000.50 EUR": {1000050, "EUR"}, "10 000,50 EUR": {1000050, "EUR"}, "1EUR": {100, "EUR"}, "0 USD": {0, "USD"},
	} {
		got, err := value.ParseMoney(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
		assert.False(t, got.IsZero())
		again, err := value.ParseMoney(got.String())
		require.NoError(t, err)
		assert.Equal(t, got, again)
	}
	for _, s := range []string{"", "EUR", "120000", "10,000 EUR", "12 00 EUR", "1 €", "10 EUT", "-5 EUR", "1.5 EUR", "10 eur", "99999999999999999999 EUR"} {
		_, err := value.ParseMoney(s)
		assert.Error(t, err, s)
	}
}

func TestCountries(t *testing.T) {
	for s, want := range map[string]value.Country{"FR": "FR", "EL": "GR", "UK": "GB"} {
		got, err := value.ParseCountry(s)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	for _, s := range []string{"", "fr", "XX", "FRA", "EU", "A ", " F"} {
		_, err := value.ParseCountry(s)
		assert.Error(t, err, s)
	}
	for c, want := range map[value.Country]bool{
		"FR": true, "IS": true, "LI": true, "NO": true, "GP": true, "AX": true, "HR": true,
		"GB": false, "CH": false, "US": false, "GL": false, "FO": false, "NC": false, "": false,
	} {
		assert.Equal(t, want, value.IsEEA(c), c)
	}
}

func TestDates(t *testing.T) {
	d, err := value.ParseDate("2026-01-31")
	require.NoError(t, err)
	assert.Equal(t, "2026-01-31", d.String())
	assert.Equal(t, "2026-02-28", d.AddMonths(1).String())
	assert.Equal(t, "2025-12-31", d.AddMonths(-1).String())
	assert.Equal(t, "2027-01-31", d.AddMonths(12).String())
	assert.Equal(t, -1, d.Compare(d.AddMonths(1)))
	assert.Equal(t, 0, d.Compare(d))
	for _, s := range []string{"2026-02-30", "2026-1-1", "01/02/2026", ""} {
		_, err := value.ParseDate(s)
		assert.Error(t, err, s)
	}
}

func TestTextIsNeverBorrowedFromAnotherLanguage(t *testing.T) {
	text := value.Text{In: map[string]string{"fr": "été", "de": "  "}}
	for lang, want := range map[string]bool{"fr": true, "en": false, "de": false} {
		s, ok := text.For(lang)
		assert.Equal(t, want, ok, lang)
		if !ok && lang == "en" {
			assert.Empty(t, s)
		}
	}
	s, ok := value.Text{Plain: "x"}.For("en")
	assert.True(t, ok)
	assert.Equal(t, "x", s)
	assert.True(t, value.Text{}.IsZero())
	assert.True(t, value.Text{In: map[string]string{"fr": " "}}.IsZero())
}

type all struct {
	Text     value.Text       `toml:"text"`
	Word     value.Word       `toml:"word"`
	Duration value.Duration   `toml:"duration"`
	Date     value.Date       `toml:"date"`
	Money    value.Money      `toml:"money"`
	Country  value.Country    `toml:"country"`
	Email    value.Email      `toml:"email"`
	Places   []value.Location `toml:"places"`
}

func TestDecode(t *testing.T) {
	var l diag.List
	var a all
	input.Decode(input.Parse("deal.toml", `text = { fr = "é", en = "e" }
word = "medical_history"
duration = "48h"
date = 2026-11-22
money = "10 EUR"
country = "EL"
email = "dpo@example.org"
places = ["DE", "EU", "worldwide", { country = "FR", city = "Paris", note = { fr = "n" } }, { country = "EEA" }]
`, &l), &a, &l)
	require.Empty(t, l)
	assert.Equal(t, "e", a.Text.In["en"])
	assert.Equal(t, value.Word{ID: "medical_history"}, a.Word)
	assert.Equal(t, value.Duration{N: 48, Unit: value.Hours}, a.Duration)
	assert.Equal(t, value.Date{Year: 2026, Month: 11, Day: 22}, a.Date)
	assert.Equal(t, value.Money{Minor: 1000, Currency: "EUR"}, a.Money)
	assert.Equal(t, value.Country("GR"), a.Country)
	assert.Equal(t, value.Email("dpo@example.org"), a.Email)
	require.Len(t, a.Places, 5)
	assert.Equal(t, value.Country("DE"), a.Places[0].Country)
	assert.Equal(t, value.EU, a.Places[1].Area)
	assert.Equal(t, value.Worldwide, a.Places[2].Area)
	assert.Equal(t, "Paris", a.Places[3].City.Plain)
	assert.Equal(t, value.EEA, a.Places[4].Area)

	var free all
	input.Decode(input.Parse("deal.toml", `word = "motif du rendez-vous"`, &l), &free, &l)
	assert.Equal(t, "motif du rendez-vous", free.Word.Free.Plain)
	assert.Empty(t, free.Word.ID)
}

func TestWhatIsNoValueIsReportedAtItsPlace(t *testing.T) {
	for _, test := range []struct{ name, src, want, near string }{
		{"a text that is a number", `text = 3`, "1:8 DPA111", ""},
		{"a text in no language", `text = { FR = "x" }`, "1:10 DPA119", ""},
		{"a number in a language", `text = { fr = 3 }`, "1:15 DPA111", ""},
		{"a list as a word", `word = ["x"]`, "1:8 DPA111", ""},
		{"a duration without its unit", `duration = "48"`, "1:12 DPA114", ""},
		{"a duration as a number", `duration = 48`, "1:12 DPA114", ""},
		{"a duration in a table", `duration = { n = 48 }`, "1:12 DPA114", ""},
		{"a date in quotation marks", `date = "2026-11-22"`, "1:8 DPA113", ""},
		{"a date with a time", `date = 2026-11-22T10:00:00Z`, "1:8 DPA113", ""},
		{"a time", `date = 10:00:00`, "1:8 DPA113", ""},
		{"money as a number", `money = 120000`, "1:9 DPA117", ""},
		{"money with a sign", `money = "12 €"`, "1:9 DPA117", "12 EUR"},
		{"money with full stops", `money = "1.120.000 euros"`, "1:9 DPA117", "1120000 EUR"},
		{"money with cents", `money = "$ 2,000.50"`, "1:9 DPA117", "2000.50 USD"},
		{"money that may be two", `money = "12.5 bananas"`, "1:9 DPA117", ""},
		{"a country in small letters", `country = "fr"`, "1:11 DPA115", "FR"},
		{"a country by name", `country = "France"`, "1:11 DPA115", ""},
		{"an address without @", `email = "dpo.example.org"`, "1:9 DPA118", ""},
		{"an address with a name", `email = "DPO <dpo@example.org>"`, "1:9 DPA118", ""},
		{"an address without a dot", `email = "dpo@localhost"`, "1:9 DPA118", ""},
		{"a place by name", `places = ["FR", "Paris"]`, "1:17 DPA116", ""},
		{"a place misspelt", `places = ["wordlwide"]`, "1:11 DPA116", "worldwide"},
		{"a place in small letters", `places = ["de"]`, "1:11 DPA116", "DE"},
		{"a place without a country", `places = [{ city = "Paris" }]`, "1:11 DPA112", ""},
		{"a place in a place", `places = [{ country = { country = "FR" } }]`, "1:23 DPA116", ""},
		{"a place as a number", `places = [1]`, "1:11 DPA116", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var l diag.List
			var a all
			input.Decode(input.Parse("deal.toml", test.src, &l), &a, &l)
			require.Len(t, l, 1, "%v", l)
			assert.Equal(t, test.want, strings.TrimPrefix(l[0].Pos.String(), "deal.toml:")+" "+l[0].Check)
			assert.Equal(t, test.near, l[0].Nearest)
			assert.True(t, a.Text.IsZero())
			if a.Text = (value.Text{}); a.Places == nil {
				assert.Zero(t, a, "what is refused is absent")
			}
			assert.NotContains(t, l[0].Message("fr")+l[0].Hint("fr")+l[0].Hint("en"), "{}")
		})
	}
}

func TestTextInTheLanguagesOfFindings(t *testing.T) {
	for _, c := range []struct {
		text value.Text
		want diag.Words
	}{
		{value.Text{}, diag.Words{}},
		{value.Text{Plain: "x"}, diag.Same("x")},
		{value.Text{In: map[string]string{"fr": "un", "en": "one"}}, diag.Words{FR: "un", EN: "one"}},
		{value.Text{In: map[string]string{"fr": "un", "en": " "}}, diag.Same("un")},
		{value.Text{In: map[string]string{"nl": "een", "de": "eins"}}, diag.Same("eins")},
	} {
		assert.Equal(t, c.want, c.text.Words())
	}
}

// The calendar says the same day by day, from every day of the week.
func TestHoursOfWeeks(t *testing.T) {
	for unit, week := range map[value.Unit]int{value.BusinessDays: 5, value.WorkingDays: 6} {
		for n := 1; n <= 40; n++ {
			least, most := 0, 0
			for begin := range 7 { // 0 is Monday
				day := 0
				for left := n; left > 0; {
					if day++; (begin+day)%7 < week {
						left--
					}
				}
				if begin == 0 || day < least {
					least = day
				}
				most = max(most, day)
			}
			l, m := value.Duration{N: n, Unit: unit}.Hours()
			assert.Equal(t, []int{least, most}, []int{l / 24, m / 24}, "%d %v", n, unit)
		}
	}
}

func TestHours(t *testing.T) {
	for s, want := range map[string][2]int{
		"36h": {36, 36}, "30 days": {720, 720}, "2 weeks": {336, 336},
		"1 month": {28 * 24, 31 * 24}, "2 months": {59 * 24, 62 * 24}, "12 months": {365 * 24, 366 * 24}, "1 year": {365 * 24, 366 * 24}, "4 years": {1461 * 24, 1461 * 24},
	} {
		d, err := value.ParseDuration(s)
		require.NoError(t, err)
		least, most := d.Hours()
		assert.Equal(t, want, [2]int{least, most}, s)
	}
	least, most := value.Duration{N: value.MaxDuration, Unit: value.Years}.Hours()
	assert.Positive(t, least)
	assert.Greater(t, most, 9999*365*24)
	least, most = value.Duration{}.Hours()
	assert.Zero(t, least+most)
}

func TestOutlasts(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"15 working days", "15 days", true}, {"15 working days", "18 days", false}, {"15 working days", "17 days", true},
		{"1 month", "30 days", true}, {"30 days", "1 month", true}, {"1 month", "1 month", false}, {"10 business days", "10 business days", false},
		{"48h", "2 days", false}, {"49h", "2 days", true},
	} {
		a, _ := value.ParseDuration(c.a)
		b, _ := value.ParseDuration(c.b)
		assert.Equal(t, c.want, a.Outlasts(b), "%s, %s", c.a, c.b)
	}
}
