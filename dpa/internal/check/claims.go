package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// placed reports a sentence that says where the data stay, when a row has them
// elsewhere: that none leave the European Economic Area, or that all are kept in
// one place. What it says of a part of the data, or under a condition, may be
// true beside any row.
func (c *checker) placed(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.has("claim_condition") || r.has("claim_part") {
		return
	}
	moves := r.negates() && r.has("claim_transfer") && (r.has("claim_outside") || r.has("claim_leave") && r.has("claim_area"))
	storage := r.has("claim_storage") && r.has("claim_data")
	all := storage && r.has("claim_all")
	if !moves && !storage {
		return
	}
	named := c.placesNamed(a, r)
	if !moves && !named.any() {
		return
	}
	for _, f := range c.flowsIn(a, r) {
		v := f.Service
		if v == nil || !moves && !all && !c.hosts(v) {
			continue
		}
		places := slices.Clone(v.Locations)
		for _, in := range v.Instances {
			places = append(places, in.Locations...)
		}
		if moves {
			places = append(places, v.AccessFrom...)
		}
		for _, p := range places {
			for q := range p.Each() {
				outside := q.Area == value.Worldwide || q.Country != "" && !value.IsEEA(q.Country)
				belied := moves && outside || !moves && !named.has(q, c.langs)
				if !belied || !moves && q.Area == value.CustomerRegion {
					continue
				}
				args = diag.Args{"phrase": value.OneLine(r.said), "other": c.ownerOfFlow(&f), "place": c.placeAndCity(q)}
				if moves || named.area && outside {
					return "DPA824", 0, args
				}
				return "DPA829", 0, args
			}
		}
	}
	return "", 0, nil
}

// negates reports whether the sentence denies something.
func (r remark) negates() bool {
	return says(r.read, "special_denial") || r.has("claim_without")
}

// hosts reports whether a service keeps the data, rather than seeing them pass.
func (c *checker) hosts(v *agreement.Service) bool {
	_, ok := c.find("claim_hosting", v.Purpose)
	return ok
}

// flowsIn are the flows to sub-processors of which a passage speaks.
func (c *checker) flowsIn(a *agreement.Agreement, r remark) []agreement.Flow {
	switch {
	case r.sub != nil:
		return r.sub.Flows()
	case r.activity != nil && len(r.activity.Subprocessors) > 0:
		var out []agreement.Flow
		for i := range a.Subprocessors {
			if slices.Contains(r.activity.Subprocessors, a.Subprocessors[i].ID) {
				out = append(out, a.Subprocessors[i].Flows()...)
			}
		}
		return out
	case r.group:
		return nil
	}
	return a.Engaged()
}

// namedPlaces are those that a sentence names.
type namedPlaces struct {
	area      bool // the Union, the Area or Europe
	countries []value.Country
	cities    []string
}

func (n namedPlaces) any() bool { return n.area || len(n.countries)+len(n.cities) > 0 }

// has reports whether a place is one of those named; of a place without a city
// nothing is known where the sentence names cities alone.
func (n namedPlaces) has(q value.Location, langs []string) bool {
	europe := q.Country != "" && value.IsEEA(q.Country) || q.Area == value.EU || q.Area == value.EEA || q.Country == "CH" || q.Country == "GB"
	if n.area && europe || slices.Contains(n.countries, q.Country) {
		return true
	}
	if n.area || len(n.countries) > 0 {
		return false
	}
	return q.City.IsZero() || slices.ContainsFunc(langs, func(lang string) bool {
		city, _ := q.City.For(lang)
		return slices.Contains(n.cities, city)
	})
}

// placesNamed are the places that a sentence names: areas, countries, and the
// cities in which the deal has data.
func (c *checker) placesNamed(a *agreement.Agreement, r remark) namedPlaces {
	n := namedPlaces{area: r.has("claim_area")}
	for _, country := range value.Countries() {
		if name := r.loc.Country(country); strings.Contains(r.said, name) && isNamed(r.said, name) {
			n.countries = append(n.countries, country)
		}
	}
	for _, city := range c.citiesOf(a, r.lang) {
		if isNamed(r.said, city) {
			n.cities = append(n.cities, city)
		}
	}
	return n
}

