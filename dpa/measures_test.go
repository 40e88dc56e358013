package dpa_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/markdown"
)

// withMeasures is the minimal agreement with other measures.
func withMeasures(t *testing.T, lib *library.Library, measures string) *dpa.Deal {
	t.Helper()
	d, found := dpa.Check(readMeasures(t, lib, measures), lib)
	require.NotNil(t, d, "%s", text(found))
	return d
}

func readMeasures(t *testing.T, lib *library.Library, measures string) *agreement.Agreement {
	t.Helper()
	fsys := fstest.MapFS{"deal.toml": {Data: []byte("extends = \"minimal/deal.toml\"\nreplace = [\"measures\"]\n" + measures)}}
	for _, name := range []string{"minimal/deal.toml", "minimal/vendor.toml"} {
		data, err := os.ReadFile(filepath.Join(repository, "examples", name))
		require.NoError(t, err)
		fsys[name] = &fstest.MapFile{Data: data}
	}
	a, found, err := dpa.Read(fsys, "deal.toml", lib)
	require.NoError(t, err)
	require.NotNil(t, a, "%s", text(found))
	return a
}

// annexOf composes a and returns the annex of the measures as Markdown.
func annexOf(t *testing.T, a *dpa.Deal, lib *library.Library, lang string) string {
	t.Helper()
	d, found := a.Document(lang)
	require.NotNil(t, d, "%s", text(found))
	var b bytes.Buffer
	require.NoError(t, markdown.Write(&b, d))
	heading := regexp.MustCompile(`(?m)^## .*– (Mesures techniques et organisationnelles|Technical and Organisational Measures)\n`).FindStringIndex(b.String())
	require.NotNil(t, heading)
	annex := b.String()[heading[1]:]
	annex, _, _ = strings.Cut(annex, "\n## ")
	return annex
}

// Every measure prints in both languages with its defaults, under the headings
// of Annex II in their order, with its controls.
func TestEveryMeasureOfTheCatalogue(t *testing.T) {
	lib := builtin(t)
	var deal strings.Builder
	for i := range lib.Measures { // from the last to the first: the catalogue orders them
		deal.WriteString("[[measures]]\nuse = '" + lib.Measures[len(lib.Measures)-1-i].ID + "'\n")
	}
	a := withMeasures(t, lib, deal.String())
	for _, lang := range a.Languages() {
		annex := annexOf(t, a, lib, lang)
		assert.NotContains(t, annex, "{{")
		at := 0
		for _, h := range lib.Headings {
			title, _ := h.Title.For(lang)
			next := strings.Index(annex, "### "+title+"\n")
			assert.Greater(t, next, at, "%s: the heading %q is not in its place", lang, title)
			at = next
		}
		for _, m := range lib.Measures {
			title, _ := m.Title.For(lang)
			assert.Regexp(t, `(?m)^- \d+\\\. \*\*`+regexp.QuoteMeta(title)+`\.\*\* `, annex, "%s: %s", lang, m.ID)
			assert.Equal(t, 1, strings.Count(annex, "**"+title+".** "), "%s: %s", lang, m.ID)
			if len(m.Controls) > 0 {
				assert.Contains(t, annex, "(ISO/IEC\u00a027001:2022, A."+strings.Join(m.Controls, ", A.")+")")
			}
		}
	}
}

