package canvas

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/internal/golden"
)

// What is read of every short text that could be an object is held, and where it
// ends: a reader of PDF that sees another object in a file sees another document.
func TestGoldenObjects(t *testing.T) {
	var b strings.Builder
	for _, of := range []struct {
		what, before, behind string
		pieces               []string
		most                 int
	}{
		{"any object", "", "", []string{"<<", ">>", "[", "]", "<", ">", "(", ")", "/", "a", "4E", "R", " ", "0", "7", "-", ".", "e", "%", "\n", "\r", "\x00", "true", "null", "2147483648"}, 3},
		{"a reference", "", "", []string{"1", "0", " ", "R", "-", "\n", "%", "]"}, 5},
		{"a dictionary", "<<", ">>x", []string{"/a", "/b", " ", "1", "<<", ">>", "[", "]", "null"}, 5},
		{"a string", "(", ")x", []string{"(", ")", "\\", "\r", "\n", "0", "7", "8", "n", "\xff"}, 5},
		{"an escape", "(a\\", "", []string{")", "\\", "\r", "\n", "1", "8", "t", "b"}, 4},
		{"a string in hexadecimal", "<", ">x", []string{"a", "F", "0", " ", ">", "g", "\x00"}, 5},
		{"a name", "/", "", []string{"#", "4", "1", "a", "G", "/", "%", "\f"}, 5},
	} {
		sums := map[string][]string{} // by the first piece
		var try func(text, first string, left int)
		try = func(text, first string, left int) {
			s := &scanner{b: []byte(of.before + text + of.behind)}
			o := s.object()
			if told := fmt.Sprintf("%#v %d", o, s.at); !s.bad {
				sums[first] = append(sums[first], told)
			} else {
				sums[first] = append(sums[first], "bad")
			}
			if left == 0 {
				return
			}
			for _, p := range of.pieces {
				f := first
				if f == "" {
					f = p
				}
				try(text+p, f, left-1)
			}
		}
		try("", "", of.most)
		fmt.Fprintf(&b, "%s: %s\n", of.what, golden.Sum(sums[""]...))
		for _, p := range of.pieces {
			good := 0
			for _, told := range sums[p] {
				if told != "bad" {
					good++
				}
			}
			fmt.Fprintf(&b, "\t%q: %d of %d, %s\n", p, good, len(sums[p]), golden.Sum(sums[p]...))
		}
	}
	for _, depth := range []int{59, 60} {
		s := &scanner{b: []byte(strings.Repeat("[", depth) + "1" + strings.Repeat("]", depth))}
		s.object()
		fmt.Fprintf(&b, "%d lists in each other: %t\n", depth, !s.bad)
	}
	golden.File(t, "objects.txt", b.String())
}
