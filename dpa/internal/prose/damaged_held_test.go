package prose_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// Whatever one slip makes of a text, what is said of it, and where, is held: each
// line in turn is missing, stands twice, deeper and less deep, and each character
// that means something is missing, stands twice and before a space. A sum holds
// the tree with its places, its usual form, and what is chosen of it.
func TestGoldenDamagedTexts(t *testing.T) {
	const src = breach + "\n{{if variant is a or b}}\n- x\n{{end}}\n{{if variant is b}}\n- y\n{{end}}\n\nz & (v).\n"
	var b strings.Builder
	try := func(what, src string) { b.WriteString(what + ": " + whatIsRead(src) + "\n") }
	try("whole", src)
	lines := strings.SplitAfter(src, "\n")
	for i, line := range lines {
		with := func(line string) string {
			return strings.Join(lines[:i], "") + line + strings.Join(lines[min(i+1, len(lines)):], "")
		}
		try(fmt.Sprintf("%d missing", i+1), with(""))
		try(fmt.Sprintf("%d twice", i+1), with(line+line))
		try(fmt.Sprintf("%d deeper", i+1), with("  "+line))
		try(fmt.Sprintf("%d less deep", i+1), with(strings.TrimPrefix(line, "   ")))
		try(fmt.Sprintf("%d behind a line", i+1), with("\n"+line))
		col := 0
		for at, r := range line {
			col++
			if !strings.ContainsRune("#{}[]*.|-_\\&<> \n123abci", r) {
				continue
			}
			before, after := line[:at], line[at+len(string(r)):]
			try(fmt.Sprintf("%d:%d less %q", i+1, col, r), with(before+after))
			try(fmt.Sprintf("%d:%d twice %q", i+1, col, r), with(before+string(r)+string(r)+after))
			try(fmt.Sprintf("%d:%d behind a space %q", i+1, col, r), with(before+" "+string(r)+after))
		}
	}
	golden.File(t, "damaged.txt", b.String())
}

// whatIsRead says what is found in a text, and a sum of what is read of it.
func whatIsRead(src string) string {
	var l diag.List
	text := prose.Parse("f", src, &l)
	var read []string
	say := func(v any) {
		b, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		read = append(read, string(b))
	}
	say(text)
	say(text.Heading())
	say(text.String())
	var conditions []*prose.If
	for b := range text.All() {
		if b, ok := b.(*prose.If); ok {
			conditions = append(conditions, b)
		}
	}
	for _, a := range conditions {
		for _, b := range conditions {
			say(prose.Exclusive(a, b))
		}
	}
	for pos, line := range text.Lines() {
		say([]any{pos, line})
	}
	say(prose.Select(text, "variant", "b").String())
	l.Sort()
	return strings.TrimSpace(golden.Sum(read...) + " " + golden.Said(l))
}
