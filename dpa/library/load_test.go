package library_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

// base is a small library without findings.
const base = `
-- clauses/obligations.toml --
[gdpr-28-3-f]
title     = { fr = "Assistance", en = "Assistance" }
source    = "Art. 28(3)(f) GDPR"
mandatory = true
-- clauses/breach/clause.toml --
covers   = ["gdpr-28-3-f"]
requires = ["audit"]
doc      = { fr = "Violations.", en = "Breaches." }
[params.notice]
type       = "duration"
units      = ["hours"]
default    = "48h"
min        = "2h"
max        = "72h"
warn_below = "4h"
warn_above = "48h"
reason     = { fr = "L’autorité attend une notification sous 72 heures.", en = "The authority expects a notification within 72 hours." }
source     = "Art. 33(2) GDPR"
doc        = { fr = "Délai.", en = "Time." }
[params.cost]
type     = "choice"
options  = ["controller", "processor"]
default  = "processor"
doc      = { fr = "Frais.", en = "Cost." }
[carries]
notify = ["gdpr-28-3-f"]
-- clauses/breach/fr.md --
# Violation

1. {#notify} Dans un délai de {{notice}}, voir [[audit]] et [[audit.free]].
{{if cost is controller}}
2. {#cost} À ses frais.
{{end}}
-- clauses/breach/en.md --
# Breach

1. {#notify} See [[audit]] and [[audit.free]], within {{notice}}.
{{if cost is controller}}
2. {#cost} At its cost.
{{end}}
-- clauses/audit/clause.toml --
default = "open"
doc     = { fr = "Audit.", en = "Audit." }
[variants]
open   = { fr = "Ouvert.", en = "Open." }
closed = { fr = "Fermé.", en = "Closed." }
-- clauses/audit/open.fr.md --
# Audit

1. {#free} Libre.
-- clauses/audit/open.en.md --
# Audit

1. {#free} Free.
-- clauses/audit/closed.fr.md --
# Audit

1. {#free} Fermé.
-- annexes/list/clause.toml --
doc = { fr = "Liste.", en = "List." }
-- annexes/list/fr.md --
# Liste

{{each subprocessors}}
## {{name}}

| Service | Données |
|----|---|
| {{each services}} {{service}} | {{data}} |
{{end}}
-- templates/dpa/template.toml --
title    = { fr = "Accord", en = "Agreement" }
doc      = { fr = "Usuel.", en = "Usual." }
articles = ["breach", { clause = "audit", when = "transfers" }]
annexes  = ["list"]
`

// layer makes a layer of txtar archives, later files over earlier ones. An
// empty file is left out.
func layer(name string, archives ...string) library.Layer {
	files := fstest.MapFS{}
	for _, a := range archives {
		for _, f := range txtar.Parse([]byte(a)).Files {
			files[f.Name] = &fstest.MapFile{Data: f.Data}
			if len(f.Data) == 0 {
				delete(files, f.Name)
			}
		}
	}
	return library.Layer{Name: name, FS: files}
}

// first is layer with the locales of this project: the first layer of a
// library.
func first(archives ...string) library.Layer {
	l := layer("", archives...)
	files := l.FS.(fstest.MapFS)
	_ = fs.WalkDir(dpakit.Texts, "locales", func(name string, e fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".toml") {
			b, _ := fs.ReadFile(dpakit.Texts, name)
			files[name] = &fstest.MapFile{Data: b}
		}
		return err
	})
	return l
}

func load(t *testing.T, layers ...library.Layer) *library.Library {
	t.Helper()
	lib, found, err := library.Load(layers...)
	require.NoError(t, err)
	for _, f := range found {
		t.Error(f.Text("fr"))
	}
	require.NotNil(t, lib)
	return lib
}

func places(l diag.List) string {
	var out []string
	for _, f := range l {
		out = append(out, f.Pos.String()+" "+f.Check)
	}
	return strings.Join(out, ", ")
}

func TestLoad(t *testing.T) {
	lib := load(t, first(base))
	require.Len(t, lib.Clauses, 2)
	require.Len(t, lib.Annexes, 1)
	require.Len(t, lib.Templates, 1)

	breach := lib.Clause("breach")
	assert.Equal(t, []string{"gdpr-28-3-f"}, breach.Covers)
	assert.Equal(t, "48 hours", breach.Param("notice").Default.String())
	assert.Equal(t, "72 hours", breach.Param("notice").Max.Value.String())
	assert.Equal(t, "clauses/breach", breach.Dir)
	assert.Nil(t, breach.Param("nothing"))

	text, file, ok := lib.Text(breach, "", "fr")
	assert.True(t, ok)
	assert.Equal(t, "clauses/breach/fr.md", file)
	assert.Equal(t, []prose.Inline{prose.Words("Violation")}, text.Title)

	assert.True(t, lib.Clause("list").Annex)
	assert.Nil(t, lib.Clause("nothing"))
	assert.Nil(t, lib.Template("nothing"))
	assert.Equal(t, "transfers", lib.Template("dpa").Articles[1].When)
	assert.Equal(t, "Art. 28(3)(f) GDPR", lib.Obligations[0].Source)
}

