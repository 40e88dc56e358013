// Package timeline draws the times of an agreement: as text, Markdown and SVG.
//
// A Chart comes from a deal (dpa.Deal.Clocks). Every moment in it is counted in
// hours from the event of its line, by the calendar, and the writers put all
// lines on one scale of calendar days.
package timeline

import (
	"fmt"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A Chart is the times of an agreement in the words of one language.
type Chart struct {
	Lang  string   `json:"lang"` // "fr" or "en"
	Title string   `json:"title"`
	Lines []Line   `json:"lines"`
	Notes []string `json:"notes"` // how it counts
}

// A Line counts from one event.
type Line struct {
	ID     string   `json:"id"` // of clauses/timelines.toml: "breach"
	Title  string   `json:"title"`
	Origin string   `json:"origin"`           // the event: "the end of the provision of the services"
	Source string   `json:"source,omitempty"` // "Art. 33(2) GDPR"
	Clocks []Clock  `json:"clocks"`           // none: the clauses of the agreement state no time there
	Unread []Unread `json:"unread,omitempty"`
	Notes  []string `json:"notes,omitempty"`
}

// An Unread is a paragraph of a special condition whose text may state a time
// that is not drawn.
type Unread struct {
	Special int    `json:"special"` // number of the condition, from 1
	At      string `json:"at"`      // "Article 9.5"
}

// What is known of a Clock.
const (
	Agreed    = "agreed"     // the agreement, or the law, states when it ends
	Open      = "open"       // it begins, and has no end
	NotAgreed = "not_agreed" // the parties state that they agree no time
	Replaced  = "replaced"   // a special condition decides
	Hanging   = "hanging"    // it begins after one of which the end is not known
)

// A Clock is a time that runs on a Line.
type Clock struct {
	ID       string   `json:"id"` // "retention.delete"
	Title    string   `json:"title"`
	Kind     string   `json:"kind"`                // "deadline": by its end; "wait": not before it; "window": until it
	By       string   `json:"by,omitempty"`        // who acts or waits, as the agreement calls it; empty: both
	Party    string   `json:"party,omitempty"`     // "controller" or "processor"
	Duration string   `json:"duration,omitempty"`  // as agreed: "15 working days"
	Default  bool     `json:"default,omitempty"`   // the clause's usual value, which nobody chose
	Law      bool     `json:"law,omitempty"`       // the law counts it, not the agreement
	At       string   `json:"at,omitempty"`        // "Article 16.4"
	Source   string   `json:"source,omitempty"`    // "Art. 33(1) GDPR"
	State    string   `json:"state"`               // Agreed, Open, …
	Replaced int      `json:"replaced,omitempty"`  // number of the special condition whose text stands instead
	Omitted  int      `json:"omitted,omitempty"`   // number of the special condition that leaves it out
	After    []string `json:"after,omitempty"`     // the clocks with the last of which it begins; none: with the event
	When     string   `json:"when,omitempty"`      // on what it depends that it runs
	Start    Span     `json:"start"`               // at the latest, whatever happens
	End      Span     `json:"end"`                 // of no meaning unless Agreed
	Short    *Span    `json:"short_end,omitempty"` // the end unless what Depends says happens
	Depends  string   `json:"depends,omitempty"`
	InHours  bool     `json:"in_hours,omitempty"` // its end is said in hours
	Says     string   `json:"says"`               // when it ends, in a sentence
}

// A Span is a moment in hours from the event of its line, the least and the
// most: business days and months depend on the day on which they begin.
type Span struct {
	Least int `json:"least_hours"`
	Most  int `json:"most_hours"`
}

// none reports whether nothing is agreed on the clock, so that there is nothing
// to draw.
func (k *Clock) none() bool { return k.State == NotAgreed || k.Omitted > 0 }

// New makes an empty chart in French or English, of the agreement with that
// reference.
func New(lang, reference string) *Chart {
	return &Chart{Lang: lang, Title: strings.TrimSpace(wordTitle.In(lang) + " " + reference), Lines: []Line{}, Notes: []string{}}
}

// Add adds a line and writes its sentences.
func (c *Chart) Add(line Line) {
	if line.Clocks == nil {
		line.Clocks = []Clock{}
		line.Notes = append(line.Notes, c.say(wordNothing))
	}
	for i := range line.Clocks {
		k := &line.Clocks[i]
		k.Says = c.sentence(k, &line)
	}
	for _, u := range line.Unread {
		line.Notes = append(line.Notes, fmt.Sprintf(c.say(wordUnread), u.Special, u.At))
	}
	c.Lines = append(c.Lines, line)
	c.setNotes()
}

func (c *Chart) say(w diag.Words) string { return w.In(c.Lang) }

var (
	wordTitle   = diag.Words{FR: "Délais de l’accord", EN: "Times of agreement"}
	wordNothing = diag.Words{FR: "Les clauses de cet accord ne fixent ici aucun délai chiffré.", EN: "The clauses of this agreement set no time in figures here."}
	wordUnread  = diag.Words{FR: "La condition particulière %d écrit un paragraphe (%s)\u00a0: un délai qu’elle fixe n’est pas dessiné.", EN: "Special condition %d writes a paragraph (%s): a time that it sets is not drawn."}

	wordReplaced = diag.Words{FR: "inconnu ici\u00a0: la condition particulière %d en décide (%s)", EN: "not known here: special condition %d decides (%s)"}
	wordOmitted  = diag.Words{FR: "rien\u00a0: la condition particulière %d supprime le paragraphe", EN: "nothing: special condition %d leaves the paragraph out"}
	wordNone     = diag.Words{FR: "les parties ne conviennent d’aucun délai", EN: "the parties agree no time"}
	wordHanging  = diag.Words{FR: "inconnu\u00a0: après «\u00a0%s\u00a0», dont la fin n’est pas connue", EN: "not known: after “%s”, whose end is not known"}
	wordHangs    = diag.Words{FR: "inconnu\u00a0: %s après «\u00a0%s\u00a0», dont la fin n’est pas connue", EN: "not known: %s after “%s”, whose end is not known"}
	wordBorrows  = diag.Words{FR: "inconnu\u00a0: dure autant qu’un délai qui n’est pas connu", EN: "not known: takes as long as a time that is not known"}
	wordOpen     = diag.Words{FR: "ouvert à partir de %s, sans terme fixé", EN: "open from %s on, with no end set"}
	wordOpenAt   = diag.Words{FR: "ouvert dès l’événement, sans terme fixé", EN: "open from the event on, with no end set"}
	wordOr       = diag.Words{FR: "%s, ou %s %s", EN: "%s, or %s %s"}
	wordOnlyIf   = diag.Words{FR: "%s, %s", EN: "%s, %s"}

	kindWords = map[string]diag.Words{
		"deadline": {FR: "au plus tard à %s", EN: "by %s"},
		"wait":     {FR: "pas avant %s", EN: "not before %s"},
		"window":   {FR: "ouvert jusqu’à %s", EN: "open until %s"},
	}
)

// sentence says when a clock ends.
func (c *Chart) sentence(k *Clock, line *Line) string {
	var s string
	before := line.unknownBefore(k)
	switch {
	case k.Omitted > 0:
		return fmt.Sprintf(c.say(wordOmitted), k.Omitted)
	case k.State == Replaced:
		return fmt.Sprintf(c.say(wordReplaced), k.Replaced, k.At)
	case k.State == NotAgreed:
		return c.say(wordNone)
	case k.State == Hanging && before == "":
		return c.say(wordBorrows)
	case k.State == Hanging && k.Duration != "":
		return fmt.Sprintf(c.say(wordHangs), k.Duration, before)
	case k.State == Hanging:
		return fmt.Sprintf(c.say(wordHanging), before)
	case k.State == Open && k.Start.Most == 0:
		s = c.say(wordOpenAt)
	case k.State == Open:
		s = fmt.Sprintf(c.say(wordOpen), c.Moment(k.Start, k.InHours))
	case k.Short != nil:
		s = fmt.Sprintf(c.say(kindWords[k.Kind]), fmt.Sprintf(c.say(wordOr), c.Moment(*k.Short, k.InHours), c.Moment(k.End, k.InHours), k.Depends))
	default:
		s = fmt.Sprintf(c.say(kindWords[k.Kind]), c.Moment(k.End, k.InHours))
	}
	if k.When != "" {
		s = fmt.Sprintf(c.say(wordOnlyIf), s, k.When)
	}
	return s
}

// unknownBefore is the title of the first clock after which k begins and of
// which the end is not known; empty when there is none.
func (line *Line) unknownBefore(k *Clock) string {
	for _, id := range k.After {
		for _, b := range line.Clocks {
			if b.ID == id && b.State != Agreed {
				return b.Title
			}
		}
	}
	return ""
}

// Moment writes a moment: « J+17 à J+18 », “day 17 to 18”, or in hours. A part
// of a day counts as a day.
func (c *Chart) Moment(s Span, inHours bool) string {
	fr, en, least, most := "J+", "day ", (s.Least+23)/24, (s.Most+23)/24
	if inHours {
		fr, en, least, most = "H+", "hour ", s.Least, s.Most
	}
	if c.Lang == "fr" {
		if least != most {
			return fmt.Sprintf("%s%d à %s%d", fr, least, fr, most)
		}
		return fmt.Sprintf("%s%d", fr, most)
	}
	if least != most {
		return fmt.Sprintf("%s%d to %d", en, least, most)
	}
	return fmt.Sprintf("%s%d", en, most)
}

// setNotes says how the chart counts, as far as it matters for what it shows.
func (c *Chart) setNotes() {
	c.Notes = []string{c.say(noteDays)}
	has := func(f func(*Clock) bool) bool {
		for _, line := range c.Lines {
			for i := range line.Clocks {
				if f(&line.Clocks[i]) {
					return true
				}
			}
		}
		return false
	}
	unit := func(words ...string) func(*Clock) bool {
		return func(k *Clock) bool {
			for _, w := range words {
				if strings.Contains(k.Duration, w) {
					return true
				}
			}
			return false
		}
	}
	for _, n := range []struct {
		shows func(*Clock) bool
		note  diag.Words
	}{
		{unit("ouvré", "ouvrable", "business", "working"), noteWeek},
		{unit("mois", "month"), noteMonth},
		{func(k *Clock) bool { return k.Short != nil || k.When != "" }, noteDepends},
		{func(k *Clock) bool { return k.Default }, noteDefault},
		{func(k *Clock) bool { return k.Law }, noteLaw},
	} {
		if has(n.shows) {
			c.Notes = append(c.Notes, c.say(n.note))
		}
	}
}

var (
	noteDays    = diag.Words{FR: "J\u00a0: le jour de l’événement de chaque ligne, dont partent les jours calendaires. Chaque étape est comptée à son dernier moment.", EN: "Calendar days run from the event of each line. Each step is counted at its last moment."}
	noteWeek    = diag.Words{FR: "Jours ouvrés\u00a0: du lundi au vendredi\u202f; jours ouvrables\u00a0: du lundi au samedi. Deux bornes selon le jour où ils commencent\u202f; les jours fériés, non comptés ici, les allongent.", EN: "Business days: Monday to Friday; working days: Monday to Saturday. Two figures, by the day on which they begin; public holidays, not counted here, lengthen them."}
	noteMonth   = diag.Words{FR: "Un mois dure de 28 à 31 jours.", EN: "A month lasts 28 to 31 days."}
	noteDepends = diag.Words{FR: "En clair\u00a0: ce qui n’a lieu que dans le cas indiqué.", EN: "Lighter: what happens only in the case stated."}
	noteDefault = diag.Words{FR: "*\u00a0valeur habituelle de la clause, que l’accord n’a pas choisie.", EN: "* the clause’s usual value, which the deal did not choose."}
	noteLaw     = diag.Words{FR: "§\u00a0délai de la loi, que l’accord ne fixe pas.", EN: "§ a time of the law, which the agreement does not set."}
)
