package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A dependency is a module whose code is in the command.
type dependency struct{ Path, Version, Dir string }

// dependencies are those of the command on one system.
func dependencies(t *testing.T, system string) []dependency {
	cmd := exec.Command("go", "list", "-deps", "-json=Module", ".")
	cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	var all []dependency
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ Module *dependency }
		err := dec.Decode(&p)
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		if m := p.Module; m != nil && m.Version != "" && !slices.Contains(all, *m) {
			all = append(all, *m)
		}
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	return append(all, dependency{"Go", "the standard library", strings.TrimSpace(string(root))},
		dependency{"EB Garamond", "1.003", "../../dpa/internal/canvas/fonts/garamond"},
		dependency{"Liberation", "2.1.4", "../../dpa/internal/canvas/fonts/liberation"},
		dependency{"hyph-utf8", "patterns", "../../dpa/pdf/hyphenation"},
		dependency{"Unicode", "names of countries and properties of characters", "../../locales"})
}

// notice is what THIRD_PARTY says of a module: the files in which it states its
// licence, word for word.
func (d dependency) notice(t *testing.T) string {
	entries, err := os.ReadDir(d.Dir)
	require.NoError(t, err)
	var b strings.Builder
	fmt.Fprintf(&b, "== %s %s\n", d.Path, d.Version)
	found := false
	for _, e := range entries {
		if !regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)`).MatchString(e.Name()) || e.IsDir() {
			continue
		}
		text, err := os.ReadFile(filepath.Join(d.Dir, e.Name()))
		require.NoError(t, err)
		fmt.Fprintf(&b, "\n-- %s\n\n%s\n", e.Name(), strings.Trim(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n"))
		found = true
	}
	assert.True(t, found, "%s has no licence", d.Path)
	return b.String()
}

// licences are those that a program under Apache-2.0 may hold, each by words that
// no other has.
var licences = map[string]string{
	"MIT":        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated",
	"BSD":        "Redistribution and use in source and binary forms, with or without modification, are permitted provided",
	"Apache-2.0": "Apache License Version 2.0, January 2004",
	"OFL-1.1":    "SIL OPEN FONT LICENSE Version 1.1",
	"Unicode":    "UNICODE LICENSE V3",
}

// THIRD_PARTY holds the licence of everything that is in the command, of the
// version that is in it, and nothing else; UPDATE_LICENCES=1 writes it.
func TestTheLicencesAreGathered(t *testing.T) {
	const file = "../../THIRD_PARTY"
	if os.Getenv("UPDATE_LICENCES") != "" {
		var all []dependency
		for _, system := range []string{"linux", "darwin", "windows"} {
			for _, d := range dependencies(t, system) {
				if !slices.Contains(all, d) {
					all = append(all, d)
				}
			}
		}
		slices.SortFunc(all, func(a, b dependency) int { return strings.Compare(a.Path, b.Path) })
		text := "The command dpa contains, beside what stands in this repository, the following.\n\n"
		for _, d := range all {
			text += d.notice(t) + "\n"
		}
		require.NoError(t, os.WriteFile(file, []byte(text), 0o666))
	}
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	_, all, _ := strings.Cut("\n"+string(data), "\n== ")
	sections := strings.Split(all, "\n== ")
	for _, d := range dependencies(t, runtime.GOOS) {
		if d.Path != "Go" { // whose LICENSE not every distribution brings along
			assert.Contains(t, string(data), d.notice(t), "%s %s: go test ./cmd/dpa -run Licences, with UPDATE_LICENCES=1", d.Path, d.Version)
		}
	}
	required, err := os.ReadFile("../../go.mod")
	require.NoError(t, err)
	for _, section := range sections {
		name, text, _ := strings.Cut(section, "\n")
		assert.True(t, strings.HasPrefix(name, "Go ") || strings.HasPrefix(name, "EB Garamond ") || strings.HasPrefix(name, "Liberation ") || strings.HasPrefix(name, "hyph-utf8 ") || strings.HasPrefix(name, "Unicode ") || strings.Contains(string(required), name), "%s is not in go.mod", name)
		words := strings.Join(strings.Fields(text), " ")
		known := false
		for _, says := range licences {
			known = known || strings.Contains(words, says)
		}
		assert.True(t, known, "%s: whether its licence is compatible, nobody has said", name)
		for _, never := range []string{"GNU GENERAL PUBLIC LICENSE", "GNU AFFERO", "Server Side Public License", "Commons Clause"} {
			assert.NotContains(t, words, never, name)
		}
	}
}
