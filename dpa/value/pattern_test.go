package value_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/value"
)

// A pattern accepts what its parser accepts, and refuses some slips.
func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		name, pattern string
		parse         func(string) error
		good, bad     string
	}{
		{"duration", value.DurationPattern, func(s string) error { _, err := value.ParseDuration(s); return err },
			"48h|48 hours|1 hour|30days| 30  jours |15 business days|15 jours ouvrés|15 JOURS OUVRÉS|1 Business  Day|15 working days|1 jour ouvrable|2 weeks|3 mois|1 year|9999 ans|007 days|2 wee\u212as|2\u00a0jours",
			"48|h|1.5 days|deux jours|1 day 2 hours"},
		{"money", value.MoneyPattern, func(s string) error { _, err := value.ParseMoney(s); return err },
			"120 000 EUR|120\u00a0000\u202fEUR|10000.50 EUR|10 000,50 EUR|5EUR| 5 EUR ", "120000|EUR|5 euros|5 eur|EUR 5"},
		{"email", value.EmailPattern, func(s string) error { _, err := value.ParseEmail(s); return err },
			"dpo@example.org|a+b@x.y", "dpo|dpo@localhost|@example.org"},
	} {
		re := regexp.MustCompile(c.pattern)
		for _, s := range strings.Split(c.good, "|") {
			require.NoError(t, c.parse(s), s)
			assert.True(t, re.MatchString(s), "%s %q", c.name, s)
		}
		for _, s := range strings.Split(c.bad, "|") {
			assert.False(t, re.MatchString(s), "%s %q", c.name, s)
		}
	}
	free := regexp.MustCompile(value.FreeTextPattern)
	for _, s := range []string{"identification", "Free", "free text", "a_b2", "é"} {
		assert.Equal(t, value.ParseWord(s).ID == "", free.MatchString(s), s)
	}
}

func TestLists(t *testing.T) {
	assert.Len(t, value.Countries(), 249)
	assert.IsIncreasing(t, value.Countries())
	for _, c := range value.CountryAliases() {
		_, err := value.ParseCountry(c)
		assert.NoError(t, err, c)
	}
	for _, a := range value.Areas() {
		p, err := value.ParseLocation(a)
		assert.NoError(t, err)
		assert.Equal(t, a, p.Area)
	}
}

func FuzzPatternsAcceptWhatParses(f *testing.F) {
	for _, s := range []string{"48h", "15 jours ouvrés", "120 000,50 EUR", "a@b.c", "\u2003 1 day", "\"@\"@b.c"} {
		f.Add(s)
	}
	duration, money, email := regexp.MustCompile(value.DurationPattern), regexp.MustCompile(value.MoneyPattern), regexp.MustCompile(value.EmailPattern)
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := value.ParseDuration(s); err == nil {
			assert.True(t, duration.MatchString(s), "%q", s)
		}
		if _, err := value.ParseMoney(s); err == nil {
			assert.True(t, money.MatchString(s), "%q", s)
		}
		if _, err := value.ParseEmail(s); err == nil {
			assert.True(t, email.MatchString(s), "%q", s)
		}
	})
}
