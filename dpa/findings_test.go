package dpa_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/internal/read"
)

// findings writes what is found as lines: place, check, and what the message
// says besides its own words, so that no message can be reworded into another
// finding and each may be reworded.
func findings(l diag.List) string {
	var b strings.Builder
	for _, f := range l {
		where := f.Pos.String()
		if where == "" {
			where = "-"
		}
		fmt.Fprintf(&b, "%s %s", where, f.Check)
		if f.Blocks {
			b.WriteString(" blocks")
		}
		for _, name := range slices.Sorted(maps.Keys(f.Args)) {
			if name == "reason" || name == "source" || name == "cited" || name == "known" {
				continue // what the library says of itself
			}
			value := f.Args[name]
			if in, ok := value.(interface{ In(lang string) string }); ok {
				value = in.In("en")
			}
			fmt.Fprintf(&b, " %s=%q", name, fmt.Sprint(value))
		}
		if f.Nearest != "" {
			fmt.Fprintf(&b, " nearest=%q", f.Nearest)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// A judged deal is one of the corpus, or an example of the catalogue, as read:
// check.Agreement judges a clone of it.
type judged struct {
	name     string
	a        *agreement.Agreement
	sentence bool // a good deal that says one more sentence
	files    fs.FS
}

// theSentence is the deal of sentences, which other tests judge too.
const theSentence = "good/sentence.toml"

func (d judged) findings(t testing.TB) string {
	lib, err := shippedLibrary()
	require.NoError(t, err)
	return findings(examined(d.a, lib))
}

// movements writes how the data leave the European Economic Area, or may: each
// passage on a line, with its ground, verdict and rule, and what is found in it. Of
// the deals of sentences none is held, for they are all laid on the same few.
func (d judged) movements(t testing.TB) string {
	if d.sentence {
		return ""
	}
	lib, err := shippedLibrary()
	require.NoError(t, err)
	var b strings.Builder
	for _, m := range check.Movements(d.a.Clone(), lib) {
		if m.Verdict == check.Inside {
			continue
		}
		fmt.Fprintf(&b, "%s → %s", m.From.EN, m.To.EN)
		for _, part := range []string{m.Places.EN, strings.Join(m.Outside, " "), m.Ground.EN, string(m.Verdict), m.Rule.EN} {
			fmt.Fprintf(&b, " | %s", part)
		}
		for _, f := range m.Why {
			b.WriteString(" " + f.Check)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// corpusDeals reads every deal by which the checks are judged.
func corpusDeals(t *testing.T) []judged {
	t.Helper()
	lib, err := shippedLibrary()
	require.NoError(t, err)
	var out []judged
	add := func(name string, fsys fs.FS, file string) {
		files, err := read.Next(fsys, file, kept.On[input.Parsed](&lib.Kept))
		require.NoError(t, err, name)
		a, _ := files.Agreement(nil, lib)
		if files.Whole {
			out = append(out, judged{name, a, file == theSentence, fsys})
		}
	}
	good, err := fs.Glob(corpus, "good/*.toml")
	require.NoError(t, err)
	for _, name := range good {
		add(name, corpus, name)
	}
	archives, err := fs.Glob(corpus, "flawed/*.txtar")
	require.NoError(t, err)
	for _, archive := range archives {
		b, err := fs.ReadFile(corpus, archive)
		require.NoError(t, err)
		for _, f := range txtar.Parse(b).Files {
			file := "good/" + f.Name + ".toml"
			add(archive+" "+f.Name, beside(t, file, flawed(t, archive+": "+f.Name, string(f.Data))), file)
		}
	}
	references, err := fs.Glob(corpus, "flawed/*/deal.toml")
	require.NoError(t, err)
	for _, file := range references {
		add(file, corpus, file)
	}
	b, err := fs.ReadFile(corpus, "good/shared/sentences.toml")
	require.NoError(t, err)
	var all map[string]map[string][]string
	_, err = toml.Decode(string(b), &all)
	require.NoError(t, err)
	for _, lang := range []string{"en", "fr"} {
		for _, key := range slices.Sorted(maps.Keys(all[lang])) {
			for _, say := range all[lang][key] {
				add("good/shared/sentences.toml "+lang+" "+say, beside(t, theSentence, sentence(t, lang, key, say)), theSentence)
			}
		}
	}
	for _, c := range diag.Catalogue() {
		for _, e := range []struct{ name, src string }{{"bad", c.Bad}, {"good", c.Good}} {
			if strings.Contains(e.src, "-- library/") || strings.Contains(e.src, "-- customers.csv") || withoutExample[c.ID] != "" {
				continue
			}
			fsys := fstest.MapFS{}
			for name, data := range exampleFiles(e.src) {
				fsys[name] = &fstest.MapFile{Data: []byte(data)}
			}
			add("example of "+c.ID+", "+e.name, fsys, "deal.toml")
		}
	}
	return out
}

// What is found in each deal of the corpus, at which place and with which
// words: a check that changes its mind on one of them is read before it is
// believed. Deals in which nothing is found are not in the file.
func TestGoldenFindingsOfFlawedDeals(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	var found, moves strings.Builder
	for _, d := range corpusDeals(t) {
		said := ""
		if d.sentence {
			_, l := judgedText(t, d.files, theSentence)
			said = findings(l)
		} else {
			said = d.findings(t)
		}
		if said != "" {
			found.WriteString("== " + d.name + "\n" + said)
		}
		if said := d.movements(t); said != "" {
			moves.WriteString("== " + d.name + "\n" + said)
		}
	}
	for _, held := range []struct{ name, got string }{{"findings.txt", found.String()}, {"movements.txt", moves.String()}} {
		file := filepath.Join(repository, "testdata", "flawed", held.name)
		if golden.Updating() {
			require.NoError(t, os.WriteFile(file, []byte(held.got), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Greater(t, strings.Count(held.got, "\n"), 200)
		if line, was, is := firstDifference(string(want), held.got); line > 0 {
			t.Errorf("%s:%d: read the difference as a change of the checks, then go test ./dpa -run Golden -update\n\twas: %s\n\tis:  %s", file, line, was, is)
		}
	}
}
