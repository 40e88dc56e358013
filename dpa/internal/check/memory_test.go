package check

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// What the checks remember of texts does not grow with the agreements that they
// have seen, and changes no finding.
func TestAMemoryForgets(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	m, most := &Memory{}, 0
	for i := range 60 {
		a := &agreement.Agreement{Languages: []string{"fr"}, Reference: "A"}
		a.MainContract = &agreement.MainContract{Title: value.Text{Plain: strings.Repeat(fmt.Sprintf("Contrat de services no %d. ", i), 600) + "Directive 95/46/CE."}}
		want := Agreement(a.Clone(), lib)
		require.Equal(t, want, Next(a.Clone(), lib, m))
		require.Equal(t, want, Next(a, lib, m))
		most = max(most, m.size)
	}
	assert.Greater(t, most, mostText/2, "nothing is remembered")
	assert.LessOrEqual(t, most, mostText)
}
