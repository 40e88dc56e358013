package exchange

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/library"
)

// cellsOf reads a file as a spreadsheet does that knows only one separator: it
// takes a quotation mark for one only where a cell begins.
func cellsOf(src string, separator rune) []string {
	var cells []string
	var cell strings.Builder
	quoted, closed, begins := false, false, true
	for _, r := range src {
		again := closed && r == '"' // two in a row are one in the text
		closed = quoted && r == '"'
		switch {
		case again:
			quoted = true
			cell.WriteRune(r)
		case closed:
			quoted = false
		case !quoted && begins && r == '"':
			quoted, begins = true, false
		case !quoted && (r == separator || r == '\n' || r == '\r'):
			cells = append(cells, cell.String())
			cell.Reset()
			begins = true
		default:
			cell.WriteRune(r)
			begins = false
		}
	}
	return append(cells, cell.String())
}

func assertNoFormula(t *testing.T, src string) {
	t.Helper()
	for _, separator := range ",;\t|" {
		for _, cell := range cellsOf(src, separator) {
			inner := strings.TrimLeft(cell, " \u00a0\"")
			assert.False(t, inner != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(inner)[0]), "separator %q: cell %q", separator, cell)
			assert.False(t, cell != "" && strings.ContainsAny(cell[:1], "\t\r"), "separator %q: cell %q", separator, cell)
		}
	}
}

var formulas = []string{
	"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\n\n=1", " =1", "\"=1\"", "'=1", ";=cmd|'/C calc'!A0;", "a;=1", "a; \"=1", "a\t=1", "a|=1", "a\r\n=1", "a\n - b",
	"＝1", "a;＠x", "\u00a0=1", "a, -5", "x-1", "1-1; 2", "", ";", ";;=", "a;'=1",
}

func TestNoCellIsAFormula(t *testing.T) {
	for _, s := range formulas {
		var b bytes.Buffer
		records := []dpa.Record{{ID: s, Fields: []dpa.Field{{Name: "a", Text: s}, {Name: "b", Text: s}}}}
		require.NoError(t, WriteCSV(&b, records, ',', func(f string) string { return f }))
		assertNoFormula(t, b.String())
		rows, err := csv.NewReader(&b).ReadAll()
		require.NoError(t, err)
		if strings.Contains(s, "\r") || strings.Contains(s, "'=") {
			continue // the reader makes one line break of two; an apostrophe of the text's own is taken for ours
		}
		assert.Equal(t, s, plain(rows[1][1]))
	}
}

func FuzzFormula(f *testing.F) {
	for _, s := range formulas {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		require.NoError(t, w.Write([]string{"id", Cell(s), Cell(s)}))
		w.Flush()
		assertNoFormula(t, b.String())
	})
}

func options(t testing.TB) Options {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	var set *locale.Set = lib.Locales
	return Options{File: "sheet.csv", Lang: "en", Locales: set}
}

func TestLinksOfASheetAreJudged(t *testing.T) {
	for cell, want := range map[string]string{
		"https://Ovh.example/x":  "https://ovh.example/x",
		"www.ovh.example":        "https://www.ovh.example",
		"javascript:alert(1)":    "",
		"file:///etc/passwd":     "",
		"https://u:p@evil/":      "",
		"\"data:text/html,<b>\"": "",
	} {
		vendors, found, err := ReadCSV(strings.NewReader("Name,URL\nOVH,"+cell+"\n"), options(t))
		require.NoError(t, err)
		if want == "" {
			assert.Empty(t, vendors, cell)
			require.Len(t, found, 1)
			assert.Equal(t, "sheet.csv:2:5 DPA168", found[0].Pos.String()+" "+found[0].Check)
			continue
		}
		require.Len(t, vendors, 1, "%v", found)
		assert.Equal(t, want, vendors[0].Fields["url"])
	}
}

func TestASheetIsBounded(t *testing.T) {
	for _, test := range []struct{ name, sheet, want string }{
		{"bytes", "Name\n" + strings.Repeat("x", 9<<20), "1:1"},
		{"columns", "Name" + strings.Repeat(",x", 2000) + "\nA\n", "1:1"},
		{"cells", "Name\nA" + strings.Repeat(",x", 2000) + "\n", "2:1"},
		{"a cell", "Country,Name\nFR," + strings.Repeat("é", 50_001) + "\n", "2:4"},
		{"empty columns", "Name" + strings.Repeat(",", 5000) + "\nA" + strings.Repeat(",", 5000) + "\n", ""},
	} {
		vendors, found, err := ReadCSV(strings.NewReader(test.sheet), options(t))
		require.NoError(t, err)
		if test.want == "" {
			assert.Len(t, vendors, 1, test.name)
			continue
		}
		assert.Empty(t, vendors, test.name)
		require.Len(t, found, 1, test.name)
		assert.Equal(t, "sheet.csv:"+test.want+" DPA108", found[0].Pos.String()+" "+found[0].Check, test.name)
	}
}

// A name that says that there is none is no name.
func TestNoNameIsNoVendor(t *testing.T) {
	for _, name := range []string{"N/A", "-"} {
		vendors, found, err := ReadCSV(strings.NewReader("Name,Country\n"+name+",FR\n"), options(t))
		require.NoError(t, err)
		assert.Empty(t, vendors)
		require.Len(t, found, 1)
		assert.Equal(t, "DPA506", found[0].Check)
	}
}

// The identifiers of names in other letters are all the same but for their
// number: time must grow with the number of lines.
func BenchmarkImportOfOtherLetters(b *testing.B) {
	o := options(b)
	for _, n := range []int{1000, 2000, 4000, 8000} {
		var src strings.Builder
		src.WriteString("Name,Country\n")
		for i := range n {
			fmt.Fprintf(&src, "株式%c%c,FR\n", '一'+i%1000, '一'+i/1000)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				vendors, _, err := ReadCSV(strings.NewReader(src.String()), o)
				if err != nil || len(vendors) != n {
					b.Fatal(len(vendors), err)
				}
			}
		})
	}
}

// A sheet that stands in the log of a CI system gives it no order, and is read
// back as what it was.
func TestNoCellCommandsALog(t *testing.T) {
	for _, s := range []string{"##[error]x", "a ##vso[task.setvariable variable=a]b", "###[debug]", "##[a]##teamcity[b]", "::error::x", "a\n::stop-commands::y", "a\n  ::set-output name=a::b", "::"} {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		require.NoError(t, w.Write([]string{"x", Cell(s)}))
		w.Flush()
		assert.NotRegexp(t, `##[a-zA-Z]*\[|(?m)^\s*::`, b.String(), s)
		assert.NotRegexp(t, `(?m)^\s*::`, Cell(s), s)
		assert.Equal(t, s, plain(Cell(s)), s)
	}
	for _, s := range []string{"C# [x]", "a::b", "## x", "#1"} {
		assert.Equal(t, s, Cell(s))
	}
}
