// Package dpakit holds the texts: the clauses, the annexes, the templates and
// what each language needs besides. Its tree has the very shape of a folder
// given to `dpa --library`, so ours is one layer among others. The program
// stands in package dpa; WRITING.md says how the texts are written.
package dpakit

import "embed"

// Texts is the tree of clauses/, annexes/, templates/, locales/ and law/.
//
//go:embed clauses/*.toml clauses/*/*.toml clauses/*/*.md
//go:embed annexes/*.toml annexes/*/*.toml annexes/*/*.md
//go:embed templates/*/*.toml locales/*.toml law/*.toml
var Texts embed.FS

// Licenses holds the licence of the program, that of the texts, and those of
// what else a program that contains dpakit is made of, which must go with it:
// LICENSE, LICENSE-TEXT and THIRD_PARTY.
//
//go:embed LICENSE LICENSE-TEXT THIRD_PARTY
var Licenses embed.FS
