package texts_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/library"
)

// An annex is where a source, or a block of the agreement, is printed: each
// has its place, so that nothing the user wrote is lost.
func TestEverythingTheAgreementHoldsIsPrinted(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	for _, lang := range []string{"fr", "en"} {
		printed := map[string]bool{}
		for _, c := range append(lib.Annexes, lib.Clauses...) {
			for _, v := range c.Variants {
				if text := v.Text(lang); text != nil {
					collect(text, printed)
				}
			}
		}
		for _, s := range library.Facts().Sources {
			each(t, lang, s, printed)
		}
		for _, f := range library.Facts().Facts {
			assert.True(t, printed[f.Name] || f.Kind == library.Flag || slices.Contains(onEveryPage, f.Name), "%s: no text prints %s", lang, f.Name)
		}
	}
}

// onEveryPage are the facts that the document carries without a text: in its
// title and at the foot of its pages.
var onEveryPage = []string{"controller", "processor", "reference", "date"}

func each(t *testing.T, lang string, s library.Source, printed map[string]bool) {
	assert.True(t, printed["each "+s.Name], "%s: no text repeats %s", lang, s.Name)
	for _, f := range s.Facts {
		assert.True(t, printed[f.Name] || f.Kind == library.Flag, "%s: no text prints %s of %s", lang, f.Name, s.Name)
	}
	for _, inner := range s.Sources {
		each(t, lang, inner, printed)
	}
}

func collect(text *prose.Text, printed map[string]bool) {
	for _, line := range text.Lines() {
		for _, in := range line {
			if b, ok := in.(prose.Blank); ok {
				printed[b.Name] = true
			}
		}
	}
	for b := range text.All() {
		switch b := b.(type) {
		case *prose.Each:
			printed["each "+b.Source] = true
		case *prose.Table:
			for _, r := range b.Rows {
				printed["each "+r.Each] = true
			}
		}
	}
}
