package dpa_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/library"
)

// large is a deal of 5,000 sub-processors.
func large(t *testing.T) dpa.Files {
	var b bytes.Buffer
	fmt.Fprint(&b, "extends = \"vendor.toml\"\nreference = \"A-1\"\nreplace = [\"subprocessors\"]\nclauses.law_forum = { law = \"FR\", courts = \"the courts of Paris\" }\n")
	for i := range 4000 {
		fmt.Fprintf(&b, "[[subprocessors]]\nid = \"s%d\"\nname = \"Company %d\"\nlegal_entity = \"Company %d SAS\"\ncountry = \"FR\"\nunknown = [\"registration\", \"address\", \"contact\"]\n[[subprocessors.services]]\nname = \"Hosting\"\npurpose = \"Hosting of the data, around the clock, in two places\"\nunknown = [\"locations\", \"data\"]\n", i, i, i)
	}
	return dpa.Files{"deal.toml": b.Bytes(), "vendor.toml": []byte(vendor(t))}
}

// hostileTexts is a layer of texts that takes long to load: many paragraphs, each
// with a reference that leads nowhere and a blank that nothing fills.
func hostileTexts() fs.FS {
	var b bytes.Buffer
	fmt.Fprint(&b, "# Clause\n\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "1. {#p%d} A text with [[nowhere.p%d]], {{none%d}} and **a Term %d**.\n", i, i, i, i)
	}
	files := dpa.Files{"clauses/long/clause.toml": []byte("covers = []\n")}
	for _, lang := range []string{"fr", "en"} {
		files["clauses/long/"+lang+".md"] = b.Bytes()
	}
	return files
}

// Who stops waiting is let go at once, whatever is under way: within a tenth of a
// second, or of the time that the whole takes where other work makes everything
// late. A machine may be late once, but not three times.
func TestAServiceIsLetGo(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of rows, some times")
	}
	files, lib := large(t), builtin(t)
	many, found, err := dpa.Open(files, "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, many, "%v", found.Err())
	base, err := dpa.OpenBase(files, "deal.toml", lib)
	require.NoError(t, err)
	for name, run := range map[string]func(context.Context) error{
		"OpenContext": func(ctx context.Context) error {
			_, _, err := dpa.OpenContext(ctx, files, "deal.toml", lib)
			return err
		},
		"PDFContext": func(ctx context.Context) error {
			_, _, err := many.PDFContext(ctx, "fr")
			return err
		},
		"LoadContext": func(ctx context.Context) error {
			_, _, err := dpa.LoadContext(ctx, library.BuiltinLayer(), library.Layer{FS: hostileTexts()})
			return err
		},
		"Batch": func(ctx context.Context) error {
			rows, _, err := base.Rows("rows.csv", strings.NewReader("reference\nA-1\nA-2\nA-3\n"))
			require.NoError(t, err)
			for _, err := range dpa.Batch(ctx, rows, func(row dpa.Row) bool { d, _ := base.Open(row); return d != nil }) {
				if err != nil {
					return err
				}
			}
			return nil
		},
	} {
		begun := time.Now()
		require.NoError(t, run(context.Background()), name)
		whole := time.Since(begun)
		require.Greater(t, whole, 250*time.Millisecond, "%s takes no time, so this shows nothing", name)
		late := time.Hour
		for range 3 {
			ctx, cancel := context.WithCancel(context.Background())
			var stopped time.Time
			time.AfterFunc(whole/10, func() { stopped = time.Now(); cancel() })
			require.ErrorIs(t, run(ctx), context.Canceled, name)
			if late = min(late, time.Since(stopped)); late < 100*time.Millisecond {
				break
			}
		}
		t.Logf("%s: %v after the end of its context, %v in all", name, late, whole)
		assert.Less(t, late, max(100*time.Millisecond, whole/10), name)
	}
}

// What is done for who waits is what the others do, and a panic is the caller's.
func TestAServiceIsServed(t *testing.T) {
	files, lib := os.DirFS(filepath.Join(repository, "examples", "minimal")), builtin(t)
	deal, found, err := dpa.Open(files, "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	over, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err = deal.PDFContext(over, "fr")
	assert.ErrorIs(t, err, context.Canceled)
	_, _, err = dpa.OpenContext(over, files, "deal.toml", lib)
	assert.ErrorIs(t, err, context.Canceled)
	_, _, err = dpa.LoadContext(over, library.BuiltinLayer())
	assert.ErrorIs(t, err, context.Canceled)

	want, pages, err := deal.PDF("fr")
	require.NoError(t, err)
	same, _, err := dpa.OpenContext(context.Background(), files, "deal.toml", lib)
	require.NoError(t, err)
	got, n, err := same.PDFContext(context.Background(), "fr")
	require.NoError(t, err)
	assert.Equal(t, pages, n)
	assert.True(t, bytes.Equal(want, got))
	loaded, found, err := dpa.LoadContext(context.Background(), library.BuiltinLayer())
	require.NoError(t, err)
	assert.Empty(t, found)
	assert.Equal(t, len(lib.Clauses), len(loaded.Clauses))
	assert.Panics(t, func() { _, _, _ = dpa.OpenContext(context.Background(), broken{}, "deal.toml", lib) })
}

// A broken file system panics.
type broken struct{}

func (broken) Open(string) (fs.File, error) { panic("broken") }
