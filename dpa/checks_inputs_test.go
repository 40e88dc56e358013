package dpa_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
)

// inputMistakes are those of what may come in at all.
var inputMistakes = []mistake{
	{"too deep", "x = " + strings.Repeat("[", 40), "2:36 DPA108", "within each other"},
	{"a text that is too long", "reference = '" + strings.Repeat("é", 50_001) + "'", "2:13 DPA108", "longer than 50,000"},
	{"a key that is too long", strings.Repeat("k", 257) + " = 1", "2:1 DPA108", "longer than 256"},
}

// checkInputs makes the findings of inputMistakes, and those that a deal of a
// few lines cannot give.
func checkInputs(t *testing.T, fired map[string]bool) {
	for _, m := range inputMistakes {
		t.Run(m.name, func(t *testing.T) {
			a, l := load(t, m.deal)
			assert.Equal(t, m.want, strings.Join(brief(l), ", "), "%s", text(l))
			assert.Equal(t, l.Err() == nil, a != nil)
			checkWords(t, l, m.en, fired)
		})
	}
	t.Run("a pipe", func(t *testing.T) {
		for _, line := range []string{"extends = 'pipe'", "registry = 'pipe'"} {
			_, l, err := dpa.Load(fstest.MapFS{"deal.toml": {Data: []byte(line)}, "pipe": {Mode: fs.ModeNamedPipe}}, "deal.toml", shelf(t))
			require.NoError(t, err)
			require.NotEmpty(t, l)
			assert.Equal(t, "pipe DPA109", brief(l)[len(l)-1])
			checkWords(t, l, "not an ordinary file", fired)
		}
	})
	t.Run("thousands of errors and warnings", func(t *testing.T) {
		var deal strings.Builder
		for i := range 1500 {
			fmt.Fprintf(&deal, "[[subprocessors]]\nid = 's%d'\nname = 'S'\nunknown = ['legal_entity', 'address', 'country', 'contact', 'services']\nstrange = 1\n", i)
		}
		a, l := load(t, deal.String())
		assert.Nil(t, a)
		assert.Len(t, l, 2002)
		checkWords(t, l, "500 more errors follow", fired)
		checkWords(t, l, "6500 more warnings or remarks follow", fired)
	})
}
