package library

import "github.com/dpakit/dpakit"

// BuiltinLayer returns the texts built into the program, the first layer of
// every library.
func BuiltinLayer() Layer { return Layer{FS: dpakit.Texts, ours: true} }
