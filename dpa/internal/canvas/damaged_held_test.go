package canvas

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
)

// What is read of a file that is not as it was written is held, one slip at a time:
// each word of its first revision, and of what others add to it, is gone, stands
// twice or is another one. Only the slips that change what is read have a line.
func TestGoldenDamagedFiles(t *testing.T) {
	var b strings.Builder
	for _, d := range damagedFiles(t) {
		b.WriteString("== " + d.name + ": " + d.told(d.parts) + "\n")
		for i := d.known; i < len(d.parts); i++ {
			b.WriteString(d.slips(i))
		}
	}
	golden.File(t, "damaged.txt", b.String())
}

// slips tells what one slip in a part makes of the file, a line for each word.
func (d damagedFile) slips(i int) string {
	var b strings.Builder
	whole, part := d.told(d.parts), d.parts[i]
	for n, w := range words.FindAllStringIndex(part, -1) {
		if n%7 > 0 && len(part) > 1000 { // what is long has much that is alike
			continue
		}
		line, word := "", part[w[0]:w[1]]
		for _, other := range instead(word) {
			parts := slices.Clone(d.parts)
			parts[i] = part[:w[0]] + other + part[w[1]:]
			if told := d.told(parts); told != whole {
				line += fmt.Sprintf(" %s %s;", short(other), told)
			}
		}
		if line != "" {
			fmt.Fprintf(&b, "%d.%d %q:%s\n", i, w[0], word, line)
		}
	}
	return b.String()
}

var words = regexp.MustCompile(`/?[A-Za-z]+|-?[0-9.]+|[^\sA-Za-z0-9]`)

// instead is what may stand in the place of a word; the last two are as long as it is.
func instead(word string) []string {
	out := []string{"", word + " " + word}
	if word == "/Size" {
		out = append(out, "/XRefStm", "/Encrypt", "/Root 1 0 R/Size") // which may lead elsewhere
	}
	if n, err := strconv.Atoi(word); err == nil {
		return append(out, "-1", strings.Repeat("0", len(word)), fmt.Sprintf("%0*d", len(word), n+1)[:len(word)], strconv.Itoa(n-1), "/x")
	}
	return append(out, strings.Repeat("x", len(word)), "/"+strings.Repeat("y", len(word)-1))
}

// short is a word as it is told, for some stand twice in many lines.
func short(word string) string {
	if word == "" {
		return "-"
	}
	return strings.ReplaceAll(word, " ", "+")
}

// A damagedFile is made of parts that can be told apart, and says what is read of it.
type damagedFile struct {
	name  string
	parts []string
	told  func(parts []string) string
	known int // so many parts are as in the file before
}

