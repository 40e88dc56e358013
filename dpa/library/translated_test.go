package library_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

func TestHashIsOfTheWords(t *testing.T) {
	hash := func(src string) string {
		var l diag.List
		return library.Hash(prose.Parse("fr.md", src, &l))
	}
	const text = "# A\n\n1. {#a} Le mot.\n2. {#b} La fin.\n"
	assert.Regexp(t, `^[0-9a-f]{12}$`, hash(text))
	assert.Equal(t, hash(text), hash("\ufeff# A\r\n1. {#a} Le\r\n   mot.\r\n1. {#b} La fin."))
	assert.NotEqual(t, hash(text), hash(strings.ReplaceAll(text, "mot", "terme")))
	assert.NotEqual(t, hash(text), hash(strings.ReplaceAll(text, "{#b}", "{#c}")))
}

// stamped is base with its translations stamped, as `dpa clauses stamp` does.
func stamped(t *testing.T, archives ...string) library.Layer {
	t.Helper()
	l := first(append([]string{base}, archives...)...)
	stamp(t, l, nil)
	return l
}

// stamp writes the stamps of a layer into it and returns the texts concerned.
func stamp(t *testing.T, layer library.Layer, on *library.Library, ids ...string) (texts string) {
	t.Helper()
	if on == nil {
		on = new(library.Library)
	}
	var l diag.List
	stamps, err := layer.Stamp(on, func(id string) bool { return len(ids) == 0 || strings.Contains(strings.Join(ids, " "), id) }, &l)
	require.NoError(t, err)
	require.Empty(t, places(l))
	for _, s := range stamps {
		layer.FS.(fstest.MapFS)[s.File] = &fstest.MapFile{Data: s.Data}
		texts += strings.Join(s.Texts, " ")
	}
	return texts
}

func edit(layer library.Layer, file, old, with string) {
	files := layer.FS.(fstest.MapFS)
	files[file] = &fstest.MapFile{Data: []byte(strings.Replace(string(files[file].Data), old, with, 1))}
}

func TestAStaleTranslationIsReported(t *testing.T) {
	for what, c := range map[string]struct{ file, old, with, want string }{
		"nothing changes":              {"clauses/breach/fr.md", "", "", ""},
		"the source is wrapped":        {"clauses/breach/fr.md", "Dans un", "Dans\n   un", ""},
		"the source changes":           {"clauses/breach/fr.md", "Dans un", "Sous un", "clauses/translated.toml:8:6 DPA263"},
		"the translation changes":      {"clauses/breach/en.md", "See", "Read", "clauses/translated.toml:8:6 DPA266"},
		"a variant's source changes":   {"clauses/audit/open.fr.md", "Libre", "Gratuit", "clauses/translated.toml:5:13 DPA263"},
		"another variant's changes":    {"clauses/audit/closed.fr.md", "Fermé", "Clos", ""},
		"another source":               {"clauses/breach/clause.toml", "covers", "source = \"en\"\ncovers", ""},
		"a source of no language":      {"clauses/breach/clause.toml", "covers", "source = \"xx\"\ncovers", "clauses/breach/clause.toml:1:10 DPA256"},
		"the record of a lost text":    {"clauses/translated.toml", "[breach]\nen", "[breach]\nde", "clauses/translated.toml:8:1 DPA264"},
		"a record of no clause":        {"clauses/translated.toml", "[breach]", "[braech]", "clauses/translated.toml:8:1 DPA264"},
		"a record that is no text":     {"clauses/translated.toml", "en = ", "en = 3 #", "clauses/translated.toml:8:6 DPA111"},
		"a version":                    {"clauses/breach/clause.toml", "covers", "version = 2\ncovers", ""},
		"a version that is none":       {"clauses/breach/clause.toml", "covers", "version = 0\ncovers", "clauses/breach/clause.toml:1:11 DPA265"},
		"a version that is a fraction": {"clauses/breach/clause.toml", "covers", "version = 1.2\ncovers", "clauses/breach/clause.toml:1:11 DPA111"},
	} {
		t.Run(what, func(t *testing.T) {
			l := stamped(t)
			edit(l, c.file, c.old, c.with)
			_, found, err := library.Load(l)
			require.NoError(t, err)
			assert.Equal(t, c.want, places(found))
		})
	}
}

