package texts_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// inEnglish is what must not be left of a source in French, and a space at which a
// line may break behind an abbreviation.
var inEnglish = regexp.MustCompile(`GDPR|Arts?\.|\d\(| and | to |\)\(|Clause|Annex |Regulation|Directive|Decision|Recital|Guidelines|Opinion|CJEU|EDPB|figures|(art\.|§|points?|alinéas?|considérants?|clause|annexe|\(UE\)|[LRD]\.) `)

// Every source that a finding, a page or a table prints is cited as a French
// lawyer cites it.
func TestEverySourceIsCitedInFrench(t *testing.T) {
	lib, err := shipped()
	require.NoError(t, err)
	cited := map[string]string{}
	for _, c := range diag.Catalogue() {
		cited[c.Source] = c.ID
	}
	params := func(of string, list []library.Param) {
		for _, p := range list {
			cited[p.Source] = of + "." + p.Name
		}
	}
	for _, c := range append(lib.Clauses, lib.Annexes...) {
		params(c.ID, c.Params)
		for _, k := range c.Clocks {
			cited[k.Source] = c.ID + "." + k.ID
			if k.Limit != nil {
				cited[k.Limit.Source] = c.ID + "." + k.ID
			}
		}
	}
	for _, m := range lib.Measures {
		params(m.ID, m.Params)
	}
	for _, o := range lib.Obligations {
		cited[o.Source] = o.ID
	}
	for _, line := range lib.Timelines {
		cited[line.Source] = line.ID
	}
	assert.Greater(t, len(cited), 90)
	for source, of := range cited {
		assert.NotRegexp(t, inEnglish, diag.Cite(source).FR, of)
	}
}
