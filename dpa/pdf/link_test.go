package pdf_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// Text that is no link is not made one, whoever made the document.
func TestOnlyLinksAreAnnotations(t *testing.T) {
	annotations := func(url string) int {
		d := &doc.Document{Lang: "en", Title: "T", Sections: []*doc.Section{{Level: 1, Title: []doc.Inline{doc.Text("S")},
			Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Link{URL: url, Text: "a page"}}}}}}}
		var b bytes.Buffer
		require.NoError(t, pdf.Write(&b, d, pdf.Options{}))
		return bytes.Count(b.Bytes(), []byte("/S/URI"))
	}
	assert.Equal(t, 1, annotations("https://example.org"))
	for _, url := range []string{"javascript:app.alert(1)", "file:///etc/passwd", "data:text/html,x", `\\evil\share`, "https://user:pw@good@evil/", "https://example.org/a b", "x"} {
		assert.Zero(t, annotations(url), url)
	}
}
