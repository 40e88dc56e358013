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

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/input"
	"github.com/dpakit/dpakit/dpa/locale"
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
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, fmt.Errorf("reading CSV: %w", err)
	}
	loc, ok := o.Locales.For(o.Lang)
	if !ok {
		return nil, nil, fmt.Errorf("no language %q", o.Lang)
	}
	t := &table{o: o, loc: loc}
	t.read(strings.TrimPrefix(string(src), "\ufeff"))
	t.diags.Sort()
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
	loc     *locale.Locale
	columns []string // the field of each column; empty when it is not read
	vendors []Vendor
	diags   diag.List
}

// headings are the names that people give to columns, lower case, by field.
var headings = map[string][]string{
	"name":         {"name", "nom", "subprocessor", "sub-processor", "sub-processors", "subcontractor", "subcontractor name", "vendor", "supplier", "third party", "sous-traitant", "sous-traitant ultérieur", "prestataire", "fournisseur"},
	"trade_name":   {"trade name", "dba", "nom commercial"},
	"legal_entity": {"legal entity", "entity", "company", "company name", "entité juridique", "entité", "société", "raison sociale"},
	"street":       {"street", "rue"},
	"postcode":     {"postcode", "postal code", "zip", "code postal"},
	"city":         {"city", "ville"},
	"country":      {"country", "country of establishment", "pays", "pays d’établissement", "pays d'établissement"},
	"email":        {"email", "e-mail", "contact", "contact email", "courriel", "adresse électronique"},
	"url":          {"url", "website", "web page", "site", "page internet", "site internet"},
	"parent":       {"parent", "parent company", "société mère"},
	"service":      {"service", "services", "product", "produit"},
	"purpose":      {"purpose", "description", "purpose of processing", "processing activity", "activity", "objet", "finalité", "description du service"},
	"locations":    {"location", "locations", "server location", "place of processing", "data location", "hosting location", "region", "lieu", "lieux", "localisation", "lieu de traitement", "lieux de traitement"},
	"subject":      {"data subjects", "data subject", "categories of data subjects", "personnes concernées"},
	"data":         {"data", "data type", "data types", "personal data", "categories of data", "categories of personal data", "categories of personal data processed", "données", "catégories de données", "données à caractère personnel"},
	"mechanism":    {"mechanism", "transfer", "transfer mechanism", "data transfer mechanism", "data transfer mechanism (if applicable)", "mécanisme", "transfert", "mécanisme de transfert"},
	"module":       {"module", "scc module"},
	"date":         {"date of the instrument", "scc date", "date de l’instrument", "date des clauses"},
	"tia":          {"tia", "tia date", "aitd", "date de l’aitd"},
	"dpf_checked":  {"dpf checked", "dpf vérifié"},
	"trigger":      {"trigger", "optional", "déclencheur", "facultatif"},
	"from":         {"from", "start date", "since", "depuis", "début"},
	"until":        {"until", "end date", "jusqu’au", "fin"},
	"safeguards":   {"safeguards", "controls", "controls in place", "security measures", "garanties", "mesures"},
	"certificates": {"certificates", "certifications", "certificats"},
	"notes":        {"notes", "note", "remarks", "comments", "remarques", "commentaires"},
}

