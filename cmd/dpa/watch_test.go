//go:build unix

package main

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/library"
)

// A log is what a command that goes on writes.
type log struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// --watch writes again what changes in the deal or in a file that it extends,
// keeps the last documents while there is an error, and ends with Ctrl-C.
func TestWatch(t *testing.T) {
	t.Chdir(t.TempDir())
	command(t, done, "new")
	var said log
	sys := system{stdout: &said, stderr: &said, getenv: func(string) string { return "" }, language: func() string { return "" }}
	ended := make(chan int)
	go func() { ended <- run([]string{"render", "--watch", "--format", "md", "-o", "agreement.md"}, sys) }()

	change := func(file, before, after string) {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Contains(t, string(src), before)
		require.NoError(t, os.WriteFile(file, []byte(strings.Replace(string(src), before, after, 1)), 0o666))
	}
	looks := func(n int) func() bool {
		return func() bool { return strings.Count(said.String(), "Ctrl-C") == n }
	}
	holds := func(text string) func() bool {
		return func() bool {
			data, _ := os.ReadFile("agreement.md")
			return strings.Contains(string(data), text)
		}
	}
	const patience, step = 20 * time.Second, 5 * time.Millisecond
	require.Eventually(t, looks(1), patience, step, "%s", &said)
	start := time.Now()
	change("deal.toml", "Lilac Clinic", "Rose Clinic")
	require.Eventually(t, holds("Rose Clinic"), patience, step)
	t.Logf("written again after %s", time.Since(start))
	require.Eventually(t, looks(2), patience, step)

	change("deal.toml", "status ", "statux ")
	require.Eventually(t, looks(3), patience, step)
	assert.Contains(t, said.String(), "unknown key “statux”")
	assert.True(t, holds("Rose Clinic")(), "the last document stays")

	change("deal.toml", "statux ", "status ")
	require.Eventually(t, looks(4), patience, step)
	change("vendor.toml", "Example Software", "Other Software") // in a file that the deal extends
	require.Eventually(t, holds("Other Software"), patience, step)
	require.Eventually(t, looks(5), patience, step)

	keep := make(chan os.Signal, 1) // so that the test survives its own signal, should the command not listen
	signal.Notify(keep, os.Interrupt)
	defer signal.Stop(keep)
	require.NoError(t, syscall.Kill(os.Getpid(), syscall.SIGINT))
	assert.Equal(t, done, <-ended)
	entries, err := filepath.Glob(".dpa-*")
	require.NoError(t, err)
	assert.Empty(t, entries)
}

// What takes longest, the texts of a library, is not read again for a change in
// the deal: they are there, remember the deal, and are watched still.
func TestWatchKeepsTheTexts(t *testing.T) {
	t.Chdir(t.TempDir())
	command(t, done, "new")
	law, err := fs.ReadFile(dpakit.Texts, "law/adequacy.toml")
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll("texts/law", 0o777))
	require.NoError(t, os.WriteFile("texts/law/adequacy.toml", law, 0o666))
	for _, how := range []string{"--library", "vendor.toml"} {
		sys := system{stdout: io.Discard, stderr: io.Discard, getenv: func(string) string { return "" }}
		a := &app{system: sys, lang: "en", libraries: map[string]*library.Library{}}
		if how == "--library" {
			a.library = "texts"
		} else {
			src, err := os.ReadFile("vendor.toml")
			require.NoError(t, err)
			require.NoError(t, os.WriteFile("vendor.toml", append([]byte("library = \"texts\"\n"), src...), 0o666))
		}
		turn := func() (ours, theirs *library.Library) {
			_ = a.render([]string{"deal.toml"}, renderOptions{formats: []string{"md"}, force: true})
			require.Len(t, a.libraries, 2, how)
			for key, lib := range a.libraries {
				if key != "" {
					theirs = lib
				}
			}
			return a.libraries[""], theirs
		}
		a.reads = newReads()
		ours, theirs := turn()
		watched := maps.Clone(a.reads.files)
		text := ""
		for file := range watched {
			if filepath.Base(file) == "adequacy.toml" {
				text = file
			}
		}
		require.NotEmpty(t, text, how)

		a.forget("deal.toml")
		again, same := turn()
		assert.Same(t, ours, again, how)
		assert.Same(t, theirs, same, how)
		assert.Equal(t, watched, a.reads.files, how)

		a.forget(text)
		again, another := turn()
		assert.Same(t, ours, again, how)
		assert.NotSame(t, theirs, another, how)
		assert.Equal(t, watched, a.reads.files, how)
	}
	assert.LessOrEqual(t, lookEvery+restFor, 100*time.Millisecond, "a third of what a change may take")
}

func TestOpener(t *testing.T) {
	for system, want := range map[string]string{"windows": "rundll32", "darwin": "open", "linux": "xdg-open", "freebsd": "xdg-open"} {
		program, _ := opener(system)
		assert.Equal(t, want, program)
	}
}
