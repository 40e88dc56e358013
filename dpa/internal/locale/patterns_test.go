package locale_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
)

// A language whose phrases are these.
func withPhrases(t *testing.T, phrases string) *locale.Locale {
	t.Helper()
	src, err := fs.ReadFile(dpakit.Texts, "locales/en.toml")
	require.NoError(t, err)
	text := string(src)
	begin := strings.Index(text, "[groups]")
	end := strings.Index(text, "[terms.agreement]")
	require.Positive(t, begin)
	var found diag.List
	set, err := locale.Load([]locale.Source{{Lang: "en", Node: input.Parse("en", text[:begin]+phrases+text[end:], &found)}}, nil, "en", &found)
	require.NoError(t, err)
	require.Empty(t, found)
	l, _ := set.For("en")
	return l
}

func TestPatterns(t *testing.T) {
	l := withPhrases(t, `
[groups]
may = "may | is entitled to"
keep = "retain~ | carry~ | keep"
denial = "not | no"
[phrases]
two = ["{may} … {keep} … copi*"]
gap = ["one … two"]
beside = ["{keep} & evidence ¬ {denial}"]
first = ["{may} use"]
exact = ["not", "cap"]
mark = ["… | etc"]
some = ["data | law", "use"]
filler = ["the | of | and"]
`)
	for _, tt := range []struct{ kind, text, want string }{
		{"two", "It may retain one copy of it.", "may retain one copy"},
		{"two", "It is entitled, it says, to carry copies", ""},
		{"two", "It is entitled to be carrying many copies", "is entitled to be carrying many copies"},
		{"two", "It may retain data. A copy is kept.", ""},
		{"two", "It may. It retains a copy.", ""},
		{"two", "It may; it retains a copy.", ""},
		{"two", "Copies may be retained.", ""},
		{"gap", "one a b c d e f g h i j k l two", "one a b c d e f g h i j k l two"},
		{"gap", "one a b c d e f g h i j k l m two", ""},
		{"gap", "one, two", "one, two"},
		{"beside", "For evidence, it retains a copy", "retains"},
		{"beside", "It retains a copy for evidence", "retains"},
		{"beside", "It retains no copy for evidence", ""},
		{"beside", "It retains a copy. No evidence.", ""},
		{"beside", "No. It retains evidence.", "retains"},
		{"first", "Who MAY use it", "MAY use"},
		{"exact", "a note and capes", ""},
		{"exact", "caps", "caps"},
		{"mark", "a, b…", "…"},
	} {
		assert.Equal(t, tt.want, l.Find(tt.kind, tt.text), "%s: %s", tt.kind, tt.text)
	}
	for text, want := range map[string]bool{
		"Use of the data.": true, "The data, and the law": true, "the": false, "Use of the copy": false, "copy data": false, "": false, "data!": true, "… data": true,
	} {
		assert.Equal(t, want, l.Read(text).Only("some", "filler"), text)
	}
	assert.False(t, l.Read("data").Only("no such kind", "filler"))
	assert.False(t, l.Read("data").Only("some", "no such kind"))
	rest, of := l.Read("Use the data, and a copy: use!").Rest("some", "filler")
	assert.Equal(t, 2, rest)
	assert.Equal(t, []int{3, 2}, of)
	rest, of = l.Read("Use the data").Rest("some", "no such kind")
	assert.Equal(t, 3, rest)
	assert.Equal(t, []int{0, 0}, of)
}

// A group that a phrase names is there, in each language.
func TestGroupsOfPhrases(t *testing.T) {
	fr, en := both(t)
	for text, l := range map[string]*locale.Locale{"Le Sous-traitant peut vendre les données": fr, "The Processor may sell the data": en} {
		assert.NotEmpty(t, l.Find("special_own_purposes", text))
	}
}

// A language whose phrases name no group needs none; a group that a phrase
// names and that is not there is found at the phrase.
func TestALanguageWithoutGroups(t *testing.T) {
	src, err := fs.ReadFile(dpakit.Texts, "locales/en.toml")
	require.NoError(t, err)
	before, rest, _ := strings.Cut(string(src), "[groups]")
	_, phrases, _ := strings.Cut(rest, "[phrases]")
	load := func(phrases string) diag.List {
		var found diag.List
		lines := "[phrases]" + phrases
		_, err := locale.Load([]locale.Source{{Lang: "en", Node: input.Parse("en.toml", string(src), &found)}, {Lang: "de", Node: input.Parse("de.toml", before+lines, &found)}}, nil, "en", &found)
		require.NoError(t, err)
		return found
	}
	assert.Empty(t, load(strings.NewReplacer("{", "", "}", "").Replace(phrases)))
	found := load(strings.Replace(strings.NewReplacer("{", "", "}", "").Replace(phrases), "general = [", "general = [\"{wen} auch\", \"wie {wen}\", ", 1))
	require.Len(t, found, 1)
	assert.Equal(t, "DPA302", found[0].Check)
	assert.Equal(t, "groups.wen", found[0].Args["key"])
	assert.Equal(t, "de.toml", found[0].Pos.File)
	assert.NotZero(t, found[0].Pos.Line)
}
