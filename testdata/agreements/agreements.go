// Package agreements holds whole agreements: the examples of `dpa new --from`,
// and what the tests compose.
package agreements

import "embed"

// FS holds a folder for each example, whose files need no other folder.
//
//go:embed hospital/*.toml minimal/*.toml physitrack/*.toml siilo/*.toml telemonitoring/*.toml tricefy/*.toml
var FS embed.FS
