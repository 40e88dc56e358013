package agreement

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/value"
)

// A Transfer is the ground on which data leave the European Economic Area
// (Chapter V GDPR).
type Transfer struct {
	Stated
	Mechanism  string     `toml:"mechanism" need:"yes"` // one of Mechanisms
	Also       []string   `toml:"also"`                 // further mechanisms, for the countries that the first does not reach
	Fallback   string     `toml:"fallback"`             // what it rests on should the mechanism end: one of Mechanisms but none
	Module     int        `toml:"module"`               // of the standard contractual clauses, 1 to 4
	Exporter   value.Word `toml:"exporter" vocab:"sides"`
	Importer   value.Word `toml:"importer" vocab:"sides"`
	Date       value.Date `toml:"date"`        // of the instrument
	TIA        value.Date `toml:"tia"`         // of the transfer impact assessment
	Assessment value.Text `toml:"assessment"`  // what it found
	DPFChecked value.Date `toml:"dpf_checked"` // when the Data Privacy Framework list was read
	DPFEntity  string     `toml:"dpf_entity"`  // whom the list names, where it is not the legal entity above
	DPFCovers  []string   `toml:"dpf_covers" oneof:"non_hr hr uk swiss"`
	Approval   value.Text `toml:"approval"` // of an instrument that an authority approves (Arts. 46(2)(e) and (f), 46(3) and 47 GDPR)
	Scope      value.Text `toml:"scope"`    // how the importer falls under a limited adequacy decision
	Note       value.Text `toml:"note"`
}

// RestsOn reports whether the transfer uses a mechanism: first, for some
// countries or as fallback.
func (t *Transfer) RestsOn(mechanism string) bool {
	return t != nil && (t.Mechanism == mechanism || t.Fallback == mechanism || slices.Contains(t.Also, mechanism))
}

// A Flow is data in the hands of somebody else: where they may be, and the
// ground on which they may leave the European Economic Area. The facts of the
// texts and the checks read the same flows. The table of whoever receives the
// data gives the transfer, whichever side it is on: [processor.transfer] for
// what a controller discloses to a processor abroad, [controller.transfer] for
// what goes back to a controller abroad (EDPB Guidelines 05/2021, example 3).
type Flow struct {
	Party        *Party               // who receives the data, or for whom Affiliate does; nil for others
	Side         string               // of Party: "controller" or "processor"
	Affiliate    *Affiliate           // of Party; nil for the party itself
	Activity     *Activity            // at places of the processor's own that nobody else accounts for
	Subprocessor *Subprocessor        // nil for all others
	Service      *Service             // nil for a sub-processor as a whole
	Further      *FurtherSubprocessor // nil for the sub-processor itself
	Remote       *RemoteAccess        // to hosted health data; nil otherwise
	places       []value.Location     // storage and access
	Transfer     *Transfer            // the service's own, or the sub-processor's; may be nil
	Own          *Stated              // of the table that would give the transfer
}

// Flows are the flows between every two hands: to the parties and those for
// which they make the agreement, in the processor's own places, and then those
// that Engaged returns.
func (a *Agreement) Flows() []Flow {
	var out []Flow
	for _, p := range a.Signers() {
		out = append(out, Flow{Party: p.Party, Side: p.Side, Transfer: p.Transfer, Own: &p.Stated})
		for i := range p.Affiliates {
			f := &p.Affiliates[i]
			out = append(out, Flow{Party: p.Party, Side: p.Side, Affiliate: f, Transfer: f.Transfer, Own: &f.Stated})
		}
	}
	engaged := a.Engaged()
	for i := range a.Processing {
		p := &a.Processing[i]
		places, _ := p.places()
		if places = a.unaccounted(places, slices.Concat(out, engaged)); len(places) > 0 || p.Transfer != nil {
			out = append(out, Flow{Activity: p, places: places, Transfer: p.Transfer, Own: &p.Stated})
		}
	}
	return append(out, engaged...)
}

// Engaged are the flows to those whom the processor engages: of all services,
// of all sub-processors in turn, and of those who access hosted health data
// from outside.
func (a *Agreement) Engaged() []Flow {
	var out []Flow
	for i := range a.Subprocessors {
		out = append(out, a.Subprocessors[i].Flows()...)
	}
	if h := a.HealthHosting; h != nil {
		for i := range h.RemoteAccess {
			r := &h.RemoteAccess[i]
			out = append(out, Flow{Remote: r, places: r.From, Transfer: r.Transfer, Own: &r.Stated})
		}
	}
	return out
}

// unaccounted are the places outside the European Economic Area in which no
// other flow has the data. While a place of another flow is not known, each may
// be that one, and none is left.
func (a *Agreement) unaccounted(places []value.Location, others []Flow) []value.Location {
	if a.IsUnknown("subprocessors") {
		return nil
	}
	var known []value.Country
	for _, f := range others {
		if f.Subprocessor != nil && (!f.Known() || f.Anywhere()) {
			return nil
		}
		known = append(known, f.Outside()...)
	}
	var out []value.Location
	for _, p := range places {
		for q := range p.Each() {
			if q.Area == value.Worldwide || q.Country != "" && !value.IsEEA(q.Country) && !slices.Contains(known, q.Country) {
				out = append(out, q)
			}
		}
	}
	return out
}

