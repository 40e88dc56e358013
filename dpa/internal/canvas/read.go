package canvas

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// ErrForeign says that a file is not as this package wrote it: another program
// made it, or changed it.
var ErrForeign = errors.New("pdf: not a file as it was written")

// A Passage is the text of one piece of marked content.
type Passage struct {
	Type string // of the element: "H1", "P", "LBody"; "Span" where the file has no elements
	Text string
}

// Read returns the text of a file that GenerateBytes wrote with compression, page
// by page in the order of drawing, without artefacts. It reads the form that
// write.go gives a file and no other, which is enough to compare a signed file
// with a new one. Any other file is ErrForeign: the identifier of ours is the hash
// of what stands before the cross-reference.
func Read(file []byte) ([]Passage, error) {
	f, ok := parse(file)
	if !ok {
		return nil, ErrForeign
	}
	fonts := map[string]map[string]string{}
	var pages []string
	for _, o := range f.objects {
		if strings.HasPrefix(o, "<</Font<<") {
			for _, m := range fontName.FindAllStringSubmatch(o, -1) {
				if u := toUnicode.FindStringSubmatch(f.objects[atoi(m[2])]); u != nil {
					fonts[m[1]] = characters(f.stream(atoi(u[1])))
				}
			}
		}
		if m := kids.FindStringSubmatch(o); m != nil {
			pages = strings.Split(m[1], " 0 R")
		}
	}
	var out []Passage
	for _, p := range pages {
		if m := contents.FindStringSubmatch(f.objects[atoi(strings.TrimSpace(p))]); m != nil {
			out = passages(out, f.stream(atoi(m[1])), fonts, &f.room)
		}
	}
	if f.room < 0 {
		return nil, ErrForeign
	}
	return out, nil
}

var (
	streamHead = regexp.MustCompile(`^(\d+) 0 obj\n<<([^\n]*)/Length (\d+)>>\nstream\n`)
	packed     = regexp.MustCompile(`^/Type/ObjStm/N (\d+)/First (\d+)`)
	identifier = regexp.MustCompile(`/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]`)
	fontName   = regexp.MustCompile(`/(F\d+) (\d+) 0 R`)
	toUnicode  = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	kids       = regexp.MustCompile(`^<</Type/Pages.*/Kids\[([^\]]*)\]`)
	contents   = regexp.MustCompile(`/Contents (\d+) 0 R`)
	bfrange    = regexp.MustCompile(`<([0-9A-F]{2})> <([0-9A-F]{2})> <([0-9A-F]{4})>`)
	bfchar     = regexp.MustCompile(`<([0-9A-F]{2}|[0-9A-F]{4})> <([0-9A-F]+)>`)
)

// A parsed file is its objects by number.
type parsed struct {
	streams map[int][]byte // as they are in the file
	objects map[int]string // those of object streams
	room    int            // for bytes that are unpacked, and for what is made of them
}

// stream unpacks a stream. When that cannot be done, there is no room from then on.
func (f *parsed) stream(n int) []byte {
	data, ok := inflate(f.streams[n], &f.room)
	if !ok {
		f.room = -1
		return nil
	}
	return data
}

// parse takes a file apart; ok is false when it is not as it was written.
func parse(file []byte) (f *parsed, ok bool) {
	f = &parsed{streams: map[int][]byte{}, objects: map[int]string{}}
	f.room = inflated(len(file))
	_, rest, _ := bytes.Cut(file, []byte("\n")) // the version
	_, rest, _ = bytes.Cut(rest, []byte("\n"))  // and the binary comment
	for {
		m := streamHead.FindSubmatch(rest[:min(len(rest), 4096)])
		if m == nil {
			return nil, false
		}
		dict, size := string(m[2]), atoi(string(m[3]))
		from := len(file) - len(rest)
		body := rest[len(m[0]):]
		if size < 0 || size > len(body) {
			return nil, false
		}
		if strings.HasPrefix(dict, "/Type/XRef") {
			id := identifier.FindStringSubmatch(dict)
			sum := sha256.Sum256(file[:from])
			return f, id != nil && id[1] == id[2] && id[1] == fmt.Sprintf("%X", sum[:16])
		}
		n := atoi(string(m[1]))
		f.streams[n] = body[:size]
		if p := packed.FindStringSubmatch(dict); p != nil && !f.unpack(f.stream(n), atoi(p[1]), atoi(p[2])) {
			return nil, false
		}
		if rest, ok = bytes.CutPrefix(body[size:], []byte("\nendstream\nendobj\n")); !ok {
			return nil, false
		}
	}
}

// inflated is how many bytes the streams of a file may have in all when they are
// unpacked: many times what they have in a document, and not the thousand times
// that a few zeros would give.
func inflated(size int) int { return min(16<<20+32*size, 512<<20) }

// inflate unpacks a stream, if there is room for it.
func inflate(data []byte, budget *int) ([]byte, bool) {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	out, err := io.ReadAll(io.LimitReader(z, int64(max(*budget, 0))+1))
	*budget -= len(out)
	return out, err == nil && *budget >= 0
}

