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
	"dpa/diag":       "",
	"dpa/doc":        "dpa/diag",
	"dpa/input":      "dpa/diag",
	"dpa/value":      "dpa/input dpa/diag",
	"dpa/prose":      "dpa/diag",
	"dpa/locale":     "dpa/value dpa/input dpa/diag",
	"dpa/library":    "dpa/prose dpa/locale dpa/value dpa/input dpa/diag clauses annexes locales templates",
	"dpa":            "dpa/library dpa/prose dpa/locale dpa/value dpa/input dpa/doc dpa/diag",
	"dpa/markdown":   "dpa/doc",
	"dpa/exchange":   "dpa dpa/locale dpa/value dpa/input dpa/diag",
	"dpa/schema":     "dpa dpa/library dpa/value dpa/input dpa/diag",
	"dpa/pdf/canvas": "",
	"dpa/pdf":        "dpa/doc dpa/diag dpa/pdf/canvas",
	"clauses":        "", "annexes": "", "locales": "", "templates": "",
}

func TestImportsRunDownwards(t *testing.T) {
	for pkg, allowed := range downwards {
		files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pkg), "*.go"))
		require.NoError(t, err)
		assert.NotEmpty(t, files, "%s is in the table but not in the tree", pkg)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, imported := range imports(t, file) {
				assert.Contains(t, strings.Fields(allowed), imported, "%s imports it", file)
			}
		}
	}
}

// Only the packages that draw know maroto, and none but the command writes to
// a terminal or reads its environment.
func TestOnlyThePDFKnowsMaroto(t *testing.T) {
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
				assert.Contains(t, []string{"../dpa/pdf", "../dpa/pdf/canvas"}, dir, "%s imports %s", file, imported)
			}
			if imported == "os" && !strings.HasSuffix(file, "_test.go") && strings.HasPrefix(dir, ".") && dir != "../cmd/dpa" {
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
		if pkg, ok := strings.CutPrefix(imported, module); ok {
			out = append(out, pkg)
		}
	}
	return out
}
