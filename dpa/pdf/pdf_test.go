package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"flag"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

var keep = flag.String("keep", "", "write the sample agreement to this file, to look at it")

var created = time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)

func written(t testing.TB, d *doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, d, Options{Created: created}))
	return b.Bytes()
}

func TestWriteIsAPDF(t *testing.T) {
	d := sample()
	d.Draft = "PROJET"
	b := written(t, d)
	assert.True(t, bytes.HasPrefix(b, []byte("%PDF-")))
	assert.True(t, bytes.HasSuffix(bytes.TrimSpace(b), []byte("%%EOF")))
	if *keep != "" {
		require.NoError(t, os.WriteFile(*keep, b, 0o644))
	}
}

func TestManyGoroutinesWriteTheSameBytes(t *testing.T) {
	d := sample()
	want := written(t, d)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var b bytes.Buffer
			if assert.NoError(t, Write(&b, d, Options{Created: created})) {
				assert.True(t, bytes.Equal(want, b.Bytes()))
			}
		})
	}
	wait.Wait()
}

func TestNothingIsWrittenOnAnError(t *testing.T) {
	for name, change := range map[string]func(d *doc.Document){
		"body":      func(d *doc.Document) { d.Sections[3].Title = text("☃") },
		"title":     func(d *doc.Document) { d.Title = "Accord ☃" },
		"reference": func(d *doc.Document) { d.Reference = "☃" },
		"draft":     func(d *doc.Document) { d.Draft = "☃" },
		"head":      func(d *doc.Document) { d.Labels.Contents = "☃" },
		"role":      func(d *doc.Document) { signed(d).Parties[0].Role = text("☃") },
		"party":     func(d *doc.Document) { signed(d).Parties[1].Party = "☃" },
		"line":      func(d *doc.Document) { signed(d).Parties[1].Signers[0].Lines[0].Value = "☃" },
		"sign":      func(d *doc.Document) { signed(d).Parties[1].Signers[0].Sign = "☃" },
		"mention":   func(d *doc.Document) { signed(d).Parties[1].Signers[0].Mention = "☃" },
	} {
		t.Run(name, func(t *testing.T) {
			d := sample()
			change(d)
			var b bytes.Buffer
			err := Write(&b, d, Options{})
			var one *GlyphError
			require.True(t, errors.As(err, &one), "%v", err)
			assert.Equal(t, '☃', one.Rune)
			assert.Zero(t, b.Len())
		})
	}
	assert.Error(t, Write(&bytes.Buffer{}, nil, Options{}))
}

func signed(d *doc.Document) *doc.Signatures {
	for _, sec := range d.Sections {
		for _, b := range sec.Blocks {
			if s, ok := b.(*doc.Signatures); ok {
				return s
			}
		}
	}
	return nil
}

type full struct{ error }

func (f full) Write([]byte) (int, error) { return 0, f.error }

func TestAnErrorOfTheWriterIsReturned(t *testing.T) {
	disk := errors.New("disk full")
	assert.ErrorIs(t, Write(full{disk}, sample(), Options{}), disk)
}

// A reference to what is not printed (an empty row, another document) is text.
func TestAReferenceToNothingIsText(t *testing.T) {
	d := &doc.Document{Sections: []*doc.Section{{ID: "audit", Level: 1, Title: text("Audit"), Blocks: []doc.Block{
		&doc.Paragraph{ID: "empty"},
		para("audit.notice", "1.1", doc.Ref{ID: "audit.notice", Text: "article 1.1"}, doc.Text(", "), doc.Ref{ID: "nowhere", Text: "article 9"}, doc.Ref{ID: "empty", Text: "article 2"}),
	}}}}
	assert.NotEmpty(t, written(t, d))
}

func TestLetter(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Write(&b, sample(), Options{Size: Letter}))
	assert.Contains(t, unpacked(t, b.Bytes()), "/MediaBox[0 0 612 792]")
}

// unpacked returns what the compressed streams of a file hold.
func unpacked(t *testing.T, b []byte) string {
	t.Helper()
	var out strings.Builder
	for _, m := range regexp.MustCompile(`/FlateDecode/Length (\d+)>>\nstream\n`).FindAllSubmatchIndex(b, -1) {
		size, err := strconv.Atoi(string(b[m[2]:m[3]]))
		require.NoError(t, err)
		r, err := zlib.NewReader(bytes.NewReader(b[m[1]:][:size]))
		require.NoError(t, err)
		_, err = io.Copy(&out, r)
		require.NoError(t, err)
	}
	return out.String()
}

func BenchmarkWrite(b *testing.B) {
	d := sample()
	b.ReportAllocs()
	for b.Loop() {
		written(b, d)
	}
}

func TestAPageSizeThatDoesNotExistIsAnError(t *testing.T) {
	var b bytes.Buffer
	require.ErrorContains(t, Write(&b, sample(), Options{Size: 99}), "no page size 99")
	assert.Zero(t, b.Len())
}
