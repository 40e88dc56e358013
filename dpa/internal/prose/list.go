package prose

import (
	"regexp"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A marker is what stands before the text of an item.
type marker struct {
	kind  Kind
	label string // "1", "a", "ii"; empty for a bullet
	size  int    // bytes up to the text
}

var (
	markers = regexp.MustCompile(`^(?:(-)|([0-9]+|[a-z]|[ivx]+)\.)(?: +|$)`)
	digits  = regexp.MustCompile(`^[0-9]+$`)
	letter  = regexp.MustCompile(`^[a-z]$`)
	roman   = regexp.MustCompile(`^[ivx]+$`)
	name    = regexp.MustCompile(`^\{#([^{}]*)\}(?: +|$)`)
	isName  = regexp.MustCompile(`^[a-z][a-z0-9_-]*$`)
)

func markerOf(text string) (marker, bool) {
	label := strings.TrimLeft(text, "0123456789abcdefghijklmnopqrstuvwxyz")
	if !strings.HasPrefix(text, "-") && (label == text || !strings.HasPrefix(label, ".")) {
		return marker{}, false // nearly every line
	}
	m := markers.FindStringSubmatch(text)
	switch {
	case m == nil:
		return marker{}, false
	case m[1] != "":
		return marker{kind: Bulleted, size: len(m[0])}, true
	}
	return marker{kind: Numbered, label: m[2], size: len(m[0])}, true
}

// fits reports whether the label has the form of its depth: a number at the
// margin, then letters, then roman numbers.
func (m marker) fits(f frame) bool {
	switch {
	case m.kind == Bulleted:
		return true
	case !f.inItem:
		return digits.MatchString(m.label)
	case f.letters == 0:
		return letter.MatchString(m.label)
	case f.letters == 1:
		return roman.MatchString(m.label)
	}
	return false
}

// list parses the items of one kind that stand here.
func (p *parser) list(f frame, kind Kind) *List {
	out := &List{Kind: kind}
	indent := 0
	for {
		l, ok := p.peek()
		if !ok || l.indent < f.margin {
			return out
		}
		m, ok := markerOf(l.text)
		if !ok || m.kind != kind {
			return out
		}
		if len(out.Items) == 0 {
			out.Pos, indent = p.start(l), l.indent
		} else if l.indent != indent {
			p.diags.Add(p.start(l), "DPA214", nil)
		}
		if !m.fits(f) {
			p.diags.Add(p.start(l), "DPA215", diag.Args{"label": m.label})
		}
		p.next++
		out.Items = append(out.Items, p.item(l, m, f))
	}
}

// item parses an item whose first line, l, has been read.
func (p *parser) item(l line, m marker, f frame) *Item {
	it := &Item{Pos: p.start(l)}
	rest, col := l.text[m.size:], l.col(m.size)
	if n := name.FindStringSubmatch(rest); n != nil {
		it.Name = n[1]
		if !isName.MatchString(it.Name) {
			p.diags.Add(p.at(l.number, col), "DPA210", diag.Args{"name": it.Name})
		}
		col = l.col(m.size + len(n[0]))
		rest = rest[len(n[0]):]
	}
	inner := f
	inner.margin, inner.inItem = l.indent+2, true
	if m.kind == Numbered && f.inItem {
		inner.letters++
	}
	// Depth is bounded by indentation only, so nothing here limits it.
	text := p.paragraph(inner, piece{l.number, col, rest})
	if len(text) == 0 {
		p.diags.Add(p.start(l), "DPA216", nil)
	}
	it.Blocks = append([]Block{&Paragraph{Pos: p.at(l.number, col), Text: text}}, p.blocks(inner)...)
	return it
}

// checkStart reports what cannot stand where a paragraph or an item's text
// begins: another marker, or a bullet of another kind.
func (p *parser) checkStart(first piece) {
	if first.text == "" {
		return
	}
	word, _, _ := strings.Cut(first.text, " ")
	if begins(first.text) || word == "–" || word == "—" {
		p.diags.Add(p.at(first.line, first.col), "DPA206", diag.Args{"mark": word})
		return
	}
	p.checkLine(line{number: first.line, indent: first.col - 1, text: first.text})
}

var lineStrays = regexp.MustCompile(`^(>|•|(?:\+|(?:[0-9]+|[a-z]|[ivx]+)\))(?: |$)|-{3,}$|={3,}$)`)

// checkLine reports Markdown that counts at the beginning of a line only.
func (p *parser) checkLine(l line) {
	if m := lineStrays.FindString(l.text); m != "" {
		p.diags.Add(p.start(l), "DPA206", diag.Args{"mark": strings.TrimSpace(m)})
	}
}
