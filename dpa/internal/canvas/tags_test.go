package canvas

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tagged returns a document that draw drew, uncompressed, and what
// its metadata claim.
func tagged(t *testing.T, o Options, draw func(c *Canvas)) (file, claims string) {
	t.Helper()
	c := New(Fonts(), o)
	c.options.Plain = true
	c.AddPage()
	draw(c)
	for _, m := range regexp.MustCompile(`<pdf(aid|uaid):(part|conformance)>(.)<`).FindAllStringSubmatch(string(c.metadata()), -1) {
		claims += m[3]
	}
	return string(generate(t, c)), claims
}

// tree writes the structure of a file: the types of elements, with the numbers
// of marked content as page.id, and an @ for each link and field.
func tree(t *testing.T, file string) string {
	t.Helper()
	object := func(n string) string {
		m := regexp.MustCompile(`(?s)\n` + n + ` 0 obj\n(.*?)\nendobj`).FindStringSubmatch(file)
		require.NotNil(t, m, "object %s", n)
		return m[1]
	}
	pages := map[string]string{}
	kids := regexp.MustCompile(`/Type/Pages/Count \d+/Kids\[([^]]*)\]`).FindStringSubmatch(file)[1]
	for i, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(kids, -1) {
		pages[m[1]] = fmt.Sprint(i + 1)
	}
	root := regexp.MustCompile(`/StructTreeRoot (\d+) 0 R`).FindStringSubmatch(file)
	if root == nil {
		return ""
	}
	var b strings.Builder
	var show func(n, parent string)
	kid := regexp.MustCompile(`(\d+) 0 R|<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>|<</Type/OBJR(?:/Pg (\d+) 0 R)?/Obj (\d+) 0 R>>|(\d+)`)
	show = func(n, parent string) {
		e := object(n)
		m := regexp.MustCompile(`^<</S/(\w+)/P (\d+) 0 R ?(?:/Pg (\d+) 0 R ?)?(.*)/K(?:\[(.*)\]|(<</Type/OBJR.*>>))>>$`).FindStringSubmatch(e)
		require.NotNil(t, m, e)
		assert.Equal(t, parent, m[2])
		b.WriteString(m[1] + m[4] + "(")
		for i, k := range kid.FindAllStringSubmatch(m[5]+m[6], -1) {
			if i > 0 {
				b.WriteByte(' ')
			}
			switch {
			case k[1] != "":
				show(k[1], n)
			case k[3] != "":
				b.WriteString(pages[k[2]] + "." + k[3])
			case k[5] != "":
				assert.Regexp(t, "/Subtype/(Link|Widget)", object(k[5]))
				b.WriteByte('@')
			default:
				b.WriteString(pages[m[3]] + "." + k[6])
			}
		}
		b.WriteByte(')')
	}
	for _, k := range kid.FindAllStringSubmatch(regexp.MustCompile(`/K\[(.*)\]/ParentTree`).FindStringSubmatch(object(root[1]))[1], -1) {
		show(k[1], root[1])
	}
	return b.String()
}

func at(y float64, text string, e *Element) Run {
	return Run{X: 20, Y: y, Face: Serif, Size: 10, Text: text, Element: e}
}

// The tree holds what is drawn, in the order of drawing, and nothing that is
// not; an empty cell keeps its place, a paragraph that goes on over a page is
// one, and the parent tree leads from each piece of the pages back to its
// element.
func TestTheTreeIsWhatIsDrawn(t *testing.T) {
	file, claims := tagged(t, Options{Lang: "fr", Title: "T"}, func(c *Canvas) {
		document := NewElement("Document")
		p, never := document.Within("P"), document.Within("P")
		never.Within("Link")
		link := p.Within("Link")
		link.Tell("là")
		row := document.Within("Table").Add("TR")
		row.Add("TD")
		second := row.Add("TH")
		second.How("Row")
		c.Text(at(20, "un ", p))
		c.Text(at(20, "deux ", p))
		c.Text(at(20, "lien", link))
		c.LinkTo(20, 20, 5, 5, "a", link)
		c.Text(at(20, " trois", p))
		c.Fill(0, 0, 1, 1, Grey(0))
		c.Text(Run{X: 1, Y: 1, Face: Serif, Size: 8, Text: "1", Artifact: Footer})
		c.AddPage()
		c.Dest("a", 0)
		c.Text(at(20, "quatre", p))
		c.Text(at(30, "cellule", second))
		c.Field(Field{X: 20, Y: 40, Width: 60, Height: 20, Name: "a.signature", Tip: "Signature", Element: document.Within("Form")})
	})
	assert.Equal(t, "Document(P(1.0 Link(1.1 @) 1.2 2.0) Table(TR(TD() TH/A<</O/Table/Scope/Row>>(2.1))) Form(@))", tree(t, file))
	assert.Equal(t, "3A1", claims)
	assert.Contains(t, file, "/MarkInfo<</Marked true>>")
	assert.Contains(t, file, "/Contents (\xFE\xFF\x00l\x00\xE0)/StructParent 2>>")
	assert.Contains(t, file, "/Subtype/Widget/FT/Sig/StructParent 3/")
	assert.Contains(t, file, "/Artifact/Footer BDC")
	assert.Contains(t, file, "/Footer<</Type/Pagination/Subtype/Footer>>")

	elements := regexp.MustCompile(`/Nums\[0 (\d+) 0 R 1 (\d+) 0 R 2 (\d+) 0 R 3 (\d+) 0 R \]`).FindStringSubmatch(file)
	require.NotNil(t, elements)
	kinds := func(list string) string {
		out := ""
		for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(list, -1) {
			out += regexp.MustCompile(`\n` + m[1] + ` 0 obj\n<</S/(\w+)`).FindStringSubmatch(file)[1] + " "
		}
		return out
	}
	list := func(n string) string {
		return regexp.MustCompile(`\n` + n + ` 0 obj\n\[(.*)\]\n`).FindStringSubmatch(file)[1]
	}
	assert.Equal(t, "P Link P ", kinds(list(elements[1])))
	assert.Equal(t, "P TH ", kinds(list(elements[2])))
	assert.Equal(t, "Link Form ", kinds(elements[3]+" 0 R "+elements[4]+" 0 R"))
}

