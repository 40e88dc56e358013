package input

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
)

// WriteTOML writes the table n as a file: one line a value, the tables of the first
// two levels under headings, those below them within the line.
func WriteTOML(n *Node) []byte {
	var b bytes.Buffer
	writeTable(&b, n, nil)
	return bytes.TrimLeft(b.Bytes(), "\n")
}

// headings says whether a value stands under a heading of its own.
func headings(n *Node, above []string) bool {
	return len(above) < 2 && (n.Kind == TableKind && len(n.Items) > 0 || isTables(n))
}

func writeTable(b *bytes.Buffer, n *Node, above []string) {
	for _, it := range n.Items {
		if !headings(it, above) {
			b.WriteString(bareKey(it.Key) + " = ")
			writeValue(b, it)
			b.WriteByte('\n')
		}
	}
	for _, it := range n.Items {
		if !headings(it, above) {
			continue
		}
		path := append(above[:len(above):len(above)], bareKey(it.Key))
		if it.Kind == TableKind {
			if hasLines(it, path) {
				b.WriteString("\n[" + strings.Join(path, ".") + "]\n")
			}
			writeTable(b, it, path)
			continue
		}
		for _, row := range it.Items {
			b.WriteString("\n[[" + strings.Join(path, ".") + "]]\n")
			writeTable(b, row, path)
		}
	}
}

// hasLines reports whether a table has more than tables with headings.
func hasLines(n *Node, path []string) bool {
	for _, it := range n.Items {
		if !headings(it, path) {
			return true
		}
	}
	return len(n.Items) == 0
}

func writeValue(b *bytes.Buffer, n *Node) {
	between := func(i int) {
		if i > 0 {
			b.WriteString(", ")
		}
	}
	switch n.Kind {
	case String:
		b.WriteString(Quote(n.Text))
	case Array:
		b.WriteByte('[')
		for i, it := range n.Items {
			between(i)
			writeValue(b, it)
		}
		b.WriteByte(']')
	case TableKind:
		b.WriteByte('{')
		for i, it := range n.Items {
			between(i)
			if i == 0 {
				b.WriteByte(' ')
			}
			b.WriteString(bareKey(it.Key) + " = ")
			writeValue(b, it)
		}
		if len(n.Items) > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte('}')
	default:
		b.WriteString(scalar(n))
	}
}

// scalar writes a number, true, false or a date in the one form that both
// formats read.
func scalar(n *Node) string {
	switch n.Kind {
	case Integer:
		return strconv.FormatInt(n.Int, 10)
	case Float:
		return strconv.FormatFloat(n.Float, 'f', -1, 64)
	}
	return n.Text
}

var bareForm = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

func bareKey(key string) string {
	if bareForm.MatchString(key) {
		return key
	}
	return Quote(key)
}

// Quote writes s as a TOML string on one line: data stay data.
func Quote(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			b.WriteString(`\u00` + string(hex[r>>4]) + string(hex[r&15]))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// WriteJSON writes the table n as JSON by the same keys; a date is a text.
func WriteJSON(n *Node) []byte {
	var b bytes.Buffer
	writeJSON(&b, n, "\n")
	b.WriteByte('\n')
	return b.Bytes()
}

func writeJSON(b *bytes.Buffer, n *Node, indent string) {
	in := indent + "  "
	list := func(open, end byte, write func(it *Node)) {
		b.WriteByte(open)
		for i, it := range n.Items {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(in)
			write(it)
		}
		if len(n.Items) > 0 {
			b.WriteString(indent)
		}
		b.WriteByte(end)
	}
	switch n.Kind {
	case TableKind:
		list('{', '}', func(it *Node) {
			b.Write(jsonText(it.Key))
			b.WriteString(": ")
			writeJSON(b, it, in)
		})
	case Array:
		list('[', ']', func(it *Node) { writeJSON(b, it, in) })
	case String, DateTime:
		b.Write(jsonText(n.Text))
	default:
		b.WriteString(scalar(n))
	}
}

func jsonText(s string) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err) // a string encodes
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}
