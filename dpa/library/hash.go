package library

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"strings"
)

// Hash returns the SHA-256 of the texts that the library is made of, as 64
// hexadecimal digits: of the names and contents of the files of each layer, in the
// order of the layers. It tells which texts a document has; two libraries of the
// same texts have the same. It is computed once. The error is that of a file which
// cannot be read any more.
func (lib *Library) Hash() (string, error) { return lib.hash() }

// hashOf returns what a library of these layers calls to compute its hash.
func hashOf(layers []Layer) func() (string, error) {
	return func() (string, error) {
		all := sha256.New()
		for _, layer := range layers {
			for _, dir := range []string{"annexes", "clauses", "law", "locales", "templates"} {
				err := fs.WalkDir(layer.FS, dir, func(name string, e fs.DirEntry, err error) error {
					if err != nil && name == dir && errors.Is(err, fs.ErrNotExist) {
						return nil // a layer has what it changes
					}
					if err != nil || e.IsDir() || !isText(name) {
						return err
					}
					data, err := fs.ReadFile(layer.FS, name)
					all.Write(append([]byte(name), 0))
					all.Write(binary.BigEndian.AppendUint64(nil, uint64(len(data))))
					all.Write(data)
					return err
				})
				if err != nil {
					return "", unreadable(layer, err)
				}
			}
			all.Write([]byte{0}) // the layers stay apart
		}
		return hex.EncodeToString(all.Sum(nil)), nil
	}
}

// isText reports whether a file of a layer is one that Load may read, and no note
// that somebody keeps beside the texts.
func isText(name string) bool {
	return path.Ext(name) == ".toml" || path.Ext(name) == ".md" && strings.Count(name, "/") > 1
}
