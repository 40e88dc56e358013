package diag_test

import (
	"errors"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
)

func TestEveryCheckIsComplete(t *testing.T) {
	seen := map[string]bool{}
	placeholder := regexp.MustCompile(`\{[a-z_]+\}`)
	for _, c := range diag.Catalogue() {
		assert.Regexp(t, `^DPA[1-9][0-9]{2}$`, c.ID)
		assert.False(t, seen[c.ID], "%s stands twice", c.ID)
		seen[c.ID] = true
		assert.Contains(t, []diag.Severity{diag.Error, diag.Warning, diag.Info}, c.Severity, c.ID)
		for what, w := range map[string]diag.Words{"title": c.Title, "message": c.Message} {
			assert.NotEmpty(t, w.FR, "%s: French %s", c.ID, what)
			assert.NotEmpty(t, w.EN, "%s: English %s", c.ID, what)
		}
		assert.Equal(t, c.Hint.FR == "", c.Hint.EN == "", "%s: hint in one language only", c.ID)
		for _, pair := range []diag.Words{c.Message, c.Hint} {
			assert.ElementsMatch(t, unique(placeholder.FindAllString(pair.FR, -1)), unique(placeholder.FindAllString(pair.EN, -1)), "%s: other arguments in French than in English", c.ID)
		}
		for _, fr := range []string{c.Title.FR, c.Message.FR, c.Hint.FR} {
			assert.NotRegexp(t, `[a-zà-ÿ]'[a-zà-ÿ]`, fr, "%s: apostrophe", c.ID)
			assert.NotRegexp(t, `« |[^\x{00A0}]»|[^\x{00A0}{}a-zA-Z0-9"]:( |$)|[^\x{202F}][;!?]( |$)`, fr, "%s: no-break space", c.ID)
		}
	}
}

func unique(s []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, x := range s {
		if !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}

func TestPos(t *testing.T) {
	assert.Equal(t, "", diag.Pos{}.String())
	assert.Equal(t, "deal.toml", diag.Pos{File: "deal.toml"}.String())
	assert.Equal(t, "deal.toml:3", diag.Pos{File: "deal.toml", Line: 3}.String())
	assert.Equal(t, "deal.toml:3:9", diag.Pos{File: "deal.toml", Line: 3, Col: 9}.String())
}

func TestAnEmptyListIsNoError(t *testing.T) {
	var l diag.List
	assert.NoError(t, l.Err())
	assert.True(t, l.Err() == nil)
}

func TestSortDropsRepeatsAndKeepsPlaces(t *testing.T) {
	var l diag.List
	check := diag.Catalogue()[0].ID
	l.Add(diag.Pos{File: "b", Line: 1}, check, nil)
	l.Add(diag.Pos{File: "a", Line: 2}, check, nil)
	l.Add(diag.Pos{File: "a", Line: 1, Col: 2}, check, nil)
	l.Add(diag.Pos{File: "a", Line: 1, Col: 2}, check, nil)
	l.Sort()
	require.Len(t, l, 3)
	assert.Equal(t, "a:1:2", l[0].Pos.String())
	assert.Equal(t, "b:1", l[2].Pos.String())
}

func TestErrIsTyped(t *testing.T) {
	var l diag.List
	for _, c := range diag.Catalogue() {
		if c.Severity == diag.Error {
			l.Add(diag.Pos{File: "deal.toml", Line: 1, Col: 1}, c.ID, nil)
		}
	}
	var findings *diag.FindingsError
	require.True(t, errors.As(l.Err(), &findings))
	assert.Len(t, findings.List, len(l))
	assert.Contains(t, l.Err().Error(), "deal.toml:1:1: ")
	assert.Contains(t, l.Err().Error(), "more)")
}

func TestArgumentsAndNearest(t *testing.T) {
	f := diag.Finding{Check: "DPA403", Args: diag.Args{"id": "audti"}, Nearest: "audit"}
	assert.Contains(t, f.Message("en"), "audti")
	assert.Contains(t, f.Hint("en"), "Did you mean “audit”?")
	assert.Contains(t, f.Hint("fr"), "Vouliez-vous dire «\u00a0audit\u00a0»\u202f?")
}

func TestAnArgumentIsNeverSearchedForArguments(t *testing.T) {
	f := diag.Finding{Check: "DPA404", Args: diag.Args{"clause": "{required}", "required": "{clause}"}}
	for range 20 {
		assert.Contains(t, f.Message("en"), "“{required}” requires the clause “{clause}”")
	}
}

func TestUnknownCheckPanics(t *testing.T) {
	assert.Panics(t, func() { new(diag.List).Add(diag.Pos{}, "DPA999", nil) })
}

func TestNearest(t *testing.T) {
	among := []string{"name", "address", "legal_entity", "form", "dpo"}
	for wrong, want := range map[string]string{
		"nmae": "name", "Name": "name", "adress": "address", "legal-entity": "legal_entity", "legalentity": "legal_entity",
		"from": "form", "dop": "dpo", "color": "", "x": "", "": "",
	} {
		assert.Equal(t, want, diag.Nearest(wrong, among), wrong)
	}
}

func TestMeant(t *testing.T) {
	said := func(id string) diag.Words {
		return map[string]diag.Words{
			"breach": {FR: "Violations de données à caractère personnel", EN: "Personal data breaches"},
			"audit":  {FR: "Audits et données de contrôle", EN: "Audits"},
		}[id]
	}
	for wrong, want := range map[string]string{
		"violation": "breach", "violation_de_donnees": "breach", "Personal breaches": "breach", "audti": "audit",
		"données": "", "controle": "audit", "cat": "", "": "", "de": "",
	} {
		assert.Equal(t, want, diag.Meant(wrong, []string{"audit", "breach"}, said), wrong)
	}
	assert.Equal(t, "specific", diag.Nearest("spécifique", []string{"general", "specific"}))
}

func TestSeriesHasAWordBeforeTheLastAlone(t *testing.T) {
	or := diag.Words{FR: " ou ", EN: " or "}
	var list []diag.Words
	for i, want := range []diag.Words{{}, diag.Same("a"), {FR: "a ou b", EN: "a or b"}, {FR: "a, b ou c", EN: "a, b or c"}, {FR: "a, b, c ou d", EN: "a, b, c or d"}} {
		assert.Equal(t, want, diag.Series(list, or))
		list = append(list, diag.Same(string(rune('a'+i))))
	}
}
