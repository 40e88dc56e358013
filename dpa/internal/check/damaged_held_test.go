package check_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
)

// damagedDeals reads the deal that each slip makes of an agreement, and each
// agreement whole, under its own name.
func damagedDeals(t testing.TB) []tabled {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	var out []tabled
	golden.Slips(t, "../../..", func(what string, files fs.FS, deal string) {
		read, err := read.Open(files, deal)
		require.NoError(t, err)
		a, found := read.Agreement(nil, lib)
		out = append(out, tabled{name: what, files: read, a: a, found: append(read.Found, found...), lib: lib})
	})
	return out
}

// Whatever one slip makes of an agreement, what it adds to the findings and what
// it takes from them is held.
func TestGoldenFindingsOfDamagedDeals(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	var whole []string
	for _, d := range damagedDeals(t) {
		said := d.findings()
		lines := strings.SplitAfter(said, "\n")
		if path.Ext(d.name) == ".toml" {
			whole = lines
			b.WriteString("== " + d.name + " " + golden.Sum(said) + "\n")
			continue
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
	}
	golden.File(t, "damaged.txt", b.String())
}
