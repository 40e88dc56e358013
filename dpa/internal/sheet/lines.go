package sheet

import (
	"bufio"
	"io"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// lines reads JSON Lines: each line is an object with the keys of deal.json.
func (s *Sheet) lines(yield func(Row, error) bool) {
	number, line, end := 0, 0, 0
	for {
		text, err := s.line()
		if err != nil && err != io.EOF {
			yield(Row{}, err)
			return
		}
		line++
		end += len(text)
		if trimmed := strings.TrimSpace(text); trimmed != "" || len(text) > input.MaxSize {
			number++
			row := Row{Number: number, Pos: diag.Pos{File: s.file, Line: line, Col: 1}, End: int64(end)}
			values := input.ParseJSONLine(s.file, strings.TrimRight(text, "\r\n"), line, &row.Found)
			for _, key := range shared {
				if n := values.Get(key); n != nil && key != "replace" && key != "offer" {
					row.Found.Add(n.KeyPos, "DPA515", diag.Args{"key": key})
				}
			}
			row.given(values, sum(trimmed))
			if !yield(row, nil) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
}

// line reads a line, and of one that is too long as much as shows that it is.
func (s *Sheet) line() (string, error) {
	var line []byte
	for {
		part, err := s.src.r.ReadSlice('\n')
		if len(line) <= input.MaxSize {
			line = append(line, part...)
		}
		if err != bufio.ErrBufferFull {
			return string(line), err
		}
	}
}
