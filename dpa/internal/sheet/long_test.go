package sheet

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// A row may be as long as a file of an agreement, and a sheet as long as it likes. A
// quotation mark that nobody closes takes no more of it than that, and is told from
// where it stands.
func TestARowHasAnEnd(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	const block = 4096 // that the CSV reader takes at once
	name := strings.Repeat("x", 40_000)
	for _, c := range []struct {
		file, src string
		told      []string
	}{
		{"many.csv", "reference,controller.name\n" + strings.Repeat("A,"+name+"\n", 2*input.MaxSize/len(name)), nil},
		{"quoted.csv", "reference,controller.name\nA,x\nB,\"" + strings.Repeat("y,\n", input.MaxSize/2), []string{"quoted.csv:3:1 DPA517"}},
		{"just.csv", "reference" + strings.Repeat(" ", block-len("reference\n")) + "\n" + strings.Repeat("z", input.MaxSize+100) + "\n", []string{"just.csv:2:1 DPA108"}},
		{"long.csv", "reference\n" + strings.Repeat("z", input.MaxSize+2*block) + "\n", []string{"long.csv:1:1 DPA517"}},
		{"wide.csv", strings.Repeat("x,", 5000) + "x\n", []string{"wide.csv:1:1 DPA108"}},
		{"a wide row.csv", "reference\n" + strings.Repeat(",", 5000) + "\n" + strings.Repeat("x,", 5000) + "\n", []string{"a wide row.csv:3:3 DPA505"}},
		{"a long cell.csv", "reference,date\nA," + strings.Repeat("é", 200_000) + "\nB,\n", []string{"a long cell.csv:2:3 DPA108"}},
		{"long.jsonl", strings.Repeat(" ", input.MaxSize+beginning) + "{}\n{}\n", []string{"long.jsonl:1:1 DPA108", "long.jsonl:2:1 DPA514"}},
	} {
		s, found, err := Open(c.file, strings.NewReader(c.src), lib)
		require.NoError(t, err)
		if s == nil {
			require.Equal(t, c.told, []string{found[0].Pos.String() + " " + found[0].Check}, c.file)
			require.Len(t, found, 1, c.file)
			continue
		}
		var told []string
		rows := 0
		for row, err := range s.Rows() {
			require.NoError(t, err)
			rows++
			for _, f := range row.Found {
				told = append(told, f.Pos.String()+" "+f.Check)
			}
		}
		require.Equal(t, c.told, told, c.file)
	}
}
