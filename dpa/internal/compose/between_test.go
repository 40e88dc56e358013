package compose

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/value"
)

// Where nobody says which authority is responsible, or whether an exporter outside
// the Union has a representative, the deal is asked, once for each exporter;
// where the country tells, or the clauses do not apply, it is not.
func TestTheExportersAreAskedFor(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	some := value.Text{Plain: "X"}
	in := func(c value.Country) agreement.Party {
		return agreement.Party{Name: "A", Address: &agreement.Address{Country: c}}
	}
	with := func(p agreement.Party, change func(*agreement.Party)) agreement.Party { change(&p); return p }
	given := func(p *agreement.Party) { p.SupervisoryAuthority = some }
	none := func(p *agreement.Party) { p.None = []string{"representative"} }
	unknown := func(p *agreement.Party) { p.Unknown = []string{"supervisory_authority"} }
	represented := func(c value.Country) func(*agreement.Party) {
		return func(p *agreement.Party) {
			p.Representative = &agreement.Representative{Address: &agreement.Address{Country: c}}
		}
	}
	for _, c := range []struct {
		exporters []agreement.Party
		processor value.Country
		want      []string
	}{
		{[]agreement.Party{in("DE")}, "US", []string{"DPA409"}},
		{[]agreement.Party{with(in("DE"), given)}, "US", nil},
		{[]agreement.Party{with(in("DE"), unknown)}, "US", nil},
		{[]agreement.Party{in("FR")}, "US", nil},
		{[]agreement.Party{in("DE")}, "FR", nil},
		{[]agreement.Party{in("")}, "US", nil},
		{[]agreement.Party{in("US")}, "IN", []string{"DPA412"}},
		{[]agreement.Party{in("CH"), in("GB")}, "IN", nil},
		{[]agreement.Party{with(in("US"), given)}, "IN", []string{"DPA412"}},
		{[]agreement.Party{with(in("US"), none)}, "IN", []string{"DPA409"}},
		{[]agreement.Party{with(with(in("US"), none), given)}, "IN", nil},
		{[]agreement.Party{with(in("US"), represented("FR"))}, "IN", nil},
		{[]agreement.Party{with(in("US"), represented("DE"))}, "IN", []string{"DPA409"}},
		{[]agreement.Party{with(in("US"), represented(""))}, "IN", nil},
		{[]agreement.Party{in("FR"), in("DE"), with(in("DE"), given), in("US")}, "IN", []string{"DPA409", "DPA412"}},
	} {
		a := &agreement.Agreement{Controller: c.exporters[0], OtherControllers: c.exporters[1:], Processor: in(c.processor)}
		var asked []string
		for _, f := range newComposer(a, lib, "en").diags {
			if f.Check == "DPA409" || f.Check == "DPA412" {
				asked = append(asked, f.Check)
			}
		}
		assert.Equal(t, c.want, asked, "%+v", c)
	}
}

// Annex I.C names each exporter with its authority as soon as there are several,
// and Clause 13(a) its case where they are not all in one.
func TestEachExporterHasItsAuthority(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	in := func(name string, c value.Country) agreement.Party {
		return agreement.Party{Name: name, Address: &agreement.Address{Country: c}}
	}
	research := in("Recherche", "US")
	research.Representative = &agreement.Representative{Address: &agreement.Address{Country: "BE"}}
	trials := in("Essais", "IN")
	trials.None, trials.SupervisoryAuthority = []string{"representative"}, value.Text{Plain: "Datatilsynet"}
	cnil, dpc := "Commission nationale de l’informatique et des libertés", "Data Protection Commission"
	for _, c := range []struct {
		exporters   []agreement.Party
		cases       string
		authorities []string
		under       []string
		swissOnly   bool
	}{
		{exporters: []agreement.Party{in("Lyon", "FR")}, cases: "first case (exporter established in a Member State)", authorities: []string{cnil}},
		{exporters: []agreement.Party{in("Lyon", "FR")}, cases: "first case (exporter established in a Member State)",
			authorities: []string{cnil, "In so far as the transfer is governed by Swiss law: Federal Data Protection and Information Commissioner (Switzerland)"}, under: []string{"swiss"}},
		{exporters: []agreement.Party{in("Genève", "CH")}, swissOnly: true,
			cases:       "none of the cases (exporter established outside the Union, whose transfer is subject to the law of its country)",
			authorities: []string{"Federal Data Protection and Information Commissioner (Switzerland)"}},
		{exporters: []agreement.Party{in("Lyon", "FR"), in("Cork", "IE"), in("Bonn", "DE")}, cases: "first case (exporter established in a Member State)",
			authorities: []string{"Lyon: " + cnil, "Cork: " + dpc, "Bonn: the authority which Clause 13 designates"}},
		{exporters: []agreement.Party{in("Genève", "CH"), in("York", "GB")}, cases: "none of the cases (exporter established outside the Union, whose transfer is subject to the law of its country)",
			authorities: []string{"Genève: Federal Data Protection and Information Commissioner (Switzerland)", "York: Information Commissioner or, once its functions have been transferred, the Information Commission (United Kingdom)"}},
		{exporters: []agreement.Party{in("Lyon", "FR"), research, trials},
			cases: "Lyon: first case (exporter established in a Member State); " +
				"Recherche: second case (exporter established outside the Union, with a representative appointed in it); " +
				"Essais: third case (exporter established outside the Union, without having to appoint a representative in it)",
			authorities: []string{"Lyon: " + cnil, "Recherche: Autorité de protection des données / Gegevensbeschermingsautoriteit", "Essais: Datatilsynet"}},
	} {
		a := &agreement.Agreement{Controller: c.exporters[0], OtherControllers: c.exporters[1:], Processor: in("Importer", "US"), AlsoUnder: c.under}
		facts := newComposer(a, lib, "en").facts.facts
		assert.Equal(t, c.swissOnly, facts["swiss_only"].present)
		assert.Equal(t, c.cases, doc.Plain(facts["exporter_case"].text))
		var got []string
		for _, b := range facts["exporter_authority"].blocks {
			got = append(got, strings.ReplaceAll(doc.Plain(b.(*doc.Paragraph).Text), "\u00a0", " "))
		}
		assert.Equal(t, c.authorities, got)
	}
}

