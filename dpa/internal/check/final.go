package check

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/value"
)

// A gap is a fact that an agreement ready to sign must have and that this one
// states to be unknown, or absent although it cannot be.
type gap struct {
	pos   diag.Pos // of the statement
	owner diag.Words
	of    string // the table that wants it
	key   string
	as    string // "unknown", "none", "not_applicable", or empty when nothing is said
	never bool   // it cannot be absent even in a draft
}

// A duty says which absences a fact admits in an agreement ready to sign.
type duty int

const (
	// always: without it there is nothing to agree on, so that it cannot be
	// stated absent even in a draft.
	always duty = iota
	// given: a final gives it.
	given
	// reasoned: a final gives it or says why it does not apply. A reason is
	// read by both parties, so it is theirs to judge; a bare "none" is not.
	reasoned
	// known: that there is none is an answer; that nobody knows is not.
	known
)

// final reports what keeps the agreement from being signed. In a final each is
// an error at its place, which `dpa check` shows as one. In a draft an unknown fact has its warning
// (DPA150) from the walk; an absence that the final will refuse has one here.
func (c *checker) final() {
	for _, g := range c.gaps {
		args := diag.Args{"owner": owned(g.owner), "key": g.key, "label": c.lib.Locales.Called(g.of, g.key), "as": g.as, "why": absences[g.as]}
		switch {
		case g.never && g.as != "unknown":
			c.l.Add(g.pos, "DPA603", args)
		case c.signing():
			c.l.Add(g.pos, "DPA601", args)
		case g.as != "unknown" && g.as != "" && !c.a.Sample:
			c.l.Add(g.pos, "DPA604", args).Blocks = true
		}
	}
}

// absences says of a fact how it is absent.
var absences = map[string]diag.Words{
	"unknown":        {FR: "à préciser", EN: "not known yet"},
	"none":           {FR: "dit inexistant", EN: "said not to exist"},
	"not_applicable": {FR: "dit sans objet", EN: "said not to apply"},
	"":               {FR: "non indiqué", EN: "not given"},
}

// signing reports whether the agreement says that it is ready to sign. A
// sample never is, whatever its status: nobody signs it.
func (c *checker) signing() bool {
	return c.a.Status == agreement.Final && !c.a.Sample && !c.vendor
}

// missingFacts finds what a final lacks, before the walk meets it.
func (c *checker) missingFacts() {
	gaps := c.gapsOf(c.chosen())
	c.gaps = append(c.gaps, gaps...)
	for _, g := range gaps {
		c.blocks[g.pos] = c.blocks[g.pos] || g.as == "unknown"
	}
}

// unknown reports a fact that is stated not to be known. What keeps the
// agreement from being signed is reported there (DPA601), and not twice.
func (c *checker) unknown(pos diag.Pos, p place, key string) {
	blocks := c.blocks[pos]
	if blocks && c.signing() {
		return
	}
	c.l.Add(pos, "DPA150", diag.Args{"owner": owned(p.owner), "label": c.lib.Locales.Called(p.of, key), "key": key, "kind": c.lib.Locales.Called("", kindOf(pos.Path))}).Blocks = blocks && !c.a.Sample
}

// kindOf is the innermost list or table on the path to a statement:
// "services" for "subprocessors[3].services[0].unknown[1]".
func kindOf(path string) string {
	steps := strings.Split(numbers.ReplaceAllString(path, ""), ".")
	if len(steps) < 2 {
		return ""
	}
	return steps[len(steps)-2]
}

var numbers = regexp.MustCompile(`\[\d+\]`)

// gapsOf lists what an agreement ready to sign lacks, of what this deal has
// chosen and the template prints.
//
// Art. 28(3) GDPR wants the subject matter, the nature, the purpose and the
// duration of the processing in the contract. The article on the subject of the
// agreement says that the annex describes the subject matter and the nature, so
// each activity has to, the nature by its operations. It gives the duration
// itself, that of the agreement: an activity that says nothing has that one, and
// one that says "unknown" or "none" belies it.
func (c *checker) gapsOf(a *agreement.Agreement) []gap {
	g := gapper{checker: c}
	if c.identified() {
		g.parties(a)
	}
	if !c.second {
		g.annexes(a)
	}
	for _, f := range c.flowsOf(a) {
		if (f.Party == &a.Controller) == c.second && (f.Subprocessor == nil || c.printed("subprocessors")) {
			g.transfer(a, &f)
		}
	}
	return g.found
}

