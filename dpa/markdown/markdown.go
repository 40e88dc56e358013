// Package markdown writes a composed agreement as Markdown (CommonMark with
// tables): to read a change as a legal diff, and as the oracle that says which
// words the PDF must hold.
package markdown

import (
	"bufio"
	"io"
	"regexp"
	"strings"
	"unicode"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/value"
)

// Write writes d to w. The only error it returns is w's.
func Write(w io.Writer, d *doc.Document) error {
	p := &printer{w: bufio.NewWriter(w)}
	p.document(d)
	return p.w.Flush()
}

// A printer writes blocks, each after an empty line. Lines inside a list item
// begin with its indent.
type printer struct {
	w      *bufio.Writer
	indent string
	lead   string // stands in place of the indent on the next line: a bullet
	began  bool   // something was written before, so a block needs an empty line
}

func (p *printer) document(d *doc.Document) {
	if d.Beside != nil {
		p.twins(d, d.Beside)
		return
	}
	p.line(heading("#", text(d.Title)))
	p.parties(d, d)
	for _, s := range append(d.Particulars(), d.Draft) {
		if s != "" {
			p.block(lineStart(text(s)))
		}
	}
	for _, s := range d.Sections {
		p.section(s)
	}
}

// parties writes whom the cover names, a line each, with the words of other, the
// same document in a second language.
func (p *printer) parties(d, other *doc.Document) {
	for i, l := range d.Parties {
		twin := l
		if i < len(other.Parties) {
			twin = other.Parties[i]
		}
		line := around("**", text(doc.Both(l.Value, twin.Value)))
		if label := doc.BothLabels(l.Label, twin.Label); label != "" {
			line = lineStart(text(label)) + " " + line
		}
		p.block(strings.TrimLeft(line, " ")) // four spaces would make code of a name
	}
}

func (p *printer) section(s *doc.Section) {
	p.title(s.Level, titleOf(s))
	p.blocks(s.Blocks)
}

func (p *printer) title(level int, title string) {
	if title != "" {
		p.block(heading(strings.Repeat("#", max(1, min(level+1, 6))), title))
	}
}

func titleOf(s *doc.Section) string {
	title := inlines(s.Title)
	if s.Label != "" {
		title = text(s.Label) + " " + title
	}
	return title
}

// heading writes a heading. A # at its end would be taken for its end.
func heading(marks, title string) string {
	if title = strings.TrimRight(title, " "); strings.HasSuffix(title, "#") {
		title = title[:len(title)-1] + `\#`
	}
	return marks + " " + title
}

func (p *printer) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			p.section(b)
		case *doc.Paragraph:
			p.block(paragraph(b))
		case *doc.List:
			p.list(b)
		case *doc.Table:
			p.table(b)
		case *doc.Signatures:
			p.signatures(b, nil)
		}
	}
}

func paragraph(b *doc.Paragraph) string { return lineStart(inlines(b.Text)) }

// list writes every item behind a dash, its number after the dash: Markdown
// has no "7.1" or "a)" of its own, and would renumber those it has.
func (p *printer) list(l *doc.List) {
	for _, it := range l.Items {
		if l.Numbering == doc.Parties && it.Number == "" {
			p.blocks(it.Blocks) // a paragraph for each
			continue
		}
		p.gap()
		outer := p.indent
		p.lead, p.indent = outer+"- ", outer+"  "
		if it.Number != "" {
			p.lead += lineStart(text(it.Number) + " ")
		}
		p.began = false
		if len(it.Blocks) == 0 {
			p.line("")
		}
		p.blocks(it.Blocks)
		p.indent = outer
	}
}

func (p *printer) table(t *doc.Table) {
	p.gap()
	n := len(t.Widths)
	p.row(t.Head, n)
	p.line(strings.Repeat("|---", n) + "|")
	for _, r := range t.Rows {
		p.row(r.Cells, n)
	}
}

func (p *printer) row(cells []doc.Cell, n int) {
	var b strings.Builder
	for i := range n {
		b.WriteString("| ")
		if i < len(cells) {
			b.WriteString(cellText(cells[i].Blocks))
		}
		b.WriteByte(' ')
	}
	p.line(b.String() + "|")
}

// cellText writes the blocks of a cell on one line, as Markdown needs.
func cellText(blocks []doc.Block) string {
	var parts []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			parts = append(parts, inlines(b.Text))
		case *doc.List:
			for _, it := range b.Items {
				mark := "• "
				switch {
				case it.Number != "":
					mark = text(it.Number) + " "
				case b.Numbering == doc.Parties:
					mark = ""
				}
				parts = append(parts, mark+cellText(it.Blocks))
			}
		}
	}
	return strings.Join(parts, "<br>")
}

// signatures writes where the parties sign, with the words of a second language
// when there is one.
func (p *printer) signatures(s, other *doc.Signatures) {
	for i, party := range s.Parties {
		twin := party
		if other != nil && i < len(other.Parties) {
			twin = other.Parties[i]
		}
		p.block(around("**", inlines(party.Role)))
		if role := inlines(twin.Role); role != inlines(party.Role) {
			p.block(around("**", role))
		}
		if party.Party != "" {
			p.block(lineStart(text(party.Party)))
		}
		for k, s := range party.Signers {
			if k < len(twin.Signers) {
				p.signer(s, twin.Signers[k])
			} else {
				p.signer(s, s)
			}
		}
	}
}

