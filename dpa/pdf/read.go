package pdf

import (
	"bytes"
	"strings"

	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// ErrForeign says that a file is not as Write wrote it: another program made it,
// or changed it.
var ErrForeign = canvas.ErrForeign

// A Passage is a part of the text of a file: an article, an annex, or what stands
// before the first of them.
type Passage struct {
	Title string   // as it is printed: "Article 7 – Violation de données"
	Words []string // of the text under it
}

// Read returns the text of a file that Write wrote, without headers, footers,
// what a page repeats and how many pages an annex takes. The error is ErrForeign.
func Read(file []byte) ([]Passage, error) {
	read, err := canvas.Read(file)
	if err != nil {
		return nil, err
	}
	var titles []string
	texts := []*strings.Builder{{}} // the first stands before any title
	heading, inline := false, false // what the last piece was
	for _, p := range read {
		if p.Type == "Reference" {
			continue
		}
		head := p.Type == "H1" || p.Type == "H2"
		link := p.Type == "Link" || p.Type == "Span"
		switch {
		case head && heading: // a title over two pieces is one title
			titles[len(titles)-1] += " " + p.Text
		case head:
			titles = append(titles, p.Text)
			texts = append(texts, &strings.Builder{})
		default:
			text := texts[len(texts)-1]
			// What stands around a link goes on in its line, and a word that the end of
			// a page divides on the next one.
			if before := text.String(); !link && !inline && !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "\u00ad") {
				text.WriteByte(' ')
			}
			text.WriteString(p.Text)
		}
		heading, inline = head, link
	}
	words := func(s string) []string { return strings.Fields(strings.ReplaceAll(s, "\u00ad", "")) }
	out := []Passage{{Words: words(texts[0].String())}}
	for i, t := range titles {
		out = append(out, Passage{strings.Join(words(t), " "), words(texts[i+1].String())})
	}
	return out, nil
}

// IsDraft reports whether a file is a draft as Write wrote it: not a final, and
// nothing that somebody has signed or added to.
func IsDraft(file []byte) bool {
	const end = "\n%%EOF\n" // of a revision; what is added has an end of its own
	_, err := canvas.Read(file)
	return err == nil && canvas.Marked(file) && bytes.Count(file, []byte(end)) == 1 && bytes.HasSuffix(file, []byte(end))
}

// Made reports whether a file says that Write made it, whatever another program
// did to it since.
func Made(file []byte) bool { return canvas.Made(file) }

// Creator returns what a file of this package says of what it was made of, which is
// [Options].Creator: empty when it says nothing. Of several revisions it is the
// first one's.
func Creator(file []byte) string { return canvas.Creator(file) }

// A Later is what other programs added behind a file that Write wrote.
type Later = canvas.Later

// ReadLater reads what was added behind a file, of which the first so many bytes
// are as Write wrote them: how many signatures, and which pages show something
// else or more than what signs them. A new signature that is seen belongs into one
// of the places of [Fields]. The error says that what was added is not as the
// standard has it.
func ReadLater(file []byte, first int, places []Field) (Later, error) {
	var boxes []canvas.Place
	for _, f := range places {
		if f.Kind == signature {
			boxes = append(boxes, canvas.Place{Page: f.Page, X: f.X, Y: f.Y, Width: f.Width, Height: f.Height, PageHeight: f.PageHeight})
		}
	}
	return canvas.ReadLater(file, first, boxes)
}
