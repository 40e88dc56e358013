package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/internal/golden"
)

// Whatever stands in a cell of a sheet, what is said of it and what is read of
// the sheet are held: each cell of two sub-processors in turn has each of the
// things that people write in one.
func TestGoldenDamagedSheets(t *testing.T) {
	locales := builtin(t).Locales
	full := map[string]string{
		"name": "Éa", "trade_name": "Ea Cloud", "legal_entity": "Ea SAS", "street": "1 rue X", "postcode": "01000", "city": "Bourg", "country": "France",
		"email": "a@ea.example", "url": "https://ea.example/", "parent": "Ea Inc.", "service": "Chat", "purpose": "Support", "locations": "USA / Allemagne, UE",
		"subject": "patients", "data": "e-mail address; notes (a, b)", "mechanism": "SCCs", "module": "3", "date": "2026-01-02", "tia": "2026-01-03",
		"dpf_checked": "2026-01-04", "trigger": "oui", "from": "2026-02-01", "until": "2027-02-01", "safeguards": "VPN", "certificates": "ISO 27001; HDS", "notes": "n",
	}
	fields := slices.Sorted(maps.Keys(full))
	require.Equal(t, exchange.Fields(), fields)
	row := func(change map[string]string) string {
		cells := make([]string, len(fields))
		for i, f := range fields {
			cell, ok := change[f]
			if !ok {
				cell = full[f]
			}
			cells[i] = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		return strings.Join(cells, ",") + "\n"
	}
	var b strings.Builder
	read := func(src string) (toml, said string) {
		vendors, found, err := exchange.ReadCSV(strings.NewReader(src), exchange.Options{File: "f", Lang: "en", Locales: locales, Columns: map[string]string{"Was": "notes"}})
		require.NoError(t, err)
		var out bytes.Buffer
		require.NoError(t, exchange.WriteTOML(&out, vendors, "en"))
		return out.String(), golden.Said(found)
	}
	try := func(what, src string) {
		toml, said := read(src)
		b.WriteString(strings.TrimSpace(what+": "+golden.Sum(toml)+" "+said) + "\n")
	}
	head := strings.Join(fields, ",") + "\n"
	whole, said := read(head + row(nil) + row(map[string]string{"name": "", "country": "", "locations": "FR", "mechanism": ""}))
	b.WriteString(whole + said + "\n")
	for _, f := range fields {
		for _, cell := range []string{"", "n/a", "é", "=1", "  x ", "2026-02-30", "no", "5", "US", "worldwide; Atlantis", "dpf", "usa", "UK", "EEE; ue", "global", "bcr", "aucun transfert", "Décision d’adéquation", "vrai", "ftp://x", "ea.example", "a@", "Ea\nB\u200b", `"q"`} {
			try(fmt.Sprintf("%s %q", f, cell), head+row(map[string]string{f: cell})+row(map[string]string{"name": "Other"}))
		}
		try(f+" alone", head+row(map[string]string{"name": "Other"})+row(only(fields, "name", f, full[f]))+row(only(fields, f, "", full[f])))
		try(f+" without a column", strings.Replace(head, f, "", 1)+row(nil))
		try(f+" as another", strings.Replace(head, f, f+"x", 1)+row(nil))
		try(f+" in capitals", strings.ToUpper(strings.Replace(head, f, "name", 1))+row(nil))
	}
	for _, src := range []string{
		"", "\n", "\ufeffname\nA\n", "name;country\nA;FR\n", "name\tcountry\nA\tFR\n", "name;a,b,c\nA;x\n", "name,country\nA,FR,\nB,FR,x\n",
		"name\nA\n\n,\nA\nÀ b\na-B\nа\nб\n!\n?\nvendor\nvendor 2\nvendor\n", "name, country\n\"A\" x,FR\n", "name\n\"é\n\nA\"é\n", "name\n\xff\n", "Was,name\nx,A\n", "name\n" + strings.Repeat("a,", 2001) + "\n",
	} {
		try(fmt.Sprintf("%.40q", src), src)
	}
	golden.File(t, "damaged.txt", b.String())
}

// only leaves two fields of a row.
func only(fields []string, a, b, text string) map[string]string {
	out := map[string]string{}
	for _, f := range fields {
		out[f] = ""
	}
	out[b] = text
	out[a] = "Alone"
	return out
}

// Records with parts, of which none has all fields, and what a cell keeps of
// texts that spreadsheets would obey.
func TestGoldenExports(t *testing.T) {
	field := func(name, text string) dpa.Field { return dpa.Field{Name: name, Text: text} }
	records := []dpa.Record{
		{ID: "a", Fields: []dpa.Field{field("name", "A"), field("notes", "x\n=1")}},
		{ID: "b", Fields: []dpa.Field{field("name", "B"), field("country", "<FR>")}, Parts: []dpa.Part{
			{Source: "services", Records: []dpa.Record{{ID: "1", Fields: []dpa.Field{field("name", "S"), field("places", "\"q\"; -1|@x")}}, {ID: "2", Fields: []dpa.Field{field("purpose", "P")}}}},
			{Source: "contacts", Records: []dpa.Record{{ID: "1", Fields: []dpa.Field{field("name", "C")}, Parts: []dpa.Part{{Source: "mail", Records: []dpa.Record{{ID: "1", Fields: []dpa.Field{field("name", "M")}}}}}}}},
		}},
	}
	var out bytes.Buffer
	for _, list := range [][]dpa.Record{records, records[:1], nil} {
		for _, separator := range []rune{',', ';'} {
			require.NoError(t, exchange.WriteCSV(&out, list, separator, strings.ToUpper))
		}
		require.NoError(t, exchange.WriteJSON(&out, list))
	}
	for _, s := range []string{"=1", " =1", "a=1", "a;=1", "a\t+1", "a| \"-1", "a\n@x", "\nx", "\n=1", "x=\r=1", "##vso[x]", "##[x]", "#'#[x]", "::set", " ::set", "a\n\u00a0::set", "'=1", "＝1", "a;b", "\u00a0=1", ""} {
		fmt.Fprintf(&out, "%q %q\n", s, exchange.Cell(s))
	}
	golden.File(t, "exports.txt", out.String())
}

// No error of a reader or a writer is lost, wherever it comes.
func TestErrorsAreTold(t *testing.T) {
	broken := errors.New("disk on fire")
	locales := builtin(t).Locales
	_, _, err := exchange.ReadCSV(iotest.ErrReader(broken), exchange.Options{Lang: "en", Locales: locales})
	assert.ErrorIs(t, err, broken)
	_, _, err = exchange.ReadCSV(strings.NewReader("name\n"), exchange.Options{Lang: "xx", Locales: locales})
	assert.ErrorContains(t, err, `"xx"`)
	many := make([]dpa.Record, 1000)
	for i := range many {
		many[i] = dpa.Record{ID: fmt.Sprint(i), Fields: []dpa.Field{{Name: "name", Text: "A"}}}
	}
	vendors := make([]exchange.Vendor, 1000)
	for name, write := range map[string]func(w io.Writer) error{
		"CSV":  func(w io.Writer) error { return exchange.WriteCSV(w, many, ',', strings.ToUpper) },
		"JSON": func(w io.Writer) error { return exchange.WriteJSON(w, many) },
		"TOML": func(w io.Writer) error { return exchange.WriteTOML(w, vendors, "en") },
	} {
		for _, room := range []int{0, 5000} {
			assert.ErrorIs(t, write(&full{room, broken}), broken, "%s behind %d bytes", name, room)
		}
	}
}

// full is a disk with so much room.
type full struct {
	room int
	err  error
}

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, f.err
	}
	return len(p), nil
}
