package compose

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/clocks"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/timeline"
)

// Clocks draws the times of the agreement as it is composed, in words of lang:
// "fr" or "en". References are those of the document in that language or, when
// the agreement has it not, in its first one.
//
// The error says that there are no words in that language, or that the document
// cannot be composed.
func Clocks(a *agreement.Agreement, lib *library.Library, lang string) (*timeline.Chart, error) {
	if lang != "fr" && lang != "en" {
		return nil, fmt.Errorf("the times are drawn in fr or en, not in %q", lang)
	}
	of := a.Tongues()[0]
	if slices.Contains(a.Tongues(), lang) {
		of = lang
	}
	c := newComposer(a, lib, of)
	c.compose()
	if c.broken() {
		return nil, fmt.Errorf("composing the agreement: %w", c.diags.Err())
	}
	chart := timeline.New(lang, c.a.Reference)
	for _, line := range c.clocks() {
		out := timeline.Line{ID: line.ID, Title: line.Title.Words().In(lang), Origin: line.Origin.Words().In(lang), Source: diag.Cite(line.Source).In(lang)}
		for _, k := range line.Clocks {
			out.Clocks = append(out.Clocks, c.drawn(k, lang))
		}
		out.Unread = c.unread(line)
		chart.Add(out)
	}
	return chart, nil
}

// clocks puts the times of the composed agreement on their lines. An annex that
// stands alone counts nothing.
func (c *composer) clocks() []clocks.Line {
	if !c.tmpl.IsAgreement() {
		return nil
	}
	var placed []*library.Clause
	for _, p := range c.placed {
		placed = append(placed, p.clause)
	}
	lines := clocks.Of(c.a, c.lib, placed, c.standing)
	for i := range lines {
		if c.tmpl.Subprocessor { // the law's times are the controller's, who is no party
			lines[i].Clocks = slices.DeleteFunc(lines[i].Clocks, func(k *clocks.Clock) bool { return k.Clause == "" })
		}
	}
	return lines
}

// standing says whether a paragraph, "retention.terms", stands in the document.
func (c *composer) standing(id string) clocks.Standing {
	for _, s := range c.specials {
		if s.clause == "" || s.Replace == "" && s.Omit == "" {
			continue
		}
		if _, target := s.Target(); id == target || strings.HasPrefix(id, target+".") {
			if s.Omit != "" {
				return clocks.Standing{Omitted: s.number}
			}
			return clocks.Standing{Replaced: s.number}
		}
	}
	return clocks.Standing{Stands: slices.Contains(c.named, id)}
}

// drawn is a clock as the drawing has it.
func (c *composer) drawn(k *clocks.Clock, lang string) timeline.Clock {
	out := timeline.Clock{
		ID: k.ID, Title: k.Title.Words().In(lang), By: c.calledIn(lang, k.By), Party: k.By, Kind: k.Kind, Source: diag.Cite(k.Source).In(lang),
		State: states[k.State], Default: k.State == clocks.Agreed && !k.Duration.IsZero() && !k.Chosen && k.Clause != "",
		Law: k.Clause == "", When: k.When.Words().In(lang), Depends: k.Depends.Words().In(lang),
		Replaced: k.Replaced, Omitted: k.Omitted, InHours: k.InHours(),
	}
	if !k.Duration.IsZero() {
		out.Duration = k.Duration.Words().In(lang)
	}
	for _, b := range k.From {
		out.After = append(out.After, b.ID)
	}
	if clause, _, ok := strings.Cut(k.Paragraph, "."); ok && k.Omitted == 0 {
		out.At = c.paragraphRef(c.placement(clause), k.Paragraph)
	}
	out.Start, out.End = timeline.Span(k.Start), timeline.Span(k.End)
	if k.Short != nil {
		short := timeline.Span(*k.Short)
		out.Short = &short
	}
	return out
}

var states = map[clocks.State]string{
	clocks.Agreed: timeline.Agreed, clocks.Open: timeline.Open, clocks.NotAgreed: timeline.NotAgreed,
	clocks.Replaced: timeline.Replaced, clocks.Hanging: timeline.Hanging,
}

// calledIn is how the template calls a party, in words of lang.
func (c *composer) calledIn(lang, party string) string {
	id := party
	if other := c.tmpl.Terms[party]; other != "" {
		id = other
	}
	loc, _ := c.lib.Locales.For(lang)
	for _, t := range loc.Terms() {
		if t.ID == id {
			return t.Name
		}
	}
	return party
}

// unread lists the paragraphs that special conditions put into the clauses of a
// line: nobody read what time they state.
func (c *composer) unread(line clocks.Line) []timeline.Unread {
	var out []timeline.Unread
	for _, s := range c.specials {
		shown := func(k *clocks.Clock) bool { return k.Replaced == s.number || k.Omitted == s.number }
		ofLine := func(k *clocks.Clock) bool { return k.Clause == s.clause }
		if s.clause == "" || s.Omit != "" || !slices.ContainsFunc(line.Clocks, ofLine) || slices.ContainsFunc(line.Clocks, shown) {
			continue
		}
		id := s.id
		if s.Replace != "" {
			id = s.Replace
		}
		out = append(out, timeline.Unread{Special: s.number, At: c.paragraphRef(c.placement(s.clause), id)})
	}
	return out
}
