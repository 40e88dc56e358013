package pdf

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

// long is a section with so many numbered paragraphs, each on a few lines.
func long(id string, annex bool, paragraphs int) *doc.Section {
	s := &doc.Section{ID: id, Level: 1, Annex: annex, Title: []doc.Inline{doc.Text(id)}}
	l := &doc.List{}
	for i := range paragraphs {
		l.Items = append(l.Items, &doc.Item{ID: fmt.Sprintf("%s.%d", id, i), Number: fmt.Sprintf("1.%d", i+1), Blocks: []doc.Block{
			&doc.Paragraph{Text: []doc.Inline{doc.Text(strings.Repeat("words of a contract ", 30))}}}})
	}
	s.Blocks = []doc.Block{l}
	return s
}

// What says on which page something stands says what Places says, and leads
// there; nothing is said of what is nowhere.
func TestPagesAreTold(t *testing.T) {
	for _, n := range []int{1, 7, 40} {
		d := &doc.Document{Lang: "en", Title: "Agreement", Labels: doc.Labels{Contents: "Contents"},
			Sections: []*doc.Section{long("a", false, n), long("b", false, n), long("c", false, n), long("d", true, n)}}
		var ids []string
		table := &doc.Table{Widths: []int{1, 1}}
		for _, s := range d.Sections {
			ids = append(ids, s.ID)
			for _, it := range s.Blocks[0].(*doc.List).Items {
				ids = append(ids, it.ID)
			}
		}
		ids = append(ids, "nowhere")
		for _, id := range ids {
			table.Rows = append(table.Rows, doc.Row{Cells: []doc.Cell{
				{Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Text(id)}}}},
				{Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Text("=" + id), doc.Page{ID: id, Before: "@"}}}}}}})
		}
		d.Sections = append(d.Sections, &doc.Section{ID: "told", Level: 1, Annex: true, Title: []doc.Inline{doc.Text("Told")}, Blocks: []doc.Block{table}})

		on, err := Places(d, Options{})
		require.NoError(t, err)
		for _, id := range ids[:len(ids)-1] {
			require.Positive(t, on[id], id)
		}
		assert.Equal(t, 1, on["a"])
		assert.Greater(t, on["told"], on["d"])
		s, pages, _, _, err := (&memory{}).lay(d, Options{})
		require.NoError(t, err)
		told := map[string]string{}
		for _, p := range pages {
			for _, f := range p.fragments {
				line := ""
				for _, r := range f.runs {
					line += r.text
					if strings.HasPrefix(r.text, "@") {
						assert.Positive(t, s.on[r.ink.dest], "it leads there")
					}
				}
				if _, said, ok := strings.Cut(line, "="); ok {
					id, page, _ := strings.Cut(said, "@")
					told[id] = page
				}
			}
		}
		for _, id := range ids[:len(ids)-1] {
			assert.Equal(t, fmt.Sprint(on[id]), told[id], "%s of %d paragraphs", id, n)
		}
		assert.Empty(t, told["nowhere"])
		require.NoError(t, Write(io.Discard, d, Options{}))
	}
	_, err := Places(nil, Options{})
	assert.Error(t, err)
}

// What says how many pages an annex takes says how many it takes, before it
// stands on them; nothing is said of what is no annex.
func TestExtentsAreTold(t *testing.T) {
	for _, n := range []int{1, 30, 90} {
		line := func(id string) *doc.Paragraph {
			return &doc.Paragraph{Text: []doc.Inline{doc.Text("=" + id), doc.Extent{ID: id, Before: "@", One: " page", Many: " pages"}}}
		}
		body := long("a", false, 7)
		body.Blocks = append(body.Blocks, line("a"), line("b"), line("c"), line("nowhere"))
		d := &doc.Document{Lang: "en", Title: "Agreement", Sections: []*doc.Section{body, long("b", true, 1), long("c", true, n)}}
		_, pages, _, _, err := (&memory{}).lay(d, Options{})
		require.NoError(t, err)
		told, took, on := map[string]string{}, map[string]int{}, "a"
		for _, p := range pages {
			for _, f := range p.fragments {
				text := ""
				for _, r := range f.runs {
					text += r.text
				}
				for _, m := range f.marks {
					if m.title != "" {
						on = m.id
					}
				}
				if _, said, ok := strings.Cut(text, "="); ok {
					id, extent, _ := strings.Cut(said, "@")
					told[id] = extent
				}
			}
			took[on]++
		}
		assert.Equal(t, "1 page", told["b"])
		if want := fmt.Sprint(took["c"], " pages"); took["c"] == 1 {
			assert.Equal(t, "1 page", told["c"])
		} else {
			assert.Equal(t, want, told["c"], "%d paragraphs", n)
		}
		assert.Empty(t, told["a"])
		assert.Empty(t, told["nowhere"])
	}
}
