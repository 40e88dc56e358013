package check

import (
	"slices"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// annexes checks the annexes against each other, and against the clauses: what
// one says, another may belie.
func (c *checker) annexes() {
	a := c.chosen()
	c.beyond(a)
	c.outlasts(a)
	c.backups(a)
	c.highRisk(a)
}

// highRisk reports a use of artificial intelligence that the law on it counts among those
// of high risk (Article 6(2) and Annex III to Regulation (EU) 2024/1689), when the
// article on that law is there and says nothing of it.
func (c *checker) highRisk(a *agreement.Agreement) {
	clause := c.lib.Clause("ai_act")
	if clause == nil || !slices.Contains(a.AlsoUnder, "ai_act") {
		return
	}
	if high, ok := a.Param(clause, "high_risk"); !ok || high.Bool {
		return
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		if s.AI == nil {
			continue
		}
		if phrase, ok := c.find("ai_high_risk", s.AI.Purpose); ok {
			c.l.Add(s.AI.At("purpose"), "DPA851", diag.Args{"owner": diag.Same(s.Name), "phrase": phrase})
		}
	}
}

// outlasts checks that no sub-processor keeps the data for longer than every
// activity in which it takes part and that has them: what goes with the processor must go with whom
// it engages (Arts. 5(1)(e) and 28(4) GDPR). A criterion, or a period that has an
// exception, cannot be compared.
func (c *checker) outlasts(a *agreement.Agreement) {
	if t := c.lib.Template(c.a.TemplateID()); t != nil && !t.IsAgreement() {
		return
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		if s.Retention == nil || s.Retention.Period.IsZero() || !s.Retention.Unless.IsZero() {
			continue
		}
		takesPart := func(p *agreement.Activity) bool {
			return len(p.Subprocessors) == 0 || slices.Contains(p.Subprocessors, s.ID)
		}
		longest := longestFor(a, takesPart)
		for j := range s.Services { // of each datum, what counts is how long the activities keep it that have it
			for _, d := range a.ServiceData(s, &s.Services[j]) {
				for _, k := range d.Categories {
					if k.Word.ID == "" {
						continue
					}
					of := longestFor(a, func(p *agreement.Activity) bool { return takesPart(p) && c.hasCategory(a, p, k) })
					if !of.IsZero() && (longest.IsZero() || value.Compare(of, longest) < 0) {
						longest = of
					}
				}
			}
		}
		if !longest.IsZero() && value.Compare(s.Retention.Period, longest) > 0 {
			c.l.Add(s.Retention.At("period"), "DPA845", diag.Args{"owner": diag.Same(s.Name), "kept": s.Retention.Period.Words(), "longest": longest.Words()})
		}
	}
}

// hasCategory reports whether an activity names a category of data of the vocabulary.
func (c *checker) hasCategory(a *agreement.Agreement, p *agreement.Activity, k agreement.Category) bool {
	return slices.ContainsFunc(a.DataOf(p.Data, p.DataSets), func(d agreement.Data) bool {
		return slices.ContainsFunc(d.Categories, func(own agreement.Category) bool { return c.names(own, k.Word.ID) })
	})
}

// longestFor is the longest period of some activities. It is zero when one of them
// has none that can be compared.
func longestFor(a *agreement.Agreement, some func(*agreement.Activity) bool) (longest value.Duration) {
	for i := range a.Processing {
		p := &a.Processing[i]
		if !some(p) {
			continue
		}
		if p.Retention == nil || p.Retention.Period.IsZero() || !p.Retention.Unless.IsZero() {
			return value.Duration{}
		}
		if value.Compare(p.Retention.Period, longest) > 0 {
			longest = p.Retention.Period
		}
	}
	return longest
}

// beyond checks that sub-processors have no data, and none of no other persons,
// than the activities describe: what stands in no activity is not described at
// all (Art. 28(3) GDPR). A list that stands alone has no activities.
func (c *checker) beyond(a *agreement.Agreement) {
	d, ok := c.described(a)
	if !ok {
		return
	}
	sets := map[string]bool{}
	look := func(owner string, own []agreement.Data, ids []string) {
		for i := range own {
			c.undescribed(d, owner, &own[i])
		}
		for _, id := range ids {
			for i := range a.DataSets {
				if a.DataSets[i].ID == id && !sets[id] {
					sets[id] = true
					look := a.DataSets[i].Data
					for j := range look {
						c.undescribed(d, owner, &look[j])
					}
				}
			}
		}
	}
	for i := range a.SubprocessorGroups {
		g := &a.SubprocessorGroups[i]
		look(g.Title.Words().EN, g.Data, g.DataSets)
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		for j := range s.Services {
			look(s.Name, s.Services[j].Data, s.Services[j].DataSets)
		}
	}
}

// A description is what the activities say of data and of whom they concern.
type description struct {
	subjects   map[string]bool // words of the vocabulary
	open       bool            // a subject that may be anybody, or is in words of its own
	categories []agreement.Category
	natures    map[string]bool
	names      map[string]bool // of words of the vocabulary of data, whether a category names them
}

// described gathers what the activities say; ok is false when one of them does
// not say it, so that nothing can be known to be beyond it.
func (c *checker) described(a *agreement.Agreement) (d description, ok bool) {
	if t := c.lib.Template(c.a.TemplateID()); t != nil && !t.IsAgreement() || len(a.Processing) == 0 {
		return d, false
	}
	d.subjects, d.natures, d.names = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range a.Processing {
		p := &a.Processing[i]
		data := a.DataOf(p.Data, p.DataSets)
		if len(data) == 0 || p.Says("data") && len(p.Data) == 0 {
			return d, false
		}
		for _, block := range data {
			if len(block.Categories) == 0 || block.IsUnknown("categories") {
				return d, false
			}
			switch block.Subject.ID {
			case "", "users", "contacts": // who uses a service may be anybody's employee, customer or patient
				d.open = true
			}
			d.subjects[block.Subject.ID] = true
			d.categories = append(d.categories, block.Categories...)
			for _, k := range block.Categories {
				d.natures[k.Nature(c.lib.Locales)] = true
				for _, nature := range natures {
					if _, found := c.find(nature, k.Word.Free); found {
						d.natures[nature] = true
					}
				}
			}
		}
	}
	return d, true
}

// undescribed reports what a block of a sub-processor's data has that no
// activity describes.
func (c *checker) undescribed(d description, owner string, data *agreement.Data) {
	// Users may be anybody, but whoever knows that they are minors says so.
	if s := data.Subject.ID; s != "" && s != "users" && s != "contacts" && !d.subjects[s] && (!d.open || s == "minors" && !d.subjects[""]) {
		c.l.Add(data.At("subject"), "DPA830", diag.Args{"owner": diag.Same(owner), "what": c.named("subjects", s)})
	}
	for i := range data.Categories {
		k := &data.Categories[i]
		at := k.At("")
		if k.Node() == nil {
			at = data.At("categories." + strconv.Itoa(i))
		}
		nature := k.Nature(c.lib.Locales)
		switch {
		case nature != "" && nature != "national_id" && !d.natures[nature]:
			what := k.Word.Free.Words()
			if k.Word.ID != "" {
				what = c.named("data", k.Word.ID)
			}
			c.l.Add(at, "DPA831", diag.Args{"owner": diag.Same(owner), "what": what})
		case k.Word.ID != "" && slices.Contains(c.lib.Locales.Vocabulary("data"), k.Word.ID) && !c.describes(d, k.Word.ID):
			c.l.Add(at, "DPA830", diag.Args{"owner": diag.Same(owner), "what": c.named("data", k.Word.ID)})
		}
	}
}

// describes reports whether an activity names a word of the data vocabulary: by
// itself, by one that comprises it, or in words of its own that share one.
func (c *checker) describes(d description, word string) bool {
	if is, asked := d.names[word]; asked {
		return is
	}
	d.names[word] = slices.ContainsFunc(d.categories, func(k agreement.Category) bool { return c.names(k, word) })
	return d.names[word]
}

// names reports whether a category names a word of the data vocabulary, as describes
// has it.
func (c *checker) names(k agreement.Category, word string) bool {
	if k.Word.ID != "" && (c.lib.Locales.Comprises(k.Word.ID, word) || c.lib.Locales.Comprises(word, k.Word.ID)) {
		return true
	}
	return slices.ContainsFunc(c.langs, func(lang string) bool {
		loc, _ := c.lib.Locales.For(lang)
		name, _ := loc.Word("data", word)
		own, _ := loc.Word("data", k.Word.ID)
		free, _ := k.Word.Free.For(lang)
		note, _ := k.Note.For(lang)
		return c.read(lang, name).Shares(c.read(lang, own+" "+free+" "+note))
	})
}

// named is a word of a vocabulary as the documents write it.
func (c *checker) named(vocab, id string) diag.Words {
	return c.lib.Locales.InBoth(func(l *locale.Locale) string {
		word, _ := l.Word(vocab, id)
		return word
	})
}

// backups checks that no measure of the catalogue keeps backups for longer than
// the clause on retention lets them outlive the data (Art. 28(3)(g) GDPR): what
// is erased today is in today's backup, which the measure keeps.
func (c *checker) backups(a *agreement.Agreement) {
	limit, kept := c.backupLimit(a), keptBackups(a, c.lib)
	if limit == nil || kept == nil || value.Compare(kept.Duration, limit.Duration) <= 0 {
		return
	}
	at := kept.Pos
	if a.Chooses(c.lib.Clause("retention"), "backups") {
		at = limit.Pos
	}
	c.l.Add(at, "DPA842", diag.Args{
		"what": diag.Words{FR: "la mesure « backups »", EN: "the measure “backups”"},
		"kept": kept.Duration.Words(), "limit": limit.Duration.Words()})
}

// backupLimit is within what time the clause on retention wants erased data gone
// from the backups; nil when it wants nothing.
func (c *checker) backupLimit(a *agreement.Agreement) *library.Value {
	clause := c.lib.Clause("retention")
	if clause == nil || !c.stands("retention") {
		return nil
	}
	if limit, ok := a.Param(clause, "backups"); ok {
		return &limit
	}
	return nil
}

// keptBackups is how long the measure of the catalogue keeps a backup; nil when
// the deal does not have that measure.
func keptBackups(a *agreement.Agreement, lib *library.Library) *library.Value {
	return keptBy(a, lib, "backups")
}

// keptBy is how long a measure of the catalogue keeps what it makes; nil when the
// deal does not have that measure.
func keptBy(a *agreement.Agreement, lib *library.Library, id string) *library.Value {
	return paramOf(a, lib, id, "kept")
}

// paramOf is a parameter of a measure of the catalogue as the deal has it; nil when it
// does not have that measure.
func paramOf(a *agreement.Agreement, lib *library.Library, id, param string) *library.Value {
	m := lib.Measure(id)
	if m == nil {
		return nil
	}
	for i := range a.Measures {
		if a.Measures[i].Use != m.ID {
			continue
		}
		if v, ok := a.Measures[i].With.Params[param]; ok {
			return &v
		}
		if p := m.Param(param); p != nil && p.Default != nil {
			v := *p.Default
			v.Pos = a.Measures[i].At("use")
			return &v
		}
	}
	return nil
}
