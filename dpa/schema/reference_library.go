package schema

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// clauses describes the clauses, or the annexes: what each is for, its forms,
// and what a deal can set in it.
func (r *reference) clauses(head diag.Words, all []*library.Clause) {
	r.head(2, r.say(head))
	for _, c := range all {
		r.head(3, c.ID)
		if t, _, ok := r.lib.Text(c, c.Default, r.lang); ok {
			r.line("**%s.** %s\n", markdown.Text(t.Heading()), r.text(c.Doc.Words()))
		} else {
			r.line("%s\n", markdown.Line(r.textIn(c.Doc)))
		}
		if covers := r.covers(c); covers != "" {
			r.line("%s %s.\n", r.say(coversHead), covers)
		}
		if c.Default != "" {
			r.headRow(variantHead, whenHead)
			for _, v := range c.Variants {
				name := "`" + v.ID + "`"
				if v.ID == c.Default {
					name += " (" + r.say(defaultWord) + ")"
				}
				r.row(name, r.text(v.Doc.Words()))
			}
			r.line("")
		}
		r.params(c)
	}
}

// covers lists the sources of the obligations that the clause was written for.
func (r *reference) covers(c *library.Clause) string {
	var sources []string
	for _, id := range c.Covers {
		if o := r.lib.Obligation(id); o != nil {
			sources = append(sources, o.Source)
		}
	}
	return r.text(diag.Cite(strings.Join(sources, "; ")))
}

func (r *reference) params(c *library.Clause) {
	if len(c.Params) == 0 {
		return
	}
	r.headRow(paramHead, boundsHead, aboutHead)
	for i := range c.Params {
		p := &c.Params[i]
		about := r.text(p.Doc.Words())
		if reason := r.text(p.Reason.Words()); reason != "" {
			about += " " + reason
		}
		if p.Source != "" {
			about += " (" + r.text(diag.Cite(p.Source)) + ")"
		}
		if only := r.only(c, p); only != "" {
			about += " " + only
		}
		r.row("`"+p.Name+"`", r.text(p.Summary()), about)
	}
	r.line("")
}

func (r *reference) templates() {
	r.head(2, r.say(templatesHead))
	for _, t := range r.lib.Templates {
		r.head(3, t.ID)
		r.line("**%s.** %s\n", r.text(t.Title.Words()), r.text(t.Doc.Words()))
		for _, part := range []struct {
			head    diag.Words
			entries []library.Entry
		}{{bodyHead, t.Body}, {preambleHead, t.Preamble}, {articlesHead, t.Articles}, {annexesHead, t.Annexes}, {closingHead, t.Closing}} {
			var names []string
			for _, e := range part.entries {
				name := link("`"+e.Clause+"`", e.Clause)
				if e.When != "" {
					name += " (" + r.say(ifWord) + " `" + e.When + "`)"
				}
				names = append(names, name)
			}
			if len(names) > 0 {
				r.line("- %s %s", r.say(listOf(part.head)), strings.Join(names, ", "))
			}
		}
		r.line("")
	}
}

// listOf makes a head the lead-in of a list.
func listOf(head diag.Words) diag.Words {
	return diag.Words{FR: head.FR + "\u00a0:", EN: head.EN + ":"}
}
