package dpa_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// shared is the invented vendor with a deal that names no customer.
func shared(t testing.TB) fstest.MapFS {
	vendor, err := os.ReadFile(filepath.Join(repository, folder("minimal"), "vendor.toml"))
	require.NoError(t, err)
	whole, err := os.ReadFile(filepath.Join(repository, folder("minimal"), "deal.toml"))
	require.NoError(t, err)
	_, hosting, ok := strings.Cut(string(whole), "[health_hosting]")
	require.True(t, ok)
	deal := `extends = "vendor.toml"
languages = ["fr", "en"]
status = "draft"
[signature]
originals = 2
[clauses.law_forum]
law = "FR"
courts = { fr = "les tribunaux de Lyon", en = "the courts of Lyon" }
[health_hosting]` + hosting
	return fstest.MapFS{"vendor.toml": {Data: vendor}, "deal.toml": {Data: []byte(deal)}}
}

// A given is a value as a cell and as TOML write it.
type given struct{ column, cell, toml string }

// customer is a whole customer.
var customer = []given{
	{"reference", "DPA-1", `"DPA-1"`},
	{"controller.name", "Clinique des Lilas", `"Clinique des Lilas"`},
	{"controller.form.fr", "société par actions simplifiée", `"société par actions simplifiée"`},
	{"controller.form.en", "French simplified joint-stock company (SAS)", `"French simplified joint-stock company (SAS)"`},
	{"controller.capital", "120 000 EUR", `"120 000 EUR"`},
	{"controller.registration.kind", "siren", `"siren"`},
	{"controller.registration.register.fr", "RCS Bourg-en-Bresse", `"RCS Bourg-en-Bresse"`},
	{"controller.registration.register.en", "Bourg-en-Bresse Register", `"Bourg-en-Bresse Register"`},
	{"controller.registration.number", "123 456 782", `"123 456 782"`},
	{"controller.address.street", "12 rue des Lilas", `"12 rue des Lilas"`},
	{"controller.address.postcode", "01000", `"01000"`},
	{"controller.address.city", "Bourg-en-Bresse", `"Bourg-en-Bresse"`},
	{"controller.address.country", "FR", `"FR"`},
	{"controller.signatory.name", "Camille Martin", `"Camille Martin"`},
	{"controller.signatory.capacity.fr", "Présidente", `"Présidente"`},
	{"controller.signatory.capacity.en", "President", `"President"`},
	{"controller.contact.email", "x@lilas.example", `"x@lilas.example"`},
	{"controller.dpo.email", "dpo@lilas.example", `"dpo@lilas.example"`},
	{"main_contract.title.fr", "contrat de services", `"contrat de services"`},
	{"main_contract.title.en", "services agreement", `"services agreement"`},
	{"date", "2026-11-22", `2026-11-22`},
}

// rowsLikeFiles are values in the place of those of the customer, or beside
// them.
var rowsLikeFiles = map[string][]given{
	"a whole customer":         nil,
	"a count":                  {{"clauses.audit.per_year", "3", "3"}},
	"no count":                 {{"clauses.audit.per_year", "trois", `"trois"`}},
	"a count out of bounds":    {{"clauses.audit.per_year", "0", "0"}},
	"a duration":               {{"clauses.breach.notice", "36h", `"36h"`}},
	"a duration out of bounds": {{"clauses.breach.notice", "96h", `"96h"`}},
	"no duration":              {{"clauses.breach.notice", "soon", `"soon"`}},
	"a choice":                 {{"clauses.audit.cost", "controller", `"controller"`}},
	"no choice":                {{"clauses.audit.cost", "contoller", `"contoller"`}},
	"a variant":                {{"clauses.amendment.variant", "notice", `"notice"`}},
	"no variant":               {{"clauses.amendment.variant", "notce", `"notce"`}},
	"yes":                      {{"clauses.subprocessing.beneficiary", "TRUE", "true"}},
	"no":                       {{"clauses.subprocessing.beneficiary", "faux", "false"}},
	"neither yes nor no":       {{"clauses.subprocessing.beneficiary", "peut-être", `"peut-être"`}},
	"a text param":             {{"clauses.law_forum.courts.fr", "les tribunaux de Nantes", `"les tribunaux de Nantes"`}},
	"none of a clause":         {{"clauses.audit.none", "per_year; duration", `["per_year", "duration"]`}},
	"a list":                   {{"also_under", "uk; swiss", `["uk", "swiss"]`}},
	"no such word in a list":   {{"also_under", "uk; swis", `["uk", "swis"]`}},
	"languages":                {{"languages", "en", `["en"]`}},
	"a whole number":           {{"signature.originals", "3", "3"}},
	"no whole number":          {{"signature.originals", "3,5", `"3,5"`}},
	"final":                    {{"status", "final", `"final"`}},
	"a specimen":               {{"sample", "true", "true"}},
	"no country":               {{"controller.address.country", "Frnace", `"Frnace"`}},
	"a check digit":            {{"controller.registration.number", "123 456 789", `"123 456 789"`}},
	"no date":                  {{"date", "22/11/2026", `"22/11/2026"`}},
	"no address of e-mail":     {{"controller.contact.email", "lilas.example", `"lilas.example"`}},
	"no money":                 {{"controller.capital", "beaucoup", `"beaucoup"`}},
	"one language of a text":   {{"controller.trade_name", "Lilas", `"Lilas"`}, {"signature.place.fr", "Lyon", `"Lyon"`}},
	"unknown facts":            {{"controller.unknown", "trade_name", `["trade_name"]`}},
	"an unknown fact too many": {{"controller.unknown", "name; trde_name", `["name", "trde_name"]`}},
	"a reason":                 {{"controller.not_applicable.trade_name", "sans objet", `"sans objet"`}},
	"a letter and its accent":  {{"controller.name", "Cafe\u0301", `"Cafe\u0301"`}},
	"a template":               {{"template", "dpaa", `"dpaa"`}},
}