func damagedFiles(t *testing.T) []damagedFile {
	c := New(Fonts(), Options{Title: "Accord", Author: "ACME", Creator: "dpa", Width: 100, Height: 100, Watermark: "PROJET"})
	document := NewElement("Document")
	p := document.Within("P")
	c.AddPage()
	c.Text(Run{X: 10, Y: 20, Face: Serif, Size: 11, Text: "Té (a) \\ é€", Element: p})
	c.Dest("a", 25)
	c.Outline("First", 1, "a")
	c.Link(10, 34, 50, 5, "https://example.org/a", p.Within("Link"))
	c.Field(Field{X: 10, Y: 50, Width: 40, Height: 10, Name: "controller.signature", Tip: "Signature"})
	c.Field(Field{X: 10, Y: 70, Width: 40, Height: 10, Name: "controller.date", Tip: "Date", Size: 9})
	c.AddPage()
	c.Text(Run{X: 10, Y: 20, Face: Sans, Size: 11, Text: "suite", Element: p})
	c.Text(Run{X: 10, Y: 90, Face: Sans, Size: 8, Text: "Page 2", Artifact: Footer})
	file := generate(t, c)
	z := zlib.NewWriter(io.Discard)
	places := []Place{{Page: 1, X: 28, Y: 141, Width: 113, Height: 28, PageHeight: 283}}

	// The first revision: its dictionaries, lists of objects, pages and codes.
	type piece struct {
		number, dict string
		data         []byte
		packed       bool
	}
	var pieces []piece
	var parts []string
	at := map[int]int{}
	for _, m := range regexp.MustCompile(`(\d+) 0 obj\n<<([^\n]*)/Length (\d+)>>\nstream\n`).FindAllSubmatchIndex(file, -1) {
		size, err := strconv.Atoi(string(file[m[6]:m[7]]))
		require.NoError(t, err)
		s := piece{number: string(file[m[2]:m[3]]), data: file[m[1]:][:size]}
		s.dict, s.packed = strings.CutSuffix(string(file[m[4]:m[5]]), "/Filter/FlateDecode")
		if s.packed {
			r, err := zlib.NewReader(bytes.NewReader(s.data))
			require.NoError(t, err)
			s.data, err = io.ReadAll(r)
			require.NoError(t, err)
		}
		if strings.HasPrefix(s.dict, "/Type/XRef") {
			break
		}
		if s.packed && (s.dict == "" || strings.HasPrefix(s.dict, "/Type/ObjStm")) {
			at[len(pieces)] = len(parts)
			parts = append(parts, s.dict, string(s.data))
		}
		pieces = append(pieces, s)
	}
	first := damagedFile{"the first revision", parts, func(parts []string) string {
		out := []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
		for i, s := range pieces {
			filter := ""
			if j, is := at[i]; is {
				s.dict, s.data = parts[j], []byte(parts[j+1])
			}
			if s.packed {
				s.data, filter = squeezedBy(z, s.data), "/Filter/FlateDecode"
			}
			out = fmt.Appendf(out, "%s 0 obj\n<<%s%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", s.number, s.dict, filter, len(s.data), s.data)
		}
		id := fmt.Sprintf("%X", sha256.Sum256(out))[:32]
		passages, err := Read(fmt.Appendf(out, "99 0 obj\n<</Type/XRef/ID[<%s><%s>]/Length 0>>\nstream\n\nendstream\nendobj\n", id, id))
		if err != nil {
			return "foreign"
		}
		return golden.Sum(fmt.Sprint(passages))
	}, 0}

	// What who signs adds: the objects, and the table or the stream that leads to them.
	f, ok := parse(file)
	require.True(t, ok)
	catalogue, page, number := f.objects[1], 0, 0
	for n, o := range f.objects {
		if strings.HasPrefix(o, "<</Type/Page/") && (page == 0 || n < page) {
			page = n
		}
		if strings.Contains(o, "/FT/Tx") {
			number = n
		}
	}
	const hole = "/ByteRange[0 00000 00000 00000]/Contents<30820100>"
	added := map[int]string{
		1:    strings.TrimSuffix(regexp.MustCompile(`/AcroForm \d+ 0 R`).ReplaceAllString(catalogue, ""), ">>") + "/AcroForm<</SigFlags 3/Fields[900 0 R 902 0 R]>>>>",
		page: strings.Replace(f.objects[page], "/Annots[", "/Annots[900 0 R 904 0 R ", 1),
		3:    "<</ModDate(D:20270101000000Z)>>",
		900:  "<</Type/Annot/Subtype/Widget/FT/Sig/T(S0)/Rect[28 114 141 142]/F 4/V 901 0 R>>", 901: "<</Type/Sig/SubFilter/ETSI.CAdES.detached" + hole + ">>",
		902: "<</T(S1)/FT/Sig/Kids[903 0 R]>>", 903: "<</Subtype/Widget/Parent 902 0 R/Rect[0 0 0 0]/V 901 0 R>>",
		904: "<</Subtype/Widget/Parent 902 0 R/Rect[0 0 50 50]/F 2>>", number: strings.Replace(f.objects[number], "/F 4", "/F 4/V(Paris)/DV(x)", 1),
	}
	if m := regexp.MustCompile(`/AP<</N (\d+) 0 R>>`).FindStringSubmatch(f.objects[number]); m != nil {
		added[atoi(m[1])] = "<</Type/Catalog>>" // what the fields look like, which is empty
	}
	numbers := slices.Sorted(maps.Keys(added))
	previous := lastStart.FindSubmatch(bytes.TrimSpace(file[len(file)-60:]))[1]
	begin := func(parts []string) (out []byte, offsets []int) {
		out = bytes.Clone(file)
		for i, n := range numbers {
			offsets = append(offsets, len(out))
			out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", n, parts[i])
		}
		return out, offsets
	}
	signed := func(out []byte) string {
		if i := bytes.LastIndex(out, []byte(hole)); i > 0 {
			end := i + len(hole)
			copy(out[i:], fmt.Sprintf("/ByteRange[0 %05d %05d %05d]", end-len("<30820100>"), end, len(out)-end))
		}
		l, err := ReadLater(out, len(file), places)
		told := fmt.Sprintf("%d %v", l.Signatures, l.Changes)
		if err != nil {
			told = "unreadable"
		}
		return told + " " + Foreign(out)
	}
	var objects []string
	for _, n := range numbers {
		objects = append(objects, added[n])
	}
	table, stream := "xref\n", ""
	for i, n := range numbers {
		table += fmt.Sprintf("%d 1\n<%d> 00000 n \n", n, i)
		stream += fmt.Sprintf("%d 1 ", n)
	}
	table += "800 1\n0000000000 00000 f \n"
	return []damagedFile{
		first,
		{"a file of another program", []string{
			"/OpenAction 4 0 R/Names[<</Limits[(a)(b)]>>]",
			"4 0 obj\n<</S/GoTo/D[3 0 R/Fit]>>\nendobj\n4 1 obj\n<</S/GoTo/D[3 0 R/Fit]>>\nendobj\n5 0 obj\n<</X[<</OpenAction[3 0 R/Fit]>>[<</OpenAction<</S/GoTo/D[3 0 R/Fit]>>>>]]/Y<</S/GoTo/A 1>>>>\nendobj\n",
			"/Type/ObjStm/N 2/First 10/Filter/FlateDecode", "9 0 10 25 <</S/GoTo/D[3 0 R/Fit]>> <</OpenAction 9 0 R>>",
		}, func(parts []string) string {
			data := squeezedBy(z, []byte(parts[3]))
			list := fmt.Sprintf("8 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", parts[2], len(data), data)
			return cmp.Or(Foreign([]byte(foreignFile(parts[0], parts[1], list))), "fine")
		}, 0},
		{"a signature, with a table", append(slices.Clone(objects), table, "trailer\n<</Size 99999/Root 1 0 R/Prev "+string(previous)+">>\n", "startxref\n%d\n%%%%EOF\n"), func(parts []string) string {
			out, offsets := begin(parts)
			at, tail := len(out), parts[len(numbers):]
			table := tail[0]
			for i, offset := range offsets {
				table = strings.Replace(table, fmt.Sprintf("<%d>", i), fmt.Sprintf("%010d", offset), 1)
			}
			return signed(append(append(out, table+tail[1]...), strings.ReplaceAll(strings.Replace(tail[2], "%d", fmt.Sprint(at), 1), "%%", "%")...))
		}, 0},
		{"a signature, with a stream", append(slices.Clone(objects), "/Type/XRef/Size 999/W[1 4 1]/Index["+stream+"]/DecodeParms<</Predictor 12/Columns 6>>/Filter/FlateDecode/Root 1 0 R/Prev "+string(previous)), func(parts []string) string {
			out, offsets := begin(parts)
			rows, above := []byte{}, make([]byte, 6)
			for _, offset := range offsets {
				row := []byte{1, byte(offset >> 24), byte(offset >> 16), byte(offset >> 8), byte(offset), 0}
				rows = append(rows, 2)
				for i := range row {
					rows = append(rows, row[i]-above[i])
				}
				above = row
			}
			data, at := squeezedBy(z, rows), len(out)
			out = fmt.Appendf(out, "998 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", parts[len(numbers)], len(data), data, at)
			return signed(out)
		}, len(numbers)},
		{"a signature, in a list", append(slices.Clone(objects), "/Type/XRef/Size 999/W[1 4 1]/Index["+stream+"997 1 906 1]/Root 1 0 R/Prev "+string(previous), "/Type/ObjStm/N "+fmt.Sprint(len(numbers))+"/Length 906 0 R", "906 0 obj\nLENGTH\nendobj\n"), func(parts []string) string {
			head, body, rows := "", "", []byte{}
			for i, n := range numbers {
				head += fmt.Sprintf("%d %d ", n, len(body))
				body += parts[i] + "\n"
				rows = append(rows, 2, 0, 0, 997>>8, 997&255, byte(i))
			}
			tail, out := parts[len(numbers):], bytes.Clone(file)
			offset := len(out)
			out = fmt.Appendf(out, "997 0 obj\n<<%s/First %d>>\nstream\n%s\nendstream\nendobj\n", tail[1], len(head), head+body)
			rows = append(rows, 1, byte(offset>>24), byte(offset>>16), byte(offset>>8), byte(offset), 0)
			offset = len(out)
			out = append(out, strings.ReplaceAll(tail[2], "LENGTH", strconv.Itoa(len(head+body)))...)
			rows = append(rows, 1, byte(offset>>24), byte(offset>>16), byte(offset>>8), byte(offset), 0)
			at := len(out)
			out = fmt.Appendf(out, "998 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", tail[0], len(rows), rows, at)
			return signed(out)
		}, len(numbers)},
	}
}

func squeezedBy(z *zlib.Writer, data []byte) []byte {
	var b bytes.Buffer
	z.Reset(&b)
	_, _ = z.Write(data) // a bytes.Buffer takes everything
	_ = z.Close()
	return b.Bytes()
}
