package agreement

import "github.com/dpakit/dpakit/dpa/internal/input"

// A Registry is a file that a user keeps for all agreements, so that a fact
// about a vendor, or a set of data, is written once:
//
//	registry = "suppliers.toml"
//	[[subprocessors]]
//	use = "aws"
//
// Load lays the table that says `use` on the registry's table with that id:
// tables merge key by key, any other value of the agreement replaces the
// registry's. What nobody uses need not be complete.
type Registry struct {
	input.Table
	Subprocessors      []Subprocessor      `toml:"subprocessors"`
	SubprocessorGroups []SubprocessorGroup `toml:"subprocessor_groups"`
	DataSets           []DataSet           `toml:"data_sets"`
}
