package input_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// Two trees are the same when they say the same at the same places; whatever else
// differs in one is told, down to a character that one of them writes in code.
func TestSame(t *testing.T) {
	parse := func(name, src string) *input.Node {
		var found diag.List
		n := input.Parse(name, src, &found)
		require.Empty(t, found)
		return n
	}
	const src = "# note\na = \"é x\"\nb = [1, 2.5, true, 2026-11-28]\n[[c.d]]\ne = { f = \"\"\"\n  two\n  lines\"\"\" }\n"
	as := parse("x.toml", src)
	assert.True(t, input.Same(as, as))
	assert.True(t, input.Same(as, parse("x.toml", src)))
	assert.True(t, input.Same(as, parse("x.toml", "# name\n"+src[len("# note\n"):])), "what no tree says")
	assert.True(t, input.Same(as, parse("x.toml", replaced(t, src, [2]string{`"é x"`, "'é x'"}))), "quotation marks")
	assert.True(t, input.Same(nil, nil))
	assert.False(t, input.Same(as, nil))
	assert.False(t, input.Same(nil, as))
	assert.False(t, input.Same(as, parse("y.toml", src)), "another file")
	for _, of := range [][2]string{
		{`"é x"`, `"é y"`}, {`a = "é x"`, `A = "é x"`}, {`a = "`, `a  = "`}, {"1,", "3,"}, {"1,", " 1,"}, {"2.5", "2.6"}, {"true,", "false,"},
		{"true", "\"true\""}, {"-28", "-27"}, {"[[c.d]]", "[c.d]"}, {"[[c.d]]", "[[c.g]]"}, {"[[c.d]]", "[[ c.d]]"}, {"# note", "\n# note"},
		{"  two", " \ttwo"}, {"two\n  lines", "two\\n  lines"}, {", 2026-11-28", ""}, {"# note", "x = 1"},
	} {
		assert.False(t, input.Same(as, parse("x.toml", replaced(t, src, of))), "%q for %q", of[1], of[0])
	}
	for _, text := range [][2]string{{`"\u0041BC"`, `"AB\u0043"`}, {`"\u0041" # a`, `"""A"""  # a`}} {
		a, b := parse("x.toml", "a = "+text[0]+"\n"), parse("x.toml", "a = "+text[1]+"\n")
		require.Equal(t, a.Get("a").Text, b.Get("a").Text)
		assert.False(t, input.Same(a, b), "%s and %s", text[0], text[1])
	}
}

func replaced(t *testing.T, src string, of [2]string) string {
	t.Helper()
	require.Contains(t, src, of[0])
	return strings.Replace(src, of[0], of[1], 1)
}
