package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// What keeps a file from being read or written, besides what the system says.
var (
	errReadOnly    = errors.New("read-only")
	errNotOrdinary = errors.New("not an ordinary file")
	errBusy        = errors.New("in use by another run")
	errInput       = errors.New("a file that is read")
	errTooLarge    = errors.New("too large")
	errNoDraft     = errors.New("no draft")
	errOutside     = errors.New("outside the project")
	errStopped     = errors.New("interrupted")
	errNoPlace     = errors.New("no place for files")
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

// mostFile is how many bytes of a file are read that dpa may have written: far
// more than the longest agreement has, with the files in it and scanned signatures.
const mostFile = 64 << 20

// readOrdinary reads an ordinary file of at most mostFile bytes.
func readOrdinary(name string) ([]byte, error) {
	f, err := openOrdinary(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostFile+1))
	if err == nil && len(data) > mostFile {
		err = &fs.PathError{Op: "read", Path: name, Err: errTooLarge}
	}
	return data, err
}

// A shield says which files a command may write over.
type shield struct {
	sources []string // the files that were read: none of them is written over
	force   bool     // the user wants the others replaced, whatever they are
}

// keep says why a file is not to be replaced by data; nil when it is. Without
// the user's word only a draft is, as dpa wrote it: what a person wrote, signed or
// sent stays, and so does what cannot say whether it was, such as a sheet. The
// same bytes replace nothing, and an empty file holds nothing.
func (s shield) keep(name string, info fs.FileInfo, data []byte) error {
	refuse := func(why error) error { return &fs.PathError{Op: "replace", Path: name, Err: why} }
	if s.read(info) {
		return refuse(errInput)
	}
	if s.force {
		return nil
	}
	there, err := readOrdinary(name)
	switch {
	case err == nil && bytes.Equal(there, data):
		return nil
	case info.Mode().Perm()&0o222 == 0:
		return refuse(errReadOnly)
	case errors.Is(err, errTooLarge):
		return refuse(errNoDraft)
	case err != nil:
		return about(name, err)
	case len(there) > 0 && !pdf.IsDraft(there) && !isDraftText(there):
		return refuse(errNoDraft)
	}
	return nil
}

// The last line of a draft in Markdown says so, with the hash of all before it:
// a draft that somebody has written into is none any more. No reader of Markdown
// shows it.
const (
	draftMark = "\n[//]: # (dpa draft "
	draftEnd  = ")\n"
)

// asDraftText is a text with the mark of a draft.
func asDraftText(text []byte) []byte {
	return fmt.Appendf(text, "%s%x%s", draftMark, sha256.Sum256(text), draftEnd)
}

// isDraftText reports whether a file is what asDraftText made.
func isDraftText(file []byte) bool {
	at := bytes.LastIndex(file, []byte(draftMark))
	return at >= 0 && bytes.Equal(file, asDraftText(slices.Clone(file[:at])))
}

// read reports whether a file is one of those that were read.
func (s shield) read(info fs.FileInfo) bool {
	return slices.ContainsFunc(s.sources, func(source string) bool {
		other, err := os.Stat(source)
		return err == nil && os.SameFile(info, other)
	})
}

// writeAll writes every output beside its place and renames them all only
// when each is whole on disk, so that neither a full disk, a loss of power nor
// an interrupt loses an earlier document or leaves half of one.
//
// A new file has the permissions that the user's umask leaves it; one that is
// there keeps its own. What is no ordinary file is not replaced, nor what may
// does not let go.
func writeAll(outputs []output, may mayReplace) error {
	if err := writeThrough("", outputs, may); err != nil {
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
func writeThrough(folder string, outputs []output, may mayReplace) (err error) {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, stopSignals...)
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
		info, err := standing(o.name)
		if err == nil && info != nil {
			err = may(o.name, info, o.data)
		}
		if err != nil {
			return err
		}
		in := folder
		if in == "" {
			in = filepath.Dir(o.name)
		}
		f, err := unfinished(in)
		if _, there := os.Stat(in); there == nil && errors.Is(err, fs.ErrNotExist) {
			return &fs.PathError{Op: "create", Path: o.name, Err: errNoPlace}
		}
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

// stopSignals end a command; what it has begun to write is taken away.
var stopSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// mayReplace says why a file that is there is not to be replaced by data; nil
// when it is.
type mayReplace func(name string, info fs.FileInfo, data []byte) error

// rewrite is mayReplace for commands whose purpose is to change what somebody
// wrote.
func rewrite(name string, info fs.FileInfo, _ []byte) error {
	if info.Mode().Perm()&0o222 == 0 {
		return &fs.PathError{Op: "write", Path: name, Err: errReadOnly}
	}
	return nil
}

// standing returns what stands at a place where a file shall be written;
// nil when nothing does.
func standing(name string) (fs.FileInfo, error) {
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
