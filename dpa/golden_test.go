package dpa_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// repository is where whole agreements stand: those that `dpa new --from` copies
// in examples, the others in testdata/agreements.
const repository = ".."

// folder is where the agreement of that name stands in the repository.
func folder(name string) string {
	if dir := "examples/" + name; isFolder(dir) {
		return dir
	}
	return "testdata/agreements/" + name
}

func isFolder(dir string) bool {
	info, err := os.Stat(filepath.Join(repository, dir))
	return err == nil && info.IsDir()
}

// whole are the agreements that compose in French and English, with their
// expected Markdown beside them.
var whole = []string{
	"siilo",
	"minimal",
	"model",
	"health",
	"special",
	"parties",
	"subprocessor",
	"list",
	"description",
	"selection",
	"american_vendor",
	"american_customer",
	"swiss_customer",
	"swiss_appendix",
	"regulated",
	"c2p",
	"appendix",
	"chain",
	"german_clinic",
	"public_buyer",
	"onward",
	"tricefy",
	"telemonitoring",
	"physitrack",
	"hospital",
}

func builtin(t testing.TB) *library.Library {
	t.Helper()
	lib, err := shippedLibrary()
	require.NoError(t, err)
	return lib
}

// compose loads an agreement of testdata and composes it in each of its
// languages.
func compose(t testing.TB, lib *library.Library, name string) []*doc.Document {
	t.Helper()
	a, found, err := dpa.Open(os.DirFS(repository), folder(name)+"/deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	var docs []*doc.Document
	for _, lang := range a.Languages() {
		d, found := a.Document(lang)
		require.NotNil(t, d, "%s", text(found))
		docs = append(docs, d)
	}
	return docs
}

func text(l diag.List) string {
	var b strings.Builder
	for _, f := range l {
		b.WriteString(f.Text("en") + "\n")
	}
	return b.String()
}

// bilingual is an agreement whose document has two languages side by side.
const bilingual = "bilingual"

// edition is what a document is called by its languages.
func edition(d *doc.Document) string {
	if d.Beside != nil {
		return d.Lang + "+" + d.Beside.Lang
	}
	return d.Lang
}

func TestGolden(t *testing.T) {
	lib := builtin(t)
	for _, name := range append(slices.Clip(whole), bilingual) {
		for _, d := range compose(t, lib, name) {
			var got bytes.Buffer
			require.NoError(t, markdown.Write(&got, d))
			file := filepath.Join(repository, folder(name), "golden."+edition(d)+".md")
			if golden.Updating() {
				require.NoError(t, os.WriteFile(file, got.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "make golden writes it")
			if line, was, is := firstDifference(string(want), got.String()); line > 0 {
				t.Errorf("%s:%d: read the difference as a change of contract, then make golden\n\twas: %s\n\tis:  %s", file, line, was, is)
			}
		}
	}
}

// firstDifference returns the first line that differs; 0 when none does.
func firstDifference(want, got string) (line int, was, is string) {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(a), len(b)) {
		was, is = "", ""
		if i < len(a) {
			was = a[i]
		}
		if i < len(b) {
			is = b[i]
		}
		if was != is || i >= len(a) || i >= len(b) {
			return i + 1, was, is
		}
	}
	return 0, "", ""
}

// The two languages of one agreement have one shape: the same sections, items
// and rows under the same identifiers, in the same order but for definitions.
func TestLanguagesHaveOneShape(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	lib := builtin(t)
	for _, name := range whole {
		docs := compose(t, lib, name)
		require.Len(t, docs, 2)
		fr, en := identifiers(docs[0]), identifiers(docs[1])
		assert.Greater(t, len(fr), 10)
		slices.Sort(fr)
		slices.Sort(en)
		assert.Equal(t, fr, en)
	}
}

func identifiers(d *doc.Document) []string {
	var ids []string
	var walk func([]doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Section:
				ids = append(ids, "section "+b.ID)
				walk(b.Blocks)
			case *doc.List:
				for _, it := range b.Items {
					ids = append(ids, "item "+it.ID)
					walk(it.Blocks)
				}
			case *doc.Table:
				for _, r := range b.Rows {
					ids = append(ids, "row "+r.ID)
				}
			case *doc.Signatures:
				ids = append(ids, "signatures "+b.ID)
			}
		}
	}
	for _, s := range d.Sections {
		walk([]doc.Block{s})
	}
	return ids
}

