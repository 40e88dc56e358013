package prose

import (
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// Parse parses src, the contents of file, and adds what is wrong with it to l.
// It always returns a text; one with findings is fit for more checks but not
// for a document.
func Parse(file, src string, l *diag.List) *Text {
	p := &parser{file: file, lines: split(file, src, l), diags: l}
	t := &Text{File: file}
	p.text = t
	for !p.done() {
		t.Blocks = append(t.Blocks, p.blocks(frame{})...)
	}
	if !p.titled {
		p.diags.Add(p.at(1, 1), "DPA201", nil)
	}
	return t
}

type parser struct {
	file   string
	text   *Text
	titled bool
	lines  []line
	next   int // index of the next line
	diags  *diag.List
}

// A frame is where blocks stand: at the margin or in an item, and in how many
// conditions and repetitions.
type frame struct {
	margin  int // least indentation of what stands here
	inItem  bool
	letters int // numbered lists around, the outermost not counted
	open    int // {{if}} and {{each}} around
}

func (p *parser) at(line, col int) diag.Pos {
	return diag.Pos{File: p.file, Line: line, Col: col}
}

// start returns the place where a line's text begins.
func (p *parser) start(l line) diag.Pos { return p.at(l.number, l.indent+1) }

func (p *parser) done() bool { return p.next >= len(p.lines) }

// peek skips empty lines and returns the next other one.
func (p *parser) peek() (line, bool) {
	for ; !p.done(); p.next++ {
		if l := p.lines[p.next]; !l.blank() {
			return l, true
		}
	}
	return line{}, false
}

// blocks parses blocks up to the end of the frame: a line that stands further
// left, or an {{end}} that some {{if}} or {{each}} around waits for.
func (p *parser) blocks(f frame) []Block {
	var out []Block
	for {
		l, ok := p.peek()
		if !ok {
			return out
		}
		d, isDirective := directiveOf(l.text)
		if isDirective && meant(d.word) == "end" {
			if f.open > 0 {
				return out
			}
			p.next++
			p.diags.Add(p.start(l), "DPA209", nil)
			continue
		}
		if l.indent < f.margin {
			return out
		}
		if b := p.block(l, f, d, isDirective); b != nil {
			out = append(out, b)
		}
	}
}

func (p *parser) block(l line, f frame, d directive, isDirective bool) Block {
	m, isItem := markerOf(l.text)
	switch {
	case isDirective:
		return p.directive(l, f, d)
	case strings.HasPrefix(l.text, "#"):
		p.checkMargin(l)
		return p.heading(l, f)
	case strings.HasPrefix(l.text, "|"):
		p.checkMargin(l)
		return p.table()
	case isItem:
		if !f.inItem {
			p.checkMargin(l)
		}
		return p.list(f, m.kind)
	}
	if !f.inItem {
		p.checkMargin(l)
	}
	p.next++
	if text := p.paragraph(f, piece{l.number, l.indent + 1, l.text}); len(text) > 0 {
		return &Paragraph{Pos: p.start(l), Text: text}
	}
	return nil
}

// checkMargin reports a line that is indented and belongs to nothing.
func (p *parser) checkMargin(l line) {
	if l.indent > 0 {
		p.diags.Add(p.start(l), "DPA214", nil)
	}
}

// heading parses a heading. The title goes into the text; nil is returned for
// it and for a heading that is wrong.
func (p *parser) heading(l line, f frame) Block {
	p.next++
	level := len(l.text) - len(strings.TrimLeft(l.text, "#"))
	rest := strings.TrimLeft(l.text[level:], " ")
	if level > 3 || rest == l.text[level:] {
		p.diags.Add(p.start(l), "DPA206", diag.Args{"mark": strings.Repeat("#", level)})
		return nil
	}
	text := p.inlines([]piece{{l.number, l.col(len(l.text) - len(rest)), rest}})
	for _, in := range text {
		if t, ok := in.(Term); ok {
			p.diags.Add(p.start(l), "DPA219", diag.Args{"term": string(t)})
		}
	}
	switch {
	case level > 1:
		return &Heading{Pos: p.start(l), Level: level, Text: text}
	case p.titled:
		p.diags.Add(p.start(l), "DPA202", nil)
	default:
		if p.before() || f.open > 0 {
			p.diags.Add(p.start(l), "DPA203", nil)
		}
		p.titled = true
		p.text.Title, p.text.TitlePos = text, p.start(l)
	}
	return nil
}

// before reports whether something stands before the line just read.
func (p *parser) before() bool {
	for _, l := range p.lines[:p.next-1] {
		if !l.blank() {
			return true
		}
	}
	return false
}

// paragraph parses a paragraph that begins with first; the line of first has
// been read.
func (p *parser) paragraph(f frame, first piece) []Inline {
	p.checkStart(first)
	var pieces []piece
	if first.text != "" { // an item's text may begin on the next line
		pieces = append(pieces, first)
	}
	for !p.done() {
		l := p.lines[p.next]
		if l.blank() || begins(l.text) {
			break
		}
		if l.indent < f.margin || !f.inItem && l.indent > 0 {
			p.diags.Add(p.start(l), "DPA213", nil)
		}
		p.checkLine(l)
		pieces = append(pieces, piece{l.number, l.indent + 1, l.text})
		p.next++
	}
	return p.inlines(pieces)
}

// begins reports whether a line begins something other than a paragraph.
func begins(text string) bool {
	_, isDirective := directiveOf(text)
	_, isItem := markerOf(text)
	return isDirective || isItem || text[0] == '#' || text[0] == '|'
}
