package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// placed reports a sentence that says where the data stay, when a row has them
// elsewhere: that none leave the European Economic Area, or that all are kept in
// one place. What it says of a part of the data, or under a condition, may be
// true beside any row.
func (c *checker) placed(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.has("claim_condition") || r.has("claim_part") && !r.has("claim_whole") {
		return
	}
	if check, args := c.established(a, r); check != "" {
		return check, 0, args
	}
	leaves := r.negates() && r.has("claim_leave")
	moves := r.negates() && r.has("claim_transfer") && r.has("claim_outside") || leaves && r.has("claim_area")
	storage := (r.has("claim_storage") || leaves) && r.has("claim_data")
	all := storage && (leaves || r.has("claim_all"))
	people := !moves && !storage && r.has("claim_people") && !r.negates()
	if !moves && !storage && !people {
		return
	}
	named := c.placesNamed(a, r)
	if !moves && !named.any() {
		return
	}
	for _, f := range c.flowsIn(a, r) {
		v := f.Service
		if v == nil || !moves && !all && !people && !c.hosts(v) || people && c.hosts(v) && len(v.AccessFrom) == 0 {
			continue
		}
		places := slices.Clone(v.Locations)
		for _, in := range v.Instances {
			places = append(places, in.Locations...)
		}
		if moves || people {
			places = append(places, v.AccessFrom...)
		}
		if people && c.hosts(v) {
			places = v.AccessFrom // what it keeps is no person
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
					args["does"] = diag.Words{FR: "a des données", EN: "has data"}
					return "DPA824", 0, args
				}
				args["does"] = diag.Words{FR: "conserve des données", EN: "keeps data"}
				if people {
					args["does"] = diag.Words{FR: "a accès aux données", EN: "has access to the data"}
				}
				return "DPA829", 0, args
			}
		}
	}
	return
}

// established reports a sentence that says where all the sub-processors are,
// when a row has one elsewhere.
func (c *checker) established(a *agreement.Agreement, r remark) (check string, args diag.Args) {
	if r.negates() || !r.has("claim_vendors") || !r.has("claim_established") || !r.has("claim_all") || r.has("claim_outside") || r.sub != nil {
		return "", nil
	}
	named := c.placesNamed(a, r)
	if !named.area && len(named.countries) == 0 {
		return "", nil
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		if q := (value.Location{Country: s.Country}); s.Country != "" && !named.has(q, c.langs) {
			check := "DPA829"
			if named.area {
				check = "DPA824" // as “no data leave the Union” is: the list itself belies it
			}
			return check, diag.Args{"phrase": value.OneLine(r.said), "other": diag.Same(s.Name), "place": c.country(s.Country),
				"does": diag.Words{FR: "est établi", EN: "is established"}}
		}
	}
	return "", nil
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
	return c.engagedIn(a)
}

