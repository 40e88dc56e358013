//go:build judges

package dpa_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
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
	for _, name := range append([]string{"hostile", bilingual}, whole...) {
		for _, d := range compose(t, lib, name) {
			t.Run(name+"."+edition(d), func(t *testing.T) {
				d.Draft = "" // the mark across the pages is no text
				file := filepath.Join(t.TempDir(), "agreement.pdf")
				var b, md bytes.Buffer
				require.NoError(t, pdf.Write(&b, d, pdf.Options{}))
				require.NoError(t, markdown.Write(&md, d))
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
				got, want := heard(structure(t, file)), written(md.String())
				if d.Beside != nil {
					want = alternately(t, d)
				}
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

// structure returns the text of a file by its structure, as poppler reads it. For the
// text of each element poppler begins its page anew: it unpacks the page, and reckons
// what the profile of its colours makes of each. So it is given, from memory, the file
// as qpdf writes it unpacked, and does not find the profile, which takes most of the
// time of the processor away, and changes no word.
func structure(t *testing.T, file string) string {
	t.Helper()
	plain := file + ".plain.pdf"
	tool(t, "qpdf", "--object-streams=disable", "--stream-data=uncompress", file, plain)
	data, err := os.ReadFile(plain)
	require.NoError(t, err)
	require.Equal(t, 1, bytes.Count(data, []byte("/OutputIntents ")))
	cmd := exec.Command("pdfinfo", "-struct-text", "-")
	cmd.Stdin = bytes.NewReader(bytes.Replace(data, []byte("/OutputIntents "), []byte("/OutputIntentz "), 1))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

// alternately returns the words of a document in two languages as they are heard:
// each article in the one, then in the other, and the signatures once.
func alternately(t *testing.T, d *doc.Document) []string {
	t.Helper()
	var out []string
	say := func(d *doc.Document) {
		var md bytes.Buffer
		require.NoError(t, markdown.Write(&md, d))
		out = append(out, written(md.String())...)
	}
	sides := []*doc.Document{d, d.Beside}
	for _, of := range []func(d *doc.Document) string{
		func(d *doc.Document) string { return d.Title },
		func(d *doc.Document) string { return strings.ReplaceAll(d.Names(), " · ", " ") },
		func(d *doc.Document) string { return strings.Join(d.Particulars(), " ") },
	} {
		for _, side := range sides {
			say(&doc.Document{Title: of(side)})
		}
	}
	out = append(out, d.Labels.Contents)
	for _, pair := range doc.AlignSections(d.Sections, d.Beside.Sections) {
		var signed [2]doc.Document
		var alone [2]doc.Section
		for i, sec := range pair {
			alone[i] = *sec
			alone[i].Blocks = nil
			for _, b := range sec.Blocks {
				if _, ok := b.(*doc.Signatures); ok {
					signed[i].Sections = []*doc.Section{{Blocks: []doc.Block{b}}}
				} else {
					alone[i].Blocks = append(alone[i].Blocks, b)
				}
			}
		}
		say(&doc.Document{Sections: []*doc.Section{&alone[0]}})
		if signed[0].Sections != nil {
			signed[0].Beside = &signed[1]
			say(&signed[0])
		}
		alone[1].Blocks = asBeside(alone[0].Blocks, alone[1].Blocks)
		say(&doc.Document{Sections: []*doc.Section{&alone[1]}})
	}
	return out
}

// asBeside returns blocks in the order of those that they stand beside, as the
// definitions do, which each language sorts by its own terms.
func asBeside(left, right []doc.Block) []doc.Block {
	var out []doc.Block
	for _, p := range doc.AlignBlocks(left, right) {
		switch r := p[1].(type) {
		case nil:
		case *doc.Section:
			s := *r
			if l, ok := p[0].(*doc.Section); ok {
				s.Blocks = asBeside(l.Blocks, r.Blocks)
			}
			out = append(out, &s)
		case *doc.List:
			l, _ := p[0].(*doc.List)
			if l == nil {
				l = &doc.List{}
			}
			list := &doc.List{Numbering: r.Numbering}
			for _, it := range doc.AlignItems(l.Items, r.Items) {
				if it[1] == nil {
					continue
				}
				item := *it[1]
				if it[0] != nil {
					item.Blocks = asBeside(it[0].Blocks, it[1].Blocks)
				}
				list.Items = append(list.Items, &item)
			}
			out = append(out, list)
		default:
			out = append(out, r)
		}
	}
	return out
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
