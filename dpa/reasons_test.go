package dpa_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// withoutExample are the checks of the families that have examples which no
// file of a deal can give: a program gives them, or a library with a mistake,
// and those have tests of their own.
var withoutExample = map[string]string{
	"DPA108": "an example would be a file of megabytes",
	"DPA109": "an example would be a device",
	"DPA128": "an example would be a thousand errors",
	"DPA129": "an example would be a thousand warnings",
	"DPA167": "an example would be a page of text",
	"DPA169": "only a program can set settings to nil",
	"DPA402": "only the texts of a library can use a term that none defines",
	"DPA405": "only the texts of a library can have a blank that nothing fills",
}

// mostUnwritten is how many checks of these families may lack their reason:
// none, once those that are written at the same time have theirs.
const mostUnwritten = 0

// Each check of the agreement, the document and the signature says why it
// matters. Its bad example has the finding; its good one has neither that nor
// any error.
func TestTheExamplesOfTheCatalogue(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	lib := builtin(t)
	var unwritten []string
	for _, c := range diag.Catalogue() {
		if !strings.HasPrefix(c.ID, "DPA1") && !strings.HasPrefix(c.ID, "DPA4") && !strings.HasPrefix(c.ID, "DPA60") {
			continue
		}
		t.Run(c.ID, func(t *testing.T) {
			if c.Why.EN == "" {
				unwritten = append(unwritten, c.ID)
				return
			}
			if withoutExample[c.ID] != "" {
				assert.Empty(t, c.Bad)
				return
			}
			bad := example(t, lib, c.Bad)
			assert.True(t, has(bad, c.ID), "the bad example does not have the finding:\n%s", text(bad))
			good := example(t, lib, c.Good)
			assert.False(t, has(good, c.ID), "the good example has the finding:\n%s", text(good))
			assert.NoError(t, good.Err(), "the good example has an error")
		})
	}
	assert.Empty(t, example(t, lib, ""), "the example itself")
	t.Log("without a reason yet: ", unwritten)
	assert.LessOrEqual(t, len(unwritten), mostUnwritten, "a new check says why it is there, in reasons_*.go of diag: %v", unwritten)
}

func has(l diag.List, check string) bool {
	for _, f := range l {
		if f.Check == check {
			return true
		}
	}
	return false
}

// example opens the deal of an example, with the texts that it brings.
func example(t *testing.T, lib *library.Library, src string) diag.List {
	t.Helper()
	fsys, own := fstest.MapFS{}, false
	for name, data := range diag.ExampleFiles(src) {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
		own = own || strings.HasPrefix(name, "library/")
	}
	if own {
		sub, err := fs.Sub(fsys, "library")
		require.NoError(t, err)
		var found diag.List
		lib, found, err = library.Load(library.BuiltinLayer(), library.Layer{FS: sub})
		require.NoError(t, err)
		require.NoError(t, found.Err())
	}
	_, found, err := dpa.Open(fsys, "deal.toml", lib)
	require.NoError(t, err)
	return found
}
