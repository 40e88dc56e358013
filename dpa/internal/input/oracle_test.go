package input

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

// agree fails when the tree read from src is not what the decoder reads, or
// when a key is not at the place where the tree says it is.
func agree(t *testing.T, src string) {
	t.Helper()
	var want map[string]any
	md, err := toml.Decode(src, &want)
	if !utf8.ValidString(src) {
		return
	}
	text, _ := strings.CutPrefix(src, bom)
	if n, _, sure := certain(text, newPlaces("x.toml", text)); sure {
		require.NoError(t, err, "of which we are certain: %q", src)
		require.True(t, Same(place(text, newPlaces("x.toml", text), new(diag.List)), n), "%q", src)
	}
	if err != nil {
		return
	}
	var l diag.List
	n := Parse("x.toml", src, &l)
	if n == nil && (l[0].Args["reason"] == givenTwice || l[0].Check == "DPA108") {
		return // the decoder overlooks a few keys given twice, and has no bounds
	}
	require.NotNil(t, n, "the decoder accepts it, we refuse it: %v", l)
	same(t, "", n, want)

	src = strings.TrimPrefix(src, "\ufeff")
	lines := strings.Split(src, "\n")
	var keys []string
	walk(n, nil, func(path []string, it *Node) {
		keys = append(keys, toml.Key(path).String())
		rest := string([]rune(lines[it.KeyPos.Line-1])[it.KeyPos.Col-1:])
		assert.True(t, strings.HasPrefix(rest, it.Key) || strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, `'`),
			"key %q placed at %q", it.Key, rest)
	})
	for _, key := range md.Keys() {
		assert.Contains(t, keys, key.String(), "a key of the decoder that the tree lacks")
	}
	for _, key := range keys {
		assert.True(t, slices.ContainsFunc(md.Keys(), func(k toml.Key) bool {
			return k.String() == key || strings.HasPrefix(k.String(), key+".")
		}), "%s is no key of the decoder", key)
	}
}

func walk(n *Node, path []string, visit func([]string, *Node)) {
	for _, it := range n.Items {
		p := path
		if n.Kind == TableKind {
			p = append(slices.Clone(path), it.Key)
			visit(p, it)
		}
		walk(it, p, visit)
	}
}

func same(t *testing.T, path string, n *Node, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		require.Equal(t, TableKind, n.Kind, path)
		assert.Len(t, n.Items, len(want), path)
		for key, v := range want {
			it := n.Get(key)
			require.NotNil(t, it, "%s.%s", path, key)
			same(t, path+"."+key, it, v)
		}
	case []map[string]any:
		require.Equal(t, Array, n.Kind, path)
		require.Len(t, n.Items, len(want), path)
		for i, v := range want {
			same(t, fmt.Sprint(path, ".", i), n.Items[i], v)
		}
	case []any:
		require.Equal(t, Array, n.Kind, path)
		require.Len(t, n.Items, len(want), path)
		for i, v := range want {
			same(t, fmt.Sprint(path, ".", i), n.Items[i], v)
		}
	case string:
		assert.Equal(t, String, n.Kind, path)
		lf := strings.NewReplacer("\r\n", "\n") // the decoder keeps the line breaks of the file
		assert.Equal(t, lf.Replace(want), lf.Replace(n.Text), path)
	case int64:
		assert.Equal(t, Integer, n.Kind, path)
		assert.Equal(t, want, n.Int, path)
	case float64:
		assert.Equal(t, Float, n.Kind, path)
		assert.True(t, want == n.Float || math.IsNaN(want) && math.IsNaN(n.Float), "%s: %v, want %v", path, n.Float, want)
	case bool:
		assert.Equal(t, Bool, n.Kind, path)
		assert.Equal(t, want, n.Bool, path)
	case time.Time:
		assert.Equal(t, DateTime, n.Kind, path)
	default:
		t.Fatalf("%s: %T", path, want)
	}
}

func TestTreeAgreesWithTheDecoder(t *testing.T) {
	for _, src := range cases {
		t.Run("", func(t *testing.T) { agree(t, src) })
	}
}

