package dpa

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// Files are files in memory, by their paths: "deal.json", "shared/vendor.toml".
// They serve as the file system of Open when a deal comes from a request or a
// database.
type Files map[string][]byte

// Open opens one of the files, or a folder in which one stands.
func (f Files) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, ok := f[name]; ok {
		return &openFile{info: file{path.Base(name), int64(len(data)), 0o444}, Reader: bytes.NewReader(data)}, nil
	}
	entries := f.entries(name)
	if len(entries) == 0 && name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFile{info: file{path.Base(name), 0, fs.ModeDir | 0o555}, Reader: strings.NewReader(""), rest: entries}, nil
}

// entries lists what stands in a folder, by name.
func (f Files) entries(dir string) []fs.DirEntry {
	found := map[string]file{}
	for name, data := range f {
		if rest, ok := strings.CutPrefix(name, dir+"/"); ok || dir == "." {
			if dir == "." {
				rest = name
			}
			first, _, below := strings.Cut(rest, "/")
			if below {
				found[first] = file{first, 0, fs.ModeDir | 0o555}
			} else {
				found[first] = file{first, int64(len(data)), 0o444}
			}
		}
	}
	var out []fs.DirEntry
	for _, info := range found {
		out = append(out, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out
}

// An openFile is a file or folder that is being read.
type openFile struct {
	io.Reader
	info file
	rest []fs.DirEntry
}

func (o *openFile) Stat() (fs.FileInfo, error) { return o.info, nil }
func (o *openFile) Close() error               { return nil }

// ReadDir lists the next n entries of a folder, or all that are left.
func (o *openFile) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(o.rest) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(o.rest) {
		n = len(o.rest)
	}
	out := o.rest[:n]
	o.rest = o.rest[n:]
	return out, nil
}

// A file is what is known of a file in memory. It has no time: nothing of what
// is made depends on one.
type file struct {
	name string
	size int64
	mode fs.FileMode
}

func (f file) Name() string      { return f.name }
func (f file) Size() int64       { return f.size }
func (file) ModTime() time.Time  { return time.Time{} }
func (f file) Mode() fs.FileMode { return f.mode }
func (f file) IsDir() bool       { return f.mode.IsDir() }
func (file) Sys() any            { return nil }
