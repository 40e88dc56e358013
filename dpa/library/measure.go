package library

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
	"github.com/dpakit/dpakit/dpa/internal/prose"
	"github.com/dpakit/dpakit/dpa/value"
)

// A Measure is a technical or organisational measure (Art. 32 GDPR) that an
// agreement can choose from the catalogue. Its text is that of a clause of one
// paragraph, in which nothing but parameters may stand; its title is the
// heading.
type Measure struct {
	Clause
	Heading  string     // under which it is printed, of Library.Headings
	Controls []string   // of ISO/IEC 27001:2022, Annex A, without the "A.": "8.24"
	Title    value.Text // of the measure
}

// A Heading is a heading of the catalogue. Those built in are the kinds of
// measure that Annex II of the standard contractual clauses lists (Decision
// (EU) 2021/914).
type Heading struct {
	input.Table
	ID    string
	Title value.Text `toml:"title,required"`
}

// Measure returns the measure of that name, nil when there is none.
//
//go:noinline
func (lib *Library) Measure(id string) *Measure {
	if i := slices.IndexFunc(lib.Measures, func(m *Measure) bool { return m.ID == id }); i >= 0 {
		return lib.Measures[i]
	}
	return nil
}

// Heading returns the heading of that name, nil when there is none.
func (lib *Library) Heading(id string) *Heading {
	if i := slices.IndexFunc(lib.Headings, func(h *Heading) bool { return h.ID == id }); i >= 0 {
		return lib.Headings[i]
	}
	return nil
}

// Paragraph returns the text of the measure in lang; ok is false when it has
// none.
func (m *Measure) Paragraph(lang string) (p *prose.Paragraph, ok bool) {
	text := m.Variants[0].Text(lang)
	if text == nil {
		return nil, false
	}
	return text.Blocks[0].(*prose.Paragraph), true
}

// catalogueFile is the file of the measures of a layer.
const catalogueFile = "annexes/measures/catalogue.toml"

// catalogue is a catalogueFile.
type catalogue struct {
	input.Table
	Headings map[string]*Heading     `toml:"headings"`
	Measures map[string]*measureFile `toml:"measures"`
}

// measureFile is a table [measures.NAME]. One that has texts alone adds
// languages to a measure of an earlier layer.
type measureFile struct {
	input.Table
	Heading  string                `toml:"heading"`
	Controls []string              `toml:"controls"`
	Title    value.Text            `toml:"title,required"`
	Text     value.Text            `toml:"text,required"`
	Params   map[string]*paramFile `toml:"params"`
	Replaces string                `toml:"replaces"`
}

