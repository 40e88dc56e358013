package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa"
)

// A digest stands for all that the agreements of a batch have in common: equal
// digests and equal rows give equal files.
type digest struct {
	files string // the files of the deal and the library, and what was asked for
	all   string // and the program
}

// key stands for all that makes the files of a row.
func (d digest) key(row dpa.Row) string {
	return hash256(d.all, hex.EncodeToString(row.Sum[:]))
}

// A witness notes what is read of file systems.
type witness struct {
	mu   sync.Mutex
	sums map[string]hash.Hash // by the names of the files
	many int                  // file systems
}

// of returns a file system whose files are noted as they are read.
func (w *witness) of(fsys fs.FS) fs.FS {
	w.many++
	return &witnessed{fsys, w, w.many}
}

// digest is that of everything which was read, of a choice of languages and
// formats, and of the program itself.
func (w *witness) digest(langs, formats []string) digest {
	parts := []string{strings.Join(langs, " "), strings.Join(formats, " ")}
	for _, name := range slices.Sorted(maps.Keys(w.sums)) {
		parts = append(parts, hex.EncodeToString(w.sums[name].Sum(nil)))
	}
	d := digest{files: hash256(parts...)}
	program := version()
	if file, err := os.Executable(); err == nil { // a build of one's own has no version that tells it from the next
		if sum, err := sumOf(file); err == nil {
			program = sum
		}
	}
	d.all = hash256(d.files, program)
	return d
}

type witnessed struct {
	fs.FS
	w      *witness
	number int
}

func (f *witnessed) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || info.IsDir() {
		return file, nil // it lists names, and those that are read are noted
	}
	f.w.mu.Lock()
	defer f.w.mu.Unlock()
	if f.w.sums == nil {
		f.w.sums = map[string]hash.Hash{}
	}
	key := fmt.Sprint(f.number, " ", name)
	if f.w.sums[key] == nil {
		f.w.sums[key] = sha256.New()
	}
	return &witnessedFile{file, f.w.sums[key]}, nil
}

// Stat is that of the file system: opening a pipe would wait.
func (f *witnessed) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }

type witnessedFile struct {
	fs.File
	sum hash.Hash
}

func (f *witnessedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	f.sum.Write(p[:n])
	return n, err
}

// A sheetDigest stands for a sheet, whichever of its rows a shard makes.
type sheetDigest struct {
	rows int
	sum  hash.Hash
}

func (s *sheetDigest) add(row dpa.Row) {
	if s.sum == nil {
		s.sum = sha256.New()
	}
	s.rows++
	s.sum.Write(row.Sum[:])
}

func (s *sheetDigest) digest() string {
	if s.sum == nil {
		return ""
	}
	return hex.EncodeToString(s.sum.Sum(nil))
}

// hash256 is the SHA-256 of some texts, which nothing else than the same texts
// has.
func hash256(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		part := sha256.Sum256([]byte(t))
		h.Write(part[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sumOf is the SHA-256 of a file.
func sumOf(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// sameFile is equal for names that some file system takes for one.
func sameFile(name string) [16]byte {
	sum := sha256.Sum256([]byte(strings.ToLower(strings.ToUpper(name))))
	return [16]byte(sum[:])
}
