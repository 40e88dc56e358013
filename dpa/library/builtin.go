package library

import (
	"io/fs"
	"path"
	"strings"

	"github.com/dpakit/dpakit/annexes"
	"github.com/dpakit/dpakit/clauses"
	"github.com/dpakit/dpakit/locales"
	"github.com/dpakit/dpakit/templates"
)

// BuiltinLayer returns the texts built into the program, the first layer of
// every library.
func BuiltinLayer() Layer {
	return Layer{FS: tree{"annexes": annexes.FS, "clauses": clauses.FS, "locales": locales.FS, "templates": templates.FS}}
}

// A tree is a file system made of one for each folder at its top.
type tree map[string]fs.FS

// Open opens a folder of the tree or a file in one.
func (t tree) Open(name string) (fs.File, error) {
	dir, rest, _ := strings.Cut(name, "/")
	part, ok := t[dir]
	if !ok || !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return part.Open(path.Clean("./" + rest))
}
