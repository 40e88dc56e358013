package pdf

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

// An element is one of the structure of a file.
type element struct {
	kind, says string
	parts      []*element
	contents   int // pieces of marked content
	objects    int // links and fields
}

// structure reads the structure of a file whose streams are as they are.
func structure(t *testing.T, file string) *element {
	t.Helper()
	numbers, all := map[string]*element{}, map[*element]string{}
	ref := regexp.MustCompile(`(\d+) 0 R`)
	object := regexp.MustCompile(`<</Type/(MCR|OBJR)[^>]*>>`)
	for _, m := range regexp.MustCompile(`\n(\d+) 0 obj\n<</S/(\w+)/P \d+ 0 R(.*?)/K(\[.*\]|<</Type/OBJR.*>>)>>\nendobj`).FindAllStringSubmatch(file, -1) {
		e := &element{kind: m[2], says: m[3]}
		kids := object.ReplaceAllStringFunc(m[4], func(o string) string {
			if strings.HasPrefix(o, "<</Type/OBJR") {
				e.objects++
			} else {
				e.contents++
			}
			return ""
		})
		e.contents += len(strings.Fields(ref.ReplaceAllString(kids, "")))
		numbers[m[1]], all[e] = e, kids
	}
	for e, kids := range all {
		for _, m := range ref.FindAllStringSubmatch(kids, -1) {
			require.NotNil(t, numbers[m[1]], "no element %s", m[1])
			e.parts = append(e.parts, numbers[m[1]])
		}
	}
	root := regexp.MustCompile(`/Type/StructTreeRoot/K\[(\d+) 0 R \]`).FindStringSubmatch(file)
	require.NotNil(t, root, "the document has one root")
	return numbers[root[1]]
}

// within is what may stand in an element, where the standard limits it
// (ISO 32000-1, 14.8.4, and ISO 14289-1, 7).
var within = map[string]string{
	"L": "LI", "LI": "Lbl LBody", "Lbl": "", "Table": "THead TBody TR", "THead": "TR", "TBody": "TR", "TR": "TH TD",
	"TOC": "TOCI TOC", "TOCI": "Reference", "Reference": "Link", "Link": "", "Form": "", "Figure": "", "P": "Link",
	"H1": "Link", "H2": "Link", "H3": "Link", "H4": "Link", "H5": "Link", "H6": "Link",
}

// wellFormed checks a structure against the rules, and returns the level of the
// last heading.
func wellFormed(t *testing.T, e *element, heading int) int {
	t.Helper()
	allowed, limited := within[e.kind]
	columns := -1
	for _, k := range e.parts {
		if limited {
			require.Contains(t, strings.Fields(allowed), k.kind, "in %s", e.kind)
		}
		rows := []*element{k}
		if k.kind == "THead" || k.kind == "TBody" {
			rows = k.parts
		}
		for _, r := range rows {
			if r.kind == "TR" && e.kind != "THead" && e.kind != "TBody" {
				require.True(t, columns < 0 || columns == len(r.parts), "every row has all columns")
				columns = len(r.parts)
			}
		}
		if strings.HasPrefix(k.kind, "H") {
			level := int(k.kind[1] - '0')
			require.LessOrEqual(t, level, heading+1, "no level of heading is left out")
			heading = level
		}
		heading = wellFormed(t, k, heading)
	}
	switch e.kind {
	case "Link":
		assert.Positive(t, e.objects)
		assert.Positive(t, e.contents)
	case "Form":
		assert.Equal(t, 1, e.objects)
		assert.Zero(t, e.contents)
	case "TH":
		assert.Regexp(t, `/Scope/(Row|Column)`, e.says)
	case "L":
		assert.Contains(t, e.says, "/ListNumbering/")
	case "Figure":
		assert.Contains(t, e.says, "/Alt")
	case "THead":
		assert.NotEmpty(t, e.parts)
	}
	if e.kind != "TD" && e.kind != "TH" {
		assert.NotZero(t, len(e.parts)+e.contents+e.objects, "%s with nothing in it", e.kind)
	}
	return heading
}

// Everything that is drawn is in the structure or an artefact, and the structure
// keeps the rules, whatever the document is.
func TestTheStructureKeepsTheRules(t *testing.T) {
	check := func(name string, d *doc.Document) {
		t.Run(name, func(t *testing.T) {
			d.Lang = "fr"
			file := plainFile(t, d, Options{})
			require.NotContains(t, file, "/Span BMC")
			if strings.Contains(file, "MCID") {
				wellFormed(t, structure(t, file), 0)
			}
		})
	}
	check("sample", sample())
	check("fields", final(doc.Fields))
	check("anchors", final(doc.Adobe))
	check("two languages", bilingual())
	for i := range 20 {
		m := &maker{rand.New(rand.NewPCG(uint64(i), 9)), map[string]string{}}
		d := &doc.Document{Title: "T", Beside: &doc.Document{Lang: "en", Title: "T"}}
		for range 1 + m.IntN(6) {
			s := m.section(3)
			d.Sections, d.Beside.Sections = append(d.Sections, s), append(d.Beside.Sections, m.twinSection(s))
		}
		check(fmt.Sprintf("random in two languages %d", i), d)
	}
	for name, blocks := range degenerate() {
		check(name, &doc.Document{Title: "T", Sections: []*doc.Section{{Level: -1, Blocks: blocks}, {Level: 5, Title: text("s"), Blocks: blocks}}})
		check(name+" without a title", &doc.Document{Sections: []*doc.Section{{Level: 99, Annex: true, Title: text("t"), Blocks: blocks}}})
	}
	for i := range 60 {
		m := &maker{rand.New(rand.NewPCG(uint64(i), 7)), map[string]string{}}
		d := &doc.Document{Title: m.words(3)}
		for range m.IntN(8) {
			d.Sections = append(d.Sections, m.section(3))
		}
		check(fmt.Sprintf("random %d", i), d)
	}
}

// Real text as it is told: the elements of one article, of an annex with a table
// that goes on, and the numberings of lists.
func TestWhatTheStructureSaysOfTheSample(t *testing.T) {
	count, says := map[string]int{}, map[string]int{}
	var walk func(e *element)
	walk = func(e *element) {
		count[e.kind]++
		if _, how, ok := strings.Cut(e.says, "/ListNumbering/"); ok {
			says[strings.TrimSuffix(how, ">>")]++
		}
		for _, k := range e.parts {
			walk(k)
		}
	}
	d := sample()
	walk(structure(t, plainFile(t, d, Options{})))
	assert.Equal(t, 1, count["Document"])
	assert.Equal(t, 1, count["H1"])
	assert.Equal(t, len(d.Sections)+1, count["H2"], "and that of the contents")
	assert.GreaterOrEqual(t, count["TOCI"], len(d.Sections))
	assert.Equal(t, count["TOCI"], count["Reference"])
	assert.Equal(t, count["LI"], count["Lbl"])
	assert.Positive(t, says["Disc"])
	rows, tables := 0, 0
	var tally func(b doc.Block)
	tally = func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			for _, c := range b.Blocks {
				tally(c)
			}
		case *doc.Table:
			tables, rows = tables+1, rows+len(b.Rows)
			if len(b.Head) > 0 {
				rows++
			}
		}
	}
	for _, s := range d.Sections {
		tally(s)
	}
	assert.Equal(t, tables, count["Table"], "one that goes on over pages is one")
	assert.Equal(t, rows, count["TR"], "a head that is printed again is an artefact")
}
