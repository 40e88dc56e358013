package compose

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
)

// ownText says in a draft that the document which the agreement renders does
// not have this article or paragraph of our text; nil when it has it, and in a
// final.
func (f *filler) ownText(id string) doc.Inline {
	if f.a.Status == agreement.Final || !slices.Contains(f.a.NotInSource, id) {
		return nil
	}
	return doc.Aside(f.loc.Message("source.mark", locale.Args{}))
}

// reportOwnText reports each name under not_in_source that is neither an
// article of such an agreement nor a paragraph of one.
func (c *composer) reportOwnText() {
	for i, id := range c.a.NotInSource {
		name, paragraph, _ := strings.Cut(id, ".")
		clause := c.lib.Clause(name)
		known := clause != nil && (c.tmpl.Has(name) || c.placement(name) != nil) &&
			(paragraph == "" || clause.Has(c.a.Variant(clause), paragraph))
		if !known && c.tmpl.IsAgreement() {
			c.diags.Add(c.a.At("not_in_source."+strconv.Itoa(i)), "DPA410", diag.Args{"id": id}).Nearest = c.nearest(id)
		}
	}
}
