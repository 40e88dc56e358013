package input

import (
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"github.com/dpakit/dpakit/dpa/diag"
)

// Read reads the TOML file of that name. A file that is no TOML gives a
// finding and no tree; the error is for a file that cannot be read at all.
func Read(fsys fs.FS, name string, l *diag.List) (*Node, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading TOML: %w", err)
	}
	return Parse(name, string(src), l), nil
}

// Parse reads src as the content of the file of that name. It returns nil,
// with a finding, when src is no TOML.
func Parse(name, src string, l *diag.List) *Node {
	const bom = "\ufeff" // at the very beginning it says UTF-8, and the decoder skips it too
	src, whole := strings.TrimPrefix(src, bom), src
	at := newPlaces(name, src)
	if i := InvalidUTF8(src); i >= 0 {
		l.Add(at.pos(i), "DPA101", diag.Args{"reason": notUTF8, "todo": saveAsUTF8})
		return nil
	}
	if _, err := toml.Decode(whole, new(map[string]any)); err != nil {
		pos, offset := at.ofError(err)
		reason, todo := explain(err, src, offset)
		l.Add(pos, "DPA101", diag.Args{"reason": reason, "todo": todo})
		return nil
	}
	s := scanner{src: src, at: at, diags: l}
	return s.file()
}

// InvalidUTF8 returns where src stops being UTF-8; -1 when all of it is.
func InvalidUTF8(src string) int {
	for i, r := range src {
		if r == utf8.RuneError && !strings.HasPrefix(src[i:], "\ufffd") {
			return i
		}
	}
	return -1
}

// places turns offsets into lines and columns.
type places struct {
	file  string
	src   string
	lines []int // offset at which each line begins
}

func newPlaces(file, src string) *places {
	p := &places{file: file, src: src, lines: []int{0}}
	for i := range len(src) {
		if src[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

func (p *places) pos(offset int) diag.Pos {
	offset = max(0, min(offset, len(p.src)))
	line := sort.SearchInts(p.lines, offset+1)
	start := p.lines[line-1]
	return diag.Pos{File: p.file, Line: line, Col: utf8.RuneCountInString(p.src[start:offset]) + 1}
}

// ofError places a mistake found by the decoder by its offset: its column
// counts bytes, and its line is the next one when a line break is the mistake.
func (p *places) ofError(err error) (pos diag.Pos, offset int) {
	var bad toml.ParseError
	if !errors.As(err, &bad) {
		return diag.Pos{File: p.file, Line: 1, Col: 1}, 0
	}
	offset = max(0, min(bad.Position.Start+backslash(p.src, bad), len(p.src)))
	return p.pos(offset), offset
}

// backslash returns how far behind its own offset, the beginning of the text,
// the decoder's mistake is when it is a wrong escape.
func backslash(src string, bad toml.ParseError) int {
	_, escape, ok := strings.Cut(bad.Message, "'\\")
	if !ok || bad.Position.Start < 0 || bad.Position.Start > len(src) {
		return 0
	}
	letter, _ := utf8.DecodeRuneInString(escape)
	return max(0, strings.Index(src[bad.Position.Start:], "\\"+string(letter)))
}
