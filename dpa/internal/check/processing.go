package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// activity checks what an activity says of its processing.
func (c *checker) activity(a *agreement.Activity, p place) {
	c.dataSets(a.DataSets, p)
	c.refs(a.Subprocessors, "subprocessors", idsOf(c.a.Subprocessors, func(s *agreement.Subprocessor) string { return s.ID }), p)
	if p.out {
		return // what does not stand says nothing
	}
	// A purpose says what for: "providing the services" restates the contract
	// (Art. 5(1)(b) GDPR; EDPB Guidelines 07/2020).
	if found, ok := c.vaguePurpose(a.Purposes); ok {
		c.l.Add(p.at("purposes"), "DPA175", diag.Args{"owner": p.owner, "phrase": found})
	}
	for _, t := range []written{{"subject_matter", a.SubjectMatter}, {"nature", a.Nature}, {"purposes", a.Purposes}, {"special_safeguards", a.SpecialSafeguards}} {
		found, ok := c.find("empty_reference", t.text)
		ok = ok && c.short(t.text)
		if !ok && t.key != "purposes" { // of which DPA175 speaks
			found, ok = c.find("only_processing", t.text)
			ok = ok && c.atMost(6, t.text)
			if !ok && (c.short(t.text) && c.isEmpty("empty_subject", t.text) || t.key != "special_safeguards" && c.isHollow(t.text)) {
				found, ok = t.text.Words(), true
			}
		}
		if ok {
			c.l.Add(p.at(t.key), "DPA836", diag.Args{"owner": p.owner, "phrase": found})
		}
	}
	for i := range a.Data {
		c.closed(a.Data[i].At("subject"), a.Data[i].Subject.Free, p)
	}
	for i := range a.Recipients {
		c.closed(p.at(under("recipients", strconv.Itoa(i))), a.Recipients[i].Word.Free, p)
	}
	c.slogans([]written{{"special_safeguards", a.SpecialSafeguards}}, p)
	c.article9(a, p)
	c.childConsent(a, p)
	c.heldTooLong(a, p)
	c.specificSafeguard(a, p)
	c.ownPlaces(a, p)
}

// closed reports data subjects or recipients that are whoever else there may be: the
// annex says who they are (Art. 28(3) GDPR).
func (c *checker) closed(at diag.Pos, t value.Text, p place) {
	if found, ok := c.find("open_group", t); ok {
		c.l.Add(at, "DPA839", diag.Args{"owner": p.owner, "phrase": found})
	}
}

// specificSafeguard asks for what protects special categories of data in
// particular (Art. 9 GDPR; Decision (EU) 2021/914, Annex I.B).
func (c *checker) specificSafeguard(a *agreement.Activity, p place) {
	if !a.SpecialSafeguards.IsZero() || !silent[agreement.Activity](&a.Stated, "special_safeguards") {
		return
	}
	for _, d := range c.a.DataOf(a.Data, a.DataSets) {
		for i, k := range d.Categories {
			if n := k.Nature(c.lib.Locales); n != "" && n != "national_id" && n != "criminal" {
				c.l.Add(d.At(under("categories", strconv.Itoa(i))), "DPA833", diag.Args{"owner": p.owner})
				return
			}
		}
	}
}

// childConsent asks who consents for minors: below the age that a Member State sets,
// from 13 to 16, whoever holds parental responsibility (Art. 8(1) GDPR).
func (c *checker) childConsent(a *agreement.Activity, p place) {
	if a.LegalBasis == nil || a.LegalBasis.Indicative.ID != "consent" ||
		!slices.ContainsFunc(c.a.DataOf(a.Data, a.DataSets), func(d agreement.Data) bool { return d.Subject.ID == "minors" }) {
		return
	}
	for _, t := range []value.Text{a.LegalBasis.Note, a.Notes, a.SpecialSafeguards} {
		if _, ok := c.find("parental", t); ok {
			return
		}
	}
	c.l.Add(a.LegalBasis.At("indicative"), "DPA847", diag.Args{"owner": p.owner})
}

// ownPlaces reports places of an activity that name no country, as those of
// services are.
func (c *checker) ownPlaces(a *agreement.Activity, p place) {
	look := func(places []value.Location, key string) {
		for i, l := range places {
			for q := range l.Each() {
				if q.Area == value.Worldwide || q.Area == value.EU || q.Area == value.EEA {
					c.l.Add(p.at(under(key, strconv.Itoa(i))), "DPA157", diag.Args{"owner": p.owner, "place": c.place(q)})
					break
				}
			}
		}
	}
	look(a.Locations, "locations")
	for i, in := range a.Instances {
		look(in.Locations, under("instances", under(strconv.Itoa(i), "locations")))
	}
}

