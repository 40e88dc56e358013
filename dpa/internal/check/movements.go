package check

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/choose"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Movement is data that pass from one hand to another, and what the law says
// of it (Chapter V GDPR).
type Movement struct {
	Pos      diag.Pos // of the table of whoever receives the data
	From, To diag.Words
	Places   diag.Words // where the data are, and from where they are seen; empty when nothing is said
	Outside  []string   // the countries outside the European Economic Area among them, and that of whoever receives the data
	Ground   diag.Words // what the transfer rests on; empty when nothing is said
	Verdict  Verdict
	Rule     diag.Words // the law behind the verdict
	Why      []diag.Finding
}

// A Verdict says whether data may move.
type Verdict string

// The verdicts.
const (
	Inside  Verdict = "inside"  // everything is known to stay in the European Economic Area
	Covered Verdict = "covered" // it leaves, on a ground that reaches where it goes
	Open    Verdict = "open"    // something is not known yet, or a lawyer has to look
	Refused Verdict = "refused" // no ground carries it
)

// Movements returns everything that passes between hands in a, as the deal has
// chosen it: first between the parties, then to those whom the processor
// engages.
func Movements(a *agreement.Agreement, lib *library.Library) []Movement {
	c := &checker{a: a, lib: lib, memory: &Memory{}}
	c.agreement() // the languages
	chosen := choose.Select(a)
	var out []Movement
	for _, f := range c.flowsOf(chosen) {
		c.l = nil
		if t := f.Transfer; t != nil {
			c.transfer(t, place{table: t.Table, owner: c.ownerOfTransfer(&f)})
		}
		c.flow(chosen, f)
		c.l.Sort()
		out = append(out, c.movement(chosen, &f, c.l))
	}
	return out
}

func (c *checker) movement(a *agreement.Agreement, f *agreement.Flow, found diag.List) Movement {
	m := Movement{
		Pos: f.Own.At(""), From: c.sender(a, f), To: c.receiver(f), Places: c.placesOf(f), Ground: c.ground(f), Why: found,
	}
	for _, country := range f.Outside() {
		m.Outside = append(m.Outside, string(country))
	}
	t := f.Transfer
	rule := func(w diag.Words) { m.Rule = w }
	cite := func(l diag.List) { rule(diag.Cite(diag.Find(l[0].Check).Source)) }
	errors := slices.DeleteFunc(slices.Clone(found), func(f diag.Finding) bool { return f.Severity() != diag.Error })
	leaves := len(f.Outside()) > 0 || f.Anywhere()
	switch {
	case len(errors) > 0:
		m.Verdict = Refused
		cite(errors)
	case len(found) > 0:
		m.Verdict = Open
		cite(found)
	case !leaves && f.Known():
		m.Verdict = Inside
		rule(diag.Words{FR: "aucun transfert", EN: "no transfer"})
	case !leaves:
		m.Verdict = Open
		rule(diag.Words{FR: "un lieu n’est pas connu", EN: "a place is not known"})
	case c.atHome(a, f):
		m.Verdict = Covered
		rule(diag.Words{FR: "les données ne changent pas de pays", EN: "the data do not change country"})
	case t == nil && f.Party != nil && returned(a, f):
		m.Verdict = Covered
		rule(diag.Words{FR: "retour à qui les a exportées", EN: "return to whoever exported them"})
	case t != nil && len(t.Unknown) > 0:
		m.Verdict = Open
		var keys []diag.Words
		for _, key := range t.Unknown {
			keys = append(keys, called[agreement.Transfer](c, key))
		}
		facts := diag.Join(keys, diag.Same(", "))
		rule(diag.Words{FR: "pas encore connu : " + facts.FR, EN: "not known yet: " + facts.EN})
	case t != nil && t.Mechanism != "":
		m.Verdict = Covered
		rule(articles[t.Mechanism])
	case f.Party != nil && !f.Own.Says("transfer") && !misspelt(f):
		m.Verdict = Covered
		rule(articles["adequacy"])
	default:
		m.Verdict = Open
		rule(diag.Words{FR: "le mécanisme n’est pas connu", EN: "the mechanism is not known"})
	}
	return m
}

