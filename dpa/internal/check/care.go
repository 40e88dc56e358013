package check

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// A regime is the law of a country on the hosting of data from care.
type regime struct {
	id      string
	country value.Country
	law     diag.Words
}

// regimes are those that [health_hosting] knows.
var regimes = []regime{
	{agreement.HDS, "FR", diag.Words{FR: "article L.\u00a01111-8 du code de la santé publique, certification HDS", EN: "Article L.\u00a01111-8 of the French Public Health Code, HDS certification"}},
	{agreement.C5, "DE", diag.Words{FR: "§ 393 du SGB V, rapport C5", EN: "section 393 SGB V, C5 report"}},
	{agreement.NEN7510, "NL", diag.Words{FR: "norme NEN 7510", EN: "standard NEN 7510"}},
}

// care checks health data against the law on hosting of the country in which
// care is given, on every template of an agreement: that the agreement answers
// for it, and that the data and the places agree with each other.
func (c *checker) care() {
	a := c.chosen()
	for i := range a.Subprocessors {
		c.certifiedElsewhere(&a.Subprocessors[i])
	}
	if t := c.lib.Template(c.a.TemplateID()); t != nil && !t.IsAgreement() {
		return // an annex that stands alone binds nobody
	}
	if pos, found := c.fromCare(a); !found {
		c.hiddenPatients(a)
	} else if !c.excused() {
		c.unanswered(a, pos)
	}
	if h := a.HealthHosting; h != nil {
		c.hostsPlaces(a, h)
		if a.HostsHealthData(agreement.HDS) {
			c.hostsActivities(a, h)
			c.deniedAccess(a, h)
			c.deniedLaw(a, h)
		}
	}
}

// hiddenPatients reports patients of whoever cares for them where none of their
// data are said to be on health: who is registered for care, and what for, is
// (recital 35 GDPR).
func (c *checker) hiddenPatients(a *agreement.Agreement) {
	if !slices.ContainsFunc(a.Controllers(), func(p agreement.Signer) bool {
		_, carer := c.find("carer", value.Text{Plain: p.Name})
		return carer
	}) {
		return
	}
	for i := range a.Processing {
		p := &a.Processing[i]
		data := a.DataOf(p.Data, p.DataSets)
		if c.holdsSpecial(data) {
			continue
		}
		for _, d := range data {
			if d.Subject.ID == "patients" && len(d.Categories) > 0 && !slices.ContainsFunc(d.Categories, func(k agreement.Category) bool { return k.Says("special") }) {
				why := diag.Words{FR: "le responsable du traitement soigne ces patients", EN: "the controller cares for these patients"}
				c.l.Add(d.At("subject"), "DPA841", diag.Args{"owner": names.OwnerOf(reflect.ValueOf(*p), diag.Words{}), "why": why})
				break
			}
		}
	}
}

// unanswered checks that an agreement on health data hosts them under the rules
// of the country in which care is given, or says why these do not apply, and
// that they are stored where its law lets them be. Where the controllers are not
// known, those who handle the data tell the country; then it is only a question.
func (c *checker) unanswered(a *agreement.Agreement, pos diag.Pos) {
	known := slices.ContainsFunc(a.Controllers(), func(p agreement.Signer) bool { return p.Country() != "" })
	var countries, laws, ids []diag.Words
	for _, r := range regimes {
		answered := a.HostsHealthData(r.id)
		switch {
		case known && controlledIn(a, r.country):
			if !answered {
				c.l.Add(pos, "DPA750", diag.Args{"country": c.country(r.country), "law": r.law, "regime": r.id})
			} else if r.id == agreement.HDS {
				c.uncertifiedHosts(a)
			}
			c.storedOutside(a, r)
		case !known && handledIn(a, r.country):
			countries, laws, ids = append(countries, c.country(r.country)), append(laws, r.law), append(ids, diag.Same("\""+r.id+"\""))
		}
	}
	if !known {
		c.uncertifiedHosts(a)
	}
	if len(countries) > 0 && !a.HostsHealthData("") {
		c.l.Add(pos, "DPA751", diag.Args{"countries": diag.Join(countries, diag.Same(", ")), "laws": diag.Join(laws, diag.Same("; ")), "regimes": diag.Join(ids, diag.Same(", "))})
	}
}