func TestAStaleTranslationSaysWhatToDo(t *testing.T) {
	l := stamped(t)
	edit(l, "clauses/breach/fr.md", "Dans un", "Sous un")
	lib, found, err := library.Load(l)
	require.NoError(t, err)
	require.Len(t, found, 1)
	assert.Equal(t, "clauses/breach/en.md translates an earlier version of fr.md", found[0].Message("en"))
	assert.Contains(t, found[0].Hint("en"), "dpa clauses stamp breach")
	breach := lib.Clause("breach")
	original, itself := breach.Variants[0].Changed(breach.Source, "en")
	assert.True(t, original)
	assert.False(t, itself)
	original, itself = breach.Variants[0].Changed(breach.Source, "fr")
	assert.False(t, original || itself)
	assert.Equal(t, 1, breach.Version)

	assert.Equal(t, "clauses/breach/en.md", stamp(t, l, nil, "breach"))
	load(t, l)
}

func TestStamp(t *testing.T) {
	l := first(base)
	assert.Equal(t, "clauses/audit/open.en.md", stamp(t, l, nil, "audit"))
	assert.Equal(t, "clauses/breach/en.md", stamp(t, l, nil), "audit is stamped already")
	assert.Equal(t, "", stamp(t, l, nil))
	want := `# The hashes of the texts that were read against each other: the source, and its
# translation. “dpa clauses stamp” writes them; WRITING.md says when.

[audit]
"open.en" = "` + hashOf(t, l, "clauses/audit/open.fr.md") + " " + hashOf(t, l, "clauses/audit/open.en.md") + `"

[breach]
en = "` + hashOf(t, l, "clauses/breach/fr.md") + " " + hashOf(t, l, "clauses/breach/en.md") + `"
`
	files := l.FS.(fstest.MapFS)
	assert.Equal(t, want, string(files["clauses/translated.toml"].Data))
	assert.NotContains(t, files, "annexes/translated.toml")

	// Stamping one clause leaves the others, but drops what is gone.
	edit(l, "clauses/breach/fr.md", "Dans un", "Sous un")
	delete(files, "clauses/audit/open.en.md")
	assert.Equal(t, "", stamp(t, l, nil, "list"))
	_, found, err := library.Load(l)
	require.NoError(t, err)
	assert.Equal(t, "clauses/translated.toml:5:6 DPA263", places(found))
}

func hashOf(t *testing.T, layer library.Layer, file string) string {
	t.Helper()
	var l diag.List
	return library.Hash(prose.Parse(file, string(layer.FS.(fstest.MapFS)[file].Data), &l))
}

// A language that a later layer adds to a clause is a translation too.
func TestATranslationInALaterLayer(t *testing.T) {
	below := stamped(t)
	above := layer("my-texts", "-- clauses/audit/open.de.md --\n# Prüfung\n\n1. {#free} Frei.\n")
	assert.Equal(t, "clauses/audit/open.de.md", stamp(t, above, load(t, below)))
	load(t, below, above, german(t))

	edit(below, "clauses/audit/open.fr.md", "Libre", "Gratuit")
	_, found, err := library.Load(below, above, german(t))
	require.NoError(t, err)
	assert.Equal(t, "clauses/translated.toml:5:13 DPA263, my-texts/clauses/translated.toml:5:13 DPA263", places(found))

	// A clause that replaces another is no translation of it.
	own := layer("own", "-- clauses/audit/clause.toml --\nreplaces = \"audit\"\ndoc = \"A\"\n-- clauses/audit/en.md --\n# Audit\n\n1. {#free} Free.\n")
	assert.Equal(t, "", stamp(t, own, load(t, first(base))))
	load(t, below, own)
}

func TestStampReportsWhatItCannotRead(t *testing.T) {
	l := first(base, "-- clauses/breach/fr.md --\n# A *b*\n-- clauses/audit/clause.toml --\nsource =\n")
	var found diag.List
	_, err := l.Stamp(new(library.Library), func(string) bool { return true }, &found)
	require.NoError(t, err)
	found.Sort()
	assert.Equal(t, "clauses/audit/clause.toml:1:9 DPA101, clauses/breach/fr.md:1:5 DPA206, clauses/breach/fr.md:1:7 DPA206", places(found))

	files := l.FS.(fstest.MapFS)
	files["clauses/translated.toml"] = &fstest.MapFile{}
	for _, name := range []string{"clauses/translated.toml", "clauses/breach/clause.toml", "clauses/breach/fr.md"} {
		_, err := library.Layer{FS: broken{files, name}}.Stamp(new(library.Library), func(string) bool { return true }, &found)
		assert.ErrorContains(t, err, "disk on fire", name)
	}
}

