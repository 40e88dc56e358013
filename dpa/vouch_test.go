package dpa_test

import (
	"fmt"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

var third = value.Date{Year: 2026, Month: 11, Day: 3}

// inTwo is the example of the catalogue as a final in both languages, with two
// conditions.
const inTwo = `languages = ["en"]
status = "final"

[[special_conditions]]
replace = "breach.register"
carries = ["gdpr-33-2"]
text.en = "The Processor shall keep this register for five years." # agreed on the 12th
text.fr = "Le Sous-traitant tient ce registre cinq ans."
reason = "asked for"

[[special_conditions]]
add_after = "breach.content"
text = { en = "It shall also call the officer on duty.", fr = "Il appelle aussi l’astreinte." }
reason = "asked for"
`

// filesOf are the files of a deal that is laid on the example.
func filesOf(deal string) dpa.Files {
	files := dpa.Files{}
	for name, data := range exampleFiles(deal) {
		files[name] = []byte(data)
	}
	return files
}

// vouched is a deal of which somebody has read the conditions of these numbers.
func vouched(t *testing.T, deal string, numbers ...int) string {
	t.Helper()
	files := filesOf(deal)
	a, found, err := dpa.Read(files, "deal.toml", builtin(t))
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	changed, err := dpa.Vouch(files, a, builtin(t), numbers, " Anne Roux ", third)
	require.NoError(t, err)
	require.Len(t, changed, 1)
	return strings.TrimPrefix(string(changed["deal.toml"]), "extends = \"example.toml\"\n")
}

// verdictOn is the verdict on a deal, and its findings but for that it has conditions.
func verdictOn(t *testing.T, lib *library.Library, deal string) (dpa.Verdict, []string) {
	t.Helper()
	d, found, err := dpa.Open(filesOf(deal), "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, d, "%s", text(found))
	var codes []string
	for _, f := range found {
		if f.Check != "DPA411" {
			codes = append(codes, f.Pos.Path+" "+f.Check)
		}
	}
	return dpa.Judge(d, found), codes
}

// A final with words of its own is ready to sign once each of its conditions was
// read; who read them, and what is left, the verdict names.
func TestAFinalIsReadyOnceItsConditionsWereRead(t *testing.T) {
	lib := builtin(t)
	v, found := verdictOn(t, lib, inTwo)
	assert.Equal(t, []dpa.OwnText{{Number: 1, Of: "breach.register", Path: "special_conditions[0]"}, {Number: 2, Of: "breach.content", Path: "special_conditions[1]"}}, v.Unread)
	assert.Empty(t, found)

	v, found = verdictOn(t, lib, vouched(t, inTwo, 2))
	assert.Equal(t, []dpa.OwnText{{Number: 1, Of: "breach.register", Path: "special_conditions[0]"}}, v.Unread)
	assert.Equal(t, []dpa.Reading{{By: "Anne Roux", Date: third, Number: 1}}, v.Readings)
	assert.Empty(t, found)

	both := vouched(t, inTwo, 1, 2)
	v, found = verdictOn(t, lib, both)
	assert.Equal(t, dpa.ReadyToSign, v.State)
	assert.Empty(t, v.Unread)
	assert.Equal(t, []dpa.Reading{{By: "Anne Roux", Date: third, Number: 2}}, v.Readings)
	assert.Empty(t, found)

	v, _ = verdictOn(t, lib, strings.Replace(both, "Anne Roux", "Luc Petit", 1))
	assert.Equal(t, []dpa.Reading{{By: "Luc Petit", Date: third, Number: 1}, {By: "Anne Roux", Date: third, Number: 1}}, v.Readings)
}

// A reading holds for what was read, and for nothing else.
func TestAReadingHoldsForWhatWasRead(t *testing.T) {
	lib := builtin(t)
	both := vouched(t, inTwo, 1, 2)
	for name, c := range map[string]struct {
		old, new string
		stale    string // numbers of the conditions that are to be read again
	}{
		"a character of the text":         {"five years.", "five years", "1"},
		"a character of a language":       {"cinq ans", "six ans", "1"},
		"a text within braces":            {"l’astreinte", "l'astreinte", "2"},
		"a language more":                 {"text.fr = ", "text.de = \"Fünf Jahre.\"\ntext.fr = ", "1"},
		"another paragraph":               {"\"breach.content\"", "\"breach.notify\"", "2"},
		"another doing":                   {"replace = \"breach.register\"", "add_after = \"breach.register\"", "1"},
		"what it is said to carry":        {"\"gdpr-33-2\"", "\"gdpr-33-2\", \"gdpr-28-3-f\"", "1"},
		"the hash":                        {"date = 2026-11-03, text = \"", "date = 2026-11-03, text = \"0", "1"},
		"the reason":                      {"reason = \"asked for\"", "reason = \"asked for by the clinic\"", ""},
		"a name":                          {"[[special_conditions]]\nadd_after", "[[special_conditions]]\nid = \"call\"\nadd_after", ""},
		"the way in which it is written":  {"\"The Processor shall keep", "\"\"\"\nThe Processor shall \\\n  keep", ""},
		"the languages of the deal":       {"languages = [\"en\"]", "languages = [\"fr\", \"en\"]", ""},
		"a value that the article prints": {"[[special_conditions]]\nreplace", "[clauses.breach]\nnotice = \"24h\"\n[[special_conditions]]\nreplace", ""},
	} {
		t.Run(name, func(t *testing.T) {
			deal := strings.Replace(both, c.old, c.new, 1)
			if name == "the way in which it is written" {
				deal = strings.Replace(deal, "five years.\"", "five years.\"\"\"", 1)
			}
			require.NotEqual(t, both, deal)
			d, found, err := dpa.Open(filesOf(deal), "deal.toml", lib)
			require.NoError(t, err)
			a, _, err := dpa.Read(filesOf(deal), "deal.toml", lib)
			require.NoError(t, err)
			stale := ""
			for _, f := range found {
				if f.Check == "DPA942" {
					stale += fmt.Sprint(f.Args["number"])
					assert.True(t, strings.HasSuffix(f.Pos.Path, ".read.text"), f.Pos.Path)
				}
			}
			assert.Equal(t, c.stale, stale, "%s", text(found))
			for i := range a.SpecialConditions {
				assert.Equal(t, !strings.Contains(stale, fmt.Sprint(i+1)), a.HasRead(&a.SpecialConditions[i], lib))
			}
			if d != nil {
				assert.Len(t, dpa.Judge(d, found).Unread, len(stale))
			}
		})
	}
}

// The paragraph beside a condition counts, in the languages in which the condition
// has a text; one that has none has that of the deal.
func TestAReadingIsOfTheParagraphToo(t *testing.T) {
	const inOne = "languages = [\"en\"]\nstatus = \"final\"\n[[special_conditions]]\nadd_after = \"breach.register\"\ntext = \"It shall keep it for five years.\"\nreason = \"x\"\n"
	for _, c := range []struct {
		deal, file, old, new string
		unread               int
	}{
		{inOne, "en.md", "{#register} ", "{#register} Moreover, ", 1},
		{inOne, "en.md", "{#notify} ", "{#notify} Moreover, ", 0},
		{inOne, "fr.md", "{#register} ", "{#register} De plus, ", 0},
		{inTwo, "fr.md", "{#register} ", "{#register} De plus, ", 1},
	} {
		clause := dpa.Files{}
		for _, name := range []string{"clause.toml", "en.md", "fr.md"} {
			data, err := os.ReadFile(path.Join(repository, "clauses/breach", name))
			require.NoError(t, err)
			text := string(data)
			switch name {
			case "clause.toml":
				text = "replaces = \"breach\"\n" + text
			case c.file:
				text = strings.Replace(text, c.old, c.new, 1)
				require.NotEqual(t, string(data), text)
			}
			clause["clauses/breach/"+name] = []byte(text)
		}
		lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{Name: "mine", FS: clause})
		require.NoError(t, err)
		require.NoError(t, found.Err())
		numbers := []int{1}
		if c.deal == inTwo {
			numbers = []int{1, 2}
		}
		v, codes := verdictOn(t, lib, vouched(t, c.deal, numbers...))
		assert.Len(t, v.Unread, c.unread, "%s: %v", c.new, codes)
	}
}

// Who is said to have read a condition is somebody, on a day before the agreement.
func TestAReadingIsBySomebody(t *testing.T) {
	deal := vouched(t, inTwo, 1)
	for by, want := range map[string]string{
		"Anne Roux": "", "Me Anne Roux, avocate à la Cour": "", "Conseil juridique Durand": "", "Lawyer & Sons": "", "le DPO": "",
		"TODO": "11:17 DPA137", "the lawyer": "11:17 DPA602", "Nom de l’avocat": "11:17 DPA602", "Jane Doe": "11:17 DPA602", "…": "11:17 DPA602",
		"A\\u202eB": "11:19 DPA103", " ": "11:17 DPA134",
	} {
		d, found, err := dpa.Open(filesOf(strings.Replace(deal, "Anne Roux", by, 1)), "deal.toml", builtin(t))
		require.NoError(t, err)
		assert.Equal(t, want == "", d != nil, by)
		if want != "" {
			assert.Contains(t, brief(found), want, by)
		}
	}
	_, found, err := dpa.Open(filesOf(strings.Replace(deal, "2026-11-03", "2027-11-03", 1)), "deal.toml", builtin(t))
	require.NoError(t, err)
	assert.Contains(t, brief(found), "11:37 DPA844")
}

// The agreements of a batch have what was read in common, unless a row changes it.
func TestAReadingInABatch(t *testing.T) {
	lib := builtin(t)
	base, err := dpa.OpenBase(filesOf(vouched(t, inTwo, 1, 2)), "deal.toml", lib)
	require.NoError(t, err)
	const rows = `{"reference": "A-1"}
{"reference": "A-2", "clauses": {"breach": {"notice": "24h"}}}
{"reference": "A-3", "special_conditions": [{"add_after": "breach.content", "text": "It shall call.", "reason": "x"}]}
`
	var unread []int
	sheet, found, err := base.Rows("rows.jsonl", strings.NewReader(rows))
	require.NoError(t, err)
	require.Empty(t, found)
	for row, err := range sheet {
		require.NoError(t, err)
		d, found := base.Open(row)
		require.NotNil(t, d, "%s", text(found))
		unread = append(unread, len(dpa.Judge(d, found).Unread))
	}
	assert.Equal(t, []int{0, 0, 1}, unread)
}

// What a program makes, a program has read.
func TestVouchIsForFiles(t *testing.T) {
	lib := builtin(t)
	a, _, err := dpa.Read(filesOf(inTwo), "deal.toml", lib)
	require.NoError(t, err)
	a.SpecialConditions = append(a.SpecialConditions, agreement.SpecialCondition{AddAfter: "breach.notify", Text: value.Text{Plain: "It shall also call."}, Reason: "x"})
	_, err = dpa.Vouch(filesOf(inTwo), a, lib, []int{3}, "Anne Roux", third)
	assert.ErrorIs(t, err, dpa.ErrNotTOML)
	_, err = dpa.Vouch(fstest.MapFS{}, a, lib, []int{1}, "Anne Roux", third)
	assert.ErrorContains(t, err, "reading a file of the agreement")
	for i := range a.SpecialConditions {
		s := &a.SpecialConditions[i]
		s.Read = &agreement.Reading{By: "Anne Roux", Date: third, Text: a.HashOf(s, lib)}
	}
	d, found := dpa.Check(a, lib)
	require.NotNil(t, d, "%s", text(found))
	assert.Equal(t, []dpa.Reading{{By: "Anne Roux", Date: third, Number: 3}}, dpa.Judge(d, found).Readings)
}
