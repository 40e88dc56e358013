package input

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

// What took gigabytes, or ended the process, is a finding at its place.
func TestBounds(t *testing.T) {
	deep := func(open string, n int) string { return strings.Repeat(open, n) }
	for _, test := range []struct{ name, file, src, want string }{
		{"inline tables, 40 KB", "x.toml", "zz = " + deep("{a=", 10_000), "1:99"},
		{"a dotted key, 40 KB", "x.toml", "zz" + deep(".a", 20_000) + " = 1", "1:65"},
		{"a header, 40 KB", "x.toml", "[zz" + deep(".a", 20_000) + "]", "1:64"},
		{"a header of a list", "x.toml", "[[zz" + deep(".a", 20_000) + "]]", "1:65"},
		{"brackets, 8 MB", "x.toml", "x = " + deep("[", 8_000_000), "1:36"},
		{"brackets, 20 MB", "x.toml", "x = " + deep("[", 20_000_000), "1:1"},
		{"brackets over lines", "x.toml", "x = " + deep("[\n", 100), "32:1"},
		{"header, key and tables together", "x.toml", "[" + "a" + deep(".a", 9) + "]\nb" + deep(".b", 9) + " = " + deep("[", 9) + "{c.d.e.f=1}", "2:38"},
		{"lists in JSON, 20 MB", "x.json", `{"x":` + deep("[", 20_000_000), "1:1"},
		{"lists in JSON", "x.json", `{"x":` + deep("[", 1_000_000), "1:37"},
		{"tables in JSON", "x.json", deep(`{"x":`, 1_000_000), "1:161"},
		{"a file beyond 8 MiB", "x.toml", "# " + strings.Repeat("x", MaxSize), "1:1"},
		{"too many keys", "x.toml", strings.Repeat("\n", 7) + lines(300_001, "k%d=1\n"), "300008:1"},
		{"too many tables", "x.toml", lines(300_001, "[k%d]\n"), "300001:1"},
		{"too many items", "x.toml", "a=[" + strings.Repeat("1,", 300_000) + "]", "1:600002"},
		{"too many items in JSON", "x.json", `{"a":[` + strings.Repeat("1,", 300_000) + "1]}", ""},
		{"too many keys in JSON", "x.json", "{" + lines(300_001, "\"k%d\":1,\n") + "\"e\": 1}", "300001:1"},
		{"a long text", "x.toml", "a = '" + strings.Repeat("é", maxText+1) + "'", "1:5"},
		{"a long text in JSON", "x.json", `{"a": "` + strings.Repeat(`\u00e9`, maxText+1) + `"}`, "1:7"},
		{"a long key", "x.toml", strings.Repeat("k", maxKey+1) + " = 1", "1:1"},
		{"a long quoted key", "x.toml", "\"" + strings.Repeat("é", maxKey+1) + "\" = 1", "1:1"},
		{"a long name in a header", "x.toml", "[a." + strings.Repeat("k", maxKey+1) + "]", "1:4"},
		{"a long key in JSON", "x.json", `{"` + strings.Repeat("é", maxKey+1) + `": 1}`, "1:2"},
		{"what just fits", "x.toml", "a = '" + strings.Repeat("é", maxText) + "'\nb = " + deep("[", 31) + deep("]", 31) + "\n\"" + strings.Repeat(`\u00e9`, maxKey) + "\" = 1\n" +
			"c" + deep(".c", 31) + " = 1\n[d" + deep(".d", 30) + "]\ne = 1\n", ""},
		{"keys of eight digits that just fit", "x.toml", "\"" + strings.Repeat(`\U000000e9`, maxKey) + "\" = 1", ""},
		{"a key of eight digits too many", "x.toml", "\"" + strings.Repeat(`\U000000e9`, maxKey+1) + "\" = 1", "1:1"},
		{"many keys of two names", "x.toml", lines(100, "a.k%d = 1\n") + lines(100, "b.\"k%d\" = 1\n") + "c = {" + lines(100, "a.k%d = 1, ") + "z = 1}", ""},
		{"what just fits in JSON", "x.json", `{"a": "` + strings.Repeat("é", maxText) + `", "b": ` + deep("[", 31) + deep("]", 31) + "}", ""},
		{"brackets in texts and comments", "x.toml", "a = '" + deep("[", 100) + "' # " + deep("[", 100) + "\nb = \"\"\"\n" + deep("[.\"", 100) + "\\\"\"\"\"\nc = [ # " + deep("{", 100) + "\n]\nd = [1.5, 1.5, " + strings.Repeat("0.1,", 100) + "]\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var l diag.List
			n, err := Read(fstest.MapFS{test.file: {Data: []byte(test.src)}}, test.file, &l)
			require.NoError(t, err)
			if test.want == "" && !strings.HasPrefix(test.name, "too many") {
				assert.Empty(t, l)
				assert.NotNil(t, n)
				return
			}
			require.Len(t, l, 1)
			assert.Nil(t, n)
			assert.Equal(t, "DPA108", l[0].Check)
			if test.want != "" {
				assert.Equal(t, test.file+":"+test.want, l[0].Pos.String())
			}
			assert.NotEmpty(t, l[0].Message("fr"))
			assert.NotEqual(t, l[0].Hint("fr"), l[0].Hint("en"))
		})
	}
}

