package canvas

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests read some thousand files and keep none: collecting them at the
// usual pace takes a fifth of their time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
