package dpa_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/pdf"
)

// BenchmarkWrite sets and writes a whole agreement, composed before.
func BenchmarkWrite(b *testing.B) {
	d := compose(b, builtin(b), "siilo")[0]
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, pdf.Write(&bytes.Buffer{}, d, pdf.Options{}))
	}
}
