package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// switches is the file that wakes a change of the package: the one that Mutant
// names, at first that of the environment.
const switches = `package %s

import (
	"os"
	"strconv"
)

var (
	Mutant, _ = strconv.Atoi(os.Getenv("MUTANT"))
	Reached   func(id int)
)

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

// judges holds tests that are laid beside those of two packages: they have every
// change of the checks judged in one process, which is faster by far than a
// process for each. The tables of package check come first, then the corpus.
// What they call killed, a test of these packages kills: they compare the same.
//
//go:embed judges
var judges embed.FS

// judged is the package whose changes they judge.
const judgedPackage = "dpa/internal/check"

// seats says where each of them sits.
var seats = []struct{ dir, pkg, trials string }{
	{"dpa/internal/check", "check_test", "judges/tables.go.txt"},
	{"dpa", "dpa_test", "judges/corpus.go.txt"},
}

// mutateCode tries the changes of a package, those of the checks on their judges,
// and then on the tests that are named, in their order. It returns the
// percentage that is killed.
func mutateCode(o options) (float64, error) {
	if o.pkg == "" || len(o.tests) == 0 {
		return 0, errors.New("name a package with -p and its tests with -t")
	}
	p, err := readPackage(o.pkg)
	if err != nil {
		return 0, err
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
	possible := len(all)
	all, err = chosen(all, o, func(m *codeMutant) string { return string(p.sources[m.file]) })
	if err != nil {
		return 0, err
	}
	fmt.Printf("%s: %d changes of %d; %d more do not compile and are not counted\n", o.pkg, len(all), possible, len(p.mutants)-possible)

	killed := map[int]string{}
	if o.pkg == judgedPackage {
		for i, seat := range seats {
			var wanted []int
			for _, m := range all {
				if killed[ids[m]] == "" {
					wanted = append(wanted, ids[m])
				}
			}
			if err := judged(o, binaries[i], wanted, killed); err != nil {
				return 0, err
			}
			fmt.Printf("%d of them killed so far, after those of %s\n", len(killed), seat.dir)
		}
		binaries = binaries[len(seats):]
	}
	for _, b := range binaries {
		if ok, out, _ := b.passes(o); !ok {
			return 0, fmt.Errorf("%s fails before anything is changed:\n%s", b.name, tail(out))
		}
	}
	var t tally
	ended := 0
	var print sync.Mutex
	each(len(all), o, func(i int) {
		m := all[i]
		by := killed[ids[m]]
		for _, b := range binaries {
			if by != "" {
				break
			}
			ok, _, endedIt := b.passes(o, "MUTANT="+strconv.Itoa(ids[m]))
			switch {
			case endedIt:
				by = endless
			case !ok:
				by = b.name
			}
		}
		t.add(filepath.Base(m.file), by != "")
		print.Lock()
		defer print.Unlock()
		if by == endless {
			ended++
		}
		switch {
		case by == "":
			fmt.Printf("survives: %s\n", m)
		case o.verbose:
			fmt.Printf("killed by %s: %s\n", by, m)
		}
	})
	fmt.Printf("%d of the killed did not end in time, or took the process with them\n", ended)
	return t.print(), nil
}

// endless says of a change that the tests with it did not end by themselves.
const endless = "the end of the process"

// judged has one of the judges try the wanted changes, in as many processes as
// the options allow.
func judged(o options, b binary, wanted []int, killed map[int]string) error {
	b.run, b.limit = "^TestJudgeMutants$", 2*time.Hour
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
		ok, out, _ := b.passes(o, "MUTANTS="+strings.Trim(fmt.Sprint(wanted), "[]"))
		done := 0
		for line := range strings.Lines(out) {
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
		case ok && done == len(wanted):
			return killed, nil
		case !strings.Contains(out, "judging"):
			return nil, fmt.Errorf("%s cannot judge:\n%s", b.name, tail(out))
		}
		killed[wanted[done]] = endless
		wanted = wanted[done+1:]
	}
	return killed, nil
}

func tail(s string) string {
	if len(s) > 3000 {
		return "…" + s[len(s)-3000:]
	}
	return s
}

type pack struct {
	dir, name string
	sources   map[string][]byte
	mutants   map[int]*codeMutant // by their number, from 1 on
}

func readPackage(dir string) (*pack, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	p := &pack{dir: dir, sources: map[string][]byte{}, mutants: map[int]*codeMutant{}}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, src, parser.PackageClauseOnly)
		if err != nil {
			return nil, err
		}
		p.name, p.sources[file] = f.Name.Name, src
		found, err := codeMutants(file, src)
		if err != nil {
			return nil, err
		}
		for _, m := range found {
			p.mutants[len(p.mutants)+1] = m
		}
	}
	if p.name == "" {
		return nil, fmt.Errorf("%s has no Go files", dir)
	}
	return p, nil
}

var compileError = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):`)

