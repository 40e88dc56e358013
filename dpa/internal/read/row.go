package read

import (
	"bytes"
	"slices"
	"sync"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// common is what all agreements of some files have that differ in nothing but a
// customer's own. It is found out for the first.
type common struct {
	once      sync.Once
	agreement *agreement.Agreement // nil when there is a finding about it
}

// Like has f share with other what rows of the same files share, where they differ in
// nothing but a customer's own, and reports whether they do.
func (f *Files) Like(other *Files) bool {
	if f.root == nil || other.root == nil || f.laid != other.laid ||
		!input.Same(f.rest(), other.rest()) || !input.Same(f.entries, other.entries) ||
		f.logo != nil && !bytes.Equal(f.logo.Data, other.logo.Data) || f.scc != nil && !bytes.Equal(f.scc.Data, other.scc.Data) {
		return false
	}
	f.common = other.common
	return true
}

// rest is what the files say but for what is a customer's own, and for the place of the
// whole.
func (f *Files) rest() *input.Node {
	n := f.root.With(agreement.OwnKeys(), nil)
	n.Pos, n.End = diag.Pos{File: n.Pos.File}, input.End{}
	return n
}

// own is the rest.
func (f *Files) own() *input.Node {
	n := *f.root
	n.Items = slices.DeleteFunc(slices.Clone(n.Items), func(it *input.Node) bool { return !slices.Contains(agreement.OwnKeys(), it.Key) })
	return &n
}

// Row is Agreement, for a row where there is one. Where it sets nothing but a customer's own, and
// neither it nor the files have a value that does not fit, all the rest of the
// agreement is decoded for the first such row and shared by all of them, and by those of
// files that are Like these: alike says so.
func (f *Files) Row(row *input.Node, lib *library.Library) (a *agreement.Agreement, found diag.List, alike bool) {
	if f.root != nil && (row == nil || !slices.ContainsFunc(row.Items, func(it *input.Node) bool { return !slices.Contains(agreement.OwnKeys(), it.Key) })) {
		f.common.once.Do(func() {
			none := row
			if row != nil {
				empty := *row
				empty.Items = nil
				none = &empty
			}
			if a, found := f.Agreement(none, lib); len(found) == 0 {
				f.common.agreement = a
			}
		})
		if shared := f.common.agreement; shared != nil {
			values := f.own()
			if row != nil {
				mixed(f.root, row, &found)
				values = input.Merge(values, row, &found)
			}
			values = input.WithPaths(values)
			own := new(agreement.Agreement)
			input.Decode(values, own, &found)
			if len(found) == 0 {
				input.Locate(own)
				a = shared.WithOwn(own)
				root := shared.Node().With(agreement.OwnKeys(), values)
				root.Pos, root.End, root.Format = values.Pos, values.End, values.Format
				a.Table = input.TableOf(root)
				return a, nil, true
			}
		}
	}
	a, found = f.Agreement(row, lib)
	return a, found, false
}
