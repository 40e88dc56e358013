package texts_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The program asks for no message that the languages have not, which would be a
// panic, and the languages have none that it does not ask for. A message whose
// name the program puts together is known by how the name begins.
func TestMessagesAreThoseOfTheProgram(t *testing.T) {
	var file struct{ Messages map[string]any }
	_, err := toml.DecodeFile("../../../locales/en.toml", &file)
	require.NoError(t, err)
	literals := map[string]bool{}
	var beginnings []string
	asked := 0
	require.NoError(t, filepath.WalkDir("../..", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := literal(n); ok {
				literals[s] = true
			}
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			fun, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || fun.Sel.Name != "Message" && fun.Sel.Name != "Counted" && fun.Sel.Name != "say" || fun.Sel.Name != "say" && len(call.Args) < 2 {
				return true // a finding has a Message too, of the language alone
			}
			if id, ok := literal(call.Args[0]); ok {
				asked++
				assert.NotNil(t, file.Messages[id], "%s asks for the message %s", name, id)
			}
			if sum, ok := call.Args[0].(*ast.BinaryExpr); ok {
				if begin, ok := literal(sum.X); ok {
					asked++
					beginnings = append(beginnings, begin)
					assert.True(t, begins(file.Messages, begin), "%s asks for messages that begin with %q", name, begin)
				}
			}
			return true
		})
		return nil
	}))
	assert.Greater(t, asked, 50)
	for id := range file.Messages {
		begun := slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(id, b) })
		assert.True(t, literals[id] || begun, "nothing asks for the message %s", id)
	}
}

func literal(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func begins(messages map[string]any, with string) bool {
	for id := range messages {
		if strings.HasPrefix(id, with) {
			return true
		}
	}
	return false
}
