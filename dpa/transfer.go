package dpa

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

// Mechanisms returns the names of the transfer mechanisms that an agreement
// may rest on: none is needed within the European Economic Area (none), an
// adequacy decision (adequacy, dpf: Art. 45 GDPR), appropriate safeguards
// (scc, bcr-p, code, cert, adhoc, public: Arts. 46 and 47). The derogations of
// Art. 49 are for exceptional transfers, not for those of a service.
func Mechanisms() []string {
	return []string{"none", "adequacy", "dpf", "scc", "bcr-p", "code", "cert", "adhoc", "public"}
}

// rests reports whether the transfer uses a mechanism, first or as fallback.
func (t *Transfer) rests(mechanism string) bool {
	return t != nil && (t.Mechanism == mechanism || t.Fallback == mechanism)
}

// A flow is data in the hands of somebody else: where they may be, and the
// ground on which they may leave the European Economic Area. The facts of the
// texts and the checks read the same flows.
type flow struct {
	sub      *Subprocessor        // nil for remote access
	service  *Service             // nil for a sub-processor as a whole
	further  *FurtherSubprocessor // nil for the sub-processor itself
	remote   *RemoteAccess        // to hosted health data; nil otherwise
	places   []value.Location     // storage and access
	transfer *Transfer            // the service's own, or the sub-processor's; may be nil
	own      Stated               // of the table that would give the transfer
}

// flows are the flows of all services, of all sub-processors in turn, and of
// those who access hosted health data from outside.
func (a *Agreement) flows() []flow {
	var out []flow
	for i := range a.Subprocessors {
		out = append(out, a.Subprocessors[i].flows()...)
	}
	if h := a.HealthHosting; h != nil {
		for i := range h.RemoteAccess {
			r := &h.RemoteAccess[i]
			out = append(out, flow{remote: r, places: r.From, transfer: r.Transfer, own: r.Stated})
		}
	}
	return out
}

func (s *Subprocessor) flows() []flow {
	var out []flow
	if len(s.Services) == 0 {
		out = append(out, flow{sub: s, transfer: s.Transfer, own: s.Stated})
	}
	for i := range s.Services {
		v := &s.Services[i]
		f := flow{sub: s, service: v, places: slices.Concat(v.Locations, v.AccessFrom), transfer: v.Transfer, own: v.Stated}
		for _, in := range v.Instances {
			f.places = append(f.places, in.Locations...)
		}
		if f.transfer == nil && !v.says("transfer") {
			f.transfer = s.Transfer
			if s.says("transfer") {
				f.own = s.Stated
			}
		}
		out = append(out, f)
	}
	for i := range s.Subprocessors {
		k := &s.Subprocessors[i]
		out = append(out, flow{sub: s, further: k, transfer: k.Transfer, own: k.Stated})
	}
	return out
}

// outside lists the countries outside the European Economic Area that the flow
// reaches, each once: where the data are, from where they are seen, and where
// the sub-processor is established.
func (f *flow) outside() []value.Country {
	established := value.Country("")
	switch {
	case f.further != nil:
		established = f.further.Country
	case f.sub != nil:
		established = f.sub.Country
	}
	return outside(append(slices.Clone(f.places), value.Location{Country: established}))
}

func outside(places []value.Location) []value.Country {
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

// anywhere reports whether the flow has no bounds.
func (f *flow) anywhere() bool {
	return slices.ContainsFunc(f.places, func(p value.Location) bool {
		for q := range p.Each() {
			if q.Area == value.Worldwide {
				return true
			}
		}
		return false
	})
}

// transfers reports whether data leave the European Economic Area, or may.
func (a *Agreement) transfers() bool {
	return slices.ContainsFunc(a.flows(), func(f flow) bool {
		return len(f.outside()) > 0 || f.anywhere() || f.transfer != nil && f.transfer.Mechanism != "none"
	})
}

// insideEEA reports whether all data are known to be processed in the European
// Economic Area. Whatever is not known may be anywhere, so with any such gap an
// agreement cannot say that no data leave it.
func (a *Agreement) insideEEA() bool {
	if a.transfers() || !value.IsEEA(a.Processor.country()) || a.IsUnknown("subprocessors") {
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
	for _, f := range a.flows() {
		if !f.known() || !inside(f.places) {
			return false
		}
	}
	h := a.HealthHosting
	return h == nil || len(h.Places) > 0 && inside(h.Places) && !h.IsUnknown("remote_access")
}

// activityOutsideEEA reports whether an activity itself takes place outside.
func (a *Agreement) activityOutsideEEA() bool {
	return slices.ContainsFunc(a.Processing, func(p Activity) bool {
		places, _ := p.places()
		return len(outside(places)) > 0
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
func (f *flow) known() bool {
	switch {
	case f.further != nil:
		return f.further.Country != ""
	case f.service == nil:
		return len(f.places) > 0
	}
	for _, in := range f.service.Instances {
		if len(in.Locations) == 0 {
			return false
		}
	}
	return len(f.places) > 0 && !f.service.IsUnknown("locations") && !f.service.IsUnknown("access_from") && !f.service.IsUnknown("instances")
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

// rests reports whether a transfer rests on that mechanism.
func (a *Agreement) rests(mechanism string) bool {
	return slices.ContainsFunc(a.flows(), func(f flow) bool { return f.transfer.rests(mechanism) })
}
