package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/value"
)

// The facts of the texts rest on the flows that the checks read.
func TestFlows(t *testing.T) {
	at := func(places ...string) []value.Location {
		var out []value.Location
		for _, s := range places {
			p, err := value.ParseLocation(s)
			assert.NoError(t, err)
			out = append(out, p)
		}
		return out
	}
	for _, tt := range []struct {
		name    string
		sub     Subprocessor
		outside []value.Country
		leaves  bool
	}{
		{"inside", Subprocessor{Country: "FR", Services: []Service{{Locations: at("FR", "EU")}}}, nil, false},
		{"an outermost region", Subprocessor{Services: []Service{{Locations: at("GP", "NO")}}}, nil, false},
		{"the customer’s region", Subprocessor{Services: []Service{{Locations: at("customer_region")}}}, nil, false},
		{"said to stay", Subprocessor{Services: []Service{{Locations: at("FR"), Transfer: &Transfer{Mechanism: "none"}}}}, nil, false},
		{"stored outside", Subprocessor{Services: []Service{{Locations: at("US", "IN", "US")}}}, []value.Country{"US", "IN"}, true},
		{"seen from outside", Subprocessor{Services: []Service{{Locations: at("FR"), AccessFrom: at("IN")}}}, []value.Country{"IN"}, true},
		{"for some customers", Subprocessor{Services: []Service{{Instances: []Instance{{Locations: at("US")}}}}}, []value.Country{"US"}, true},
		{"one of several places", Subprocessor{Services: []Service{{Locations: []value.Location{{OneOf: at("FR", "US")}}}}}, []value.Country{"US"}, true},
		{"established outside", Subprocessor{Country: "GB", Services: []Service{{Locations: at("FR")}}}, []value.Country{"GB"}, true},
		{"established outside, services not known", Subprocessor{Country: "GB"}, []value.Country{"GB"}, true},
		{"anywhere", Subprocessor{Services: []Service{{Locations: at("worldwide")}}}, nil, true},
		{"with a ground", Subprocessor{Services: []Service{{Locations: at("FR"), Transfer: &Transfer{Mechanism: "scc"}}}}, nil, true},
		{"with a ground for all services", Subprocessor{Services: []Service{{Locations: at("FR")}}, Transfer: &Transfer{Mechanism: "scc"}}, nil, true},
	} {
		a := &Agreement{Subprocessors: []Subprocessor{tt.sub}}
		flows := a.Engaged()
		if assert.Len(t, flows, 1, tt.name) {
			assert.Equal(t, tt.outside, flows[0].Outside(), tt.name)
		}
		assert.Equal(t, tt.leaves, a.LeavesEEA(), tt.name)
	}
}

func TestFlowsOfRemoteAccess(t *testing.T) {
	a := &Agreement{HealthHosting: &HealthHosting{RemoteAccess: []RemoteAccess{{From: []value.Location{{Country: "MA"}}, Transfer: &Transfer{Mechanism: "scc"}}}}}
	flows := a.Engaged()
	assert.Len(t, flows, 1)
	assert.Equal(t, []value.Country{"MA"}, flows[0].Outside())
	assert.True(t, a.LeavesEEA())
	assert.True(t, a.RestsOn("scc"))
}

