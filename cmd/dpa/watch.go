package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// A deal is a handful of files, so --watch looks at them instead of asking the
// system to tell: that works on network folders, in containers and with editors
// that put a new file in the place of the old one, where notices of the system
// are lost.
const (
	lookEvery = 60 * time.Millisecond
	restFor   = 40 * time.Millisecond // an editor may still be writing
)

// watch renders deals, and again whenever one of their files changes, until it is
// interrupted. While a deal has an error its last documents stay as they are.
func (a *app) watch(deals []string, o renderOptions) error {
	for _, deal := range deals {
		if deal == stdin {
			return errors.New(a.say(errOutWatch))
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), stopSignals...)
	defer stop()
	a.reads = newReads()
	for {
		err := a.render(deals, o)
		if err != nil && !errors.Is(err, errFindings) && !errors.Is(err, errTold) {
			fmt.Fprintln(a.stderr, a.say(wordError), visible(a.sentence(err)))
		}
		o.open = o.open && err != nil // it is open now
		a.aside(wordWatching)
		file := a.reads.changed(ctx)
		if file == "" {
			return nil
		}
		a.forget(file)
	}
}

// forget makes ready for another turn, in which everything is read again but for
// the texts of which the changed file is no part: they are there, with what they
// remember of the deal, and stay watched. Ours never change.
func (a *app) forget(changed string) {
	kept := newReads()
	for key := range a.libraries {
		if key == "" {
			continue
		}
		folders := strings.Split(key, "\x00")
		has := func(file string) bool {
			return slices.ContainsFunc(folders, func(folder string) bool { return isIn(file, folder) })
		}
		if has(changed) {
			delete(a.libraries, key)
			continue
		}
		for file, was := range a.reads.files {
			if has(file) {
				kept.files[file] = was
			}
		}
	}
	a.reads = kept
}

// isIn reports whether a file is in a folder, by whatever name either is called.
func isIn(file, folder string) bool {
	file, err := filepath.Abs(file)
	for err == nil && !sameFolder(file, folder) {
		if up := filepath.Dir(file); up != file {
			file = up
			continue
		}
		return false
	}
	return true
}

// reads are the files that were read, and how they were then.
type reads struct {
	mu    sync.Mutex
	files map[string]stamp
}

// A stamp tells one state of a file from another; that of no file is zero.
type stamp struct {
	size int64
	time time.Time
}

func stampOf(file string) stamp {
	info, err := os.Stat(file)
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime()}
}

func newReads() *reads { return &reads{files: map[string]stamp{}} }

// of notes what is read of a folder, also what is not there.
func (r *reads) of(fsys fs.FS, root string) fs.FS {
	if r == nil {
		return fsys
	}
	return noted{fsys, root, r}
}

type noted struct {
	fs.FS
	root string
	in   *reads
}

func (n noted) Open(name string) (fs.File, error) {
	n.note(name)
	return n.FS.Open(name)
}

// Stat is that of the file system: opening a pipe would wait.
func (n noted) Stat(name string) (fs.FileInfo, error) {
	n.note(name)
	return fs.Stat(n.FS, name)
}

func (n noted) note(name string) {
	file := filepath.Join(n.root, filepath.FromSlash(name))
	n.in.mu.Lock()
	if _, known := n.in.files[file]; !known {
		n.in.files[file] = stampOf(file)
	}
	n.in.mu.Unlock()
}

// changed waits until a file is another than it was, and returns it; it is empty
// when ctx ends first.
func (r *reads) changed(ctx context.Context) string {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ""
		case <-tick.C:
		}
		for file, was := range r.files {
			now := stampOf(file)
			if now == was {
				continue
			}
			for { // until it rests
				time.Sleep(restFor)
				last := now
				now = stampOf(file)
				if ctx.Err() != nil {
					return ""
				}
				if now == last { // or is gone, perhaps for a moment
					return file
				}
			}
		}
	}
}

// show opens a document in the program that the user has for it.
func (a *app) openFile(file string) error {
	program, args := opener(runtime.GOOS)
	cmd := exec.Command(program, append(args, file)...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf(a.say(errOpen), file, program)
	}
	return cmd.Process.Release()
}

// opener is the program by which a system opens a file as its user would.
func opener(system string) (string, []string) {
	switch system {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	case "darwin":
		return "open", nil
	}
	return "xdg-open", nil
}
