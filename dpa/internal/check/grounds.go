package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// framework checks what is said of an entry on the list of the Data Privacy
// Framework: that somebody has read it, and lately, whose it is, and which data
// it covers (Decision (EU) 2023/1795). Where another instrument carries the
// transfer as well, what the entry covers is not asked.
func (c *checker) framework(a *agreement.Agreement, f *agreement.Flow, t *agreement.Transfer) {
	if t.Mechanism != "dpf" && !slices.Contains(t.Also, "dpf") || !slices.Contains(f.Outside(), "US") && !f.Anywhere() {
		return
	}
	c.listed(t, c.ownerOfTransfer(f))
	at := c.ownerOfFlow(f)
	if in := f.Established(); in != "" && in != "US" && t.DPFEntity == "" && silent[agreement.Transfer](&t.Stated, "dpf_entity") {
		c.l.Add(t.At("mechanism"), "DPA707", diag.Args{"owner": at, "country": c.country(in)})
	}
	// What a further mechanism carries is not asked. A fallback only serves once the
	// first mechanism has failed; what an entry is said to leave out rests on nothing.
	kinds, spare := strings.Fields("hr non_hr uk swiss"), false
	switch {
	case law.Carries(t.Mechanism) || slices.ContainsFunc(t.Also, law.Carries) || !silent[agreement.Transfer](&t.Stated, "dpf_covers"):
		return
	case law.Carries(t.Fallback):
		if len(t.DPFCovers) == 0 && len(c.coveredBy(t)) == 0 {
			return
		}
		kinds, spare = kinds[:2], true
	}
	if slices.ContainsFunc(t.DPFCovers, func(kind string) bool { return !slices.Contains(strings.Fields("non_hr hr uk swiss"), kind) }) {
		return // which is reported
	}
	covered := t.DPFCovers
	if len(covered) == 0 {
		covered = c.coveredBy(t)
	}
	covers := func(kind string) bool { return slices.Contains(covered, kind) }
	hr, other := false, false
	for _, d := range dataOf(a, f) {
		staff := d.Subject.ID == "employees" || d.Subject.ID == "job_applicants"
		hr, other = hr || staff, other || !staff
	}
	check, where := "DPA708", t.At("mechanism")
	switch {
	case spare:
		check, where = "DPA713", t.At("dpf_covers")
	case len(covered) > 0:
		check, where = "DPA711", t.At("dpf_covers")
	}
	if len(covered) > len(t.DPFCovers) {
		where = t.At("scope")
	}
	for _, k := range []struct {
		need bool
		kind string
		what diag.Words
	}{
		{hr && !covers("hr"), "hr", diag.Words{FR: "les données de ressources humaines (\"hr\")", EN: "human resources data (\"hr\")"}},
		{other && len(covered) > 0 && !covers("non_hr"), "non_hr", diag.Words{FR: "les données autres que de ressources humaines (\"non_hr\")", EN: "non-HR data (\"non_hr\")"}},
		{a.UnderLawOf("GB", "uk") && !covers("uk"), "uk", diag.Words{FR: "l’extension britannique (\"uk\")", EN: "the UK Extension (\"uk\")"}},
		{a.UnderLawOf("CH", "swiss") && !covers("swiss"), "swiss", diag.Words{FR: "le cadre Suisse–États-Unis (\"swiss\")", EN: "the Swiss–US framework (\"swiss\")"}},
	} {
		if k.need && slices.Contains(kinds, k.kind) {
			c.l.Add(where, check, diag.Args{"owner": at, "what": k.what, "kind": k.kind})
		}
	}
}

// coveredBy is what the words on the scope of an entry on the list say that it covers,
// where they leave out either kind of data; nil where they do not.
func (c *checker) coveredBy(t *agreement.Transfer) []string {
	_, both := c.find("listed_both", t.Scope)
	_, other := c.find("listed_non_hr", t.Scope)
	if other && !both {
		return []string{"non_hr"}
	}
	return nil
}

// listed checks that somebody has read the list of certified organisations,
// and lately.
func (c *checker) listed(t *agreement.Transfer, owner diag.Words) {
	var why diag.Words
	switch {
	case t.DPFChecked.IsZero() && !silent[agreement.Transfer](&t.Stated, "dpf_checked"):
		return
	case t.DPFChecked.IsZero():
		why = diag.Words{FR: "aucune date de vérification", EN: "no date of a check"}
	case !c.a.Date.IsZero() && t.DPFChecked.AddMonths(12).Compare(c.a.Date) < 0:
		why = diag.Words{FR: "vérifiée plus de douze mois avant la date de l’accord", EN: "checked more than twelve months before the date of the agreement"}
	default:
		return
	}
	c.l.Add(t.At("dpf_checked"), "DPA153", diag.Args{"owner": owner, "why": why})
}

