package library_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// What limits allow of a parameter of each type, what they say, what is wrong
// with them, and that they read back as they were written.
func TestGoldenLimits(t *testing.T) {
	lib := load(t, first(base, everyType))
	given := map[string][]string{
		"notice":      {`"9 days"`, `"10 days"`, `"240h"`, `"2 weeks"`, `"1 month"`, `"x"`, `3`},
		"objection":   {`"1 day"`, `"2 hours"`},
		"audits":      {`0`, `1`, `2`, `3`, `9999`, `10000`, `"2"`},
		"uptime":      {`-0.1`, `0`, `0.5`, `95`, `99.5`, `100`, `100.1`},
		"certificate": {`true`, `false`, `1`},
		"cost":        {`"controller"`, `"processor"`, `"x"`},
		"channel":     {`"a"`, `{ fr = "a", en = "b" }`, `""`},
		"start":       {`2026-01-01`, `2026-01-02`, `"2026-01-01"`},
		"mail":        {`"a@b.example"`, `"c@b.example"`, `"a"`},
		"law":         {`"FR"`, `"DE"`, `"XX"`},
		"cap":         {`"1 EUR"`, `"100 EUR"`, `"1 USD"`, `1`},
	}
	var b strings.Builder
	for _, p := range append(lib.Clause("x").Params, lib.Clause("breach").Params[0]) {
		values := given[p.Name]
		if len(p.Units) > 0 {
			values = []string{`"48h"`, `"2 days"`, `"1 month"`}
		}
		limits := []string{"{}", "{ allowed = [] }", "{ allowed = 1 }", `{ approver = "CEO", min = ` + values[0] + " }", "{ alowed = [1] }"}
		for i := range values {
			limits = append(limits, "{ min = "+values[i]+" }", "{ max = "+values[i]+" }", "{ allowed = ["+values[i]+"] }",
				"{ min = "+values[i]+", max = "+values[(i+1)%len(values)]+" }", "{ max = "+values[i]+", allowed = ["+strings.Join(values[:i], ", ")+"] }",
				"{ min = "+values[i]+", allowed = ["+strings.Join(values[:i], ", ")+"] }")
		}
		for _, src := range limits {
			var l diag.List
			limit, ok := p.ParseLimit(input.Parse("f", p.Name+" = "+src, &l).Get(p.Name), &l)
			fmt.Fprintf(&b, "%s = %s: %v", p.Name, src, ok)
			if len(l) > 0 {
				b.WriteString(" " + golden.Said(l))
			}
			if why, empty := limit.Empty(); empty {
				b.WriteString(" " + why.EN + " / " + why.FR)
			}
			shown := lib.ShownLimit(limit)
			fmt.Fprintf(&b, " (%s / %s)", shown.EN, shown.FR)
			for _, v := range values {
				var none diag.List
				if v, ok := p.Parse(input.Parse("f", "v = "+v, &none).Get("v"), &none); ok && limit.Allows(v) {
					b.WriteString(" " + v.String())
				}
			}
			b.WriteString("\n")
			if !ok {
				continue
			}
			written := &input.Node{Kind: input.TableKind, Items: []*input.Node{keyed(p.Name, limit.EncodeTOML())}}
			again, ok := p.ParseLimit(input.Parse("f", string(input.WriteTOML(written)), &l).Get(p.Name), &l)
			require.True(t, ok, "%s of %s: %s", p.Name, src, golden.Said(l))
			assert.Equal(t, limit.EncodeTOML(), again.EncodeTOML(), "%s of %s", p.Name, src)
		}
	}
	for _, name := range []string{"variant", "notice", "none"} {
		for _, id := range []string{"audit", "breach", "none"} {
			p := lib.Clause(id).Limitable(name)
			if p != nil {
				fmt.Fprintf(&b, "%s.%s %s %q\n", id, name, p.Type, p.Options)
			}
		}
	}
	golden.File(t, "limits.txt", b.String())
}
