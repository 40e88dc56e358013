//go:build judges

package pdf

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

// judge runs a tool on a document and returns what it prints.
func judge(t *testing.T, d *doc.Document, tool string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sample.pdf")
	require.NoError(t, os.WriteFile(file, written(t, d), 0o644))
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(tool, args...).CombinedOutput()
	require.NoError(t, err, "%s: %s", tool, out)
	return string(out)
}

func draft() *doc.Document {
	d := sample()
	d.Draft = "PROJET"
	return d
}

func TestJudgeQPDFFindsNothingWrong(t *testing.T) {
	assert.Contains(t, judge(t, draft(), "qpdf", "--check", "FILE"), "No syntax or stream encoding errors")
}

// Every word of the document is in the extracted text.
func TestJudgePopplerReadsEveryWord(t *testing.T) {
	d := sample()
	got := squeezed(judge(t, d, "pdftotext", "FILE", "-"))
	var look func(b doc.Block)
	look = func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			assert.Contains(t, got, squeezed(headline(b)))
			for _, c := range b.Blocks {
				look(c)
			}
		case *doc.Paragraph:
			for _, word := range strings.Fields(doc.Plain(b.Text)) {
				assert.Contains(t, got, squeezed(word))
			}
		case *doc.List:
			for _, it := range b.Items {
				for _, c := range it.Blocks {
					look(c)
				}
			}
		case *doc.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					for _, c := range c.Blocks {
						look(c)
					}
				}
			}
		}
	}
	for _, sec := range d.Sections {
		look(sec)
	}
}

// An article is read as it is written, line after line.
func TestJudgePopplerReadsAnArticleInOrder(t *testing.T) {
	d := sample()
	d.Sections = []*doc.Section{article(1, "Définitions")}
	got := squeezed(judge(t, d, "pdftotext", "FILE", "-"))
	at := 0
	for _, want := range []string{"Article 1 – Définitions", "Le Sous-traitant notifie", "quarante-huit (48) heures", "du RGPD.", "échelonnée", "a)", "enregistrements", "b)", "c)", "i)", "atténuation", "ii)", "Coordonnées"} {
		i := strings.Index(got[at:], squeezed(want))
		if assert.GreaterOrEqual(t, i, 0, want) {
			at += i
		}
	}
}

func TestJudgePopplerFindsEveryWordInsideTheMargins(t *testing.T) {
	var page struct {
		Pages []struct {
			Words []struct {
				XMin float64 `xml:"xMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				YMin float64 `xml:"yMin,attr"`
				YMax float64 `xml:"yMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	out := judge(t, sample(), "pdftotext", "-bbox", "FILE", "-")
	dec := xml.NewDecoder(strings.NewReader(out))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	require.NoError(t, dec.Decode(&page))
	require.Greater(t, len(page.Pages), 10)
	const slack = 1.0 // point: overhang of italics
	left, right := classic().sheet.left/mmPerPoint, (210-classic().sheet.right)/mmPerPoint
	for n, p := range page.Pages {
		for _, w := range p.Words {
			assert.True(t, w.XMin >= left-slack && w.XMax <= right+slack, "page %d: %+v", n+1, w)
		}
	}
}

func TestJudgePopplerSeesWhatTheDocumentSaysOfItself(t *testing.T) {
	d := sample()
	info := judge(t, d, "pdfinfo", "FILE")
	assert.Contains(t, info, d.Title)
	assert.Contains(t, info, d.Author)
	dests := judge(t, d, "pdfinfo", "-url", "FILE")
	assert.Contains(t, dests, "https://www.cnil.fr/fr/violations-de-donnees")
}

func TestJudgeQPDFSeesTheOutlineAndTheLinks(t *testing.T) {
	outlines := judge(t, sample(), "qpdf", "--json", "--json-key=outlines", "FILE")
	for _, title := range []string{"Article 7 – Violation de données à caractère personnel", "1.2 Téléconsultation", "Annexe 2 – Liste des sous-traitants ultérieurs autorisés", "Gestion des clés"} {
		assert.Contains(t, outlines, title)
	}
	objects := judge(t, sample(), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	contents, references := len(sample().Sections)+4, 2*len(titles)
	assert.GreaterOrEqual(t, strings.Count(objects, "/Subtype /Link"), contents+references)
}
