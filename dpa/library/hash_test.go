package library_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
)

// The hash is that of the texts, of which file each is, and of their order; nothing
// else in a folder counts.
func TestHash(t *testing.T) {
	of := func(layers ...fs.FS) string {
		all := []library.Layer{library.BuiltinLayer()}
		for _, l := range layers {
			all = append(all, library.Layer{FS: l})
		}
		lib, found, err := library.Load(all...)
		require.NoError(t, err)
		require.NoError(t, found.Err())
		h, err := lib.Hash()
		require.NoError(t, err)
		require.Regexp(t, "^[0-9a-f]{64}$", h)
		again, err := lib.Hash()
		require.NoError(t, err)
		require.Equal(t, h, again)
		return h
	}
	read := func(name string) string {
		b, err := fs.ReadFile(library.BuiltinLayer().FS, name)
		require.NoError(t, err)
		return string(b)
	}
	tree := func(files ...string) fstest.MapFS {
		m := fstest.MapFS{}
		for i := 0; i < len(files); i += 2 {
			m[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
		}
		return m
	}
	const audit, breach = "clauses/dora/en.md", "clauses/breach/en.md"
	a, b := read(audit), read(breach)

	builtin, err := library.Builtin()
	require.NoError(t, err)
	h, err := builtin.Hash()
	require.NoError(t, err)
	assert.Equal(t, h, of(), "the same texts")

	one := of(tree(audit, a))
	assert.Equal(t, one, of(tree(audit, a, "README.md", "notes", "out/deal.toml", "x = 1", "clauses/REVIEW.md", "read")), "what is no text")
	seen := map[string]string{h: "none", one: "one"}
	for name, other := range map[string]string{
		"changed":        of(tree(audit, a+"\n")),
		"another":        of(tree(breach, b)),
		"both":           of(tree(audit, a, breach, b)),
		"in two layers":  of(tree(audit, a), tree(breach, b)),
		"in their order": of(tree(breach, b), tree(audit, a)),
	} {
		assert.NotContains(t, seen, other, "%s and %s", name, seen[other])
		seen[other] = name
	}
}
