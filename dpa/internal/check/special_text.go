package check

import (
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A wordRule finds a sentence of a special condition that takes back what the
// agreement says. Its words stand in the language's file under [phrases].
type wordRule struct {
	check, phrases string
	in             string // clauses, between spaces; empty: any
	denied         bool   // the phrase itself denies something; else a sentence that denies it before is sound
	unless         string // phrases in the text that make it sound
	beside         string // phrases that make it sound in its own sentence
	last           bool   // it speaks of sentences of which no rule before it has spoken
}

// The clauses with what Article 28 grants the controller: in these, a sentence
// need not name what it takes away, for its place does.
const (
	mandatory = " instructions confidentiality security subprocessing transfers breach audit dsr dpia assistance retention records gov_access "
	owed      = " instructions breach audit dsr dpia records "
)

var wordRules = []wordRule{
	{check: "DPA910", phrases: "special_optional"},
	{check: "DPA910", phrases: "special_excused", denied: true},
	{check: "DPA920", phrases: "special_audit_hindered", denied: true, beside: "special_intrusion"},
	{check: "DPA921", phrases: "special_no_inspection", denied: true},
	{check: "DPA922", phrases: "special_any_law", in: " instructions confidentiality gov_access transfers retention ", unless: "special_union_law"},
	{check: "DPA922", phrases: "special_ignores", denied: true, unless: "special_union_law"},
	{check: "DPA922", phrases: "special_disclosure", in: " instructions confidentiality gov_access transfers ", unless: "special_union_law"},
	{check: "DPA923", phrases: "special_unilateral"},
	{check: "DPA924", phrases: "special_indemnity", unless: "special_mutual"},
	{check: "DPA925", phrases: "special_own_purposes", beside: "own_admitted"},
	{check: "DPA925", phrases: "special_own_use", in: " secondary_use ", beside: "own_admitted"},
	{check: "DPA925", phrases: "special_own_allowed", in: " secondary_use ", denied: true, beside: "own_admitted"},
	{check: "DPA925", phrases: "own_unbarred", denied: true},
	{check: "DPA925", phrases: "special_own_controller", in: " roles ", beside: "own_admitted"},
	{check: "DPA928", phrases: "special_no_sub_liability", denied: true},
	{check: "DPA929", phrases: "special_cap_data_subjects"},
	{check: "DPA930", phrases: "special_no_liability", in: " liability ", denied: true},
	{check: "DPA931", phrases: "special_copy", unless: "special_union_law"},
	{check: "DPA939", phrases: "special_lien", denied: true},
	{check: "DPA917", phrases: "special_breach_partial", in: " breach ", denied: true},
	{check: "DPA918", phrases: "special_sub_freely", in: " subprocessing ", denied: true, beside: "special_need_not"},
	{check: "DPA919", phrases: "special_security_less", in: " security ", denied: true, beside: "special_only_if"},
	{check: "DPA934", phrases: "special_answers_alone", in: " dsr ", beside: "special_instructed"},
	{check: "DPA935", phrases: "special_main_prevails", in: " precedence subject roles recitals "},
	{check: "DPA936", phrases: "special_ends_early", in: " subject retention confidentiality ", denied: true},
	{check: "DPA937", phrases: "special_anywhere", in: " transfers instructions subprocessing ", beside: "special_only_if"},
	{check: "DPA932", phrases: "special_secrecy_ends", in: " confidentiality ", unless: "special_other_than_data"},
	{check: "DPA929", phrases: "special_barred", in: " liability subprocessing ", denied: true},
	{check: "DPA939", phrases: "special_lien_settled", in: " retention ", denied: true},
	{check: "DPA941", phrases: "special_taken", in: mandatory, denied: true, unless: "special_union_law", beside: "special_need_not", last: true},
	{check: "DPA940", phrases: "special_paid", in: owed, denied: true, last: true},
	{check: "DPA938", phrases: "special_released", denied: true, last: true},
}

// readText judges the text of a condition in each language of the agreement. The
// languages say the same, so a fault is reported at the first that has it.
func (c *checker) readText(number int, s *agreement.SpecialCondition) {
	_, id := s.Target()
	name, paragraph, _ := strings.Cut(id, ".")
	clause := c.lib.Clause(name)
	if clause == nil || s.Omit != "" {
		return
	}
	reported := map[string]bool{}
	for _, lang := range c.langs {
		text, ok := s.Text.For(lang)
		if !ok {
			continue
		}
		loc, _ := c.lib.Locales.For(lang)
		r := &textReader{checker: c, SpecialCondition: s, number: number, lang: lang, loc: loc,
			sentences: c.sentences(loc, text), clause: clause, paragraph: paragraph, reported: reported}
		r.judge()
		r.places()
		r.goesThere()
		r.times()
	}
}

// A textReader reads the text of one condition in one language.
type textReader struct {
	*checker
	*agreement.SpecialCondition
	number    int // of the condition in the deal, from 1
	lang      string
	loc       *locale.Locale
	sentences []*locale.Reading
	clause    *library.Clause // of the paragraph that the condition concerns
	paragraph string          // without the clause
	reported  map[string]bool // checks, in any language
}

// at is the place of the text in this language.
func (r *textReader) at() diag.Pos {
	if r.Text.In != nil {
		return r.At("text." + r.lang)
	}
	return r.At("text")
}

// report adds a finding once for the condition.
func (r *textReader) report(check string, args diag.Args) {
	if r.reported[check] {
		return
	}
	r.reported[check] = true
	args["number"] = r.number
	r.l.Add(r.at(), check, args)
}

// sentences takes a text apart.
func (c *checker) sentences(loc *locale.Locale, text string) []*locale.Reading {
	var out []*locale.Reading
	for s := range statements(text) {
		out = append(out, c.memory.read(loc, s))
	}
	return out
}

// statements yields what stands between the ends of sentences: a full stop, a
// semicolon or a narrow space before white space, a semicolon, a new line.
func statements(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i, r := range text {
			width := utf8.RuneLen(r)
			if i < from || r != '.' && r != ';' && r != '\u202f' && r != '\n' {
				continue
			}
			next := i + width
			if r != '\n' && next < len(text) && strings.IndexByte(" \t\n\f\r", text[next]) >= 0 {
				next++
			} else if r != ';' && r != '\n' {
				continue
			}
			if !yield(text[from:i]) {
				return
			}
			from = next
		}
		yield(text[from:])
	}
}

