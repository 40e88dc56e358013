package dpa

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
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
		flows := a.flows()
		if assert.Len(t, flows, 1, tt.name) {
			assert.Equal(t, tt.outside, flows[0].outside(), tt.name)
		}
		assert.Equal(t, tt.leaves, a.transfers(), tt.name)
	}
}

func TestFlowsOfRemoteAccess(t *testing.T) {
	a := &Agreement{HealthHosting: &HealthHosting{RemoteAccess: []RemoteAccess{{From: []value.Location{{Country: "MA"}}, Transfer: &Transfer{Mechanism: "scc"}}}}}
	flows := a.flows()
	assert.Len(t, flows, 1)
	assert.Equal(t, []value.Country{"MA"}, flows[0].outside())
	assert.True(t, a.transfers())
	assert.True(t, a.rests("scc"))
}

func TestFlowsOfAChain(t *testing.T) {
	own := &Transfer{Mechanism: "dpf", Fallback: "scc"}
	a := &Agreement{Subprocessors: []Subprocessor{{
		Services:      []Service{{}, {Transfer: &Transfer{Mechanism: "adequacy"}}, {Stated: Stated{Unknown: []string{"transfer"}}}},
		Transfer:      own,
		Subprocessors: []FurtherSubprocessor{{Name: "x", Country: "IN"}},
	}}}
	flows := a.flows()
	assert.Len(t, flows, 4)
	assert.Same(t, own, flows[0].transfer, "the sub-processor’s, where the service has none")
	assert.Equal(t, "adequacy", flows[1].transfer.Mechanism)
	assert.Nil(t, flows[2].transfer, "stated not to be known for this service")
	assert.Nil(t, flows[3].transfer, "the chain has grounds of its own")
	assert.Equal(t, []value.Country{"IN"}, flows[3].outside())
	for _, m := range []string{"dpf", "scc", "adequacy"} {
		assert.True(t, a.rests(m), m)
	}
	assert.False(t, a.rests("bcr-p"))
}

// The table of decisions holds each country once, in order, and none that
// needs no decision.
func TestAdequacies(t *testing.T) {
	for i, d := range adequacies {
		assert.False(t, value.IsEEA(d.country), d.country)
		assert.Contains(t, []string{"EC", "EU", "new"}, d.form, d.country)
		assert.Regexp(t, `^[0-9]{1,4}/[0-9]{1,4}$`, d.number, d.country)
		assert.Equal(t, d.limit.FR == "", d.limit.EN == "", d.country)
		if i > 0 {
			assert.Less(t, adequacies[i-1].country, d.country)
		}
	}
	assert.Nil(t, adequate("US"), "certified organisations only: dpf")
	assert.Equal(t, "2031-12-27", adequate("GB").ends.String())
}

// What a table states of its own facts is said in words: each fact that can be
// stated has its name in every language.
func TestEveryStatementHasWords(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	for _, table := range []reflect.Type{
		reflect.TypeFor[Transfer](), reflect.TypeFor[Retention](), reflect.TypeFor[Parent](), reflect.TypeFor[AIUse](), reflect.TypeFor[FurtherSubprocessor](),
	} {
		var said Stated
		for _, k := range Keys(table) {
			if k.Stateable {
				said.Unknown = append(said.Unknown, k.Name)
			}
		}
		for _, lang := range []string{"fr", "en"} {
			loc, _ := lib.Locales.For(lang)
			c := &composer{loc: loc, lang: lang}
			assert.Len(t, c.statements(said), 1, table)
			assert.Len(t, c.statements(Stated{None: said.Unknown}), 1, table)
		}
	}
	said := Stated{Unknown: []string{"date", "tia"}, NotApplicable: map[string]value.Text{"module": {Plain: "adéquation"}}}
	loc, _ := lib.Locales.For("fr")
	c := &composer{loc: loc, lang: "fr"}
	assert.Equal(t, []string{"informations non communiquées\u00a0: date de l’instrument et analyse d’impact du transfert", "module\u00a0: sans objet (adéquation)"}, c.statements(said))
	assert.Equal(t, []string{"informations non communiquées\u00a0: date de l’instrument"}, c.statements(said.only("date")))
}
