package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// lasting reports a sentence that gives the data a time other than that which
// their row, or the clause on retention, gives them: one on all the data, or on
// what the activity itself is about, “bills are kept for ten years”.
func (c *checker) lasting(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	all := r.has("all_data_are")
	if r.has("claim_backup") || r.negates() || r.has("kept_apart") {
		return
	}
	part, isPart := r.read.Find("claim_part")
	var kept *agreement.Retention
	switch {
	case r.sub != nil:
		kept = r.sub.Retention
	case r.activity != nil:
		kept = r.activity.Retention
	}
	report := func(t term, other value.Duration) (string, int, diag.Args) {
		return "DPA838", 0, diag.Args{"phrase": value.OneLine(r.said), "value": t.Words(), "kept": other.Words()}
	}
	clause := c.lib.Clause("retention")
	if clause != nil && all && r.sub == nil && r.has("at_once_on_end") && r.has("claim_erased") && c.stands("retention") && !r.has("claim_condition") && !isPart && len(c.memory.durations(r.loc, r.said)) == 0 {
		if back, _ := a.Param(clause, "return"); back.Duration.N > 0 { // what is gone cannot be returned
			return "DPA838", 0, diag.Args{"phrase": value.OneLine(r.said), "value": diag.Words{FR: "à la fin du contrat", EN: "at the end of the contract"}, "kept": back.Duration.Words()}
		}
	}
	for _, t := range c.memory.durations(r.loc, r.said) {
		if isPart && r.sub == nil && part.From < len(t.before) {
			return // behind the time stands from when it counts: “after payment”
		}
		if kept != nil && r.key != "criterion" && r.key != "unless" && !kept.Period.IsZero() && !r.has("claim_condition") && !r.has("own_controller") && !r.has("contract_end") &&
			(all || r.sub != nil || c.isOf(r)) && value.Compare(t.Duration, kept.Period) != 0 {
			near := r.loc.Read(t.near())
			_, held := near.Find("claim_kept")
			_, gone := near.Find("claim_erased")
			_, within := near.Find("claim_within")
			_, after := r.loc.Read(r.said[len(t.before):]).Find("counted_from")
			if held || gone && (within || after) {
				return report(t, kept.Period)
			}
		}
		if clause == nil || !all || r.sub != nil || !c.stands("retention") || !r.has("contract_end") || !r.has("claim_erased") {
			continue
		}
		if limit, ok := a.Param(clause, "delete"); ok && value.Compare(t.Duration, limit.Duration) != 0 {
			return report(t, limit.Duration)
		}
	}
	return
}

// late reports a measure that tells the controller of a breach later than the
// clause on breaches does (Art. 33(2) GDPR).
func (c *checker) late(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	clause := c.lib.Clause("breach")
	if clause == nil || !r.measure || r.negates() || !r.has("breach_told") || !r.has("own_controller") || r.has("breach_other") || !c.stands("breach") {
		return
	}
	limit, ok := a.Param(clause, "notice")
	for _, t := range c.memory.durations(r.loc, r.said) {
		if ok && r.loc.Find("claim_within", t.near()) != "" && value.Compare(t.Duration, limit.Duration) > 0 {
			return "DPA848", 0, diag.Args{"phrase": value.OneLine(r.said), "value": t.Words(), "kept": limit.Duration.Words()}
		}
	}
	return
}

// isOf reports whether a sentence is about what its activity says that it
// processes, or what for.
func (c *checker) isOf(r remark) bool {
	for _, t := range []value.Text{r.activity.Title, r.activity.SubjectMatter, r.activity.Nature, r.activity.Purposes} {
		if s, _ := t.For(r.lang); s != r.said && r.read.Shares(c.read(r.lang, s)) {
			return true
		}
	}
	return false
}

// unclosed reports a list of measures or of sub-processors that says of itself
// that it is not complete: nobody has agreed on the rest (Art. 28(2) and 28(3)(c)
// GDPR).
func (c *checker) unclosed(_ *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.activity != nil || r.negative {
		return
	}
	if m, ok := r.read.Find("open_list"); ok {
		return "DPA839", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text)}
	}
	return
}

