package dpakit

import (
	"bytes"
	"compress/gzip"
	"flag"
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "pack anew the files that are handed out")

// handedOut are the files of which packed.txtar.gz is made.
var handedOut = []string{"LICENSE", "LICENSE-TEXT", "THIRD_PARTY", "examples/*/*.toml", "cmd/dpa/starter/*/*.toml", "cmd/dpa/comments.toml", "dpa/schema/keys.toml"}

// What the program hands out, and what it has of the languages, is what stands in
// the repository, all of it and nothing else.
func TestPackedIsWhatStandsHere(t *testing.T) {
	isPacked(t, packed, "packed.txtar.gz", handedOut...)
	isPacked(t, languages, "languages.txtar.gz", "locales/*.toml")
}

func isPacked(t *testing.T, archive, file string, patterns ...string) {
	here := os.DirFS(".")
	var all txtar.Archive
	for _, pattern := range patterns {
		names, err := fs.Glob(here, pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names, pattern)
		for _, name := range names {
			data, err := fs.ReadFile(here, name)
			require.NoError(t, err)
			all.Files = append(all.Files, txtar.File{Name: name, Data: data})
		}
	}
	if *update {
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		require.NoError(t, err)
		_, err = z.Write(txtar.Format(&all))
		require.NoError(t, err)
		require.NoError(t, z.Close())
		require.NoError(t, os.WriteFile(file, b.Bytes(), 0o666))
		return
	}
	files := unpack(archive)
	for _, f := range all.Files {
		got, err := fs.ReadFile(files, f.Name)
		assert.NoError(t, err)
		assert.True(t, bytes.Equal(f.Data, got), "%s changed: go generate .", f.Name)
	}
	n := 0
	require.NoError(t, fs.WalkDir(files, ".", func(_ string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			n++
		}
		return err
	}))
	assert.Equal(t, len(all.Files), n, "files that are gone: go generate .")
}
