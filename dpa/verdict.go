package dpa

import (
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
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
	Blocking int       // what keeps it from being signed: errors, and facts that only a draft may lack
	OwnTexts int       // special conditions with words of their own: checks look for known faults in them, and do not know what they mean
	Unread   []OwnText // those of them which nobody is recorded to have read as they stand
	Readings []Reading // who has read the others, in the order of the deal
}

// An OwnText is a special condition with words of its own.
type OwnText struct {
	Number int    // of the condition in the deal, from 1
	Of     string // the paragraph that it replaces, or after which it stands
	Path   string // in the agreement: "special_conditions[0]"
}

// A Reading is what one person has read on one day of a deal.
type Reading struct {
	By     string
	Date   value.Date
	Number int // of special conditions
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
	for i := range d.agreement.SpecialConditions {
		if s := &d.agreement.SpecialConditions[i]; s.Omit == "" {
			v.OwnTexts++
			v.read(d, s, i+1)
		}
	}
	if d.agreement.Status == agreement.Final && !v.Sample && v.Errors == 0 {
		v.State = ReadyToSign
	}
	return v
}

// read counts a special condition among those that somebody has read, or that
// somebody has yet to read.
func (v *Verdict) read(d *Deal, s *agreement.SpecialCondition, number int) {
	if !d.agreement.HasRead(s, d.lib) {
		_, of := s.Target()
		v.Unread = append(v.Unread, OwnText{number, of, s.Path("")})
		return
	}
	for i := range v.Readings {
		if r := &v.Readings[i]; r.By == s.Read.By && r.Date == s.Read.Date {
			r.Number++
			return
		}
	}
	v.Readings = append(v.Readings, Reading{s.Read.By, s.Read.Date, 1})
}