func (r *textReader) find(kind, passage string) bool {
	return says(r.memory.read(r.loc, passage), kind)
}

// says reports whether a sentence has a phrase of that kind, word for word.
func says(s *locale.Reading, kind string) bool {
	_, ok := s.Find(kind)
	return ok
}

func (r *textReader) says(kind string) bool {
	return slices.ContainsFunc(r.sentences, func(s *locale.Reading) bool { return says(s, kind) })
}

func (r *textReader) judge() {
	told := map[*locale.Reading]bool{} // sentences of which a rule has spoken
	for _, rule := range wordRules {
		if rule.in != "" && !strings.Contains(rule.in, " "+r.clause.ID+" ") || rule.unless != "" && r.says(rule.unless) {
			continue
		}
		for _, s := range r.sentences {
			m, ok := s.Find(rule.phrases)
			if !ok || rule.last && told[s] || rule.beside != "" && says(s, rule.beside) {
				continue
			}
			if !rule.denied && says(s, "special_controller_acts") && !says(s, "special_processor_acts") {
				continue
			}
			if denial, is := s.Find("special_denial"); rule.denied || !is || m.Before(denial.From) {
				told[s] = true
				check := rule.check
				if check == "DPA920" && r.clause.ID != "audit" && !says(s, "about_audit") && strings.Contains(mandatory, " "+r.clause.ID+" ") {
					check = "DPA941" // the consent that is asked for is none to an audit
				}
				r.report(check, diag.Args{"phrase": value.OneLine(m.Text), "clause": r.clause.ID})
			}
		}
	}
	for _, s := range r.sentences {
		if !told[s] && !says(s, "special_union_law") {
			r.takes(s)
		}
	}
	if r.clause.ID == "secondary_use" {
		for _, s := range r.sentences {
			denial, denied := s.Find("special_denial")
			m, ok := r.gains(remark{passage: &passage{}, loc: r.loc, lang: r.lang, said: s.Text(), read: s})
			if !ok || denied && !m.Before(denial.From) {
				m, ok = r.servesItself(s)
			}
			if ok && !told[s] {
				r.report("DPA925", diag.Args{"phrase": value.OneLine(m.Text)})
			}
		}
	}
	r.derisoryCap()
	if r.about("protection-breach-content") {
		for _, s := range r.sentences {
			if m, ok := s.Find("special_on_request"); ok {
				r.report("DPA916", diag.Args{"phrase": value.OneLine(m.Text)})
			}
		}
	}
}

