package locale

import (
	"flag"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

var write = flag.Bool("write", false, "write the compact forms of our lists of words anew")

// here is the folder of the repository, whose texts the program may not have yet.
var here = os.DirFS("../../..")

// The compact form that a language of ours is used by is what its file says.
func TestBooksSayWhatTheFilesDo(t *testing.T) {
	names, err := fs.Glob(here, "locales/*.toml")
	require.NoError(t, err)
	languages := 0
	for _, name := range names {
		lang := strings.TrimSuffix(path.Base(name), ".toml")
		if lang == "vocabulary" {
			continue
		}
		languages++
		var found diag.List
		n, err := input.Read(here, name, &found)
		require.NoError(t, err)
		l := load(Source{Lang: lang, Node: n}, &found)
		require.Empty(t, found)
		want := l.compact()
		if *write {
			require.NoError(t, os.WriteFile(path.Join("books", lang), []byte(want), 0o644))
			continue
		}
		assert.Truef(t, want == ours(lang), "[phrases], [groups] or [verbs] of %s changed: go generate ./dpa/internal/locale", name)
	}
	assert.GreaterOrEqual(t, languages, 2)
}

// What the program reads of a file of ours is all of it but the tables of which
// the compact form is made, and where it stands in the file.
func TestBooksAreReadBesideTheRestOfTheFiles(t *testing.T) {
	names, err := fs.Glob(here, "locales/*.toml")
	require.NoError(t, err)
	for _, name := range names {
		src, err := fs.ReadFile(here, name)
		require.NoError(t, err)
		var found diag.List
		whole := input.ParseValid(name, string(src), &found)
		want := withoutCompact(whole, string(src))
		if *write {
			require.NoError(t, os.WriteFile(name, []byte(want), 0o644))
			continue
		}
		got, err := Ours.ReadFile(name)
		require.NoError(t, err)
		require.Truef(t, want == string(got), "%s changed: go generate ./dpa/internal/locale", name)
		read := input.ParseValid(name, want, &found)
		require.Empty(t, found)
		require.Equal(t, whole.Keys(), read.Keys())
		for _, w := range whole.Items {
			if got := read.Get(w.Key); slices.Contains(compacted, w.Key) {
				assert.NotEmpty(t, w.Items)
				assert.Empty(t, got.Items)
				assert.Equal(t, w.Pos, got.Pos)
			} else {
				assert.True(t, input.Same(w, got), w.Key)
			}
		}
	}
}

// compacted are the tables of a file of which its book is made.
var compacted = []string{"phrases", "groups"}

// withoutCompact empties the lines of those tables in a file, but for their headers.
func withoutCompact(file *input.Node, src string) string {
	lines := strings.SplitAfter(src, "\n")
	for _, name := range compacted {
		if table := file.Get(name); table != nil {
			for i := table.Pos.Line; i < len(lines) && !strings.HasPrefix(lines[i], "["); i++ {
				lines[i] = "\n"
			}
		}
	}
	return strings.Join(lines, "")
}
