package dpa_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/style"
)

// The style that a deal names, its colour and its logo are in its documents; a
// deal that says nothing is set in the library's own classic style.
func TestTheDocumentHasTheLookOfItsDeal(t *testing.T) {
	lib := builtin(t)
	deal, found, err := dpa.Open(os.DirFS(repository), "testdata/agreements/online/deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, deal, "%s", text(found))
	for lang, alt := range map[string]string{"fr": "Boards, trois barres", "en": "Boards, three bars"} {
		d, _ := deal.Document(lang)
		assert.Equal(t, lib.Styles["modern"].Size, d.Style.Size)
		assert.Equal(t, style.Colour{R: 0x1f, G: 0x3a, B: 0x5f}, d.Style.Accent)
		require.NotNil(t, d.Style.Logo)
		assert.Equal(t, alt, d.Style.Logo.Alt)
		assert.True(t, bytes.HasPrefix(d.Style.Logo.Data, []byte("\x89PNG")))
	}

	mine, found, err := library.Load(library.BuiltinLayer(), library.Layer{Name: "texts", FS: dpa.Files{
		"templates/styles/house.toml":   []byte("size = 11\n"),
		"templates/styles/classic.toml": []byte("size = 12\n"),
	}})
	require.NoError(t, err)
	require.NoError(t, found.Err())
	for name, size := range map[string]float64{"": 12, "house": 11, "compact": lib.Styles["compact"].Size} {
		a := deal.Agreement()
		a.Style = name
		again, found := dpa.Check(a, mine)
		require.NotNil(t, again, "%s", text(found))
		d, _ := again.Document("fr")
		assert.Equal(t, size, d.Style.Size, name)
	}
	_, found, err = library.Load(library.BuiltinLayer(), library.Layer{Name: "texts", FS: dpa.Files{"templates/styles/house.toml": []byte("sise = 11\n")}})
	require.NoError(t, err)
	assert.Contains(t, text(found), "texts/templates/styles/house.toml:1:1")
}
