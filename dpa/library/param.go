package library

import (
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Type is a kind of parameter, as clause.toml names it.
type Type string

// The types of parameters.
const (
	DurationType Type = "duration"
	CountType    Type = "count"
	PercentType  Type = "percent"
	BoolType     Type = "bool"
	ChoiceType   Type = "choice"
	TextType     Type = "text"
	DateType     Type = "date"
	EmailType    Type = "email"
	LawType      Type = "law"
	MoneyType    Type = "money"
)

var types = []string{
	string(DurationType), string(CountType), string(PercentType), string(BoolType), string(ChoiceType),
	string(TextType), string(DateType), string(EmailType), string(LawType), string(MoneyType),
}

// Prints reports whether a blank of this type prints anything; those that do
// not serve conditions.
func (t Type) Prints() bool { return t != BoolType && t != ChoiceType }

// Ordered reports whether values of the type have bounds.
func (t Type) Ordered() bool { return t == DurationType || t == CountType || t == PercentType }

// A Param is a value that an agreement may choose in a clause.
type Param struct {
	Name     string
	Pos      diag.Pos
	Type     Type
	Units    []value.Unit          // of a duration; any when empty
	Noun     string                // of a count: the word that is counted
	Options  []string              // of a choice
	Cautions map[string]value.Text // by option, what the controller gives up by it
	Default  *Value                // nil: the agreement must give a value, unless Optional
	Optional bool
	Doc      value.Text
	Reason   value.Text // why the bounds are what they are
	Source   string     // of the bounds: "Art. 33(2) GDPR"

	// Outside Min and Max a value is an error, outside WarnBelow and
	// WarnAbove a warning.
	Min, Max, WarnBelow, WarnAbove *Bound
}

// A Bound is a value, or another parameter of the clause whose value it is.
type Bound struct {
	Value Value
	Param string
}

// paramFile is a table [params.NAME] of a clause.toml.
type paramFile struct {
	input.Table
	Type      string                `toml:"type,required"`
	Units     []string              `toml:"units"`
	Noun      string                `toml:"noun"`
	Options   []string              `toml:"options"`
	Cautions  map[string]value.Text `toml:"cautions"`
	Default   *input.Node           `toml:"default"`
	Min       *input.Node           `toml:"min"`
	Max       *input.Node           `toml:"max"`
	WarnBelow *input.Node           `toml:"warn_below"`
	WarnAbove *input.Node           `toml:"warn_above"`
	Optional  bool                  `toml:"optional"`
	Doc       value.Text            `toml:"doc,required"`
	Reason    value.Text            `toml:"reason"`
	Source    string                `toml:"source"`
}

func (l *loader) param(name string, f *paramFile) Param {
	p := Param{
		Name: name, Pos: f.KeyAt(""), Type: Type(f.Type), Noun: f.Noun, Options: f.Options, Cautions: f.Cautions,
		Optional: f.Optional, Doc: f.Doc, Reason: f.Reason, Source: f.Source,
	}
	if !isID.MatchString(name) {
		l.diags.Add(p.Pos, "DPA258", diag.Args{"name": name})
	}
	if f.Type == "" {
		return p // reported as missing
	}
	if !slices.Contains(types, f.Type) {
		l.diags.Add(f.At("type"), "DPA228", diag.Args{"type": f.Type, "types": strings.Join(types, ", ")}).
			Nearest = diag.Nearest(f.Type, types)
		return p
	}
	l.applies(f, "noun", p.Type == CountType, true)
	l.applies(f, "options", p.Type == ChoiceType, true)
	if l.applies(f, "cautions", p.Type == ChoiceType, false) {
		for _, option := range f.Node().Get("cautions").Keys() {
			if !slices.Contains(p.Options, option) {
				l.diags.Add(f.KeyAt("cautions."+option), "DPA245", diag.Args{"name": name, "value": option, "options": strings.Join(p.Options, ", ")}).
					Nearest = diag.Nearest(option, p.Options)
			}
			l.inBoth(f.Cautions[option], f.At("cautions."+option))
		}
	}
	l.applies(f, "units", p.Type == DurationType, false)
	for i, s := range f.Units {
		u, err := value.ParseUnit(s)
		if err != nil {
			l.diags.Add(f.Node().Get("units").Items[i].Pos, "DPA240", diag.Args{"name": "units", "want": diag.Words{
				FR: "hours, days, business days, working days, weeks, months ou years",
				EN: "hours, days, business days, working days, weeks, months or years"}, "doc": f.Doc.Words()})
			continue
		}
		p.Units = append(p.Units, u)
	}
	if f.Default != nil {
		if v, ok := p.Parse(f.Default, &l.diags); ok {
			p.Default = &v
		}
	}
	for _, b := range []struct {
		key  string
		node *input.Node
		to   **Bound
	}{{"min", f.Min, &p.Min}, {"max", f.Max, &p.Max}, {"warn_below", f.WarnBelow, &p.WarnBelow}, {"warn_above", f.WarnAbove, &p.WarnAbove}} {
		if b.node != nil && l.applies(f, b.key, p.Type.Ordered(), false) {
			*b.to = l.bound(&p, b.node)
		}
	}
	p.longer()
	return p
}

// longer adds to a duration in days what people count longer times in: weeks, and
// months where one is within the bounds.
func (p *Param) longer() {
	if !slices.Contains(p.Units, value.Days) {
		return
	}
	month := value.Duration{N: 1, Unit: value.Months}
	for _, u := range []value.Unit{value.Weeks, value.Months} {
		short := u == value.Months && p.Max != nil && p.Max.Param == "" && value.Compare(p.Max.Value.Duration, month) < 0
		if !slices.Contains(p.Units, u) && !short {
			p.Units = append(p.Units, u)
		}
	}
}

// applies reports whether a setting may stand in f, and adds a finding when it
// stands and may not, or is missing and must.
func (l *loader) applies(f *paramFile, setting string, may, must bool) bool {
	switch has := f.Has(setting); {
	case has && !may:
		l.diags.Add(f.KeyAt(setting), "DPA230", diag.Args{"setting": setting, "type": f.Type})
		return false
	case !has && may && must:
		l.diags.Add(f.KeyAt(""), "DPA229", diag.Args{"setting": setting, "type": f.Type, "name": f.Node().Key})
	}
	return may
}

// inBoth checks that a sentence of a finding is there in both languages of
// findings.
func (l *loader) inBoth(t value.Text, at diag.Pos) {
	for _, lang := range []string{"fr", "en"} {
		if _, ok := t.For(lang); !ok || t.In == nil {
			l.diags.Add(at, "DPA130", diag.Args{"lang": lang})
		}
	}
}

// bound reads a bound. The name of another parameter is checked once all of
// them are known.
func (l *loader) bound(p *Param, n *input.Node) *Bound {
	if n.Kind == input.String && isID.MatchString(n.Text) {
		return &Bound{Param: n.Text, Value: Value{Pos: n.Pos}}
	}
	v, ok := p.Parse(n, &l.diags)
	if !ok {
		return nil
	}
	return &Bound{Value: v}
}

// checkParams checks what concerns several parameters, or the locales.
func (l *loader) checkParams(c *Clause) {
	for i := range c.Params {
		p := &c.Params[i]
		for _, b := range p.bounds() {
			if b.Param == "" {
				continue
			}
			if other := c.Param(b.Param); other == nil || other == p || other.Type != p.Type {
				l.diags.Add(b.Value.Pos, "DPA231", diag.Args{"other": b.Param}).
					Nearest = diag.Nearest(b.Param, c.ParamNames())
			}
		}
		if p.Type == CountType && p.Noun != "" {
			l.checkNoun(p)
		}
		if _, taken := Facts().fact(p.Name); taken {
			l.diags.Add(p.Pos, "DPA260", diag.Args{"name": p.Name})
		}
	}
	defaults := map[string]Value{}
	for _, p := range c.Params {
		if p.Default != nil {
			defaults[p.Name] = *p.Default
		}
	}
	for i := range c.Params {
		l.lib.checkBounds(&c.Params[i], c, defaults, &l.diags)
	}
}

func (p *Param) bounds() []*Bound {
	var out []*Bound
	for _, b := range []*Bound{p.Min, p.Max, p.WarnBelow, p.WarnAbove} {
		if b != nil {
			out = append(out, b)
		}
	}
	return out
}
