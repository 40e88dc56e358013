package input

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"github.com/dpakit/dpakit/dpa/diag"
)

// ErrNotOrdinary is the error of [ReadFile] for a pipe, a device or a socket.
var ErrNotOrdinary = errors.New("not an ordinary file")

// ReadFile reads the file of that name, or of a longer one its first most bytes
// and one more, which shows that there are more.
func ReadFile(fsys fs.FS, name string, most int) ([]byte, error) {
	info, err := fs.Stat(fsys, name) // before it is opened: opening a pipe waits for its other end
	if err != nil {
		return nil, err
	}
	if mode := info.Mode(); !mode.IsRegular() && !mode.IsDir() { // reading a folder is an error of its own
		return nil, ErrNotOrdinary
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	src := bytes.NewBuffer(make([]byte, 0, max(0, min(info.Size(), int64(most)))+bytes.MinRead))
	_, err = src.ReadFrom(io.LimitReader(f, int64(most)+1))
	return src.Bytes(), err
}

// Read reads the file of that name: as JSON when the name ends in ".json",
// else as TOML. A file that is neither, that is too large or that is no
// ordinary file gives a finding and no tree; the error is for a file that
// cannot be read at all.
func Read(fsys fs.FS, name string, l *diag.List) (*Node, error) {
	return new(Parsed).Read(fsys, name, l)
}

// Read is the function of that name for one of many files.
func (p *Parsed) Read(fsys fs.FS, name string, l *diag.List) (*Node, error) {
	src, err := ReadFile(fsys, name, MaxSize)
	if errors.Is(err, ErrNotOrdinary) {
		l.Add(diag.Pos{File: name}, "DPA109", diag.Args{"file": name})
		return nil, nil
	}
	if bad := (*fs.PathError)(nil); errors.As(err, &bad) {
		err = &fs.PathError{Op: bad.Op, Path: name, Err: bad.Err} // a file knows itself by another name than its file system does
	}
	if err != nil {
		return nil, fmt.Errorf("reading a file of the agreement: %w", err)
	}
	return p.parse(name, string(src), l), nil
}

// Parsed are files that were parsed: the next deal extends the same vendor's file.
// The trees are shared, so whoever decodes one copies it before. The zero Parsed
// has none. Many goroutines may use it at once.
type Parsed struct {
	mu    sync.Mutex
	files map[source]parsed
	size  int // of all of them in bytes, about
}

// A source is all that decides on what a file says.
type source struct{ name, src string }

type parsed struct {
	root  *Node
	found diag.List
}

// mostParsed is how many bytes Parsed keeps. It forgets all when there are more:
// what deals share is soon there again.
const mostParsed = 4 << 20

// parse parses a file, or remembers what it says.
func (p *Parsed) parse(name, src string, l *diag.List) *Node {
	key := source{name, src}
	p.mu.Lock()
	f, known := p.files[key]
	p.mu.Unlock()
	if !known {
		if strings.EqualFold(path.Ext(name), ".json") {
			f.root = ParseJSON(name, src, &f.found)
		} else {
			f.root = Parse(name, src, &f.found)
		}
		p.keep(key, f)
	}
	*l = append(*l, f.found...)
	return f.root
}

func (p *Parsed) keep(key source, f parsed) {
	const ofNode = 400
	size := 2 * len(key.src)
	if f.root != nil {
		size += ofNode * count(f.root)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.size += size; p.size > mostParsed || p.files == nil {
		p.files, p.size = map[source]parsed{}, size
	}
	p.files[key] = f
}

// bom says at the very beginning of a file that it is UTF-8; anywhere else it
// is an invisible character.
const bom = "\ufeff"

// Parse reads src as the TOML of the file of that name. It returns nil, with a
// finding, when src is no TOML or more than may be there.
func Parse(name, src string, l *diag.List) *Node {
	whole := src // the decoder skips the byte order mark too
	src, at, ok := open(name, src, TOML, l)
	if !ok {
		return nil
	}
	if offset, over := tooMuchTOML(src); over != nil {
		over.report(at.pos(offset), l)
		return nil
	}
	if n, found, sure := certain(src, at); sure { // as nearly every file is
		*l = append(*l, found...)
		return n
	}
	if _, err := toml.Decode(whole, new(map[string]any)); err != nil {
		pos, offset := at.ofError(err)
		reason, todo := explain(err, name, src, offset)
		unreadable(l, pos, TOML, reason, todo)
		return nil
	}
	return place(src, at, l)
}

// ParseValid is Parse for a file that is known to be valid: one that is built
// into the program, which a test has parsed.
func ParseValid(name, src string, l *diag.List) *Node {
	return place(src, newPlaces(name, src), l)
}

func place(src string, at *places, l *diag.List) *Node {
	s := scanner{src: src, at: at, diags: l, known: map[member]*Node{}, judged: true}
	return s.file()
}

// certain is place for a file that nobody has judged. It is not sure of one that is not
// valid, nor of one that says something in an uncommon way.
func certain(src string, at *places) (n *Node, found diag.List, sure bool) {
	s := scanner{src: src, at: at, diags: &found, known: map[member]*Node{}}
	n = s.file()
	return n, found, !s.unsure
}

// open checks what has to hold before a file of either format is read, and
// takes off its byte order mark.
func open(name, src string, f Format, l *diag.List) (string, *places, bool) {
	if TooLarge(name, len(src), l) {
		return "", nil, false
	}
	src = strings.TrimPrefix(src, bom)
	at := newPlaces(name, src)
	if reason, todo, ok := otherKind(src, f); ok {
		unreadable(l, at.pos(0), f, reason, todo)
		return "", nil, false
	}
	if i := InvalidUTF8(src); i >= 0 {
		unreadable(l, at.pos(i), f, notUTF8, saveAsUTF8)
		return "", nil, false
	}
	return src, at, true
}

// unreadable reports what keeps a file from being read in its format.
func unreadable(l *diag.List, pos diag.Pos, f Format, reason, todo diag.Words) {
	l.Add(pos, "DPA101", diag.Args{"format": f.String(), "reason": reason, "todo": todo})
}

// InvalidUTF8 returns where src stops being UTF-8; -1 when all of it is.
func InvalidUTF8(src string) int {
	if utf8.ValidString(src) {
		return -1
	}
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
	first int // the number of the first line

	once  sync.Once // makes the rest, which a file that is read from beginning to end does not need
	lines []int     // offset at which each line begins
	chars []int     // characters before every stride-th byte
}

// stride bounds how far pos counts characters, on a line however long.
const stride = 256

func newPlaces(file, src string) *places {
	return &places{file: file, src: src, first: 1}
}

// count makes what pos needs.
func (p *places) count() {
	p.lines = []int{0}
	n := 0
	for i := range len(p.src) {
		if i%stride == 0 {
			p.chars = append(p.chars, n)
		}
		if utf8.RuneStart(p.src[i]) {
			n++
		}
		if p.src[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	if len(p.src)%stride == 0 {
		p.chars = append(p.chars, n)
	}
}

func (p *places) pos(offset int) diag.Pos {
	p.once.Do(p.count)
	offset = max(0, min(offset, len(p.src)))
	line := sort.SearchInts(p.lines, offset+1)
	return diag.Pos{File: p.file, Line: p.first + line - 1, Col: p.before(offset) - p.before(p.lines[line-1]) + 1}
}

// before counts the characters that begin before offset.
func (p *places) before(offset int) int {
	n := p.chars[offset/stride]
	for i := offset - offset%stride; i < offset; i++ {
		if utf8.RuneStart(p.src[i]) {
			n++
		}
	}
	return n
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
