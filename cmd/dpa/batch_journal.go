package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A journal says which files a batch has written, a line for each row. A line
// is added when the files are in their places, so a run that was killed leaves
// at most a file that is not in the journal, and half of a line, which is cut
// off. A run that comes to its end writes the journal anew, with its rows alone.
//
// While a batch runs, goroutines look for what earlier runs have written; only
// the one that adds lines writes.
type journal struct {
	folder string
	lock   *os.File // of this run: two at once would take each other's files away
	file   *os.File
	lines  map[shortKey]int64 // where the line of a key begins, for earlier runs
	next   *os.File           // the journal of this run
}

// A journalLine has its key first: see openJournal.
type journalLine struct {
	Key   string `json:"key"`
	Entry entry  `json:"entry"`
}

const (
	keyAt  = len(`{"key":"`)
	keyLen = 64
)

// Where a batch keeps its journal, in the folder of its documents.
const (
	stateFolder = ".dpa-batch"
	journalName = "journal.jsonl"
	lockName    = "lock"
)

// openJournal reads the journal in a folder, which it makes, and takes away
// what a run that was killed has left there.
func openJournal(folder string) (*journal, error) {
	// Behind a link, what is written and taken away here would be another's.
	for _, name := range []string{filepath.Join(folder, journalName), filepath.Join(folder, lockName), folder, filepath.Dir(folder)} {
		info, err := os.Lstat(name)
		if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			return nil, &fs.PathError{Op: "open", Path: name, Err: errNotOrdinary}
		}
	}
	if err := makeFolder(folder); err != nil {
		return nil, err
	}
	lock, err := lockFile(filepath.Join(folder, lockName))
	if errors.Is(err, errBusy) {
		return nil, about(filepath.Dir(filepath.Dir(folder)), err)
	}
	if err != nil {
		return nil, err
	}
	j := &journal{folder: folder, lock: lock, lines: map[shortKey]int64{}}
	defer func() {
		if j.next == nil {
			j.close()
		}
	}()
	left, err := filepath.Glob(filepath.Join(folder, "*.tmp"))
	if err != nil {
		return nil, err
	}
	for _, name := range left {
		os.Remove(name) // what cannot be removed does no harm
	}
	if j.file, err = os.OpenFile(j.name(), os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return nil, err
	}
	end := int64(0)
	for r := bufio.NewReader(j.file); ; {
		line, err := r.ReadBytes('\n')
		if err != nil { // of the file's end, or the disk's: what comes after is not known
			break
		}
		if len(line) > keyAt+keyLen && bytes.HasPrefix(line, []byte(`{"key":"`)) {
			j.lines[shortKey(line[keyAt:])] = end
		}
		end += int64(len(line))
	}
	if _, err = j.file.Seek(end, io.SeekStart); err == nil {
		err = j.file.Truncate(end)
	}
	if err == nil {
		j.next, err = unfinished(folder)
	}
	return j, err
}

func (j *journal) name() string { return filepath.Join(j.folder, journalName) }

// A shortKey is the beginning of a key, enough to find its line by: there may be
// very many.
type shortKey [16]byte

// find returns what an earlier run has made under a key.
func (j *journal) find(key string) (entry, bool) {
	at, ok := j.lines[shortKey([]byte(key))]
	if !ok {
		return entry{}, false
	}
	var l journalLine
	err := json.NewDecoder(io.NewSectionReader(j.file, at, 1<<62)).Decode(&l)
	return l.Entry, err == nil && l.Key == key && len(l.Entry.Files) > 0
}

// add notes that the files of a row are in their places.
func (j *journal) add(m made) error {
	if m.key == "" {
		return nil
	}
	line, err := json.Marshal(journalLine{m.key, m.entry})
	if err != nil {
		return err
	}
	line = append(line, '\n')
	if !m.unchanged {
		_, err = j.file.Write(line)
	}
	_, nextErr := j.next.Write(line)
	return errors.Join(err, nextErr)
}

// finish puts the journal of this run in the place of the one before.
func (j *journal) finish() error {
	if err := errors.Join(j.next.Sync(), j.next.Close(), j.file.Close()); err != nil {
		return err
	}
	return os.Rename(j.next.Name(), j.name())
}

// close lets go of a journal that is not finished.
func (j *journal) close() {
	defer j.lock.Close()
	j.file.Close()
	if j.next != nil {
		j.next.Close()
		os.Remove(j.next.Name())
	}
}
