package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readComments reads the first paragraph of the comment on each struct of the
// packages that an agreement's tables are made of, and the comments on their
// fields.
func readComments(t *testing.T) comments {
	t.Helper()
	c := comments{}
	for _, dir := range []string{"..", "../value"} {
		files, err := filepath.Glob(dir + "/*.go")
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
			require.NoError(t, err)
			for _, d := range f.Decls {
				if gen, ok := d.(*ast.GenDecl); ok && gen.Tok == token.TYPE {
					for _, spec := range gen.Specs {
						c.read(gen, spec.(*ast.TypeSpec))
					}
				}
			}
		}
	}
	return c
}

func (c comments) read(gen *ast.GenDecl, spec *ast.TypeSpec) {
	s, ok := spec.Type.(*ast.StructType)
	if !ok || !spec.Name.IsExported() {
		return
	}
	c.note(spec.Name.Name, spec.Doc, gen.Doc)
	for _, f := range s.Fields.List {
		for _, name := range f.Names {
			c.note(spec.Name.Name+"."+name.Name, f.Doc, f.Comment)
		}
	}
}

// note keeps the first of the groups that says something.
func (c comments) note(name string, groups ...*ast.CommentGroup) {
	for _, g := range groups {
		first, _, _ := strings.Cut(strings.TrimSpace(g.Text()), "\n\n")
		if first != "" && c[name] == "" {
			c[name] = strings.Join(strings.Fields(first), " ")
		}
	}
}