// uncertifiedHosts reports those who host health data in France, under an agreement
// of French law, without the certificate that every host there needs: where the
// controller is not known, the host and the law are, and beside the host that
// [health_hosting] names, which DPA192 asks for its certificate, there may be others.
func (c *checker) uncertifiedHosts(a *agreement.Agreement) {
	if forum := a.Clauses["law_forum"]; forum == nil || forum.Params["law"].Law != "FR" {
		return
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		if s.Role.ID != "host" || a.HealthHosting != nil && s == a.HealthHost() || s.Says("certificates") && len(s.Certificates) == 0 || slices.ContainsFunc(s.Certificates, func(k agreement.Certificate) bool { return k.IsOf("HDS") }) {
			continue
		}
		for j := range s.Services {
			v := &s.Services[j]
			data := a.ServiceData(s, v)
			inFrance := slices.ContainsFunc(v.Locations, func(p value.Location) bool {
				for q := range p.Each() {
					if q.Country == "FR" {
						return true
					}
				}
				return false
			})
			if inFrance && (len(data) == 0 || c.holdsHealth(data)) {
				at := s.At("role")
				if len(s.Certificates) > 0 {
					at = s.At("certificates")
				}
				c.l.Add(at, "DPA756", diag.Args{"host": s.Name})
			}
		}
	}
}

// controlledIn reports whether a controller, or one for which it makes the
// agreement, is in the country.
func controlledIn(a *agreement.Agreement, in value.Country) bool {
	return slices.ContainsFunc(a.Controllers(), func(p agreement.Signer) bool {
		return p.Country() == in || slices.ContainsFunc(p.Affiliates, func(f agreement.Affiliate) bool { return f.Address != nil && f.Address.Country == in })
	})
}

// excused reports whether the agreement says of the hosting of health data that
// it does not apply, and why, or that it is not known yet. That there is none is
// no reason.
func (c *checker) excused() bool {
	_, reason := c.a.NotApplicable["health_hosting"]
	return reason || c.a.IsUnknown("health_hosting") || c.a.Failed("health_hosting") || !silent[agreement.Agreement](&c.a.Stated, "health_hosting") && !c.a.Says("health_hosting")
}

// handledIn reports whether the processor is in the country, or data are kept
// there.
func handledIn(a *agreement.Agreement, in value.Country) bool {
	here := func(l value.Location) bool {
		for q := range l.Each() {
			if q.Country == in {
				return true
			}
		}
		return false
	}
	return a.Processor.Country() == in ||
		slices.ContainsFunc(a.Processing, func(p agreement.Activity) bool { return slices.ContainsFunc(p.Locations, here) }) ||
		slices.ContainsFunc(a.Engaged(), func(f agreement.Flow) bool { return slices.ContainsFunc(f.Places(), here) })
}

// fromCare finds the first health data of an activity, and where they stand.
// Data on health that an employer keeps of its own staff come from no care, but
// those of occupational medicine do. Words alone, which may mean something else,
// count where patients or care are spoken of. An activity on the condition of care
// holds them whatever its categories are called: who is registered for care, and
// when, is of health too (recital 35 GDPR).
func (c *checker) fromCare(a *agreement.Agreement) (pos diag.Pos, found bool) {
	for i := range a.Processing {
		p := &a.Processing[i]
		care := p.LegalBasis != nil && slices.Contains([]string{"healthcare", "public_health"}, p.LegalBasis.Article9.ID)
		for _, d := range a.DataOf(p.Data, p.DataSets) {
			staff := d.Subject.ID == "employees" || d.Subject.ID == "job_applicants"
			for j := range d.Categories {
				k := d.Categories[j]
				if flagged := k.Nature(c.lib.Locales) == "health"; c.isHealth(k) && (care || !staff && (flagged || d.Subject.ID == "patients")) {
					return d.At("categories." + strconv.Itoa(j)), true
				}
			}
		}
		if _, ok := c.find("health", p.Nature); ok && care {
			return p.At("nature"), true
		}
		if care {
			return p.LegalBasis.At("article9"), true
		}
	}
	return diag.Pos{}, false
}

// isHealth reports whether a category is of health data: by the vocabulary, by
// what is said of it, or by its own words.
func (c *checker) isHealth(k agreement.Category) bool {
	if nature := k.Nature(c.lib.Locales); nature != "" || k.Says("special") {
		return nature == "health"
	}
	_, ok := c.find("health", k.Word.Free)
	return ok
}

