package read

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// common is what every row has that sets nothing but a customer's own.
type common struct {
	root      *input.Node // the files, as laid under a row
	own       *input.Node // of them, what is a customer's own, which a row is laid on
	agreement *agreement.Agreement
}

// Row is Agreement, for a row where there is one. Where it sets nothing but a customer's own, and
// neither it nor the files have a value that does not fit, all the rest of the
// agreement is decoded for the first such row and shared by all of them: alike
// says so.
func (f *Files) Row(row *input.Node, lib *library.Library) (a *agreement.Agreement, found diag.List, alike bool) {
	if row != nil && f.root != nil && !slices.ContainsFunc(row.Items, func(it *input.Node) bool { return !slices.Contains(agreement.OwnKeys(), it.Key) }) {
		f.rows.Do(func() { f.common = f.ofRows(row, lib) })
		if c := f.common; c != nil {
			mixed(f.root, row, &found)
			values := input.WithPaths(input.Merge(c.own, row, &found))
			own := new(agreement.Agreement)
			input.Decode(values, own, &found)
			if len(found) == 0 {
				input.Locate(own)
				a = c.agreement.WithOwn(own)
				root := c.root.With(agreement.OwnKeys(), values)
				root.Pos, root.End, root.Format = values.Pos, values.End, values.Format
				a.Table = input.TableOf(root)
				return a, nil, true
			}
		}
	}
	a, found = f.Agreement(row, lib)
	return a, found, false
}

// ofRows returns what the rows that are like one have in common; nil when there
// is a finding about it.
func (f *Files) ofRows(row *input.Node, lib *library.Library) *common {
	none := *row
	none.Items = nil
	a, found := f.Agreement(&none, lib)
	if len(found) > 0 {
		return nil
	}
	own := *f.root
	own.Items = slices.DeleteFunc(slices.Clone(f.root.Items), func(it *input.Node) bool { return !slices.Contains(agreement.OwnKeys(), it.Key) })
	return &common{root: a.Node(), own: &own, agreement: a}
}
