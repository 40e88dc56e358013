package library

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// check checks what spans several files: the names in them, and the texts of
// a clause against each other.
func (l *loader) check() {
	all := l.lib.All()
	targets := map[string]bool{}
	for _, c := range all {
		for id := range l.identifiers(c) {
			targets[id] = true
		}
	}
	for _, c := range all {
		l.checkParams(c)
		l.checkSettings(c)
		l.checkCarries(c)
		l.checkTranslations(c)
		written := false
		for i := range c.Variants {
			v := &c.Variants[i]
			l.checkLanguages(v)
			if len(v.texts) == 0 {
				l.diags.Add(c.Pos, "DPA226", diag.Args{"clause": c.ID, "expected": fileName(v.ID, "fr")})
				continue
			}
			written = true
			l.compare(v)
			for _, t := range v.ordered() {
				r := &reader{l: l, clause: c, targets: targets, used: map[string]bool{}, scopes: []Source{Facts()}}
				r.text(t)
			}
		}
		for _, p := range c.Params {
			if written && len(c.UsedBy(p.Name)) == 0 {
				l.diags.Add(p.Pos, "DPA251", diag.Args{"clause": c.ID, "name": p.Name})
			}
		}
	}
	l.checkElements()
	l.checkClocks()
	for _, m := range l.lib.Measures {
		l.checkMeasure(m)
	}
	for _, t := range l.lib.Templates {
		l.checkTemplate(t)
	}
}

// ordered returns the texts of v in a stable order, French first: it is the
// language that the others are compared with.
func (v *Variant) ordered() []*prose.Text {
	var out []*prose.Text
	for _, lang := range v.Languages() {
		if lang != "fr" {
			out = append(out, v.Text(lang))
		}
	}
	slices.SortFunc(out, compareText)
	if fr := v.Text("fr"); fr != nil {
		out = append([]*prose.Text{fr}, out...)
	}
	return out
}

// checkSettings checks the names in a clause.toml that stand in other files.
func (l *loader) checkSettings(c *Clause) {
	s := c.settings
	obligations := names(l.lib.Obligations, func(o Obligation) string { return o.ID })
	for i, id := range c.Covers {
		if !slices.Contains(obligations, id) {
			l.diags.Add(s.Node().Get("covers").Items[i].Pos, "DPA252", diag.Args{"id": id}).Nearest = diag.Nearest(id, obligations)
		}
	}
	for i, id := range c.Requires {
		if l.clauses[id] == nil || id == c.ID {
			l.diags.Add(s.Node().Get("requires").Items[i].Pos, "DPA253", diag.Args{"clause": c.ID, "required": id}).
				Nearest = diag.Nearest(id, l.lib.ClauseIDs())
		}
	}
	for _, id := range s.Node().Get("cautions").Keys() {
		if c.Variant(id) == nil {
			l.diags.Add(s.KeyAt("cautions."+id), "DPA227", diag.Args{"clause": c.ID, "variant": id}).
				Nearest = diag.Nearest(id, s.Node().Get("variants").Keys())
		}
		l.inBoth(s.Cautions[id], s.At("cautions."+id))
	}
	for _, id := range s.Node().Get("not_with").Keys() {
		if c.Variant(id) == nil {
			l.diags.Add(s.KeyAt("not_with."+id), "DPA227", diag.Args{"clause": c.ID, "variant": id}).
				Nearest = diag.Nearest(id, s.Node().Get("variants").Keys())
		}
		for i, fact := range s.NotWith[id] {
			if known := conditions(Facts()); !slices.Contains(known, fact) {
				l.diags.Add(s.At("not_with."+id+"."+strconv.Itoa(i)), "DPA255", diag.Args{"name": fact}).Nearest = diag.Nearest(fact, known)
			}
		}
	}
}

func (l *loader) checkTemplate(t *Template) {
	if len(t.Articles) == 0 && len(t.Body) == 0 && !t.Misspells("articles", func() []string { return []string{"articles"} }) {
		l.diags.Add(t.Pos, "DPA275", diag.Args{"template": t.ID})
	}
	l.checkRenames(t)
	seen := map[string]bool{}
	for _, part := range []struct {
		annex   bool
		entries []Entry
	}{{true, t.Body}, {false, t.Preamble}, {false, t.Articles}, {true, t.Annexes}, {false, t.Closing}} {
		for _, e := range part.entries {
			if e.Clause == "" {
				continue // not a string, and reported as such
			}
			switch c := l.clauses[e.Clause]; {
			case c == nil:
				l.diags.Add(e.Pos, "DPA254", diag.Args{"template": t.ID, "clause": e.Clause}).Nearest = diag.Nearest(e.Clause, l.lib.ClauseIDs())
			case seen[e.Clause]:
				l.diags.Add(e.Pos, "DPA259", diag.Args{"template": t.ID, "clause": e.Clause})
			case c.Annex != part.annex:
				l.diags.Add(e.Pos, "DPA262", diag.Args{"clause": e.Clause})
			}
			seen[e.Clause] = true
			if known := conditions(Facts()); e.When != "" && !slices.Contains(known, e.When) {
				l.diags.Add(e.Pos, "DPA255", diag.Args{"name": e.When}).Nearest = diag.Nearest(e.When, known)
			}
		}
	}
}