// A row gives what a deal file with the same values gives: the same findings at
// the same paths, the same verdict, the same documents.
func TestARowIsLikeAFile(t *testing.T) {
	lib := builtin(t)
	fsys := shared(t)
	base, err := dpa.OpenBase(fsys, "deal.toml", lib)
	require.NoError(t, err)
	require.Empty(t, base.Found())
	for name, own := range rowsLikeFiles {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var columns, cells []string
			var toml strings.Builder
			toml.WriteString("extends = \"shared.toml\"\n")
			for _, g := range append(slices.DeleteFunc(slices.Clone(customer), func(g given) bool {
				return slices.ContainsFunc(own, func(o given) bool { return o.column == g.column })
			}), own...) {
				columns, cells = append(columns, g.column), append(cells, `"`+g.cell+`"`)
				fmt.Fprintf(&toml, "%s = %s\n", g.column, g.toml)
			}
			row := only(t, base, strings.Join(columns, ",")+"\n"+strings.Join(cells, ",")+"\n")
			got, found := base.Open(row)

			files := fstest.MapFS{"vendor.toml": fsys["vendor.toml"], "shared.toml": fsys["deal.toml"], "deal.toml": {Data: []byte(toml.String())}}
			want, expected, err := dpa.Open(files, "deal.toml", lib)
			require.NoError(t, err)
			assert.ElementsMatch(t, paths(expected), paths(found), "%s", text(found))
			assert.Equal(t, dpa.Judge(want, expected), dpa.Judge(got, found))
			assert.Equal(t, inMarkdown(t, want), inMarkdown(t, got))
			if name == "a whole customer" {
				require.NotNil(t, got, "%s", text(found))
				assert.Empty(t, found)
			}
			for _, f := range found {
				if slices.ContainsFunc(own, func(g given) bool { return f.Pos.Path == strings.ReplaceAll(g.column, ".fr", "") }) {
					assert.Equal(t, "c.csv", f.Pos.File, "%s", f.Text("en"))
				}
			}
		})
	}
}

// only is the one row of a sheet.
func only(t *testing.T, base *dpa.Base, sheet string) dpa.Row {
	t.Helper()
	rows, found, err := base.Rows("c.csv", strings.NewReader(sheet))
	require.NoError(t, err)
	require.Empty(t, found, "%s", text(found))
	var all []dpa.Row
	for row, err := range rows {
		require.NoError(t, err)
		all = append(all, row)
	}
	require.Len(t, all, 1)
	return all[0]
}

// inMarkdown is the documents of a deal as Markdown.
func inMarkdown(t *testing.T, d *dpa.Deal) (out []string) {
	if d == nil {
		return nil
	}
	for _, lang := range d.Languages() {
		document, _ := d.Document(lang)
		var b bytes.Buffer
		require.NoError(t, markdown.Write(&b, document))
		out = append(out, b.String())
	}
	return out
}

// A row that names a customer takes no fact of the one that the deal names.
func TestNoFactOfAnotherCustomer(t *testing.T) {
	lib, fsys := builtin(t), minimal(t)
	base, err := dpa.OpenBase(fsys, "base.toml", lib)
	require.NoError(t, err)
	d, found := base.Open(only(t, base, "reference,controller.name,controller.address.city\nX-1,Clinique du Parc,Villeurbanne\n"))
	assert.Nil(t, d)
	assert.Equal(t, []string{"controller.name DPA518"}, paths(found))
	assert.Contains(t, text(found), "controller.address.street")
	assert.NotContains(t, text(found), "controller.address.city")

	d, found = base.Open(only(t, base, "reference,controller.address.city\nX-1,Villeurbanne\n"))
	assert.NotNil(t, d, "%s", text(found))
}

