package prose

import (
	"regexp"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

var (
	dashes   = regexp.MustCompile(`^-+$`)
	eachCell = regexp.MustCompile(`^\{\{each +([a-z][a-z0-9_]*)\}\}(?: +|$)`)
)

// table parses the lines that follow one another and begin with a bar: an
// optional head, the line of dashes, rows.
func (p *parser) table() Block {
	first := p.lines[p.next]
	t := &Table{Pos: p.start(first)}
	ruled := false
	for ; !p.done(); p.next++ {
		l := p.lines[p.next]
		if !strings.HasPrefix(l.text, "|") {
			break
		}
		cells, ok := p.cells(l)
		if !ok {
			continue
		}
		switch widths := widthsOf(cells); {
		case widths != nil && ruled:
			p.diags.Add(p.start(l), "DPA218", nil)
		case widths != nil:
			ruled, t.Widths = true, widths
			if t.Head != nil {
				p.checkCells(l, len(t.Head), len(widths))
			}
		case !ruled && t.Head == nil:
			t.Head = p.row(l, cells).Cells
		case !ruled:
			p.diags.Add(p.start(l), "DPA218", nil)
			ruled = true // said once
		default:
			r := p.row(l, cells)
			if t.Widths != nil {
				p.checkCells(l, len(r.Cells), len(t.Widths))
			}
			t.Rows = append(t.Rows, r)
		}
	}
	if !ruled {
		p.diags.Add(t.Pos, "DPA218", nil)
	} else if len(t.Rows) == 0 && t.Widths != nil {
		p.diags.Add(t.Pos, "DPA216", nil)
	}
	return t
}

func (p *parser) checkCells(l line, got, want int) {
	if got != want {
		p.diags.Add(p.start(l), "DPA217", diag.Args{"got": got, "want": want})
	}
}

// cells cuts a line of a table at its bars.
func (p *parser) cells(l line) ([]piece, bool) {
	if !strings.HasSuffix(l.text, "|") || len(l.text) < 2 {
		p.diags.Add(p.at(l.number, l.col(len(l.text))), "DPA218", nil)
		return nil, false
	}
	var out []piece
	for at := 1; at < len(l.text); {
		end := at + strings.IndexByte(l.text[at:], '|')
		raw := l.text[at:end]
		text := strings.TrimLeft(raw, " ")
		out = append(out, piece{l.number, l.col(at + len(raw) - len(text)), strings.TrimRight(text, " ")})
		at = end + 1
	}
	return out, true
}

// widthsOf returns how many dashes each cell has, or nil when a cell has
// something else.
func widthsOf(cells []piece) []int {
	var out []int
	for _, c := range cells {
		if !dashes.MatchString(c.text) {
			return nil
		}
		out = append(out, len(c.text))
	}
	return out
}

func (p *parser) row(l line, cells []piece) Row {
	r := Row{Pos: p.start(l)}
	if m := eachCell.FindStringSubmatch(cells[0].text); m != nil {
		r.Each = m[1]
		cells[0].col += len(m[0])
		cells[0].text = cells[0].text[len(m[0]):]
	}
	for _, c := range cells {
		r.Cells = append(r.Cells, Cell{Pos: p.at(c.line, c.col), Text: p.inlines([]piece{c})})
	}
	return r
}
