package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
)

// A row says where it begins and ends and which it is, and its sum is that of what
// it says: lines without a value are none, equal rows are equal wherever they
// stand, and what is around a value counts for nothing.
func TestRows(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	read := func(file, src string) (lines []string, rows []Row) {
		s, found, err := Open(file, strings.NewReader(src), lib)
		require.NoError(t, err)
		require.Empty(t, found)
		for row, err := range s.Rows() {
			require.NoError(t, err)
			require.Empty(t, row.Found)
			lines = append(lines, fmt.Sprintf("%d %s %q %d", row.Number, row.Pos, row.Reference, row.End))
			rows = append(rows, row)
		}
		return lines, rows
	}
	for name, c := range map[string]struct {
		file, src string
		want      []string
	}{
		"commas":        {"c.csv", "reference,controller.name\nA,Clinic\n , \n\nB,Clinic\n", []string{`1 c.csv:2:1 "A" 35`, `2 c.csv:5:1 "B" 49`}},
		"semicolons":    {"c.csv", "controller.name;reference\nClinic, Lyon;A\n", []string{`1 c.csv:2:1 "A" 41`}},
		"tabs":          {"c.csv", "controller.name\treference\r\nClinic; Lyon\tA\r\n", []string{`1 c.csv:2:1 "A" 43`}},
		"a mark":        {"c.csv", "\ufeffreference,,\nA,,\n", []string{`1 c.csv:2:1 "A" 16`}},
		"JSON by name":  {"c.jsonl", "\n{\"reference\": \"A\"}\n\n  \n{\"reference\": \"B\"}", []string{`1 c.jsonl:2:1 "A" 20`, `2 c.jsonl:5:1 "B" 42`}},
		"NDJSON":        {"c.NDJSON", "{\"reference\": \"A\"}\r\n", []string{`1 c.NDJSON:1:1 "A" 20`}},
		"JSON by brace": {"c", "\r\n {\"reference\": \"A\"}\n", []string{`1 c:2:1 "A" 22`}},
		"no rows":       {"c.csv", "reference\n", nil},
	} {
		lines, _ := read(c.file, c.src)
		assert.Equal(t, c.want, lines, name)
	}
	_, rows := read("c.csv", "reference,controller.name\nA,Clinic\nA, Clinic \nB,Clinic\nA,\n")
	assert.Equal(t, rows[0].Sum, rows[1].Sum)
	assert.NotEqual(t, rows[0].Sum, rows[2].Sum)
	assert.NotEqual(t, rows[0].Sum, rows[3].Sum)
	assert.Equal(t, "Clinic", strings.TrimSpace(rows[1].Text("controller.name")))
	assert.Empty(t, rows[3].Text("controller.name"))
	assert.Empty(t, new(Row).Text("reference"))
	assert.NotNil(t, rows[0].Values())
	_, other := read("c.csv", "controller.name,reference\nClinic,A\n")
	assert.Equal(t, rows[0].Sum, other[0].Sum, "in whatever order its columns stand")
	assert.NotEqual(t, sum("ab", "c"), sum("a", "bc"))
}

// The place of a cell is that of its first letter, on the line where it stands,
// whatever the cells before it hold.
func TestPlacesOfCells(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	for cells, want := range map[string]string{
		"\"é\",x":             "2:5",
		"\"\n\",x":            "3:3",
		"\"\né\",x":           "3:4",
		"\"é\né\",x":          "3:4",
		"é,\"\n\",x":          "3:3",
		"ééé,\"\n\n\",x":      "4:3",
		"\"\né\",\"ü\",x":     "3:8",
		"\"a\nb\",\"c\nü\",x": "4:4",
		"\"a\né\",\"c\nü\",x": "4:4",
	} {
		heads := "reference,controller.name,controller.trade_name"
		s, found, err := Open("c.csv", strings.NewReader(heads+"\n"+strings.TrimSuffix(cells, "x")+"x\xff\n"), lib)
		require.NoError(t, err)
		require.Empty(t, found)
		for row, err := range s.Rows() {
			require.NoError(t, err)
			require.Len(t, row.Found, 1, "%q", cells)
			assert.Equal(t, "c.csv:"+want, row.Found[0].Pos.String(), "%q", cells)
		}
	}
}
