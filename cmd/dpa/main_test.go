package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/dpakit/dpakit/dpa/library"
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // a script runs the command as it is, which sets its own
	testscript.Main(m, map[string]func(){"dpa": main})
}

// shipped are our texts, read once for all commands that a test runs in its own
// process, as for all turns of --watch; a script reads them anew for each.
func shipped(t *testing.T) *library.Library {
	t.Helper()
	lib, err := builtinOnce()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

var builtinOnce = sync.OnceValues(library.Builtin)

// unset is an environment in which nothing is set but when memory is collected, so
// that no command changes that for the tests behind it.
func unset(name string) string {
	if name == "GOGC" {
		return "400"
	}
	return ""
}

// The scripts in testdata/script run the command as a user would. Each starts
// in an empty folder, in English; $AGREEMENTS is the repository's
// testdata/agreements, $EXAMPLES its examples.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("AGREEMENTS", filepath.Join(root, "testdata", "agreements"))
			env.Setenv("EXAMPLES", filepath.Join(root, "examples"))
			env.Setenv("LANG", "en_GB.UTF-8")
			for _, name := range []string{"MUTANT", "REACHED"} { // see .ci/mutate
				env.Setenv(name, os.Getenv(name))
			}
			return nil
		},
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"language": language, "replace": replace, "prepend": prepend, "many": many, "nobody": nobody, "customers": customers, "killed": killed, "samefiles": sameFiles},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

// language writes the file of a new language as WRITING.md says to make one: a
// copy of English. It counts days in German and writes numbers in digits alone,
// so that a script can tell it from English.
func language(ts *testscript.TestScript, _ bool, args []string) {
	english, err := os.ReadFile("../../locales/en.toml")
	ts.Check(err)
	before, rest, _ := strings.Cut(string(english), "[numbers]")
	_, after, _ := strings.Cut(rest, "[units]")
	german := before + "[units]" + strings.Replace(after, `one = "day", other = "days"`, `one = "Tag", other = "Tage"`, 1)
	file := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(file), 0o777))
	ts.Check(os.WriteFile(file, []byte(german), 0o666))
}

// replace FILE OLD NEW puts NEW into a file in the place of OLD, which must be
// there.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	before := ts.ReadFile(args[0])
	if !strings.Contains(before, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(before, args[1], args[2])), 0o666))
}

// prepend FILE LINE puts a line before a file.
func prepend(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(args[1]+"\n"+ts.ReadFile(args[0])), 0o666))
}

// many N makes customers/0001.toml and so on of deal.toml, each with a reference of
// its own.
func many(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.MkdirAll(ts.MkAbs("customers"), 0o777))
	deal := strings.Replace(ts.ReadFile("deal.toml"), `"vendor.toml"`, `"../vendor.toml"`, 1)
	for i := 1; i <= n; i++ {
		one := strings.Replace(deal, "DPA-2026-0001", fmt.Sprintf("DPA-2026-%04d", i), 1)
		ts.Check(os.WriteFile(ts.MkAbs(fmt.Sprintf("customers/%04d.toml", i)), []byte(one), 0o666))
	}
}
