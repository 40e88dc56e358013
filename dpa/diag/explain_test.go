package diag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A reason is said in both languages, in whole sentences and in their
// typography.
func TestReasons(t *testing.T) {
	for _, c := range diag.Catalogue() {
		assert.Equal(t, c.Bad == "", c.Good == "", c.ID)
		assert.NotRegexp(t, `« |[^\x{00A0}]»|[^\x{00A0}]:( |$)|[^\x{202F}][;!?]( |$)|[a-zà-ÿ]'[a-zà-ÿ]`, c.Why.FR, c.ID)
		assert.Regexp(t, `^(\p{Lu}|“)(?s:.*)[.?]$`, c.Why.EN, c.ID)
		assert.Regexp(t, `^(\p{Lu}|«)(?s:.*)[.?]$`, c.Why.FR, c.ID)
		assert.NotEmpty(t, c.Since)
	}
}