// signer writes what stands above a signature, what is not known as a rule to
// write on.
func (p *printer) signer(s, other doc.Signer) {
	for i, l := range s.Lines {
		twin := l
		if i < len(other.Lines) {
			twin = other.Lines[i]
		}
		label := doc.BothLabels(l.Label, twin.Label)
		value := "\\_\\_\\_\\_"
		if l.Value != "" {
			value = text(doc.Both(l.Value, twin.Value))
		}
		p.block(lineStart(text(label) + " " + value))
	}
	if s.Mention != "" {
		p.block(around("*", text(doc.Both(s.Mention, other.Mention))))
	}
	p.block(lineStart(text(doc.Both(s.Sign, other.Sign))))
}

// block writes one block of text after an empty line.
func (p *printer) block(s string) {
	p.gap()
	p.line(s)
}

func (p *printer) gap() {
	if p.began && p.lead == "" {
		p.w.WriteByte('\n')
	}
}

func (p *printer) line(s string) {
	if p.lead != "" {
		p.w.WriteString(p.lead)
		p.lead = ""
	} else if s != "" {
		p.w.WriteString(p.indent)
	}
	p.w.WriteString(s)
	p.w.WriteByte('\n')
	p.began = true
}

func inlines(in []doc.Inline) string {
	var b, strong strings.Builder
	for i, x := range in {
		if bold(x) {
			strong.WriteString(text(doc.Words(x)))
			if i == len(in)-1 || !bold(in[i+1]) { // marks of two neighbours would close one another
				b.WriteString(around("**", strong.String()))
				strong.Reset()
			}
			continue
		}
		switch x := x.(type) {
		case doc.Text:
			b.WriteString(text(string(x)))
		case doc.Aside:
			b.WriteString(around("*", text(string(x))))
		case doc.Gap:
			b.WriteString(around("*", text(string(x))))
		case doc.Ref:
			b.WriteString(text(x.Text))
		case doc.Link:
			b.WriteString(link(x))
		case doc.Fill:
			b.WriteString(text(x.Text))
		}
	}
	return b.String()
}

// bold reports whether an inline is set in bold.
func bold(in doc.Inline) bool {
	switch in := in.(type) {
	case doc.Term, doc.Label:
		return true
	case doc.Fill:
		return in.Strong
	}
	return false
}

// link writes a link. Text that is no link stays text, whoever made the
// document.
func link(x doc.Link) string {
	l, err := value.ParseLink(x.URL)
	switch {
	case err != nil:
		return text(x.Text)
	case x.Text == x.URL && string(l) == x.URL:
		return "<" + x.URL + ">"
	}
	return "[" + text(x.Text) + "](<" + strings.ReplaceAll(string(l), "&", "&amp;") + ">)"
}

// around puts a mark around text, within the spaces at its ends: behind a
// space a mark is a character like any other.
func around(mark, s string) string {
	inner := strings.Trim(s, " ")
	if inner == "" {
		return s
	}
	before := len(s) - len(strings.TrimLeft(s, " "))
	return s[:before] + mark + inner + mark + s[before+len(inner):]
}

// marks are the characters that mean something to Markdown inside a line, in
// CommonMark or in what GitHub adds to it. An underscore between letters is
// plain in CommonMark, but not in every reader; an address becomes a link by
// itself in many.
var marks = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`,
	`<`, `\<`, `>`, `\>`, `&`, `\&`, `~`, `\~`, `|`, `\|`, `$`, `\$`,
	`@`, `\@`, `://`, `\://`,
)

var addressStart = regexp.MustCompile(`(?i)\bwww\.`)

// Text returns words as nothing but words, on one line: for whoever writes other
// Markdown than a document. A line that begins with them goes through Line.
func Text(s string) string { return text(s) }

// Line is Text for words with which a line begins.
func Line(s string) string { return lineStart(text(s)) }

// text writes words as nothing but words, on one line.
func text(s string) string {
	s = strings.ReplaceAll(s, "\r\n", " ")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' ' // a line break too, wherever a reader sees one
		}
		return r
	}, s)
	s = marks.Replace(s)
	return addressStart.ReplaceAllStringFunc(s, func(www string) string { return www[:3] + `\.` })
}

// lineStart escapes what means something to Markdown at the start of a
// paragraph only: a heading, a list, a quotation, the indent of code.
func lineStart(s string) string {
	s = strings.TrimLeft(s, " ")
	if s == "" {
		return s
	}
	if strings.ContainsRune("#+-=:", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') && (digits+1 == len(s) || s[digits+1] == ' ') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// Plain takes the marks of Markdown out of src, which Write wrote, and leaves
// its words: the oracle for other formats, in which a table's bars and the
// escapes of user text do not stand.
func Plain(src string) string {
	var out strings.Builder
	for line := range strings.Lines(src) {
		line = strings.TrimSuffix(line, "\n")
		line = strings.TrimLeft(line, " ")
		line = strings.TrimPrefix(line, "- ")
		if strings.HasPrefix(line, "|---") {
			continue
		}
		line = strings.TrimLeft(line, "#")
		plainLine(&out, line)
		out.WriteByte('\n')
	}
	return out.String()
}

func plainLine(out *strings.Builder, line string) {
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line):
			i++
			out.WriteByte(line[i])
		case strings.HasPrefix(line[i:], "<br>"):
			out.WriteByte(' ')
			i += len("<br>") - 1
		case c == '|':
			out.WriteByte(' ')
		case strings.IndexByte("*<>", c) >= 0: // marks, not words
		default:
			out.WriteByte(c)
		}
	}
}
