package locale_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests load some thousand languages and keep none: collecting them at the
// usual pace takes a fifth of their time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
