// Package templates says which clauses and annexes make an agreement, and in
// which order.
package templates

import "embed"

// FS holds a folder for each template.
//
//go:embed */template.toml
var FS embed.FS
