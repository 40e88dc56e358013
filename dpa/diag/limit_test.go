package diag_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

func TestLimitKeepsTheFirstThousandAndCountsTheRest(t *testing.T) {
	var l diag.List
	for line := range 3000 {
		l.Add(diag.Pos{File: "deal.toml", Line: line + 1, Col: 1}, "DPA110", nil)
		l.Add(diag.Pos{File: "deal.toml", Line: line + 1, Col: 2}, "DPA150", nil)
	}
	for range 2 { // what was limited once stays as it is
		l.Sort()
		l.Limit()
		require.Len(t, l, 2*diag.Most+2)
		errors, others := l[2*diag.Most], l[2*diag.Most+1]
		assert.Equal(t, "deal.toml:1001:1: further errors that are not shown: 2000 (DPA128)", firstLine(errors.Text("en")))
		assert.Equal(t, "deal.toml:1001:2: further warnings or remarks that are not shown: 2000 (DPA129)", firstLine(others.Text("en")))
		assert.Error(t, l.Err())
	}
}

func TestLimitNeverHidesAnErrorBehindWarnings(t *testing.T) {
	var l diag.List
	for line := range 2500 {
		l.Add(diag.Pos{File: "deal.toml", Line: line + 1, Col: 1}, "DPA150", nil)
	}
	l.Add(diag.Pos{File: "deal.toml", Line: 9000, Col: 1}, "DPA110", nil)
	l.Limit()
	assert.Equal(t, "DPA110", l[len(l)-1].Check)
	assert.Equal(t, 1, l.Count(diag.Error))
}

func TestLimitLeavesAShortListAlone(t *testing.T) {
	var l diag.List
	l.Add(diag.Pos{File: "deal.toml", Line: 1, Col: 1}, "DPA110", nil)
	l.Limit()
	assert.Len(t, l, 1)
}

func firstLine(s string) string {
	for i := range s {
		if s[i] == '\n' {
			return s[:i]
		}
	}
	return s
}

// Compare the growth of the sizes: it has to be that of sorting.
func BenchmarkSortAndLimit(b *testing.B) {
	for _, n := range []int{10_000, 20_000, 40_000, 80_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				var l diag.List
				for line := range n {
					l.Add(diag.Pos{File: "deal.toml", Line: n - line, Col: 1}, "DPA110", nil)
				}
				l.Sort()
				l.Limit()
			}
		})
	}
}
