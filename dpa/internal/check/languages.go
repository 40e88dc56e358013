package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// agreeing reports a text whose languages give different times, days or versions
// of a technique, or say that something is done at different intervals: each party
// would hold to its own.
func (c *checker) agreeing(t value.Text, path string) {
	if len(c.langs) != 2 {
		return
	}
	first, second := c.langs[0], c.langs[1]
	if one, other := t.In[first], t.In[second]; one != "" && other != "" {
		c.unlessClean("agreeing "+first+" "+second, one+"\x00"+other, func() { c.agree(t, path, first, second) })
	}
}

// agree is agreeing for a text that is there in both languages.
func (c *checker) agree(t value.Text, path, first, second string) {
	a, b := c.factsOf(first, t.In[first]), c.factsOf(second, t.In[second])
	one, other := techniques(t.In[first]), techniques(t.In[second])
	for _, name := range slices.Sorted(maps.Keys(one)) {
		if _, both := other[name]; both {
			a, b = append(a, versions(one[name])...), append(b, versions(other[name])...)
		}
	}
	for _, kind := range []int{aTime, aDay, aVersion, anInterval} {
		said, instead := without(kind, a, b), without(kind, b, a)
		if len(said) == 0 || len(instead) == 0 {
			continue // one language writes in words what the other writes twice
		}
		c.l.Add(c.a.At(under(path, second)), "DPA814", diag.Args{"first": first, "said": diag.Join(said, diag.Same(", ")), "second": second, "other": diag.Join(instead, diag.Same(", "))})
		return
	}
}

// A statedFact is one that every language of a text has to state alike.
type statedFact struct {
	kind  int
	shown diag.Words
	hours [2]int // of aTime, at least and at most
}

// The kinds of facts that are compared: of the one kind nothing stands for the other.
const (
	aTime = iota
	aDay
	aVersion
	anInterval
)

// is reports whether two facts are one: of times, forty-eight hours are two days,
// and thirty days are not always a month.
func (f statedFact) is(other statedFact) bool {
	return f.kind == other.kind && f.hours == other.hours && (f.kind == aTime || f.shown == other.shown)
}

// without shows the facts of a kind that one language states and the other does
// not, each once.
func without(kind int, facts, others []statedFact) []diag.Words {
	var out []diag.Words
	for _, f := range facts {
		if f.kind == kind && !slices.ContainsFunc(others, f.is) && !slices.Contains(out, f.shown) {
			out = append(out, f.shown)
		}
	}
	return out
}

// intervals are kinds of phrases that say how often, and how a finding says it.
var intervals = []struct {
	kind  string
	shown diag.Words
}{
	{"each_day", diag.Words{FR: "chaque jour", EN: "every day"}},
	{"each_week", diag.Words{FR: "chaque semaine", EN: "every week"}},
	{"each_month", diag.Words{FR: "chaque mois", EN: "every month"}},
	{"each_quarter", diag.Words{FR: "chaque trimestre", EN: "every quarter"}},
	{"each_half", diag.Words{FR: "chaque semestre", EN: "every half-year"}},
	{"each_year", diag.Words{FR: "chaque année", EN: "every year"}},
}

// factsOf lists the times, the days and the intervals that a text states in one
// language. A time stands in digits or in words, in any part of a sentence.
func (c *checker) factsOf(lang, s string) []statedFact {
	loc, ok := c.lib.Locales.For(lang)
	if !ok || s == "" {
		return nil
	}
	var out []statedFact
	for sentence := range statements(s) {
		for _, part := range strings.FieldsFunc(sentence, func(r rune) bool { return r == ',' || r == ':' || r == '(' }) {
			for _, d := range c.memory.durations(loc, part) {
				least, most := d.Duration.Hours()
				out = append(out, statedFact{aTime, d.Duration.Words(), [2]int{least, most}})
			}
		}
	}
	for _, d := range loc.Days(s) {
		out = append(out, statedFact{kind: aDay, shown: diag.Same(d.Date.String())})
	}
	read := c.read(lang, s)
	for _, i := range intervals {
		if _, ok := read.Find(i.kind); ok {
			out = append(out, statedFact{kind: anInterval, shown: i.shown})
		}
	}
	return out
}

// technique matches the name of a standard with its number, which is the same in
// every language: “TLS 1.3”, “AES-256”, “ISO 27001”.
var technique = lazily(`\b([A-Z][A-Za-z]*[A-Z])[ \x{a0}-]?(\d+(?:[.,]\d+)*)\b`)

// techniques are the standards that a text names, by name.
func techniques(s string) map[string][]string {
	if !strings.ContainsAny(s, digits) {
		return nil
	}
	out := map[string][]string{}
	for _, m := range technique.is().FindAllStringSubmatch(s, -1) {
		out[m[1]] = append(out[m[1]], m[1]+" "+strings.ReplaceAll(m[2], ",", "."))
	}
	return out
}

func versions(named []string) []statedFact {
	out := make([]statedFact, len(named))
	for i, as := range named {
		out[i] = statedFact{kind: aVersion, shown: diag.Same(as)}
	}
	return out
}
