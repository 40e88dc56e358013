package dpa_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
)

// What people write who do not know the keys and the forms of values: each is in its
// turn what stands in a file or in a sheet.
var (
	naturalValues = []string{
		`"48 heures"`, `"two working days"`, `"36h"`, `"27 novembre 2026"`, `"27/11/2026"`, `2026-11-27`, `"France"`, `"Allemagne"`, `"Frnace"`, `"FR"`, `"Jeanne <jeanne@lilas.fr>"`,
		`"jeanne@"`, `"www.lilas.fr"`, `"javascript:alert(1)"`, `"1 200 €"`, `3`, `-1.5`, `true`, `["a", "a"]`, `[]`, `{ fr = "Lyon" }`, `{ fr = "Lyon", en = "Lyons", de = "Leiden" }`, `{ x = 1 }`, `""`, `"unknown"`,
		`"Lyon\u202e"`, `"TODO"`, `"final"`, `["FR", "Germany"]`, `"vender.toml"`, `"supliers.toml"`, `"../../outside.toml"`, `"awss"`,
	}
	naturalKeys = []string{"nom", "pays", "adresse", "courriel", "e-mail", "durée", "sous-traitants", "duration", "country_code", "unknown", "none", "not_applicable", "language", "sub_processors", "notice", "extends"}
	aLine       = regexp.MustCompile(`^(\s*)([a-z_]+)(\s*=\s*)(.+)$`)
	aHeading    = regexp.MustCompile(`^(\[+)([a-z_.]+)(\]+)`)
)

// What is said of a file in which one line has another key, another value or another
// heading is held, with what is proposed in its place; and what is said of a sheet
// with such cells.
func TestGoldenMisspelledFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	t.Parallel()
	var b strings.Builder
	for _, m := range misspelled(t) {
		fmt.Fprintf(&b, "%s: %s\n", m.name, m.told())
	}
	golden.File(t, "misspelled.txt", b.String())
}

// A misspelling says what is found in it.
type misspelling struct {
	name string
	told func() string
}

func misspelled(t *testing.T) (out []misspelling) {
	lib := builtin(t)
	turn := 0
	next := func(list []string) string {
		turn++
		return list[turn%len(list)]
	}
	for _, dir := range []string{"examples/minimal", "testdata/agreements/selection", "testdata/agreements/parties", "testdata/agreements/online"} {
		files := fstest.MapFS{}
		entries, err := fs.Glob(os.DirFS(repository), dir+"/*.toml")
		require.NoError(t, err)
		for _, name := range entries {
			data, err := os.ReadFile(path.Join(repository, name))
			require.NoError(t, err)
			files[path.Base(name)] = &fstest.MapFile{Data: data}
		}
		for _, name := range entries {
			file := path.Base(name)
			lines := strings.SplitAfter(string(files[file].Data), "\n")
			try := func(i int, as string) {
				with := maps.Clone(files)
				with[file] = &fstest.MapFile{Data: []byte(strings.Join(lines[:i], "") + as + "\n" + strings.Join(lines[i+1:], ""))}
				out = append(out, misspelling{fmt.Sprintf("%s %d %.40s", name, i+1, as), func() string {
					_, found, err := dpa.Read(with, "deal.toml", lib)
					if err != nil {
						return err.Error()
					}
					return inShort(found)
				}})
			}
			for i, line := range lines {
				line = strings.TrimSuffix(line, "\n")
				if m := aHeading.FindStringSubmatch(line); m != nil {
					try(i, m[1]+next([]string{swapped(m[2]), m[2] + ".x", "[" + m[2] + "]", strings.TrimSuffix(m[2], "s"), "nom"})+m[3])
				} else if m := aLine.FindStringSubmatch(line); m != nil {
					try(i, m[1]+next([]string{swapped(m[2]), next(naturalKeys), m[2] + "s", m[2] + "." + m[2]})+m[3]+m[4])
					try(i, m[1]+m[2]+m[3]+next(naturalValues))
				}
			}
		}
	}
	base, err := dpa.OpenBase(shared(t), "deal.toml", lib)
	require.NoError(t, err)
	for _, value := range naturalValues {
		value = strings.Trim(value, `"`)
		for _, column := range []string{"controller.name", next([]string{"date", "controller.address.country", "clauses.breach.notice", "languages", "sample", "controller.unknown", "controller.contact.email"}), next([]string{"controller.website", "status", "controller.capital.fr", "controler.name", "subprocessors", "template", "processing"})} {
			sheet := fmt.Sprintf("reference;%s\nDPA-1;\"%s\"\n", column, strings.ReplaceAll(value, `"`, `""`))
			out = append(out, misspelling{"a sheet: " + column + ": " + value, func() string {
				rows, found, err := base.Rows("c.csv", strings.NewReader(sheet))
				require.NoError(t, err)
				if rows == nil {
					return inShort(found)
				}
				for row, err := range rows {
					require.NoError(t, err)
					_, said := base.Open(row)
					found = append(found, said...)
				}
				return inShort(found)
			}})
		}
	}
	return out
}

// inShort is where something is found and what is meant, and a sum of all that is said.
func inShort(found diag.List) string {
	if len(found) == 0 {
		return ""
	}
	return golden.Sum(golden.Said(found)) + " " + strings.ReplaceAll(strings.TrimSpace(placed(found)), "\n", "; ")
}

// swapped is a word with two letters in each other's place.
func swapped(word string) string {
	if len(word) < 3 {
		return word + "e"
	}
	return word[:1] + word[2:3] + word[1:2] + word[3:]
}
