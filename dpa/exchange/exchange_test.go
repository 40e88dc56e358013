package exchange_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
)

func builtin(t testing.TB) *library.Library {
	t.Helper()
	lib, err := library.Builtin()
	require.NoError(t, err)
	return lib
}

const sheet = `Subcontractor name;Legal entity;Country;Contact;Description;Categories of personal data processed;Server location;Data transfer mechanism (if applicable);Colour
Mailjet;Mailjet SAS;France;privacy@mailjet.example;Sending an email;"E-mail address; first name";Germany, Belgium;N/A;red
Zendesk;Zendesk, Inc.;USA;;User support;"Identification data (first name, last name), free text";Ireland / USA;SCCs;
;;;;Chat;chats;EU;;
`

func read(t *testing.T, src, lang string) ([]exchange.Vendor, diag.List) {
	t.Helper()
	vendors, found, err := exchange.ReadCSV(strings.NewReader(src), exchange.Options{File: "list.csv", Lang: lang, Locales: builtin(t).Locales})
	require.NoError(t, err)
	return vendors, found
}

// What is read from a sheet loads as part of an agreement, and everything that
// the sheet says is in it.
func TestASheetBecomesSubprocessors(t *testing.T) {
	vendors, found := read(t, sheet, "en")
	require.Len(t, found, 1)
	assert.Equal(t, "list.csv:1:155 DPA502", found[0].Pos.String()+" "+found[0].Check, "the colour has no place")
	require.Len(t, vendors, 2)

	var b bytes.Buffer
	require.NoError(t, exchange.WriteTOML(&b, vendors, "en"))
	for _, want := range []string{
		`id = "mailjet"`, `country = "FR"`, `contact = { email = "privacy@mailjet.example" }`, `locations = ["DE", "BE"]`,
		`categories = ["email_address", { en = "first name" }]`,
		`country = "US"`, `transfer = { mechanism = "scc" }`, `locations = ["IE", "US"]`,
		`"identification data (first name, last name)"`, `purpose = { en = "Chat" }`, `locations = ["EU"]`,
	} {
		assert.Contains(t, strings.ToLower(b.String()), strings.ToLower(want))
	}
	lib := builtin(t)
	minimal, err := os.ReadFile("../../examples/minimal/vendor.toml")
	require.NoError(t, err)
	deal := "extends = 'vendor.toml'\nlanguages = ['en']\ntemplate = 'subprocessor_list'\nreference = 'X'\n" + b.String()
	_, found, err = dpa.Open(fstest.MapFS{"vendor.toml": {Data: minimal}, "deal.toml": {Data: []byte(deal)}}, "deal.toml", lib)
	require.NoError(t, err)
	for _, f := range found {
		if f.Severity() == diag.Error {
			t.Error(f.Text("en"))
		}
	}
}

func TestRowsThatDoNotFitAreReportedAndTheOthersRead(t *testing.T) {
	for _, c := range []struct{ what, src, want string }{
		{"no name", "Description,Country\nx,FR\n", "list.csv:1:1 DPA504"},
		{"a country that is none", "Name,Country\nÉa,FR\nÉb,Atlantis\nC,DE\n", "list.csv:3:4 DPA507"},
		{"a place that is none", "Name,Server location\nA,Ireland; Oz\n", "list.csv:2:3 DPA507"},
		{"what is no mechanism", "Name,Transfer\nA,Privacy Shield\nB,SCC\n", "list.csv:2:3 DPA508"},
		{"a line too long", "Name,Country\nA,FR,x\n", "list.csv:2:6 DPA505"},
		{"a service of nobody", "Name,Purpose\n,x\n", "list.csv:2:1 DPA506"},
		{"a bad date", "Name,From\nA,01/02/2026\n", "list.csv:2:3 DPA113"},
		{"a bad address", "Name,Contact\nA,nobody\n", "list.csv:2:3 DPA118"},
		{"a module that is none", "Name,Transfer,Module\nA,SCC,5\n", "list.csv:2:7 DPA122"},
		{"two columns for one field", "Name,Country,Pays\nA,FR,DE\n", "list.csv:1:14 DPA503"},
		{"an encoding of old", "Name,Country\nÉa Soci\xe9t\xe9,FR\n", "list.csv:2:8 DPA509"},
		{"a workbook", "PK\x03\x04\x14\x00\x06\x00\n", "list.csv:1:1 DPA509"},
		{"a PDF of plain letters", "%PDF-1.4\n1 0 obj\n", "list.csv:1:1 DPA509"},
		{"an open quotation mark", "Name,Country\n\"A,FR\n", "list.csv:2:6 DPA501"},
	} {
		vendors, found := read(t, c.src, "en")
		var got []string
		for _, f := range found {
			got = append(got, f.Pos.String()+" "+f.Check)
		}
		assert.Equal(t, c.want, strings.Join(got, ", "), c.what)
		names := 0
		for _, v := range vendors {
			names += len(v.Fields["name"])
		}
		if c.what == "a country that is none" {
			assert.Equal(t, len("Éa")+len("C"), names, "the others are read")
		}
	}
}