// storedOutside checks where services keep health data. In France that is the
// European Economic Area alone (Art. R. 1111-9-1 CSP; HDS reference framework of
// 2024); in Germany, also a country with an adequacy decision (section 393(2)
// SGB V).
func (c *checker) storedOutside(a *agreement.Agreement, r regime) {
	if r.id == agreement.NEN7510 {
		return
	}
	allowed := func(q value.Location, t *agreement.Transfer) bool {
		if q.Country == "" {
			return q.Area != value.Worldwide
		}
		d := c.lib.Adequacy.Of(q.Country)
		return value.IsEEA(q.Country) || r.id == agreement.C5 && d != nil && !d.Ended(a.Date) && (d.Listed == "" || t.RestsOn(d.Listed))
	}
	look := func(t *agreement.Stated, ground *agreement.Transfer, list string, places []value.Location, owner diag.Words) {
		for i, p := range places {
			for q := range p.Each() {
				if !allowed(q, ground) {
					c.l.Add(t.At(under(list, strconv.Itoa(i))), "DPA752", diag.Args{"owner": owner, "place": c.place(q), "law": r.law})
					break
				}
			}
		}
	}
	// Of places by region the customer has those of one: that of its own, if
	// there is one that the law permits.
	permits := func(in agreement.Instance, t *agreement.Transfer) bool {
		return !slices.ContainsFunc(in.Locations, func(p value.Location) bool {
			for q := range p.Each() {
				if !allowed(q, t) {
					return true
				}
			}
			return false
		})
	}
	if h := a.HealthHosting; h != nil && a.HostsHealthData(agreement.C5) && r.id == agreement.C5 { // those of HDS are DPA191
		look(&h.Stated, nil, "places", h.Places, c.lib.Locales.Called("Agreement", "health_hosting"))
	}
	for i := range a.Processing {
		p := &a.Processing[i]
		if c.holdsHealth(a.DataOf(p.Data, p.DataSets)) {
			look(&p.Stated, p.Transfer, "locations", p.Locations, p.Title.Words())
		}
	}
	for _, f := range a.Engaged() {
		v := f.Service
		if v == nil || !c.holdsHealth(a.ServiceData(f.Subprocessor, v)) {
			continue
		}
		look(&v.Stated, f.Transfer, "locations", v.Locations, c.ownerOfFlow(&f))
		for j, in := range v.Instances {
			if !slices.ContainsFunc(v.Instances, func(in agreement.Instance) bool { return permits(in, f.Transfer) }) {
				look(&v.Stated, f.Transfer, under("instances", under(strconv.Itoa(j), "locations")), in.Locations, c.ownerOfFlow(&f))
			}
		}
	}
}

func (c *checker) holdsHealth(data []agreement.Data) bool {
	return slices.ContainsFunc(data, func(d agreement.Data) bool { return slices.ContainsFunc(d.Categories, c.isHealth) })
}

// place names a country, or an area where there is none.
func (c *checker) place(q value.Location) diag.Words {
	return c.lib.Locales.InBoth(func(l *locale.Locale) string {
		if q.Country != "" {
			return l.Country(q.Country)
		}
		return l.Area(q.Area)
	})
}

// certifiedElsewhere reports a sub-processor that is shown with the French
// certificate for hosting health data, and keeps data only where such a
// certificate covers nothing: outside the European Economic Area (HDS reference
// framework of 2024).
func (c *checker) certifiedElsewhere(s *agreement.Subprocessor) {
	shown := slices.ContainsFunc(s.Certificates, func(k agreement.Certificate) bool { return k.IsOf("HDS") }) || slices.ContainsFunc(s.Safeguards, namesHDS)
	var where *diag.Pos
	for i := range s.Services {
		v := &s.Services[i]
		shown = shown || namesHDS(v.Purpose) || namesHDS(v.Notes)
		var places []value.Location
		for _, in := range v.Instances {
			places = append(places, in.Locations...)
		}
		for _, p := range append(places, v.Locations...) {
			for q := range p.Each() {
				if q.Country == "" || value.IsEEA(q.Country) {
					return // what it keeps there may be what it is certified for
				}
				if at := v.At("locations.0"); where == nil {
					where = &at
				}
			}
		}
	}
	check := "DPA753"
	if slices.ContainsFunc(s.Services, func(v agreement.Service) bool { return c.holdsHealth(c.a.ServiceData(s, &v)) }) {
		check = "DPA758"
	}
	if shown && where != nil {
		c.l.Add(*where, check, diag.Args{"owner": diag.Same(s.Name)})
	}
}