// articles are the provisions of the GDPR on which mechanisms rest.
var articles = map[string]diag.Words{
	"adequacy": {FR: "article 45 du RGPD", EN: "Article 45 GDPR"},
	"dpf":      diag.Words{FR: "article 45 du RGPD", EN: "Article 45 GDPR"},
	"scc":      diag.Words{FR: "article 46, paragraphe 2, point c), du RGPD", EN: "Article 46(2)(c) GDPR"},
	"bcr-p":    diag.Words{FR: "article 47 du RGPD", EN: "Article 47 GDPR"},
	"code":     diag.Words{FR: "article 46, paragraphe 2, point e), du RGPD", EN: "Article 46(2)(e) GDPR"},
	"cert":     diag.Words{FR: "article 46, paragraphe 2, point f), du RGPD", EN: "Article 46(2)(f) GDPR"},
	"adhoc":    diag.Words{FR: "article 46, paragraphe 3, point a), du RGPD", EN: "Article 46(3)(a) GDPR"},
	"public":   diag.Words{FR: "article 46, paragraphe 2, point a), du RGPD", EN: "Article 46(2)(a) GDPR"},
}

// sender names from whom the data come.
func (c *checker) sender(a *agreement.Agreement, f *agreement.Flow) diag.Words {
	side := func(p *agreement.Party, side string) diag.Words {
		return names.OwnerOf(reflect.ValueOf(*p), called[agreement.Agreement](c, side))
	}
	switch {
	case f.Further != nil:
		return diag.Same(f.Subprocessor.Name)
	case f.Side == "processor" && f.Affiliate == nil, f.Transfer != nil && f.Transfer.Exporter.ID == "controller":
		var all []diag.Words
		for _, p := range a.Controllers() {
			all = append(all, side(p.Party, "controller"))
		}
		return diag.Join(all, diag.Same(", "))
	}
	return side(&a.Processor, "processor")
}

func (c *checker) receiver(f *agreement.Flow) diag.Words {
	if f.Further != nil {
		return diag.Same(f.Further.Name)
	}
	if f.Activity != nil {
		return diag.Words{FR: "lieux du sous-traitant, " + f.Activity.Title.Words().FR, EN: "the processor’s own places, " + f.Activity.Title.Words().EN}
	}
	return c.ownerOfFlow(f)
}

// placesOf lists where the data are and from where they are seen, or else where
// whoever receives them is established.
func (c *checker) placesOf(f *agreement.Flow) diag.Words {
	var all []value.Location
	for _, p := range f.Places() {
		for q := range p.Each() {
			if !slices.ContainsFunc(all, func(o value.Location) bool { return o.Country == q.Country && o.Area == q.Area }) {
				all = append(all, q)
			}
		}
	}
	if in := f.Established(); len(all) == 0 && in != "" {
		all = append(all, value.Location{Country: in})
	}
	var list []diag.Words
	for _, p := range all {
		if p.Country.Valid() && !p.IsZero() {
			list = append(list, c.place(p))
		}
	}
	return diag.Join(list, diag.Same(", "))
}

// ground says what a transfer rests on.
func (c *checker) ground(f *agreement.Flow) diag.Words {
	t := f.Transfer
	if t == nil || !slices.Contains(law.Mechanisms(), t.Mechanism) {
		return diag.Words{}
	}
	return c.lib.Locales.InBoth(func(l *locale.Locale) string {
		say := func(m string) string {
			s := l.Message("transfer."+m, nil)
			for _, country := range f.Outside() {
				if d := c.lib.Adequacy.Of(country); m == "adequacy" && d != nil && d.Listed == "" {
					number := l.Message("decision."+d.Form, locale.Args{"number": d.Number})
					s += ", " + l.Message("decision", locale.Args{"country": l.Country(country), "number": number})
				}
			}
			return s
		}
		parts := []string{say(t.Mechanism)}
		for _, m := range t.Also {
			if slices.Contains(law.Mechanisms(), m) {
				parts = append(parts, l.Message("transfer.also", locale.Args{"mechanism": say(m)}))
			}
		}
		if slices.Contains(law.Mechanisms(), t.Fallback) {
			parts = append(parts, l.Message("transfer.fallback", locale.Args{"mechanism": say(t.Fallback)}))
		}
		if t.Module > 0 {
			parts = append(parts, l.Message("transfer.module", locale.Args{"module": strconv.Itoa(t.Module)}))
		}
		for _, d := range []struct {
			key  string
			date value.Date
		}{{"date", t.Date}, {"tia", t.TIA}} {
			if !d.date.IsZero() && d.date.Valid() {
				parts = append(parts, l.Labelled("Transfer", d.key, l.Date(d.date)))
			}
		}
		if !t.DPFChecked.IsZero() && t.DPFChecked.Valid() {
			parts = append(parts, l.Message("transfer.dpf_checked", locale.Args{"date": l.Date(t.DPFChecked)}))
		}
		return strings.Join(parts, ", ")
	})
}
