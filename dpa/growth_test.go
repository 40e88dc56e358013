//go:build unix

package dpa_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
)

// spent is the time that this process has had on processors.
func spent(t testing.TB) time.Duration {
	var u syscall.Rusage
	require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Whatever somebody sends, its time is in proportion to its size: each of these
// took time by the square or the cube of it, or all memory, or had no end.
func TestHostileInputsGrowInProportion(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib := builtin(t)
	deal := func(rest string) func() {
		files := dpa.Files{"deal.toml": []byte("extends = \"vendor.toml\"\n" + rest), "vendor.toml": []byte(vendor(t))}
		return func() {
			d, _, err := dpa.Open(files, "deal.toml", lib)
			require.NoError(t, err)
			if d != nil {
				_, _, err = d.PDF("fr")
				require.NoError(t, err)
			}
		}
	}
	sheet := func(cells string) func() {
		return func() {
			_, _, err := exchange.ReadCSV(strings.NewReader("Name,Country\n"+cells), exchange.Options{File: "sheet.csv", Lang: "en", Locales: lib.Locales})
			require.NoError(t, err)
		}
	}
	layer := func(name, src string) func() {
		return func() {
			_, _, err := library.Load(library.BuiltinLayer(), library.Layer{FS: dpa.Files{name: []byte(src)}})
			require.NoError(t, err)
		}
	}
	lines := func(n int, format string) string {
		var b bytes.Buffer
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	repeat := strings.Repeat
	for name, input := range map[string]struct {
		n    int // of the smaller of two sizes, the other is four times as large
		made func(n int) func()
	}{
		"tables within each other":     {20_000, func(n int) func() { return deal("zz = " + repeat("{a=", n) + "1" + repeat("}", n)) }},
		"keys with many dots":          {20_000, func(n int) func() { return deal("zz" + repeat(".a", n) + " = 1") }},
		"brackets":                     {400_000, func(n int) func() { return deal("zz = " + repeat("[", n)) }},
		"a list on one line":           {20_000, func(n int) func() { return deal("modules = [" + repeat(`"a", `, n) + `"a"]`) }},
		"unknown keys":                 {10_000, func(n int) func() { return deal("[zz]\n" + lines(n, "k%d = 1\n")) }},
		"keys of one unknown spelling": {10_000, func(n int) func() { return deal("[controller]\n" + lines(n, "nmae%d = 1\n")) }},
		"a long reference":             {5_000, func(n int) func() { return deal("reference = \"" + repeat("R", n) + "\"") }},
		"a word with hyphens": {8_000, func(n int) func() {
			return deal("reference = \"A-1\"\n[special]\n[[special_conditions]]\ntext = \"" + repeat("a-", n) + "\"")
		}},
		"texts that name a company": {250, func(n int) func() {
			return deal(lines(n, "[[subprocessors]]\nid = \"v%d\"\nname = \"V\"\nnotes = \"Hosted on Amazon Web Services.\"\n"))
		}},
		"marks on one letter": {8_000, func(n int) func() { return deal("reference = \"e" + repeat("\u0301", n) + "\"") }},
		"sub-processors of a sub-processor": {500, func(n int) func() {
			return deal("[[subprocessors]]\nid = \"a\"\nname = \"A\"\n" + lines(n, "[[subprocessors.subprocessors]]\nname = \"B%d\"\ncountry = \"US\"\n"))
		}},
		"names without Latin letters": {4_000, func(n int) func() { return sheet(repeat("公司,FR\n", n)) }},
		"names that are nearly one":   {4_000, func(n int) func() { return sheet(lines(n, "Ακμή %d,FR\n")) }},
		"phrases of a layer": {2_000, func(n int) func() {
			return layer("locales/fr.toml", "[phrases]\nnot_health = ["+lines(n, "\"mot %d\", ")+"\",\"]\n")
		}},
		"conditions within each other": {2_000, func(n int) func() {
			return layer("clauses/breach/fr.md", "# Titre\n\n"+repeat("{{each subprocessors}}\n", n)+"x\n"+repeat("{{end}}\n", n))
		}},
		"references that lead nowhere": {2_000, func(n int) func() {
			text := []byte("# Titre\n\n" + lines(n, "1. {#p%[1]d} Un texte, voir [[nulle.part%[1]d]].\n"))
			files := dpa.Files{"clauses/long/clause.toml": []byte("covers = []\n"), "clauses/long/fr.md": text, "clauses/long/en.md": text}
			return func() {
				_, found, err := library.Load(library.BuiltinLayer(), library.Layer{FS: files})
				require.NoError(t, err)
				require.NotEmpty(t, found)
			}
		}},
		"marks that nothing closes": {50_000, func(n int) func() { return layer("clauses/breach/fr.md", "# Titre\n\n"+repeat("**a [[b {{c ", n)) }},
	} {
		t.Run(name, func(t *testing.T) {
			small, large := input.made(input.n), input.made(4*input.n)
			var grows float64
			for range 3 { // the collector of memory may run in one of them
				from := spent(t)
				small()
				first := spent(t) - from
				large()
				second := spent(t) - from - first
				if grows = math.Log(float64(second)/float64(first)) / math.Log(4); grows < 1.4 {
					t.Logf("%v, %v: n^%.2f", first, second, grows)
					return
				}
			}
			t.Errorf("four times the size takes n^%.2f", grows)
		})
	}
}