// The article on Swiss law and the appendix take the case of the FDPIC from one
// fact: Swiss law alone applies where every party that exports is in Switzerland
// and nothing ties it to a Member State. A processor in one is under the GDPR
// itself (Art. 3(1)).
func TestSwissLawAloneIsTakenFromTheParties(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	in := func(c value.Country) agreement.Party {
		return agreement.Party{Name: string(c), Address: &agreement.Address{Country: c}}
	}
	represented, supervised := in("CH"), in("CH")
	represented.Representative = &agreement.Representative{Address: &agreement.Address{Country: "FR"}}
	supervised.SupervisoryAuthority = value.Text{Plain: "Datatilsynet"}
	for _, c := range []struct {
		controllers []agreement.Party
		processor   agreement.Party
		want        bool
	}{
		{[]agreement.Party{in("CH")}, in("US"), true},
		{[]agreement.Party{in("CH"), in("CH")}, in("US"), true},
		{[]agreement.Party{in("CH")}, in("CH"), true},
		{[]agreement.Party{in("CH")}, in("FR"), false},
		{[]agreement.Party{in("CH")}, represented, false},
		{[]agreement.Party{in("CH"), in("FR")}, in("US"), false},
		{[]agreement.Party{in("CH"), in("GB")}, in("US"), false},
		{[]agreement.Party{represented}, in("US"), false},
		{[]agreement.Party{supervised}, in("US"), false},
		{[]agreement.Party{in("FR")}, in("US"), false},
		{[]agreement.Party{in("FR")}, in("CH"), false},
	} {
		a := &agreement.Agreement{Controller: c.controllers[0], OtherControllers: c.controllers[1:], Processor: c.processor, AlsoUnder: []string{"swiss"}}
		assert.Equal(t, c.want, newComposer(a, lib, "en").facts.facts["swiss_only"].present, "%+v", c)
	}
}

// Annex I.A asks for a contact person with a name and a position of whoever signs
// an appendix behind the parties, once for each; of clauses that are concluded
// already nothing is asked.
func TestAnnexIAAsksForContactPersons(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	person := &agreement.Contact{Name: "Jane Murphy", Role: value.Text{Plain: "Director"}}
	desk := &agreement.Contact{Email: "privacy@importer.example"}
	india := []value.Location{{Country: "IN"}}
	scc := &agreement.Transfer{Mechanism: "scc", Module: 3}
	signed := &agreement.Transfer{Mechanism: "scc", Module: 3, Date: value.Date{Year: 2026, Month: 11, Day: 20}}
	for _, c := range []struct {
		exporter, importer *agreement.Contact
		transfer           *agreement.Transfer
		want               []string
	}{
		{person, person, scc, nil},
		{person, desk, scc, []string{"Importer"}},
		{person, nil, scc, []string{"Importer"}},
		{desk, person, scc, []string{"Exporter"}},
		{desk, desk, signed, nil},
	} {
		a := &agreement.Agreement{
			Template:   "scc_chain",
			Controller: agreement.Party{Name: "Lyon", Address: &agreement.Address{Country: "FR"}},
			Processor:  agreement.Party{Name: "Exporter", Address: &agreement.Address{Country: "IE"}, Contact: c.exporter},
			Subprocessors: []agreement.Subprocessor{{
				ID: "importer", Name: "Importer", Country: "IN", Contact: c.importer, Transfer: c.transfer,
				Services: []agreement.Service{{Locations: india}, {Locations: india}},
			}},
		}
		var asked []string
		for _, f := range newComposer(a, lib, "en").diags {
			if f.Check == "DPA415" {
				asked = append(asked, f.Args["owner"].(diag.Words).EN)
			}
		}
		assert.Equal(t, c.want, asked, "%+v", c)
	}
}
