package check

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
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
			owner := names.Within(diag.Same(s.Name), diag.Words{FR: "service " + strconv.Itoa(j+1), EN: "service " + strconv.Itoa(j+1)})
			c.engaged(&v.Stated, v.From, v.Until, owner)
			if !v.From.IsZero() && v.From.Compare(s.From) < 0 {
				odd(v.At("from"), names.Within(owner, called[agreement.Service](c, "from")), diag.Words{
					FR: "avant le début de l’engagement de la société (" + s.From.String() + ")", EN: "before the company itself is engaged (" + s.From.String() + ")"}, v.From)
			}
			if !v.Until.IsZero() && !s.Until.IsZero() && v.Until.Compare(s.Until) > 0 {
				odd(v.At("until"), names.Within(owner, called[agreement.Service](c, "until")), diag.Words{
					FR: "après la fin de l’engagement de la société (" + s.Until.String() + ")", EN: "after the engagement of the company ends (" + s.Until.String() + ")"}, v.Until)
			}
		}
	}
	// What an agreement relies on exists when it is made.
	for _, h := range a.Hands() {
		if h.Who != nil {
			c.presupposed(&h.Who.Stated, "authority", h.Who.Authority, names.Within(diag.Same(h.Party.Name), called[agreement.Signatory](c, "authority")), after)
		}
	}
	if h := a.HealthHosting; h != nil {
		c.presupposed(&h.Stated, "contract", h.Contract, called[agreement.HealthHosting](c, "contract"), after)
	}
	for _, f := range c.flowsOf(a) {
		if t := f.Transfer; t != nil {
			c.presupposed(&t.Stated, "approval", t.Approval, names.Within(c.ownerOfFlow(&f), called[agreement.Transfer](c, "approval")), after)
		}
	}
	c.listedBefore(a)
}

// presupposed reports a text on something that the agreement relies on, when every
// day that it states is a later one and none is said to be that of an end.
func (c *checker) presupposed(t *agreement.Stated, key string, text value.Text, label, why diag.Words) {
	for _, lang := range c.langs {
		s, _ := text.For(lang)
		loc, _ := c.lib.Locales.For(lang)
		days := loc.Days(s)
		if len(days) == 0 || loc.Find("until_day", s) != "" || slices.ContainsFunc(days, func(d locale.Day) bool { return d.Date.Compare(c.a.Date) <= 0 }) {
			continue
		}
		path := key
		if text.In != nil {
			path = under(key, lang)
		}
		at := t.Table.CharacterAt(utf8.RuneCountInString(s[:days[0].From]), path)
		c.l.Add(at, "DPA844", diag.Args{"label": label, "date": days[0].Date.String(), "why": why})
		return
	}
}

// listedBefore reports a list of a day before one of its sub-processors was engaged,
// who is at work when the agreement is made: it is not the list of that day.
func (c *checker) listedBefore(a *agreement.Agreement) {
	l := a.SubprocessorList
	if l == nil || l.Date.IsZero() || !c.printed("subprocessors") {
		return
	}
	for i := range a.Subprocessors {
		if s := &a.Subprocessors[i]; s.From.Compare(l.Date) > 0 && s.From.Compare(a.Date) <= 0 {
			c.l.Add(l.At("date"), "DPA179", diag.Args{"why": diag.Words{
				FR: "elle serait du " + l.Date.String() + ", et " + s.Name + ", qui y figure, n’a été engagé que le " + s.From.String(),
				EN: "it is dated " + l.Date.String() + ", and " + s.Name + ", who is on it, was engaged on " + s.From.String() + " only"}})
			return
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
