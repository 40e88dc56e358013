package pdf

import (
	"errors"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

func TestCharactersWithoutAGlyphAreReportedAllAtOnce(t *testing.T) {
	d := sample()
	pos := diag.Pos{File: "deal.toml", Line: 12, Col: 3}
	d.Sections[1].Blocks = append(d.Sections[1].Blocks,
		&doc.Paragraph{Pos: pos, Number: "9.9", Text: text("La société Rocket 🚀 SAS, ci-après")},
		&doc.Table{Pos: pos, Rows: []doc.Row{{Cells: []doc.Cell{holds(&doc.Paragraph{Text: []doc.Inline{doc.Term("漢字")}})}}}},
		&doc.Paragraph{Pos: pos, Text: text("octet \xff seul")},
		&doc.Paragraph{Pos: pos, Text: text("sonnerie \a seule")},
	)
	d.Sections[2].Title = text("Titre ☃")
	s := newSetter(canvas.Fonts(), d, classic())
	s.layout(d)
	var got []rune
	for _, e := range s.errs {
		got = append(got, e.Rune)
	}
	assert.Equal(t, []rune{'🚀', '漢', '字', '\uFFFD', '\a', '☃'}, got)
	var one *GlyphError
	require.True(t, errors.As(s.errs, &one))
	assert.Equal(t, GlyphError{'🚀', pos, "La société Rocket 🚀 SAS, ci-après"}, *one)
	assert.Equal(t, `deal.toml:12:3: no glyph for U+1F680 in "La société Rocket 🚀 SAS, ci-après"`, one.Error())
}

func TestFrenchTypographyHasItsGlyphs(t *testing.T) {
	s := setterForTest()
	for _, f := range []canvas.Face{canvas.Serif, canvas.SerifBold, canvas.SerifItalic, canvas.SerifBoldItalic, canvas.Sans, canvas.SansBold, canvas.SansItalic, canvas.SansBoldItalic} {
		s.check([]span{{text: "« Œuvre » — l’été ; 30\u202f000\u00a0€ n° ½ ÀÉÈÇ ŸÆ … – “ ” • §", ink: &ink{face: f}}})
	}
	assert.Empty(t, s.errs)
}

// A document in usual characters need not be set to know that it can be; one in
// others is, wherever they stand.
func TestAnOrdinaryDocument(t *testing.T) {
	d := sample()
	assert.True(t, ordinary(reflect.ValueOf(d)))
	assert.Empty(t, Check(d))
	d.Title = "a\tb\nc\r~ \u202f€œ"
	assert.True(t, ordinary(reflect.ValueOf(d)))
	for _, r := range "\x00\x1f\x7f\ufffd漢☃" {
		d := sample()
		d.Sections[1].Blocks = append(d.Sections[1].Blocks, &doc.Table{Rows: []doc.Row{{Cells: []doc.Cell{holds(&doc.Paragraph{Text: []doc.Inline{doc.Term("a" + string(r))}})}}}})
		assert.False(t, ordinary(reflect.ValueOf(d)), "%U", r)
		assert.Len(t, Check(d), 1, "%U", r)
	}
}