// engagedIn is what the rows of the deal, a, engage.
func (c *checker) engagedIn(a *agreement.Agreement) []agreement.Flow {
	if c.flowing == nil {
		c.flowing = a.Engaged()
	}
	return c.flowing
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
	for _, country := range everywhere {
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
		for _, f := range c.engagedIn(a) {
			for _, p := range f.Places() {
				for q := range p.Each() {
					for _, lang := range c.langs {
						if city, _ := q.City.For(lang); city != "" && !slices.Contains(c.cities[lang], city) {
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
	if len(a.Subprocessors) == 0 {
		return
	}
	m, ok := r.read.Find("claim_no_access")
	if !ok || !r.measure || strings.Trim(r.said[m.To:], " .") != "" {
		m, ok = r.read.Find("claim_no_subprocessor")
		if r.sub != nil { // of whom others than it are not asked
			if !ok {
				m, ok = r.read.Find("claim_none_further")
			}
			if ok && len(r.sub.Subprocessors) > 0 && !r.has("claim_condition") && !r.has("claim_other_subprocessor") {
				return "DPA825", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": r.sub.Subprocessors[0].Name}
			}
			return
		}
		if !ok || r.group || r.has("claim_condition") || r.has("claim_other_subprocessor") ||
			r.activity != nil && len(a.Processing) > 1 && len(r.activity.Subprocessors) == 0 {
			return
		}
	}
	return "DPA825", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": a.Subprocessors[0].Name}
}

// anonymous reports a row that says that its data are anonymous, or none, beside
// data that identify somebody (Art. 4(1) and (5), recitals 26 and 30 GDPR). Of an
// activity, which may well publish what it has made anonymous, only what is said
// of all its data counts.
func (c *checker) anonymous(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.sub == nil && r.activity == nil || r.has("claim_condition") {
		return
	}
	kind := "claim_anonymous"
	if r.activity != nil {
		kind = "claim_anonymous_all"
	}
	m, ok := r.read.Find(kind)
	if !ok {
		if m, ok = r.read.Find("claim_no_data"); !ok || r.has("claim_outside") || r.has("claim_kept_away") || r.activity != nil && !r.isAll(m.To) {
			return
		}
	} else if r.negates() || r.negative && r.activity == nil {
		return
	}
	// What stands behind “no personal data” is further things that there are none of.
	if part, is := r.read.Find("claim_part"); is && (ok == r.has(kind) || part.From < m.From) {
		return
	}
	what, found := c.identifier(a, r)
	if !found {
		return
	}
	return "DPA823", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text), "what": what}
}

// isAll reports whether what stands behind “no personal data” is a verb and
// little else, so that the sentence speaks of no part of the activity.
func (r remark) isAll(from int) bool {
	const verb = 3 // words: “are ever processed”
	rest := len(strings.Fields(r.said[from:]))
	if m, ok := r.read.Find("this_activity"); ok && m.From >= from {
		rest -= len(strings.Fields(m.Text))
	}
	return rest <= verb
}

// identifier finds what identifies somebody in a row: in the data of an activity,
// in those of a sub-processor's services, or in what these are for.
func (c *checker) identifier(a *agreement.Agreement, r remark) (diag.Words, bool) {
	in := func(data []agreement.Data) (diag.Words, bool) {
		for _, d := range data {
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
		return diag.Words{}, false
	}
	if r.activity != nil {
		return in(a.DataOf(r.activity.Data, r.activity.DataSets))
	}
	for i := range r.sub.Services {
		v := &r.sub.Services[i]
		if r.service != nil && r.service != v {
			continue
		}
		if w, ok := in(a.ServiceData(r.sub, v)); ok {
			return w, true
		}
		if w, ok := c.find("identity_document", v.Purpose); ok {
			return w, true
		}
	}
	return diag.Words{}, false
}

// kin are the natures of which one comprises the other: who is marked for genetic
// data has said what a purpose about health would ask for.
var kin = map[string]string{"health": "genetic", "genetic": "health", "sex_life": "sexual_orientation", "sexual_orientation": "sex_life"}

// unsaid reports what an activity says in words to be about a special category
// of data while its list of data has none of the kind (Arts. 9 and 10 GDPR).
func (c *checker) unsaid(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.activity == nil || !slices.Contains([]string{"subject_matter", "nature", "purposes"}, r.key) || r.negates() && !r.has("verifies") { // that there is no conviction is a datum too
		return
	}
	data := a.DataOf(r.activity.Data, r.activity.DataSets)
	if len(data) == 0 {
		return // which is not known, and has its own finding
	}
	ordinary := r.read.FindAll("prose_ordinary")
	for _, nature := range natures {
		if nature == "national_id" || c.has(data, nature) {
			continue
		}
		if _, denied := c.find(nature, r.activity.Exclusions); denied {
			continue
		}
		for _, m := range r.read.FindAll(nature) {
			if !slices.ContainsFunc(ordinary, func(o locale.Match) bool { return o.From <= m.From && m.To <= o.To }) {
				return "DPA834", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text), "nature": nature}
			}
		}
	}
	return
}

// has reports whether data are of a nature, or of its kin: by the vocabulary, by
// what is said of them, or by their own words. Data that are not known may be.
func (c *checker) has(data []agreement.Data, nature string) bool {
	return slices.ContainsFunc(data, func(d agreement.Data) bool {
		return d.IsUnknown("categories") || slices.ContainsFunc(d.Categories, func(k agreement.Category) bool {
			if n := k.Nature(c.lib.Locales); n != "" {
				return n == nature || n == kin[nature]
			}
			_, ok := c.find(nature, k.Word.Free)
			_, of := c.find(kin[nature], k.Word.Free)
			return ok || of
		})
	})
}

// opens reports a purpose, or a subject matter, that leaves room for others, which
// nobody has agreed on (Arts. 5(1)(b) and 28(3) GDPR).
func (c *checker) opens(_ *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	told := r.negates() // or as a whole
	switch check = "DPA175"; {
	case r.activity != nil && r.key == "purposes":
		_, vague := c.vaguePurpose(r.activity.Purposes)
		told = told || vague
	case r.activity != nil && r.key == "subject_matter":
		check = "DPA836"
	case r.service != nil && r.key == "purpose":
		told = told || c.hasNoObject(r.service.Purpose)
	default:
		return "", 0, nil
	}
	if m, ok := r.read.Find("open_purpose"); ok && !told && !slices.ContainsFunc(r.read.FindAll("excluding"), func(x locale.Match) bool {
		return x.Before(m.From) && strings.TrimSpace(r.said[x.To:m.From]) == ""
	}) {
		return check, m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text)}
	}
	return "", 0, nil
}

// elsewhere reports a sentence that has data kept in, or support given from, a
// country outside the European Economic Area that no row of the deal has.
func (c *checker) elsewhere(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.negates() && !r.has("claim_condition") || r.has("own_controller") || r.negative && !r.has("claim_condition") {
		return
	}
	ends := []int{}
	if r.has("claim_data") || r.has("claim_backup") || r.has("place_things") {
		for _, m := range r.read.FindAll("place_kept") {
			ends = append(ends, m.To)
		}
	}
	for _, m := range r.read.FindAll("place_support") {
		ends = append(ends, m.To)
	}
	if len(ends) == 0 {
		return
	}
	const near = 10 // words between the two
	for _, country := range everywhere {
		if value.IsEEA(country) || c.hasCountry(a, country) {
			continue
		}
		at := -1
		find := func(name string) {
			if i := strings.Index(r.said, name); i >= 0 && isNamed(r.said, name) {
				at = i
			}
		}
		for _, name := range r.loc.Cities(country) {
			find(name)
		}
		find(r.loc.Country(country))
		if at >= 0 && slices.ContainsFunc(ends, func(to int) bool { return to <= at && len(strings.Fields(r.said[to:at])) <= near }) {
			return "DPA835", at, diag.Args{"place": c.country(country)}
		}
	}
	return
}

// hasCountry reports whether a row of the deal names a country: as a place of
// data, of access or of a company.
func (c *checker) hasCountry(a *agreement.Agreement, country value.Country) bool {
	if c.countries == nil {
		c.countries = map[value.Country]bool{}
		add := func(places []value.Location) {
			for _, p := range places {
				for q := range p.Each() {
					c.countries[q.Country] = true
				}
			}
		}
		for _, p := range a.Signers() {
			c.countries[p.Country()] = true
			for _, f := range p.Affiliates {
				if f.Address != nil {
					c.countries[f.Address.Country] = true
				}
			}
		}
		for i := range a.Processing {
			add(a.Processing[i].Locations)
			for _, in := range a.Processing[i].Instances {
				add(in.Locations)
			}
		}
		for i := range a.Subprocessors {
			s := &a.Subprocessors[i]
			c.countries[s.Country] = true
			if s.Parent != nil {
				c.countries[s.Parent.Country] = true
			}
			for _, k := range s.Subprocessors {
				c.countries[k.Country] = true
			}
		}
		for _, f := range c.engagedIn(a) {
			add(f.Places())
		}
		if h := a.HealthHosting; h != nil {
			add(h.Places)
			for _, x := range h.RemoteAccess {
				add(x.From)
			}
		}
	}
	return c.countries[country]
}

// belied reports an exclusion that the list of data of its own activity belies:
// “no contact details are processed”, beside contact details.
func (c *checker) belied(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.sub != nil && r.negative {
		return c.sent(a, r)
	}
	if r.activity == nil || r.key != "exclusions" || r.has("claim_condition") || r.has("claim_kept_away") || r.has("exclusion_part") {
		return
	}
	m, ok := r.read.Find("exclusion_processed")
	if !ok || strings.Trim(r.said[m.To:], " .") != "" { // a part of the activity, or of the persons
		return
	}
	data := a.DataOf(r.activity.Data, r.activity.DataSets)
	for _, nature := range natures { // “no health data are processed”
		n, named := r.read.Find(nature)
		if !named || n.To > m.From || strings.TrimSpace(r.said[n.To:m.From]) != "" {
			continue
		}
		for _, d := range data {
			if slices.ContainsFunc(d.Categories, func(k agreement.Category) bool {
				_, told := c.find(nature, k.Word.Free)
				return k.Nature(c.lib.Locales) == nature || told && !k.Says("special")
			}) {
				return "DPA837", n.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(r.said), "what": value.OneLine(n.Text)}
			}
		}
	}
	for _, d := range data {
		for _, k := range d.Categories {
			if k.Word.ID == "" {
				continue
			}
			word, _ := r.loc.Word("data", k.Word.ID)
			if at := strings.Index(strings.ToLower(r.said[:m.From]), strings.ToLower(word)); at >= 0 && locale.Bounded(r.said, at, at+len(word)) {
				return "DPA837", at, diag.Args{"owner": r.owner, "phrase": value.OneLine(r.said), "what": c.named("data", k.Word.ID)}
			}
		}
	}
	return
}

// denials are kinds of sentences that say of the whole service that it does without
// some data, and what belies each.
var denials = []struct {
	kind string
	is   func(*checker, agreement.Category) bool
}{
	{"denied_health", (*checker).isHealth},
	{"denied_special", (*checker).isSpecial},
	{"denied_recording", func(_ *checker, k agreement.Category) bool { return k.Word.ID == "call_recordings" }},
}
