package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// One is singular; nothing is so in French only. What a number does not count
// takes no part in it.
func TestWordsAgreeWithTheirNumber(t *testing.T) {
	for lang, want := range map[string][]string{
		"fr": {"0 erreur, 1 avertissement", "2 erreurs, 0 avertissement", "1 accord écrit, 2 déjà justes, 0 refusé\u00a0: 3(s).csv\n"},
		"en": {"0 errors, 1 warning", "2 errors, 0 warnings", "1 agreement written, 2 right already, 0 refused: 3(s).csv\n"},
	} {
		a := &app{lang: lang}
		assert.Equal(t, want, []string{
			a.sayf(wordCounts, 0, 1), a.sayf(wordCounts, 2, 0), a.sayf(wordBatch, 1, 2, 0, "3(s).csv"),
		})
	}
	en := &app{lang: "en"}
	assert.Contains(t, en.sayf(wordOrphan, "v.toml"), `v.toml is there; add at its top: extends = "v.toml"`)
}
