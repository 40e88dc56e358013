//go:build judges

package dpa_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// Who hears an agreement hears what its Markdown says: the text by its
// structure, as poppler reads it, is that of the Markdown word for word and in
// order. A word that goes on over a line or a page is one, two words that a line
// parts are two, what a page repeats is not there, and a cell is read to its end
// before the next one.
func TestJudgeStructureReadsAsTheMarkdown(t *testing.T) {
	lib := builtin(t)
	for _, name := range append([]string{"hostile"}, whole...) {
		for _, d := range compose(t, lib, name) {
			t.Run(name+"."+d.Lang, func(t *testing.T) {
				d.Draft = "" // the mark across the pages is no text
				file := filepath.Join(t.TempDir(), "agreement.pdf")
				var b, md bytes.Buffer
				require.NoError(t, pdf.Write(&b, d, pdf.Options{}))
				require.NoError(t, markdown.Write(&md, d))
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
				got, want := heard(tool(t, "pdfinfo", "-struct-text", file)), written(md.String())
				for i, w := range want {
					if i >= len(got) || got[i] != w {
						t.Fatalf("word %d of %d: %q instead of %q", i, len(want), got[min(i, len(got)):min(i+12, len(got))], want[i:min(i+12, len(want))])
					}
				}
				require.Len(t, got, len(want))
			})
		}
	}
}

// heard returns the words of what `pdfinfo -struct-text` prints, without the
// contents and the dashes before items.
func heard(tree string) []string {
	var b strings.Builder
	heading, contents := 0, -1 // where the last heading begins; how deep the contents stand
	for line := range strings.Lines(tree) {
		line = strings.TrimSuffix(line, "\n")
		text := strings.TrimLeft(line, " ")
		depth := len(line) - len(text)
		if contents >= 0 && depth > contents {
			continue
		}
		contents = -1
		kind, _, _ := strings.Cut(text, " ")
		switch {
		case strings.HasPrefix(text, `"`):
			b.WriteString(text[1 : len(text)-1])
		case kind == "TOC":
			contents = depth
			whole := b.String()
			b.Reset()
			b.WriteString(whole[:heading]) // that of the contents stands before them
		case kind != "Link" && kind != "Object" && kind != "":
			if b.WriteByte('\n'); kind == "H2" {
				heading = b.Len()
			}
		}
	}
	dash := regexp.MustCompile(`(?m)^–$`)
	page := regexp.MustCompile(`,[\s\x{a0}]+(p\.[\s\x{a0}]+\d+|\d+[\s\x{a0}]+pages?)`) // of the table of obligations, and of the annexes before the signatures, which only the PDF knows
	return words(page.ReplaceAllString(dash.ReplaceAllString(strings.ReplaceAll(b.String(), "\u00ad", ""), ""), ""))
}

// written returns the words of Markdown, without the addresses of links and the
// rules to write on.
func written(md string) []string {
	link := regexp.MustCompile(`\[((?:[^\]\\]|\\.)*)\]\(<[^>]*>\)`)
	return words(markdown.Plain(link.ReplaceAllString(md, "$1")))
}

// words leaves out what stands between two notes under the title, before an item
// in a cell of the Markdown, and in place of what is written by hand.
func words(text string) []string {
	return slices.DeleteFunc(strings.Fields(text), func(w string) bool { return w == "·" || w == "•" || w == "____" })
}
