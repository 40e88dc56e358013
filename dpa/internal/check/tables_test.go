package check_test

import (
	"cmp"
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
	"github.com/dpakit/dpakit/dpa/internal/input"
	room "github.com/dpakit/dpakit/dpa/internal/kept"
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
	moves bool // it may be about transfers

	memory *check.Memory // what it is checked with; nil for one of its own
}

// tabledDeals reads the deal of each row.
func tabledDeals(t testing.TB) []tabled {
	t.Helper()
	var out []tabled
	add := func(base string, lib *library.Library, lists ...[]mistake) {
		for _, m := range slices.Concat(lists...) {
			out = append(out, newTabled(t, m.name, base, m.deal, lib))
		}
	}
	small := shelf(t)
	add(vendor, small, mistakes, processingMistakes, subprocessorMistakes)
	begin := len(out)
	add(vendor, small, transferMistakes, guaranteeMistakes, flowMistakes, flowEdges)
	for i := begin; i < len(out); i++ {
		out[i].moves = true
	}
	add(vendor, small, careMistakes, wordMistakes, inputMistakes)
	for _, m := range underPolicy {
		out = append(out, newTabled(t, m.name, m.policy+vendor, m.deal, small))
	}
	for _, f := range lacks {
		out = append(out, newTabled(t, "a final, "+f.name, strings.Replace(vendor, f.old, f.by, 1), signed, small))
	}
	for _, name := range slices.Sorted(maps.Keys(specimens)) {
		out = append(out, newTabled(t, "a final of "+name, vendor, signed+"controller.trade_name = '"+name+"'", small))
	}
	for _, name := range slices.Sorted(maps.Keys(acceptances)) {
		out = append(out, newTabled(t, "accepted, "+name, vendor, acceptances[name].deal, small))
	}
	whole, err := library.Builtin()
	require.NoError(t, err)
	add(lawful, whole, annexMistakes, claimMistakes, factMistakes, edges)
	add(nobody, whole, edgesOfNobody)
	for _, h := range held {
		out = append(out, newTabled(t, h.name, lawful, h.deal, whole))
	}
	return out
}

func newTabled(t testing.TB, name, base, deal string, lib *library.Library) tabled {
	t.Helper()
	fsys := fstest.MapFS{"deal.toml": {Data: []byte("extends = \"vendor.toml\"\n" + deal)}, "vendor.toml": {Data: []byte(base)}}
	files, err := read.Next(fsys, "deal.toml", room.On[input.Parsed](&lib.Kept)) // the vendor’s file is that of many
	require.NoError(t, err)
	a, found := files.Agreement(nil, lib)
	return tabled{name: name, files: files, a: a, found: append(files.Found, found...), lib: lib}
}

// whole is all that is found in the deal.
func (d tabled) whole(memory *check.Memory) diag.List {
	l := slices.Clone(d.found)
	if d.files.Registry != nil {
		l = append(l, check.Registry(d.files.Registry, d.lib)...)
	}
	if d.files.Whole {
		l = check.Accept(d.a, append(l, check.Next(d.a.Clone(), d.lib, memory, nil)...))
	}
	l.Sort()
	return l
}

// findings writes what is found in the deal.
func (d tabled) findings() string {
	return inFull(d.whole(cmp.Or(d.memory, new(check.Memory))))
}

// inFull writes findings, a line each: the place, the check, the path, and what the
// message says besides its own words.
func inFull(l diag.List) string {
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

// movements writes what passes between hands in a deal on transfers, a passage on
// a line: its ground, its verdict with the rule behind it, and what is found in it.
func (d tabled) movements() string {
	if !d.moves || d.a == nil || !d.files.Whole {
		return ""
	}
	var b strings.Builder
	for _, m := range check.Movements(d.a.Clone(), d.lib) {
		b.WriteString(passing(m))
	}
	return b.String()
}

// passing writes a passage between hands.
func passing(m check.Movement) string {
	line := ""
	for _, w := range []diag.Words{m.From, m.To, m.Places, m.Ground, m.Rule} {
		line += w.EN + " / " + w.FR + " | "
	}
	return line + fmt.Sprintf("%s %s%s\n", m.Verdict, strings.Join(m.Outside, " "), strings.Join(append([]string{""}, brief(m.Why)...), ", "))
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

// What moves in the deals on transfers, besides what does in the vendor's file on
// which they are laid.
func TestGoldenMovementsOfTables(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	var usual []string
	list := []tabled{newTabled(t, "the vendor alone", vendor, "", shelf(t))}
	list[0].moves = true
	for _, d := range append(list, tabledDeals(t)...) {
		if !d.moves {
			continue
		}
		b.WriteString("== " + d.name + "\n")
		lines := strings.SplitAfter(d.movements(), "\n")
		for _, line := range lines {
			if !slices.Contains(usual, line) {
				b.WriteString(line)
			}
		}
		if usual == nil {
			usual = lines
		}
	}
	golden.File(t, "movements.txt", b.String())
}