// numbered yields rows without end.
func numbered(read *atomic.Int64) iter.Seq2[dpa.Row, error] {
	return func(yield func(dpa.Row, error) bool) {
		for i := 1; yield(dpa.Row{Number: i}, nil); i++ {
			read.Add(1)
		}
	}
}

func TestBatchKeepsTheOrder(t *testing.T) {
	var read atomic.Int64
	next := 1
	for n, err := range dpa.Batch(t.Context(), numbered(&read), func(row dpa.Row) int {
		time.Sleep(time.Duration(row.Number%7) * 100 * time.Microsecond) // the later is done first
		return row.Number
	}) {
		require.NoError(t, err)
		require.Equal(t, next, n)
		require.Less(t, read.Load(), int64(n+1000), "rows are read without end")
		if next++; next > 500 {
			break
		}
	}
	assert.Equal(t, 501, next)
}

func TestBatchEndsWithItsRows(t *testing.T) {
	broken := errors.New("broken")
	rows := func(yield func(dpa.Row, error) bool) {
		_ = yield(dpa.Row{Number: 1}, nil) && yield(dpa.Row{Number: 2}, nil) && yield(dpa.Row{}, broken)
	}
	var got []int
	var last error
	for n, err := range dpa.Batch(t.Context(), rows, func(row dpa.Row) int { return row.Number }) {
		got, last = append(got, n), err
	}
	assert.Equal(t, []int{1, 2, 0}, got)
	assert.ErrorIs(t, last, broken)
}

// A batch that is cancelled ends at once, whatever its rows and its documents
// are doing.
func TestBatchIsCancelled(t *testing.T) {
	for name, c := range map[string]struct {
		rows func(stuck <-chan struct{}) iter.Seq2[dpa.Row, error]
		do   func(stuck <-chan struct{})
	}{
		"while a document is made": {
			func(<-chan struct{}) iter.Seq2[dpa.Row, error] { return numbered(new(atomic.Int64)) },
			func(stuck <-chan struct{}) { <-stuck }},
		"while a row is waited for": {
			func(stuck <-chan struct{}) iter.Seq2[dpa.Row, error] {
				return func(func(dpa.Row, error) bool) { <-stuck }
			},
			func(<-chan struct{}) {}},
	} {
		t.Run(name, func(t *testing.T) {
			stuck := make(chan struct{})
			defer close(stuck)
			ctx, cancel := context.WithCancel(t.Context())
			var cancelled time.Time
			time.AfterFunc(20*time.Millisecond, func() { cancelled = time.Now(); cancel() })
			var last error
			for _, err := range dpa.Batch(ctx, c.rows(stuck), func(dpa.Row) int { c.do(stuck); return 0 }) {
				last = err
			}
			assert.ErrorIs(t, last, context.Canceled)
			assert.Less(t, time.Since(cancelled), 100*time.Millisecond)
		})
	}
}

