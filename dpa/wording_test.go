package dpa_test

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/markdown"
)

// unread is what a composed agreement must not say though each text alone may
// be right: a word that should be elided before a number, two connectives at
// the end of a list, a party called “the other” where there are three.
var unread = map[string]*regexp.Regexp{
	"fr": regexp.MustCompile(`\b(de|que) une? \(1\)|de l’autre\.|informe l’autre|à l’autre la|; ;|\.\.\s`),
	"en": regexp.MustCompile(`; and and|the other in writing|claim back from the other\b|; ;|\.\.\s`),
}

func TestComposedAgreementsReadWell(t *testing.T) {
	lib := builtin(t)
	for _, name := range whole {
		for _, d := range compose(t, lib, name) {
			var b bytes.Buffer
			require.NoError(t, markdown.Write(&b, d))
			plain := plainLines(b.String())
			if at := unread[d.Lang].FindStringIndex(plain); at != nil {
				t.Errorf("%s %s: …%s…", name, d.Lang, plain[max(0, at[0]-80):min(len(plain), at[1]+40)])
			}
		}
	}
	assert.Regexp(t, unread["fr"], "un délai de un (1) jour")
	assert.Regexp(t, unread["en"], "pursuant to Article 51 GDPR; and and")
}
