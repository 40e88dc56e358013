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

// ExporterAuthorities names the supervisory authorities by Clause 13 of the
// standard contractual clauses when the controllers export, each once: that of
// the Member State where each is established or, failing that, where its
// representative is. There is none where a country does not tell: Germany has
// one for each Land.
func (a *Agreement) ExporterAuthorities() []string {
	var out []string
	for _, p := range a.Controllers() {
		switch name := authorityOf(p.Country(), p.Representative); {
		case name == "" && value.IsEEA(p.Country()):
			return nil
		case name != "" && !slices.Contains(out, name):
			out = append(out, name)
		}
	}
	return out
}

// A Standing is what Clause 13(a) of the standard contractual clauses tells
// exporters apart by.
type Standing int

// The cases of Clause 13(a), by their numbers. Otherwise stands for its third
// case, for exporters of several kinds, and for one whose country is not known.
const (
	Otherwise   Standing = iota
	Established          // in a Member State
	Represented          // outside, by a representative in one (Art. 27(1) GDPR)
)

// StandingOf is the case of Clause 13(a) that all of the exporters are in.
func StandingOf(exporters []Signer) Standing {
	all := func(is func(Signer) bool) bool {
		return len(exporters) > 0 && !slices.ContainsFunc(exporters, func(p Signer) bool { return !is(p) })
	}
	switch {
	case all(func(p Signer) bool { return value.IsEEA(p.Country()) }):
		return Established
	case all(func(p Signer) bool { return p.OutsideEEA() && p.Representative != nil }):
		return Represented
	}
	return Otherwise
}

func authorityOf(exporter value.Country, r *Representative) string {
	if !value.IsEEA(exporter) && r != nil && r.Address != nil {
		exporter = r.Address.Country
	}
	return law.Authority(exporter)
}

// IsDomestic reports whether every party is established in the one country whose
// law that is, and whose data protection law applies as well: Art. 28(3) UK
// GDPR, or the Swiss act, then wants no law of a Member State.
func (a *Agreement) IsDomestic(of value.Country) bool {
	return (of == "GB" || of == "CH") && !slices.ContainsFunc(a.Signers(), func(p Signer) bool { return p.Country() != of })
}