// approved checks the instruments that an authority approves: which decision
// did, and that an instrument between public authorities has no other party
// (Arts. 46(2)(a), (e) and (f), 46(3)(a) and 47 GDPR).
func (c *checker) approved(f *agreement.Flow, t *agreement.Transfer) {
	for i, m := range append([]string{t.Mechanism, t.Fallback}, t.Also...) {
		key := "also"
		if i < 2 {
			key = []string{"mechanism", "fallback"}[i]
		}
		switch {
		case m == "public" && (c.a.Processor.Kind != agreement.PublicBody || f.Party != nil && f.Party.Kind != agreement.PublicBody):
			c.l.Add(t.At(key), "DPA709", diag.Args{"owner": c.ownerOfFlow(f), "name": m, "why": diag.Words{
				FR: "il ne lie que des autorités et organismes publics, de part et d’autre", EN: "it binds public authorities or bodies only, on both sides"}})
		case slices.Contains([]string{"bcr-p", "code", "cert", "adhoc"}, m) && t.Approval.IsZero() && t.Note.IsZero() && silent[agreement.Transfer](&t.Stated, "approval"):
			c.l.Add(t.At(key), "DPA709", diag.Args{"owner": c.ownerOfFlow(f), "name": m, "why": diag.Words{
				FR: "rien ne dit quelle décision l’approuve ni qui il lie", EN: "nothing says which decision approves it and whom it binds"}})
		case m == "bcr-p" && c.ofControllers(f, t):
			c.l.Add(t.At(key), "DPA709", diag.Args{"owner": c.ownerOfFlow(f), "name": m, "why": diag.Words{
				FR: "des règles pour responsables du traitement ne couvrent pas ce qui est traité pour un client", EN: "rules for controllers do not cover what is processed for a customer"}})
		case m == "bcr-p" && c.approvedOutside(t):
			c.l.Add(t.At(key), "DPA709", diag.Args{"owner": c.ownerOfFlow(f), "name": m, "why": diag.Words{
				FR: "une autorité hors de l’Union n’approuve pas de règles selon l’article 47 du RGPD", EN: "an authority outside the Union approves no rules under Article 47 GDPR"}})
		case slices.Contains([]string{"bcr-p", "code", "cert", "adhoc"}, m) && c.isNoApproval(t.Approval):
			c.l.Add(t.At("approval"), "DPA709", diag.Args{"owner": c.ownerOfFlow(f), "name": m, "why": diag.Words{
				FR: "une certification de sécurité n’approuve aucun transfert", EN: "a certificate of security approves no transfer"}})
		}
	}
}

// ofControllers reports binding corporate rules that are said to be those for
// controllers (Art. 47 GDPR; EDPB Recommendations 1/2022), in the transfer or in the
// notes on the sub-processor.
func (c *checker) ofControllers(f *agreement.Flow, t *agreement.Transfer) bool {
	texts := []value.Text{t.Approval, t.Note}
	if f.Subprocessor != nil {
		texts = append(texts, f.Subprocessor.Notes)
	}
	return slices.ContainsFunc(texts, func(t value.Text) bool {
		_, ok := c.find("rules_for_controllers", t)
		_, both := c.find("rules_for_processors", t)
		return ok && !both
	})
}

// approvedOutside reports an approval by an authority that is no longer, or never was,
// one of the Union, where no other is named.
func (c *checker) approvedOutside(t *agreement.Transfer) bool {
	return slices.ContainsFunc([]value.Text{t.Approval, t.Note}, func(t value.Text) bool {
		_, ok := c.find("approved_outside", t)
		return ok
	})
}

// isNoApproval reports an approval that is a certificate of something else.
func (c *checker) isNoApproval(t value.Text) bool {
	_, ok := c.find("no_approval", t)
	return ok
}

// oldAssessment is how many months before the agreement an assessment of a
// transfer may be: no text sets a figure, and the EDPB wants it reviewed at
// suitable intervals (Recommendations 01/2020).
const oldAssessment = 36

// datesOf checks that nothing about a transfer is later than the agreement that
// relies on it, and that its assessment is not old.
func (c *checker) datesOf(f *agreement.Flow, t *agreement.Transfer) {
	if c.a.Date.IsZero() {
		return
	}
	for _, d := range []struct {
		key  string
		date value.Date
	}{{"date", t.Date}, {"tia", t.TIA}, {"dpf_checked", t.DPFChecked}} {
		if !d.date.IsZero() && d.date.Compare(c.a.Date) > 0 {
			c.l.Add(t.At(d.key), "DPA701", diag.Args{"owner": c.ownerOfFlow(f), "label": called[agreement.Transfer](c, d.key), "date": d.date.String(), "agreement": c.a.Date.String()})
		}
	}
	if !t.TIA.IsZero() && t.TIA.AddMonths(oldAssessment).Compare(c.a.Date) < 0 {
		c.l.Add(t.At("tia"), "DPA702", diag.Args{"owner": c.ownerOfFlow(f), "date": t.TIA.String(), "agreement": c.a.Date.String()})
	}
}
