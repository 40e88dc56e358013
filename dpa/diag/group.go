package diag

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// A Weight says how much a finding stands in the way.
type Weight int

// The weights, the heaviest first.
const (
	Blocking Weight = iota + 1 // keeps the agreement from being signed
	Deciding                   // a lawyer decides
	Lacking                    // something is still missing, no more
	Noting                     // worth knowing
)

// Weight returns how much the finding stands in the way of a signature.
func (f Finding) Weight() Weight {
	switch check := Find(f.Check); {
	case check.Severity == Error || f.Blocks:
		return Blocking
	case check.Severity == Info:
		return Noting
	case check.Gap:
		return Lacking
	}
	return Deciding
}

// A Group is findings that say the same of several places: one sentence instead
// of a page of repetition.
type Group struct {
	Weight   Weight
	Findings List // of one check, in order; at least one

	labels []Words // what is not known, when the check says only that
	owners []Words // of whom
}

// few is how many findings of one check still stand each for itself.
const few = 2

// Groups returns the findings of l by weight, the heaviest first, those that
// say the same in one Group. Nothing is left out.
func (l List) Groups() []Group {
	var out []Group
	for _, w := range []Weight{Blocking, Deciding, Lacking, Noting} {
		var order []string
		by := map[string]List{}
		for _, f := range l {
			if f.Weight() != w {
				continue
			}
			if by[f.Check] == nil {
				order = append(order, f.Check)
			}
			by[f.Check] = append(by[f.Check], f)
		}
		var of []Group
		for _, check := range order {
			switch {
			case check == unknownFact:
				of = append(of, unknowns(by[check], w)...)
			case len(by[check]) > few && w != Noting || check == missingFact && len(by[check]) > 1:
				of = append(of, Group{Weight: w, Findings: by[check]})
			default:
				for _, f := range by[check] {
					of = append(of, Group{Weight: w, Findings: List{f}})
				}
			}
		}
		slices.SortStableFunc(of, func(a, b Group) int {
			return cmp.Or(cmp.Compare(a.Severity(), b.Severity()), a.pos().compare(b.pos()))
		})
		out = append(out, of...)
	}
	return out
}

func (g Group) pos() Pos { return g.Findings[0].Pos }

func (p Pos) compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col), cmp.Compare(p.Path, q.Path))
}

// Check is the identifier of the check that all findings of the group are of.
func (g Group) Check() string { return g.Findings[0].Check }

// Severity is that of the check.
func (g Group) Severity() Severity { return Find(g.Check()).Severity }

// Message says in lang what is wrong, once for all places.
func (g Group) Message(lang string) string {
	switch {
	case len(g.Findings) == 1:
		return g.Findings[0].Message(lang)
	case len(g.owners) == 1:
		return fill(unknownOne.In(lang), Args{"owner": g.owners[0], "facts": Join(g.labels, Same(", "))}, lang)
	case len(g.owners) > 1:
		return fill(unknownMany.In(lang), Args{"count": len(g.owners), "kind": g.Findings[0].Args["kind"], "facts": Join(g.labels, Same(", "))}, lang)
	}
	if g.Check() == missingFact {
		return fill(notReady.In(lang), Args{"count": len(g.Findings)}, lang)
	}
	return fmt.Sprintf(Words{FR: "%s, %d fois", EN: "%s, %d times"}.In(lang), Find(g.Check()).Title.In(lang), len(g.Findings))
}

// Hint says in lang what to do, and whether that holds for all places. Where it
// does not, each finding has its own hint: of three misspelt keys, each is meant
// to be another.
func (g Group) Hint(lang string) (hint string, same bool) {
	hint = g.Findings[0].Hint(lang)
	for _, f := range g.Findings[1:] {
		if len(g.owners) == 0 && f.Hint(lang) != hint {
			hint = Find(g.Check()).Together.In(lang)
			return hint, hint != ""
		}
	}
	return hint, true
}

// Places says in lang where it is wrong, and what is where the message does not
// say it; nothing for a finding that stands for itself.
func (g Group) Places(lang string) []string {
	var out []string
	switch {
	case len(g.Findings) == 1:
	case len(g.owners) == 1: // the message names it
		for i, f := range g.Findings {
			out = append(out, f.place()+Words{FR: "\u00a0: ", EN: ": "}.In(lang)+Visible(g.labels[i].In(lang)))
		}
	case len(g.owners) > 0:
		for _, owner := range g.owners {
			var at []string
			for _, f := range g.Findings {
				if f.Args["owner"] == owner {
					at = append(at, f.place())
				}
			}
			out = append(out, Visible(owner.In(lang))+Words{FR: "\u00a0: ", EN: ": "}.In(lang)+strings.Join(at, ", "))
		}
	default:
		for _, f := range g.Findings {
			said := f.Message(lang)
			if f.Check == missingFact {
				said = fill(missing.In(lang), f.Args, lang)
			}
			out = append(out, f.place()+Words{FR: "\u00a0: ", EN: ": "}.In(lang)+said)
		}
	}
	return out
}

func (f Finding) place() string { return Visible(cmp.Or(f.Pos.String(), f.Pos.Path)) }

// unknownFact is the check of a fact that is stated not to be known. An author
// who knows that of forty facts need not read it forty times.
const unknownFact = "DPA150"

// missingFact is the check of a fact that a final lacks. All of them together
// say that it is not ready.
const missingFact = "DPA601"

var (
	unknownOne  = Words{FR: "{owner}\u00a0: à préciser\u00a0: {facts}", EN: "{owner}: not known yet: {facts}"}
	unknownMany = Words{FR: "à préciser pour {count} éléments ({kind})\u00a0: {facts}", EN: "not known yet for {count} items ({kind}): {facts}"}
	notReady    = Words{FR: "l’accord n’est pas prêt à signer\u202f; informations manquantes\u00a0: {count}", EN: "the agreement is not ready to sign; facts missing: {count}"}
	missing     = Words{FR: "{owner}\u00a0: {label} {why}", EN: "{owner}: {label} {why}"}
	numbers     = regexp.MustCompile(`\[\d+\]`)
)

// unknowns puts together, of the facts that are not known, those of one owner,
// and then the owners of one kind that lack the same.
func unknowns(l List, w Weight) []Group {
	var owners []Group
	for _, f := range l {
		owner, _ := f.Args["owner"].(Words)
		label, _ := f.Args["label"].(Words)
		i := slices.IndexFunc(owners, func(g Group) bool { return g.owners[0] == owner && g.shape() == shape(f) })
		if i < 0 {
			i = len(owners)
			owners = append(owners, Group{Weight: w, owners: []Words{owner}})
		}
		owners[i].Findings = append(owners[i].Findings, f)
		owners[i].labels = append(owners[i].labels, label)
	}
	var out []Group
	for _, g := range owners {
		i := slices.IndexFunc(out, func(o Group) bool {
			return o.shape() == g.shape() && sameWords(o.labels, g.labels)
		})
		if i < 0 || g.shape() == "" {
			out = append(out, g)
			continue
		}
		out[i].Findings = append(out[i].Findings, g.Findings...)
		out[i].owners = append(out[i].owners, g.owners...)
	}
	return out
}

// shape is where a finding stands, whichever item of each list: the facts of
// all sub-processors have one.
func shape(f Finding) string { return numbers.ReplaceAllString(f.Pos.Path, "[]") }

func (g Group) shape() string { return shape(g.Findings[0]) }

// sameWords reports whether two lists hold the same, in any order.
func sameWords(a, b []Words) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(w Words) bool { return !slices.Contains(b, w) })
}
