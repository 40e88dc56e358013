// Package clauses is the text of the clauses: one folder each, with settings and
// one file a language. WRITING.md says how to write them; no Go is involved.
package clauses

import "embed"

// FS holds a folder for each clause and obligations.toml.
//
//go:embed obligations.toml */clause.toml */*.md
var FS embed.FS
