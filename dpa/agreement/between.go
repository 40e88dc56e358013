package agreement

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// ControllersOutsideEEA reports whether a party that is controller is known to
// be established outside the European Economic Area.
func (a *Agreement) ControllersOutsideEEA() bool {
	return slices.ContainsFunc(a.Controllers(), Signer.OutsideEEA)
}

// OutsideEEA reports whether a party is known to be established outside the
// European Economic Area.
func (p Signer) OutsideEEA() bool {
	c := p.Country()
	return c != "" && !value.IsEEA(c)
}

// Uncovered reports whether a party is established where none of the decisions
// covers everybody, so that its transfers need an instrument.
func Uncovered(p Signer, decisions *law.Decisions) bool {
	d := decisions.Of(p.Country())
	return p.OutsideEEA() && (d == nil || !d.Plain())
}

// NeedsClauses reports whether the transfer to a party outside the European
// Economic Area takes the standard contractual clauses: what its table says it
// rests on, or, where that says nothing, the country.
func NeedsClauses(p Signer, decisions *law.Decisions) bool {
	if t := p.Transfer; t != nil && t.Mechanism != "" {
		return p.OutsideEEA() && t.RestsOn("scc")
	}
	return Uncovered(p, decisions)
}

// ModuleBetweenParties is the module of the standard contractual clauses
// (Decision (EU) 2021/914) that the parties themselves need; 0 when they need
// none. Data go out to a processor outside the European Economic Area (modules
// two and three), or back from one within it to a controller outside (module
// four; EDPB Guidelines 05/2021, example 3). No module is made for the return
// from a sub-processor to a processor outside.
func (a *Agreement) ModuleBetweenParties(chain bool, decisions *law.Decisions) int {
	needed := func(p Signer) bool { return NeedsClauses(p, decisions) }
	processor := Signer{&a.Processor, "processor", "processor"}
	switch {
	case needed(processor) && chain:
		return 3
	case needed(processor):
		return 2
	case !chain && !processor.OutsideEEA() && slices.ContainsFunc(a.Controllers(), needed):
		return 4
	}
	return 0
}

// A Standing is what Clause 13(a) of the standard contractual clauses tells
// exporters apart by.
type Standing int

// The cases of Clause 13(a), by their numbers. Untold stands for an exporter of
// which the agreement does not say enough.
const (
	Untold        Standing = iota
	Established            // in a Member State
	Represented            // outside, by a representative in one (Art. 27(1) GDPR)
	Unrepresented          // outside, without having to appoint one (Art. 27(2) GDPR)
	OwnLaw                 // in none of them: in the United Kingdom or Switzerland, under the law there
)

// Standing is the case of Clause 13(a) that a party is in as an exporter. That
// it has no representative has to be stated. One in the United Kingdom or
// Switzerland exports under the law there as long as nothing ties it to a
// Member State: the clauses are then adapted to that law.
func (p Signer) Standing() Standing {
	switch {
	case value.IsEEA(p.Country()):
		return Established
	case !p.OutsideEEA(): // nobody knows where
	case p.Representative != nil:
		return Represented
	case (p.Country() == "GB" || p.Country() == "CH") && p.SupervisoryAuthority.IsZero():
		return OwnLaw
	case p.Says("representative") && !p.IsUnknown("representative"):
		return Unrepresented
	}
	return Untold
}

// Supervisor names the supervisory authority that Clause 13(a) gives to a party
// as an exporter: the one that the agreement states, or else that of the Member
// State where the party or its representative is. It is empty where neither
// tells: Germany has an authority for each Land, and an exporter without a
// representative has that of a State where the data subjects are.
func (p Signer) Supervisor() value.Text {
	if !p.SupervisoryAuthority.IsZero() {
		return p.SupervisoryAuthority
	}
	in := p.Country()
	if p.Standing() == Represented {
		in = countryOf(p.Representative.Address)
	}
	return value.Text{Plain: law.Authority(in)}
}

// IsDomestic reports whether every party is established in the one country whose
// law that is, and whose data protection law applies as well: Art. 28(3) UK
// GDPR, or the Swiss act, then wants no law of a Member State.
func (a *Agreement) IsDomestic(of value.Country) bool {
	return (of == "GB" || of == "CH") && !slices.ContainsFunc(a.Signers(), func(p Signer) bool { return p.Country() != of })
}
