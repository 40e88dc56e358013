package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/dpakit/dpakit/dpa/diag"
)

// What keeps a file from being read or written, besides what the system says.
var (
	errReadOnly    = errors.New("read-only")
	errNotOrdinary = errors.New("not an ordinary file")
	errInput       = errors.New("a source file")
	errStopped     = errors.New("interrupted")
)

// ofDeal reports whether a file is one of those that make a deal, by its name.
func ofDeal(name string) bool {
	return extension(name) == "toml" || extension(name) == "json"
}

// openOrdinary opens a file for reading, and no device and no pipe: opening a
// pipe waits for its other end, and a device has none.
func openOrdinary(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if mode := info.Mode(); !mode.IsRegular() && !mode.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errNotOrdinary}
	}
	return os.Open(name)
}

// keepSources refuses to write the result of a command over a TOML file, which
// somebody wrote.
func keepSources(name string) error {
	if _, err := os.Stat(name); err == nil && extension(name) == "toml" {
		return &fs.PathError{Op: "replace", Path: name, Err: errInput}
	}
	return nil
}

// writeAll writes every output beside its place and renames them all only
// when each is whole on disk, so that neither a full disk, a loss of power nor
// an interrupt loses an earlier document or leaves half of one.
//
// A new file has the permissions that the user's umask leaves it. One that is
// there keeps its own; a read-only one, such as a signed copy, and what is no
// ordinary file are not replaced.
func writeAll(outputs []output) error {
	if err := writeThrough("", outputs); err != nil {
		return err
	}
	for _, o := range outputs {
		syncFolder(filepath.Dir(o.name))
	}
	return nil
}

// writeThrough is writeAll with the unfinished files in a folder of the same
// disk, or beside their places when there is none. The names are not yet sure
// to last.
func writeThrough(folder string, outputs []output) (err error) {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(stop)
	var written []string
	defer func() {
		for _, name := range written {
			if name != "" { // else its name may be that of another's file by now
				os.Remove(name)
			}
		}
	}()
	for _, o := range outputs {
		info, err := replaceable(o.name)
		if err != nil {
			return err
		}
		in := folder
		if in == "" {
			in = filepath.Dir(o.name)
		}
		f, err := unfinished(in)
		if err != nil {
			return about(in, err)
		}
		written = append(written, f.Name())
		_, err = f.Write(o.data)
		if info != nil {
			err = errors.Join(err, f.Chmod(info.Mode().Perm()))
		}
		if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
			return about(o.name, err)
		}
		select {
		case <-stop:
			return &fs.PathError{Op: "write", Path: o.name, Err: errStopped}
		default:
		}
	}
	for i, o := range outputs { // an interrupt waits for these: all of the documents are new, or none
		if err := os.Rename(written[i], o.name); err != nil {
			return about(o.name, err)
		}
		written[i] = ""
	}
	return nil
}

// replaceable returns what stands at a place where a file shall be written;
// nil when nothing does.
func replaceable(name string) (fs.FileInfo, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, about(name, err)
	case info.IsDir():
		return nil, &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "write", Path: name, Err: errNotOrdinary}
	case info.Mode().Perm()&0o222 == 0:
		return nil, &fs.PathError{Op: "write", Path: name, Err: errReadOnly}
	}
	return info, nil
}

// unfinished makes a new file in a folder. It has a short name of its own: that
// of the output may be as long as the file system allows.
func unfinished(folder string) (*os.File, error) {
	for n := 0; ; n++ {
		temporary := filepath.Join(folder, fmt.Sprintf(".dpa-%d-%d.tmp", os.Getpid(), n))
		f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// syncFolder makes the new names of files last. Where a system has no such
// thing, the files themselves are safe all the same.
func syncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		f.Sync()
		f.Close()
	}
}

// visible is what of a message can be shown on a terminal: a file name may
// hold anything.
func visible(message string) string {
	lines := strings.Split(message, "\n")
	for i, line := range lines {
		before, after, tab := strings.Cut(line, "\t")
		if lines[i] = diag.Visible(line); tab && before == "" { // a hint
			lines[i] = "\t" + diag.Visible(after)
		}
	}
	return strings.Join(lines, "\n")
}
