package library_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
)

// A layer may say a message in its own words, with the same variables; others
// would be a panic when an agreement is composed.
func TestALayerSaysAMessageItsOwnWay(t *testing.T) {
	lib := load(t, first(base), layer("mine", "-- locales/en.toml --\n[messages]\n\"label.item\" = \"{number}.\"\n"))
	en, _ := lib.Locales.For("en")
	assert.Equal(t, "a.", en.ItemNumber(1, 1))

	_, found, err := library.Load(first(base), layer("mine", "-- locales/en.toml --\n[messages]\n\"label.item\" = \"{n}.\"\n[format]\ndate = \"{day}\"\n"))
	require.NoError(t, err)
	assert.Equal(t, "mine/locales/en.toml:2:16 DPA303", places(found))
}

func TestAHeadingOfMeasuresTakesLanguages(t *testing.T) {
	german := "-- annexes/measures/catalogue.toml --\n[headings.encryption]\ntitle = { de = \"Verschlüsselung\" }\n"
	lib := load(t, library.BuiltinLayer(), layer("german", german))
	title, ok := lib.Heading("encryption").Title.For("de")
	assert.True(t, ok)
	assert.Equal(t, "Verschlüsselung", title)

	_, found, err := library.Load(library.BuiltinLayer(), layer("german", german), layer("again", german))
	require.NoError(t, err)
	assert.Equal(t, "again/annexes/measures/catalogue.toml:1:11 DPA222", places(found))
}
