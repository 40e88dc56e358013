package library

import (
	"cmp"
	"path"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// clauseSettings is a clause.toml.
type clauseSettings struct {
	input.Table
	Version     int                   `toml:"version"`
	Source      string                `toml:"source"`
	Covers      []string              `toml:"covers"`
	Requires    []string              `toml:"requires"`
	Replaces    string                `toml:"replaces"`
	Doc         value.Text            `toml:"doc,required"`
	Params      map[string]*paramFile `toml:"params"`
	Default     string                `toml:"default"`
	Variants    map[string]value.Text `toml:"variants"`
	NotWith     map[string][]string   `toml:"not_with"`    // by variant
	Cautions    map[string]value.Text `toml:"cautions"`    // by variant
	Carries     *input.Node           `toml:"carries"`     // obligations by paragraph
	Conspicuous []string              `toml:"conspicuous"` // paragraphs
	Clocks      map[string]*Clock     `toml:"clocks"`
}

// settings reads a clause.toml; nil when it is no TOML.
func (l *loader) settings(where, src, id string) *Clause {
	n := l.toml(where, src)
	if n == nil {
		return nil
	}
	var s clauseSettings
	input.Decode(n, &s, &l.diags)
	c := &Clause{
		ID: id, Dir: path.Dir(where), Pos: start(where), settings: s,
		Version: max(s.Version, 1), Source: cmp.Or(s.Source, DefaultSource),
		Covers: s.Covers, Requires: s.Requires, Conspicuous: s.Conspicuous, Doc: s.Doc, Default: s.Default,
	}
	if v := n.Get("version"); v != nil && v.Kind == input.Integer && v.Int < 1 {
		l.diags.Add(v.Pos, "DPA265", nil)
	}
	for _, name := range n.Get("params").Keys() {
		if p := s.Params[name]; p != nil && p.Node() != nil {
			c.Params = append(c.Params, l.param(name, p))
		}
	}
	for _, name := range n.Get("variants").Keys() {
		if !isID.MatchString(name) {
			l.diags.Add(s.KeyAt("variants."+name), "DPA258", diag.Args{"name": name})
		}
		c.Variants = append(c.Variants, Variant{ID: name, Doc: s.Variants[name], NotWith: s.NotWith[name], Caution: s.Cautions[name]})
	}
	if len(c.Variants) == 0 {
		c.Variants = []Variant{{Doc: s.Doc}}
	}
	for i := range c.Variants {
		c.Variants[i].texts, c.Variants[i].carries = map[string]written{}, map[string][]string{}
	}
	l.carries(c)
	l.clocks(c)
	if c.Variant(c.Default) == nil {
		l.diags.Add(s.At("default"), "DPA227", diag.Args{"clause": id, "variant": c.Default}).
			Nearest = diag.Nearest(c.Default, n.Get("variants").Keys())
	}
	return c
}
