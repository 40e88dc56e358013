package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A term is a duration that a text states, with its sentence up to it.
type term struct {
	value.Duration
	before, sentence string
}

var timeLimit = regexp.MustCompile(`(\d{1,4})\)?[\s\x{a0}\x{202f}]+(\p{L}+)(?:[\s\x{a0}\x{202f}]+(\p{L}+))?`)

// terms lists the durations in the text.
func (r *textReader) terms() []term {
	var out []term
	for _, s := range r.sentences {
		out = append(out, r.memory.durations(r.loc, s.Text())...)
	}
	return out
}

// durationsIn lists the durations in a sentence: written in digits, or in words
// alone.
func durationsIn(loc *locale.Locale, s string) []term {
	var out []term
	var limits [][]int
	if strings.ContainsAny(s, digits) {
		limits = timeLimit.FindAllStringSubmatchIndex(s, -1)
	}
	for _, m := range limits {
		n, _ := strconv.Atoi(s[m[2]:m[3]])
		unit, err := value.ParseUnit(s[m[4]:m[5]])
		if m[6] >= 0 {
			if two, e := value.ParseUnit(s[m[4]:m[7]]); e == nil {
				unit, err = two, nil
			}
		}
		if err == nil && n > 0 {
			out = append(out, term{value.Duration{N: n, Unit: unit}, s[:m[2]], s})
		}
	}
	if len(out) == 0 {
		return inWords(loc, s)
	}
	return out
}

func firstWord(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return ""
	}
	return fields[0]
}

var unitWords = regexp.MustCompile(`^\p{L}+(?:[\s\x{a0}\x{202f}]+\p{L}+)?`)

// inWords finds the first duration that a sentence states in words alone,
// “ninety-six hours”, the longest number first.
func inWords(loc *locale.Locale, s string) []term {
	lower := strings.ToLower(s)
	if len(lower) != len(s) {
		return nil // places in the one are not those in the other
	}
	var ends []int // where a number before a unit would end
	at := 0
	for word := range strings.FieldsFuncSeq(lower, func(r rune) bool { return !unicode.IsLetter(r) }) {
		at += strings.Index(lower[at:], word)
		if value.BeginsUnit(word) {
			ends = append(ends, len(strings.TrimRightFunc(lower[:at], unicode.IsSpace)))
		}
		at += len(word)
	}
	if len(ends) == 0 { // nearly every sentence
		return nil
	}
	if m, ok := loc.Read(s).Find("single_unit"); ok { // “after a week”
		if unit, err := value.ParseUnit(strings.ToLower(strings.Trim(firstWord(s[m.To:]), ".,;"))); err == nil {
			return []term{{value.Duration{N: 1, Unit: unit}, s[:m.To], s}}
		}
	}
	for n, word := range slices.Backward(loc.Cardinals()) {
		for _, end := range ends {
			before, is := strings.CutSuffix(lower[:end], word)
			if n == 0 || !is {
				continue
			}
			words := strings.Fields(unitWords.FindString(strings.TrimLeftFunc(s[end:], unicode.IsSpace)))
			for k := len(words); k > 0; k-- {
				if unit, err := value.ParseUnit(strings.Join(words[:k], " ")); err == nil {
					return []term{{value.Duration{N: n, Unit: unit}, s[:len(before)], s}}
				}
			}
		}
	}
	return nil
}

