//go:build unix

package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
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
	require.NoError(t, writeAll([]output{{filepath.Join(dir, "new.pdf"), []byte("a")}, {filepath.Join(dir, "shared.pdf"), []byte("b")}, {filepath.Join(dir, long), []byte("c")}}, rewrite))
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
		err := writeAll([]output{{filepath.Join(dir, "first.pdf"), []byte("x")}, {name, []byte("x")}}, shield{}.keep)
		assert.ErrorIs(t, err, want)
	}
	data, err := os.ReadFile(signed)
	require.NoError(t, err)
	assert.Equal(t, "signed", string(data))
	assert.ElementsMatch(t, []string{"signed.pdf", "pipe.pdf", "folder.pdf"}, listed(t, dir))

	_, err = openOrdinary(pipe)
	assert.ErrorIs(t, err, errNotOrdinary)
}

// A file without end, as a sparse one of 10 GB, costs no memory, whatever the
// command was given it for.
func TestAFileOfAnySizeIsReadInBounds(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"large.toml", "large.pdf", "large.json"} {
		require.NoError(t, os.WriteFile(name, []byte("%PDF-1.7\n"), 0o666))
		require.NoError(t, os.Truncate(name, 10<<30))
	}
	small := "status = 'draft'\n"
	require.NoError(t, os.WriteFile("small.toml", []byte(small), 0o666))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, c := range []struct{ args, said string }{
		{"check large.toml", "DPA108"}, {"render large.toml", "DPA108"}, {"verify large.pdf small.toml", "large.pdf is too large"},
		{"new x --answers large.json", "large.json is too large"}, {"schema -o large.json", "is no draft"}, {"import large.json", "DPA108"},
	} {
		out, errs, code := ran(t, strings.Fields(c.args)...)
		assert.NotZero(t, code, c.args)
		assert.Contains(t, out+errs, c.said, c.args)
	}
	runtime.ReadMemStats(&after)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(2<<30))
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
				assert.NoError(t, writeThrough(dir, []output{{filepath.Join(dir, fmt.Sprintf("%d-%d.md", i, j)), []byte("x")}}, rewrite))
			}
		})
	}
	all.Wait()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 800)
}

// A full is a disk that has room for so many bytes more.
type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	n := min(f.room, len(b))
	f.room -= n
	if n < len(b) {
		return n, &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	}
	return n, nil
}

