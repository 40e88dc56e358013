package check

import (
	"strconv"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// A passage is a text of an annex, with the row that it is of: what it claims is
// held against what that row, or the whole agreement, says in facts.
type passage struct {
	table    input.Table
	key      string // of the text, in the table
	text     value.Text
	owner    diag.Words
	activity *agreement.Activity     // nil for others
	group    bool                    // of a group of sub-processors
	sub      *agreement.Subprocessor // nil for others
	service  *agreement.Service      // of sub; nil for the sub-processor as a whole
	measure  bool
	negative bool // says what is not done: an exclusion
}

// A remark is a sentence of a passage, in one language.
type remark struct {
	*passage
	loc  *locale.Locale
	lang string
	said string
	read *locale.Reading // of said, for all that is looked for in it
	from int             // its first byte in the text
}

// has reports whether the sentence has a phrase of that kind.
//
//go:noinline
func (r remark) has(kind string) bool {
	_, ok := r.read.Find(kind)
	return ok
}

// at is the place of a byte of the sentence.
func (c *checker) at(r remark, from int) diag.Pos {
	key := r.key
	if r.text.In != nil {
		key = under(key, r.lang)
	}
	text, _ := r.text.For(r.lang)
	return r.table.CharacterAt(utf8.RuneCountInString(text[:r.from+from]), key)
}

// remarks yields each sentence of the annexes, in each language in which it is
// read. A text that is the same for both languages is read once in each.
func (c *checker) remarks(all []passage) []remark {
	var out []remark
	for i := range all {
		p := &all[i]
		for _, lang := range c.langs {
			text, _ := p.text.For(lang)
			loc, _ := c.lib.Locales.For(lang)
			begin := 0
			for _, m := range append(sentenceEnds(text), []int{len(text), len(text)}) {
				if said := text[begin:m[0]]; said != "" {
					out = append(out, remark{passage: p, loc: loc, lang: lang, said: said, read: c.read(lang, said), from: begin})
				}
				begin = m[1]
			}
		}
	}
	return out
}

// passages lists the texts of the annexes of a deal that may claim something.
func (c *checker) passages(a *agreement.Agreement) []passage {
	var out []passage
	add := func(p passage, texts ...written) {
		for _, w := range texts {
			if !w.text.IsZero() {
				p.key, p.text = w.key, w.text
				out = append(out, p)
			}
		}
	}
	retention := func(p passage, r *agreement.Retention) {
		if r != nil {
			p.table = r.Table
			add(p, written{"criterion", r.Criterion}, written{"unless", r.Unless}, written{"note", r.Note})
		}
	}
	for i := range a.Processing {
		x := &a.Processing[i]
		p := passage{table: x.Table, owner: x.Title.Words(), activity: x}
		add(p, written{"subject_matter", x.SubjectMatter}, written{"nature", x.Nature}, written{"purposes", x.Purposes}, written{"notes", x.Notes}, written{"special_safeguards", x.SpecialSafeguards})
		retention(p, x.Retention)
		for j := range x.Data {
			p.table = x.Data[j].Table
			add(p, written{"only", x.Data[j].Only})
		}
		p.table, p.negative = x.Table, true
		add(p, written{"exclusions", x.Exclusions})
	}
	var measures func(list []agreement.Measure)
	measures = func(list []agreement.Measure) {
		for i := range list {
			m := &list[i]
			p := passage{table: m.Table, owner: m.Title.Words(), measure: true}
			add(p, written{"text", m.Text}, written{"after", m.After}, written{"note", m.Note})
			for j, t := range m.Items {
				add(p, written{under("items", strconv.Itoa(j)), t})
			}
			measures(m.Parts)
		}
	}
	measures(a.Measures)
	for i := range a.SubprocessorGroups {
		g := &a.SubprocessorGroups[i]
		add(passage{table: g.Table, owner: g.Title.Words(), group: true}, written{"title", g.Title}, written{"intro", g.Intro})
	}
	if l := a.SubprocessorList; l != nil {
		add(passage{table: l.Table, owner: c.lib.Locales.Called("Agreement", "subprocessor_list")}, written{"intro", l.Intro}, written{"notes", l.Notes})
	}
	if h := a.HealthHosting; h != nil && a.HealthHost() != nil {
		add(passage{table: h.Table, owner: c.lib.Locales.Called("Agreement", "health_hosting"), sub: a.HealthHost()}, written{"providers", h.Providers})
	}
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		p := passage{table: s.Table, owner: diag.Same(s.Name), sub: s}
		add(p, written{"notes", s.Notes}, written{"trigger", s.Trigger})
		for j, t := range s.Safeguards {
			add(p, written{under("safeguards", strconv.Itoa(j)), t})
		}
		retention(p, s.Retention)
		if s.AI != nil {
			p := p
			p.table = s.AI.Table
			add(p, written{"purpose", s.AI.Purpose}, written{"note", s.AI.Note})
		}
		for j := range s.Services {
			v := &s.Services[j]
			p := p
			p.table, p.service = v.Table, v
			add(p, written{"purpose", v.Purpose}, written{"notes", v.Notes}, written{"trigger", v.Trigger})
		}
		p.negative = true
		for j, t := range s.Excludes {
			add(p, written{under("excludes", strconv.Itoa(j)), t})
		}
	}
	return out
}

// claims holds what the annexes say in words against their facts.
func (c *checker) claims() {
	a := c.chosen()
	passages := c.passages(a)
	remarks := c.remarks(passages)
	c.remarked = remarks
	c.ownPurposes(a, remarks)
	seen := map[string]bool{} // places at which a check has spoken
	in := map[string]string{} // the language in which it has of a text: what each language says is reported once
	for _, r := range remarks {
		for _, judge := range []func(*agreement.Agreement, remark) (string, int, diag.Args){c.placed, c.unlisted, c.engagesNone, c.anonymous, c.unsaid, c.opens, c.hedged, c.keptForGood, c.elsewhere, c.belied, c.denied, c.deniedAI, c.grounded, c.lasting, c.late, c.timed, c.unclosed, c.outlived, c.contradicted, c.weaker, c.stranger, c.bars} {
			check, from, args := judge(a, r)
			if check == "" {
				continue
			}
			pos := c.at(r, from)
			text := check + r.table.Path(r.key)
			if key := text + pos.String(); !seen[key] && (in[text] == "" || in[text] == r.lang) {
				seen[key], in[text] = true, r.lang
				c.l.Add(pos, check, args)
			}
		}
	}
	c.trains(a)
}

// trains reports a sub-processor that trains models on the data, which the
// clause on the processor's own purposes forbids to all whom it engages.
func (c *checker) trains(a *agreement.Agreement) {
	if !c.stands("secondary_use") {
		return
	}
	for i := range a.Subprocessors {
		if u := a.Subprocessors[i].AI; u != nil && u.Training != nil && *u.Training {
			c.l.Add(u.At("training"), "DPA822", diag.Args{"owner": diag.Same(a.Subprocessors[i].Name)})
		}
	}
}
