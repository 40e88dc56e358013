// Mutate proves that the tests see what they are for: it changes the code, or
// the texts of the clauses, one small thing at a time, and runs the tests on
// each. A change that no test notices survives, and is shown.
//
//	go run ./.ci/mutate code -p dpa/internal/check -t dpa/internal/check -t dpa:Flawed
//	go run ./.ci/mutate code -p dpa/value -p dpa/markdown -p dpa/exchange -sample 60
//	go run ./.ci/mutate words
//
// Without -sample every change is tried; -sample 40 takes forty, and -offset 40
// the forty behind these, so that one sample after the other tries all. A change
// is taken for a hash of its file, its function and what it does, not for where
// it stands, nor for what else the file holds: a sample loses only those whose
// own code changes, and takes in only new ones. Below -floor percent of killed
// changes the exit status is 1. -only words.go takes the changes of that file,
// and -again FILE those that survive in the output of an earlier run.
//
// A change of code is tried on the tests that -t names behind the package, or on
// the package's own, and of these on those that come by it. The changes of
// package check are judged before by its tables and by the corpus of package dpa
// in one process each (judges).
//
// A change that no program could tell from the code as it is (equal.txt) is tried
// like the others, but not counted; it must survive, and be there.
//
// Needed: Go and a POSIX shell with ulimit.
package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		fail(errors.New("say what to change: code or words"))
	}
	flags := flag.NewFlagSet("mutate "+os.Args[1], flag.ExitOnError)
	var o options
	flags.IntVar(&o.sample, "sample", 0, "try so many changes, chosen by what they are; 0 tries all")
	flags.IntVar(&o.offset, "offset", 0, "with -sample, leave out so many that earlier samples took")
	flags.Float64Var(&o.floor, "floor", 0, "percentage that must be killed")
	flags.StringVar(&o.only, "only", "", "try only the changes whose place contains this")
	flags.StringVar(&o.again, "again", "", "try only the changes that survive in this file, the output of an earlier run")
	flags.IntVar(&o.jobs, "j", 2, "changes tried at once")
	flags.DurationVar(&o.timeout, "timeout", time.Minute, "time of the processor for the tests of one change, after which it is killed, and counted apart")
	flags.BoolVar(&o.verbose, "v", false, "show every change, not only those that survive")
	flags.Func("p", "code: the folder of a package that is changed; may be repeated", func(s string) error {
		o.packages = append(o.packages, target{dir: s})
		return nil
	})
	flags.Func("t", "code: the folder of a package with tests for the package before, with the pattern of those to run: dpa:TestFlawed; may be repeated", func(s string) error {
		if len(o.packages) == 0 {
			return errors.New("name the package before its tests")
		}
		last := &o.packages[len(o.packages)-1]
		last.tests = append(last.tests, s)
		return nil
	})
	_ = flags.Parse(os.Args[2:]) // it exits
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		fail(err)
	}
	o.work = work
	var killed float64
	switch os.Args[1] {
	case "code":
		killed, err = mutateCode(o)
	case "words":
		killed, err = mutateWords(o)
	default:
		err = fmt.Errorf("nothing is known of %q: code or words", os.Args[1])
	}
	if gone := os.RemoveAll(work); err == nil {
		err = gone
	}
	if err == nil && killed < o.floor {
		err = fmt.Errorf("%.1f %% killed, and at least %.1f %% are wanted", killed, o.floor)
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "mutate:", err)
	os.Exit(1)
}

type options struct {
	sample, jobs int
	offset       int
	floor        float64
	only, again  string
	packages     []target
	timeout      time.Duration
	verbose      bool
	work         string // a folder for what is built
}

// A target is a package that is changed, and the tests that are to notice.
type target struct {
	dir   string
	tests []string
}

// A change says where and what it is, and under its key what, wherever it stands.
type change interface {
	comparable
	fmt.Stringer
	key() string
}

// keys are those of the changes; those that are alike are told apart by their order.
func keys[T change](all []T) map[T]string {
	nth, out := map[string]int{}, make(map[T]string, len(all))
	for _, m := range all {
		out[m] = m.key()
		if nth[m.key()]++; nth[m.key()] > 1 {
			out[m] += fmt.Sprintf(" #%d", nth[m.key()])
		}
	}
	return out
}

