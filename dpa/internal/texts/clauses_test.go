package texts_test

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

// shipped is the library of the program, which nobody changes.
var shipped = sync.OnceValues(library.Builtin)

// Loading checks everything that WRITING.md asks of a text: its form, the
// names in it, and that the languages of a clause agree.
func TestTheTextsHaveNoFindings(t *testing.T) {
	_, found, err := library.Load(library.BuiltinLayer())
	require.NoError(t, err)
	for _, f := range found {
		t.Error(f.Text("fr"))
	}
}

// Texts in one form differ where their words differ, and nowhere else.
func TestTheTextsAreInTheirCanonicalForm(t *testing.T) {
	fsys, seen := library.BuiltinLayer().FS, 0
	for _, dir := range []string{"clauses", "annexes"} {
		files, err := fs.Glob(fsys, dir+"/*/*.md")
		require.NoError(t, err)
		for _, file := range files {
			src, err := fs.ReadFile(fsys, file)
			require.NoError(t, err)
			var l diag.List
			assert.Equal(t, prose.Format(prose.Parse(file, string(src), &l)), string(src), "%s: go run ./cmd/dpa fmt clauses annexes", file)
			seen++
		}
	}
	assert.NotZero(t, seen)
}

// Whoever meets a bound is told why it is there and which text it comes from.
func TestEveryBoundHasAReasonAndASource(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	bounded := 0
	for _, c := range append(lib.Clauses, lib.Annexes...) {
		for _, p := range c.Params {
			if p.Min == nil && p.Max == nil && p.WarnBelow == nil && p.WarnAbove == nil {
				continue
			}
			bounded++
			for _, lang := range []string{"fr", "en"} {
				_, ok := p.Reason.For(lang)
				assert.True(t, ok, "%s: no reason in %s", p.Pos, lang)
			}
			assert.NotEmpty(t, p.Source, "%s: no source", p.Pos)
		}
	}
	assert.Greater(t, bounded, 20)
}

// The record of the second reading has a line for every clause, which names
// every variant.
func TestEveryClauseWasReadTwice(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	review, err := os.ReadFile("../../../clauses/REVIEW.md")
	require.NoError(t, err)
	for _, c := range lib.Clauses {
		line := regexp.MustCompile("(?m)^\\| `" + c.ID + "` \\|.*$").FindString(string(review))
		if !assert.NotEmpty(t, line, "REVIEW.md has no line for %s", c.ID) {
			continue
		}
		for _, v := range c.Variants {
			assert.Regexp(t, `\b`+v.ID+`\b`, line, "REVIEW.md does not name the variant %s of %s", v.ID, c.ID)
		}
	}
}

// Somebody has read each translation against its source, and said so. That
// none has changed since is among the findings of the texts.
func TestEveryTranslationIsStamped(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	seen := 0
	for _, c := range slices.Concat(lib.Clauses, lib.Annexes) {
		for _, v := range c.Variants {
			assert.Contains(t, v.Languages(), c.Source, "%s: no text in the language of its source", c.Dir)
			for _, lang := range v.Languages() {
				text := v.Text(lang)
				if lang != c.Source {
					assert.NotEmpty(t, v.Read[lang].Translation, "%s: when it has been read against its source: go run ./cmd/dpa clauses stamp %s", text.File, c.ID)
					seen++
				}
			}
		}
	}
	assert.NotZero(t, seen)
}

// What one language counts, cites or dates, the other does in the same line, in
// the same digits.
func TestTheLanguagesHaveTheSameNumbers(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	all, seen := slices.Concat(lib.Clauses, lib.Annexes), 0
	for _, m := range lib.Measures {
		all = append(all, &m.Clause)
	}
	for _, c := range all {
		for _, v := range c.Variants {
			fr, en := digitsOf(v.Text("fr")), digitsOf(v.Text("en"))
			require.Len(t, en, len(fr), "%s %s", c.ID, v.ID)
			for i, line := range fr {
				assert.Equal(t, line, en[i], "%s %s", c.ID, v.ID)
				seen += len(line)
			}
		}
	}
	assert.Greater(t, seen, 300)
}

// digitsOf lists the numbers of each line of a text, each once.
func digitsOf(text *prose.Text) [][]string {
	var out [][]string
	for _, line := range text.Lines() {
		var numbers []string
		for _, in := range line {
			if w, ok := in.(prose.Words); ok {
				numbers = append(numbers, regexp.MustCompile(`[0-9]+`).FindAllString(string(w), -1)...)
			}
		}
		slices.Sort(numbers)
		out = append(out, slices.Compact(numbers))
	}
	return out
}
