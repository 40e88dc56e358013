package input_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

const written = `text = "é \"a\" \\ \n \t <&>"
"a key" = 1
neg = -12
float = 1.5
yes = true
no = false
day = 2026-11-22
none = []
list = ["a", "b", 3]
empty = {}

[table]
x = 1

[table.within]
a = [{ b = 2 }, {}]
"c d" = {}

[table.second]
y = 2
third = { z = 3 }

[[table.rows]]
a = 1

[[table.rows]]
a = 2

[only.below]
x = 1

[[rows]]
a = 1

[rows.under]
b = 2

[[rows]]
a = 3
`

const writtenJSON = `{
  "text": "é \"a\" \\ \n \t <&>",
  "a key": 1,
  "float": 1.5,
  "yes": true,
  "none": [],
  "list": [
    "a",
    3
  ],
  "empty": {},
  "table": {
    "x": 1,
    "rows": [
      {
        "a": 1
      }
    ]
  }
}
`

// What is written by our own hand is written anew as it was, in both formats.
func TestWrittenAnew(t *testing.T) {
	var l diag.List
	assert.Equal(t, written, string(input.WriteTOML(input.Parse("a.toml", written, &l))))
	assert.Equal(t, writtenJSON, string(input.WriteJSON(input.ParseJSON("a.json", writtenJSON, &l))))
	assert.Equal(t, "day = \"2026-11-22\"\n", string(input.WriteTOML(input.ParseJSON("a.json", string(input.WriteJSON(input.Parse("a.toml", "day = 2026-11-22", &l))), &l))))
	assert.Equal(t, "{}\n", string(input.WriteJSON(input.Parse("a.toml", "", &l))))
	assert.Empty(t, input.WriteTOML(input.Parse("a.toml", "", &l)))
	require.Empty(t, l)
	assert.Equal(t, `"\u0001\u001F\u007F \\ \" \n\t é"`, input.Quote("\x01\x1f\x7f \\ \" \n\t é"))
	assert.Equal(t, "[[rows]]\n\n[[rows]]\na = 1\n", string(input.WriteTOML(input.Parse("a.toml", "[[rows]]\n[[rows]]\na = 1", &l))))
}

type encodedRow struct {
	N int `toml:"n"`
}

type EncodedLast struct {
	Last string `toml:"last"`
}

type encoded struct {
	EncodedLast
	Text   string `toml:"text,omitempty"`
	Hidden string
	Yes    bool              `toml:"yes"`
	N      int64             `toml:"n"`
	F      float64           `toml:"f"`
	List   []string          `toml:"list"`
	Empty  []string          `toml:"empty"`
	Map    map[string]string `toml:"map"`
	Ptr    *encodedRow       `toml:"ptr"`
	PtrNo  *bool             `toml:"ptr_no"`
	PtrTo0 *encodedRow       `toml:"ptr_to_0"`
	PtrStr *string           `toml:"ptr_str"`
	Rows   []encodedRow      `toml:"rows"`
	Flags  []bool            `toml:"flags"`
}

// What is given is written, though it is zero; what is not given is not.
func TestEncode(t *testing.T) {
	no, nothing := false, ""
	e := encoded{EncodedLast: EncodedLast{"z"}, Text: "t", Hidden: "h", Yes: true, N: 3, F: 0.25, List: []string{"a", ""}, Empty: []string{}, Map: map[string]string{"b": "2", "a": "1"},
		Ptr: &encodedRow{7}, PtrNo: &no, PtrTo0: &encodedRow{}, PtrStr: &nothing, Rows: []encodedRow{{}, {2}}, Flags: []bool{false, true}}
	assert.Equal(t, `text = "t"
yes = true
n = 3
f = 0.25
list = ["a", ""]
empty = []
ptr_no = false
ptr_to_0 = {}
ptr_str = ""
flags = [false, true]
last = "z"

[map]
a = "1"
b = "2"

[ptr]
n = 7

[[rows]]

[[rows]]
n = 2
`, string(input.WriteTOML(input.Encode(&e))))
	none := input.Encode(&encoded{})
	if none != nil {
		assert.Empty(t, none.Items)
	}
	n := input.Whole(-4)
	assert.Equal(t, []any{input.Integer, int64(-4), -4.0, "-4"}, []any{n.Kind, n.Int, n.Float, n.Text})
	table := &input.Node{Kind: input.TableKind}
	table.Add("x", nil)
	table.Add("y", input.Str("z"))
	assert.Equal(t, "y = \"z\"\n", string(input.WriteTOML(table)))
}
