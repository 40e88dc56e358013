package dpa_test

import (
	"io/fs"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/library"
)

// BenchmarkStages measures what an agreement costs, stage by stage, and as a
// whole; docs/performance.md has the results. Write is BenchmarkWrite.
func BenchmarkStages(b *testing.B) {
	lib, fsys, name := builtin(b), os.DirFS(repository), folder("siilo")+"/deal.toml"
	stage := func(name string, do func(b *testing.B)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				do(b)
			}
		})
	}
	stage("library", func(b *testing.B) {
		_, err := library.Builtin()
		require.NoError(b, err)
	})
	stage("read", func(b *testing.B) {
		_, _, err := dpa.Read(fsys, name, lib)
		require.NoError(b, err)
	})
	a, _, err := dpa.Read(fsys, name, lib)
	require.NoError(b, err)
	stage("check and compose", func(b *testing.B) {
		d, _ := dpa.Check(a, lib)
		require.NotNil(b, d)
	})
	stage("whole, first", func(b *testing.B) {
		lib.Kept = kept.Shelf{}
		writeAll(b, fsys, name, lib)
	})
	stage("whole", func(b *testing.B) { writeAll(b, fsys, name, lib) })
	stage("whole, cold", func(b *testing.B) {
		lib, err := library.Builtin()
		require.NoError(b, err)
		writeAll(b, fsys, name, lib)
	})
}

// writeAll writes a deal in each of its languages, as `dpa render` does.
func writeAll(b testing.TB, fsys fs.FS, name string, lib *library.Library) {
	d, found, err := dpa.Open(fsys, name, lib)
	require.NoError(b, err)
	require.NotNil(b, d, "%s", text(found))
	for _, lang := range d.Languages() {
		_, _, err := d.PDF(lang)
		require.NoError(b, err)
	}
}

// BenchmarkRow opens the agreement of a row in two languages: what a batch costs
// before the page.
func BenchmarkRow(b *testing.B) {
	base, err := dpa.OpenBase(shared(b), "deal.toml", builtin(b))
	require.NoError(b, err)
	var columns, cells []string
	for _, g := range customer {
		columns, cells = append(columns, g.column), append(cells, `"`+g.cell+`"`)
	}
	rows, _, err := base.Rows("c.csv", strings.NewReader(strings.Join(columns, ",")+"\n"+strings.Join(cells, ",")))
	require.NoError(b, err)
	for row, err := range rows {
		require.NoError(b, err)
		b.ReportAllocs()
		for b.Loop() {
			d, found := base.Open(row)
			require.NotNil(b, d, "%s", text(found))
		}
	}
}

// What the whole job of an agreement may allocate, the first of a program, one
// that is much like those before it, and a row: what it did when this was written,
// and a fifth. Who makes it more sets it anew, and says why.
var wholeJob = []struct {
	what               string
	allocations, bytes uint64
}{
	{"first", 126_200, 19_800_000},
	{"again", 61_000, 9_100_000},
	{"a row of a batch, before the page", 18_800, 1_400_000},
}

// An agreement allocates no more than it did. Allocations are counted, so no
// other load on the machine changes the result.
func TestTheWholeJobAllocatesNoMore(t *testing.T) {
	if testing.Short() {
		t.Skip("counts what this package allocates, and under the race detector that is more")
	}
	fsys, name := os.DirFS(repository), folder("siilo")+"/deal.toml"
	lib, err := library.Builtin()
	require.NoError(t, err)
	writeAll(t, fsys, name, lib) // the fonts are parsed once in a program, and a text once in a library
	base, err := dpa.OpenBase(shared(t), "deal.toml", lib)
	require.NoError(t, err)
	row := only(t, base, sheetOf(nil))
	for range 2 { // the first of a batch finds out what the others have in common with it
		d, found := base.Open(row)
		require.NotNil(t, d, "%s", text(found))
	}
	for i, job := range wholeJob {
		if i == 0 {
			lib.Kept = kept.Shelf{}
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if i < 2 {
			writeAll(t, fsys, name, lib)
		} else {
			base.Open(row)
		}
		runtime.ReadMemStats(&after)
		count, size := after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
		t.Logf("%s: %d allocations, %d bytes", job.what, count, size)
		assert.Less(t, count, job.allocations+job.allocations/5, job.what)
		assert.Less(t, size, job.bytes+job.bytes/5, job.what)
	}
}
