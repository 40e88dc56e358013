//go:build judges

package rows_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/johnfercher/maroto/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/pdf/rows"
)

// Poppler finds every word of the agreement in what maroto's stock provider
// wrote.
func TestJudgeRowsInADocumentOfMaroto(t *testing.T) {
	eachExample(t, func(t *testing.T, d *doc.Document) {
		cfg, err := inMaroto()
		require.NoError(t, err)
		m := maroto.New(cfg)
		m.AddRows(rows.Of(d, rows.Options{})...)
		out, err := m.Generate()
		require.NoError(t, err)
		file := filepath.Join(t.TempDir(), "rows.pdf")
		require.NoError(t, os.WriteFile(file, out.GetBytes(), 0o644))
		b, err := exec.Command("pdftotext", "-raw", file, "-").CombinedOutput()
		require.NoError(t, err, "%s", b)
		got := strings.Join(strings.Fields(string(b)), "")
		for _, word := range wordsOf(markdownOf(t, d)) {
			assert.Contains(t, got, word)
		}
	})
}
