package choose

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Decision says whether a row stands in the deal, and why.
type Decision struct {
	List    string     // of the agreement, that the row is of or within: "subprocessors"
	Heading diag.Words // what the list is called
	ID      string     // of the row; empty when it has none
	Title   diag.Words // "Twilio"; "Twilio, SMS" for a row within
	In      bool
	Reason  diag.Words // "only for the option “SMS”, which is not in this deal"
	Pos     diag.Pos   // of the condition, or else of the row
}

// Explain says of each row of an agreement why Select keeps it or leaves it
// out, in words for whoever sells: a decision for every activity, measure and
// sub-processor, in the order of the agreement, and behind it one for each row
// within it that has a condition.
func Explain(a *agreement.Agreement, lib *library.Library) []Decision {
	s := &selector{a: a, lib: lib}
	s.chosen()
	return s.decisions
}

// name names a row as the user would, with what stands around it.
func (s *selector) name(v reflect.Value, r row, at spot) diag.Words {
	if s.lib == nil {
		return diag.Words{}
	}
	name := names.OwnerOf(v, at.owner)
	if r.vocab != "" {
		name = names.Within(name, s.word(r.word, r.vocab))
	}
	switch x := v.Interface().(type) {
	case agreement.Measure:
		if chosen := s.lib.Measure(x.Use); chosen != nil && x.Title.IsZero() {
			name = names.Within(at.owner, chosen.Title.Words())
		}
	case agreement.Certificate:
		name = names.Within(name, diag.Same(x.Title()))
	}
	if name.FR == "" {
		return s.called(at.list) // a table that is one row
	}
	return name
}

// called names a list of the agreement; nobody reads it without a library.
func (s *selector) called(list string) diag.Words {
	if s.lib == nil {
		return diag.Words{}
	}
	return s.lib.Locales.Called("", list)
}

// word is a word as the documents write it.
func (s *selector) word(w value.Word, vocab string) diag.Words {
	in := func(lang string) string {
		if loc, ok := s.lib.Locales.For(lang); ok && w.ID != "" {
			if word, ok := loc.Word(vocab, w.ID); ok {
				return word
			}
		}
		return cmp.Or(w.ID, w.Free.Words().In(lang))
	}
	return diag.Words{FR: in("fr"), EN: in("en")}
}

func rowPos(v reflect.Value, w *agreement.When) diag.Pos {
	if w != nil {
		return w.At("")
	}
	if said, ok := names.Of[agreement.Stated](v); ok {
		return said.At("")
	}
	return diag.Pos{}
}

// reason says why a row with that condition stands in the deal or does not.
func reason(a *agreement.Agreement, w *agreement.When) diag.Words {
	if w == nil {
		return diag.Words{FR: "dans tous les accords", EN: "in every deal"}
	}
	var in, out []diag.Words
	for i, q := range agreement.Questions() {
		wanted := w.Wanted(q)
		if len(wanted) == 0 {
			continue
		}
		chosen, decided := a.Selection.Chosen(q)
		met := slices.DeleteFunc(slices.Clone(wanted), func(id string) bool { return !slices.Contains(chosen, id) })
		switch say := sayings[i]; {
		case !decided:
			in = append(in, say.open)
		case len(met) > 0:
			in = append(in, say.with.of(titles(a, q, met), diag.Words{FR: " et ", EN: " and "}))
		default:
			out = append(out, say.only.of(titles(a, q, wanted), diag.Words{FR: " ou ", EN: " or "}))
		}
	}
	if len(out) > 0 {
		return diag.Join(out, diag.Words{FR: "\u202f; ", EN: "; "})
	}
	return diag.Join(in, diag.Same(", "))
}

// titles are the choices as the customer knows them, in quotation marks.
func titles(a *agreement.Agreement, question string, ids []string) []diag.Words {
	var out []diag.Words
	for _, c := range a.Offer.Among(question, ids) {
		title := c.Title.Words()
		out = append(out, diag.Words{FR: "«\u00a0" + title.FR + "\u00a0»", EN: "“" + title.EN + "”"})
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

func (p phrase) of(things []diag.Words, last diag.Words) diag.Words {
	w := p.one
	if len(things) > 1 {
		w = p.many
	}
	list := diag.Series(things, last)
	return diag.Words{FR: fmt.Sprintf(w.FR, list.FR), EN: fmt.Sprintf(w.EN, list.EN)}
}

// sayings are in the order of questions.
var sayings = [3]saying{
	{
		open: diag.Words{FR: "aucune région n’est encore choisie", EN: "no region is chosen yet"},
		with: phrase{one: diag.Words{FR: "pour la région %s", EN: "for the region %s"}},
		only: phrase{
			one:  diag.Words{FR: "réservé à la région %s, qui n’est pas celle de cet accord", EN: "only for the region %s, which is not that of this deal"},
			many: diag.Words{FR: "réservé aux régions %s, dont aucune n’est celle de cet accord", EN: "only for the regions %s, none of which is that of this deal"},
		},
	},
	{
		open: diag.Words{FR: "aucun module n’est encore choisi", EN: "no module is chosen yet"},
		with: phrase{
			one:  diag.Words{FR: "avec le module %s", EN: "with the module %s"},
			many: diag.Words{FR: "avec les modules %s", EN: "with the modules %s"},
		},
		only: phrase{
			one:  diag.Words{FR: "réservé au module %s, qui n’est pas dans cet accord", EN: "only for the module %s, which is not in this deal"},
			many: diag.Words{FR: "réservé aux modules %s, dont aucun n’est dans cet accord", EN: "only for the modules %s, none of which is in this deal"},
		},
	},
	{
		open: diag.Words{FR: "aucune option n’est encore choisie", EN: "no option is chosen yet"},
		with: phrase{
			one:  diag.Words{FR: "avec l’option %s", EN: "with the option %s"},
			many: diag.Words{FR: "avec les options %s", EN: "with the options %s"},
		},
		only: phrase{
			one:  diag.Words{FR: "réservé à l’option %s, qui n’est pas dans cet accord", EN: "only for the option %s, which is not in this deal"},
			many: diag.Words{FR: "réservé aux options %s, dont aucune n’est dans cet accord", EN: "only for the options %s, none of which is in this deal"},
		},
	},
}

// nothingLeft says that a row goes because all rows of a list within it do.
func (s *selector) nothingLeft(list string) diag.Words {
	w := s.called(list)
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
	return diag.Join([]diag.Words{reason, w}, diag.Same(", "))
}
