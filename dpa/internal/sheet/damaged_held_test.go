package sheet

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// Sheets in each of their forms, with what people put in cells.
var wholeSheets = map[string]string{
	"commas.csv":     "reference,controller.name,controller.address.country,languages,sample,clauses.audit.per_year,signature.originals,controller.capital,\nA,\"Clinic, \"\"Lilas\"\"\nLyon\",FR,fr; en,yes,3,2,1 200 €,\n\nB,Œuvre,,,FAUX,,,,\n , ,\n",
	"semicolons.csv": "\ufeffcontroller.name;reference;date;controller.unknown;clauses.breach.variant;clauses.breach.none;clauses.law_forum.courts\r\nClinic;A;2026-11-27;trade_name, email;;x;Lyon\r\n",
	"tabs.csv":       "reference\tstatus\tcontroller.not_applicable.trade_name\tcontroller.website\nA\tfinal\tsans objet\thttps://a.example\n\"\"\tx\ty\tz\nB\tdraft\t\t\n",
	"lines.jsonl":    "{\"reference\": \"A\", \"controller\": {\"name\": \"Clinic\"}}\n\n[1]\n{\"reference\": \"B\", \"offer\": {}, \"policy\": {}, \"extends\": \"x\", \"sample\": true}\n",
	"one column.csv": "reference\nA\nB\n",
	"nothing.csv":    "",
	"blank.csv":      ",,\nA,,\n",
	"twice.csv":      "reference,date,reference,controller.name,controller.name.fr,policy.a,controller\n",
	"a workbook.csv": "PK\x03\x04\x14\x00\x06\x00\n",
}

// What is read of a sheet in which a word or a mark is gone, stands twice or is
// another one is held, and which columns a sheet may have.
func TestGoldenDamagedSheets(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	var b strings.Builder
	c, of := columnsOf(lib), map[string][]string{}
	for _, name := range c.names() {
		first, _, _ := strings.Cut(name, ".")
		of[first] = append(of[first], fmt.Sprint(name, c.kinds[name]))
	}
	for _, table := range slices.Sorted(maps.Keys(c.tables)) {
		first, _, _ := strings.Cut(table, ".")
		of[first] = append(of[first], table)
	}
	for _, first := range slices.Sorted(maps.Keys(of)) {
		fmt.Fprintf(&b, "columns of %q: %d %s\n", first, len(of[first]), golden.Sum(of[first]...))
	}
	part := regexp.MustCompile(`\w+|[^\w]`)
	for _, file := range slices.Sorted(maps.Keys(wholeSheets)) {
		src := wholeSheets[file]
		whole := readSheet(t, lib, file, src)
		fmt.Fprintf(&b, "== %s: %s\n", file, whole)
		for _, w := range part.FindAllStringIndex(src, -1) {
			word := src[w[0]:w[1]]
			for _, other := range []string{"", word + word, "\"", "\n", "\xff", "0", ".x", "{"} {
				if other == word {
					continue
				}
				if told := readSheet(t, lib, file, src[:w[0]]+other+src[w[1]:]); told != whole {
					fmt.Fprintf(&b, "%d %q %q: %s\n", w[0], word, other, golden.Sum(told))
				}
			}
		}
	}
	golden.File(t, "damaged.txt", b.String())
}

// Who reads the rows may stop at any, and is told when the reader does.
func TestRowsEnd(t *testing.T) {
	const many = 40_000 // more than is looked at to know what the sheet is
	lib, err := library.Builtin()
	require.NoError(t, err)
	for file, src := range map[string]string{"a.csv": "reference\n" + strings.Repeat("A\n", many), "a.jsonl": strings.Repeat("{\"reference\": \"A\"}\n", many)} {
		for stop := range 3 {
			s, _, err := Open(file, strings.NewReader(src), lib)
			require.NoError(t, err)
			seen := 0
			for _, err := range s.Rows() {
				require.NoError(t, err)
				if seen++; seen > stop {
					break
				}
			}
			require.Equal(t, stop+1, seen, file)
		}
		s, _, err := Open(file, io.MultiReader(strings.NewReader(src), iotest.ErrReader(io.ErrUnexpectedEOF)), lib)
		require.NoError(t, err)
		rows, failed := 0, 0
		for row, err := range s.Rows() {
			if err != nil {
				require.ErrorIs(t, err, io.ErrUnexpectedEOF, file)
				failed++
			} else if row.Reference != "" {
				rows++
			}
		}
		require.Equal(t, []int{many, 1}, []int{rows, failed}, file)
		_, _, err = Open(file, iotest.ErrReader(io.ErrUnexpectedEOF), lib)
		require.ErrorIs(t, err, io.ErrUnexpectedEOF, file)
	}
}

// readSheet tells each row, and what is found in it.
func readSheet(t *testing.T, lib *library.Library, file, src string) string {
	s, found, err := Open(file, strings.NewReader(src), lib)
	require.NoError(t, err)
	out := golden.Said(found)
	if s == nil {
		return out
	}
	for row, err := range s.Rows() {
		require.NoError(t, err)
		out += fmt.Sprintf(" | %d %s %d %q %s", row.Number, row.Pos, row.End, row.Reference, golden.Said(row.Found))
		if row.Values() != nil {
			out += fmt.Sprintf(" %x %s", row.Sum[:2], tree(row.Values()))
		}
	}
	return out
}

// tree writes a value, with what it is and where.
func tree(n *input.Node) string {
	out := fmt.Sprintf("%s %s %d %q %v %v %v", n.Key, n.Pos, n.Kind, n.Text, n.Int, n.Float, n.Bool)
	for _, item := range n.Items {
		out += " (" + tree(item) + ")"
	}
	return out
}