func TestAMissingTextNamesTheFileToWrite(t *testing.T) {
	lib := load(t, first(base))
	text, file, ok := lib.Text(lib.Clause("audit"), "closed", "en")
	assert.Nil(t, text)
	assert.False(t, ok)
	assert.Equal(t, "clauses/audit/closed.en.md", file)
}

// What WRITING.md promises: a clause and a language come with files alone.
func TestALayerAddsAClauseAndALanguage(t *testing.T) {
	lib := load(t, first(base), layer("my-texts", `
-- clauses/hds/clause.toml --
doc = { fr = "Hébergement de données de santé.", en = "Hosting of health data." }
-- clauses/hds/fr.md --
# Données de santé

1. {#hosting} L’hébergement est certifié.
-- clauses/breach/de.md --
# Verletzung

1. {#notify} Innerhalb von {{notice}}, siehe [[audit]] und [[audit.free]].
{{if cost is controller}}
2. {#cost} Auf eigene Kosten.
{{end}}
-- templates/dpa/template.toml --
replaces = "dpa"
title    = { fr = "Accord", en = "Agreement", de = "Vereinbarung" }
doc      = { fr = "Avec HDS.", en = "With HDS." }
articles = ["breach", "audit", "hds"]
`), german(t))
	assert.NotNil(t, lib.Clause("hds"))
	assert.Equal(t, "my-texts/clauses/hds", lib.Clause("hds").Dir)
	text, _, ok := lib.Text(lib.Clause("breach"), "", "de")
	require.True(t, ok)
	assert.Equal(t, "my-texts/clauses/breach/de.md", text.File)
	assert.Len(t, lib.Template("dpa").Articles, 3)
	_, ok = lib.Locales.For("de")
	assert.True(t, ok)
}

func TestALayerAddsAWordToCount(t *testing.T) {
	lib := load(t, first(base), layer("my-texts", `
-- clauses/tests/clause.toml --
doc = "Tests."
[params.number]
type = "count"
noun = "pentest"
doc  = "Number."
-- clauses/tests/fr.md --
# Tests

1. {#number} {{number}} par an.
-- locales/fr.toml --
[nouns.pentest]
one   = "test d’intrusion"
other = "tests d’intrusion"
-- locales/en.toml --
[nouns.pentest]
one   = "penetration test"
other = "penetration tests"
`))
	fr, _ := lib.Locales.For("fr")
	assert.Equal(t, "deux\u00a0(2)\u00a0tests d’intrusion", fr.Count(2, "pentest"))
}

func TestALayerReplacesAClauseWhenItSaysSo(t *testing.T) {
	other := `
-- clauses/breach/clause.toml --
replaces = "breach"
doc      = { fr = "La mienne.", en = "Mine." }
-- clauses/breach/fr.md --
# La mienne

1. {#notify} Mes mots.
`
	lib := load(t, first(base), layer("my-texts", other))
	_, _, ok := lib.Text(lib.Clause("breach"), "", "en")
	assert.False(t, ok, "the replaced clause's English text must not stay")

	_, found, err := library.Load(first(base), layer("my-texts", strings.ReplaceAll(other, `replaces = "breach"`, "")))
	require.NoError(t, err)
	assert.Equal(t, "my-texts/clauses/breach/clause.toml:1:1 DPA222", places(found))
}

func TestALayerWithoutAnyFolderIsAnError(t *testing.T) {
	_, _, err := library.Load(first(base), layer("typo", "-- readme.txt --\nx\n"))
	assert.ErrorContains(t, err, "typo")
}

func TestFilesThatCannotBeRead(t *testing.T) {
	files := first(base).FS.(fstest.MapFS)
	for name := range files {
		_, _, err := library.Load(library.Layer{FS: broken{files, name}})
		assert.ErrorContains(t, err, "disk on fire", name)
	}
}

// broken is a file system that cannot read one of its files.
type broken struct {
	fstest.MapFS
	name string
}

func (b broken) Open(name string) (fs.File, error) {
	if name == b.name {
		return nil, fmt.Errorf("disk on fire")
	}
	return b.MapFS.Open(name)
}

func (b broken) ReadFile(name string) ([]byte, error) {
	if name == b.name {
		return nil, fmt.Errorf("disk on fire")
	}
	return b.MapFS.ReadFile(name)
}

// german is a layer with a German locale, for the test made of English words.
func german(t *testing.T) library.Layer {
	b, err := fs.ReadFile(dpakit.Texts, "locales/en.toml")
	require.NoError(t, err)
	return library.Layer{Name: "german", FS: fstest.MapFS{"locales/de.toml": {Data: b}}}
}