// hedged reports a measure that is promised under a reservation which nobody but its
// author can see to be met: of such a one nobody can say whether it is kept (Art.
// 28(3)(c) GDPR).
func (c *checker) hedged(_ *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if !r.measure && r.key != "special_safeguards" && !strings.HasPrefix(r.key, "safeguards") || r.has("open_list") {
		return
	}
	if m, ok := r.read.Find("measure_hedged"); ok {
		return "DPA852", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text)}
	}
	return
}

// timed reports a sentence on backups whose time is not that of the measure of
// the catalogue; without that measure, one that is longer than the clause on
// retention wants.
func (c *checker) timed(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	kept, limit := keptBackups(a, c.lib), c.backupLimit(a)
	if kept == nil && limit == nil || r.sub != nil || !r.has("claim_backup") || r.has("claim_condition") {
		return
	}
	for _, t := range c.memory.durations(r.loc, r.said) {
		held := (r.loc.Find("claim_kept", t.near()) != "" || r.activity != nil && r.key == "note" && r.has("in_backups")) && !r.has("claim_some_backups")
		if kept == nil {
			if held && value.Compare(t.Duration, limit.Duration) > 0 {
				said := value.OneLine(r.said)
				return "DPA842", 0, diag.Args{"what": diag.Words{FR: "« " + said + " »", EN: "“" + said + "”"}, "kept": t.Words(), "limit": limit.Duration.Words()}
			}
			continue
		}
		erased := r.loc.Find("claim_erased", r.said) != "" && r.loc.Find("claim_within", t.near()) != "" && value.Compare(t.Duration, kept.Duration) < 0
		if erased || held && value.Compare(t.Duration, kept.Duration) != 0 {
			return "DPA826", 0, diag.Args{"phrase": value.OneLine(r.said), "value": t.Words(), "kept": kept.Duration.Words()}
		}
	}
	return
}

// outlived reports a measure that keeps the data of activities for longer than
// they do: “personnel files are deleted ten years after”, beside three years.
func (c *checker) outlived(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if !r.measure || r.negates() || slices.ContainsFunc([]string{"claim_condition", "claim_part", "kept_apart", "kept_elsewhere", "contract_end"}, r.has) {
		return
	}
	if !r.has("claim_kept") && !(r.has("claim_erased") && r.has("claim_within")) {
		return
	}
	all := r.has("all_data_are")
	for _, t := range c.memory.durations(r.loc, r.said) {
		longest := longestFor(a, func(p *agreement.Activity) bool {
			title, _ := p.Title.For(r.lang)
			return all || r.read.Shares(c.read(r.lang, title))
		})
		if !longest.IsZero() && value.Compare(t.Duration, longest) > 0 {
			return "DPA838", 0, diag.Args{"phrase": value.OneLine(r.said), "value": t.Words(), "kept": longest.Words()}
		}
	}
	return
}

// opposites are sentences of the annexes of which one is false: what a measure says,
// what belies it, and the measure of the catalogue that does.
var opposites = []struct{ says, belies, use string }{
	{"no_backup", "makes_backup", "backups"},
	{"tests_real", "tests_unreal", "separate_environments"},
}

// keySize is the length of a key of AES.
var keySize = regexp.MustCompile(`AES[- \x{a0}]?(128|192|256)`)

