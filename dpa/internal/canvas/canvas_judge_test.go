//go:build judges

package canvas

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// judge runs an outside tool on a file of the sample.
func judge(t *testing.T, name string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sample.pdf")
	require.NoError(t, os.WriteFile(file, generate(t, sample()), 0o644))
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

func TestJudgeStructure(t *testing.T) {
	assert.Contains(t, judge(t, "qpdf", "--check", "FILE"), "No syntax or stream encoding errors found")
}

func TestJudgeText(t *testing.T) {
	out := judge(t, "pdftotext", "-raw", "FILE", "-")
	// poppler prints every no-break space as a plain one
	want := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(sentence)
	assert.Equal(t, int(faces), strings.Count(out, want), "%s", out)
	assert.Contains(t, out, "justified by one and a half millimetres")
	assert.NotContains(t, out, "PROJET")
}

func TestJudgeFonts(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(judge(t, "pdffonts", "FILE")), "\n")[2:]
	assert.Len(t, lines, int(faces))
	for _, l := range lines {
		assert.Regexp(t, `^[A-Z]{6}\+Liberation.*Identity-H +yes yes yes`, l)
	}
}

func TestJudgeMetadata(t *testing.T) {
	out := judge(t, "pdfinfo", "FILE")
	assert.Regexp(t, `Title: +Accord – n°\x{00a0}1 \(essai\)`, out)
	assert.Regexp(t, `Author: +ACME \\ Cie`, out)
	assert.Contains(t, judge(t, "pdfinfo", "-dests", "FILE"), "Name")
}
