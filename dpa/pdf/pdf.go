// Package pdf sets a composed agreement on pages and writes it as a PDF.
//
// The document becomes a flow of fragments (lines, rows of tables, white),
// the fragments become pages, and package canvas writes them. Package rows
// puts a document into one of maroto instead.
//
// The layout knows no language: all words come from the document.
//
// The file is PDF/A-3a, and PDF/UA-1 when the document has a title and a
// language: those who do not see the page find headings, lists, tables and
// links, and the text in its order.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// Options are what is not in the document. The zero value is ready to use.
type Options struct {
	Size PageSize
	// Created is the date in the metadata; none when it is zero. The same
	// document with the same date gives the same bytes.
	Created time.Time
	// Creator says in the metadata of what program and texts the document was made;
	// nothing when it is empty.
	Creator string
}

// A PageSize is a size of paper.
type PageSize int

// The sizes of paper.
const (
	A4     PageSize = iota // 210 × 297 mm
	Letter                 // 8½ × 11 inches
)

// Write writes d to w as a PDF, all of it or, after an error, nothing.
//
// When the fonts lack characters of the document the error holds
// [GlyphErrors], every one of them. Any other error is that of w, or says that
// there is no document or no such size of page.
//
// Many goroutines may call Write at once, with one document too.
func Write(w io.Writer, d *doc.Document, o Options) error {
	b, _, err := Render(d, o)
	if err != nil {
		return err
	}
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// Render is Write for who wants to know how many pages there are too.
func Render(d *doc.Document, o Options) (file []byte, count int, err error) {
	return (&memory{}).render(d, o)
}

func (m *memory) render(d *doc.Document, o Options) (file []byte, count int, err error) {
	s, pages, heads, feet, err := m.lay(d, o)
	if err != nil {
		return nil, 0, err
	}
	c := canvas.New(canvas.Fonts(), canvas.Options{
		Width: s.style.sheet.width, Height: s.style.sheet.height,
		Lang: d.Lang, Title: inBoth(d, func(d *doc.Document) string { return d.Title }), Author: d.Author,
		Subject: inBoth(d, (*doc.Document).Names), Created: o.Created, Creator: o.Creator,
		Watermark: inBoth(d, func(d *doc.Document) string { return d.Draft }), Files: files(d), Streams: &m.streams,
	})
	for i := range pages {
		s.draw(c, heads[i], pages[i], feet[i])
		pages[i], heads[i], feet[i] = page{}, fragment{}, fragment{} // what is drawn takes no more room
	}
	file, err = c.GenerateBytes()
	return file, len(pages), err
}

// inBoth returns a text of the document, in both languages when it has two.
func inBoth(d *doc.Document, of func(*doc.Document) string) string {
	if d.Beside == nil {
		return of(d)
	}
	return doc.Both(of(d), of(d.Beside))
}

func files(d *doc.Document) []canvas.File {
	var out []canvas.File
	for _, a := range d.Attachments {
		out = append(out, canvas.File(a))
	}
	return out
}

// Places returns the page, from 1, on which Write puts each section, paragraph and
// item of d that has an identifier. The errors are those of Write, but for its
// writer's.
func Places(d *doc.Document, o Options) (map[string]int, error) {
	s, _, _, _, err := (&memory{}).lay(d, o)
	if err != nil {
		return nil, err
	}
	return s.on, nil
}

// lay lays the document out as the options say, or says why it cannot be.
func (m *memory) lay(d *doc.Document, o Options) (s *setter, pages []page, heads, feet []fragment, err error) {
	if d == nil {
		return nil, nil, nil, nil, errors.New("pdf: no document")
	}
	if o.Size != A4 && o.Size != Letter {
		return nil, nil, nil, nil, fmt.Errorf("pdf: no page size %d", o.Size)
	}
	style, err := d.Style.Usable()
	if err != nil {
		return nil, nil, nil, nil, fmt.Errorf("pdf: %w", err)
	}
	s, pages, heads, feet = m.typeset(d, designOf(d, style, o.Size))
	if len(s.errs) > 0 {
		return nil, nil, nil, nil, s.errs
	}
	return s, pages, heads, feet, nil
}

// typeset lays the document out: its pages, and what stands above and below each.
// The setter knows the characters that it could not set.
func (m *memory) typeset(d *doc.Document, of design) (s *setter, pages []page, heads, feet []fragment) {
	s = m.setter(canvas.Fonts(), d, of)
	pages = s.layout(d)
	heads, feet = make([]fragment, len(pages)), make([]fragment, len(pages))
	for i, current := range currents(pages) {
		heads[i] = s.header(d, i+1, current)
		feet[i] = s.footer(d, i+1, len(pages))
	}
	s.check(s.strong(inBoth(d, func(d *doc.Document) string { return d.Draft }), s.style.head))
	return s, pages, heads, feet
}