// Marked content is closed where it was opened: within a text object, or outside.
func TestMarkedContentIsNested(t *testing.T) {
	file, _ := tagged(t, Options{}, func(c *Canvas) {
		p := NewElement("P")
		for y := range 5 {
			c.Text(at(float64(10*y), "a", p))
			if y%2 == 0 {
				c.Fill(0, 0, 1, 1, Grey(0))
				c.Fill(0, 2, 1, 1, Grey(0))
			}
			c.Text(Run{Face: Serif, Size: 9, Text: ". .", Artifact: Leader})
		}
	})
	open := ""
	for _, m := range regexp.MustCompile(`(?m)(BT|ET|BDC|BMC|EMC)$`).FindAllString(file, -1) {
		if m == "BMC" {
			m = "BDC"
		}
		switch m {
		case "BT", "BDC":
			assert.NotContains(t, open, m)
			open += m
		case "ET":
			assert.Equal(t, "BT", open)
			open = ""
		case "EMC":
			require.True(t, strings.HasSuffix(open, "BDC"))
			open = strings.TrimSuffix(open, "BDC")
		}
	}
	assert.Empty(t, open)
}

// A file claims what it is: text or a link that says nothing of itself takes
// both claims away; a document without a title or a language is tagged and not
// accessible.
func TestTheFileClaimsNoMoreThanItIs(t *testing.T) {
	whole := Options{Lang: "fr", Title: "T"}
	text := func(c *Canvas) { c.Text(at(20, "a", NewElement("P"))) }
	for name, k := range map[string]struct {
		o     Options
		draw  func(c *Canvas)
		wants string
	}{
		"tagged":      {whole, text, "3A1"},
		"no title":    {Options{Lang: "fr"}, text, "3A"},
		"no language": {Options{Title: "T"}, text, "3A"},
		"empty":       {whole, func(*Canvas) {}, "3U"},
		"plain text":  {whole, func(c *Canvas) { text(c); c.Text(at(30, "b", nil)) }, "3U"},
		"plain field": {whole, func(c *Canvas) { text(c); c.Field(Field{Width: 1, Height: 1, Name: "a"}) }, "3U"},
		"plain link":  {whole, func(c *Canvas) { text(c); c.Link(0, 0, 1, 1, "https://example.org/", nil) }, "3U"},
	} {
		file, claims := tagged(t, k.o, k.draw)
		assert.Equal(t, k.wants, claims, name)
		if k.wants == "3U" {
			assert.NotContains(t, file, "Struct", name)
		} else {
			assert.Contains(t, file, "/StructTreeRoot", name)
		}
	}
}

// A paragraph of many pages and a table of many rows take as much of the tree
// as they have pieces.
func TestTheTreeGrowsWithThePages(t *testing.T) {
	size := func(pages int) int {
		file, _ := tagged(t, Options{}, func(c *Canvas) {
			root := NewElement("Document")
			for range pages {
				for y := range 20 {
					c.Text(at(float64(10*y), "a", root.Within("P")))
				}
				c.AddPage()
			}
		})
		return len(file)
	}
	first, second, third := size(50), size(100), size(150)
	assert.InDelta(t, second-first, third-second, 0.05*float64(second-first))
}
