package schema

import (
	"bytes"
	"flag"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/names"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
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

// keys.toml explains every key of every table in both languages, and nothing
// else.
func TestEveryKeyIsExplained(t *testing.T) {
	want := map[string][]string{
		"Stated":         {"unknown", "none", "not_applicable"},
		"ClauseSettings": {"variant", "after", "none"},
		"Policy":         {"about", "approver", "min", "max", "allowed"},
	}
	tables := []reflect.Type{reflect.TypeFor[agreement.Agreement]()}
	for _, p := range places() {
		tables = append(tables, p.table)
	}
	for _, table := range tables {
		want[table.Name()] = []string{"about"}
		for _, k := range names.Keys(table) {
			want[table.Name()] = append(want[table.Name()], k.Name)
		}
	}
	for _, k := range names.Keys(reflect.TypeFor[value.Location]()) {
		want["Location"] = append(want["Location"], k.Name)
	}
	e := explanations()
	for table, keys := range want {
		for _, key := range keys {
			for lang, spaces := range map[string]string{"fr": "« |[^\u00a0]»|[^\u00a0]:( |$)|[^\u202f][;!?]( |$)|[a-z]'", "en": "[^”]'|\u00a0"} {
				s, _ := e[table][key].For(lang)
				assert.Regexp(t, `[.…)]$`, s, "dpa/schema/keys.toml: say what %s.%s is, in %s", table, key, lang)
				assert.NotRegexp(t, spaces, s, "keys.toml: %s.%s", table, key)
			}
		}
	}
	for table, keys := range e {
		for key := range keys {
			assert.Contains(t, want[table], key, "keys.toml explains %s.%s, which there is not", table, key)
		}
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
