package check_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
	room "github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
)

// damagedDeals reads the deal that each slip makes of an agreement, and each
// agreement whole, under its own name. They have most of their files and texts in
// common, and one memory of them, as the rows of a batch have.
func damagedDeals(t testing.TB, yield func(tabled)) {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	memory := new(check.Memory)
	golden.Slips(t, "../../..", func(what string, files fs.FS, deal string) {
		read, err := read.Next(files, deal, room.On[input.Parsed](&lib.Kept))
		require.NoError(t, err)
		a, found := read.Agreement(nil, lib)
		yield(tabled{name: what, files: read, a: a, found: append(read.Found, found...), lib: lib, memory: memory})
	})
}

// Whatever one slip makes of an agreement, what it adds to the findings and what
// it takes from them is held.
func TestGoldenFindingsOfDamagedDeals(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	var whole []string
	damagedDeals(t, func(d tabled) {
		said := d.findings()
		lines := strings.SplitAfter(said, "\n")
		if path.Ext(d.name) == ".toml" {
			whole = lines
			b.WriteString("== " + d.name + " " + golden.Sum(said) + "\n")
			return
		}
		b.WriteString(d.name + ": " + golden.Sum(said))
		brief := func(sign string, of, without []string) {
			for _, line := range of {
				if !slices.Contains(without, line) {
					place, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
					check, _, _ := strings.Cut(rest, " ")
					b.WriteString(" " + sign + check + "@" + place)
				}
			}
		}
		brief("+", lines, whole)
		brief("-", whole, lines)
		b.WriteString("\n")
	})
	golden.File(t, "damaged.txt", b.String())
}