// times compares the durations of the text with those that the paragraph in
// its place prints.
func (r *textReader) times() {
	does, id := r.Target()
	variant := r.a.Variant(r.clause)
	terms := r.terms()
	if does == "replace" && len(terms) == 0 {
		switch {
		case r.about("gdpr-33-2"):
			r.report("DPA911", diag.Args{"id": id})
		case r.about("gdpr-28-3-g-erasure"):
			r.report("DPA912", diag.Args{"id": id})
		}
	}
	if len(terms) == 0 {
		return
	}
	var params []*library.Param
	notice := does != "replace"
	if notice { // a paragraph beside the breach notice may take it back
		for _, p := range r.clause.Carrying(variant, "gdpr-33-2") {
			params = append(params, r.clause.Prints(variant, p)...)
		}
	} else {
		params = r.clause.Prints(variant, r.paragraph)
	}
	if notice && r.clause.ID == "retention" { // and one beside the times of return and deletion
		params = append(params, r.clause.Prints(variant, r.paragraph)...)
	}
	if notice && r.clause.ID == "dsr" { // and one beside the times for requests may take these back
		for i := range r.clause.Params {
			params = append(params, &r.clause.Params[i])
		}
	}
	params = slices.DeleteFunc(params, func(p *library.Param) bool { return p.Type != library.DurationType })
	for _, t := range terms {
		if r.find("special_within", t.near()) && (!notice || r.find("special_notice", t.sentence) || r.clause.ID == "dsr" && r.find("special_requests", t.sentence) || r.clause.ID == "retention" && r.find("about_erasure", t.sentence)) {
			r.bounds(params, t)
		}
	}
	r.exit(terms)
}

// near is what stands shortly before the duration.
func (t term) near() string {
	const most = 80 // characters: a number in words stands between
	rs := []rune(t.before)
	return string(rs[max(0, len(rs)-most):])
}

// bounds compares a duration with the parameters in whose place it stands. Of
// several it may be any, so the widest bound counts.
func (r *textReader) bounds(params []*library.Param, t term) {
	for _, rule := range []struct {
		check string
		bound func(*library.Param) *library.Bound
	}{
		{"DPA913", func(p *library.Param) *library.Bound { return p.Max }},
		{"DPA914", func(p *library.Param) *library.Bound { return p.WarnAbove }},
	} {
		var widest *library.Param
		var bound value.Duration
		for _, p := range params {
			b, ok := r.boundOf(rule.bound(p))
			if !ok { // no bound on that side: nothing can be said
				widest = nil
				break
			}
			if widest == nil || value.Compare(b, bound) > 0 {
				widest, bound = p, b
			}
		}
		if widest != nil && value.Compare(t.Duration, bound) > 0 {
			r.report(rule.check, diag.Args{"value": t.Words(), "name": widest.Name, "clause": r.clause.ID, "bound": bound.Words(), "reason": widest.Reason.Words()})
			break
		}
	}
	if len(params) == 1 {
		r.policy(params[0], t)
	}
}

func (r *textReader) boundOf(b *library.Bound) (value.Duration, bool) {
	switch {
	case b == nil:
		return value.Duration{}, false
	case b.Param != "":
		v, ok := r.a.Param(r.clause, b.Param)
		return v.Duration, ok
	}
	return b.Value.Duration, true
}

// policy compares a duration with what the vendor's policy allows for the
// parameter in whose place it stands.
func (r *textReader) policy(p *library.Param, t term) {
	if r.a.Policy == nil || r.a.Policy.Clauses[r.clause.ID] == nil {
		return
	}
	limit := r.a.Policy.Clauses[r.clause.ID].Limits[p.Name]
	if limit == nil || limit.Allows(library.Value{Type: library.DurationType, Duration: t.Duration}) {
		return
	}
	if slices.ContainsFunc(r.a.Exceptions, func(e agreement.Exception) bool {
		return e.Clause == r.clause.ID && e.Param == p.Name && e.Complete()
	}) {
		return
	}
	r.report("DPA915", diag.Args{"value": t.Words(), "name": p.Name, "clause": r.clause.ID, "limit": r.lib.ShownLimit(limit)})
}

// exit finds a termination that has to be declared before the time to object,
// counted from the same information, is over.
func (r *textReader) exit(terms []term) {
	objection, ok := r.a.Param(r.clause, "objection")
	if r.clause.ID != "subprocessing" || !ok {
		return
	}
	for _, t := range terms {
		if r.find("special_exit", t.sentence) && r.find("special_from_information", t.sentence[len(t.before):]) && value.Compare(t.Duration, objection.Duration) < 0 {
			r.report("DPA933", diag.Args{"value": t.Words(), "objection": objection.Duration.Words()})
		}
	}
}