func (s *Subprocessor) Flows() []Flow {
	var out []Flow
	if len(s.Services) == 0 {
		out = append(out, Flow{Subprocessor: s, Transfer: s.Transfer, Own: &s.Stated})
	}
	for i := range s.Services {
		v := &s.Services[i]
		f := Flow{Subprocessor: s, Service: v, places: slices.Concat(v.Locations, v.AccessFrom), Transfer: v.Transfer, Own: &v.Stated}
		for _, in := range v.Instances {
			f.places = append(f.places, in.Locations...)
		}
		if f.Transfer == nil && !v.Says("transfer") {
			f.Transfer = s.Transfer
			if s.Says("transfer") {
				f.Own = &s.Stated
			}
		}
		out = append(out, f)
	}
	for i := range s.Subprocessors {
		k := &s.Subprocessors[i]
		out = append(out, Flow{Subprocessor: s, Further: k, Transfer: k.Transfer, Own: &k.Stated})
	}
	return out
}

// Established is the country of whoever receives the data; empty when it is
// not given.
func (f *Flow) Established() value.Country {
	switch {
	case f.Affiliate != nil:
		return countryOf(f.Affiliate.Address)
	case f.Party != nil:
		return f.Party.Country()
	case f.Further != nil:
		return f.Further.Country
	case f.Subprocessor != nil:
		return f.Subprocessor.Country
	}
	return ""
}

// Outside lists the countries outside the European Economic Area that the flow
// reaches, each once: where the data are, from where they are seen, and where
// whoever receives them is established.
func (f *Flow) Outside() []value.Country {
	return OutsideEEA(append(slices.Clone(f.places), value.Location{Country: f.Established()}))
}

// Places are where the data of the flow are and from where they are seen.
func (f *Flow) Places() []value.Location { return f.places }

func OutsideEEA(places []value.Location) []value.Country {
	var out []value.Country
	for _, p := range places {
		for q := range p.Each() {
			if c := q.Country; c != "" && c.Valid() && !value.IsEEA(c) && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// Anywhere reports whether the flow has no bounds.
//
//go:noinline
func (f *Flow) Anywhere() bool {
	return slices.ContainsFunc(f.places, func(p value.Location) bool {
		for q := range p.Each() {
			if q.Area == value.Worldwide {
				return true
			}
		}
		return false
	})
}

// LeavesEEA reports whether data leave the European Economic Area for those
// whom the processor engages, or may.
func (a *Agreement) LeavesEEA() bool {
	return slices.ContainsFunc(a.Engaged(), func(f Flow) bool {
		return len(f.Outside()) > 0 || f.Anywhere() || f.Transfer != nil && f.Transfer.Mechanism != "none"
	})
}

// InsideEEA reports whether all data are known to be in the European Economic
// Area: every hand that holds them, of either side, and every place. Whatever
// is not known may be anywhere, so with any such gap an agreement cannot say
// that no data leave it.
func (a *Agreement) InsideEEA() bool {
	if a.LeavesEEA() || a.IsUnknown("subprocessors") {
		return false
	}
	for i := range a.Processing {
		places, known := a.Processing[i].places()
		if !known || !inside(places) {
			return false
		}
	}
	for i := range a.Subprocessors {
		if s := &a.Subprocessors[i]; s.Country == "" || s.IsUnknown("subprocessors") {
			return false
		}
	}
	for _, f := range a.Flows() {
		if f.Activity == nil && !f.Known() || len(f.Outside()) > 0 || !inside(f.places) {
			return false
		}
	}
	h := a.HealthHosting
	return h == nil || len(h.Places) > 0 && inside(h.Places) && !h.IsUnknown("remote_access")
}

// OutsideEEA reports whether data are processed outside the European Economic
// Area: by the processor, by those for which it makes the agreement, at a place
// of an activity, or by those whom it engages.
func (a *Agreement) OutsideEEA() bool {
	return a.LeavesEEA() || a.ActivityOutsideEEA() || slices.ContainsFunc(a.Flows(), func(f Flow) bool {
		return f.Side == "processor" && len(f.Outside()) > 0
	})
}

// ActivityOutsideEEA reports whether an activity itself takes place outside.
func (a *Agreement) ActivityOutsideEEA() bool {
	return slices.ContainsFunc(a.Processing, func(p Activity) bool {
		places, _ := p.places()
		return len(OutsideEEA(places)) > 0
	})
}

// places are those of an activity; known is false when one is missing.
func (p *Activity) places() (places []value.Location, known bool) {
	places, known = slices.Clone(p.Locations), true
	for _, in := range p.Instances {
		places = append(places, in.Locations...)
		known = known && len(in.Locations) > 0
	}
	return places, known && len(places) > 0 && !p.IsUnknown("locations") && !p.IsUnknown("instances")
}

// Known reports whether every place of the flow is given.
func (f *Flow) Known() bool {
	switch {
	case f.Party != nil:
		return f.Established() != ""
	case f.Further != nil:
		return f.Further.Country != ""
	case f.Service == nil:
		return len(f.places) > 0
	}
	for _, in := range f.Service.Instances {
		if len(in.Locations) == 0 {
			return false
		}
	}
	return len(f.places) > 0 && !f.Service.IsUnknown("locations") && !f.Service.IsUnknown("access_from") && !f.Service.IsUnknown("instances")
}

// inside reports whether every place is in the European Economic Area.
func inside(places []value.Location) bool {
	for _, p := range places {
		for q := range p.Each() {
			if !value.IsEEA(q.Country) && q.Area != value.EU && q.Area != value.EEA {
				return false
			}
		}
	}
	return true
}

// RestsOn reports whether a transfer to whom the processor engages rests on
// that mechanism.
func (a *Agreement) RestsOn(mechanism string) bool {
	return slices.ContainsFunc(a.Engaged(), func(f Flow) bool { return f.Transfer.RestsOn(mechanism) })
}
