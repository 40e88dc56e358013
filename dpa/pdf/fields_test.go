package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
	house "github.com/dpakit/dpakit/dpa/style"
)

// plainFile is the file that Write makes, with its streams as they are.
func plainFile(t *testing.T, d *doc.Document, o Options) string {
	t.Helper()
	s, pages, heads, feet, err := (&memory{}).lay(d, o)
	require.NoError(t, err)
	c := canvas.New(canvas.Fonts(), canvas.Options{Width: s.style.sheet.width, Height: s.style.sheet.height, Lang: d.Lang, Title: d.Title, Plain: true})
	for i := range pages {
		s.draw(c, heads[i], pages[i], feet[i])
	}
	b, err := c.GenerateBytes()
	require.NoError(t, err)
	return string(b)
}

// final is the sample as it is signed.
func final(p doc.Profile) *doc.Document {
	d := sample()
	b := signed(d)
	b.Profile = p
	for i := range b.Parties {
		second := b.Parties[i].Signers[0]
		second.ID += ".2"
		b.Parties[i].Signers[0].Order = 2*i + 1
		second.Order = 2*i + 2
		b.Parties[i].Signers = append(b.Parties[i].Signers, second)
	}
	b.Parties[1].Signers = b.Parties[1].Signers[:1]
	return d
}

