package dpa_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// Whatever falls out of an agreement, what it changes in the documents and in
// what else is told of the deal is held: so many lines more and less than those
// of the whole one, and a sum of them.
func TestGoldenDamagedDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	var b strings.Builder
	var whole, said []string
	for _, d := range damagedDeals(t) {
		told, found := d.told()
		switch lines := strings.SplitAfter(told, "\n"); {
		case d.whole:
			whole, said = lines, strings.SplitAfter(found, "\n")
			b.WriteString("== " + d.name + ": " + golden.Sum(told) + ", said " + golden.Sum(found) + "\n")
		default:
			line := difference(lines, whole)
			if told == "" {
				line = " no document"
			}
			if other := difference(strings.SplitAfter(found, "\n"), said); other != "" {
				line += ", said" + other
			}
			if line != "" {
				b.WriteString(d.name + ":" + line + "\n")
			}
		}
	}
	golden.File(t, "damaged.txt", b.String())
}

// A toldDeal is an agreement of which everything is told anew each time that it is
// asked for, nothing when there is no document; and what is found in it.
type toldDeal struct {
	name  string
	whole bool // no slip is in it
	told  func() (told, found string)
}

// damagedDeals are agreements of the repository, each whole before what slips make of it.
func damagedDeals(t *testing.T) (out []toldDeal) {
	lib := builtin(t)
	count := 0
	golden.Slips(t, repository, func(what string, files fs.FS, deal string) {
		isWhole := path.Ext(what) == ".toml"
		if count++; !isWhole && (strings.Contains(what, "=") || count%2 == 0) {
			return
		}
		out = append(out, toldDeal{what, isWhole, func() (told, found string) {
			d, l, err := dpa.Open(files, deal, lib)
			require.NoError(t, err)
			if d == nil {
				return "", placed(l)
			}
			return allOf(t, d), placed(l)
		}})
	})
	return out
}

// placed writes what is found without its words: its check and its places, those in
// texts of the library left out, and the nearest name.
func placed(l diag.List) string {
	var b strings.Builder
	for _, f := range l {
		at := f.Pos.Path
		if path.Ext(f.Pos.File) == ".toml" {
			at = f.Pos.String() + " " + at
		}
		fmt.Fprintln(&b, at, f.Check, f.Nearest)
	}
	return b.String()
}

// difference tells how many lines there are more and less than in the whole, and a sum of
// them; nothing when there are none.
func difference(lines, whole []string) string {
	more, less := without(lines, whole), without(whole, lines)
	if len(more)+len(less) == 0 {
		return ""
	}
	return fmt.Sprintf(" +%d -%d %s", len(more), len(less), golden.Sum(append(more, less...)...))
}

// without lists the lines that others lack.
func without(lines, others []string) []string {
	known := map[string]bool{}
	for _, line := range others {
		known[line] = true
	}
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return known[line] })
}

// allOf is all that a deal tells.
func allOf(t *testing.T, d *dpa.Deal) string {
	t.Helper()
	var b bytes.Buffer
	say := func(v any) {
		data, err := json.MarshalIndent(v, "", " ")
		require.NoError(t, err)
		b.Write(data)
	}
	for _, lang := range d.Languages() {
		document, _ := d.Document(lang)
		require.NoError(t, markdown.Write(&b, document))
		say(document) // what Markdown does not show: widths, names, what is written where somebody signs
		if coverage, err := d.Coverage(lang); err == nil {
			say(coverage)
		}
	}
	lang := d.Languages()[0]
	for _, annex := range dpa.Annexes() {
		rows, err := d.Rows(lang, annex)
		require.NoError(t, err)
		say(rows)
	}
	say(d.Explain())
	say(d.Defaults())
	return withoutPlaces(b.String())
}

// withoutPlaces leaves out where the parts of a document were written: a line less
// moves all behind it.
func withoutPlaces(told string) string {
	const begin = `"Pos": {`
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(told, begin)
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if end := strings.IndexAny(rest, "{}"); end >= 0 && strings.HasPrefix(rest[end:], "},") {
			told = strings.TrimLeft(rest[end+2:], " \n")
		} else {
			b.WriteString(begin)
			told = rest
		}
	}
}
