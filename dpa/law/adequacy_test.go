package law

import (
	"testing"

	"github.com/dpakit/dpakit/dpa/value"
	"github.com/stretchr/testify/assert"
)

// The table of decisions holds each country once, in order, and none that
// needs no decision.
func TestAdequacies(t *testing.T) {
	for i, d := range adequacies {
		assert.False(t, value.IsEEA(d.country), d.country)
		assert.Contains(t, []string{"EC", "EU", "new"}, d.Form, d.country)
		assert.Regexp(t, `^[0-9]{1,4}/[0-9]{1,4}$`, d.Number, d.country)
		assert.Equal(t, d.Limit.FR == "", d.Limit.EN == "", d.country)
		if i > 0 {
			assert.Less(t, adequacies[i-1].country, d.country)
		}
	}
	assert.Nil(t, AdequacyOf("US"), "certified organisations only: dpf")
	assert.Equal(t, "2031-12-27", AdequacyOf("GB").Ends.String())
}
