package clocks

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// Everything that is known of each clock, for deals that give what they may: which
// durations, which paragraphs stand, are replaced or left out, in which order the
// clauses are.
func TestGoldenLines(t *testing.T) {
	lib := builtin(t)
	var every []*library.Clause
	for _, c := range lib.Clauses {
		if len(c.Clocks) > 0 {
			every = append(every, c)
		}
	}
	backwards := make([]*library.Clause, len(every))
	for i, c := range every {
		backwards[len(every)-1-i] = c
	}
	replaced := func(out ...string) func(string) Standing {
		return func(id string) Standing {
			for i, o := range out {
				if id == o {
					return Standing{Replaced: i + 1, Stands: false}
				}
			}
			return all()(id)
		}
	}
	var b strings.Builder
	for _, c := range []struct {
		name     string
		deal     string
		standing func(string) Standing
		clauses  []*library.Clause
	}{
		{"nothing given", "", all(), every},
		{"in the other order", "", all(), backwards},
		{"every paragraph", "", func(string) Standing { return Standing{Stands: true} }, every},
		{"no clause", "", all(), nil},
		{"durations", "retention.return = \"60 days\"\nsubprocessing.notice = \"45 days\"\nswitching.notice = \"10 days\"\nbreach.notice = \"36h\"", all(), every},
		{"nothing agreed", "retention.none = [\"delete\"]\naudit.none = [\"duration\", \"notice\"]", all(), every},
		{"other variants", "retention.variant = \"export_window\"\nbreach.variant = \"stages\"\nsubprocessing.variant = \"specific\"", all(), backwards},
		{"deletion alone", "retention.variant = \"delete\"\nsubprocessing.variant = \"group\"", all(), every},
		{"replaced", "retention.delete = \"5 days\"", replaced("retention.return", "retention.delete", "retention.terms", "breach.notify"), every},
		{"the receipt replaced", "", replaced("retention.receipt", "switching.erasure", "switching.terms"), backwards},
		{"left out", "", func(id string) Standing {
			if strings.HasPrefix(id, "retention.") || strings.HasPrefix(id, "subprocessing.n") {
				return Standing{Omitted: 3}
			}
			return all()(id)
		}, every},
		{"no retention", "", all("retention.delete", "retention.terms", "retention.return"), every},
	} {
		a := &agreement.Agreement{Clauses: map[string]*agreement.ClauseSettings{}}
		var l diag.List
		root := input.Parse("deal.toml", "[clauses]\n"+c.deal, &l)
		input.Decode(root, a, &l)
		for id, s := range a.Clauses {
			s.Params = map[string]library.Value{}
			for _, n := range s.Node().Items {
				if p := lib.Clause(id).Param(n.Key); p != nil {
					if v, ok := p.Parse(n, &l); ok {
						s.Params[n.Key] = v
					}
				}
			}
		}
		fmt.Fprintf(&b, "# %s\n%s", c.name, golden.Said(l))
		for _, line := range Of(a, lib, c.clauses, c.standing) {
			fmt.Fprintf(&b, "%s\n", line.ID)
			for _, k := range line.Clocks {
				from := ""
				for _, f := range k.From {
					from += " " + f.ID
				}
				short := ""
				if k.Short != nil {
					short = fmt.Sprint(" short ", *k.Short)
				}
				if !k.Depends.IsZero() {
					short += " " + depends(k.Depends)
				}
				fmt.Fprintf(&b, "  %s state %d, %s %v at %s in %q %v, from%s: %v to %v%s\n", k.ID, k.State, k.Duration, k.Chosen, k.Pos, k.Paragraph, k.Standing, from, k.Start, k.End, short)
			}
		}
	}
	golden.File(t, "lines.txt", b.String())
}

func depends(when value.Text) string { return fmt.Sprintf("%.24q", when.In["en"]) }
