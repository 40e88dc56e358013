package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// An address stands whole on a line that has room for it, and is divided at its
// separators where none has.
func TestAnAddressIsDividedOnlyInANarrowerColumn(t *testing.T) {
	for _, address := range []string{"https://www.cnil.fr/fr/violations-de-donnees", "dpo@ch-valclaire.example", "astreinte.nuit@ch-valclaire.example,"} {
		for before := range 30 {
			text := strings.Repeat("mot ", before) + address + " et la suite"
			lines := broken(t, text, 90)
			assert.Contains(t, strings.Join(lines, "\n"), address, "%q", text)
		}
		narrow := broken(t, address, 30)
		assert.Greater(t, len(narrow), 1)
		assert.Equal(t, address, strings.Join(narrow, ""))
		for _, l := range narrow[:len(narrow)-1] {
			assert.Contains(t, "/.@-", l[len(l)-1:], "%q", narrow)
		}
	}
}

// What has only no-break spaces and is wider than the line is divided at them,
// not inside its words.
func TestARunOfNoBreakSpacesIsDividedBetweenWords(t *testing.T) {
	var words []string
	for i := range 200 {
		words = append(words, fmt.Sprintf("nb%d", i))
	}
	for _, blank := range []string{"\u00a0", "\u202f", "\u00a0\u00a0"} {
		lines := broken(t, "avant "+strings.Join(words, blank)+" après", 120)
		got := strings.Fields(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(strings.Join(lines, "\n")))
		assert.Equal(t, append(append([]string{"avant"}, words...), "après"), got)
	}
	// Between inks too: the space may stand at the end of one.
	s := setterForTest()
	spans := append(s.plain(strings.Repeat("mot\u00a0", 9), s.style.body), s.strong("Terme\u00a0suite", s.style.body)...)
	lines := s.breakLines(s.cut(spans), 40, true)
	assert.Greater(t, len(lines), 2)
	for _, l := range lines {
		for _, r := range runs(l, 0, 0, nil) {
			for _, w := range strings.Split(strings.TrimSuffix(r.text, "\u00a0"), "\u00a0") {
				assert.Contains(t, []string{"mot", "Terme", "suite"}, w)
			}
		}
	}
}
