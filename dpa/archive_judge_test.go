//go:build judges

package dpa_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/style"
)

// veraPDF, the validator of the PDF Association, finds every agreement in every
// language and house style valid as what it says that it is, and that it says
// both PDF/A-3a and PDF/UA-1; and so it finds what pyHanko and poppler signed. It
// reads all of them in one process: a hundred files pass until it is at its pace.
func TestJudgeArchive(t *testing.T) {
	dir, files := t.TempDir(), 0
	t.Run("rendered", func(t *testing.T) { files += rendered(t, dir) })
	t.Run("signed by pyHanko", func(t *testing.T) { files += signedByPyHanko(t, dir) })
	t.Run("signed by poppler", func(t *testing.T) { files += signedByPoppler(t, dir) })
	assert.Equal(t, files, archived(t, dir))
}

// rendered writes every agreement in every language and house style into a folder,
// and returns how many files these are.
func rendered(t *testing.T, dir string) (files int) {
	t.Helper()
	lib := builtin(t)
	var logo bytes.Buffer
	require.NoError(t, png.Encode(&logo, image.NewGray(image.Rect(0, 0, 60, 20))))
	for _, name := range append([]string{"hostile", bilingual}, whole...) {
		for _, d := range compose(t, lib, name) {
			for i, look := range lib.StyleNames() {
				o := pdf.Options{Created: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)}
				d.Style, d.Draft = lib.Styles[look], ""
				switch i {
				case 1:
					d.Draft, o.Created = "PROJET", time.Time{}
				case 2:
					d.Style.Logo = &style.Logo{Data: logo.Bytes(), Alt: "ACME & Cie (logo)"}
					d.Attachments = []doc.Attachment{{Name: "décision (UE) 2021-914.pdf", Type: "application/pdf", About: "texte officiel", Data: logo.Bytes()}}
				}
				var b bytes.Buffer
				require.NoError(t, pdf.Write(&b, d, o))
				require.NoError(t, os.WriteFile(filepath.Join(dir, name+"."+d.Lang+"."+look+".pdf"), b.Bytes(), 0o644))
				files++
			}
		}
	}
	return files
}

// archived asks veraPDF whether every file of a folder is PDF/A-3a and PDF/UA-1,
// as each says, and returns how many are. VERAPDF names its jar, which .ci/check
// installs.
func archived(t *testing.T, dir string) (valid int) {
	t.Helper()
	jar := os.Getenv("VERAPDF")
	require.NotEmpty(t, jar, "set VERAPDF to the jar org.verapdf.apps:greenfield-apps; .ci/check says how to install it")
	var stderr bytes.Buffer
	// Collected on one processor, and seldom, it takes less of the processor's time.
	// (Compiled in one tier it begins sooner, and is slower for more than 64 files.)
	run := exec.Command("java", "-XX:+UseSerialGC", "-Xms1g", "-Xmn600m", "-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", "--format", "json", "--maxfailuresdisplayed", "3", "-r", dir)
	run.Stderr = &stderr
	out, err := run.Output() // fails when a file is not valid, which the report says better
	var report struct {
		Report struct {
			Jobs []struct {
				ItemDetails      struct{ Name string }
				ValidationResult []struct {
					Compliant   bool
					ProfileName string
					Details     struct {
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
	for _, job := range report.Report.Jobs {
		var as []string
		both := true
		for _, result := range job.ValidationResult {
			as = append(as, result.ProfileName)
			both = assert.True(t, result.Compliant, "%s, %s: %+v", filepath.Base(job.ItemDetails.Name), result.ProfileName, result.Details.RuleSummaries) && both
		}
		if assert.Equal(t, []string{"PDF/A-3A validation profile", "PDF/UA-1 validation profile"}, as) && both {
			valid++
		}
	}
	return valid
}