// givesBack checks that only what goes back to a controller abroad has the
// processor for exporter and the controller for importer. A controller whose
// country is not known may be abroad; then it is given its ground, or said to be
// unknown, in its own table.
func (c *checker) givesBack(a *agreement.Activity, p place) {
	if a.Exporter.ID != "processor" || a.Importer.ID != "controller" {
		return
	}
	in, ctrl := c.a.Controller.Country(), &c.a.Controller
	switch {
	case in != "" && value.IsEEA(in):
		c.l.Add(p.at("exporter"), "DPA156", diag.Args{"owner": p.owner, "what": diag.Words{
			FR: "le responsable du traitement se trouve dans l’Espace économique européen et n’importe donc rien du sous-traitant",
			EN: "the controller is in the European Economic Area and so imports nothing from the processor"}})
	case in == "" && ctrl.Transfer == nil && !ctrl.Says("transfer") && !ctrl.Failed("transfer"):
		c.l.Add(p.at("exporter"), "DPA156", diag.Args{"owner": p.owner, "what": diag.Words{
			FR: "le responsable du traitement confie les données au sous-traitant, il en est donc l’exportateur ; rien ne dit qu’elles lui reviennent dans un pays tiers ([controller.transfer])",
			EN: "the controller entrusts the data to the processor, so it is their exporter; nothing says that they come back to it in a third country ([controller.transfer])"}})
	}
}

// article9 checks that special categories of data have a condition of Art. 9(2)
// GDPR beside the legal basis of Art. 6, once one is given, and that such a
// condition has data of these categories: a list that names none hides them from
// whatever asks for their protection.
func (c *checker) article9(a *agreement.Activity, p place) {
	b := a.LegalBasis
	if b == nil {
		return
	}
	data := c.a.DataOf(a.Data, a.DataSets)
	switch {
	case b.Article9.IsZero():
		if c.holdsSpecial(data) && !b.Indicative.IsZero() && silent[agreement.LegalBasis](&b.Stated, "article9") {
			c.l.Add(p.at("legal_basis"), "DPA172", diag.Args{"owner": p.owner})
		}
	case len(data) > 0 && !c.holdsSpecial(data) && !slices.ContainsFunc(data, func(d agreement.Data) bool { return d.IsUnknown("categories") }):
		why := diag.Words{FR: "une condition de l’article 9 est indiquée", EN: "a condition of Article 9 is given"}
		c.l.Add(b.At("article9"), "DPA841", diag.Args{"owner": p.owner, "why": why})
	}
}

// holdsSpecial reports whether any of the data are of the special categories.
func (c *checker) holdsSpecial(data []agreement.Data) bool {
	return slices.ContainsFunc(data, func(d agreement.Data) bool { return slices.ContainsFunc(d.Categories, c.isSpecial) })
}

// isSpecial reports whether a category is of the special categories of Art. 9(1)
// GDPR: by the vocabulary, by what is said of it, or by its own words.
func (c *checker) isSpecial(k agreement.Category) bool {
	nature := k.Nature(c.lib.Locales)
	if nature != "" || k.Says("special") {
		return nature != "" && nature != "criminal" && nature != "national_id"
	}
	return slices.ContainsFunc(natures, func(n string) bool {
		_, found := c.find(n, k.Word.Free)
		return found && n != "criminal" && n != "national_id"
	})
}

// natures are the special categories of data of Art. 9(1) GDPR, the data of
// Art. 10 and the national identification numbers of Art. 87: kinds of phrases,
// and what a category may say under special.
var natures = []string{"health", "biometric", "genetic", "racial", "political", "religious", "union", "sex_life", "sexual_orientation", "criminal", "national_id"}

// category checks a category of data: that it is closed, and that the nature
// of sensitive data is said.
func (c *checker) category(k *agreement.Category, p place) {
	if p.out {
		return
	}
	at := p.at("word")
	if k.Special == "" && !k.Says("special") {
		for _, nature := range natures {
			if found, ok := c.find(nature, k.Word.Free); ok {
				if nature == "national_id" {
					c.nationalNumber(k, p)
					break
				}
				c.l.Add(at, "DPA170", diag.Args{"owner": owned(p.owner), "text": k.Word.Free.Words(), "phrase": found, "nature": nature})
				break
			}
		}
	}
	if k.Nature(c.lib.Locales) == "national_id" {
		c.nationalNumber(k, p)
	}
	for _, t := range []written{{"word", k.Word.Free}, {"only", k.Only}, {"note", k.Note}} {
		if found, ok := c.find("open_ended", t.text); ok {
			c.l.Add(p.at(t.key), "DPA174", diag.Args{"owner": owned(p.owner), "phrase": found})
			return
		}
	}
}

// nationalNumber reports a national identification number, unless the deal cites
// what allows it (Art. 87 GDPR): a decree, a statute, an article of a code.
func (c *checker) nationalNumber(k *agreement.Category, p place) {
	if !p.cited && !c.cites(k.Note) && !c.cites(k.Only) {
		c.l.Add(p.at("word"), "DPA171", diag.Args{"owner": owned(p.owner)})
	}
}

// citesLaw reports whether an activity cites what allows its national numbers:
// in a text that speaks of them.
func (c *checker) citesLaw(a *agreement.Activity) bool {
	texts := []value.Text{a.Notes, a.SpecialSafeguards, a.Purposes, a.Nature}
	if a.LegalBasis != nil {
		texts = append(texts, a.LegalBasis.Note)
	}
	return slices.ContainsFunc(texts, func(t value.Text) bool {
		_, number := c.find("national_id", t)
		return number && c.cites(t)
	})
}

