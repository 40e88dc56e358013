package input

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A scanner places the keys and values of TOML. It builds the tree on its own, and a
// test holds it to the decoder's. What it reads is valid, as the decoder found: or it
// is not judged, and then the scanner ends at the first thing that it does not know for
// sure to be valid.
type scanner struct {
	src    string
	i      int
	at     *places
	diags  *diag.List
	judged bool
	unsure bool
	known  map[member]*Node
	bad    bool   // no tree can be made: a key is given twice, a text is too long
	text   text   // the one read last
	parts  []name // of the key read last

	// The place that was asked for last: the line at which it stands, and the
	// characters before it on that line. Most that are asked for follow it.
	last, line, chars int
}

// pos is the place of an offset.
func (s *scanner) pos(offset int) diag.Pos {
	if offset < s.last || offset > len(s.src) {
		return s.at.pos(offset)
	}
	passed := s.src[s.last:offset]
	if n := strings.Count(passed, "\n"); n > 0 {
		s.line, s.chars = s.line+n, 0
		passed = passed[strings.LastIndexByte(passed, '\n')+1:]
	}
	s.last, s.chars = offset, s.chars+utf8.RuneCountInString(passed)
	return diag.Pos{File: s.at.file, Line: s.at.first + s.line, Col: s.chars + 1}
}

// A member is a key of a table. The scanner finds values by it, for a table
// may have very many.
type member struct {
	of  *Node
	key string
}

// A name is one part of a dotted key.
type name struct {
	text string
	pos  diag.Pos
	end  End
}

func (s *scanner) file() *Node {
	root := &Node{Kind: TableKind, Pos: s.pos(0)}
	current := root
	for s.skip(blank); s.i < len(s.src); s.skip(blank) {
		if s.src[s.i] == '[' {
			current = s.header(root)
		} else {
			s.pair(current)
		}
		if s.skip(space); !s.judged && s.i < len(s.src) && strings.IndexByte("\r\n#", s.src[s.i]) < 0 {
			s.doubt()
		}
	}
	if s.bad || s.unsure {
		return nil
	}
	root.End = endOf(s.pos(len(s.src)))
	return root
}

// doubt ends the reading of what the decoder has yet to judge.
func (s *scanner) doubt() {
	if !s.judged {
		s.unsure, s.i = true, len(s.src)
	}
}

// pass passes over a sign that stands here in valid TOML.
func (s *scanner) pass(sign byte) {
	if s.peek() == sign || s.judged {
		s.i++
	} else {
		s.doubt()
	}
}

// few is the number of keys up to which a table is looked through.
const few = 16

// get returns the value of a key that stands above in the table.
func (s *scanner) get(of *Node, key string) *Node {
	if len(of.Items) <= few {
		return of.Get(key)
	}
	return s.known[member{of, key}]
}

// add adds a value to a table.
func (s *scanner) add(to, n *Node) {
	to.Items = append(to.Items, n)
	switch {
	case len(to.Items) == few+1:
		for _, it := range to.Items {
			s.known[member{to, it.Key}] = it
		}
	case len(to.Items) > few:
		s.known[member{to, n.Key}] = n
	}
}

// again reports a key that is given twice. The decoder finds nearly all of
// them; what it overlooks would hide a line of the agreement.
func (s *scanner) again(pos diag.Pos) {
	s.doubt()
	if !s.bad {
		unreadable(s.diags, pos, TOML, givenTwice, correctLine)
	}
	s.bad = true
}

// header reads "[a.b]" or "[[a.b]]" and returns the table that it begins.
func (s *scanner) header(root *Node) *Node {
	s.i++
	list := s.peek() == '['
	if list {
		s.i++
	}
	key := s.key()
	s.pass(']')
	if list {
		s.pass(']')
	}
	last := key[len(key)-1]
	parent := root
	for _, part := range key[:len(key)-1] {
		parent = s.table(parent, part, byPath)
	}
	if !list {
		n := s.table(parent, last, byHeader)
		n.KeyPos, n.Pos, n.KeyEnd, n.End = last.pos, last.pos, last.end, last.end // a name implied above stands here now
		return n
	}
	array := s.get(parent, last.text)
	switch {
	case array == nil:
	case array.Kind != Array:
		s.again(last.pos)
	case array.made != byHeader:
		s.doubt()
	}
	if array == nil || array.Kind != Array {
		array = &Node{Kind: Array, Key: last.text, KeyPos: last.pos, KeyEnd: last.end, Pos: last.pos, End: last.end, made: byHeader}
		s.add(parent, array)
	}
	item := &Node{Kind: TableKind, Pos: last.pos, End: last.end, path: join(parent.path, last.text), inList: true, made: byHeader}
	array.Items = append(array.Items, item)
	return item
}