// citiesOf are the cities in which the deal has data, each once: a long list of
// sub-processors has few.
func (c *checker) citiesOf(a *agreement.Agreement, lang string) []string {
	if c.cities == nil {
		c.cities = map[string][]string{}
		seen := map[[2]string]bool{}
		for _, f := range a.Engaged() {
			for _, p := range f.Places() {
				for q := range p.Each() {
					for _, lang := range c.langs {
						if city, _ := q.City.For(lang); city != "" && !seen[[2]string{lang, city}] {
							seen[[2]string{lang, city}] = true
							c.cities[lang] = append(c.cities[lang], city)
						}
					}
				}
			}
		}
	}
	return c.cities[lang]
}

func (c *checker) placeAndCity(q value.Location) diag.Words {
	w, city := c.place(q), q.City.Words()
	if city.EN != "" {
		w = diag.Words{FR: city.FR + ", " + w.FR, EN: city.EN + ", " + w.EN}
	}
	return w
}

// engagesNone reports a sentence that says that no sub-processor is engaged,
// when the list has one. An activity may be without while others are not.
func (c *checker) engagesNone(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	m, ok := r.read.Find("claim_no_subprocessor")
	if !ok || len(a.Subprocessors) == 0 || r.sub != nil || r.group || r.has("claim_condition") || r.has("claim_other_subprocessor") ||
		r.activity != nil && len(a.Processing) > 1 && len(r.activity.Subprocessors) == 0 {
		return
	}
	return "DPA825", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": a.Subprocessors[0].Name}
}

// anonymous reports a row that says that its data are anonymous, or none, beside
// data that identify somebody (Art. 4(1) and (5), recitals 26 and 30 GDPR).
func (c *checker) anonymous(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.sub == nil {
		return
	}
	m, ok := r.read.Find("claim_anonymous")
	if !ok {
		if m, ok = r.read.Find("claim_no_data"); !ok || r.has("claim_outside") || r.has("claim_kept_away") {
			return
		}
	} else if r.negates() || r.negative {
		return
	}
	if r.has("claim_condition") || r.has("claim_part") {
		return
	}
	what, found := c.identifier(a, r)
	if !found {
		return
	}
	return "DPA823", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text), "what": what}
}

// identifier finds what identifies somebody in a row: in the data of its
// services, or in what they are for.
func (c *checker) identifier(a *agreement.Agreement, r remark) (diag.Words, bool) {
	for i := range r.sub.Services {
		v := &r.sub.Services[i]
		if r.service != nil && r.service != v {
			continue
		}
		for _, d := range a.ServiceData(r.sub, v) {
			for _, k := range d.Categories {
				if k.Word.ID != "" {
					word := c.named("data", k.Word.ID)
					if r.loc.Find("identifier", word.In(r.lang)) != "" {
						return word, true
					}
				} else if w, ok := c.find("identifier", k.Word.Free); ok {
					return w, true
				}
			}
		}
		if w, ok := c.find("identity_document", v.Purpose); ok {
			return w, true
		}
	}
	return diag.Words{}, false
}

// timed reports a sentence on backups whose time is not that of the measure of
// the catalogue.
func (c *checker) timed(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	kept := keptBackups(a, c.lib)
	if kept == nil || r.sub != nil || !r.has("claim_backup") || r.has("claim_condition") {
		return
	}
	for _, t := range durationsIn(r.loc, r.said) {
		erased := r.loc.Find("claim_erased", r.said) != "" && r.loc.Find("claim_within", t.near()) != "" && value.Compare(t.Duration, kept.Duration) < 0
		held := r.loc.Find("claim_kept", t.near()) != "" && !r.has("claim_some_backups") && value.Compare(t.Duration, kept.Duration) != 0
		if erased || held {
			return "DPA826", 0, diag.Args{"phrase": value.OneLine(r.said), "value": t.Words(), "kept": kept.Duration.Words()}
		}
	}
	return "", 0, nil
}
