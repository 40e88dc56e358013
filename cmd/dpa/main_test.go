package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dpa": main})
}

// The scripts in testdata/script run the command as a user would. Each starts
// in an empty folder, in English; $AGREEMENTS is the repository's
// testdata/agreements.
func TestScripts(t *testing.T) {
	agreements, err := filepath.Abs("../../testdata/agreements")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("AGREEMENTS", agreements)
			env.Setenv("LANG", "en_GB.UTF-8")
			return nil
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}
