package library_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
)

// The built-in texts, which are parsed when they are asked for and not checked
// then, are what Load makes of them and finds without a fault.
func TestBuiltinIsWhatLoadMakes(t *testing.T) {
	got, err := library.Builtin()
	require.NoError(t, err)
	want, found, err := library.Load(library.BuiltinLayer())
	require.NoError(t, err)
	require.Empty(t, found)

	for _, m := range got.Measures { // whose texts ask for places in their file, as Load does at once
		for _, lang := range m.Variants[0].Languages() {
			m.Variants[0].Text(lang)
		}
	}
	sameLibrary(t, want, got)
}

// So are ours below the texts of a user, where they are known to be valid; and their
// languages find the same words, whether the user's texts say something of one or not.
func TestOursBelowAnotherLayerAreWhatLoadMakes(t *testing.T) {
	want, found, err := library.Load(library.BuiltinLayer())
	require.NoError(t, err)
	require.Empty(t, found)
	const zebra = "[nouns]\nzebra = { one = \"zebra\", other = \"zebras\" }\n"
	for _, more := range []string{"-- clauses/translated.toml --\n# none\n", "-- locales/en.toml --\n" + zebra + "-- locales/fr.toml --\n" + zebra} {
		got, found, err := library.Load(library.BuiltinLayer(), layer("mine", more))
		require.NoError(t, err)
		require.Empty(t, found, more)
		sameLibrary(t, want, got)
		require.Equal(t, want.Locales.Languages(), got.Locales.Languages())
		for lang, say := range map[string]string{"fr": "De l’insuline.", "en": "Some insulin."} {
			w, _ := want.Locales.For(lang)
			g, _ := got.Locales.For(lang)
			require.NotEmpty(t, w.Find("health", say))
			assert.Equal(t, w.Find("health", say), g.Find("health", say))
		}
	}
}

// sameLibrary compares two loadings of our texts.
func sameLibrary(t *testing.T, want, got *library.Library) {
	t.Helper()
	require.Equal(t, want.ClauseIDs(), got.ClauseIDs())
	assert.Equal(t, want.Headings, got.Headings)
	assert.Equal(t, want.Obligations, got.Obligations)
	assert.Equal(t, want.Timelines, got.Timelines)
	assert.Equal(t, want.Templates, got.Templates)
	assert.Equal(t, want.Adequacy, got.Adequacy)
	assert.Equal(t, want.Companies, got.Companies)
	clauses, measures := 0, 0
	for _, w := range want.All() {
		same(t, w, got.Clause(w.ID), want.Obligations...)
		clauses++
	}
	require.Len(t, got.Measures, len(want.Measures))
	for i, w := range want.Measures {
		assert.Equal(t, w.Heading, got.Measures[i].Heading)
		assert.Equal(t, w.Controls, got.Measures[i].Controls)
		same(t, &w.Clause, &got.Measures[i].Clause)
		measures++
	}
	assert.Greater(t, clauses, 40)
	assert.Greater(t, measures, 40)
}

// same compares two loadings of a clause or measure.
func same(t *testing.T, w, g *library.Clause, obligations ...library.Obligation) {
	require.NotNil(t, g, w.ID)
	assert.Equal(t, w.Version, g.Version, w.ID)
	assert.Equal(t, w.Params, g.Params, w.ID)
	assert.Equal(t, w.Clocks, g.Clocks, w.ID)
	require.Equal(t, w.VariantIDs(), g.VariantIDs(), w.ID)
	for _, p := range w.ParamNames() {
		assert.Equal(t, w.UsedBy(p), g.UsedBy(p), "%s.%s", w.ID, p)
	}
	for i := range w.Variants {
		a, b := &w.Variants[i], &g.Variants[i]
		require.Equal(t, a.Languages(), b.Languages(), w.ID)
		assert.Equal(t, a.Read, b.Read, w.ID)
		for _, lang := range a.Languages() {
			assert.Equal(t, a.Text(lang), b.Text(lang), "%s.%s.%s", w.ID, a.ID, lang)
		}
		for _, o := range obligations {
			assert.Equal(t, w.Carrying(a.ID, o.ID), g.Carrying(a.ID, o.ID), "%s.%s %s", w.ID, a.ID, o.ID)
			assert.Equal(t, w.CarriedByAll(a.ID, o.ID), g.CarriedByAll(a.ID, o.ID), "%s.%s %s", w.ID, a.ID, o.ID)
		}
	}
}
