package texts_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// The kinds of measure of Annex II to the standard contractual clauses
// (Decision (EU) 2021/914), in its order, and last the measures that a
// sub-processor takes to assist.
func TestTheHeadingsAreThoseOfAnnexII(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	var ids []string
	measures := map[string]int{}
	for _, m := range lib.Measures {
		measures[m.Heading]++
	}
	for _, h := range lib.Headings {
		ids = append(ids, h.ID)
		assert.NotZero(t, measures[h.ID], "no measure under %s", h.ID)
		for _, lang := range []string{"fr", "en"} {
			_, ok := h.Title.For(lang)
			assert.True(t, ok, "%s: no title in %s", h.ID, lang)
		}
	}
	assert.Equal(t, []string{
		"encryption", "resilience", "restore", "testing", "identification", "transit", "storage", "physical", "logging",
		"configuration", "governance", "assurance", "minimisation", "quality", "retention", "accountability", "erasure", "assistance",
	}, ids)
	assert.Greater(t, len(lib.Measures), 60)
}

// vague words say nothing that could be checked; weak techniques protect
// nothing, and a contract would outlive them.
var (
	vague = map[string]*regexp.Regexp{
		"fr": regexp.MustCompile(`(?i)appropriée?s?\b|adéquate?s?\b|raisonnables?\b|état de l’art|si possible|autant que possible|régulièrement|le cas échéant|etc\b`),
		"en": regexp.MustCompile(`(?i)appropriate|adequate|reasonable|state of the art|if possible|where possible|regularly|as necessary|etc\b`),
	}
	weak = regexp.MustCompile(`\b(MD5|SHA-?1|DES|3DES|RC4|SSL|TLS 1\.[01]|WEP|WPA|PPTP|FTP|Telnet|AES-128-ECB)\b`)
)

func TestMeasuresAreConcrete(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	titles := map[string]string{}
	for _, m := range lib.Measures {
		assert.True(t, len(m.Controls) > 0 || m.Heading == "quality", "%s: %s contributes to no control", m.Pos, m.ID) // ISO/IEC 27001 has none on quality
		for _, lang := range []string{"fr", "en"} {
			text := m.Variants[0].Text(lang)
			require.NotNil(t, text, "%s: no text in %s", m.ID, lang)
			s := prose.Format(text)
			for _, p := range m.Params {
				value, _ := p.Default.Text.For(lang)
				s += " " + value
			}
			assert.NotRegexp(t, vague[lang], s, "%s: %s", m.Pos, m.ID)
			assert.NotRegexp(t, weak, s, "%s: %s", m.Pos, m.ID)
			title, _ := m.Title.For(lang)
			assert.Empty(t, titles[lang+title], "%s has the title of another measure", m.ID)
			titles[lang+title] = m.ID
		}
	}
}

// The tests of words find what they are for.
func TestVagueAndWeakWords(t *testing.T) {
	assert.Regexp(t, vague["fr"], "des mesures appropriées")
	assert.Regexp(t, vague["en"], "appropriate measures")
	assert.NotRegexp(t, vague["fr"], "une inspection")
	assert.Regexp(t, weak, "chiffré avec TLS 1.0")
	assert.NotRegexp(t, weak, "TLS 1.3, SHA-256, SFTP")
}
