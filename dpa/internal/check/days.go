package check

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// oddMonths is how far the day on which an agreement takes effect may be from
// its date before somebody should look: no text sets a figure.
const oddMonths = 12

// days checks the dates of the agreement against its own: none is of a time
// that it cannot be of, and none is so far from it that it must be a slip.
func (c *checker) days() {
	a := c.chosen()
	if a.Date.IsZero() || !a.Date.Valid() {
		return
	}
	if l := a.SubprocessorList; l != nil && !l.Date.IsZero() && l.Date.Compare(a.Date) > 0 && c.printed("subprocessors") {
		c.l.Add(l.At("date"), "DPA843", diag.Args{"date": l.Date.String(), "agreement": a.Date.String()})
	}
	odd := func(pos diag.Pos, label, why diag.Words, d value.Date) {
		c.l.Add(pos, "DPA844", diag.Args{"label": label, "date": d.String(), "why": why})
	}
	if gdpr := (value.Date{Year: 2018, Month: 5, Day: 25}); a.Date.Compare(gdpr) < 0 { // Art. 99(2) GDPR
		odd(a.At("date"), called[agreement.Agreement](c, "date"), diag.Words{FR: "avant que le RGPD ne s’applique (2018-05-25)", EN: "before the GDPR applied (2018-05-25)"}, a.Date)
	}
	far := diag.Words{FR: "plus d’un an avant ou après la date de l’accord (" + a.Date.String() + ")", EN: "more than a year before or after the date of the agreement (" + a.Date.String() + ")"}
	away := func(d value.Date) bool {
		return !d.IsZero() && (d.AddMonths(oddMonths).Compare(a.Date) < 0 || a.Date.AddMonths(oddMonths).Compare(d) < 0)
	}
	if clause := c.lib.Clause("subject"); clause != nil && a.Chooses(clause, "effective_date") && c.stands("subject") {
		if v, _ := a.Param(clause, "effective_date"); away(v.Date) {
			odd(v.Pos, diag.Words{FR: "date d’effet", EN: "effective date"}, far, v.Date)
		}
	}
	after := diag.Words{FR: "après la date de l’accord (" + a.Date.String() + "), qui la suppose", EN: "after the date of the agreement (" + a.Date.String() + "), which presupposes it"}
	// An agreement may be made years after the contract that it completes, never
	// long before it.
	if m := a.MainContract; m != nil && !m.Date.IsZero() {
		label := called[agreement.Agreement](c, "main_contract")
		if a.Date.AddMonths(3).Compare(m.Date) < 0 {
			odd(m.At("date"), label, diag.Words{FR: "plus de trois mois après la date de l’accord (" + a.Date.String() + ")", EN: "more than three months after the date of the agreement (" + a.Date.String() + ")"}, m.Date)
		} else if a.Date.Compare(m.Date) < 0 && c.signing() { // a contract that does not exist yet
			odd(m.At("date"), label, after, m.Date)
		}
	}
	if s := a.Signature; s != nil && !s.Date.IsZero() && (s.Date.AddMonths(1).Compare(a.Date) < 0 || away(s.Date)) {
		why := far
		if s.Date.Compare(a.Date) < 0 {
			why = diag.Words{FR: "plus d’un mois avant la date de l’accord (" + a.Date.String() + ")", EN: "more than a month before the date of the agreement (" + a.Date.String() + ")"}
		}
		odd(s.At("date"), called[agreement.Signature](c, "date"), why, s.Date)
	}
	for i := range a.Exceptions {
		if e := &a.Exceptions[i]; !e.Date.IsZero() && e.Date.Compare(a.Date) > 0 {
			odd(e.Table.At("date"), diag.Words{FR: "exception approuvée", EN: "approval of the exception"}, after, e.Date)
		}
	}
	for i := range a.SpecialConditions {
		if s := &a.SpecialConditions[i]; s.Read != nil && s.Read.Date.Compare(a.Date) > 0 {
			odd(s.At("read.date"), diag.Words{FR: "lecture de la condition particulière " + strconv.Itoa(i+1), EN: "reading of special condition " + strconv.Itoa(i+1)}, after, s.Read.Date)
		}
	}
	for i := range a.Accepted {
		if e := &a.Accepted[i]; away(e.Date) {
			odd(e.Table.At("date"), diag.Words{FR: "avertissement accepté", EN: "acceptance of the warning"}, far, e.Date)
		}
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		c.engaged(&s.Stated, s.From, s.Until, diag.Same(s.Name))
		for j := range s.Services {
			v := &s.Services[j]
			c.engaged(&v.Stated, v.From, v.Until, names.Within(diag.Same(s.Name), diag.Words{FR: "service " + strconv.Itoa(j+1), EN: "service " + strconv.Itoa(j+1)}))
		}
	}
}

// engaged checks from when to when somebody is engaged: not the wrong way round,
// and not over before the agreement lists it.
func (c *checker) engaged(t *agreement.Stated, from, until value.Date, owner diag.Words) {
	why := diag.Words{FR: "avant le début de l’engagement (" + from.String() + ")", EN: "before the engagement begins (" + from.String() + ")"}
	switch {
	case until.IsZero():
		return
	case !from.IsZero() && until.Compare(from) < 0:
	case until.Compare(c.a.Date) < 0:
		why = diag.Words{FR: "avant la date de l’accord (" + c.a.Date.String() + "), qui le liste encore", EN: "before the date of the agreement (" + c.a.Date.String() + "), which still lists it"}
	default:
		return
	}
	c.l.Add(t.At("until"), "DPA844", diag.Args{"label": names.Within(owner, called[agreement.Subprocessor](c, "until")), "date": until.String(), "why": why})
}
