package compose

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// Where nobody says which authority is responsible, the deal is asked; where
// the country tells, or the clauses do not apply, it is not.
func TestTheAuthorityIsAskedFor(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	for _, c := range []struct {
		controller, processor value.Country
		given, want           bool
	}{
		{"DE", "US", false, true},
		{"DE", "US", true, false},
		{"FR", "US", false, false},
		{"DE", "FR", false, false},
	} {
		a := &agreement.Agreement{
			Controller: agreement.Party{Name: "A", Address: &agreement.Address{Country: c.controller}},
			Processor:  agreement.Party{Name: "B", Address: &agreement.Address{Country: c.processor}},
		}
		if c.given {
			a.Clauses = map[string]*agreement.ClauseSettings{"scc": {Params: map[string]library.Value{"authority": {Type: library.TextType, Text: value.Text{Plain: "X"}}}}}
		}
		comp := newComposer(a, lib, "en")
		asked := slices.ContainsFunc(comp.diags, func(f diag.Finding) bool { return f.Check == "DPA407" && f.Args["name"] == "authority" })
		assert.Equal(t, c.want, asked, "%+v", c)
	}
}
