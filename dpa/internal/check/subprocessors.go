package check

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
)

// subprocessor checks what is said of a sub-processor.
func (c *checker) subprocessor(s *agreement.Subprocessor, p place) {
	if s.Group != "" {
		c.ref(s.Group, "group", idsOf(c.a.SubprocessorGroups, func(g *agreement.SubprocessorGroup) string { return g.ID }), p)
	}
	if p.out {
		return
	}
	// Art. 28(1) GDPR wants sufficient guarantees; a slogan is none.
	for i, t := range s.Safeguards {
		found, ok := c.find("slogan", t)
		if !ok && !c.hasDigit(t) {
			found, ok = c.find("bare_certificate", t)
		}
		if !ok && c.isEmpty("empty_measure", t) {
			found, ok = t.Words(), true
		}
		if ok {
			c.l.Add(p.at(under("safeguards", strconv.Itoa(i))), "DPA177", diag.Args{"owner": p.owner, "phrase": found})
		}
	}
	if s.Address != nil && s.Address.Country != "" && s.Country != "" && s.Address.Country != s.Country {
		c.l.Add(p.at("country"), "DPA623", diag.Args{"owner": p.owner, "country": c.country(s.Country), "other": c.country(s.Address.Country)})
	}
	c.entity(s, p)
	c.seated(s.LegalEntity, s.Country, p.owner, p.at("legal_entity"))
	for i := range s.Subprocessors {
		k := &s.Subprocessors[i]
		c.seated(k.LegalEntity, k.Country, names.Within(p.owner, diag.Same(k.Name)), k.At("legal_entity"))
	}
	c.chain(s, p)
}

// entity checks that a sub-processor is engaged as a legal entity (Art. 28(2)
// GDPR; EDPB Opinion 22/2024): the name under which the trade knows it is one
// only with a legal form or an entry in a register, and a name that its group
// gave up, or never had, is none.
func (c *checker) entity(s *agreement.Subprocessor, p place) {
	known, name := &c.lib.Companies, strings.TrimSpace(s.LegalEntity)
	brand := strings.EqualFold(name, s.Name) || strings.EqualFold(name, s.TradeName)
	switch {
	case name == "":
	case known.Of(name).NoLonger(name):
		c.l.Add(p.at("legal_entity"), "DPA832", diag.Args{"owner": p.owner, "entity": name, "why": diag.Words{
			FR: "aucune société du groupe ne porte ce nom", EN: "no company of the group has that name"}})
	case brand && s.Registration == nil && !known.IsEntity(name):
		c.l.Add(p.at("legal_entity"), "DPA832", diag.Args{"owner": p.owner, "entity": name, "why": diag.Words{
			FR: "c’est le nom commercial, sans forme juridique ni numéro d’immatriculation", EN: "it is the trade name, with neither a legal form nor a number in a register"}})
	}
}

// chain reports a sub-processor whose description names another one of the
// list, though it is not said whether the first engages the second.
func (c *checker) chain(s *agreement.Subprocessor, p place) {
	if s.Says("subprocessors") {
		return
	}
	texts := []written{{"notes", s.Notes}}
	for i, v := range s.Services {
		at := under("services", strconv.Itoa(i))
		texts = append(texts, written{under(at, "purpose"), v.Purpose}, written{under(at, "notes"), v.Notes})
	}
	at := map[int]string{} // the first text that names each of the others
	for _, w := range texts {
		for _, lang := range c.langs {
			text, _ := w.text.For(lang)
			c.vendors.in(text, func(i int) {
				if _, ok := at[i]; !ok {
					at[i] = w.key
				}
			})
		}
	}
	for _, i := range slices.Sorted(maps.Keys(at)) {
		other := &c.a.Subprocessors[i]
		if other.ID == s.ID || slices.ContainsFunc(s.Subprocessors, func(k agreement.FurtherSubprocessor) bool { return k.Name == other.Name || k.Name == other.LegalEntity }) {
			continue
		}
		c.l.Add(p.at(at[i]), "DPA178", diag.Args{"owner": p.owner, "other": other.Name})
	}
}

// service checks that it has data, of its own or from the group of its
// sub-processor, and that the sets that it names are there.
func (c *checker) service(s *agreement.Subprocessor, v *agreement.Service, p place) {
	c.dataSets(v.DataSets, p)
	if found, ok := c.find("empty_reference", v.Purpose); ok && c.short(v.Purpose) && !p.out {
		c.l.Add(p.at("purpose"), "DPA836", diag.Args{"owner": p.owner, "phrase": found})
	} else if !p.out && c.hasNoObject(v.Purpose) {
		c.l.Add(p.at("purpose"), "DPA175", diag.Args{"owner": p.owner, "phrase": v.Purpose.Words()})
	}
	if g := c.a.GroupOf(s); g == nil || len(g.Data)+len(g.DataSets) == 0 {
		c.need("stated", "data", len(v.Data) == 0 && len(v.DataSets) == 0 && !p.failed("data_sets"), &v.Stated, reflect.TypeFor[agreement.Service](), p)
	}
}

// dated checks the day on which the list of the sub-processors was true.
func (c *checker) dated(l *agreement.SubprocessorList) {
	a, undated := c.a, diag.Words{FR: "elle n’est pas datée", EN: "it has no date"}
	switch {
	case l == nil && silent[agreement.Agreement](&a.Stated, "subprocessor_list"):
		c.l.Add(a.At("subprocessors"), "DPA179", diag.Args{"why": undated})
	case l == nil || a.Failed("subprocessor_list"): // stated, or reported as unreadable
	case l.Date.IsZero() && silent[agreement.SubprocessorList](&l.Stated, "date"):
		c.l.Add(l.At(""), "DPA179", diag.Args{"why": undated})
	case !l.Date.IsZero() && l.Date.AddMonths(12).Compare(a.Date) < 0:
		c.l.Add(l.At("date"), "DPA179", diag.Args{"why": diag.Words{
			FR: "elle date de plus de douze mois avant l’accord", EN: "it is more than twelve months older than the agreement"}})
	}
}

// lists checks the lists as a whole: that of the sub-processors is dated, and
// nothing that the user wrote to be shared is used by nobody.
func (c *checker) lists() {
	a := c.a
	if len(a.Subprocessors) > 0 && c.printed("subprocessors") {
		c.dated(a.SubprocessorList)
	}
	if slices.ContainsFunc(c.l, func(f diag.Finding) bool { return f.Check == "DPA176" }) {
		return // a slip, which may be why nothing is used
	}
	used := map[string]bool{}
	use := func(ids []string) {
		for _, id := range ids {
			used[id] = true
		}
	}
	for _, p := range a.Processing {
		use(p.DataSets)
	}
	for _, g := range a.SubprocessorGroups {
		use(g.DataSets)
	}
	members := map[string]bool{}
	for _, s := range a.Subprocessors {
		members[s.Group] = true
		for _, v := range s.Services {
			use(v.DataSets)
		}
	}
	for _, d := range a.DataSets {
		if d.ID != "" && !used[d.ID] {
			c.l.Add(d.At("id"), "DPA159", diag.Args{"id": d.ID, "key": "data_sets"})
		}
	}
	for _, g := range a.SubprocessorGroups {
		if g.ID != "" && !members[g.ID] {
			c.l.Add(g.At("id"), "DPA159", diag.Args{"id": g.ID, "key": "group"})
		}
	}
}
