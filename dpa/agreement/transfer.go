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
	Fallback   string     `toml:"fallback"`             // what it rests on should the mechanism end: one of Mechanisms but none
	Module     int        `toml:"module"`               // of the standard contractual clauses, 1 to 4
	Exporter   value.Word `toml:"exporter" vocab:"sides"`
	Importer   value.Word `toml:"importer" vocab:"sides"`
	Date       value.Date `toml:"date"`        // of the instrument
	TIA        value.Date `toml:"tia"`         // of the transfer impact assessment
	Assessment value.Text `toml:"assessment"`  // what it found
	DPFChecked value.Date `toml:"dpf_checked"` // when the Data Privacy Framework list was read
	Scope      value.Text `toml:"scope"`       // how the importer falls under a limited adequacy decision
	Note       value.Text `toml:"note"`
}

// RestsOn reports whether the transfer uses a mechanism, first or as fallback.
func (t *Transfer) RestsOn(mechanism string) bool {
	return t != nil && (t.Mechanism == mechanism || t.Fallback == mechanism)
}

// A Flow is data in the hands of somebody else: where they may be, and the
// ground on which they may leave the European Economic Area. The facts of the
// texts and the checks read the same flows.
type Flow struct {
	Subprocessor *Subprocessor        // nil for remote access
	Service      *Service             // nil for a sub-processor as a whole
	Further      *FurtherSubprocessor // nil for the sub-processor itself
	Remote       *RemoteAccess        // to hosted health data; nil otherwise
	places       []value.Location     // storage and access
	Transfer     *Transfer            // the service's own, or the sub-processor's; may be nil
	Own          Stated               // of the table that would give the transfer
}

// Flows are the flows of all services, of all sub-processors in turn, and of
// those who access hosted health data from outside.
func (a *Agreement) Flows() []Flow {
	var out []Flow
	for i := range a.Subprocessors {
		out = append(out, a.Subprocessors[i].Flows()...)
	}
	if h := a.HealthHosting; h != nil {
		for i := range h.RemoteAccess {
			r := &h.RemoteAccess[i]
			out = append(out, Flow{Remote: r, places: r.From, Transfer: r.Transfer, Own: r.Stated})
		}
	}
	return out
}

func (s *Subprocessor) Flows() []Flow {
	var out []Flow
	if len(s.Services) == 0 {
		out = append(out, Flow{Subprocessor: s, Transfer: s.Transfer, Own: s.Stated})
	}
	for i := range s.Services {
		v := &s.Services[i]
		f := Flow{Subprocessor: s, Service: v, places: slices.Concat(v.Locations, v.AccessFrom), Transfer: v.Transfer, Own: v.Stated}
		for _, in := range v.Instances {
			f.places = append(f.places, in.Locations...)
		}
		if f.Transfer == nil && !v.Says("transfer") {
			f.Transfer = s.Transfer
			if s.Says("transfer") {
				f.Own = s.Stated
			}
		}
		out = append(out, f)
	}
	for i := range s.Subprocessors {
		k := &s.Subprocessors[i]
		out = append(out, Flow{Subprocessor: s, Further: k, Transfer: k.Transfer, Own: k.Stated})
	}
	return out
}

// Outside lists the countries outside the European Economic Area that the flow
// reaches, each once: where the data are, from where they are seen, and where
// the sub-processor is established.
func (f *Flow) Outside() []value.Country {
	established := value.Country("")
	switch {
	case f.Further != nil:
		established = f.Further.Country
	case f.Subprocessor != nil:
		established = f.Subprocessor.Country
	}
	return OutsideEEA(append(slices.Clone(f.places), value.Location{Country: established}))
}

func OutsideEEA(places []value.Location) []value.Country {
	var out []value.Country
	for _, p := range places {
		for q := range p.Each() {
			if c := q.Country; c != "" && !value.IsEEA(c) && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// Anywhere reports whether the flow has no bounds.
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

// LeavesEEA reports whether data leave the European Economic Area, or may.
func (a *Agreement) LeavesEEA() bool {
	return slices.ContainsFunc(a.Flows(), func(f Flow) bool {
		return len(f.Outside()) > 0 || f.Anywhere() || f.Transfer != nil && f.Transfer.Mechanism != "none"
	})
}

// InsideEEA reports whether all data are known to be processed in the European
// Economic Area. Whatever is not known may be anywhere, so with any such gap an
// agreement cannot say that no data leave it.
func (a *Agreement) InsideEEA() bool {
	if a.LeavesEEA() || !value.IsEEA(a.Processor.Country()) || a.IsUnknown("subprocessors") {
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
		if !f.known() || !inside(f.places) {
			return false
		}
	}
	h := a.HealthHosting
	return h == nil || len(h.Places) > 0 && inside(h.Places) && !h.IsUnknown("remote_access")
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

// known reports whether every place of the flow is given.
func (f *Flow) known() bool {
	switch {
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

// RestsOn reports whether a transfer rests on that mechanism.
func (a *Agreement) RestsOn(mechanism string) bool {
	return slices.ContainsFunc(a.Flows(), func(f Flow) bool { return f.Transfer.RestsOn(mechanism) })
}
