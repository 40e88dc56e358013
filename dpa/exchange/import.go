package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// Options say how a CSV file of sub-processors is read.
type Options struct {
	File    string            // its name, for findings
	Lang    string            // of the texts in it: "fr", "en"
	Columns map[string]string // fields by the headings that the table below does not know
	Locales *locale.Set       // vocabularies and names of countries
}

// ReadCSV reads sub-processors from CSV, separated by commas, semicolons or
// tabs. The headings are those that people write, in French or English
// ("Server location", « Pays »), or the names of the fields. Lines with the
// same name, and empty names below one, are services of one sub-processor.
//
// A line that does not fit is a finding at its line and column of the file and
// is left out; the others are returned. The error is that of r.
func ReadCSV(r io.Reader, o Options) ([]Vendor, diag.List, error) {
	src, err := io.ReadAll(io.LimitReader(r, input.MaxSize+1))
	if err != nil {
		return nil, nil, fmt.Errorf("reading CSV: %w", err)
	}
	if _, ok := o.Locales.For(o.Lang); !ok {
		return nil, nil, fmt.Errorf("no language %q", o.Lang)
	}
	t := &table{o: o, byName: map[string]int{}, ids: map[string]bool{}, last: map[string]int{}}
	if !input.TooLarge(o.File, len(src), &t.diags) {
		t.read(strings.TrimPrefix(string(src), "\ufeff"))
	}
	t.diags.Sort()
	t.diags.Limit()
	return t.vendors, t.diags, nil
}

// A Vendor is a sub-processor as a CSV file gives it: texts in one language,
// words of the vocabularies where the file uses them.
type Vendor struct {
	ID       string
	Fields   map[string]string // by the key of the agreement: name, legal_entity, country …
	Services []VendorService
}

// A VendorService is a line of a Vendor.
type VendorService struct {
	Name, Purpose string
	Locations     []string // codes of countries, "EU", "EEA", "worldwide"
	Subject       value.Word
	Data          []value.Word
	Transfer      map[string]string
}

type table struct {
	o       Options
	lines   []string // of the file, for places
	columns []string // the field of each column; empty when it is not read
	vendors []Vendor
	byName  map[string]int  // the place in vendors
	ids     map[string]bool // of the vendors
	last    map[string]int  // the number given last to a name of an identifier
	diags   diag.List
}

func (t *table) read(src string) {
	t.lines = strings.Split(src, "\n")
	if is, ok := input.NoText(src); ok {
		t.diags.Add(t.pos(1, 1), "DPA509", diag.Args{"reason": is})
		return
	}
	if i := input.InvalidUTF8(src); i >= 0 { // else a spreadsheet's old encoding would cost letters
		line := strings.Count(src[:i], "\n") + 1
		t.diags.Add(t.pos(line, i-strings.LastIndex(src[:i], "\n")), "DPA509", diag.Args{"reason": input.OldEncoding})
		return
	}
	r := csv.NewReader(strings.NewReader(src))
	r.Comma = separator(t.lines[0])
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	for first := true; ; first = false {
		cells, err := r.Read()
		if err == io.EOF {
			return
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			t.diags.Add(t.pos(bad.Line, bad.Column), "DPA501", diag.Args{"line": bad.StartLine})
			return // where the next line begins is not known
		}
		at := func(i int) diag.Pos {
			line, col := r.FieldPos(i)
			return t.pos(line, col)
		}
		if input.TooWide(cells, at, &t.diags) {
			return
		}
		if first {
			if !t.head(cells, at) {
				return
			}
			continue
		}
		t.line(cells, at)
	}
}

// pos is a place of which the column is given in bytes.
func (t *table) pos(line, col int) diag.Pos {
	text := t.lines[line-1]
	return diag.Pos{File: t.o.File, Line: line, Col: utf8.RuneCountInString(text[:min(col-1, len(text))]) + 1}
}

// separator is the one that a heading has most of.
func separator(head string) rune {
	best := ','
	for _, c := range ";\t" {
		if strings.Count(head, string(c)) > strings.Count(head, string(best)) {
			best = c
		}
	}
	return best
}

// line reads a line into a service of a vendor, or reports why it cannot.
func (t *table) line(cells []string, at func(int) diag.Pos) {
	row := map[string]string{}
	pos := map[string]diag.Pos{}
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		switch {
		case i >= len(t.columns) && cell != "":
			t.diags.Add(at(i), "DPA505", diag.Args{"columns": len(t.columns)})
			return
		case i < len(t.columns) && t.columns[i] != "" && cell != "":
			row[t.columns[i]], pos[t.columns[i]] = cell, at(i)
		}
	}
	if len(row) == 0 {
		return // an empty line
	}
	row["name"] = t.given(row["name"])
	before := len(t.diags)
	s := t.service(row, pos)
	fields := t.fields(row, pos)
	if row["name"] == "" && len(t.vendors) == 0 {
		t.diags.Add(at(0), "DPA506", nil)
	}
	if len(t.diags) > before {
		return
	}
	i := len(t.vendors) - 1
	if name := row["name"]; name != "" {
		var known bool
		if i, known = t.byName[name]; !known {
			i = len(t.vendors)
			t.byName[name] = i
			t.vendors = append(t.vendors, Vendor{ID: t.id(name), Fields: map[string]string{}})
		}
	}
	v := &t.vendors[i]
	for name, text := range fields {
		if v.Fields[name] == "" {
			v.Fields[name] = text
		}
	}
	if s != nil {
		v.Services = append(v.Services, *s)
	}
}

