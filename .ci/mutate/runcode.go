package main

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// switches is the file that wakes a change of the package: the one that Mutant
// names, at first that of the environment. It can write down which are come by.
const switches = `package %[1]s

import (
	"os"
	"strconv"
	"sync/atomic"
)

// Mutants is how many changes there are.
const Mutants = %[2]d

var (
	Mutant, _ = strconv.Atoi(os.Getenv("MUTANT"))
	Reached   = writeDownMutants(os.Getenv("REACHED"))
)

func writeDownMutants(file string) func(int) {
	if file == "" {
		return nil
	}
	f, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	known := make([]atomic.Bool, Mutants+1)
	return func(id int) {
		if !known[id].Swap(true) {
			_, _ = f.WriteString(strconv.Itoa(id) + "\n")
		}
	}
}

func mutated(id int) bool {
	if Reached != nil {
		Reached(id)
	}
	return id == Mutant
}

func mutatedBy(id int) int {
	if mutated(id) {
		return 1
	}
	return 0
}
`

// judges holds tests that are laid beside those of some packages: they have every
// change of the packages that they judge tried in one process, which is faster by
// far than a process for each. What they call killed, a test of the package that
// they sit in kills: they compare the same.
//
//go:embed judges
var judges embed.FS

// checks is the package of them.
const checks = "dpa/internal/check"

// seats says where each of them sits, what it tries and whose changes: those of the
// checks on the tables of package check first, then on the corpus, those of what
// composes on documents, those of what writes pages on pages.
var seats = []seat{
	{checks, "check_test", "judges/tables.go.txt", []string{checks}},
	{"dpa", "dpa_test", "judges/corpus.go.txt", []string{checks}},
	{"dpa/internal/canvas", "canvas", "judges/files.go.txt", []string{"dpa/internal/canvas"}},
	{"dpa/pdf", "pdf_test", "judges/pages.go.txt", []string{"dpa/pdf"}},
	{"dpa", "dpa_test", "judges/documents.go.txt", []string{"dpa/internal/compose", "dpa/internal/choose", "dpa/internal/names", "dpa/internal/read", "dpa"}},
}

type seat struct {
	dir, pkg, trials string
	of               []string
}

// test names the test that judges.
func (s seat) test() string { return s.dir + ":^TestJudgeMutants$" }

// mutateCode tries the changes of the packages, on their judges where they have any,
// and then on the tests that are named. It returns the percentage that is killed.
func mutateCode(o options) (float64, error) {
	if len(o.packages) == 0 {
		return 0, errors.New("name a package with -p")
	}
	p := &program{mutants: map[int]*codeMutant{}, sources: map[string][]byte{}, names: map[string]string{}}
	for i, t := range o.packages {
		if len(t.tests) == 0 {
			o.packages[i].tests = []string{t.dir}
		}
		if err := p.read(t.dir); err != nil {
			return 0, err
		}
	}
	binaries, err := p.build(o)
	if err != nil {
		return 0, err
	}
	ids := map[*codeMutant]int{}
	var all []*codeMutant
	for _, id := range slices.Sorted(maps.Keys(p.mutants)) {
		if m := p.mutants[id]; !m.inert {
			ids[m] = id
			all = append(all, m)
		}
	}
	equal, err := equals(all, o)
	if err != nil {
		return 0, err
	}
	possible := len(all)
	if all, err = chosen(all, o); err != nil {
		return 0, err
	}
	fmt.Printf("%d changes of %d; %d more do not compile and are not counted\n", len(all), possible, len(p.mutants)-possible)

	killed := map[int]string{}
	for _, seat := range p.seats() {
		var wanted []int
		for _, m := range all {
			if slices.Contains(seat.of, filepath.Dir(m.file)) && killed[ids[m]] == "" {
				wanted = append(wanted, ids[m])
			}
		}
		if err := judged(o, binaries[seat.test()], wanted, killed); err != nil {
			return 0, err
		}
		fmt.Printf("%d of them killed so far, after those of %s\n", len(killed), seat.dir)
	}
	alive := map[string][]*codeMutant{} // what each of the tests is still to be tried on
	for _, m := range all {
		for _, test := range testsOf(o, m) {
			if killed[ids[m]] == "" {
				alive[test] = append(alive[test], m)
			}
		}
	}
	tests := map[string][]test{}
	for _, test := range slices.Sorted(maps.Keys(alive)) {
		if tests[test], err = binaries[test].trace(o, alive[test]); err != nil {
			return 0, err
		}
	}
	var t tally
	ended, uncounted := 0, 0
	var wrong error
	var print sync.Mutex
	each(len(all), o, func(i int) {
		m := all[i]
		by := killed[ids[m]]
		for _, test := range testsOf(o, m) {
			if by == "" {
				by = binaries[test].kills(o, tests[test], m, ids[m])
			}
		}
		print.Lock()
		defer print.Unlock()
		switch {
		case equal[m] && by != "":
			wrong = errors.Join(wrong, fmt.Errorf("%s says that nothing can tell this, but %s does: %s", equalFile, by, m))
			return
		case equal[m]:
			uncounted++
			return
		case by == "":
			fmt.Printf("survives: %s\n", m)
		case o.verbose:
			fmt.Printf("killed by %s: %s\n", by, m)
		}
		if by == endless {
			ended++
		}
		t.add(strings.TrimPrefix(m.file, "dpa/"), by != "")
	})
	fmt.Printf("%d of the killed did not end in time, or took the process with them; %d more are not counted, for nothing could tell them\n", ended, uncounted)
	return t.print(), wrong
}