// measures reads the catalogue of a layer, if it has one.
func (l *loader) measures(layer Layer) error {
	src, where, err := layer.read(catalogueFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	n := l.toml(where, src)
	if n == nil {
		return nil
	}
	var c catalogue
	input.Decode(n, &c, &l.diags)
	for _, id := range n.Get("headings").Keys() {
		h := c.Headings[id]
		h.ID = id
		if old := l.lib.Heading(id); old != nil {
			l.headingIn(old, h)
			continue
		}
		l.lib.Headings = append(l.lib.Headings, h)
	}
	for _, id := range n.Get("measures").Keys() {
		if f := c.Measures[id]; f != nil && f.Node() != nil { // else no table, which is reported
			l.measure(id, f)
		}
	}
	return nil
}

// headingIn adds the languages of more to a heading of an earlier layer. None
// that it has is replaced.
func (l *loader) headingIn(old, more *Heading) {
	title := maps.Clone(old.Title.In)
	maps.Copy(title, more.Title.In)
	if more.Title.Plain != "" || len(title) < len(old.Title.In)+len(more.Title.In) {
		l.diags.Add(more.KeyAt(""), "DPA222", diag.Args{"name": old.ID, "first": old.At("").String()})
		return
	}
	old.Title = value.Text{In: title}
}

func (l *loader) measure(id string, f *measureFile) {
	pos := f.KeyAt("")
	if !isID.MatchString(id) {
		l.diags.Add(pos, "DPA258", diag.Args{"name": id})
	}
	old := l.lib.Measure(id)
	if old != nil && !f.Has("heading") && f.Replaces == "" {
		l.languagesOf(old, f)
		return
	}
	if !l.mayReplace(id, pos, f.Replaces, old != nil, func() string { return old.Pos.String() }) {
		return
	}
	m := &Measure{Heading: f.Heading, Controls: f.Controls}
	m.Clause = Clause{
		ID: id, Dir: path.Dir(pos.File), Pos: pos, Source: DefaultSource, settings: clauseSettings{Table: f.Table},
		Variants: []Variant{{texts: map[string]written{}}},
	}
	if !f.Has("heading") {
		l.diags.Add(pos, "DPA112", diag.Args{"key": "heading", "where": diag.Words{FR: "dans " + f.Node().Name(), EN: "in " + f.Node().Name()}, "line": "heading = …"})
	}
	for _, name := range f.Node().Get("params").Keys() {
		if p := f.Params[name]; p != nil && p.Node() != nil {
			m.Params = append(m.Params, l.param(name, p))
		}
	}
	l.languagesOf(m, f)
	if old != nil {
		*old = *m
		return
	}
	l.lib.Measures = append(l.lib.Measures, m)
}

// languagesOf adds the texts of f to m. A language that m has is not replaced.
func (l *loader) languagesOf(m *Measure, f *measureFile) {
	for _, key := range []string{"title", "text"} {
		if n := f.Node().Get(key); n != nil {
			n.Is(input.TableKind, &l.diags) // a text without a language serves none
		}
	}
	title := map[string]string{}
	for lang, s := range m.Title.In {
		title[lang] = s
	}
	for _, lang := range f.Node().Get("text").Keys() {
		text, ok := f.Text.For(lang)
		heading, titled := f.Title.For(lang)
		if !ok || !titled {
			l.diags.Add(f.KeyAt("title"), "DPA130", diag.Args{"lang": lang})
			continue
		}
		if _, ok := m.Variants[0].texts[lang]; ok {
			l.diags.Add(f.At("text."+lang), "DPA222", diag.Args{"name": m.ID, "first": m.Pos.String()})
			continue
		}
		at := f.At("text." + lang)
		found := &l.diags
		if l.checked {
			found = new(diag.List) // there are none, and the loader is gone
		}
		parse := sync.OnceValue(func() *prose.Text {
			places := sync.OnceValue(f.Node().Get("text").Get(lang).Characters)
			return &prose.Text{
				File: at.File, TitlePos: f.At("title." + lang), Title: []prose.Inline{prose.Words(heading)},
				Blocks: []prose.Block{&prose.Paragraph{Pos: at, Text: prose.Inlines(strings.TrimRight(text, " \n"), places, found)}},
			}
		})
		if !l.checked {
			parse()
		}
		m.Variants[0].texts[lang] = written{at.File, parse}
		title[lang] = heading
	}
	m.Title = value.Text{In: title}
}

// checkMeasure checks what a measure names, and its languages against each
// other.
func (l *loader) checkMeasure(m *Measure) {
	s := m.settings
	if l.lib.Heading(m.Heading) == nil && m.Heading != "" {
		ids := l.lib.HeadingIDs()
		l.diags.Add(s.At("heading"), "DPA270", diag.Args{"id": m.Heading, "known": strings.Join(ids, ", ")}).Nearest = diag.Nearest(m.Heading, ids)
	}
	for i, c := range m.Controls {
		if !isControl(c) {
			l.diags.Add(s.Node().Get("controls").Items[i].Pos, "DPA271", diag.Args{"control": c})
		}
	}
	l.checkParams(&m.Clause)
	for _, p := range m.Params {
		if p.Default == nil || !p.Type.Prints() {
			l.diags.Add(p.Pos, "DPA272", diag.Args{"measure": m.ID, "name": p.Name})
		}
	}
	v := &m.Variants[0]
	l.checkLanguages(v)
	if len(v.texts) == 0 {
		return // the missing texts are reported
	}
	l.compare(v)
	used := map[string]bool{}
	for _, t := range v.ordered() {
		for _, line := range t.Lines() {
			for _, in := range line {
				l.measureMark(m, t, in, used)
			}
		}
	}
	for _, p := range m.Params {
		if !used[p.Name] {
			l.diags.Add(p.Pos, "DPA251", diag.Args{"clause": m.ID, "name": p.Name})
		}
	}
}

// measureMark checks a mark in the text of a measure: a parameter, and nothing
// else, for a measure may stand in any agreement.
func (l *loader) measureMark(m *Measure, t *prose.Text, in prose.Inline, used map[string]bool) {
	switch in := in.(type) {
	case prose.Blank:
		if used[in.Name] = true; m.Param(in.Name) == nil {
			l.diags.Add(in.Pos, "DPA273", diag.Args{"measure": m.ID, "name": in.Name}).Nearest = diag.Nearest(in.Name, m.ParamNames())
		}
	case prose.Ref:
		l.diags.Add(in.Pos, "DPA274", diag.Args{"mark": "[[" + in.ID + "]]"})
	case prose.Term:
		l.diags.Add(t.Blocks[0].(*prose.Paragraph).Pos, "DPA274", diag.Args{"mark": "**" + string(in) + "**"})
	}
}

var controlForm = regexp.MustCompile(`^([5-8])\.([1-9][0-9]?)$`)

// isControl reports whether s is the number of a control in Annex A of ISO/IEC
// 27001:2022: 5.1 to 5.37 organisational, 6.1 to 6.8 people, 7.1 to 7.14
// physical, 8.1 to 8.34 technological.
func isControl(s string) bool {
	m := controlForm.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	n, _ := strconv.Atoi(m[2]) // one or two digits
	return n <= map[string]int{"5": 37, "6": 8, "7": 14, "8": 34}[m[1]]
}

// Unknown reports a parameter that the measure does not have.
func (m *Measure) Unknown(name string, pos diag.Pos, l *diag.List) {
	known := m.ParamNames()
	l.Add(pos, "DPA198", diag.Args{"measure": m.ID, "name": name, "known": diag.Known(known, "aucun")}).Nearest = m.MeantParam(name)
}
