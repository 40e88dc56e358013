package dpa_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
)

// The standard library's own judge of file systems.
func TestFilesAreAFileSystem(t *testing.T) {
	files := dpa.Files{"deal.json": []byte("{}"), "shared/vendor.toml": []byte("x = 1"), "shared/deep/a.toml": nil}
	require.NoError(t, fstest.TestFS(files, "deal.json", "shared/vendor.toml", "shared/deep/a.toml"))
	require.NoError(t, fstest.TestFS(dpa.Files{}))
}
