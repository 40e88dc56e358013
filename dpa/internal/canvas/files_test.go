package canvas

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A file that the document carries is in it byte for byte, found by its name and
// as one that belongs to the whole document (PDF/A-3, ISO 19005-3, 6.8).
func TestAFileIsCarriedByteForByte(t *testing.T) {
	c := New(Fonts(), Options{Files: []File{{Name: "clauses.pdf", Type: "application/pdf", About: "texte", Data: []byte("%PDF official\x00\xff")}}})
	c.options.Plain = true
	c.AddPage()
	out := string(generate(t, c))
	assert.Contains(t, out, "/Subtype/application#2Fpdf")
	assert.Contains(t, out, "stream\n%PDF official\x00\xff\nendstream")
	assert.Regexp(t, `/EmbeddedFiles<</Names\[\(clauses.pdf\) \d+ 0 R\]>>`, out)
	assert.Regexp(t, `/AF\[\d+ 0 R\]`, out)
	assert.Contains(t, out, "/AFRelationship/Supplement")

	c = New(Fonts(), Options{})
	c.options.Plain = true
	c.AddPage()
	assert.NotContains(t, string(generate(t, c)), "EmbeddedFile")
}
