package compose

import (
	"testing"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/prose"
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

// A term that a text uses and none defines is a fault of the texts, in the words of
// both languages; one that is defined in another clause is none.
func TestEveryTermIsDefined(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	var found diag.List
	of := func(src string) *placement { return &placement{text: prose.Parse("x.md", src, &found)} }
	first := of("# First\n\n1. {#a} The Controller gives **Personal Data** to the Processor.\n")
	second := of("# Second\n\n1. {#b} Personal Data and Personal Data Breaches are\n   a. told by the Processor.\n")
	require.Empty(t, found)
	loc, _ := lib.Locales.For("en")
	c := &composer{lib: lib, lang: "en", loc: loc, terms: newGlossary(loc), tmpl: lib.Template("dpa"), placed: []*placement{first, second}}
	c.checkTerms()
	var said []string
	for _, f := range c.diags {
		require.Equal(t, "DPA402", f.Check)
		said = append(said, f.Pos.String()+" "+f.Args["term"].(diag.Words).FR)
	}
	assert.Equal(t, []string{"x.md:3:9 Responsable du traitement", "x.md:3:9 Sous-traitant", "x.md:3:9 Violation de données", "x.md:4:7 Sous-traitant"}, said)
}