// widgets returns the fields of a file, by their names, each with its page and
// its place in points from the upper left corner.
func widgets(t *testing.T, file string, height float64) map[string]Field {
	t.Helper()
	objects := map[string]string{}
	for _, m := range regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)\nendobj`).FindAllStringSubmatch(file, -1) {
		objects[m[1]] = m[2]
	}
	var pages []string
	for _, o := range objects {
		if m := regexp.MustCompile(`/Type/Pages.*/Kids\[(.*?)\]`).FindStringSubmatch(o); m != nil {
			for _, p := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(m[1], -1) {
				pages = append(pages, p[1])
			}
		}
	}
	entry := func(o, key string) string {
		m := regexp.MustCompile(key + `\(([^)]*)\)`).FindStringSubmatch(o)
		if m == nil {
			return ""
		}
		return m[1]
	}
	ref := func(o, key string) string {
		m := regexp.MustCompile(key + ` (\d+) 0 R`).FindStringSubmatch(o)
		if m == nil {
			return ""
		}
		return m[1]
	}
	out := map[string]Field{}
	for number, o := range objects {
		if !strings.Contains(o, "/Subtype/Widget") {
			continue
		}
		name := entry(o, "/T")
		for up := ref(o, "/Parent"); up != ""; up = ref(objects[up], "/Parent") {
			assert.Contains(t, objects[up], "/Kids[")
			name = entry(objects[up], "/T") + "." + name
		}
		var f Field
		var x, y float64
		_, err := fmt.Sscanf(regexp.MustCompile(`/Rect\[(.*?)\]`).FindStringSubmatch(o)[1], "%f %f %f %f", &f.X, &f.Y, &x, &y)
		require.NoError(t, err)
		f.Width, f.Height, f.Y = x-f.X, y-f.Y, height-y
		f.Kind = regexp.MustCompile(`/FT/(\w+)`).FindStringSubmatch(o)[1]
		for i, p := range pages {
			if p == ref(o, "/P") {
				f.Page = i + 1
				assert.Regexp(t, `[\[ ]`+number+` 0 R`, objects[p], "the page knows its field")
			}
		}
		assert.Contains(t, o, "/F 4", "printed, never hidden")
		assert.Contains(t, o, "/AP<</N ", "PDF/A")
		out[name] = f
	}
	return out
}

// What Fields says is what stands in the file.
func TestFieldsAreWhereTheFileHasThem(t *testing.T) {
	for _, size := range []PageSize{A4, Letter} {
		for _, st := range []house.Style{{}, {Size: 12, Margins: house.Margins{Left: 30, Right: 30, Top: 40, Bottom: 40}}} {
			o := Options{Size: size}
			d := final(doc.Fields)
			d.Style = st
			list, err := Fields(d, o)
			require.NoError(t, err)
			file := plainFile(t, d, o)
			got := widgets(t, file, list[0].PageHeight)
			require.Len(t, got, len(list))
			for _, f := range list {
				w, ok := got[f.Name]
				require.True(t, ok, f.Name)
				assert.Equal(t, f.Page, w.Page, f.Name)
				for i, v := range []float64{f.X - w.X, f.Y - w.Y, f.Width - w.Width, f.Height - w.Height} {
					assert.InDelta(t, 0, v, 0.002, "%s, %d", f.Name, i)
				}
				assert.Equal(t, map[bool]string{true: "Sig", false: "Tx"}[f.Kind == "signature"], w.Kind)
				assert.NotEmpty(t, f.Tip)
				assert.Contains(t, file, "/TU"+"(", f.Name)
				assert.GreaterOrEqual(t, f.X, 0.0)
				assert.LessOrEqual(t, f.X+f.Width, f.PageWidth)
				assert.LessOrEqual(t, f.Y+f.Height, f.PageHeight)
				if f.Kind == "signature" {
					assert.GreaterOrEqual(t, f.Width, 85.0, "the least that Yousign takes")
					assert.GreaterOrEqual(t, f.Height, 37.0)
				}
			}
			for _, no := range []string{"NeedAppearances", "SigFlags", "/XFA", "/JS", "OpenAction"} {
				assert.NotContains(t, file, no)
			}
		}
	}
}

// The names of fields are the same in every language, and no two areas overlap.
func TestNamesOfFields(t *testing.T) {
	list, err := Fields(final(doc.Fields), Options{})
	require.NoError(t, err)
	var names []string
	for i, f := range list {
		names = append(names, f.Name)
		for _, g := range list[:i] {
			apart := f.Page != g.Page || f.X >= g.X+g.Width || g.X >= f.X+f.Width || f.Y >= g.Y+g.Height || g.Y >= f.Y+f.Height
			assert.True(t, apart, "%s and %s overlap", f.Name, g.Name)
		}
	}
	assert.ElementsMatch(t, []string{
		"controller.place", "controller.date", "controller.signature",
		"controller.2.place", "controller.2.date", "controller.2.signature",
		"processor.capacity", "processor.place", "processor.date", "processor.signature",
	}, names)
}

// Each profile has fields or the anchors of its program, and never both; a draft
// has neither, whatever it is made for.
func TestProfiles(t *testing.T) {
	for profile, want := range map[doc.Profile][]string{
		doc.Paper: nil, doc.Fields: nil, "": nil,
		doc.Docusign: {`\s1\`, `\d1\`, `\p1\`, `\s2\`, `\d2\`, `\p2\`, `\s3\`, `\d3\`, `\p3\`},
		doc.Yousign:  {"{{s1|signature|85|37}}", "{{s2|signature|85|37}}", "{{s3|signature|85|37}}", "{{s1|mention|%date%}}", "{{s2|mention|%date%}}", "{{s3|mention|%date%}}"},
		doc.Adobe: {"{{Sig1_es_:signer1:signature}}", "{{Date1_es_:signer1:date}}", "{{Place1_es_:signer1:text}}",
			"{{Sig2_es_:signer2:signature}}", "{{Date2_es_:signer2:date}}", "{{Place2_es_:signer2:text}}",
			"{{Sig3_es_:signer3:signature}}", "{{Date3_es_:signer3:date}}", "{{Place3_es_:signer3:text}}"},
	} {
		d := final(profile)
		list, err := Fields(d, Options{})
		require.NoError(t, err)
		assert.Len(t, list, 10, profile)
		var anchors []string
		for _, f := range list {
			if f.Anchor != "" {
				anchors = append(anchors, f.Anchor)
			}
		}
		assert.ElementsMatch(t, want, anchors, profile)
		assert.Equal(t, profile == doc.Fields, strings.Contains(plainFile(t, d, Options{}), "/AcroForm"), profile)

		drawn := map[string]int{}
		for _, p := range set(t, d) {
			for _, f := range p.fragments {
				whole := ""
				for _, r := range f.runs {
					if r.leader && r.ink.colour == canvas.Grey(128) {
						whole += r.text
					}
				}
				for _, a := range want {
					drawn[a] += strings.Count(whole, a)
				}
			}
		}
		for _, a := range want {
			assert.Equal(t, 1, drawn[a], a)
		}

		d.Draft = "PROJET"
		list, err = Fields(d, Options{})
		require.NoError(t, err)
		assert.Len(t, list, 10, "a draft has the places")
		for _, f := range list {
			assert.Empty(t, f.Anchor)
		}
		assert.NotContains(t, plainFile(t, d, Options{}), "/AcroForm")
		for _, p := range set(t, d) {
			for _, a := range want {
				assert.NotContains(t, pageText(p), a)
			}
		}
	}
}

// A block of signatures that stands twice is filled in where it stands first: a
// name stands for one field.
func TestEveryBlockOfSignaturesIsFilledInOnce(t *testing.T) {
	d := final(doc.Fields)
	d.Sections = append(d.Sections, &doc.Section{Level: 1, Title: text("Encore"), Blocks: []doc.Block{signed(d)}})
	list, err := Fields(d, Options{})
	require.NoError(t, err)
	assert.Len(t, list, 10)
	assert.Equal(t, 10, strings.Count(plainFile(t, d, Options{}), "/Subtype/Widget"))
}

// A narrow column has its fields too: forty who sign, in a cell.
func TestFieldsStayOnTheirPage(t *testing.T) {
	d := final(doc.Fields)
	b := signed(d)
	for n := range 40 {
		p := signatures().Parties[0]
		p.ID = "party" + strconv.Itoa(n)
		p.Signers[0].ID = p.ID
		b.Parties = append(b.Parties, p)
	}
	list, err := Fields(d, Options{})
	require.NoError(t, err)
	assert.Len(t, list, 10+40*3)
	for _, f := range list {
		assert.True(t, f.Y >= 0 && f.Y+f.Height <= f.PageHeight && f.X+f.Width <= f.PageWidth, f.Name)
	}
}
