package agreement_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

var shipped = sync.OnceValues(library.Builtin)

// A word, a text or a table is written as short as it can be read: what is
// written reads back as the same, and free text that looks like a word does not
// become one.
func TestWhatIsShortIsWrittenShort(t *testing.T) {
	var l diag.List
	read := func(src string) *agreement.Agreement {
		a := new(agreement.Agreement)
		input.Decode(input.Parse("deal.toml", src, &l), a, &l)
		return a
	}
	const src = `languages = ["fr+en"]
[[processing]]
recipients = ["host", { fr = "hébergeur", en = "hosting" }, { word = "host", only = "sometimes" }]
data = [{ subject = "staff", categories = ["identification", { word = "photos", only = "if enabled" }, { fr = "images", en = "pictures" }] }]
[[subprocessors]]
ai = "summaries"
[[subprocessors]]
ai = { purpose = "search", training = false }
`
	a := read(src)
	require.NotEmpty(t, a.Processing)
	p := a.Processing[0]
	assert.Equal(t, "host hébergeur host sometimes", p.Recipients[0].Word.ID+" "+p.Recipients[1].Word.Free.In["fr"]+" "+p.Recipients[2].Word.ID+" "+p.Recipients[2].Only.Plain)
	k := p.Data[0].Categories
	assert.Equal(t, "identification photos pictures if enabled", k[0].Word.ID+" "+k[1].Word.ID+" "+k[2].Word.Free.In["en"]+" "+k[1].Only.Plain)
	assert.Equal(t, "summaries search", a.Subprocessors[0].AI.Purpose.Plain+" "+a.Subprocessors[1].AI.Purpose.Plain)

	toml, err := a.MarshalTOML()
	require.NoError(t, err)
	for _, short := range []string{`"host",`, `"identification",`, `ai = "summaries"`} {
		assert.Contains(t, strings.Join(strings.Fields(strings.NewReplacer("[", " ", "]", " ").Replace(string(toml))), " "), short)
	}
	again, err := read(string(toml)).MarshalTOML()
	require.NoError(t, err)
	assert.Equal(t, string(toml), string(again))
	a.Processing[0].Recipients[0].Word = value.Word{Free: value.Text{Plain: "host"}}
	toml, err = a.MarshalTOML()
	require.NoError(t, err)
	back := read(string(toml)).Processing[0].Recipients[0].Word
	assert.Empty(t, back.ID, "no word of the vocabulary, whatever it looks like")
	assert.Equal(t, map[string]string{"fr": "host", "en": "host"}, back.Free.In)
	a.Subprocessors[0].AI = &agreement.AIUse{Note: value.Text{Plain: "nothing else"}}
	toml, err = a.MarshalTOML()
	require.NoError(t, err)
	assert.Equal(t, "nothing else", read(string(toml)).Subprocessors[0].AI.Note.Plain, "what says something, but not that")
}

// What is no table, no text or no bytes is said once, at its place, and read as
// nothing.
func TestWhatCannotBeRead(t *testing.T) {
	for src, want := range map[string]string{
		"clauses.breach = 3":                       "deal.toml:1:18",
		"policy = 3":                               "deal.toml:1:10",
		"measures = [{ with = 3 }]":                "deal.toml:1:22",
		"logo = { data = 3 }":                      "deal.toml:1:17",
		"logo = { data = \"cGljdHVy!\" }":          "deal.toml:1:17 DPA656",
		"logo = { data = \"cGljdHVyZQ==\" }":       "",
		"clauses.breach = { variant = \"group\" }": "",
	} {
		var l diag.List
		a := new(agreement.Agreement)
		input.Decode(input.Parse("deal.toml", src, &l), a, &l)
		var got []string
		for _, f := range l {
			got = append(got, f.Pos.String())
			if strings.Contains(want, "DPA") {
				got = append(got, f.Check)
			}
		}
		assert.Equal(t, want, strings.Join(got, " "), src)
		if want != "" && a.Logo != nil {
			assert.Empty(t, a.Logo.Data, src)
		}
	}
	for _, src := range []string{"policy = { approver = \"The board\" }", "clauses.audit = { variant = \"x\", after = \"y\" }", "measures = [{ with = { n = 2 } }]"} {
		var l diag.List
		a := new(agreement.Agreement)
		input.Decode(input.Parse("deal.toml", src, &l), a, &l)
		require.Empty(t, l)
		switch {
		case a.Policy != nil:
			assert.True(t, a.Policy.Has("approver"), "where a key stands is known")
		case a.Clauses != nil:
			assert.True(t, a.Clauses["audit"].Has("after"))
		default:
			assert.True(t, a.Measures[0].With.Has("n"))
		}
	}
}

