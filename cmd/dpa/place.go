package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A place is where a deal is on disk. The file system that it is read from
// begins at the root, so that deals in folders of their own may share a
// ../vendor.toml.
type place struct {
	files  fs.FS  // what dpa.Open wants,
	name   string // and the deal's name there
	root   string // where files begins
	dir    string // the folder that the user's paths start at; empty for a full path
	called string // how the user knows the deal when that is no path: "-"
}

func where(deal string) (place, error) {
	abs, err := filepath.Abs(deal)
	if err != nil {
		return place{}, err
	}
	root := filepath.VolumeName(abs) + string(filepath.Separator)
	p := place{files: os.DirFS(root), root: root, name: filepath.ToSlash(strings.TrimPrefix(abs, root))}
	if !filepath.IsAbs(deal) {
		p.dir, err = filepath.Abs(".")
	}
	return p, err
}

// shown names a file of the deal as its user would: from the folder that the
// command runs in, or in full when the deal was named in full. Files of the
// library have names of their own and keep them.
func (p place) shown(file string) string {
	if file == p.name && p.called != "" {
		return p.called
	}
	top, _, _ := strings.Cut(p.name, "/")
	if first, _, _ := strings.Cut(file, "/"); first != top || filepath.IsAbs(file) {
		return file
	}
	full := p.root + filepath.FromSlash(file)
	if p.dir == "" {
		return full
	}
	if rel, err := filepath.Rel(p.dir, full); err == nil {
		return rel
	}
	return full
}