// allCiteLaw reports whether each activity with national numbers does, so that
// who hosts these data need not.
func (c *checker) allCiteLaw() bool {
	n := 0
	for i := range c.a.Processing {
		p := &c.a.Processing[i]
		if !c.has(c.a.DataOf(p.Data, p.DataSets), "national_id") {
			continue
		}
		if n++; !c.citesLaw(p) {
			return false
		}
	}
	return n > 0
}

// cites reports whether a text cites a provision of law: its kind and a number.
func (c *checker) cites(t value.Text) bool {
	_, ok := c.find("provision", t)
	return ok && c.hasDigit(t)
}

// retention checks that it says how long: a period, or what determines it
// (Art. 5(1)(e) GDPR).
func (c *checker) retention(r *agreement.Retention, p place) {
	if r.Period.IsZero() && r.Criterion.IsZero() && silent[agreement.Retention](&r.Stated, "period") && silent[agreement.Retention](&r.Stated, "criterion") {
		c.missing(p, "period", "DPA120")
	}
	for _, t := range []written{{"criterion", r.Criterion}, {"unless", r.Unless}, {"note", r.Note}} {
		if found, ok := c.find("unlimited", t.text); ok && !p.out {
			c.l.Add(p.at(t.key), "DPA173", diag.Args{"owner": p.owner, "phrase": found})
		}
	}
	c.vagueRetention(r, p)
}

// A written text is one that a phrase is looked for in, with its key.
type written struct {
	key  string
	text value.Text
}

// dataSets checks that ids name sets of data.
func (c *checker) dataSets(ids []string, p place) {
	c.refs(ids, "data_sets", idsOf(c.a.DataSets, func(d *agreement.DataSet) string { return d.ID }), p)
}

// refs checks that ids name tables of the agreement.
func (c *checker) refs(ids []string, key string, known []string, p place) {
	for i, id := range ids {
		c.ref(id, under(key, strconv.Itoa(i)), known, p)
	}
}

func (c *checker) ref(id, path string, known []string, p place) {
	if slices.Contains(known, id) {
		return
	}
	list, _, _ := strings.Cut(path, ".")
	c.l.Add(p.at(path), "DPA176", diag.Args{"id": id, "list": list, "known": diag.Known(known, "aucun")}).
		Nearest = diag.Nearest(id, known)
}

// find returns the first phrase of that kind in a text, for each language of
// messages from the text in that language if it is found there.
func (c *checker) find(kind string, t value.Text) (phrase diag.Words, ok bool) {
	last := "" // of the languages before
	for _, lang := range slices.Backward(c.langs) {
		s, _ := t.For(lang)
		if s == "" {
			continue
		}
		if m, found := c.read(lang, s).Find(kind); found {
			last, ok = value.OneLine(m.Text), true
			switch lang {
			case "fr":
				phrase.FR = last
			case "en":
				phrase.EN = last
			}
		}
	}
	return diag.Words{FR: cmp.Or(phrase.FR, last), EN: cmp.Or(phrase.EN, last)}, ok
}

// findAny is find for the first of some kinds that stands in the text.
func (c *checker) findAny(t value.Text, kinds ...string) (phrase diag.Words, ok bool) {
	for _, kind := range kinds {
		if phrase, ok = c.find(kind, t); ok {
			break
		}
	}
	return phrase, ok
}

// read takes a text apart, once for everything that is looked for in it.
func (c *checker) read(lang, s string) *locale.Reading {
	loc, _ := c.lib.Locales.For(lang)
	return c.memory.read(loc, s)
}

// short reports whether a text has so few words that a phrase found in it is
// all that it says.
func (c *checker) short(t value.Text) bool { return c.atMost(9, t) }

// atMost reports whether a text has at most n words.
func (c *checker) atMost(n int, t value.Text) bool {
	for _, lang := range c.langs {
		if s, ok := t.For(lang); ok && len(strings.Fields(s)) > n {
			return false
		}
	}
	return true
}

// isOneWord reports a purpose that is one word, and one that names a field of
// activity instead of an aim: “Management.”
func (c *checker) isOneWord(t value.Text) bool {
	_, ok := c.find("vague_word", t)
	return ok && c.atMost(1, t)
}

// slogans reports texts that are a slogan and little else: what protects the data
// is described, with the numbers of its standards (Arts. 28(1) and 32 GDPR).
func (c *checker) slogans(texts []written, p place) {
	const little = 12 // words
	for _, t := range texts {
		found, ok := c.find("slogan", t.text)
		if ok = ok && c.atMost(little, t.text) && !c.hasDigit(t.text); !ok && c.isEmpty("empty_measure", t.text) {
			found, ok = t.text.Words(), true
		}
		if ok {
			c.l.Add(p.at(t.key), "DPA177", diag.Args{"owner": p.owner, "phrase": found})
		}
	}
}
