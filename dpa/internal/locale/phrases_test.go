package locale_test

import (
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
)

func TestFind(t *testing.T) {
	fr, en := both(t)
	for _, tt := range []struct{ lang, kind, text, want string }{
		{"fr", "health", "Données de SANTÉ du patient", "SANTÉ"},
		{"fr", "health", "données de santé recueillies par l’établissement de santé", "santé"},
		{"fr", "health", "nom de l’établissement\u00a0de\u00a0santé", ""},
		{"fr", "health", "santéo, paramédical", ""},
		{"fr", "not_health", "Diagnostic d'incident", "Diagnostic d'incident"},
		{"fr", "health", "Diagnostic d'incident", ""},
		{"fr", "open_ended", "sexe, pays…", "…"},
		{"fr", "open_ended", "pays,etc.", "etc"},
		{"fr", "open_ended", "le sketch", ""},
		{"en", "health", "healthy eating", ""},
		{"en", "health", "medical team and medical history", "medical"},
		{"en", "unlimited", "kept\nwithout\nlimit", "without\nlimit"},
		{"en", "unlimited", "kept without limiter, then without limits in time", "without limits"},
		{"fr", "health", "etats de sante", "sante"},
		{"fr", "religious", "Confessions religieuses", "Confessions religieuses"},
		{"fr", "unlimited", "illimités, illimitée", "illimités"},
		{"fr", "weak_technique", "la liste des clés, puis 3DES", "3DES"},
		{"fr", "weak_technique", "le chiffrement DES", "DES"},
		{"fr", "union", "syndicat des copropriétaires", ""},
		{"en", "health", "allergies", "allergies"},
		{"en", "weak_technique", "TLS-1.0", "TLS-1.0"},
		{"en", "weak_technique", "TLS 1.01, TLS 1.2", ""},
		{"en", "criminal", "offences\u00a0and convictions", "offences"},
		{"en", "biometric", "fingerprint of the certificate, then fingerprints", "fingerprints"},
		{"en", "no such kind", "anything", ""},
		{"en", "health", "", ""},
	} {
		loc := fr
		if tt.lang == "en" {
			loc = en
		}
		assert.Equal(t, tt.want, loc.Find(tt.kind, tt.text), "%s: %s", tt.kind, tt.text)
	}
	m, ok := fr.Read("L’état de santé").Find("health")
	require.True(t, ok)
	assert.True(t, m.Before(m.To))
	assert.False(t, m.Before(m.To-1))
}

// The lists say the same in every language: entry by entry, one notion. What is
// overlooked differs, as the words do.
func TestPhrasesAreTheSameNotions(t *testing.T) {
	count := map[string]map[string]int{}
	for _, lang := range []string{"en", "fr"} {
		src, err := fs.ReadFile(dpakit.Texts, "locales/"+lang+".toml")
		require.NoError(t, err)
		var file struct{ Phrases map[string][]string }
		_, err = toml.Decode(string(src), &file)
		require.NoError(t, err)
		count[lang] = map[string]int{}
		for kind, entries := range file.Phrases {
			n := len(entries)
			// What is overlooked, and the turns of a sentence, differ.
			if strings.HasPrefix(kind, "not_") || strings.HasPrefix(kind, "special_") {
				n = 0
			}
			count[lang][kind] = n
		}
	}
	assert.Equal(t, count["en"], count["fr"])
}

// No text makes the search fail or return what is not there.
func FuzzFind(f *testing.F) {
	var found diag.List
	src, err := fs.ReadFile(dpakit.Texts, "locales/fr.toml")
	require.NoError(f, err)
	set, err := locale.Load([]locale.Source{{Lang: "fr", Node: input.Parse("fr", string(src), &found)}}, nil, "fr", &found)
	require.NoError(f, err)
	l, _ := set.For("fr")
	for _, s := range []string{"trente (30) jours", "quinze\u202f(20)", "\xff(\xff1)", "en clair…", "SE\u0301LE\u0301, AUX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := l.Read(s)
		for _, m := range r.FindAll("weak_technique") {
			assert.Equal(t, s[m.From:m.To], m.Text)
		}
		for _, n := range r.Numbers() {
			assert.Equal(t, s[n.From:n.To], n.Text)
		}
	})
}

func TestNumbers(t *testing.T) {
	fr, en := both(t)
	for text, want := range map[string][2]int{
		"quatre-vingt-dix (80) jours": {90, 80}, "vingt et une (21) fois": {21, 21}, "vingt-et-un (21)": {21, 21}, "deux cents (300)": {200, 300}, "cent (100)": {100, 100},
	} {
		if got := fr.Read(text).Numbers(); assert.Len(t, got, 1, text) {
			assert.Equal(t, want, [2]int{got[0].Words, got[0].Digits}, text)
		}
	}
	got := en.Read("Within thirty-five (45) days, or nine hundred and ninety-nine (999) hours").Numbers()
	if assert.Len(t, got, 2) {
		assert.Equal(t, locale.Number{Match: locale.Match{Text: "thirty-five (45)", From: 7, To: 23}, Words: 35, Digits: 45}, got[0])
		assert.Equal(t, 999, got[1].Words)
	}
	for _, none := range []string{"one thousand two hundred (1200)", "the cases (3) and (4)", "Article 28(3)", "(1)", "thirty", "two thousand three hundred (300)"} {
		assert.Empty(t, en.Read(none).Numbers(), none)
	}
}

// A sentence that does not end is gone through a few times, not once for each
// phrase in it.
func TestALongSentence(t *testing.T) {
	fr, _ := both(t)
	took := func(n int) time.Duration {
		text := strings.Repeat("le Sous-traitant peut refuser son assistance ", n)
		from := time.Now()
		require.Len(t, fr.Read(text).FindAll("special_optional"), n)
		return time.Since(from)
	}
	small, large := time.Hour, time.Hour
	for range 20 { // what else the machine does costs time too
		small, large = min(small, took(500)), min(large, took(4000))
		if large < 24*small {
			break
		}
	}
	assert.Less(t, large, 24*small, "eight times the text: %v, %v", small, large)
}
