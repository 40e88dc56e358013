// Package choose keeps the rows of an agreement that a deal has chosen, and says
// why.
package choose

import (
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// Select returns a as the deal has chosen it: without the rows
// whose When does not hold, and without those that this leaves with nothing, a
// sub-processor without a service. A sub-processor or service that is optional,
// and was bought with an option of its When, is optional no longer. Explain
// says why. a is not changed.
func Select(a *agreement.Agreement) *agreement.Agreement { return (&selector{a: a}).chosen() }

// Again returns Select of a, where chosen is that of an agreement with all that is
// not the customer's own.
func Again(chosen, a *agreement.Agreement) *agreement.Agreement {
	out := chosen.WithOwn(a)
	out.Stated = a.Stated
	(&selector{a: a}).party(&out.Controller, "controller")
	return out
}

type selector struct {
	a         *agreement.Agreement
	lib       *library.Library // for the words of decisions; nil when none are wanted
	decisions []Decision
}

// chosen goes through the lists in the order in which decisions are told.
func (s *selector) chosen() *agreement.Agreement {
	a := *s.a
	s.party(&a.Controller, "controller")
	a.OtherControllers = slices.Clone(a.OtherControllers)
	for i := range a.OtherControllers {
		s.party(&a.OtherControllers[i], "other_controllers")
	}
	s.party(&a.Processor, "processor")
	a.Processing = keep(a.Processing, s.top("processing"), s.activity)
	a.DataSets = keep(a.DataSets, s.top("data_sets"), s.dataSet)
	a.Measures = keep(a.Measures, s.top("measures"), s.measure)
	a.Subprocessors = keep(a.Subprocessors, s.top("subprocessors"), s.subprocessor)
	a.SubprocessorGroups = keep(a.SubprocessorGroups, s.top("subprocessor_groups"), s.group)
	if a.HealthHosting != nil {
		at := s.top("health_hosting")
		at.top = false
		if kept := keep([]agreement.HealthHosting{*a.HealthHosting}, at, s.healthHosting); len(kept) > 0 {
			a.HealthHosting = &kept[0]
		} else {
			a.HealthHosting = nil
		}
	}
	return &a
}

// A spot is where a row stands.
type spot struct {
	s     *selector
	list  string     // of the agreement, in which or within which it is
	top   bool       // in the list itself
	owner diag.Words // what stands around it
}

func (s *selector) top(list string) spot { return spot{s: s, list: list, top: true} }

// A row is a table of a list, as far as it can go.
type row struct {
	isRow    bool                 // it can have a condition; else it stands always
	when     *agreement.When      // its condition; nil in every deal
	vocab    string               // of the word that names it
	word     value.Word           // which names it
	optional *bool                // nil when it cannot be optional
	trigger  *value.Text          // of what is optional
	within   func(at spot) string // selects within; returns the key of a list that the row cannot do without and that is empty now
}

// keep returns those of a list that stand, copied.
func keep[T any](list []T, at spot, of func(*T) row) []T {
	if list == nil {
		return nil
	}
	out := make([]T, 0, len(list))
	for _, x := range list {
		if at.s.stands(reflect.ValueOf(&x).Elem(), of(&x), at) {
			out = append(out, x)
		}
	}
	return out
}

// stands selects everything in a row, which is a copy, and reports whether it
// stands itself.
func (s *selector) stands(v reflect.Value, r row, at spot) bool {
	name, place := s.name(v, r, at), len(s.decisions)
	in, reason := s.a.Selection.Meets(r.when), reason(s.a, r.when)
	if in && r.within != nil {
		if emptied := r.within(spot{s: s, list: at.list, owner: name}); emptied != "" && r.isRow {
			in, reason = false, s.nothingLeft(emptied)
		}
	}
	if in && r.optional != nil && *r.optional {
		bought := s.a.Selection.Buys(r.when)
		if bought {
			*r.optional, *r.trigger = false, value.Text{}
		}
		reason = optionally(reason, !bought)
	}
	if s.lib != nil && r.isRow && (at.top || r.when != nil || !in) { // before those of the rows within
		id, _ := names.ID(v)
		s.decisions = slices.Insert(s.decisions, place, Decision{
			List: at.list, Heading: s.called(at.list), ID: id, Title: name, In: in, Reason: reason, Pos: rowPos(v, r.when),
		})
	}
	return in
}

func (s *selector) party(p *agreement.Party, list string) {
	p.Certificates = keep(p.Certificates, spot{s: s, list: list}, s.certificate)
}

func (s *selector) certificate(k *agreement.Certificate) row { return row{isRow: true, when: k.When} }

func (s *selector) activity(x *agreement.Activity) row {
	return row{isRow: true, when: x.When, within: func(at spot) string {
		given := len(x.Data) > 0
		x.Data = keep(x.Data, at, s.data)
		x.Recipients = keep(x.Recipients, at, func(r *agreement.Recipient) row {
			return row{isRow: true, when: r.When, vocab: "recipients", word: r.Word}
		})
		x.Instances = keep(x.Instances, at, s.instance)
		return emptied(given && len(x.Data) == 0 && len(x.DataSets) == 0, "data")
	}}
}

func (s *selector) data(d *agreement.Data) row {
	return row{isRow: true, when: d.When, vocab: "subjects", word: d.Subject, within: func(at spot) string {
		given := len(d.Categories) > 0
		d.Categories = keep(d.Categories, at, func(k *agreement.Category) row {
			return row{isRow: true, when: k.When, vocab: "data", word: k.Word}
		})
		return emptied(given && len(d.Categories) == 0, "categories")
	}}
}

func (s *selector) dataSet(d *agreement.DataSet) row {
	return row{within: func(at spot) string { d.Data = keep(d.Data, at, s.data); return "" }}
}

func (s *selector) group(g *agreement.SubprocessorGroup) row {
	return row{within: func(at spot) string { g.Data = keep(g.Data, at, s.data); return "" }}
}

func (s *selector) instance(i *agreement.Instance) row { return row{isRow: true, when: i.When} }

// measure goes too when it said nothing but what stood below it.
func (s *selector) measure(m *agreement.Measure) row {
	return row{isRow: true, when: m.When, within: func(at spot) string {
		given := len(m.Parts) > 0
		m.Parts = keep(m.Parts, at, s.measure)
		return emptied(given && len(m.Parts) == 0 && m.Use == "" && m.Text.IsZero() && len(m.Items) == 0 && m.After.IsZero(), "parts")
	}}
}

func (s *selector) subprocessor(x *agreement.Subprocessor) row {
	return row{isRow: true, when: x.When, optional: &x.Optional, trigger: &x.Trigger, within: func(at spot) string {
		given := len(x.Services) > 0
		x.Services = keep(x.Services, at, s.service)
		x.Certificates = keep(x.Certificates, at, s.certificate)
		return emptied(given && len(x.Services) == 0, "services")
	}}
}

func (s *selector) service(v *agreement.Service) row {
	return row{isRow: true, when: v.When, optional: &v.Optional, trigger: &v.Trigger, within: func(at spot) string {
		instances, data := len(v.Instances) > 0, len(v.Data) > 0
		v.Instances = keep(v.Instances, at, s.instance)
		v.Data = keep(v.Data, at, s.data)
		if data && len(v.Data) == 0 && len(v.DataSets) == 0 {
			return "data"
		}
		return emptied(instances && len(v.Instances) == 0 && len(v.Locations) == 0, "instances")
	}}
}

func (s *selector) healthHosting(h *agreement.HealthHosting) row {
	return row{isRow: true, when: h.When, within: func(at spot) string {
		h.Certificates = keep(h.Certificates, at, s.certificate)
		return ""
	}}
}

func emptied(is bool, key string) string {
	if is {
		return key
	}
	return ""
}