// namesHDS reports whether a text names the certificate.
func namesHDS(t value.Text) bool {
	k := agreement.Certificate{Standard: t.Plain}
	for _, s := range t.In {
		k.Standard += " " + s
	}
	return k.IsOf("HDS")
}

// hostsPlaces compares the places of hosting with those at which the host's own
// services keep health data.
func (c *checker) hostsPlaces(a *agreement.Agreement, h *agreement.HealthHosting) {
	s := a.HealthHost()
	if s == nil || len(h.Places) == 0 {
		return
	}
	var kept []value.Location
	for i := range s.Services {
		v := &s.Services[i]
		if data := a.ServiceData(s, v); len(data) == 0 || c.holdsHealth(data) {
			kept = append(kept, v.Locations...)
			for _, in := range v.Instances {
				kept = append(kept, in.Locations...)
			}
		}
	}
	if len(kept) == 0 {
		return
	}
	for i, p := range h.Places {
		if q, off := c.notAmong(p, kept); off {
			c.l.Add(h.At("places."+strconv.Itoa(i)), "DPA754", diag.Args{"host": s.Name, "place": c.placeAndCity(q),
				"what": diag.Words{FR: "aucun de ses services n’y conserve de données de santé", EN: "none of its services keeps health data there"}})
		}
	}
	for _, p := range kept {
		if q, off := c.notAmong(p, h.Places); off {
			c.l.Add(h.At("places"), "DPA754", diag.Args{"host": s.Name, "place": c.placeAndCity(q),
				"what": diag.Words{FR: "un de ses services y conserve des données, et ce lieu manque ici", EN: "one of its services keeps data there, and this place is missing here"}})
			return
		}
	}
}

// notAmong finds what of a place is in none of the others. A region has the
// places that it may have, and so does a choice among several; a country without a
// city has all its cities.
func (c *checker) notAmong(p value.Location, others []value.Location) (value.Location, bool) {
	for q := range p.Each() {
		if q.Country == "" {
			continue
		}
		in := slices.ContainsFunc(others, func(o value.Location) bool {
			for r := range o.Each() {
				if r.Country == q.Country && c.sameCity(q, r) || r.Country == "" && (value.IsEEA(q.Country) || r.Area != value.EU && r.Area != value.EEA) {
					return true
				}
			}
			return false
		})
		if !in {
			return q, true
		}
	}
	return value.Location{}, false
}

// sameCity reports whether two places of one country may be one: in no language of
// the agreement do both name a city, or one names that of the other.
func (c *checker) sameCity(p, q value.Location) bool {
	told := false
	for _, lang := range c.langs {
		a, isIn := p.City.For(lang)
		b, is := q.City.For(lang)
		if !isIn || !is || a == "" || b == "" {
			continue
		}
		if told = true; same(a, b) || c.read(lang, a).Shares(c.read(lang, b)) {
			return true
		}
	}
	return !told
}

// deniedAccess reports access to health data from outside the European Economic
// Area that the annex on hosting says there is none of (Art. R. 1111-9-1 CSP).
func (c *checker) deniedAccess(a *agreement.Agreement, h *agreement.HealthHosting) {
	if _, reason := h.NotApplicable["remote_access"]; !reason && !slices.Contains(h.None, "remote_access") {
		return
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		for j := range s.Services {
			v := &s.Services[j]
			if !c.holdsHealth(a.ServiceData(s, v)) {
				continue
			}
			for k, p := range v.AccessFrom {
				for q := range p.Each() {
					if q.Area == value.Worldwide || q.Country != "" && !value.IsEEA(q.Country) {
						c.l.Add(v.At(under("access_from", strconv.Itoa(k))), "DPA764", diag.Args{"owner": diag.Same(s.Name), "place": c.placeAndCity(q)})
						break
					}
				}
			}
		}
	}
}

