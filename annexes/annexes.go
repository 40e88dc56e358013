// Package annexes is the text of the annexes, in the form of the clauses.
package annexes

import "embed"

// FS holds a folder for each annex, translated.toml and the catalogue of measures.
//
//go:embed translated.toml */clause.toml */*.md measures/catalogue.toml
var FS embed.FS
