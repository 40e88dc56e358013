package compose

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/value"
)

// A special is a special condition on its way into the document.
type special struct {
	*agreement.SpecialCondition
	number int          // in the deal, from 1
	clause string       // in which it took effect; empty when it did not
	id     string       // of the paragraph that it adds
	lost   []prose.Term // defined by the text that it replaces or leaves out
}

func (c *composer) setSpecials() {
	for i := range c.a.SpecialConditions {
		c.specials = append(c.specials, &special{SpecialCondition: &c.a.SpecialConditions[i], number: i + 1})
	}
}

// instead returns the condition that replaces or leaves out a paragraph, nil
// when our text stands. One without a name cannot be named: counted names would
// mean another paragraph as soon as our text changes.
func (f *filler) instead(id string, it *prose.Item) *special {
	if it.Name == "" {
		return nil
	}
	f.named = append(f.named, id)
	for _, s := range f.specials {
		if s.Replace != id && s.Omit != id {
			continue
		}
		s.clause = f.clause
		for _, line := range (&prose.Text{Blocks: it.Blocks}).Lines() {
			for _, in := range line {
				if t, ok := in.(prose.Term); ok {
					s.lost = append(s.lost, t)
				}
			}
		}
		return s
	}
	return nil
}

// following returns the paragraphs that the deal adds after that one.
func (f *filler) following(id string, it *prose.Item, at *level) []*special {
	var out []*special
	for _, s := range f.specials {
		if s.AddAfter == id && it.Name != "" {
			s.clause, s.id = f.clause, at.id+"."+s.name()
			out = append(out, s)
		}
	}
	return out
}

// name is that of an added paragraph.
func (s *special) name() string {
	if s.ID != "" {
		return s.ID
	}
	return "special_" + strconv.Itoa(s.number)
}

// special is the text of a condition, in the place of an item of l or after
// it. What the list is, decides on two things: in a list of definitions the
// text begins with a term, and in a list that runs over semicolons the stop at
// the end of an item belongs to its place.
func (f *filler) special(s *special, like *prose.Item, l *prose.List) []doc.Block {
	blocks := f.composer.paragraphs(s.Text, s.At("text"))
	if len(blocks) == 0 { // Load does not let that through
		f.diags.Add(s.At("text"), "DPA130", diag.Args{"lang": f.lang})
		return []doc.Block{paragraph()}
	}
	first, last := blocks[0].(*doc.Paragraph), blocks[len(blocks)-1].(*doc.Paragraph)
	if stop := semicolon(l); stop != "" && endOf(like) != "" {
		fill := last.Text[0].(doc.Fill)
		fill.Text = strings.TrimRight(strings.TrimSuffix(fill.Text, ending(fill.Text)), " \u00a0\u202f")
		last.Text = []doc.Inline{fill, doc.Text(stop)}
	}
	if defines(like) {
		f.definition(s, first)
	}
	if mark := f.mark(s); mark != nil {
		first.Text = append([]doc.Inline{mark, doc.Text(" ")}, first.Text...)
	}
	return blocks
}

// mark says in a draft what the deal did to our text; it is nil in a final.
func (f *filler) mark(s *special) doc.Inline {
	if f.a.Status == agreement.Final {
		return nil
	}
	does, _ := s.Target()
	return doc.Aside(f.loc.Message("condition."+does, locale.Args{"number": strconv.Itoa(s.number)}))
}

// definition sets off the term with which the text of a definition begins.
func (f *filler) definition(s *special, p *doc.Paragraph) {
	fill := p.Text[0].(doc.Fill)
	term, _, ok := strings.Cut(fill.Text, ":")
	if !ok {
		f.diags.Add(s.At("text."+f.lang), "DPA414", diag.Args{"number": s.number})
		return
	}
	term = strings.TrimRight(term, " \u00a0\u202f")
	fill.Text = fill.Text[len(term):]
	term = strings.Trim(term, "“”«»\" \u00a0\u202f")
	p.Text = append([]doc.Inline{doc.Term(f.loc.Quote(term)), fill}, p.Text[1:]...)
}

// defines reports whether an item begins with the term that it defines.
func defines(it *prose.Item) bool {
	p, ok := it.Blocks[0].(*prose.Paragraph)
	if !ok || len(p.Text) == 0 {
		return false
	}
	_, ok = p.Text[0].(prose.Term)
	return ok
}

// reportSpecials lists the conditions that took effect and reports those that
// did not, or that leave a gap.
func (c *composer) reportSpecials() {
	for _, s := range c.specials {
		does, id := s.Target()
		if s.clause == "" {
			clause, _, _ := strings.Cut(id, ".")
			if does != "" && (c.tmpl.IsAgreement() || c.placement(clause) != nil) {
				c.diags.Add(s.At(does), "DPA410", diag.Args{"id": id}).Nearest = c.nearest(id)
			}
			continue
		}
		if slices.Contains(c.named, s.id) {
			c.diags.Add(s.At("id"), "DPA121", diag.Args{"id": s.name(), "first": diag.Words{FR: "dans la clause «\u00a0" + s.clause + "\u00a0»", EN: "in the clause “" + s.clause + "”"}})
		}
		c.diags.Add(s.At(""), "DPA411", diag.Args{"number": s.number, "does": doing[does], "id": id, "reason": strings.TrimRight(value.OneLine(s.Reason), "."), "read": c.reading(s.SpecialCondition)})
		if does != "add_after" {
			c.lostTerms(s)
		}
		c.namesAnnex(s)
	}
}

