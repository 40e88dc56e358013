// Package sheet reads a sheet of customers: from each row, the small tree of
// values that is laid on a deal. A sheet is read row by row, whatever its
// length.
package sheet

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"io"
	"iter"
	"path"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// A Row is what a sheet says of one agreement.
type Row struct {
	Number    int      // from 1; lines without a value are not counted
	Pos       diag.Pos // where it begins
	End       int64    // how many bytes of the sheet are read with it
	Reference string   // of the agreement; empty when the row gives none
	Sum       [32]byte // SHA-256 of what the row says: equal rows are equal wherever they stand
	Found     diag.List

	values *input.Node // nil when the row cannot be read
}

// Values is the tree of the row's values; nil when they cannot be read.
func (r *Row) Values() *input.Node { return r.values }

// Text returns a text that the row gives, by its path: "controller.name". It is
// empty when the row does not give it.
func (r *Row) Text(path string) string {
	if r.values == nil {
		return ""
	}
	if n := input.TableOf(r.values).NodeAt(path); n != nil && n.Kind == input.String {
		return n.Text
	}
	return ""
}

// given notes the row's values and checks what each row must have.
func (r *Row) given(values *input.Node, sum [32]byte) {
	r.values, r.Sum = values, sum
	r.Reference = r.Text("reference")
	if values != nil && values.Get("reference") == nil {
		r.Found.Add(r.Pos, "DPA514", nil)
	}
}

// A Sheet is a sheet that is being read.
type Sheet struct {
	file string
	src  *record
	rows func(yield func(Row, error) bool)
}

// Rows reads the rows, once. The error is that of the reader, and the last that
// comes.
func (s *Sheet) Rows() iter.Seq2[Row, error] { return s.rows }

// Open begins to read a sheet: CSV, or JSON Lines when the name of the file ends
// in .jsonl or .ndjson, or the first character is a brace. Findings on the
// headings are in found; after an error there the sheet is nil.
func Open(file string, r io.Reader, lib *library.Library) (s *Sheet, found diag.List, err error) {
	s = &Sheet{file: file, src: &record{r: bufio.NewReaderSize(r, beginning)}}
	first, err := s.src.begin()
	if err != nil {
		return nil, nil, err
	}
	if is, ok := input.NoText(first); ok {
		found.Add(diag.Pos{File: file, Line: 1, Col: 1}, "DPA509", diag.Args{"reason": is})
		return nil, found, nil
	}
	if ext := strings.ToLower(path.Ext(file)); ext == ".jsonl" || ext == ".ndjson" || strings.HasPrefix(strings.TrimSpace(first), "{") {
		s.rows = s.lines
		return s, nil, nil
	}
	if found, err = s.csv(columnsOf(lib), first); err != nil || found.Err() != nil {
		return nil, found, err
	}
	return s, found, nil
}

// errLong says that a row has more bytes than a whole file of an agreement may
// have. Behind a quotation mark that nobody closes there could be any number.
var errLong = errors.New("a row is too long")

// A record reads a sheet and bounds what is read of it for one row.
type record struct {
	r    *bufio.Reader
	read int
}

// beginning is how many bytes are looked at to know what a sheet is.
const beginning = 1 << 16

// begin skips a byte order mark and returns the beginning of the first line
// that is not empty.
func (r *record) begin() (string, error) {
	if mark, _ := r.r.Peek(3); string(mark) == "\ufeff" {
		r.r.Discard(3) // they are there
	}
	head, err := r.r.Peek(beginning)
	if err != nil && err != io.EOF && err != bufio.ErrBufferFull {
		return "", err
	}
	first, _, _ := strings.Cut(strings.TrimLeft(string(head), "\r\n"), "\n")
	return first, nil
}

func (r *record) Read(p []byte) (n int, err error) {
	if r.read > input.MaxSize {
		return n, errLong
	}
	n, err = r.r.Read(p)
	r.read += n
	return n, err
}

// sum is the SHA-256 of some texts, which nothing else than the same texts has.
func sum(texts ...string) (out [32]byte) {
	h := sha256.New()
	for _, t := range texts {
		part := sha256.Sum256([]byte(t))
		h.Write(part[:])
	}
	return [32]byte(h.Sum(nil))
}
