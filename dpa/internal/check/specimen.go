package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// reserved matches the domains that are kept for examples and tests, so that
// nobody is reached there (RFC 2606, RFC 6761), those that a form suggests, and
// an address of single letters.
var reserved = regexp.MustCompile(`(?i)((?:[a-z0-9-]+\.)+(?:example|test|invalid|localhost)|\bex[ae]mple\.(?:com|org|net|co|[a-su-z][a-z])|@(?:test|domaine)\.[a-z]{2,}|\b(?:your|votre|my|mon)-?(?:company|domain|organi[sz]ation|societe|entreprise|domaine)\.[a-z]{2,}|^[a-z]@[a-z]\.[a-z]{2,})(?:[^a-z0-9-]|$)`)

// specimen reports, in an agreement that says it is ready to sign, what comes
// from an example: a reserved domain, a name of `dpa new`, a text that is
// nothing but "N/A". A sample is made of these, and a draft may still be.
func (c *checker) specimen(t value.Text, p place) {
	if !c.signing() || p.mute || p.out {
		return
	}
	found, ok := c.find("specimen", t)
	switch key := p.path[strings.LastIndexByte(p.path, '.')+1:]; {
	case ok:
	case key == "title" && strings.HasPrefix(p.at("").Path, "measures"): // testing is what a measure may well be about
	case key == "title":
		found, ok = c.findWhole("form_label", t)
	case strings.HasSuffix(p.path, ".read.by"):
		found, ok = c.labels("reader_label", t)
	case key == "street":
		found, ok = c.labels("street_label", t)
		fallthrough
	case identifying[key]:
		if !ok {
			found, ok = c.labels("form_label", t)
		}
		for _, text := range c.said(t) {
			if name := invented.FindString(text); name != "" && !ok {
				found, ok = diag.Same(name), true
			}
		}
	}
	for _, text := range c.said(t) {
		if ok {
			break
		}
		// A domain has a full stop behind which no space stands; the expression costs more.
		if strings.Contains(strings.ReplaceAll(strings.TrimSuffix(text, "."), ". ", ""), ".") {
			if domain := reserved.FindStringSubmatch(text); domain != nil {
				found, ok = diag.Same(domain[1]), true
			}
		}
		if !ok && strings.ContainsAny(text, "[<{") {
			if form := unfilled.FindString(text); form != "" {
				found, ok = diag.Same(form), true
			}
		}
		if !ok && !strings.ContainsFunc(text, tells) && nothing.MatchString(text) {
			found, ok = diag.Same(text), true
		}
	}
	if ok {
		c.l.Add(p.at(""), "DPA602", diag.Args{"phrase": found})
	}
}

// invented matches what the names of our own samples, and of most, have in them:
// "Example Support Ltd", « 8 rue de l’Exemple ». In small letters it is a word.
var invented = regexp.MustCompile(`\bE(?:x[ae]mple|X[AE]MPLE)\b`)

// identifying are the keys that say who somebody is and where, in which the label of
// a form may have been left: “Name of the customer”, “Customer Ltd”. Elsewhere the
// same words are a category of data.
var identifying = map[string]bool{"name": true, "trade_name": true, "capacity": true, "city": true, "legal_entity": true, "issuer": true, "place": true}

// labels returns the text that says nothing but labels of that kind, and what
// goes with any name: an article, a letter, the form of a company. The words of
// every language count, because names are in any.
func (c *checker) labels(kind string, t value.Text) (diag.Words, bool) {
	for _, text := range c.said(t) {
		for _, lang := range c.lib.Locales.Languages() {
			if c.read(lang, text).Only(kind, "label_filler") {
				return diag.Same(strings.TrimSpace(text)), true
			}
		}
	}
	return diag.Words{}, false
}

// findWhole returns the phrase of that kind that is all that a text says.
func (c *checker) findWhole(kind string, t value.Text) (diag.Words, bool) {
	for _, lang := range c.langs {
		s, _ := t.For(lang)
		if m, ok := c.read(lang, s).Find(kind); ok && m.Text == strings.Trim(s, " .:") {
			return diag.Same(m.Text), true
		}
	}
	return diag.Words{}, false
}

// tells reports whether a letter or digit stands in no text that nothing matches.
func tells(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !strings.ContainsRune("0nNaAcCsSſoOxX", r)
}

// nothing matches a text that stands where somebody had nothing to say.
var nothing = regexp.MustCompile(`(?i)^\s*(?:0[0\s\x{a0}./-]{2,}0|n\s*/\s*[ac]|s\.?\s?o\.?|n\.\s?n\.|x{2,}|[^\p{L}\p{N}]+)\s*$`)

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