// weaker reports a measure that encrypts at rest with another length of key, or asks for
// fewer factors, than the measure of the catalogue does.
func (c *checker) weaker(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if m, ok := r.read.Find("one_factor"); ok && r.measure && slices.ContainsFunc(a.Measures, func(m agreement.Measure) bool { return m.Use == "multi_factor" }) {
		return "DPA849", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": c.lib.Measure("multi_factor").Title.Words(), "said": "multi_factor"}
	}
	if !r.measure || r.negates() || !r.has("all_at_rest") || r.has("claim_part") {
		return
	}
	sizes := keySize.FindAllStringSubmatchIndex(r.said, -1)
	i := slices.IndexFunc(a.Measures, func(m agreement.Measure) bool { return m.Use == "encryption_at_rest" })
	if len(sizes) != 1 || i < 0 {
		return
	}
	by := paramOf(a, c.lib, "encryption_at_rest", "algorithm")
	if by == nil {
		return
	}
	other := keySize.FindStringSubmatch(by.Text.Words().EN)
	if other == nil || other[1] == r.said[sizes[0][2]:sizes[0][3]] {
		return
	}
	return "DPA849", sizes[0][0], diag.Args{"phrase": r.said[sizes[0][0]:sizes[0][1]], "other": c.lib.Measure("encryption_at_rest").Title.Words(), "said": other[0]}
}

// contradicted reports what a measure says and another row belies: of two times of
// logs, the second.
func (c *checker) contradicted(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if !r.measure || r.has("claim_condition") {
		return
	}
	tell := func(m locale.Match, other diag.Words, said string) (string, int, diag.Args) {
		return "DPA849", m.From, diag.Args{"phrase": value.OneLine(m.Text), "other": other, "said": value.OneLine(said)}
	}
	for _, o := range opposites {
		m, ok := r.read.Find(o.says)
		if !ok {
			continue
		}
		for _, other := range c.remarked {
			if other.measure && other.lang == r.lang && other.has(o.belies) && (o.belies == "tests_unreal" || !other.negates()) {
				return tell(m, other.owner, other.said)
			}
		}
		if own := slices.IndexFunc(a.Measures, func(m agreement.Measure) bool { return m.Use == o.use }); own >= 0 {
			return tell(m, c.lib.Measure(o.use).Title.Words(), o.use)
		}
	}
	kept := c.keptLogs(r)
	if kept.IsZero() {
		return
	}
	m := locale.Match{Text: r.said}
	if by := keptBy(a, c.lib, "access_logs"); by != nil && value.Compare(kept, by.Duration) != 0 {
		return tell(m, c.lib.Measure("access_logs").Title.Words(), by.Duration.String())
	}
	for _, other := range c.remarked {
		if other.passage == r.passage && other.from == r.from {
			break
		}
		if d := c.keptLogs(other); other.lang == r.lang && !d.IsZero() && value.Compare(kept, d) != 0 {
			return tell(m, other.owner, other.said)
		}
	}
	return
}

// keptLogs is how long a sentence of a measure has logs kept, those of access or
// all; zero when it does not say.
func (c *checker) keptLogs(r remark) value.Duration {
	if r.measure && r.has("log_kept") && r.has("claim_kept") && !r.has("log_part") {
		if times := c.memory.durations(r.loc, r.said); len(times) == 1 {
			return times[0].Duration
		}
	}
	return value.Duration{}
}

// barred are uses that other rules forbid whoever has the data: advertising to
// minors by their profile (Art. 28(2) of Regulation (EU) 2022/2065), keeping the
// security code of a card (PCI DSS v4.0.1, 3.3.1).
var barred = []struct {
	kind string
	why  diag.Words
}{
	{"card_code", diag.Words{FR: "le code de sécurité d’une carte ne se conserve pas après l’autorisation, même chiffré (PCI DSS)", EN: "the security code of a card is not kept after authorisation, even encrypted (PCI DSS)"}},
	{"ads_profiled", diag.Words{FR: "la publicité fondée sur le profil d’un mineur est interdite aux plateformes en ligne (règlement (UE) 2022/2065, article 28, paragraphe 2)", EN: "advertising based on the profile of a minor is forbidden to online platforms (Regulation (EU) 2022/2065, Article 28(2))"}},
}

// bars reports such a use.
func (c *checker) bars(_ *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	for _, b := range barred {
		if m, ok := r.read.Find(b.kind); ok && !r.negative {
			return "DPA840", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text), "why": b.why}
		}
	}
	return
}