// parties lists what the parties lack: the controller in the second part of the
// check, the others in the first.
func (g *gapper) parties(a *agreement.Agreement) {
	if g.second {
		g.party(&a.Controller, "controller")
	} else {
		for i := range a.OtherControllers {
			g.party(&a.OtherControllers[i], "other_controllers")
		}
		g.party(&a.Processor, "processor")
	}
}

// annexes lists what the agreement as a whole and its annexes lack.
func (g *gapper) annexes(a *agreement.Agreement) {
	c := g.checker
	g.of("Agreement", &a.Stated, diag.Words{})
	if c.identified() {
		g.fact("date", reasoned)
	}
	if c.printed("processing") {
		g.fact("processing", always)
		for i := range a.Processing {
			g.activity(&a.Processing[i])
		}
	}
	g.of("Agreement", &a.Stated, diag.Words{})
	if c.printed("measures") {
		g.fact("measures", always)
	}
	if c.printed("subprocessors") {
		g.fact("subprocessors", known) // that the processor engages nobody is an answer
		for i := range a.Subprocessors {
			g.subprocessor(&a.Subprocessors[i])
		}
	}
}

// identified reports whether the document identifies its parties in full. An
// annex that stands alone prints no more than their names.
func (c *checker) identified() bool {
	t := c.lib.Template(c.a.TemplateID())
	return t == nil || t.IsAgreement()
}

// unprinted reports whether a key of the agreement holds what the document does
// not print: a list of sub-processors has no measures.
func (c *checker) unprinted(of, key string) bool {
	return of == "Agreement" && slices.Contains([]string{"processing", "measures", "subprocessors"}, key) && !c.printed(key)
}

// A gapper gathers gaps, of one table at a time.
type gapper struct {
	*checker
	found []gap
	table string
	said  *agreement.Stated
	owner diag.Words
}

func (g *gapper) of(table string, said *agreement.Stated, owner diag.Words) {
	g.table, g.said, g.owner = table, said, owner
}

// fact notes a fact of the table that is stated not to be there.
func (g *gapper) fact(key string, d duty) {
	add := func(pos diag.Pos, as string) {
		if slices.ContainsFunc(g.found, func(f gap) bool { return f.pos == pos }) {
			return // two services may rest on one transfer
		}
		g.found = append(g.found, gap{pos: pos, owner: g.owner, of: g.table, key: key, as: as, never: d == always})
	}
	if i := slices.Index(g.said.Unknown, key); i >= 0 {
		add(g.said.At("unknown."+strconv.Itoa(i)), "unknown")
	}
	if i := slices.Index(g.said.None, key); i >= 0 && d != known {
		add(g.said.At("none."+strconv.Itoa(i)), "none")
	}
	if _, ok := g.said.NotApplicable[key]; ok && d != known && d != reasoned {
		add(g.said.KeyAt("not_applicable."+key), "not_applicable")
	}
}

// party asks for what identifies a party and who signs for it (C. com.
// R.123-237 for a French company). A public body, an association or a
// professional need not be in a register; a professional has no legal form,
// and signs in person.
func (g *gapper) party(p *agreement.Party, key string) {
	owner := names.OwnerOf(reflect.ValueOf(*p), called[agreement.Agreement](g.checker, key))
	g.of("Party", &p.Stated, owner)
	if !p.Described.IsZero() {
		// A contract names its parties. Whoever accepts terms online is named
		// by the order, which the agreement then says.
		if _, reason := p.NotApplicable["name"]; !reason {
			g.found = append(g.found, gap{pos: p.At("described"), owner: owner, of: g.table, key: "name"})
		}
		return
	}
	g.fact("name", always)
	form, registration, signatory := reasoned, reasoned, reasoned
	switch p.Kind {
	case agreement.Professional:
		form, registration, signatory = known, known, known
	case agreement.PublicBody:
		form, registration = known, known
	case agreement.Association:
		registration = known
	}
	g.fact("form", form)
	g.fact("registration", registration)
	g.fact("address", given)
	g.fact("signatory", signatory)
	if r := p.Registration; r != nil {
		g.of("Registration", &r.Stated, names.Within(owner, called[agreement.Party](g.checker, "registration")))
		g.fact("register", reasoned)
		g.fact("number", reasoned)
	}
	g.address(p.Address, owner)
	if s := p.Signatory; s != nil {
		g.of("Signatory", &s.Stated, names.Within(owner, called[agreement.Party](g.checker, "signatory")))
		g.fact("name", given)
		g.fact("capacity", signatory)
	}
	for i := range p.Cosignatories {
		g.of("Signatory", &p.Cosignatories[i].Stated, names.Within(owner, called[agreement.Party](g.checker, "cosignatories")))
		g.fact("name", given)
		g.fact("capacity", signatory)
	}
}