// Everything that can be wrong with a sheet is said in both languages, at its
// place.
func TestSheets(t *testing.T) {
	lib := builtin(t)
	base, err := dpa.OpenBase(shared(t), "deal.toml", lib)
	require.NoError(t, err)
	fired := map[string]bool{"DPA516": true} // of the command, which names files
	for _, c := range []struct{ name, file, sheet, en string }{
		{"unknown column", "c.csv", "reference,controler.name\n", "1:11 DPA510|Did you mean “controller.name”?"},
		{"a table", "c.csv", "reference;controller.address\n", "1:11 DPA511|controller.address.city"},
		{"a list of tables", "c.csv", "reference,subprocessors\n", "1:11 DPA511"},
		{"two columns", "c.csv", "reference,controller.form.fr,controller.form\n", "1:30 DPA512"},
		{"no reference", "c.csv", "controller.name\n", "1:1 DPA513"},
		{"nothing", "c.csv", "", "1:1 DPA513"},
		{"a key of all", "c.csv", "reference\tpolicy.approver\n", "1:11 DPA515"},
		{"an old encoding", "c.csv", "reference,controller.name\nA,Caf\xe9\n", "2:3 DPA509"},
		{"a workbook", "c.csv", "PK\x03\x04\x14\x00\x06\x00\n", "1:1 DPA509|an Excel workbook"},
		{"a PDF called otherwise", "c.jsonl", "%PDF-1.4\n1 0 obj\n", "1:1 DPA509|is a PDF"},
		{"UTF-16", "c.csv", "\xff\xfer\x00e\x00f\x00", "1:1 DPA509|UTF-16"},
		{"headings in an old encoding", "c.csv", "reference,caf\xe9\n", "1:1 DPA509"},
		{"too many cells", "c.csv", "reference,controller.name\nA,Café, Paris\n", "2:8 DPA505"},
		{"a row without a reference", "c.csv", "reference,controller.name\n,B\n", "2:1 DPA514"},
		{"an open quotation mark", "c.csv", "reference,controller.name\nA,\"B\nC,D\n", "2:1 DPA501 2:1 DPA517"},
		{"a quotation mark within", "c.csv", "reference,controller.name\nA,B\"C\n\"\",\n", "2:1 DPA501"},
		{"too many columns", "c.csv", "reference" + strings.Repeat(",x", 2000) + "\n", "1:1 DPA108"},
		{"a long cell", "c.csv", "reference,controller.name\nA," + strings.Repeat("x", 50_001) + "\n", "2:3 DPA108"},
		{"broken JSON", "c.jsonl", "\n{\"reference\": \"A\",\n", "2:19 DPA101"},
		{"no object", "c.ndjson", "[]\n", "1:1 DPA101"},
		{"a key of all in JSON", "c", " {\"reference\": \"A\", \"extends\": \"x\"}\n", "1:21 DPA515"},
		{"JSON without a reference", "c.jsonl", "{}", "1:1 DPA514"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, found, err := base.Rows(c.file, strings.NewReader(c.sheet))
			require.NoError(t, err)
			if rows != nil {
				require.Empty(t, found)
				for row, err := range rows {
					require.NoError(t, err)
					found = append(found, row.Found...)
				}
			}
			found.Sort()
			places, words, _ := strings.Cut(c.en, "|")
			assert.Equal(t, places, strings.ReplaceAll(strings.Join(brief(found), " "), c.file+":", ""))
			checkWords(t, found, words, fired)
		})
	}
	for _, c := range diag.Catalogue() {
		if c.ID >= "DPA510" && c.ID < "DPA518" {
			assert.True(t, fired[c.ID], "no test gives %s", c.ID)
		}
	}
}

// The place of a cell counts letters, not bytes, and a cell of several lines
// does not mislead it.
func TestThePlaceOfACell(t *testing.T) {
	lib := builtin(t)
	base, err := dpa.OpenBase(shared(t), "deal.toml", lib)
	require.NoError(t, err)
	row := only(t, base, "\ufeff"+"controller.name;controller.trade_name;reference;controller.address.country\r\n\"Été\r\nà Lyon\";\"ÉÉÉ\";A;Frnace\r\n")
	_, found := base.Open(row)
	assert.Contains(t, brief(found), "c.csv:3:17 DPA115")
	assert.Equal(t, "Été\nà Lyon", row.Text("controller.name"))

	_, found = base.Open(only(t, base, "reference,controller.name\nA,Ali\u200bce\n"))
	assert.Contains(t, paths(found), "controller.name DPA103")
}

// A line that nobody ends is not read into memory.
func TestARowWithoutEnd(t *testing.T) {
	lib := builtin(t)
	base, err := dpa.OpenBase(shared(t), "deal.toml", lib)
	require.NoError(t, err)
	for file, head := range map[string]string{"c.csv": "reference,controller.name\nA,\"", "c.jsonl": `{"reference": "`} {
		endless := &endless{head: strings.NewReader(head)}
		rows, _, err := base.Rows(file, endless)
		require.NoError(t, err)
		for row, err := range rows {
			require.NoError(t, err)
			assert.Error(t, row.Found.Err())
			break
		}
		assert.Less(t, endless.n, 40<<20)
	}
}

type endless struct {
	head *strings.Reader
	n    int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.head.Len() > 0 {
		return e.head.Read(p)
	}
	if e.n > 32<<20 {
		return copy(p, "\"}\n"), nil // JSON Lines look for the end, and keep nothing of what is too long
	}
	n := copy(p, bytes.Repeat([]byte("x"), len(p)))
	e.n += n
	return n, nil
}

func ExampleBatch() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	base, err := dpa.OpenBase(os.DirFS("../examples/minimal"), "vendor.toml", lib)
	if err != nil {
		panic(err)
	}
	rows, _, err := base.Rows("customers.csv", strings.NewReader("reference,languages,controller.name\nDPA-1,en,Clinique du Parc\n"))
	if err != nil {
		panic(err)
	}
	type outcome struct {
		reference string
		state     dpa.State
	}
	for r, err := range dpa.Batch(context.Background(), rows, func(row dpa.Row) outcome {
		deal, found := base.Open(row) // on one of many goroutines; a program writes the PDF here
		return outcome{row.Reference, dpa.Judge(deal, found).State}
	}) {
		if err != nil {
			panic(err)
		}
		fmt.Println(r.reference, r.state)
	}
	// Output: DPA-1 not renderable
}