// The hospital's agreement is complete: nothing is unknown and nothing is wrong
// in it, only approved.
func TestTheCompleteAgreementHasNoFault(t *testing.T) {
	lib := builtin(t)
	a, found, err := dpa.Open(os.DirFS(repository), folder("hospital")+"/deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	for _, f := range found {
		assert.Equal(t, diag.Info, f.Severity(), f.Text("en"))
	}
	assert.Equal(t, agreement.Final, a.Agreement().Status)
}

// No document holds what belongs to the language of clauses, unless the user
// wrote it.
func TestNoMarkReachesADocument(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	lib := builtin(t)
	for _, name := range whole {
		for _, d := range compose(t, lib, name) {
			doc.Walk(d, func(line []doc.Inline) {
				for _, in := range line {
					if r, ok := in.(doc.Ref); ok {
						assert.NotEmpty(t, r.Text, "%s: reference %s", d.Lang, r.ID)
					}
					if s, ok := in.(doc.Text); ok {
						assert.NotRegexp(t, `\{\{|\}\}|\[\[|\]\]|\*\*`, string(s))
					}
				}
			})
		}
	}
}

func TestUserTextStaysText(t *testing.T) {
	lib := builtin(t)
	var b bytes.Buffer
	for _, d := range compose(t, lib, "hostile") {
		require.NoError(t, markdown.Write(&b, d))
		assert.Contains(t, markdown.Plain(b.String()), "{{notice}} **Foo** & <b>")
		require.NoError(t, pdf.Write(&bytes.Buffer{}, d, pdf.Options{}))
	}
}

// What reads an agreement leaves it as it was, so that one may serve several
// languages and programs.
func TestNothingChangesTheAgreement(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	lib := builtin(t)
	load := func(name string) *agreement.Agreement {
		a, found, err := dpa.Read(os.DirFS(repository), folder(name)+"/deal.toml", lib)
		require.NoError(t, err)
		require.NotNil(t, a, "%s", text(found))
		return a
	}
	for _, name := range whole {
		a := load(name)
		d, _ := dpa.Check(a, lib)
		require.NotNil(t, d, name)
		copied := d.Agreement()
		for _, lang := range d.Languages() {
			d.Document(lang)
			for _, annex := range dpa.Annexes() {
				_, err := d.Rows(lang, annex)
				assert.NoError(t, err)
			}
		}
		d.Explain()
		assert.True(t, reflect.DeepEqual(load(name), a), "%s", name)
		assert.True(t, reflect.DeepEqual(copied, d.Agreement()), "%s", name)
	}
}

// One library and one agreement serve many goroutines; the race detector
// watches in CI.
func TestSharedByManyGoroutines(t *testing.T) {
	lib := builtin(t)
	fsys := os.DirFS(filepath.Join(repository, folder("minimal")))
	a, _, err := dpa.Open(fsys, "deal.toml", lib)
	require.NoError(t, err)
	const n = 8
	var wg sync.WaitGroup
	out := make([]bytes.Buffer, n)
	for i := range n {
		wg.Go(func() {
			mine, _, err := dpa.Open(fsys, "deal.toml", lib)
			assert.NoError(t, err)
			assert.NotNil(t, mine)
			d, _ := a.Document(a.Languages()[i%len(a.Languages())])
			assert.NoError(t, pdf.Write(&out[i], d, pdf.Options{}))
		})
	}
	wg.Wait()
	for i := range n {
		assert.True(t, bytes.Equal(out[i].Bytes(), out[i%len(a.Languages())].Bytes()), "goroutine %d wrote other bytes", i)
	}
}

func BenchmarkAgreement(b *testing.B) {
	lib := builtin(b)
	fsys := os.DirFS(filepath.Join(repository, folder("siilo")))
	for b.Loop() {
		a, _, err := dpa.Open(fsys, "deal.toml", lib)
		require.NoError(b, err)
		d, _ := a.Document("fr")
		require.NoError(b, pdf.Write(&bytes.Buffer{}, d, pdf.Options{}))
	}
}
