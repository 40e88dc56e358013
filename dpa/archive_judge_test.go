//go:build judges

package dpa_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/pdf"
)

// veraPDF, the validator of the PDF Association, finds every agreement in every
// language valid as PDF/A-3u. VERAPDF names its jar, which .ci/run installs.
func TestJudgeArchive(t *testing.T) {
	jar := os.Getenv("VERAPDF")
	require.NotEmpty(t, jar, "set VERAPDF to the jar org.verapdf.apps:greenfield-apps; .ci/run says how to install it")
	lib := builtin(t)
	dir := t.TempDir()
	files := 0
	for _, name := range append([]string{"hostile"}, whole...) {
		for _, d := range compose(t, lib, name) {
			for draft, created := range map[string]time.Time{"": time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC), "PROJET": {}} {
				d.Draft = draft
				var b bytes.Buffer
				require.NoError(t, pdf.Write(&b, d, pdf.Options{Created: created}))
				require.NoError(t, os.WriteFile(filepath.Join(dir, name+"."+d.Lang+"."+draft+".pdf"), b.Bytes(), 0o644))
				files++
			}
		}
	}
	var stderr bytes.Buffer
	run := exec.Command("java", "-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", "-f", "3u", "--format", "json", "--maxfailuresdisplayed", "3", "-r", dir)
	run.Stderr = &stderr
	out, err := run.Output() // fails when a file is not valid, which the report says better
	var report struct {
		Report struct {
			Jobs []struct {
				ItemDetails      struct{ Name string }
				ValidationResult []struct {
					Compliant bool
					Details   struct {
						RuleSummaries []struct {
							Clause     string
							TestNumber int
							RuleStatus string
						}
					}
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal(out, &report), "%v: %s", err, stderr.Bytes())
	valid := 0
	for _, job := range report.Report.Jobs {
		for _, result := range job.ValidationResult {
			if assert.True(t, result.Compliant, "%s: %+v", filepath.Base(job.ItemDetails.Name), result.Details.RuleSummaries) {
				valid++
			}
		}
	}
	assert.Equal(t, files, valid)
}
