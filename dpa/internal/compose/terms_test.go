package compose

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A template gives the parties other names; a new name is not renamed again,
// and a term inside a longer one is left alone.
func TestRename(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for _, c := range []struct{ template, lang, text, want string }{
		{"dpa", "fr", "Le Sous-traitant informe le Responsable du traitement.", "Le Sous-traitant informe le Responsable du traitement."},
		{"subprocessor_dpa", "fr", "Le Sous-traitant informe le Responsable du traitement de tout Sous-traitant ultérieur.",
			"Le Sous-traitant ultérieur informe le Sous-traitant initial de tout Sous-traitant de rang suivant."},
		{"subprocessor_dpa", "fr", "Les Sous-traitants ultérieurs et les responsables du traitement ; la sous-traitance.",
			"Les Sous-traitants de rang suivant et les responsables du traitement ; la sous-traitance."},
		{"subprocessor_dpa", "en", "The Processor and its Sub-processors inform the Controller.", "The Sub-processor and its Further Sub-processors inform the Initial Processor."},
		{"subprocessor_list", "fr", "Le Sous-traitant suit le RGPD. Sous-traitants ultérieurs : néant.", "Le sous-traitant suit le RGPD. Sous-traitants ultérieurs : néant."},
		{"subprocessor_list", "en", "Personal Data of Data Subjects", "Personal data of data subjects"},
	} {
		loc, ok := lib.Locales.For(c.lang)
		require.True(t, ok)
		comp := &composer{lib: lib, lang: c.lang, loc: loc, terms: newGlossary(loc), tmpl: lib.Template(c.template)}
		comp.setNames()
		require.Empty(t, comp.diags)
		assert.Equal(t, c.want, comp.rename(c.text))
	}
}
