// Package exchange moves the annexes of an agreement to and from the files of
// spreadsheets and other programs: CSV and JSON out, CSV of sub-processors in.
package exchange

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa"
)

// WriteCSV writes records as CSV (RFC 4180; spreadsheets of many languages expect a
// semicolon as the separator) with a line of headings. A record
// with parts, such as a sub-processor with services, has a line for each of
// them, which repeats the record's own fields. The name function gives the
// heading of a field.
//
// What a spreadsheet would run as a formula begins with an apostrophe, as
// spreadsheets write such text; ReadCSV takes it away again.
func WriteCSV(w io.Writer, records []dpa.Record, separator rune, name func(field string) string) error {
	lines := flatten(records)
	var columns []string
	for _, l := range lines {
		for _, f := range l {
			if !slices.Contains(columns, f.Name) {
				columns = append(columns, f.Name)
			}
		}
	}
	columns = inOrder(columns, lines)
	out := csv.NewWriter(w)
	out.Comma = separator
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = name(c)
	}
	out.Write(head)
	for _, l := range lines {
		cells := make([]string, len(columns))
		for _, f := range l {
			cells[slices.Index(columns, f.Name)] = Cell(f.Text)
		}
		out.Write(cells)
	}
	out.Flush()
	return out.Error()
}

// inOrder keeps columns in the order in which lines have them, though no line
// may have them all: a column goes before the first one that follows it
// somewhere.
func inOrder(columns []string, lines [][]dpa.Field) []string {
	after := map[string]map[string]bool{}
	for _, l := range lines {
		for i, f := range l {
			for _, g := range l[i+1:] {
				if after[f.Name] == nil {
					after[f.Name] = map[string]bool{}
				}
				after[f.Name][g.Name] = true
			}
		}
	}
	var out []string
	for _, c := range columns {
		at := slices.IndexFunc(out, func(o string) bool { return after[c][o] })
		if at < 0 {
			at = len(out)
		}
		out = slices.Insert(out, at, c)
	}
	return out
}

// flatten makes a line of each record without parts and of each part.
func flatten(records []dpa.Record) [][]dpa.Field {
	var lines [][]dpa.Field
	for _, r := range records {
		own := append([]dpa.Field{{Name: "id", Text: r.ID}}, r.Fields...)
		if len(r.Parts) == 0 {
			lines = append(lines, own)
		}
		for _, p := range r.Parts {
			for _, l := range flatten(p.Records) {
				line := slices.Clone(own)
				for _, f := range l[1:] { // a part's identifier is its number
					if slices.ContainsFunc(own, func(o dpa.Field) bool { return o.Name == f.Name }) {
						f.Name = p.Source + "." + f.Name
					}
					line = append(line, f)
				}
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// Cell keeps every spreadsheet, whatever its separator, from reading a cell or
// a part of one as a formula: an apostrophe before the sign says that it is
// text. A cell may begin behind what another country's spreadsheet takes for
// the end of one; a comma ends none, for a text with a comma stands in
// quotation marks. Another apostrophe keeps the log of a CI system, in which a
// sheet may be shown, from obeying it (diag.Visible says which do).
func Cell(s string) string {
	s = orders.ReplaceAllString(s, "#'#$1")
	s = beginnings.ReplaceAllString(s, "$1'::")
	var b strings.Builder
	begins := true // only spaces and quotation marks since a cell could begin
	for i, r := range s {
		if begins && isFormula(r) || i == 0 && r == '\n' {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		begins = endsCell(r) || begins && isPadding(r)
	}
	return b.String()
}

var (
	orders, ordersKept         = regexp.MustCompile(`##([a-zA-Z]*\[)`), regexp.MustCompile(`#'#([a-zA-Z]*\[)`)
	beginnings, beginningsKept = regexp.MustCompile(`(?m)^([\s\x{a0}]*)::`), regexp.MustCompile(`(?m)^([\s\x{a0}]*)'::`)
)

// plain takes the apostrophes of Cell away again.
func plain(s string) string {
	var b strings.Builder
	runes, begins := []rune(s), true
	for i, r := range runes {
		if begins && r == '\'' && i+1 < len(runes) && (isFormula(runes[i+1]) || i == 0 && runes[i+1] == '\n') {
			continue
		}
		b.WriteRune(r)
		begins = endsCell(r) || begins && isPadding(r)
	}
	return beginningsKept.ReplaceAllString(ordersKept.ReplaceAllString(b.String(), "##$1"), "$1::")
}

// isFormula reports whether a cell that begins with r may be read as a formula.
// A tab and a line break are passed over by some, the sign behind them read.
func isFormula(r rune) bool { return strings.ContainsRune("=+-@＝＋－＠\t\r", r) }

// endsCell reports whether r ends a cell in some spreadsheet: a separator, or
// the end of a line in a text whose quotation marks it did not see.
func endsCell(r rune) bool { return strings.ContainsRune(";|\t\r\n", r) }

func isPadding(r rune) bool { return r == ' ' || r == '\u00a0' || r == '"' }

// WriteJSON writes records as a list of objects whose keys are the names of
// the fields, in their order; parts are lists under the name of their source.
func WriteJSON(w io.Writer, records []dpa.Record) error {
	var b bytes.Buffer
	writeList(&b, records)
	var out bytes.Buffer
	if err := json.Indent(&out, b.Bytes(), "", "  "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err := w.Write(out.Bytes())
	return err
}

func writeList(b *bytes.Buffer, records []dpa.Record) {
	b.WriteByte('[')
	for i, r := range records {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('{')
		key(b, "id")
		quote(b, r.ID)
		for _, f := range r.Fields {
			b.WriteByte(',')
			key(b, f.Name)
			quote(b, f.Text)
		}
		for _, p := range r.Parts {
			b.WriteByte(',')
			key(b, p.Source)
			writeList(b, p.Records)
		}
		b.WriteByte('}')
	}
	b.WriteByte(']')
}

func key(b *bytes.Buffer, name string) {
	quote(b, name)
	b.WriteByte(':')
}

func quote(b *bytes.Buffer, s string) {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
}
