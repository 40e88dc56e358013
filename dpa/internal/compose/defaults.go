package compose

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Default is a value that stands in the agreement though nobody chose it: the
// library's own, of a parameter that the deal does not give.
type Default struct {
	Clause  string     // identifier of the clause or annex; empty for a measure
	Measure string     // identifier of the measure of the catalogue; empty for a clause
	Param   string     // name of the parameter, or "variant"
	Value   diag.Words // as the agreement prints it: "forty-eight (48) hours"
	Doc     diag.Words // what the parameter is
	Line    string     // what to write to choose it: `notice = "48 hours"`
	Under   string     // where: "[clauses.breach]"
	Without bool       // that the clause reads without it, so that none = ["…"] is a choice too
}

// Defaults lists the defaults that the agreement prints, or that decide what it
// prints, in the order of the document. A parameter of a paragraph that a
// special condition takes away is not among them.
func Defaults(a *agreement.Agreement, lib *library.Library, lang string) []Default {
	c := newComposer(a, lib, lang)
	c.compose()
	return c.defaults
}

// usual is a parameter at its default, with the mark of a draft that marks
// them. It counts once a text uses it.
func (c *composer) usual(p *library.Param, v library.Value, d Default) content {
	out := c.parameter(p, v)
	d.Param, d.Value, d.Doc, d.Without = p.Name, c.lib.Shown(v), p.Doc.Words(), p.Optional
	d.Line = p.Name + " = " + literal(v)
	out.usual = &d
	if c.a.MarkDefaults && c.a.Status != agreement.Final && p.Type.Prints() {
		out.text = append(slices.Clone(out.text), doc.Aside(c.loc.Message("default.mark", locale.Args{})))
	}
	return out
}

// literal writes a value as a deal does.
func literal(v library.Value) string {
	switch v.Type {
	case library.CountType, library.PercentType, library.BoolType, library.DateType:
		return v.String()
	case library.TextType:
		return "…"
	}
	return `"` + v.String() + `"`
}

// uses notes that the text depends on c.
func (f *filler) uses(c content) {
	if c.usual != nil && !slices.Contains(f.defaults, *c.usual) {
		f.defaults = append(f.defaults, *c.usual)
	}
}

// usualVariant notes that a clause stands in the form that nobody chose.
func (c *composer) usualVariant(clause *library.Clause) {
	if s := c.a.Clauses[clause.ID]; clause.Default == "" || s != nil && s.Variant != "" {
		return
	}
	v := clause.Variant(clause.Default)
	if v == nil {
		return
	}
	c.defaults = append(c.defaults, Default{
		Clause: clause.ID, Param: "variant", Value: diag.Same(v.ID), Doc: v.Doc.Words(),
		Line: `variant = "` + v.ID + `"`, Under: "[clauses." + clause.ID + "]"})
}
