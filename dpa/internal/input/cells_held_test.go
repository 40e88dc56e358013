package input_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// What a cell of a sheet gives where each kind is wanted.
func TestGoldenCells(t *testing.T) {
	at := diag.Pos{File: "f", Line: 2, Col: 1}
	var b strings.Builder
	for _, text := range []string{"", " a ", "e\u0301\r\nb", "12", "-1", "1,5", "1.5", "1,5,5", "1 000", "9223372036854775808", "1e999", "VRAI", "true", "Faux", "FALSE", "oui", "a; b;;c ", ";", "2026-11-22"} {
		for _, kind := range []input.Kind{input.String, input.Integer, input.Float, input.Bool, input.Array} {
			var l diag.List
			n := input.Cells(at, []input.Cell{{Path: "x.y", Kind: kind, Text: text, Pos: at}}, &l).Get("x").Get("y")
			fmt.Fprintf(&b, "%q %s: %s %q %d %v %v", text, kind.Words().EN, n.Kind.Words().EN, n.Text, n.Int, n.Float, n.Bool)
			for _, it := range n.Items {
				fmt.Fprintf(&b, " %q", it.Text)
			}
			var o outer
			var into any = &o
			input.Decode(input.Cells(at, []input.Cell{{Path: map[input.Kind]string{input.String: "self", input.Integer: "count", input.Float: "rate", input.Bool: "yes", input.Array: "inner.tags"}[kind], Kind: kind, Text: text, Pos: at}, {Path: "inner.name", Kind: input.String, Text: "n", Pos: at}}, &l), into, &l)
			fmt.Fprintf(&b, " %v %s\n", len(l), golden.Said(l))
		}
	}
	tree, err := json.Marshal(input.Cells(at, []input.Cell{{Path: "a", Text: "1", Pos: at}, {Path: "b.c", Text: "2", Pos: at}, {Path: "b.d.e", Text: "3", Pos: at}}, new(diag.List)))
	assert.NoError(t, err)
	b.Write(tree)
	b.WriteString("\n")
	golden.File(t, "cells.txt", b.String())
	for n, want := range map[int]int{50_000: 0, 50_001: 1} {
		var l diag.List
		input.Cells(at, []input.Cell{{Path: "a", Kind: input.String, Text: " " + strings.Repeat("é", n), Pos: at}}, &l)
		assert.Len(t, l, want, "%d characters", n)
	}
	for n, want := range map[int]bool{2000: false, 2001: true} {
		var l diag.List
		row := append(strings.Split(strings.Repeat("x,", n-1)+"x", ","), "", " ")
		assert.Equal(t, want, input.TooWide(row, func(int) diag.Pos { return at }, &l), "%d cells", n)
		assert.Equal(t, want, len(l) == 1)
		assert.False(t, input.TooWide(make([]string, n), nil, &l), "empty ones")
	}
	for n, want := range map[int]string{50_000: "", 50_001: "f:1:2 DPA108"} {
		var l diag.List
		assert.Equal(t, want != "", input.TooWide([]string{"a", strings.Repeat("é", n)}, func(i int) diag.Pos { return diag.Pos{File: "f", Line: 1, Col: i + 1} }, &l))
		assert.True(t, strings.HasPrefix(golden.Said(l), want))
	}
	for n, want := range map[int]bool{8 << 20: false, 8<<20 + 1: true} {
		var l diag.List
		assert.Equal(t, want, input.TooLarge("f", n, &l))
		assert.Equal(t, want, len(l) == 1)
	}
}

// What no file gave knows no place, and nothing of it.
func TestATableOfNoFile(t *testing.T) {
	var none input.Table
	assert.False(t, none.Failed("x"))
	assert.False(t, none.Has(""))
	assert.Nil(t, none.Node())
	assert.Nil(t, none.NodeAt(""))
	assert.Equal(t, diag.Pos{}, none.At(""))
	assert.Equal(t, diag.Pos{Path: "a[1].b"}, none.KeyAt("a.1.b"))
	var nothing *input.Node
	assert.Nil(t, nothing.Get("x"))
	assert.Nil(t, nothing.Keys())
	list := input.Parse("f", "a = [1]", new(diag.List)).Get("a")
	assert.Nil(t, list.Keys())
	assert.Nil(t, list.Get(""))
}

// Each bound holds at its number and not one further, in every form in which a
// file can come to it.
func TestBoundsToTheLast(t *testing.T) {
	rep := strings.Repeat
	for name, c := range map[string]struct {
		most int
		file func(n int) string
	}{
		"lists":               {31, func(n int) string { return "a = " + rep("[", n) + rep("]", n) }},
		"tables in braces":    {31, func(n int) string { return "a = " + rep("{a=", n) + "1" + rep("}", n) }},
		"names of a key":      {32, func(n int) string { return "a" + rep(".a", n-1) + " = 1" }},
		"quoted names":        {32, func(n int) string { return "'a'" + rep(".\"a\"", n-1) + " = 1" }},
		"names of a header":   {31, func(n int) string { return "[a" + rep(".a", n-1) + "]" }},
		"quoted in a header":  {31, func(n int) string { return "[ 'a'" + rep(" . \"a\"", n-1) + "] # [" }},
		"names of a list":     {31, func(n int) string { return "[[a" + rep(".a", n-1) + "]]" }},
		"header and lists":    {30, func(n int) string { return "[a]\nb = " + rep("[", n) + rep("]", n) }},
		"letters of a key":    {256, func(n int) string { return rep("k", n) + " = 1" }},
		"letters in quotes":   {256, func(n int) string { return "'" + rep("é", n) + "' = 1" }},
		"escapes in a key":    {256, func(n int) string { return "\"" + rep("\\\\", n) + "\" = 1" }},
		"letters of a header": {256, func(n int) string { return "[a." + rep("k", n) + "]" }},
		"quoted, in a header": {256, func(n int) string { return "[a.\"" + rep("k", n) + "\"]" }},
		"letters of a text":   {50_000, func(n int) string { return "a = \"" + rep("é", n) + "\"" }},
		"of a long text":      {50_000, func(n int) string { return "a = '''" + rep("é", n) + "'''" }},
	} {
		for n, fits := range map[int]bool{c.most: true, c.most + 1: false} {
			var l diag.List
			node := input.Parse("f", c.file(n), &l)
			assert.Equal(t, fits, node != nil, "%d %s: %s", n, name, golden.Said(l))
			if !fits && assert.Len(t, l, 1, name) {
				assert.Equal(t, "DPA108", l[0].Check, name)
			}
		}
	}
	for name, c := range map[string]struct {
		most int
		file func(n int) string
	}{
		"lists":             {31, func(n int) string { return `{"a":` + rep("[", n) + rep("]", n) + "}" }},
		"tables":            {32, func(n int) string { return rep(`{"a":`, n-1) + "{}" + rep("}", n-1) }},
		"letters of a key":  {256, func(n int) string { return `{"` + rep("é", n) + `":1}` }},
		"letters of a text": {50_000, func(n int) string { return `{"a":"` + rep("é", n) + `"}` }},
	} {
		for n, fits := range map[int]bool{c.most: true, c.most + 1: false} {
			var l diag.List
			node := input.ParseJSON("f", c.file(n), &l)
			assert.Equal(t, fits, node != nil, "%d %s of JSON: %s", n, name, golden.Said(l))
		}
	}
}
