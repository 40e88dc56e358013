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

// The case and the authority of Clause 13(a) follow from where the exporter is,
// or its representative; what neither tells is not guessed.
func TestTheThreeCasesOfClause13(t *testing.T) {
	at := func(c value.Country) *Address { return &Address{Country: c} }
	none := Stated{NotApplicable: map[string]value.Text{"representative": {Plain: "occasional processing"}}}
	bavaria := value.Text{Plain: "Bayerisches Landesamt für Datenschutzaufsicht"}
	for _, c := range []struct {
		party     Party
		standing  Standing
		authority string
	}{
		{Party{}, Untold, ""},
		{Party{Address: at("IE")}, Established, "Data Protection Commission"},
		{Party{Address: at("NO")}, Established, "Datatilsynet"},
		{Party{Address: at("DE")}, Established, ""},
		{Party{Address: at("DE"), SupervisoryAuthority: bavaria}, Established, bavaria.Plain},
		{Party{Address: at("ES"), SupervisoryAuthority: value.Text{Plain: "APDCAT"}}, Established, "APDCAT"},
		{Party{Address: at("US")}, Untold, ""},
		{Party{Address: at("CH")}, OwnLaw, ""},
		{Party{Address: at("GB"), Stated: none}, OwnLaw, ""},
		{Party{Address: at("GB"), Stated: none, SupervisoryAuthority: bavaria}, Unrepresented, bavaria.Plain},
		{Party{Address: at("GB"), Representative: &Representative{Address: at("FR")}}, Represented, "Commission nationale de l’informatique et des libertés"},
		{Party{Address: at("US"), Stated: Stated{Unknown: []string{"representative"}}}, Untold, ""},
		{Party{Address: at("US"), Representative: &Representative{}}, Represented, ""},
		{Party{Address: at("US"), Representative: &Representative{Address: at("FR")}}, Represented, "Commission nationale de l’informatique et des libertés"},
		{Party{Address: at("US"), Representative: &Representative{Address: at("DE")}}, Represented, ""},
		{Party{Address: at("US"), Stated: none}, Unrepresented, ""},
		{Party{Address: at("US"), Stated: Stated{None: []string{"representative"}}, SupervisoryAuthority: bavaria}, Unrepresented, bavaria.Plain},
	} {
		p := Signer{&c.party, "controller", "controller"}
		assert.Equal(t, c.standing, p.Standing(), "%+v", c)
		assert.Equal(t, c.authority, p.Supervisor().Plain, "%+v", c)
	}
	for _, c := range value.Countries() {
		assert.True(t, law.Authority(c) == "" || value.IsEEA(c), "%s", c)
	}
}

// The law of a third country governs only between parties that are all there.
func TestDomesticLaw(t *testing.T) {
	a := &Agreement{Controller: Party{Address: &Address{Country: "GB"}}, Processor: Party{Address: &Address{Country: "GB"}}}
	assert.True(t, a.IsDomestic("GB"))
	assert.False(t, a.IsDomestic("CH"))
	ch := Party{Address: &Address{Country: "CH"}}
	assert.True(t, (&Agreement{Controller: ch, Processor: ch}).IsDomestic("CH"))
	fr := Party{Address: &Address{Country: "FR"}}
	assert.False(t, (&Agreement{Controller: fr, Processor: fr}).IsDomestic("FR"))
	a.Processor.Address.Country = "FR"
	assert.False(t, a.IsDomestic("GB"))
	a.Processor.Address = nil
	assert.False(t, a.IsDomestic("GB"))
}

// What the table of a transfer says it rests on prevails over the country; where
// it says nothing, the country decides.
func TestWhoNeedsTheClauses(t *testing.T) {
	decisions := &law.Decisions{ByCountry: map[value.Country]law.Adequacy{"GB": {}}}
	for _, c := range []struct {
		country  value.Country
		transfer *Transfer
		want     bool
	}{
		{"US", nil, true},
		{"US", &Transfer{}, true},
		{"US", &Transfer{Mechanism: "scc"}, true},
		{"US", &Transfer{Mechanism: "dpf"}, false},
		{"US", &Transfer{Mechanism: "dpf", Fallback: "scc"}, true},
		{"GB", nil, false},
		{"GB", &Transfer{}, false},
		{"GB", &Transfer{Mechanism: "scc"}, true},
		{"FR", &Transfer{Mechanism: "scc"}, false},
		{"FR", &Transfer{Mechanism: "dpf"}, false},
		{"FR", nil, false},
	} {
		p := Signer{Party: &Party{Address: &Address{Country: c.country}, Transfer: c.transfer}}
		assert.Equal(t, c.want, NeedsClauses(p, decisions), "%+v", c)
	}
	nowhere := Signer{Party: &Party{Representative: &Representative{Address: &Address{Country: "FR"}}}}
	assert.Equal(t, Untold, nowhere.Standing(), "whoever is represented may be anywhere")
}
