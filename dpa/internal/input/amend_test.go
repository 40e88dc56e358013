package input_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

var entry = &input.Node{Kind: input.TableKind, Key: "read", Items: []*input.Node{
	{Kind: input.String, Key: "by", Text: `Anne "A." Roux`}, {Kind: input.DateTime, Key: "date", Text: "2026-11-03"},
}}

const put = `{ by = "Anne \"A.\" Roux", date = 2026-11-03 }`

// amendments are files whose last item of the list "c" is amended: at « stands what
// is put there, between « and » what it takes the place of.
var amendments = []struct{ name, file, put string }{
	{"a line as those before it", "# first\n[[c]]\nname   = \"a\" # why\nreason = 'x' # because =\n«# after\n[d]\n", "read   = " + put + "\n"},
	{"no end of line", "[[c]]\nname = \"a\"«", "\nread = " + put},
	{"a key that is longer", "[[c]]\nid = \"a\"\n«", "read = " + put + "\n"},
	{"the heading alone", "[[c]] # nothing\n«\n[[d]]\n", "read = " + put + "\n"},
	{"behind a text of many lines", "[[c]]\n  text = \"\"\"\nfirst\n\n[second]\n\"\"\" # e\n«\n", "  read = " + put + "\n"},
	{"behind dotted keys", "[[c]]\ntext.fr   = \"é = è\"\ntext.en   = \"e\"\n«[[d]]\n", "read      = " + put + "\n"},
	{"before a table with a heading of its own", "[[c]]\nid = 1\n«[c.text]\nfr = 'x'\n[[c.list]]\ny = 1\n", "read = " + put + "\n"},
	{"a table with a heading alone", "[[c]]\n«[c.text]\nfr = 'x'\n", "read = " + put + "\n"},
	{"in braces", "c = [{ id = 1 }, { id = 'é', list = [1, 2]« }] # c\n", ", read = " + put},
	{"lines of Windows", "[[c]]\r\nid = 1\r\n«[d]\r\n", "read = " + put + "\r\n"},
	{"a mark at the beginning", "\ufeff[[c]]\nid = 1\n«", "read = " + put + "\n"},
	{"the last of several", "[[c]]\nid = 1\n[[c]]\nid = 2\n«", "read = " + put + "\n"},
	{"in the place of a reading", "[[c]]\nread = «{ by = \"é }\", date = 2020-01-01, text = 'x' }» # e\nid = 1\n", put},
	{"in the place of what is none", "[[c]]\nread = «true»\n", put},
	{"a list of lines", "[[c]]\nlist = [\n  1, # one\n  2,\n]\nid   = 1\n«", "read = " + put + "\n"},
}

func TestPut(t *testing.T) {
	for _, c := range amendments {
		t.Run(c.name, func(t *testing.T) {
			src := strings.NewReplacer("«", "", "»", "").Replace(c.file)
			before, after, _ := strings.Cut(c.file, "«")
			if _, rest, replaced := strings.Cut(after, "»"); replaced {
				after = rest
			}
			got, ok := amended(t, src)
			require.True(t, ok)
			assert.Equal(t, before+c.put+after, got)
		})
	}
}

// amended is a file after Put in the last item of its list "c".
func amended(t *testing.T, src string) (string, bool) {
	t.Helper()
	var l diag.List
	root := input.Parse("c.toml", src, &l)
	require.Empty(t, l)
	root = input.WithPaths(root) // as they are decoded
	list := root.Get("c")
	edits, ok := input.Put(src, list.Items[len(list.Items)-1], entry)
	if !ok {
		return "", false
	}
	got := input.Apply(src, edits)
	after := input.Parse("c.toml", got, &l)
	require.Empty(t, l, got)
	items := after.Get("c").Items
	assert.Equal(t, `Anne "A." Roux`, items[len(items)-1].Get("read").Get("by").Text)
	assert.Equal(t, "2026-11-03", items[len(items)-1].Get("read").Get("date").Text)
	return got, true
}

// What stands over several lines keeps its form.
func TestPutOverLines(t *testing.T) {
	for src, want := range map[string]string{
		"[[c]]\nread.by = 'x'   # who\nid = 1\nread.date = 2020-01-01 # when\n": "[[c]]\nread.by = \"Anne \\\"A.\\\" Roux\"   # who\nid = 1\nread.date = 2026-11-03 # when\n",
		"[[c]]\nid = 1\n[c.read]\n# who\nby = 'x'\ndate = 2020-01-01\n":         "[[c]]\nid = 1\n[c.read]\n# who\nby = \"Anne \\\"A.\\\" Roux\"\ndate = 2026-11-03\n",
	} {
		got, ok := amended(t, src)
		require.True(t, ok)
		assert.Equal(t, want, got)
	}
	_, ok := amended(t, "[[c]]\nread.by = 'x'\n")
	assert.False(t, ok)
}
