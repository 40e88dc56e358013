package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/choose"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// transfer checks the values of a transfer. A mechanism that cannot carry one
// has its own finding, because vendors still write it.
func (c *checker) transfer(t *agreement.Transfer, p place) {
	for _, m := range []struct {
		key, name string
		options   []string
	}{{"mechanism", t.Mechanism, law.Mechanisms()}, {"fallback", t.Fallback, law.Mechanisms()[1:]}} {
		if why := law.Unfit(m.name); why.FR != "" {
			c.l.Add(p.at(m.key), "DPA151", diag.Args{"owner": p.owner, "name": m.name, "why": why})
		} else if m.name != "" && !slices.Contains(m.options, m.name) {
			c.oneOf(m.name, m.options, m.key, p.at(m.key))
		}
	}
	if why := law.OldClauses(t.Date); t.RestsOn("scc") && why.FR != "" {
		c.l.Add(p.at("date"), "DPA151", diag.Args{"owner": p.owner, "name": "scc", "why": why})
	}
	if t.Module < 0 || t.Module > 4 || t.Module == 0 && t.Has("module") && t.Node().Get("module").Kind == input.Integer {
		c.oneOf(strconv.Itoa(t.Module), []string{"1", "2", "3", "4"}, "module", p.at("module"))
	} else if !p.out {
		c.sides(t, p)
	}
	if t.Mechanism == "dpf" && !p.out {
		c.listed(t, p)
	}
}

// sides checks the module of the standard contractual clauses. A processor and
// its sub-processor use module three; module two serves where the controller
// itself is the exporter.
func (c *checker) sides(t *agreement.Transfer, p place) {
	if !t.RestsOn("scc") {
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
		if !f.given && silent[agreement.Transfer](t.Stated, f.key) {
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
func (c *checker) listed(t *agreement.Transfer, p place) {
	var why diag.Words
	switch {
	case t.DPFChecked.IsZero() && !silent[agreement.Transfer](t.Stated, "dpf_checked"):
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
	chosen := choose.Select(c.a)
	for _, f := range chosen.Flows() {
		c.vague(f)
		t, outside := f.Transfer, f.Outside()
		switch {
		case len(outside) == 0 && !f.Anywhere():
		case t == nil && !f.Own.IsUnknown("transfer") && !f.Own.Failed("transfer") && !misspelt(&f):
			c.l.Add(f.Own.At("transfer"), "DPA152", diag.Args{"owner": ownerOfFlow(&f), "places": c.abroad(f)})
		case t != nil && t.Mechanism == "none":
			c.l.Add(t.At("mechanism"), "DPA152", diag.Args{"owner": ownerOfFlow(&f), "places": c.abroad(f)})
		case t != nil && t.Mechanism != "":
			for _, country := range outside {
				c.reaches(f, t, country)
			}
		}
	}
}

// misspelt reports whether another key was probably meant to be the transfer.
func misspelt(f *agreement.Flow) bool {
	switch {
	case f.Remote != nil:
		return !f.Own.Says("transfer") // what is missing there is reported
	case f.Further != nil:
		return !silent[agreement.FurtherSubprocessor](f.Own, "transfer") && !f.Own.Says("transfer")
	case f.Service != nil:
		return !silent[agreement.Service](f.Own, "transfer") && !f.Own.Says("transfer")
	}
	return !silent[agreement.Subprocessor](f.Own, "transfer") && !f.Own.Says("transfer")
}

// vague reports places that name no country: nobody can tell which law holds
// there.
func (c *checker) vague(f agreement.Flow) {
	if f.Service == nil {
		return
	}
	for i, p := range f.Service.Locations {
		for q := range p.Each() {
			if q.Area == value.Worldwide || q.Area == value.EU || q.Area == value.EEA {
				c.l.Add(f.Service.At("locations."+strconv.Itoa(i)), "DPA157", diag.Args{"owner": ownerOfFlow(&f), "place": c.inBoth(func(l *locale.Locale) string { return l.Message("area."+q.Area, nil) })})
				break
			}
		}
	}
}

// reaches checks that a mechanism holds for a country.
func (c *checker) reaches(f agreement.Flow, t *agreement.Transfer, country value.Country) {
	if law.Carries(t.Mechanism) || law.Carries(t.Fallback) || t.Mechanism == "dpf" && country == "US" {
		c.limits(f, t, country)
		return
	}
	d := law.AdequacyOf(country)
	var why diag.Words
	switch {
	case t.Mechanism == "dpf":
		why = diag.Words{FR: "il ne vaut que pour les États-Unis", EN: "it holds for the United States only"}
	case country == "US":
		why = diag.Words{FR: "seules des organisations certifiées sont couvertes, ce que \"dpf\" exprime", EN: "certified organisations only are covered, for which there is \"dpf\""}
	case d == nil:
		why = diag.Words{FR: "aucune décision d’adéquation", EN: "no adequacy decision"}
	case !d.Ends.IsZero() && !c.a.Date.IsZero() && d.Ends.Compare(c.a.Date) < 0:
		why = diag.Words{FR: "décision qui a pris fin le " + d.Ends.String(), EN: "decision that ended on " + d.Ends.String()}
	default:
		c.limits(f, t, country)
		return
	}
	c.l.Add(t.At("mechanism"), "DPA154", diag.Args{"owner": ownerOfFlow(&f), "name": t.Mechanism, "country": c.country(country), "why": why})
}

// limits reports an adequacy decision that may not cover the importer, or will
// not cover it for long.
func (c *checker) limits(f agreement.Flow, t *agreement.Transfer, country value.Country) {
	d := law.AdequacyOf(country)
	if d == nil || t.Mechanism != "adequacy" {
		return
	}
	report := func(why diag.Words) {
		c.l.Add(t.At("mechanism"), "DPA155", diag.Args{"owner": ownerOfFlow(&f), "country": c.country(country), "why": why})
	}
	if d.Limit.FR != "" && t.Scope.IsZero() && !t.Says("scope") {
		report(diag.Words{FR: "elle ne couvre que ceci : " + d.Limit.FR, EN: "it covers this only: " + d.Limit.EN})
	}
	if !d.Ends.IsZero() && !c.a.Date.IsZero() && d.Ends.Compare(c.a.Date.AddMonths(12)) <= 0 {
		report(diag.Words{FR: "elle prend fin le " + d.Ends.String(), EN: "it ends on " + d.Ends.String()})
	}
}

// ownerOfFlow names whom a finding on the flow is about.
func ownerOfFlow(f *agreement.Flow) diag.Words {
	if f.Remote != nil {
		return names.Within(names.Label("remote_access"), diag.Same(f.Remote.By))
	}
	own := diag.Same(f.Subprocessor.Name)
	switch {
	case f.Further != nil:
		return names.Within(own, diag.Same(f.Further.Name))
	case f.Service != nil:
		return names.Within(own, diag.Same(f.Service.Name))
	}
	return own
}

// abroad names where a flow goes outside the European Economic Area.
func (c *checker) abroad(f agreement.Flow) diag.Words {
	return c.inBoth(func(l *locale.Locale) string {
		var names []string
		for _, country := range f.Outside() {
			names = append(names, l.Country(country))
		}
		if f.Anywhere() {
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