// The decoder's module brings the public test corpus of TOML.
func TestTreeAgreesWithTheDecoderOnTheCorpus(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/BurntSushi/toml").Output()
	require.NoError(t, err)
	dir := filepath.Join(strings.TrimSpace(string(out)), "internal", "toml-test", "tests")
	n := 0
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".toml" {
			return err
		}
		n++
		src, err := os.ReadFile(path)
		t.Run(filepath.Base(path), func(t *testing.T) { agree(t, string(src)) })
		return err
	}))
	assert.Greater(t, n, 500, "corpus not found in %s", dir)
}

var cases = []string{
	"", "\n", "# only a comment", "\ufeffa = 1",
	"a = 1\nb = 'x' # c\n",
	"a.b.c = 1\na.d = 2\n[e.f]\ng = 3\n[e]\nh = 4\n",
	"[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\n[[a.e]]\nf = 1\n",
	"é = 1\n\"é à\" = { 'x.y' = [1, { z = \"]}\" }], w = '''\n}''' }\n",
	"a = \"\"\"\nx \\\n   y\\\"\"\"\"\"\nb = ''''q''''\n",
	"a = [ # c ]\n 1, 2, # d\n]\n[ b . \"c\" ] # e\n",
	"a = 1979-05-27 07:32:00\nb = 07:32:00\nc = +1_000\nd = 0xff\ne = -0.5e3\nf = inf\ng = nan\nh = -nan\ni = 2026-11-22",
	"a = \"\\u00e9\\U0001F600\\t\\\\\"\r\nb = \"\"\"\r\nx\r\ny\"\"\"\r\n",
	"a = { b = { c = 1 }, d.e = 2 }\n",
	"x = \"\\e\\x41\"\ny = {\n a = 1,\n}\nz = 07:32\n",
}

// A file of which we are certain is one that the decoder accepts, whatever slip was
// made in it.
func TestWhatIsCertainIsValid(t *testing.T) {
	src := "# of all\na = 1\n\"b c\" = 'd\\'\ne.f = true\ne.g.h = 2026-11-22 # i\n\n[j]\nk = [1.5, \"l\", # m\n {n = 0, o.p = []},]\n" +
		"q = \"\"\"\nr \\\n  \\\"s\\\" é\n\"\"\"\n[j.t]\nu = '''v'''\r\n[[w.x]]\ny = {}\n[[w.x]]\n[w.x.z]\na = \"\"\n"
	_, _, sure := certain(src, newPlaces("x.toml", src))
	require.True(t, sure)
	agree(t, src)
	tried := 0
	for i := range src {
		for _, other := range append(strings.Split("\t|\n|\r| |\"|'|#|,|.|=|[|]|{|}|\\|0|a|\x00|\x7f|é|-|_|+", "|"), "", src[i:i+1]+src[i:i+1]) {
			agree(t, src[:i]+other+src[i+1:])
			tried++
		}
	}
	for _, line := range strings.SplitAfter(src, "\n") { // anywhere, a second time and in another place
		for i := range src {
			if i == 0 || src[i-1] == '\n' {
				agree(t, src[:i]+line+src[i:])
				agree(t, strings.Replace(src[:i], line, "", 1)+line+src[i:])
				tried += 2
			}
		}
	}
	assert.Greater(t, tried, 5000)
}

// We are certain of every file of ours, so that the decoder has hardly one to judge.
func TestOurFilesAreCertain(t *testing.T) {
	n := 0
	for _, dir := range []string{"annexes", "clauses", "examples", "law", "locales", "templates", "testdata/agreements"} {
		require.NoError(t, fs.WalkDir(os.DirFS("../../.."), dir, func(name string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".toml" {
				return err
			}
			src, err := os.ReadFile(filepath.Join("../../..", name))
			_, _, sure := certain(string(src), newPlaces(name, string(src)))
			assert.True(t, sure, name)
			n++
			return err
		}))
	}
	assert.Greater(t, n, 90)
}

func FuzzParse(f *testing.F) {
	for _, src := range cases {
		f.Add(src)
	}
	f.Add("[a]\n[[a.b]]\nc = { d = \"\u202e\" }\n")
	f.Fuzz(func(t *testing.T, src string) {
		var l diag.List
		n := Parse("x.toml", src, &l)
		assert.Equal(t, n == nil, slices.ContainsFunc(l, func(f diag.Finding) bool { return f.Check == "DPA101" || f.Check == "DPA108" }))
		for _, found := range l {
			assert.GreaterOrEqual(t, found.Pos.Line, 1)
			assert.GreaterOrEqual(t, found.Pos.Col, 1)
		}
		agree(t, src)
	})
}
