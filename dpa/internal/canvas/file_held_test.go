package canvas

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/internal/picture"
)

// Each object of a file that has something of everything is held, to be read: what
// changes in it changes in the files of all who write the same again.
func TestGoldenFile(t *testing.T) {
	var b strings.Builder
	for _, o := range []Options{
		{Lang: "fr", Title: "Accord – n°\u00a01 (essai)", Author: "ACME \\ Cie\x01\n", Subject: "a < b & c ~", Creator: "dpa 1", Created: time.Date(2027, 1, 2, 3, 4, 5, 0, time.FixedZone("", 3600)), Watermark: "à2", Files: []File{
			{Name: "clauses.pdf", Type: "application/pdf", About: "texte (1)", Data: []byte("%PDF\x00\xff")}, {Name: "é", Type: "a b#!~\x7f", Data: nil},
		}},
		{Width: 100, Height: 50, Title: " "},
	} {
		for _, plain := range []bool{true, false} {
			o.Plain = plain
			c := everythingOn(o, o.Lang != "")
			file := generate(t, c)
			if !plain { // another number for each object, and lists of them
				fmt.Fprintf(&b, "== compressed: %d objects, %d lists\n", len(regexp.MustCompile(`obj\n`).FindAll(file, -1)), bytes.Count(file, []byte("/Type/ObjStm")))
				f, ok := parse(file)
				require.True(t, ok)
				for n := range 400 {
					if o, is := f.objects[n]; is {
						fmt.Fprintf(&b, "%d %s\n", n, golden.Sum(o))
					}
				}
				table := bytes.LastIndex(file, []byte("/Type/XRef"))
				fmt.Fprintf(&b, "%s\n", regexp.MustCompile(`(?s)/ID.*`).ReplaceAllString(string(file[table:]), ""))
				continue
			}
			b.WriteString("== plain\n")
			for rest := string(file); rest != ""; {
				m := regexp.MustCompile(`/Length (\d+)>>\nstream\n`).FindStringSubmatchIndex(rest)
				if m == nil {
					b.WriteString(regexp.MustCompile(`/ID\[.*?\]`).ReplaceAllString(rest, ""))
					break
				}
				size, err := strconv.Atoi(rest[m[2]:m[3]])
				require.NoError(t, err)
				data := rest[m[1]:][:size]
				if strings.Contains(data, "\x00\x00") { // a font, a profile
					data = golden.Sum(data)
				}
				b.WriteString(rest[:m[1]] + data)
				rest = rest[m[1]+size:]
			}
		}
	}
	var said strings.Builder // each byte that is no text by its number
	for i, r := range b.String() {
		if r == utf8.RuneError || r < ' ' && r != '\n' {
			fmt.Fprintf(&said, "\\x%02x", b.String()[i])
		} else {
			said.WriteRune(r)
		}
	}
	golden.File(t, "file.txt", said.String())
}

// everythingOn draws something of everything, once each way.
func everythingOn(o Options, tagged bool) *Canvas {
	c := New(Fonts(), o)
	document := NewElement("Document")
	document.In(o.Lang)
	part := document.Within("Part")
	part.In("en")
	c.AddPage()
	text := func(r Run) {
		r.X, r.Size = r.X+20, max(r.Size, 9)
		c.Text(r)
	}
	for f := range faces {
		p := part.Within("P")
		text(Run{Y: 20 + 8*float64(f), Face: f, Size: 11, Text: "VAté «\u00a0\u202f» \u2010\u2011ſ", Element: p})
		text(Run{X: 40, Y: 20 + 8*float64(f), Face: f, Size: 11, Text: "(l’\\)", Element: p, Colour: Colour{1, 128, 255}})
	}
	p := part.Within("P")
	p.How("Block")
	text(Run{Y: 110, Text: "justified by more", Space: 1.5, Element: p})
	text(Run{Y: 115, Text: "justified by more", Space: 1.5, Scale: 0.98, Element: p})
	text(Run{Y: 120, Text: "nospace", Space: 2, Element: p})
	text(Run{Y: 120, X: 30, Text: "a divi", Hyphen: true, Spaced: true, Element: p})
	if !tagged {
		text(Run{Y: 124, Text: "nobody's"})
		c.LinkTo(20, 26, 50, 5, "a", nil)
		c.Field(Field{X: 20, Y: 240, Width: 60, Height: 6, Name: "d"})
	}
	text(Run{Y: 125, Text: "near", Element: p})
	text(Run{Y: 125.02, X: 13, Size: 12, Text: "near", Element: p})
	for i, a := range []Artifact{Header, Footer, Repeated, Leader, Leader} {
		text(Run{Y: 130 + float64(i), Text: "artefact", Artifact: a, Colour: Grey(uint8(110 * (i % 2)))})
	}
	c.Fill(20, 140, 100, 0.2, Colour{0x1f, 0x3a, 0x5f})
	c.Fill(20, 141, 100, 0.2, Colour{0x1f, 0x3a, 0x5f})
	c.Fill(20, 142, 100.126, 0.2, Grey(9))
	grey := &picture.Picture{Width: 2, Height: 1, Grey: true, JPEG: true, Data: []byte("jpeg")}
	rgb := &picture.Picture{Width: 1, Height: 1, Data: []byte{1, 2, 3}}
	for _, of := range []*picture.Picture{grey, rgb, grey} {
		figure := part.Within("Figure")
		figure.Tell("Logo (ACME)")
		c.Image(of, 20, 150, 40, 20.0004, figure)
	}
	text(Run{Y: 180, Text: "behind a picture", Element: p})
	row := part.Within("Table").Add("TR")
	head := row.Add("TH")
	head.How("Column")
	row.Add("TD").In("de") // empty
	text(Run{Y: 185, Text: "head", Element: head})
	part.Within("P") // never drawn
	list := part.Within("L")
	list.How("Decimal")
	text(Run{Y: 187, Text: "item", Element: list.Within("LI").Within("LBody")})
	stamped := Run{Y: 190, Text: "REF 1", Artifact: Footer, Stamped: true}
	text(stamped)
	for _, entry := range []struct {
		title string
		level int
	}{{"One", 0}, {"Deeper", 3}, {"Deepest", 3}, {"Beside", 2}, {"Two", 1}, {"Under two (é)", 2}, {"Three", 1}} {
		c.Outline(entry.title, entry.level, "a")
	}
	c.Dest("a", 20)
	c.Dest("a", 25) // there is one
	link := p.Within("Link")
	link.Tell("article 2")
	c.LinkTo(20.2, 26, 50, 5.5, "b", link)
	c.Link(20, 34, 50, 5, "https://example.org/~a(b)?é", p.Within("Link"))
	c.Field(Field{X: 20, Y: 200, Width: 60, Height: 20, Name: "a.signature", Tip: "Signature (1)", Element: document.Within("Form")})
	c.Field(Field{X: 20, Y: 230, Width: 60, Height: 6, Name: "a.2.date", Tip: "Date", Size: 9.25, Element: document.Within("Form")})
	c.Field(Field{X: 20, Y: 240, Width: 60, Height: 6, Name: "b", Element: part.Within("Form")})
	c.AddPage()
	c.AddPage()
	c.Dest("b", 40)
	text(Run{Y: 40, Text: "ded word", Element: p})
	text(Run{Y: 41, Text: "ded word", Element: link})
	c.Field(Field{X: 20, Y: 240, Width: 60, Height: 6, Name: "c.a", Size: 8, Element: p})
	c.Link(20, 34, 50, 5, "https://example.org", p)
	text(stamped)
	stamped.X = 1
	text(stamped)
	return c
}
