package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// ownPurposes finds purposes that are the processor's own, which the agreement
// forbids (Art. 28(10) GDPR): said to be so in any text, or served by a
// sub-processor while no activity speaks of anything of the kind.
func (c *checker) ownPurposes(a *agreement.Agreement, all []remark) {
	if !c.stands("secondary_use") {
		return
	}
	statistics := false // which the parties have described in the clause
	if clause := c.lib.Clause("secondary_use"); clause != nil {
		statistics = a.Variant(clause) == "anonymised_statistics"
	}
	reported := map[string]bool{}
	for _, r := range all {
		if r.negative && !r.has("own_nevertheless") || r.negates() || r.has("own_forbidden") {
			continue
		}
		check, phrase, at := c.own(r, statistics)
		if m, ok := c.gains(r); check == "" && ok && !(statistics && r.has("own_statistics")) {
			check, phrase, at = "DPA820", m.Text, m.From
		}
		if check == "" && r.service != nil && r.key == "purpose" {
			check, phrase, at = c.ofNoActivity(a, r, statistics)
		}
		if m, ok := r.read.Find("own_excluded"); ok && m.Before(at) {
			continue // “to the exclusion of any marketing of the processor’s own”
		}
		if key := r.table.Path(r.key); check != "" && !reported[key] {
			reported[key] = true
			c.l.Add(c.at(r, at), check, diag.Args{"owner": owned(r.owner), "phrase": value.OneLine(phrase)})
		}
	}
}

// own finds a sentence that says whose purpose it is: the processor's.
func (c *checker) own(r remark, statistics bool) (check, phrase string, at int) {
	if r.has("own_for_controller") || r.has("empty_reference") || r.has("unfed") {
		return
	}
	read := r.read
	for _, kind := range []string{"own_plainly", "own_statistics_plainly"} {
		if m, ok := read.Find(kind); ok && !(statistics && kind == "own_statistics_plainly") {
			return "DPA820", m.Text, m.From
		}
	}
	if r.measure { // who protects the data speaks of its own systems and staff, and of no sales
		if m, ok := read.Find("measure_trade"); ok {
			return "DPA820", m.Text, m.From
		}
		return
	}
	owner := c.ownerWords(r)
	if owner == nil {
		return
	}
	for _, rule := range []struct{ check, does, of string }{
		{"DPA821", "own_commerce", "own_customer"},
		{"DPA821", "own_public", "own_public"},
		{"DPA820", "own_promotion", "own_offer"},
		{"DPA820", "own_development", "own_product"},
		{"DPA820", "own_training", "own_model"},
		{"DPA820", "own_statistics", "own_result"},
		{"DPA820", "own_statistics", "own_customer"},
	} {
		if statistics && rule.does == "own_statistics" {
			continue
		}
		does, ok := read.Find(rule.does)
		if !ok {
			continue
		}
		for _, of := range read.FindAll(rule.of) {
			if rule.does == "own_promotion" && of.Before(does.From) { // “our service proposes a slot”
				continue
			}
			if owner(of) && !(c.inChain() && rule.check == "DPA821") {
				return rule.check, does.Text, min(does.From, of.From)
			}
		}
	}
	return "", "", 0
}

// gains finds what the processor gets out of the data: what the text says to be
// its own, or something that is done with them and, in the same part of the
// sentence behind it, what this serves and is the processor's: its research, its
// other customers, its models. Data that are none of the deal's, and what the
// controller asks for, are left aside.
func (c *checker) gains(r remark) (locale.Match, bool) {
	if r.has("gain_fair") || r.has("unfed") || r.has("own_admitted") || c.inChain() {
		return locale.Match{}, false
	}
	if m, ok := r.read.Find("gains"); ok {
		return m, true
	}
	owner := c.ownerWords(r)
	if owner == nil {
		return locale.Match{}, false
	}
	// Whose it is may also be told by who does something with the data: “helping the
	// vendor to train models”.
	const subject = 5 // words between who does something and what is done
	doers, _ := c.owners(r)
	acts := func(does locale.Match) bool {
		return slices.ContainsFunc(doers, func(o locale.Match) bool {
			if o.To > does.From {
				return false
			}
			between := r.said[o.To:does.From]
			return len(strings.Fields(between)) <= subject && !strings.ContainsAny(between, ",;:()")
		})
	}
	const part = 12 // words of a part of a sentence
	for _, pair := range []struct {
		does, of string
		between  int // the most words
	}{{"gain_use", "gain_for", part}, {"gain_feed", "gain_engine", part}, {"gain_to", "gain_for", 3}, {"gain_to", "gain_engine", 3}} {
		for _, of := range r.read.FindAll(pair.of) {
			for _, does := range r.read.FindAll(pair.does) {
				if !does.Before(of.From) || !owner(of) && !(pair.between == part && acts(does)) {
					continue
				}
				between := r.said[does.To:of.From]
				if len(strings.Fields(between)) <= pair.between && !strings.ContainsAny(between, ",;:()") {
					return locale.Match{Text: r.said[does.From:of.To], From: does.From, To: of.To}, true
				}
			}
		}
	}
	return locale.Match{}, false
}

