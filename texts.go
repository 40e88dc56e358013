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
	"sync"

	"golang.org/x/tools/txtar"
)

// Texts is the tree of clauses/, annexes/, templates/, locales/ and law/.
var Texts fs.FS = texts{plain, sync.OnceValue(func() fs.FS { return unpack(languages) })}

//go:embed clauses/*.toml clauses/*/*.toml clauses/*/*.md
//go:embed annexes/*.toml annexes/*/*.toml annexes/*/*.md
//go:embed templates/*/*.toml locales/vocabulary.toml law/*.toml
var plain embed.FS

// languages has locales/, whose lists of words are most of all texts, and packed
// what is only handed out: nothing reads them before somebody asks for them, and so
// they are a third as large. What a library built in needs of locales/ at once is in
// a form of its own (package locale).
//
//go:generate go test . -run Packed -update
var (
	//go:embed languages.txtar.gz
	languages string
	//go:embed packed.txtar.gz
	packed string
)

// texts are the plain ones, and the languages.
type texts struct {
	plain     embed.FS
	languages func() fs.FS
}

// Open opens a file or a folder.
func (t texts) Open(name string) (fs.File, error) {
	if name == "locales" || strings.HasPrefix(name, "locales/") {
		return t.languages().Open(name)
	}
	return t.plain.Open(name)
}

// Packed returns the files that are only handed out, by their names in this
// repository: LICENSE, LICENSE-TEXT and THIRD_PARTY, the licence of the program,
// that of the texts, and those of what else a program that contains dpakit is
// made of, which must go with it; examples/, what the command begins a deal from,
// and what the schema says of the keys. They are unpacked at each call, in some two milliseconds.
func Packed() fs.FS { return unpack(packed) }

// unpack reads an archive, which is part of the program, so that a test has read it.
func unpack(archive string) fs.FS {
	z, err := gzip.NewReader(strings.NewReader(archive))
	if err != nil {
		panic(err)
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
