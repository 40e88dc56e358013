package dpa_test

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/markdown"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An agreement says whom the processor engages, or that it engages nobody; a
// list that nobody spoke of would read as none.
func TestSubprocessorsAreStated(t *testing.T) {
	lib := builtin(t)
	base := "languages = ['en']\ntemplate = 'subprocessor_list'\nreference = 'X'\n%s[processor]\nname = 'Exemple'\nunknown = ['form', 'registration', 'address', 'signatory']\n"
	for said, want := range map[string]string{
		"":                              "",
		"none = ['subprocessors']\n":    "The processor engages no sub-processor.",
		"unknown = ['subprocessors']\n": "The sub-processors which the processor may engage are not yet known.",
	} {
		a, found, err := dpa.Open(fstest.MapFS{"deal.toml": {Data: fmt.Appendf(nil, base, said)}}, "deal.toml", lib)
		require.NoError(t, err)
		if want == "" {
			assert.Nil(t, a)
			assert.Contains(t, brief(found), "1:1 DPA120")
			continue
		}
		require.NotNil(t, a, "%s", text(found))
		d, _ := a.Document("en")
		require.NotNil(t, d)
		var b bytes.Buffer
		require.NoError(t, markdown.Write(&b, d))
		assert.Contains(t, b.String(), want)
	}
}
