// Package clauses is the text of the clauses: one folder each, with settings and
// one file a language. WRITING.md says how to write them; no Go is involved.
package clauses

import "embed"

// FS holds a folder for each clause, obligations.toml and translated.toml.
//
//go:embed obligations.toml translated.toml */clause.toml */*.md
var FS embed.FS
