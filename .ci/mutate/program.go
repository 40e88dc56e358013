package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A program is what is changed of it: the sources of some packages.
type program struct {
	names   map[string]string // of the packages, by their folder
	sources map[string][]byte
	mutants map[int]*codeMutant // by their number, from 1 on
}

// seats are those of the judges of what is changed, one in a folder.
func (p *program) seats() (out []seat) {
	for _, s := range seats {
		taken := slices.ContainsFunc(out, func(other seat) bool { return other.dir == s.dir })
		if !taken && slices.ContainsFunc(s.of, func(dir string) bool { return p.names[dir] != "" }) {
			out = append(out, s)
		}
	}
	return out
}

// judge is the judge of a seat, which wakes changes in all that it judges.
func (p *program) judge(s seat) ([]byte, error) {
	src, err := judges.ReadFile("judges/judge.go.txt")
	if err != nil {
		return nil, err
	}
	imports, switches := "", ""
	for i, dir := range s.of {
		switch {
		case p.names[dir] == s.pkg: // it sits in what it judges
			switches += "\t{&Mutant, &Reached},\n"
		case p.names[dir] != "":
			imports += fmt.Sprintf("\tp%d %q\n", i, module+dir)
			switches += fmt.Sprintf("\t{&p%d.Mutant, &p%d.Reached},\n", i, i)
		}
	}
	return []byte(strings.NewReplacer("PACKAGE", s.pkg, "\tIMPORTS\n", imports, "\tSWITCHES\n", switches, "COUNT", fmt.Sprint(len(p.mutants))).Replace(string(src))), nil
}

// module is the path of this module, with the slash behind it.
const module = "github.com/dpakit/dpakit/"

func (p *program) read(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, src, parser.PackageClauseOnly)
		if err != nil {
			return err
		}
		p.names[filepath.Dir(file)], p.sources[file] = f.Name.Name, src
		found, err := codeMutants(file, src)
		if err != nil {
			return err
		}
		for _, m := range found {
			p.mutants[len(p.mutants)+1] = m
		}
	}
	if p.names[filepath.Clean(dir)] == "" {
		return fmt.Errorf("%s has no Go files", dir)
	}
	return nil
}

var compileError = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):`)

// build builds the tests with all the changes, and the judges, each by its name.
// What the compiler refuses, a number where no int can stand, is taken out, line
// by line.
func (p *program) build(o options) (map[string]binary, error) {
	var tests []string
	for _, seat := range p.seats() {
		tests = append(tests, seat.test())
	}
	for _, t := range o.packages {
		tests = append(tests, t.tests...)
	}
	for {
		overlay, err := p.overlay(o)
		if err != nil {
			return nil, err
		}
		var out string
		list := map[string]binary{}
		for _, test := range tests {
			if list[test], out, err = build(o, overlay, test); err != nil {
				break
			}
		}
		if err == nil {
			return list, nil
		}
		if !p.takeOut(out) {
			return nil, fmt.Errorf("the tests do not build: %w\n%s", err, ends(out))
		}
	}
}

// takeOut takes out the changes on the lines that the compiler complains of:
// those of numbers, or else all of them. It reports whether there were any.
func (p *program) takeOut(complaints string) bool {
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
func (p *program) overlay(o options) (string, error) {
	replace := map[string]string{}
	put := func(file string, data []byte) error {
		path, err := filepath.Abs(file)
		if err != nil {
			return err
		}
		replace[path] = filepath.Join(o.work, strings.ReplaceAll(file, "/", "_"))
		return os.WriteFile(replace[path], data, 0o644)
	}
	for _, seat := range p.seats() {
		judge, err := p.judge(seat)
		if err != nil {
			return "", err
		}
		trials, err := judges.ReadFile(seat.trials)
		if err != nil {
			return "", err
		}
		if err := errors.Join(
			put(filepath.Join(seat.dir, "zz_judge_test.go"), judge),
			put(filepath.Join(seat.dir, "zz_trials_test.go"), trials),
		); err != nil {
			return "", err
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
	for dir, name := range p.names {
		if err := put(filepath.Join(dir, "zz_mutants.go"), fmt.Appendf(nil, switches, name, len(p.mutants))); err != nil {
			return "", err
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(o.work, "overlay.json")
	return name, os.WriteFile(name, data, 0o644)
}