// takings are what may be taken away: in each clause that has guarantees, and in
// those of some. What “denies” denies one; what “takes” limits one or puts it under
// a condition, unless its part of the sentence denies that, or says that it does not
// matter. Whether the guarantee still stands behind a limit is for a lawyer to say.
var takings = []struct{ in, of string }{
	{mandatory, ""},
	{" audit ", "_audit"},
	{" breach ", "_breach"},
	{" dsr dpia assistance ", "_help"},
	{" instructions ", "_instructions"},
	{" retention ", "_retention"},
	{" confidentiality ", "_secrecy"},
	{" subprocessing ", "_sub"},
	{" security ", "_security"},
	{" transfers ", "_transfers"},
}

// takes reports what a sentence takes away: read part by part, between its commas
// and colons, and as a whole.
func (r *textReader) takes(sentence *locale.Reading) {
	units := []*locale.Reading{sentence}
	for part := range strings.FieldsFuncSeq(sentence.Text(), func(c rune) bool { return strings.ContainsRune(",:()—", c) }) {
		if len(strings.Fields(part)) > 2 { // fewer say nothing by themselves: « si, selon lui, une instruction… »
			units = append(units, r.memory.read(r.loc, part))
		}
	}
	// What the processor proposes it does not decide, and what it thinks in vain counts
	// for nothing; nor does what stays in the Area count against transfers.
	granted := says(sentence, "special_controller_acts") && !says(sentence, "special_processor_acts") || says(sentence, "proposes") ||
		says(sentence, "conceded") || r.clause.ID == "transfers" && r.staysInside(sentence)
	for _, t := range takings {
		if !strings.Contains(t.in, " "+r.clause.ID+" ") {
			continue
		}
		for _, u := range units {
			check := "DPA941"
			m, found := u.Find("denies" + t.of)
			if !found && !granted && !says(u, "undone") {
				check = "DPA943"
				m, found = u.Find("takes" + t.of)
			}
			if found && !r.reported["DPA941"] {
				r.report(check, diag.Args{"phrase": value.OneLine(m.Text), "clause": r.clause.ID})
			}
		}
	}
	if m, ok := sentence.Find("takes_only"); ok && !granted && !r.reported["DPA941"] && strings.Contains(mandatory, " "+r.clause.ID+" ") {
		r.report("DPA943", diag.Args{"phrase": value.OneLine(m.Text), "clause": r.clause.ID}) // it serves the controller only if something else is so
	}
	if m, exempt, ok := r.onWrongSide(sentence); ok && r.clause.ID != "secondary_use" && !r.reported["DPA941"] {
		check := "DPA943"
		switch {
		case exempt:
			check = "DPA941"
		case !strings.Contains(mandatory, " "+r.clause.ID+" "):
			check = "DPA929" // there only data subjects have something to lose
		}
		r.report(check, diag.Args{"phrase": value.OneLine(m.Text), "clause": r.clause.ID})
	}
}

// staysInside reports whether a sentence names a country or a town of the European
// Economic Area, and none outside it.
func (r *textReader) staysInside(s *locale.Reading) bool {
	named := r.countriesIn(s)
	return len(named) > 0 && !slices.ContainsFunc(named, isOutside)
}