// checkRenames checks that a template renames terms that exist, into terms
// with as many forms. A language may lack terms that only this template wants:
// Compose reports them when an agreement needs them.
func (l *loader) checkRenames(t *Template) {
	forms := map[string]map[string]int{} // by term, then by language
	for _, lang := range l.lib.Locales.Languages() {
		loc, _ := l.lib.Locales.For(lang)
		for _, term := range loc.Terms() {
			if forms[term.ID] == nil {
				forms[term.ID] = map[string]int{}
			}
			forms[term.ID][lang] = len(term.Forms)
		}
	}
	for _, from := range slices.Sorted(maps.Keys(t.Terms)) {
		to := t.Terms[from]
		for _, id := range []string{from, to} {
			if forms[id] == nil {
				l.diags.Add(t.At("terms."+from), "DPA276", diag.Args{"id": id}).
					Nearest = diag.Nearest(id, slices.Sorted(maps.Keys(forms)))
			}
		}
		for _, lang := range l.lib.Locales.Languages() {
			if a, b := forms[from][lang], forms[to][lang]; a != b && a > 0 && b > 0 {
				l.diags.Add(t.At("terms."+from), "DPA277", diag.Args{"from": from, "to": to, "lang": lang})
			}
		}
	}
}

// conditions lists what {{if}} may name in s.
func conditions(s Source) []string {
	return append(names(s.Facts, func(f Fact) string { return f.Name }), sourceNames(s)...)
}

func sourceNames(s Source) []string {
	return names(s.Sources, func(src Source) string { return src.Name })
}

// A reader checks the names in a text.
type reader struct {
	l       *loader
	clause  *Clause
	targets map[string]bool // what a reference may name; nil: not checked
	used    map[string]bool // parameters that the texts of the variant have named
	scopes  []Source        // the agreement, then the rows around, innermost last
}

func (r *reader) text(t *prose.Text) {
	r.line(t.Title)
	r.blocks(t.Blocks)
}

func (r *reader) blocks(bs []prose.Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case *prose.Heading:
			r.line(b.Text)
		case *prose.Paragraph:
			r.line(b.Text)
		case *prose.List:
			for _, it := range b.Items {
				r.blocks(it.Blocks)
			}
		case *prose.If:
			r.condition(b)
			r.blocks(b.Blocks)
		case *prose.Each:
			r.each(b.Pos, b.Source, func() { r.blocks(b.Blocks) })
		case *prose.Table:
			for _, c := range b.Head {
				r.line(c.Text)
			}
			for _, row := range b.Rows {
				r.each(row.Pos, row.Each, func() {
					for _, c := range row.Cells {
						r.line(c.Text)
					}
				})
			}
		}
	}
}

// each runs inside within the rows of source; an empty source is none.
func (r *reader) each(pos diag.Pos, source string, inside func()) {
	if source != "" {
		var known []string
		for _, s := range slices.Backward(r.scopes) {
			if src, ok := s.source(source); ok {
				r.scopes = append(r.scopes, src)
				inside()
				r.scopes = r.scopes[:len(r.scopes)-1]
				return
			}
			known = append(known, sourceNames(s)...)
		}
		r.l.diags.Add(pos, "DPA235", diag.Args{"name": source, "sources": strings.Join(known, ", ")}).Nearest = diag.Nearest(source, known)
	}
	inside()
}

// fact finds name: in the rows around, then among the parameters, then in the
// agreement.
func (r *reader) fact(name string) (f Fact, p *Param, ok bool) {
	for _, s := range slices.Backward(r.scopes[1:]) {
		if f, ok := s.fact(name); ok {
			return f, nil, true
		}
	}
	if p := r.clause.Param(name); p != nil {
		r.used[name] = true
		return Fact{}, p, true
	}
	f, ok = r.scopes[0].fact(name)
	return f, nil, ok
}

// names lists what may stand in a condition here, for the nearest name.
func (r *reader) names() []string {
	names := r.clause.ParamNames()
	for _, s := range slices.Backward(r.scopes) {
		names = append(names, conditions(s)...)
	}
	return names
}

func (r *reader) condition(b *prose.If) {
	if b.Cond == "" {
		return // malformed, and reported as such
	}
	_, p, ok := r.fact(b.Cond)
	for _, s := range r.scopes {
		ok = ok || slices.Contains(sourceNames(s), b.Cond)
	}
	if !ok {
		r.l.diags.Add(b.Pos, "DPA233", diag.Args{"name": b.Cond}).Nearest = diag.Nearest(b.Cond, r.names())
		return
	}
	isChoice := p != nil && p.Type == ChoiceType
	for _, is := range b.Is {
		if isChoice && slices.Contains(p.Options, is) {
			continue
		}
		f := r.l.diags.Add(b.Pos, "DPA234", diag.Args{"name": b.Cond, "value": is})
		if isChoice {
			f.Nearest = diag.Nearest(is, p.Options)
		}
	}
}

// mostNearest is for how many references that lead nowhere a name like theirs is
// looked for among all: a slip wants it, and a file of thousands would take hours.
const mostNearest = 20

func (r *reader) line(text []prose.Inline) {
	for _, in := range text {
		switch in := in.(type) {
		case prose.Blank:
			r.blank(in, len(text) == 1)
		case prose.Ref:
			if r.targets != nil && !r.targets[in.ID] {
				f := r.l.diags.Add(in.Pos, "DPA236", diag.Args{"id": in.ID})
				if r.l.lost++; r.l.lost <= mostNearest {
					f.Nearest = diag.Nearest(in.ID, slices.Sorted(maps.Keys(r.targets)))
				}
			}
		}
	}
}

func (r *reader) blank(b prose.Blank, alone bool) {
	f, p, ok := r.fact(b.Name)
	switch {
	case !ok:
		r.l.diags.Add(b.Pos, "DPA232", diag.Args{"name": b.Name}).Nearest = diag.Nearest(b.Name, r.names())
	case p != nil && !p.Type.Prints() || p == nil && f.Kind == Flag:
		r.l.diags.Add(b.Pos, "DPA257", diag.Args{"name": b.Name})
	case p == nil && f.Kind == Blocks && !alone:
		r.l.diags.Add(b.Pos, "DPA237", diag.Args{"name": b.Name})
	}
}
