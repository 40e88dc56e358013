package compose

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Record is a row of an annex as plain text in one language, for
// spreadsheets and other programs.
type Record struct {
	ID     string  // "aws"; the same in every language
	Fields []Field // in the order of [library.Facts]; those without text are left out
	Parts  []Part  // the rows below this one
}

// A Field is a fact of a Record. Its lines are the paragraphs of the document.
type Field struct{ Name, Text string }

// A Part is the rows of one source below a Record: the services of a
// sub-processor.
type Part struct {
	Source  string
	Records []Record
}

// Records returns the rows of an annex in lang, those that the deal has chosen:
// of one of the sources that [library.Facts] lists, or "measures". Facts that
// are stated unknown or absent say so in words, as in the document.
//
// The error says that there is no such annex, or what keeps the document from
// being composed.
func Records(a *agreement.Agreement, lib *library.Library, lang, annex string) ([]Record, error) {
	c := newComposer(a, lib, lang)
	if err := c.diags.Err(); err != nil {
		return nil, err
	}
	if annex == "measures" {
		return measureRecords(c.facts.find("measures").blocks, ""), nil
	}
	for _, s := range library.Facts().Sources {
		if s.Name == annex {
			return records(c.facts.each(annex), s), nil
		}
	}
	return nil, fmt.Errorf("no annex %q", annex)
}

// Annexes lists what Records can return.
func Annexes() []string {
	names := []string{"measures"}
	for _, s := range library.Facts().Sources {
		names = append(names, s.Name)
	}
	slices.Sort(names)
	return names
}

func records(rows []row, s library.Source) []Record {
	var out []Record
	for _, r := range rows {
		rec := Record{ID: r.id}
		for _, f := range s.Facts {
			if text := contentText(r.facts[f.Name]); text != "" {
				rec.Fields = append(rec.Fields, Field{f.Name, text})
			}
		}
		for _, inner := range s.Sources {
			if rows := r.rows[inner.Name]; len(rows) > 0 {
				rec.Parts = append(rec.Parts, Part{inner.Name, records(rows, inner)})
			}
		}
		out = append(out, rec)
	}
	return out
}

// measureRecords flattens the headings: each measure names those above it.
func measureRecords(blocks []doc.Block, above string) []Record {
	var out []Record
	for _, b := range blocks {
		s, ok := b.(*doc.Section)
		if !ok {
			continue
		}
		var own, below []doc.Block
		for _, b := range s.Blocks {
			if _, ok := b.(*doc.Section); ok {
				below = append(below, b)
			} else {
				own = append(own, b)
			}
		}
		title := doc.Plain(s.Title)
		rec := Record{ID: strings.TrimPrefix(s.ID, "measures.")}
		for _, f := range []Field{{"heading", above}, {"title", title}, {"text", blocksText(own)}} {
			if f.Text != "" {
				rec.Fields = append(rec.Fields, f)
			}
		}
		out = append(out, rec)
		out = append(out, measureRecords(below, value.Join(" – ", above, title))...)
	}
	return out
}

func contentText(c content) string {
	if len(c.blocks) > 0 {
		return blocksText(c.blocks)
	}
	return doc.Plain(c.text)
}

// blocksText writes blocks as lines of plain text.
func blocksText(blocks []doc.Block) string {
	var lines []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			lines = append(lines, doc.Plain(b.Text))
		case *doc.Section:
			lines = append(lines, doc.Plain(b.Title), blocksText(b.Blocks))
		case *doc.List:
			for _, it := range b.Items {
				lines = append(lines, value.Join(" ", it.Number, blocksText(it.Blocks)))
			}
		case *doc.Table:
			for _, r := range b.Rows {
				var cells []string
				for _, cell := range r.Cells {
					cells = append(cells, blocksText(cell.Blocks))
				}
				lines = append(lines, strings.Join(cells, " | "))
			}
		}
	}
	return strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n")
}

// Heading is what a field of a Record is called in a language of the library.
func Heading(lib *library.Library, lang, field string) string {
	loc, ok := lib.Locales.For(lang)
	if !ok {
		return field
	}
	table, key := "", field
	for _, s := range library.Facts().Sources {
		for _, f := range s.Facts {
			if f.Name == field && f.Key != "" {
				table, key, _ = strings.Cut(f.Key, ".")
			}
		}
	}
	return loc.Called(table, key)
}
