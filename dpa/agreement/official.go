package agreement

import "github.com/dpakit/dpakit/dpa/internal/input"

// An SCC is what the agreement says of the standard contractual clauses
// (Decision (EU) 2021/914) beyond their appendix: the official text, which
// accompanies the document byte for byte. Nobody rewrites it here. dpa.Open reads
// the file into Data, and a program gives both.
type SCC struct {
	input.Table
	Official string `toml:"official" need:"yes"` // the file, relative to the one in which it is named
	Data     Bytes  `toml:"data" need:"no"`      // what it holds, in Base64
}
