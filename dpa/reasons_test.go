package dpa_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
)

// withoutExample are the checks that no file of an example can give, and why;
// each has a test of its own.
var withoutExample = map[string]string{
	"DPA108": "an example would be a file of megabytes",
	"DPA109": "an example would be a device",
	"DPA128": "an example would be a thousand errors",
	"DPA129": "an example would be a thousand warnings",
	"DPA167": "an example would be a page of text",
	"DPA169": "only a program can set settings to nil",
	"DPA306": "a program asks for the language, or --lang",
	"DPA402": "only the texts of a library can use a term that none defines",
	"DPA405": "only the texts of a library can have a blank that nothing fills",
	"DPA509": "an example would be no text",
	"DPA516": "the command names the files",
	"DPA971": "only the texts of a library can count a time from something else than what it has to wait for",
}

// Each check says why it matters. Its bad example has the finding; its good one
// has neither that nor any error. All that is said of the bad one is held.
func TestGoldenExamplesOfTheCatalogue(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	t.Parallel()
	lib := builtin(t)
	var said strings.Builder
	for _, c := range diag.Catalogue() {
		bad := example(t, lib, c.Bad)
		fmt.Fprintf(&said, "%s: %s\n", c.ID, inShort(bad))
		t.Run(c.ID, func(t *testing.T) {
			assert.NotEmpty(t, c.Why.EN, "a check says why it is there, in reasons_*.go of diag")
			if withoutExample[c.ID] != "" {
				assert.Empty(t, c.Bad)
				return
			}
			assert.True(t, has(bad, c.ID), "the bad example does not have the finding:\n%s", text(bad))
			good := example(t, lib, c.Good)
			assert.False(t, has(good, c.ID), "the good example has the finding:\n%s", text(good))
			assert.NoError(t, good.Err(), "the good example has an error")
		})
	}
	golden.File(t, "examples.txt", said.String())
	assert.Empty(t, example(t, lib, ""), "the example itself")
	assert.Empty(t, example(t, lib, diag.ExampleClause), "the clause of the examples")
}

func has(l diag.List, check string) bool {
	for _, f := range l {
		if f.Check == check {
			return true
		}
	}
	return false
}

// example opens the deal of an example, with the texts that it brings, and
// reads its other file, a sheet, or lays a sheet of customers on it.
func example(t *testing.T, lib *library.Library, src string) diag.List {
	t.Helper()
	fsys, own := fstest.MapFS{}, false
	for name, data := range exampleFiles(src) {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
		own = own || strings.HasPrefix(name, "library/")
	}
	var all diag.List
	if own {
		sub, err := fs.Sub(fsys, "library")
		require.NoError(t, err)
		mine, found, err := library.Load(library.BuiltinLayer(), library.Layer{FS: sub})
		require.NoError(t, err)
		all = append(all, found...)
		if mine == nil {
			return all
		}
		lib = mine
	}
	if sheet := fsys["list.csv"]; sheet != nil {
		_, found, err := exchange.ReadCSV(bytes.NewReader(sheet.Data), exchange.Options{File: "list.csv", Lang: "en", Locales: lib.Locales})
		require.NoError(t, err)
		all = append(all, found...)
	}
	if sheet := fsys["customers.csv"]; sheet != nil {
		return append(all, rowsOf(t, fsys, lib, sheet.Data)...)
	}
	_, found, err := dpa.Open(fsys, "deal.toml", lib)
	require.NoError(t, err)
	return append(all, found...)
}

// rowsOf opens the agreement of each row of a sheet.
func rowsOf(t *testing.T, fsys fs.FS, lib *library.Library, sheet []byte) diag.List {
	base, err := dpa.OpenBase(fsys, "deal.toml", lib)
	require.NoError(t, err)
	rows, all, err := base.Rows("customers.csv", bytes.NewReader(sheet))
	require.NoError(t, err)
	if rows == nil {
		return all
	}
	for row, err := range rows {
		require.NoError(t, err)
		_, found := base.Open(row)
		all = append(all, found...)
	}
	return all
}

func TestExampleFiles(t *testing.T) {
	files := exampleFiles("status = \"draft\"\n-- example.toml, without --\ndate      = 2026-11-22\n-- example.toml, adding --\nx = 1\n-- deal.toml, adding --\ny = 2\n-- more.toml --\nz = 3\n")
	assert.Equal(t, "extends = \"example.toml\"\nstatus = \"draft\"\ny = 2\n", files["deal.toml"])
	assert.Equal(t, "z = 3\n", files["more.toml"])
	assert.NotContains(t, files["example.toml"], "2026-11-22\n")
	assert.True(t, strings.HasSuffix(files["example.toml"], "x = 1\n"))
	assert.Len(t, files, 3)

	files = exampleFiles("-- library/clauses/oncall/clause.toml, adding --\ny = 2\n")
	assert.True(t, strings.HasSuffix(files["library/clauses/oncall/clause.toml"], "y = 2\n"))
	assert.Contains(t, files["library/clauses/oncall/en.md"], "# On-call service\n")
}
