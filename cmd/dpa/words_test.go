package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa"
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

// No check knows what a text means that somebody wrote for this deal alone.
func TestReadyOnceTheSpecialConditionsWereRead(t *testing.T) {
	v := dpa.Verdict{State: dpa.ReadyToSign, Contract: true, OwnTexts: 1}
	assert.Equal(t, "ready to sign once a lawyer has read 1 special condition; no check judges the meaning", (&app{lang: "en"}).sayVerdict(v))
	v.OwnTexts = 2
	assert.Equal(t, "prêt à signer une fois qu’un juriste a lu 2 conditions particulières : aucun contrôle n’en apprécie le sens", (&app{lang: "fr"}).sayVerdict(v))
	v.OwnTexts = 0
	assert.Equal(t, "ready to sign", (&app{lang: "en"}).sayVerdict(v))
}
