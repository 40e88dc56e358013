package library

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Value is the value of a parameter. Type says which of the fields holds it.
type Value struct {
	Type     Type
	Pos      diag.Pos // where the agreement, or else the clause's settings, gives it
	Duration value.Duration
	Count    int     // from 1
	Percent  float64 // from 0 to 100
	Bool     bool
	Choice   string
	Text     value.Text
	Date     value.Date
	Email    value.Email
	Law      value.Country
	Money    value.Money
}

// String writes the value as a deal states it.
func (v Value) String() string {
	switch v.Type {
	case DurationType:
		return v.Duration.String()
	case CountType:
		return strconv.Itoa(v.Count)
	case PercentType:
		return strconv.FormatFloat(v.Percent, 'f', -1, 64)
	case BoolType:
		return strconv.FormatBool(v.Bool)
	case ChoiceType:
		return v.Choice
	case DateType:
		return v.Date.String()
	case EmailType:
		return string(v.Email)
	case LawType:
		return string(v.Law)
	case MoneyType:
		return v.Money.String()
	}
	return v.Text.Plain
}

// compare orders two values of the same ordered type.
func compare(a, b Value) int {
	if a.Type == DurationType {
		return value.Compare(a.Duration, b.Duration)
	}
	return cmp.Or(cmp.Compare(a.Count, b.Count), cmp.Compare(a.Percent, b.Percent))
}

// MaxCount is the greatest number that a count may have: enough for a
// contract, and every locale can write it in words.
const MaxCount = 9999

// Parse reads a value of the parameter; ok is false when it does not fit, and
// l says why. It knows nothing of bounds: see [Library.Check].
func (p *Param) Parse(n *input.Node, l *diag.List) (v Value, ok bool) {
	before := len(*l)
	v = Value{Type: p.Type, Pos: n.Pos}
	switch p.Type {
	case DurationType:
		v.Duration.DecodeTOML(n, l)
	case CountType:
		if n.Is(input.Integer, l) {
			v.Count = int(n.Int)
		}
	case PercentType:
		if n.Kind == input.Integer || n.Is(input.Float, l) {
			v.Percent = n.Float
		}
	case BoolType:
		if n.Is(input.Bool, l) {
			v.Bool = n.Bool
		}
	case ChoiceType:
		if n.Is(input.String, l) {
			v.Choice = n.Text
		}
	case TextType:
		v.Text.DecodeTOML(n, l)
	case DateType:
		v.Date.DecodeTOML(n, l)
	case EmailType:
		v.Email.DecodeTOML(n, l)
	case LawType:
		v.Law.DecodeTOML(n, l)
	case MoneyType:
		v.Money.DecodeTOML(n, l)
	default:
		panic("library: parameter " + p.Name + " of type " + string(p.Type))
	}
	return v, len(*l) == before && p.fits(v, l)
}

// fits reports whether v, which is of the type of p, is one of its values.
func (p *Param) fits(v Value, l *diag.List) bool {
	want := func(fits bool, fr, en string) bool {
		if !fits {
			l.Add(v.Pos, "DPA240", diag.Args{"name": p.Name, "want": diag.Words{FR: fr, EN: en}, "doc": p.Doc.Words()})
		}
		return fits
	}
	switch p.Type {
	case DurationType:
		if len(p.Units) == 0 || slices.Contains(p.Units, v.Duration.Unit) {
			return true
		}
		var units []diag.Words
		for _, u := range p.Units {
			units = append(units, u.Words())
		}
		f := l.Add(v.Pos, "DPA246", diag.Args{"name": p.Name, "unit": v.Duration.Unit.Words(), "units": diag.Series(units, diag.Words{FR: " ou ", EN: " or "})})
		if days := map[value.Unit]int{value.Days: 1, value.Weeks: 7}[v.Duration.Unit] * v.Duration.N; days > 0 && slices.Contains(p.Units, value.Hours) {
			f.Nearest = strconv.Itoa(24*days) + "h"
		}
		return false
	case CountType:
		return want(v.Count >= 1 && v.Count <= MaxCount, "un nombre entier de 1 à 9999", "a whole number from 1 to 9999")
	case PercentType:
		return want(v.Percent >= 0 && v.Percent <= 100, "un pourcentage de 0 à 100", "a percentage from 0 to 100")
	case TextType:
		return want(!v.Text.IsZero(), "un texte, qui n’est pas vide", "a text that is not empty")
	case MoneyType:
		return want(!v.Money.IsZero(), "un montant tel que 120 000 EUR", "an amount of money such as 120 000 EUR")
	case ChoiceType:
		if slices.Contains(p.Options, v.Choice) {
			return true
		}
		l.Add(v.Pos, "DPA245", diag.Args{"name": p.Name, "value": v.Choice, "options": strings.Join(p.Options, ", ")}).
			Nearest = diag.Nearest(v.Choice, p.Options)
		return false
	}
	return true
}

