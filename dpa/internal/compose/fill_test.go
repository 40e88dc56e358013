package compose

import (
	"bytes"
	"strconv"
	"testing"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/value"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fill composes a text with those facts and rows, as Markdown.
func fill(t *testing.T, src string, sc *scope) string {
	t.Helper()
	lib, err := shipped()
	require.NoError(t, err)
	var found diag.List
	text := prose.Parse("x.md", src, &found)
	require.Empty(t, found)
	loc, _ := lib.Locales.For("en")
	f := &filler{composer: &composer{a: new(agreement.Agreement), lib: lib, lang: "en", loc: loc, terms: newGlossary(loc), tmpl: lib.Template("dpa"), targets: map[string]string{}}, clause: "x"}
	blocks := f.blocks(text.Blocks, sc, &level{id: "x", under: 1})
	assert.Empty(t, f.diags)
	var b bytes.Buffer
	require.NoError(t, markdown.Write(&b, &doc.Document{Title: "T", Sections: []*doc.Section{{ID: "x", Level: 1, Blocks: blocks}}}))
	return b.String()
}

const facts = `# T

|---|---|
| Legal entity | {{a}} |
| URL | {{b}} |
| Role | {{c}} |
| Notes | {{d}} |
`

// What is not known stands in one row at the end, under the names of its rows.
func TestUnknownFactsAreGathered(t *testing.T) {
	unknown := gap("not stated")
	for _, tt := range []struct {
		name  string
		facts map[string]content
		want  string
	}{
		{"two", map[string]content{"a": unknown, "b": unknown, "c": words("host")}, "| Role | host |\n| Not stated | *legal entity and URL* |\n"},
		{"one stays where it is", map[string]content{"a": unknown, "c": words("host")}, "| Legal entity | *not stated* |\n| Role | host |\n"},
		{"all", map[string]content{"a": unknown, "b": unknown, "c": unknown}, "| Not stated | *legal entity, URL and role* |\n"},
		{"none is not unknown", map[string]content{"a": aside("none"), "b": aside("none")}, "| Legal entity | *none* |\n| URL | *none* |\n"},
	} {
		assert.Contains(t, fill(t, facts, &scope{facts: tt.facts}), "|---|---|\n"+tt.want, tt.name)
	}
}

func TestEmptyColumnsAreLeftOut(t *testing.T) {
	const src = "# T\n\n| A | B | C |\n|---|---|---|\n| {{each services}} {{a}} | {{b}} | {{c}} |\n"
	rows := func(list ...map[string]content) *scope {
		sc := &scope{rows: map[string][]row{}}
		for i, facts := range list {
			sc.rows["services"] = append(sc.rows["services"], row{strconv.Itoa(i), &scope{facts: facts}})
		}
		return sc
	}
	assert.Contains(t, fill(t, src, rows(map[string]content{"a": words("1")}, map[string]content{"a": words("2"), "c": words("3")})),
		"| A | C |\n|---|---|\n| 1 |  |\n| 2 | 3 |\n")
	assert.Contains(t, fill(t, src, rows(map[string]content{"a": words("1"), "b": words("2"), "c": words("3")})), "| A | B | C |")
	assert.NotContains(t, fill(t, src, rows()), "|", "no row, no table")
}

// A heading that nothing fills is not there, and those below it move up.
func TestHeadingWithoutItsFact(t *testing.T) {
	const src = "# T\n\n{{each subprocessor_groups}}\n## {{group}}\n\n{{each subprocessors}}\n### {{name}}\n\nText.\n{{end}}\n{{end}}\n"
	member := func(name string) row {
		return row{name, &scope{facts: map[string]content{"name": words(name)}}}
	}
	group := func(id string, title content, members ...row) row {
		return row{id, &scope{facts: map[string]content{"group": title}, rows: map[string][]row{"subprocessors": members}}}
	}
	got := fill(t, src, &scope{rows: map[string][]row{"subprocessor_groups": {
		group("", content{}, member("One"), member("Two")),
		group("g", words("Group"), member("Three")),
	}}})
	assert.Contains(t, got, "### One\n\nText.\n\n### Two\n\nText.\n\n### Group\n\n#### Three\n")

	const inIf = "# T\n\n## A\n\n{{if a}}\n### B\n\nText.\n{{end}}\n\n### C\n\n## D\n"
	assert.Contains(t, fill(t, inIf, &scope{facts: map[string]content{"a": words("x")}}), "### A\n\n#### B\n\nText.\n\n#### C\n\n### D\n")
}

// A sentence that semicolons part from the next leaves its full stop; what is no
// full stop stays.
func TestAPhraseLeavesItsFullStop(t *testing.T) {
	c := &composer{lang: "en"}
	for said, want := range map[string]string{
		"Help at night.":         "Help at night",
		"Help at night":          "Help at night",
		"Backups, restore, etc.": "Backups, restore, etc.",
		"Help at night...":       "Help at night...",
	} {
		assert.Equal(t, want, c.phrase(value.Text{Plain: said}))
	}
}

// Where what fills a blank ends in a full stop, that of our sentence is not
// written again; what is in the middle of the sentence keeps its own.
func TestOneFullStopEndsASentence(t *testing.T) {
	const src = "# T\n\nReview: {{a}}.\n\nBy {{a}}, in writing.\n\nWith {{a}}. It ends.\n"
	got := fill(t, src, &scope{facts: map[string]content{"a": words("Example, Inc.")}})
	assert.Contains(t, got, "Review: Example, Inc.\n\nBy Example, Inc., in writing.\n\nWith Example, Inc. It ends.\n")
	assert.Contains(t, fill(t, src, &scope{facts: map[string]content{"a": words("each year")}}), "Review: each year.\n")
}
