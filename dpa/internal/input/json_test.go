package input

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

func TestMistakesOfJSON(t *testing.T) {
	for _, test := range []struct{ name, src, want, fr, en string }{
		{"an empty file", "", "1:1 DPA101", "est vide", "is empty"},
		{"a list", "[]", "1:1 DPA101", "commence par une accolade", "begins with a brace"},
		{"TOML", "languages = ['fr']", "1:1 DPA101", "commence par une accolade", "begins with a brace"},
		{"a key twice", "{\"é\": 1,\n \"é\": 2, \"b\": {\"c\": 1, \"c\": 2}}", "2:2 DPA101, 2:24 DPA101", "déjà donnée", "already given"},
		{"a key twice in two forms", `{"é": 1, "` + "e\u0301" + `": 2}`, "1:10 DPA101", "déjà donnée", "already given"},
		{"a comma before the end of a table", `{"é": 1,}`, "1:8 DPA101", "aucune virgule", "no comma"},
		{"a comma before the end of a list", `{"a": [1 , ]}`, "1:10 DPA101", "aucune virgule", "no comma"},
		{"a comma alone", `{"a": [,1]}`, "1:8 DPA101", "virgule de trop", "comma too many"},
		{"two commas", `{"a": [1,,1]}`, "1:10 DPA101", "virgule de trop", "comma too many"},
		{"no comma", "{\"a\": 1\n \"b\": 2}", "2:2 DPA101", "manque une virgule", "a comma"},
		{"no colon", `{"a" 1}`, "1:6 DPA101", "deux-points", "colon"},
		{"the sign =", `{"a" = 1}`, "1:6 DPA101", "deux-points", "colon"},
		{"a comment of JavaScript", "{\n // x\n}", "2:2 DPA101", "pas de commentaires", "no comments"},
		{"a long comment", "{\"a\": /* x */ 1}", "1:7 DPA101", "pas de commentaires", "no comments"},
		{"a comment of TOML", "{\"a\": 1 # x\n}", "1:9 DPA101", "pas de commentaires", "no comments"},
		{"NaN", `{"a": NaN}`, "1:7 DPA101", "n’est pas un nombre", "not a number"},
		{"an infinity", `{"a": -Infinity}`, "1:7 DPA101", "n’est pas un nombre", "not a number"},
		{"null", `{"a": null, "b": [null]}`, "1:7 DPA101, 1:19 DPA101", "null n’est pas une valeur", "null is not a value"},
		{"True", `{"a": True}`, "1:7 DPA101", "minuscules", "small letters"},
		{"a leading zero", `{"a": 01000}`, "1:7 DPA101", "\"01000\"", "\"01000\""},
		{"a date without quotation marks", `{"a": 2026-11-22}`, "1:7 DPA101", "\"2026-11-22\"", "\"2026-11-22\""},
		{"a plus", `{"a": +1}`, "1:7 DPA101", "signe +", "or + in front"},
		{"a number that is too great", `{"a": 99999999999999999999}`, "1:7 DPA101", "trop grand", "too large"},
		{"a decimal that is too great", `{"a": 1e999}`, "1:7 DPA101", "trop grand", "too large"},
		{"no quotation marks", `{"a": oui}`, "1:7 DPA101", "entre guillemets droits", "straight quotation marks"},
		{"a key without them", `{a: 1}`, "1:2 DPA101", "une clé s’écrit", "a key stands"},
		{"single ones", `{"a": 'b'}`, "1:7 DPA101", "droits doubles", "straight double"},
		{"curly ones", `{“a”: 1}`, "1:2 DPA101", "droits doubles", "straight double"},
		{"an open text", `{"a": "é`, "1:7 DPA101", "guillemet fermant", "closing quotation mark"},
		{"a line break in a text", "{\"a\": \"é\n\"}", "1:9 DPA101", "s’écrit \\n", "written \\n"},
		{"a tab in a text", "{\"a\": \"é\t\"}", "1:9 DPA101", "s’écrit \\t", "written \\t"},
		{"a backslash", `{"a": "éC:\dir"}`, "1:11 DPA101", "doublez-la", "double it"},
		{"half an escape", `{"a": "\u12"}`, "1:8 DPA101", "doublez-la", "double it"},
		{"half a pair", `{"a": "é\ud83d", "b": "\ude00\ud83d"}`, "1:9 DPA101, 1:24 DPA101, 1:30 DPA101", "moitié", "half"},
		{"a whole pair", `{"a": "\ud83d\ude00"}`, "", "", ""},
		{"an open list", "{\"a\": [1", "1:7 DPA101", "jamais fermé", "never closed"},
		{"an open file", "{\"a\": [1,", "1:10 DPA101", "s’arrête", "ends within"},
		{"text behind the end", "{} {}", "1:4 DPA101", "rien ne peut suivre", "nothing can follow"},
		{"wrong UTF-8", "{\"é\": \"\xff\"}", "1:8 DPA101", "UTF-8", "UTF-8"},
		{"a no-break space between", "{\u00a0\"a\": 1}", "1:2 DPA101", "U+00A0", "U+00A0"},
		{"a byte order mark", "\ufeff{\"a\": 1}", "", "", ""},
		{"an invisible character", `{"a": "é` + "\u200b" + `b\u202e"}`, "1:9 DPA103, 1:11 DPA103", "U+200B", "U+200B"},
		{"a soft hyphen in a key", `{"a` + "\u00ad" + `b": 1}`, "1:4 DPA103", "U+00AD", "U+00AD"},
		{"the no-break hyphen and the spaces of French", `{"a": "e` + "\u2011mail\u00a0: «\u00a0x\u00a0»\u202f;" + `\n\t"}`, "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var l diag.List
			n := ParseJSON("deal.json", test.src, &l)
			var got []string
			for _, f := range l {
				got = append(got, strings.TrimPrefix(f.Pos.String(), "deal.json:")+" "+f.Check)
			}
			assert.Equal(t, test.want, strings.Join(got, ", "))
			assert.Equal(t, strings.Contains(test.want, "DPA101"), n == nil)
			if len(l) > 0 {
				assert.Contains(t, l[0].Message("fr"), test.fr)
				assert.Contains(t, l[0].Message("en"), test.en)
				assert.NotEmpty(t, l[0].Hint("fr"))
				assert.NotContains(t, l[0].Message("en"), "TOML:")
			}
		})
	}
}

