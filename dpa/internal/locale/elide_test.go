package locale_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// French shortens « de » before « un » and « une », and before no other number;
// English shortens nothing.
func TestElide(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	fr, _ := lib.Locales.For("fr")
	en, _ := lib.Locales.For("en")
	for _, tt := range []struct {
		words string
		d     value.Duration
		want  string
	}{
		{"un délai de ", value.Duration{N: 1, Unit: value.BusinessDays}, "un délai d’un (1) jour ouvré"},
		{"un délai de ", value.Duration{N: 1, Unit: value.Hours}, "un délai d’une (1) heure"},
		{"De ", value.Duration{N: 1, Unit: value.Hours}, "De une (1) heure"}, // our texts never begin so
		{"un délai de ", value.Duration{N: 11, Unit: value.Days}, "un délai de onze (11) jours"},
		{"un délai de ", value.Duration{N: 8, Unit: value.Days}, "un délai de huit (8) jours"},
		{"un mode ", value.Duration{N: 1, Unit: value.Days}, "un mode un (1) jour"}, // « de » is not a word of its own there
		{"au plus tard ", value.Duration{N: 1, Unit: value.Months}, "au plus tard un (1) mois"},
	} {
		assert.Equal(t, tt.want, strings.ReplaceAll(fr.Elide(tt.words, fr.Duration(tt.d))+fr.Duration(tt.d), "\u00a0", " "))
	}
	assert.Equal(t, "within ", en.Elide("within ", "one (1) day"))
	assert.Equal(t, "de ", fr.Elide("de ", "Un Service SAS")) // a name that begins like a number
}
