package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// Which module of the standard contractual clauses the parties themselves need
// follows from where they are established.
func TestModuleBetweenParties(t *testing.T) {
	at := func(c value.Country) Party {
		if c == "" {
			return Party{}
		}
		return Party{Address: &Address{Country: c}}
	}
	decisions := &law.Decisions{ByCountry: map[value.Country]law.Adequacy{
		"GB": {}, "CA": {Limit: value.Text{Plain: "businesses"}}, "US": {Listed: "dpf"},
	}}
	for _, c := range []struct {
		controller, other, processor value.Country
		chain                        bool
		want                         int
	}{
		{"FR", "", "DE", false, 0},
		{"FR", "", "US", false, 2},
		{"FR", "", "US", true, 3},
		{"FR", "", "GB", false, 0}, // adequate
		{"FR", "", "CA", false, 2}, // adequate for some recipients only
		{"FR", "", "", false, 0},   // nobody knows yet
		{"US", "", "FR", false, 4},
		{"FR", "US", "FR", false, 4},
		{"GB", "", "FR", false, 0},
		{"US", "", "FR", true, 0}, // no module is made for it
		{"US", "", "IN", false, 2},
	} {
		a := &Agreement{Controller: at(c.controller), Processor: at(c.processor)}
		if c.other != "" {
			a.OtherControllers = []Party{at(c.other)}
		}
		assert.Equal(t, c.want, a.ModuleBetweenParties(c.chain, decisions), "%+v", c)
	}
}

// The authority of Clause 13 is that of the exporter, or of its representative;
// where the country does not tell, it is not guessed.
func TestExporterAuthorities(t *testing.T) {
	fr, ie := "Commission nationale de l’informatique et des libertés", "Data Protection Commission"
	a := &Agreement{Controller: Party{Address: &Address{Country: "IE"}}}
	assert.Equal(t, []string{ie}, a.ExporterAuthorities())
	assert.Equal(t, Established, StandingOf(a.Controllers()))
	a.OtherControllers = []Party{{Address: &Address{Country: "FR"}}, {Address: &Address{Country: "IE"}}}
	assert.Equal(t, []string{ie, fr}, a.ExporterAuthorities(), "several exporters")
	a.OtherControllers[0].Address.Country = "DE"
	assert.Empty(t, a.ExporterAuthorities())
	assert.Equal(t, Established, StandingOf(a.Controllers()))
	a.OtherControllers = nil
	a.Controller.Address.Country = "DE"
	assert.Empty(t, a.ExporterAuthorities())
	a.Controller.Address.Country = "US"
	assert.Empty(t, a.ExporterAuthorities())
	assert.Equal(t, Otherwise, StandingOf(a.Controllers()))
	a.Controller.Representative = &Representative{Address: &Address{Country: "FR"}}
	assert.Equal(t, []string{fr}, a.ExporterAuthorities())
	assert.Equal(t, Represented, StandingOf(a.Controllers()))
	for _, c := range value.Countries() {
		assert.True(t, law.Authority(c) == "" || value.IsEEA(c), "%s", c)
	}
}

// The law of a third country governs only between parties that are all there.
func TestDomesticLaw(t *testing.T) {
	a := &Agreement{Controller: Party{Address: &Address{Country: "GB"}}, Processor: Party{Address: &Address{Country: "GB"}}}
	assert.True(t, a.IsDomestic("GB"))
	assert.False(t, a.IsDomestic("CH"))
	a.Processor.Address.Country = "FR"
	assert.False(t, a.IsDomestic("GB"))
	a.Processor.Address = nil
	assert.False(t, a.IsDomestic("GB"))
}
