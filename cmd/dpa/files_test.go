//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func listed(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// New files have what the umask leaves; one that is there keeps its own mode.
func TestOutputsHonourTheUmask(t *testing.T) {
	dir := t.TempDir()
	old := syscall.Umask(0o077)
	defer syscall.Umask(old)
	long := strings.Repeat("x", 250) + ".pdf"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "shared.pdf"), nil, 0o600))
	require.NoError(t, os.Chmod(filepath.Join(dir, "shared.pdf"), 0o664))
	require.NoError(t, writeAll([]output{{filepath.Join(dir, "new.pdf"), []byte("a")}, {filepath.Join(dir, "shared.pdf"), []byte("b")}, {filepath.Join(dir, long), []byte("c")}}))
	for name, mode := range map[string]os.FileMode{"new.pdf": 0o600, "shared.pdf": 0o664, long: 0o600} {
		info, err := os.Stat(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode().Perm(), name)
	}
	assert.Len(t, listed(t, dir), 3)
}

// What is not to be replaced stays as it is, and nothing else is written.
func TestSomeFilesAreNotReplaced(t *testing.T) {
	dir := t.TempDir()
	signed := filepath.Join(dir, "signed.pdf")
	require.NoError(t, os.WriteFile(signed, []byte("signed"), 0o444))
	pipe := filepath.Join(dir, "pipe.pdf")
	require.NoError(t, syscall.Mkfifo(pipe, 0o666))
	folder := filepath.Join(dir, "folder.pdf")
	require.NoError(t, os.Mkdir(folder, 0o777))
	for name, want := range map[string]error{signed: errReadOnly, pipe: errNotOrdinary, folder: syscall.EISDIR} {
		err := writeAll([]output{{filepath.Join(dir, "first.pdf"), []byte("x")}, {name, []byte("x")}})
		assert.ErrorIs(t, err, want)
	}
	data, err := os.ReadFile(signed)
	require.NoError(t, err)
	assert.Equal(t, "signed", string(data))
	assert.ElementsMatch(t, []string{"signed.pdf", "pipe.pdf", "folder.pdf"}, listed(t, dir))

	_, err = openOrdinary(pipe)
	assert.ErrorIs(t, err, errNotOrdinary)
	vendor := filepath.Join(dir, "vendor.toml")
	assert.NoError(t, keepSources(vendor))
	require.NoError(t, os.WriteFile(vendor, nil, 0o666))
	assert.ErrorIs(t, keepSources(vendor), errInput)
}

func TestAMessageCommandsNoTerminal(t *testing.T) {
	assert.Equal(t, "\\u001B]0;x\\u0007.toml\n\thint\\u202E", visible("\x1b]0;x\x07.toml\n\thint\u202e"))
}

// Many may write into one folder at once: no one takes away what another has
// begun.
func TestManyWriteAtOnce(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for j := range 100 {
				assert.NoError(t, writeThrough(dir, []output{{filepath.Join(dir, fmt.Sprintf("%d-%d.md", i, j)), []byte("x")}}))
			}
		})
	}
	all.Wait()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 800)
}