// countriesIn lists the countries of which a sentence has the name, or that of a town.
func (r *textReader) countriesIn(s *locale.Reading) []value.Country {
	return slices.DeleteFunc(value.Countries(), func(country value.Country) bool {
		return !slices.ContainsFunc(append(r.loc.Cities(country), r.loc.Country(country)), func(name string) bool { return isNamed(s.Text(), name) })
	})
}

func isOutside(c value.Country) bool { return !value.IsEEA(c) }

var (
	euros     = regexp.MustCompile(`(?:EUR|€)` + space + `(\d[\d\s\x{a0}\x{202f},.]*)|(\d[\d\s\x{a0}\x{202f},.]*?)` + space + `(?:EUR\b|€|euros?\b)`)
	thousands = regexp.MustCompile(`[\s\x{a0}\x{202f}]|[.,](\d{3})\b`)
)

// derisoryCap reports a cap on liability in the text that leaves none, as
// derisory does for the parameter.
func (r *textReader) derisoryCap() {
	if r.clause.ID != "liability" {
		return
	}
	for _, s := range r.sentences {
		if !says(s, "special_cap") {
			continue
		}
		for _, m := range euros.FindAllStringSubmatch(s.Text(), -1) {
			whole, _, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(thousands.ReplaceAllString(m[1]+m[2], "$1"), ",", ".")), ".")
			if n, err := strconv.Atoi(whole); err == nil && n < leastCap {
				r.report("DPA808", diag.Args{"amount": strings.TrimRight(m[0], " .,\n\u00a0\u202f")})
			}
		}
	}
}

// about reports whether the paragraph that the condition concerns carries the
// obligation.
func (r *textReader) about(obligation string) bool {
	return slices.Contains(r.clause.GoesWith(r.a.Variant(r.clause), r.paragraph), obligation)
}

// places finds law and courts outside the EEA, in the clause that chooses them:
// by the name of a country, or by a phrase for its law.
func (r *textReader) places() {
	if r.clause.ID != "law_forum" {
		return
	}
	for _, s := range r.sentences {
		law, courts := says(s, "special_of_law"), says(s, "special_of_courts")
		if law == courts { // the paragraph says which of both it is about
			law = r.paragraph == "law"
		}
		check := "DPA927"
		if law {
			check = "DPA926"
		}
		if says(s, "special_denial") || r.isDomestic() {
			continue
		}
		if m, ok := s.Find("special_law_outside"); ok {
			r.report(check, diag.Args{"phrase": value.OneLine(m.Text)})
		}
		for _, country := range everywhere {
			if name := r.loc.Country(country); !value.IsEEA(country) && isNamed(s.Text(), name) {
				r.report(check, diag.Args{"phrase": name})
			}
		}
	}
}

// goesThere finds a country outside the EEA, or one of its towns, to which a sentence
// sends data, or from where it lets them be seen, although no row of the annexes has
// them there: so it rests on nothing (Arts. 44 to 49 GDPR).
func (r *textReader) goesThere() {
	if !strings.Contains(mandatory, " "+r.clause.ID+" ") || r.clause.ID == "gov_access" { // of authorities there
		return
	}
	for _, s := range r.sentences {
		if !says(s, "goes") || says(s, "special_denial") || says(s, "claim_without") || says(s, "stays_lawful") {
			continue
		}
		for _, country := range r.countriesIn(s) {
			there := func(f agreement.Flow) bool { return slices.Contains(f.Outside(), country) }
			if isOutside(country) && r.lib.Adequacy.Of(country) == nil && !slices.ContainsFunc(r.a.Flows(), there) {
				r.report("DPA944", diag.Args{"phrase": value.OneLine(s.Text()), "country": r.country(country)})
			}
		}
	}
}

// isDomestic reports whether the parties, all British or all Swiss, need no law
// of a Member State.
func (r *textReader) isDomestic() bool { return r.a.IsDomestic("GB") || r.a.IsDomestic("CH") }

// isNamed reports whether a sentence names something as a whole word.
func isNamed(s, name string) bool {
	if name == "" {
		return false
	}
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			return false
		}
		at, end := from+i, from+i+len(name)
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		from = at + size
	}
}
