// Package annexes is the text of the annexes, in the form of the clauses.
package annexes

import "embed"

// FS holds a folder for each annex and translated.toml.
//
//go:embed translated.toml */clause.toml */*.md
var FS embed.FS