// Check checks the values that an agreement gives to parameters of c, by their
// names, whether they were read by [Param.Parse] or made in Go: that c has the
// parameter, that the value is one of its values, and the bounds, against the
// defaults of the parameters not given too. A parameter that has no value at
// all is no finding here: that depends on whether c stands in the agreement.
func (lib *Library) Check(c *Clause, given map[string]Value, l *diag.List) {
	values := map[string]Value{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		v, p := given[name], c.Param(name)
		switch {
		case p == nil:
			l.Add(v.Pos, "DPA247", diag.Args{"clause": c.ID, "name": name}).Nearest = c.MeantParam(name)
		case p.Type != v.Type:
			l.Add(v.Pos, "DPA240", diag.Args{"name": name, "want": diag.Words{FR: "une valeur de type " + string(p.Type), EN: "a value of type " + string(p.Type)}, "doc": p.Doc.Words()})
		case !v.valid():
			l.Add(v.Pos, "DPA240", diag.Args{"name": name, "want": p.Type.Words(), "doc": p.Doc.Words()})
		case p.fits(v, l):
			values[name] = v
		}
	}
	for i := range c.Params {
		lib.checkBounds(&c.Params[i], c, values, l)
	}
}

// checkBounds compares a parameter with its bounds. A finding stands where the
// agreement gives the value, or else the value that is its bound; two defaults
// were compared when the library was loaded.
func (lib *Library) checkBounds(p *Param, c *Clause, given map[string]Value, l *diag.List) {
	v, isGiven, ok := valueOf(p, given)
	if !ok {
		return
	}
	exceeds := func(b *Bound, sign int, check string) bool {
		if b == nil {
			return false
		}
		bound, boundGiven := b.Value, false
		if b.Param != "" {
			if bound, boundGiven, ok = valueOf(c.Param(b.Param), given); !ok || bound.Type != v.Type {
				return false
			}
		}
		if !isGiven && !boundGiven || compare(v, bound) != sign {
			return false
		}
		pos := v.Pos
		if !isGiven {
			pos = bound.Pos
		}
		l.Add(pos, check, lib.boundArgs(p, v, b, bound))
		return true
	}
	if !exceeds(p.Min, -1, "DPA241") {
		exceeds(p.WarnBelow, -1, "DPA243")
	}
	if !exceeds(p.Max, 1, "DPA242") {
		exceeds(p.WarnAbove, 1, "DPA244")
	}
}

// valueOf returns the value of p, which may be nil: as given, or its default.
func valueOf(p *Param, given map[string]Value) (v Value, isGiven, ok bool) {
	if p == nil {
		return Value{}, false, false
	}
	if v, ok = given[p.Name]; ok {
		return v, true, true
	}
	if p.Default == nil {
		return Value{}, false, false
	}
	return *p.Default, false, true
}

func (lib *Library) boundArgs(p *Param, v Value, b *Bound, bound Value) diag.Args {
	reason := p.Reason.Words()
	if reason.FR != "" {
		reason = diag.Words{FR: ". " + strings.TrimSuffix(reason.FR, "."), EN: ". " + strings.TrimSuffix(reason.EN, ".")}
	}
	source := diag.Cite(p.Source)
	var cited diag.Words // in brackets
	if p.Source != "" {
		cited = diag.Words{FR: " (" + source.FR + ")", EN: " (" + source.EN + ")"}
	}
	limit := lib.Shown(bound)
	if b.Param != "" {
		limit.FR = "«\u00a0" + b.Param + "\u00a0» (" + limit.FR + ")"
		limit.EN = "“" + b.Param + "” (" + limit.EN + ")"
	}
	return diag.Args{"name": p.Name, "value": lib.Shown(v), "bound": limit, "reason": reason, "source": source, "cited": cited}
}

// valid reports whether the value can be one of its type; only a program can
// give another.
func (v Value) valid() bool {
	return v.Duration.Valid() && v.Date.Valid() && v.Money.Valid() && v.Law.Valid() && v.Email.Valid() && v.Text.Valid() &&
		!(v.Type == DurationType && v.Duration.IsZero()) && !(v.Type == DateType && v.Date.IsZero()) &&
		!(v.Type == LawType && v.Law == "") && !(v.Type == EmailType && v.Email == "")
}