// build builds the tests with all the changes. What the compiler refuses, a
// number where no int can stand, is taken out, line by line.
func (p *pack) build(o options) ([]binary, error) {
	for {
		overlay, err := p.overlay(o)
		if err != nil {
			return nil, err
		}
		var out string
		var list []binary
		tests := o.tests
		if p.dir == judgedPackage {
			tests = nil
			for _, seat := range seats {
				tests = append(tests, seat.dir)
			}
			tests = append(tests, o.tests...)
		}
		for _, test := range tests {
			var b binary
			if b, out, err = build(o, overlay, test); err != nil {
				break
			}
			list = append(list, b)
		}
		if err == nil {
			return list, nil
		}
		if !p.takeOut(out) {
			return nil, fmt.Errorf("the tests do not build: %w\n%s", err, tail(out))
		}
	}
}

// takeOut takes out the changes on the lines that the compiler complains of:
// those of numbers, or else all of them. It reports whether there were any.
func (p *pack) takeOut(complaints string) bool {
	any, seen := false, map[string]bool{}
	for _, c := range compileError.FindAllStringSubmatch(complaints, -1) {
		if seen[c[0]] {
			continue
		}
		seen[c[0]] = true
		line, _ := strconv.Atoi(c[2])
		var there []*codeMutant
		for _, m := range p.mutants {
			if !m.inert && m.line == line && strings.HasSuffix(c[1], strings.ReplaceAll(m.file, "/", "_")) {
				there = append(there, m)
			}
		}
		isNumber := func(m *codeMutant) bool { return strings.HasPrefix(m.what, "one more") }
		for _, m := range there {
			if isNumber(m) || !slices.ContainsFunc(there, isNumber) {
				m.inert, any = true, true
			}
		}
	}
	return any
}

// overlay writes the changed files, and the file that says which stands for
// which.
func (p *pack) overlay(o options) (string, error) {
	replace := map[string]string{}
	put := func(file string, data []byte) error {
		path, err := filepath.Abs(file)
		if err != nil {
			return err
		}
		replace[path] = filepath.Join(o.work, strings.ReplaceAll(file, "/", "_"))
		return os.WriteFile(replace[path], data, 0o644)
	}
	if p.dir == judgedPackage {
		for _, seat := range seats {
			judge, err := judges.ReadFile("judges/judge.go.txt")
			if err != nil {
				return "", err
			}
			trials, err := judges.ReadFile(seat.trials)
			if err != nil {
				return "", err
			}
			if err := errors.Join(
				put(filepath.Join(seat.dir, "zz_judge_test.go"), bytes.Replace(judge, []byte("PACKAGE"), []byte(seat.pkg), 1)),
				put(filepath.Join(seat.dir, "zz_trials_test.go"), trials),
			); err != nil {
				return "", err
			}
		}
	}
	for file, src := range p.sources {
		mine := map[int]*codeMutant{}
		for id, m := range p.mutants {
			if m.file == file && !m.inert {
				mine[id] = m
			}
		}
		if err := put(file, asleep(src, mine)); err != nil {
			return "", err
		}
	}
	if err := put(filepath.Join(p.dir, "zz_mutants.go"), fmt.Appendf(nil, switches, p.name)); err != nil {
		return "", err
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(o.work, "overlay.json")
	return name, os.WriteFile(name, data, 0o644)
}
