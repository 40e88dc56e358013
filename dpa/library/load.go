package library

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/style"
)

// A Layer is a tree of files of the shape of this project: clauses, annexes,
// templates, locales and tables of law, each of which may be missing.
type Layer struct {
	Name string // written before the names of files in findings; may be empty
	FS   fs.FS
	ours bool // that of BuiltinLayer
}

// Load reads the layers, the built-in one first, and checks everything that
// can be checked without an agreement. The library is nil when a finding is an
// error. The error is for files that cannot be read.
func Load(layers ...Layer) (*Library, diag.List, error) { return load(false, layers...) }

// load is Load, or for texts that a test has checked only the reading of them.
func load(checked bool, layers ...Layer) (*Library, diag.List, error) {
	l := &loader{checked: checked, lib: &Library{Styles: map[string]style.Style{}, hash: sync.OnceValues(hashOf(layers))}, clauses: map[string]*Clause{}, templates: map[string]*Template{}, languages: map[string]*input.Node{}, translations: map[string]translation{}}
	l.languagesOurs = checked || len(layers) > 1 && layers[0].ours && !slices.ContainsFunc(layers[1:], hasLanguages)
	for _, layer := range layers {
		l.valid = checked || layer.ours && len(layers) > 1 // alone, they are to be judged
		if err := l.layer(layer); err != nil {
			return nil, nil, err
		}
	}
	if err := l.locales(); err != nil {
		return nil, nil, err
	}
	l.laws()
	for _, id := range slices.Sorted(maps.Keys(l.clauses)) {
		c := l.clauses[id]
		if c.Annex {
			l.lib.Annexes = append(l.lib.Annexes, c)
		} else {
			l.lib.Clauses = append(l.lib.Clauses, c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(l.templates)) {
		l.lib.Templates = append(l.lib.Templates, l.templates[id])
	}
	l.prepare()
	if !checked {
		l.check()
	}
	l.diags.Sort()
	l.diags.Limit()
	if l.diags.Err() != nil {
		return nil, l.diags, nil
	}
	return l.lib, l.diags, nil
}

type loader struct {
	checked   bool // the texts, when the program was tested
	valid     bool // the TOML of the layer that is read is, as a test has judged
	lib       *Library
	diags     diag.List
	clauses   map[string]*Clause
	templates map[string]*Template
	languages map[string]*input.Node // by language, all layers merged
	adequacy  *input.Node            // the table of decisions, all layers merged
	companies *input.Node            // that of companies
	towns     *input.Node            // that of towns

	languagesOurs bool // no layer says anything of a language

	translations map[string]translation // by the file of the text

	lost int // references that lead nowhere, so far
}

const (
	clauseFile   = "clause.toml"
	templateFile = "template.toml"
)

var isID = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

func (l *loader) layer(layer Layer) error {
	found := false
	for _, part := range []struct {
		dir  string
		read func(Layer, string, []fs.DirEntry) error
	}{
		{"clauses", l.clauseFolders},
		{"annexes", l.clauseFolders},
		{"templates", l.templateFolders},
		{"locales", l.localeFiles},
	} {
		from := layer
		if l.languagesOurs && layer.ours && part.dir == "locales" {
			from.FS = locale.Ours
		}
		entries, err := fs.ReadDir(from.FS, part.dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return unreadable(layer, err)
		}
		found = true
		if err := part.read(from, part.dir, entries); err != nil {
			return unreadable(layer, err)
		}
	}
	if known, err := l.tables(layer); err != nil {
		return unreadable(layer, err)
	} else if known {
		found = true
	}
	if err := l.measures(layer); err != nil {
		return fmt.Errorf("reading the library %s: %w", layer.Name, err)
	}
	if !found {
		return fmt.Errorf("the library %s %w", layer.Name, ErrNoTexts)
	}
	return nil
}

func hasLanguages(layer Layer) bool {
	_, err := fs.Stat(layer.FS, "locales")
	return err == nil
}

// ErrNoTexts is the error of [Load] for a layer in which there is no folder to
// read.
var ErrNoTexts = errors.New("has none of the folders clauses, annexes, templates, locales and law")

// unreadable names the file of a layer that cannot be read from outside of it.
func unreadable(layer Layer, err error) error {
	var in *fs.PathError
	if errors.As(err, &in) {
		err = &fs.PathError{Op: in.Op, Path: path.Join(layer.Name, in.Path), Err: in.Err}
	}
	return fmt.Errorf("reading the library: %w", err)
}

// read reads a file of a layer; where is its name in findings.
func (layer Layer) read(name string) (src, where string, err error) {
	b, err := input.ReadFile(layer.FS, name, input.MaxSize)
	if errors.Is(err, input.ErrNotOrdinary) {
		err = &fs.PathError{Op: "read", Path: name, Err: err}
	}
	if len(b) > input.MaxSize {
		err = &fs.PathError{Op: "read", Path: name, Err: errors.New("larger than 8 MiB")}
	}
	return string(b), path.Join(layer.Name, name), err
}

// start is the place of a file as a whole.
func start(file string) diag.Pos { return diag.Pos{File: file, Line: 1, Col: 1} }

func (l *loader) clauseFolders(layer Layer, dir string, entries []fs.DirEntry) error {
	for _, e := range entries {
		var err error
		switch {
		case e.IsDir():
			err = l.clauseFolder(layer, path.Join(dir, e.Name()))
		case e.Name() == "obligations.toml":
			err = l.obligations(layer, path.Join(dir, e.Name()))
		case e.Name() == "timelines.toml":
			err = l.timelines(layer, path.Join(dir, e.Name()))
		case e.Name() == translatedFile:
			err = l.translated(layer, path.Join(dir, e.Name()))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// clauseFolder reads a clause, or more languages for one of an earlier layer.
func (l *loader) clauseFolder(layer Layer, dir string) error {
	id, where := path.Base(dir), path.Join(layer.Name, dir)
	if !isID.MatchString(id) {
		l.diags.Add(diag.Pos{File: where}, "DPA258", diag.Args{"name": id})
		return nil
	}
	entries, err := fs.ReadDir(layer.FS, dir)
	if err != nil {
		return err
	}
	c := l.clauses[id]
	t := texts{layer: layer, lone: true, own: map[[2]string]bool{}, shared: map[string]written{}}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == clauseFile }) {
		src, where, err := layer.read(path.Join(dir, clauseFile))
		if err != nil {
			return err
		}
		fresh := l.settings(where, src, id)
		if fresh == nil || !l.mayReplace(id, fresh.Pos, fresh.settings.Replaces, c != nil, func() string { return c.Pos.File }) {
			return nil
		}
		fresh.Annex = path.Dir(dir) == "annexes"
		if c != nil && c.Annex != fresh.Annex {
			l.diags.Add(fresh.Pos, "DPA222", diag.Args{"name": id, "first": c.Pos.File})
			return nil
		}
		l.clauses[id], c, t.lone = fresh, fresh, false
	} else if c == nil {
		l.diags.Add(diag.Pos{File: where}, "DPA224", diag.Args{"folder": where, "file": clauseFile})
		return nil
	}
	for _, e := range entries {
		if path.Ext(e.Name()) != ".md" || e.IsDir() {
			continue
		}
		if err := l.text(c, path.Join(dir, e.Name()), t); err != nil {
			return err
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(t.shared)) {
		l.share(c, lang, t)
	}
	return nil
}

// texts are those of a folder of a clause, without its settings.
type texts struct {
	layer  Layer
	lone   bool               // without settings of their own, beside the clause of an earlier layer, whose texts they take the place of
	own    map[[2]string]bool // the variants and languages that have a text of their own here
	shared map[string]written // by several variants, by language
}

// parse reads a text: when it is asked for, if it was checked before. Such a text
// is part of the program, so one that cannot be read is a mistake in the program.
func (l *loader) parse(layer Layer, name string) (written, error) {
	where := path.Join(layer.Name, name)
	if l.checked {
		return written{where, sync.OnceValue(func() *prose.Text {
			src, _, err := layer.read(name)
			if err != nil {
				panic(err)
			}
			return prose.Parse(where, src, new(diag.List))
		})}, nil
	}
	src, _, err := layer.read(name)
	text := prose.Parse(where, src, &l.diags)
	return written{where, func() *prose.Text { return text }}, err
}

// toml reads a file of settings.
func (l *loader) toml(where, src string) *input.Node {
	if l.valid {
		return input.ParseValid(where, src, &l.diags)
	}
	return input.Parse(where, src, &l.diags)
}

// prepare notes what stands in the texts themselves.
func (l *loader) prepare() {
	for _, c := range l.lib.All() {
		for i := range c.Variants {
			v := &c.Variants[i]
			v.names = sync.OnceValue(func() mentions {
				if l.checked && len(v.texts) > 0 { // all languages have one shape
					return c.mentions(v.one())
				}
				return c.mentions(v.ordered()...)
			})
		}
		l.readings(c)
	}
}

// share gives the variants of c that have no text of their own in lang what the
// shared text says for them.
func (l *loader) share(c *Clause, lang string, t texts) {
	text := t.shared[lang]
	if !l.checked {
		l.checkVariants(c, text.parse())
	}
	taken := false
	for i := range c.Variants {
		v := &c.Variants[i]
		if _, has := v.texts[lang]; has && (!t.lone || t.own[[2]string{v.ID, lang}]) {
			continue
		}
		v.texts[lang] = written{text.file, sync.OnceValue(func() *prose.Text { return prose.Select(text.parse(), variantKey, v.ID) })}
		taken = true
	}
	if !taken {
		l.diags.Add(diag.Pos{File: text.file}, "DPA225", diag.Args{"file": path.Base(text.file), "clause": c.ID, "expected": strings.Join(c.textNames(lang)[1:], ", ")}) // each variant has its own
	}
}

// checkVariants reports variants that a text names and c has not.
func (l *loader) checkVariants(c *Clause, text *prose.Text) {
	for b := range text.All() {
		b, ok := b.(*prose.If)
		if !ok || b.Cond != variantKey {
			continue
		}
		for _, is := range b.Is {
			if c.Variant(is) == nil {
				l.diags.Add(b.Pos, "DPA234", diag.Args{"name": variantKey, "value": is}).Nearest = diag.Nearest(is, c.VariantIDs())
			}
		}
	}
}

// variantKey is what a text of several variants calls the variant in its
// conditions, and a deal where it chooses one.
const variantKey = "variant"

// mayReplace reports whether something named id may come in: nothing has the
// name, or what comes says that it replaces it.
func (l *loader) mayReplace(id string, pos diag.Pos, replaces string, taken bool, first func() string) bool {
	switch {
	case taken && replaces == "":
		l.diags.Add(pos, "DPA222", diag.Args{"name": id, "first": first()})
		return false
	case replaces != "" && (replaces != id || !taken):
		l.diags.Add(pos, "DPA223", diag.Args{"name": id, "replaces": replaces})
		return false
	}
	return true
}

var textName = regexp.MustCompile(`^(?:([a-z][a-z0-9_]*)\.)?([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md$`)

var textPath = regexp.MustCompile(`(?:^|/)(?:clauses|annexes)/[^/]+/([^/]+)$`)

// Canonical returns a text of a clause or annex in its usual form, without
// changing a word. Findings are added to l; the result then is not to be kept.
func Canonical(file, src string, l *diag.List) string {
	return prose.Format(prose.Parse(file, src, l))
}

// IsText reports whether a file is the text of a clause or of an annex by its
// place in the tree of a layer, "clauses/audit/general.fr.md"; more may stand
// before it.
func IsText(name string) bool {
	m := textPath.FindStringSubmatch(name)
	return m != nil && textName.MatchString(m[1])
}

// text reads a text: that of one variant of c, or one that several share. A lone
// one takes the place of the text that the variant has.
func (l *loader) text(c *Clause, name string, t texts) error {
	m := textName.FindStringSubmatch(path.Base(name))
	if m != nil && m[1] == "" && len(c.VariantIDs()) > 0 {
		text, err := l.parse(t.layer, name)
		t.shared[m[2]] = text
		return err
	}
	var v *Variant
	if m != nil {
		v = c.Variant(m[1])
	}
	if v == nil {
		l.diags.Add(diag.Pos{File: path.Join(t.layer.Name, name)}, "DPA225", diag.Args{"file": path.Base(name), "clause": c.ID, "expected": strings.Join(c.textNames("fr"), ", ")})
		return nil
	}
	if old, ok := v.texts[m[2]]; ok && !t.lone {
		l.diags.Add(diag.Pos{File: path.Join(t.layer.Name, name)}, "DPA222", diag.Args{"name": c.ID, "first": old.file})
		return nil
	}
	text, err := l.parse(t.layer, name)
	t.own[[2]string{v.ID, m[2]}] = true
	v.texts[m[2]] = text
	return err
}

// textNames lists the names that texts of c in lang may have: first that of a text
// which several variants share, then those of one variant each.
func (c *Clause) textNames(lang string) []string {
	names := []string{fileName("", lang)}
	for _, id := range c.VariantIDs() {
		names = append(names, fileName(id, lang))
	}
	return names
}

// tablesOf reads a file of a layer that is a table of tables, with their names in
// the order of the file.
func tablesOf[T any](l *loader, layer Layer, name string) ([]string, map[string]T, error) {
	src, where, err := layer.read(name)
	if err != nil {
		return nil, nil, err
	}
	n, all := l.toml(where, src), map[string]T{}
	if n == nil {
		return nil, nil, nil
	}
	input.Decode(n, &all, &l.diags)
	return n.Keys(), all, nil
}

func (l *loader) obligations(layer Layer, name string) error {
	ids, all, err := tablesOf[Obligation](l, layer, name)
	for _, id := range ids {
		o := all[id]
		o.ID = id
		if old := l.lib.Obligation(id); old != nil {
			l.diags.Add(o.At(""), "DPA222", diag.Args{"name": id, "first": old.At("").String()})
			continue
		}
		l.lib.Obligations = append(l.lib.Obligations, o)
	}
	return err
}

// stylesFolder stands among the templates and is none: it holds the styles.
const stylesFolder = "styles"

// styles reads the styles of a layer. One of a later layer takes the place of
// one of the same name.
func (l *loader) styles(layer Layer, dir string) error {
	entries, err := fs.ReadDir(layer.FS, dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		id, ok := strings.CutSuffix(e.Name(), ".toml")
		if e.IsDir() || !ok {
			continue // a logo, or what an editor leaves
		}
		var found diag.List
		s, err := style.Read(layer.FS, path.Join(dir, e.Name()), &found)
		if err != nil {
			return err
		}
		for _, f := range found {
			f.Pos.File = path.Join(layer.Name, f.Pos.File)
			l.diags = append(l.diags, f)
		}
		l.lib.Styles[id] = s
	}
	return nil
}

func (l *loader) templateFolders(layer Layer, dir string, entries []fs.DirEntry) error {
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		if e.Name() == stylesFolder {
			if err := l.styles(layer, path.Join(dir, stylesFolder)); err != nil {
				return err
			}
			continue
		}
		src, where, err := layer.read(path.Join(dir, e.Name(), templateFile))
		if errors.Is(err, fs.ErrNotExist) {
			folder := path.Dir(where)
			l.diags.Add(diag.Pos{File: folder}, "DPA224", diag.Args{"folder": folder, "file": templateFile})
			continue
		}
		if err != nil {
			return err
		}
		n := l.toml(where, src)
		if n == nil {
			continue
		}
		t := &Template{ID: e.Name(), Pos: start(where)}
		input.Decode(n, t, &l.diags)
		old := l.templates[t.ID]
		if !isID.MatchString(t.ID) {
			l.diags.Add(t.Pos, "DPA258", diag.Args{"name": t.ID})
		} else if l.mayReplace(t.ID, t.Pos, t.Replaces, old != nil, func() string { return old.Pos.File }) {
			l.templates[t.ID] = t
		}
	}
	return nil
}

// compareText orders texts as findings do, for a stable choice among them.
func compareText(a, b *prose.Text) int { return cmp.Compare(a.File, b.File) }
