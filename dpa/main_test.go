package dpa_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests make some ten thousand agreements and keep none: collecting them at the
// usual pace takes a quarter of their time. Beside each other they are to need no more
// than a gigabyte.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(1 << 30)
	os.Exit(m.Run())
}
