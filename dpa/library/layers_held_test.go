package library_test

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// What each thing that a layer can hold does above a library that has everything,
// what is said of it, and what stamping it records.
func TestGoldenLayers(t *testing.T) {
	y := func(files string) string {
		return "-- clauses/y/clause.toml --\nreplaces = \"y\"\ndoc = \"Y\"\n" + files
	}
	var b strings.Builder
	for _, c := range []struct{ name, files string }{
		{"an obligation again", "-- clauses/obligations.toml --\n[gdpr-28-3-f]\ntitle = \"F\"\nsource = \"S\"\n[new]\ntitle = \"N\"\nsource = \"S\"\n"},
		{"obligations that are no TOML", "-- clauses/obligations.toml --\n[\n"},
		{"a timeline again", "-- clauses/timelines.toml --\n[day]\ntitle = \"D\"\norigin = \"O\"\n[night]\ntitle = \"N\"\norigin = \"O\"\n[night.law]\ndawn = 1\n"},
		{"a heading in a language", "-- annexes/measures/catalogue.toml --\n[headings.restore]\ntitle.de = \"R\"\n[headings.new]\ntitle = \"N\"\n"},
		{"a heading again", "-- annexes/measures/catalogue.toml --\n[headings.restore]\ntitle = \"R\"\n"},
		{"a measure again", "-- annexes/measures/catalogue.toml --\n[measures.backups]\nheading = \"restore\"\ntitle = { fr = \"B\", en = \"B\" }\ntext = { fr = \"B.\", en = \"B.\" }\n"},
		{"a measure replaced", "-- annexes/measures/catalogue.toml --\n[measures.backups]\nreplaces = \"backups\"\nheading = \"restore\"\ntitle = { fr = \"B\", en = \"C\" }\ntext = { fr = \"B.\", en = \"C.\" }\n"},
		{"a measure in a language", "-- annexes/measures/catalogue.toml --\n[measures.backups]\ntext.de = \"Alle {{interval}}.\"\ntitle.de = \"S\"\n"},
		{"measures out of order", "-- annexes/measures/catalogue.toml --\n[measures.zero]\nheading = \"restor\"\ncontrols = [\"8.99\", \"8.1\"]\ntitle = { fr = \"B\", en = \"B\" }\ntext = { fr = \"B.\\n\\nC [[x]] {{y}} **z**.\", en = \"B.\" }\n"},
		{"texts beside a clause", "-- clauses/y/one.fr.md --\n# Y\n\n1. {#a} En {{wait}} ou {{slow}} :\n   a. {#b} voir [[y.a]] ;\n   b. {#e} rien.\n"},
		{"a shared text beside a clause", "-- clauses/y/fr.md --\n# Y\n\n1. {#a} Sous {{wait}} ou {{slow}} :\n   a. {#b} voir [[y.a]] ;\n   b. {#e} rien.\n{{if variant is two}}\n2. {#c} **Fin** {{reference}}.\n{{end}}\n{{if who is them}}\n3. {#d} Eux.\n{{end}}\n"},
		{"a clause replaced", y("-- clauses/y/fr.md --\n# Y\n\n1. {#a} A.\n-- clauses/y/en.md --\n# Y\n\n1. {#a} A.\n")},
		{"a clause replaced, from English", y("source = \"en\"\n-- clauses/y/fr.md --\n# Y\n\n1. {#a} A.\n-- clauses/y/en.md --\n# Y\n\n1. {#a} A.\n")},
		{"a clause from a language that is none", y("source = \"xx\"\n-- clauses/y/fr.md --\n# Y\n")},
		{"a clause from what is no language", y("source = 1\n-- clauses/y/fr.md --\n# Y\n-- clauses/y/en.md --\n# Y\n")},
		{"a record of texts that are not there", "-- clauses/translated.toml --\n[y]\nde = \"0\"\n\"one.en\" = \"0123456789ab cdefcdefcdef\"\n[zz]\nen = 1\n"},
		{"records that are no TOML", "-- clauses/translated.toml --\n[\n"},
		{"a record that stays", "-- clauses/translated.toml --\n[y]\nen = \"0123456789ab\"\n-- clauses/y/en.md --\n# Y\n\n1. {#a} Within {{wait}} or {{slow}}:\n   a. {#b} see [[y.a]];\n   b. {#e} nothing.\n{{if variant is two}}\n2. {#c} **End** {{reference}}.\n{{end}}\n{{if who is them}}\n3. {#d} They.\n{{end}}\n"},
		{"an annex of the name of a clause", "-- annexes/y/clause.toml --\ndoc = \"Y\"\n-- annexes/y/fr.md --\n# Y\n"},
		{"a style", "-- templates/styles/mine.toml --\nsize = 10\n-- templates/styles/note.txt --\nx\n"},
		{"a style of nothing", "-- templates/styles/mine.toml --\nfcae = 1\n"},
		{"a template again", "-- templates/other/template.toml --\ntitle = \"O\"\ndoc = \"O\"\narticles = [\"y\"]\n"},
		{"a template replaced", "-- templates/other/template.toml --\nreplaces = \"other\"\ntitle = \"O\"\ndoc = \"O\"\narticles = [\"y\"]\n"},
		{"files that are none of ours", "-- clauses/readme.txt --\nx\n-- clauses/y/notes.txt --\nx\n-- templates/readme.txt --\nx\n-- locales/readme.txt --\nx\n"},
		{"decisions and companies", "-- law/adequacy.toml --\nas_of = 2027-01-01\n[decisions.zz]\nform = \"old\"\n[decisions.XX]\nlisted = \"list\"\nlimit = \"all\"\n-- law/companies.toml --\nforms = [\"SAS\"]\n[groups.acme]\nbrands = [\"Akme\"]\n"},
		{"a decision under another name", "-- law/adequacy.toml --\n[decisions.UK]\nnumber = \"2021/1772\"\nform = \"new\"\ndate = 2021-06-28\n"},
		{"tables that are no TOML", "-- law/adequacy.toml --\n[\n-- law/companies.toml --\n[\n"},
		{"words of a language", "-- locales/en.toml --\n[nouns.pentest]\none = \"pentest\"\n[messages]\nnone_such = \"x\"\n"},
		{"a language that is no TOML", "-- locales/en.toml --\n[\n"},
		{"a text too large", "-- clauses/y/one.fr.md --\n" + strings.Repeat("x", 8<<20+1)},
	} {
		whole := library.Layer{FS: wholeFiles(t)}
		mine := layer("mine", c.files)
		lib, found, err := library.Load(whole, mine)
		fmt.Fprintf(&b, "%s: %v %s", c.name, err, golden.Said(found))
		if lib != nil {
			b.WriteString(" " + golden.Sum(answers(t, lib)))
		}
		base, _, _ := library.Load(whole)
		for _, wanted := range []func(string) bool{func(string) bool { return true }, func(id string) bool { return id == "y" }, func(string) bool { return false }} {
			var l diag.List
			stamps, err := mine.Stamp(base, wanted, &l)
			if err != nil || len(l) > 0 {
				fmt.Fprintf(&b, "\n  %v %s", err, golden.Said(l))
			}
			for _, s := range stamps {
				_, records, _ := strings.Cut(string(s.Data), "when.\n")
				fmt.Fprintf(&b, "\n  %s %v %q", s.File, s.Texts, records)
			}
		}
		b.WriteString("\n")
	}
	golden.File(t, "layers.txt", strings.ReplaceAll(b.String(), "<nil> ", ""))
}