// Sensitive data are those of Art. 9; data on offences and national numbers have
// articles of their own, and are asked for by name.
func TestWhichDataAreSensitive(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	words := lib.Locales
	for name, c := range map[string]struct {
		categories []agreement.Category
		want       string
	}{
		"none":                {nil, ""},
		"a harmless word":     {[]agreement.Category{{Word: value.Word{ID: "identification"}}}, ""},
		"free text":           {[]agreement.Category{{}, {Special: "health"}}, "any health"},
		"the word prevails":   {[]agreement.Category{{Word: value.Word{ID: word(t, lib, "health")}, Special: "criminal"}}, "any health"},
		"offences":            {[]agreement.Category{{Special: "criminal"}}, "criminal"},
		"a national number":   {[]agreement.Category{{Special: "national_id"}}, "national_id"},
		"two, the last asked": {[]agreement.Category{{Special: "criminal"}, {Special: "health"}}, "any health criminal"},
	} {
		a := &agreement.Agreement{
			Processing: []agreement.Activity{{}, {DataSets: []string{"set"}}},
			DataSets:   []agreement.DataSet{{ID: "set", Data: []agreement.Data{{Categories: c.categories}}}},
		}
		var got []string
		for _, nature := range []string{"", "health", "criminal", "national_id", "biometric"} {
			if a.ProcessesSpecial(nature, words) {
				got = append(got, map[bool]string{true: "any", false: nature}[nature == ""])
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), name)
		var all []string
		for n := range agreement.Natures(a.DataSets[0].Data, words) {
			all = append(all, n)
			if n == "health" {
				break // whoever has found it asks no further
			}
		}
		assert.NotContains(t, all, "", name)
	}
}

// word is a word of the vocabulary of data with that nature.
func word(t *testing.T, lib *library.Library, nature string) string {
	t.Helper()
	for _, w := range lib.Locales.Vocabulary("data") {
		if lib.Locales.Nature(w) == nature {
			return w
		}
	}
	require.Fail(t, "no word of that nature")
	return ""
}

// A parameter of another variant than the chosen one stands nowhere, whatever the
// deal gives for it; a value that the deal gives has its place.
func TestAParameterStandsWithItsVariant(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	seen := 0
	for _, c := range lib.Clauses {
		for _, p := range c.Params {
			by := c.UsedBy(p.Name)
			for _, v := range c.VariantIDs() {
				a := &agreement.Agreement{Clauses: map[string]*agreement.ClauseSettings{c.ID: {Variant: v}}}
				_, _, stands := a.Standing(c, p.Name)
				_, has := a.Param(c, p.Name)
				used := false
				for _, id := range by {
					used = used || id == v
				}
				assert.Equal(t, has && used, stands, "%s %s %s", c.ID, v, p.Name)
				if has && !used {
					seen++
				}
			}
		}
	}
	assert.NotZero(t, seen)
	var l diag.List
	a := new(agreement.Agreement)
	input.Decode(input.Parse("deal.toml", "clauses.subprocessing.variant = \"specific\"", &l), a, &l)
	c := lib.Clause("subprocessing")
	require.NotNil(t, c)
	v, given, _ := a.Standing(c, "variant")
	assert.Equal(t, "specific deal.toml:1:33", v.Choice+" "+v.Pos.String())
	assert.True(t, given)
}
