// Package golden serves tests alone, which compare with a file of testdata what one
// slip makes of whatever a user may write: each such test writes a line for each
// slip, behind which stands what comes of it.
package golden

import (
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

var update = flag.Bool("update", false, "write the expected output anew")

// Updating reports whether -update says that what is expected is written anew.
func Updating() bool { return *update }

// File compares got with testdata/name, or with -update writes it there.
func File(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if Updating() {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "read the difference as a change of what users are told, then: go test -run Golden -update")
}

// Said writes findings on one line: of each its place, its check, how its
// arguments begin in English, by their names, a sum of them whole in both
// languages, and the nearest name.
func Said(found diag.List) string {
	var out []string
	for _, f := range found {
		said := f.Pos.String() + " " + f.Check
		var whole []string
		for _, arg := range slices.Sorted(maps.Keys(f.Args)) {
			value := f.Args[arg]
			if in, ok := value.(interface{ In(lang string) string }); ok {
				value = in.In("en")
				whole = append(whole, in.In("fr"))
			}
			said += fmt.Sprintf(" %.30q", fmt.Sprint(value))
			whole = append(whole, fmt.Sprint(value))
		}
		if len(whole) > 0 {
			said += " " + Sum(whole...)
		}
		if f.Nearest != "" {
			said += " near " + f.Nearest
		}
		out = append(out, said)
	}
	return strings.Join(out, "; ")
}

// Sum stands for what is too long to be held: eight digits that another text
// would not have.
func Sum(parts ...string) string {
	h := fnv.New32a()
	for _, part := range parts {
		_, _ = h.Write([]byte(part))
	}
	return fmt.Sprintf("%08x", h.Sum32())
}
