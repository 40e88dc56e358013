package input_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

type inner struct {
	input.Table
	Name string `toml:"name,required"`
	Shared
}

// Shared is embedded, so that its keys are those of the table around it.
type Shared struct {
	Tags []string `toml:"tags"`
}

type outer struct {
	Count   int               `toml:"count"`
	Rate    float64           `toml:"rate"`
	Yes     bool              `toml:"yes"`
	Inner   *inner            `toml:"inner"`
	List    []inner           `toml:"list"`
	ByName  map[string]*inner `toml:"by_name"`
	Later   *input.Node       `toml:"later"`
	Self    upper             `toml:"self"`
	Ignored string
}

// An upper decodes itself.
type upper string

func (u *upper) DecodeTOML(n *input.Node, l *diag.List) {
	if n.Is(input.String, l) {
		*u = upper("<" + n.Text + ">")
	}
}

func decode(t *testing.T, src string) (outer, diag.List) {
	t.Helper()
	var l diag.List
	n := input.Parse("deal.toml", src, &l)
	require.NotNil(t, n, "%v", l)
	var o outer
	input.Decode(n, &o, &l)
	return o, l
}

func TestDecode(t *testing.T) {
	o, l := decode(t, `
count = 2
rate = 3
yes = true
inner = { name = "x", tags = ["a", "b"] }
later = [1]
self = "s"
[[list]]
name = "y"
[by_name.z]
name = "w"
`)
	require.Empty(t, l)
	assert.Equal(t, 2, o.Count)
	assert.Equal(t, 3.0, o.Rate)
	assert.True(t, o.Yes)
	assert.Equal(t, "x", o.Inner.Name)
	assert.Equal(t, []string{"a", "b"}, o.Inner.Tags)
	assert.Equal(t, "deal.toml:5:18", o.Inner.At("name").String())
	assert.Equal(t, "y", o.List[0].Name)
	assert.Equal(t, "w", o.ByName["z"].Name)
	assert.Equal(t, input.Array, o.Later.Kind)
	assert.Equal(t, upper("<s>"), o.Self)
}

func TestEverythingThatDoesNotFitIsReported(t *testing.T) {
	_, l := decode(t, `count = "2"
rate = "3"
yes = 1
inner = []
self = 2
cuont = 1
list = [{ nmae = "x", tags = ["a", 2] }, 3]
[by_name.z]
tags = 1
Ignored = ""
[by_name]
w = 2026-11-22
`)
	assert.Equal(t, []string{
		"1:9 DPA111", "2:8 DPA111", "3:7 DPA111", "4:9 DPA111", "5:8 DPA111",
		"6:1 DPA110",
		"7:11 DPA110", "7:36 DPA111", "7:42 DPA111",
		"8:10 DPA112", "9:8 DPA111", "10:1 DPA110",
		"12:5 DPA111",
	}, brief(l))
	for _, f := range l {
		switch f.Pos.Line {
		case 6:
			assert.Equal(t, "clé inconnue «\u00a0cuont\u00a0» au premier niveau du fichier", f.Message("fr"))
			assert.Equal(t, "count", f.Nearest)
		case 10:
			assert.Equal(t, "unknown key “Ignored” in [by_name.z]", f.Message("en"))
			assert.Equal(t, "Possible keys: name, tags.", f.Hint("en"))
		case 1:
			assert.Equal(t, "«\u00a0count\u00a0» doit être un nombre entier, pas un texte entre guillemets", f.Message("fr"))
		}
		if f.Check == "DPA110" && f.Pos.Line == 7 {
			assert.Equal(t, "unknown key “nmae” in [[list]]", f.Message("en"))
			assert.Equal(t, "name", f.Nearest)
		}
	}
}

func TestDecodeIntoWhatTOMLCannotFillPanics(t *testing.T) {
	n := input.Parse("deal.toml", "a = 1", new(diag.List))
	assert.Panics(t, func() { input.Decode(n, struct{}{}, new(diag.List)) })
	assert.Panics(t, func() {
		input.Decode(n, &struct {
			A chan int `toml:"a"`
		}{}, new(diag.List))
	})
}

func TestMerge(t *testing.T) {
	var l diag.List
	base := input.Parse("vendor.toml", `extends = "other.toml"
replace = ["other"]
keep = 1
list = [1, 2]
[table]
a = 1
b = { c = 1, d = 2 }
[[subs]]
id = "aws"
name = "Amazon"
country = "LU"
[[subs]]
id = "ovh"
[[plain]]
id = "x"
`, &l)
	over := input.Parse("deal.toml", `extends = "vendor.toml"
replace = ["plain"]
list = [3]
[table]
b.c = 9
e = 1
[[subs]]
id = "new"
[[subs]]
id = "aws"
name = "AWS"
[[subs]]
id = "aws"
[[plain]]
id = "y"
`, &l)
	require.Empty(t, l)
	root := input.TableOf(input.Merge(base, over, &l))
	require.Len(t, l, 1)
	assert.Equal(t, "deal.toml:2:12 DPA187 x", fmt.Sprint(l[0].Pos, " ", l[0].Check, " ", l[0].Args["lost"]))
	for path, want := range map[string]string{
		"keep": "vendor.toml:3:8", "list": "deal.toml:3:8", "extends": "deal.toml:1:11", "replace.0": "deal.toml:2:12",
		"table": "deal.toml:4:2", "table.a": "vendor.toml:6:5", "table.b.c": "deal.toml:5:7", "table.b.d": "vendor.toml:7:18", "table.e": "deal.toml:6:5",
		"subs.0.name": "deal.toml:11:8", "subs.0.country": "vendor.toml:11:11",
		"subs.1.id": "vendor.toml:13:6", "subs.2.id": "deal.toml:8:6",
		"subs.3.id":  "deal.toml:13:6", // the second "aws" of the deal stays, to be reported
		"plain.0.id": "deal.toml:15:6", "plain.1": "deal.toml:14:3",
	} {
		assert.Equal(t, want, root.At(path).String(), path)
	}
	assert.Equal(t, []string{"keep", "list", "table", "subs", "plain", "extends", "replace"}, root.Node().Keys())
	assert.Equal(t, "vendor.toml:6:5", input.TableOf(base).At("table.a").String(), "base is not changed")
	assert.Len(t, base.Get("subs").Items, 2)
}
