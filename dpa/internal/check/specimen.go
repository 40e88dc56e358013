package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// reserved matches the domains that are kept for examples and tests, so that
// nobody is reached there (RFC 2606, RFC 6761).
var reserved = regexp.MustCompile(`(?i)((?:[a-z0-9-]+\.)+(?:example|test|invalid|localhost)|\bexample\.(?:com|org|net)|\b(?:your|votre|my|mon)-?(?:company|domain|organi[sz]ation|societe|entreprise|domaine)\.[a-z]{2,})(?:[^a-z0-9-]|$)`)

// specimen reports, in an agreement that says it is ready to sign, what comes
// from an example: a reserved domain, a name of `dpa new`, a text that is
// nothing but "N/A". A sample is made of these, and a draft may still be.
func (c *checker) specimen(t value.Text, p place) {
	if !c.signing() || p.mute || p.out {
		return
	}
	found, ok := c.find("specimen", t)
	if !ok && labelled[p.path[strings.LastIndexByte(p.path, '.')+1:]] {
		found, ok = c.findWhole("form_label", t)
	}
	for _, text := range c.said(t) {
		if domain := reserved.FindStringSubmatch(text); domain != nil && !ok {
			found, ok = diag.Same(domain[1]), true
		} else if form := unfilled.FindString(text); form == "" && nothing.MatchString(text) && !ok {
			found, ok = diag.Same(text), true
		} else if form != "" && !ok {
			found, ok = diag.Same(form), true
		}
	}
	if ok {
		c.l.Add(p.at(""), "DPA602", diag.Args{"phrase": found})
	}
}

// labelled are the keys of what identifies somebody, where the label of a form may
// have been left: “Name of the customer”. Elsewhere it may be a category of data.
var labelled = map[string]bool{"name": true, "capacity": true, "street": true, "city": true, "legal_entity": true, "title": true}

// findWhole returns the phrase of that kind that is all that a text says.
func (c *checker) findWhole(kind string, t value.Text) (diag.Words, bool) {
	for _, lang := range c.langs {
		s, ok := t.For(lang)
		if !ok {
			continue
		}
		if m, ok := c.read(lang, s).Find(kind); ok && m.Text == strings.Trim(s, " .:") {
			return diag.Same(m.Text), true
		}
	}
	return diag.Words{}, false
}

// nothing matches a text that stands where somebody had nothing to say.
var nothing = regexp.MustCompile(`(?i)^\s*(?:0[0\s\x{a0}./-]{2,}0|n\s*/\s*[ac]|s\.?\s?o\.?|-+|—|–|\?+|x{2,}|[._…]{2,})\s*$`)

// said is what a text says in the languages of the agreement.
func (c *checker) said(t value.Text) []string {
	var out []string
	for _, lang := range c.langs {
		if s, ok := t.For(lang); ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// unfilled matches a blank of a form: "[name of the customer]" alone, "<insert
// the services>".
var unfilled = regexp.MustCompile(`(?i)^\s*\[[^\[\]]{3,}\]\s*$|<\s*(?:insert|insérer|name|nom)\b[^<>]*>|^\s*<+[^<>]{2,}>+\s*$|\{\{[^{}]*\}\}`)
