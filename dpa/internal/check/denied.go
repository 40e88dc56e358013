package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// denied reports a sentence that says that the service has no data of a kind which an
// activity lists: “the software processes no data concerning health”.
func (c *checker) denied(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.sub != nil || r.group || slices.ContainsFunc([]string{"claim_condition", "kept_apart", "claim_kept_away", "exclusion_part", "contract_end"}, r.has) {
		return
	}
	for _, d := range denials {
		m, ok := r.read.Find(d.kind)
		if !ok {
			continue
		}
		for i := range a.Processing {
			p := &a.Processing[i]
			for _, data := range a.DataOf(p.Data, p.DataSets) {
				for _, k := range data.Categories {
					if !d.is(c, k) {
						continue
					}
					what := k.Word.Free.Words()
					if k.Word.ID != "" {
						what = c.named("data", k.Word.ID)
					}
					return "DPA837", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text), "what": what}
				}
			}
		}
	}
	return
}

// grounds are what a sentence may say that every transfer rests on, and the mechanisms
// that are so.
var grounds = []struct {
	kind       string
	mechanisms []string
}{
	{"ground_adequacy", []string{"adequacy", "dpf"}},
	{"ground_scc", []string{"scc"}},
}

// grounded reports a sentence that says of all transfers what they rest on, when one
// rests on something else.
func (c *checker) grounded(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.negates() || r.sub != nil || !r.has("claim_all") || !r.has("claim_transfer") && !r.has("claim_third") || r.has("claim_condition") {
		return
	}
	told := slices.DeleteFunc(slices.Clone(grounds), func(g struct {
		kind       string
		mechanisms []string
	}) bool {
		return !r.has(g.kind)
	})
	if len(told) != 1 { // “adequacy or standard clauses”
		return
	}
	for _, f := range c.flowsIn(a, r) {
		t := f.Transfer
		if len(f.Outside()) == 0 || t == nil || t.Mechanism == "" || t.Mechanism == "none" || slices.ContainsFunc(told[0].mechanisms, t.RestsOn) {
			continue
		}
		return "DPA849", 0, diag.Args{"phrase": value.OneLine(r.said), "other": c.ownerOfFlow(&f), "said": c.lib.Locales.InBoth(func(l *locale.Locale) string { return l.Message("transfer."+t.Mechanism, nil) })}
	}
	return
}

// deniedAI reports a sentence that says that no artificial intelligence is used, beside
// a sub-processor that uses it, or an agreement that answers for it under the law on it.
func (c *checker) deniedAI(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	m, ok := r.read.Find("denied_ai")
	if !ok || r.group || r.has("denied_ai_part") || r.has("claim_condition") {
		return
	}
	for i := range a.Subprocessors {
		if s := &a.Subprocessors[i]; s.AI != nil && (r.sub == nil && r.activity == nil || r.sub == s) {
			return "DPA849", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": diag.Same(s.Name), "said": s.AI.Purpose.Words()}
		}
	}
	if r.measure && slices.Contains(a.AlsoUnder, "ai_act") {
		return "DPA849", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": called[agreement.Agreement](c, "also_under"), "said": "ai_act"}
	}
	return
}

// ofWhom is the one word, before a place in a sentence, that says whose data there are
// none of: “no customer data”; "" when it says more, or nothing of the kind.
func (c *checker) ofWhom(r remark, to int) string {
	rest := r.said[:to]
	for _, m := range slices.Backward(c.read(r.lang, rest).FindAll("exclusion_frame")) {
		rest = rest[:m.From] + " " + rest[m.To:]
	}
	if words := strings.Fields(rest); len(words) == 1 && rest != r.said[:to] {
		return words[0]
	}
	return ""
}

// sent reports data said not to be given to a sub-processor that one of its
// services has: “no e-mail address is sent to it”. Of whom, or of which part, the
// sentence says in words that stand between the two.
func (c *checker) sent(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	m, ok := r.read.Find("exclusion_sent")
	if !ok || r.has("claim_condition") {
		return
	}
	before := strings.ToLower(strings.TrimSpace(r.said[:m.From]))
	whose := c.ofWhom(r, m.From)
	for i := range r.sub.Services {
		for _, d := range a.ServiceData(r.sub, &r.sub.Services[i]) {
			if subject, _ := r.loc.Word("subjects", d.Subject.ID); whose != "" && subject != "" && d.Only.IsZero() && c.read(r.lang, whose).Shares(c.read(r.lang, subject)) {
				return "DPA837", 0, diag.Args{"owner": r.owner, "phrase": value.OneLine(r.said), "what": c.named("subjects", d.Subject.ID)}
			}
			for _, k := range d.Categories {
				word, _ := r.loc.Word("data", k.Word.ID)
				if k.Word.ID == "" {
					word, _ = k.Word.Free.For(r.lang)
				}
				if word = strings.ToLower(word); word != "" && strings.HasSuffix(before, word) && locale.Bounded(before, len(before)-len(word), len(before)) {
					return "DPA837", 0, diag.Args{"owner": r.owner, "phrase": value.OneLine(r.said), "what": diag.Same(word)}
				}
			}
		}
	}
	return
}
