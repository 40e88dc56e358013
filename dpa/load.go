package dpa

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// Load reads the agreement in the file of that name and everything that it
// extends, and checks it against lib as Validate does. All findings come at
// once, sorted; the agreement is nil when one of them is an error.
//
// A path in `extends` or `registry` is relative to the file in which it stands and cannot
// leave fsys. The error is for a file that cannot be read, not for what a
// file says.
func Load(fsys fs.FS, name string, lib *library.Library) (*Agreement, diag.List, error) {
	var l diag.List
	root, whole, err := read(fsys, name, nil, &l)
	if err != nil {
		return nil, nil, err
	}
	a := new(Agreement)
	if root != nil {
		used := false
		if root, used, err = useRegistry(fsys, root, &l); err != nil {
			return nil, nil, err
		}
		whole = whole && used
		input.Decode(identifyMeasures(root), a, &l)
	}
	if whole { // else everything that the missing file gives would be missed
		a.decodeSettings(lib, &l)
		decodeMeasures(a.Measures, lib, &l)
		a.Policy.decode(lib, &l)
		l = append(l, a.Validate(lib)...)
	}
	suggest(l, lib)
	l.Sort()
	l.Limit()
	if l.Err() != nil {
		return nil, l, nil
	}
	return a, l, nil
}

// read reads a file laid on the one that it extends. The tree is not whole
// when one of the files is missing or no TOML, which is a finding; it is nil
// when that is the first. The names in above are of the files that led here.
func read(fsys fs.FS, name string, above []string, l *diag.List) (root *input.Node, whole bool, err error) {
	n, err := input.Read(fsys, name, l)
	if err != nil || n == nil {
		return nil, false, err
	}
	extends := n.Get("extends")
	if extends == nil || extends.Kind != input.String {
		return n, true, nil
	}
	if policy := n.Get("policy"); policy != nil && len(above) == 0 { // the file of the deal itself
		l.Add(policy.KeyPos, "DPA144", diag.Args{"file": extends.Text})
	}
	above = append(above, name)
	target, ok := locate(extends, l)
	switch {
	case !ok:
		return n, false, nil
	case slices.Contains(above, target):
		l.Add(extends.Pos, "DPA106", diag.Args{"file": extends.Text})
		return n, false, nil
	}
	base, whole, err := read(fsys, target, above, l)
	if errors.Is(err, fs.ErrNotExist) {
		notFound(fsys, extends, target, l)
		return n, false, nil
	}
	if err != nil || base == nil {
		return n, false, err
	}
	return input.Merge(base, n), whole, nil
}

// locate returns the name in the file system of the file that a value names
// from where it stands. A name that leads out of it is a finding.
func locate(named *input.Node, l *diag.List) (target string, ok bool) {
	target = path.Join(path.Dir(named.Pos.File), named.Text)
	if named.Kind != input.String {
		return "", false // decoding reports it
	}
	if path.IsAbs(named.Text) || strings.Contains(named.Text, `\`) || !fs.ValidPath(target) {
		l.Add(named.Pos, "DPA105", diag.Args{"file": named.Text})
		return "", false
	}
	return target, true
}

// notFound reports a missing file with the one beside it that was probably
// meant.
func notFound(fsys fs.FS, named *input.Node, target string, l *diag.List) {
	f := l.Add(named.Pos, "DPA104", diag.Args{"file": named.Text})
	entries, err := fs.ReadDir(fsys, path.Dir(target))
	if err != nil {
		return // no suggestion then; the finding stands without it
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && slices.Contains([]string{".toml", ".json"}, path.Ext(e.Name())) {
			names = append(names, e.Name())
		}
	}
	if near := diag.Nearest(path.Base(target), names); near != "" {
		f.Nearest = strings.TrimSuffix(named.Text, path.Base(named.Text)) + near
	}
}
