package locale_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFind(t *testing.T) {
	fr, en := both(t)
	for _, tt := range []struct{ lang, kind, text, want string }{
		{"fr", "health", "Données de SANTÉ du patient", "santé"},
		{"fr", "health", "données de santé recueillies par l’établissement de santé", "santé"},
		{"fr", "health", "nom de l’établissement\u00a0de\u00a0santé", ""},
		{"fr", "health", "santéo, paramédical", ""},
		{"fr", "not_health", "Diagnostic d'incident", "diagnostic d’incident"},
		{"fr", "health", "Diagnostic d'incident", ""},
		{"fr", "open_ended", "sexe, pays…", "…"},
		{"fr", "open_ended", "pays,etc.", "etc"},
		{"fr", "open_ended", "le sketch", ""},
		{"en", "health", "healthy eating", ""},
		{"en", "health", "medical team and medical history", "medical"},
		{"en", "unlimited", "kept\nwithout\nlimit", "without limit"},
		{"en", "unlimited", "kept without limits on use, then without limit in time", "without limit"},
		{"en", "no such kind", "anything", ""},
		{"en", "health", "", ""},
	} {
		loc := fr
		if tt.lang == "en" {
			loc = en
		}
		assert.Equal(t, tt.want, loc.Find(tt.kind, tt.text), "%s: %s", tt.kind, tt.text)
	}
}