func TestJSONKnowsItsPlaces(t *testing.T) {
	var l diag.List
	n := ParseJSON("deal.json", "{ \"é\": 12,\n  \"b\": [ {\"c\": \"à\\n\u00e9\", \"d\": true} , -1.5e1 ] }\n", &l)
	require.NotNil(t, n, "%v", l)
	at := func(n *Node) string {
		return fmt.Sprintf("%d:%d-%d:%d %d:%d-%d:%d", n.KeyPos.Line, n.KeyPos.Col, n.KeyEnd.Line, n.KeyEnd.Col, n.Pos.Line, n.Pos.Col, n.End.Line, n.End.Col)
	}
	assert.Equal(t, "0:0-0:0 1:1-2:47", at(n))
	assert.Equal(t, "1:3-1:6 1:8-1:10", at(n.Get("é")))
	b := n.Get("b")
	assert.Equal(t, "2:3-2:6 2:8-2:45", at(b))
	assert.Equal(t, "0:0-0:0 2:10-2:34", at(b.Items[0]))
	c := b.Items[0].Get("c")
	assert.Equal(t, "2:11-2:14 2:16-2:22", at(c))
	assert.Equal(t, "à\né", c.Text)
	var places []string
	for _, pos := range c.Characters() {
		places = append(places, fmt.Sprintf("%d:%d", pos.Line, pos.Col))
	}
	assert.Equal(t, []string{"2:17", "2:18", "2:20"}, places)
	assert.Equal(t, Float, b.Items[1].Kind)
	assert.Equal(t, -15.0, b.Items[1].Float)
	assert.Equal(t, "b", b.Items[0].Name())
}

func TestTOMLKnowsItsEnds(t *testing.T) {
	var l diag.List
	n := Parse("deal.toml", "é1 = 1\n\"é\" = \"é\"  # c\nb = [ 1,\n 2 ]\nd = 2026-11-22 # e\n[f.g]\n", &l)
	require.Nil(t, n)
	l = nil
	n = Parse("deal.toml", "\"é\" = \"é\"  # c\nb = [ 1,\n 2 ]\nd = 2026-11-22 # e\n[f.g]\n", &l)
	require.NotNil(t, n, "%v", l)
	end := func(n *Node) string {
		return fmt.Sprintf("%d:%d %d:%d", n.KeyEnd.Line, n.KeyEnd.Col, n.End.Line, n.End.Col)
	}
	assert.Equal(t, "1:4 1:10", end(n.Get("é")))
	assert.Equal(t, "2:2 3:5", end(n.Get("b")))
	assert.Equal(t, "4:2 4:15", end(n.Get("d")))
	assert.Equal(t, "5:5 5:5", end(n.Get("f").Get("g")))
}