func TestFlowsOfAChain(t *testing.T) {
	own := &Transfer{Mechanism: "dpf", Fallback: "scc"}
	a := &Agreement{Subprocessors: []Subprocessor{{
		Services:      []Service{{}, {Transfer: &Transfer{Mechanism: "adequacy"}}, {Stated: Stated{Unknown: []string{"transfer"}}}},
		Transfer:      own,
		Subprocessors: []FurtherSubprocessor{{Name: "x", Country: "IN"}},
	}}}
	flows := a.Engaged()
	assert.Len(t, flows, 4)
	assert.Same(t, own, flows[0].Transfer, "the sub-processor’s, where the service has none")
	assert.Equal(t, "adequacy", flows[1].Transfer.Mechanism)
	assert.Nil(t, flows[2].Transfer, "stated not to be known for this service")
	assert.Nil(t, flows[3].Transfer, "the chain has grounds of its own")
	said := Stated{Unknown: []string{"transfer"}}
	s := Subprocessor{Stated: said, Services: []Service{{Stated: Stated{None: []string{"data"}}}}}
	assert.Equal(t, said, *s.Flows()[0].Own, "the table that speaks of the transfer")
	s.Stated = Stated{}
	assert.Equal(t, s.Services[0].Stated, *s.Flows()[0].Own)
	assert.Equal(t, []value.Country{"IN"}, flows[3].Outside())
	for _, m := range []string{"dpf", "scc", "adequacy"} {
		assert.True(t, a.RestsOn(m), m)
	}
	assert.False(t, a.RestsOn("bcr-p"))
}

// Data flow between every two hands: to a party abroad and its affiliates, and
// to places of the processor's own.
func TestFlowsOfTheParties(t *testing.T) {
	at := func(c value.Country) *Address { return &Address{Country: c} }
	own := &Transfer{Mechanism: "adequacy"}
	a := &Agreement{
		Controller:       Party{Address: at("GB"), Transfer: own, Affiliates: []Affiliate{{Address: at("US")}, {}}},
		OtherControllers: []Party{{}},
		Processor:        Party{Address: at("FR"), Affiliates: []Affiliate{{Address: at("IN")}}},
		Processing:       []Activity{{Locations: []value.Location{{Country: "FR"}}}, {Locations: []value.Location{{Country: "IN"}, {Country: "GB"}, {Country: "BR"}, {Country: "MA"}}}},
		Subprocessors:    []Subprocessor{{Country: "BR", Services: []Service{{Locations: []value.Location{{Country: "BR"}}}}}},
	}
	var got []string
	for _, f := range a.Flows() {
		line := f.Side
		for _, c := range f.Outside() {
			line += " " + string(c)
		}
		if !f.Known() {
			line += " ?"
		}
		got = append(got, line)
	}
	assert.Equal(t, []string{"controller GB", "controller US", "controller ?", "controller ?", "processor", "processor IN", " MA", " BR"}, got)
	assert.Same(t, own, a.Flows()[0].Transfer)
	assert.False(t, a.RestsOn("adequacy"), "the annex lists those whom the processor engages")
	assert.True(t, a.OutsideEEA())
	a.Subprocessors[0].Services[0].Locations = nil
	assert.Len(t, a.Flows(), 7, "the place in Morocco may be the sub-processor’s")
	a.Subprocessors = nil
	assert.Len(t, a.Flows(), 7)
	a.Unknown = []string{"subprocessors"}
	assert.Len(t, a.Flows(), 6, "or that of one who is not known")
	a.Processing[1].Transfer = own
	assert.Same(t, own, a.Flows()[6].Transfer, "what gives a ground is a flow")
}

func TestOutsideEEA(t *testing.T) {
	for side, want := range map[string]bool{"controller": false, "processor": true} {
		a := &Agreement{}
		far := []Affiliate{{Address: &Address{Country: "IN"}}}
		if side == "controller" {
			a.Controller.Affiliates = far
		} else {
			a.Processor.Affiliates = far
		}
		assert.Equal(t, want, a.OutsideEEA(), side)
	}
	assert.False(t, (&Agreement{Processor: Party{Address: &Address{Country: "FR"}}}).OutsideEEA())
	for country, want := range map[value.Country]bool{"FR": false, "IN": true} {
		there := []value.Location{{Country: country}}
		assert.Equal(t, want, (&Agreement{Processing: []Activity{{}, {Locations: there}}}).OutsideEEA(), country)
		assert.Equal(t, want, (&Agreement{Processing: []Activity{{Instances: []Instance{{Locations: there}}}}}).ActivityOutsideEEA(), country)
		assert.Equal(t, want, (&Agreement{Subprocessors: []Subprocessor{{Country: country}}}).OutsideEEA(), country)
	}
}