// deniedLaw reports a host of health data, or its parent company, outside the
// European Economic Area beside an annex that says that no law of a third country may
// reach the data (HDS reference framework of 2024, requirements 28 to 31).
func (c *checker) deniedLaw(a *agreement.Agreement, h *agreement.HealthHosting) {
	if !slices.Contains(h.None, "third_country_law") {
		return
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		if s != a.HealthHost() && (s.Role.ID != "host" || !slices.ContainsFunc(s.Services, func(v agreement.Service) bool { return c.holdsHealth(a.ServiceData(s, &v)) })) {
			continue
		}
		at, country, name := s.At("country"), s.Country, s.LegalEntity
		if s.Parent != nil && s.Parent.Country != "" && (country == "" || value.IsEEA(country)) {
			at, country, name = s.Parent.At("country"), s.Parent.Country, s.Parent.Name
		}
		if country != "" && !value.IsEEA(country) {
			c.l.Add(at, "DPA765", diag.Args{"owner": diag.Same(s.Name), "name": name, "country": c.country(country)})
		}
	}
}

// hostsActivities checks that the certificates of those who host cover, taken
// together, every activity that the hosting needs (Arts. L. 1111-8 and R. 1111-9
// CSP). Each certificate covers its own holder.
func (c *checker) hostsActivities(a *agreement.Agreement, h *agreement.HealthHosting) {
	for i, n := range h.Activities {
		if n < 1 || n > 6 {
			c.oneOf(strconv.Itoa(n), strings.Split("123456", ""), "activities", h.At("activities."+strconv.Itoa(i)))
			return
		}
	}
	all := append(slices.Clone(a.HostingCertificates()), a.Processor.Certificates...)
	for i := range a.Subprocessors {
		all = append(all, a.Subprocessors[i].Certificates...)
	}
	var covered []int
	for _, k := range all {
		if k.IsOf("HDS") {
			if len(k.Activities) == 0 {
				return // which DPA192 reports, or the certificate says that it is not known
			}
			covered = append(covered, k.Activities...)
		}
	}
	if len(covered) == 0 {
		return
	}
	var missing []string
	for _, n := range h.HostingActivities() {
		if !slices.Contains(covered, n) {
			missing = append(missing, strconv.Itoa(n))
		}
	}
	if len(missing) > 0 {
		where := h.At("host")
		if s := a.HealthHost(); s != nil && len(h.Certificates) == 0 {
			for i := range s.Certificates {
				if s.Certificates[i].IsOf("HDS") {
					where = s.Certificates[i].At("activities")
				}
			}
		}
		c.l.Add(where, "DPA755", diag.Args{"activities": strings.Join(missing, ", ")})
	}
}

// courts checks what French law says of jurisdiction clauses, and of secrecy.
// Such a clause holds between traders only (Art. 48 CPC), and who contracts with
// a public body may be before the administrative courts whatever it says.
func (c *checker) courts() {
	if t := c.lib.Template(c.a.TemplateID()); t != nil && !t.IsAgreement() {
		return
	}
	forum, secrecy := c.a.Clauses["law_forum"], c.a.Clauses["confidentiality"]
	if forum == nil {
		return
	}
	law, hasLaw := forum.Params["law"]
	courts, hasCourts := forum.Params["courts"]
	if secrecy != nil && secrecy.Variant == "professional_secrecy" && hasLaw && law.Law != "" && law.Law != "FR" {
		c.l.Add(law.Pos, "DPA762", diag.Args{"country": c.country(law.Law)})
	}
	if !hasCourts || forum.Variant == "no_forum" || hasLaw && law.Law != "FR" || !hasLaw && c.a.Processor.Country() != "FR" {
		return
	}
	named := strings.ToLower(strings.Join([]string{courts.Text.Words().FR, courts.Text.Words().EN}, " "))
	says := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(named, w) })
	}
	administrative := says("administrati", "conseil d’état", "conseil d'état")
	commercial := says("de commerce", "activités économiques", "commercial court", "economic activities court", "consulaire")
	for _, p := range c.a.Signers() {
		switch kind := c.kind(p.Party); {
		case p.Country() != "" && p.Country() != "FR":
		case kind == agreement.PublicBody && !administrative:
			c.l.Add(courts.Pos, "DPA760", diag.Args{"owner": diag.Same(p.Name)})
			return
		case (kind == agreement.Association || kind == agreement.Professional) && !administrative:
			check := "DPA761"
			if !commercial {
				check = "DPA763"
			}
			c.l.Add(courts.Pos, check, diag.Args{"owner": diag.Same(p.Name)})
			return
		}
	}
}
