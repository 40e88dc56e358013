//go:build judges

package dpa_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// Every agreement of testdata, in each language, as others read it: qpdf finds
// nothing wrong, every font is embedded and subset, and the text holds the words
// of the Markdown of the same document, in order.
func TestJudgeAgreements(t *testing.T) {
	lib := builtin(t)
	for _, name := range append([]string{"hostile"}, whole...) {
		for _, d := range compose(t, lib, name) {
			t.Run(name+"."+edition(d), func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "agreement.pdf")
				d.Draft = "" // the mark across the pages is no text
				var b, md bytes.Buffer
				require.NoError(t, pdf.Write(&b, d, pdf.Options{}))
				require.NoError(t, markdown.Write(&md, d))
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))

				assert.Contains(t, tool(t, "qpdf", "--check", file), "No syntax or stream encoding errors")
				fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:]
				assert.NotEmpty(t, fonts)
				for _, f := range fonts {
					assert.Regexp(t, `^[A-Z]{6}\+\S+ .* yes +yes +yes +\d+ +0$`, f, "embedded, subset, with the characters of its glyphs")
				}
				// The text column alone: a header or footer would stand in the middle of a
				// sentence, or of a word that a page divides.
				r := &proof{text: squeeze(tool(t, "pdftotext", "-raw", "-x", "0", "-y", "45", "-W", "600", "-H", "748", file, "-"))}
				for _, s := range d.Sections {
					r.blocks(t, []doc.Block{s})
				}
				for _, w := range strings.Fields(markdown.Plain(md.String())) { // "____" is a rule to write on
					if word := strings.Trim(squeeze(w), "_"); word != "" && word != "•" && word != "/" && !strings.Contains(r.text, word) {
						t.Errorf("the Markdown's word %q is not in the PDF", w)
					}
				}
			})
		}
	}
}

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	require.NoError(t, err, "%s: %s", name, out)
	return string(out)
}

// squeeze leaves out white space, which a line break may put anywhere.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' { // a hyphen that a line adds
			return -1
		}
		return r
	}, s)
}

// A proof reads the words of a document in the text of its PDF, each after the
// one before. The cells of a row stand side by side and may go on over a page,
// so the words of each are read from where the row begins.
type proof struct {
	text string
	at   int
	lost int
}

func (r *proof) words(t *testing.T, s string) {
	for _, w := range strings.Fields(s) {
		i := strings.Index(r.text[r.at:], squeeze(w))
		if i < 0 {
			if r.lost++; r.lost < 5 {
				t.Errorf("%q of %q does not follow %q in the PDF", w, s, r.text[max(0, r.at-40):r.at])
			}
			continue
		}
		r.at += i + len(squeeze(w))
	}
}

var marks = regexp.MustCompile(`^\s+$`)

func (r *proof) line(t *testing.T, line []doc.Inline) {
	if s := doc.Plain(line); !marks.MatchString(s) {
		r.words(t, s)
	}
}

func (r *proof) blocks(t *testing.T, blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			r.words(t, b.Label)
			r.line(t, b.Title)
			r.blocks(t, b.Blocks)
		case *doc.Paragraph:
			r.words(t, b.Number)
			r.line(t, b.Text)
		case *doc.List:
			for _, it := range b.Items {
				r.words(t, it.Number)
				r.blocks(t, it.Blocks)
			}
		case *doc.Table:
			r.row(t, b.Head)
			for _, row := range b.Rows {
				r.row(t, row.Cells)
			}
		case *doc.Signatures:
			for _, p := range b.Parties {
				for _, s := range p.Signers {
					for _, l := range s.Lines {
						assert.Contains(t, r.text, squeeze(l.Label+l.Value))
					}
				}
				r.text = r.text + squeeze(p.Party) // a name may be set over two lines beside another party's
			}
		}
	}
}

func (r *proof) row(t *testing.T, cells []doc.Cell) {
	from, to := r.at, r.at
	for _, c := range cells {
		r.at = from
		r.blocks(t, c.Blocks)
		to = max(to, r.at)
	}
	r.at = to
}
