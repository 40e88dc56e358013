package check

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// vagueRetention reports a criterion that sets no end (Art. 5(1)(e) GDPR), and a
// period that no purpose needs.
func (c *checker) vagueRetention(r *agreement.Retention, p place) {
	if p.out {
		return
	}
	if found, ok := c.vagueCriterion(r); ok {
		c.l.Add(p.at("criterion"), c.graver("DPA802", "DPA812"), diag.Args{"owner": p.owner, "phrase": found})
	}
	for _, t := range []written{{"from", r.From}, {"unless", r.Unless}} {
		found, ok := c.findAny(t.text, "at_will", "reopened", "adrift")
		if !ok && t.key == "from" {
			found, ok = c.find("no_event", t.text)
		}
		if !ok && t.key == "unless" { // one that begins with the data, or with who keeps them, is the keeper's own
			found, ok = t.text.Words(), c.begins("keeper", t.text) && !c.hasTime(t.text)
		}
		if !ok {
			continue
		}
		if c.brief(t.text) {
			found = t.text.Words()
		}
		c.l.Add(p.at(t.key), c.graver("DPA802", "DPA812"), diag.Args{"owner": p.owner, "phrase": found})
	}
	// Notaries keep deeds for 75 years; nothing that is not an archive is kept longer.
	if years := wholeYears(r.Period); years > 75 {
		c.l.Add(p.at("period"), "DPA807", diag.Args{"owner": p.owner, "years": years})
	}
}

// wholeYears are those of a period in years or months.
func wholeYears(d value.Duration) int {
	switch d.Unit {
	case value.Years:
		return d.N
	case value.Months:
		return d.N / 12
	}
	return 0
}

// vagueCriterion reports whether a criterion is none, and what says so: as a whole
// when it is short. It must have something that whoever erases can compute or
// observe: a time, a date, an event, a provision. Words of mere usefulness take
// that away from an event, save from one until which data are kept in any case;
// what makes the time longer again, or leaves it to the processor, from all.
func (c *checker) vagueCriterion(r *agreement.Retention) (phrase diag.Words, vague bool) {
	t := r.Criterion
	if t.IsZero() {
		return phrase, false
	}
	found, vague := c.findAny(t, "at_will", "reopened")
	if _, told := c.find("unlimited", t); !vague && !told && r.Period.IsZero() && !c.hasTime(t) { // DPA173 tells what is unlimited
		if found, vague = c.find("no_event", t); !vague {
			if _, event := c.find("retention_event", t); event {
				return phrase, false
			}
			if found, vague = c.find("vague_retention", t); !vague {
				found, vague = t.Words(), !c.anchored(t)
			}
		}
	}
	if c.brief(t) {
		found = t.Words()
	}
	return found, vague
}

// brief reports whether a text on retention is quoted as a whole.
func (c *checker) brief(t value.Text) bool { return c.atMost(20, t) }

// hasTime reports whether a text has digits, or a time in words.
func (c *checker) hasTime(t value.Text) bool {
	return c.hasDigit(t) || slices.ContainsFunc(c.langs, func(lang string) bool {
		s, ok := t.For(lang)
		loc, _ := c.lib.Locales.For(lang)
		return ok && len(c.memory.durations(loc, s)) > 0
	})
}

// anchored reports whether a text, in one of its languages, says until when. Of
// a language without the words for it, nobody knows.
func (c *checker) anchored(t value.Text) bool {
	return slices.ContainsFunc(c.langs, func(lang string) bool {
		s, _ := t.For(lang)
		loc, _ := c.lib.Locales.For(lang)
		_, found := c.read(lang, s).Find("retention_anchor")
		return found || !loc.Knows("retention_anchor")
	})
}

// heldTooLong reports, where no word says why, data of applicants alone that are kept
// longer than a refused one can sue (five years, Art. 2224 C. civ., Art. L. 1134-5 C.
// trav.), and more than fifty years of anything but deeds, archives and pensions.
func (c *checker) heldTooLong(a *agreement.Activity, p place) {
	r := a.Retention
	if r == nil || !r.Criterion.IsZero() || !r.Unless.IsZero() || !r.Note.IsZero() {
		return
	}
	const most = 5
	data := c.a.DataOf(a.Data, a.DataSets)
	others := func(d agreement.Data) bool { return d.Subject.ID != "job_applicants" }
	years := wholeYears(r.Period)
	lasting := slices.ContainsFunc([]value.Text{a.Title, a.SubjectMatter, a.Nature, a.Purposes}, func(t value.Text) bool {
		_, ok := c.find("long_kept", t)
		return ok
	})
	if years > 50 && years <= 75 && !lasting || years > most && years <= 50 && len(data) > 0 && !slices.ContainsFunc(data, others) {
		c.l.Add(r.At("period"), "DPA807", diag.Args{"owner": p.owner, "years": years})
	}
}

// keptForGood reports a note, or a measure, which says that data are never erased.
func (c *checker) keptForGood(_ *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.key != "notes" && !r.measure {
		return
	}
	if m, ok := r.read.Find("kept_for_good"); ok {
		return "DPA173", m.From, diag.Args{"owner": r.owner, "phrase": value.OneLine(m.Text)}
	}
	return
}

// vaguePurpose finds what makes a purpose of an activity none: a phrase that
// restates the contract, one word, or words of which each could stand in any
// contract. It must say what is done to what, or for whom.
func (c *checker) vaguePurpose(t value.Text) (phrase diag.Words, ok bool) {
	if found, ok := c.find("vague_purpose", t); ok && c.short(t) {
		return found, true
	}
	if _, told := c.find("empty_reference", t); told && c.short(t) {
		return phrase, false // DPA836 speaks of what points elsewhere
	}
	return t.Words(), c.isEmpty("empty_purpose", t) || c.hasNoObject(t)
}

// hasNoObject reports a purpose, of an activity or a service, that names a field,
// an ambition or another document, and nothing that is done.
func (c *checker) hasNoObject(t value.Text) bool {
	return c.isOneWord(t) || c.isHollow(t) || c.isEmpty("bare_service", t, "bare_kind") || c.atMost(14, t) && c.begins("no_object", t)
}

// isHollow reports a text that, in one of its languages, is made of what one would
// wish, needs or points to, of who is concerned, and of words that are in every
// contract: no thing is named to which something is done. A word that is not known
// may be such a thing, unless the first kind outnumbers it.
func (c *checker) isHollow(t value.Text) bool {
	return slices.ContainsFunc(c.langs, func(lang string) bool {
		s, _ := t.For(lang)
		rest, of := c.read(lang, s).Rest("ambition", "aims", "refers", "bearer", "empty_purpose", "empty_subject", "filler")
		return rest < of[0]+of[1]+of[2]
	})
}

// isEmpty reports whether a text says nothing, in one of its languages: it has
// words of that kind, and no others than of those between, and such as are in
// every sentence.
func (c *checker) isEmpty(kind string, t value.Text, between ...string) bool {
	return slices.ContainsFunc(c.langs, func(lang string) bool {
		s, ok := t.For(lang)
		return ok && s != "" && c.read(lang, s).Only(kind, append(between, "filler")...)
	})
}

// begins reports whether a text begins with a phrase of that kind, in one of its
// languages, and lists nothing behind a colon.
func (c *checker) begins(kind string, t value.Text) bool {
	return slices.ContainsFunc(c.langs, func(lang string) bool {
		s, ok := t.For(lang)
		if !ok || strings.Contains(s, ":") {
			return false
		}
		m, found := c.read(lang, s).Find(kind)
		return found && strings.TrimSpace(s[:m.From]) == ""
	})
}
