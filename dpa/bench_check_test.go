package dpa_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/library"
)

// BenchmarkCheck does to a deal of some twenty pages in two languages what
// `dpa check` does, with the library at hand: when the deal was opened before, when
// its files are like none that were, though their texts are, when the library has
// only seen its own texts, and when it has not even been read.
func BenchmarkCheck(b *testing.B) {
	lib := builtin(b)
	for _, name := range []string{"minimal", "siilo"} {
		same := os.DirFS(filepath.Join(repository, folder(name)))
		var shifted []fs.FS // more than a library remembers, each with all in other places
		for lines := range 8 {
			files := fstest.MapFS{}
			for _, file := range []string{"deal.toml", "vendor.toml"} {
				if src, err := fs.ReadFile(same, file); err == nil {
					files[file] = &fstest.MapFile{Data: append(bytes.Repeat([]byte("\n"), lines), src...)}
				}
			}
			shifted = append(shifted, files)
		}
		check := func(kind string, files func(int) fs.FS) {
			b.Run(name+"/"+kind, func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					deal, _, err := dpa.Open(files(i), "deal.toml", lib)
					require.NoError(b, err)
					require.NotNil(b, deal)
				}
			})
		}
		check("again", func(int) fs.FS { return same })
		check("anew", func(i int) fs.FS { return shifted[i%len(shifted)] })
		check("first", func(int) fs.FS { lib.Kept = kept.Shelf{}; return same })
		check("cold", func(int) fs.FS {
			var err error
			lib, err = library.Builtin()
			require.NoError(b, err)
			return same
		})
	}
}

// longList is a sound deal with that many sub-processors, each with a name, an
// address and texts of its own.
func longList(n int) fstest.MapFS {
	var b strings.Builder
	b.WriteString(strings.Replace(diag.ExampleDeal, "[clauses.law_forum]", "", 1))
	i := strings.Index(b.String(), "[[subprocessors]]")
	src := b.String()[:i]
	b.Reset()
	b.WriteString(src)
	for i := range n {
		fmt.Fprintf(&b, `[[subprocessors]]
id           = "vendor_%[1]d"
name         = "Vendor %[1]d"
legal_entity = "Vendor %[1]d Ltd"
address      = { street = "%[1]d Harbour Road", city = "Dublin", country = "IE" }
country      = "IE"
contact      = { phone = "+353 1 555 %04[1]d" }
notes        = "Takes over from the vendor before it when that one fails, under the same terms."
[[subprocessors.services]]
name      = "Servers %[1]d"
purpose   = "Hosting of part %[1]d of the application."
locations = [{ country = "IE", city = "Dublin" }]
data      = [{ subject = "patients", categories = ["names", "contact_details"] }]
`, i)
	}
	b.WriteString("[clauses.law_forum]\nlaw = \"IE\"\ncourts = \"the courts of Dublin\"\n")
	return fstest.MapFS{"deal.toml": {Data: []byte(b.String())}}
}

func open(t testing.TB, fsys fstest.MapFS, lib *library.Library) {
	deal, found, err := dpa.Open(fsys, "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	require.Empty(t, found)
}

// BenchmarkCheckGrowth checks lists of up to 5,000 sub-processors and prints the
// exponent that fits the times by the length (1 is linear).
func BenchmarkCheckGrowth(b *testing.B) {
	lib := builtin(b)
	sizes := []float64{10, 100, 1000, 5000}
	spent := make([]float64, len(sizes))
	for b.Loop() {
		for i, n := range sizes {
			fsys := longList(int(n))
			runtime.GC()
			start := time.Now()
			open(b, fsys, lib)
			spent[i] += time.Since(start).Seconds()
		}
	}
	for i, n := range sizes {
		b.ReportMetric(1000*spent[i]/float64(b.N), fmt.Sprintf("ms/%d", int(n)))
	}
	b.ReportMetric(exponent(sizes[1:], spent[1:]), "exponent")
}

// exponent fits y = c·x^e and returns e.
func exponent(x, y []float64) float64 {
	n, sx, sy, sxx, sxy := float64(len(x)), 0.0, 0.0, 0.0, 0.0
	for i := range x {
		a, b := math.Log(x[i]), math.Log(y[i])
		sx, sy, sxx, sxy = sx+a, sy+b, sxx+a*a, sxy+a*b
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

// What a check allocates grows with the list, and no faster: a list that is
// compared with itself, or sorted for each of its rows, shows here.
func TestACheckGrowsWithTheList(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, thousands of sub-processors")
	}
	lib := builtin(t)
	sizes := []float64{400, 1600} // of fewer, what each check costs hides what grows
	bytes := make([]float64, len(sizes))
	for i, n := range sizes {
		fsys := longList(int(n))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		open(t, fsys, lib)
		runtime.ReadMemStats(&after)
		bytes[i] = float64(after.TotalAlloc - before.TotalAlloc)
	}
	e := exponent(sizes, bytes)
	t.Logf("exponent %.3f", e)
	assert.Less(t, e, 1.1, "%v bytes for %v sub-processors", bytes, sizes)
}
