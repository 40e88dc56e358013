package check_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/read"
	"github.com/dpakit/dpakit/dpa/library"
)

// A tabled deal is that of a row of the tables of mistakes, as read.
type tabled struct {
	name  string
	files *read.Files
	a     *agreement.Agreement
	found diag.List
	lib   *library.Library
}

// tabledDeals reads the deal of each row.
func tabledDeals(t testing.TB) []tabled {
	t.Helper()
	var out []tabled
	add := func(list []mistake, base string, lib *library.Library) {
		for _, m := range list {
			out = append(out, newTabled(t, m.name, base, m.deal, lib))
		}
	}
	small := shelf(t)
	for _, list := range [][]mistake{mistakes, processingMistakes, subprocessorMistakes, transferMistakes, guaranteeMistakes, flowMistakes, careMistakes, wordMistakes, inputMistakes} {
		add(list, vendor, small)
	}
	for _, m := range underPolicy {
		out = append(out, newTabled(t, m.name, m.policy+vendor, m.deal, small))
	}
	whole, err := library.Builtin()
	require.NoError(t, err)
	for _, list := range [][]mistake{annexMistakes, claimMistakes, edges} {
		add(list, lawful, whole)
	}
	for _, h := range held {
		out = append(out, newTabled(t, h.name, lawful, h.deal, whole))
	}
	return out
}

func newTabled(t testing.TB, name, base, deal string, lib *library.Library) tabled {
	t.Helper()
	files, err := read.Open(fstest.MapFS{"deal.toml": {Data: []byte("extends = \"vendor.toml\"\n" + deal)}, "vendor.toml": {Data: []byte(base)}}, "deal.toml")
	require.NoError(t, err)
	a, found := files.Agreement(nil, lib)
	return tabled{name, files, a, append(files.Found, found...), lib}
}

// findings writes what is found in the deal, a line each: the place, the check,
// the path, and what the message says besides its own words.
func (d tabled) findings() string {
	l := slices.Clone(d.found)
	if d.files.Registry != nil {
		l = append(l, check.Registry(d.files.Registry, d.lib)...)
	}
	if d.files.Whole {
		l = check.Accept(d.a, append(l, check.Agreement(d.a.Clone(), d.lib)...))
	}
	l.Sort()
	var b strings.Builder
	for i, line := range brief(l) {
		b.WriteString(line)
		if l[i].Pos.Path != "" {
			b.WriteString(" " + l[i].Pos.Path)
		}
		if l[i].Blocks {
			b.WriteString(" blocks")
		}
		for _, name := range slices.Sorted(maps.Keys(l[i].Args)) {
			if slices.Contains([]string{"reason", "source", "cited", "known", "options"}, name) {
				continue // what the library says of itself
			}
			value := l[i].Args[name]
			if in, ok := value.(interface{ In(lang string) string }); ok {
				value = in.In("en")
				if fr := in.In("fr"); fr != value {
					value = fmt.Sprint(value, " / ", fr)
				}
			}
			fmt.Fprintf(&b, " %s=%q", name, fmt.Sprint(value))
		}
		if l[i].Nearest != "" {
			fmt.Fprintf(&b, " nearest=%q", l[i].Nearest)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// The tables say where a check fires; the file holds what each finding says of
// the deal: whom it is about, and the words and figures that it quotes.
func TestGoldenFindingsOfTables(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	for _, d := range tabledDeals(t) {
		if said := d.findings(); said != "" {
			b.WriteString("== " + d.name + "\n" + said)
		}
	}
	golden.File(t, "findings.txt", b.String())
}
