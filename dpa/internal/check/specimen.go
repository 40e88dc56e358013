package check

import (
	"regexp"
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// reserved matches the domains that are kept for examples and tests, so that
// nobody is reached there (RFC 2606, RFC 6761).
var reserved = regexp.MustCompile(`(?i)((?:[a-z0-9-]+\.)+(?:example|test|invalid|localhost)|\bexample\.(?:com|org|net))(?:[^a-z0-9-]|$)`)

// specimen reports, in an agreement that says it is ready to sign, what comes
// from an example: a reserved domain, a name of `dpa new`, a text that is
// nothing but "N/A". A sample is made of these, and a draft may still be.
func (c *checker) specimen(t value.Text, p place) {
	if !c.signing() || p.mute || p.out {
		return
	}
	found, ok := c.find("specimen", t)
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

// nothing matches a text that stands where somebody had nothing to say.
var nothing = regexp.MustCompile(`(?i)^\s*(?:n\s*/\s*[ac]|s\.?\s?o\.?|-+|—|–|\?+|x{2,}|[._…]{2,})\s*$`)

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
var unfilled = regexp.MustCompile(`(?i)^\s*\[[^\[\]]{3,}\]\s*$|<\s*(?:insert|insérer|name|nom)\b[^<>]*>`)