// A file of a device or a pipe is not opened, for that may wait for ever.
func TestOnlyOrdinaryFilesAreRead(t *testing.T) {
	for _, mode := range []fs.FileMode{fs.ModeNamedPipe, fs.ModeDevice, fs.ModeDevice | fs.ModeCharDevice, fs.ModeSocket} {
		var l diag.List
		n, err := Read(fstest.MapFS{"x.toml": {Mode: mode}}, "x.toml", &l)
		require.NoError(t, err)
		assert.Nil(t, n)
		require.Len(t, l, 1)
		assert.Equal(t, "DPA109", l[0].Check)
	}
	var l diag.List
	_, err := Read(fstest.MapFS{"x.toml": {Mode: fs.ModeDir}}, "x.toml", &l)
	assert.Error(t, err, "a folder is an error with a name, as before")
	assert.Empty(t, l)
}

// The bounds count in TOML what the tree has.
func TestBoundsAgreeWithTheTree(t *testing.T) {
	for _, src := range cases {
		var l diag.List
		n := Parse("x.toml", src, &l)
		if n == nil {
			continue
		}
		m := meter{src: strings.TrimPrefix(src, bom)}
		deepest := 0
		for m.i < len(m.src) {
			m.step()
			deepest = max(deepest, m.depth)
		}
		assert.Nil(t, m.over, src)
		assert.GreaterOrEqual(t, deepest+1, depthOf(n), "%q", src)
		values := 0
		walk(n, nil, func([]string, *Node) { values++ })
		assert.GreaterOrEqual(t, m.values, values, "%q", src)
	}
}

// depthOf counts tables and lists within each other; a list of tables counts
// once, for its header is one.
func depthOf(n *Node) int {
	deepest := 0
	for _, it := range n.Items {
		deepest = max(deepest, depthOf(it))
	}
	if n.Kind == TableKind && !n.inList || n.Kind == Array {
		deepest++
	}
	return deepest
}

func lines(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Each doubling of a size must at most double the time, but for what sorting
// and hashing add: compare the lines of one shape.
func BenchmarkParse(b *testing.B) {
	shapes := []struct {
		name  string
		parse func(name, src string, l *diag.List) *Node
		src   func(n int) string
	}{
		{"toml/keys", Parse, func(n int) string { return lines(n, "key%d = 1\n") }},
		{"toml/tables", Parse, func(n int) string { return lines(n, "[t%d]\na = 1\n") }},
		{"toml/lists of tables", Parse, func(n int) string { return strings.Repeat("[[t]]\na = 1\n", n) }},
		{"toml/deep headers", Parse, func(n int) string { return lines(n/30, "[t%d"+strings.Repeat(".a", 30)+"]\n") }},
		{"toml/nested lists on one line", Parse, func(n int) string { return "a = [" + strings.Repeat("[[[1]]],", n/4) + "]" }},
		{"toml/items on one line", Parse, func(n int) string { return "a = [" + strings.Repeat("'é',", n) + "]" }},
		{"toml/a table on one line", Parse, func(n int) string { return "a = {" + lines(n, "k%d=1,") + "z=1}" }},
		{"toml/long keys", Parse, func(n int) string { return lines(n/50, strings.Repeat("k", 250)+"%d = 1\n") }},
		{"toml/texts", Parse, func(n int) string { return strings.Repeat("[[t]]\na = '"+strings.Repeat("e\u0301 ", 400)+"'\n", n/400) }},
		{"toml/invisible characters", Parse, func(n int) string { return strings.Repeat("[[t]]\na = '"+strings.Repeat("\u200b", 400)+"'\n", n/400) }},
		{"json/keys", ParseJSON, func(n int) string { return "{" + lines(n, "\"k%d\":1,") + "\"z\":1}" }},
		{"json/items", ParseJSON, func(n int) string { return "{\"a\":[" + strings.Repeat("{\"b\":\"é\"},", n/2) + "1]}" }},
		{"json/keys twice", ParseJSON, func(n int) string { return "{" + strings.Repeat("\"k\":1,", n) + "\"z\":1}" }},
	}
	for _, s := range shapes {
		for _, n := range []int{20_000, 40_000, 80_000, 160_000} {
			src := s.src(n)
			b.Run(fmt.Sprintf("%s/%d", s.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					var l diag.List
					s.parse("x", src, &l)
				}
			})
		}
	}
}

// What a table of many unknown keys costs when it is decoded.
func BenchmarkUnknownKeys(b *testing.B) {
	for _, n := range []int{20_000, 40_000, 80_000, 160_000} {
		var l diag.List
		root := Parse("x.toml", lines(n, "key%d = 1\n"), &l)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				var l diag.List
				var into struct {
					Table
					Name  string `toml:"name,required"`
					Other string `toml:"other"`
				}
				Decode(root, &into, &l)
				l.Sort()
				l.Limit()
			}
		})
	}
}
