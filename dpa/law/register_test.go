package law_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// A SIREN stands in what people write for it; a number that has no check digits
// stands in nothing.
func TestANumberWithinAnother(t *testing.T) {
	siren := law.RegisterNamed("", value.Text{Plain: "RCS Lyon"})
	for written, want := range map[string]string{
		"123 456 782 00013": "123456782", "FR 32 123 456 782": "123456782", "RCS Lyon 123 456 782": "123456782",
		"12345": "", "": "", "123 456 780 00013": "",
	} {
		assert.Equal(t, want, siren.Within(law.Bare(written)), written)
	}
	assert.Empty(t, law.RegisterNamed("kvk", value.Text{}).Within("1234567890"))
}

// A check digit finds every single wrong digit, wherever it stands, and of the
// numbers that are published each is right.
func TestCheckDigits(t *testing.T) {
	for number, kinds := range map[string][]string{
		"732829320":      {"siren", "sirene"},
		"73282932000074": {"siret", "sirene"},
		"356000000":      {"siren", "sirene"},
		"0428759497":     {"bce"},
		"BE0428759497":   {"bce"},
		"10100090074":    {"rpps"},
	} {
		for _, kind := range kinds {
			reg := law.RegisterNamed(kind, value.Text{})
			require.NotNil(t, reg, kind)
			assert.Regexp(t, reg.Form, number)
			assert.True(t, reg.Check(number), "%s %s", kind, number)
			for i, d := range number {
				for wrong := '0'; wrong <= '9' && d <= '9'; wrong++ {
					if wrong != d {
						assert.False(t, reg.Check(number[:i]+string(wrong)+number[i+1:]), "%s %s, digit %d as %c", kind, number, i, wrong)
					}
				}
			}
		}
	}
	siret := law.RegisterNamed("siret", value.Text{})
	assert.True(t, siret.Check("35600000049837"), "an establishment of La Poste: the sum of its digits is 45")
	assert.False(t, siret.Check("35600000049838"))
	assert.True(t, siret.Check("35600000000048"), "its seat, by the digit of all")
	assert.False(t, siret.Check("73282932000078"), "a sum that five divides is that of La Poste alone")
	assert.False(t, siret.Check("73282932100065"), "the SIREN within is wrong, though the whole is right")
	bce := law.RegisterNamed("bce", value.Text{})
	assert.True(t, bce.Check("0000000097"), "97 and not 0 when nothing is left")
}

// A register is found by its kind, or by its name in any language; what bears two
// numbers of it is one person.
func TestWhichRegister(t *testing.T) {
	name := func(reg *law.Register) string {
		if reg == nil {
			return ""
		}
		return reg.Name
	}
	for called, want := range map[string]string{
		"R.C.S. Lyon": "SIREN", "RCS Luxembourg": "RCS Luxembourg", "RCS Papeete": "", "RCS Monaco": "", "Registre du commerce et des sociétés de Paris": "SIREN",
		"KvK": "KvK", "Amtsgericht München": "HRB", "Banque-Carrefour des Entreprises": "BCE/KBO", "Companies House": "Companies House", "sirenes": "", "": "", "Handelsregister": "",
	} {
		assert.Equal(t, want, name(law.RegisterNamed("", value.Text{Plain: called})), called)
		assert.Equal(t, want, name(law.RegisterNamed("", value.Text{In: map[string]string{"de": "Handelsregister", "fr": called}})), called)
	}
	assert.Equal(t, "KvK", name(law.RegisterNamed("kvk", value.Text{Plain: "RCS Lyon"})), "the kind prevails")
	assert.Empty(t, name(law.RegisterNamed("other", value.Text{Plain: "RCS Lyon"})))
	for _, c := range []struct{ kind, number, person string }{
		{"siren", "732 829 320", "SIREN 732829320"}, {"siret", "732 829 320 00074", "SIREN 732829320"}, {"sirene", "732829320", "SIREN 732829320"},
		{"siren", "7328", "SIREN 7328"}, {"kvk", "1234.5678", "kvk 12345678"}, {"hrb", "HRB 1", ""}, {"rcs_luxembourg", "b 123", "rcs_luxembourg B123"},
	} {
		assert.Equal(t, c.person, law.RegisterNamed(c.kind, value.Text{}).Person(c.number), c)
	}
	siren := law.RegisterNamed("siren", value.Text{})
	assert.Empty(t, siren.Within("732829320"), "the number itself stands in no longer one")
	assert.Equal(t, "732829320", siren.Within("7328293201"))
	assert.Equal(t, "732829320", siren.Within("1732829320"))
}

// What carries no transfer is told by how vendors name it, and says why; what
// carries one is not.
func TestMechanisms(t *testing.T) {
	for said, why := range map[string]string{
		"EU-US Privacy Shield": "Schrems II", "Safe Harbour": "Schrems I)", "safe-harbor": "Schrems I)", "Art. 49(1)(a)": "exceptional", "Consent": "exceptional",
		"UK Addendum": "United Kingdom", "ISO 27001": "none of the bases", "N/A": "none of the bases",
	} {
		assert.Contains(t, law.Unfit(said).EN, why, said)
		struck := law.StruckDown(said)
		assert.Equal(t, why == "Schrems II" || why == "Schrems I)", struck.EN != "", said)
		if struck.EN != "" {
			assert.Equal(t, law.Unfit(said), struck)
		}
	}
	for i, m := range law.Mechanisms() {
		assert.Empty(t, law.Unfit(m).EN, m)
		assert.Equal(t, i > 2, law.Carries(m), "%s: the first three are for some countries", m)
	}
	assert.Empty(t, law.Unfit("isolation").EN, "a word within a word")
	assert.False(t, law.Carries(""))
	day := func(y int, m time.Month, d int) value.Date { return value.Date{Year: y, Month: m, Day: d} }
	for date, old := range map[value.Date]bool{{}: false, day(2010, 2, 5): true, day(2021, 6, 26): true, day(2021, 6, 27): false, day(2026, 1, 1): false} {
		assert.Equal(t, old, law.OldClauses(date).EN != "", date)
	}
	assert.Equal(t, "2026-05-16 2025-07-01", law.FormerHDSEnds().String()+" "+law.C5TypeTwo().String())
}
