package pdf

import (
	"fmt"
	"math"
	"slices"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// signature is the key of the place to sign in; the others are those of lines.
const signature = "signature"

// A Field is a place of a document where somebody signs or writes: the place to
// sign in of each signatory, and each line of the signature block that nothing
// fills. Lengths are points; the place is that of the upper left corner, from
// the upper left corner of the page.
type Field struct {
	Name       string // "controller.signature", the same in every language
	Kind       string // "signature", or the line: "place", "date", "name", "capacity", "party"
	Signer     string // "controller", "controller.2": the ID of the doc.Signer
	Tip        string // what it is, in the language of the document
	Page       int    // from 1
	X, Y       float64
	Width      float64
	Height     float64
	PageWidth  float64
	PageHeight float64
	Anchor     string // what a signing program finds there; empty when the document has no anchor for it
}

// Fields returns the places where a document is signed, in the order in which
// they stand: those at which Write with the same options draws them. A draft has
// the places and no anchors, and its file no fields. The errors are those of
// Write.
func Fields(d *doc.Document, o Options) ([]Field, error) {
	s, pages, _, _, err := (&memory{}).lay(d, o)
	if err != nil {
		return nil, err
	}
	points := func(mm float64) float64 { return math.Round(mm/mmPerPoint*1000) / 1000 }
	var out []Field
	sheet := s.style.sheet
	for n, p := range pages {
		y := sheet.top
		for i := range p.fragments {
			f := &p.fragments[i]
			for _, a := range f.areas {
				out = append(out, Field{
					Name: a.name(), Kind: a.key, Signer: a.signer, Tip: a.tip, Anchor: a.anchor, Page: n + 1,
					X: points(sheet.left + a.x), Y: points(y + a.y), Width: points(a.width), Height: points(a.height),
					PageWidth: points(sheet.width), PageHeight: points(sheet.height),
				})
			}
			y += f.height
		}
	}
	return out, nil
}

// An area is a place where a signatory signs or writes.
type area struct {
	x, y, width, height float64
	signer, key         string
	tip                 string
	size                float64 // of type, in points; 0 in the place to sign in
	anchor              string
	form                *canvas.Element // when it is a field of the file: in the structure
}

// name is that of the field in the file.
func (a *area) name() string { return a.signer + "." + a.key }

// field draws the area as a field, moved right and down.
func (a *area) field(c *canvas.Canvas, x, y float64) {
	if a.form != nil {
		c.Field(canvas.Field{X: x + a.x, Y: y + a.y, Width: a.width, Height: a.height, Name: a.name(), Tip: a.tip, Size: a.size, Element: a.form})
	}
}

// claim leaves each place its name once: of a block of signatures that stands
// twice in a document, the first is the one that is filled in.
func claim(pages []page) {
	taken := map[string]bool{}
	for _, p := range pages {
		for i := range p.fragments {
			f := &p.fragments[i]
			f.areas = slices.DeleteFunc(f.areas, func(a area) bool {
				twice := taken[a.name()]
				taken[a.name()] = true
				return twice
			})
		}
	}
}

// profile is for which way of signing the block is set. A draft is not signed.
func (s *setter) profile(b *doc.Signatures) doc.Profile {
	if s.draft {
		return doc.Paper
	}
	return b.Profile
}

// offer puts an area on a fragment, for the way of signing that the document is
// made for: as a field of the file, or with the anchor of a program.
func (s *setter) offer(f *fragment, g *signing, col int, a area) {
	p := g.signers[col]
	a.signer = p.ID
	if g.profile == doc.Fields {
		a.form = g.parts[col].Within("Form")
	}
	if anchor := anchorOf(g.profile, a.key, p.Order); anchor.text != "" {
		a.anchor = anchor.text
		f.runs = append(f.runs, s.anchored(anchor, a)...)
	}
	f.areas = append(f.areas, a)
}

// An anchor is what a signing program looks for in the text of a page, to put a
// field there.
type anchor struct {
	text  string
	first float64 // size of its first character, where the program takes the height of the field from it; else 0
}

// anchorOf returns the anchor of a program for what is signed or written by the
// signer of that number. Syntax as documented by each program, read in November
// 2026:
//
//   - Docusign (Auto-Place) looks for any string that its user names, sets a
//     field at each place where it stands, and has no string for two recipients.
//   - Yousign (Smart Anchors): {{s1|signature|width|height}} for the first
//     signer, in pixels, at least 85 by 37, and {{s1|mention|%date%}} for the day
//     on which that signer signs; on one line. The block has no line for the place
//     then: no syntax for it could be confirmed.
//   - Adobe Acrobat Sign (text tags): {{name_es_:signer1:type}}. The size of the
//     first brace gives the height of the field.
func anchorOf(p doc.Profile, key string, signer int) anchor {
	const sign, write = 16, 11 // points
	switch p {
	case doc.Docusign:
		if short := map[string]string{signature: "s", "date": "d", "place": "p"}[key]; short != "" {
			return anchor{text: fmt.Sprintf(`\%s%d\`, short, signer)}
		}
	case doc.Yousign:
		switch key {
		case signature:
			return anchor{text: fmt.Sprintf("{{s%d|signature|85|37}}", signer)}
		case "date":
			return anchor{text: fmt.Sprintf("{{s%d|mention|%%date%%}}", signer)}
		}
	case doc.Adobe:
		switch key {
		case signature:
			return anchor{fmt.Sprintf("{{Sig%d_es_:signer%d:signature}}", signer, signer), sign}
		case "date":
			return anchor{fmt.Sprintf("{{Date%d_es_:signer%d:date}}", signer, signer), write}
		case "place":
			return anchor{fmt.Sprintf("{{Place%d_es_:signer%d:text}}", signer, signer), write}
		}
	}
	return anchor{}
}

// anchored sets an anchor: small and grey, never white, for nothing in a
// contract is hidden from who reads it; and no part of its text, for nobody
// wants it read aloud. In a box it stands at the height from which the least
// field of each program has room above and below.
func (s *setter) anchored(t anchor, a area) []run {
	const size, room = 7, 37 // points
	small := s.inked(ink{face: canvas.Sans, size: size, colour: canvas.Grey(128)})
	x, y := a.x+inset, a.y+a.height-inset
	if a.key == signature {
		y = a.y + a.height - room*mmPerPoint + size*mmPerPoint
	}
	s.check([]span{{text: t.text, ink: small}})
	first, rest := "", t.text
	var out []run
	if t.first > 0 {
		first, rest = t.text[:1], t.text[1:]
		large := s.inked(ink{face: canvas.Sans, size: t.first, colour: small.colour})
		w := s.measure(first, large)
		out = append(out, run{x: x, y: y, text: first, ink: large, width: w, leader: true})
		x += w
	}
	return append(out, run{x: x, y: y, text: rest, ink: small, width: s.measure(rest, small), leader: true})
}