// What an agreement chooses and what it writes itself stand together.
func TestMeasuresOfTheCatalogueAndOfTheAgreement(t *testing.T) {
	lib := builtin(t)
	a := withMeasures(t, lib, `
[[measures]]
id    = "siren"
title = { fr = "Sirène", en = "Siren" }
text  = { fr = "Une sirène.", en = "A siren." }
[[measures.parts]]
title = { fr = "Essai", en = "Test" }
[[measures.parts]]
use = "internal_audits"
[[measures]]
use  = "backups"
with = { interval = "12h", kept = "7 days" }
note = { fr = "Hors fichiers joints.\n\nVoir {{x}}.", en = "Without attachments.\n\nSee {{x}}." }
[[measures]]
heading = "encryption"
title   = { fr = "Coffre", en = "Vault" }
text    = { fr = "Les clés sont au coffre.", en = "Keys are in a vault." }
[[measures]]
heading = "encryption"
title   = { fr = "Cartes", en = "Cards" }
items   = [{ fr = "une carte", en = "a card" }]
[[measures]]
use  = "encryption_at_rest"
with = { algorithm = "AES-256-GCM" }
[[measures]]
use  = "encryption_at_rest"
id   = "archives"
`)
	assert.Equal(t, `
Le Sous-traitant met en œuvre les mesures décrites ci-après.

Elles constituent le niveau minimal de sécurité prévu à l’article 8.

Les numéros entre parenthèses sont ceux des mesures de la norme ISO/IEC 27001:2022 auxquelles chacune contribue ; ils n’annoncent par eux-mêmes aucune certification.

### Pseudonymisation et chiffrement

- 1\. **Coffre.** Les clés sont au coffre.

- 2\. **Chiffrement au repos.** Les bases de données, les fichiers et les sauvegardes qui contiennent des Données à caractère personnel sont chiffrés au repos selon l’algorithme AES-256-GCM. (ISO/IEC 27001:2022, A.8.24)

- 3\. **Chiffrement au repos.** Les bases de données, les fichiers et les sauvegardes qui contiennent des Données à caractère personnel sont chiffrés au repos selon l’algorithme AES-256. (ISO/IEC 27001:2022, A.8.24)

#### 4. Cartes

- une carte

### Rétablissement après un incident

- 5\. **Sauvegardes.** Les données sont sauvegardées à intervalles de douze (12) heures au plus. Chaque sauvegarde est chiffrée, sa réussite est contrôlée, et elle est conservée sept (7) jours, puis détruite. (ISO/IEC 27001:2022, A.8.13)

  Hors fichiers joints.

  Voir {{x}}.

### 6. Sirène

Une sirène.

- 6.1 **Audits internes.** L’application et l’efficacité des présentes mesures sont contrôlées à intervalles de douze (12) mois au plus, par une personne qui n’en a pas la charge. Les écarts, leur correction et son échéance sont consignés et suivis par la direction. (ISO/IEC 27001:2022, A.5.35, A.5.36)

#### 6.2 Essai

### Certifications
`, before(annexOf(t, a, lib, "fr"), "\nISO/IEC\u00a027001"))
	assert.Contains(t, annexOf(t, a, lib, "en"), "- 2\\. **Encryption at rest.** Databases, files and backups that contain Personal Data are encrypted at rest with AES-256-GCM. (ISO/IEC 27001:2022, A.8.24)")
}

func before(s, mark string) string {
	s, _, _ = strings.Cut(s, mark)
	return s
}

// A name such as AES-256 is the same in every language; words are not.
func TestValuesOfMeasuresInTwoLanguages(t *testing.T) {
	lib := builtin(t)
	a := readMeasures(t, lib, "[[measures]]\nuse = 'encryption_at_rest'\nwith = { algorithm = 'AES-256-GCM' }\n")
	_, found := dpa.Check(a, lib)
	assert.Empty(t, found)
	a.Measures[0] = agreement.Measure{Use: "multi_factor", With: agreement.MeasureValues{Params: map[string]library.Value{"factor": {Type: library.TextType}}}}
	a.Measures[0].With.Params["factor"] = library.Value{Type: library.TextType}
	_, found = dpa.Check(a, lib)
	assert.Equal(t, []string{"measures[0].with.factor DPA240"}, paths(found))
	plain := a.Measures[0].With.Params["factor"]
	plain.Text.Plain = "une clé"
	a.Measures[0].With.Params["factor"] = plain
	_, found = dpa.Check(a, lib)
	assert.Equal(t, []string{"measures[0].with.factor DPA131"}, paths(found))
	a.Measures[0].With.Params["x"] = plain
	_, found = dpa.Check(a, lib)
	assert.Equal(t, []string{"measures[0].with.factor DPA131", "measures[0].with.x DPA198"}, paths(found))
}

// A measure has no language but its own.
func TestAMeasureWithoutATextInTheLanguage(t *testing.T) {
	lib, found, err := library.Load(library.BuiltinLayer(), library.Layer{FS: fstest.MapFS{"annexes/measures/catalogue.toml": {Data: []byte(`
[measures.backups]
replaces = "backups"
heading  = "restore"
title.fr = "Sauvegardes"
text.fr  = "Sur bande."
`)}}})
	require.NoError(t, err)
	require.NoError(t, found.Err())
	a := readMeasures(t, lib, "[[measures]]\nuse = 'backups'\n")
	d, found := dpa.Check(a, lib)
	assert.Nil(t, d)
	assert.Equal(t, []string{"annexes/measures/catalogue.toml:2:11 DPA130"}, brief(found))
	a.Languages = []string{"fr"}
	d, found = dpa.Check(a, lib)
	require.NotNil(t, d, "%s", text(found))
	assert.Contains(t, annexOf(t, d, lib, "fr"), "- 1\\. **Sauvegardes.** Sur bande.\n")
}

// Titles and headings name the parties as the template does.
func TestMeasuresOfASubprocessor(t *testing.T) {
	lib := builtin(t)
	a := withMeasures(t, lib, "template = 'subprocessor_dpa'\n[[measures]]\nuse = 'subprocessor_selection'\n")
	annex := annexOf(t, a, lib, "fr")
	assert.Contains(t, annex, "### Sous-traitants de rang suivant et assistance\n")
	assert.Contains(t, annex, "- 1\\. **Choix des Sous-traitants de rang suivant.** Avant tout recours à un Sous-traitant de rang suivant")
}
