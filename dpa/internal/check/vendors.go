package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// aName is one as prose writes it: words with a capital, and the small ones
// that legal names have between them.
var aName = regexp.MustCompile(`^[\s\x{a0}]*(?:[«“"][\s\x{a0}]*)?(\p{Lu}[\p{L}\d]*[\p{Ll}\d][\p{L}\d.-]*(?:[\s\x{a0}]+(?:&[\s\x{a0}]+)?\p{Lu}[\p{L}\d.-]*)*)`)

// unlisted reports a company to which a text entrusts the data and which the
// list of sub-processors does not have (Art. 28(2) GDPR); in the row of a
// sub-processor it is one further down the chain (Art. 28(4)).
func (c *checker) unlisted(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.negative || r.group || r.has("own_controller") || r.has("vendor_not_entrusted") || r.negates() {
		return
	}
	for _, m := range r.read.FindAll("vendor_entrusted") {
		name := aName.FindStringSubmatch(r.said[m.To:])
		if name == nil {
			continue
		}
		n := strings.TrimRight(name[1], ".-")
		if c.isKnown(a, r, n) {
			continue
		}
		at := m.To + strings.Index(r.said[m.To:], n)
		if r.sub != nil {
			return "DPA828", at, diag.Args{"owner": r.owner, "other": n}
		}
		return "DPA827", at, diag.Args{"name": n}
	}
	return c.wellKnown(a, r)
}

// stranger reports a company, by its legal form, that nobody of the agreement is: whose
// data or for whom an activity says that it is, as one left over from another deal, and
// a provider that the annex on health hosting names (Art. R. 1111-11 CSP).
func (c *checker) stranger(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	if r.negates() {
		return
	}
	if r.key == "providers" {
		if name := companyIn(c, r.said); name != "" && !c.isKnown(a, r, name) {
			return "DPA828", strings.Index(r.said, name), diag.Args{"owner": r.owner, "other": name}
		}
		return
	}
	if r.activity == nil || !slices.Contains([]string{"subject_matter", "nature", "purposes"}, r.key) {
		return
	}
	for _, m := range r.read.FindAll("whose_company") {
		name := companyIn(c, r.said[m.To:])
		at := strings.Index(r.said[m.To:], name)
		if name == "" || strings.TrimSpace(r.said[m.To:m.To+at]) != "" || c.isKnown(a, r, name) {
			continue
		}
		if told, _, _ := c.unlisted(a, r); told == "" {
			return "DPA859", m.To + at, diag.Args{"owner": r.owner, "name": name}
		}
	}
	return
}

// wellKnown reports a vendor that everybody knows and that a text names behind a
// preposition: data that are hosted on, sent with or paid through it go there.
// A product that runs on one's own machines goes nowhere.
func (c *checker) wellKnown(a *agreement.Agreement, r remark) (check string, from int, args diag.Args) {
	for _, m := range r.read.FindAll("vendor_through") {
		name := aName.FindStringSubmatch(r.said[m.To:])
		if name == nil {
			continue
		}
		n := strings.TrimRight(name[1], ".-")
		at := m.To + strings.Index(r.said[m.To:], n)
		next, _, _ := strings.Cut(strings.TrimLeft(r.said[at+len(n):], " \u00a0"), " ")
		if c.lib.Companies.Named(n) == nil || r.loc.Find("vendor_product", n) != "" || r.loc.Find("vendor_product", next) != "" || c.isKnown(a, r, n) {
			continue
		}
		if r.sub != nil {
			return "DPA828", at, diag.Args{"owner": r.owner, "other": n}
		}
		return "DPA827", at, diag.Args{"name": n}
	}
	return
}

// A roster is the names that an agreement has, so that a text which names a
// company is not compared with each row of a long list.
type roster struct {
	names   map[string]bool // their words
	parts   map[string]bool // and the words that follow each other in them
	parents map[string]bool // of the groups of which its sub-processors are
}

// mostWords is of how many words a part of a name is at most.
const mostWords = 8

