package dpa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// reason says why a row with that condition stands in the deal or does not.
func (a *Agreement) reason(w *When) diag.Words {
	if w == nil {
		return diag.Words{FR: "dans tous les contrats", EN: "in every deal"}
	}
	var in, out []diag.Words
	for i, q := range questions {
		wanted := w.wanted(q)
		if len(wanted) == 0 {
			continue
		}
		chosen, decided := a.Selection.chosen(q)
		met := slices.DeleteFunc(slices.Clone(wanted), func(id string) bool { return !slices.Contains(chosen, id) })
		switch say := sayings[i]; {
		case !decided:
			in = append(in, say.open)
		case len(met) > 0:
			in = append(in, say.with.of(a.titles(q, met), diag.Words{FR: " et ", EN: " and "}))
		default:
			out = append(out, say.only.of(a.titles(q, wanted), diag.Words{FR: " ou ", EN: " or "}))
		}
	}
	if len(out) > 0 {
		return joined(out, diag.Words{FR: "\u202f; ", EN: "; "})
	}
	return joined(in, diag.Words{FR: ", ", EN: ", "})
}

// titles are the choices as the customer knows them, in quotation marks.
func (a *Agreement) titles(question string, ids []string) []diag.Words {
	var out []diag.Words
	for _, c := range a.Offer.among(question, ids) {
		out = append(out, diag.Words{FR: "«\u00a0" + anyText(c.Title, "fr") + "\u00a0»", EN: "“" + anyText(c.Title, "en") + "”"})
	}
	return out
}

// A saying is what can be said of the answer to a question.
type saying struct {
	open diag.Words
	with phrase
	only phrase
}

// A phrase speaks of one thing or of several.
type phrase struct{ one, many diag.Words }

func (p phrase) of(things []diag.Words, between diag.Words) diag.Words {
	w := p.one
	if len(things) > 1 {
		w = p.many
	}
	list := joined(things, between)
	return diag.Words{FR: fmt.Sprintf(w.FR, list.FR), EN: fmt.Sprintf(w.EN, list.EN)}
}

func joined(list []diag.Words, between diag.Words) diag.Words {
	var fr, en []string
	for _, w := range list {
		fr, en = append(fr, w.FR), append(en, w.EN)
	}
	return diag.Words{FR: strings.Join(fr, between.FR), EN: strings.Join(en, between.EN)}
}

// sayings are in the order of questions.
var sayings = [len(questions)]saying{
	{
		open: diag.Words{FR: "aucune région n’est encore choisie", EN: "no region is chosen yet"},
		with: phrase{one: diag.Words{FR: "pour la région %s", EN: "for the region %s"}},
		only: phrase{
			one:  diag.Words{FR: "réservé à la région %s, qui n’est pas celle de ce contrat", EN: "only for the region %s, which is not that of this deal"},
			many: diag.Words{FR: "réservé aux régions %s, dont aucune n’est celle de ce contrat", EN: "only for the regions %s, none of which is that of this deal"},
		},
	},
	{
		open: diag.Words{FR: "aucun module n’est encore choisi", EN: "no module is chosen yet"},
		with: phrase{
			one:  diag.Words{FR: "avec le module %s", EN: "with the module %s"},
			many: diag.Words{FR: "avec les modules %s", EN: "with the modules %s"},
		},
		only: phrase{
			one:  diag.Words{FR: "réservé au module %s, qui n’est pas dans ce contrat", EN: "only for the module %s, which is not in this deal"},
			many: diag.Words{FR: "réservé aux modules %s, dont aucun n’est dans ce contrat", EN: "only for the modules %s, none of which is in this deal"},
		},
	},
	{
		open: diag.Words{FR: "aucune option n’est encore choisie", EN: "no option is chosen yet"},
		with: phrase{
			one:  diag.Words{FR: "avec l’option %s", EN: "with the option %s"},
			many: diag.Words{FR: "avec les options %s", EN: "with the options %s"},
		},
		only: phrase{
			one:  diag.Words{FR: "réservé à l’option %s, qui n’est pas dans ce contrat", EN: "only for the option %s, which is not in this deal"},
			many: diag.Words{FR: "réservé aux options %s, dont aucune n’est dans ce contrat", EN: "only for the options %s, none of which is in this deal"},
		},
	},
}

// nothingLeft says that a row goes because all rows of a list within it do.
func nothingLeft(list string) diag.Words {
	w := label(list)
	return diag.Words{
		FR: fmt.Sprintf("il n’en reste rien\u00a0: aucun élément sous «\u00a0%s\u00a0» (%s)", list, w.FR),
		EN: fmt.Sprintf("nothing is left of it: no item under “%s” (%s)", list, w.EN),
	}
}

// optionally adds whether an optional sub-processor is so in this deal.
func optionally(reason diag.Words, optional bool) diag.Words {
	w := diag.Words{FR: "donc plus facultatif", EN: "so no longer optional"}
	if optional {
		w = diag.Words{FR: "facultatif", EN: "optional"}
	}
	return joined([]diag.Words{reason, w}, diag.Words{FR: ", ", EN: ", "})
}
