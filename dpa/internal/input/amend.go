package input

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// An Edit is a change of a text: its bytes from From up to To become Text.
type Edit struct {
	From, To int
	Text     string
}

// Apply makes edits that do not overlap. All else stays as it is.
func Apply(src string, edits []Edit) string {
	edits = slices.SortedStableFunc(slices.Values(edits), func(a, b Edit) int { return cmp.Compare(b.From, a.From) })
	for _, e := range edits {
		src = src[:e.From] + e.Text + src[e.To:]
	}
	return src
}

// Put returns the edits by which the table n has the values of entry, a table too,
// under the key of entry: on one line behind the last of n's own, or in the place of
// what stands there. src is the TOML that n was read from. What is written over
// several lines, "[table.key]" or "key.one = …", keeps its form; ok is false where it
// lacks a line of those.
func Put(src string, n, entry *Node) (edits []Edit, ok bool) {
	f := newAmended(src)
	old := n.Get(entry.Key)
	if old == nil {
		return []Edit{f.insert(n, entry.Key, inline(entry))}, true
	}
	if from := f.offset(old.Pos.Line, old.Pos.Col); f.src[from] == '{' && !implied(old) || old.Kind != TableKind {
		return []Edit{{from, f.end(old.End), inline(entry)}}, true
	}
	for _, it := range entry.Items {
		line := old.Get(it.Key)
		if line == nil {
			return nil, false
		}
		edits = append(edits, Edit{f.offset(line.Pos.Line, line.Pos.Col), f.end(line.End), inline(it)})
	}
	return edits, true
}

// implied reports whether a dotted key made the table: it begins with the value of
// its first key.
func implied(n *Node) bool {
	return len(n.Items) > 0 && samePlace(n.Items[0].Pos, n.Pos)
}

// headed reports whether the value stands under a heading of its own.
func headed(n *Node) bool { return samePlace(n.Pos, n.KeyPos) }

func samePlace(a, b diag.Pos) bool { return a.Line == b.Line && a.Col == b.Col }

// inline writes a value on one line.
func inline(n *Node) string {
	var b bytes.Buffer
	writeValue(&b, n)
	return b.String()
}

// amended is a file with the places of its lines.
type amended struct {
	src   string
	lines []int // where each begins
}

func newAmended(src string) *amended {
	f := &amended{src, []int{len(src) - len(strings.TrimPrefix(src, bom))}}
	for i := range len(src) {
		if src[i] == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// offset is the byte at a line and a column, each from 1.
func (f *amended) offset(line, col int) int {
	at := f.lines[line-1]
	for range col - 1 {
		_, size := utf8.DecodeRuneInString(f.src[at:])
		at += size
	}
	return at
}

func (f *amended) end(e End) int { return f.offset(int(e.Line), int(e.Col)) }

// last returns the key of n, of those that stand in no table with a heading, whose
// value ends last, and where that is.
func last(n *Node) (of *Node, end End) {
	for _, it := range n.Items {
		if headed(it) {
			continue
		}
		to := it.End
		if implied(it) {
			_, to = last(it)
		}
		if of == nil || cmp.Or(cmp.Compare(to.Line, end.Line), cmp.Compare(to.Col, end.Col)) > 0 {
			of, end = it, to
		}
	}
	return of, end
}

// insert adds a key to a table: within its braces, or as a line that is set as the
// one before it.
func (f *amended) insert(n *Node, key, text string) Edit {
	before, end := last(n)
	if f.src[f.offset(n.Pos.Line, n.Pos.Col)] == '{' {
		at := f.end(end)
		return Edit{at, at, ", " + key + " = " + text}
	}
	if before == nil { // the heading alone
		end = n.End
	}
	at := f.end(end)
	if eol := strings.IndexByte(f.src[at:], '\n'); eol >= 0 {
		at += eol
	} else {
		at = len(f.src)
	}
	if at > 0 && at < len(f.src) && f.src[at-1] == '\r' {
		at--
	}
	nl := "\n"
	if strings.HasPrefix(f.src[at:], "\r") {
		nl = "\r\n"
	}
	if before == nil {
		return Edit{at, at, nl + key + " = " + text}
	}
	begin := f.lines[before.KeyPos.Line-1]
	line := f.src[begin:f.offset(before.Pos.Line, before.Pos.Col)]
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	wide := utf8.RuneCountInString(strings.TrimRight(line, " \t=")) - len(indent) // the name of the key
	if eq := strings.LastIndexByte(line, '='); eq >= 0 {
		wide = utf8.RuneCountInString(line[len(indent):eq]) - 1 // and the spaces up to one before the sign
	}
	return Edit{at, at, nl + indent + key + strings.Repeat(" ", max(0, wide-len(key))) + " = " + text}
}
