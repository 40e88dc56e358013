package library

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// Summary writes the type, the default and the bounds of a parameter, with
// values as a deal writes them: "duration, default 48 hours, from 1 hour to
// 72 hours, unusual above 48 hours".
func (p *Param) Summary() diag.Words {
	return diag.Words{
		FR: p.summary("fr", "au choix\u00a0: ", "par défaut ", "facultatif", "à donner", "de ", " à ", "au moins ", "au plus ", "inhabituel en deçà de ", "inhabituel au-delà de "),
		EN: p.summary("en", "one of: ", "default ", "optional", "must be given", "from ", " to ", "at least ", "at most ", "unusual below ", "unusual above "),
	}
}

func (p *Param) summary(lang, oneOf, usual, optional, required, from, to, least, most, below, above string) string {
	parts := []string{p.Type.Words().In(lang)}
	if len(p.Options) > 0 {
		parts = append(parts, oneOf+strings.Join(p.Options, ", "))
	}
	switch {
	case p.Default != nil && p.Type == TextType:
		s, _ := p.Default.Text.For(lang)
		parts = append(parts, usual+s)
	case p.Default != nil:
		parts = append(parts, usual+p.Default.in(lang))
	case p.Optional:
		parts = append(parts, optional)
	default:
		parts = append(parts, required)
	}
	switch {
	case p.Min != nil && p.Max != nil:
		parts = append(parts, from+p.Min.in(lang)+to+p.Max.in(lang))
	case p.Min != nil:
		parts = append(parts, least+p.Min.in(lang))
	case p.Max != nil:
		parts = append(parts, most+p.Max.in(lang))
	}
	if p.WarnBelow != nil {
		parts = append(parts, below+p.WarnBelow.in(lang))
	}
	if p.WarnAbove != nil {
		parts = append(parts, above+p.WarnAbove.in(lang))
	}
	return strings.Join(parts, ", ")
}

// Words names the type for whoever writes a deal.
func (t Type) Words() diag.Words {
	switch t {
	case DurationType:
		return diag.Words{FR: "durée", EN: "duration"}
	case CountType:
		return diag.Words{FR: "nombre entier", EN: "whole number"}
	case PercentType:
		return diag.Words{FR: "pourcentage", EN: "percentage"}
	case BoolType:
		return diag.Words{FR: "true ou false", EN: "true or false"}
	case ChoiceType:
		return diag.Words{FR: "choix", EN: "choice"}
	case TextType:
		return diag.Words{FR: "texte", EN: "text"}
	case DateType:
		return diag.Words{FR: "date", EN: "date"}
	case EmailType:
		return diag.Words{FR: "adresse électronique", EN: "e-mail address"}
	case LawType:
		return diag.Words{FR: "code d’un pays", EN: "code of a country"}
	case MoneyType:
		return diag.Words{FR: "montant", EN: "amount"}
	}
	return diag.Same(string(t)) // as the settings name it
}

// in is String with the units of time in the user's language, which a deal
// may write them in.
func (v Value) in(lang string) string {
	if v.Type == DurationType {
		return v.Duration.Words().In(lang)
	}
	return v.String()
}

// in is String as in of Value.
func (b *Bound) in(lang string) string {
	if b.Param != "" {
		return b.Param
	}
	return b.Value.in(lang)
}

// String writes the bound as clause.toml does.
func (b *Bound) String() string {
	if b.Param != "" {
		return b.Param
	}
	return b.Value.String()
}
