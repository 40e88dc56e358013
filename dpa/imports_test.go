package dpa_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/dpakit/dpakit/"

// downwards lists, for each package, the packages of this module that it may
// import: the picture in ARCHITECTURE.md.
var downwards = map[string]string{
	".":                    "",
	"dpa/diag":             "",
	"dpa/internal/picture": "dpa/internal/input dpa/diag",
	"dpa/style":            "dpa/internal/picture dpa/internal/input dpa/diag",
	"dpa/doc":              "dpa/style dpa/diag",
	"dpa/internal/kept":    "",
	"dpa/internal/golden":  "dpa/diag", // tests alone import it
	"dpa/internal/input":   "dpa/diag",
	"dpa/internal/prose":   "dpa/diag",
	"dpa/value":            "dpa/internal/input dpa/diag",
	"dpa/internal/locale":  "dpa/value dpa/internal/input dpa/diag",
	"dpa/law":              "dpa/value dpa/diag",
	"dpa/library":          ". dpa/internal/kept dpa/law dpa/style dpa/internal/prose dpa/internal/locale dpa/value dpa/internal/input dpa/diag",
	"dpa/agreement":        "dpa/law dpa/library dpa/internal/locale dpa/value dpa/internal/input dpa/diag",
	"dpa/internal/names":   "dpa/agreement dpa/law dpa/value dpa/internal/input dpa/diag",
	"dpa/internal/read":    "dpa/agreement dpa/library dpa/internal/picture dpa/internal/names dpa/internal/input dpa/diag",
	"dpa/internal/choose":  "dpa/agreement dpa/library dpa/internal/names dpa/value dpa/diag",
	"dpa/internal/clocks":  "dpa/agreement dpa/library dpa/value dpa/diag",
	"dpa/timeline":         "dpa/markdown dpa/diag",
	"dpa/internal/check":   "dpa/internal/kept dpa/agreement dpa/internal/canvas dpa/internal/picture dpa/style dpa/law dpa/library dpa/internal/choose dpa/internal/clocks dpa/internal/names dpa/internal/locale dpa/value dpa/internal/input dpa/diag",
	"dpa/internal/compose": "dpa/internal/kept dpa/agreement dpa/style dpa/law dpa/library dpa/timeline dpa/internal/choose dpa/internal/clocks dpa/internal/names dpa/internal/locale dpa/internal/prose dpa/value dpa/doc dpa/diag",
	"dpa/markdown":         "dpa/doc dpa/value",
	"dpa/internal/canvas":  "dpa/internal/kept dpa/internal/picture",
	"dpa/pdf":              "dpa/internal/kept dpa/doc dpa/style dpa/diag dpa/value dpa/internal/picture dpa/internal/canvas",
	"dpa/pdf/rows":         "dpa/doc",
	"dpa/internal/sheet":   "dpa/agreement dpa/library dpa/internal/names dpa/value dpa/internal/input dpa/diag",
	"dpa":                  "dpa/agreement dpa/internal/kept dpa/internal/read dpa/internal/sheet dpa/internal/input dpa/internal/choose dpa/internal/check dpa/internal/compose dpa/pdf dpa/timeline dpa/library dpa/doc dpa/value dpa/diag",
	"dpa/exchange":         "dpa dpa/law dpa/internal/locale dpa/value dpa/internal/input dpa/diag",
	"dpa/schema":           ". dpa/agreement dpa/style dpa/law dpa/internal/names dpa/library dpa/value dpa/internal/input dpa/diag dpa/markdown",
	"dpa/internal/texts":   "", // the tests of the texts
	".ci/mutate":           "",
	"cmd/dpa":              ". dpa dpa/timeline dpa/agreement dpa/library dpa/value dpa/doc dpa/diag dpa/markdown dpa/pdf dpa/exchange dpa/schema",
}

// A package that the table does not know has no place yet.
func TestImportsRunDownwards(t *testing.T) {
	seen := map[string]bool{}
	require.NoError(t, filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		rel, err := filepath.Rel("..", file)
		require.NoError(t, err)
		pkg := path.Dir(filepath.ToSlash(rel))
		allowed, known := downwards[pkg]
		assert.True(t, known, "%s is in a package that the table does not list", file)
		seen[pkg] = true
		if strings.HasSuffix(file, "_test.go") {
			return nil
		}
		for _, imported := range imports(t, file) {
			assert.Contains(t, strings.Fields(allowed), imported, "%s imports it", file)
		}
		return nil
	}))
	for pkg := range downwards {
		assert.True(t, seen[pkg], "%s is in the table but not in the tree", pkg)
	}
}

// Only package rows knows maroto, so that the command does not hold the programs
// that maroto brings with it; the benchmark of package pdf measures itself beside
// it. None but the command, what CI runs and what
// tests alone import writes to a terminal or reads its
// environment.
func TestOnlyRowsKnowMaroto(t *testing.T) {
	err := filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		dir := path.Dir(filepath.ToSlash(file))
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if strings.Contains(imported, "maroto") || strings.Contains(imported, "gofpdf") {
				assert.True(t, dir == "../dpa/pdf/rows" || file == "../dpa/pdf/peers_test.go", "%s imports %s", file, imported)
			}
			if imported == "os" && !strings.HasSuffix(file, "_test.go") && strings.HasPrefix(dir, ".") && dir != "../cmd/dpa" && dir != "../.ci/mutate" && dir != "../dpa/internal/golden" {
				assert.Contains(t, generators, path.Base(file), "%s imports os", file)
			}
		}
		return nil
	})
	require.NoError(t, err)
}

// generators are programs run by `go generate`, not parts of the library.
var generators = []string{"gen_countries.go"}

func imports(t *testing.T, file string) []string {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	require.NoError(t, err)
	var out []string
	for _, spec := range f.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		if pkg, ok := strings.CutPrefix(imported+"/", module); ok {
			out = append(out, path.Clean(pkg))
		}
	}
	return out
}