// A disk that fails at any file or folder is told of, by loading and by stamping.
func TestNoFailureIsPassedOver(t *testing.T) {
	files := wholeFiles(t)
	files["templates/styles/mine.toml"] = &fstest.MapFile{Data: []byte("")}
	names := map[string]bool{}
	for name := range files {
		for at := name; at != "."; at = at[:max(strings.LastIndex(at, "/"), 0)] {
			if at == "" {
				break
			}
			names[at] = true
		}
	}
	base, _, err := library.Load(library.Layer{FS: files})
	assert.NoError(t, err)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		on := library.Layer{FS: burning{files, name}}
		_, _, err := library.Load(on)
		if name != "law" && name != "templates/dpa" && name != "templates/other" { // whose files are opened by name
			assert.ErrorIs(t, err, errFire, name)
		}
		_, err = on.Stamp(base, func(string) bool { return true }, new(diag.List))
		if read := strings.HasPrefix(name, "clauses") || name == "annexes" || strings.HasSuffix(name, ".md"); read && !strings.Contains(name, "line") && !strings.Contains(name, "obligations") {
			if err != nil {
				assert.ErrorIs(t, err, errFire, name)
			} else {
				assert.NotContains(t, []string{"clauses", "annexes", "clauses/y", "clauses/y/clause.toml", "clauses/y/fr.md", "clauses/y/en.md", "clauses/translated.toml"}, name)
			}
		}
	}
}

var errFire = errors.New("disk on fire")

// burning is a file system of which one file or folder cannot be read.
type burning struct {
	fs   fstest.MapFS
	name string
}

func (b burning) Open(name string) (fs.File, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errFire}
	}
	return b.fs.Open(name)
}

// A value that a program made wrongly is told of, whatever part of it is wrong
// and whatever type it has.
func TestValuesThatNoFileGives(t *testing.T) {
	lib := load(t, first(base, everyType))
	x := lib.Clause("x")
	sound := map[string]library.Value{
		"notice": {Type: library.DurationType, Duration: value.Duration{N: 30, Unit: value.Days}}, "audits": {Type: library.CountType, Count: 2}, "uptime": {Type: library.PercentType, Percent: 99},
		"certificate": {Type: library.BoolType}, "cost": {Type: library.ChoiceType, Choice: "processor"}, "channel": {Type: library.TextType, Text: value.Text{Plain: "a"}},
		"start": {Type: library.DateType, Date: value.Date{Year: 2026, Month: time.May, Day: 1}}, "mail": {Type: library.EmailType, Email: "a@b.example"}, "law": {Type: library.LawType, Law: "FR"},
		"cap": {Type: library.MoneyType, Money: value.Money{Minor: 100, Currency: "EUR"}},
	}
	wrong := map[string]func(v *library.Value){
		"duration": func(v *library.Value) { v.Duration = value.Duration{N: -1, Unit: value.Days} }, "date": func(v *library.Value) { v.Date = value.Date{Year: 2026, Month: 13, Day: 1} },
		"money": func(v *library.Value) { v.Money = value.Money{Minor: 1, Currency: "eur"} }, "law": func(v *library.Value) { v.Law = "ZZ" }, "email": func(v *library.Value) { v.Email = "a" },
		"text": func(v *library.Value) { v.Text = value.Text{In: map[string]string{"French": "a"}} },
	}
	checked := func(name string, v library.Value) string {
		var l diag.List
		lib.Check(x, map[string]library.Value{name: v}, &l)
		var out []string
		for _, f := range l {
			out = append(out, f.Check)
		}
		return strings.Join(out, " ")
	}
	for name, v := range sound {
		assert.Empty(t, checked(name, v), name)
		assert.NotEmpty(t, lib.Shown(v).EN, name)
		for part, change := range wrong {
			other := v
			change(&other)
			assert.Equal(t, "DPA240", checked(name, other), "%s with a wrong %s", name, part)
			assert.Equal(t, other.String(), lib.Shown(other).EN, "%s with a wrong %s", name, part)
		}
	}
}
