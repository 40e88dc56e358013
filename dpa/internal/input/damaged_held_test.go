package input_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// What is damaged has every construct of its format, and fits outer but for a
// key and a value.
const (
	damagedTOML = `count = 2 # é
rate = -1.5e1
"yes" = true
self = 'é\'
inner = { name = "x\té", tags = ["a", "b"] }
later = [1, [2.0], { a.b = 2026-11-22 }]
[[list]]
name = """
a \
  b"""
[[list]]
nmae = ''
[by_name.z]
name = "w"
`
	damagedJSON = `{"count": 2, "rate": -1.5e1,
 "yes": true, "self": "é\\",
 "inner": {"name": "x\t\u00e9", "tags": ["a", "b"]},
 "later": [1, [2.0], {"a": {"b": "2026-11-22"}}],
 "list": [{"name": "a"}, {"nmae": ""}],
 "by_name": {"z": {"name": "w"}}}
`
	underDamage = `count = 1
self = "s"
later = [1]
[inner]
name = "y"
tags = ["c"]
[[list]]
id = "v"
name = "v"
[by_name.z]
name = "u"
[by_name.w]
name = "u"
`
)

// Whatever one slip makes of a file, what is said of it, and where, is held: each
// character in turn is missing, and has before it one of those that mean
// something. Of what can still be read, a sum holds the tree with all its places,
// what is decoded of it, what it is when it is laid on another file, and how it is
// written.
func TestGoldenDamagedFiles(t *testing.T) {
	for _, file := range []struct {
		name, src string
		parse     func(name, src string, l *diag.List) *input.Node
	}{{"damaged.toml", damagedTOML, input.Parse}, {"damaged.json", damagedJSON, input.ParseJSON}} {
		t.Run(file.name, func(t *testing.T) {
			var b strings.Builder
			try := func(what, src string) { b.WriteString(what + ": " + whatIsRead(src, file.parse) + "\n") }
			try("whole", file.src)
			signs, line, col := []rune("\"'[]{}=,.: #\\\n-1\u00e9\u200bx"), 1, 1
			for i, r := range file.src {
				before, after := file.src[:i], file.src[i+len(string(r)):]
				try(fmt.Sprintf("%d:%d less %q", line, col, r), before+after)
				for k := range 2 {
					sign := string(signs[(i*2+k)%len(signs)])
					try(fmt.Sprintf("%d:%d more %q", line, col, sign), before+sign+string(r)+after)
				}
				if col++; r == '\n' {
					line, col = line+1, 1
				}
			}
			golden.File(t, file.name+".txt", b.String())
		})
	}
}

// whatIsRead says what is found in a file, and a sum of what is read of it.
func whatIsRead(src string, parse func(name, src string, l *diag.List) *input.Node) string {
	var l diag.List
	n := parse("f", src, &l)
	sum := ""
	if n != nil {
		var o outer
		var read []string
		say := func(v any) {
			b, err := json.Marshal(v)
			read = append(read, string(b), fmt.Sprint(err)) // an infinity
		}
		under := input.Parse("under.toml", underDamage, new(diag.List))
		say(input.WithPaths(n))
		say(input.Merge(under, n, &l))
		say(input.Lay(under, n))
		read = append(read, string(input.WriteTOML(n)), string(input.WriteJSON(n)))
		input.Decode(input.Copy(n), &o, &l)
		say(o)
		for _, path := range []string{"", "count", "inner.tags.1", "later.2.a.b", "list.1", "list.1.nmae", "by_name.z.name", "none.b"} {
			at := input.TableOf(n)
			say([]any{at.At(path), at.KeyAt(path), at.Has(path), at.Failed(path), at.Path(path)})
			say(at.NodeAt(path))
			if at := at.NodeAt(path); at != nil {
				say([]any{at.Name(), at.Keys(), at.Place(), at.Characters()})
			}
		}
		sum = golden.Sum(read...) + " "
	}
	l.Sort()
	return strings.TrimSpace(sum + golden.Said(l))
}
