package agreement

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/value"
)

// A Pair is an exporter and an importer between whom a transfer rests on the
// standard contractual clauses (Decision (EU) 2021/914) behind the parties
// themselves: to those whom they engage, or for whom they make the agreement.
type Pair struct {
	ID           string        // "aws", "aws-2": the same in every language
	Module       int           // of the clauses, 1 to 4
	Exporters    []Signer      // the parties that export; none where Subprocessor does
	Subprocessor *Subprocessor // that exports to one whom it engages in turn
	Flows        []Flow        // what passes, all to one importer; never empty
}

// Pairs are the pairs of an agreement, each once, in the order of the flows. A
// sub-processor to which several modules apply stands in one pair for each.
// chain says that the agreement binds a processor and its sub-processor.
func (a *Agreement) Pairs(chain bool) []Pair {
	var out []Pair
	n := map[string]int{}
	for _, f := range a.Flows() {
		if f.Party != nil && f.Affiliate == nil || f.Activity != nil || !f.Transfer.RestsOn("scc") || len(f.Outside()) == 0 && !f.Anywhere() {
			continue
		}
		p := Pair{Module: f.module(chain), Flows: []Flow{f}}
		switch {
		case f.Further != nil:
			p.Subprocessor = f.Subprocessor
		case f.Side == "processor", f.Affiliate == nil && f.Transfer.Exporter.ID == "controller":
			p.Exporters = a.Controllers()
		default:
			p.Exporters = a.Signers()[len(a.Controllers()):]
		}
		if i := slices.IndexFunc(out, p.joins); i >= 0 {
			out[i].Flows = append(out[i].Flows, f)
			continue
		}
		p.ID = f.importerID()
		if n[p.ID]++; n[p.ID] > 1 {
			p.ID += "-" + strconv.Itoa(n[p.ID])
		}
		out = append(out, p)
	}
	return out
}

// joins reports whether p only adds a service to what passes in q.
func (p *Pair) joins(q Pair) bool {
	a, b := &p.Flows[0], &q.Flows[0]
	return a.Service != nil && a.Subprocessor == b.Subprocessor && p.Module == q.Module && len(p.Exporters) == len(q.Exporters)
}

// module is that of the clauses on which a flow rests: what its transfer says,
// or else what follows from who sends and who receives.
func (f *Flow) module(chain bool) int {
	switch {
	case f.Transfer.Module != 0:
		return f.Transfer.Module
	case f.Affiliate != nil && f.Side == "controller":
		return 4
	case !chain && (f.Affiliate != nil || f.Transfer.Exporter.ID == "controller"):
		return 2
	}
	return 3
}

func (f *Flow) importerID() string {
	switch {
	case f.Affiliate != nil:
		return f.Side + "-affiliate"
	case f.Remote != nil:
		return "remote-access"
	}
	return f.Subprocessor.ID
}

// Importer is the legal entity that receives the data of a flow, by the name
// that the agreement gives it.
func (f *Flow) Importer() string {
	switch {
	case f.Affiliate != nil:
		return f.Affiliate.Name
	case f.Party != nil:
		return f.Party.Name
	case f.Remote != nil:
		return f.Remote.By
	case f.Further != nil:
		return cmp.Or(f.Further.LegalEntity, f.Further.Name)
	}
	return cmp.Or(f.Subprocessor.LegalEntity, f.Subprocessor.Name)
}

// Supervised are those whose authority is competent for a pair by Clause 13(a):
// its exporters. An exporter behind the controllers that is outside the Union and
// under no authority there passes data on: then passed is true, and they are the
// nearest that sent them and have one, whose clauses bind the exporter.
func (a *Agreement) Supervised(p *Pair) (who []Signer, passed bool) {
	who = p.Exporters
	if s := p.Subprocessor; s != nil {
		who = []Signer{s.signer()}
	}
	if who[0].Side == "controller" || who[0].supervised() {
		return who, false
	}
	if processor := (Signer{&a.Processor, "processor", "processor"}); p.Subprocessor != nil && processor.supervised() {
		return []Signer{processor}, true
	}
	return a.Controllers(), true
}

// supervised reports whether an authority of a Member State is that of a party
// itself.
func (p Signer) supervised() bool {
	switch p.Standing() {
	case Established, Represented:
		return true
	case Unrepresented:
		return !p.SupervisoryAuthority.IsZero()
	}
	return false
}

// signer is a sub-processor that exports, as the party that it is to the clauses.
func (s *Subprocessor) signer() Signer {
	flow := Flow{Subprocessor: s}
	return Signer{&Party{
		Stated: s.Stated, Name: flow.Importer(),
		Address: &Address{Country: s.Country}, SupervisoryAuthority: s.SupervisoryAuthority,
	}, s.ID, "subprocessor"}
}

// From is the country of the exporter, the first of several; empty when it is
// not given.
func (p *Pair) From() value.Country {
	if p.Subprocessor != nil {
		return p.Subprocessor.Country
	}
	return p.Exporters[0].Country()
}

// Outside lists the countries outside the European Economic Area that the data of
// a pair reach, each once.
func (p *Pair) Outside() []value.Country {
	var out []value.Country
	for i := range p.Flows {
		for _, c := range p.Flows[i].Outside() {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}
