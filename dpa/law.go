package dpa

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/locale"
	"github.com/dpakit/dpakit/dpa/prose"
)

// lawOf checks the selection as a whole: every mandatory item of Art. 28 GDPR
// is covered by a clause, and every clause has those that it stands on.
func (c *composer) lawOf(t *library.Template) {
	covered := map[string]bool{}
	for _, p := range c.placed {
		for _, id := range p.clause.Covers {
			covered[id] = true
		}
		for _, required := range p.clause.Requires {
			if c.placement(required) == nil {
				c.diags.Add(p.text.TitlePos, "DPA404", diag.Args{"clause": p.clause.ID, "required": required})
			}
		}
	}
	for _, o := range c.lib.Obligations {
		if o.Mandatory && !covered[o.ID] {
			title, _ := o.Title.For(c.lang)
			c.diags.Add(t.Pos, "DPA401", diag.Args{"id": o.ID, "title": title, "source": o.Source})
		}
	}
}

// checkTerms reports the defined terms that a text uses though no text of this
// agreement defines them. Only the library's texts are read: what the user
// writes in a deal may use capitals as it likes.
func (c *composer) checkTerms() {
	defined := map[string]bool{}
	for _, p := range c.placed {
		for _, text := range p.text.Lines() {
			for _, in := range text {
				if t, ok := in.(prose.Term); ok {
					defined[string(t)] = true
				}
			}
		}
	}
	terms := c.loc.Terms()
	for _, p := range c.placed {
		for pos, text := range p.text.Lines() {
			for _, in := range text {
				t, ok := in.(prose.Words)
				if !ok {
					continue
				}
				for _, term := range used(string(t), terms) {
					if !defined[term] {
						c.diags.Add(pos, "DPA402", diag.Args{"term": term})
					}
				}
			}
		}
	}
}

// used returns the names of the terms that stand in s, in any of their forms.
// Of two terms at one place the longer one counts: « Sous-traitant ultérieur »
// does not use « Sous-traitant ».
func used(s string, terms []locale.Term) []string {
	var out []string
	for i := 0; i < len(s); {
		name, n := longest(s[i:], terms)
		if n > 0 && boundary(s, i, i+n) {
			if !slices.Contains(out, name) {
				out = append(out, name)
			}
			i += n
			continue
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return out
}

func longest(s string, terms []locale.Term) (name string, n int) {
	for _, t := range terms {
		for _, form := range t.Forms {
			if len(form) > n && strings.HasPrefix(s, form) {
				name, n = t.Name, len(form)
			}
		}
	}
	return name, n
}

// boundary reports whether s[from:to] is not part of a longer word.
func boundary(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }
