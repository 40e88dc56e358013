package law_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/law"
	"github.com/dpakit/dpakit/dpa/value"
)

// A SIREN stands in what people write for it; a number that has no check digits
// stands in nothing.
func TestANumberWithinAnother(t *testing.T) {
	siren := law.RegisterNamed("", value.Text{Plain: "RCS Lyon"})
	for written, want := range map[string]string{
		"123 456 782 00013": "123456782", "FR 32 123 456 782": "123456782", "RCS Lyon 123 456 782": "123456782",
		"12345": "", "": "", "123 456 780 00013": "",
	} {
		assert.Equal(t, want, siren.Within(law.Bare(written)), written)
	}
	assert.Empty(t, law.RegisterNamed("kvk", value.Text{}).Within("1234567890"))
}