// address asks for the place and the country; not every place has streets.
func (g *gapper) address(a *agreement.Address, owner diag.Words) {
	if a == nil {
		return
	}
	g.of("Address", &a.Stated, names.Within(owner, called[agreement.Party](g.checker, "address")))
	g.fact("street", known)
	g.fact("city", given)
	g.fact("country", given)
}

// activity asks for what Art. 28(3) GDPR, first sentence, wants of each
// processing operation, and for how long the data are kept.
func (g *gapper) activity(a *agreement.Activity) {
	owner := names.OwnerOf(reflect.ValueOf(*a), diag.Words{})
	g.of("Activity", &a.Stated, owner)
	g.fact("subject_matter", given)
	if a.SubjectMatter.IsZero() && silent[agreement.Activity](&a.Stated, "subject_matter") {
		at := a.At("id")
		at.Path = a.Path("subject_matter")
		g.found = append(g.found, gap{pos: at, owner: owner, of: g.table, key: "subject_matter"})
	}
	g.fact("purposes", given)
	g.fact("duration", given)
	g.fact("operations", given)
	if len(a.Operations) == 0 {
		g.fact("nature", given)
	} else {
		g.fact("nature", reasoned) // the operations say it
	}
	g.fact("data", given)
	g.fact("retention", reasoned)
	g.data(g.a.DataOf(a.Data, a.DataSets), owner)
	if r := a.Retention; r != nil && r.Period.IsZero() && r.Criterion.IsZero() {
		g.of("Retention", &r.Stated, names.Within(owner, called[agreement.Activity](g.checker, "retention")))
		g.fact("period", reasoned)
		g.fact("criterion", reasoned)
	}
}

// data asks whom each block of data concerns, and which data they are.
func (g *gapper) data(list []agreement.Data, owner diag.Words) {
	for i := range list {
		g.of("Data", &list[i].Stated, names.Within(owner, called[agreement.Activity](g.checker, "data")))
		g.fact("subject", given)
		g.fact("categories", given)
	}
}

// subprocessor asks who it is, what it does, on which data and where (Art. 28(2)
// and (4) GDPR; EDPB Opinion 22/2024).
func (g *gapper) subprocessor(s *agreement.Subprocessor) {
	owner := diag.Same(s.Name)
	g.of("Subprocessor", &s.Stated, owner)
	g.fact("legal_entity", given)
	g.fact("country", given)
	g.fact("services", always)
	for i := range s.Services {
		v := &s.Services[i]
		of := names.Within(owner, diag.Same(v.Name))
		g.of("Service", &v.Stated, of)
		g.fact("purpose", given)
		g.fact("locations", given)
		g.fact("instances", known)
		g.fact("data", given)
		g.data(v.Data, of)
		for j := range v.Instances {
			g.of("Instance", &v.Instances[j].Stated, of)
			g.fact("locations", given)
		}
	}
}

// transfer asks for the ground on which data leave the European Economic Area
// (Art. 44 GDPR), and for what proves it: the entry in the list of the Data
// Privacy Framework, the module of the clauses. Between the parties a decision
// on the whole country need not be stated.
func (g *gapper) transfer(a *agreement.Agreement, f *agreement.Flow) {
	if f.Party != nil && f.Transfer == nil && (g.atHome(a, f) || g.covered(a, f) || returned(a, f)) {
		return
	}
	if len(f.Outside()) == 0 && !f.Anywhere() && !nowhere(f) {
		return
	}
	owner := g.ownerOfFlow(f)
	t := f.Transfer
	if t == nil {
		absent := known // that there is none is DPA152
		if f.Party != nil {
			absent = reasoned
		}
		g.of("Service", f.Own, owner)
		g.fact("transfer", absent)
		return
	}
	g.of("Transfer", &t.Stated, names.Within(owner, called[agreement.Service](g.checker, "transfer")))
	g.fact("mechanism", given)
	if t.Mechanism == "dpf" && t.Fallback == "" && slices.Contains(f.Outside(), value.Country("US")) {
		g.fact("dpf_checked", given)
	}
	if t.Mechanism == "scc" {
		g.fact("module", given)
	}
}

// nowhere reports whether it is not known where a sub-processor is or works:
// that may be outside the European Economic Area.
func nowhere(f *agreement.Flow) bool {
	s, v := f.Subprocessor, f.Service
	return f.Further == nil && s != nil && (s.Country == "" || v != nil && len(v.Locations)+len(v.Instances) == 0)
}