// A table is made by what stands in the file, which decides on what may be added to it.
type making uint8

const (
	byPath   making = iota + 1 // a by [a.b]
	byHeader                   // [a], [[a]]
	byKey                      // a by a.b = 1
)

// table returns the table of that name in another one, which it makes unless it is
// there. The name of an array of tables stands for its last table.
func (s *scanner) table(parent *Node, part name, by making) *Node {
	n := s.get(parent, part.text)
	switch {
	case n == nil:
		n = &Node{Kind: TableKind, Key: part.text, KeyPos: part.pos, KeyEnd: part.end, Pos: part.pos, End: part.end, path: join(parent.path, part.text), made: by}
		s.add(parent, n)
		return n
	case by == byPath && (n.made == byPath || n.made == byHeader), by == byKey && n.made == byKey:
	case by == byHeader && n.made == byPath:
		n.made = byHeader
	default:
		s.doubt()
	}
	if n.Kind == Array && len(n.Items) > 0 {
		n = n.Items[len(n.Items)-1]
	}
	if n.Kind != TableKind {
		s.again(part.pos) // nothing of the file is kept
	}
	return n
}

func (s *scanner) pair(current *Node) {
	key := s.key()
	s.pass('=')
	s.skip(space)
	var begun []*Node // tables that begin with this value
	for _, part := range key[:len(key)-1] {
		known := s.get(current, part.text) != nil
		if current = s.table(current, part, byKey); !known {
			begun = append(begun, current)
		}
	}
	last := key[len(key)-1]
	path := ""
	if c := s.peek(); c == '{' || c == '[' { // of what may be a table
		path = join(current.path, last.text)
	}
	n := s.value(path)
	n.Key, n.KeyPos, n.KeyEnd = last.text, last.pos, last.end
	for _, table := range begun {
		table.Pos, table.End = n.Pos, n.End
	}
	if s.get(current, last.text) != nil {
		s.again(last.pos)
	}
	s.add(current, n)
}

// key reads a dotted key and the space around it. The next one takes its place.
func (s *scanner) key() []name {
	key := s.parts[:0]
	for {
		s.skip(space)
		from, part := s.i, name{pos: s.pos(s.i)}
		if c := s.peek(); c == '"' || c == '\'' {
			part.text = s.quoted()
			if strings.HasPrefix(s.src[from+1:], `""`) || strings.HasPrefix(s.src[from+1:], "''") { // no key is a long string
				s.doubt()
			}
		} else {
			for s.i < len(s.src) && strings.IndexByte(" \t.=]", s.src[s.i]) < 0 {
				s.i++
			}
			part.text = s.src[from:s.i]
			if !s.judged && !isBare(part.text) {
				s.doubt()
			}
		}
		part.end = endOf(s.pos(s.i))
		key = append(key, part)
		s.skip(space)
		if s.peek() != '.' {
			s.parts = key
			return key
		}
		s.i++
	}
}

func (s *scanner) value(path string) *Node {
	n := &Node{Pos: s.pos(s.i)}
	switch s.peek() {
	case '"', '\'':
		n.in, n.offset = s.at, s.i
		n.Kind, n.Text = String, s.quoted()
		if s.text.long() {
			textLong.report(n.Pos, s.diags)
			s.bad = true
		}
	case '[':
		n.Kind = Array
		s.i++
		for s.skip(blank); s.peek() != ']' && s.i < len(s.src); s.skip(blank) {
			it := s.value(path)
			it.inList = it.Kind == TableKind
			n.Items = append(n.Items, it)
			if s.skip(blank); s.peek() != ']' {
				s.pass(',')
			}
		}
		s.pass(']')
	case '{':
		n.Kind, n.path = TableKind, path
		s.inline(n)
	default:
		from := s.i
		for s.i < len(s.src) && strings.IndexByte(",]}#\r\n", s.src[s.i]) < 0 {
			s.i++
		}
		written := strings.TrimRight(s.src[from:s.i], " \t")
		if !s.judged && !isUsual(written) {
			s.doubt()
		}
		s.scalar(n, written)
		n.End = endOf(s.pos(from + len(written)))
		return n
	}
	n.End = endOf(s.pos(s.i))
	return n
}

