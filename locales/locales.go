// Package locales is what each language needs besides the clauses: labels,
// units, months, defined terms, vocabularies.
package locales

import "embed"

// FS holds a file for each language and vocabulary.toml.
//
//go:embed *.toml
var FS embed.FS
