package agreement

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/value"
)

// Every exporter and importer behind the parties stands once, with the module
// that its transfer names or that follows from who they are.
func TestPairs(t *testing.T) {
	at := func(c value.Country) *Address { return &Address{Country: c} }
	scc := func(module int) *Transfer { return &Transfer{Mechanism: "scc", Module: module} }
	a := &Agreement{
		Controller: Party{Name: "Clinic", Address: at("FR"), Affiliates: []Affiliate{{Name: "Clinic US", Address: at("US"), Transfer: scc(0)}}},
		Processor: Party{Name: "Vendor", Address: at("IE"), Transfer: scc(2),
			Affiliates: []Affiliate{{Name: "Vendor India", Address: at("IN"), Transfer: scc(0)}, {Name: "Vendor SAS", Address: at("FR")}}},
		Subprocessors: []Subprocessor{
			{ID: "mail", LegalEntity: "Mail Inc.", Name: "Mail", Country: "US", Transfer: scc(3),
				Services:      []Service{{Name: "a"}, {Name: "b"}, {Name: "c", Transfer: &Transfer{Mechanism: "scc", Module: 2, Exporter: value.Word{ID: "controller"}}}},
				Subprocessors: []FurtherSubprocessor{{Name: "Support", Country: "IN", Transfer: scc(0)}}},
			{ID: "host", Name: "Host", Country: "FR", Services: []Service{{Name: "a", Transfer: scc(3)}}},
			{ID: "list", Name: "List", Country: "US", Services: []Service{{Name: "a", Transfer: &Transfer{Mechanism: "dpf", Fallback: "scc"}}}},
			{ID: "dpf", Name: "Only", Country: "US", Services: []Service{{Name: "a", Transfer: &Transfer{Mechanism: "dpf"}}}},
		},
		HealthHosting: &HealthHosting{RemoteAccess: []RemoteAccess{{By: "Ops Ltd", From: []value.Location{{Country: "MA"}}, Transfer: scc(3)}}},
	}
	var got []string
	for _, p := range a.Pairs(false) {
		from := ""
		for _, s := range p.Exporters {
			from += s.Name
		}
		if p.Subprocessor != nil {
			from = p.Subprocessor.Name
		}
		var authorities []string
		of, passed := a.Supervised(&p)
		for _, s := range of {
			authorities = append(authorities, s.Supervisor().Plain)
		}
		if passed {
			authorities = append(authorities, "passed on")
		}
		got = append(got, fmt.Sprintf("%s: %s > %s, module %d, %d, %s", p.ID, from, p.Flows[0].Importer(), p.Module, len(p.Flows), strings.Join(authorities, ", ")))
	}
	fr, ie := "Commission nationale de l’informatique et des libertés", "Data Protection Commission"
	assert.Equal(t, []string{
		"controller-affiliate: Vendor > Clinic US, module 4, 1, " + ie,
		"processor-affiliate: Clinic > Vendor India, module 2, 1, " + fr,
		"mail: Vendor > Mail Inc., module 3, 2, " + ie,
		"mail-2: Clinic > Mail Inc., module 2, 1, " + fr,
		"mail-3: Mail > Support, module 3, 1, " + ie + ", passed on", // data passed on from within the Union
		"list: Vendor > List, module 3, 1, " + ie,
		"remote-access: Vendor > Ops Ltd, module 3, 1, " + ie,
	}, got)
	assert.Equal(t, 3, a.Pairs(true)[1].Module)
	assert.Empty(t, new(Agreement).Pairs(false))
}

// Data that an exporter outside the Union passes on have the authority of whoever
// sent them first, unless the exporter has one of its own.
func TestWhoseAuthorityAPairHas(t *testing.T) {
	at := func(c value.Country) *Address { return &Address{Country: c} }
	a := &Agreement{Controller: Party{Name: "A", Address: at("FR")}, OtherControllers: []Party{{Name: "B", Address: at("IE")}}}
	names := func(p Pair) string {
		who, passed := a.Supervised(&p)
		var out []string
		for _, s := range who {
			out = append(out, s.Name)
		}
		return fmt.Sprint(strings.Join(out, "+"), " ", passed)
	}
	by := func(c value.Country) Pair {
		return Pair{Subprocessor: &Subprocessor{LegalEntity: "S", Country: c}}
	}
	processor := Signer{&a.Processor, "processor", "processor"}
	a.Processor = Party{Name: "P", Address: at("IE")}
	assert.Equal(t, "S false", names(by("DE")))
	assert.Equal(t, "P true", names(by("US")))
	assert.Equal(t, "P false", names(Pair{Exporters: []Signer{processor}}))
	assert.Equal(t, "A+B false", names(Pair{Exporters: a.Controllers()}))
	a.Processor = Party{Name: "P", Address: at("US")}
	assert.Equal(t, "A+B true", names(by("US")))
	assert.Equal(t, "A+B true", names(Pair{Exporters: []Signer{processor}}))
	a.Processor.Address = at("GB")
	assert.Equal(t, "A+B true", names(Pair{Exporters: []Signer{processor}}))
	a.Processor.Address = at("US")
	a.Processor.None = []string{"representative"}
	assert.Equal(t, "A+B true", names(Pair{Exporters: []Signer{processor}}))
	a.Processor.SupervisoryAuthority = value.Text{Plain: "Datenschutzbehörde"}
	assert.Equal(t, "P false", names(Pair{Exporters: []Signer{processor}}))
	a.Processor = Party{Name: "P", Address: at("US"), Representative: &Representative{Address: at("FR")}}
	assert.Equal(t, "P true", names(by("IN")))
}

