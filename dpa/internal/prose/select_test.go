package prose_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/internal/prose"
)

func TestSelect(t *testing.T) {
	text := parse(t, `# A

1. {#a} Un.
{{if variant is x or y}}
2. {#b} Deux :
   a. {#c} ici ;
   {{if variant is y}}
   b. {#d} là ;
   {{end}}
   c. {#e} ailleurs.
{{end}}
{{if variant is z}}
2. {#b} Autrement.
{{end}}
{{if cost is own or loser}}
3. {#f} Trois.
{{end}}
`)
	for variant, want := range map[string]string{
		"x": "# A\n\n1. {#a} Un.\n2. {#b} Deux :\n   a. {#c} ici ;\n   b. {#e} ailleurs.\n{{if cost is own or loser}}\n3. {#f} Trois.\n{{end}}\n",
		"y": "# A\n\n1. {#a} Un.\n2. {#b} Deux :\n   a. {#c} ici ;\n   b. {#d} là ;\n   c. {#e} ailleurs.\n{{if cost is own or loser}}\n3. {#f} Trois.\n{{end}}\n",
		"z": "# A\n\n1. {#a} Un.\n2. {#b} Autrement.\n{{if cost is own or loser}}\n3. {#f} Trois.\n{{end}}\n",
	} {
		before := text.String()
		got := prose.Select(text, "variant", variant)
		assert.Equal(t, want, got.String())
		assert.Equal(t, parse(t, want).String(), got.String())
		assert.Same(t, text, got.Whole)
		assert.Equal(t, before, text.String())
	}
	assert.Contains(t, text.String(), "{{if variant is x or y}}\n2. {#b} Deux")
	assert.Contains(t, text.String(), "{{if variant is z}}\n2. {#b} Autrement")
}
