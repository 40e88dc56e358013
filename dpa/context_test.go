package dpa_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
)

// large is a deal that takes seconds.
func large(t *testing.T) dpa.Files {
	var b bytes.Buffer
	fmt.Fprint(&b, "extends = \"vendor.toml\"\nreference = \"A-1\"\n")
	for i := range 8000 {
		fmt.Fprintf(&b, "[[subprocessors]]\nid = \"s%d\"\nname = \"Company %d\"\nlegal_entity = \"Company %d SAS\"\ncountry = \"FR\"\n[[subprocessors.services]]\nservice = \"Hosting\"\npurpose = \"Hosting of the data, around the clock, in two places\"\n", i, i, i)
	}
	return dpa.Files{"deal.toml": b.Bytes(), "vendor.toml": []byte(vendor(t))}
}

// Who stops waiting is let go within a tenth of a second, whatever is under way.
// A machine with other work may be late once, but not three times.
func TestAServiceIsLetGo(t *testing.T) {
	files, lib := large(t), builtin(t)
	deal, found, err := dpa.Open(os.DirFS(filepath.Join(repository, "examples", "minimal")), "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	for name, run := range map[string]func(context.Context) error{
		"OpenContext": func(ctx context.Context) error {
			deal, found, err := dpa.OpenContext(ctx, files, "deal.toml", lib)
			assert.Nil(t, deal)
			assert.Empty(t, found)
			return err
		},
	} {
		least := time.Hour
		for range 3 {
			ctx, cancel := context.WithCancel(context.Background())
			var stopped time.Time
			time.AfterFunc(100*time.Millisecond, func() { stopped = time.Now(); cancel() })
			require.ErrorIs(t, run(ctx), context.Canceled, name)
			if least = min(least, time.Since(stopped)); least < 100*time.Millisecond {
				break
			}
		}
		assert.Less(t, least, 100*time.Millisecond, name)
	}

	over, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err = deal.PDFContext(over, "fr")
	assert.ErrorIs(t, err, context.Canceled)
	_, _, err = dpa.OpenContext(over, files, "deal.toml", lib)
	assert.ErrorIs(t, err, context.Canceled)

	// Who waits is given what Open and PDF give, and a panic is the caller's.
	want, pages, err := deal.PDF("fr")
	require.NoError(t, err)
	same, _, err := dpa.OpenContext(context.Background(), os.DirFS(filepath.Join(repository, "examples", "minimal")), "deal.toml", lib)
	require.NoError(t, err)
	got, n, err := same.PDFContext(context.Background(), "fr")
	require.NoError(t, err)
	assert.Equal(t, pages, n)
	assert.True(t, bytes.Equal(want, got))
	assert.Panics(t, func() { _, _, _ = dpa.OpenContext(context.Background(), broken{}, "deal.toml", lib) })
}

// A broken file system panics.
type broken struct{}

func (broken) Open(string) (fs.File, error) { panic("broken") }
