package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
)

// What became of a row.
const (
	written = "written"
	refused = "refused"
)

// An entry is what the index says of a row.
type entry struct {
	Row       int                  `json:"row"`  // of the sheet, from 1
	Line      int                  `json:"line"` // of the sheet
	Status    string               `json:"status"`
	Verdict   string               `json:"verdict"` // as `dpa check` says it
	Reference string               `json:"reference"`
	Customer  string               `json:"customer,omitempty"`
	Files     []madeFile           `json:"files"`
	Errors    int                  `json:"errors"`
	Warnings  int                  `json:"warnings"`
	Unread    int                  `json:"unread,omitempty"`   // special conditions that nobody is recorded to have read as they stand
	Checks    map[string]int       `json:"checks"`             // how many findings each check has
	Findings  []diag.ReportFinding `json:"findings,omitempty"` // why a row was refused
	Problem   string               `json:"problem,omitempty"`  // why a row was refused, where it is no finding
}

// A madeFile is a file of an entry.
type madeFile struct {
	Name   string `json:"file"` // in the folder of the index
	Lang   string `json:"language"`
	SHA256 string `json:"sha256"`
	Pages  int    `json:"pages,omitempty"`
}

func file(d document) madeFile {
	sum := sha256.Sum256(d.data)
	return madeFile{d.name, d.lang, hex.EncodeToString(sum[:]), d.pages}
}

// count notes what was found on a row.
func (e *entry) count(v dpa.Verdict, found diag.List) {
	e.Verdict, e.Errors, e.Warnings, e.Unread, e.Checks = string(v.State), v.Errors, v.Warnings, len(v.Unread), map[string]int{}
	for _, f := range found {
		e.Checks[f.Check]++
	}
}

// An index is an index that is being written, as JSON and as CSV, in unfinished
// files: an entry at a time, for there may be very many.
type index struct {
	json, csv *os.File
	text      *bufio.Writer
	sheet     *csv.Writer
	any       bool
}

// How an index of ours begins, as JSON and as CSV.
const indexStart = "{\"version\": 1,\n"

var indexHead = []string{"row", "line", "status", "verdict", "reference", "customer", "language", "file", "sha256", "pages", "errors", "warnings", "checks", "problem"}

// keepIndex says why a file is not to be replaced by an index: it is another file
// than an earlier one.
func (s shield) keepIndex(name string) error {
	info, err := standing(name)
	if err != nil || info == nil {
		return err
	}
	if s.read(info) {
		return &fs.PathError{Op: "replace", Path: name, Err: errInput}
	}
	f, err := openOrdinary(name)
	if err != nil {
		return err
	}
	defer f.Close()
	begin := make([]byte, 1<<10)
	n, err := io.ReadFull(f, begin)
	if err != nil && err != io.ErrUnexpectedEOF && err != io.EOF {
		return about(name, err)
	}
	ours := strings.HasPrefix(string(begin[:n]), indexStart) || strings.HasPrefix(string(begin[:n]), "\ufeff"+strings.Join(indexHead, ",")+"\n")
	if n > 0 && !ours && !s.force {
		return &fs.PathError{Op: "replace", Path: name, Err: errNoDraft}
	}
	return nil
}

// createIndex begins an index in a folder. The shard is empty for the whole;
// files stands for the files of the deal.
func createIndex(folder, shard, files string) (*index, error) {
	x := new(index)
	var err error
	if x.json, err = unfinished(folder); err != nil {
		return nil, about(folder, err)
	}
	if x.csv, err = unfinished(folder); err != nil {
		return nil, about(folder, err)
	}
	x.text, x.sheet = bufio.NewWriter(x.json), csv.NewWriter(x.csv)
	x.text.WriteString(indexStart)
	if shard != "" {
		fmt.Fprintf(x.text, "\"shard\": %q,\n", shard)
	}
	fmt.Fprintf(x.text, "\"deal\": %q,\n\"entries\": [", files)
	x.csv.WriteString("\ufeff") // without it spreadsheets take the file for an old encoding
	return x, x.sheet.Write(indexHead)
}

// add adds an entry.
func (x *index) add(e entry) error {
	if e.Files == nil {
		e.Files = []madeFile{}
	}
	line, err := textJSON(e, "")
	if err != nil {
		return err
	}
	between := "\n"
	if x.any {
		between = ",\n"
	}
	x.any = true
	_, err = x.text.WriteString(between + strings.TrimSuffix(line, "\n"))
	files := e.Files
	if len(files) == 0 {
		files = []madeFile{{}}
	}
	for _, f := range files {
		err = errors.Join(err, x.sheet.Write([]string{
			strconv.Itoa(e.Row), strconv.Itoa(e.Line), e.Status, e.Verdict, cell(e.Reference), cell(e.Customer),
			f.Lang, f.Name, f.SHA256, pages(f), strconv.Itoa(e.Errors), strconv.Itoa(e.Warnings), checks(e.Checks), cell(e.problem())}))
	}
	return err
}

// cell is a text of the sheet, or of a finding on it, as a cell of the index: of a
// row that was refused it may be any text.
func cell(s string) string { return diag.Visible(exchange.Cell(s)) }

// problem says in a line why a row was refused.
func (e *entry) problem() string {
	if e.Problem == "" && len(e.Findings) > 0 {
		return e.Findings[0].Message
	}
	return e.Problem
}

func pages(f madeFile) string {
	if f.Pages == 0 {
		return ""
	}
	return strconv.Itoa(f.Pages)
}

// checks lists how often each check found something: "DPA150×3 DPA404".
func checks(count map[string]int) string {
	var out []string
	for id, n := range count {
		if n > 1 {
			id += "×" + strconv.Itoa(n)
		}
		out = append(out, id)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// finish ends the index, of a sheet with so many rows and that digest, and puts
// both files in their places: name with the endings .json and .csv.
func (x *index) finish(rows int, digest, name string) error {
	fmt.Fprintf(x.text, "\n],\n\"rows\": %d,\n\"sheet\": %q}\n", rows, digest)
	x.sheet.Flush()
	err := errors.Join(x.text.Flush(), x.sheet.Error(), x.json.Sync(), x.csv.Sync(), x.json.Close(), x.csv.Close())
	if err != nil {
		return err
	}
	return errors.Join(os.Rename(x.json.Name(), name+".json"), os.Rename(x.csv.Name(), name+".csv"))
}

// drop takes away what was not finished.
func (x *index) drop() {
	for _, f := range []*os.File{x.json, x.csv} {
		f.Close()
		os.Remove(f.Name()) // of a finished index nothing is there
	}
}
