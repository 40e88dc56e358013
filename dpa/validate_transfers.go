package dpa

import (
	"slices"
	"strings"
	"time"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// transfer checks the values of a transfer. A mechanism that cannot carry one
// has its own finding, because vendors still write it.
func (c *checker) transfer(t Transfer, p place) {
	for _, m := range []struct {
		key, name string
		options   []string
	}{{"mechanism", t.Mechanism, Mechanisms()}, {"fallback", t.Fallback, Mechanisms()[1:]}} {
		if why, ok := unfit[m.name]; ok {
			c.l.Add(p.at(m.key), "DPA151", diag.Args{"owner": p.owner, "name": m.name, "why": why})
		} else if m.name != "" && !slices.Contains(m.options, m.name) {
			c.oneOf(m.name, m.options, m.key, p.at(m.key))
		}
	}
	if t.rests("scc") && !t.Date.IsZero() && t.Date.Compare(newClauses) < 0 {
		c.l.Add(p.at("date"), "DPA151", diag.Args{"owner": p.owner, "name": "scc", "why": oldClauses})
	}
	if t.Module < 0 || t.Module > 4 || t.Module == 0 && t.Has("module") && t.Node().Get("module").Kind == input.Integer {
		c.oneOf(itoa(t.Module), []string{"1", "2", "3", "4"}, "module", p.at("module"))
	} else if !p.out {
		c.sides(t, p)
	}
	if t.Mechanism == "dpf" && !p.out {
		c.listed(t, p)
	}
}

// unfit are grounds on which a service cannot rest, with the reason.
var unfit = map[string]diag.Words{
	"privacy-shield": {FR: "CJUE, 16 juillet 2020, C-311/18 (Schrems II)", EN: "CJEU, 16 July 2020, C-311/18 (Schrems II)"},
	"safe-harbor":    {FR: "CJUE, 6 octobre 2015, C-362/14 (Schrems I)", EN: "CJEU, 6 October 2015, C-362/14 (Schrems I)"},
	"derogation":     {FR: "l’article 49 du RGPD ne vise que des transferts exceptionnels", EN: "Article 49 GDPR is for exceptional transfers only"},
}

// The clauses of Decision (EU) 2021/914 took the place of those of 2001, 2004
// and 2010, which have had no effect since 27 December 2022 (Art. 4 of it).
var (
	newClauses = value.Date{Year: 2021, Month: time.June, Day: 4}
	oldClauses = diag.Words{
		FR: "clauses antérieures à la décision (UE) 2021/914, sans effet depuis le 27 décembre 2022",
		EN: "clauses older than Decision (EU) 2021/914, without effect since 27 December 2022"}
)

// sides checks the module of the standard contractual clauses. A processor and
// its sub-processor use module three; module two serves where the controller
// itself is the exporter.
func (c *checker) sides(t Transfer, p place) {
	if !t.rests("scc") {
		return
	}
	byController := t.Exporter.ID == "controller"
	switch {
	case t.Module == 0 || t.Module == 3 && !byController || t.Module == 2 && byController:
	case byController:
		c.l.Add(p.at("module"), "DPA156", diag.Args{"owner": p.owner, "what": diag.Words{
			FR: "le responsable du traitement exporte lui-même les données, ce qui appelle le module 2", EN: "the controller itself exports the data, which calls for module 2"}})
	default:
		c.l.Add(p.at("module"), "DPA156", diag.Args{"owner": p.owner, "what": diag.Words{
			FR: "entre un sous-traitant et un sous-traitant ultérieur, le module des clauses types est le 3", EN: "between a processor and a sub-processor, the module of the standard clauses is 3"}})
	}
	var missing []string
	for _, f := range []struct {
		key   string
		given bool
	}{{"module", t.Module != 0}, {"date", !t.Date.IsZero()}, {"tia", !t.TIA.IsZero()}} {
		if !f.given && silent[Transfer](t.Stated, f.key) {
			missing = append(missing, f.key)
		}
	}
	if len(missing) > 0 {
		c.l.Add(p.at("mechanism"), "DPA158", diag.Args{"owner": p.owner, "facts": c.inBoth(func(l *locale.Locale) string {
			var facts []string
			for _, key := range missing {
				facts = append(facts, l.Message("fact."+key, nil))
			}
			return strings.Join(facts, ", ")
		})})
	}
}

// listed checks that somebody has read the list of certified organisations,
// and lately.
func (c *checker) listed(t Transfer, p place) {
	var why diag.Words
	switch {
	case t.DPFChecked.IsZero() && !silent[Transfer](t.Stated, "dpf_checked"):
		return
	case t.DPFChecked.IsZero():
		why = diag.Words{FR: "aucune date de vérification", EN: "no date of a check"}
	case !c.a.Date.IsZero() && t.DPFChecked.AddMonths(12).Compare(c.a.Date) < 0:
		why = diag.Words{FR: "vérifiée plus de douze mois avant la date de l’accord", EN: "checked more than twelve months before the date of the agreement"}
	default:
		return
	}
	c.l.Add(p.at("dpf_checked"), "DPA153", diag.Args{"owner": p.owner, "why": why})
}

// flows checks, for everything that this deal uses, that the data leave the
// European Economic Area on a ground that reaches where they go.
func (c *checker) flows() {
	chosen := c.a.Select()
	for _, f := range chosen.flows() {
		c.vague(f)
		t, outside := f.transfer, f.outside()
		switch {
		case len(outside) == 0 && !f.anywhere():
		case t == nil && !f.own.IsUnknown("transfer") && !f.own.Has("transfer") && !f.misspelt():
			c.l.Add(f.own.At("transfer"), "DPA152", diag.Args{"owner": f.owner(), "places": c.abroad(f)})
		case t != nil && t.Mechanism == "none":
			c.l.Add(t.At("mechanism"), "DPA152", diag.Args{"owner": f.owner(), "places": c.abroad(f)})
		case t != nil && t.Mechanism != "":
			for _, country := range outside {
				c.reaches(f, t, country)
			}
		}
	}
}

// misspelt reports whether another key was probably meant to be the transfer.
func (f *flow) misspelt() bool {
	switch {
	case f.remote != nil:
		return !f.own.says("transfer") // what is missing there is reported
	case f.further != nil:
		return !silent[FurtherSubprocessor](f.own, "transfer") && !f.own.says("transfer")
	case f.service != nil:
		return !silent[Service](f.own, "transfer") && !f.own.says("transfer")
	}
	return !silent[Subprocessor](f.own, "transfer") && !f.own.says("transfer")
}

// vague reports places that name no country: nobody can tell which law holds
// there.
func (c *checker) vague(f flow) {
	if f.service == nil {
		return
	}
	for i, p := range f.service.Locations {
		for q := range p.Each() {
			if q.Area == value.Worldwide || q.Area == value.EU || q.Area == value.EEA {
				c.l.Add(f.service.At("locations."+itoa(i)), "DPA157", diag.Args{"owner": f.owner(), "place": c.inBoth(func(l *locale.Locale) string { return l.Message("area."+q.Area, nil) })})
				break
			}
		}
	}
}

// reaches checks that a mechanism holds for a country.
func (c *checker) reaches(f flow, t *Transfer, country value.Country) {
	if carries(t.Mechanism) || carries(t.Fallback) || t.Mechanism == "dpf" && country == "US" {
		c.limits(f, t, country)
		return
	}
	d := adequate(country)
	var why diag.Words
	switch {
	case t.Mechanism == "dpf":
		why = diag.Words{FR: "il ne vaut que pour les États-Unis", EN: "it holds for the United States only"}
	case country == "US":
		why = diag.Words{FR: "seules des organisations certifiées sont couvertes, ce que \"dpf\" exprime", EN: "certified organisations only are covered, for which there is \"dpf\""}
	case d == nil:
		why = diag.Words{FR: "aucune décision d’adéquation", EN: "no adequacy decision"}
	case !d.ends.IsZero() && !c.a.Date.IsZero() && d.ends.Compare(c.a.Date) < 0:
		why = diag.Words{FR: "décision qui a pris fin le " + d.ends.String(), EN: "decision that ended on " + d.ends.String()}
	default:
		c.limits(f, t, country)
		return
	}
	c.l.Add(t.At("mechanism"), "DPA154", diag.Args{"owner": f.owner(), "name": t.Mechanism, "country": c.country(country), "why": why})
}

// carries reports whether a mechanism may carry a transfer to any country; one
// that can carry none has its own finding.
func carries(mechanism string) bool {
	return mechanism != "" && mechanism != "none" && mechanism != "adequacy" && mechanism != "dpf"
}

// limits reports an adequacy decision that may not cover the importer, or will
// not cover it for long.
func (c *checker) limits(f flow, t *Transfer, country value.Country) {
	d := adequate(country)
	if d == nil || t.Mechanism != "adequacy" {
		return
	}
	report := func(why diag.Words) {
		c.l.Add(t.At("mechanism"), "DPA155", diag.Args{"owner": f.owner(), "country": c.country(country), "why": why})
	}
	if d.limit.FR != "" && t.Scope.IsZero() && !t.says("scope") {
		report(diag.Words{FR: "elle ne couvre que ceci : " + d.limit.FR, EN: "it covers this only: " + d.limit.EN})
	}
	if !d.ends.IsZero() && !c.a.Date.IsZero() && d.ends.Compare(c.a.Date.AddMonths(12)) <= 0 {
		report(diag.Words{FR: "elle prend fin le " + d.ends.String(), EN: "it ends on " + d.ends.String()})
	}
}

// owner names whom a finding on the flow is about.
func (f *flow) owner() diag.Words {
	if f.remote != nil {
		return within(label("remote_access"), diag.Same(f.remote.By))
	}
	own := diag.Same(f.sub.Name)
	switch {
	case f.further != nil:
		return within(own, diag.Same(f.further.Name))
	case f.service != nil:
		return within(own, diag.Same(f.service.Name))
	}
	return own
}

// abroad names where a flow goes outside the European Economic Area.
func (c *checker) abroad(f flow) diag.Words {
	return c.inBoth(func(l *locale.Locale) string {
		var names []string
		for _, country := range f.outside() {
			names = append(names, l.Country(country))
		}
		if f.anywhere() {
			names = append(names, l.Message("area."+value.Worldwide, nil))
		}
		return strings.Join(names, ", ")
	})
}

func (c *checker) country(code value.Country) diag.Words {
	return c.inBoth(func(l *locale.Locale) string { return l.Country(code) })
}

// inBoth says something as the languages of findings do, where the library has
// them.
func (c *checker) inBoth(say func(*locale.Locale) string) diag.Words {
	in := func(lang string) string {
		loc, ok := c.lib.Locales.For(lang)
		if !ok {
			loc, _ = c.lib.Locales.For(c.lib.Locales.Languages()[0])
		}
		return say(loc)
	}
	return diag.Words{FR: in("fr"), EN: in("en")}
}
