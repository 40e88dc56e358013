// Package examples holds whole agreements, each a folder that needs no other:
// what `dpa new --from` copies.
package examples

import "embed"

// FS holds a folder for each example.
//
//go:embed */*.toml
var FS embed.FS