var notInID = regexp.MustCompile(`[^a-z0-9]+`)

// id makes an identifier of a name, not taken by a vendor before.
func (t *table) id(name string) string {
	plain := strings.Map(func(r rune) rune {
		if i := strings.IndexRune("àâäçéèêëîïôöùûüñ", r); i >= 0 {
			return []rune("aaaceeeeiioouuun")[len([]rune("àâäçéèêëîïôöùûüñ"[:i]))]
		}
		return r
	}, strings.ToLower(name))
	id := strings.Trim(notInID.ReplaceAllString(plain, "_"), "_")
	if id == "" {
		id = "vendor"
	}
	// Names in letters that none of these is give the same identifier, so where
	// the numbers stand is kept.
	for base, n := id, max(t.last[id], 1); t.ids[id]; {
		n++
		id, t.last[base] = fmt.Sprintf("%s_%d", base, n), n
	}
	t.ids[id] = true
	return id
}

// fields reads what a line says of the sub-processor itself.
func (t *table) fields(row map[string]string, pos map[string]diag.Pos) map[string]string {
	out := map[string]string{}
	for _, name := range []string{"name", "trade_name", "legal_entity", "street", "postcode", "city", "country", "email", "url", "parent", "trigger", "from", "until", "safeguards", "certificates", "notes"} {
		if s := t.given(row[name]); s != "" {
			out[name] = s
		}
	}
	if c := out["country"]; c != "" {
		if code, ok := t.country(c); ok {
			out["country"] = string(code)
		} else {
			t.diags.Add(pos["country"], "DPA507", diag.Args{"value": c})
		}
	}
	if u := out["url"]; u != "" {
		link, err := value.ParseLink(u)
		if f := value.LinkFault(u, pos["url"]); f != nil && f.Nearest != "" {
			link, err = value.ParseLink(f.Nearest) // people leave https:// out
		} else if f != nil {
			t.diags = append(t.diags, *f)
		}
		if err == nil {
			out["url"] = string(link)
		}
	}
	if e := out["email"]; e != "" {
		if _, err := value.ParseEmail(e); err != nil {
			t.diags.Add(pos["email"], "DPA118", diag.Args{"value": e})
		}
	}
	for _, name := range []string{"from", "until"} {
		t.date(out[name], pos[name])
	}
	return out
}

// service reads what a line says of one service; nil when it says nothing.
func (t *table) service(row map[string]string, pos map[string]diag.Pos) *VendorService {
	s := &VendorService{Name: t.given(row["service"]), Purpose: t.given(row["purpose"])}
	if loc := t.given(row["locations"]); loc != "" {
		for _, part := range list(loc, true) {
			place, ok := t.place(part)
			if !ok {
				t.diags.Add(pos["locations"], "DPA507", diag.Args{"value": part})
				continue
			}
			s.Locations = append(s.Locations, place)
		}
	}
	s.Subject = t.word("subjects", t.given(row["subject"]))
	for _, part := range list(t.given(row["data"]), false) {
		s.Data = append(s.Data, t.word("data", part))
	}
	if m := t.given(row["mechanism"]); m != "" {
		mechanism, ok := mechanism(m)
		if !ok {
			t.diags.Add(pos["mechanism"], "DPA508", diag.Args{"value": m, "known": strings.Join(law.Mechanisms(), ", ")}).
				Nearest = diag.Nearest(normal(m), law.Mechanisms())
		}
		s.Transfer = map[string]string{"mechanism": mechanism}
		for _, name := range []string{"date", "tia", "dpf_checked"} {
			if d := t.given(row[name]); d != "" {
				t.date(d, pos[name])
				s.Transfer[name] = d
			}
		}
		if n := t.given(row["module"]); n != "" {
			s.Transfer["module"] = n
			if !slices.Contains([]string{"1", "2", "3", "4"}, n) {
				t.diags.Add(pos["module"], "DPA122", diag.Args{"value": n, "key": "module", "options": "1, 2, 3, 4"})
			}
		}
	}
	if s.Name == "" && s.Purpose == "" && s.Locations == nil && s.Data == nil && s.Transfer == nil {
		return nil
	}
	return s
}
