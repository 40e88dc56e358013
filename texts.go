// Package dpakit holds the texts: the clauses, the annexes, the templates and
// what each language needs besides. Its tree has the very shape of a folder
// given to `dpa --library`, so ours is one layer among others. The program
// stands in package dpa; WRITING.md says how the texts are written.
package dpakit

import (
	"compress/gzip"
	"embed"
	"io"
	"io/fs"
	"strings"

	"golang.org/x/tools/txtar"
)

// Texts is the tree of clauses/, annexes/, templates/, locales/ and law/.
//
//go:embed clauses/*.toml clauses/*/*.toml clauses/*/*.md
//go:embed annexes/*.toml annexes/*/*.toml annexes/*/*.md
//go:embed templates/*/*.toml locales/*.toml law/*.toml
var Texts embed.FS

// packed is what nothing reads before somebody asks for it, a third as large:
// [Packed].
//
//go:generate go test . -run Packed -update
//go:embed packed.txtar.gz
var packed string

// Packed returns the files that are only handed out, by their names in this
// repository: LICENSE, LICENSE-TEXT and THIRD_PARTY, the licence of the program,
// that of the texts, and those of what else a program that contains dpakit is
// made of, which must go with it; examples/, what the command begins a deal from,
// and what the schema says of the keys. They are unpacked at each call, in some two milliseconds.
func Packed() fs.FS {
	z, err := gzip.NewReader(strings.NewReader(packed))
	if err != nil {
		panic(err) // it is part of the program, and a test reads it
	}
	all, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	files, err := txtar.FS(txtar.Parse(all))
	if err != nil {
		panic(err)
	}
	return files
}