// testsOf names the tests that are to notice a change.
func testsOf(o options, m *codeMutant) []string {
	i := slices.IndexFunc(o.packages, func(t target) bool { return filepath.Clean(t.dir) == filepath.Dir(m.file) })
	return o.packages[i].tests
}

// A test is one of a program, a part of one, or several behind each other, with what
// it took and the changes that it comes by.
type test struct {
	of, name string // of is the test that it is a part of
	took     time.Duration
	reaches  map[int]bool
}

// pattern is that of some tests, all of them of one: -test.run.
func pattern(of string, names ...string) string {
	one := "^(" + strings.Join(names, "|") + ")$"
	if of != "" {
		return "^" + of + "$/" + one
	}
	return one
}

// trace runs each test that is to try these changes alone, before anything is
// changed, and returns the quickest first. For one or two changes it runs all of
// them as one: a process for each would take longer than it saves. Of a test that
// takes long each part is one, as each script of a command.
func (b binary) trace(o options, changes []*codeMutant) ([]test, error) {
	cmd := exec.Command(b.file, "-test.list="+b.run)
	cmd.Dir = b.dir
	list, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s does not list its tests: %w", b.name, err)
	}
	var tests []test
	for name := range strings.FieldsSeq(string(list)) {
		if !strings.HasPrefix(name, "Benchmark") && slices.ContainsFunc(changes, func(m *codeMutant) bool { return !b.settled(name, m) }) {
			tests = append(tests, test{name: name})
		}
	}
	if len(changes) <= 2 && len(tests) > 0 {
		names := []string{}
		for _, t := range tests {
			names = append(names, t.name)
		}
		tests = []test{{name: strings.Join(names, "|")}}
		b.limit = 10 * o.timeout
	}
	tests, whole, err := b.traced(o, tests)
	if err != nil {
		return nil, err
	}
	var parts []test
	tests = slices.DeleteFunc(tests, func(t test) bool {
		names := partsOf(whole[t.name], t.name)
		if t.took < long || len(names) < 2 {
			return false
		}
		for _, name := range names {
			parts = append(parts, test{of: t.name, name: name})
		}
		return true
	})
	parts, _, err = b.traced(o, parts)
	tests = append(tests, parts...)
	slices.SortStableFunc(tests, func(a, b test) int { return cmp.Compare(a.took, b.took) })
	return tests, err
}

// long is what a test may take of the processor before it is taken apart.
const long = 10 * time.Second

// partsOf are the names of the parts of a test, of what it has said.
func partsOf(said, name string) []string {
	var out []string
	for line := range strings.Lines(said) {
		part, is := strings.CutPrefix(strings.TrimSpace(line), "=== RUN   "+name+"/")
		if is && !strings.Contains(part, "/") {
			out = append(out, regexp.QuoteMeta(part))
		}
	}
	return out
}

// traced runs each of these tests alone, and returns them with what they took and
// come by, and what each has said.
func (b binary) traced(o options, tests []test) ([]test, map[string]string, error) {
	var mu sync.Mutex
	var failed error
	said := map[string]string{}
	each(len(tests), o, func(i int) {
		one := b
		one.run = pattern(tests[i].of, tests[i].name)
		file := filepath.Join(o.work, fmt.Sprintf("reached%d", i))
		alone := one.passes(o, "REACHED="+file)
		tests[i].took = alone.took
		reached, err := os.ReadFile(file)
		if errors.Is(err, os.ErrNotExist) {
			err = nil // it comes by none
		}
		if !alone.ok {
			err = fmt.Errorf("%s of %s fails before anything is changed:\n%s", tests[i].name, b.name, ends(alone.out))
		}
		tests[i].reaches = map[int]bool{}
		for s := range strings.FieldsSeq(string(reached)) {
			if id, err := strconv.Atoi(s); err == nil {
				tests[i].reaches[id] = true
			}
		}
		mu.Lock()
		defer mu.Unlock()
		said[tests[i].name] = alone.out
		failed = errors.Join(failed, err, os.RemoveAll(file))
	})
	return tests, said, failed
}

