package library_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

const annex = `-- annexes/measures/clause.toml --
doc = "M"
-- annexes/measures/fr.md --
# M

{{measures}}
`

const catalogue = annex + `-- annexes/measures/catalogue.toml --
[headings.restore]
title = { fr = "Rétablissement", en = "Restoration" }
[measures.backups]
heading = "restore"
controls = ["8.13"]
title = { fr = "Sauvegardes", en = "Backups" }
text.fr = """
Une copie est faite
à intervalles de {{interval}}."""
text.en = "A copy is made at intervals of {{interval}}."
[measures.backups.params.interval]
type = "duration"
default = "24h"
doc = "I"
`

func TestMeasures(t *testing.T) {
	lib, found, err := library.Load(first(base, catalogue))
	require.NoError(t, err)
	require.NotNil(t, lib, places(found))
	m := lib.Measure("backups")
	require.NotNil(t, m)
	assert.Nil(t, lib.Measure("restore"))
	assert.Equal(t, "restore", lib.Heading(m.Heading).ID)
	assert.Equal(t, []string{"8.13"}, m.Controls)
	fr, ok := m.Paragraph("fr")
	require.True(t, ok)
	assert.Equal(t, []prose.Inline{prose.Words("Une copie est faite à intervalles de "), fr.Text[1], prose.Words(".")}, fr.Text)
	assert.Equal(t, "annexes/measures/catalogue.toml:9:18", fr.Text[1].(prose.Blank).Pos.String())
	_, ok = m.Paragraph("de")
	assert.False(t, ok)
}

// Each case is a file of measures behind the base; all its findings.
func TestFindingsOfMeasures(t *testing.T) {
	const head = annex + "-- annexes/measures/catalogue.toml --\n[headings.h]\ntitle = { fr = 'H', en = 'H' }\n"
	measure := func(lines string) string {
		return head + "[measures.m]\nheading = 'h'\ntitle = { fr = 'M', en = 'M' }\n" + lines
	}
	for what, c := range map[string]struct{ files, want, nearest string }{
		"a measure as it should be":        {measure("text = { fr = 'a', en = 'b' }\n"), "", ""},
		"no TOML":                          {annex + "-- annexes/measures/catalogue.toml --\nx = \n", "1:5 DPA101", ""},
		"an unknown key":                   {measure("text = { fr = 'a', en = 'b' }\ncontrol = ['8.1']\n"), "7:1 DPA110", "controls"},
		"no table":                         {head + "[measures]\nm = 1\n", "4:5 DPA111", ""},
		"a bad name":                       {head + "[measures.M]\nheading = 'h'\ntitle = { fr = 'M' }\ntext = { fr = 'M' }\n", "3:11 DPA258", ""},
		"no heading":                       {head + "[measures.m]\ntitle = { fr = 'M' }\ntext = { fr = 'M' }\n", "3:11 DPA112", ""},
		"a heading that does not exist":    {head + "[measures.m]\nheading = 'g'\ntitle = { fr = 'M' }\ntext = { fr = 'M' }\n", "4:11 DPA270", "h"},
		"no text":                          {measure(""), "3:11 DPA112", ""},
		"a text without a language":        {measure("text = 'a'\n"), "6:8 DPA111", ""},
		"a text without a title":           {measure("text = { fr = 'a', de = 'b' }\n"), "5:1 DPA130", ""},
		"a text in an unknown language":    {head + "[measures.m]\nheading = 'h'\ntitle = { fr = 'M', xx = 'M' }\ntext = { fr = 'M', xx = 'M' }\n", "annexes/measures/catalogue.toml DPA256", ""},
		"controls that do not exist":       {measure("controls = ['5.37', '5.38', '6.9', '7.15', '8.35', '8.0', '8.07', 'A.8.1', '9.1', '8.34']\ntext = { fr = 'a', en = 'b' }\n"), "6:21 DPA271, 6:29 DPA271, 6:36 DPA271, 6:44 DPA271, 6:52 DPA271, 6:59 DPA271, 6:67 DPA271, 6:76 DPA271", ""},
		"a parameter without a default":    {measure("text = { fr = 'a {{p}}', en = 'b {{p}}' }\n[measures.m.params.p]\ntype = 'text'\ndoc = 'P'\n"), "7:20 DPA272", ""},
		"a parameter that prints nothing":  {measure("text = { fr = 'a {{p}}', en = 'b {{p}}' }\n[measures.m.params.p]\ntype = 'bool'\ndefault = true\ndoc = 'P'\n"), "7:20 DPA272", ""},
		"a parameter out of its bounds":    {measure("text = { fr = 'a {{p}}', en = 'b {{p}}' }\n[measures.m.params.p]\ntype = 'percent'\ndefault = 90\nmin = 95\ndoc = 'P'\n"), "9:11 DPA241", ""},
		"a parameter that no text uses":    {measure("text = { fr = 'a', en = 'b' }\n[measures.m.params.p]\ntype = 'text'\ndefault = 'x'\ndoc = 'P'\n"), "7:20 DPA251", ""},
		"an unknown blank":                 {measure("text = { fr = 'à {{pp}} {{p}}', en = 'b {{p}} {{pp}}' }\n[measures.m.params.p]\ntype = 'text'\ndefault = 'x'\ndoc = 'P'\n"), "6:18 DPA273, 6:47 DPA273", "p"},
		"a fact of the agreement":          {measure("text = { fr = '{{reference}}', en = '{{reference}}' }\n"), "6:16 DPA273, 6:38 DPA273", ""},
		"a blank in one language":          {measure("text = { fr = 'a {{p}}', en = 'b' }\n[measures.m.params.p]\ntype = 'text'\ndefault = 'x'\ndoc = 'P'\n"), "6:31 DPA250", ""},
		"a reference and a term":           {measure("text = { fr = 'a [[audit]] **b**', en = '**b** [[audit]]' }\n"), "6:15 DPA274, 6:18 DPA274, 6:41 DPA274, 6:48 DPA274", ""},
		"other markup, in a text of lines": {measure("text.fr = \"\"\"\na\nb\n  *c* {{d\"\"\"\ntext.en = 'b'\n"), "9:3 DPA206, 9:5 DPA206, 9:7 DPA207", ""},
	} {
		t.Run(what, func(t *testing.T) {
			_, found, err := library.Load(first(base, c.files))
			require.NoError(t, err)
			assert.Equal(t, c.want, strings.ReplaceAll(places(found), "annexes/measures/catalogue.toml:", ""))
			if c.nearest != "" && len(found) > 0 {
				assert.Equal(t, c.nearest, found[0].Nearest)
			}
			for _, f := range found {
				assert.NotRegexp(t, `<nil>|\{(measure|mark|known|control|id)\}([^}\]]|$)`, f.Text("fr")+f.Text("en"))
			}
		})
	}
}