// Services of one sub-processor are one pair as long as module and exporters are
// the same, wherever in the list; what goes nowhere outside is none, and what may
// be anywhere is one.
func TestWhatMakesOnePair(t *testing.T) {
	us := []value.Location{{Country: "US"}}
	scc := func(module int, exporter string) *Transfer {
		return &Transfer{Mechanism: "scc", Module: module, Exporter: value.Word{ID: exporter}}
	}
	service := func(t *Transfer) Service { return Service{Locations: us, Transfer: t} }
	of := func(id string, services ...Service) Subprocessor { return Subprocessor{ID: id, Services: services} }
	for name, c := range map[string]struct {
		subs []Subprocessor
		want string
	}{
		"the first joined":      {[]Subprocessor{of("a", service(scc(3, "")), service(scc(3, "")))}, "a:2"},
		"a later one joined":    {[]Subprocessor{of("b", service(scc(3, ""))), of("a", service(scc(3, "")), service(scc(3, "")))}, "b:1 a:2"},
		"another module":        {[]Subprocessor{of("a", service(scc(3, "")), service(scc(2, "")))}, "a:1 a-2:1"},
		"another exporter":      {[]Subprocessor{of("a", service(scc(3, "")), service(scc(3, "controller")))}, "a:1 a-2:1"},
		"another sub-processor": {[]Subprocessor{of("a", service(scc(3, ""))), of("b", service(scc(3, "")))}, "a:1 b:1"},
		"no service":            {[]Subprocessor{{ID: "a", Country: "US", Transfer: scc(3, "")}}, "a:1"},
		"one and one engaged":   {[]Subprocessor{{ID: "a", Services: []Service{service(scc(3, ""))}, Subprocessors: []FurtherSubprocessor{{Country: "US", Transfer: scc(3, "")}, {Country: "IN", Transfer: scc(3, "")}}}}, "a:1 a-2:1 a-3:1"},
		"nowhere outside":       {[]Subprocessor{of("a", Service{Locations: []value.Location{{Country: "FR"}}, Transfer: scc(3, "")})}, ""},
		"anywhere":              {[]Subprocessor{of("a", Service{Locations: []value.Location{{Area: value.Worldwide}}, Transfer: scc(3, "")})}, "a:1"},
		"another ground":        {[]Subprocessor{of("a", service(&Transfer{Mechanism: "adequacy"}), service(nil))}, ""},
	} {
		a := &Agreement{
			Controller:       Party{Name: "A", Address: &Address{Country: "FR"}},
			OtherControllers: []Party{{Name: "B", Address: &Address{Country: "FR"}}},
			Processor:        Party{Name: "P", Address: &Address{Country: "US"}, Transfer: scc(2, "")}, // that of the agreement itself
			Processing:       []Activity{{Locations: us, Transfer: scc(3, "")}},                        // in no other hands
			Subprocessors:    c.subs,
		}
		var got []string
		for _, p := range a.Pairs(false) {
			got = append(got, fmt.Sprintf("%s:%d", p.ID, len(p.Flows)))
		}
		assert.Equal(t, c.want, strings.Join(got, " "), name)
	}
}

// A pair has the country of its exporter, and reaches each country once; who
// receives the data goes by its legal entity where it has one.
func TestWhatAPairReaches(t *testing.T) {
	flow := func(countries ...value.Country) (f Flow) {
		for _, c := range countries {
			f.places = append(f.places, value.Location{Country: c})
		}
		return f
	}
	p := Pair{Exporters: []Signer{{Party: &Party{Address: &Address{Country: "IE"}}}}, Flows: []Flow{flow("US", "FR", "IN", "US"), flow("IN", "BR")}}
	assert.Equal(t, []value.Country{"US", "IN", "BR"}, p.Outside())
	assert.Equal(t, value.Country("IE"), p.From())
	p.Subprocessor = &Subprocessor{Country: "US"}
	assert.Equal(t, value.Country("US"), p.From())
	s := &Subprocessor{Name: "Mail", LegalEntity: "Mail Inc."}
	for want, f := range map[string]Flow{
		"Mail Inc.": {Subprocessor: s}, "Mail": {Subprocessor: &Subprocessor{Name: "Mail"}},
		"Help Ltd": {Subprocessor: s, Further: &FurtherSubprocessor{Name: "Help", LegalEntity: "Help Ltd"}},
		"Help":     {Subprocessor: s, Further: &FurtherSubprocessor{Name: "Help"}},
		"Ops":      {Remote: &RemoteAccess{By: "Ops"}},
		"Vendor":   {Party: &Party{Name: "Vendor"}},
		"Branch":   {Party: &Party{Name: "Vendor"}, Affiliate: &Affiliate{Name: "Branch"}},
	} {
		assert.Equal(t, want, f.Importer())
	}
}