// A text that variants share is one text with one translation.
func TestATranslationOfASharedText(t *testing.T) {
	const fr = "-- clauses/audit/open.fr.md --\n-- clauses/audit/open.en.md --\n-- clauses/audit/closed.fr.md --\n-- clauses/audit/fr.md --\n# Audit\n\n1. {#free} Libre.\n{{if variant is closed}}\n2. {#closed} Fermé.\n{{end}}\n"
	const en = "-- clauses/audit/en.md --\n# Audit\n\n1. {#free} Free.\n{{if variant is closed}}\n2. {#closed} Closed.\n{{end}}\n"
	l := stamped(t, fr, en)
	lib := load(t, l)
	for _, v := range lib.Clause("audit").Variants {
		assert.Equal(t, hashOf(t, l, "clauses/audit/fr.md"), library.Hash(v.Text("fr")))
		assert.Equal(t, v.ID == "closed", strings.Contains(v.Text("fr").String(), "Fermé"))
	}
	_, file, ok := lib.Text(lib.Clause("audit"), "closed", "de")
	assert.False(t, ok)
	assert.Equal(t, "clauses/audit/de.md", file)

	above := layer("my-texts", "-- clauses/audit/de.md --\n# Prüfung\n\n1. {#free} Frei.\n{{if variant is closed}}\n2. {#closed} Zu.\n{{end}}\n")
	assert.Equal(t, "clauses/audit/de.md", stamp(t, above, lib))
	load(t, l, above, german(t))

	edit(l, "clauses/audit/fr.md", "Fermé", "Clos")
	_, found, err := library.Load(l)
	require.NoError(t, err)
	assert.Equal(t, "clauses/translated.toml:5:6 DPA263", places(found))

	// A variant may still have a text of its own beside the shared one.
	lib = load(t, first(base, fr, en, "-- clauses/audit/open.fr.md --\n# Audit\n\n1. {#free} Ouvert.\n"))
	text, _, _ := lib.Text(lib.Clause("audit"), "open", "fr")
	assert.Contains(t, text.String(), "Ouvert")

	// One of a later layer takes the place of the texts of earlier ones, but not of
	// what that layer says of one variant alone.
	all, found, err := library.Load(first(base, fr, en), layer("my-texts",
		"-- clauses/audit/en.md --\n# Audit\n\n1. {#free} At will.\n{{if variant is closed}}\n2. {#closed} Closed.\n{{end}}\n",
		"-- clauses/audit/closed.en.md --\n# Audit\n\n1. {#free} Mine.\n\n2. {#closed} Closed.\n"))
	require.NoError(t, err)
	require.NoError(t, found.Err())
	for id, word := range map[string]string{"open": "At will", "closed": "Mine"} {
		text, _, _ := all.Text(all.Clause("audit"), id, "en")
		assert.Contains(t, text.String(), word, id)
	}
	_, found, err = library.Load(first(base, fr, en,
		"-- clauses/audit/open.fr.md --\n# Audit\n\n1. {#free} Libre.\n", "-- clauses/audit/closed.fr.md --\n# Audit\n\n1. {#free} Libre.\n\n2. {#closed} Fermé.\n"))
	require.NoError(t, err)
	assert.Equal(t, "Name the text open.fr.md, closed.fr.md, or declare the variant in a clause.toml of yours: “dpa clauses copy audit” gives you one.", found[0].Hint("en"))
}

// A record outlives the source that it speaks of: what changed since is said all
// the same.
func TestATranslationWhoseSourceIsGone(t *testing.T) {
	base := stamped(t, base)
	edit(base, "clauses/breach/en.md", "At its cost", "At its own cost")
	delete(base.FS.(fstest.MapFS), "clauses/breach/fr.md")
	_, found, err := library.Load(base)
	require.NoError(t, err)
	assert.Equal(t, "clauses/translated.toml:8:6 DPA266", places(found))
	assert.Contains(t, found[0].Message("en"), "since it was read against fr.md")
}
