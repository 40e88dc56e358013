package sheet

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A grid reads CSV: the first line has the keys, each further one a row.
type grid struct {
	file  string
	r     *csv.Reader
	src   *record
	cells []string
	keys  []string // of the columns
	kinds []input.Kind
	width int   // of the line of headings, with the empty ones at its end
	order []int // the columns in the order of their keys
	line  int   // at which the row read last begins
}

// csv reads the line of headings, with the separator that it has most of.
func (s *Sheet) csv(c *columns, first string) (found diag.List, err error) {
	g := &grid{file: s.file, src: s.src, r: csv.NewReader(s.src)}
	g.r.Comma = separator(first)
	const any = -1
	g.r.FieldsPerRecord = any
	g.r.ReuseRecord = true
	s.rows = g.rows
	g.cells, err = g.r.Read()
	switch bad := (*csv.ParseError)(nil); {
	case err == io.EOF:
		found.Add(diag.Pos{File: g.file, Line: 1, Col: 1}, "DPA513", nil)
	case errors.As(err, &bad), errors.Is(err, errLong):
		found.Add(diag.Pos{File: g.file, Line: 1, Col: 1}, "DPA501", diag.Args{"line": 1})
	case err != nil:
		return nil, err
	default:
		g.headings(c, &found)
	}
	return found, nil
}

// separator is the one that a line has most of.
func separator(line string) rune {
	best := ','
	for _, c := range ";\t" {
		if strings.Count(line, string(c)) > strings.Count(line, string(best)) {
			best = c
		}
	}
	return best
}

// headings reads what each column gives.
func (g *grid) headings(c *columns, l *diag.List) {
	if slices.ContainsFunc(g.cells, func(s string) bool { return !utf8.ValidString(s) }) {
		l.Add(diag.Pos{File: g.file, Line: 1, Col: 1}, "DPA509", diag.Args{"reason": input.OldEncoding})
		return
	}
	g.width = len(g.cells)
	for len(g.cells) > 0 && strings.TrimSpace(g.cells[len(g.cells)-1]) == "" {
		g.cells = g.cells[:len(g.cells)-1] // spreadsheets save columns that were empty once
	}
	if input.TooWide(g.cells, g.at, l) {
		return
	}
	for i, heading := range g.cells {
		key := strings.TrimSpace(heading)
		kind, known := c.kinds[key]
		first, _, _ := strings.Cut(key, ".")
		switch at := g.at(i); {
		case key == "":
			l.Add(at, "DPA510", diag.Args{"heading": strconv.Itoa(i + 1)})
		case slices.Contains(shared, first):
			l.Add(at, "DPA515", diag.Args{"key": first})
		case c.tables[key]:
			l.Add(at, "DPA511", diag.Args{"key": key}).Nearest = firstBelow(key, c.names())
		case !known:
			l.Add(at, "DPA510", diag.Args{"heading": key}).Nearest = diag.Nearest(key, c.names())
		}
		for j, other := range g.keys {
			if key == other || strings.HasPrefix(key, other+".") || strings.HasPrefix(other, key+".") {
				l.Add(g.at(i), "DPA512", diag.Args{"key": key, "other": other, "column": j + 1})
				break
			}
		}
		g.keys, g.kinds, g.order = append(g.keys, key), append(g.kinds, kind), append(g.order, i)
	}
	if !slices.Contains(g.keys, "reference") {
		l.Add(diag.Pos{File: g.file, Line: 1, Col: 1}, "DPA513", nil)
	}
	slices.SortFunc(g.order, func(a, b int) int { return strings.Compare(g.keys[a], g.keys[b]) })
}

// firstBelow is the first of the names that lie below a table.
func firstBelow(table string, among []string) string {
	for _, name := range among {
		if strings.HasPrefix(name, table+".") {
			return name
		}
	}
	return ""
}

func (g *grid) rows(yield func(Row, error) bool) {
	for number := 1; ; {
		g.src.read = 0
		var err error
		g.cells, err = g.r.Read()
		if err == io.EOF {
			return
		}
		row := Row{Number: number}
		goesOn := true
		switch bad := (*csv.ParseError)(nil); {
		case errors.As(err, &bad):
			row.Pos = diag.Pos{File: g.file, Line: bad.StartLine, Col: 1}
			row.Found.Add(row.Pos, "DPA501", diag.Args{"line": bad.StartLine})
			if goesOn = errors.Is(bad.Err, csv.ErrBareQuote); !goesOn {
				row.Found.Add(row.Pos, "DPA517", nil)
			}
		case errors.Is(err, errLong):
			row.Pos = diag.Pos{File: g.file, Line: g.line + 1, Col: 1}
			row.Found.Add(row.Pos, "DPA517", nil)
			goesOn = false
		case err != nil:
			yield(Row{}, err)
			return
		case g.empty():
			continue
		default:
			g.row(&row)
		}
		row.End = g.r.InputOffset()
		if !yield(row, nil) || !goesOn {
			return
		}
		number++
	}
}

func (g *grid) empty() bool {
	return !slices.ContainsFunc(g.cells, func(s string) bool { return strings.TrimSpace(s) != "" })
}

// row reads the cells of a row.
func (g *grid) row(row *Row) {
	g.line, _ = g.r.FieldPos(0)
	row.Pos = diag.Pos{File: g.file, Line: g.line, Col: 1}
	for i, cell := range g.cells {
		if i >= g.width || i >= len(g.keys) && strings.TrimSpace(cell) != "" {
			row.Found.Add(g.at(i), "DPA505", diag.Args{"columns": len(g.keys)})
			return // which cell is which is not sure
		}
		if !utf8.ValidString(cell) {
			row.Found.Add(g.at(i), "DPA509", diag.Args{"reason": input.OldEncoding})
			return
		}
	}
	if input.TooWide(g.cells, g.at, &row.Found) {
		return
	}
	var cells []input.Cell
	var texts []string
	for _, i := range g.order {
		if i < len(g.cells) && strings.TrimSpace(g.cells[i]) != "" { // what a row does not give, the deal does
			cells = append(cells, input.Cell{Path: g.keys[i], Kind: g.kinds[i], Text: g.cells[i], Pos: g.at(i)})
			texts = append(texts, g.keys[i], strings.TrimSpace(g.cells[i]))
		}
	}
	row.given(input.Cells(row.Pos, cells, &row.Found), sum(texts...))
}

// at is the place of a cell of the row that was read last. The reader counts
// columns in bytes; the letters of the cells before it on its line are known.
func (g *grid) at(i int) diag.Pos {
	line, col := g.r.FieldPos(i)
	for j := i - 1; j >= 0; j-- {
		end := strings.LastIndexByte(g.cells[j], '\n')
		text := g.cells[j][end+1:]
		col -= len(text) - utf8.RuneCountInString(text)
		if end >= 0 { // the others are on lines before
			break
		}
	}
	return diag.Pos{File: g.file, Line: line, Col: col}
}
