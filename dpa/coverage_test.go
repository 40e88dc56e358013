package dpa_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

var (
	codeSpan = regexp.MustCompile("`([^`]+)`")
	checkID  = regexp.MustCompile(`^DPA[0-9]{3}`)
)

// The page on the real documents names what is there: every path leads to a
// key of the agreement, and every check that stands first in its cell is
// reported for it.
func TestCoverageOfRealDocuments(t *testing.T) {
	page, err := os.ReadFile("../docs/coverage-of-real-documents.md")
	require.NoError(t, err)
	sections := strings.Split(string(page), "\n## ")[1:]
	require.Len(t, sections, 4)
	for _, section := range sections {
		name, body, _ := strings.Cut(section, "\n")
		roots, reported := published(t, name)
		rows := 0
		for _, line := range strings.Split(body, "\n") {
			cells := strings.Split(line, "|")
			if len(cells) != 6 || strings.HasPrefix(line, "|--") || strings.HasPrefix(line, "| Element") {
				continue
			}
			rows++
			for _, m := range codeSpan.FindAllStringSubmatch(cells[2], -1) {
				path := strings.Split(m[1], ".")
				assert.True(t, slices.ContainsFunc(roots, func(n *input.Node) bool { return leads(n, path) }), "%s: no %s", name, m[1])
			}
			if id := checkID.FindString(strings.TrimSpace(cells[4])); id != "" {
				assert.Contains(t, reported, id, "%s: %s", name, cells[1])
			}
		}
		assert.Greater(t, rows, 25, name)
	}
}

// published reads the files of an agreement, and what is found in its deals.
func published(t *testing.T, name string) (roots []*input.Node, reported []string) {
	t.Helper()
	lib, fsys := builtin(t), os.DirFS(repository)
	files, err := filepath.Glob(filepath.Join(repository, folder(name), "*.toml"))
	require.NoError(t, err)
	for _, file := range files {
		file = folder(name) + "/" + filepath.Base(file)
		var l diag.List
		root, err := input.Read(fsys, file, &l)
		require.NoError(t, err)
		require.NotNil(t, root, text(l))
		roots = append(roots, root)
		if root.Get("languages") == nil {
			continue // not a deal
		}
		a, found, err := dpa.Open(fsys, file, lib)
		require.NoError(t, err)
		require.NotNil(t, a, text(found))
		for _, f := range found {
			assert.True(t, f.Severity() != diag.Error || diag.Find(f.Check).Draft, f.Text("en")) // what is wrong in law stands in a draft
			if !slices.Contains(reported, f.Check) {
				reported = append(reported, f.Check)
			}
		}
	}
	return roots, reported
}

// leads reports whether a path leads to a value, or to a key of which the table
// says that it is unknown, none or not applicable.
func leads(n *input.Node, path []string) bool {
	if len(path) == 0 {
		return true
	}
	key := path[0]
	if n.Kind == input.Array {
		for _, it := range n.Items {
			if id := it.Get("id"); id != nil && id.Text == key {
				return leads(it, path[1:])
			}
		}
		return slices.ContainsFunc(n.Items, func(it *input.Node) bool { return leads(it, path) })
	}
	if v := n.Get(key); v != nil {
		return leads(v, path[1:])
	}
	states := slices.ContainsFunc([]string{"unknown", "none"}, func(list string) bool {
		l := n.Get(list)
		return l != nil && slices.ContainsFunc(l.Items, func(it *input.Node) bool { return it.Text == key })
	})
	return len(path) == 1 && (states || n.Get("not_applicable").Get(key) != nil)
}
