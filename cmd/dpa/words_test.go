package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
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
	lib, err := library.Builtin()
	require.NoError(t, err)
	said := func(lang string, v dpa.Verdict) string {
		v.State, v.Contract = dpa.ReadyToSign, true
		return (&app{lang: lang}).sayVerdict(v, lib)
	}
	v := dpa.Verdict{Unread: []dpa.OwnText{{Number: 2, Of: "breach.notify"}}, Readings: []dpa.Reading{{By: "Anne Roux", Date: value.Date{Year: 2026, Month: 11, Day: 3}, Number: 1}}}
	assert.Equal(t, "ready to sign once a lawyer has read 1 special condition: no. 2 (breach.notify). No check judges the meaning; dpa vouch records who has read them", said("en", v))
	v.Unread = append(v.Unread, dpa.OwnText{Number: 3, Of: "audit.cause"})
	assert.Equal(t, "prêt à signer une fois qu’un juriste a lu 2 conditions particulières : n° 2 (breach.notify), n° 3 (audit.cause). Aucun contrôle n’en apprécie le sens ; dpa vouch note qui les a lues", said("fr", v))
	v.Unread = nil
	assert.Equal(t, "ready to sign; 1 special condition read by Anne Roux on 3 November 2026", said("en", v))
	v.Readings = append(v.Readings, dpa.Reading{By: "Luc Petit", Date: value.Date{Year: 2026, Month: 11, Day: 4}, Number: 2})
	assert.Equal(t, "prêt à signer ; 1 condition particulière lue par Anne Roux le 3 novembre 2026, 2 conditions particulières lues par Luc Petit le 4 novembre 2026", said("fr", v))
	v.Readings = nil
	assert.Equal(t, "ready to sign", said("en", v))
}