// Fields lists the fields that a column can hold.
func Fields() []string {
	var names []string
	for name := range headings {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (t *table) read(src string) {
	head, _, _ := strings.Cut(src, "\n")
	r := csv.NewReader(strings.NewReader(src))
	r.Comma = separator(head)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	for first := true; ; first = false {
		cells, err := r.Read()
		if err == io.EOF {
			return
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			t.diags.Add(t.pos(src, bad.Line, bad.Column), "DPA501", diag.Args{"line": bad.StartLine})
			return // where the next line begins is not known
		}
		at := func(i int) diag.Pos {
			line, col := r.FieldPos(i)
			return t.pos(src, line, col)
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
func (t *table) pos(src string, line, col int) diag.Pos {
	text := strings.Split(src, "\n")[line-1]
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

// head finds the field of each column; false when no column holds the name.
func (t *table) head(cells []string, at func(int) diag.Pos) bool {
	for i, cell := range cells {
		field := t.field(cell)
		switch {
		case strings.TrimSpace(cell) == "":
		case field == "":
			t.diags.Add(at(i), "DPA502", diag.Args{"heading": cell, "known": strings.Join(Fields(), ", ")}).
				Nearest = input.Nearest(normal(cell), Fields())
		case slices.Contains(t.columns, field):
			t.diags.Add(at(i), "DPA503", diag.Args{"heading": cell, "field": field})
			field = ""
		}
		t.columns = append(t.columns, field)
	}
	if !slices.Contains(t.columns, "name") {
		t.diags.Add(at(0), "DPA504", nil)
		return false
	}
	return true
}

func (t *table) field(cell string) string {
	if f, ok := t.o.Columns[strings.TrimSpace(cell)]; ok {
		return f
	}
	name := normal(cell)
	for _, field := range Fields() {
		if name == field || slices.Contains(headings[field], name) || name == normal(dpa.FieldLabel(field).In(t.o.Lang)) {
			return field
		}
	}
	return ""
}

// normal writes a heading in small letters, with single spaces.
func normal(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
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
	if row["name"] != "" {
		i = slices.IndexFunc(t.vendors, func(v Vendor) bool { return v.Fields["name"] == row["name"] })
	}
	if i < 0 {
		t.vendors = append(t.vendors, Vendor{ID: t.id(row["name"]), Fields: map[string]string{}})
		i = len(t.vendors) - 1
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
	taken := func(id string) bool { return slices.ContainsFunc(t.vendors, func(v Vendor) bool { return v.ID == id }) }
	for n, base := 2, id; taken(id); n++ {
		id = fmt.Sprintf("%s_%d", base, n)
	}
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
			t.diags.Add(pos["mechanism"], "DPA508", diag.Args{"value": m, "known": strings.Join(dpa.Mechanisms(), ", ")}).
				Nearest = input.Nearest(normal(m), dpa.Mechanisms())
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

// given takes "N/A" and a dash for nothing: they say that the file does not
// know, and the agreement says that in its own words.
func (t *table) given(s string) string {
	switch normal(s) {
	case "n/a", "n.a.", "na", "-", "–", "—", "none given", "néant", "sans objet":
		return ""
	}
	return strings.TrimPrefix(s, "'")
}

func (t *table) date(s string, pos diag.Pos) {
	if s == "" {
		return
	}
	if _, err := value.ParseDate(s); err != nil {
		t.diags.Add(pos, "DPA113", diag.Args{"value": s})
	}
}

// list parts a cell at semicolons, bullets and line breaks; at commas and
// slashes too when they part places, since the texts about data have commas of
// their own in brackets.
func list(s string, places bool) []string {
	depth := 0
	var out []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		return strings.ContainsRune(";\n\r•", r) || depth == 0 && (r == ',' || places && r == '/')
	}) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// place reads a country by its code or its name in French or English, or an
// area.
func (t *table) place(s string) (string, bool) {
	switch normal(s) {
	case "eu", "ue", "european union", "union européenne":
		return value.EU, true
	case "eea", "eee", "european economic area", "espace économique européen":
		return value.EEA, true
	case "worldwide", "global", "monde entier":
		return value.Worldwide, true
	}
	c, ok := t.country(s)
	return string(c), ok
}

func (t *table) country(s string) (value.Country, bool) {
	if c, err := value.ParseCountry(strings.ToUpper(s)); err == nil {
		return c, true
	}
	switch normal(s) {
	case "usa", "u.s.a.", "us", "united states of america", "états-unis d’amérique":
		return "US", true
	case "uk", "great britain", "grande-bretagne":
		return "GB", true
	}
	for _, lang := range t.o.Locales.Languages() {
		loc, _ := t.o.Locales.For(lang)
		for _, c := range value.Countries() {
			if normal(loc.Country(c)) == normal(s) {
				return c, true
			}
		}
	}
	return "", false
}

// word finds a word of a vocabulary by what a language prints for it; else the
// text itself.
func (t *table) word(vocab, s string) value.Word {
	for _, id := range t.o.Locales.Vocabulary(vocab) {
		for _, lang := range t.o.Locales.Languages() {
			loc, _ := t.o.Locales.For(lang)
			if w, ok := loc.Word(vocab, id); ok && normal(w) == normal(s) {
				return value.Word{ID: id}
			}
		}
	}
	return value.Word{Free: value.Text{Plain: s}}
}

// mechanism reads the ways in which people name a transfer mechanism. What
// they write in its place ("GDPR-compliant", "Privacy Shield") is none.
func mechanism(s string) (string, bool) {
	name := normal(s)
	if slices.Contains(dpa.Mechanisms(), name) {
		return name, true
	}
	for m, words := range map[string][]string{
		"scc":      {"scc", "sccs", "cct", "standard contractual clauses", "clauses contractuelles types"},
		"dpf":      {"dpf", "data privacy framework"},
		"adequacy": {"adequacy decision", "décision d’adéquation", "décision d'adéquation", "adéquation"},
		"bcr-p":    {"bcr", "bcrs", "binding corporate rules", "règles d’entreprise contraignantes"},
		"none":     {"no transfer", "aucun transfert"},
	} {
		if slices.Contains(words, name) {
			return m, true
		}
	}
	return "", false
}