// chosen takes the changes that are asked for, and of these a sample that depends
// on nothing but what they are.
func chosen[T change](all []T, o options) ([]T, error) {
	keys := keys(all)
	all = slices.DeleteFunc(slices.Clone(all), func(m T) bool { return !strings.Contains(m.String(), o.only) })
	if o.again != "" {
		earlier, err := os.ReadFile(o.again)
		if err != nil {
			return nil, err
		}
		survived := map[string]bool{}
		for line := range strings.Lines(string(earlier)) {
			if line, ok := strings.CutPrefix(strings.TrimSpace(line), "survives: "); ok {
				survived[line] = true
			}
		}
		all = slices.DeleteFunc(all, func(m T) bool { return !survived[m.String()] })
	}
	if o.sample == 0 {
		return all, nil
	}
	slices.SortStableFunc(all, func(a, b T) int {
		x, y := sha256.Sum256([]byte(keys[a])), sha256.Sum256([]byte(keys[b]))
		return bytes.Compare(x[:], y[:])
	})
	all = all[min(o.offset, len(all)):]
	return all[:min(o.sample, len(all))], nil
}

// each calls do for the numbers below n, so many at once as options say.
func each(n int, o options, do func(int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range max(1, o.jobs) {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// A binary is a built test program, run where its package stands.
type binary struct {
	name, file, dir, run string
	limit                time.Duration // 0: that of the options
}

// build builds the tests of a package of this module, over files that take the
// place of others.
func build(o options, overlay, test string) (binary, string, error) {
	dir, run, _ := strings.Cut(test, ":")
	b := binary{name: test, file: filepath.Join(o.work, strings.NewReplacer("/", "_", ":", "_").Replace(dir)+".test"), dir: dir, run: cmp.Or(run, ".")}
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-gcflags=-e", "-overlay", overlay, "-o", b.file, "./"+dir)
	out, err := cmd.CombinedOutput()
	return b, string(out), err
}

// passes runs the tests of a program until the first that fails. Memory has a
// bound, because a loop that no longer ends would take all of it, and so has the
// time of the processor: that of the clock depends on what else the machine does.
func (b binary) passes(o options, env ...string) verdict {
	limit := cmp.Or(b.limit, o.timeout)
	cmd := exec.Command("sh", "-c", fmt.Sprintf(`ulimit -v 8000000; ulimit -t %d; exec "$0" "$@"`, int(limit.Seconds())),
		b.file, "-test.failfast", "-test.v", "-test.run="+b.run, "-test.timeout="+(20*limit).String())
	cmd.Dir = b.dir
	cmd.Env = append(append(os.Environ(), "GOMAXPROCS=1"), env...)
	said, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	ended := errors.As(err, &exit) && !exit.Exited() || bytes.Contains(said, []byte("panic: test timed out")) || bytes.Contains(said, []byte("fatal error: "))
	v := verdict{ok: err == nil, out: string(said), ended: ended}
	if state := cmd.ProcessState; state != nil {
		v.took = state.UserTime() + state.SystemTime()
	}
	return v
}

// A verdict is what tests say: ended when they took the process with them, or did
// not end; took is the time of the processor.
type verdict struct {
	ok, ended bool
	out       string
	took      time.Duration
}

// A tally counts, for each file, the changes tried and killed.
type tally struct {
	mu    sync.Mutex
	files map[string]*[2]int
}

func (t *tally) add(file string, killed bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.files == nil {
		t.files = map[string]*[2]int{}
	}
	n := t.files[file]
	if n == nil {
		n = &[2]int{}
		t.files[file] = n
	}
	n[1]++
	if killed {
		n[0]++
	}
}

// print writes the table and returns the percentage of all.
func (t *tally) print() float64 {
	names := make([]string, 0, len(t.files))
	for name := range t.files {
		names = append(names, name)
	}
	slices.Sort(names)
	var all [2]int
	for _, name := range names {
		n := t.files[name]
		all[0], all[1] = all[0]+n[0], all[1]+n[1]
		fmt.Printf("%-40s %5d of %5d killed  %5.1f %%\n", name, n[0], n[1], percent(*n))
	}
	fmt.Printf("%-40s %5d of %5d killed  %5.1f %%\n", "all", all[0], all[1], percent(all))
	return percent(all)
}

func percent(n [2]int) float64 {
	if n[1] == 0 {
		return 100
	}
	return 100 * float64(n[0]) / float64(n[1])
}
