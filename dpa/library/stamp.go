package library

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/prose"
)

// A Stamp is a translated.toml that is to be written.
type Stamp struct {
	File  string // in its layer: "clauses/translated.toml"
	Data  []byte
	Texts []string // the translations whose record changes: "clauses/breach/en.md"
}

// Stamp records that the translations of the wanted clauses and annexes say
// what their sources say now; nobody but who has read both can know. A source
// that the layer does not have is that of base. It returns the files that
// change, and adds to l what is wrong in the files that it reads.
func (layer Layer) Stamp(base *Library, wanted func(id string) bool, l *diag.List) ([]Stamp, error) {
	var out []Stamp
	for _, dir := range []string{"clauses", "annexes"} {
		s := stamper{layer: layer, base: base, diags: l, records: map[string]map[string]string{}}
		before, err := s.earlier(dir)
		if err != nil {
			return nil, err
		}
		folders, err := fs.ReadDir(layer.FS, dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range folders {
			if e.IsDir() && wanted(e.Name()) {
				if err := s.clause(path.Join(dir, e.Name())); err != nil {
					return nil, err
				}
			}
		}
		if after := s.String(); after != before && (before != "" || len(s.records) > 0) {
			out = append(out, Stamp{path.Join(dir, translatedFile), []byte(after), s.texts})
		}
	}
	return out, nil
}

type stamper struct {
	layer   Layer
	base    *Library
	diags   *diag.List
	records map[string]map[string]string // by clause, and by the name of the text without .md
	texts   []string
}

// earlier reads the records that there are, but those of texts that are gone.
func (s *stamper) earlier(dir string) (src string, err error) {
	src, where, err := s.layer.read(path.Join(dir, translatedFile))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return "", err
	}
	if n := input.Parse(where, src, s.diags); n != nil {
		input.Decode(n, &s.records, s.diags)
	}
	for id, texts := range s.records {
		maps.DeleteFunc(texts, func(name, _ string) bool { return !s.has(path.Join(dir, id, name+".md")) })
		if len(texts) == 0 {
			delete(s.records, id)
		}
	}
	return src, nil
}

func (s *stamper) has(file string) bool {
	_, err := fs.Stat(s.layer.FS, file)
	return err == nil
}

// clause records the translations in the folder of a clause.
func (s *stamper) clause(dir string) error {
	id := path.Base(dir)
	source, err := s.source(dir)
	if err != nil {
		return err
	}
	files, err := fs.ReadDir(s.layer.FS, dir)
	if err != nil {
		return err
	}
	before := s.records[id]
	delete(s.records, id)
	for _, e := range files {
		m := textName.FindStringSubmatch(e.Name())
		if m == nil || m[2] == source {
			continue
		}
		original, err := s.text(dir, m[1], source)
		if err != nil {
			return err
		}
		if original == nil {
			continue
		}
		text, err := s.text(dir, m[1], m[2])
		if err != nil {
			return err
		}
		name, hash := strings.TrimSuffix(e.Name(), ".md"), Reading{Hash(original), Hash(text)}.String()
		if s.records[id] == nil {
			s.records[id] = map[string]string{}
		}
		s.records[id][name] = hash
		if before[name] != hash {
			s.texts = append(s.texts, path.Join(dir, e.Name()))
		}
	}
	return nil
}

// source returns the language in which the clause in a folder is first written.
func (s *stamper) source(dir string) (string, error) {
	src, where, err := s.layer.read(path.Join(dir, clauseFile))
	if err == nil {
		n := input.Parse(where, src, s.diags)
		if lang := n.Get("source"); lang != nil && lang.Kind == input.String {
			return lang.Text, nil
		}
		return DefaultSource, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if c := s.base.Clause(path.Base(dir)); c != nil {
		return c.Source, nil
	}
	return DefaultSource, nil
}

// text returns the text of a variant in the folder of a clause, or the one that
// variants share there, or that of base when the folder has no clause of its
// own; nil when there is none.
func (s *stamper) text(dir, variant, lang string) (*prose.Text, error) {
	for _, name := range []string{fileName(variant, lang), fileName("", lang)} {
		src, where, err := s.layer.read(path.Join(dir, name))
		if err == nil {
			return prose.Parse(where, src, s.diags), nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	c := s.base.Clause(path.Base(dir))
	if c == nil || s.has(path.Join(dir, clauseFile)) {
		return nil, nil
	}
	for _, v := range c.Variants {
		if text := v.Text(lang); text != nil && (v.ID == variant || variant == "" && text.Whole != nil) {
			return text, nil
		}
	}
	return nil, nil
}

const translatedHead = `# The hashes of the texts that were read against each other: the source, and its
# translation. “dpa clauses stamp” writes them; WRITING.md says when.
`

// String writes the records as a translated.toml.
func (s *stamper) String() string {
	var b strings.Builder
	b.WriteString(translatedHead)
	for _, id := range slices.Sorted(maps.Keys(s.records)) {
		fmt.Fprintf(&b, "\n[%s]\n", id)
		for _, name := range slices.Sorted(maps.Keys(s.records[id])) {
			key := name
			if strings.Contains(name, ".") {
				key = strconv.Quote(name)
			}
			fmt.Fprintf(&b, "%s = %q\n", key, s.records[id][name])
		}
	}
	return b.String()
}