// Every command that prints says that the disk is full, wherever in its output
// that happens: what it prints is never cut without a word and exit status 2.
func TestEveryCommandSaysThatTheDiskIsFull(t *testing.T) {
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, os.CopyFS("minimal", os.DirFS(filepath.Join(root, "examples", "minimal"))))
	require.NoError(t, os.WriteFile("rows.csv", []byte("reference\nR-1\n"), 0o666))
	require.NoError(t, os.WriteFile("sheet.csv", []byte("Name,Country\nAlpha,FR\n"), 0o666))
	deal := filepath.Join("minimal", "deal.toml")
	require.Equal(t, done, run([]string{"render", deal, "--lang", "en", "-o", "signed.pdf"}, system{stdout: io.Discard, stderr: io.Discard, getenv: os.Getenv, language: func() string { return "" }}))
	commands := map[string][]string{
		"render":       {"render", deal, "--lang", "en", "-o", "-"},
		"batch":        {"batch", deal, "--customers", "rows.csv", "-o", "out", "--lang", "en", "--format", "md"},
		"check":        {"check", deal},
		"vouch":        {"vouch", deal},
		"explain":      {"explain", "DPA101"},
		"explain-deal": {"explain-deal", deal},
		"transfers":    {"transfers", deal},
		"fields":       {"fields", deal},
		"verify":       {"verify", "signed.pdf", deal},
		"coverage":     {"coverage", deal},
		"clocks":       {"clocks", deal},
		"new":          {"new", "begun"},
		"import":       {"import", "sheet.csv", "--skip-rejected"},
		"export":       {"export", deal, "--annex", "subprocessors"},
		"clauses":      {"clauses", "breach"},
		"measures":     {"measures"},
		"fmt":          {"fmt", "--check", "text.md"},
		"schema":       {"schema"},
		"version":      {"version"},
		"licenses":     {"licenses"},
		"help":         {"help"},
		"completion":   {"completion", "bash"},
	}
	require.NoError(t, os.WriteFile("text.md", []byte("#  Title\n\n\nText\n"), 0o666))
	a := &app{system: system{getenv: os.Getenv, language: func() string { return "" }}, lang: "en"}
	for _, cmd := range a.root().Commands() {
		assert.Contains(t, commands, cmd.Name(), "what does it do when the disk is full?")
	}
	for name, args := range commands {
		var whole, stderr strings.Builder
		run(args, system{stdout: &whole, stderr: &stderr, getenv: english, language: func() string { return "" }, builtin: shipped(t)})
		require.NotEmpty(t, whole.String(), "%s: %s", name, stderr.String())
		for _, room := range []int{0, whole.Len() - 1} {
			require.NoError(t, os.RemoveAll("begun"))
			require.NoError(t, os.RemoveAll("out"))
			stderr.Reset()
			assert.Equal(t, failed, run(args, system{stdout: &full{room}, stderr: &stderr, getenv: english, language: func() string { return "" }, builtin: shipped(t)}), name)
			assert.Contains(t, stderr.String(), "error: the disk is full: standard output could not be written\n", name)
		}
	}
	// Where not even the messages find room, the exit status is left.
	assert.Equal(t, failed, run([]string{"import", "sheet.csv", "--skip-rejected"}, system{stdout: io.Discard, stderr: &full{}, getenv: english, language: func() string { return "" }, builtin: shipped(t)}))
}

func english(name string) string {
	if name == "LANG" {
		return "en_GB.UTF-8"
	}
	return unset(name)
}

// A project shows its own files and no others, whatever leads there.
func TestAProjectShowsNothingElse(t *testing.T) {
	dir := t.TempDir()
	inside := filepath.Join(dir, "deals", "acme")
	require.NoError(t, os.MkdirAll(inside, 0o777))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "secret.toml"), nil, 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(inside, "vendor.toml"), nil, 0o666))
	require.NoError(t, os.Symlink("../../secret.toml", filepath.Join(inside, "out.toml")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "secret.toml"), filepath.Join(inside, "full.toml")))
	require.NoError(t, os.Symlink("../..", filepath.Join(inside, "up")))
	require.NoError(t, os.Symlink("vendor.toml", filepath.Join(inside, "other.toml")))
	require.NoError(t, os.Symlink("/dev/zero", filepath.Join(inside, "zero.toml")))
	require.NoError(t, os.Symlink("round.toml", filepath.Join(inside, "round.toml")))
	require.NoError(t, syscall.Mkfifo(filepath.Join(inside, "pipe.toml"), 0o666))
	p := newProject(inside)
	for name, want := range map[string]error{
		"vendor.toml": nil, "other.toml": nil,
		"out.toml": errOutside, "full.toml": errOutside, "up/secret.toml": errOutside, "zero.toml": errOutside,
		"pipe.toml": errNotOrdinary, "round.toml": syscall.ELOOP, "none.toml": fs.ErrNotExist,
		"../../secret.toml": fs.ErrInvalid, "/dev/zero": fs.ErrInvalid, "a/../vendor.toml": fs.ErrInvalid,
	} {
		f, err := p.Open(name)
		assert.ErrorIs(t, err, want, name)
		if err == nil {
			f.Close()
		}
	}
	assert.Equal(t, inside, projectOf(inside))
	require.NoError(t, os.Remove(filepath.Join(inside, "vendor.toml")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "deals", "vendor.toml"), nil, 0o666))
	assert.Equal(t, filepath.Join(dir, "deals"), projectOf(inside))
	require.NoError(t, os.Mkdir(filepath.Join(dir, ".git"), 0o777))
	assert.Equal(t, dir, projectOf(inside))
}
