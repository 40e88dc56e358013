package schema

import (
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

var update = flag.Bool("update", false, "write the generated files anew")

func builtin(t *testing.T) *library.Library {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	return lib
}

// The generated files say what the types, keys.toml and the library say.
func TestGenerated(t *testing.T) {
	lib := builtin(t)
	for file, write := range map[string]func(io.Writer) error{
		"../../docs/dpa.schema.json": func(w io.Writer) error { return Write(w, lib, "en") },
		"../../docs/reference.md":    func(w io.Writer) error { return WriteReference(w, lib, "en") },
		"../../docs/reference.fr.md": func(w io.Writer) error { return WriteReference(w, lib, "fr") },
	} {
		var want bytes.Buffer
		require.NoError(t, write(&want))
		if *update {
			require.NoError(t, os.WriteFile(file, want.Bytes(), 0o644))
		}
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want.Bytes(), got), "%s is older than its sources: make generate", file)
	}
}

// compile is the schema in the language, as an independent validator reads it.
func compile(t *testing.T, lang string) *jsonschema.Schema {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, builtin(t), lang))
	doc, err := jsonschema.UnmarshalJSON(&b)
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("dpa.schema.json", doc))
	s, err := c.Compile("dpa.schema.json")
	require.NoError(t, err)
	return s
}

// plainValue turns a tree into what a JSON validator reads, as Taplo does: a date
// is the text of it.
func plainValue(n *input.Node) any {
	switch n.Kind {
	case input.TableKind:
		m := map[string]any{}
		for _, it := range n.Items {
			m[it.Key] = plainValue(it)
		}
		return m
	case input.Array:
		list := []any{}
		for _, it := range n.Items {
			list = append(list, plainValue(it))
		}
		return list
	case input.Integer:
		return n.Int
	case input.Float:
		return n.Float
	case input.Bool:
		return n.Bool
	}
	return n.Text
}

func TestSchemaSpeaksBothLanguages(t *testing.T) {
	for lang, want := range map[string]string{"fr": "À donner", "en": "Must be given"} {
		compile(t, lang)
		var b strings.Builder
		require.NoError(t, Write(&b, builtin(t), lang))
		assert.Contains(t, b.String(), want)
		assert.NotContains(t, b.String(), "&amp;")
	}
}