// A decomposed letter is the composed one, and every character of the text
// keeps the place where it began.
func TestTextIsComposed(t *testing.T) {
	for _, src := range []string{"a = \"xe\u0301y\\u0065\\u0301z\"", "{\"a\":\"xe\u0301y\\u0065\\u0301z\"}"} {
		var l diag.List
		parse := Parse
		if src[0] == '{' {
			parse = ParseJSON
		}
		n := parse("x", src, &l).Get("a")
		assert.Empty(t, l)
		assert.Equal(t, "x\u00e9y\u00e9z", n.Text)
		var columns []int
		for _, pos := range n.Characters() {
			columns = append(columns, pos.Col-n.Pos.Col)
		}
		assert.Equal(t, []int{1, 2, 4, 5, 17}, columns)
	}
}

// TOML and JSON lie on each other like two files of one format.
func TestFormatsMerge(t *testing.T) {
	var l diag.List
	base := Parse("vendor.toml", "x = 1\n[processor]\nname = \"a\"\nform = \"b\"\n", &l)
	over := ParseJSON("deal.json", `{"extends": "vendor.toml", "processor": {"name": "c"}}`, &l)
	require.Empty(t, l)
	n := Merge(base, over, new(diag.List))
	assert.Equal(t, "c", n.Get("processor").Get("name").Text)
	assert.Equal(t, "deal.json:1:50", n.Get("processor").Get("name").Pos.String())
	assert.Equal(t, "vendor.toml:4:8", n.Get("processor").Get("form").Pos.String())
}

var jsonCases = []string{
	"{}", `{"a":1}`, ` { "a" : [ 1 , 2.5 , -0 , 1e3 , true , "x\n\u00e9\ud83d\ude00" , { } ] } `, "{\"\u00e9\":\"\"}",
	`{"a":[[[{"b":[]}]]]}`, "[1]", "1", "{", "}", `{"a":1,}`, `{"a":01}`, `{"a":1.}`, `{"a":.5}`, `{"a":-}`, `{"a":1e}`, `{"a":1e+}`, `{"a":0x1}`,
	`{"a":"\x"}`, `{"a":"\u12G4"}`, `{"a":"\u+123"}`, `{"a":nul}`, "{\"a\":\"\x01\"}", "{\"a\" \"b\"}", "{'a':1}", "\ufeff{}", "{}\x00", "{\v}", `{"a":tru e}`, `{"a":true"b":1}`, `{"a":1/2}`,
}

// What encoding/json accepts and we do not has to be one of the things that
// ParseJSON says it refuses.
func agreeOnJSON(t *testing.T, src string) {
	t.Helper()
	var l diag.List
	n := ParseJSON("x.json", src, &l)
	for _, f := range l {
		assert.GreaterOrEqual(t, f.Pos.Line, 1)
		assert.GreaterOrEqual(t, f.Pos.Col, 1)
		assert.NotEmpty(t, f.Message("fr"))
	}
	rest := strings.TrimPrefix(src, bom)
	var want any
	err := json.Unmarshal([]byte(rest), &want)
	if n != nil {
		require.NoError(t, err, "we accept %q", src)
		same(t, "", integers(n, want), want)
		return
	}
	require.NotEmpty(t, l, "no tree and no finding")
	if err != nil || !utf8.ValidString(rest) {
		return
	}
	if _, isObject := want.(map[string]any); !isObject {
		return
	}
	for _, f := range l {
		if f.Check == "DPA108" {
			return
		}
		reason, _ := f.Args["reason"].(diag.Words)
		if reason == givenTwice || reason == noNull || reason == halfCharacter || reason == tooGreat {
			return
		}
	}
	t.Errorf("encoding/json accepts %q, we refuse it: %v", src, l)
}

// integers takes n for a float wherever encoding/json, which has no others,
// has one.
func integers(n *Node, want any) *Node {
	out := *n
	out.Items = nil
	for i, it := range n.Items {
		switch want := want.(type) {
		case map[string]any:
			it = integers(it, want[it.Key])
		case []any:
			if i < len(want) {
				it = integers(it, want[i])
			}
		}
		out.Items = append(out.Items, it)
	}
	if _, ok := want.(float64); ok && n.Kind == Integer {
		out.Kind = Float
	}
	return &out
}

func TestTreeAgreesWithEncodingJSON(t *testing.T) {
	for _, src := range jsonCases {
		agreeOnJSON(t, src)
	}
}

func FuzzParseJSON(f *testing.F) {
	for _, src := range jsonCases {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) { agreeOnJSON(t, src) })
}
