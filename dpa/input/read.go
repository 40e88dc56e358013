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
	if i := invalidUTF8(src); i >= 0 {
		l.Add(at.pos(i), "DPA101", diag.Args{"reason": diag.Words{
			FR: "le fichier n’est pas enregistré en UTF-8", EN: "the file is not saved as UTF-8"}})
		return nil
	}
	if _, err := toml.Decode(whole, new(map[string]any)); err != nil {
		l.Add(at.ofError(err), "DPA101", diag.Args{"reason": explain(err)})
		return nil
	}
	s := scanner{src: src, at: at, diags: l}
	return s.file()
}

func invalidUTF8(src string) int {
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
func (p *places) ofError(err error) diag.Pos {
	var bad toml.ParseError
	if !errors.As(err, &bad) {
		return diag.Pos{File: p.file, Line: 1, Col: 1}
	}
	return p.pos(bad.Position.Start + backslash(p.src, bad))
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

// explain says a decoder's message in French and English. The usual mistakes
// have a sentence of ours; the others keep the decoder's English as a detail.
func explain(err error) diag.Words {
	detail := err.Error()
	var bad toml.ParseError
	if errors.As(err, &bad) {
		detail = bad.Message
	}
	for _, m := range mistakes {
		if strings.Contains(detail, m.sign) {
			return m.words
		}
	}
	return diag.Words{FR: "le lecteur TOML répond « " + detail + " »", EN: detail}
}

var givenTwice = diag.Words{FR: "cette clé est déjà donnée plus haut", EN: "this key is already given above"}

// mistakes are the usual ones, by a part of the decoder's message.
var mistakes = []struct {
	sign  string
	words diag.Words
}{
	{"has already been defined", givenTwice},
	{"was already created", diag.Words{FR: "cette clé est déjà donnée plus haut, sous une autre forme", EN: "this key is already given above, in another form"}},
	{"strings cannot contain newlines", diag.Words{FR: "le guillemet fermant manque", EN: "the closing quotation mark is missing"}},
	{"expected value but found", diag.Words{FR: "une valeur est attendue ici ; un texte s’écrit entre guillemets droits : \"…\"", EN: "a value is expected here; text stands in straight quotation marks: \"…\""}},
	{"expected '.' or '='", diag.Words{FR: "il manque le signe = après la clé", EN: "the sign = is missing after the key"}},
	{"expected a comma (',') or array terminator", diag.Words{FR: "il manque une virgule ou le crochet fermant de la liste", EN: "a comma or the closing bracket of the list is missing"}},
	{"expected a comma or an inline table terminator", diag.Words{FR: "il manque une virgule ou l’accolade fermante", EN: "a comma or the closing brace is missing"}},
	{"unexpected EOF", diag.Words{FR: "le fichier s’arrête au milieu d’une valeur ; il manque un guillemet, un crochet ou une accolade", EN: "the file ends within a value; a quotation mark, a bracket or a brace is missing"}},
	{"invalid escape", diag.Words{FR: "la barre oblique inverse \\ a un sens spécial entre guillemets doubles ; doublez-la : \\\\", EN: "the backslash \\ has a special meaning in double quotation marks; double it: \\\\"}},
	{"hexadecimal digits after", diag.Words{FR: "la barre oblique inverse \\ a un sens spécial entre guillemets doubles ; doublez-la : \\\\", EN: "the backslash \\ has a special meaning in double quotation marks; double it: \\\\"}},
	{"invalid datetime", diag.Words{FR: "cette date n’existe pas ; une date s’écrit année-mois-jour : 2026-11-22", EN: "there is no such date; a date is year-month-day: 2026-11-22"}},
}