// annexNumber matches an annex that a text names by its number.
var annexNumber = regexp.MustCompile(`\b[Aa]nnexe?[\s\x{a0}]+(\d{1,2})\b`)

// namesAnnex reports a condition that leads to an annex which this agreement does not
// have; those of other documents are named with them.
func (c *composer) namesAnnex(s *special) {
	text, _ := s.Text.For(c.lang)
	if !strings.Contains(text, "nnex") { // as nearly all do without
		return
	}
	last := 0
	for _, p := range c.placed {
		if p.part == annex {
			last = max(last, p.number)
		}
	}
	for _, m := range annexNumber.FindAllStringSubmatchIndex(text, -1) {
		n, _ := strconv.Atoi(text[m[2]:m[3]])
		behind := strings.Fields(text[m[1]:])
		if n > 0 && n <= last || c.loc.Find("annex_elsewhere", strings.Join(behind[:min(len(behind), 4)], " ")) != "" {
			continue
		}
		key, check := "text", "DPA813"
		if s.Text.In != nil {
			key += "." + c.lang
		}
		if c.a.Status == agreement.Final && !c.a.Sample {
			check = "DPA810"
		}
		c.diags.Add(s.CharacterAt(utf8.RuneCountInString(text[:m[0]]), key), check, diag.Args{"phrase": text[m[0]:m[1]]})
	}
}

// reading says who has read a condition as it stands; nothing when nobody has.
func (c *composer) reading(s *agreement.SpecialCondition) diag.Words {
	if s.Omit != "" || !c.a.HasRead(s, c.lib) {
		return diag.Words{}
	}
	date := c.lib.ShownDate(s.Read.Date)
	return diag.Words{FR: ". Lue par " + s.Read.By + " (" + date.FR + ")", EN: ". Read by " + s.Read.By + " (" + date.EN + ")"}
}

// nearest is the paragraph that was probably meant: one spelt like it, or one
// of that name deeper in the same clause.
func (c *composer) nearest(id string) string {
	if near := diag.Nearest(id, c.named); near != "" {
		return near
	}
	clause, _, _ := strings.Cut(id, ".")
	last := id[strings.LastIndex(id, ".")+1:]
	for _, n := range c.named {
		if strings.HasPrefix(n, clause+".") && strings.HasSuffix(n, "."+last) {
			return n
		}
	}
	return ""
}

var doing = map[string]diag.Words{
	"replace":   {FR: "remplace", EN: "replaces"},
	"add_after": {FR: "ajoute un paragraphe après", EN: "adds a paragraph after"},
	"omit":      {FR: "supprime", EN: "leaves out"},
}

// lostTerms reports the terms that a condition leaves without a definition
// though a text that stands uses them.
func (c *composer) lostTerms(s *special) {
	text, _ := s.Text.For(c.lang)
	for _, t := range s.lost {
		if strings.Contains(text, c.rename(string(t))) || slices.ContainsFunc(c.spoken, func(sp spoken) bool { return sp.in == t }) {
			continue
		}
		for _, sp := range c.spoken {
			if w, ok := sp.in.(prose.Words); ok && slices.Contains(c.terms.used(string(w)), string(t)) {
				term := c.called(string(t))
				c.gap(s, diag.Words{
					FR: "la clause «\u00a0" + sp.clause + "\u00a0» emploie le terme «\u00a0" + term.FR + "\u00a0», que ce paragraphe définit",
					EN: "the clause “" + sp.clause + "” uses the term “" + term.EN + "”, which that paragraph defines"})
				break
			}
		}
	}
}

// danglingRef reports a reference of our text to a paragraph that is left out;
// it is false when no condition is to blame.
func (c *composer) danglingRef(sp spoken, id string) bool {
	for _, s := range c.specials {
		if s.Omit == id && s.clause != "" {
			c.gap(s, diag.Words{
				FR: "la clause «\u00a0" + sp.clause + "\u00a0» y renvoie",
				EN: "the clause “" + sp.clause + "” refers to it"})
			return true
		}
	}
	return false
}

func (c *composer) gap(s *special, why diag.Words) {
	does, id := s.Target()
	c.diags.Add(s.At(does), "DPA413", diag.Args{"number": s.number, "does": doing[does], "id": id, "why": why})
}

// spoken is a part of our text that stands, and the clause in which it does.
type spoken struct {
	clause string
	in     prose.Inline
}
