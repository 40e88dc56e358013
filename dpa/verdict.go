package dpa

import (
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
)

// A State says how far a deal is.
type State string

// The states of a deal.
const (
	ReadyToSign   State = "ready to sign"    // it is final, and nothing stands in the way
	ReadyAsDraft  State = "ready as a draft" // it has documents that say on each page that they are not final
	NotRenderable State = "not renderable"   // there is no document
)

// A Verdict is what a deal comes to: how far it is, and how much was found.
type Verdict struct {
	State    State
	Sample   bool // its documents say that they are specimens, and nobody signs them
	Contract bool // it is signed; an annex that stands alone is handed over
	Errors   int
	Warnings int
	Infos    int
	Blocking int // what keeps it from being signed: errors, and facts that only a draft may lack
	OwnTexts int // special conditions with words of their own: checks look for known faults in them, and do not know what they mean
}

// Judge returns the verdict on what Open or Check gave; d may be nil.
func Judge(d *Deal, found diag.List) Verdict {
	v := Verdict{
		State: NotRenderable, Contract: true,
		Errors: found.Count(diag.Error), Warnings: found.Count(diag.Warning), Infos: found.Count(diag.Info), Blocking: found.Blocking(),
	}
	if d == nil {
		return v
	}
	v.Sample, v.State = d.agreement.Sample, ReadyAsDraft
	if t := d.lib.Template(d.agreement.TemplateID()); t != nil {
		v.Contract = t.IsAgreement()
	}
	for _, s := range d.agreement.SpecialConditions {
		if s.Omit == "" {
			v.OwnTexts++
		}
	}
	if d.agreement.Status == agreement.Final && !v.Sample && v.Errors == 0 {
		v.State = ReadyToSign
	}
	return v
}