// What WRITING.md promises: a folder of one's own adds measures, headings and
// languages, and replaces a measure when it says so.
func TestALayerAddsMeasures(t *testing.T) {
	const file = "-- annexes/measures/catalogue.toml --\n"
	lib := load(t, first(base, catalogue), german(t), layer("mine", file+`[headings.own]
title = { fr = "À nous", en = "Ours" }
[measures.siren]
heading = "own"
title = { fr = "Sirène", en = "Siren" }
text = { fr = "Une sirène.", en = "A siren." }
[measures.backups]
title.de = "Sicherungen"
text.de = "Eine Kopie wird alle {{interval}} angelegt."
`))
	assert.Equal(t, "own", lib.Headings[1].ID)
	assert.Equal(t, "siren", lib.Measures[1].ID)
	backups := lib.Measure("backups")
	for _, lang := range []string{"fr", "en", "de"} {
		_, ok := backups.Paragraph(lang)
		assert.True(t, ok, lang)
		_, ok = backups.Title.For(lang)
		assert.True(t, ok, lang)
	}
	assert.Equal(t, "restore", backups.Heading)

	lib = load(t, first(base, catalogue), layer("mine", file+`[measures.backups]
replaces = "backups"
heading = "restore"
title = { fr = "Bandes", en = "Tapes" }
text = { fr = "Sur bande.", en = "On tape." }
`))
	require.Len(t, lib.Measures, 1)
	assert.Empty(t, lib.Measure("backups").Params, "nothing of the replaced measure stays")
	assert.Empty(t, lib.Measure("backups").Controls)

	for what, c := range map[string]struct{ lines, want string }{
		"a heading twice":                 {"[headings.restore]\ntitle = { fr = 'H' }\n", "1:11 DPA222"},
		"a measure twice":                 {"[measures.backups]\nheading = 'restore'\ntitle = { fr = 'H' }\ntext = { fr = 'H' }\n", "1:11 DPA222"},
		"a text that is there":            {"[measures.backups]\ntitle = { fr = 'H' }\ntext = { fr = 'H' }\n", "3:15 DPA222"},
		"a replacement of nothing":        {"[measures.x]\nreplaces = 'x'\nheading = 'restore'\ntitle = { fr = 'H' }\ntext = { fr = 'H' }\n", "1:11 DPA223"},
		"a replacement of another":        {"[measures.x]\nreplaces = 'backups'\nheading = 'restore'\ntitle = { fr = 'H' }\ntext = { fr = 'H' }\n", "1:11 DPA223"},
		"a translation with other blanks": {"[measures.backups]\ntitle = { de = 'H' }\ntext = { de = 'H' }\n", "3:15 DPA250"},
	} {
		_, found, err := library.Load(first(base, catalogue), german(t), layer("mine", file+c.lines))
		require.NoError(t, err)
		assert.Equal(t, "mine/annexes/measures/catalogue.toml:"+c.want, places(found), what)
	}
}
