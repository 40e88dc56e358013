package pdf

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/doc"
)

// Text that is no link is not made one, whoever made the document.
func TestOnlyLinksAreAnnotations(t *testing.T) {
	annotations := func(url string) int {
		d := &doc.Document{Lang: "en", Title: "T", Sections: []*doc.Section{{Level: 1, Title: []doc.Inline{doc.Text("S")},
			Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Link{URL: url, Text: "a page"}}}}}}}
		return strings.Count(unpacked(t, written(t, d)), "/S/URI")
	}
	assert.Equal(t, 1, annotations("https://example.org"))
	for _, url := range []string{"javascript:app.alert(1)", "file:///etc/passwd", "data:text/html,x", `\\evil\share`, "https://user:pw@good@evil/", "https://example.org/a b", "x"} {
		assert.Zero(t, annotations(url), url)
	}
}
