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
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

var (
	codeSpan = regexp.MustCompile("`([^`]+)`")
	checkID  = regexp.MustCompile(`^DPA[0-9]{3}`)

	paragraphSpan = regexp.MustCompile("`{#([a-z_.]+)}`")
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
				if strings.HasPrefix(m[1], "{#") {
					continue // a paragraph of our text
				}
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

// What a published document does not say is not printed as if it did: each
// paragraph of an article says that it is ours, or that the deal put its own
// text there, or the page names it as one that says what the document says.
func TestSamplesSayWhatIsNotInTheSource(t *testing.T) {
	page, err := os.ReadFile("../docs/coverage-of-real-documents.md")
	require.NoError(t, err)
	for _, section := range strings.Split(string(page), "\n## ")[1:] {
		name, body, _ := strings.Cut(section, "\n")
		d, found, err := dpa.Open(os.DirFS(repository), folder(name)+"/deal.toml", builtin(t))
		require.NoError(t, err)
		require.NotNil(t, d, text(found))
		for _, lang := range []string{"fr", "en"} {
			document, _ := d.Document(lang)
			require.NotNil(t, document)
			theirs := map[string]bool{}
			for _, m := range paragraphSpan.FindAllStringSubmatch(body, -1) {
				theirs[m[1]] = true
			}
			for _, s := range document.Sections {
				if s.Annex || len(s.Blocks) == 0 || isMarked(s.Blocks[0]) {
					continue
				}
				for _, b := range s.Blocks {
					l, _ := b.(*doc.List)
					for i := 0; l != nil && l.Numbering == doc.Figures && i < len(l.Items); i++ {
						it := l.Items[i]
						assert.NotEqual(t, theirs[it.ID], isMarked(it.Blocks[0]), "%s, %s: %s", name, lang, it.ID)
						delete(theirs, it.ID)
					}
				}
			}
			assert.Empty(t, theirs, "%s, %s: not printed", name, lang)
		}
	}
}

// isMarked reports whether a paragraph begins with what a draft says of it.
func isMarked(b doc.Block) bool {
	p, ok := b.(*doc.Paragraph)
	if !ok || len(p.Text) == 0 {
		return false
	}
	_, ok = p.Text[0].(doc.Aside)
	return ok
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
