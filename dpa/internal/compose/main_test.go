package compose

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests compose some hundred thousand texts and keep none: collecting them at
// the usual pace takes a third of their time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(800)
	os.Exit(m.Run())
}