// inline reads an inline table. TOML 1.0 wants it on one line and without a
// comma at the end.
func (s *scanner) inline(n *Node) {
	s.i++
	comma := -1
	for {
		from := s.i
		s.skip(blank)
		if nl := strings.IndexByte(s.src[from:s.i], '\n'); nl >= 0 {
			s.doubt()
			s.newer(n.Pos, "un retour à la ligne entre { et }", "a line break between { and }")
		}
		if (s.peek() == ',' || s.peek() == '}') == (comma >= 0) && len(n.Items) > 0 || s.peek() == ',' && len(n.Items) == 0 {
			s.doubt() // a comma stands between two, and nowhere else
		}
		switch s.peek() {
		case ',':
			comma = s.i
			s.i++
			continue
		case '}':
			if comma >= 0 {
				s.newer(s.pos(comma), "une virgule avant }", "a comma before }")
			}
			s.i++
			return
		}
		if s.i >= len(s.src) {
			s.doubt()
			return
		}
		comma = -1
		s.pair(n)
	}
}

func (s *scanner) scalar(n *Node, text string) {
	n.Text = text
	digits := strings.ReplaceAll(text, "_", "")
	switch {
	case text == "true" || text == "false":
		n.Kind, n.Bool = Bool, text == "true"
	case isDateTime(text):
		n.Kind = DateTime
		if _, clock, ok := strings.Cut(text, ":"); ok && !hasSeconds(clock) {
			s.newer(n.Pos, "une heure sans secondes", "a time without seconds")
		}
	default:
		if i, err := strconv.ParseInt(text, 0, 64); err == nil {
			n.Kind, n.Int, n.Float = Integer, i, float64(i)
		} else {
			n.Kind = Float
			n.Float, _ = strconv.ParseFloat(strings.TrimLeft(digits, "+"), 64) // the decoder has checked it
			if strings.HasSuffix(digits, "nan") {
				n.Float = math.NaN()
			}
		}
	}
}

// isBare reports whether a name may stand without quotation marks.
func isBare(name string) bool {
	for i := range len(name) {
		if c := name[i] | 0x20; (c < 'a' || c > 'z') && (name[i] < '0' || name[i] > '9') && name[i] != '_' && name[i] != '-' {
			return false
		}
	}
	return name != ""
}

// isUsual reports whether a scalar is a date, or written in the plainest way.
func isUsual(text string) bool {
	const most = 15 // digits, which every number has room for
	whole, part, point := strings.Cut(text, ".")
	if whole != "" && len(text) <= most && strings.Trim(whole+part, "0123456789") == "" {
		return (whole == "0" || whole[0] != '0') && point == (part != "")
	}
	_, err := time.Parse(time.DateOnly, text)
	return err == nil || text == "true" || text == "false"
}

// isDateTime reports whether a scalar begins like 2026-… or 12:….
func isDateTime(text string) bool {
	return len(text) > 4 && text[4] == '-' && text[0] != '-' && text[0] != '+' && !strings.ContainsAny(text[:4], ".eExX_") ||
		len(text) > 2 && text[2] == ':'
}

// hasSeconds looks at what follows the first colon of a time: "30:15", "30".
func hasSeconds(clock string) bool {
	return len(clock) > 2 && clock[2] == ':' && len(clock) > 3 && clock[len(clock)-1] != ':'
}

// newer reports what TOML 1.1 allows and TOML 1.0 does not.
func (s *scanner) newer(pos diag.Pos, fr, en string) {
	s.diags.Add(pos, "DPA102", diag.Args{"what": diag.Words{FR: fr, EN: en}})
}

func (s *scanner) peek() byte {
	if s.i < len(s.src) {
		return s.src[s.i]
	}
	return 0
}

// What skip passes over. With a line break comes the comment before it.
const (
	space = " \t"
	blank = " \t\r\n"
)

func (s *scanner) skip(set string) {
	for s.i < len(s.src) {
		switch c := s.src[s.i]; {
		case strings.IndexByte(set, c) >= 0:
			if c == '\r' && !strings.HasPrefix(s.src[s.i:], "\r\n") {
				s.doubt()
				return
			}
			s.i++
		case c == '#' && len(set) > len(space):
			for s.i < len(s.src) && s.src[s.i] != '\n' {
				if isControl(rune(s.src[s.i])) && !strings.HasPrefix(s.src[s.i:], "\r\n") {
					s.doubt()
					return
				}
				s.i++
			}
		default:
			return
		}
	}
}

// isControl reports whether r has no place in TOML, but for a line break.
func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }

// join writes a dotted path, for messages.
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