// wordsOf are the words of a name without capitals and punctuation.
func wordsOf(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// eachPart calls yield with the words that follow each other in a name.
func eachPart(name string, yield func(part string) bool) {
	words := wordsOf(name)
	for i := range words {
		for n := 1; n <= mostWords && i+n <= len(words); n++ {
			if !yield(strings.Join(words[i:i+n], " ")) {
				return
			}
		}
	}
}

// rosterOf is the roster of some parties and sub-processors.
func rosterOf(parties []agreement.Signer, subprocessors []agreement.Subprocessor, lib *library.Library) *roster {
	r := &roster{map[string]bool{}, map[string]bool{}, map[string]bool{}}
	add := func(names ...string) {
		for _, name := range names {
			whole := strings.Join(wordsOf(name), " ")
			if whole == "" {
				continue
			}
			r.names[whole], r.parts[whole] = true, true
			eachPart(name, func(part string) bool {
				r.parts[part] = true
				return true
			})
		}
	}
	for _, p := range parties {
		add(p.Name, p.TradeName)
		for i := range p.Affiliates {
			add(p.Affiliates[i].Name)
		}
	}
	for i := range subprocessors {
		s := &subprocessors[i]
		add(s.Name, s.TradeName, s.LegalEntity)
		if s.Parent != nil {
			add(s.Parent.Name)
		}
		for _, k := range s.Subprocessors {
			add(k.Name, k.LegalEntity)
		}
		for _, v := range s.Services {
			add(v.Name)
		}
		if g := lib.Companies.Of(s.Name); g != nil {
			r.parents[g.Parent] = true
		}
	}
	return r
}

// has reports whether a name is one of the roster, a part of one, or has one in
// it.
func (r *roster) has(name string) bool {
	if r.parts[strings.Join(wordsOf(name), " ")] {
		return true
	}
	found := false
	eachPart(name, func(part string) bool {
		found = r.names[part]
		return !found
	})
	return found
}

// isKnown reports whether a name is that of somebody whom the agreement has, or
// no name of a company at all: a term, a place.
func (c *checker) isKnown(a *agreement.Agreement, r remark, name string) bool {
	if c.roster == nil {
		c.roster = rosterOf(a.Signers(), a.Subprocessors, c.lib)
	}
	known := c.roster
	if known.has(name) {
		return true
	}
	if g := c.lib.Companies.Of(name); g != nil && known.parents[g.Parent] {
		return true
	}
	similar := func(known string) bool {
		return containsWords(known, name) || containsWords(name, known)
	}
	if slices.ContainsFunc(r.loc.Terms(), func(t locale.Term) bool {
		return similar(t.Name) || slices.ContainsFunc(append(slices.Clone(t.Forms), t.Variants...), similar)
	}) {
		return true
	}
	first, _, _ := strings.Cut(name, " ")
	if algorithm.is().MatchString(name) {
		return true
	}
	if r.loc.Find("vendor_no_name", name) != "" || r.loc.Find("vendor_no_name", first) != "" || r.loc.Find("claim_area", name) != "" {
		return true
	}
	// A place is none with another word: “Voxel France” is a company.
	if slices.ContainsFunc(everywhere, func(country value.Country) bool { return containsWords(r.loc.Country(country), name) }) {
		return true
	}
	n := c.placesNamed(a, r)
	return slices.ContainsFunc(n.cities, func(city string) bool { return containsWords(city, name) }) || c.customer(name)
}

// containsWords reports whether the words of one name stand in another.
func containsWords(s, part string) bool { return isNamed(strings.ToLower(s), strings.ToLower(part)) }

// undeclaredParents reports sub-processors of well-known groups with a parent
// outside the European Economic Area of which the row says nothing (EDPB
// Guidelines 05/2021). A row that says something of its parent is for
// parentAbroad.
func (c *checker) undeclaredParents() {
	a := c.chosen()
	for i := range a.Subprocessors {
		s := &a.Subprocessors[i]
		if s.Parent != nil || s.Says("parent") || s.Failed("parent") {
			continue
		}
		g := c.lib.Companies.Of(s.Name)
		if g == nil {
			g = c.lib.Companies.Of(s.LegalEntity)
		}
		if g == nil || value.IsEEA(g.Country) {
			continue
		}
		if d := c.lib.Adequacy.Of(g.Country); d != nil && d.Plain() && !d.Ended(a.Date) || c.accountsFor(s, g.Country) {
			continue
		}
		c.l.Add(s.At("name"), "DPA716", diag.Args{"owner": diag.Same(s.Name), "parent": g.Parent, "country": c.country(g.Country)})
	}
}

// accountsFor reports whether a sub-processor's row speaks of the country anyway:
// it is there, its data are or are seen there, or a transfer is stated or said
// to be unknown.
func (c *checker) accountsFor(s *agreement.Subprocessor, country value.Country) bool {
	if s.Country == country || s.IsUnknown("transfer") || s.Transfer != nil && s.Transfer.Mechanism != "none" {
		return true
	}
	return slices.ContainsFunc(s.Flows(), func(f agreement.Flow) bool {
		v := f.Service
		return slices.Contains(f.Outside(), country) || f.Anywhere() || f.Own.IsUnknown("transfer") || f.Transfer != nil && f.Transfer.Mechanism != "none" ||
			v != nil && (len(v.AccessFrom) > 0 || v.Says("access_from"))
	})
}