// A quoted cell may stand behind a space, and hold the separator.
func TestASpaceBeforeAQuotedCell(t *testing.T) {
	vendors, found := read(t, "Name, Description, Country\nA, \"Mail, and chat\", France\n", "en")
	require.Empty(t, found)
	require.Len(t, vendors, 1)
	assert.Equal(t, "FR", vendors[0].Fields["country"])
	require.Len(t, vendors[0].Services, 1)
	assert.Equal(t, "Mail, and chat", vendors[0].Services[0].Purpose)
}

// What a service says is written, and of the rest it is said to be unknown,
// each by itself.
func TestAServiceSaysWhatIsUnknown(t *testing.T) {
	for _, c := range []struct{ purpose, places, data string }{
		{"", "", ""}, {"Chat", "", ""}, {"", "FR", ""}, {"", "", "chats"}, {"", "FR", "chats"}, {"Chat", "FR; DE", "chats; names"},
	} {
		vendors, found := read(t, "Name;Service;Description;Server location;Categories of personal data processed\nA;S;"+
			c.purpose+";\""+c.places+"\";\""+c.data+"\"\n", "en")
		require.Empty(t, found)
		var b bytes.Buffer
		require.NoError(t, exchange.WriteTOML(&b, vendors, "en"))
		_, service, _ := strings.Cut(b.String(), "[[subprocessors.services]]")
		for key, given := range map[string]string{"purpose": c.purpose, "locations": c.places, "data": c.data} {
			assert.Equal(t, given != "", strings.Contains(service, "\n"+key+" = "), "%s in %s", key, service)
			assert.Equal(t, given == "", strings.Contains(service, "\""+key+"\""), "%s unknown in %s", key, service)
		}
	}
}

// A sheet that dpa wrote is read back: the same vendors, places and data.
func TestWhatIsExportedIsImported(t *testing.T) {
	lib := builtin(t)
	a, _, err := dpa.Open(os.DirFS("../../examples"), "minimal/deal.toml", lib)
	require.NoError(t, err)
	for _, lang := range []string{"fr", "en"} {
		records, err := a.Rows(lang, "subprocessors")
		require.NoError(t, err)
		require.NotEmpty(t, records)
		var b bytes.Buffer
		require.NoError(t, exchange.WriteCSV(&b, records, ',', func(f string) string { return a.Heading(lang, f) }))
		rows, err := csv.NewReader(bytes.NewReader(b.Bytes())).ReadAll()
		require.NoError(t, err)
		services := 0
		for _, s := range a.Agreement().Subprocessors {
			services += len(s.Services)
		}
		assert.Len(t, rows, services+1)

		var j bytes.Buffer
		require.NoError(t, exchange.WriteJSON(&j, records))
		var back []map[string]any
		require.NoError(t, json.Unmarshal(j.Bytes(), &back))
		require.Len(t, back, len(a.Agreement().Subprocessors))
		assert.Equal(t, a.Agreement().Subprocessors[0].ID, back[0]["id"])
		assert.Len(t, back[0]["services"], len(a.Agreement().Subprocessors[0].Services))
	}
}

func TestACellIsNoFormula(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, exchange.WriteCSV(&b, []dpa.Record{{ID: "x", Fields: []dpa.Field{{Name: "name", Text: "=1+1"}}}}, ',', func(f string) string { return f }))
	assert.Equal(t, "id,name\nx,'=1+1\n", b.String())
}

func FuzzReadCSV(f *testing.F) {
	f.Add(sheet)
	f.Add("Nom\tPays\n\"é\nà\"\tFR\n")
	lib := builtin(f)
	f.Fuzz(func(t *testing.T, src string) {
		vendors, found, err := exchange.ReadCSV(strings.NewReader(src), exchange.Options{File: "x.csv", Lang: "fr", Locales: lib.Locales})
		require.NoError(t, err)
		for _, l := range found {
			assert.Greater(t, l.Pos.Line, 0)
		}
		var b bytes.Buffer
		require.NoError(t, exchange.WriteTOML(&b, vendors, "fr"))
	})
}
