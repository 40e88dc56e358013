// Package read makes an agreement of the files that a user wrote: it lays them
// on each other and decodes what comes out. Whether the agreement is right is
// for package check.
package read

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/library"
)

// Files are a deal with everything that it is made of, read. They do not change,
// so many agreements may be made of them at once.
type Files struct {
	Registry *agreement.Registry // nil when the files name none
	// Whole is false when a file is missing or cannot be parsed: what it would
	// have said is then missing in the agreement.
	Whole bool
	Found diag.List // about the form of the files

	root    *input.Node // the deal, laid on what it extends; nil when it cannot be parsed
	entries *input.Node // of the registry
	laid    bool        // whether the registry could be read
	logo    *agreement.Logo
	scc     *agreement.SCC

	common *common
}

// Open reads the file of that name, everything that it extends, and its
// registry. A path in `extends` or `registry` is relative to the file in which
// it stands and cannot leave fsys. The error is for a file that cannot be read,
// not for what a file says.
func Open(fsys fs.FS, name string) (*Files, error) { return Next(fsys, name, new(input.Parsed)) }

// Next is Open for one of many deals that share files, of which p has those that
// were parsed.
func Next(fsys fs.FS, name string, p *input.Parsed) (*Files, error) {
	f := &Files{common: new(common)}
	var err error
	if f.root, f.Whole, err = read(fsys, name, nil, p, &f.Found); err != nil || f.root == nil {
		return f, err
	}
	if f.entries, f.laid, err = registryOf(fsys, f.root, p, &f.Found); err != nil {
		return f, err
	}
	if f.entries != nil {
		f.entries = input.Copy(f.entries)
		f.Registry = new(agreement.Registry)
		input.Decode(f.entries, f.Registry, &f.Found)
	}
	if n := f.root.Get("library"); n != nil {
		locate(n, &f.Found)
	}
	if f.root.Get("logo") != nil {
		f.logo = new(agreement.Logo)
		input.Decode(input.WithPaths(f.root).Get("logo"), f.logo, new(diag.List)) // what is wrong there, each agreement says
		readLogo(fsys, f.logo, &f.Found)
	}
	if f.root.Get("scc") != nil {
		f.scc = new(agreement.SCC)
		input.Decode(input.WithPaths(f.root).Get("scc"), f.scc, new(diag.List))
		readOfficial(fsys, f.scc, &f.Found)
	}
	f.Whole = f.Whole && f.laid
	return f, nil
}

// Library returns the folder of texts that the deal, or what it extends, names,
// as a path in fsys, and where it stands; empty when they name none, or when
// Open has an error or a finding to say about it. p remembers what was parsed.
func Library(fsys fs.FS, name string, p *input.Parsed) (dir string, at diag.Pos) {
	var found diag.List
	root, _, err := read(fsys, name, nil, p, &found)
	if err != nil || root == nil {
		return "", diag.Pos{}
	}
	n := root.Get("library")
	if n == nil {
		return "", diag.Pos{}
	}
	dir, ok := locate(n, &found)
	if !ok {
		return "", diag.Pos{}
	}
	return dir, n.Pos
}

// Agreement makes the agreement of the files, with the values of a row laid on
// them as a deal is laid on what it extends; row may be nil. Findings are those
// of making it, beside those of the files.
func (f *Files) Agreement(row *input.Node, lib *library.Library) (*agreement.Agreement, diag.List) {
	a := new(agreement.Agreement)
	if f.root == nil {
		return a, nil
	}
	var found diag.List
	root := f.root
	if row != nil {
		mixed(root, row, &found)
		root = input.Merge(root, row, &found)
	}
	if f.laid {
		root = laidOn(root, f.entries, f.root.Get("registry"), &found)
	}
	input.Decode(input.WithPaths(identifyMeasures(root)), a, &found)
	decodeSettings(a, lib, &found)
	decodeMeasures(a.Measures, lib, &found)
	decodePolicy(a.Policy, lib, &found)
	if a.Logo != nil && f.logo != nil {
		a.Logo.Data = f.logo.Data
	}
	if a.SCC != nil && f.scc != nil {
		a.SCC.Data = f.scc.Data
	}
	input.Locate(a)
	return a, found
}

// read reads a file laid on the one that it extends. The tree is not whole
// when one of the files is missing or cannot be parsed, which is a finding; it
// is nil when that is the first. The names in above are of the files that led
// here.
func read(fsys fs.FS, name string, above []string, p *input.Parsed, l *diag.List) (root *input.Node, whole bool, err error) {
	n, err := p.Read(fsys, name, l)
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
	base, whole, err := read(fsys, target, above, p, l)
	if err != nil && notFound(fsys, extends, target, err, l) {
		return n, false, nil
	}
	if err != nil || base == nil {
		return n, false, err
	}
	return input.Merge(base, n, l), whole, nil
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

// escaped says of a name with control characters how they came to be in it.
var escaped = diag.Words{
	FR: " : entre guillemets doubles, une barre oblique inverse change la lettre qui la suit ; écrivez le chemin avec des barres obliques",
	EN: ": in double quotation marks, a backslash changes the letter behind it; write the path with slashes",
}

// notFound reports a file that could not be read because it is missing, or is a
// folder, with the one beside it, or in it, that was probably meant. It is false
// for any other error.
func notFound(fsys fs.FS, named *input.Node, target string, err error, l *diag.List) bool {
	dir, but := path.Dir(target), diag.Words{}
	if info, serr := fs.Stat(fsys, target); serr == nil && info.IsDir() {
		dir, but = target, diag.Words{FR: " : c’est un dossier", EN: ": it is a folder"}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return false
	} else if strings.ContainsFunc(named.Text, unicode.IsControl) {
		but = escaped
	}
	f := l.Add(named.Pos, "DPA104", diag.Args{"file": named.Text, "but": but})
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return true // no suggestion then; the finding stands without it
	}
	var names []string
	for _, e := range entries {
		if ext := path.Ext(e.Name()); !e.IsDir() && (ext == ".toml" || ext == ".json") {
			names = append(names, e.Name())
		}
	}
	near := diag.Nearest(path.Base(target), names)
	if near == "" {
		near = diag.Nearest(path.Base(target)+".toml", names)
	}
	switch {
	case dir == target && slices.Contains(names, "vendor.toml"):
		f.Nearest = path.Join(named.Text, "vendor.toml")
	case dir != target && near != "":
		f.Nearest = strings.TrimSuffix(named.Text, path.Base(named.Text)) + near
	}
	return true
}
