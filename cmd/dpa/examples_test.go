package main

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
)

// Each comment of each example has its French, which changes no value, and none
// is kept for a comment that is gone.
func TestTheExamplesExplainThemselvesInFrench(t *testing.T) {
	a, files := &app{lang: "fr"}, dpakit.Packed()
	used := map[string]bool{}
	try := func(name string, src []byte) {
		french := a.commented(files, src)
		var before, after map[string]any
		require.NoError(t, toml.Unmarshal(src, &before), name)
		require.NoError(t, toml.Unmarshal(french, &after), name)
		assert.Equal(t, before, after, name)
		bare := string(src)
		for _, r := range remarks(files) {
			if strings.Contains(bare, comment(r.EN)) {
				used[r.EN] = true
				bare = strings.ReplaceAll(bare, comment(r.EN), "\n")
			}
		}
		assert.Empty(t, regexp.MustCompile(`(?m)(^|\s)#( .*|)$`).FindAllString(bare, -1), "%s: comments without French, for comments.toml", name)
	}
	for _, dir := range []string{"examples", "cmd/dpa/starter/both"} {
		require.NoError(t, fs.WalkDir(files, dir, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			src, err := fs.ReadFile(files, name)
			try(name, src)
			return err
		}))
	}
	entries, err := fs.ReadDir(files, "examples")
	require.NoError(t, err)
	require.Len(t, entries, len(exampleWords))
	for _, e := range entries {
		assert.NotZero(t, exampleWords[e.Name()], "say what %s is", e.Name())
	}
	for _, r := range remarks(files) {
		assert.True(t, used[r.EN], "no example says %q", r.EN)
		assert.NotEqual(t, r.EN, r.FR)
		assert.NotRegexp(t, `[^\x{202F}][;!?](\s|$)|[^\x{00A0}]:(\s|$)|« |[^\x{00A0}]»|'[a-zé]`, r.FR, "French typography")
	}
}
