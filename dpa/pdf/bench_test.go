package pdf

import (
	"testing"

	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// BenchmarkLayout sets the sample, of sixteen pages, without drawing it.
func BenchmarkLayout(b *testing.B) {
	d, fonts := sample(), canvas.Fonts()
	b.ReportAllocs()
	for b.Loop() {
		newSetter(fonts, d, sheetOf(A4)).layout(d)
	}
}
