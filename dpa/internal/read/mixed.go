package read

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// mixed reports a row that names a customer of its own and would take facts of
// another one from the files.
func mixed(root, row *input.Node, l *diag.List) {
	theirs, own := root.Get("controller"), row.Get("controller")
	other, name := theirs.Get("name"), own.Get("name")
	if other == nil || name == nil || other.Text == name.Text {
		return
	}
	if keys := left(theirs, own, "controller"); len(keys) > 0 {
		pos := name.Pos
		pos.Path = "controller.name"
		l.Add(pos, "DPA518", diag.Args{"name": name.Text, "other": other.Text, "keys": strings.Join(keys, ", ")})
	}
}

// left lists the values of the table base that the table over leaves as they
// are, by their paths; over may be nil.
func left(base, over *input.Node, path string) []string {
	var out []string
	for _, b := range base.Items {
		at := path + "." + b.Key
		switch o := over.Get(b.Key); {
		case o == nil:
			out = append(out, at)
		case b.Kind == input.TableKind && o.Kind == input.TableKind:
			out = append(out, left(b, o, at)...)
		}
	}
	return out
}
