package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/value"
)

// An agreement says that no data leave the European Economic Area only when
// every place is known to be in it.
func TestInsideEEA(t *testing.T) {
	in := func(countries ...value.Country) (out []value.Location) {
		for _, c := range countries {
			out = append(out, value.Location{Country: c})
		}
		return out
	}
	for what, c := range map[string]struct {
		change func(*Agreement)
		want   bool
	}{
		"every place in it":                {func(*Agreement) {}, true},
		"the Union, no country named":      {func(a *Agreement) { a.Subprocessors[0].Services[0].Locations = []value.Location{{Area: value.EU}} }, true},
		"a place that is not known":        {func(a *Agreement) { a.Subprocessors[0].Services[0].Locations = nil }, false},
		"a sub-processor without services": {func(a *Agreement) { a.Subprocessors[0].Services = nil }, false},
		"a place outside":                  {func(a *Agreement) { a.Subprocessors[0].Services[0].Locations = in("FR", "US") }, false},
		"seen from outside":                {func(a *Agreement) { a.Subprocessors[0].Services[0].AccessFrom = in("IN") }, false},
		"established outside":              {func(a *Agreement) { a.Subprocessors[0].Country = "US" }, false},
		"a chain that leads outside":       {func(a *Agreement) { a.Subprocessors[0].Subprocessors = []FurtherSubprocessor{{Country: "US"}} }, false},
		"a chain without a country":        {func(a *Agreement) { a.Subprocessors[0].Subprocessors = []FurtherSubprocessor{{Name: "X"}} }, false},
		"a chain in it":                    {func(a *Agreement) { a.Subprocessors[0].Subprocessors = []FurtherSubprocessor{{Country: "DE"}} }, true},
		"an activity outside":              {func(a *Agreement) { a.Processing[0].Locations = in("US") }, false},
		"for some customers outside":       {func(a *Agreement) { a.Processing[0].Instances = []Instance{{Locations: in("US")}} }, false},
		"for some customers in it":         {func(a *Agreement) { a.Processing[0].Instances = []Instance{{Locations: in("DE")}} }, true},
		"for some customers, not known": {func(a *Agreement) {
			a.Processing[0].Instances = []Instance{{Locations: in("DE")}, {}, {Locations: in("DE")}}
		}, false},
		"for some customers alone": {func(a *Agreement) {
			a.Processing[0].Locations, a.Processing[0].Instances = nil, []Instance{{Locations: in("DE")}}
		}, true},
		"an activity all over the EEA":    {func(a *Agreement) { a.Processing[0].Locations = []value.Location{{Area: value.EEA}} }, true},
		"an activity anywhere":            {func(a *Agreement) { a.Processing[0].Locations = []value.Location{{Area: value.Worldwide}} }, false},
		"one of several, one not in it":   {func(a *Agreement) { a.Processing[0].Locations = []value.Location{{OneOf: in("FR", "US")}} }, false},
		"hosting outside":                 {func(a *Agreement) { a.HealthHosting = &HealthHosting{Places: in("US")} }, false},
		"a processor outside":             {func(a *Agreement) { a.Processor.Address.Country = "GB" }, false},
		"a processor whose place is open": {func(a *Agreement) { a.Processor.Address = nil }, false},
		"a controller outside":            {func(a *Agreement) { a.Controller.Address.Country = "US" }, false},
		"a controller who is described":   {func(a *Agreement) { a.Controller.Address = nil }, false},
		"another controller outside":      {func(a *Agreement) { a.OtherControllers = []Party{{Address: &Address{Country: "CH"}}} }, false},
		"an affiliate outside":            {func(a *Agreement) { a.Processor.Affiliates = []Affiliate{{Address: &Address{Country: "IN"}}} }, false},
		"an affiliate at no known place":  {func(a *Agreement) { a.Controller.Affiliates = []Affiliate{{}} }, false},
		"an affiliate in it":              {func(a *Agreement) { a.Processor.Affiliates = []Affiliate{{Address: &Address{Country: "IE"}}} }, true},
		"sub-processors not known":        {func(a *Agreement) { a.Subprocessors, a.Unknown = nil, []string{"subprocessors"} }, false},
		"an activity without a place":     {func(a *Agreement) { a.Processing[0].Locations = nil }, false},
		"a country that is not known":     {func(a *Agreement) { a.Subprocessors[0].Country = "" }, false},
		"a chain that is not known":       {func(a *Agreement) { a.Subprocessors[0].Unknown = []string{"subprocessors"} }, false},
		"access that is not known":        {func(a *Agreement) { a.Subprocessors[0].Services[0].Unknown = []string{"access_from"} }, false},
		"an instance without a place":     {func(a *Agreement) { a.Subprocessors[0].Services[0].Instances = []Instance{{}} }, false},
		"hosting at no known place":       {func(a *Agreement) { a.HealthHosting = &HealthHosting{} }, false},
		"hosting in it":                   {func(a *Agreement) { a.HealthHosting = &HealthHosting{Places: in("FR")} }, true},
		"no sub-processor":                {func(a *Agreement) { a.Subprocessors = nil }, true},
	} {
		a := &Agreement{
			Controller:    Party{Address: &Address{Country: "BE"}},
			Processor:     Party{Address: &Address{Country: "FR"}},
			Processing:    []Activity{{Locations: in("FR")}},
			Subprocessors: []Subprocessor{{Country: "FR", Services: []Service{{Locations: in("FR", "DE")}}}},
		}
		c.change(a)
		assert.Equal(t, c.want, a.InsideEEA(), what)
	}
}
