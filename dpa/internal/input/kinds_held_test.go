package input_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// What is said of each key when it is given each kind of value, in both formats.
func TestGoldenKinds(t *testing.T) {
	var b strings.Builder
	say := func(what string, n *input.Node, l diag.List) {
		var o outer
		input.Decode(n, &o, &l)
		l.Sort()
		b.WriteString(strings.TrimSpace(what+": "+golden.Said(l)) + "\n")
	}
	for _, key := range []string{"count", "rate", "yes", "self", "inner", "list", "by_name", "later", "none"} {
		for _, value := range []string{"1", "1.5", "true", `"x"`, "[]", "[1]", `["x"]`, "{}", `{"name"="x"}`, `[{"name"="x"}, 1]`, `{"z"={"name"="x"}}`, "2026-11-22"} {
			var l diag.List
			say(key+" = "+value, input.Parse("f", key+" = "+value, &l), l)
			if json := strings.ReplaceAll(value, "=", ": "); !strings.Contains(value, "-") {
				l = nil
				say(key+": "+json, input.ParseJSON("f", fmt.Sprintf("{%q: %s}", key, json), &l), l)
			}
		}
	}
	golden.File(t, "kinds.txt", b.String())
}