// unpack takes the objects out of an object stream.
func (f *parsed) unpack(data []byte, n, first int) bool {
	if first < 0 || first > len(data) || n < 1 || n > together {
		return false
	}
	places := strings.Fields(string(data[:first]))
	if len(places) != 2*n {
		return false
	}
	for i := 0; i < len(places); i += 2 {
		from, to := first+atoi(places[i+1]), len(data)
		if i+3 < len(places) {
			to = first + atoi(places[i+3])
		}
		if from < first || from > to || to > len(data) {
			return false
		}
		f.objects[atoi(places[i])] = string(data[from:to])
	}
	return true
}

// atoi is a number of a file; 0, which is that of no object, when it is none.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// characters reads the map from the codes of a font to characters.
func characters(cmap []byte) map[string]string {
	out := map[string]string{}
	for _, m := range bfchar.FindAllStringSubmatch(string(cmap), -1) {
		code, _ := hex.DecodeString(m[1])
		var units []uint16
		for i := 0; i+4 <= len(m[2]); i += 4 {
			u, _ := strconv.ParseUint(m[2][i:i+4], 16, 16)
			units = append(units, uint16(u))
		}
		out[string(code)] = string(utf16.Decode(units))
	}
	for _, m := range bfrange.FindAllStringSubmatch(string(cmap), -1) {
		first, _ := strconv.ParseUint(m[1], 16, 8)
		last, _ := strconv.ParseUint(m[2], 16, 8)
		to, _ := strconv.ParseUint(m[3], 16, 16)
		for code := first; code <= last; code++ {
			out[string([]byte{byte(code)})] = string(rune(to + code - first))
		}
	}
	return out
}

// passages adds the text of a page to out, as long as there is room for it.
func passages(out []Passage, page []byte, fonts map[string]map[string]string, room *int) []Passage {
	var text strings.Builder
	kind, font := "", ""
	var names []string // since the last operator that takes one
	name := func() (first string) {
		if len(names) > 0 {
			first = names[0]
		}
		names = names[:0]
		return first
	}
	end := func() {
		if kind != "" && kind != "Artifact" && text.Len() > 0 {
			out = append(out, Passage{kind, text.String()})
			*room -= 64 // what holds a text
		}
		text.Reset()
		kind = ""
	}
	for i := 0; i < len(page) && *room >= 0; {
		switch c := page[i]; {
		case c == '(':
			var codes []byte
			codes, i = literalAt(page, i)
			for len(codes) > 0 {
				n := 1
				if codes[0] < lead {
					n = min(2, len(codes))
				}
				said := fonts[font][string(codes[:n])]
				if *room -= 8 * len(said); *room < 0 { // it is taken apart into words
					break
				}
				text.WriteString(said)
				codes = codes[n:]
			}
		case c == '<': // the properties of marked content
			for depth := 0; i < len(page); i++ {
				if page[i] == '<' {
					depth++
				} else if page[i] == '>' {
					depth--
				}
				if depth == 0 {
					break
				}
			}
			i++
		case c == '/':
			from := i + 1
			for i++; i < len(page) && !strings.ContainsRune(" \n</[(", rune(page[i])); i++ {
			}
			names = append(names, string(page[from:i]))
		case c == ' ' || c == '\n' || c == '[' || c == ']':
			i++
		default:
			from := i
			for i++; i < len(page) && !strings.ContainsRune(" \n</[](", rune(page[i])); i++ {
			}
			switch string(page[from:i]) {
			case "BDC", "BMC":
				end()
				kind = name()
			case "EMC":
				end()
			case "Tf":
				font = name()
			case "Do":
				name()
			}
		}
	}
	end()
	return out
}

// literalAt reads the string that begins at i, and returns where it ends.
func literalAt(page []byte, i int) (codes []byte, end int) {
	for i++; i < len(page); i++ {
		switch c := page[i]; c {
		case ')':
			return codes, i + 1
		case '\\':
			i++
			if i < len(page) && page[i] == 'r' {
				codes = append(codes, '\r')
			} else if i < len(page) {
				codes = append(codes, page[i])
			}
		default:
			codes = append(codes, c)
		}
	}
	return codes, i
}

// Marked reports whether a file says in its metadata that it has a watermark.
func Marked(file []byte) bool { return bytes.Contains(file, []byte(keywords[0])) }

// Creator returns what a file says in its metadata that it was made of, as XML
// escapes it, empty when it says nothing. Of several revisions it is the first.
func Creator(file []byte) string {
	_, rest, _ := bytes.Cut(file, []byte(creators[0]))
	creator, _, _ := bytes.Cut(rest, []byte(creators[1]))
	return string(creator)
}

// Made reports whether a file says that this package made it, whatever another
// program did to it since.
func Made(file []byte) bool {
	budget := inflated(len(file))
	for rest, more := file, true; more && budget > 0; {
		var before []byte
		if before, rest, more = bytes.Cut(rest, []byte("stream")); saysProducer(before) {
			return true
		}
		rest = bytes.TrimLeft(rest, "\r\n")
		if r, err := zlib.NewReader(bytes.NewReader(rest)); err == nil {
			const most = 1 << 24 // no list of objects and no metadata are larger
			data, _ := io.ReadAll(io.LimitReader(r, min(most, int64(budget))))
			budget -= len(data)
			if saysProducer(data) {
				return true
			}
		}
	}
	return false
}

var producers = regexp.MustCompile(`/Producer\s*\(` + producer + `\b|<pdf:Producer>` + producer + `<`)

func saysProducer(b []byte) bool {
	return bytes.Contains(b, []byte("Producer")) && producers.Match(b) // the expression alone is slow on what is large
}