// settled reports whether a test holds what the tables of the checks have judged
// of a change already. One outside of all functions was done before they began, so
// that they have not.
func (b binary) settled(test string, m *codeMutant) bool {
	return b.dir == checks && strings.HasPrefix(test, "TestGolden") && filepath.Dir(m.file) == checks && m.fn != ""
}

// kills tries a change on the tests that come by it, the quicker half first, and
// says what notices it.
func (b binary) kills(o options, tests []test, m *codeMutant, id int) string {
	run := slices.DeleteFunc(slices.Clone(tests), func(t test) bool { return !t.reaches[id] || b.settled(t.name, m) })
	var groups [][]test
	for _, half := range [][]test{run[:len(run)/2], run[len(run)/2:]} {
		for _, of := range wholes(half) {
			groups = append(groups, slices.DeleteFunc(slices.Clone(half), func(t test) bool { return t.of != of }))
		}
	}
	for _, part := range groups {
		names, usual := []string{}, 2*time.Second
		for _, t := range part {
			names, usual = append(names, t.name), usual+t.took
		}
		some := b
		some.run, some.limit = pattern(part[0].of, names...), min(5*usual, usual+o.timeout)
		switch v := some.passes(o, "MUTANT="+strconv.Itoa(id)); {
		case v.ended:
			return endless
		case !v.ok:
			return b.name
		}
	}
	return ""
}

// wholes are the tests that some are parts of, in their order; empty for those that
// are none.
func wholes(tests []test) []string {
	var out []string
	for _, t := range tests {
		if !slices.Contains(out, t.of) {
			out = append(out, t.of)
		}
	}
	return out
}

// equalFile names changes that leave every result as it is, each under its key,
// behind a comment that says why.
const equalFile = ".ci/mutate/equal.txt"

//go:embed equal.txt
var equalText string

// equals finds the changes that equalFile names in the packages that are read.
func equals(all []*codeMutant, o options) (map[*codeMutant]bool, error) {
	byKey, out := map[string]*codeMutant{}, map[*codeMutant]bool{}
	for m, key := range keys(all) {
		byKey[key] = m
	}
	var lost error
	for line := range strings.Lines(equalText) {
		key := strings.TrimSpace(line)
		file, _, _ := strings.Cut(key, ":")
		read := slices.ContainsFunc(o.packages, func(t target) bool { return filepath.Dir(file) == filepath.Clean(t.dir) })
		if key == "" || strings.HasPrefix(key, "#") || !read {
			continue
		}
		if byKey[key] == nil {
			lost = errors.Join(lost, fmt.Errorf("%s names what is not there: %s", equalFile, key))
			continue
		}
		out[byKey[key]] = true
	}
	return out, lost
}

// endless says of a change that the tests with it did not end by themselves.
const endless = "the end of the process"

// judged has one of the judges try the wanted changes, in as many processes as
// the options allow.
func judged(o options, b binary, wanted []int, killed map[int]string) error {
	b.limit = 2 * time.Hour
	var mu sync.Mutex
	var failed error
	each(o.jobs, o, func(part int) {
		var mine []int
		for i := part; i < len(wanted); i += o.jobs {
			mine = append(mine, wanted[i])
		}
		dead, err := judgedBy(o, b, mine)
		mu.Lock()
		defer mu.Unlock()
		maps.Copy(killed, dead)
		failed = errors.Join(failed, err)
	})
	return failed
}

// judgedBy has one process after the other judge changes: one that ends the
// process, or never ends itself, is killed, and the next process goes on behind
// it.
func judgedBy(o options, b binary, wanted []int) (map[int]string, error) {
	killed := map[int]string{}
	for len(wanted) > 0 {
		v := b.passes(o, "MUTANTS="+strings.Trim(fmt.Sprint(wanted), "[]"))
		done := 0
		for line := range strings.Lines(v.out) {
			var id int
			if _, err := fmt.Sscanf(line, "mutant %d", &id); err != nil {
				continue
			}
			done++
			if _, by, is := strings.Cut(strings.TrimSpace(line), " killed by "); is {
				killed[id] = by
			}
		}
		switch {
		case v.ok && done == len(wanted):
			return killed, nil
		case strings.Contains(v.out, "\nstained\n"): // what was killed last is remembered
			wanted = wanted[done:]
			continue
		case !strings.Contains(v.out, "judging"):
			return nil, fmt.Errorf("%s cannot judge:\n%s", b.name, ends(v.out))
		}
		killed[wanted[done]] = endless
		wanted = wanted[done+1:]
	}
	return killed, nil
}

// ends is the beginning and the end of what a program said.
func ends(s string) string {
	if len(s) > 3000 {
		return s[:1500] + "…" + s[len(s)-1500:]
	}
	return s
}