// inChain reports whether the agreement is one between a processor and its
// sub-processor, in which the customers of the former are the controllers.
func (c *checker) inChain() bool {
	t := c.lib.Template(c.a.TemplateID())
	return t != nil && t.Subprocessor
}

// owners lists where a sentence names the processor, or whoever the row is of: by a
// word for it, or by one of the names, which it lists as well.
func (c *checker) owners(r remark) (marks []locale.Match, names []string) {
	marks = r.read.FindAll("own_owner")
	names = []string{c.a.Processor.Name, c.a.Processor.TradeName}
	if first, _, more := strings.Cut(c.a.Processor.Name, " "); more && len(first) >= 5 {
		names = append(names, first) // “Orchard” for Orchard Software
	}
	if r.service != nil && r.key == "purpose" { // “improving Clipwell’s engine”, in its own row
		names = append(names, r.sub.Name, r.sub.TradeName)
	}
	for _, name := range names {
		if i := strings.Index(r.said, name); name != "" && i >= 0 && locale.Bounded(r.said, i, i+len(name)) {
			marks = append(marks, locale.Match{Text: name, From: i, To: i + len(name)})
		}
	}
	return marks, names
}

// ownerWords returns a function that says whether a thing in the sentence is
// the processor's: a word for the processor stands close to it, before or
// behind. It is nil when the sentence has none.
func (c *checker) ownerWords(r remark) func(locale.Match) bool {
	marks, names := c.owners(r)
	// “Its” is whom the sentence names; in the row of a sub-processor, that one.
	if (len(marks) > 0 || r.sub != nil) && !r.has("own_controller") {
		marks = append(marks, r.read.FindAll("own_its")...)
	}
	if len(marks) == 0 {
		return nil
	}
	const near = 3 // words between the two
	return func(m locale.Match) bool {
		return slices.ContainsFunc(marks, func(o locale.Match) bool {
			between := ""
			switch {
			case o.Before(m.From):
				between = r.said[o.To:m.From]
			case m.Before(o.From):
				between = r.said[m.To:o.From]
			case slices.Contains(names, o.Text): // “Logiciels” is no thing of Logiciels Hermine
				return false
			}
			return len(strings.Fields(between)) <= near && !strings.ContainsAny(between, ",;:")
		})
	}
}

// ofNoActivity finds a service of a kind that serves whoever orders it, in a deal
// of which no activity speaks of that kind, so that it is not the controller's.
func (c *checker) ofNoActivity(a *agreement.Agreement, r remark, statistics bool) (check, phrase string, at int) {
	if r.has("own_for_controller") || c.inChain() {
		return
	}
	ofCustomer := r.has("own_controller")
	for _, rule := range []struct{ check, kind string }{
		{"DPA820", "unasked_promotion"}, {"DPA820", "unasked_analytics"}, {"DPA821", "unasked_billing"}, {"DPA821", "unasked_website"}, {"DPA821", "unasked_prospects"},
	} {
		if statistics && rule.kind == "unasked_analytics" {
			continue
		}
		if ofCustomer && rule.kind != "unasked_prospects" { // “the customer” may be the controller, one to be won is not
			continue
		}
		if m, ok := r.read.Find(rule.kind); ok && !c.asked(a, rule.kind) {
			return rule.check, m.Text, m.From
		}
	}
	return "", "", 0
}

// asked reports whether an activity, or the contract, speaks of something of
// that kind.
func (c *checker) asked(a *agreement.Agreement, kind string) bool {
	kind = "asked" + strings.TrimPrefix(kind, "unasked")
	if m := a.MainContract; m != nil {
		if _, ok := c.find(kind, m.Title); ok {
			return true
		}
	}
	for i := range a.Processing {
		p := &a.Processing[i]
		for _, t := range []written{{"", p.Title}, {"", p.SubjectMatter}, {"", p.Nature}, {"", p.Purposes}, {"", p.Notes}} {
			if _, ok := c.find(kind, t.text); ok {
				return true
			}
		}
	}
	return len(a.Processing) == 0
}
