package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/locale"
)

// Who gains and who loses by a sentence: whatever else it says, one in which the
// processor has a power, a judgment or an exemption, or in which the controller or a
// data subject has a burden, a waiver or a thing that they may not do, takes from what
// its article grants. A sound one gives the processor a duty, and the controller a
// right. The words are data, and so is what makes a power harmless: to tell, to record,
// to carry out, to strengthen.

// A side is a party to whom a sentence may give something.
type side struct {
	in    string   // clauses, between spaces
	of    string   // phrases that name it
	holds []string // what it should not have
	fair  string   // phrases within which, or closely behind which, that is harmless
	thing bool     // no party: what an article grants, or what it keeps from happening
}

var sides = []side{
	{in: mandatory + "secondary_use ", of: "side_processor", holds: []string{"side_power", "side_exempt"}, fair: "side_power_fair"},
	{in: mandatory, of: "side_controller", holds: []string{"side_burden"}, fair: "side_burden_fair"},
	{in: mandatory + "liability law_forum ", of: "side_subjects", holds: []string{"side_burden"}, fair: "side_burden_fair"},
	{in: mandatory, of: "side_granted", holds: []string{"side_less", "side_denied"}, fair: "side_less_fair", thing: true},
	{in: mandatory, of: "side_barred", holds: []string{"side_more"}, fair: "side_more_fair", thing: true},
}

// A mention is where a sentence names a side as what does something.
type mention struct {
	locale.Match
	side  int
	first bool // at the beginning of a part of the sentence
}

// onWrongSide finds in a sentence what one of the sides should not have, and whether it
// is an exemption of the processor.
func (r *textReader) onWrongSide(s *locale.Reading) (m locale.Match, exempt, ok bool) {
	if says(s, "side_fair") || says(s, "proposes") || r.clause.ID == "confidentiality" && r.says("special_other_than_data") {
		return m, false, false
	}
	if m, ok := s.Find("side_adrift"); ok && r.clause.ID != "secondary_use" {
		return m, false, true
	}
	conceded := s.FindAll("conceded")
	text, all := s.Text(), r.mentions(s)
	for i, side := range sides {
		if !strings.Contains(side.in, " "+r.clause.ID+" ") {
			continue
		}
		fair := s.FindAll(side.fair)
		for _, kind := range side.holds {
			for _, m := range s.FindAll(kind) {
				at := -1 // the last that is named before
				for j, p := range all {
					if p.Before(m.From) && (p.first || !side.thing) && governs(s, p, m.From) {
						at = j
					}
				}
				if at < 0 || all[at].side != i || slices.ContainsFunc(conceded, func(x locale.Match) bool { return x.From <= all[at].From && all[at].To <= x.To }) || denied(s, all[at].From, m.From) || slices.ContainsFunc(fair, func(f locale.Match) bool {
					return f.From >= m.From && (f.From < m.To || len(strings.Fields(text[m.To:f.From])) <= 2)
				}) {
					continue
				}
				from := all[at].From
				return locale.Match{Text: text[from:m.To], From: from, To: m.To}, kind == "side_exempt", true
			}
		}
	}
	return m, false, false
}

// mentions lists where the sides are named, in the order of the sentence, but for
// where they only stand behind a preposition: « du Sous-traitant », “the Processor’s”.
func (r *textReader) mentions(s *locale.Reading) []mention {
	text := s.Text()
	behind, begins := s.FindAll("side_of"), s.FindAll("side_begins")
	ends := func(all []locale.Match, at int) bool {
		return slices.ContainsFunc(all, func(m locale.Match) bool {
			return m.Before(at) && strings.Trim(text[m.To:at], " \u00a0'’") == ""
		})
	}
	var all []mention
	for i, side := range sides {
		for _, m := range append(s.FindAll(side.of), r.named(s, side.of)...) {
			if ends(behind, m.From) || strings.HasPrefix(text[m.To:], "’") || strings.HasPrefix(text[m.To:], "'") {
				continue
			}
			part := text[strings.LastIndexAny(text[:m.From], ",;:()")+1 : m.From]
			all = append(all, mention{m, i, len(strings.Fields(part)) <= 2 || ends(begins, m.From)})
		}
	}
	slices.SortFunc(all, func(a, b mention) int { return a.From - b.From })
	return all
}

// named lists where a sentence calls a party by its name.
func (r *textReader) named(s *locale.Reading, side string) (all []locale.Match) {
	var names []string
	switch side {
	case "side_processor":
		names = namesOf(&r.a.Processor)
	case "side_controller":
		names = r.customerIn(s.Text())
	}
	for _, name := range names {
		if i := strings.Index(s.Text(), name); i >= 0 && locale.Bounded(s.Text(), i, i+len(name)) {
			all = append(all, locale.Match{Text: name, From: i, To: i + len(name)})
		}
	}
	return all
}

// governs reports whether what a sentence names may be what does something that stands
// at a later place: close to it, or where it begins a part of the sentence, for there it
// is the subject of all that follows until something else is named so.
func governs(s *locale.Reading, p mention, at int) bool {
	n := len(strings.Fields(s.Text()[p.To:at]))
	return n <= 2 || p.first && n <= 18
}

// denied reports whether a part of a sentence denies something before a place: from
// its beginning, in which its subject stands.
func denied(s *locale.Reading, subject, at int) bool {
	begin := strings.LastIndexAny(s.Text()[:subject], ",;:()") + 1
	return slices.ContainsFunc(s.FindAll("side_not"), func(m locale.Match) bool { return m.From >= begin && m.Before(at) })
}

// servesItself finds a use of the processor's own in a sentence of the article that
// bans them. There the burden lies on the sentence: it is sound when it forbids
// something, when it says for whom the data are used (the controller), by whose will,
// or with what, none that are personal, and when it says what follows from an
// infringement. What else would it stand there for?
func (r *textReader) servesItself(s *locale.Reading) (locale.Match, bool) {
	if m, _, ok := r.onWrongSide(s); ok && !says(s, "special_union_law") {
		return m, true
	}
	const few = 4 // words, which say nothing by themselves
	sound := len(strings.Fields(s.Text())) < few || !says(s, "own_matter") || says(s, "own_strictly") || says(s, "own_liable") && says(s, "own_if")
	if m, ok := s.Find("own_lifted"); ok && !sound {
		return m, true
	}
	if sound || says(s, "own_sound") || says(s, "own_banned") {
		return locale.Match{}, false
	}
	text := strings.TrimSpace(s.Text())
	return locale.Match{Text: text, To: len(text)}, true
}
