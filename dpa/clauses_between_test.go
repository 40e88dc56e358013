package dpa

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
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
		assert.Equal(t, c.want, a.moduleBetweenParties(c.chain), "%+v", c)
	}
}

// The authority of Clause 13 is that of the exporter, or of its representative;
// where the country does not tell, it is not guessed.
func TestExporterAuthority(t *testing.T) {
	a := &Agreement{Controller: Party{Address: &Address{Country: "IE"}}}
	assert.Equal(t, "Data Protection Commission", a.exporterAuthority())
	a.Controller.Address.Country = "DE"
	assert.Empty(t, a.exporterAuthority())
	a.Controller.Address.Country = "US"
	assert.Empty(t, a.exporterAuthority())
	a.Controller.Representative = &Representative{Address: &Address{Country: "FR"}}
	assert.Equal(t, "Commission nationale de l’informatique et des libertés", a.exporterAuthority())
	for c := range authorities {
		assert.True(t, value.IsEEA(c), "%s", c)
	}
}

// The law of a third country governs only between parties that are all there.
func TestDomesticLaw(t *testing.T) {
	a := &Agreement{Controller: Party{Address: &Address{Country: "GB"}}, Processor: Party{Address: &Address{Country: "GB"}}}
	assert.True(t, a.domestic("GB"))
	assert.False(t, a.domestic("CH"))
	a.Processor.Address.Country = "FR"
	assert.False(t, a.domestic("GB"))
	a.Processor.Address = nil
	assert.False(t, a.domestic("GB"))
}

// Where nobody says which authority is responsible, the deal is asked; where
// the country tells, or the clauses do not apply, it is not.
func TestTheAuthorityIsAskedFor(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	for _, c := range []struct {
		controller, processor value.Country
		given, want           bool
	}{
		{"DE", "US", false, true},
		{"DE", "US", true, false},
		{"FR", "US", false, false},
		{"DE", "FR", false, false},
	} {
		a := &Agreement{
			Controller: Party{Name: "A", Address: &Address{Country: c.controller}},
			Processor:  Party{Name: "B", Address: &Address{Country: c.processor}},
		}
		if c.given {
			a.Clauses = map[string]*ClauseSettings{"scc": {Params: map[string]library.Value{"authority": {Type: library.TextType, Text: value.Text{Plain: "X"}}}}}
		}
		comp, ok := newComposer(a, lib, "en")
		require.True(t, ok)
		asked := slices.ContainsFunc(comp.diags, func(f diag.Finding) bool { return f.Check == "DPA407" && f.Args["name"] == "authority" })
		assert.Equal(t, c.want, asked, "%+v", c)
	}
}
