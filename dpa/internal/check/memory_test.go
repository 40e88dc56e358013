package check

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// What the checks remember of texts changes no finding, and does not grow with the
// agreements that they have seen, whether these say much or little.
func TestAMemoryForgets(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	m := &Memory{}
	for i := range 3 {
		a := &agreement.Agreement{Languages: []string{"fr"}, Reference: "A"}
		a.MainContract = &agreement.MainContract{Title: value.Text{Plain: strings.Repeat(fmt.Sprintf("Contrat de services no %d. ", i), 600) + "Directive 95/46/CE."}}
		want := Agreement(a.Clone(), lib)
		require.Equal(t, want, Next(a.Clone(), lib, m, nil))
		require.Equal(t, want, Next(a, lib, m, nil))
	}
	held := func() int {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return int(s.HeapAlloc)
	}
	loc, _ := lib.Locales.For("fr")
	c := &checker{memory: m}
	for _, text := range []string{"%d", "Clinique %d", strings.Repeat("la clinique numéro %[1]d ", 400)} {
		*m = Memory{}
		before := held()
		for i := 0; m.size <= mostKept; i++ {
			require.Less(t, i, 50_000, "little is counted")
			s := fmt.Sprintf(text, i)
			m.read(loc, s).Find("placeholder")
			c.unlessClean("", s, func() {})
			m.durations(loc, s)
		}
		assert.Less(t, held()-before, 3*mostKept/2, "a memory holds more than it counts: %q", text)
		m.forget()
		assert.Zero(t, m.size)
	}
	runtime.KeepAlive(m)
}
